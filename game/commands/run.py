"""What each command does. Nothing heavy is imported before the command that needs it runs."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game import files, paths
from game.commands.refusal import USAGE_WRONG, Refusal, nearest
from game.text.catalogue import Catalogue

if TYPE_CHECKING:
    from game.session.session import Session


def play(arguments: Namespace, words: Catalogue) -> int:
    """Plays: in the window, or in the terminal when asked or when there is no display."""
    from game.commands import play

    return play.play(arguments, words)


def summary(arguments: Namespace, words: Catalogue) -> int:
    """Exports the summary of a session, to a file or to the output."""
    from game.commands.curtain import pass_curtain
    from game.commands.known import check_language
    from game.commands.safe_at_home import ask_agreements, ask_safe_at_home
    from game.commands.words import program_words
    from game.session.trouble import SessionTrouble
    from game.summary import SummaryTrouble, export, write_summary

    _ = words.words
    check_language(arguments.lang, words)
    pass_curtain(words)
    try:
        session = opened(arguments.session, words)
        ticked = session.ticked
        if arguments.audience == "parents" and not arguments.safe_at_home:
            ask_safe_at_home(words)
            ticked = ask_agreements(session, words)
        language = program_words(arguments.lang or session.language)
        made = export(session, arguments.audience, arguments.format, language, ticked)
        if arguments.output is not None:
            write_summary(arguments.output, made)
            print(_("Bewaard: {file}", file=arguments.output))
        elif sys.stdout is not None:
            sys.stdout.buffer.write(made)
    except (SessionTrouble, SummaryTrouble) as trouble:
        raise Refusal(trouble.render(words.words)) from trouble
    return 0


def replay(arguments: Namespace, words: Catalogue) -> int:
    """Looks back at a session: in the window, or in the terminal."""
    from game.commands.curtain import pass_curtain
    from game.commands.replay import replay
    from game.session.trouble import SessionTrouble

    pass_curtain(words)
    try:
        return replay(arguments, words)
    except SessionTrouble as trouble:
        raise Refusal(trouble.render(words.words)) from trouble


def sessions(arguments: Namespace, words: Catalogue) -> int:
    """Lists what is stored, copies or deletes one session, or deletes all."""
    from game.commands.curtain import pass_curtain
    from game.commands.stored import delete, export, listing, purge
    from game.session.trouble import SessionTrouble

    _ = words.words
    if (arguments.action in ("delete", "export")) is not (arguments.session is not None):
        example = "sessions delete 7KQM"
        raise Refusal(
            _("Alleen export en delete hebben een sessie nodig, zoals: {example}", example=example),
            USAGE_WRONG,
        )
    pass_curtain(words)
    try:
        if arguments.action == "list":
            return listing(words, arguments.json)
        if arguments.action == "export":
            return export(opened(arguments.session, words), words, arguments.output)
        if arguments.action == "delete":
            return delete(found(arguments.session, words), words, arguments.yes)
        return purge(words, arguments.yes)
    except SessionTrouble as trouble:
        raise Refusal(trouble.render(words.words)) from trouble


def new(arguments: Namespace, words: Catalogue) -> int:
    """Begins a story."""
    from game.commands.new import new

    return new(arguments.id, arguments.title, arguments.folder, words)


def schema(arguments: Namespace, words: Catalogue) -> int:
    """Writes the schemas for editors."""
    from game.commands.schema import schema

    return schema(arguments.folder, words)


def preview(arguments: Namespace, words: Catalogue) -> int:
    """Shows a story to its writer, and again after every save."""
    from game.commands.preview import preview

    return preview(arguments, words)


def lint(arguments: Namespace, words: Catalogue) -> int:
    """Checks stories and tells every problem; status 1 when there are errors."""
    from game.commands.lint import lint

    return lint(arguments, words)


def explore(arguments: Namespace, words: Catalogue) -> int:
    """Explores every state of a story; status 1 when a guarantee is broken."""
    from game.commands.explore import run

    return run(arguments.scenario, arguments.most, arguments.json, words)


def regress(arguments: Namespace, words: Catalogue) -> int:
    """Plays again what was played before; status 1 when something changed or was lost."""
    from game.commands.regress import regress
    from game.session.trouble import SessionTrouble

    try:
        return regress(arguments.scenario, arguments.plays, arguments.json, words)
    except SessionTrouble as trouble:
        raise Refusal(trouble.render(words.words)) from trouble


def rehearse(arguments: Namespace, words: Catalogue) -> int:
    """Lets a story play itself, and tells what was never met."""
    from game.commands.rehearse import run

    return run(arguments.scenario, arguments.plays, arguments.seed, arguments.json, words)


def graph(arguments: Namespace, words: Catalogue) -> int:
    """Draws a story, with the path of a session when asked."""
    from game.commands.curtain import pass_curtain
    from game.commands.graph import graph
    from game.session.trouble import SessionTrouble

    if arguments.session is not None:
        pass_curtain(words)
    try:
        session = None if arguments.session is None else opened(arguments.session, words)
        return graph(arguments, session, words)
    except SessionTrouble as trouble:
        raise Refusal(trouble.render(words.words)) from trouble


def i18n(arguments: Namespace, words: Catalogue) -> int:
    """Lists, refreshes, checks or counts translations, or makes the pseudo-language."""
    from game.commands.i18n import run

    return run(arguments.action, arguments.mirror, words)


def shots(arguments: Namespace, words: Catalogue) -> int:
    """Makes a picture of every screen."""
    from game.commands.known import check_language, check_story
    from game.library.shelf import BrokenStory
    from game.ui.settings import Settings
    from game.window.shots import View, make_shots

    _ = words.words
    check_story(arguments.story, words)
    check_language(arguments.lang, words)
    settings = Settings(
        language=arguments.lang,
        text_scale=arguments.scale,
        theme=arguments.theme,
        calm=arguments.lang.endswith("@makkelijk"),
    ).checked()
    try:
        made = make_shots(arguments.folder, View(arguments.size, settings), arguments.story)
    except BrokenStory as broken:
        raise Refusal(str(broken)) from broken
    except OSError as error:
        raise Refusal(_("Hier kan niets worden bewaard: {file}", file=arguments.folder)) from error
    for path in made:
        print(path)
    return 0


def manual(arguments: Namespace, words: Catalogue) -> int:
    """Makes the pictures of the manual again, beside its text unless another folder is named."""
    from game.window.manual_pictures import make_manual_pictures

    _ = words.words
    folder = arguments.folder or paths.assets() / "manual"
    try:
        made = make_manual_pictures(folder)
    except OSError as error:
        raise Refusal(_("Hier kan niets worden bewaard: {file}", file=folder)) from error
    for path in made:
        print(path)
    return 0


def found(name: str, words: Catalogue) -> Path:
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
    close = nearest(name, cards)
    told = _("Sessie “{code}” is er niet.", code=name)
    if close:
        told += " " + _("Bedoelde je “{nearest}”?", nearest=close)
    raise Refusal(told)


def opened(name: str, words: Catalogue) -> "Session":
    """Returns an open session by its code or its path, and tells what should be known about it."""
    from game.session.opening import open_session

    found_here = open_session(found(name, words))
    for notice in found_here.notices:
        print(notice.render(words.words), file=sys.stderr)
    return found_here.session
