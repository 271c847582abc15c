"""The laws of a text being written, first as values and then with real keys."""

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui import graphemes
from game.ui import textfield as tf
from game.ui.actions import Changed
from game.ui.controls import field
from game.ui.layout import Element, column
from game.ui.screen import Command, Context, Screen, Write
from game.ui.textfield import Editing
from game.window.driver import Driver

CHARS = st.text(st.sampled_from("ab \u00e9e\u0301\n\U0001f44d\U0001f3fd\u0645-'"), max_size=30)


@st.composite
def writings(draw: st.DrawFn) -> Editing:
    """Returns a text with a caret and a selection on whole characters."""
    text = tf.insert(Editing.of(""), draw(CHARS)).model.text
    stops = [0, *(end for _, end in graphemes.clusters(text))]
    editing = tf.place(Editing.of(text), draw(st.sampled_from(stops)))
    return tf.place(editing, draw(st.sampled_from(stops)), select=True)


@given(writings(), CHARS)
def test_typing_replaces_the_selection(editing: Editing, typed: str) -> None:
    low, high = tf.selection(editing.model)
    new = tf.insert(editing, typed).model
    if typed or low != high:
        assert new.text.startswith(editing.model.text[:low])
        assert new.text.endswith(editing.model.text[high:])
        assert new.anchor == new.caret == len(new.text) - (len(editing.model.text) - high)


@given(writings(), CHARS)
def test_undo_takes_back_and_redo_brings_back(editing: Editing, typed: str) -> None:
    changed = tf.insert(editing, typed)
    if changed.model.text != editing.model.text:
        assert tf.undo(changed).model == editing.model
        assert tf.redo(tf.undo(changed)).model == changed.model


@given(writings())
def test_a_character_is_deleted_whole(editing: Editing) -> None:
    text = editing.model.text
    caret = editing.model.caret
    alone = tf.place(editing, caret)
    parts = list(graphemes.clusters(text))
    for forward in (False, True):
        new = tf.delete(alone, forward=forward).model.text
        gone = [text[a:b] for a, b in parts if (a if forward else b) == caret]
        assert len(text) - len(new) == sum(map(len, gone))


@given(writings(), st.booleans(), st.booleans())
def test_moving_ends_between_characters(editing: Editing, forward: bool, word: bool) -> None:
    stops = {0, *(end for _, end in graphemes.clusters(editing.model.text))}
    before = editing.model.caret
    moved = tf.move(editing, forward=forward, word=word, select=True).model
    assert moved.anchor == editing.model.anchor
    assert moved.caret >= before if forward else moved.caret <= before
    if not word:
        assert moved.caret in stops


@given(st.lists(st.one_of(CHARS, st.sampled_from(["<", ">", "u", "r"])), max_size=12))
def test_it_never_gets_too_long_and_the_caret_stays_inside(steps: list[str]) -> None:
    editing = Editing.of("")
    for one in steps:
        match one:
            case "<":
                editing = tf.delete(editing, forward=False)
            case ">":
                editing = tf.move(editing, forward=False, select=True)
            case "u":
                editing = tf.undo(editing)
            case "r":
                editing = tf.redo(editing)
            case _:
                editing = tf.insert(editing, one, most=40)
        model = editing.model
        assert len(model.text) <= 40
        assert 0 <= min(model.anchor, model.caret) <= max(model.anchor, model.caret) <= len(model.text)


def test_what_does_not_fit_is_cut_between_characters() -> None:
    assert tf.insert(Editing.of("abc"), "e\U0001f44d\U0001f3fd", most=5).model.text == "abce"


def test_at_most_300_characters() -> None:
    assert len(tf.insert(Editing.of(""), "a" * 400).model.text) == 300


def test_pasted_control_characters_go() -> None:
    assert tf.cleaned("a\x00b\x1b\tc\r\nd\re\u2028f\ufe0f\u200d") == "ab c\nd\ne\nf\ufe0f\u200d"


def test_one_undo_takes_back_a_typed_word() -> None:
    editing = Editing.of("")
    for char in "dag jij":
        editing = tf.insert(editing, char)
    assert tf.undo(editing).model.text == "dag "
    assert tf.undo(tf.undo(tf.undo(editing))).model.text == ""


def test_composing_is_not_in_the_text_yet() -> None:
    editing = tf.compose(tf.place(Editing.of("ab"), 1), "\u306b")
    assert editing.model.text == "ab"
    assert tf.shown(editing.model) == ("a\u306bb", (1, 2))
    done = tf.insert(editing, "\u65e5")
    assert tf.shown(done.model) == ("a\u65e5b", (0, 0))


@pytest.mark.parametrize(("index", "word"), [(1, "Hoi"), (3, "Hoi"), (5, "l'eau"), (0, "Hoi"), (9, "l'eau")])
def test_a_double_click_selects_the_word(index: int, word: str) -> None:
    assert tf.selected_text(tf.select_word(Editing.of("Hoi l'eau."), index).model) == word


def test_word_jumps() -> None:
    text = "een twee, drie"
    assert tf.step(text, 0, forward=True, word=True) == 4
    assert tf.step(text, 4, forward=True, word=True) == 10
    assert tf.step(text, len(text), forward=False, word=True) == 10
    assert tf.step(text, 10, forward=False, word=True) == 4


class Page(Screen):
    """One text box, and what the screen heard."""

    def __init__(self) -> None:
        self.heard: list[object] = []

    def view(self, context: Context) -> Element:
        return column(field("note", "Notitie", placeholder="Schrijf hier"), field("other", "Iets anders"))

    def handle(self, action: object) -> list[Command]:
        self.heard.append(action)
        return [Write("other", "sorry ", insert=True)] if action == "starter" else []


@pytest.fixture
def driver() -> Driver:
    driver = Driver(Page())
    driver.key("tab")
    return driver


def model(driver: Driver) -> str:
    return driver.find("textbox", "Notitie").state.value


def selected(driver: Driver) -> str:
    return tf.selected_text(driver.app.top.writings["note"].model)


def test_typing_is_told_to_the_screen(driver: Driver) -> None:
    driver.type("Hoi 1")
    assert model(driver) == "Hoi 1"
    assert driver.screen.heard[-1] == Changed("note", "Hoi 1")  # type: ignore[attr-defined]
    assert driver.app.context().texts["note"] == "Hoi 1"


def test_keys_edit(driver: Driver) -> None:
    driver.type("een twee")
    driver.keys("home", "delete", "end", "backspace")
    assert model(driver) == "en twe"
    driver.keys("ctrl+left", "shift+end")
    assert selected(driver) == "twe"
    driver.key("ctrl+x")
    driver.keys("home", "ctrl+v")
    assert model(driver) == "tween "
    driver.keys("ctrl+z", "ctrl+z")
    assert model(driver) == "en twe"
    driver.key("ctrl+y")
    assert model(driver) == "en "
    driver.keys("cmd+a", "ctrl+c")
    assert selected(driver) == "en "
    driver.key("return")
    assert model(driver) == "\n"


def test_an_input_method_composes_and_commits(driver: Driver) -> None:
    driver.type("a")
    driver.post(pygame.TEXTEDITING, text="n", start=0, length=1)
    written = driver.find("textbox", "Notitie").children[0].look
    assert written.paragraph.text == "an" and written.composed == (1, 2)  # type: ignore[union-attr]
    driver.keys("backspace", "return")  # these are for the input method
    assert model(driver) == "a"
    driver.post(pygame.TEXTINPUT, text="\u00f1")
    assert model(driver) == "a\u00f1"
    driver.key("backspace")
    assert model(driver) == "a"


def test_the_caret_follows_a_click_on_a_wrapped_line() -> None:
    driver = Driver(Page(), size=(960, 540))
    driver.key("tab")
    text = "woord " * 40
    driver.type(text.strip())
    inside = driver.find("textbox", "Notitie").children[0]
    look = inside.look
    lines = look.paragraph.lines  # type: ignore[union-attr]
    assert len(lines) > 2
    for number in (0, 1, 2):
        driver.click(
            (inside.bounds.x + 1, inside.bounds.y + round((number + 0.5) * look.paragraph.line_height))
        )  # type: ignore[union-attr]
        driver.time += 1
        assert driver.app.top.writings["note"].model.caret == lines[number].start
    driver.key("up")
    assert driver.app.top.writings["note"].model.caret == lines[1].start


def test_dragging_selects_and_clicks_select_more(driver: Driver) -> None:
    driver.type("een twee drie")
    box = driver.find("textbox", "Notitie").children[0].bounds
    y = box.y + 10
    driver.time += 1
    driver.down(box.x, y)
    driver.move(box.x + 500, y)
    driver.up(box.x + 500, y)
    assert selected(driver) == "een twee drie"
    driver.time += 1
    driver.click((box.x + 60, y))
    assert selected(driver) == ""
    driver.click((box.x + 60, y))
    assert selected(driver) == "twee"
    driver.click((box.x + 60, y))
    assert selected(driver) == "een twee drie"


def test_digits_and_space_are_text_here(driver: Driver) -> None:
    driver.keys("1", "space")  # the letters themselves come as TEXTINPUT
    assert not [heard for heard in driver.screen.heard if not isinstance(heard, Changed)]  # type: ignore[attr-defined]


def test_tab_leaves_and_the_text_stays(driver: Driver) -> None:
    driver.type("blijft")
    driver.key("tab")
    assert driver.focused and driver.focused.name == "Iets anders"
    assert model(driver) == "blijft"


def test_an_input_method_is_only_on_in_a_text_box(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr(pygame.key, "start_text_input", lambda: calls.append("on"))
    monkeypatch.setattr(pygame.key, "stop_text_input", lambda: calls.append("off"))
    places: list[pygame.Rect] = []
    monkeypatch.setattr(pygame.key, "set_text_input_rect", places.append)
    driver = Driver(Page())
    driver.key("tab")
    driver.type("hoi")
    assert calls == ["off", "on"]
    box = driver.find("textbox", "Notitie").bounds
    assert box.holds(places[-1].x, places[-1].y) and places[-1].x > places[0].x
    driver.click((640, 715))
    assert calls == ["off", "on", "off"]


def test_a_screen_can_write(driver: Driver) -> None:
    driver.app.tell("starter")
    driver.app.tell("starter")
    driver.step()
    assert driver.find("textbox", "Iets anders").state.value == "sorry sorry "
