"""The code keeps to the shape that game/README.md describes."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from game.story import beat, event, model, program

ROOT = Path(__file__).resolve().parent.parent
GAME = ROOT / "game"
FILES = tuple(sorted(GAME.rglob("*.py")))
LONGEST_FILE, LONGEST_FUNCTION = 400, 50

KINDS = {
    *(f"model.{kind.__name__}" for kind in get_args(get_args(model.Step)[0])),
    *(f"beat.{kind.__name__}" for kind in get_args(beat.Beat)),
    *(f"event.{kind.__name__}" for kind in get_args(event.Event)),
    *(kind.__name__ for kind in get_args(program.Op)),
}
"""What a step, a beat, an event or an operation can be, as it stands in a pattern."""

IN_A_CIRCLE = ()
"""Modules that reach themselves by their imports, lazy ones and those for types too; to become empty."""

WINDOW_ONLY = {"pygame", "bidi"}
"""Packages that only the edition with a window needs."""
TERMINAL_ONLY = {"wcwidth"}
"""And those that only the one in a terminal needs."""
AROUND = {"os", "platformdirs", "shutil", "subprocess", "sys", "tempfile", "webbrowser"}
"""Modules that reach into the computer; a screen asks its edition."""
WITHOUT = f"sys.path.insert(0, 'tests')\nfrom without import refuse\nrefuse(*{sorted(WINDOW_ONLY)})"
"""Code after which those packages are as good as not installed."""
ABLE = frozenset({"pathlib", "os", "io", "shutil", "tempfile", "codecs", "importlib", "pkgutil"})
"""Modules with which a file can be opened."""

# What each part may import. `paths` is a leaf that all but the pure parts may use; `files` all may.
ALLOWED = {
    "story": {"story", "text.say", "text.nearest"},
    "session": {"session", "story", "text.say", "paths", "files"},
    "text": {"text", "files"},
    "library": {"library", "story", "text", "paths", "files"},
    "summary": {"summary", "session", "story", "text", "paths", "files"},
    "art": {"art", "files"},
    "ui": {"ui", "art.colour", "library", "summary", "session", "story", "text", "paths", "files"}
    | {"writing.preview"},
    "window": {"window", "ui", "art", "library", "summary", "session", "story", "text", "paths", "files"}
    | {"writing.preview"},
    "web": {"web", "ui", "art", "library", "summary", "session", "story", "text", "paths", "files"},
    "terminal": {"terminal", "summary", "library", "session", "story", "text", "paths", "files", "writing"},
    "writing": {"writing", "library", "session", "story", "text", "paths", "files"},
    "packing": {"packing", "text", "paths", "files", "library"},
    "paths": set(),
    "files": {"paths"},
}

# File names that stand in two parts; a name means one thing, so each says why. It may only get shorter.
SCREEN = "a screen is called as what it shows"
COMMAND = "a command is called as what it starts"
EDITION = "each edition has its own"
IN_TWO_PARTS = {
    **dict.fromkeys(("cards", "compare", "path", "take_along", "talk", "trouble"), SCREEN),
    **dict.fromkeys(("explore", "manual", "play", "preview", "regress", "rehearse", "replay"), COMMAND),
    **dict.fromkeys(("sessions", "shots"), COMMAND),
    **dict.fromkeys(("documents", "pictures", "start"), EDITION),
    "as_json": "what a part gives to programs",
    "wording": "the sentences of a part",
    "workbench": "the screen, and what opens it in the window",
}


def part(file: Path) -> str:
    """Returns the part of the program a file belongs to."""
    relative = file.relative_to(GAME)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imported(tree: ast.AST) -> Iterator[str]:
    """Yields every module that a file imports, at the top or inside a function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parse(file: Path) -> ast.Module:
    """Returns the syntax tree of a file."""
    return ast.parse(file.read_text(encoding="utf-8"))


def name(file: Path) -> str:
    """Returns a file's name as tests show it."""
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", FILES, ids=name)
def test_imports_go_one_way(file: Path) -> None:
    allowed = ALLOWED.get(part(file))
    if allowed is None:  # cli, __main__: the composition root
        return
    for module in imported(parse(file)):
        if module == "game" or module.startswith("game."):
            path = module.removeprefix("game").removeprefix(".") or "game"
            fits = any(path == ok or path.startswith(f"{ok}.") for ok in allowed)
            assert fits, f"{name(file)} imports {module}"


def test_imports_come_back_to_nobody() -> None:
    modules = {_module(file): file for file in FILES}
    graph = {module: _neighbours(parse(file), modules) for module, file in modules.items()}
    assert in_circles(graph) == {f"game.{module}" for module in " ".join(IN_A_CIRCLE).split()}


@pytest.mark.parametrize(
    "graph, circle",
    [
        ({"a": {"b"}, "b": {"c"}, "c": set()}, set()),
        ({"a": {"b"}, "b": {"a"}, "c": {"a"}}, {"a", "b"}),
        ({"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set()}, {"b", "c"}),
        ({"a": {"b"}, "b": {"a"}, "c": {"d"}, "d": {"c"}}, {"a", "b", "c", "d"}),
    ],
)
def test_the_check_for_circles_catches(graph: dict[str, set[str]], circle: set[str]) -> None:
    assert in_circles(graph) == circle


def test_lazy_imports_and_those_for_types_count() -> None:
    source = "if TYPE_CHECKING:\n from game.a import B\ndef c():\n import game.d\n from game import e"
    known = dict.fromkeys(("game.a", "game.d", "game.e"), GAME)
    assert _neighbours(ast.parse(source), known) == set(known)


def in_circles(graph: dict[str, set[str]]) -> set[str]:
    """Returns the modules that can be reached from themselves."""
    return {module for module, first in graph.items() if module in _reached(graph, first)}


def _reached(graph: dict[str, set[str]], start: set[str]) -> set[str]:
    reached, waiting = set(start), [*start]
    while waiting:
        new = graph[waiting.pop()] - reached
        reached |= new
        waiting += new
    return reached


def _module(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _neighbours(tree: ast.AST, known: dict[str, Path]) -> set[str]:
    """Returns the modules a file imports: `from game.a import b` means `game.a.b` where that is a module."""
    whole = (path if path in known else path.rpartition(".")[0] for path in imported(tree))
    return {path for path in whole if path in known}


def test_no_two_parts_share_a_file_name() -> None:
    parts: dict[str, set[str]] = {}
    for file in FILES:
        if file.parent != GAME and file.stem != "__init__":
            parts.setdefault(file.stem, set()).add(part(file))
    assert {stem for stem, found in parts.items() if len(found) > 1} == set(IN_TWO_PARTS)


@pytest.mark.parametrize("file", FILES, ids=name)
def test_what_one_edition_needs_is_only_there(file: Path) -> None:
    packages = {module.split(".")[0] for module in imported(parse(file))}
    if part(file) != "window":
        assert not WINDOW_ONLY & packages
    if part(file) != "terminal":
        assert not TERMINAL_ONLY & packages


def test_markup_is_made_of_elements() -> None:
    escaping = {name(file) for file in FILES if "html.escape" in imported(parse(file))}
    assert escaping == {"game/text/element.py", "game/session/copies.py"}  # the other looks for words in it


@pytest.mark.parametrize("file", [file for file in FILES if part(file) == "ui"], ids=name)
def test_screens_reach_the_system_through_the_edition(file: Path) -> None:
    tree = parse(file)
    assert not AROUND & {module.split(".")[0] for module in imported(tree)}
    assert not any(
        isinstance(node, ast.Attribute) and ast.unparse(node) == "paths.documents" for node in ast.walk(tree)
    )


@pytest.mark.parametrize("module", sorted(WINDOW_ONLY))
def test_the_refusal_is_one(module: str) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        _loaded_by(f"{WITHOUT}\nimport {module}")


def test_every_screen_loads_where_there_is_no_pygame() -> None:
    modules = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in FILES if part(file) == "ui"]
    loaded = _loaded_by(f"{WITHOUT}\nimport {', '.join(modules)}")
    assert "game.ui.screens.play" in loaded
    assert not any(name.startswith("game.window") for name in loaded)


@pytest.mark.parametrize("file", [file for file in FILES if part(file) == "story"], ids=name)
def test_stories_open_no_files(file: Path) -> None:
    found = {module for module in imported(parse(file)) if module.split(".")[0] in ABLE}
    assert found <= {"pathlib.PurePath"}, f"{name(file)} imports {found}"
    calls = {ast.unparse(node.func) for node in ast.walk(parse(file)) if isinstance(node, ast.Call)}
    assert not any(call == "open" or call.endswith((".open", ".read_text", ".read_bytes")) for call in calls)


@pytest.mark.parametrize("file", FILES, ids=name)
def test_files_and_functions_are_short(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    for node in ast.walk(parse(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_state_between_calls(file: Path) -> None:
    tree = parse(file)
    assert not any(isinstance(node, ast.Global) for node in ast.walk(tree))
    for statement in tree.body:
        value = getattr(statement, "value", None)
        if isinstance(statement, ast.Assign | ast.AnnAssign) and value is not None and not _is_all(statement):
            assert not _mutable(value), f"{name(file)}:{statement.lineno} can be changed"


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_kind_is_left_to_the_rest(file: Path) -> None:
    assert not list(_left_to_the_rest(parse(file)))


@pytest.mark.parametrize(
    "source, lines",
    [
        ("match a:\n case beat.Line():\n  b()\n case _:\n  c()", [4]),
        ("match a:\n case beat.Line() | model.Line(who=d):\n  b()\n case other:\n  c()", [4]),
        ("match a, d:\n case Show(), 1:\n  b()\n case _ if e:\n  c()", [4]),
        ("match a:\n case model.Line():\n  b()\n case _:\n  assert_never(a)", []),
        ("match a:\n case model.Line():\n  b()\n case model.Set():\n  c()", []),
        ("match a:\n case 'x':\n  b()\n case _:\n  c()", []),
        ("match a:\n case Moment():\n  b()\n case shown:\n  c()", []),
    ],
)
def test_the_check_for_the_rest_catches(source: str, lines: list[int]) -> None:
    assert list(_left_to_the_rest(ast.parse(source))) == lines


def _left_to_the_rest(tree: ast.AST) -> Iterator[int]:
    """Yields the line of each case for all other kinds: mypy would not name it when a kind is added."""
    for match in (node for node in ast.walk(tree) if isinstance(node, ast.Match)):
        classes = [node.cls for node in ast.walk(match) if isinstance(node, ast.MatchClass)]
        if not any(ast.unparse(each) in KINDS for each in classes):
            continue
        for case in match.cases:
            rest = isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None
            if rest and not ast.unparse(case.body[0]).startswith("assert_never("):
                yield case.pattern.lineno


def _is_all(statement: ast.Assign | ast.AnnAssign) -> bool:
    return isinstance(statement, ast.Assign) and any(
        isinstance(target, ast.Name) and target.id == "__all__" for target in statement.targets
    )


def _mutable(value: ast.expr) -> bool:
    """Tells whether a module-level value could be changed: a list, dict or set, bare or inside a tuple."""
    match value:
        case ast.List() | ast.Dict() | ast.Set() | ast.ListComp() | ast.DictComp() | ast.SetComp():
            return True
        case ast.Tuple(elts=parts):
            return any(_mutable(part) for part in parts)
        case ast.Call(func=called):
            return _called(called) in {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter"}
    return False


def _called(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _loaded_by(code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sorted(sys.modules))"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(run.stdout.splitlines()[-1].split())


def test_the_command_line_starts_light() -> None:
    heavy = {"pygame", "pydantic", "yaml", "polib", "platformdirs"}
    assert not heavy & _loaded_by("import game.cli")


def test_help_needs_no_pydantic() -> None:
    code = "from game.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    assert not {"pygame", "pydantic"} & _loaded_by(code)


def test_lint_does_not_load_pygame() -> None:
    assert "pygame" not in _loaded_by("from game.cli import main\nmain(['lint'])")


def test_stories_need_no_pygame() -> None:
    assert "pygame" not in _loaded_by("import game.story.load, game.session.session, game.summary")


@pytest.mark.parametrize("source", ["[1]", "{'a': 1}", "{1}", "dict(a=1)", "([1],)", "[x for x in ()]"])
def test_the_check_for_state_catches(source: str) -> None:
    assert _mutable(ast.parse(source, mode="eval").body)


@pytest.mark.parametrize("source", ["(1, 2)", "MappingProxyType({'a': 1})", "frozenset({1})", "int | str"])
def test_the_check_for_state_allows(source: str) -> None:
    assert not _mutable(ast.parse(source, mode="eval").body)
