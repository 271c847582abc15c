"""Where in its file a story is: the path of the step behind an operation."""

from itertools import islice

from game.story import model
from game.story.program import Ask, Branch, Finish, Pick, Show
from game.story.sugar import Path
from game.story.walk import in_script

_WRITTEN = (Show, Ask, Pick, Finish, Branch)
_SILENT = (model.Set, model.Change, model.Goto, model.Visit)


def path(scenario: model.Scenario, scene: str, index: int) -> Path:
    """Returns the path of the step that an operation shows, asks, ends or decides by."""
    # Operations stand in the order in which their steps were written, so counting finds the step.
    ops = scenario.program.ops(scene)
    before = sum(isinstance(op, _WRITTEN) for op in ops[:index])
    script = in_script(scenario.scenes[scene].script, ("scenes", scene, "script"))
    written = (here for here, step in script if not isinstance(step, _SILENT))
    return next(islice(written, before, None))
