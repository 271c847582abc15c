"""The two forms of the browser edition: a folder for a web server, and one file for a double click."""

import hashlib
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from game import files
from game.packing.archive import zipped
from game.packing.shell import alone, file_name, hosted, is_ours
from game.packing.trouble import trouble

INDEX, LICENCES, SUMS = "index.html", "licenties.html", "SHA256SUMS"
_READ = "licences"  # for who opens the folder; the game has its own among its data
_PART = re.compile(r"[a-z]+\.[0-9a-f]{12}\.bin")


def write_folder(parts: Mapping[str, bytes], folder: Path) -> int:
    """Writes the folder and returns its size in bytes; raises PackingTrouble and OSError.

    The page comes last, and the parts of the version before stay: whoever is opening that one gets all of it.
    """
    index = folder / INDEX
    if files.is_there(index) and not is_ours(files.read_text(index, errors="replace")):
        raise trouble("not_ours", folder=folder)
    small = _small(parts)
    made = {file_name(name, data): data for name, data in small.items()}
    made |= {LICENCES: parts[_READ], INDEX: hosted(small).encode()}
    before = _named(folder / SUMS)
    files.make_folder(folder, private=False)
    for name, data in made.items():
        files.replace(folder / name, data, private=False)
    files.replace(folder / SUMS, _sums(made).encode(), private=False)
    for file in folder.iterdir():
        if _PART.fullmatch(file.name) and file.name not in made and file.name not in before:
            file.unlink()
    return sum(map(len, made.values()))


def write_one_file(parts: Mapping[str, bytes], file: Path) -> int:
    """Writes the one file and returns its size in bytes; raises OSError."""
    page = alone(_small(parts)).encode()
    files.replace(file, page, private=False)
    return len(page)


def _small(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Returns what the page unpacks."""
    return {name: zipped(data) for name, data in parts.items() if name != _READ}


def _sums(made: Mapping[str, bytes]) -> str:
    """Returns the sum of each file, as `sha256sum --check` reads them."""
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(made.items()))


def _named(sums: Path) -> set[str]:
    """Returns the names in such a file; none where there is none."""
    with suppress(OSError, UnicodeDecodeError):
        return {line.partition("  ")[2] for line in files.read_text(sums).splitlines()}
    return set()
