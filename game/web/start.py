"""Plays in a page, from its first screen until the last one is closed."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from game import paths
from game.text.say import mark as _
from game.ui.app import App
from game.ui.begin import first_place, keeper, language_of
from game.ui.edition import Edition
from game.ui.game import Game
from game.ui.notice import BROKEN
from game.ui.places import Place
from game.ui.ports import Documents
from game.ui.screen import AnyScreen
from game.ui.screens.directory import screen_at
from game.ui.settings import Settings, are_broken, load_settings
from game.ui.type import Typesetter
from game.web.aloud import Aloud, Speech
from game.web.browser import Page
from game.web.devices import Clipboard, Glass, Sounds
from game.web.letters import Letters
from game.web.pictures import Pictures
from game.web.picturing import Display
from game.web.reader import Reader
from game.web.runs import FAMILY

CLOSED, AGAIN = _("Klaar. Je kunt dit tabblad nu sluiten."), _("Opnieuw beginnen")
"""What is said once the last screen is closed, and the way back."""
_LETTERS = ("400 20px", "700 20px", "italic 400 20px")
_SAMPLES = MappingProxyType({"ar": "خ", "he": "ש"})
"""A letter of each language whose font is another one, so that the page fetches it first."""


@dataclass
class Playing:
    """The game in a page: what happened is kept before it is shown."""

    app: App
    page: Page
    display: Display
    reader: Reader
    letters: Letters
    aloud: Aloud | None = None

    @staticmethod
    def on(
        page: Page,
        documents: Documents,
        game: Game,
        first: AnyScreen | Place | None = None,
        lasting: Callable[[Callable[[str], object]], Callable[[str], object]] = lambda heard: heard,
        speech: Speech | None = None,
    ) -> "Playing":
        """Opens the first screen on a page; nothing is shown yet. `lasting` lets the page keep a function."""
        settings, assets = game.settings, paths.assets()
        letters, pictures = Letters(page, assets), Pictures(assets)
        typesetter = Typesetter(letters)
        display = Display(page, pictures, language_of(settings))
        reader = Reader()
        aloud = Aloud(speech) if speech is not None else None
        edition = Edition(
            Glass(page), display, typesetter, reader, Sounds(page), Clipboard(page), documents, voice=aloud
        )
        app = App(
            edition,
            first or first_place(game),
            settings,
            language_of,
            partial(screen_at, game),
            save=keeper(game),
        )
        playing = Playing(app, page, display, reader, letters, aloud)
        reader.other = playing.other
        page.listen(lasting(reader.hear))
        return playing

    async def run(self, keep: Callable[[App], Awaitable[None]]) -> None:
        """Plays until the last screen is closed; `keep` makes safe what happened."""
        while self.app.entries:
            self.step()
            await keep(self.app)
            self.show()
            await self.reader.wait(self.rest())
        words = self.app.language.words
        self.page.gone(words(CLOSED), words(AGAIN))

    def step(self) -> None:
        """Does what there is to do now, and makes ready what is to be seen."""
        self.display.language = self.app.language
        self.display.heard = self.reader.heard
        self.app.step()

    def show(self) -> None:
        """Shows what is to be seen, also what keeping had to say."""
        app, aloud, given = self.app, self.aloud, self.reader.given
        if aloud and aloud.follow(app.settings, given):
            app.stale = True
        if app.entries:
            app.draw()
        self.display.flush()
        if aloud and app.entries and app.top.tree is not None:
            aloud.see(app.top.screen, app.top.tree, app.settings, app.language.words, given)

    def rest(self) -> float | None:
        """Returns in how many seconds there is something to do; None when only a person can do something."""
        if not self.app.entries:
            return 0
        due = self.app.due()
        return None if due is None else max(0.0, due - self.app.now)

    def other(self, done: Mapping[str, str | float]) -> None:
        """Hears of what is no signal: what is read aloud, or fonts, with which texts have another length."""
        if self.aloud and self.aloud.hear(done):
            self.app.stale = True
        if done["do"] == "fonts":
            self.letters.forget()
            self.app.edition.typesetter.forget()
            for entry in self.app.entries:
                entry.lists.heights.clear()
            self.app.stale = True


def first_settings(page: Page) -> Settings:
    """Returns the kept settings; at first, as little motion as the system asks for."""
    settings = load_settings()
    return replace(settings, reduced_motion=page.calm()) if settings.first_run else settings


def letters_of(settings: Settings) -> str:
    """Returns as JSON which fonts a language needs at once, each with a letter of it."""
    sample = _SAMPLES.get(settings.language.partition("@")[0], "a")
    return json.dumps([(f"{style} {FAMILY}", f"a{sample}") for style in _LETTERS])


async def main() -> None:
    """Plays in the page that Pyodide runs in."""
    from game.web import bridge
    from game.web.documents import Documents
    from game.web.keeping import Keeping

    page = bridge.page()
    keeping = Keeping(bridge.store(), paths.home())
    await keeping.restore()
    settings = first_settings(page)
    await page.fonts(letters_of(settings))
    documents = Documents(page, keeping.forget)
    playing = Playing.on(page, documents, Game(settings), lasting=bridge.lasting, speech=bridge.speech())
    if are_broken():
        playing.app.notices.tell(BROKEN)
    await playing.run(keeping.keep)
