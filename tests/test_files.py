"""Files are opened in one place, read with a limit and written whole; and nothing there hangs or lies."""

import ast
import errno
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from test_architecture import FILES, GAME, name, parse

from game import files, paths

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")

# What opens a file, reads it to its end, or raises on a name that is too long.
METHODS = frozenset(
    {
        "read_text", "read_bytes", "write_text", "write_bytes", "touch", "exists", "is_file", "is_dir",
        "fdopen", "mkstemp", "NamedTemporaryFile", "mkdir", "makedirs", "pofile",
    }
)  # fmt: skip
ALLOWED = {
    "files.py": "the one place",
    "session/disk.py": "holds a session for one process",
    "paths.py": "looks for its own folders before anything else runs",
    "cli.py": "sends output to where nobody reads",
    "packing/compiling.py": "runs where nothing of the game can be imported",
    "packing/licences.py": "asks an installed package for its text",
    "packing/stage.py": "fills a folder that is thrown away",
    "packing/warming.py": "runs in Pyodide, and fills a folder that is thrown away",
    "text/po.py": "gives polib a text that was read with a limit",
    "writing/lint/translation/translated.py": "after `read_po` read it with a limit",
    "writing/i18n/catalogues.py": "after `read_po` read it with a limit",
}


def opened(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yields the line and the name of every call that gets at a file by itself."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name("open"):
                yield node.lineno, "open"
            case ast.Attribute(ast.Name("files"), _):
                continue
            case ast.Attribute(ast.Name("json" | "tomllib" | "pickle" | "yaml"), "load" | "dump"):
                yield node.lineno, "load"
            case ast.Attribute(ast.Name("os"), "open" | "replace" | "rename" | "link" | "symlink"):
                yield node.lineno, f"os.{node.func.attr}"
            case ast.Attribute(_, "open") if _has_mode(node):
                yield node.lineno, "open"
            case ast.Attribute(_, "replace" | "rename") if len(node.args) == 1 and not node.keywords:
                yield node.lineno, node.func.attr
            case ast.Attribute(_, method) if method in METHODS:
                yield node.lineno, method


def _has_mode(call: ast.Call) -> bool:
    """Tells whether this opens a file rather than a screen or a session."""
    mode = call.args[0] if call.args else None
    return (not call.args and not call.keywords) or any(
        keyword.arg in ("mode", "encoding") for keyword in call.keywords
    ) or (isinstance(mode, ast.Constant) and set(str(mode.value)) <= set("rwxab+t"))  # fmt: skip


@pytest.mark.parametrize("file", FILES, ids=name)
def test_files_are_opened_in_one_place(file: Path) -> None:
    if file.relative_to(GAME).as_posix() in ALLOWED:
        return
    found = [f"{name(file)}:{line} {what}" for line, what in opened(parse(file))]
    assert not found, f"use game.files: {found}"


@pytest.mark.parametrize(
    "source",
    [
        "open('x')",
        "path.open('w')", "path.open(encoding='utf-8')", "path.read_text()", "a.b.write_bytes(x)",
        "json.load(f)", "path.replace(other)", "os.open(p, 0)", "path.exists()", "path.mkdir(parents=True)",
    ],
)  # fmt: skip
def test_the_check_catches(source: str) -> None:
    assert list(opened(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    ["app.open(screen)", "text.replace('a', 'b')", "replace(x, y=1)", "files.replace(p, b)", "json.loads(x)"],
)
def test_the_check_allows(source: str) -> None:
    assert not list(opened(ast.parse(source)))


def test_what_is_allowed_is_there_and_needs_it() -> None:
    for place in set(ALLOWED) - {"files.py"}:
        assert list(opened(parse(GAME / place))), f"{place} needs no exception any more"


def in_time(do: Callable[[], object]) -> None:
    """Fails when something hangs."""
    doing = threading.Thread(target=do, daemon=True)
    doing.start()
    doing.join(10)
    assert not doing.is_alive()


def refused(do: Callable[[], object]) -> type[OSError]:
    with pytest.raises(OSError) as caught:
        do()
    return caught.type


@posix
def test_a_pipe_is_no_file_and_does_not_hang(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    in_time(lambda: refused(lambda: files.read(pipe)))
    assert refused(lambda: files.read(pipe)) is files.NotPlain
    assert refused(lambda: files.replace(pipe, b"x")) is files.NotPlain
    assert pipe.is_fifo()


@posix
def test_what_has_no_end_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "endless").symlink_to("/dev/zero")
    assert refused(lambda: files.read(tmp_path / "endless")) is files.NotPlain
    assert refused(lambda: files.replace(tmp_path / "endless", b"x")) is files.NotPlain


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert issubclass(refused(lambda: files.read(tmp_path)), OSError)
    assert issubclass(refused(lambda: files.replace(tmp_path, b"x")), OSError)


def test_never_more_than_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x" * 100)
    assert files.read(path, 100) == b"x" * 100
    assert files.start(path, 7) == b"x" * 7
    assert refused(lambda: files.read(path, 99)) is files.TooLarge


NAMES = ["x" * 300, "a\0b", "file/below"]


@pytest.mark.parametrize("wrong", NAMES, ids=["long", "nul", "below-a-file"])
def test_no_name_breaks_a_question(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    path = tmp_path / wrong
    assert not files.is_there(path) and not files.is_plain(path) and not files.is_folder(path)
    for do in (files.read, lambda path: files.replace(path, b""), lambda path: files.create(path, b"")):
        assert issubclass(refused(lambda do=do: do(path)), OSError)


@posix
def test_folders_and_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        files.make_folder(tmp_path / "a" / "b")
        files.replace(tmp_path / "a" / "b" / "mine", b"x")
        files.replace(tmp_path / "a" / "b" / "ours", b"x", private=False)
        (tmp_path / "a" / "b" / "ours").chmod(0o755)
        files.replace(tmp_path / "a" / "b" / "ours", b"y", private=False)
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "a").rglob("*")}
    assert modes == {"b": 0o700, "mine": 0o600, "ours": 0o755}
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    files.replace(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize("failing", ["open", "write", "fsync", "replace"])
def test_a_failing_write_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"old")

    def fault(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "fault")

    with monkeypatch.context() as patched:
        patched.setattr(*((Path, "replace") if failing == "replace" else (os, failing)), fault)
        assert refused(lambda: files.replace(path, b"new"))
    assert [each.name for each in tmp_path.iterdir()] == ["x"] and path.read_bytes() == b"old"


def test_on_a_full_disk_what_can_be_made_again_makes_room(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = paths.cache_folder()
    files.make_folder(cache)
    (cache / "story.cache").write_bytes(b"x" * 1000)
    real = os.write

    def write(descriptor: int, data: bytes) -> int:
        if any(cache.iterdir()):
            raise OSError(errno.ENOSPC, "full")
        return real(descriptor, data)

    monkeypatch.setattr(os, "write", write)
    files.replace(home / "precious", b"kept")
    assert (home / "precious").read_bytes() == b"kept" and not list(cache.iterdir())
    (cache / "story.cache").touch()
    with pytest.raises(OSError):
        files.replace(cache / "other.cache", b"again", room=False)
    assert (cache / "story.cache").exists(), "the cache does not make room for itself"
