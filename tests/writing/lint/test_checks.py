"""What single checks tell, and where they keep quiet."""

import shutil
from pathlib import Path

import pytest
from frames import CHOICE, LISTS, NAME, PO, story

from game import paths
from game.text.catalogue import Catalogue
from game.writing.lint.report import Voice, report
from game.writing.lint.run import Shipped, check

TAGGED = (
    "- choose: keuze{n}\n  ask: Wat doe je?\n  options:\n"
    "    - {{id: a, say: {first}, could_be: [aanspreken]}}\n"
    "    - {{id: b, say: Nee. Stop daarmee., shows: [aanspreken]}}\n"
)
PLAIN = "- if: {condition}\n  then:\n    - lex: Hoi.\n"


def codes(steps: str, folder: Path) -> list[str]:
    """Returns the codes found in a story with these steps."""
    file = folder / f"{NAME}.yaml"
    file.write_text(story(steps), encoding="utf-8")
    return [each.code for each in check([file], Shipped(LISTS, paths.assets(), folder / "locale")).problems]


def test_who_blames_does_not_answer(tmp_path: Path) -> None:
    blame = "- lex: Eigen schuld.\n- lex: Echt waar.\n"
    assert "blame-unanswered" in codes(f"{blame}- Stilte.\n", tmp_path)
    assert "blame-unanswered" not in codes(f"{blame}- mo: Niet waar.\n", tmp_path)


def test_every_way_on_answers(tmp_path: Path) -> None:
    branch = "- if: chose keuze.ja\n  then:\n    - mo: Niet waar.\n"
    assert "blame-unanswered" in codes(f"{CHOICE}- lex: Eigen schuld.\n{branch}", tmp_path)
    both = f"{branch}  else:\n    - mo: Nee hoor.\n"
    assert "blame-unanswered" not in codes(f"{CHOICE}- lex: Eigen schuld.\n{both}", tmp_path)


def test_a_question_that_comes_back_needs_no_tag(tmp_path: Path) -> None:
    asked = f"{CHOICE}    - {{id: wie, say: Wie is dat?, again: true}}\n"
    assert "untagged-option" not in codes(asked, tmp_path)
    assert "untagged-option" in codes(asked.replace(", again: true", ""), tmp_path)


def test_one_exception_breaks_a_pattern(tmp_path: Path) -> None:
    short = [TAGGED.format(n=n, first="Ja.") for n in range(4)]
    assert "gives-away-long" in codes("".join(short), tmp_path)
    short[2] = TAGGED.format(n=2, first="Ja. Iedereen doet het. Dus waarom niet.")
    assert "gives-away-long" not in codes("".join(short), tmp_path)


def test_a_hopeless_condition_is_told_once(tmp_path: Path) -> None:
    found = codes(f"{CHOICE}    - {{id: c, say: Hm., if: druk > 3, could_be: [aanspreken]}}\n", tmp_path)
    assert "never-offered" in found and "never-taken" not in found


def test_a_choice_can_be_used_up(tmp_path: Path) -> None:
    once = CHOICE.replace("]}", "], once: true, again: true}")
    assert "may-all-hide" in codes(once, tmp_path)
    assert "may-all-hide" not in codes(once.replace(", once: true", "", 1), tmp_path)


def test_what_led_here_is_known_inside(tmp_path: Path) -> None:
    inner = "- if: chose keuze.ja\n  then:\n    - if: {}chose keuze.ja\n      then:\n        - lex: Hoi.\n"
    assert "always-holds" in codes(CHOICE + inner.format(""), tmp_path)
    assert "never-holds" in codes(CHOICE + inner.format("not "), tmp_path)


def test_a_visit_leaves_alone_what_it_does_not_touch(tmp_path: Path) -> None:
    file = tmp_path / f"{NAME}.yaml"
    visit = "- visit: gang\n- set: {gezegd: true}\n- visit: gang\n- if: gezegd\n  then:\n    - lex: Hoi.\n"
    gang = "  gang:\n    place: Gang\n    when: Nu\n    seen_by: sam\n    script:\n      - lex: Hoi.\n"
    file.write_text(story(visit).replace("guide:", f"{gang}guide:"), encoding="utf-8")
    shipped = Shipped(LISTS, paths.assets(), tmp_path / "locale")
    assert "always-holds" in [each.code for each in check([file], shipped).problems]


def test_a_visit_brings_back_what_it_set(tmp_path: Path) -> None:
    file = tmp_path / f"{NAME}.yaml"
    gang = (
        "  gang:\n    place: Gang\n    when: Nu\n    seen_by: sam\n    script:\n      - set: {gezegd: true}\n"
    )
    visit = "- visit: gang\n" + PLAIN.format(condition="gezegd")
    file.write_text(story(visit).replace("guide:", f"{gang}guide:"), encoding="utf-8")
    shipped = Shipped(LISTS, paths.assets(), tmp_path / "locale")
    assert "always-holds" in [each.code for each in check([file], shipped).problems]


def test_a_wrong_name_does_not_keep_the_rest_from_being_checked(tmp_path: Path) -> None:
    found = codes(f"{CHOICE}- help: [buurman]\n" + PLAIN.format(condition="seen slot"), tmp_path)
    assert {"unknown-service", "never-holds", "never-read"} <= set(found)


def test_only_what_no_story_names_is_unused(tmp_path: Path) -> None:
    folder = tmp_path / "scenarios"
    shutil.copytree(LISTS, folder)
    file = folder / f"{NAME}.yaml"
    file.write_text(story("- plan: kaart\n  ask: Wat?\n  cards: [wachten, vragen]\n"), encoding="utf-8")
    problems = check([file], Shipped(folder, paths.assets(), tmp_path / "locale")).problems
    unused = {each.found for each in problems if each.code == "unused-entry"}
    assert "grapje" in unused and not unused & {"wachten", "vragen", "sam", "mo"}


def test_the_same_person_says_u_or_je(tmp_path: Path) -> None:
    assert "form-of-address" in codes("- lex: Dank u.\n- lex: Zie je wel.\n", tmp_path)
    assert "form-of-address" not in codes("- lex: Dank u.\n- mo: Zie je wel.\n", tmp_path)
    assert "form-of-address" not in codes("- lex: Dank u. Hij zei ‘dank je’.\n", tmp_path)


def test_the_same_person_says_u_or_je_to_another_all_through_a_story(tmp_path: Path) -> None:
    file = tmp_path / f"{NAME}.yaml"
    gang = "  gang: {{place: G, when: Nu, seen_by: {}, present: [{}], script: [{{lex: Weet je.}}]}}\n"
    for eyes, present, wanted in (("sam", "lex", True), ("mo", "lex", False), ("sam", "lex, mo", False)):
        text = story("- lex: Dank u.\n- visit: gang\n")
        file.write_text(text.replace("guide:", f"{gang.format(eyes, present)}guide:"), encoding="utf-8")
        problems = check([file], Shipped(LISTS, paths.assets(), tmp_path / "locale")).problems
        assert ("form-of-address" in {each.code for each in problems}) is wanted


def test_what_the_player_says_counts_too(tmp_path: Path) -> None:
    asked = CHOICE.replace("say: Ja.", "say: Dank u.")
    assert "form-of-address" in codes(
        asked.replace("say: Nee.", "say: Zeg jij het maar.") + "- lex: Hoi.\n", tmp_path
    )
    assert "form-of-address" not in codes(asked + "- lex: Zeg jij het maar.\n", tmp_path)


@pytest.mark.parametrize("condition", ["gezegd = true", "druk >= 1 and druk < 3", "not gezegd or druk = 3"])
def test_what_may_be_either_way_is_no_alarm(condition: str, tmp_path: Path) -> None:
    options = CHOICE.replace("could_be", "set: {gezegd: true}, change: {druk: 2}, could_be")
    found = codes(options + PLAIN.format(condition=condition), tmp_path)
    assert not {"always-holds", "never-holds"} & set(found)


def test_what_takes_two_names_together_is_looked_up(tmp_path: Path) -> None:
    both, either = "chose keuze.ja and chose keuze.nee", "chose keuze.ja or chose keuze.nee"
    assert "never-holds" in codes(CHOICE + PLAIN.format(condition=both), tmp_path)
    assert "always-holds" in codes(CHOICE + PLAIN.format(condition=either), tmp_path)
    one = CHOICE + PLAIN.format(condition="chose keuze.ja and not chose keuze.nee")
    assert not {"always-holds", "never-holds"} & set(codes(one, tmp_path))
    options = CHOICE.replace("keuze:", "keuze2:").replace("say: Ja.", f"say: Ja., if: {either}")
    assert "always-holds" in codes(CHOICE + options.replace("choose: keuze", "choose: tweede"), tmp_path)


def test_numbers_far_away_are_looked_up(tmp_path: Path) -> None:
    never = CHOICE.replace("could_be", "change: {druk: 50}, could_be") + PLAIN.format(condition="druk > 60")
    assert "never-holds" in codes(never, tmp_path)


def test_numbers_far_away_are_not_judged(tmp_path: Path) -> None:
    far = CHOICE.replace("could_be", "change: {druk: 50}, could_be") + PLAIN.format(condition="druk > 40")
    assert not {"always-holds", "never-holds"} & set(codes(far, tmp_path))


def test_an_exception_names_a_whole_word(tmp_path: Path) -> None:
    exception = "- {code: brand, where: voor, because: Zo heet het.}\n"
    (tmp_path / "lint.yaml").write_text(exception, encoding="utf-8")
    assert "brand" in codes("- lex: Zet het op TikTok.\n", tmp_path)


def test_a_long_line_is_cut_around_what_was_found(tmp_path: Path) -> None:
    file = tmp_path / f"{NAME}.yaml"
    file.write_text(story(f"- lex: {'Hoi. ' * 60}Zet het op TikTok.\n"), encoding="utf-8")
    checked = check([file], Shipped(LISTS, paths.assets(), tmp_path / "locale"))
    told = report("text", checked, (), Voice(Catalogue("nl").words)).splitlines()
    row = next(index for index, line in enumerate(told) if line.endswith("[brand]"))
    assert len(told[row + 1]) < 130
    assert told[row + 1][told[row + 2].index("^") :].startswith("TikTok")


def test_a_translation_may_not_say_what_a_story_may_not(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    po = tmp_path / "locale" / "en" / f"{NAME}.po"
    po.parent.mkdir(parents=True)
    entry = 'msgctxt "voorbeeld/begin/keuze.ja"\nmsgid "Ja."\nmsgstr "Send me a private photo of you."\n'
    po.write_text(PO + entry, encoding="utf-8")
    assert "never-asks" in codes(CHOICE, folder)


def test_a_translation_still_fits(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    po = tmp_path / "locale" / "en" / f"{NAME}.po"
    po.parent.mkdir(parents=True)
    entry = 'msgctxt "voorbeeld/begin/lex"\nmsgid "Hoi {{name.mo}}."\nmsgstr "{}"\n'
    for words, wanted in (
        ("Hi. " * 120, {"too-tall"}),
        ("Hi. " * 40, set()),
        ("Hi " + "long" * 12 + "!", {"too-wide"}),
        ("a\\n" * 10, {"too-tall"}),
    ):
        po.write_text(PO + entry.format(words), encoding="utf-8")
        assert {"too-tall", "too-wide"} & set(codes("- lex: Hoi {name.mo}.\n", folder)) == wanted


@pytest.mark.parametrize(
    "said, words, wanted",
    [("Dank u.", "Dank je wel.", True), ("Dank je.", "Dank u wel.", True), ("Dank u.", "Dank u wel.", False),
     ("Weg.", "Gaat u je gang.", True), ("Weg.", "Je gaat weg.", False), ("Dank u.", "Bedankt.", False)],
)  # fmt: skip
def test_the_easy_level_says_u_or_je_as_the_story_does(
    said: str, words: str, wanted: bool, tmp_path: Path
) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    po = tmp_path / "locale" / "nl@makkelijk" / f"{NAME}.po"
    po.parent.mkdir(parents=True)
    entry = f'msgctxt "voorbeeld/begin/lex"\nmsgid "{said}"\nmsgstr "{words}"\n'
    po.write_text(PO + entry, encoding="utf-8")
    assert ("form-of-address" in codes(f"- lex: {said}\n", folder)) is wanted


def test_names_are_counted_as_they_are_read(tmp_path: Path) -> None:
    assert not {"too-tall", "too-wide"} & set(codes(f"- lex: {'{name.mo} ' * 60}\n", tmp_path))


def test_many_others_may_be_meant(tmp_path: Path) -> None:
    file = tmp_path / f"{NAME}.yaml"
    text = story("- lex: Dank u.\n- lex: Weet je.\n")
    chat = "    seen_by: sam\n    chat: {name: Team, members: [lex], others: 9}\n"
    file.write_text(text.replace("    seen_by: sam\n", chat, 1), encoding="utf-8")
    problems = check([file], Shipped(LISTS, paths.assets(), tmp_path / "locale")).problems
    assert "form-of-address" not in {each.code for each in problems}


def test_the_own_words_and_the_lists_are_translated_too(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    shutil.copytree(LISTS, folder)
    (tmp_path / "locale" / "en").mkdir(parents=True)
    for name in ("ui", "shared", NAME, "weg"):
        (tmp_path / "locale" / "en" / f"{name}.po").write_text(PO, encoding="utf-8")
    file = folder / f"{NAME}.yaml"
    file.write_text(story("- lex: Hoi.\n"), encoding="utf-8")
    problems = check([file], Shipped(LISTS, paths.assets(), tmp_path / "locale")).problems
    assert [each.found for each in problems if each.code == "unused-translation"] == ["en/weg.po"]
