"""The smallest edition there can be: no pixels, letters of one width, and every tree told as text.

`main` shows each screen in each language and plays a story to an ending; `test_plain_edition.py` runs it
where neither pygame nor python-bidi can be imported.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from game import paths
from game.session.session import Session
from game.text.catalogue import languages
from game.ui.actions import Close, Move, Signal
from game.ui.app import App
from game.ui.begin import language_of
from game.ui.edition import Edition
from game.ui.entry import Entry
from game.ui.gallery import every_screen
from game.ui.game import Game
from game.ui.node import Node, by_key, walk
from game.ui.places import Story
from game.ui.ports import Clock, FontKey
from game.ui.screens.directory import screen_at
from game.ui.screens.shared_actions import PickOption, Toggle
from game.ui.settings import Settings
from game.ui.theme import Theme
from game.ui.type import Typesetter

STORY = "doorgestuurd"
MOST = 400  # presses in a story


class Glass:
    """As large as a small laptop; notes what is asked of it."""

    size = (1280, 720)

    def __init__(self) -> None:
        self.asked: list[str] = []

    def show(self) -> None:
        self.asked.append("show")

    def close(self) -> None:
        self.asked.append("close")

    def toggle_full_screen(self) -> None:
        self.asked.append("full screen")

    def hide(self) -> None:
        self.asked.append("hide")

    def uncover(self) -> None:
        self.asked.append("uncover")

    def start_text(self) -> None:
        self.asked.append("start text")

    def place_text(self, place: tuple[int, int, int, int]) -> None:
        self.asked.append("place text")

    def stop_text(self) -> None:
        self.asked.append("stop text")


class Fonts:
    """One font that has every letter, each half as wide as it is high; nobody has to order them."""

    troubles = ()

    def key(self, size: int, bold: bool, italic: bool) -> FontKey:
        return FontKey("plain", size)

    def directed(self, key: FontKey, rtl: bool) -> FontKey:
        return key

    def is_whole(self, key: FontKey) -> bool:
        return False

    def has_all(self, key: FontKey, text: str) -> bool:
        return True

    def choose(self, key: FontKey, cluster: str, last: FontKey) -> FontKey:
        return key

    def width(self, key: FontKey, text: str, spacing: int) -> int:
        return len(text) * (key.size // 2 + spacing)

    def levels(self, text: str, rtl: bool) -> list[int]:
        return [int(rtl)] * len(text)

    def ascent(self, key: FontKey) -> int:
        return key.size

    def descent(self, key: FontKey) -> int:
        return key.size // 4


@dataclass
class Told:
    """Shows a tree as lines of text."""

    changed: bool = False
    lines: list[str] = field(default_factory=list)

    def change(self, now: float, settings: Settings) -> None:
        self.lines.clear()

    def cut(self) -> None:
        self.lines.clear()

    def draw(self, entry: Entry, theme: Theme, now: float, settings: Settings) -> bool:
        assert entry.tree is not None
        self.lines, self.changed = list(as_text(entry.tree)), False
        return False


@dataclass
class Reader:
    """Reads what somebody does from a list, a signal at a time and none at first."""

    signals: list[Signal | None] = field(default_factory=list)

    def start_gamepads(self) -> None:
        self.signals.append(None)

    def read(self, now: float, size: tuple[int, int], writing: bool) -> list[Signal]:
        signal = self.signals.pop(0) if self.signals else None
        return [] if signal is None else [signal]


@dataclass
class Sounds:
    """Notes the name of what sounds."""

    played: list[str] = field(default_factory=list)

    def play(self, name: str, volume: int) -> bool:
        self.played.append(name)
        return True

    def stop(self) -> None:
        self.played.clear()


@dataclass
class Clipboard:
    """Holds a text."""

    text: str = ""

    def read(self) -> str:
        return self.text

    def write(self, text: str) -> None:
        self.text = text


@dataclass
class Documents:
    """Keeps nothing but names."""

    by_hand: bool = False
    names: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def pick(self) -> None:
        self.asked.append("pick")

    def forget(self) -> None:
        self.asked.append("forget")

    def keep_summary(self, name: str, summary: bytes) -> Path:
        self.names.append(name)
        return Path(name)

    def keep_session(self, session: Session) -> Path:
        return self.keep_summary(f"{session.code}.jsonl", b"")

    def sessions(self) -> list[Path]:
        return [Path(name) for name in self.names]

    def read(self, path: Path) -> bool:
        return False


def edition(display: Told, reader: Reader, sounds: Sounds) -> Edition:
    """Returns the plain edition, in which no time passes."""
    clock = Clock(lambda: 0.0, lambda seconds: None)
    return Edition(Glass(), display, Typesetter(Fonts()), reader, sounds, Clipboard(), Documents(), clock)


def as_text(node: Node, depth: int = 0) -> Iterator[str]:
    """Yields a line for each node that means something: what it is, and its name."""
    told = bool(node.name or node.action is not None)
    if told:
        yield f"{'  ' * depth}{node.role} {node.name}"
    for child in node.children:
        yield from as_text(child, depth + told)


def show_every_screen(language: str) -> None:
    """Prints each screen as the loop shows it."""
    settings = replace(Settings(), language=language, first_run=False)
    game = Game(settings)
    for name, screen in every_screen(game, game.scenario(STORY)):
        display = Told()
        reader = Reader([None, None, Move("next"), Close()])
        App(edition(display, reader, Sounds()), screen, settings, language_of, partial(screen_at, game)).run()
        print(f"== {language} {name}", *display.lines, sep="\n")


def play() -> None:
    """Plays from the warning to an ending and keeps the summary, by the actions of what is seen."""
    settings = replace(Settings(), first_run=False, lines_at_once=True)
    game = Game(settings)
    display, sounds = Told(), Sounds()
    at = partial(screen_at, game)
    app = App(edition(display, Reader(), sounds), Story(STORY), settings, language_of, at)
    for _ in range(MOST):
        app.step()
        if by_key(seen(app), "again"):
            break
        app.tell(next_press(seen(app)).action)
    print("== played", *display.lines, sep="\n")
    for key in ("share", "save"):
        app.tell(next(node for node in walk(seen(app)) if node.key == key).action)
        app.step()
    print("== kept", *display.lines, sep="\n")
    print("== heard", *dict.fromkeys(sounds.played), sep="\n")


def seen(app: App) -> Node:
    """Returns the tree that is shown."""
    assert app.top.tree is not None
    return app.top.tree


def next_press(tree: Node) -> Node:
    """Returns what to press: what sends, begins or goes on, else something to pick, else what leaves it."""
    there = [node for node in walk(tree) if node.reachable]
    for key in ("send", "begin", "go_on"):
        if (node := by_key(tree, key)) and node.reachable:
            return node
    picks = [node for node in there if isinstance(node.action, PickOption | Toggle)]
    return picks[0] if picks else next(node for node in there if node.key == "skip")


def main() -> None:
    """Shows and plays all there is."""
    for each in languages(paths.locale()):
        show_every_screen(each.code)
    play()
