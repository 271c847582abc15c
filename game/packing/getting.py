"""Gets the packages that `pins` names, with npm and pip, and keeps them: next time nothing is asked for."""

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from game import files
from game.packing.pins import PYODIDE, TEXTS, WHEELS, Pin
from game.packing.trouble import trouble

_LARGEST = 100_000_000  # bytes of one package
_PYTHON = "314"
_NPM = (PYODIDE, TEXTS)


def get_all(kept: Path, tell: Callable[[Pin], None]) -> dict[str, Path]:
    """Returns the file of each package by its name; tells of each that is fetched. Raises PackingTrouble."""
    files.make_folder(kept)
    return {pin.name: _get(pin, kept, tell) for pin in (*_NPM, *WHEELS)}


def _get(pin: Pin, kept: Path, tell: Callable[[Pin], None]) -> Path:
    place = kept / pin.file
    if files.is_plain(place) and _sum(place) == pin.sha256:
        return place
    tell(pin)
    with tempfile.TemporaryDirectory(dir=kept) as folder:
        _run(pin, _by_npm(pin) if pin in _NPM else _by_pip(pin), Path(folder))
        found = [file for file in Path(folder).iterdir() if file.suffix in (".tgz", ".whl")]
        if len(found) != 1:
            raise trouble("not_fetched", package=pin.name, why="")
        if _sum(found[0]) != pin.sha256:
            raise trouble("wrong_sum", package=pin.name, version=pin.version)
        files.replace(place, files.read(found[0], _LARGEST))
    return place


def _by_npm(pin: Pin) -> Sequence[str]:
    npm = shutil.which("npm")
    if npm is None:
        raise trouble("no_npm")
    return (npm, "pack", "--silent", f"{pin.name}@{pin.version}")


def _by_pip(pin: Pin) -> Sequence[str]:
    wished = [f"--{option}={value}" for option, value in pin.wheel.items()]
    return (
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
        "--only-binary=:all:", f"--python-version={_PYTHON}", *wished, f"{pin.name}=={pin.version}",
    )  # fmt: skip


def _run(pin: Pin, command: Sequence[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace")
    if done.returncode:
        lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
        wrong = [line for line in lines if "err" in line.lower()] or lines or [""]
        raise trouble("not_fetched", package=pin.name, why=wrong[-1])


def _sum(file: Path) -> str:
    return hashlib.sha256(files.read(file, _LARGEST)).hexdigest()
