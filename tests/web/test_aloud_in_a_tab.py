"""The page reads aloud, in both browsers, with voices that note what they are asked to say."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browsers import EITHER, Tab, Which, browsing
from in_tab import Seen, page_file

from game import paths
from game.text.catalogue import load_catalogue
from game.ui.chat import bubble
from game.ui.controls import option
from game.ui.elements import appear, heading, text
from game.ui.layout import Element, column
from game.ui.pages import page
from game.ui.places import Display, Place, Story
from game.ui.ports import Clock
from game.ui.screen import Context, Screen
from game.ui.screens.chrome import bar
from game.ui.settings import Settings

pytestmark = pytest.mark.window
VOICES = (Path(__file__).parent / "voices.js").read_text(encoding="utf-8")
ON = replace(Settings(), first_run=False, reduced_motion=True, read_aloud=True, sound=False)
MARKED = """(() => {
    const found = CSS.highlights && CSS.highlights.get("aloud");
    return found ? [...found].map(String).join("") : null;
})()"""
BESIDE = """(() => {
    const [range] = CSS.highlights.get("aloud");
    return range.startContainer.parentElement.closest("[data-key]").dataset.key.replace("shown:", "");
})()"""
UNSENT = """[...document.querySelectorAll("#kantelpunt *")]
    .flatMap((element) => (element.style.backgroundImage.match(/--p[0-9]+/g) || []))
    .filter((name) => !document.documentElement.style.getPropertyValue(name))"""
OUTLINED = "[...document.querySelectorAll('[data-aloud]')].map((element) => element.textContent)"

Tabs = dict[Which, Tab]


@pytest.fixture(scope="module")
def tabs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tabs]:
    """Returns a page with such voices in each browser."""
    folder = tmp_path_factory.mktemp("page")
    address = page_file(folder).as_uri()
    with browsing("chromium", folder / "c") as chromium, browsing("firefox", folder / "f") as firefox:
        found: Tabs = {"chromium": chromium.open(), "firefox": firefox.open()}
        for tab in found.values():
            tab.before(VOICES)
            tab.go(address)
            tab.size(1280, 720)
        yield found


class Reads(Screen[object]):
    """A screen with these words."""

    def __init__(self, *words: str) -> None:
        self.parts: tuple[Element, ...] = tuple(text(word) for word in words)

    def view(self, context: Context) -> Element:
        return page(column(heading("Kop", 1), *self.parts), top=bar(context.words))


def listening(tab: Tab, first: Screen[object] | Place, settings: Settings = ON) -> Seen:
    """Opens a screen with a Dutch voice, and presses a key that does nothing but begin."""
    seen = Seen(tab, first, settings, aloud=True)
    come(
        seen,
        ("Nederlands+Jan", "nl"),
        ("Ver weg", "nl-NL", False),
        ("Nederlands", "nl-NL"),
        ("English", "en"),
    )
    seen.keys("9")
    return seen


def come(seen: Seen, *voices: tuple[object, ...]) -> None:
    """Lets voices come."""
    seen.tab.evaluate("(found) => stub.come(...found)", voices)
    seen.go_on()


def said(seen: Seen) -> list[str]:
    """Returns what the voices were asked to say so far."""
    found = seen.tab.evaluate("stub.said.map((one) => one.text)")
    assert isinstance(found, list)
    return [str(one) for one in found]


def fire(seen: Seen, *events: str) -> None:
    """Lets the voice start, end or fail."""
    for event in events:
        seen.tab.evaluate("(what) => stub.fire(what)", event)
    seen.go_on()


@EITHER
def test_one_sentence_after_another_is_read_and_marked(tabs: Tabs, which: Which) -> None:
    seen = listening(
        tabs[which], Reads("Dit is één. En dit, zegt Lex, is twee! " + "Een heel lange zin. " * 20)
    )
    assert said(seen) == ["Kop"] and seen.tab.evaluate(MARKED) is None
    fire(seen, "start")
    assert seen.tab.evaluate(MARKED) == "Kop"
    fire(seen, "end", "start")
    assert seen.tab.evaluate(MARKED) == "Dit is één."
    fire(seen, "end")
    assert seen.tab.evaluate(MARKED) == "Dit is één."  # until the next one sounds
    fire(seen, "start", "error", "start")
    assert said(seen)[:4] == ["Kop", "Dit is één.", "En dit, zegt Lex, is twee!", "Een heel lange zin."]
    for _ in range(20):
        fire(seen, "end", "start")
    assert seen.tab.evaluate(MARKED) is None and len(said(seen)) == 23
    assert seen.playing.aloud is not None and not seen.playing.aloud.busy


@EITHER
def test_a_line_and_a_choice_are_marked_without_what_is_only_said(tabs: Tabs, which: Which) -> None:
    screen = Reads()
    same = (appear(bubble("Hoi! Kom je?", name=who, said_by=who), f"shown:{who}") for who in ("Lex", "Mo"))
    screen.parts = (*same, option("Je gaat mee.", 1, number=1))
    seen = listening(tabs[which], screen)
    marks = []
    for _ in range(6):
        fire(seen, "start")
        marks.append(seen.tab.evaluate(MARKED))
        if marks[-1] == "Hoi!":
            names = seen.tab.evaluate(BESIDE)
            assert names == ("Lex" if len(marks) == 2 else "Mo")
        fire(seen, "end")
    assert marks == ["Kop", "Hoi!", "Kom je?", "Hoi!", "Kom je?", "Je gaat mee."]
    spoken = ["Kop", "Lex zegt: Hoi!", "Kom je?", "Mo zegt: Hoi!", "Kom je?", "Keuze 1 van 1: Je gaat mee."]
    assert said(seen) == spoken


@EITHER
def test_without_highlights_or_sentences_it_works_too(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Reads("Dit is één. En twee?! Ja…"), ON, aloud=True)
    seen.tab.evaluate("(() => { Intl.Segmenter = undefined; Highlight = undefined; })()")
    come(seen, ("Nederlands", "nl"))
    seen.keys("9")
    fire(seen, "start", "end", "start")
    assert seen.tab.evaluate(OUTLINED) == ["Dit is één. En twee?! Ja…"]
    fire(seen, "end", "end", "end")
    assert said(seen) == ["Kop", "Dit is één.", "En twee?!", "Ja…"]
    assert seen.tab.evaluate(OUTLINED) == []


@EITHER
def test_a_voice_on_this_device_in_the_language_is_chosen(tabs: Tabs, which: Which) -> None:
    seen = listening(tabs[which], Reads("Hoi."), replace(ON, read_speed=80))
    found = seen.tab.evaluate("stub.said[0]")
    assert found == {"text": "Kop", "lang": "nl-NL", "rate": 0.8, "voice": "Nederlands"}


@EITHER
def test_firefox_has_voices_of_this_device_only(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Reads("Hoi."), ON, aloud=True)
    come(seen, ("Dutch", "nl", False, "urn:moz-tts:speechd:Dutch?nl"))
    seen.keys("9")
    assert said(seen) == ["Kop"]


@EITHER
def test_voices_may_come_late_or_never(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Reads("Hoi."), ON, aloud=True)
    seen.keys("9")
    aloud = seen.playing.aloud
    assert aloud is not None and aloud.busy and said(seen) == []
    come(seen, ("Nederlands", "nl"))
    assert said(seen) == ["Kop"]
    seen = Seen(tabs[which], Reads("Hoi."), ON, aloud=True)
    seen.keys("9")
    seen.tab.wait("window.heard.some((what) => what.includes('spoken'))", seconds=10)
    seen.go_on()
    aloud = seen.playing.aloud
    assert aloud is not None and not aloud.busy and aloud.missing("nl") == "voices"
    come(seen, ("Nederlands", "nl"))
    assert said(seen) == ["Kop"]


@EITHER
def test_what_is_missing_is_said_where_it_is_switched_on(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Display(), replace(ON, read_aloud=False), aloud=True)
    seen.press("checkbox", "Lees voor")
    come(seen, ("English", "en"), ("Google Nederlands", "nl-NL", False))
    words = load_catalogue("nl", paths.locale()).words
    sentence = words("Dit apparaat heeft nu geen stem voor deze taal. Daarom wordt er niets voorgelezen.")
    assert sentence in str(seen.tab.evaluate("document.body.innerText.replace(/\\s+/g, ' ')"))
    assert said(seen) == []
    come(seen, ("Nederlands", "nl"))
    assert sentence not in str(seen.tab.evaluate("document.body.innerText.replace(/\\s+/g, ' ')"))


@EITHER
def test_it_is_silent_at_once(tabs: Tabs, which: Which) -> None:
    for stop in ("F8", "F1", "press", "hidden"):
        seen = listening(tabs[which], Reads("Hoi. Dag."))
        fire(seen, "start")
        if stop == "press":
            seen.press("button", "Stop met lezen")
        elif stop == "hidden":
            seen.tab.evaluate(
                "(() => { Object.defineProperty(document, 'hidden', { value: true, configurable: true });"
                " document.dispatchEvent(new Event('visibilitychange')); delete document.hidden; })()"
            )
        else:
            seen.tab.keys(stop)  # F1 is silent before the game hears of it
            if stop == "F8":
                seen.go_on()
        assert seen.tab.evaluate("stub.waiting.length") == 0 and seen.tab.evaluate("stub.cancelled > 0"), stop
        assert seen.tab.evaluate(MARKED) is None
        seen.go_on()
        seen.hurry()
        assert seen.playing.aloud is not None and not seen.playing.aloud.on, stop
        assert said(seen) == ["Kop"], stop


@EITHER
def test_it_begins_again_with_the_button_and_the_key(tabs: Tabs, which: Which) -> None:
    seen = listening(tabs[which], Reads("Hoi."))
    seen.press("button", "Stop met lezen")
    seen.press("button", "Lees voor")
    assert said(seen) == ["Kop", "Kop"]
    seen.keys("F8", "F8")
    assert said(seen) == ["Kop", "Kop", "Kop"]


@EITHER
def test_what_is_cut_off_tells_of_its_end_later_and_that_means_nothing(tabs: Tabs, which: Which) -> None:
    seen = listening(tabs[which], Reads("Hoi."))
    fire(seen, "start")
    seen.open(Reads("Dag."))
    seen.tab.evaluate("() => new Promise((done) => setTimeout(done, 20))")
    assert said(seen) == ["Kop", "Kop"] and seen.tab.evaluate("stub.waiting.length") == 1


@EITHER
def test_the_press_that_begins_it_loses_no_drawing(tabs: Tabs, which: Which) -> None:
    seen = Seen(tabs[which], Story("doorgestuurd"), ON, aloud=True)
    seen.press("button", "Begin")
    assert seen.tab.evaluate("document.body.innerHTML.includes('var(--p')")
    assert seen.tab.evaluate(UNSENT) == []


@EITHER
def test_a_story_waits_for_its_voice_and_reads_every_line(tabs: Tabs, which: Which) -> None:
    seen = listening(tabs[which], Story("doorgestuurd"))
    seen.press("button", "Begin")
    app, aloud, now = seen.playing.app, seen.playing.aloud, [seen.playing.app.now]
    app.edition = replace(app.edition, clock=Clock(lambda: now[0]))
    assert aloud is not None
    held = 0
    for _ in range(200):
        before, busy = len(said(seen)), aloud.busy
        if any(one.startswith("Keuze 3 van 3:") for one in said(seen)):
            break
        now[0] += 5
        seen.go_on()
        if busy:  # no line comes while one is read
            assert len(said(seen)) == before
            held += 1
        fire(seen, "start", "end")
    lines = said(seen)
    assert held > 15 and lines.count("Lex zegt: wie heeft mijn scheenbeschermers") == 1
    assert "Keuze 1 van 3: Je stuurt het door." in lines
