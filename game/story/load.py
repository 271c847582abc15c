"""The border: one YAML text in, a validated scenario and every problem of the file out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType
from typing import Any

from game.story import model, safety, shape
from game.story.checks import STAGES, Case
from game.story.format import grammar
from game.story.keypath import KeyPath
from game.story.names import names_in
from game.story.once import keep
from game.story.patch import patched
from game.story.problem import Problem, and_so_on, has_errors, in_order
from game.story.shared import LoadedShared, used
from game.story.sugar import Mark, Sugar
from game.story.uncollected import uncollected
from game.story.yaml_reader import Reading, read_bytes, read_text


@dataclass(frozen=True, slots=True)
class Loaded:
    """A scenario (None when an error keeps it from being played), its problems, and where parts stand.

    `read` is what stands in the file, for checks only: its names may lead nowhere.
    """

    scenario: model.Scenario | None
    problems: tuple[Problem, ...]
    marks: Mapping[KeyPath, Mark] = field(default_factory=dict)
    read: model.Scenario | None = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Returns the problems that keep the scenario from being played."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def load_bytes(raw: bytes, name: str, shared: LoadedShared) -> Loaded:
    """Loads a scenario from the bytes of its file; wrong shared lists keep it from being played."""
    with uncollected():
        loaded = _loaded(read_bytes(raw, name), name, shared.shared)
    problems = (*shared.problems, *loaded.problems)
    scenario = None if has_errors(problems) else loaded.scenario
    return Loaded(scenario, problems, loaded.marks, loaded.read)


def load_text(text: str, name: str, shared: model.Shared) -> Loaded:
    """Loads a scenario from text; `name` is the file it is told about as."""
    with uncollected():
        return _loaded(read_text(text, name), name, shared)


def _loaded(reading: Reading, file: str, shared: model.Shared) -> Loaded:
    if reading.root is None:
        return Loaded(None, in_order(reading.problems))
    sugar = Sugar(file, grammar())
    data = sugar.scenario(reading.root)
    problems = [*reading.problems, *sugar.problems, *safety.unsafe_data(data, sugar.marks, file)]
    if isinstance(data, dict) and "shared" in data:
        mark = sugar.marks[("shared",)]
        problems.append(Problem("unknown-key", file, mark.name_line, mark.name_column, "shared"))
        del data["shared"]
    scenario, wrong, faults = shape.fit(model.Scenario, data, sugar.marks, file)
    problems += wrong
    read = scenario if isinstance(scenario, model.Scenario) else None
    whole = scenario is not None and not has_errors(problems)
    if scenario is None:
        scenario = patched(data, faults)
    if isinstance(scenario, model.Scenario):
        problems += _checked(scenario, data, shared, sugar.marks, file, whole)
    marks = MappingProxyType(sugar.marks)
    if has_errors(problems) or not isinstance(scenario, model.Scenario):
        return Loaded(None, in_order(problems), marks, read)
    scenario = keep(scenario.model_copy(update={"shared": used(scenario, shared)}))
    return Loaded(scenario, in_order(problems), marks, scenario)


def _checked(
    scenario: model.Scenario,
    data: Any,
    shared: model.Shared,
    marks: Mapping[KeyPath, Mark],
    file: str,
    whole: bool,
) -> list[Problem]:
    """Returns what the checks find, stage by stage; on a file that had to be patched only the first."""
    case = Case(scenario, shared, names_in(data), marks, file)
    problems: list[Problem] = []
    for stage in STAGES if whole else STAGES[:1]:
        found = (problem for check in stage for problem in check(case))
        problems += islice(found, shape.MOST_TOLD - len(problems))
        if next(found, None) is not None:
            problems.append(and_so_on(problems, file))
            break
        if has_errors(problems):
            break
    return problems
