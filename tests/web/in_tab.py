"""The game played here, seen in a browser's tab: the page's own scripts, without Pyodide."""

from collections.abc import Callable
from pathlib import Path

from browsers import Tab

from game import paths
from game.ui.game import Game
from game.ui.node import Node
from game.ui.places import Place
from game.ui.screen import AnyScreen
from game.ui.settings import Settings
from game.web.documents import Documents
from game.web.start import Playing, letters_of

PAGE = paths.PACKAGE / "web" / "page"
_FONTS = (
    ("Kantelpunt", "fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf", "400", "normal"),
    ("Kantelpunt", "fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf", "700", "normal"),
    ("Kantelpunt", "fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Italic.ttf", "400", "italic"),
    ("Kantelpunt", "fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-BoldItalic.ttf", "700", "italic"),
    ("Kantelpunt Noto", "fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", "100 900", "normal"),
    ("Kantelpunt Arabic", "fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", "100 900", "normal"),
)


def page_file(folder: Path) -> Path:
    """Writes a page with the scripts and fonts of the game, and returns it."""
    from importlib.resources import files

    faces = "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
        f'src:url("{Path(str(files(package))).joinpath("files", name).as_uri()}")}}'
        for family, package, name, weight, style in _FONTS
    )
    css, script = (
        "\n".join((PAGE / f"{name}.{kind}").read_text(encoding="utf-8") for name in ("aloud", "page"))
        for kind in ("css", "js")
    )
    html = (
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kantelpunt</title>'
        f'<link rel="icon" href="data:,">'
        f'<style>{faces}{css}</style><div id="kantelpunt"></div><script>{script}\n'
        f"window.heard = []; page.listen((what) => window.heard.push(what)); page.start();</script></html>"
    )
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    return file


class TabPage:
    """A `Page` in a tab."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        self.heard: Callable[[str], object] = lambda what: None

    def width(self) -> int:
        return int(str(self.tab.evaluate("innerWidth")))

    def height(self) -> int:
        return int(str(self.tab.evaluate("innerHeight")))

    def measure(self, font: str, text: str) -> float:
        return float(str(self.tab.evaluate("(given) => page.measure(given[0], given[1])", [font, text])))

    def show(self, picture: str) -> None:
        self.tab.evaluate("(given) => page.show(given)", picture)

    def listen(self, heard: Callable[[str], object]) -> None:
        self.heard = heard

    def pump(self) -> None:
        """Lets the game hear what was done."""
        for what in list(self.tab.evaluate("window.heard.splice(0)")):  # type: ignore[call-overload]
            self.heard(str(what))

    def hide(self) -> None:
        self.tab.evaluate("page.hide()")

    def uncover(self) -> None:
        self.tab.evaluate("page.uncover()")

    def full_screen(self) -> None:
        self.tab.evaluate("page.full_screen()")

    def play(self, name: str, notes: str, volume: int) -> bool:
        return bool(self.tab.evaluate("(given) => page.play(...given)", [name, notes, volume]))

    def silence(self) -> None:
        self.tab.evaluate("page.silence()")

    def copy(self, text: str) -> None:
        self.tab.evaluate("(given) => page.copy(given)", text)

    def download(self, name: str, data: str) -> None:
        self.tab.evaluate("(given) => page.download(...given)", [name, data])

    def pick(self) -> None:
        self.tab.evaluate("page.pick()")

    def open(self, data: str) -> bool:
        return bool(self.tab.evaluate("(given) => page.open(given)", data))

    def calm(self) -> bool:
        return bool(self.tab.evaluate("page.calm()"))

    async def fonts(self, wanted: str) -> None:
        self.tab.evaluate("(given) => page.fonts(given)", wanted)

    def gone(self, words: str, again: str) -> None:
        self.tab.evaluate("(given) => page.gone(...given)", [words, again])


class TabSpeech:
    """What reads aloud in a tab."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab

    def look(self) -> None:
        self.tab.evaluate("aloud.look()")

    def say(self, batch: str) -> None:
        self.tab.evaluate("(given) => aloud.say(given)", batch)

    def stop(self) -> None:
        self.tab.evaluate("aloud.stop()")


class Seen:
    """Somebody who plays in a tab; time is stepped by hand."""

    def __init__(
        self,
        tab: Tab,
        first: AnyScreen | Place,
        settings: Settings,
        game: Game | None = None,
        *,
        aloud: bool = False,
    ) -> None:
        self.tab, self.page = tab, TabPage(tab)
        tab.go(str(tab.evaluate("location.href")))
        tab.evaluate("(given) => page.fonts(given)", letters_of(settings))
        self.playing = Playing.on(
            self.page,
            Documents(self.page, lambda: None),
            game or Game(settings),
            first,
            speech=TabSpeech(tab) if aloud else None,
        )
        self.go_on()

    def go_on(self) -> None:
        """Lets the game hear what was done, and shows what comes of it."""
        self.page.pump()
        self.playing.step()
        self.playing.show()

    @property
    def tree(self) -> Node:
        """The tree that is shown."""
        assert self.playing.app.top.tree is not None
        return self.playing.app.top.tree

    def hurry(self) -> None:
        """Lets everything that comes by itself come, and what must settle be settled."""
        app = self.playing.app
        for _ in range(50):
            if app.top.wake is None:
                break
            app.top.wake = app.now
            self.go_on()
        app.top.settle()

    def press(self, role: str, name: str) -> None:
        """Presses what has this role and name, as with a mouse."""
        self.hurry()
        self.tab.press(role, name)
        self.go_on()

    def keys(self, *names: str) -> None:
        """Presses keys one after another."""
        for name in names:
            self.hurry()
            self.tab.keys(name)
            self.go_on()

    def open(self, screen: AnyScreen | Place) -> None:
        """Opens a screen over what is shown."""
        self.playing.app.open(screen)
        self.go_on()
