"""The real window, from the very first screen, where nothing at all can be written."""

import sys
from pathlib import Path

import pytest
from screen import Playing, picture, screen, until

FIRST_STORY = ("Tab", "Tab", "Tab")  # past how it looks, and stop or help
LARGER = ("Tab",) * 10  # past the bar, the languages and 80 and 100 %


class Somebody:
    """Who presses keys, and sees that something happened."""

    def __init__(self, game: Playing, pixels: Path) -> None:
        """Looks at the first screen."""
        self.game, self._pixels = game, pixels
        self._seen = picture(pixels)

    def does(self, what: str, *keys: str) -> None:
        """Presses keys until the window stands still again, and is another one."""
        self.game.keys(*keys)
        until(lambda: self.game.process.poll() is not None or picture(self._pixels) != self._seen, what)
        assert self.game.process.poll() is None, (what, self.game.process.communicate())
        self._seen = picture(self._pixels)


@pytest.mark.parametrize("place", ["a file", "a full disk"])
def test_it_is_played_from_the_first_screen_to_the_last(tmp_path: Path, place: str) -> None:
    home, pixels = tmp_path / "home", tmp_path / "pixels"
    pixels.mkdir()
    command = [sys.executable, "-m", "game"]
    if place == "a file":
        home.write_text("no folder", "utf-8")
    else:
        home.mkdir()
        command = ["/bin/sh", "-c", 'ulimit -f 0; exec "$0" "$@"', *command]  # no file can get a byte
    with screen(pixels) as environment:
        game = Playing(environment, home, command=command)
        somebody = Somebody(game, pixels)
        somebody.does("the stories, with why nothing is kept", "Return")
        somebody.does("what was said goes once it is read", "End", "Return")
        somebody.does("a story", *FIRST_STORY, "Return")
        somebody.does("that it cannot be kept", "Return")
        somebody.does("the play", "End", "shift+Tab", "Return")
        somebody.does("the next line", "Return")
        somebody.does("the menu", "Escape")
        somebody.does("how it looks", "End", "shift+Tab", "shift+Tab", "Return")
        somebody.does("larger letters", *LARGER, "space")
        somebody.does("the menu again", "Escape")
        somebody.does("the play in larger letters", "Escape")
        somebody.does("one more line", "Return")
        somebody.does("the stories again", "Escape", "End", "Return")
        game.keys("End", "shift+Tab", "Return")  # stop
        status, told = game.ended()
    assert (status, told) == (0, "")
    left = [path for path in home.rglob("*") if path.is_file()]
    assert not left, "nothing was kept, and nothing was left behind"
