"""Makes the template, brings a catalogue up to date without losing anything, and checks it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

import polib

from game.text.plural import HEADER, USUAL, Plurals, plurals
from game.text.say import Say
from game.writing.i18n.source import Fault, Source

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
    spare = {key: entry for key, entry in old.items() if any(forms(entry))}
    for source in found:
        spare.pop(source.key, None)
    rule = plural_rule(known)
    entries = [_kept(source, old, rule) for source in found]
    for find in (_moved, _corrected):
        for entry in entries:
            if not any(forms(entry)) and (key := find(entry, spare)) is not None:
                _take(entry, spare.pop(key))
    for entry in spare.values():
        entry.obsolete, entry.occurrences, entry.comment = True, [], ""
        entries.append(entry)
    return catalogue(language, entries, known.metadata)


def check(known: polib.POFile, found: Iterable[Source], _: Say) -> Iterator[Fault]:
    """Yields what is missing, doubtful or broken in a language's catalogue."""
    rule = plural_rule(known)
    if rule is None:
        yield Fault(HEADER, "", _("staat niet goed bovenaan het bestand"))
        return
    entries = {(entry.msgctxt or "", entry.msgid): entry for entry in known if not entry.obsolete}
    for source in found:
        entry = entries.pop(source.key, None)
        if entry is None or not is_whole(entry, source, rule):
            yield Fault(source.words, source.context, _("heeft geen vertaling"))
        elif entry.fuzzy:
            yield Fault(source.words, source.context, _("is onzeker (fuzzy): kijk er opnieuw naar"))
        elif not all(_has_blanks(source, rule, *form) for form in enumerate(forms(entry))):
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
    if any(entry.msgid_plural for entry in file):
        file.metadata.setdefault(HEADER, USUAL)
    return file


def plural_rule(known: polib.POFile) -> Plurals | None:
    """Returns which plural forms a catalogue must have; None when its header cannot be read."""
    try:
        return plurals(known.metadata)
    except ValueError:
        return None


def forms(entry: polib.POEntry) -> list[str]:
    """Returns the translations of an entry: one, or one for each plural form."""
    plural: dict[int, str] = entry.msgstr_plural
    return [plural[form] for form in sorted(plural)] if entry.msgid_plural else [entry.msgstr]


def is_whole(entry: polib.POEntry, source: Source, rule: Plurals | None) -> bool:
    """Tells whether an entry has every translation it needs."""
    found = forms(entry)
    count = rule.count if rule and source.plural else 1
    return entry.msgid_plural == source.plural and len(found) == count and all(found)


def _has_blanks(source: Source, rule: Plurals, form: int, words: str) -> bool:
    """Tells whether a translation has the blanks of its source; a form for one number may leave it out."""
    wanted, found = sorted(_BLANK.findall(source.plural or source.words)), sorted(_BLANK.findall(words))
    if source.plural and rule.is_of_one(form) and "number" not in found:
        wanted.remove("number")
    return wanted == found


def _entry(source: Source, count: int = 2) -> polib.POEntry:
    return polib.POEntry(
        msgid=source.words,
        msgid_plural=source.plural,
        msgstr_plural=dict.fromkeys(range(count), "") if source.plural else {},
        msgctxt=source.context or None,
        occurrences=[(file, "") for file in source.files],
        comment=source.comment,
    )


def _kept(
    source: Source, old: Mapping[tuple[str, str], polib.POEntry], rule: Plurals | None
) -> polib.POEntry:
    known = old.get(source.key)
    entry = _entry(source, rule.count if rule else len(forms(known)) if known else 2)
    if known is not None:
        _fill(entry, known)
        entry.tcomment, entry.flags = known.tcomment, list(known.flags)
        if known.msgid_plural != source.plural and any(forms(entry)):
            _doubt(entry)
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


def _fill(entry: polib.POEntry, old: polib.POEntry) -> None:
    """Takes translations over; what had one form and gets more starts with that one in each."""
    known = forms(old)
    if entry.msgid_plural:
        entry.msgstr_plural = {form: known[min(form, len(known) - 1)] for form in entry.msgstr_plural}
    else:
        entry.msgstr = known[-1]


def _take(entry: polib.POEntry, old: polib.POEntry) -> None:
    _fill(entry, old)
    entry.tcomment, entry.flags = old.tcomment, list(old.flags)
    if (entry.msgid, entry.msgid_plural) == (old.msgid, old.msgid_plural):
        return
    entry.previous_msgid = old.msgid
    _doubt(entry)


def _doubt(entry: polib.POEntry) -> None:
    if not entry.fuzzy:
        entry.flags.append("fuzzy")
