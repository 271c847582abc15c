"""Long work says on the error output how far it is; short work says nothing."""

from argparse import Namespace

import pytest

from game import paths
from game.commands.explore import _Progress, run
from game.text.catalogue import Catalogue

ASKED = Namespace(scenario=str(paths.scenarios() / "doorgestuurd.yaml"), most=1_000_000, json=False)


def test_long_work_says_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Progress, "_FIRST", 0.0)
    monkeypatch.setattr(_Progress, "_NEXT_IN_FILE", 0.0)
    run(ASKED, Catalogue("nl"))
    told = capsys.readouterr()
    assert "bekend punt" in told.err and "Paden tellen" in told.err and "Ctrl-C stopt" in told.err
    assert "Ctrl-C" not in told.out


def test_short_work_says_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Progress, "_FIRST", 3600.0)
    run(ASKED, Catalogue("nl"))
    assert capsys.readouterr().err == ""
