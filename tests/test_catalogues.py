"""The shipped translations: every text has its words and placeholders, and nothing that may never be."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import polib
import pytest

from game import paths
from game.library.read import load, load_shared
from game.library.shelf import NOT_STORIES
from game.story.safety import unsafe
from game.story.texts import Entry, shared_texts, texts
from game.text.catalogue import languages, load_catalogue
from game.text.po import read_header
from game.writing.i18n import sources
from game.writing.i18n.merge import forms

LANGUAGES = ("nl@makkelijk", "en", "ar")
FILES = tuple(sorted(paths.locale().glob("*/*.po")))
SLOT = re.compile(r"\{[a-z_.0-9-]+\}")


def stories() -> Iterator[Path]:
    """Yields the shipped scenarios."""
    yield from (file for file in sorted(paths.scenarios().glob("*.yaml")) if file.name not in NOT_STORIES)


@cache
def entries(domain: str) -> tuple[Entry, ...]:
    """Returns every text that a catalogue of a domain must hold."""
    if domain == "ui":
        return tuple(Entry("", source.words, ()) for source in sources(paths.PACKAGE))
    if domain == "shared":
        return tuple(shared_texts(load_shared(paths.scenarios()).shared))
    loaded = load(paths.scenarios() / f"{domain}.yaml", paths.scenarios())
    assert loaded.scenario is not None, [str(problem) for problem in loaded.errors]
    return tuple(texts(loaded.scenario))


def domains(language: str) -> list[str]:
    """Returns the catalogues a language must have: every story, or those its `ui.po` names in X-Stories."""
    told = read_header(paths.locale() / language / "ui.po").get("X-Stories")
    return ["ui", "shared", *(told.split() if told else (file.stem for file in stories()))]


CATALOGUES = [(language, domain) for language in LANGUAGES for domain in domains(language)]


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_every_text_has_its_words(language: str, domain: str) -> None:
    path = paths.locale() / language / f"{domain}.po"
    found = {
        (e.msgctxt or "", e.msgid): e for e in polib.pofile(str(path), encoding="utf-8") if not e.obsolete
    }
    missing = [entry for entry in entries(domain) if (entry.context, entry.source) not in found]
    assert not missing, _listed(missing)
    unfinished = [
        entry
        for entry in entries(domain)
        if (it := found[(entry.context, entry.source)]).fuzzy or not all(map(str.strip, forms(it)))
    ]
    assert not unfinished, _listed(unfinished)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_placeholders_are_the_same(path: Path) -> None:
    for entry in polib.pofile(str(path), encoding="utf-8"):
        if entry.msgstr and not entry.obsolete:
            assert set(SLOT.findall(entry.msgid)) == set(SLOT.findall(entry.msgstr)), entry.msgid


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_in_a_translation_may_never_be(path: Path) -> None:
    file = polib.pofile(str(path), encoding="utf-8")
    strings = [(entry.msgctxt or "", words) for entry in file for words in forms(entry)]
    assert not [str(problem) for problem in unsafe(strings)]


def test_the_programs_own_words_may_be() -> None:
    found = sources(paths.PACKAGE)
    strings = [("", words) for source in found for words in (source.words, source.plural) if words]
    assert not [str(problem) for problem in unsafe(strings)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_finds_the_words(language: str) -> None:
    assert language in {found.code for found in languages(paths.locale())}
    catalogue = load_catalogue(language, paths.locale())
    for domain in domains(language):
        for entry in entries(domain):
            catalogue.lookup(entry.context, entry.source)
        list(catalogue.entries(domain))
    assert not catalogue.broken


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_exactly_the_stories_it_names(language: str) -> None:
    catalogue = load_catalogue(language, paths.locale())
    told = set(domains(language)) - {"ui", "shared"}
    assert told <= {file.stem for file in stories()}
    if not language.startswith("nl"):  # plain Dutch falls back to Dutch, which can be read
        assert {file.stem for file in stories() if catalogue.has(file.stem)} == told


def _listed(entries: list[Entry]) -> str:
    lines = [f"{entry.context}: {entry.source}" for entry in entries[:20]]
    return "\n".join([f"{len(entries)} texts", *lines])


NOT_A_COUNT = {
    "Duur: {least} tot {most} minuten, gemiddeld {average}; het bestand zegt {written} ({apart}).",  # 1,0
    "Na keer {number} was alles gezien.",
}
_COUNTED = re.compile(
    r"\{(?:number|count|most|left|all|known|minutes|files|lines|times)\} [a-z]+(?:en|s|keer)\b"
)


def test_what_is_counted_has_a_plural() -> None:
    """Whoever writes a number before a word gives both forms: other languages have up to six."""
    found = [source for source in sources(paths.PACKAGE) if not source.plural]
    without = {source.words for source in found if _COUNTED.search(source.words)}
    assert without == NOT_A_COUNT


@pytest.mark.parametrize("language", ["nl", *LANGUAGES])
def test_every_number_can_be_said(language: str) -> None:
    words = load_catalogue(language, paths.locale()).words
    for source in sources(paths.PACKAGE):
        if source.plural:
            blanks = {blank: "x" for blank in re.findall(r"\{(\w+)\}", source.plural) if blank != "number"}
            for number in (*range(130), 200, 1003):
                said = words(source.words, source.plural, number, **blanks)
                assert not SLOT.search(said), said
                assert str(number) in said or number < 3, said


def test_arabic_says_two_with_a_word_of_its_own() -> None:
    words = load_catalogue("ar", paths.locale()).words
    said = [words("{number} minuut", "{number} minuten", number) for number in (1, 2, 3, 10, 11, 100)]
    assert said == ["دقيقة واحدة", "دقيقتان", "3 دقائق", "10 دقائق", "11 دقيقة", "100 دقيقة"]
