"""One picture of all that is drawn: `python -m game.window.contact_sheet OUT.png`."""

import os
import sys
from collections.abc import Callable, Iterable
from importlib import resources
from pathlib import Path
from typing import Any, get_args

import pygame
import yaml

from game import files, paths
from game.story.model import Mood
from game.ui.theme import DAYLIGHT, EVENING
from game.window.faces import Faces
from game.window.pictures import Pictures

WIDTH, MARGIN = 1800, 24
PAPER, NIGHT, INK = "#f4efe7", "#2a3247", "#1e2433"
BUST, AVATAR, NAMES = 136, 44, 120


class Sheet:
    """A long page that is filled from the top."""

    def __init__(self, assets: Path, cast: dict[str, Any]) -> None:
        """Starts empty."""
        pygame.font.init()
        font = resources.files("fontpkg_atkinson_hyperlegible") / "files" / "AtkinsonHyperlegible-Regular.ttf"
        with resources.as_file(font) as path:
            self._small, self._large = pygame.font.Font(path, 15), pygame.font.Font(path, 26)
        self._assets, self._cast = assets, cast
        self._faces, self._pictures = Faces(assets), Pictures(assets)
        self._page = pygame.Surface((WIDTH, 12_000))
        self._page.fill(PAPER)
        self._y = MARGIN

    def draw(self) -> pygame.Surface:
        """Returns the whole sheet."""
        self._all_faces()
        self._all_avatars()
        self._tiles("Emoji", _names(self._assets / "emoji"), (100, 106), self._emoji)
        self._tiles("Icons", _names(self._assets / "icons"), (100, 96), self._icon)
        self._tiles("Backgrounds", _names(self._assets / "backgrounds"), (438, 380), self._background)
        return self._page.subsurface((0, 0, WIDTH, self._y))

    def _title(self, words: str) -> None:
        self._page.blit(self._large.render(words, True, INK), (MARGIN, self._y))
        self._y += 42

    def _word(self, words: str, middle: int, top: int) -> None:
        drawn = self._small.render(words, True, INK)
        self._page.blit(drawn, (middle - drawn.get_width() // 2, top))

    def _all_faces(self) -> None:
        self._title("Faces")
        for column, mood in enumerate(get_args(Mood)):
            self._word(mood, NAMES + column * BUST + BUST // 2, self._y)
        self._y += 22
        for who, person in self._cast.items():
            self._word(who, NAMES // 2 + 6, self._y + BUST // 2)
            for column, mood in enumerate(get_args(Mood)):
                face = self._faces.surface(person["look"], mood, BUST - 4)
                self._page.blit(face, (NAMES + column * BUST, self._y))
            self._y += BUST

    def _all_avatars(self) -> None:
        self._title("Avatars, by day and on dark")
        step = AVATAR + 8
        for who, person in self._cast.items():
            self._word(who, NAMES // 2 + 6, self._y + step // 2 - 8)
            half = (WIDTH - NAMES) // 2
            pygame.draw.rect(self._page, NIGHT, (NAMES + half, self._y, half, step))
            for start, backdrop in ((NAMES, person["backdrop"]), (NAMES + half + 8, "#39425a")):
                for column, mood in enumerate(get_args(Mood)):
                    face = self._faces.surface(person["look"], mood, AVATAR, crop=True, backdrop=backdrop)
                    self._page.blit(face, (start + column * (step + 14), self._y + 4))
            self._y += step
        self._y += MARGIN

    def _tiles(
        self, title: str, names: Iterable[str], size: tuple[int, int], draw: Callable[[str, int, int], None]
    ) -> None:
        self._title(title)
        wide, high = size
        columns = (WIDTH - 2 * MARGIN) // wide
        number = -1
        for number, name in enumerate(names):
            x, y = MARGIN + number % columns * wide, self._y + number // columns * high
            draw(name, x, y)
            self._word(name, x + wide // 2, y + high - 26)
        self._y += (number // columns + 1) * high + MARGIN

    def _emoji(self, name: str, x: int, y: int) -> None:
        char = chr(int(name, 16))
        self._page.blit(self._pictures.emoji(char, 64), (x + 4, y))
        self._page.blit(self._pictures.emoji(char, 22), (x + 72, y + 42))

    def _icon(self, name: str, x: int, y: int) -> None:
        self._page.blit(self._pictures.icon(name, 52, INK), (x + 10, y))
        self._page.blit(self._pictures.icon(name, 22, "#1f6f6b"), (x + 68, y + 30))

    def _background(self, name: str, x: int, y: int) -> None:
        self._page.blit(self._pictures.background(name, (205, 340), DAYLIGHT), (x, y))
        self._page.blit(self._pictures.background(name, (205, 340), EVENING), (x + 213, y))


def _names(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.svg"))


def main(arguments: list[str]) -> int:
    """Writes the sheet as PNG to the one path given; returns an exit status."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print("usage: python -m game.window.contact_sheet OUT.png", file=sys.stderr)
        return 2
    os.environ["SDL_VIDEODRIVER"] = "dummy"  # no window is wanted, and none may be there
    cast = yaml.safe_load(files.read_text(paths.scenarios() / "cast.yaml"))
    pygame.image.save(Sheet(paths.assets(), cast).draw(), arguments[0])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
