"""Playwright itself: it can run once a process, so all share one, and the last to leave ends it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Playwright


@dataclass
class _Shared:
    """How many use it, and what ends it."""

    users: int = 0
    ending: ExitStack = field(default_factory=ExitStack)
    playwright: "Playwright | None" = None


_shared = _Shared()


@contextmanager
def playwright_running() -> Iterator["Playwright"]:
    """Runs Playwright, or lends the one that runs already."""
    from playwright.sync_api import sync_playwright

    if _shared.playwright is None:
        _shared.playwright = _shared.ending.enter_context(sync_playwright())
    _shared.users += 1
    try:
        yield _shared.playwright
    finally:
        _shared.users -= 1
        if not _shared.users:
            _shared.playwright = None
            _shared.ending.close()
