"""Every text that play can show is enumerated for translators, and nothing else is."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import everything, scenarios
from walking import walked

from game.library.read import load
from game.story import model
from game.story.text import Text
from game.story.texts import shared_texts, texts

HERE = Path(__file__).resolve().parent
lenient = settings(suppress_health_check=[HealthCheck.too_slow])


def shown(part: object) -> Iterator[Text]:
    """Yields every text in a frame, those in placeholders too."""
    if isinstance(part, Text):
        yield part
        for inner in part.args.values():
            yield from shown(inner)
    elif is_dataclass(part):
        for field in fields(part):
            yield from shown(getattr(part, field.name))
    elif isinstance(part, tuple):
        for inner in part:
            yield from shown(inner)


def listed(scenario: model.Scenario) -> set[tuple[str, str]]:
    """Returns (context, source) of everything that can be translated."""
    entries = (*texts(scenario), *shared_texts(scenario.shared))
    return {(entry.context, entry.source) for entry in entries} | {("", "…")}


def missed(scenario: model.Scenario, seed: int) -> set[tuple[str, str]]:
    """Returns what one play showed that is not enumerated."""
    known = listed(scenario)
    frames = (frame for _, frame in walked(scenario, seed))
    return {(text.context, text.source) for frame in frames for text in shown(frame)} - known


@lenient
@given(scenarios(), st.integers(0, 2**32))
def test_every_text_of_a_play_is_enumerated(scenario: model.Scenario, seed: int) -> None:
    assert not missed(scenario, seed)


def test_every_text_of_real_plays_is_enumerated() -> None:
    good = load(HERE / "good" / "klein.yaml", HERE / "lists").scenario
    assert good is not None
    for scenario in (good, everything()):
        for seed in range(60):
            assert not missed(scenario, seed)


def test_what_is_said_around_the_story_is_enumerated() -> None:
    good = load(HERE / "good" / "klein.yaml", HERE / "lists").scenario
    assert good is not None
    known = listed(good)
    for context, source in (
        ("klein/title", "Klein verhaal"),
        ("klein/about", "Er gebeurt iets kleins."),
        ("klein/warning", "Dit verhaal gaat over iets kleins."),
        ("klein/app/eerste/discuss", "Wat ging er door Sam heen?"),
        ("klein/app/eerste.aanspreken/discuss", "Wat maakte dat je dit durfde?"),
        ("klein/daan/gevoel/discuss", "Waaraan kon je dat merken?"),
        ("klein/guide/aim", "Stilstaan bij doorsturen."),
        ("klein/guide/happened", "Wat gebeurde er?"),
        ("cast/mo", "Mo"),
        ("indicators/uitstellen", "even wachten"),
        ("feelings/bang", "bang"),
        ("reasons/erbij", "Om erbij te horen."),
        ("excuses/grapje", "Het was maar een grapje."),
        ("plans/wachten/when", "ik twijfel"),
        ("plans/wachten/then", "wacht ik even"),
        ("help/lijn/name", "De Lijn"),
        ("help/lijn/what", "Praten over alles."),
        ("private/Een privéfoto", "Een privéfoto"),
    ):
        assert (context, source) in known


def test_texts_come_in_story_order_with_speaker_and_mood() -> None:
    good = load(HERE / "good" / "klein.yaml", HERE / "lists").scenario
    assert good is not None
    entries = list(texts(good))
    assert [entry.source for entry in entries[:3]] == [good.title, good.about, good.warning]
    line = next(entry for entry in entries if entry.source == "Moet je zien 😂")
    assert (line.context, line.comment) == ("klein/app/lex", "Lex (blij)")
    said = next(entry for entry in entries if entry.source == "Nee joh.")
    assert (said.context, said.comment) == ("klein/app/eerste.aanspreken", "Sam zegt")
