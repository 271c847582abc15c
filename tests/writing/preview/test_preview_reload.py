"""The file is saved while it is previewed: the place is kept, and whatever no longer fits is told."""

import pytest
from desk import ASK, GUESS, SEND, SPEAK, THROUGH, Desk, read, shown

from game.story import beat, event
from game.writing.preview import Preview

FIRST = "      - Het is druk in de app.\n"


def saved(preview: Preview, desk: Desk, *edits: tuple[str, str]) -> Preview:
    """Returns the preview after the story was saved with edits."""
    desk.save(*edits)
    assert preview.changed()
    after = preview.reload()
    assert not after.changed()
    return after


def test_what_was_not_saved_has_not_changed(desk: Desk) -> None:
    preview = read(desk.opened(), 3)
    assert not preview.changed() and preview.reload() == preview


def test_a_list_beside_the_story_counts_too(desk: Desk) -> None:
    preview = desk.opened()
    cast = desk.file.parent / "cast.yaml"
    cast.write_text(cast.read_text(encoding="utf-8").replace("name: Lex", "name: Lexje"), encoding="utf-8")
    assert preview.changed()
    assert preview.reload().scenario.shared.cast["lex"].name == "Lexje"


def test_a_broken_list_beside_the_story_is_told(desk: Desk) -> None:
    preview = read(desk.opened(), 1)
    cast = desk.file.parent / "cast.yaml"
    cast.write_text("lex: [\n", encoding="utf-8")
    broken = preview.reload()
    assert not broken.playable and broken.here == preview.here
    assert str(cast) in {problem.file for problem in broken.problems}


@pytest.mark.parametrize(
    ("lines", "edit", "words"),
    [
        (5, ("- mo: nee\n", "- mo: nee hoor\n"), "nee hoor"),
        (5, (FIRST, ""), "nee"),
        (5, (FIRST, FIRST + "      - Echt waar.\n      - Heel druk.\n"), "nee"),
        (5, ("      - mo: nee\n", ""), "Wat doe je?"),
        (5, ("      - typing: mo\n      - watching: 12\n      - mo: nee\n", "      - mo: ja\n"), "ja"),
        (2, ("      - lex: {private: Een privéfilmpje}\n", ""), "Typing"),
        (1, ("Moet je zien 😂", "Kijk nou 😂"), "Kijk nou 😂"),
        (0, (FIRST, "      - Stil hier.\n" + FIRST), "Het is druk in de app."),
        (6, ("Wat doe je?", "Wat nu?"), "Wat nu?"),
    ],
)
def test_the_line_that_is_read_stays(desk: Desk, lines: int, edit: tuple[str, str], words: str) -> None:
    after = saved(read(desk.opened(), lines), desk, edit)
    assert shown(after) == words and not after.notices and after.playable
    stands = "typing: mo" if words == "Typing" else "choose: eerste" if words.endswith("?") else words
    assert stands in desk.text.splitlines()[after.line - 1]


def test_lines_before_an_answer_do_not_matter(desk: Desk) -> None:
    preview = read(desk.opened().played((SPEAK,)).jump("app"), 5)
    after = saved(preview, desk, ("      - later: Een half", FIRST * 4 + "      - later: Een half"))
    assert shown(after) == shown(preview) and not after.notices and after.at == preview.at + 4
    assert after.here == preview.here


def test_a_question_in_other_words_after_other_lines_is_still_answered(desk: Desk) -> None:
    preview = desk.opened().played((SPEAK,))
    lines = "      - mo: ja\n      - mo: of toch\n      - mo: nou\n"
    after = saved(preview, desk, ("      - mo: nee\n", lines), ("Wat doe je?", "Wat nu?"))
    assert shown(after) == shown(preview) and not after.notices


def test_what_was_gone_back_from_is_still_ahead(desk: Desk) -> None:
    preview = desk.opened().played(THROUGH)
    for _ in range(4):
        preview = preview.back()
    after = saved(preview, desk, (FIRST, FIRST * 2))
    assert shown(after) == shown(preview)
    while after.can_forward:
        after = after.forward()
    assert isinstance(after.frame().beat, beat.End)


def test_a_changed_variable_stays_changed(desk: Desk) -> None:
    preview = read(desk.opened(), 3).set("druk", 9)
    after = saved(read(preview, 2), desk, (FIRST, FIRST * 2))
    assert after.here.memory["druk"] == 9 and shown(after) == "nee"
    assert after.back().back().back().here.memory["druk"] == 0


def test_a_value_of_the_file_changes_with_the_file(desk: Desk) -> None:
    after = saved(read(desk.opened(), 6), desk, ("druk: 0", "druk: 4"))
    assert after.here.memory["druk"] == 4
    assert [hidden.option for hidden in after.why().hidden] == ["vragen"]


def test_a_broken_file_leaves_the_last_sound_version_playing(desk: Desk) -> None:
    preview = desk.opened().played((SPEAK,))
    broken = saved(preview, desk, ("goto: daan", "goto: daam"), ("Wat voelt Mo nu?", "Wat voelt hij?"))
    assert not broken.playable and broken.here == preview.here and broken.walked == preview.walked
    (wrong,) = (problem for problem in broken.problems if problem.line == desk.line("- goto: daam"))
    assert wrong.nearest == "daan"
    on = broken.move(GUESS)
    assert on.at == preview.at + 1 and on.back().frame() == preview.frame()
    corrected = saved(on, desk, ("goto: daam", "goto: daan"))
    assert corrected.playable and not corrected.notices and corrected.at == on.at
    assert shown(corrected.back()) == "Wat voelt hij?"


def test_a_file_that_is_gone_leaves_the_last_version_playing(desk: Desk) -> None:
    preview = read(desk.opened(), 2)
    desk.file.unlink()
    assert preview.changed()
    gone = preview.reload()
    assert not gone.playable and gone.here == preview.here and gone.problems[0].code == "missing-file"
    desk.save()
    assert gone.reload().playable


def test_an_answer_that_no_longer_fits_is_told_with_its_place(desk: Desk) -> None:
    preview = desk.opened().played((SEND, GUESS))
    after = saved(preview, desk, ("- id: doorsturen", "- id: tikken"))
    assert after.notices[0].values == {"act": "eerste.doorsturen", "scene": "app"}
    assert shown(after) == "Wat doe je?" and not after.can_forward


def test_before_that_answer_the_place_is_kept(desk: Desk) -> None:
    preview = desk.opened().played((SEND, GUESS))
    while preview.at > 2:
        preview = preview.back()
    after = saved(preview, desk, ("- id: doorsturen", "- id: tikken"))
    assert after.here == preview.here and after.notices[0].code == "unfit"


RENAMES = (
    ("  daan:\n", "  thuis:\n    was: daan\n"),
    ("goto: daan", "goto: thuis"),
    ("choose: eerste", "choose: begin\n        was: eerste"),
    ("chose eerste.", "chose begin."),
    ("said.eerste", "said.begin"),
    ("- id: vragen", "- id: wie\n            was: vragen"),
    ("guess: gevoel", "guess: voelt\n        was: gevoel"),
    ("guessed gevoel.", "guessed voelt."),
)


def test_what_is_renamed_is_found_by_was(desk: Desk) -> None:
    preview = desk.opened("daan").jump("app").played((ASK, SPEAK, GUESS)).jump("daan")
    after = saved(preview, desk, *RENAMES)
    assert not after.notices and after.beginning.scene == "thuis" and after.here.scene == "thuis"
    assert after.state().chosen == ("begin.wie", "begin.aanspreken")
    assert after.at == preview.at


def test_without_was_a_scene_is_lost(desk: Desk) -> None:
    preview = read(desk.opened(), 1).jump("daan")
    after = saved(preview, desk, ("  daan:\n", "  thuis:\n"), ("goto: daan", "goto: thuis"))
    assert after.notices[0].values == {"act": "scene daan", "scene": "app"}
    assert shown(after) == "Moet je zien 😂"


def test_a_beginning_that_is_gone_begins_at_the_start(desk: Desk) -> None:
    preview = desk.opened("daan", druk=3)
    edits = (("  daan:\n", "  thuis:\n"), ("goto: daan", "goto: thuis"))
    more = (("druk: 0, ", ""), ("            if: druk < 2 and not", "            if: not"))
    change = (("            change: {druk: +1}\n", ""), ("      - change: {druk: -1}\n", ""))
    after = saved(preview, desk, *edits, *more, *change)
    assert [notice.code for notice in after.notices] == ["left_out", "left_out"]
    assert after.here.scene == "app" and after.beginning.scene is None and not after.beginning.variables


def test_a_changed_variable_that_is_gone_is_left_out(desk: Desk) -> None:
    preview = read(desk.opened().set("woord", "ja"), 3)
    after = saved(
        preview, desk, ("woord: nee", "ander: nee"), ("woord: ja", "ander: ja"), ("woord =", "ander =")
    )
    assert [notice.values["act"] for notice in after.notices] == ["woord = 'ja'"]
    assert shown(after) == shown(preview)


def test_a_question_that_was_put_in_between_is_where_it_stops(desk: Desk) -> None:
    preview = desk.opened().played((SPEAK, GUESS))
    asked = "      - plan: nieuw\n        ask: En nu?\n        cards: [wachten, vragen]\n"
    after = saved(preview, desk, ("      - visit: gang\n", "      - visit: gang\n" + asked))
    assert shown(after) == "En nu?" and after.notices[0].values["act"] == "gevoel.bang"


def test_own_words_stay_but_are_never_told(desk: Desk) -> None:
    words = event.Write("sorry", "Dit zijn eigen woorden.")
    preview = desk.opened().played((SPEAK, GUESS, THROUGH[3], words))
    assert saved(preview, desk, (FIRST, "")).walked[-2].act == preview.walked[-2].act
    after = saved(preview, desk, ("write: sorry", "write: spijt"))
    assert after.notices[0].values["act"] == "sorry.-"


def test_a_beginning_that_shows_nothing_leaves_the_last_version_playing(desk: Desk) -> None:
    preview = read(desk.opened("gang"), 1)
    rest = desk.text[desk.text.index("      - later: Een half") : desk.text.index("  daan:\n")]
    empty = "      - if: gezegd\n        then:\n          - mo: nee\n"
    after = saved(preview, desk, (rest, empty))
    assert after.notices[0].code == "dead_end" and not after.playable
    assert after.here == preview.here and shown(after) == shown(preview)
    assert saved(after, desk, (empty, rest)).playable


def test_a_renamed_variable_keeps_what_the_writer_gave_it(desk: Desk) -> None:
    preview = read(desk.opened(druk=4), 3).set("druk", 9)
    after = saved(
        preview, desk, ("druk", "duw"), ("variables: {duw: 0", "was: {duw: druk}\nvariables: {duw: 0")
    )
    assert not after.notices and after.playable
    assert after.here.memory["duw"] == 9 and after.back().here.memory["duw"] == 4
