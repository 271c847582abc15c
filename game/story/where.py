"""Where in its file a story is: the step behind an operation, and its path."""

from itertools import islice

from game.story import model
from game.story.program import Ask, Branch, Finish, Pick, Show, program
from game.story.sugar import Path
from game.story.walk import in_script

_WRITTEN = (Show, Ask, Pick, Finish, Branch)
_SILENT = (model.Set, model.Change, model.Goto, model.Visit)


def path(scenario: model.Scenario, scene: str, index: int) -> Path:
    """Returns the path of the step that an operation shows, asks, ends or decides by."""
    return written(scenario, scene, index)[0]


def written(scenario: model.Scenario, scene: str, index: int) -> tuple[Path, model.Step]:
    """Returns that step, with its path."""
    # Operations stand in the order in which their steps were written, so counting finds the step.
    ops = program(scenario)[scene]
    before = sum(isinstance(op, _WRITTEN) for op in ops[:index])
    script = in_script(scenario.scenes[scene].script, ("scenes", scene, "script"))
    steps = (found for found in script if not isinstance(found[1], _SILENT))
    return next(islice(steps, before, None))
