"""Makes a summary: a projection of a session that takes along only what one audience may read."""

from collections.abc import Collection, Iterator, Sequence

from game.session.moments import Moment, moments
from game.session.notes import notes_of
from game.session.session import Session
from game.story import beat, naming
from game.story.frame import name_of
from game.story.model import Scenario, Track
from game.story.text import Text
from game.summary import contexts
from game.summary.agreements import agreements
from game.summary.clean import clean
from game.summary.data import Audience, Ending, Helper, Lane, Marker, Summary
from game.summary.language import Language, tag
from game.summary.looked_back import remarks, what_ifs
from game.summary.path import Render, parts
from game.summary.talk import home_questions, notes, story_questions
from game.summary.ticks import agreement_item, has_title, is_whole
from game.text.say import Say

TRACKS: tuple[Track, ...] = ("empathy", "resilience")


def summarise(
    session: Session, audience: Audience, language: Language, ticked: Collection[str] | None = None
) -> Summary:
    """Returns the summary of a session; `ticked` stands in for the session's own ticks."""
    scenario, found, kept = session.scenario, moments(session), notes_of(session)
    ticked = session.ticked if ticked is None else ticked
    home, whole = audience == "parents", is_whole(audience, ticked)
    render, _ = _renderer(language), language.words
    return Summary(
        audience=audience,
        language=tag(language.language),
        direction="rtl" if language.direction == "rtl" else "ltr",
        code=None if home else session.code,
        played=None if home else session.played,
        story=render(contexts.title(scenario)) if has_title(audience, ticked) else None,
        player=render(name_of(scenario, scenario.player)) if whole else None,
        lanes=() if home else _lanes(scenario, found, audience == "worker", _, render),
        path=tuple(parts(scenario, found, audience, ticked, render)),
        ending=_ending(found, render) if whole else None,
        questions=home_questions(_) if home else story_questions(scenario, audience == "youth", _, render),
        helpers=tuple(_helpers(session, render)) if whole else (),
        notes=notes(scenario, render, remarks(kept, found, render)) if audience == "worker" else None,
        agreements=tuple(
            made for made in agreements(kept) if not home or agreement_item(made.kind) in ticked
        ),
        what_ifs=() if home else tuple(what_ifs(session, kept, render)),
    )


def _renderer(language: Language) -> Render:
    def render(text: Text) -> str:
        return clean(text.render(language.lookup))

    return render


def _lanes(
    scenario: Scenario, found: Sequence[Moment], talk: bool, _: Say, render: Render
) -> tuple[Lane, ...]:
    return tuple(Lane(track, tuple(_markers(scenario, track, found, talk, _, render))) for track in TRACKS)


def _markers(
    scenario: Scenario, track: Track, found: Sequence[Moment], talk: bool, _: Say, render: Render
) -> Iterator[Marker]:
    """Yields the moments on a track; what an option shows and what it could be stand there alike."""
    for moment in found:
        tagged = sorted({*moment.shows, *moment.could_be}, key=list(scenario.shared.indicators).index)
        themes = [
            render(naming.theme(scenario, id))
            for id in tagged
            if scenario.shared.indicators[id].track == track
        ]
        if moment.kind == "guess" and track == "empathy":
            themes.append(_("raden wat een ander voelt"))
        if themes:
            yield Marker(moment.number, tuple(themes), talk and bool(moment.discuss))


def _ending(found: Sequence[Moment], render: Render) -> Ending | None:
    if not found or found[-1].kind != "end" or found[-1].ask is None:
        return None
    text, *now = (render(text) for text in found[-1].answer)
    return Ending(render(found[-1].ask), text, tuple(now))


def _helpers(session: Session, render: Render) -> Iterator[Helper]:
    """Yields the services that the ending names; all that the story knows, before an ending."""
    shown, scenario = session.frame().beat, session.scenario
    for id in shown.services if isinstance(shown, beat.End) else scenario.shared.help:
        name, what = contexts.service(scenario, id)
        service = scenario.shared.help[id]
        phone, site = (clean(fact) if fact else None for fact in (service.phone, service.site))
        yield Helper(render(name), render(what), phone, site)
