"""Marks everything here as what needs a window or a browser, and keeps it in one process."""

from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lets one such test run at a time: several on one machine would starve each other."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("window")
            item.add_marker(pytest.mark.xdist_group("window"))
