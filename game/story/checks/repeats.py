"""Lists to pick from hold everything once."""

from collections.abc import Iterator

from game.story import model
from game.story.checks.case import Case, stands_in
from game.story.problem import Problem
from game.story.sugar import Path


def repeats(case: Case) -> Iterator[Problem]:
    """Reports an entry that stands twice in one list."""
    for path, entries in _lists(case):
        seen: set[str] = set()
        for index, entry in enumerate(entries):
            if entry in seen and not stands_in(entry):
                yield case.problem("repeated", (*path, index), entry)
            seen.add(entry)


def _lists(case: Case) -> Iterator[tuple[Path, tuple[str, ...]]]:
    for scene_id, scene in case.scenario.scenes.items():
        yield ("scenes", scene_id, "present"), scene.present
        if scene.chat is not None:
            yield ("scenes", scene_id, "chat", "members"), scene.chat.members
    for path, _, step in case.deeds:
        match step:
            case model.Guess():
                yield (*path, "options"), step.options
                yield (*path, "answers"), step.answers
            case model.Reason():
                yield (*path, "options"), step.options
            case model.Plan():
                yield (*path, "cards"), step.cards
            case model.Help():
                yield (*path, "services"), step.services
            case model.End():
                yield (*path, "help"), step.help
            case model.Choose():
                for number, option in enumerate(step.options):
                    yield (*path, "options", number, "shows"), option.shows
                    yield (*path, "options", number, "could_be"), option.could_be
