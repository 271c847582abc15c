"""What the guides for programmers name is there: files, folders, and what stands in them."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NAMED = re.compile(r"`((?:[a-z_]+/)+[a-z_]*(?:\.[a-z]+)?)(?:: ([A-Za-z_.]+))?`")


def section(guide: str, title: str) -> str:
    """Returns a part of a guide, from its title to the next."""
    text = (ROOT / guide).read_text(encoding="utf-8")
    return text.partition(f"## {title}\n")[2].partition("\n## ")[0]


PARTS = [
    pytest.param(section("game/README.md", "Three walks through the code"), ROOT / "game", id="walks"),
    pytest.param(section("game/README.md", "A new kind of step"), ROOT / "game", id="step"),
    pytest.param(section("CONTRIBUTING.md", "Recipes"), ROOT, id="recipes"),
]


@pytest.mark.parametrize(("text", "folder"), PARTS)
def test_all_that_is_named_is_there(text: str, folder: Path) -> None:
    found = NAMED.findall(text)
    assert found
    missing = [f"{path}: {name}" for path, name in found if not is_there(folder, path, name)]
    assert not missing


def test_a_name_that_is_gone_is_missed() -> None:
    assert is_there(ROOT, "game/ui/app.py", "App.step") and is_there(ROOT, "game/ui/app.py", "")
    assert not is_there(ROOT, "game/ui/app.py", "App.stride") and not is_there(ROOT, "game/ui/apps.py", "")


@pytest.mark.parametrize("number", range(3))
def test_a_walk_is_short(number: int) -> None:
    walks = section("game/README.md", "Three walks through the code").strip().split("\n\n")
    assert len(walks) == 3 and len(walks[number].splitlines()) < 15


@pytest.mark.parametrize("kind", ["kind of step", "check", "screen", "language", "edition", "command"])
def test_there_is_a_recipe(kind: str) -> None:
    assert f"- **A {kind}**" in section("CONTRIBUTING.md", "Recipes").replace("**An ", "**A ")


def is_there(folder: Path, path: str, name: str) -> bool:
    """Tells whether a file or folder is there, with a function, class or constant of that name."""
    file = next((at for at in (folder / path, ROOT / path) if at.exists()), None)
    if file is None or not name:
        return file is not None
    body: list[ast.stmt] = ast.parse(file.read_text(encoding="utf-8")).body
    for each in name.split("."):
        node = next((node for node in body if each in _names(node)), None)
        if node is None:
            return False
        body = getattr(node, "body", [])
    return True


def _names(node: ast.stmt) -> set[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.Assign(targets=targets):
            return {target.id for target in targets if isinstance(target, ast.Name)}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
    return set()
