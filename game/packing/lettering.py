"""The letters of the browser edition: the fonts of the desktop, with only what a page needs of them."""

import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

from game import files
from game.packing.trouble import trouble

_LARGEST = 10_000_000  # bytes of one font
_VERSION = "1"  # another one when fonts are made otherwise


@dataclass(frozen=True, slots=True)
class Face:
    """One face: how a page names it, where it comes from, and the first and last letters that are kept."""

    family: str
    weight: str
    style: str
    package: str
    file: str
    ranges: tuple[tuple[int, int], ...] = ((0, 0x10FFFF),)


_ATKINSON = ("Kantelpunt", "fontpkg_atkinson_hyperlegible")
FACES = (
    Face(_ATKINSON[0], "400", "normal", _ATKINSON[1], "AtkinsonHyperlegible-Regular.ttf"),
    Face(_ATKINSON[0], "700", "normal", _ATKINSON[1], "AtkinsonHyperlegible-Bold.ttf"),
    Face(_ATKINSON[0], "400", "italic", _ATKINSON[1], "AtkinsonHyperlegible-Italic.ttf"),
    Face(_ATKINSON[0], "700", "italic", _ATKINSON[1], "AtkinsonHyperlegible-BoldItalic.ttf"),
    Face(
        "Kantelpunt Noto",
        "400",
        "normal",
        "fontpkg_noto_sans",
        "NotoSans[wdth,wght].ttf",
        ((0, 0x8FF), (0x1D00, 0x2BFF), (0xA640, 0xA7FF), (0xFB00, 0x10FFFF)),  # without Devanagari
    ),
    Face("Kantelpunt Arabic", "400", "normal", "fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
    Face(
        "Kantelpunt Hebrew",
        "400",
        "normal",
        "fontpkg_open_sans",
        "OpenSans[wdth,wght].ttf",
        ((0x20, 0x20), (0x590, 0x5FF), (0xFB1D, 0xFB4F)),  # Hebrew
    ),
)


def packages() -> Iterator[tuple[str, Path]]:
    """Yields each font package, with its folder."""
    for name in dict.fromkeys(face.package for face in FACES):
        yield name, _folder(name)


def fonts(kept: Path) -> dict[str, bytes]:
    """Returns the faces as they are packed, and `faces.json` that names them; `kept` holds what was made."""
    made = {f"{number}.ttf": _made(face, kept) for number, face in enumerate(FACES)}
    named = [{key: asdict(face)[key] for key in ("family", "weight", "style")} for face in FACES]
    return {**made, "faces.json": json.dumps(named).encode()}


def _made(face: Face, kept: Path) -> bytes:
    raw = files.read(_folder(face.package) / "files" / face.file, _LARGEST)
    wish = json.dumps([_VERSION, asdict(face)]).encode()
    place = kept / f"font-{hashlib.sha256(wish + raw).hexdigest()[:16]}.ttf"
    if not files.is_plain(place):
        files.replace(place, _smaller(raw, face))
    return files.read(place, _LARGEST)


def _smaller(raw: bytes, face: Face) -> bytes:
    """Returns a font in one weight and width, with the letters it is for, and no hints for coarse pixels."""
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
    from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

    font = TTFont(io.BytesIO(raw), recalcTimestamp=False)  # the same file every time
    wished = Options(layout_features=["*"], name_IDs=["*"], hinting=False, notdef_outline=True)
    subsetter = Subsetter(wished)
    letters = font.getBestCmap()
    subsetter.populate(unicodes=[letter for letter in letters if _is_kept(letter, face)])
    subsetter.subset(font)
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": float(face.weight), "wdth": 100.0})
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def _is_kept(letter: int, face: Face) -> bool:
    return any(first <= letter <= last for first, last in face.ranges)


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise trouble("no_font", package=package.replace("_", "-"))
    return Path(spec.origin).parent
