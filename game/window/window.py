"""The window on the screen. Settings that SDL only reads at its start are made here, before it starts."""

import io
import os
from typing import Protocol

from game.window import x11

Size = tuple[int, int]  # in pixels

_WISHED = (1280, 720)
_LEAST = (240, 180)  # what does not fit scrolls
_ROOM = (64, 96)  # pixels that a title bar and the panels of a desktop may take
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

    def __init__(self, title: str, size: Size | None = None) -> None:
        """Opens it, still hidden, in a size that fits or the one asked; raises NoDisplay and WrongPygame."""
        prepare()
        import pygame

        try:
            _start_display()
            screen = _smallest_screen()
            opened = size or fitting(screen)
            self._window = pygame.Window(title, opened, hidden=True, resizable=True)
        except pygame.error as error:
            raise NoDisplay(str(error)) from error
        self._pygame = pygame
        self._title = title
        self._before = opened
        self._cramped = size is None and opened != wished(screen)
        self._window.minimum_size = _least(opened)
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
        if self._cramped:  # the desktop knows best what is left beside its panels
            self._window.maximize()

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
        """Fills the screen, or becomes again what it was: a window, or a maximised one.

        What is seen decides: a window manager may have ended full screen, and SDL does not hear of that.
        """
        window = self._window
        if window.size in self._pygame.display.get_desktop_sizes():
            window.set_windowed()
            if _exceeds(self._before, window.size):  # SDL forgets that it was maximised
                window.maximize()
        else:
            self._before = window.size
            window.set_windowed()
            window.set_fullscreen(desktop=True)

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

    if x11.is_silent():
        raise NoDisplay("silent")
    pygame.display.init()
    driver = pygame.display.get_driver()
    if driver not in _SEEN and not os.environ.get("SDL_VIDEODRIVER"):
        pygame.display.quit()
        raise NoDisplay(driver)


def _smallest_screen() -> Size:
    """Returns the least width and height there is: a window that fits them is in reach on every screen."""
    import pygame

    sizes = pygame.display.get_desktop_sizes() or [_WISHED]
    return min(w for w, _ in sizes), min(h for _, h in sizes)


def wished(screen: Size) -> Size:
    """Returns the size to open in where there is room: on a very large screen two thirds of its height."""
    scale = max(1.0, screen[1] * 2 / 3 / _WISHED[1]) if screen[1] > 1200 else 1.0
    return round(_WISHED[0] * scale), round(_WISHED[1] * scale)


def fitting(screen: Size) -> Size:
    """Returns the size to open in: what is wished, as far as it fits beside panels and a title bar."""
    free = (side - min(room, side // 8) for side, room in zip(screen, _ROOM, strict=True))
    wide, high = (min(wish, most) for wish, most in zip(wished(screen), free, strict=True))
    least = _least(screen)
    return max(wide, least[0]), max(high, least[1])


def _least(most: Size) -> Size:
    return min(_LEAST[0], most[0]), min(_LEAST[1], most[1])


def _exceeds(size: Size, other: Size) -> bool:
    return size[0] > other[0] or size[1] > other[1]
