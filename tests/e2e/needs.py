"""What an end-to-end test needs of the machine: without it the test is skipped, and fails where CI runs."""

import os
import shutil
from importlib.util import find_spec

import pytest


def need(*programs: str) -> str:
    """Returns the path of the first of these programs that there is."""
    for program in programs:
        found = shutil.which(program)
        if found is not None:
            return found
    return lacking(" or ".join(programs))


def need_module(name: str) -> None:
    """Goes on only where a module can be imported."""
    if find_spec(name) is None:
        lacking(f"the Python module {name}")


def lacking(what: str) -> str:
    """Skips the test; fails it in CI."""
    message = f"this test needs {what}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
