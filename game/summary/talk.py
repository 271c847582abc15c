"""What to talk about: the questions in restorative order, how to start at home, and the worker's notes."""

from collections.abc import Iterator

from game.story.model import Scenario
from game.summary import contexts
from game.summary.clean import clean
from game.summary.data import Notes, Questions, Remark, Review, Stage
from game.summary.path import Render
from game.text.say import Say


def story_questions(scenario: Scenario, brief: bool, _: Say, render: Render) -> tuple[Questions, ...]:
    """Returns the questions of a story's guide, stage by stage; one a stage when `brief`."""
    return tuple(
        Questions(stage, heading, tuple(_asked(scenario, stage, heading, brief, render)))
        for stage, heading in _stages(_)
    )


def home_questions(_: Say) -> tuple[Questions, ...]:
    """Returns what to start with at home; it tells nothing of what was played."""
    return (
        Questions(
            "home",
            _("Om mee te beginnen"),
            (
                _("Wat doe je online het liefst, en met wie?"),
                _("Wat is voor jou respect, als je elkaar niet ziet?"),
                _("Hoe merk je online dat iemand iets niet leuk vindt?"),
                _("Wat maakt het lastig om nee te zeggen als anderen aandringen?"),
                _("Wat zou jij willen dat iemand doet, als het over jou gaat?"),
                _("Wat heb je van ons nodig als er online iets misgaat?"),
                _("Naar wie kun je toe, behalve naar ons?"),
            ),
        ),
    )


def notes(scenario: Scenario, render: Render, remarks: tuple[Remark, ...] = ()) -> Notes:
    """Returns the worker's notes: those from a story's guide, and what the worker wrote down."""
    guide = scenario.guide

    def one(where: str, source: str) -> str:
        return render(contexts.guide(scenario, where, source))

    def each(where: str, sources: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(render(text) for text in contexts.guide_each(scenario, where, sources))

    return Notes(
        aim=one("aim", guide.aim),
        listen_for=each("listen_for", guide.listen_for),
        behind=each("behind", guide.behind),
        safe=one("safe", guide.safe),
        own_case=one("own_case", guide.own_case),
        victim=one("victim", guide.victim),
        coercion=one("coercion", guide.coercion),
        more_care=one("more_care", guide.more_care),
        reviewed=tuple(Review(clean(r.by), clean(r.role), r.date) for r in scenario.reviewed),
        remarks=remarks,
    )


def _stages(_: Say) -> tuple[tuple[Stage, str], ...]:
    return (
        ("happened", _("Wat gebeurde er?")),
        ("thought", _("Wat dacht je toen?")),
        ("since", _("Hoe denk je er nu over?")),
        ("affected", _("Wie had er last van?")),
        ("repair", _("Wat is er nodig om het goed te maken?")),
        ("next_time", _("Wat doe je een volgende keer?")),
        ("who_helps", _("Wie helpt je daarbij?")),
    )


def _asked(scenario: Scenario, stage: Stage, heading: str, brief: bool, render: Render) -> Iterator[str]:
    """Yields the questions of a stage, without one that only repeats the heading."""
    sources: tuple[str, ...] = getattr(scenario.guide.questions, stage)
    found = contexts.guide_each(scenario, stage, sources[:1] if brief else sources)
    for text in found:
        question = render(text)
        if question.casefold() != heading.casefold():
            yield question
