"""Checks stories, in plain words or as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from game import paths
from game.commands.known import story_names
from game.commands.refusal import Refusal, nearest
from game.story.library import NOT_STORIES
from game.story.load import load_with
from game.story.problem import Problem, has_errors, in_order, sentence
from game.story.shared import load_shared
from game.text.catalogue import Catalogue


def lint(places: Sequence[Path], as_json: bool, words: Catalogue) -> int:
    """Tells every problem of the files and folders, all shipped stories when none is given."""
    files = [file for place in places or [paths.scenarios()] for file in _files(place, words)]
    problems = in_order(problem for file in files for problem in _problems(file))
    if as_json:
        print(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=1))
        return 1 if has_errors(problems) else 0
    for problem in problems:
        print(sentence(problem, words.words))
    errors = sum(problem.severity == "error" for problem in problems)
    print(
        words.words(
            "{files} verhalen bekeken: {errors} fouten, {warnings} waarschuwingen.",
            files=len(files),
            errors=errors,
            warnings=len(problems) - errors,
        )
    )
    return 1 if errors else 0


def _files(place: Path, words: Catalogue) -> Iterator[Path]:
    """Yields the stories at a place: the file itself, or those of a folder without the shared lists."""
    if place.is_dir():
        yield from sorted(path for path in place.glob("*.yaml") if path.name not in NOT_STORIES)
    elif place.exists():
        yield place
    else:
        known = story_names()
        if str(place) in known:
            yield paths.scenarios() / f"{place}.yaml"
            return
        told = words.words("Dit bestand is er niet: {file}", file=place)
        if close := nearest(place.stem, known):
            told += " " + words.words("Bedoelde je “{nearest}”?", nearest=close)
        raise Refusal(told)


def _problems(file: Path) -> tuple[Problem, ...]:
    """Returns the problems of a story, read with the shared lists beside it or else the shipped ones."""
    beside = file.parent if (file.parent / "cast.yaml").exists() else paths.scenarios()
    return load_with(file, load_shared(beside)).problems
