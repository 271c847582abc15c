"""Runs every check, listed here by hand, over stories and what lies around them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game import files
from game.library.read import load_shared, read_file
from game.library.shelf import NOT_STORIES
from game.story.checks import STAGES, Case
from game.story.load import Loaded, load_bytes
from game.story.names import Names
from game.story.problem import Problem, in_order
from game.story.shared import LoadedShared
from game.story.uncollected import uncollected
from game.writing.lint.apart import Both, at_once, in_turn
from game.writing.lint.complete import completed
from game.writing.lint.content.blame import blame
from game.writing.lint.content.bystander import bystander
from game.writing.lint.content.gives_away import gives_away
from game.writing.lint.content.guesses import guesses
from game.writing.lint.content.old_facts import old_facts
from game.writing.lint.content.options import options
from game.writing.lint.content.real_life import real_life
from game.writing.lint.keep import Keep
from game.writing.lint.language.address import address
from game.writing.lint.language.fits import fits
from game.writing.lint.language.ordinary import ordinary
from game.writing.lint.language.rare import rare_words
from game.writing.lint.looked import Looked, uses
from game.writing.lint.pictures.backgrounds import backgrounds
from game.writing.lint.pictures.emoji import emoji
from game.writing.lint.pictures.face_shapes import looks
from game.writing.lint.pictures.unused import unused_entries, unused_pictures
from game.writing.lint.silenced import scene_lines, silenced
from game.writing.lint.structure.always_same import conditions
from game.writing.lint.structure.taken import taken
from game.writing.lint.structure.too_big import too_big
from game.writing.lint.structure.vanished import vanished
from game.writing.lint.structure.variables import variables
from game.writing.lint.structure.way_out import way_out
from game.writing.lint.study import Around, Study
from game.writing.lint.translation.address import easy_address
from game.writing.lint.translation.easy import easy
from game.writing.lint.translation.entries import entries
from game.writing.lint.translation.fits import still_fits
from game.writing.lint.translation.leftover import leftover
from game.writing.lint.translation.rare import rare_easy
from game.writing.lint.translation.safe import safe
from game.writing.lint.translation.translated import Translated, translated

VALUES: tuple[Callable[[Study], Iterator[Problem]], ...] = (conditions, taken, way_out)
"""How a story flows: can only be told when every value is of the kind of its variable."""
STORY: tuple[Callable[[Study], Iterator[Problem]], ...] = (
    too_big, variables, vanished,
    options, bystander, blame, real_life, guesses, gives_away,
    emoji, backgrounds,
)  # fmt: skip
LANGUAGE: tuple[Callable[[Study], Iterator[Problem]], ...] = (ordinary, rare_words, address, fits)
TRANSLATION: tuple[Callable[[Translated], Iterator[Problem]], ...] = (
    entries, still_fits, safe, easy, rare_easy, easy_address,
)  # fmt: skip
LISTS: tuple[Callable[[LoadedShared, str, Around], Iterator[Problem]], ...] = (old_facts, looks)

_LARGE = 300_000
"""Bytes of a story from which a second core is worth the copying."""
UNREAD = frozenset({"not-a-step", "two-in-one", "missing-sign", "needs-quotes", "no-way-on"})
"""What makes a step or what follows it missing: where the story goes is not known before that is fixed."""

_NOTHING = MappingProxyType[str, Any]({})
_NO_NAMES = Names(frozenset(), _NOTHING, _NOTHING, _NOTHING, frozenset(), _NOTHING)
"""The checks of how a story flows read no names."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in some stories, and how many were looked at."""

    problems: tuple[Problem, ...]
    stories: int


@dataclass(frozen=True, slots=True)
class Shipped:
    """The folders that stand in for those that a folder of stories has not beside it."""

    scenarios: Path
    assets: Path
    locale: Path

    def around(self, folder: Path) -> Around:
        """Returns the pictures and translations that go with a folder of stories."""
        beside = folder.resolve().parent
        ours = folder.resolve() == self.scenarios.resolve()
        own = files.is_folder(beside / "assets")
        return Around(
            assets=beside / "assets" if own else self.assets,
            own=own or ours,
            locale=self.locale if ours else beside / "locale",
            today=date.today().isoformat(),
        )


def check(
    told: Sequence[Path], shipped: Shipped, cache: Path | None = None, *, alone: bool = False
) -> Checked:
    """Checks stories, each with the shared lists beside it or else the shipped ones.

    In a folder for what can be made again, results are kept, and found for as long as nothing changed. Who is
    `alone` in this process, without threads, lets a large story be looked at on two cores.
    """
    problems: list[Problem] = []
    with uncollected():
        for folder in dict.fromkeys(file.parent for file in told):
            inside = [file for file in told if file.parent == folder]
            problems += _folder(folder, inside, shipped, cache, alone)
    return Checked(in_order(problems), len(told))


def _folder(
    folder: Path, inside: Sequence[Path], shipped: Shipped, cache: Path | None, alone: bool
) -> Sequence[Problem]:
    """Checks the stories of one folder, and once these are all of them what lies around them."""
    beside = files.is_there(folder / "cast.yaml")
    lists = folder if beside else shipped.scenarios
    around = shipped.around(folder)
    keep = None if cache is None else Keep.beside(cache, folder, lists, around)
    shared = load_shared(lists)
    looked = {str(file): _look(file, shared, around, keep, alone) for file in inside}
    problems = [problem for each in looked.values() for problem in each.problems]
    if beside:
        problems += [problem for each in LISTS for problem in each(shared, str(folder), around)]
        if sum(each.id is not None for each in looked.values()) == len(stories(folder)):
            used = frozenset(use for each in looked.values() for use in each.uses)
            problems += unused_entries(shared, str(folder), used)
            problems += leftover(around, frozenset(each.id for each in looked.values() if each.id))
            if around.own:
                problems += unused_pictures(shared, around, used)
    return silenced(problems, folder, {file: each.scenes for file, each in looked.items()})


def _look(file: Path, shared: LoadedShared, around: Around, keep: Keep | None, alone: bool) -> Looked:
    """Returns what was found in a story, now or before."""
    raw, missing = read_file(file)
    if missing is not None:
        return Looked((missing,), ())
    if keep is not None and (before := keep.find(file, raw)) is not None:
        return before
    loaded = load_bytes(raw, str(file), shared)
    study = _study(loaded, shared, str(file), around)
    scenes = tuple(scene_lines(loaded.marks))
    if study is None:
        looked = Looked(loaded.problems, scenes)
    else:
        apart = at_once if alone and len(raw) > _LARGE else in_turn
        problems = (*loaded.problems, *_of_story(study, loaded, apart))
        looked = Looked(problems, scenes, study.scenario.id, uses(study))
    if keep is not None:
        keep.add(file, raw, looked)
    return looked


def stories(folder: Path) -> list[Path]:
    """Returns the stories of a folder: what is left without the lists beside them."""
    return sorted(path for path in folder.glob("*.yaml") if path.name not in NOT_STORIES)


def _study(loaded: Loaded, shared: LoadedShared, file: str, lying: Around) -> Study | None:
    scenario = loaded.scenario
    if scenario is None and loaded.read is not None:
        scenario = completed(loaded.read, shared.shared)
    return None if scenario is None else Study(scenario, shared.shared, loaded.marks, file, lying)


def _of_story(study: Study, loaded: Loaded, both: Both[list[Problem]]) -> Iterator[Problem]:
    """Yields what is found in a story; how it flows too when loading stopped before that."""
    blind = any(problem.code in UNREAD for problem in loaded.problems)
    if loaded.scenario is None and not blind:
        case = Case(study.scenario, study.shared, _NO_NAMES, study.marks, study.file)
        flow = (problem for stage in STAGES[1:] for check in stage for problem in check(case))
        yield from (problem for problem in flow if _written(study, problem.found))
    fitting = not any(problem.code == "wrong-value" for problem in loaded.problems)
    others = (*VALUES, *LANGUAGE) if fitting and not blind else LANGUAGE  # these two take as long as the rest
    for found in both(partial(_found, STORY, study), partial(_found, others, study)):
        yield from found
    for file in translated(study):
        for of in TRANSLATION:
            yield from of(file)


def _found(checks: Sequence[Callable[[Study], Iterator[Problem]]], study: Study) -> list[Problem]:
    return [problem for each in checks for problem in each(study)]


def _written(study: Study, found: str) -> bool:
    """Tells whether a problem is about what was written, not about what stands in for a missing scene."""
    return found not in study.scenario.scenes or ("scenes", found) in study.marks
