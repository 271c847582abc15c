"""Makes all that the page needs besides itself, part by part; what takes long is kept for a next time."""

import hashlib
import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from game import files
from game.packing import stage
from game.packing.archive import joined, parted
from game.packing.getting import get_all
from game.packing.lettering import fonts
from game.packing.licences import licences
from game.packing.pins import PYODIDE, WHEELS, Pin
from game.packing.trouble import trouble
from game.text.say import Say

_HERE = Path(__file__).resolve().parent
_CORE = "pydantic_core/_pydantic_core.cpython-314-wasm32-emscripten.so"
_LARGEST = 100_000_000


def pack(kept: Path, _: Say, tell: Callable[[str], None]) -> dict[str, bytes]:
    """Returns the parts by name, as `page/boot.js` unpacks them; raises PackingTrouble and OSError."""

    def fetching(pin: Pin) -> None:
        tell(_("Ophalen: {package} {version}", package=pin.name, version=pin.version))

    packages = get_all(kept, fetching)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        pyodide = stage.unpacked(packages[PYODIDE.name], work)
        wheels = [packages[pin.name] for pin in WHEELS]
        tell(_("Klaarmaken: Python en zijn modules"))
        compiled = _libraries(pyodide, wheels, kept, work)
        library, site = _under("lib/", compiled), _under("site/", compiled)
        tell(_("Klaarmaken: het spel"))
        code, data = _game(pyodide, site, kept, work)
        tell(_("Klaarmaken: de letters"))
        faces = fonts(kept)
        core = site.pop(_CORE)
        told = licences(packages).encode()
        return {
            "wasm": files.read(pyodide / "pyodide.asm.wasm"),
            "engine": files.read(pyodide / "pyodide.asm.mjs"),
            "loader": files.read(pyodide / "pyodide.mjs"),
            "library": _stored(library),
            "core": core,
            "code": joined({**site, **code}),
            "data": joined({**data, "game/data/assets/licenties.html": told}),
            "fonts": joined(faces),
            "licences": told,
        }


def _libraries(pyodide: Path, wheels: list[Path], kept: Path, work: Path) -> dict[str, bytes]:
    """Returns Python's modules under `lib/` and those of the packages under `site/`, compiled."""
    sources = {f"lib/{name}": data for name, data in stage.standard_library(pyodide).items()}
    sources |= {f"site/{name}": data for name, data in stage.installed(wheels).items()}
    return _once(kept, "modules", sources, lambda: _compiled(pyodide, sources, work / "libraries"))


def _game(
    pyodide: Path, site: Mapping[str, bytes], kept: Path, work: Path
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Returns the modules of the game, compiled, and its data with what was read of the stories."""
    sources, data = stage.modules(), stage.data()
    code = _once(kept, "game", sources, lambda: _compiled(pyodide, sources, work / "game"))
    whole = {**site, **code, **data}
    cache = _once(kept, "stories", whole, lambda: _warmed(pyodide, whole, work))
    return code, {**data, **{f"cache/{name}": found for name, found in cache.items()}}


def _once(
    kept: Path, name: str, sources: Mapping[str, bytes], make: Callable[[], Mapping[str, bytes]]
) -> dict[str, bytes]:
    """Returns what is made of some files; what was made of the very same by the very same means is kept."""
    means = b"".join(files.read(_HERE / file) for file in ("compiling.py", "warming.py", "inside.mjs"))
    place = kept / f"{name}-{hashlib.sha256(joined(sources) + means).hexdigest()[:16]}.bin"
    if not files.is_plain(place):
        made = joined(make())
        for old in kept.glob(f"{name}-*.bin"):
            old.unlink()
        files.replace(place, made)
    return parted(files.read(place, _LARGEST))


def _warmed(pyodide: Path, whole: Mapping[str, bytes], work: Path) -> dict[str, bytes]:
    """Returns what the game keeps of the stories once it has read them."""
    place, cache = work / "place", work / "cache"
    stage.write(whole, place)
    files.make_folder(cache)
    _inside(pyodide, "warming.py", {place: "/kantelpunt", cache: "/out"})
    return stage.read(cache)


def _compiled(pyodide: Path, sources: Mapping[str, bytes], work: Path) -> dict[str, bytes]:
    """Returns these files with every module compiled."""
    stage.write(sources, work / "in")
    files.make_folder(work / "out")
    _inside(pyodide, "compiling.py", {work / "in": "/in", work / "out": "/out"})
    others = {name: data for name, data in sources.items() if not name.endswith(".py")}
    return {**others, **stage.read(work / "out")}


def _under(folder: str, contents: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name.removeprefix(folder): data for name, data in contents.items() if name.startswith(folder)}


def _stored(contents: Mapping[str, bytes]) -> bytes:
    """Returns a zip as Python imports from it, not made smaller: the whole of it will be."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(contents):
            archive.writestr(zipfile.ZipInfo(name), contents[name])
    return made.getvalue()


def _inside(pyodide: Path, script: str, mounts: Mapping[Path, str]) -> None:
    """Runs a file of this folder in Pyodide, with folders at these places."""
    node = shutil.which("node")
    if node is None:
        raise trouble("no_node")
    places = [f"{folder}={place}" for folder, place in mounts.items()]
    command = [node, str(_HERE / "inside.mjs"), str(pyodide), str(_HERE / script), *places]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise trouble("not_prepared", why=lines[-1] if lines else "")
