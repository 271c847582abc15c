"""The catalogues: what is found, kept, taken over, dropped, counted and reported, and the pseudo-language."""

import ast
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import paths
from game.command_line.refusal import Refusal
from game.commands import i18n as command
from game.library.open import open_scenario
from game.text.catalogue import load_catalogue
from game.writing import i18n


def unmarked(code: str) -> list[int]:
    """Returns the lines where a written string is looked up as the program's own words without the mark."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant | ast.JoinedStr)
        if getattr(node.func, "attr", getattr(node.func, "id", "")) == "words"
    ]


def catalogue(**translated: str) -> polib.POFile:
    """Returns a catalogue with these translations."""
    file = polib.POFile()
    file.extend(polib.POEntry(msgid=words, msgstr=made) for words, made in translated.items())
    return file


def source(words: str, context: str = "") -> i18n.Source:
    """Returns a string as it is found in the code, or at a place in a story."""
    return i18n.Source(words, ("game/x.py",), "", context)


def told(file: polib.POFile) -> list[tuple[str, str, bool, bool]]:
    """Returns (words, translation, fuzzy, obsolete) of each entry."""
    return [(entry.msgid, entry.msgstr, entry.fuzzy, bool(entry.obsolete)) for entry in file]


ARABIC = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
)
DAYS = i18n.Source("{number} dag", ("game/x.py",), "", plural="{number} dagen")


def words(text: str, /, **values: object) -> str:
    """Returns words as they are."""
    return text


@pytest.mark.parametrize("file", sorted(paths.PACKAGE.rglob("*.py")), ids=lambda file: file.stem)
def test_every_string_that_is_looked_up_is_marked(file: Path) -> None:
    assert not unmarked(file.read_text(encoding="utf-8"))


def test_a_string_without_the_mark_is_seen() -> None:
    assert unmarked('x = words.words("Verder")\ny = words(f"{a}")\nz = words.words(name)\n') == [1, 2]


@pytest.mark.parametrize(
    "marked",
    [
        'f"{a} keer"',
        '"een " + b',
        "name",
        "",
        '""',
        "*names",
        'b"x"',
        '"a", "b"',
        '"a", b, 1',
        '"a", "", 1',
        '"a", *b',
    ],
)
def test_a_mark_without_one_whole_string_is_told_with_its_place(tmp_path: Path, marked: str) -> None:
    (tmp_path / "a.py").write_text(f'x = _("Verder")\ny = self._({marked})\nz = _({marked})\n')
    with pytest.raises(i18n.NotWords) as told:
        i18n.sources(tmp_path)
    assert str(told.value) == f"{tmp_path.name}/a.py:2, {tmp_path.name}/a.py:3"


def test_the_command_tells_where_a_mark_holds_no_string(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.py").write_text("x = _(name)\n")
    monkeypatch.setattr(paths, "PACKAGE", tmp_path)
    with pytest.raises(Refusal, match=rf"{tmp_path.name}/a\.py:1"):
        command.run(Namespace(action="check", mirror=False), load_catalogue("nl", tmp_path))


def test_only_calls_of_the_mark_are_found(tmp_path: Path) -> None:
    code = (
        "for _ in names: pass\n"
        "told = part.words[: 3] + '…'\n"
        "if kind == 'side': pass\n"
        "one = words[_('Eén')]\n"
        "two = f\"{_('Twee')}\"\n"
        "three = _('Drie ' 'vier')\n"
    )
    (tmp_path / "a.py").write_text(code, encoding="utf-8")
    assert [found.words for found in i18n.sources(tmp_path)] == ["Drie vier", "Eén", "Twee"]


def test_a_string_is_found_with_what_the_translator_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        '# why\n# i18n: on a\n# button\nx = _("Verder")\ny = self._("Terug", n=1)\n'
    )
    (tmp_path / "b.py").write_text('z = _("Verder")\n\nw = go(\n    # i18n: when done\n    _("Verder")\n)\n')
    folder = tmp_path.name
    assert i18n.sources(tmp_path) == [
        i18n.Source("Terug", (f"{folder}/a.py",), ""),
        i18n.Source("Verder", (f"{folder}/a.py", f"{folder}/b.py"), "on a button when done"),
    ]


def test_two_strings_and_a_number_are_one_text_with_a_plural(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('x = self._("{number} dag", "{number} dagen", n, who=1)\n')
    assert i18n.sources(tmp_path) == [replace(DAYS, files=(f"{tmp_path.name}/a.py",))]


def test_one_text_has_one_plural(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('x = _("dag", "dagen", n)\ny = _("dag")\n')
    with pytest.raises(i18n.NotWords, match=r"a\.py:2$"):
        i18n.sources(tmp_path)


def test_a_catalogue_has_as_many_forms_as_its_header_says() -> None:
    known = polib.POFile()
    known.metadata = {"Plural-Forms": ARABIC}
    made = i18n.update(known, [DAYS], "ar")
    assert made[0].msgid_plural == "{number} dagen" and made[0].msgstr_plural == dict.fromkeys(range(6), "")
    assert [fault.words for fault in i18n.check(made, [DAYS], words)] == ["{number} dag"]
    assert i18n.counted(made, [DAYS]).missing == 1
    full = ["لا يوم", "يوم", "يومان", "{number} أيام", "{number} يوماً", "{number} يوم"]
    made[0].msgstr_plural = dict(enumerate(full))
    assert not list(i18n.check(made, [DAYS], words))
    assert i18n.counted(made, [DAYS]).done == 1
    assert str(i18n.update(made, [DAYS], "ar")) == str(made)


@pytest.mark.parametrize("form, words_of_it", [(3, "أيام"), (0, "{numer} يوم"), (5, "")])
def test_a_form_of_many_numbers_holds_the_number(form: int, words_of_it: str) -> None:
    known = polib.POFile()
    known.metadata = {"Plural-Forms": ARABIC}
    made = i18n.update(known, [DAYS], "ar")
    made[0].msgstr_plural = {**dict.fromkeys(range(6), "{number} يوم"), form: words_of_it}
    assert [fault.words for fault in i18n.check(made, [DAYS], words)] == ["{number} dag"]


def test_a_language_that_tells_no_rule_gets_the_usual_one_to_look_at() -> None:
    assert (
        i18n.update(polib.POFile(), [DAYS], "en").metadata["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    )
    assert "Plural-Forms" not in i18n.update(polib.POFile(), [source("Verder")], "en").metadata


def test_a_rule_that_cannot_be_read_is_told() -> None:
    known = polib.POFile()
    known.metadata = {"Plural-Forms": "nplurals=two;"}
    assert [fault.words for fault in i18n.check(known, [DAYS], words)] == ["Plural-Forms"]
    assert i18n.update(known, [DAYS], "en").metadata["Plural-Forms"] == "nplurals=two;"


def test_a_text_that_gets_a_plural_keeps_its_translation_to_be_looked_at() -> None:
    for old in ("{number} dagen", "{number} dag"):
        made = i18n.update(catalogue(**{old: "{number} days"}), [DAYS], "en")
        assert made[0].msgstr_plural == {0: "{number} days", 1: "{number} days"} and made[0].fuzzy
        back = i18n.update(made, [source("{number} dag")], "en")
        assert back[0].msgstr == "{number} days" and not back[0].msgid_plural


def test_the_pseudo_language_has_plurals() -> None:
    forms = i18n.pseudo([DAYS])[0].msgstr_plural
    assert len(forms) == 2 and forms[0] != forms[1] and all("{number}" in form for form in forms.values())


def test_a_line_tells_who_speaks_to_whom_in_which_mood_and_where() -> None:
    story = open_scenario(paths.scenarios() / "doorgestuurd.yaml", paths.scenarios())
    scene = next(iter(story.scenes.values()))
    assert scene.chat is not None
    spoken = next(
        each
        for each in i18n.story_sources(story)
        if each.context == f"{story.id}/groepsapp/{scene.present[0]}"
    )
    speaker = story.shared.cast[scene.present[0]].name
    assert spoken.comment.startswith(f"{speaker} (")
    for wanted in (scene.chat.name, scene.place, "door de ogen van"):
        assert wanted in spoken.comment
    assert spoken.files == ("scenarios/doorgestuurd.yaml",)


def test_a_text_that_comes_back_is_told_once() -> None:
    for file in ("doorgestuurd", "sorry"):
        story = open_scenario(paths.scenarios() / f"{file}.yaml", paths.scenarios())
        keys = [each.key for each in i18n.story_sources(story)]
        assert len(keys) == len(set(keys))


def test_an_update_keeps_translations_and_lets_the_unused_go() -> None:
    known = catalogue(Verder="Go on", Weg="Gone", Leeg="")
    known.metadata = {"X-Language-Name": "English"}
    made = i18n.update(known, [source("Terug"), source("Verder")], "en")
    assert told(made) == [
        ("Terug", "", False, False),
        ("Verder", "Go on", False, False),
        ("Weg", "Gone", False, True),
    ]
    assert made.metadata["X-Language-Name"] == "English"


def test_a_corrected_text_keeps_its_translation_to_be_looked_at() -> None:
    known = polib.POFile()
    known.append(polib.POEntry(msgid="Ik wil dat het stpot.", msgctxt="s/a/mo", msgstr="I want it to stop."))
    known.append(polib.POEntry(msgid="Iets heel anders!", msgctxt="s/a/yara", msgstr="Something else!"))
    made = i18n.update(known, [source("Ik wil dat het stopt.", "s/a/mo"), source("Hoi", "s/a/yara")], "en")
    assert told(made) == [
        ("Ik wil dat het stopt.", "I want it to stop.", True, False),
        ("Hoi", "", False, False),
        ("Iets heel anders!", "Something else!", False, True),
    ]
    assert made[0].previous_msgid == "Ik wil dat het stpot."


def test_a_text_of_another_scene_is_not_taken_for_a_corrected_one() -> None:
    known = polib.POFile()
    known.append(polib.POEntry(msgid="Ik wil dat het stpot.", msgctxt="s/a/mo", msgstr="Stop."))
    made = i18n.update(known, [source("Ik wil dat het stopt.", "s/b/mo")], "en")
    assert told(made)[0] == ("Ik wil dat het stopt.", "", False, False)


def test_a_text_in_a_renamed_scene_keeps_its_translation() -> None:
    known = polib.POFile()
    known.append(polib.POEntry(msgid="Hoi", msgctxt="s/oud/mo", msgstr="Hi"))
    made = i18n.update(known, [source("Hoi", "s/nieuw/mo")], "en")
    assert told(made) == [("Hoi", "Hi", False, False)]


def test_what_went_comes_back_with_its_translation() -> None:
    gone = i18n.update(catalogue(Weg="Gone"), [], "en")
    assert told(i18n.update(gone, [source("Weg")], "en")) == [("Weg", "Gone", False, False)]


@given(
    st.dictionaries(
        st.tuples(st.sampled_from("ab"), st.text("xyz ", min_size=1)), st.text("pqr", min_size=1)
    ),
    st.lists(st.tuples(st.sampled_from("ab"), st.text("xyz ", min_size=1)), unique=True),
)
def test_no_translation_is_ever_lost(
    translated: dict[tuple[str, str], str], today: list[tuple[str, str]]
) -> None:
    known = polib.POFile()
    known.extend(
        polib.POEntry(msgctxt=at, msgid=text, msgstr=made) for (at, text), made in translated.items()
    )
    found = [source(text, at) for at, text in today]
    made = i18n.update(known, found, "en")
    assert sorted(entry.msgstr for entry in made if entry.msgstr) == sorted(translated.values())
    assert str(i18n.update(made, found, "en")) == str(made)


def test_a_file_is_not_written_when_nothing_changed(tmp_path: Path) -> None:
    file = tmp_path / "en" / "s.po"
    made = i18n.update(catalogue(Verder="Go on"), [source("Verder")], "en")
    assert i18n.save(made, file)
    assert not i18n.save(i18n.update(i18n.known(file), [source("Verder")], "en"), file)
    assert i18n.save(i18n.update(i18n.known(file), [source("Terug")], "en"), file)


def test_a_broken_catalogue_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "ui.po").write_text('msgid "Verder\nmsgstr "Go on"\n')
    monkeypatch.setattr(paths, "locale", lambda: tmp_path)
    with pytest.raises(Refusal, match=r"ui\.po"):
        command.run(Namespace(action="update", mirror=False), load_catalogue("nl", tmp_path))
    assert (folder / "ui.po").read_text() == 'msgid "Verder\nmsgstr "Go on"\n'


def test_a_check_tells_what_is_missing_doubtful_and_broken() -> None:
    known = catalogue(Terug="Back", **{"Hoi {name}": "Hi {naam}"}, Oud="Old")
    known[0].flags.append("fuzzy")
    found = [source("Hoi {name}"), source("Nieuw"), source("Terug")]
    faults = {fault.words: fault.what for fault in i18n.check(known, found, words)}
    assert set(faults) == {"Hoi {name}", "Nieuw", "Oud", "Terug"}
    assert len(set(faults.values())) == len(faults)


def test_what_is_done_doubtful_and_missing_is_counted() -> None:
    known = catalogue(Terug="Back", Verder="Go on", Leeg="")
    known[0].flags.append("fuzzy")
    count = i18n.counted(known, [source(each) for each in ("Terug", "Verder", "Leeg", "Nieuw")])
    assert (count.texts, count.done, count.doubtful, count.missing) == (4, 1, 1, 2)


def test_the_pseudo_language_is_longer_accented_and_keeps_its_placeholders() -> None:
    found = [source("Nog {number} keuzes tot het einde")]
    entry = i18n.pseudo(found)[0]
    assert "{number}" in entry.msgstr
    assert entry.msgstr.startswith("[")
    assert entry.msgstr.endswith("]")
    assert len(entry.msgstr) > 1.25 * len(entry.msgid)
    assert "keuzes" not in entry.msgstr
    assert i18n.pseudo(found).metadata["X-Direction"] == "ltr"
    assert i18n.pseudo(found, mirrored=True).metadata["X-Direction"] == "rtl"


def test_the_pseudo_language_can_be_played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "locale", lambda: tmp_path)
    assert command.run(Namespace(action="pseudo", mirror=True), load_catalogue("nl", tmp_path)) == 0
    made = load_catalogue(i18n.PSEUDO, tmp_path)
    assert made.direction == "rtl"
    assert made.lookup("doorgestuurd/title", "Doorgestuurd") != "Doorgestuurd"
    assert made.words("Verder") != "Verder"


def test_a_language_has_the_stories_it_names(tmp_path: Path) -> None:
    folder = tmp_path / "ar"
    i18n.save(i18n.update(_named("a"), [], "ar"), folder / "ui.po")
    found = {"ui": [], "shared": [], "a": [], "b": []}
    assert list(i18n.asked(folder, found)) == ["ui", "shared", "a"]
    assert list(i18n.asked(tmp_path / "en", found)) == list(found)


def _named(stories: str) -> polib.POFile:
    file = polib.POFile()
    file.metadata = {"X-Stories": stories}
    return file


def test_what_is_shipped_is_complete_and_as_an_update_leaves_it() -> None:
    found = i18n.domains(paths.PACKAGE, paths.scenarios())
    for folder in i18n.folders(paths.locale()):
        for domain, sources in i18n.asked(folder, found).items():
            file = folder / f"{domain}.po"
            assert not list(i18n.check(i18n.known(file), sources, words)), file
            assert str(i18n.update(i18n.known(file), sources, folder.name)) == file.read_text("utf-8"), file
