"""Every shipped story keeps every guarantee, can be explored whole, and comes to all that is written."""

import pytest

from game import paths
from game.command_line.known import story_names
from game.library.read import load
from game.writing.explore import explore, read
from game.writing.explore.route import transcript
from game.writing.explore.stated import about, unknown_names

GUARANTEES = read(paths.scenarios() / "guarantees.yaml")


def test_the_guarantees_can_be_read() -> None:
    assert GUARANTEES.problems == ()
    assert {"guess", "repair", "pressure", "help", "decline", "quarter"} <= set(GUARANTEES.stated)


@pytest.mark.parametrize("id", story_names())
def test_a_shipped_story_keeps_every_guarantee(id: str) -> None:
    scenario = load(paths.scenarios() / f"{id}.yaml", paths.scenarios()).scenario
    assert scenario is not None
    stated = about(scenario, GUARANTEES.stated)
    assert not [unknown for one in stated.values() for unknown in unknown_names(scenario, one)]
    found = explore(scenario, GUARANTEES.stated)
    assert found.exact and not found.stuck
    assert (found.unused.options, found.unused.choices, found.unused.endings) == ((), (), ())
    broken = [
        "\n".join(
            (f"{verdict.answer}: {verdict.says} ({verdict.amount})", *transcript(scenario, verdict.path))
        )
        for verdict in found.verdicts
        if verdict.answer != "kept"
    ]
    assert not broken, "\n\n".join(broken)
