"""Words in a language: what is translated, what falls back, and what happens when a file is broken."""

from pathlib import Path

import pytest

from game.text.catalogue import Catalogue, languages, load_catalogue

HEADER = 'msgid ""\nmsgstr ""\n"Language: xx\\n"\n"X-Language-Name: {name}\\n"\n{more}\n'


def entry(source: str, words: str, context: str = "", fuzzy: bool = False) -> str:
    """Returns one PO entry."""
    where = f'msgctxt "{context}"\n' if context else ""
    return f'{"#, fuzzy" if fuzzy else "#"}\n{where}msgid "{source}"\nmsgstr "{words}"\n\n'


@pytest.fixture
def locale(tmp_path: Path) -> Path:
    """Returns a locale folder with English, Arabic and plain Dutch."""
    for code, name, more in (
        ("en", "English", ""),
        ("ar", "العربية", ""),
        ("nl@makkelijk", "Makkelijke taal", ""),
    ):
        folder = tmp_path / code
        folder.mkdir()
        (folder / "ui.po").write_text(
            HEADER.format(name=name, more=more) + entry("Verder", f"Verder in {code}"), encoding="utf-8"
        )
    english = tmp_path / "en"
    with (english / "ui.po").open("a", encoding="utf-8") as file:
        file.write(entry("{minutes} minuten", "{minutes} minutes") + entry("Stop", "Halt!", fuzzy=True))
    (english / "klein.po").write_text(
        HEADER.format(name="English", more="")
        + entry("Nee", "No way", "klein/app/lex")
        + entry("Nee", "Nope", "klein/app/mo")
        + entry("Ja", "", "klein/app/mo"),
        encoding="utf-8",
    )
    (english / "shared.po").write_text(
        HEADER.format(name="English", more="") + entry("bang", "scared", "feelings/bang"), encoding="utf-8"
    )
    return tmp_path


def test_a_text_is_found_by_its_context(locale: Path) -> None:
    catalogue = load_catalogue("en", locale)
    assert catalogue.lookup("klein/app/lex", "Nee") == "No way"
    assert catalogue.lookup("klein/app/mo", "Nee") == "Nope"
    assert catalogue.lookup("feelings/bang", "bang") == "scared"


def test_a_language_tells_which_stories_it_has(locale: Path) -> None:
    english = load_catalogue("en", locale)
    assert english.has("klein") and english.has("shared")
    assert not english.has("ander") and not english.has("../klein")
    assert not load_catalogue("ar", locale).has("klein")
    for dutch in ("nl", "nl@makkelijk"):
        assert load_catalogue(dutch, locale).has("ander")


def test_a_language_does_not_have_a_story_whose_file_is_broken(locale: Path) -> None:
    (locale / "ar" / "klein.po").write_text('msgid "open\n', encoding="utf-8")
    assert not load_catalogue("ar", locale).has("klein")


def test_what_has_no_words_stays_as_it_is(locale: Path) -> None:
    catalogue = load_catalogue("en", locale)
    assert catalogue.lookup("klein/app/mo", "Ja") == "Ja"
    assert catalogue.lookup("klein/app/mo", "Nee, toch") == "Nee, toch"
    assert catalogue.lookup("ander/app/mo", "Nee") == "Nee"
    assert catalogue.lookup("", "…") == "…"
    assert catalogue.words("Onbekend") == "Onbekend"
    assert catalogue.words("Stop") == "Stop"  # a fuzzy entry is not finished
    assert not catalogue.broken


def test_the_programs_words_are_filled_in(locale: Path) -> None:
    catalogue = load_catalogue("en", locale)
    assert catalogue.words("Verder") == "Verder in en"
    assert catalogue.words("{minutes} minuten", minutes=10) == "10 minutes"
    assert catalogue.words("{minutes} minuten") == "{minutes} minutes"
    assert catalogue.words("{a} {b.__class__} {c}", a="{c}", c=1) == "{c} {b.__class__} 1"
    assert catalogue.words("{source}", source="x") == "x"


@pytest.mark.parametrize("code", ["nl", "xx", "../en", "", "en/../en"])
def test_an_unknown_language_is_the_source(locale: Path, code: str) -> None:
    assert load_catalogue(code, locale).words("Verder") == "Verder"


def test_plain_dutch_falls_back_to_dutch(locale: Path) -> None:
    catalogue = load_catalogue("nl@makkelijk", locale)
    assert catalogue.words("Verder") == "Verder in nl@makkelijk"
    assert catalogue.lookup("klein/app/lex", "Nee") == "Nee"
    assert load_catalogue("en_GB", locale).words("Verder") == "Verder in en"


def test_languages_have_names_and_directions(locale: Path) -> None:
    (locale / "notes").mkdir()
    found = languages(locale)
    assert [(language.code, language.name, language.direction) for language in found] == [
        ("nl", "Nederlands", "ltr"),
        ("nl@makkelijk", "Makkelijke taal", "ltr"),
        ("en", "English", "ltr"),
        ("ar", "العربية", "rtl"),
    ]
    assert load_catalogue("ar", locale).direction == "rtl" and load_catalogue("en", locale).direction == "ltr"
    assert [language.code for language in languages(locale / "nergens")] == ["nl"]


def test_a_direction_can_be_told(locale: Path) -> None:
    text = HEADER.format(name="Test", more='"X-Direction: rtl\\n"\n')
    (locale / "en" / "ui.po").write_text(text, encoding="utf-8")
    assert load_catalogue("en", locale).direction == "rtl"


@pytest.mark.parametrize(
    "raw, line",
    [
        (b'msgid "a"\nmsgstr "b\n', 2),
        (b"\xff\xfe\x00a", 0),
        (b'msgid "Een"\nmsgstr "\xe9\xe9n"\n', 0),
        (b"hello", 1),
        (b'msgid "a"\nmsgstr[x] "b"\n', 2),
    ],
)
def test_a_broken_file_gives_the_source_and_says_so(locale: Path, raw: bytes, line: int) -> None:
    (locale / "en" / "ui.po").write_bytes(raw)
    catalogue = load_catalogue("en", locale)
    assert catalogue.words("Verder") == "Verder"
    (broken,) = catalogue.broken
    assert broken.file == locale / "en" / "ui.po" and broken.line == line and str(broken.file) in str(broken)
    assert catalogue.lookup("klein/app/lex", "Nee") == "No way"
    assert languages(locale)


def test_nothing_is_read_before_it_is_needed(locale: Path) -> None:
    catalogue = load_catalogue("en", locale)
    (locale / "en" / "klein.po").unlink()
    assert catalogue.lookup("klein/app/lex", "Nee") == "Nee"


def test_no_folder_at_all() -> None:
    assert Catalogue("nl").words("{a}", a=1) == "1"


ARABIC = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
)


def counted(folder: Path, rule: str, *forms: str) -> Catalogue:
    """Returns a catalogue with one text in as many forms."""
    words = "".join(f'msgstr[{form}] "{one}"\n' for form, one in enumerate(forms))
    more = f'"Plural-Forms: {rule}\\n"\n' if rule else ""
    (folder / "xx").mkdir()
    text = f'msgid "{{number}} dag"\nmsgid_plural "{{number}} dagen"\n{words}'
    (folder / "xx" / "ui.po").write_text(HEADER.format(name="X", more=more) + text, encoding="utf-8")
    return load_catalogue("xx", folder)


def days(catalogue: Catalogue, *numbers: int) -> list[str]:
    """Returns how so many days are said."""
    return [catalogue.words("{number} dag", "{number} dagen", number) for number in numbers]


def test_a_number_has_its_form_in_the_source_language(tmp_path: Path) -> None:
    assert days(load_catalogue("nl", tmp_path), 0, 1, 2, 21) == ["0 dagen", "1 dag", "2 dagen", "21 dagen"]


def test_a_number_has_the_form_its_language_gives_it(tmp_path: Path) -> None:
    catalogue = counted(
        tmp_path, ARABIC, "geen", "een", "twee", "{number} few", "{number} many", "{number} other"
    )
    found = days(catalogue, 0, 1, 2, 3, 10, 11, 99, 100, 103)
    assert found == ["geen", "een", "twee", "3 few", "10 few", "11 many", "99 many", "100 other", "103 few"]


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "nplurals=2;",
        "nplurals=2; plural=n/0;",
        "nplurals=1; plural=n;",
        "nplurals=2; plural=__import__('os');",
    ],
)
def test_a_rule_that_makes_no_sense_is_that_of_dutch(tmp_path: Path, rule: str) -> None:
    assert days(counted(tmp_path, rule, "{number} day", "{number} days"), 1, 2) == ["1 day", "2 days"]


def test_a_form_that_is_not_there_is_said_in_the_source_language(tmp_path: Path) -> None:
    assert days(counted(tmp_path, ARABIC, "", "one"), 1, 5) == ["one", "5 dagen"]


def test_a_count_stands_beside_other_blanks_and_may_be_written_otherwise() -> None:
    words = Catalogue("nl").words
    assert words("{who} en {number} ander", "{who} en {number} anderen", 2, who="Mo") == "Mo en 2 anderen"
    assert words("{number} pad", "{number} paden", 20_000, number="2 × 10^4") == "2 × 10^4 paden"
