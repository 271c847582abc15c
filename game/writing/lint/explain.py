"""The page about a code: why it matters, one example wrong and one right, in Dutch or English."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from game import files
from game.story.yaml_reader import Block, Scalar, read_bytes
from game.text.catalogue import Catalogue
from game.writing.lint.silenced import NEVER

FOLDER = Path(__file__).with_name("pages")


@dataclass(frozen=True, slots=True)
class Page:
    """What is told about a code; `where` names the part of a story the examples are."""

    nl: str
    en: str
    where: str = ""
    wrong: str = ""
    right: str = ""


@cache
def pages() -> Mapping[str, Page]:
    """Returns every page by its code, from the files in `pages/`."""
    made: dict[str, Page] = {}
    for file in sorted(FOLDER.glob("*.yaml")):
        root = read_bytes(files.read(file), str(file)).root
        assert isinstance(root, Block)
        for code, (_, node) in root.entries.items():
            assert isinstance(node, Block), code
            parts = {name: part.text for name, (_, part) in node.entries.items() if isinstance(part, Scalar)}
            made[code] = Page(**parts)
    return MappingProxyType(made)


def page(code: str, words: Catalogue) -> str:
    """Returns the page about a code for reading in a terminal."""
    _ = words.words
    found = pages()[code]
    why = found.en if words.language == "en" else found.nl
    lines = [code, "", why]
    for title, example in ((_("Fout:"), found.wrong), (_("Goed:"), found.right)):
        if example:
            lines += ["", title, *(f"    {line}" for line in example.rstrip("\n").split("\n"))]
    if code in NEVER:
        lines += ["", _("Deze melding kan nooit uit.")]
    return "\n".join(lines)
