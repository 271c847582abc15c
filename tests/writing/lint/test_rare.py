"""Words that few people use are told, and nothing that looks like one."""

from pathlib import Path

import pytest
from frames import LISTS, NAME, story
from wordfreq import zipf_frequency

from game import paths
from game.story.problem import Problem
from game.text.catalogue import Catalogue
from game.writing.lint import report
from game.writing.lint.language import rare as checking
from game.writing.lint.language.frequency import compound, rare
from game.writing.lint.run import Checked, Shipped, check

SHIPPED = Shipped(LISTS, paths.assets(), Path("nowhere"))


def found(text: str, folder: Path) -> list[Problem]:
    """Returns the rare words lint tells of in a story with this line."""
    file = folder / f"{NAME}.yaml"
    file.write_text(story(f'- lex: "{text}"\n'), encoding="utf-8")
    return [each for each in check([file], SHIPPED).problems if each.code == "rare-word"]


@pytest.mark.parametrize("word", ["schroomvallig", "hovaardig", "kwansuis", "vermaledijd", "prealabel"])
def test_a_rare_word_is_told_where_it_stands(word: str, tmp_path: Path) -> None:
    (problem,) = found(f"Zo {word} ben ik. En {word} blijf ik.", tmp_path)
    assert problem.found == word
    line = (tmp_path / f"{NAME}.yaml").read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith(word)


def test_a_capital_hides_no_word_that_also_goes_without(tmp_path: Path) -> None:
    assert [each.column for each in found("Schroomvallig ben ik. Zo schroomvallig.", tmp_path)]


@pytest.mark.parametrize(
    "text",
    [
        "Het konijnenhok van de klassenfilm.", "Kijk, Xandrikus komt eraan.", "Xandrikus komt.",
        "مرحبا بكم.", "Dat is lexs jas.", "De voetbalkleedkamerdeur.", "Wat een saaaai groepsgesprek.",
        "Dat wíl ik níét.", "Ik heb het geappt.", "De telefoonhoes en de fietsbel.",
        "Hoi {name.mo}, ben je er?",
        "Lexs telefoon ligt bij Mo.",
    ],
)  # fmt: skip
def test_what_only_looks_rare_is_not_told(text: str, tmp_path: Path) -> None:
    assert found(text, tmp_path) == []


@pytest.mark.parametrize("word", ["huis", "grinnikte", "obstinaat", "laakbaar", "drempelvrees"])
def test_the_lists_are_read_as_wordfreq_does(word: str) -> None:
    value = zipf_frequency(word, "nl")
    if value < 3 and not compound(word):
        assert rare([word], value + 0.02) == {word}
    assert rare([word], value - 0.02) == frozenset()


def test_a_long_riddle_takes_no_time() -> None:
    assert not compound("aan" * 200 + "x")


def test_without_the_lists_it_says_so_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "there", lambda: False)
    monkeypatch.setattr(report.room, "there", lambda: False)
    assert found("Zo schroomvallig.", tmp_path) == []
    told = report.report("text", Checked((), 1), (), report.Voice(Catalogue("nl").words))
    assert 'pip install -e ".[write]"' in told
