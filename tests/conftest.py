"""What every test shares: a home of its own, every core for the whole suite, and no skipping in CI."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# A machine may be busy with other work: how long an example takes says nothing about what it shows.
settings.register_profile("kantelpunt", deadline=None, print_blob=True)
settings.load_profile("kantelpunt")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keeps every test out of the real `saves/`."""
    from game import paths

    monkeypatch.setenv("KANTELPUNT_HOME", str(tmp_path_factory.mktemp("home")))
    paths.home.cache_clear()
    yield
    paths.home.cache_clear()


@pytest.fixture
def home() -> Path:
    """Returns the folder of sessions and settings in this test."""
    return Path(os.environ["KANTELPUNT_HOME"])


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Runs the whole suite on every core; named files and tests in one process, which starts at once."""
    whole = config.args == config.getini("testpaths") and "PYTEST_XDIST_WORKER" not in os.environ
    if whole and config.pluginmanager.hasplugin("xdist") and config.option.numprocesses is None:
        config.option.numprocesses, config.option.dist = "auto", "loadgroup"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves everything with a window or a browser out of the quick loop: there, time really passes."""
    for item in items:
        if item.get_closest_marker("window"):
            item.add_marker("slow")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turns a skip into a failure where CI runs: there everything that a test needs is installed."""
    report = yield
    if _skipped_in_ci(report):
        report.outcome, report.longrepr = "failed", f"skipped in CI: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Does the same for a file that skips itself as a whole."""
    report = yield
    if _skipped_in_ci(report):
        report.outcome, report.longrepr = "failed", f"skipped in CI: {report.longrepr}"
    return report


def _skipped_in_ci(report: pytest.TestReport | pytest.CollectReport) -> bool:
    return bool(os.environ.get("CI")) and report.outcome == "skipped" and not hasattr(report, "wasxfail")
