"""The names people may type: stories and languages; what is unknown is refused with the nearest."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from game import files, paths
from game.command_line.refusal import USAGE_WRONG, Refusal
from game.library.shelf import NOT_STORIES
from game.text.catalogue import Catalogue, languages
from game.text.nearest import nearest
from game.text.say import did_you_mean

if TYPE_CHECKING:
    from game.story.model import Scenario
    from game.story.problem import Problem
    from game.story.sugar import Marks


def story_names() -> list[str]:
    """Returns the ids of the shipped stories."""
    return sorted(path.stem for path in paths.scenarios().glob("*.yaml") if path.name not in NOT_STORIES)


def check_story(found: str | None, words: Catalogue) -> None:
    """Refuses a story that is not there; None is any."""
    _ = words.words
    names = story_names()
    if found is not None and found not in names:
        _refuse(_("Dit verhaal is er niet: {found}.", found=found), found, names, words)


def check_language(found: str | None, words: Catalogue) -> None:
    """Refuses a language that is not there; None is that of the settings."""
    _ = words.words
    codes = [language.code for language in languages(paths.locale())]
    if found is not None and found not in codes:
        _refuse(_("Deze taal is er niet: {found}.", found=found), found, codes, words)


def story_file(place: str, words: Catalogue) -> Path:
    """Returns the file of a story by its id or its path; refuses one that is not there."""
    _ = words.words
    known = story_names()
    if place in known:
        return paths.scenarios() / f"{place}.yaml"
    if files.is_plain(Path(place)):
        return Path(place)
    told = _("Dit verhaal is er niet: {found}.", found=place)
    raise Refusal(did_you_mean(told, nearest(Path(place).stem, known), _))


def loaded_story(file: Path, words: Catalogue) -> "tuple[Scenario, Marks]":
    """Returns a story and where its parts stand; refuses one with errors."""
    from game.library.read import load

    loaded = load(file, lists_beside(file))
    if loaded.scenario is None:
        raise broken(loaded.errors, words)
    return loaded.scenario, loaded.marks


def opened_story(file: Path, words: Catalogue) -> "Scenario":
    """Returns a story; refuses one with errors."""
    from game.library.open import open_scenario
    from game.library.shelf import BrokenStory

    try:
        return open_scenario(file, lists_beside(file))
    except BrokenStory as error:
        raise broken(error.problems, words) from error


def lists_beside(file: Path) -> Path:
    """Returns the folder of the shared lists for a story: its own when they are there."""
    return file.parent if files.is_there(file.parent / "cast.yaml") else paths.scenarios()


def broken(problems: "Iterable[Problem]", words: Catalogue) -> Refusal:
    """Returns the refusal that tells these problems, one a line."""
    from game.story.problem import sentence

    return Refusal("\n".join(sentence(problem, words.words) for problem in problems))


def _refuse(told: str, found: str, known: Collection[str], words: Catalogue) -> None:
    _ = words.words
    told += " " + _("Kies uit: {known}.", known=", ".join(known))
    raise Refusal(did_you_mean(told, nearest(found, known), _), USAGE_WRONG)
