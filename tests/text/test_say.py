"""Sentences for people: a blank that a translation names wrongly never ends the game."""

from pathlib import Path

import polib
import pytest

from game.session import trouble as session
from game.summary import write as summary
from game.summary.write import SummaryTrouble
from game.text.catalogue import Catalogue, load_catalogue
from game.text.say import Trouble, dutch, fill
from game.writing.preview import sentences as preview
from game.writing.preview.sentences import Refused

VALUES = {"files": "a", "line": 3, "name": "b", "found": "c", "act": "d", "scene": "e", "example": "f"}


def translated(tmp_path: Path, source: str, words: str) -> Catalogue:
    """Returns a catalogue with one sentence."""
    folder = tmp_path / "en"
    folder.mkdir()
    made = polib.POFile()
    made.append(polib.POEntry(msgid=source, msgstr=words))
    made.save(str(folder / "ui.po"))
    return load_catalogue("en", tmp_path)


ALL = [
    *(session.SessionTrouble(code, **VALUES) for code in session.SENTENCES),
    *(SummaryTrouble(code, "b") for code in summary.SENTENCES),
    *(Refused(code, **VALUES) for code in preview.SENTENCES),
]


@pytest.mark.parametrize("trouble", ALL, ids=lambda trouble: trouble.code)
@pytest.mark.parametrize("wrong", ["{naam} is weg", "{0}", "{", "}", "{name", "{name!r:>9}", "%s", "{}"])
def test_a_wrong_blank_stays_as_it_is(trouble: Trouble, wrong: str, tmp_path: Path) -> None:
    said = trouble.render(translated(tmp_path, trouble.notice.sentence, wrong).words)
    assert said == wrong


@pytest.mark.parametrize("trouble", ALL, ids=lambda trouble: trouble.code)
def test_every_sentence_is_filled_in(trouble: Trouble) -> None:
    assert "{" not in trouble.render() and str(trouble) == trouble.render()


def test_known_blanks_are_filled_in_and_others_kept() -> None:
    assert fill("{a} {b} {a_1} {A}", {"a": 1, "a_1": "{b}"}) == "1 {b} {b} {A}"


def test_dutch_knows_one_and_many() -> None:
    assert dutch("{number} dag", "{number} dagen", 1) == "1 dag"
    assert dutch("{number} dag", "{number} dagen", 0) == "0 dagen"
    assert dutch("{who} weg", who="Sam") == "Sam weg"


def test_the_nearest_is_proposed() -> None:
    assert Refused("unknown_scene", ["einde"], found="eind").render() == (
        "Deze scène is er niet: eind. Bedoelde je “einde”?"
    )
