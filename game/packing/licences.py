"""The page of licences: every part that is shipped, where its source lies, and the whole of its licence."""

import html
import json
import re
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from game import files, paths
from game.packing.lettering import packages as font_packages
from game.packing.pins import CORE, PYODIDE, TEXTS, WHEELS
from game.packing.trouble import trouble

_PAGE = """<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Licenties van Kantelpunt</title>
<style>
body {{ max-width: 50em; margin: 2em auto; padding: 0 1em; font: 16px/1.5 system-ui, sans-serif; }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
</style>
<h1>Licenties</h1>
<p>Dit spel heeft delen van verschillende makers. Bij elk staat waar de broncode is, en de licentie.</p>
<p lang="en">This game has parts by several makers. With each stands where its source is, and its licence.</p>
<ul>
{contents}
</ul>
{parts}
</html>
"""
_IN_ENGINE = (
    ("Emscripten", "https://github.com/emscripten-core/emscripten", "MIT", "Emscripten authors"),
    ("musl", "https://musl.libc.org", "MIT", "Rich Felker, et al."),
    ("LLVM: compiler-rt, libc++", "https://github.com/llvm/llvm-project", "Apache-2.0", "The LLVM Project"),
    ("libffi", "https://github.com/libffi/libffi", "MIT", "Anthony Green, Red Hat, Inc and others"),
    ("zlib", "https://zlib.net", "Zlib", "Jean-loup Gailly and Mark Adler"),
    ("bzip2", "https://sourceware.org/bzip2", "bzip2-1.0.6", "Julian Seward"),
    ("liblzma", "https://github.com/tukaani-project/xz", "0BSD", "The XZ Utils authors"),
    ("Zstandard", "https://github.com/facebook/zstd", "BSD-3-Clause", "Meta Platforms, Inc. and affiliates"),
    ("SQLite", "https://sqlite.org", "blessing", "nobody: it is in the public domain"),
    ("mpdecimal", "https://www.bytereef.org/mpdecimal", "BSD-2-Clause", "Stefan Krah"),
    ("Expat", "https://github.com/libexpat/libexpat", "MIT", "Clark Cooper and Expat maintainers"),
    ("HACL*", "https://github.com/hacl-star/hacl-star", "MIT", "INRIA, CMU and Microsoft Corporation"),
    ("error-stack-parser", "https://github.com/stacktracejs/error-stack-parser", "MIT", "Eric Wendelin"),
)
"""What is one with Pyodide's engine: its name, where its source lies, its licence, and whose it is."""
_WORD = re.compile(r"[A-Za-z0-9.+-]+")


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is shipped: its name, where its source lies, its licence, and the text of that."""

    name: str
    home: str
    licence: str
    text: str


class Texts:
    """The texts of licences that do not lie in the packages themselves, by their SPDX names."""

    def __init__(self, package: Path) -> None:
        """Reads them all."""
        with tarfile.open(package) as archive:
            found = ((member.name, archive.extractfile(member)) for member in archive if member.isfile())
            self._texts = {
                Path(name).stem: file.read() for name, file in found if file and "/licenses/" in name
            }

    def __contains__(self, licence: str) -> bool:
        """Tells whether there is a text for a licence."""
        return licence in self._texts

    def text(self, licence: str) -> str:
        """Returns the text of a licence; raises PackingTrouble."""
        if licence not in self._texts:
            raise trouble("no_text", licence=licence)
        return str(json.loads(self._texts[licence])["licenseText"])


def licences(packages: Mapping[str, Path]) -> str:
    """Returns the page; raises PackingTrouble when a text is missing."""
    parts = list(_parts(packages))
    listed = (f"{html.escape(part.name)}</a> ({html.escape(part.licence)})" for part in parts)
    return _PAGE.format(
        contents="\n".join(f'<li><a href="#part{number}">{line}</li>' for number, line in enumerate(listed)),
        parts="\n".join(_section(number, part) for number, part in enumerate(parts)),
    )


def _section(number: int, part: Part) -> str:
    home = f'<p><a href="{part.home}" rel="noreferrer">{part.home}</a></p>' if part.home else ""
    name, text = html.escape(part.name), html.escape(part.text)
    return f'<section id="part{number}"><h2>{name}</h2>{home}<pre>{text}</pre></section>'


def _parts(packages: Mapping[str, Path]) -> Iterator[Part]:
    texts = Texts(packages[TEXTS.name])
    yield Part("Kantelpunt", "", "MIT", _own())
    yield Part("Kantelpunt: verhalen, vertalingen en tekeningen", "", "CC-BY-4.0", texts.text("CC-BY-4.0"))
    yield Part(
        f"Pyodide {PYODIDE.version}",
        PYODIDE.home,
        "MPL-2.0",
        _whose("Pyodide contributors", texts.text("MPL-2.0")),
    )
    python = _in_wheel(packages["typing-extensions"])  # the same licence, and there with all of its history
    yield Part("Python", "https://github.com/python/cpython", "PSF-2.0", python)
    for name, home, licence, whose in _IN_ENGINE:
        yield Part(name, home, licence, _whose(whose, texts.text(licence)))
    for pin in WHEELS:
        yield Part(f"{pin.name} {pin.version}", pin.home, pin.licence, _in_wheel(packages[pin.name]))
    yield _crates(packages[CORE.name], texts)
    for _, folder in font_packages():
        family = str(json.loads(files.read_text(folder / "metadata.json"))["family"])
        home = f"https://fonts.google.com/specimen/{family.replace(' ', '+')}"
        yield Part(family, home, "OFL-1.1", files.read_text(folder / "LICENSE"))


def _crates(wheel: Path, texts: Texts) -> Part:
    """Returns what pydantic-core is made of besides, by its own list, with every licence that it names."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".cyclonedx.json"))
        listed = json.loads(archive.read(name))["components"]
    lines, named = [], set[str]()
    for crate in listed:
        licence = " ".join(str(one.get("expression", "")) for one in crate.get("licenses", []))
        homes = [link["url"] for link in crate.get("externalReferences", []) if link["type"] == "vcs"]
        lines.append(f"{crate['name']} {crate['version']} | {licence} | {' '.join(homes)}")
        named |= {word for word in _WORD.findall(licence) if word in texts}
    whole = [f"{licence}\n\n{texts.text(licence)}" for licence in sorted(named)]
    return Part(
        "pydantic-core: Rust crates",
        CORE.home,
        "MIT, Apache-2.0, …",
        "\n\n\n".join(["\n".join(lines), *whole]),
    )


def _in_wheel(wheel: Path) -> str:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if re.search(r"\.dist-info/(licenses/)?LICEN[CS]E[^/]*$", name):
                return archive.read(name).decode()
    raise trouble("no_text", licence=wheel.name)


def _own() -> str:
    """Returns the licence of the game itself, from the checkout or from what was installed."""
    if paths.in_checkout():
        return files.read_text(paths.CHECKOUT / "LICENSE")
    try:
        found = distribution("kantelpunt").read_text("licenses/LICENSE")
    except PackageNotFoundError:
        found = None
    if found is None:
        raise trouble("no_text", licence="kantelpunt")
    return found


def _whose(whose: str, text: str) -> str:
    return f"Copyright: {whose}\n\n{text}"
