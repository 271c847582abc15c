"""Packages are fetched once, and only used when they are what they should be."""

import hashlib
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from game.packing import getting
from game.packing.pins import PYODIDE, WHEELS, Pin
from game.packing.trouble import PackingTrouble

CONTENT = b"what was fetched"
ALL = {pin.name for pin in (*getting._NPM, *WHEELS)}


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Lets npm and pip fetch the same right bytes for everything; tells what was asked for."""
    asked: list[str] = []

    def run(command: Sequence[str], cwd: Path, **_: Any) -> "subprocess.CompletedProcess[str]":
        asked.append(command[-1])
        (cwd / ("a.tgz" if "pack" in command else "a.whl")).write_bytes(CONTENT)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(getting.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(Pin, "sha256", hashlib.sha256(CONTENT).hexdigest())
    return asked


def test_all_is_fetched_once(fetched: list[str], tmp_path: Path) -> None:
    told: list[Pin] = []
    found = getting.get_all(tmp_path, told.append)
    assert set(found) == ALL == {pin.name for pin in told}
    assert f"pyodide@{PYODIDE.version}" in fetched and len(fetched) == len(ALL)
    assert getting.get_all(tmp_path, told.append) == found
    assert len(told) == len(fetched) == len(ALL)


def test_what_was_damaged_on_disk_is_fetched_again(fetched: list[str], tmp_path: Path) -> None:
    found = getting.get_all(tmp_path, lambda pin: None)
    found["pydantic"].write_bytes(b"damaged")
    assert getting.get_all(tmp_path, lambda pin: None)["pydantic"].read_bytes() == CONTENT


def test_a_wrong_sum_is_refused_and_not_kept(
    fetched: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Pin, "sha256", "0" * 64)
    with pytest.raises(PackingTrouble, match=f"pyodide {PYODIDE.version}, is niet wat het moet zijn"):
        getting.get_all(tmp_path, lambda pin: None)
    assert not list(tmp_path.iterdir())


def test_without_npm_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getting.shutil, "which", lambda name: None)
    with pytest.raises(PackingTrouble, match=r"npm nodig.*Node\.js"):
        getting.get_all(tmp_path, lambda pin: None)


def test_without_network_it_says_what_npm_said(
    fetched: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: Sequence[str], **_: Any) -> "subprocess.CompletedProcess[str]":
        return subprocess.CompletedProcess(command, 1, "", "npm error code ENOTFOUND\n")

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(PackingTrouble, match=r"pyodide is niet op te halen.*ENOTFOUND"):
        getting.get_all(tmp_path, lambda pin: None)
