"""The checks a scenario must pass, listed by hand: one a file, each a function from a Case to Problems."""

from collections.abc import Callable, Iterator

from game.story.checks.case import Case
from game.story.checks.conditions import conditions
from game.story.checks.file_name import file_name
from game.story.checks.flow import dead_ends, only_again
from game.story.checks.ids import ids
from game.story.checks.offered import offered
from game.story.checks.option_shape import option_shape
from game.story.checks.placeholders import placeholders
from game.story.checks.reach import reach
from game.story.checks.renamed import renamed
from game.story.checks.repeats import repeats
from game.story.checks.scenes import scenes
from game.story.checks.shared_lists import shared_lists
from game.story.checks.silence import silence
from game.story.checks.values import values
from game.story.checks.visits import visits
from game.story.problem import Problem

__all__ = ["STAGES", "Case", "Check"]

Check = Callable[[Case], Iterator[Problem]]

STAGES: tuple[tuple[Check, ...], ...] = (
    (
        scenes,
        shared_lists,
        values,
        conditions,
        placeholders,
        ids,
        renamed,
        repeats,
        offered,
        option_shape,
        file_name,
    ),
    (visits, dead_ends, only_again, silence),
    (reach,),
)
"""Names first, also when other parts are wrong; then how the story flows, while nothing is wrong."""
