"""Chromium for `browsers`, driven by Playwright."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from browser import QUIET
from driving import playwright_running
from needs import need, need_module
from waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, CDPSession, Download, Locator, Page, Request

_WITHOUT_WINDOW = "--headless"
_LONGEST = 120  # seconds for what should take one; a machine can be busy with other work


class ChromiumTab:
    """A page of Playwright as a `browsers.Tab`."""

    def __init__(self, page: "Page", downloads: Path) -> None:
        """Begins to keep what the page asks for and complains of."""
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self._downloads = downloads
        page.set_default_timeout(_LONGEST * 1000)
        page.on("request", self._ask)
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("download", self._keep)

    def go(self, address: str) -> None:
        """Opens an address."""
        self.page.goto(address)

    def before(self, script: str) -> None:
        """Lets a function run before the page's scripts."""
        self.page.add_init_script(f"({script})()")

    def evaluate(self, script: str, given: object = None) -> object:
        """Returns what a script gives."""
        found: object = self.page.evaluate(script, given)
        return found

    def wait(self, script: str, given: object = None, seconds: float = 60) -> object:
        """Waits until a script gives something true."""
        return until(lambda: self._looked(script, given), script, seconds, self.page.wait_for_timeout)

    def _looked(self, script: str, given: object) -> object:
        """Returns what a script gives; nothing yet, where the page began anew meanwhile."""
        from playwright.sync_api import Error

        try:
            return self.evaluate(script, given)
        except Error as error:
            if "context was destroyed" in error.message:
                return None
            raise

    def count(self, role: str, name: str) -> int:
        """Counts what has this role and name."""
        return self._found(role, name).count()

    def press(self, role: str, name: str) -> None:
        """Presses the one element with this role and name."""
        found = self._found(role, name)
        if (number := found.count()) != 1:
            raise LookupError(f"{number} times {role} {name!r}")
        found.click()

    def keys(self, *names: str) -> None:
        """Presses keys."""
        for name in names:
            self.page.keyboard.press(name)

    def write(self, text: str) -> None:
        """Types a text."""
        self.page.keyboard.type(text)

    def choose(self, selector: str, *files: Path) -> None:
        """Chooses files."""
        self.page.set_input_files(selector, list(files))

    def size(self, width: int, height: int) -> None:
        """Makes the page so large."""
        self.page.set_viewport_size({"width": width, "height": height})

    def screenshot(self, path: Path) -> None:
        """Keeps a picture."""
        self.page.screenshot(path=path)

    def close(self) -> None:
        """Closes the tab."""
        self.page.close()

    def devtools(self) -> "CDPSession":
        """Returns what only Chromium can do: a slower processor, a slower line, figures of memory."""
        return self.page.context.new_cdp_session(self.page)

    def _found(self, role: str, name: str) -> "Locator":
        return self.page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]

    def _ask(self, request: "Request") -> None:
        if not request.url.startswith(("data:", "blob:", "about:")):
            self.asked.append(request.url)

    def _keep(self, download: "Download") -> None:
        download.save_as(self._downloads / download.suggested_filename)


class Chromium:
    """A Chromium with one profile as a `browsers.Browser`."""

    def __init__(self, context: "BrowserContext", profile: Path) -> None:
        """Takes what Playwright started."""
        self.context = context
        self.downloads = profile / "downloaded"
        self._profile = profile

    def open(self, address: str = "about:blank") -> ChromiumTab:
        """Opens a new tab."""
        tab = ChromiumTab(self.context.new_page(), self.downloads)
        tab.go(address)
        return tab

    def kill(self) -> None:
        """Ends every process of this profile, and waits until they are gone."""
        while mine := _processes(f"--user-data-dir={self._profile}"):
            for process in mine:
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
            time.sleep(0.01)


@contextmanager
def chromium(profile: Path, seen: bool, environment: dict[str, str] | None) -> Iterator[Chromium]:
    """Starts Chromium; skips the test where there is none."""
    program = need("chromium", "chromium-browser", "google-chrome")
    need_module("playwright")
    from playwright.sync_api import Error

    options = [option for option in QUIET.split() if not (seen and option == _WITHOUT_WINDOW)]
    with playwright_running() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=program,
            args=options,
            headless=not seen,
            env=dict(environment) if environment is not None else None,
            viewport={"width": 1366, "height": 768},
        )
        try:
            yield Chromium(context, profile)
        finally:
            with suppress(Error):
                context.close()


def _processes(argument: str) -> list[int]:
    """Returns the processes that were started with an argument."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if argument.encode() in (folder / "cmdline").read_bytes().split(b"\0"):
                found.append(int(folder.name))
    return found
