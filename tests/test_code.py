"""The code is formatted, without lint, and typed: so one command runs every check."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    "check", ["ruff check .", "ruff format --check .", "mypy"], ids=["ruff", "format", "mypy"]
)
def test_code(check: str) -> None:
    run = subprocess.run([sys.executable, "-m", *check.split()], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
