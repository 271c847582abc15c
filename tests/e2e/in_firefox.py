"""Firefox for `browsers`: the system's own, driven by WebDriver BiDi."""

import base64
import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

from needs import need
from waiting import until
from webdriver import Conversation, Fields, Refused, conversation

# What WebDriver calls keys that write nothing.
_KEYS = {
    "Alt": "\ue00a", "ArrowDown": "\ue015", "ArrowLeft": "\ue012", "ArrowRight": "\ue014",
    "ArrowUp": "\ue013", "Backspace": "\ue003", "Control": "\ue009", "Delete": "\ue017", "End": "\ue010",
    "Enter": "\ue007", "Escape": "\ue00c", "Home": "\ue011",
    "PageDown": "\ue00f", "PageUp": "\ue00e", "Shift": "\ue008",
    "Space": " ", "Tab": "\ue004",
    **{f"F{number}": chr(0xE030 + number) for number in range(1, 13)},
}  # fmt: skip
_QUIET = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": True,
    "browser.newtabpage.enabled": False,
    "browser.region.network.url": "",
    "browser.safebrowsing.provider.mozilla.updateURL": "",
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage": "about:blank",
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.file.createInChild": True,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
    "services.settings.server": "data:,",
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}
_EVENTS = ("network.beforeRequestSent", "log.entryAdded")
_LONGEST = 60  # seconds for the browser to start


class FirefoxTab:
    """A browsing context as a `browsers.Tab`."""

    def __init__(self, conversation: Conversation, context: str) -> None:
        """Takes a tab that is open."""
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.context = context
        self._conversation = conversation

    def go(self, address: str) -> None:
        """Opens an address."""
        self._ask("browsingContext.navigate", url=address, wait="complete")

    def before(self, script: str) -> None:
        """Lets a function run before the page's scripts."""
        self._conversation.ask("script.addPreloadScript", functionDeclaration=script, contexts=[self.context])

    def evaluate(self, script: str, given: object = None) -> object:
        """Returns what a script gives."""
        whole = f"""async given => {{
            let it = ({script}\n);
            if (typeof it === "function") it = it(JSON.parse(given));
            return JSON.stringify((await it) ?? null) ?? "null";
        }}"""
        found = self._call(whole, [{"type": "string", "value": json.dumps(given)}])
        return cast(object, json.loads(str(found["value"])))

    def wait(self, script: str, given: object = None, seconds: float = 60) -> object:
        """Waits until a script gives something true."""
        return until(lambda: self.evaluate(script, given), script, seconds, self._pause)

    def count(self, role: str, name: str) -> int:
        """Counts what has this role and name."""
        return len(self._found(role, name))

    def press(self, role: str, name: str) -> None:
        """Presses the one element with this role and name."""
        found = self._found(role, name)
        if len(found) != 1:
            raise LookupError(f"{len(found)} times {role} {name!r}")
        element = {"sharedId": found[0]["sharedId"]}
        self._call("it => it.scrollIntoView({block: 'nearest', inline: 'nearest'})", [element])
        origin = {"type": "element", "element": element}
        self._act(
            "pointer",
            {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        )

    def keys(self, *names: str) -> None:
        """Presses keys."""
        for name in names:
            held = [_KEYS.get(part, part) for part in re.split(r"(?<=.)\+", name)]
            down = [{"type": "keyDown", "value": key} for key in held]
            self._act("key", *down, *({"type": "keyUp", "value": key} for key in reversed(held)))

    def write(self, text: str) -> None:
        """Types a text."""
        for sign in text:
            self.keys("Enter" if sign == "\n" else sign)

    def choose(self, selector: str, *files: Path) -> None:
        """Chooses files."""
        found = self._located({"type": "css", "value": selector})
        if len(found) != 1:
            raise LookupError(f"{len(found)} times {selector}")
        names = [str(file) for file in files]
        self._ask("input.setFiles", element={"sharedId": found[0]["sharedId"]}, files=names)

    def size(self, width: int, height: int) -> None:
        """Makes the page so large."""
        self._ask("browsingContext.setViewport", viewport={"width": width, "height": height})

    def screenshot(self, path: Path) -> None:
        """Keeps a picture."""
        path.write_bytes(base64.b64decode(str(self._ask("browsingContext.captureScreenshot")["data"])))

    def close(self) -> None:
        """Closes the tab."""
        self._ask("browsingContext.close")

    def _ask(self, method: str, **fields: object) -> Fields:
        return self._conversation.ask(method, context=self.context, **fields)

    def _pause(self, milliseconds: float) -> None:
        self._conversation.listen(milliseconds / 1000)

    def _call(self, function: str, arguments: list[dict[str, object]]) -> Fields:
        answer = self._conversation.ask(
            "script.callFunction",
            functionDeclaration=function,
            arguments=arguments,
            target={"context": self.context},
            awaitPromise=True,
            userActivation=False,
        )
        if answer["type"] == "exception":
            raise Refused(str(cast(Fields, answer["exceptionDetails"])["text"]))
        return cast(Fields, answer["result"])

    def _found(self, role: str, name: str) -> list[Fields]:
        return self._located({"type": "accessibility", "value": {"role": role, "name": name}})

    def _located(self, locator: dict[str, object]) -> list[Fields]:
        return cast(list[Fields], self._ask("browsingContext.locateNodes", locator=locator)["nodes"])

    def _act(self, kind: str, *actions: dict[str, object]) -> None:
        self._ask("input.performActions", actions=[{"type": kind, "id": kind, "actions": list(actions)}])


class Firefox:
    """A Firefox with one profile as a `browsers.Browser`."""

    conversation: Conversation

    def __init__(self, process: "subprocess.Popen[str]", downloads: Path) -> None:
        """Takes a browser that was started."""
        self.downloads = downloads
        self.process = process
        self._tabs: dict[str, FirefoxTab] = {}

    def open(self, address: str = "about:blank") -> FirefoxTab:
        """Opens a new tab."""
        context = str(self.conversation.ask("browsingContext.create", type="tab")["context"])
        tab = self._tabs[context] = FirefoxTab(self.conversation, context)
        tab.size(1366, 768)
        tab.go(address)
        return tab

    def kill(self) -> None:
        """Ends every process of this browser."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def heard(self, event: str, fields: Fields) -> None:
        """Keeps what a tab asks for and complains of."""
        match event:
            case "network.beforeRequestSent":
                tab = self._tabs.get(str(fields["context"]))
                address = str(cast(Fields, fields["request"])["url"])
                if tab is not None and not address.startswith(("data:", "blob:", "about:")):
                    tab.asked.append(address)
            case "log.entryAdded":
                tab = self._tabs.get(str(cast(Fields, fields["source"]).get("context")))
                if tab is not None and fields["level"] == "error":
                    tab.complaints.append(str(fields["text"]))
            case _:
                pass


@contextmanager
def firefox(profile: Path, seen: bool, environment: dict[str, str] | None) -> Iterator[Firefox]:
    """Starts Firefox; skips the test where there is none."""
    program = need("firefox-esr", "firefox")
    downloads = profile / "downloaded"
    downloads.mkdir(exist_ok=True)
    wishes = {**_QUIET, "browser.download.dir": str(downloads)}
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in wishes.items()]
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    options = ["--no-remote", "--remote-debugging-port=0", *([] if seen else ["--headless"])]
    # A group of its own, for `kill` ends the processes of its pages too.
    process = subprocess.Popen(
        [program, "--profile", str(profile), *options, "about:blank"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        started = Firefox(process, downloads)
        with conversation(_address(process), started.heard) as started.conversation:
            started.conversation.ask("session.subscribe", events=list(_EVENTS))
            yield started
            with suppress(ConnectionError, Refused):
                started.conversation.ask("browser.close")
                process.wait(timeout=20)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stderr is not None:
            process.stderr.close()


def _address(process: "subprocess.Popen[str]") -> str:
    """Waits until a browser tells where it listens."""
    end = time.monotonic() + _LONGEST
    assert process.stderr is not None
    while time.monotonic() < end and (line := process.stderr.readline()):
        if (found := re.search(r"ws://\S+", line)) is not None:
            return found[0]
    raise TimeoutError("Firefox does not say where it listens")
