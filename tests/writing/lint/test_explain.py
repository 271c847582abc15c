"""Every code has a page in Dutch and English, and its examples do and do not give the code."""

from pathlib import Path

import pytest
from frames import found

from game.story.wording import SENTENCES as LOADING
from game.text.catalogue import Catalogue
from game.writing.lint.explain import page, pages
from game.writing.lint.silenced import NEVER
from game.writing.lint.wording import SENTENCES

NOT_SHOWN = {
    "missing-file",
    "too-large",
    "too-much",
    "too-big-to-play",
    "too-much-here",
    "too-many-problems",
    "unused-picture",
    "unused-entry",
    *NEVER,
}
"""Codes of which a wrong example would not fit on a page, or may not be written."""


def test_every_code_has_a_page() -> None:
    assert set(pages()) == set(SENTENCES)
    assert set(LOADING) < set(SENTENCES)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_page_explains_in_both_languages(code: str) -> None:
    told = pages()[code]
    assert told.nl.endswith(".") and told.en.endswith(".") and told.nl != told.en
    assert (code in NOT_SHOWN) is not bool(told.wrong)
    dutch, english = page(code, Catalogue("nl")), page(code, Catalogue("en"))
    assert told.nl in dutch and told.en in english
    assert told.wrong.rstrip().split("\n")[0] in dutch


@pytest.mark.parametrize("code", sorted(set(SENTENCES) - NOT_SHOWN))
def test_the_wrong_example_gives_the_code(code: str, tmp_path: Path) -> None:
    told = pages()[code]
    assert code in found(told, told.wrong, tmp_path)


@pytest.mark.parametrize("code", sorted(code for code in SENTENCES if pages()[code].right))
def test_the_right_example_does_not(code: str, tmp_path: Path) -> None:
    told = pages()[code]
    codes = found(told, told.right, tmp_path)
    assert code not in codes
    if told.where not in ("file", "latin", "po", "cast"):
        assert not {each for each in codes if each in LOADING}, "the right example has errors"
