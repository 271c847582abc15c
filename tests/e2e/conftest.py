"""Marks everything here as what needs a window or a browser, and keeps it in one process."""

import os
from pathlib import Path

import pytest
from edition import Edition, made

HERE = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lets one such test run at a time: several on one machine would starve each other."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("window")
            item.add_marker(pytest.mark.xdist_group("window"))


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Returns the browser edition, made once for all tests and all processes."""
    base = tmp_path_factory.getbasetemp()
    return made((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "edition")
