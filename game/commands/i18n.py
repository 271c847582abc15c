"""Keeps the translations of the program, the stories and the shared lists, and tells what is left to do."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.command_line.known import broken
from game.command_line.parser import Begin
from game.command_line.refusal import Refusal, saving
from game.text.catalogue import Catalogue

if TYPE_CHECKING:
    import polib

    from game.writing import i18n

    Found = Mapping[str, list[i18n.Source]]

_ACTIONS = ("extract", "update", "check", "stats", "pseudo")


def arguments(begin: Begin, words: Catalogue) -> None:
    """Says what may be typed behind it."""
    _ = words.words
    made = begin(_("houd de vertalingen bij"), "check")
    made.add_word(
        "action",
        _ACTIONS,
        help=_(
            "extract: maak de sjablonen; update: werk elke taal bij; check: zoek wat ontbreekt; "
            "stats: tel; pseudo: maak een nep-taal om mee te proberen"
        ),
    )
    made.add_argument("--mirror", action="store_true", help=_("de nep-taal leest van rechts naar links"))


def run(arguments: Namespace, words: Catalogue) -> int:
    """Does one action for every language; status 1 when `check` finds something."""
    from game.library.shelf import BrokenStory
    from game.writing import i18n

    _ = words.words
    try:
        found = i18n.domains(paths.PACKAGE, paths.scenarios())
        match arguments.action:
            case "extract":
                return _extract(found, words)
            case "update":
                return _update(found, words)
            case "check":
                return _check(found, words)
            case "stats":
                return _stats(found, words)
            case _:
                return _pseudo(found, arguments.mirror, words)
    except BrokenStory as error:
        raise broken(error.problems, words) from error
    except i18n.NotWords as wrong:
        told = _("Achter _ hoort één hele tekst tussen aanhalingstekens: {places}", places=wrong)
        raise Refusal(told) from wrong
    except i18n.Unreadable as error:
        raise Refusal(_("Deze vertaling kan niet worden gelezen: {what}", what=error)) from error


def _extract(found: "Found", words: Catalogue) -> int:
    from game.writing import i18n

    for domain, sources in found.items():
        _save(i18n.extract(sources), paths.locale() / f"{domain}.pot", words)
    return 0


def _update(found: "Found", words: Catalogue) -> int:
    from game.writing import i18n

    for folder in i18n.folders(paths.locale()):
        for domain, sources in i18n.asked(folder, found).items():
            file = folder / f"{domain}.po"
            _save(i18n.update(i18n.known(file), sources, folder.name), file, words)
    return 0


def _check(found: "Found", words: Catalogue) -> int:
    from game.writing import i18n

    faults = 0
    for folder in i18n.folders(paths.locale()):
        for domain, sources in i18n.asked(folder, found).items():
            file = folder / f"{domain}.po"
            for fault in i18n.check(i18n.known(file), sources, words.words):
                where = f"{file}: {fault.context}:" if fault.context else f"{file}:"
                print(f"{where} “{fault.words}” {fault.what}")
                faults += 1
    return 1 if faults else 0


def _stats(found: "Found", words: Catalogue) -> int:
    from game.writing import i18n

    _ = words.words
    together = _("samen")
    for folder in i18n.folders(paths.locale()):
        whole = i18n.Count(0, 0, 0)
        for domain, sources in i18n.asked(folder, found).items():
            count = i18n.counted(i18n.known(folder / f"{domain}.po"), sources)
            whole += count
            print(f"{folder.name:14}{domain:20}{_told(count, words)}")
        print(f"{folder.name:14}{together:20}{_told(whole, words)}")
    return 0


def _told(count: "i18n.Count", words: Catalogue) -> str:
    _ = words.words
    return _(
        "{done} van {texts} vertaald, {doubtful} onzeker, {missing}",
        done=count.done,
        texts=count.texts,
        doubtful=count.doubtful,
        missing=_("{number} ontbreekt", "{number} ontbreken", count.missing),
    )


def _pseudo(found: "Found", mirrored: bool, words: Catalogue) -> int:
    from game.writing import i18n

    _ = words.words
    for domain, sources in found.items():
        _save(i18n.pseudo(sources, mirrored), paths.locale() / i18n.PSEUDO / f"{domain}.po", words)
    print(_("Speel ermee: {command}", command=f"python -m game play --lang {i18n.PSEUDO}"))
    return 0


def _save(made: "polib.POFile", file: Path, words: Catalogue) -> None:
    from game.writing import i18n

    _ = words.words
    with saving(file, _):
        changed = i18n.save(made, file)
    if changed:
        print(_("Bewaard: {file}", file=file))
