"""The stored sessions: listing them, copying one to take along, deleting one, deleting all."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.command_line.access import ask_access_code
from game.command_line.parser import Begin
from game.command_line.refusal import USAGE_WRONG, Refusal
from game.command_line.stored import opened, session_file
from game.text.catalogue import Catalogue

if TYPE_CHECKING:
    from game.session.session import Session
    from game.session.store import SessionCard

_ACTIONS = ("list", "export", "delete", "purge")


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(_("bekijk of wis bewaarde sessies"), "delete 7KQM")
    made.add_word(
        "action",
        _ACTIONS,
        help=_("list: wat er is; export: een kopie om mee te nemen; delete: wis één; purge: wis alles"),
    )
    made.add_argument(
        "session", nargs="?", metavar="SESSION", help=_("bij export en delete: de code van de sessie")
    )
    made.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help=_("bij export: in welke map; anders in deze"),
    )
    made.add_argument("--yes", action="store_true", help=_("vraag niet eerst of het mag"))
    made.add_argument("--json", action="store_true", help=_("bij list: als JSON"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Lists what is stored, copies or deletes one session, or deletes all."""
    _ = words.words
    if (arguments.action in ("delete", "export")) is not (arguments.session is not None):
        example = "sessions delete 7KQM"
        raise Refusal(
            _("Alleen export en delete hebben een sessie nodig, zoals: {example}", example=example),
            USAGE_WRONG,
        )
    ask_access_code(words)
    match arguments.action:
        case "list":
            return _list(words, arguments.json)
        case "export":
            return _export(opened(arguments.session, words), words, arguments.output)
        case "delete":
            return _delete(session_file(arguments.session, words), words, arguments.yes)
        case _:
            return _purge(words, arguments.yes)


def _list(words: Catalogue, as_json: bool) -> int:
    """Lists the sessions, the last played first."""
    from game.session import store

    _, found = words.words, store.sessions(paths.home())
    if as_json:
        print(json.dumps([_data(card) for card in found.cards], ensure_ascii=False, indent=1))
    else:
        for card in found.cards:
            title = words.lookup(f"{card.scenario}/title", card.title)
            going = _("bezig, {number} vraag beantwoord", "bezig, {number} vragen beantwoord", card.answers)
            state = _("klaar") if card.finished else going
            print(f"{card.code}  {card.played}  {title}  ({state})")
        if not found.cards:
            print(_("Er zijn geen sessies."))
    for notice in found.notices:
        print(notice.render(_), file=sys.stderr)
    return 0


def _export(session: "Session", words: Catalogue, folder: Path) -> int:
    """Copies a session into a folder, with the own words that were ticked and no others."""
    from game.session.take_along import save_copy

    _ = words.words
    print(_("Bewaard: {file}", file=save_copy(session, folder)))
    return 0


def _delete(path: Path, words: Catalogue, yes: bool) -> int:
    """Deletes one session, after a yes; raises SessionTrouble when it is none."""
    from game.session import store
    from game.session.trouble import SessionTrouble

    _ = words.words
    if not store.may_be_deleted(path, paths.home()):
        raise SessionTrouble("no_session")
    if not yes and not _agreed(_("Sessie {code} wissen? Dit kan niet terug.", code=path.stem), words):
        return 1
    store.delete(path, paths.home())
    print(_("Gewist."))
    return 0


def _purge(words: Catalogue, yes: bool) -> int:
    """Deletes every session, after a yes."""
    from game.session import store

    _ = words.words
    number = len(store.sessions(paths.home()).cards)
    question = _(
        "{number} sessie wissen? Dit kan niet terug.",
        "Alle {number} sessies wissen? Dit kan niet terug.",
        number,
    )
    if not yes and not _agreed(question, words):
        return 1
    store.delete_all(paths.home())
    print(_("Gewist."))
    return 0


def _data(card: "SessionCard") -> dict[str, object]:
    return {
        "code": card.code,
        "scenario": card.scenario,
        "title": card.title,
        "played": card.played,
        "language": card.language,
        "answers": card.answers,
        "finished": card.finished,
    }


def _agreed(question: str, words: Catalogue) -> bool:
    """Asks in the terminal; no answer is no."""
    _ = words.words
    yes, no = _("ja"), _("nee")
    print(f"{question} ({yes} / {no})", flush=True)
    answer = sys.stdin.readline().strip().lower() if sys.stdin is not None else ""
    if answer and yes.lower().startswith(answer):
        return True
    print(_("Er is niets gewist."))
    return False
