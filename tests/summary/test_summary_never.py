"""What no summary may hold, whatever was written and whatever was chosen."""

import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from strategies import scenarios, walk
from summary_story import EXCUSES, HOME, REASON_WORDS, WRITTEN_WORDS, Dutch, played, story, words_items

from game.session.moments import moments
from game.session.session import Session
from game.story.model import Option, Scenario
from game.summary import FORMATS, Audience, export, summarise
from game.summary.clean import clean

AUDIENCES: tuple[Audience, ...] = ("worker", "youth", "parents")
STORY = story()
NEVER = re.compile(
    r"\b(fout\w*|goed antwoord|juist\w*|verkeerd\w*|score\w*|punten|cijfer\w*|niveau\w*|level\w*|risico\w*"
    r"|diagnos\w*|totaal|aantal\w*|gemiddeld\w*|procent\w*|percentage\w*|seconden?|minuten|beter dan"
    r"|slechter|smoes\w*|excuus|excuse\w*|shows|could_be|overgeslagen|gewist|erased|skipped)\b|\d\s?%",
    re.IGNORECASE,
)
HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\u202egnirts desrever\u202c",
    "\"' onmouseover='x' \"",
    "]]></p></bdi></main> --> <!-- {naam} {{x}} %s $x",
    "[klik](javascript:alert(1)) ![x](http://example.org/x.png)",
    "# kop\n- punt\n1. een\n> citaat\n    code\n```\nblok\n***\n| a | b |\n===",
    "&lt;script&gt; &amp; \\ ` * _ ~",
    "\x00\x07\x1b[31m\ufeff\u2066\u2028",
)
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=300)).filter(clean)


class Page(HTMLParser):
    """Reads a page as a browser does: its elements, its attributes and the words people see."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.names: list[str] = []
        self.attributes: list[str] = []
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes an element."""
        self.names.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        """Takes words."""
        if self.names[-1:] != ["style"]:
            self.words += data


def everything(session: Session, ticked: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yields the summary for everybody in every format."""
    for audience, format in product(AUDIENCES, FORMATS):
        yield export(session, audience, format, Dutch(), ticked).decode("utf-8")


def told(session: Session) -> frozenset[str]:
    """Returns everything that can be ticked."""
    own = words_items(session)
    return HOME | set(own) | {f"parents:{item}" for item in own}


SHAPE = Page(export(played(STORY), "worker", "html", Dutch(), told(played(STORY))).decode())


@given(words=WORDS)
def test_own_words_are_never_markup(words: str) -> None:
    session = played(STORY, written=words)
    page = Page(export(session, "worker", "html", Dutch(), told(session)).decode())
    assert (page.names, page.attributes) == (SHAPE.names, SHAPE.attributes)
    assert clean(words) in page.words
    data = json.loads(export(session, "worker", "json", Dutch(), told(session)))
    assert data["path"][-1]["entries"][1]["own_words"] == clean(words)


@given(words=WORDS)
def test_own_words_are_never_markdown(words: str) -> None:
    session = played(STORY, reason=None, written=words)
    plain = played(STORY, reason=None, written="x")
    read = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough").parse
    found = read(export(session, "worker", "md", Dutch(), told(session)).decode())
    wanted = read(export(plain, "worker", "md", Dutch(), told(plain)).decode())
    assert [token.type for token in found] == [token.type for token in wanted]
    inside = {child.type for token in found for child in token.children or ()}
    assert inside <= {"text", "text_special", "strong_open", "strong_close", "hardbreak", "softbreak"}


@given(words=WORDS, reason=WORDS)
def test_unseen_characters_never_come_along(words: str, reason: str) -> None:
    session = played(STORY, reason=reason, written=words)
    for found in everything(session, told(session)):
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]", found)


@given(words=st.text("αβγδεζηθικλμνξοπρστυφχψω", min_size=5, max_size=40))
def test_unticked_words_are_nowhere(words: str) -> None:
    session = played(STORY, reason=words, written=words[::-1])
    for found in everything(session, HOME):
        assert words not in found and words[::-1] not in found


def test_each_tick_lets_only_its_own_words_along() -> None:
    session = played(STORY)
    reason, written = words_items(session)
    first = WRITTEN_WORDS.split("\n")[0]
    for ticked, wanted in ((reason, (True, False)), (written, (False, True))):
        for audience, format in product(("worker", "youth"), FORMATS):
            found = export(session, audience, format, Dutch(), {ticked}).decode()  # type: ignore[arg-type]
            assert (REASON_WORDS in found, first in found) == wanted
        for format in FORMATS:
            home = export(session, "parents", format, Dutch(), {ticked} | HOME).decode()
            assert REASON_WORDS not in home and first not in home
            home = export(session, "parents", format, Dutch(), {f"parents:{ticked}"}).decode()
            assert (REASON_WORDS in home, first in home) == wanted


def test_unticked_erased_and_never_written_look_the_same() -> None:
    session, other = played(STORY), played(STORY, reason=None, written=None)
    assert list(everything(session)) == list(everything(other))


def test_parents_read_nothing_of_the_story_unless_ticked() -> None:
    for picks in ({}, {"eerste": "zeggen", "tweede": "mee"}):
        session = played(STORY, picks)
        assert summarise(session, "parents", Dutch()) == summarise(played(STORY), "parents", Dutch())
        for format in FORMATS:
            found = export(session, "parents", format, Dutch()).decode()
            assert not re.search(r"\b(bankje|Daan|Sam|Mo|JO17|7F3K|november|2026)\b", found)
            titled = export(session, "parents", format, Dutch(), {"parents:title"}).decode()
            assert "Het bankje" in titled and "Wat doe je?" not in titled


@pytest.mark.parametrize("picks", [{}, {"eerste": "zeggen"}, {"tweede": "mee"}])
def test_excuses_are_nowhere(picks: dict[str, str]) -> None:
    session = played(STORY, picks)
    for found in everything(session, told(session)):
        assert not any(excuse in found for excuse in EXCUSES)
        assert "iedereen" not in found.casefold() and "grapje" not in found.casefold()


@pytest.mark.parametrize("picks", [{}, {"eerste": "zeggen", "tweede": "mee"}])
def test_the_words_that_never_stand_there(picks: dict[str, str]) -> None:
    session = played(STORY, picks)
    for found in everything(session, told(session)):
        seen = Page(found).words if found.startswith("<!doctype") else found
        assert not NEVER.search(seen)


def swapped(scenario: Scenario) -> Scenario:
    """Returns the story with what options show and what they could be the other way round."""

    def swap(option: Option) -> Option:
        return option.model_copy(update={"shows": option.could_be, "could_be": option.shows})

    scenes = {}
    for id, scene in scenario.scenes.items():
        script = tuple(
            step.model_copy(update={"options": tuple(map(swap, step.options))})
            if step.kind == "choose"
            else step
            for step in scene.script
        )
        scenes[id] = scene.model_copy(update={"script": script})
    return Scenario.model_validate(scenario.model_copy(update={"scenes": scenes}).model_dump(by_alias=True))


@pytest.mark.parametrize("eerste", ["doorsturen", "zeggen"])
def test_what_an_option_shows_and_could_be_look_the_same(eerste: str) -> None:
    picks = {"eerste": eerste}
    session, other = played(STORY, picks), played(swapped(STORY), picks)
    assert [m.shows for m in moments(session)] != [m.shows for m in moments(other)]
    assert list(everything(session)) == list(everything(other))


def test_all_markers_look_the_same() -> None:
    page = export(played(STORY, {"eerste": "zeggen"}), "worker", "html", Dutch()).decode()
    lanes = page[page.index('id="lanes"') : page.index('id="picture"')]
    circles = re.findall(r"<circle [^>]*>", lanes)
    assert len(circles) == 4
    assert len({re.sub(r'cx="[^"]*"', "", circle) for circle in circles}) == 1


@given(scenario=scenarios(), seed=st.integers(0, 99))
def test_every_story_gives_a_summary_for_everybody(scenario: Scenario, seed: int) -> None:
    session = walk(Session.create(None, scenario, "nl", date(2026, 2, 1)), seed, most=60)
    for found in everything(session, told(session)):
        assert found
