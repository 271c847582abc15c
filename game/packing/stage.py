"""What goes into the player's browser: which files of the game and of its packages, and what stays out."""

import io
import os
import re
import tarfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from game import files, paths

MOMENT = 1_000_000_000
"""When every packed file was changed, in seconds since 1970; `page/boot.js` says the same."""
_PARTS = ("art", "library", "session", "story", "summary", "text", "ui", "web")
"""The parts of the game that a player needs; window, terminal, workshop and commands stay out."""
_DATA = frozenset({".yaml", ".po", ".svg", ".html", ".png"})
_NO_DATA = re.compile(r"assets/pictures/|\.schema\.json$|README\.md$")
_NO_MODULE = re.compile(
    r"^(_pyrepl|asyncio/__main__|concurrent/futures/process|ctypes/macholib|curses|dbm|email/mime|ensurepip|idlelib"
    r"|lib2to3|multiprocessing|pydoc_data|sqlite3|test|tkinter|turtledemo|unittest|venv|wsgiref|xmlrpc"
    r"|pydantic/(v1|mypy|deprecated/tools)|yaml/_yaml|_yaml/)"
    r"|^(antigravity|bdb|cProfile|doctest|ftplib|imaplib|mailbox|optparse|pdb|pickletools|poplib|profile|pstats"
    r"|pydoc|smtplib|tabnanny|telnetlib|this|timeit|trace|turtle|webbrowser|zipapp)\.py$"
    r"|(^|/)tests?/|\.dist-info/|py\.typed$|\.pyi$"
)


def standard_library(pyodide: Path) -> dict[str, bytes]:
    """Returns Python's own modules out of Pyodide's package."""
    return dict(_kept(zipfile.ZipFile(io.BytesIO(files.read(pyodide / "python_stdlib.zip")))))


def installed(wheels: Iterable[Path]) -> dict[str, bytes]:
    """Returns the modules of some wheels, those that are compiled for the browser too."""
    contents: dict[str, bytes] = {}
    for wheel in wheels:
        contents |= dict(_kept(zipfile.ZipFile(wheel)))
    return contents


def modules() -> dict[str, bytes]:
    """Returns the modules of the game that a player needs."""
    found = [paths.PACKAGE / name for name in ("__init__.py", "files.py", "paths.py")]
    found += [file for part in _PARTS for file in (paths.PACKAGE / part).rglob("*.py")]
    return {f"game/{file.relative_to(paths.PACKAGE).as_posix()}": files.read(file) for file in found}


def data() -> dict[str, bytes]:
    """Returns stories, translations and drawings, under the names at which `paths` finds them."""
    contents = {}
    for name, folder in (
        ("scenarios", paths.scenarios()),
        ("assets", paths.assets()),
        ("locale", paths.locale()),
    ):
        for file in folder.rglob("*"):
            inside = f"{name}/{file.relative_to(folder).as_posix()}"
            if file.suffix in _DATA and not _NO_DATA.search(inside):
                contents[f"game/data/{inside}"] = files.read(file)
    return contents


def unpacked(package: Path, folder: Path) -> Path:
    """Unpacks an npm package and returns the folder in which its files are."""
    with tarfile.open(package) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def write(contents: Mapping[str, bytes], folder: Path) -> None:
    """Writes files into a folder, all from one moment: the same files always look the same."""
    for name, data in contents.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        os.utime(place, (MOMENT, MOMENT))


def read(folder: Path) -> dict[str, bytes]:
    """Returns every file of a folder by its name in it."""
    return {
        file.relative_to(folder).as_posix(): files.read(file)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def _kept(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    for name in archive.namelist():
        if not name.endswith("/") and not _NO_MODULE.search(name):
            yield name, archive.read(name)
