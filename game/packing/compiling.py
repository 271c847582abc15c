"""Run by Pyodide under Node.js, whose Python is that of the browser: compiles what is in `/in` into `/out`.

Without `assert`, and not checked against any source: there is none where it goes. Docstrings go too, but for
those of the game: a dataclass without one makes itself one when imported, which takes longer than reading it.
"""

import py_compile
from pathlib import Path


def compile_all(sources: Path, target: Path) -> None:
    """Compiles each Python file under a folder into a file of that name under another."""
    for file in sorted(sources.rglob("*.py")):
        name = file.relative_to(sources)
        place = (target / name).with_suffix(".pyc")
        place.parent.mkdir(parents=True, exist_ok=True)
        py_compile.compile(
            str(file),
            str(place),
            dfile=str(name),
            doraise=True,
            optimize=1 if name.parts[0] == "game" else 2,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )


if __name__ == "__main__":
    compile_all(Path("/in"), Path("/out"))
