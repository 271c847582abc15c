"""Words in a language, from gettext catalogues read when first needed; what has none stays as it is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game import files
from game.text.plural import Plurals, plurals
from game.text.po import Broken, form_context, read_header, read_po
from game.text.say import fill

SOURCE_LANGUAGE = "nl"
UI = "ui"
SHARED = "shared"
_SHARED_LISTS = frozenset(
    {"cast", "indicators", "feelings", "reasons", "excuses", "plans", "help", "private"}
)
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_@-]{0,30}")
_DOMAIN = re.compile(r"[a-z][a-z0-9_-]{0,60}")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ckb", "ps"})

Entries = Mapping[tuple[str, str], str]
"""Maps (context, source) to the words; the context of the program's own words is empty."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language to pick: its code, its name in itself, and `ltr` or `rtl`."""

    code: str
    name: str
    direction: str


@dataclass
class Catalogue:
    """The words of one language; files are read when first needed."""

    language: str
    folders: tuple[Path, ...] = ()
    broken: list[Broken] = field(default_factory=list)
    _domains: dict[str, Entries] = field(default_factory=dict)
    _plurals: Plurals | None = None

    def lookup(self, context: str, source: str) -> str:
        """Returns the words for a text of a story or a shared list; the source where there are none."""
        if not self.folders or not context:
            return source
        start = context.partition("/")[0]
        domain = SHARED if start in _SHARED_LISTS else start
        return self._entries(domain).get((context, source), source)

    def words(self, source: str, many: str = "", number: int = 0, /, **values: object) -> str:
        """Returns the program's own words, with named placeholders filled in.

        With `many` too, `source` is for one: `_("{number} ander", "{number} anderen", others)`.
        """
        if many:
            found, values = self._counted(source, many, number), {"number": number, **values}
        else:
            found = self._entries(UI).get(("", source), source) if self.folders else source
        return fill(found, values)

    def has(self, domain: str) -> bool:
        """Tells whether a story or list can be read in this language."""
        if _base(self.language) == SOURCE_LANGUAGE:
            return True
        return bool(self.folders and self._entries(domain))

    def entries(self, domain: str) -> Iterator[tuple[str, str, str]]:
        """Yields (context, source, words) of a domain, for checks."""
        for (context, source), words in self._entries(domain).items():
            yield context, source, words

    @property
    def direction(self) -> str:
        """Returns `ltr` or `rtl`."""
        return _direction(self.language, self._header())

    def _header(self) -> Mapping[str, str]:
        return read_header(self.folders[0] / f"{UI}.po") if self.folders else {}

    def _counted(self, one: str, many: str, number: int) -> str:
        """Returns the form that goes with a number in this language, else in Dutch."""
        source = one if number == 1 else many
        if not self.folders:
            return source
        if self._plurals is None:
            try:
                self._plurals = plurals(self._header())
            except ValueError:
                self._plurals = plurals({})
        return self._entries(UI).get((form_context(self._plurals.form(number)), one), source)

    def _entries(self, domain: str) -> Entries:
        found = self._domains.get(domain)
        if found is None:
            found = self._domains[domain] = self._read(domain)
        return found

    def _read(self, domain: str) -> Entries:
        if not _DOMAIN.fullmatch(domain):
            return {}
        merged: dict[tuple[str, str], str] = {}
        for folder in reversed(self.folders):
            entries, broken = read_po(folder / f"{domain}.po")
            merged.update(entries)
            if broken is not None:
                self.broken.append(broken)
        return merged


def load_catalogue(language: str, locale_folder: Path) -> Catalogue:
    """Returns the catalogue of a language: `nl@makkelijk` falls back to `nl`, all to the source."""
    if not _CODE.fullmatch(language):
        return Catalogue(SOURCE_LANGUAGE)
    chain = dict.fromkeys((language, _base(language)))
    return Catalogue(
        language, tuple(locale_folder / code for code in chain if files.is_folder(locale_folder / code))
    )


def languages(locale_folder: Path) -> tuple[Language, ...]:
    """Returns the languages to pick: the source language first, then its variants, then by name."""
    found = [Language(SOURCE_LANGUAGE, "Nederlands", "ltr")]
    try:
        folders = sorted(folder for folder in locale_folder.iterdir() if files.is_folder(folder))
    except OSError:
        folders = []
    for folder in folders:
        code = folder.name
        if code == SOURCE_LANGUAGE or not _CODE.fullmatch(code) or not any(folder.glob("*.po")):
            continue
        header = read_header(folder / f"{UI}.po")
        found.append(Language(code, header.get("X-Language-Name", code), _direction(code, header)))
    return tuple(sorted(found, key=_order))


def _base(code: str) -> str:
    return re.split("[_@]", code)[0]


def _order(language: Language) -> tuple[int, str]:
    start = language.code.partition("@")[0]
    place = 0 if language.code == SOURCE_LANGUAGE else 1 if start == SOURCE_LANGUAGE else 2
    return place, language.name.casefold()


def _direction(code: str, header: Mapping[str, str]) -> str:
    told = header.get("X-Direction", "")
    if told in ("ltr", "rtl"):
        return told
    return "rtl" if re.split("[_@-]", code)[0] in _RIGHT_TO_LEFT else "ltr"
