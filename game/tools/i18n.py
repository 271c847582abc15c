"""Keeps the translations of the program's own words up to date: `extract`, `update` and `check`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import polib

from game import paths

MARKS = ("_", "words")
"""Functions whose first argument is a Dutch source string: `_("Verder")`."""

TEMPLATE = "ui.pot"
CATALOGUE = "ui.po"
_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Source:
    """A source string, the files it stands in, and what the programmer tells the translator."""

    words: str
    files: tuple[str, ...]
    comment: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something a translator should mend: in which file, at which source string, and what."""

    file: Path
    words: str
    what: str


def sources(folder: Path) -> list[Source]:
    """Returns every marked string below a folder, sorted; needs Babel, of the extra `test`."""
    from babel.messages.extract import extract_from_file

    files: dict[str, list[str]] = {}
    comments: dict[str, list[str]] = {}
    for file in sorted(folder.rglob("*.py")):
        name = file.relative_to(folder.parent).as_posix()
        found = extract_from_file("python", str(file), dict.fromkeys(MARKS), ["i18n:"], {}, True)
        for _, words, notes, _ in found:
            source = words if isinstance(words, str) else words[0]
            if source and name not in files.setdefault(source, []):
                files[source].append(name)
            comments.setdefault(source, []).extend(note for note in notes if note not in comments[source])
    return [Source(words, tuple(files[words]), " ".join(comments[words])) for words in sorted(files)]


def extract(found: Sequence[Source]) -> polib.POFile:
    """Returns the template: every source string without a translation."""
    return _file("", [_entry(source) for source in found])


def update(known: polib.POFile, found: Sequence[Source], language: str) -> polib.POFile:
    """Returns a language's catalogue with today's strings; what is no longer used goes obsolete."""
    translated = {entry.msgid: entry for entry in known}
    entries = [_entry(source) for source in found]
    for entry in entries:
        old = translated.pop(entry.msgid, None)
        if old is not None:
            entry.msgstr, entry.tcomment, entry.flags = old.msgstr, old.tcomment, list(old.flags)
    for old in translated.values():
        if old.msgstr:
            old.obsolete, old.occurrences, old.comment = True, [], ""
            entries.append(old)
    return _file(language, entries, known.metadata)


def check(known: polib.POFile, found: Sequence[Source], file: Path) -> Iterator[Fault]:
    """Yields what is missing, doubtful or broken in a language's catalogue."""
    translated = {entry.msgid: entry for entry in known if not entry.obsolete}
    for source in found:
        entry = translated.pop(source.words, None)
        if entry is None or not entry.msgstr:
            yield Fault(file, source.words, "has no translation")
        elif entry.fuzzy:
            yield Fault(file, source.words, "is marked fuzzy: look at it again")
        elif sorted(_BLANK.findall(source.words)) != sorted(_BLANK.findall(entry.msgstr)):
            yield Fault(file, source.words, "has other {blanks} in its translation")
    for words in translated:
        yield Fault(file, words, "is no longer used: run `update`")


def run(action: str, write: TextIO) -> int:
    """Does one action for every language; returns the exit status."""
    found, folder = sources(paths.PACKAGE), paths.locale()
    if action == "extract":
        extract(found).save(str(folder / TEMPLATE))
        write.write(f"{len(found)} strings: {folder / TEMPLATE}\n")
        return 0
    faults = 0
    for language in sorted(path.name for path in folder.iterdir() if path.is_dir()):
        file = folder / language / CATALOGUE
        known = polib.pofile(str(file), encoding="utf-8") if file.exists() else polib.POFile()
        if action == "update":
            update(known, found, language).save(str(file))
            write.write(f"{file}\n")
            continue
        for fault in check(known, found, file):
            write.write(f"{fault.file}: {fault.words!r} {fault.what}\n")
            faults += 1
    return 1 if faults else 0


def _entry(source: Source) -> polib.POEntry:
    return polib.POEntry(
        msgid=source.words, occurrences=[(file, "") for file in source.files], comment=source.comment
    )


def _file(
    language: str, entries: Sequence[polib.POEntry], known: Mapping[str, str] | None = None
) -> polib.POFile:
    file = polib.POFile(wrapwidth=100)
    file.metadata = {
        **(known or {}),
        "Project-Id-Version": "kantelpunt",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    file.extend(entries)
    return file
