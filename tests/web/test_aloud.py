"""What is read aloud, and when: decided from the tree, so without a browser."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise

import plain
import pytest

from game import paths
from game.story import beat
from game.text.catalogue import load_catalogue
from game.text.say import dutch
from game.ui import actions
from game.ui.actions import Signal
from game.ui.app import App
from game.ui.begin import language_of
from game.ui.chat import bubble, locked
from game.ui.controls import button, checkbox, option, slider
from game.ui.controls import field as box
from game.ui.elements import appear, heading, icon, text
from game.ui.game import Game
from game.ui.layout import Element, column
from game.ui.node import Node, by_key, walk
from game.ui.pace import PATIENCE
from game.ui.pages import dialog, page, scroll
from game.ui.places import Display, FirstRun, Help, Home, Place, Story
from game.ui.ports import Clock
from game.ui.screen import AnyScreen, Context, Screen
from game.ui.screens.chrome import bar
from game.ui.screens.directory import screen_at
from game.ui.screens.play import PlayScreen
from game.ui.settings import Settings
from game.web.aloud import Aloud
from game.web.aloud import language_of as tongue
from game.web.sayings import choices, pieces, sayings

ON = replace(Settings(), first_run=False, read_aloud=True, reduced_motion=True)
PLAIN = "nl@makkelijk"


@dataclass
class Speech:
    """Notes what it was asked to say."""

    batches: list[dict[str, object]] = field(default_factory=list)
    stopped: int = 0
    looked: int = 0

    def look(self) -> None:
        self.looked += 1

    def say(self, batch: str) -> None:
        self.batches.append(json.loads(batch))

    def stop(self) -> None:
        self.stopped += 1

    def heard(self) -> list[str]:
        """What was said since the last time, each with what comes before it."""
        told = [one for batch in self.batches for one in listed(batch)]
        self.batches.clear()
        return told


def listed(batch: dict[str, object]) -> list[str]:
    """Returns the sayings of a batch as they sound."""
    found = batch["sayings"]
    assert isinstance(found, list)
    return [f"{one['before']} {one['words']}".strip() for one in found]


class Listening:
    """Somebody who listens; time is stepped by hand, and a voice is ready when it is told so."""

    def __init__(self, first: AnyScreen | Place, settings: Settings = ON) -> None:
        self.game, self.speech, self.time = Game(settings), Speech(), 0.0
        self.aloud, self.reader = Aloud(self.speech), plain.Reader()
        edition = replace(
            plain.edition(plain.Told(), self.reader, plain.Sounds()),
            voice=self.aloud,
            clock=Clock(lambda: self.time, lambda seconds: None),
        )
        at = partial(screen_at, self.game)
        self.app = App(edition, first, settings, language_of, at, save=self.keep)
        self.step()

    def keep(self, settings: Settings) -> bool:
        self.game.settings = settings
        return True

    def step(self, *signals: Signal) -> list[str]:
        """Lets these be done one after another, and returns what is said of them."""
        for signal in signals or (None,):
            self.batches(signal)
        return self.speech.heard()

    def batches(self, signal: Signal | None = None) -> list[dict[str, object]]:
        """Lets this be done, or time pass, and returns the batches that are waiting to be said."""
        self.reader.signals.append(signal)
        self.app.step()
        self.app.top.settle()
        given = () if signal is None else (signal,)
        if self.aloud.follow(self.app.settings, given):
            self.app.stale = True
        self.app.draw()
        top = self.app.top
        assert top.tree is not None
        self.aloud.see(top.screen, top.tree, self.app.settings, self.app.language.words, given)
        return self.speech.batches

    def press(self, key: str) -> list[str]:
        return self.step(actions.PressOn(key))

    def done(self) -> None:
        """Lets the voice end what it had to say."""
        self.aloud.hear({"do": "spoken", "number": 10_000})

    def pass_by(self, seconds: float) -> list[str]:
        self.time += seconds
        return self.step()


class Shows(Screen[object]):
    """Shows what it is given."""

    def __init__(self, *parts: Element) -> None:
        self.parts = parts

    def view(self, context: Context) -> Element:
        return page(column(*self.parts), top=bar(context.words, text("Bovenaan"), back=True))


def tree_of(*parts: Element) -> Node:
    """Returns the tree of a screen of these parts below a bar."""
    tree = Listening(Shows(*parts), replace(ON, read_aloud=False)).app.top.tree
    assert tree is not None
    return tree


def told(*parts: Element, speaker: str = "") -> list[str]:
    """Returns what is read of these parts."""
    tree = tree_of(*parts)
    found, _ = sayings(pieces(tree), choices(tree), speaker, dutch)
    return [f"{one.before} {one.words}".strip() for one in found]


def lines(*said: tuple[str, str]) -> Iterable[Element]:
    """Yields the bubbles of who said what, with the name above the first of a run, as a chat has them."""
    for number, ((before, _), (who, words)) in enumerate(pairwise((("", ""), *said))):
        bubbled = bubble(words, mine=who == "Jij", name="" if who == before else who, said_by=who)
        yield appear(bubbled, f"shown:{number}")


# ---- what is read ----


def test_who_speaks_is_named_once_in_a_run() -> None:
    chat = lines(("Lex", "hoi"), ("Lex", "kom je"), ("Jij", "ja"), ("Lex", "top"), ("Lex", "top"))
    assert told(*chat) == ["Lex zegt: hoi", "kom je", "Jij zegt: ja", "Lex zegt: top", "top"]


def test_who_says_a_name_is_not_taken_for_a_title() -> None:
    assert told(*lines(("Lex", "Lex"), ("Lex", "Mo"))) == ["Lex zegt: Lex", "Mo"]


def test_a_run_goes_on_from_what_was_said_before() -> None:
    assert told(*lines(("Lex", "hoi")), speaker="Lex") == ["hoi"]


def test_what_is_never_shown_is_sent() -> None:
    private = bubble(name="Lex", said_by="Lex", inside=locked("Een privéfilmpje", said_by="Lex"))
    assert told(appear(private, "shown:1")) == ["Lex stuurt: Een privéfilmpje"]


def test_each_choice_has_its_place() -> None:
    options = [option(words, None.__class__, number=number) for number, words in enumerate("abc", 1)]
    assert told(heading("Wat doe je?"), *options) == [
        "Wat doe je?", "Keuze 1 van 3: a", "Keuze 2 van 3: b", "Keuze 3 van 3: c",
    ]  # fmt: skip


def test_what_says_nothing_is_not_read() -> None:
    parts = (
        text("•"), icon("heart", label="Een hart"), text("Je bent er."), button("Uit", 1, disabled=True),
        box("words", "Jouw woorden"), slider("Hoe hard", "volume", 60, 0, 100, 10),
    )  # fmt: skip
    assert told(*parts) == ["Je bent er.", "Jouw woorden", "Hoe hard  60"]


def test_a_control_says_what_it_is_and_whether_it_is_chosen() -> None:
    send = button("Verstuur", 1, style="primary", number=2)  # the digit of its option presses it too
    parts = (button("Klaar", 1), checkbox("Geluid", True, 1), checkbox("Rustig", False, 1), send)
    assert told(*parts) == ["Knop: Klaar", "Gekozen: Geluid", "Rustig", "Knop: Verstuur"]


def test_beneath_a_dialog_nothing_is_read() -> None:
    class Asks(Screen[object]):
        def view(self, context: Context) -> Element:
            return dialog(page(text("Eronder")), "Zeker?", buttons=(button("Ja", 1),))

    tree = Listening(Asks()).app.top.tree
    assert tree is not None and [piece.words for piece in pieces(tree)] == ["Zeker?", "Ja"]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("nl@makkelijk", "hoi", "nl"),
        ("en", "hi", "en"),
        ("ar", "مرحبا Lex", "ar"),
        ("ar", "wie heeft mijn scheenbeschermers", "nl"),
    ],
)
def test_a_text_is_read_in_its_own_language(language: str, words: str, expected: str) -> None:
    assert tongue(words, language) == expected


@pytest.mark.parametrize("language", ["nl", "nl@makkelijk", "en", "ar"])
def test_the_words_around_it_are_in_the_language_of_the_player(language: str) -> None:
    words = load_catalogue(language, paths.locale()).words
    me = words("Jij")
    tree = tree_of(*lines(("Lex", "hoi"), (me, "ja")), option("a", 1, number=1))
    before = [one.before for one in sayings(pieces(tree), choices(tree), "", words)[0]]
    assert "Lex" in before[0]
    assert before[1] == words("Jij zegt:") and before[2] == words(
        "Keuze {number} van {count}:", number=1, count=1
    )


# ---- when it is read ----


def test_nothing_sounds_before_a_press() -> None:
    somebody = Listening(Home())
    assert somebody.speech.batches == [] and not somebody.aloud.on and somebody.speech.looked == 1
    assert somebody.pass_by(60) == []
    assert somebody.step(actions.Move("down")) == []
    assert somebody.step(actions.Press())[0] != ""


def test_nothing_sounds_until_it_is_asked_for() -> None:
    somebody = Listening(Home(), replace(ON, read_aloud=False))
    assert somebody.press("help") == [] and somebody.step(actions.ToggleReading()) == []
    assert somebody.speech == Speech() and not somebody.aloud.on


def test_a_screen_is_read_from_its_heading_and_once() -> None:
    somebody = Listening(Home())
    assert somebody.press("help")[0] == "Stop of hulp"
    assert somebody.press("help") == [] and somebody.pass_by(1) == []
    assert somebody.step(actions.Back())[0] == "Hoi! Kies een verhaal."
    somebody.press("help")
    assert somebody.step(actions.Back()) == ["Hoi! Kies een verhaal."]


def test_only_a_press_that_brings_something_new_cuts_off_what_is_read() -> None:
    screen = Shows(text("een"))
    somebody = Listening(screen)
    somebody.step(actions.Pick(9))
    for signal, words, stops in (
        (None, "twee", [False]),
        (actions.Pick(9), "drie", [True]),
        (actions.Pick(9), "drie", []),
        (actions.Move("down"), "vier", [False]),
    ):
        screen.parts = (text("een"), text(words))
        somebody.app.stale = True
        assert [batch["stop"] for batch in somebody.batches(signal)] == stops
        assert somebody.speech.heard() == [words] * len(stops)


def begun(settings: Settings = ON) -> Listening:
    """Returns somebody who listens to a story at its first line."""
    somebody = Listening(Story("doorgestuurd"), settings)
    somebody.press("begin")
    assert isinstance(somebody.app.top.screen, PlayScreen)
    return somebody


def shown(somebody: Listening) -> int:
    """Returns how many things were shown of the story."""
    assert isinstance(somebody.app.top.screen, PlayScreen)
    return len(somebody.app.top.screen.shown)


def test_the_next_line_waits_for_the_voice() -> None:
    somebody = begun()
    at = shown(somebody)
    assert somebody.aloud.busy
    assert somebody.pass_by(30) == [] and shown(somebody) == at
    somebody.done()
    assert somebody.step() != [] and shown(somebody) == at + 1


def test_a_voice_that_never_ends_does_not_hold_the_story_for_ever() -> None:
    somebody = begun()
    at = shown(somebody)
    somebody.pass_by(PATIENCE - 1)
    assert shown(somebody) == at
    somebody.pass_by(6)
    assert shown(somebody) == at + 1


def test_who_presses_does_not_wait_for_the_voice() -> None:
    somebody = begun()
    at = shown(somebody)
    assert somebody.press("go_on") != [] and shown(somebody) == at + 1


def test_a_story_without_a_voice_runs_as_it_did() -> None:
    somebody = begun(replace(ON, read_aloud=False))
    at = shown(somebody)
    somebody.pass_by(5)
    assert shown(somebody) == at + 1 and somebody.app.due() == somebody.app.top.wake


def test_lines_that_come_by_themselves_do_not_cut_each_other_off() -> None:
    somebody = begun()
    stops: list[object] = []
    for _ in range(6):
        somebody.time += 5
        somebody.done()
        stops += [batch["stop"] for batch in somebody.batches()]
        somebody.speech.heard()
    assert len(stops) >= 5 and not any(stops)


def test_a_whole_story_is_read_each_line_once() -> None:
    somebody = begun(replace(ON, drafts=False))
    heard: list[str] = []
    for _ in range(60):
        screen = somebody.app.top.screen
        assert isinstance(screen, PlayScreen)
        if isinstance(screen.frame.beat, beat.Choose):
            break
        heard += somebody.press("go_on")
    words = [one for one in heard if "scheenbeschermers" in one]
    assert words == ["Lex zegt: wie heeft mijn scheenbeschermers"]
    assert heard[-4:-1] == [one for one in heard if one.startswith("Keuze")]
    assert [one.partition(":")[0] for one in heard[-4:-1]] == [f"Keuze {n} van 3" for n in (1, 2, 3)]
    assert "Lex stuurt: Een privéfilmpje" in heard
    assert not any("Kantelpunt" in one or "Stop / hulp" in one for one in heard)


def test_what_is_typed_or_scrolled_is_not_read() -> None:
    screen = Shows(text("Nog 300 tekens"), scroll(text("een"), "area"), box("words", "Jouw woorden"))
    somebody = Listening(screen)
    somebody.step(actions.Press())
    screen.parts = (text("Nog 299 tekens"), *screen.parts[1:])
    assert somebody.step(actions.WriteIn("words", "x")) == []
    assert somebody.step(actions.Press()) == []


def test_who_begins_to_listen_halfway_hears_the_last_lines_only() -> None:
    chat = tuple(lines(*(("Lex", f"regel {number}") for number in range(9))))
    heard = Listening(Shows(heading("App"), *chat)).step(actions.Press())
    assert heard == ["App", "Lex zegt: regel 6", "regel 7", "regel 8"]


# ---- stopping and beginning again ----


def control(somebody: Listening) -> str:
    """Returns what the control in the bar says."""
    assert somebody.app.top.tree is not None
    found = by_key(somebody.app.top.tree, "reading")
    return found.name if found else ""


@pytest.mark.parametrize("with_key", [False, True])
def test_one_control_or_key_stops_at_once_and_begins_again(with_key: bool) -> None:
    somebody = begun()

    def how(somebody: Listening) -> list[str]:
        return somebody.step(actions.ToggleReading()) if with_key else somebody.press("reading")

    assert control(somebody) == "Stop met lezen"
    stopped = somebody.speech.stopped
    assert how(somebody) == [] and somebody.speech.stopped == stopped + 1
    assert control(somebody) == "Lees voor" and not somebody.aloud.busy
    at = shown(somebody)
    assert somebody.pass_by(5) == [] and shown(somebody) > at
    assert how(somebody) != [] and control(somebody) == "Stop met lezen"


@pytest.mark.parametrize("told", ["hushed", "hidden by the game"])
def test_hiding_is_silent_until_it_is_asked_to_begin_again(told: str) -> None:
    somebody = begun()
    if told == "hushed":
        assert somebody.aloud.hear({"do": "hushed"})
    else:
        assert somebody.step(actions.Hide()) == []
        assert somebody.press("button:Verder") == []
    assert not somebody.aloud.on and somebody.press("go_on") == []
    assert somebody.press("reading") != []


def test_switching_it_off_is_silent_at_once_and_takes_the_control_away() -> None:
    somebody = Listening(Display())
    somebody.step(actions.Pick(9))
    assert control(somebody) == "Stop met lezen"
    stopped = somebody.speech.stopped
    somebody.press("read_aloud")
    assert not somebody.app.settings.read_aloud and somebody.speech.stopped == stopped + 1
    assert control(somebody) == "" and somebody.pass_by(9) == []
    assert somebody.press("read_aloud")[0] == "Weergave en geluid"


def test_the_speed_of_the_settings_goes_along() -> None:
    somebody = Listening(Display())
    somebody.press("speed:60")
    somebody.app.open(Shows(text("een")))
    assert somebody.batches()[-1]["rate"] == 0.6


# ---- what is offered ----


def keys(somebody: Listening) -> set[str]:
    """Returns the keys of all there is."""
    assert somebody.app.top.tree is not None
    return {node.key for node in walk(somebody.app.top.tree)}


@pytest.mark.parametrize("place", [FirstRun(), Home()])
def test_it_is_offered_first_in_plain_dutch(place: Place) -> None:
    off = replace(ON, read_aloud=False)
    assert "read_aloud" not in keys(Listening(place, off))
    somebody = Listening(place, replace(off, language=PLAIN))
    assert "read_aloud" in keys(somebody)
    assert somebody.step(actions.Press()) == [] and not somebody.app.settings.read_aloud  # that is Klaar
    somebody = Listening(place, replace(off, language=PLAIN))
    assert somebody.press("read_aloud") != []
    assert somebody.app.settings.read_aloud and "read_aloud" not in keys(somebody)


@pytest.mark.parametrize("language", ["nl", PLAIN])
@pytest.mark.parametrize("place", [FirstRun(), Home(), Display(), Help()])
def test_an_edition_without_a_voice_shows_nothing_of_it(place: Place, language: str) -> None:
    settings = replace(ON, language=language)
    game = Game(settings)
    edition = plain.edition(plain.Told(), plain.Reader([actions.ToggleReading()]), plain.Sounds())
    app = App(edition, place, settings, language_of, partial(screen_at, game))
    app.step()
    assert app.top.tree is not None
    found = {node.key for node in walk(app.top.tree)} & {"read_aloud", "reading", "speed:60"}
    assert not found and not any("F8" in piece.words for piece in pieces(app.top.tree))


@pytest.mark.parametrize(
    ("languages", "expected"),
    [("nl en", ""), ("en ar", "Dit apparaat heeft nu geen stem"), ("", "Deze browser heeft nu geen stem")],
)
def test_what_is_missing_is_said_as_it_is_now(languages: str, expected: str) -> None:
    somebody = Listening(Display())

    def missing() -> str:
        somebody.app.stale = True
        somebody.step()
        assert somebody.app.top.tree is not None
        words = [piece.words for piece in pieces(somebody.app.top.tree)]
        return next((one for one in words if "geen stem" in one), "")

    assert missing() == ""
    assert somebody.aloud.hear({"do": "voices", "languages": languages})
    assert missing().startswith(expected) and bool(missing()) == bool(expected)
    somebody.aloud.hear({"do": "voices", "languages": "en nl"})
    assert missing() == ""


def test_a_voice_that_comes_late_reads_what_nobody_heard() -> None:
    somebody = Listening(Shows(heading("Kop"), text("Hoi.")))
    somebody.aloud.hear({"do": "voices", "languages": ""})
    assert somebody.step(actions.Pick(9)) == ["Kop", "Hoi."]
    somebody.done()
    for languages, heard in (("en", []), ("en nl", ["Kop", "Hoi."]), ("ar en nl", [])):
        somebody.app.stale = somebody.aloud.hear({"do": "voices", "languages": languages})
        assert somebody.step() == heard


def test_help_says_the_key_while_it_is_on() -> None:
    def says(settings: Settings) -> bool:
        tree = Listening(Help(), settings).app.top.tree
        assert tree is not None
        return any("F8" in piece.words for piece in pieces(tree))

    assert says(ON) and not says(replace(ON, read_aloud=False))
