"""The catalogues on disk: which there are, read whole or not at all, written only when something changed."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import polib

from game import files
from game.library.open import open_scenario
from game.library.read import load_shared
from game.library.shelf import BrokenStory, is_story
from game.text.catalogue import SHARED, UI
from game.text.po import Broken, read_header, read_po
from game.writing.i18n.in_code import sources
from game.writing.i18n.pseudo import PSEUDO
from game.writing.i18n.source import Source
from game.writing.i18n.stories import shared_sources, story_sources

_STORIES = "X-Stories"


class Unreadable(Exception):
    """A catalogue that cannot be read, and is therefore not written either."""

    def __init__(self, broken: Broken) -> None:
        super().__init__(str(broken))


def domains(package: Path, scenarios: Path) -> dict[str, list[Source]]:
    """Returns what is to be translated by catalogue name; raises BrokenStory when a story cannot be read."""
    shared = load_shared(scenarios)
    if shared.problems:
        raise BrokenStory(scenarios, tuple(shared.problems))
    found = {UI: sources(package), SHARED: shared_sources(shared.shared)}
    for file in sorted(scenarios.glob("*.yaml")):
        if is_story(file.name):
            found[file.stem] = story_sources(open_scenario(file, scenarios))
    return found


def folders(locale: Path) -> Iterator[Path]:
    """Yields the folder of each language that people translate."""
    for folder in sorted(locale.iterdir()):
        if files.is_folder(folder) and folder.name != PSEUDO:
            yield folder


def asked(folder: Path, found: Mapping[str, list[Source]]) -> dict[str, list[Source]]:
    """Returns the catalogues a language should have: all, or the stories its `ui.po` names."""
    stories = read_header(folder / f"{UI}.po").get(_STORIES)
    wanted = found if stories is None else {UI, SHARED, *stories.split()}
    return {domain: found[domain] for domain in found if domain in wanted}


def known(file: Path) -> polib.POFile:
    """Returns a catalogue as it is, empty when it is not there; raises Unreadable."""
    if not files.is_there(file):
        return polib.POFile()
    _entries, broken = read_po(file)
    if broken is not None:
        raise Unreadable(broken)
    return polib.pofile(str(file), encoding="utf-8")


def save(made: polib.POFile, file: Path) -> bool:
    """Writes a catalogue, whole or not at all; returns whether anything changed."""
    raw = str(made).encode()
    if files.is_plain(file) and files.read(file) == raw:
        return False
    files.make_folder(file.parent, private=False)
    files.replace(file, raw, private=False)
    return True
