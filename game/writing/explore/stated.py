"""Reads what must hold of every path from `guarantees.yaml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import Field, RootModel

from game.library.read import read_file
from game.story import annotations, model, shape
from game.story.format import grammar
from game.story.problem import Problem
from game.story.sugar import Marks, Sugar
from game.story.yaml_reader import read_bytes
from game.text.nearest import nearest
from game.writing.explore.subjects import NAMED, PLAIN, Subject, known_names, named

FORMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "always": ("before",),
        "from": ("reach",),
        "never": ("after",),
        "possible": ("after",),
        "at_most": ("of",),
        "at_least": ("of",),
    }
)
"""Each form by its first word, with the word that can go with it."""

WHOLE = frozenset({"from", "at_most", "at_least"})
"""The forms that say nothing without the word that goes with them."""

MEASURES = ("minutes", "words")


class Stated(annotations.Model):
    """One guarantee as written: a sentence, one form, the stories it is about, and what it leaves out."""

    says: annotations.Words
    always: str | None = None
    before: str | None = None
    start: str | None = Field(None, alias="from")
    reach: str | None = None
    never: str | None = None
    possible: str | None = None
    after: str | None = None
    at_most: int | None = None
    at_least: int | None = None
    of: str | None = None
    stories: tuple[annotations.Id, ...] = ()
    without: dict[str, annotations.Words] = Field({}, alias="except")

    def word(self, name: str) -> str | int | None:
        """Returns what is written after a word of the form."""
        value = getattr(self, "start" if name == "from" else name)
        assert value is None or isinstance(value, str | int)
        return value

    @property
    def form(self) -> str:
        """Returns the first word of the form."""
        return next(form for form in FORMS if self.word(form) is not None)


class _File(RootModel[dict[annotations.Id, Annotated[Stated, Field()]]]):
    """The whole file."""


@dataclass(frozen=True, slots=True)
class Guarantees:
    """The guarantees of a file by id, and what is wrong with it; none when anything is."""

    stated: Mapping[str, Stated]
    problems: tuple[Problem, ...]


def read(path: Path) -> Guarantees:
    """Reads a file of guarantees; raises nothing."""
    raw, missing = read_file(path)
    if missing is not None:
        return Guarantees({}, (missing,))
    file = str(path)
    reading = read_bytes(raw, file)
    if reading.root is None:
        return Guarantees({}, tuple(reading.problems))
    sugar = Sugar(file, grammar())
    data = sugar.plain(reading.root, (), "")
    found, wrong, _ = shape.fit(_File, data, sugar.marks, file)
    problems = [*reading.problems, *sugar.problems, *wrong]
    stated = found.root if isinstance(found, _File) else {}
    for id, one in stated.items():
        problems += _formed(id, one, sugar.marks, file)
    return Guarantees({} if problems else stated, tuple(problems))


def about(scenario: model.Scenario, stated: Mapping[str, Stated]) -> dict[str, Stated]:
    """Returns the guarantees that are about a story."""
    return {id: one for id, one in stated.items() if not one.stories or scenario.id in one.stories}


def subject(words: str) -> Subject | None:
    """Returns what the words of a guarantee stand for; None when they stand for nothing."""
    plain = PLAIN.get(words)
    if plain is not None:
        return plain
    kind, _, name = words.partition(" ")
    return named(kind, name) if kind in NAMED and name else None


def unknown_names(scenario: model.Scenario, one: Stated) -> Iterator[tuple[str, str]]:
    """Yields the words of a guarantee that a story has no part for, each with the nearest it does have."""
    for word in ("always", "before", "from", "reach", "never", "possible", "after", "of"):
        words = one.word(word)
        if isinstance(words, str) and words not in PLAIN and words not in MEASURES:
            kind, _, name = words.partition(" ")
            known = known_names(scenario, kind)
            if name not in known:
                close = nearest(name, known)
                yield words, f"{kind} {close}" if close else ""


def _formed(id: str, one: Stated, marks: Marks, file: str) -> Iterator[Problem]:
    """Yields what is wrong with the form of one guarantee."""
    mark = shape.place(marks, (id,))
    forms = [form for form in FORMS if one.word(form) is not None]
    if not forms:
        yield Problem("missing", file, mark.name_line, mark.name_column, expected=", ".join(FORMS))
        return
    fitting = {forms[0], *FORMS[forms[0]]}
    for word in (
        "always",
        "before",
        "from",
        "reach",
        "never",
        "possible",
        "after",
        "at_most",
        "at_least",
        "of",
    ):
        value, at = one.word(word), shape.place(marks, (id, word))
        if value is None:
            if word in fitting and forms[0] in WHOLE:
                yield Problem("missing", file, mark.name_line, mark.name_column, expected=word)
        elif word not in fitting:
            yield Problem("unknown-key", file, at.name_line, at.name_column, word)
        elif isinstance(value, str) and subject(value) is None and not (word == "of" and value in MEASURES):
            known = (*PLAIN, *(f"{kind} …" for kind in NAMED), *(MEASURES if word == "of" else ()))
            close = nearest(value, known)
            yield Problem("not-one-of", file, at.line, at.column, value, ", ".join(known), close)
