"""Long work says on the error output how far it is; short work says nothing."""

import pytest

from game import paths
from game.commands.explore import _Progress, run
from game.text.catalogue import Catalogue


def test_long_work_says_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Progress, "_FIRST", 0.0)
    monkeypatch.setattr(_Progress, "_NEXT_IN_FILE", 0.0)
    run(str(paths.scenarios() / "doorgestuurd.yaml"), 1_000_000, False, Catalogue("nl"))
    told = capsys.readouterr()
    assert "bekend punt" in told.err and "Paden tellen" in told.err and "Ctrl-C stopt" in told.err
    assert "Ctrl-C" not in told.out


def test_short_work_says_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Progress, "_FIRST", 3600.0)
    run(str(paths.scenarios() / "doorgestuurd.yaml"), 1_000_000, False, Catalogue("nl"))
    assert capsys.readouterr().err == ""
