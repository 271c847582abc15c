"""Finds what was played before: a play in writing, or a session by its code or its file."""

from pathlib import Path

from game import files
from game.commands.curtain import pass_curtain
from game.commands.refusal import Refusal
from game.commands.run import opened
from game.session.trouble import SessionTrouble
from game.text.catalogue import Catalogue
from game.writing.regress import OldPlay, of_session, of_text


def played(name: str, story: str, words: Catalogue) -> OldPlay:
    """Returns what was played of a story; raises Refusal when that cannot be read or is another story's."""
    _ = words.words
    if name.endswith(".play"):
        try:
            return of_text(Path(name).name, files.read_text(Path(name)))
        except OSError as error:
            raise Refusal(_("Dit bestand is er niet: {file}", file=name)) from error
        except ValueError as error:
            told = _("In dit bestand staat een antwoord dat niet te lezen is: {file}", file=name)
            raise Refusal(told) from error
    pass_curtain(words)
    try:
        session = opened(name, words)
    except SessionTrouble as trouble:
        raise Refusal(trouble.render(words.words)) from trouble
    if session.scenario.id != story:
        told = _("Deze sessie is van een ander verhaal: {found}.", found=session.scenario.id)
        raise Refusal(told)
    return of_session(session)
