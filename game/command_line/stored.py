"""A session by its code or its file, as people type it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game import files, paths
from game.command_line.refusal import Refusal
from game.text.catalogue import Catalogue
from game.text.nearest import nearest
from game.text.say import did_you_mean

if TYPE_CHECKING:
    from game.session.session import Session


def session_file(name: str, words: Catalogue) -> Path:
    """Returns the file of a session by its code or its path; raises Refusal that names the nearest."""
    from game.session.store import sessions

    _ = words.words
    path = Path(name)
    if path.suffix == ".jsonl" or files.is_plain(path):
        if not files.is_there(path):
            raise Refusal(_("Dit bestand is er niet: {file}", file=name))
        return path
    cards = {card.code: card.path for card in sessions(paths.home()).cards}
    if name.upper() in cards:
        return cards[name.upper()]
    raise Refusal(did_you_mean(_("Sessie “{code}” is er niet.", code=name), nearest(name, cards), _))


def opened(name: str, words: Catalogue) -> "Session":
    """Returns an open session by its code or its path, and tells what should be known about it."""
    from game.session.opening import open_session

    found_here = open_session(session_file(name, words))
    for notice in found_here.notices:
        print(notice.render(words.words), file=sys.stderr)
    return found_here.session
