"""A small sound story gives no alarm; spoilt in one place, lint finds just that, whatever else it tells."""

import shutil
from pathlib import Path
from random import Random

import pytest

from game import paths
from game.story.problem import Problem
from game.text.catalogue import Catalogue
from game.writing.lint.report import FORMATS, Voice, report
from game.writing.lint.run import Checked, Shipped, check

HERE = Path(__file__).resolve().parent
LISTS = HERE.parents[1] / "story" / "lists"
SHIPPED = Shipped(paths.scenarios(), paths.assets(), paths.locale())
SOUND = (HERE / "defects" / "gaaf.yaml").read_text(encoding="utf-8")
LOST = "  los: {place: Los, when: Ooit, seen_by: sam, script: [Niemand hier., {goto: slot}]}\nguide:"
ROUND = "  kring: {place: Kring, when: Later, seen_by: sam, script: [Een rondje., {goto: kring}]}\nguide:"
TRAP = ROUND.replace("{goto: kring}", "{if: gezegd, then: [{goto: slot}]}, {goto: kring}")
MORE = (
    "            shows: [aanspreken]\n"
    "          - {id: x, do: Je gaat weg., could_be: [uitstellen]}\n"
    "          - {id: y, do: Je typt iets., could_be: [uitstellen]}\n      - goto"
)
SPOILT = (
    ("unknown-scene", "      - goto: slot", "      - goto: slto"),
    ("unknown-person", "- mo: Goed", "- moo: Goed"),
    ("unknown-mood", "lex (blij)", "lex (blijj)"),
    ("unknown-variable", "- if: gezegd", "- if: gezgd"),
    ("unknown-indicator", "could_be: [uitstellen]", "could_be: [uitstelen]"),
    ("unknown-option", "- if: gezegd", "- if: chose eerste.weg"),
    ("unknown-feeling", "options: [boos, blij, bang]", "options: [boos, blij, bnag]"),
    ("not-offered", "options: [boos, blij, bang]", "options: [boos, blij]"),
    ("unknown-service", "help: [lijn]", "help: [lijm]"),
    ("unknown-background", "    place: De gang", "    place: De gang\n    background: marz"),
    ("unknown-emoji", "Moet je zien.", "Moet je zien 🛸"),
    ("duplicate-id", "choose: tweede", "choose: eerste"),
    ("condition", "druk > 1", "druk >"),
    ("wrong-value", "if: gezegd", "if: gezegd > 1"),
    ("wrong-value", "if: gezegd", "if: druk = true"),
    ("wrong-value", "if: gezegd", "if: druk = gezegd"),
    ("wrong-value", "if: gezegd", "if: seen gang > 1"),
    ("wrong-value", "set: {gezegd: true}", "set: {gezegd: 3}"),
    ("wrong-value", "set: {gezegd: true}", "change: {gezegd: +1}"),
    ("duplicate-key", "  gang:\n", "  begin:\n"),
    ("missing", "        help: [lijn]\n", ""),
    ("too-few", "help: [lijn]", "help: []"),
    ("too-many-options", "            shows: [aanspreken]\n      - goto", MORE),
    ("blame-unanswered", "      - goto: slot", "      - lex: Het is je eigen schuld.\n      - goto: slot"),
    ("brand", "Niemand zei iets.", "Het staat op TikTok."),
    ("web-address", "Niemand zei iets.", "Kijk op www.ditbestaatniet.nl."),
    ("account", "Niemand zei iets.", "Volg @ietsanders maar."),
    ("guess-yourself", "of: mo", "of: sam"),
    ("rare-word", "Niemand zei iets.", "Niemand is zo schroomvallig."),
    ("long-word", "Niemand zei iets.", "Niemand heeft aansprakelijkheidsverzekeringen."),
    ("form-of-address", "Niemand zei iets.", "Hebt u je tas?"),
    ("unknown-placeholder", "Niemand zei iets.", "Niemand zei {iets}."),
    ("unreached-scene", "guide:", LOST),
    ("unreachable", "      - goto: slot", "      - goto: slot\n      - Dit ziet niemand."),
    ("no-ending", "      - goto: slot\n", "      - goto: kring\n"),
    ("always-holds", "- if: gezegd", "- if: seen begin"),
    ("never-holds", "- if: gezegd", "- if: druk > 8"),
    ("never-offered", "if: druk > 1", "if: druk > 8"),
    ("never-taken", "if: druk > 1", "if: chose eerste.stop and chose eerste.mee"),
    ("never-taken", "if: druk > 1", "if: gezegd and druk > 1"),
    ("may-all-hide", "do: Je wacht even.", "do: Je wacht even.\n            if: druk > 1"),
    ("trapped", "      - goto: slot\n", "      - goto: kring\n      # trapped\n"),
    ("never-set", "set: {gezegd: true}", "set: {druk: 1}"),
    ("never-read", "- if: gezegd", "- if: chose eerste.stop"),
    ("untagged-option", "            could_be: [uitstellen]\n", ""),
    ("phone-number", "Niemand zei iets.", "Bel 06 12 34 56 78 maar."),
    ("always-right", "answers: [bang]", "answers: [boos, blij, bang]"),
)  # fmt: skip


def problems(text: str, tmp_path: Path) -> list[Problem]:
    """Returns what lint tells about a story."""
    folder = tmp_path / "scenarios"
    shutil.copytree(LISTS, folder)
    file = folder / "gaaf.yaml"
    file.write_text(text, encoding="utf-8")
    return [each for each in check([file], SHIPPED).problems if each.file == str(file)]


def test_a_sound_story_gives_no_alarm(tmp_path: Path) -> None:
    assert problems(SOUND, tmp_path) == []


@pytest.mark.parametrize("code, sound, spoilt", SPOILT)
def test_what_is_spoilt_is_found(code: str, sound: str, spoilt: str, tmp_path: Path) -> None:
    assert sound in SOUND
    text = SOUND.replace(sound, spoilt, 1)
    if "kring" in spoilt:
        text = text.replace("guide:", TRAP if code == "trapped" else ROUND)
    assert code in {each.code for each in problems(text, tmp_path)}


@pytest.mark.parametrize(
    "code, sound, spoilt, path",
    [
        ("never-holds", "- if: gezegd", "- if: druk > 8", "eerste.stop"),
        ("always-holds", "- if: gezegd", "- if: seen begin", "eerste.stop"),
        ("never-offered", "if: druk > 1", "if: druk > 8", "eerste.stop"),
        ("never-taken", "if: druk > 1", "if: gezegd and druk > 1", "eerste.stop"),
        ("may-all-hide", "Je wacht even.", "Je wacht even.\n            if: gezegd", ""),
        (
            "may-all-hide",
            "Je wacht even.",
            "Je wacht even.\n            if: druk > 3 or druk = 2",
            "eerste.stop",
        ),
        ("no-ending", "      - goto: slot\n", "      - goto: kring\n", "eerste.stop"),
        ("trapped", "      - goto: slot\n", "      - goto: kring\n", "eerste.mee"),
    ],
)
def test_the_shortest_path_comes_with_it(
    code: str, sound: str, spoilt: str, path: str, tmp_path: Path
) -> None:
    text = SOUND.replace(sound, spoilt, 1).replace("guide:", TRAP if code == "trapped" else ROUND)
    found = {each.path for each in problems(text, tmp_path) if each.code == code}
    assert path in found if path else not found


@pytest.mark.parametrize("form", FORMATS)
def test_each_form_tells_the_path(form: str, tmp_path: Path) -> None:
    found = problems(SOUND.replace("if: druk > 1", "if: gezegd and druk > 1"), tmp_path)
    assert "eerste.stop" in report(form, Checked(tuple(found), 1), (), Voice(Catalogue("nl").words))


def test_any_mistakes_together_are_told(tmp_path: Path) -> None:
    chance = Random(7)
    for number in range(40):
        text = SOUND
        for _, sound, spoilt in chance.sample(SPOILT, 4):
            text = text.replace(sound, spoilt, 1)
        assert problems(text.replace("guide:", chance.choice((TRAP, ROUND, LOST)), 1), tmp_path / str(number))


def test_there_are_forty_kinds() -> None:
    assert len({code for code, _, _ in SPOILT}) >= 40
