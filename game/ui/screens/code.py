"""The access code before the sessions: asking for it, and setting, changing or removing it."""

from dataclasses import dataclass

from game.session import access_code
from game.session.trouble import SessionTrouble
from game.ui import places
from game.ui.controls import button, field
from game.ui.elements import LEAD, SMALL, boxed, bullets, heading, text
from game.ui.game import Game
from game.ui.layout import Element, centered, column, pad
from game.ui.pages import page
from game.ui.rows import row
from game.ui.screen import A, Command, Context, Focus, Pop, Push, Replace, Write
from game.ui.screens.base import Plain
from game.ui.screens.chrome import bar
from game.ui.screens.manual import open_manual
from game.ui.screens.shared_actions import OpenManual, OpenPlace

_NOW, _NEW = "code_now", "code_new"


@dataclass(frozen=True, slots=True)
class Enter:
    """Opens the sessions."""


@dataclass(frozen=True, slots=True)
class Keep:
    """Sets the code that was typed."""


@dataclass(frozen=True, slots=True)
class Remove:
    """Takes the code away."""


class _Coded(Plain[A]):
    """What both screens share: boxes for codes, and a sentence when a code does not fit."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.typed = {_NOW: "", _NEW: ""}
        self.wrong = ""

    def changed(self, key: str, text: str) -> list[Command]:
        """Keeps what is typed."""
        self.typed[key] = text.strip()
        return []

    def complaint(self, context: Context) -> Element | None:
        """Returns what was wrong with the last try."""
        return text(context.words(self.wrong), bold=True, ink="accent_text") if self.wrong else None

    def refused(self, sentence: str, key: str) -> list[Command]:
        """Says what is wrong and lets somebody type again."""
        self.wrong = sentence
        return [Write(key, ""), Focus(key)]


class AskScreen(_Coded[Enter]):
    """Asks for the code before the sessions open."""

    def view(self, context: Context) -> Element:
        """Returns the question."""
        _ = context.words
        body = column(
            heading(_("Terugkijken met Halt"), 1),
            text(_("Hier hoort een code bij."), size=LEAD),
            field(_NOW, _("Code"), lines=1),
            self.complaint(context),
            row(
                button(_("Openen"), Enter(), style="primary", key="enter", disabled=not self.typed[_NOW]),
                button(_("Code vergeten?"), OpenPlace(places.Forgotten()), icon_name="help", key="forgotten"),
                gap=12,
            ),
            gap=18,
        )
        return page(pad(centered(body, 520), 0, 60), top=bar(_, back=True))

    def act(self, action: Enter) -> list[Command]:
        """Opens the sessions when the code fits."""
        if not access_code.fits(self.game.home, self.typed[_NOW]):
            _ = self.game.words
            newer = access_code.newer(self.game.home)
            wrong = access_code.NEWER if newer else _("Deze code klopt niet. Probeer het nog eens.")
            return self.refused(wrong, _NOW)
        return [Replace(places.Sessions(given=True))]


class ForgottenScreen(Plain[OpenManual]):
    """Says what to do without the code."""

    def view(self, context: Context) -> Element:
        """Returns what is lost (nothing) and where the rest stands."""
        _ = context.words
        body = column(
            heading(_("Code vergeten?"), 1),
            text(_("Er is niets weg. Je kunt gewoon spelen en verder spelen."), size=LEAD),
            text(_("In de handleiding staat hoe je de code weghaalt. Doe dat samen met wie hem koos.")),
            row(button(_("Handleiding"), OpenManual(), icon_name="info", key="manual")),
            gap=18,
        )
        return page(pad(centered(body, 620), 0, 60), top=bar(_, back=True))

    def act(self, action: OpenManual) -> list[Command]:
        """Opens the manual."""
        return open_manual(self.game)


class CodeScreen(_Coded[Keep | Remove]):
    """Sets, changes or removes the code."""

    def view(self, context: Context) -> Element:
        """Returns what the code does and does not do, and the boxes."""
        _ = context.words
        closed = access_code.is_set(self.game.home)
        body = column(
            heading(_("Een code op Terugkijken"), 1),
            boxed(column(*_what_it_does(context), gap=10), fill="panel", border="", line=0),
            field(_NOW, _("Code van nu"), lines=1) if closed else None,
            field(_NEW, _("Nieuwe code, minstens 4 tekens"), lines=1),
            self.complaint(context),
            row(
                button(_("Code bewaren"), Keep(), style="primary", key="keep_code"),
                button(_("Code weghalen"), Remove(), icon_name="trash", key="remove_code")
                if closed
                else None,
                gap=12,
            ),
            gap=16,
        )
        return page(pad(centered(body, 760), 0, 24), top=bar(_, back=True))

    def act(self, action: Keep | Remove) -> list[Command]:
        """Keeps a new code or removes it; with a code on it, only with that code."""
        _ = self.game.words
        home, new = self.game.home, self.typed[_NEW]
        if not access_code.fits(home, self.typed[_NOW]):
            newer = access_code.newer(home)
            wrong = access_code.NEWER if newer else _("De code van nu klopt niet. Er is niets veranderd.")
            return self.refused(wrong, _NOW)
        if isinstance(action, Keep) and not access_code.SHORTEST <= len(new) <= access_code.LONGEST:
            return self.refused(_("Kies een code van minstens 4 tekens."), _NEW)
        try:
            if isinstance(action, Keep):
                access_code.choose(home, new)
            else:
                access_code.remove(home)
        except SessionTrouble as trouble:
            return [Push(places.Trouble(trouble))]
        return [Pop()]


def _what_it_does(context: Context) -> list[Element]:
    _ = context.words
    return [
        text(_("Handig op een laptop die je deelt."), bold=True),
        bullets(
            _("De code houdt broers, zussen en ouders weg van dit scherm."),
            _("Het is een gordijn, geen kluis. Wie weet waar de bestanden staan, kan ze toch openen."),
            _(
                "Spelen mag altijd zonder code. Ook verder spelen: daar kun je teruglezen wat je al koos. "
                "Het begin laat zien welk verhaal gespeeld is."
            ),
            _("Schrijf de code op een plek die jij weet. Vergeten? Dan is er niets weg."),
        ),
        text(_("Kies geen code die je ook ergens anders gebruikt."), size=SMALL, ink="soft"),
    ]
