"""What a screen reader needs where there is no desktop: a session bus, and AT-SPI on it."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from needs import lacking, need
from screen import screen, until

_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
# Said or not as the machine is quick or slow: what is pressed, how far the story is, and the name of the chat
# that has the focus, which a line that comes cuts off.
_ASIDE = re.compile(
    r"\d+ percent\.|.*(push button|check box (not )?checked)\.|\d+ van \d+\.|checked|List with .*|leaving .*|"
    r"Nog niet .*|main content .*|JO19 .*|Screen reader off\."
)
_SILENT = 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n'
SYSTEM = "/usr/bin/python3"
"""The Python that has AT-SPI; a virtual environment has none."""


@contextmanager
def listening(folder: Path) -> Iterator[dict[str, str]]:
    """Yields the environment of programs that a screen reader can hear, on a screen that nobody sees."""
    _need_at_spi()
    with screen() as environment:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        environment |= {"XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "NO_AT_BRIDGE": "0"}
        bus = subprocess.Popen(
            [need("dbus-daemon"), "--session", "--nofork", "--print-address"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        launcher = subprocess.Popen(
            [need(_LAUNCHER), "--launch-immediately"], env=environment, stderr=subprocess.DEVNULL
        )
        try:
            for name in ("IsEnabled", "ScreenReaderEnabled"):
                _tell(environment, name)
            yield environment
        finally:
            for process in (launcher, bus):
                process.terminate()
                process.wait()
            bus.stdout.close()


def _need_at_spi() -> None:
    """Goes on only where the system's Python can hear what a screen reader hears."""
    asked = [need(SYSTEM), "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if subprocess.run(asked, check=False, stderr=subprocess.DEVNULL).returncode:
        lacking("AT-SPI for the system's Python (gir1.2-atspi-2.0 and python3-gi)")


def _tell(environment: dict[str, str], name: str) -> None:
    """Tells that somebody listens; the call waits until the bus is there."""
    subprocess.run(
        [
            need("dbus-send"), "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
            "org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", f"string:{name}",
            "variant:boolean:true",
        ],
        env=environment, check=True, stdout=subprocess.DEVNULL, timeout=60,
    )  # fmt: skip


@contextmanager
def orca(folder: Path, environment: dict[str, str]) -> Iterator[Path]:
    """Lets Orca listen and speak with a voice that makes no sound; yields the file of what it does."""
    settings = folder / ".config" / "speech-dispatcher"
    settings.mkdir(parents=True)
    (settings / "speechd.conf").write_text(_SILENT, encoding="utf-8")
    told = folder / "orca.log"
    speech = subprocess.Popen(
        [need("speech-dispatcher"), "-s", "-C", str(settings), "-t", "0", "-l", "1", "-L", str(folder)],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    reader = subprocess.Popen(
        [need("orca"), "--replace", f"--debug-file={told}"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        until(lambda: told.exists() and "Screen reader on." in told.read_text(errors="replace"), "Orca")
        yield told
    finally:
        for process in (reader, speech):
            process.kill()
            process.wait()


def spoken(told: Path) -> list[str]:
    """Returns what Orca said, an utterance a line."""
    text = told.read_text(encoding="utf-8", errors="replace")
    found = re.findall(r"SPEECH OUTPUT: '(.*?)'(?:\{[^\n]*)?\n", text, re.DOTALL)
    return [" ".join(words.split()) for words in found]


def words_said(told: Path) -> list[str]:
    """Returns what Orca said of the game itself: not how the browser opens, nor what was said just before."""
    said = spoken(told)
    begin = next(number for number, words in enumerate(said) if "heading level 1" in words and "Hoi" in words)
    kept = [words for words in said[begin:] if not _ASIDE.fullmatch(words)]
    return [words for number, words in enumerate(kept) if number == 0 or words != kept[number - 1]]
