"""Who blames the one who was hurt gets an answer."""

from collections.abc import Iterator

from game.story import model
from game.story.problem import Problem
from game.story.program import Add, Ask, Assign, Branch, Enter, Finish, Jump, Op, Pick, Return, Show
from game.story.walk import places
from game.writing.lint.study import Study
from game.writing.lint.words import lists, spots

_NEAR = 8
"""An answer comes within so many steps."""


def blame(study: Study) -> Iterator[Problem]:
    """Warns about words that blame, in a line or an option, when nobody answers them on some way."""
    for scene, written in study.scenario.scenes.items():
        where = None
        for index, op in enumerate(study.flow.ops(scene)):
            for who, text, part in _said(op, written.seen_by):
                for start, found in spots(text, lists()["blame"]):
                    where = where or places(study.scenario, scene)
                    first = op.targets[str(part[-2])] if isinstance(op, Pick) else index + 1
                    if not _answered(study, scene, first, who, _NEAR):
                        path = (*where[index], *_path(op, part))
                        yield study.in_text("blame-unanswered", path, found, start)


def _said(op: Op, eyes: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yields (who, text, where) of what is said at a place."""
    if isinstance(op, Show) and isinstance(op.step, model.Line):
        yield op.step.who, op.step.text, ("text",)
    elif isinstance(op, Pick):
        for option in op.step.options:
            if option.say:
                yield eyes, option.say, (option.id, "say")


def _path(op: Op, part: tuple[str, ...]) -> tuple[str | int, ...]:
    if not isinstance(op, Pick):
        return part
    return ("options", [option.id for option in op.step.options].index(part[0]), "say")


def _answered(study: Study, scene: str, index: int, who: str, near: int) -> bool:
    """Tells whether somebody else says something, or the player can, on every way from here."""
    if near == 0:
        return False
    match op := study.flow.ops(scene)[index]:
        case Pick():
            return any(option.shows for option in op.step.options)
        case Branch(otherwise=otherwise):
            ways = (index + 1, otherwise)
            return all(_answered(study, scene, way, who, near - 1) for way in ways)
        case Jump(to):
            return _answered(study, scene, to, who, near)
        case Enter(onward):
            return _answered(study, onward, 0, who, near - 1)
        case Return():
            return False
        case Show(step):
            if isinstance(step, model.Line) and step.who != who:
                return True
            return _answered(study, scene, index + 1, who, near - 1)
        case Ask() | Assign() | Add() | Finish():
            onward_here = index + 1 < len(study.flow.ops(scene))
            return onward_here and _answered(study, scene, index + 1, who, near - 1)
