"""Makes the template, brings a catalogue up to date without losing anything, and checks it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

import polib

from game.tools.i18n.source import Fault, Source

_BLANK = re.compile(r"\{(\w+)\}")
_WIDTH = 100
_ALIKE = 0.6
"""From this share of common letters on a corrected text is taken for the old one, as gettext's tools do."""


def extract(found: Iterable[Source]) -> polib.POFile:
    """Returns the template: every source string without a translation."""
    return catalogue("", [_entry(source) for source in found])


def update(known: polib.POFile, found: Sequence[Source], language: str) -> polib.POFile:
    """Returns a language's catalogue with today's strings.

    A text that was corrected or moved keeps its translation, marked fuzzy where somebody must look at it
    again; what is no longer used goes to the end as obsolete.
    """
    old = {(entry.msgctxt or "", entry.msgid): entry for entry in known}
    spare = {key: entry for key, entry in old.items() if entry.msgstr}
    for source in found:
        spare.pop(source.key, None)
    entries = [_kept(source, old) for source in found]
    for find in (_moved, _corrected):
        for entry in entries:
            if not entry.msgstr and (key := find(entry, spare)) is not None:
                _take(entry, spare.pop(key))
    for entry in spare.values():
        entry.obsolete, entry.occurrences, entry.comment = True, [], ""
        entries.append(entry)
    return catalogue(language, entries, known.metadata)


def check(known: polib.POFile, found: Iterable[Source], _: Callable[..., str]) -> Iterator[Fault]:
    """Yields what is missing, doubtful or broken in a language's catalogue."""
    entries = {(entry.msgctxt or "", entry.msgid): entry for entry in known if not entry.obsolete}
    for source in found:
        entry = entries.pop(source.key, None)
        if entry is None or not entry.msgstr:
            yield Fault(source.words, source.context, _("heeft geen vertaling"))
        elif entry.fuzzy:
            yield Fault(source.words, source.context, _("is onzeker (fuzzy): kijk er opnieuw naar"))
        elif sorted(_BLANK.findall(source.words)) != sorted(_BLANK.findall(entry.msgstr)):
            yield Fault(source.words, source.context, _("heeft andere {blanks} in de vertaling"))
    for context, words in entries:
        yield Fault(words, context, _("wordt niet meer gebruikt: doe “i18n update”"))


def catalogue(
    language: str, entries: Iterable[polib.POEntry], known: Mapping[str, str] | None = None
) -> polib.POFile:
    """Returns a PO file with its header; what the header already told stays."""
    file = polib.POFile(wrapwidth=_WIDTH)
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


def _entry(source: Source) -> polib.POEntry:
    return polib.POEntry(
        msgid=source.words,
        msgctxt=source.context or None,
        occurrences=[(file, "") for file in source.files],
        comment=source.comment,
    )


def _kept(source: Source, old: Mapping[tuple[str, str], polib.POEntry]) -> polib.POEntry:
    entry = _entry(source)
    if (known := old.get(source.key)) is not None:
        entry.msgstr, entry.tcomment, entry.flags = known.msgstr, known.tcomment, list(known.flags)
        entry.previous_msgid, entry.previous_msgctxt = known.previous_msgid, known.previous_msgctxt
    return entry


def _moved(entry: polib.POEntry, spare: Mapping[tuple[str, str], polib.POEntry]) -> tuple[str, str] | None:
    """Returns the same words at a place that is gone: a scene or an option was renamed."""
    return next((key for key in spare if key[1] == entry.msgid), None)


def _corrected(
    entry: polib.POEntry, spare: Mapping[tuple[str, str], polib.POEntry]
) -> tuple[str, str] | None:
    """Returns the most similar words that are gone from the same place, else from the same scene."""
    context = entry.msgctxt or ""
    scene = context.split("/")[:2]
    for near in (
        [key for key in spare if key[0] == context],
        [key for key in spare if key[0].split("/")[:2] == scene],
    ):
        alike = [(SequenceMatcher(None, key[1], entry.msgid).ratio(), key) for key in near]
        best = max(alike, default=(0.0, ("", "")))
        if best[0] >= _ALIKE:
            return best[1]
    return None


def _take(entry: polib.POEntry, old: polib.POEntry) -> None:
    entry.msgstr, entry.tcomment, entry.flags = old.msgstr, old.tcomment, list(old.flags)
    if entry.msgid == old.msgid:
        return
    entry.previous_msgid = old.msgid
    if not entry.fuzzy:
        entry.flags.append("fuzzy")
