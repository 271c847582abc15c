"""What may never be: found however it is spelled, and nothing harmless is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import everything

from game.library.read import load, load_shared
from game.story import blocklist
from game.story.blocklist import patterns
from game.story.load import load_text
from game.story.safety import unsafe, unsafe_scenario

HERE = Path(__file__).resolve().parent
GOOD = (HERE / "good" / "klein.yaml").read_text(encoding="utf-8")
REFUSED = (
    "naakt", "NÁÁKT", "Een naaktfoto van haar", "naaktfoto's", "N44kt", "n@akt", "n a a k t",
    "n.a.a.k.t", "n_a_a_k_t", "na\u200bakt", "na\u00adakt", "ｎａａｋｔ", "naaaakt", "sеks", "s3ks", "$ex",
    "sexy!", "sex-tape", "p0rno", "pornoo", "🍆", "wil je neuken", "je bent een slet", "hoerenjong",
    "7!37", "7i37", "t137en", "8oo8", "b008", "8008s", "800b", "8 o o 8",
    "tieten", "ze is geiiil", "dickpic gestuurd", "send nudes", "zijn pik", "blote  foto",
    "Blote\nfoto", "lekker lijf", "عارية", "سِكس", "borsten",
)  # fmt: skip
THEMES = (
    ("Lex chanteert Daan", "never-coercion"),
    ("hij perst haar af", "never-coercion"),
    ("that is blackmail", "never-coercion"),
    ("ابتزاز", "never-coercion"),
    ("zelfmoord", "never-harm"),
    ("z3lfmoord", "never-harm"),
    ("suïcide", "never-harm"),
    ("ik wil dood", "never-harm"),
    ("kill yourself", "never-harm"),
    ("sexting", "never-sexual"),
)
HARMLESS = (
    "Na het eten ga ik kussen halen", "Je kussen ligt op bed", "nakijken", "hoera! de hoek om",
    "Hoezo?", "sekse", "[seksuele opmerking]", "Centrum Seksueel Geweld",
    "Hulp na een nare seksuele ervaring", "een privéfilmpje", "Borst vooruit", "dat pikken we niet",
    "lulligheid", "een tientje", "analyse", "cocktail", "cockpit", "Dick komt ook", "cum laude",
    "class", "assist", "sleutel", "ik ga dood van het lachen", "ik schaam me dood", "Niemand dwingt je",
    "de JO17 app om 17.52 uur", "op 22-11-2026", "a b c d", "h a h a", "Essex", "geniaal", "penalty",
    "kont tegen de krib", "op blote voeten", "de pijpen van je broek", "stijve nek",
    "Iedereen is opgewonden voor de finale", "pussycat", "klaar komen we nooit", "4 a 5 ballen", "o.k.",
    "gelukkig", "zaad", "blond", "gepest", "nudge", "112", "0800-0432",
    "8008", "Plek 7137", "8008!", "€7137", "€ 71,37", "80-08", "8 0 0 8", "７１３７", "08008 7137",
)  # fmt: skip
ASKING = (
    "Stuur een filmpje van jezelf.", "Je stuurt een foto van jezelf.", "Je stuurt een privéfoto terug.",
    "Vraag haar om een foto", "Je vraagt Daan om een filmpje van hem.", "Stuur mij dat filmpje ook",
    "Stuur me die foto eens", "Je maakt stiekem een foto van haar.", "Je filmt haar stiekem.",
    "Je maakt een privéfilmpje.", "Je stuurt je eigen foto",
    "Vraag of ze nog een foto stuurt van zichzelf", "Wil je een foto van jezelf sturen?",
    "Je appt: stuur jij ook een foto van jezelf?", "Send me a photo of yourself",
    "Wees niet flauw, stuur een foto van jezelf", "Stuur een foto van jezelf, wees niet flauw",
    "Ask her for a private photo", "You take a picture of her", "Send me that video",
)  # fmt: skip
ALLOWED = (
    "Je stuurt het door. Het gaat toch al rond.", "Je stuurt het filmpje door.",
    "Je verwijdert het filmpje.", "Je appt Daan: er gaat een filmpje van je rond.",
    "Vraag Lex het filmpje te verwijderen.", "Je vraagt Lex of het filmpje weg kan.",
    "Stuur jij het filmpje door?", "Je maakt een foto van het scorebord.", "Van wie heb je dit?",
    "Je vraagt Daan hoe het gaat.", "Je vertelt je moeder over het filmpje.",
    "Je laat het filmpje aan Yara zien.", "Je stuurt het filmpje van Daan naar de JO19.",
    "Zou jij willen dat dit filmpje van jou was?", "Ask Lex where the video came from",
    "You forward the video.", "Je maakt een screenshot en laat die aan de coach zien.",
    "Je stuurt een filmpje van een kat", "Stuur nooit een filmpje van jezelf.",
    "Je maakt geen foto van haar.",
    "Je vraagt Lex een foto van haar te verwijderen.", "Never send a photo of yourself",
)  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_explicit_words_are_refused_everywhere(text: str) -> None:
    for where in ("x/a/lex", "x/guide/aim", "help/lijn/what", ""):
        assert {problem.code for problem in unsafe([(where, f"Kijk: {text}.")])} == {"never-sexual"}


@pytest.mark.parametrize("text, code", THEMES)
def test_themes_are_refused_in_a_story_only(text: str, code: str) -> None:
    assert [problem.code for problem in unsafe([("x/a/lex", text)])] == [code]
    assert not unsafe([("x/guide/coercion", text), ("help/113/what", text)])


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_words_are_not_refused(text: str) -> None:
    assert not unsafe([("x/a/lex", text), ("x/a/eerste.een", text)])


@pytest.mark.parametrize("text", ASKING)
def test_no_option_asks_makes_or_sends_private_material(text: str) -> None:
    assert [problem.code for problem in unsafe([("x/a/eerste.een", text)])] == ["never-asks"]
    assert not unsafe([("x/a/lex", text)])


@pytest.mark.parametrize("text", ALLOWED)
def test_other_options_are_fine(text: str) -> None:
    assert not unsafe([("x/a/eerste.een", text)])


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Niet a stuur een foto van jezelf", False),
        ("Niet ab stuur een foto van jezelf", True),
        (f"Stuur een foto van jezelf {'x' * 19} stop", False),
        (f"Stuur een foto van jezelf {'x' * 20} stop", True),
    ],
)
def test_what_turns_it_around_stands_close_by(text: str, asks: bool) -> None:
    assert bool(unsafe([("x/a/eerste.een", text)])) is asks


PARTS = (
    "Klein verhaal", "Er gebeurt iets kleins.", "Dit verhaal gaat", "Het is druk", "Moet je zien",
    "Oké, moraalridder.", "De app", "Team", "Even later", "Wat ging er door Sam", "Een half jaar later",
    "Ik durf de app", "Ik heb …", "Op de bank", "Praat er met iemand", "Stilstaan", "Hoe is het thuis?",
    "Wat dacht je toen?", "Jij kijkt mee", "Iemand, role", "id: aanspreken", "woord: nee",
)  # fmt: skip


@pytest.mark.parametrize("old", PARTS)
def test_every_string_of_a_story_is_read(old: str) -> None:
    assert old in GOOD
    text = GOOD.replace(
        old, f"{old.split()[0]} naakt" if not old.startswith(("id", "woord")) else f"{old[:4]} naakt", 1
    )
    loaded = load_text(text, "klein.yaml", load_shared(HERE / "lists").shared)
    assert "never-sexual" in {problem.code for problem in loaded.problems} and loaded.scenario is None


def test_shared_lists_are_read_too(tmp_path: Path) -> None:
    for file in (HERE / "lists").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "reasons.yaml").write_text("erbij: {text: Voor de seks.}\ngrappig: {text: Grap.}\n")
    assert load(HERE / "good" / "klein.yaml", tmp_path).scenario is None


def test_a_scenario_from_a_session_is_read_whole() -> None:
    scenario = everything()
    assert not unsafe_scenario(scenario, "x.jsonl")
    for part in ({"title": "Naakt"}, {"shared": _with_name(scenario)}):
        assert [p.code for p in unsafe_scenario(scenario.model_copy(update=part), "x.jsonl")] == [
            "never-sexual"
        ]


def _with_name(scenario):  # type: ignore[no-untyped-def]
    person = scenario.shared.cast["mo"].model_copy(update={"name": "Slet"})
    return scenario.shared.model_copy(update={"cast": {**scenario.shared.cast, "mo": person}})


def test_the_shipped_stories_and_lists_are_clean() -> None:
    folder = Path(__file__).resolve().parents[2] / "scenarios"
    assert not [str(problem) for problem in load_shared(folder).problems]


def test_every_listed_word_is_found() -> None:
    for word, theme in blocklist.blocklist().exact.items():
        assert unsafe([("x/a/lex", f"een {word} dus")]), (word, theme)
    for starts in blocklist.blocklist().starts.values():
        for start, _ in starts:
            assert unsafe([("x/a/lex", f"een {start}en dus")]), start
    for phrase, _, _ in blocklist.blocklist().phrases:
        assert unsafe([("x/a/lex", f"en {phrase.title()} dus")]), phrase
    assert len(patterns()) > 10


@given(st.lists(st.tuples(st.text(max_size=10), st.text(max_size=40)), max_size=5))
def test_any_text_is_read(strings: list[tuple[str, str]]) -> None:
    unsafe(strings)


def test_every_list_of_refused_words_is_read() -> None:
    folder = Path(blocklist.__file__).parent / "words"
    lists = {file.stem for file in folder.iterdir() if file.suffix not in ("", ".md")} - {"__init__"}
    assert lists == {"ar", "en", "nl"} and all(hasattr(blocklist, name) for name in lists)
