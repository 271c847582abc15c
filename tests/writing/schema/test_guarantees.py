"""The schema of the guarantees refuses what `explore` refuses, and nothing else."""

import itertools
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from game.story.model import Shared
from game.writing.explore.stated import FORMS, read
from game.writing.schema import schemas

SCHEMA = Draft202012Validator(schemas(Shared(), [])["guarantees.schema.json"])
WORDS = ("always", "before", "from", "reach", "never", "possible", "after", "at_most", "at_least", "of")
VALUES = {"at_most": 15, "at_least": 2, "of": "minutes"}


def agree(guarantee: dict[str, object], file: Path) -> bool:
    """Tells whether both accept it; fails when they do not agree."""
    written = {"een": {"says": "Zo is het.", **guarantee}}
    file.write_text(json.dumps(written), encoding="utf-8")
    fits = SCHEMA.is_valid(written)
    assert fits is not bool(read(file).problems), guarantee
    return fits


def test_the_same_words_go_together(tmp_path: Path) -> None:
    fitting = set()
    for size in range(4):
        for words in itertools.combinations(WORDS, size):
            if agree({word: VALUES.get(word, "guess") for word in words}, tmp_path / "g.yaml"):
                fitting.add(words[0])
    assert fitting == set(FORMS)


@pytest.mark.parametrize(
    ("guarantee", "fits"),
    [
        ({"always": "ending with repair", "stories": ["doorgestuurd"]}, True),
        ({"never": "option eerste.kijken", "except": {"doorgestuurd": "Omdat."}}, True),
        ({"at_most": 3, "of": "scene gang"}, True),
        ({"at_most": 3, "of": "minuten"}, False),
        ({"always": "minutes"}, False),
        ({"always": "einde"}, False),
        ({"always": "scene"}, False),
        ({"always": ""}, False),
        ({"at_most": "veel", "of": "words"}, False),
        ({"always": "guess", "stories": "doorgestuurd"}, False),
        ({"always": "guess", "except": {"doorgestuurd": ""}}, False),
        ({"always": "guess", "story": "doorgestuurd"}, False),
    ],
)
def test_the_same_values_fit(guarantee: dict[str, object], fits: bool, tmp_path: Path) -> None:
    assert agree(guarantee, tmp_path / "g.yaml") is fits
