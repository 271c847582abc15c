"""Run by Pyodide under Node.js on the game as packed: reads every story, so that the browser need not."""

import os
import sys
from pathlib import Path

PLACE, HOME, OUT = "/kantelpunt", "/home/kantelpunt", "/out"


def warm(out: Path) -> None:
    """Opens every story, and keeps what was kept of them; raises when a story does not open."""
    from game import files, paths
    from game.library.cards import cards
    from game.library.open import open_scenario

    folder, kept = paths.scenarios(), paths.cache_folder()
    for card in cards(folder, kept):
        open_scenario(folder / f"{card.id}.yaml", folder, kept)
    for file in kept.iterdir():
        (out / file.name).write_bytes(files.read(file))


if __name__ == "__main__":
    sys.path.insert(0, PLACE)
    os.environ["KANTELPUNT_HOME"] = HOME
    warm(Path(OUT))
