"""The stored sessions: listing them, copying one to take along, deleting one, deleting all."""

import json
import sys
from pathlib import Path

from game import paths
from game.session import store
from game.session.session import Session
from game.session.take_along import save_copy
from game.session.trouble import SessionTrouble
from game.text.catalogue import Catalogue


def listing(words: Catalogue, as_json: bool) -> int:
    """Lists the sessions, the last played first."""
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


def export(session: Session, words: Catalogue, folder: Path) -> int:
    """Copies a session into a folder, with the own words that were ticked and no others."""
    _ = words.words
    print(_("Bewaard: {file}", file=save_copy(session, folder)))
    return 0


def delete(path: Path, words: Catalogue, yes: bool) -> int:
    """Deletes one session, after a yes; raises SessionTrouble when it is none."""
    _ = words.words
    if not store.may_be_deleted(path, paths.home()):
        raise SessionTrouble("no_session")
    if not yes and not _agreed(_("Sessie {code} wissen? Dit kan niet terug.", code=path.stem), words):
        return 1
    store.delete(path, paths.home())
    print(_("Gewist."))
    return 0


def purge(words: Catalogue, yes: bool) -> int:
    """Deletes every session, after a yes."""
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


def _data(card: store.SessionCard) -> dict[str, object]:
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
