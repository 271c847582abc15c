"""Opens a window, where something can show one."""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path

from game.command_line.missing import IN_A_WINDOW, refuse_missing
from game.command_line.refusal import Refusal
from game.text.catalogue import Catalogue

_REINSTALL = 'python -m pip uninstall -y pygame pygame-ce && python -m pip install "pygame-ce>=2.5.8"'


def in_window(
    words: Catalogue, scenario: str | None = None, language: str | None = None, session: Path | None = None
) -> bool:
    """Opens the window, on a story or on looking back at a session; False when nothing can show one."""

    def run() -> None:
        from game.window.start import play_window

        play_window(scenario, language, session)

    return try_window(words, run)


def try_window(words: Catalogue, run: Callable[[], None]) -> bool:
    """Runs what opens a window; False when nothing can show one."""
    if not _has_display():
        return False
    refuse_missing(IN_A_WINDOW, words)
    from game.window.window import NoDisplay

    gc.disable()  # nothing made while starting is garbage; what runs the window turns it on again
    try:
        _prepare(words)
        run()
    except NoDisplay:
        return False
    return True


def _has_display() -> bool:
    """Tells whether a window can be tried; the drivers for tests need no display."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))


def _prepare(words: Catalogue) -> None:
    """Sets SDL up before anything imports it; refuses classic pygame, which lacks what the window needs."""
    from game.window.window import WrongPygame, prepare

    _ = words.words
    try:
        prepare()
    except (ImportError, WrongPygame) as error:
        told = _("Hier staat niet de goede pygame. Doe eerst dit: {command}", command=_REINSTALL)
        raise Refusal(told) from error
