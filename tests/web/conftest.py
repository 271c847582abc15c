"""What tests of the browser edition share: a page in each browser, and what other folders of tests have."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).resolve().parent.parent / folder) for folder in ("e2e", "ui")]

from browsers import Tab, Which, browsing
from in_tab import page_file


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """Returns a page of 1280x720 in Chromium."""
    folder = tmp_path_factory.mktemp("page")
    with browsing("chromium", folder / "profile") as browser:
        tab = browser.open(page_file(folder).as_uri())
        tab.size(1280, 720)
        yield tab


@pytest.fixture(scope="module")
def tabs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Which, Tab]]:
    """Returns a page of 1280x720 in each browser."""
    folder = tmp_path_factory.mktemp("page")
    address = page_file(folder).as_uri()
    with browsing("chromium", folder / "c") as chromium, browsing("firefox", folder / "f") as firefox:
        found: dict[Which, Tab] = {"chromium": chromium.open(address), "firefox": firefox.open(address)}
        for tab in found.values():
            tab.size(1280, 720)
        yield found
