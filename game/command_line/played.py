"""Finds what was played before: a play in writing, or a session by its code or its file."""

from pathlib import Path
from typing import TYPE_CHECKING

from game import files
from game.command_line.access import ask_access_code
from game.command_line.refusal import Refusal
from game.command_line.stored import opened
from game.text.catalogue import Catalogue

if TYPE_CHECKING:
    from game.writing.regress import OldPlay


def played(name: str, story: str, words: Catalogue) -> "OldPlay":
    """Returns what was played of a story; raises Refusal when that cannot be read or is another story's."""
    from game.writing.regress import of_session, of_text

    _ = words.words
    if name.endswith(".play"):
        try:
            return of_text(Path(name).name, files.read_text(Path(name)))
        except OSError as error:
            raise Refusal(_("Dit bestand is er niet: {file}", file=name)) from error
        except ValueError as error:
            told = _("In dit bestand staat een antwoord dat niet te lezen is: {file}", file=name)
            raise Refusal(told) from error
    ask_access_code(words)
    session = opened(name, words)
    if session.scenario.id != story:
        told = _("Deze sessie is van een ander verhaal: {found}.", found=session.scenario.id)
        raise Refusal(told)
    return of_session(session)
