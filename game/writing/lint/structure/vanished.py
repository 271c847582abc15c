"""Ids that were released and are gone: sessions, plays and translations out there still hold on to them.

`released.yaml` beside the stories lists per story what was released; `lint --release` writes it. Without
that file nothing was released. Variables are not in it: nothing outside a story knows them.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from game import files
from game.story import model
from game.story.problem import Problem
from game.story.renames import renames
from game.story.walk import steps
from game.story.yaml_reader import Block, Items, Scalar, read_bytes
from game.writing.lint.study import Study

FILE = "released.yaml"


def vanished(study: Study) -> Iterator[Problem]:
    """Warns about a released scene, question, ending or option that is gone without a `was:`."""
    file = Path(study.file).parent / FILE
    if not files.is_plain(file):
        return
    root = read_bytes(files.read(file), str(file)).root
    _, listed = root.entries.get(study.scenario.id, (None, None)) if isinstance(root, Block) else (None, None)
    by = renames(study.scenario)
    living = {*ids(study.scenario)}
    living |= {f"scene {old}" for old in by.scenes} | {f"step {old}" for old in by.asked}
    for item in listed.items if isinstance(listed, Items) else ():
        if not isinstance(item, Scalar) or item.text in living:
            continue
        kind, _, name = item.text.partition(" ")
        at, _, option = name.partition(".")
        now = by.asked.get(at, at)
        if kind == "option" and (f"option {now}.{option}" in living or (now, option) in by.options):
            continue
        if kind != "option" or f"step {now}" in living:  # a question that is gone is told once
            yield study.problem("vanished-id", ("id",), name)


def ids(scenario: model.Scenario) -> Iterator[str]:
    """Yields what others hold on to: `scene a`, `step b` (a question or ending), `option b.c`."""
    yield from (f"scene {id}" for id in scenario.scenes)
    for _, _, step in steps(scenario):
        if isinstance(step, model.Named):
            yield f"step {step.id}"
        if isinstance(step, model.Choose):
            yield from (f"option {step.id}.{option.id}" for option in step.options)


def released(scenarios: Sequence[model.Scenario]) -> str:
    """Returns the list of what is released now, for `released.yaml`."""
    lines = ["# What is out: `python -m game lint --release` writes this, at each release."]
    for scenario in scenarios:
        lines.append(f"{scenario.id}:")
        lines += [f"  - {id}" for id in ids(scenario)]
    return "\n".join(lines) + "\n"
