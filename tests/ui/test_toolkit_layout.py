"""Nothing is clipped, overlaps or gets too small to press: at any window, text scale and direction."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import paths
from game.ui import chat, controls, elements, pages, rows
from game.ui.box import Box
from game.ui.layout import (
    TARGET,
    Element,
    Env,
    Size,
    arrange,
    centered,
    column,
    gap,
    grow,
    pad,
    shares,
    spacer,
)
from game.ui.looks import TextLook
from game.ui.node import Node, Role, walk
from game.ui.settings import Settings
from game.window.toolkit import Toolkit

WORDS = st.text(
    st.sampled_from("ab cdefg hij klm, no-p \u0645\u0631 \U0001f602"), min_size=1, max_size=60
).filter(str.strip)
SIZES = st.sampled_from([(960, 540), (1280, 720), (1000, 900), (1920, 1080), (3840, 2160)])
LOOK = {"skin": "#f0c29b", "hair": "#7a4a2b", "top": "#2f7f79", "style": "short"}


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return Toolkit.of(paths.assets())


@st.composite
def leaves(draw: st.DrawFn) -> Element:
    words = draw(WORDS)
    kind = draw(st.integers(0, 11))
    return (
        lambda: elements.text(words),
        lambda: elements.heading(words, draw(st.integers(1, 4))),
        lambda: controls.button(words, "x", icon_name=draw(st.sampled_from(["", "menu"]))),
        lambda: controls.option(words, "x", number=draw(st.integers(0, 3))),
        lambda: controls.checkbox(words, draw(st.booleans()), "x"),
        lambda: controls.slider(words, "s", 30, 0, 100, 10),
        lambda: controls.field("f", words, start=draw(WORDS)),
        lambda: chat.bubble(
            words, mine=draw(st.booleans()), name=draw(st.sampled_from(["", "Mo"])), look=LOOK
        ),
        lambda: chat.bubble(name="Mo", inside=chat.locked(words)),
        lambda: chat.typing(words, "en meer"),
        lambda: elements.face(LOOK, "blij", draw(st.integers(20, 300)), name=words),
        lambda: elements.bullets(words, draw(WORDS)),
    )[kind]()


def _several(children: st.SearchStrategy[Element]) -> st.SearchStrategy[Element]:
    many = st.lists(children, min_size=1, max_size=4)
    return st.one_of(
        st.builds(lambda all: column(*all, gap=8), many),
        st.builds(
            lambda all, align: column(*all, gap=8, align=align),
            many,
            st.sampled_from(["start", "center", "end"]),
        ),
        st.builds(lambda all: rows.row(*all, gap=10), many),
        st.builds(lambda all: rows.row(*[grow(one, basis=120) for one in all], align="start"), many),
        st.builds(lambda one, other: rows.row(one, spacer(), other), children, children),
        st.builds(lambda all, most: rows.grid(*all, least=140, most=most), many, st.integers(1, 4)),
        st.builds(lambda one: elements.boxed(one), children),
        st.builds(lambda one: pad(one, 20, 10), children),
        st.builds(lambda one: centered(one, 400), children),
    )


BODIES = st.recursive(leaves(), _several, max_leaves=6)


@st.composite
def screens(draw: st.DrawFn) -> Element:
    body = draw(BODIES)
    bar = pages.top_bar(elements.text(draw(WORDS)), right=[controls.button(draw(WORDS), "bar")])
    match draw(st.integers(0, 4)):
        case 0:
            return pages.page(body, top=bar)
        case 1:
            return pages.page(body, top=bar, bottom=pad(draw(BODIES), 20, 10), follow=True)
        case 2:
            inner = pages.scroll(body, "chat", follow=True)
            return pages.page(column(inner, draw(BODIES), gap=8), top=bar, scrolls=False)
        case 3:
            return pages.page(rows.split(draw(leaves()), body, width=300, least=300), top=bar)
        case _:
            below = pages.page(body, top=bar)
            return pages.dialog(
                below, draw(WORDS), draw(BODIES), buttons=[controls.button("Sluiten", "close")]
            )


def env(
    toolkit: Toolkit, size: tuple[int, int], scale: int, *, rtl: bool = False, spacing: bool = False
) -> Env:
    chosen = replace(Settings(), text_scale=scale, letter_spacing=spacing)
    return Env(Size(*size), chosen, toolkit.typesetter, rtl=rtl)


def overlapping(nodes: list[Box]) -> list[tuple[Box, Box]]:
    return [(a, b) for index, a in enumerate(nodes) for b in nodes[index + 1 :] if a.touches(b)]


def seen_texts(node: Node, clip: Box) -> Iterator[Box]:
    """Yields where text is seen: what is scrolled out of sight covers nothing."""
    if isinstance(node.look, TextLook) and node.look.paragraph.text.strip():
        paragraph = node.look.paragraph
        yield Box(node.bounds.x, node.bounds.y, paragraph.width, paragraph.height).within(clip)
    clip = clip.within(node.bounds) if node.state.scroll else clip
    for child in node.children:
        yield from seen_texts(child, clip)


def check(tree: Node) -> None:
    _inside(tree, None)
    layers = [node for node in walk(tree) if node.state.modal] or [tree]
    texts = [box for box in seen_texts(layers[-1], layers[-1].bounds) if box.w and box.h]
    assert overlapping(texts) == []
    reachable = [node for node in walk(tree) if node.reachable]
    for node in reachable:
        assert node.bounds.w >= TARGET and node.bounds.h >= TARGET, node
    keys = [node.key for node in walk(tree) if node.key]
    assert len(keys) == len(set(keys))


def _inside(node: Node, window: Box | None) -> None:
    """Everything is in its parent; what is too high can be scrolled to; a text has room for every line."""
    if isinstance(node.look, TextLook):
        assert node.bounds.w >= node.look.paragraph.width, node.name
        assert node.bounds.h >= node.look.paragraph.height, node.name
    for child in node.children:
        if node.state.scroll is None:
            assert child.bounds.within(node.bounds) == child.bounds or not child.bounds.w, (
                node,
                child.bounds,
            )
        else:
            whole = Box(*node.bounds[:3], node.bounds.h + node.state.scroll.most).moved(
                0, -node.state.scroll.offset
            )
            assert child.bounds.within(whole) == child.bounds
            assert node.bounds.x <= child.bounds.x and child.bounds.right <= node.bounds.right
        _inside(child, window)


@given(screens(), SIZES, st.sampled_from([80, 100, 150, 200]), st.booleans(), st.booleans())
@settings(max_examples=150)
def test_everything_has_room(
    toolkit: Toolkit, screen: Element, size: tuple[int, int], scale: int, rtl: bool, spacing: bool
) -> None:
    check(arrange(screen, env(toolkit, size, scale, rtl=rtl, spacing=spacing)))


@given(screens(), SIZES)
def test_right_to_left_is_the_mirror(toolkit: Toolkit, screen: Element, size: tuple[int, int]) -> None:
    ltr = list(walk(arrange(screen, env(toolkit, size, 100))))
    rtl = list(walk(arrange(screen, env(toolkit, size, 100, rtl=True))))
    assert [node.name for node in ltr] == [node.name for node in rtl]
    assert [node.bounds.mirrored(size[0]) for node in ltr] == [node.bounds for node in rtl]


@given(st.integers(0, 4000), st.lists(st.floats(0, 9), min_size=1, max_size=6))
def test_shares_are_the_whole(total: int, weights: list[float]) -> None:
    parts = shares(total, weights)
    assert sum(parts) == (total if sum(weights) else 0)
    assert all(part >= 0 for part in parts)


def test_growing_children_share_what_is_left(toolkit: Toolkit) -> None:
    tree = column(gap(20), grow(gap(0), 1), grow(gap(0), 2)).place(
        env(toolkit, (1280, 720), 100), Box(0, 0, 100, 320)
    )
    assert [child.bounds.h for child in tree.children] == [20, 100, 200]


def test_a_row_breaks_when_it_is_narrow(toolkit: Toolkit) -> None:
    place = rows.row(controls.button("Eerste knop", "a"), controls.button("Tweede knop", "b"), gap=10)
    wide = place.place(env(toolkit, (1280, 720), 100), Box(0, 0, 600, 60))
    narrow = place.place(env(toolkit, (1280, 720), 100), Box(0, 0, 200, 200))
    assert wide.children[0].bounds.y == wide.children[1].bounds.y
    assert narrow.children[0].bounds.bottom <= narrow.children[1].bounds.y


def test_four_cards_become_two_rows_of_two(toolkit: Toolkit) -> None:
    place = rows.grid(*(elements.text(str(number)) for number in range(4)), least=200, most=4)
    tree = place.place(env(toolkit, (1280, 720), 100), Box(0, 0, 700, 400))
    assert [child.bounds.x for child in tree.children] == [0, tree.children[1].bounds.x] * 2


def test_a_split_stacks_when_it_is_narrow(toolkit: Toolkit) -> None:
    place = rows.split(elements.text("kant"), elements.text("midden"), width=400, least=400)
    side, main = place.place(env(toolkit, (1280, 720), 100), Box(0, 0, 1280, 400)).children
    assert (side.bounds.right, side.bounds.y) == (main.bounds.x, main.bounds.y)
    side, main = place.place(env(toolkit, (960, 540), 200), Box(0, 0, 960, 400)).children
    assert side.bounds.bottom <= main.bounds.y


def test_a_chat_starts_at_its_end_and_keeps_its_place(toolkit: Toolkit) -> None:
    messages = column(*(chat.bubble(f"Bericht {number}") for number in range(40)))
    screen = pages.page(pages.scroll(messages, "chat", follow=True), scrolls=False)
    surroundings = env(toolkit, (1280, 720), 100)
    node = next(node for node in walk(arrange(screen, surroundings)) if node.key == "chat")
    assert node.state.scroll and node.state.scroll.offset == node.state.scroll.most > 0
    surroundings.scrolls = {"chat": 37}
    node = next(node for node in walk(arrange(screen, surroundings)) if node.key == "chat")
    assert node.state.scroll and node.state.scroll.offset == 37


def test_large_text_in_a_small_window_scrolls_as_one_page(toolkit: Toolkit) -> None:
    messages = column(*(chat.bubble(f"Bericht {number}") for number in range(29)))
    choices = column(*(controls.option("Een lange keuze om te maken " * 3, number) for number in range(3)))
    screen = pages.page(
        column(pages.scroll(messages, "chat", follow=True), choices), key="page", scrolls=False
    )
    still = {n.key: n for n in walk(arrange(screen, env(toolkit, (1280, 720), 100)))}
    whole = {n.key: n for n in walk(arrange(screen, env(toolkit, (960, 540), 200)))}
    assert "page" not in still and still["chat"].state.scroll.most > 0  # type: ignore[union-attr]
    assert whole["page"].state.scroll.most > 0 and whole["chat"].state.scroll.most == 0  # type: ignore[union-attr]


def test_the_unit_follows_the_window_and_text_the_setting(toolkit: Toolkit) -> None:
    assert env(toolkit, (1280, 720), 100).px(10) == env(toolkit, (960, 540), 200).px(10) == 10
    assert env(toolkit, (2560, 1440), 100).px(10) == 20
    assert env(toolkit, (1280, 720), 200).text_px(20) == 40


def test_equal_keys_are_told_apart(toolkit: Toolkit) -> None:
    tree = arrange(
        column(*(controls.button("Wat als?", n) for n in range(3))), env(toolkit, (1280, 720), 100)
    )
    assert [n.key for n in walk(tree) if n.role == Role.BUTTON] == [
        "button:Wat als?", "button:Wat als?#2", "button:Wat als?#3"
    ]  # fmt: skip


def test_a_gap_is_kept_between_neighbours(toolkit: Toolkit) -> None:
    two = [controls.button("A", "a"), controls.button("B", "b")]
    for place in (rows.row(*two, gap=10), rows.grid(*two, least=50, gap=10)):
        first, second = place.place(env(toolkit, (1280, 720), 100), Box(0, 0, 600, 60)).children
        assert second.bounds.x - first.bounds.right == 10
