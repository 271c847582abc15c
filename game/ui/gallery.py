"""Every screen there is, each with something to show: for pictures, and for tests of any edition."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from game.session.session import Session
from game.story import beat, event
from game.story.model import Scenario
from game.ui import places
from game.ui.game import Game
from game.ui.screen import AnyScreen
from game.ui.screens.directory import screen_at

_MOST_MOVES = 2000
Named = tuple[str, AnyScreen]


def every_screen(game: Game, scenario: Scenario, folder: Path | None = None) -> Iterator[Named]:
    """Yields every screen with its name, and the story at every kind of beat, played in a folder if given."""
    from game.ui.cover import Cover
    from game.ui.screens.code import AskScreen, ForgottenScreen
    from game.ui.screens.first_run import FirstRun
    from game.ui.screens.home import Home
    from game.ui.screens.play import PlayScreen
    from game.ui.screens.preview import PreviewScreen
    from game.ui.screens.saved import SavedScreen
    from game.ui.screens.together import TogetherPlay
    from game.ui.screens.warning import WarningScreen

    _ = game.words
    yield "first-run", FirstRun(game)
    yield "home", Home(game)
    yield "warning", WarningScreen(game, scenario, None)
    session = Session.create(folder, scenario, game.settings.language, date.today())
    for name in moments_worth_a_picture(session):
        yield name, PlayScreen(game, session)
        if name == "choose":
            yield "together-choose", TogetherPlay(game, session)
    yield "menu", screen_at(game, places.Menu(session))
    yield "backlog", screen_at(game, places.Backlog(session))
    yield "path", screen_at(game, places.Path(session))
    yield "share", screen_at(game, places.Share(session))
    yield "take_along", screen_at(game, places.TakeAlong(session))
    yield from looking_back(game, session)
    yield "preview", PreviewScreen(game, session, "worker")
    yield "saved", SavedScreen(game, Path("kantelpunt-7F3K.html"))
    yield "help", screen_at(game, places.Help())
    yield "display", screen_at(game, places.Display())
    yield "sessions", screen_at(game, places.Sessions())
    yield "import", screen_at(game, places.TakeIn())
    yield "code", screen_at(game, places.Code())
    yield "code-asked", AskScreen(game)
    yield "code-forgotten", ForgottenScreen(game)
    yield "trouble", screen_at(game, places.Message(_("De schijf is vol. Er kan niets meer worden bewaard.")))
    yield from at_the_workbench(game, scenario)
    yield "cover", Cover()


def at_the_workbench(game: Game, scenario: Scenario) -> Iterator[Named]:
    """Yields a story as its writer sees it: at a choice, with its panel away, and when its file is broken."""
    from game.story.problem import Problem
    from game.ui.screens.workbench import WorkbenchScreen
    from game.ui.screens.workbench_actions import ShowPanel
    from game.writing.preview import opened

    preview = opened(game.scenarios / f"{scenario.id}.yaml")
    while not isinstance(preview.frame().beat, beat.Choose):
        preview = preview.move(event.Next())
    yield "workbench", WorkbenchScreen(game, preview)
    for on in (True, False):
        screen = WorkbenchScreen(game, preview)
        screen.handle(ShowPanel(on))
        yield f"workbench-{'panel' if on else 'story'}", screen
    file, wrong = str(preview.file), ("unknown-scene", "never-read", "never-set", "never-ends")
    problems = tuple(Problem(code, file, line, 1, found="klas") for line, code in enumerate(wrong, 96))
    broken = replace(preview, source=replace(preview.source, problems=problems, playable=False))
    yield "workbench-broken", WorkbenchScreen(game, broken)


def looking_back(game: Game, session: Session) -> Iterator[Named]:
    """Yields the screens on which a play is looked back at."""
    from game.session.branch import branch
    from game.session.moments import moments
    from game.session.notes import Notebook
    from game.ui.screens.compare import CompareScreen
    from game.ui.screens.guide import GuideScreen, Turn
    from game.ui.screens.guide_form import GuideFormScreen
    from game.ui.screens.guide_offered import OfferedGuide, PickAnswer
    from game.ui.screens.replay import ReplayScreen
    from game.ui.screens.talk_now import TalkNowScreen
    from game.ui.screens.together import TogetherScreen
    from game.ui.screens.what_if import WhatIfScreen

    _ = game.words
    found = moments(session)
    for kind in dict.fromkeys(moment.kind for moment in found):
        last = [moment for moment in found if moment.kind == kind][-1]
        yield f"replay-{kind}", ReplayScreen(game, session, last.move)
    choice = next(moment for moment in found if moment.not_chosen)
    book, option = Notebook(session), choice.not_chosen[0].id
    yield "what-if", WhatIfScreen(game, session, book, choice.move, option)
    for number in (0, 8, 99):
        guide = GuideScreen(game, session, book)
        guide.handle(Turn(number))
        yield f"guide-{number}", guide
    yield "guide-form", GuideFormScreen(game)
    offered = OfferedGuide(game, session, book)
    yield "guide-offered", offered
    offered.act(PickAnswer(_("Lastig")))
    yield "guide-said-back", offered
    yield "compare", CompareScreen(game, [session, branch(session, choice.move), session])
    yield "together", TogetherScreen(game)
    yield "talk-now", TalkNowScreen(game, session, book)


def moments_worth_a_picture(session: Session) -> Iterator[str]:
    """Plays a session on, and yields a name whenever a kind of beat is shown that was not shown before."""
    seen: set[str] = set()
    for _ in range(_MOST_MOVES):
        now = session.frame()
        name = type(now.beat).__name__.lower()
        if now.setting.eyes != session.scenario.player:
            name = f"other-{name}"
        if name not in seen:
            seen.add(name)
            yield name
        if session.ended:
            return
        session.do(some_answer(now.beat) if isinstance(now.beat, beat.Question) else event.Next())


def some_answer(now: beat.Question) -> event.Event:
    """Returns an answer that a question takes."""
    match now:
        case beat.Choose(id, _, options):
            return event.Choose(id, options[-1].id)
        case beat.Guess(id, _, _, feelings):
            return event.Guess(id, feelings[-2:])
        case beat.Reason(id, _, reasons):
            return event.Reason(id, reasons[:1])
        case beat.Write(id):
            return event.Write(id, "Ik had iets moeten zeggen. Dat deed ik niet.")
        case beat.Plan(id, _, cards):
            return event.Plan(id, cards[:1])
