"""The boxes for the worker's notes, and keeping what is written in them."""

from game.session.notes import Notebook, Notes
from game.session.trouble import SessionTrouble
from game.text.say import Say
from game.ui.controls import field
from game.ui.elements import SMALL, text
from game.ui.game import Game
from game.ui.layout import Element, column

_NOTE = "note:"
_WHOLE = f"{_NOTE}whole"


def is_note(key: str) -> bool:
    """Tells whether a box is one for notes."""
    return key.startswith(_NOTE)


def keep(book: Notebook, notes: Notes) -> SessionTrouble | None:
    """Keeps notes; returns why that failed, if it did."""
    try:
        book.keep(notes)
    except SessionTrouble as trouble:
        return trouble
    return None


def jot(book: Notebook, key: str, words: str) -> SessionTrouble | None:
    """Keeps what is written in a box; returns why that failed, if it did."""
    if key == _WHOLE:
        return keep(book, book.notes.with_whole(words))
    return keep(book, book.notes.with_moment(int(key.removeprefix(_NOTE)), words))


def note_boxes(
    game: Game, _: Say, book: Notebook, unsaved: SessionTrouble | None, move: int | None
) -> Element:
    """Returns a box for a moment, if there is one, and one for the whole; or why the notes cannot be read."""
    if book.trouble is not None:
        return text(book.trouble.render(game.words), ink="accent_text")
    here = None
    if move is not None:
        start = book.notes.moments.get(move, "")
        here = field(f"{_NOTE}{move}", _("Notitie bij dit moment"), start=start, lines=3)
    return column(
        here,
        field(_WHOLE, _("Notitie bij het geheel"), start=book.notes.whole, lines=2),
        text(unsaved.render(game.words), ink="accent_text", bold=True) if unsaved else None,
        text(
            _("Alleen voor de Halt-medewerker. Staat niet in het bestand van de jongere."),
            size=SMALL,
            ink="soft",
        ),
        gap=10,
    )
