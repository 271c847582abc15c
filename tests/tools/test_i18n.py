"""The catalogues of the program's own words: what is found, kept, dropped and reported."""

import ast
from pathlib import Path

import polib

from game import paths
from game.tools import i18n


def marked(folder: Path) -> set[str]:
    """Returns every marked string by reading the code, so that no string hides from the extractor."""
    found = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in i18n.MARKS and isinstance(node.args[0].value, str):
                    found.add(node.args[0].value)
    return found


def catalogue(**translated: str) -> polib.POFile:
    """Returns a catalogue with these translations."""
    file = polib.POFile()
    file.extend(polib.POEntry(msgid=words, msgstr=made) for words, made in translated.items())
    return file


def source(words: str) -> i18n.Source:
    """Returns a string as it is found in the code."""
    return i18n.Source(words, ("game/x.py",), "")


def test_every_marked_string_is_found() -> None:
    assert {found.words for found in i18n.sources(paths.PACKAGE)} == marked(paths.PACKAGE)


def test_a_string_is_found_with_what_the_translator_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('# i18n: on a button\nx = _("Verder")\ny = self.words("Terug", n=1)\n')
    (tmp_path / "b.py").write_text('z = _("Verder")\nw = _(name)\n')
    folder = tmp_path.name
    assert i18n.sources(tmp_path) == [
        i18n.Source("Terug", (f"{folder}/a.py",), ""),
        i18n.Source("Verder", (f"{folder}/a.py", f"{folder}/b.py"), "on a button"),
    ]


def test_an_update_keeps_translations_and_lets_the_unused_go() -> None:
    known = catalogue(Verder="Go on", Weg="Gone", Leeg="")
    known.metadata = {"X-Language-Name": "English"}
    made = i18n.update(known, [source("Terug"), source("Verder")], "en")
    assert [(entry.msgid, entry.msgstr, bool(entry.obsolete)) for entry in made] == [
        ("Terug", "", False), ("Verder", "Go on", False), ("Weg", "Gone", True),
    ]  # fmt: skip
    assert made.metadata["X-Language-Name"] == "English"


def test_a_check_tells_what_is_missing_doubtful_and_broken() -> None:
    known = catalogue(Terug="Back", **{"Hoi {name}": "Hi {naam}"}, Oud="Old")
    known[0].flags.append("fuzzy")
    found = [source("Hoi {name}"), source("Nieuw"), source("Terug")]
    told = {fault.words for fault in i18n.check(known, found, Path("en/ui.po"))}
    assert told == {"Hoi {name}", "Nieuw", "Oud", "Terug"}


def test_what_is_shipped_is_complete() -> None:
    found = i18n.sources(paths.PACKAGE)
    for file in sorted(paths.locale().glob("*/ui.po")):
        assert not list(i18n.check(polib.pofile(str(file)), found, file))
