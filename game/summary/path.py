"""The path through a story: its moments in parts, own words only where they were ticked."""

from collections.abc import Callable, Collection, Iterator, Sequence

from game.session.moments import Moment
from game.story.frame import name_of
from game.story.model import Scenario
from game.story.text import Text
from game.summary.clean import clean
from game.summary.data import Audience, Entry, Guess, Other, Part
from game.summary.ticks import is_whole, words_item

Render = Callable[[Text], str]


def parts(
    scenario: Scenario,
    found: Sequence[Moment],
    audience: Audience,
    ticked: Collection[str],
    render: Render,
) -> Iterator[Part]:
    """Yields the parts of the path that this audience may read."""
    whole = is_whole(audience, ticked)
    later: str | None = None
    opened: Part | None = None
    for moment in found:
        if moment.kind == "later" and whole:
            if opened is not None:
                yield opened
            later = _joined(moment, render)
            opened = _part(scenario, moment, later, render)
        elif moment.number and (whole or words_item(audience, moment) in ticked):
            entry = _entry(scenario, moment, audience, ticked, render)
            opened, done = _add(opened, _part(scenario, moment, None, render, whole), entry)
            if done is not None:
                yield done
    if opened is not None:
        yield opened


def _add(opened: Part | None, here: Part, entry: Entry) -> tuple[Part, Part | None]:
    """Adds an entry to the open part, or opens another; returns the open part and the one that is done."""
    if opened is not None and (opened.when, opened.place, opened.eyes) == (here.when, here.place, here.eyes):
        return Part(opened.later, here.when, here.place, here.eyes, (*opened.entries, entry)), None
    if opened is not None and opened.later is not None and not opened.entries:
        return Part(opened.later, here.when, here.place, here.eyes, (entry,)), None
    return Part(None, here.when, here.place, here.eyes, (entry,)), opened


def _part(scenario: Scenario, moment: Moment, later: str | None, render: Render, whole: bool = True) -> Part:
    if not whole:
        return Part(None, "", "", None, ())
    setting = moment.setting
    eyes = None if setting.eyes == scenario.player else render(name_of(scenario, setting.eyes))
    return Part(later, render(setting.when), render(setting.place), eyes, ())


def _joined(moment: Moment, render: Render) -> str:
    texts = (moment.ask, *moment.answer)
    return " ".join(_sentence(render(text)) for text in texts if text is not None)


def _sentence(words: str) -> str:
    return words if words[-1:] in tuple(".!?…。؟।") else f"{words}."


def _entry(
    scenario: Scenario, moment: Moment, audience: Audience, ticked: Collection[str], render: Render
) -> Entry:
    assert moment.ask is not None
    whole = is_whole(audience, ticked)
    own_words = clean(moment.own_words or "") if words_item(audience, moment) in ticked else ""
    return Entry(
        number=moment.number,
        kind=moment.kind,
        ask=render(moment.ask),
        answers=tuple(render(text) for text in moment.answer) if whole else (),
        said=moment.said and whole,
        guess=_guess(scenario, moment, render) if whole else None,
        own_words=own_words or None,
        discuss=tuple(render(text) for text in moment.discuss) if audience == "worker" else (),
        others=() if audience == "parents" else _others(moment, render),
    )


def _others(moment: Moment, render: Render) -> tuple[Other, ...]:
    return tuple(Other(render(offer.text), offer.said) for offer in moment.not_chosen)


def _guess(scenario: Scenario, moment: Moment, render: Render) -> Guess | None:
    if moment.kind != "guess" or moment.of is None or moment.tells is None:
        return None
    return Guess(
        name=render(name_of(scenario, moment.of)),
        thought=tuple(render(text) for text in moment.answer),
        tells=tuple(render(text) for text in moment.told),
        words=render(moment.tells),
    )
