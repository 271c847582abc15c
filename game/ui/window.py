"""The window on the screen. Settings that SDL only reads at its start are made here, before it starts."""

import io
import os
from typing import Protocol

LEAST = (960, 540)
_NEUTRAL = "Venster"
_SEEN = frozenset({"x11", "wayland", "windows", "cocoa"})  # SDL's drivers whose windows people see


class NoDisplay(Exception):
    """There is no screen to open a window on."""


class WrongPygame(Exception):
    """Another package than pygame-ce is installed under the same name."""


class Canvas(Protocol):
    """What the program needs of a window; tests have one without a screen."""

    @property
    def size(self) -> tuple[int, int]:
        """The size in pixels."""
        ...


def prepare() -> None:
    """Sets what SDL reads once: draw in memory (four times quicker here), real pixels, our window class."""
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "kantelpunt")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")
    import pygame

    if not getattr(pygame, "IS_CE", False):
        raise WrongPygame(
            "Kantelpunt gebruikt pygame-ce, maar pygame staat er ook. "
            "Typ: python -m pip uninstall pygame pygame-ce en daarna: python -m pip install pygame-ce"
        )


class Window:
    """A resizable window that shows one surface."""

    def __init__(self, title: str, size: tuple[int, int] = (1280, 720)) -> None:
        """Opens it, still hidden; raises NoDisplay and WrongPygame."""
        prepare()
        import pygame

        try:
            _start_display()
            self._window = pygame.Window(title, _fitting(size), hidden=True, resizable=True)
        except pygame.error as error:
            raise NoDisplay(str(error)) from error
        self._pygame = pygame
        self._title = title
        self._full = False
        self._window.minimum_size = LEAST
        self.surface = self._window.get_surface()
        pygame.key.set_repeat(400, 35)

    @property
    def size(self) -> tuple[int, int]:
        """The size of its surface, in pixels."""
        self.surface = self._window.get_surface()
        return self.surface.get_size()

    @property
    def handle(self) -> int:
        """The system's own number of the window, for a screen-reader adapter."""
        return int(self._window.handle)

    def show(self) -> None:
        """Lets it be seen; after this a screen-reader adapter can no longer be made on Windows."""
        self._window.show()

    def flip(self) -> None:
        """Brings what was drawn to the screen."""
        self._window.flip()

    def picture(self) -> bytes:
        """Returns what is on it as a PNG."""
        made = io.BytesIO()
        self._pygame.image.save(self.surface, made, "png")
        return made.getvalue()

    def set_icon(self, icon: object) -> None:
        """Gives it a picture in the task bar."""
        self._window.set_icon(icon)  # type: ignore[arg-type]

    def toggle_full_screen(self) -> None:
        """Fills the screen, or becomes a window again."""
        self._full = not self._full
        if self._full:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()

    def hide(self) -> None:
        """Blanks and minimises at once, under a name that says nothing."""
        self.surface.fill("#ffffff")
        self._window.flip()
        self._window.title = _NEUTRAL
        self._window.minimize()

    def uncover(self) -> None:
        """Gives it its own name again."""
        self._window.title = self._title

    def start_text(self) -> None:
        """Lets an input method write."""
        self._pygame.key.start_text_input()

    def place_text(self, place: tuple[int, int, int, int]) -> None:
        """Tells an input method where the caret is."""
        self._pygame.key.set_text_input_rect(self._pygame.Rect(place))

    def stop_text(self) -> None:
        """Ends writing."""
        self._pygame.key.stop_text_input()

    def close(self) -> None:
        """Closes it."""
        self._window.destroy()


def _start_display() -> None:
    """Starts SDL's display; raises NoDisplay where it would draw for nobody."""
    import pygame

    pygame.display.init()
    driver = pygame.display.get_driver()
    if driver not in _SEEN and not os.environ.get("SDL_VIDEODRIVER"):
        pygame.display.quit()
        raise NoDisplay(driver)


def _fitting(size: tuple[int, int]) -> tuple[int, int]:
    """Returns the size, larger on a screen with many pixels: about two thirds of its height."""
    import pygame

    high = max((h for _, h in pygame.display.get_desktop_sizes()), default=size[1])
    scale = max(1.0, high * 2 / 3 / size[1]) if high > 1200 else 1.0
    return round(size[0] * scale), round(size[1] * scale)
