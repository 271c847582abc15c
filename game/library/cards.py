"""The cards of the stories of a folder: only headers are read, and nothing twice."""

import json
from dataclasses import asdict
from pathlib import Path

from game.library import cache
from game.library.card import Card
from game.library.fingerprint import digest, program
from game.library.shelf import is_story

_HEADER_BYTES = 100_000
_INDEX = "cards"


def cards(folder: Path, cache_folder: Path | None = None) -> list[Card]:
    """Returns a card a story, by file name; reads only headers, and nothing twice."""
    signature = _signature(folder)
    if cache_folder is not None and (known := _known_cards(cache_folder, folder, signature)) is not None:
        return known
    from game.library.headers import header_card, people

    cast = people(folder / "cast.yaml")
    made = [header_card(folder / name, _HEADER_BYTES, cast) for name, _, _ in signature if is_story(name)]
    if cache_folder is not None:
        content = {"files": signature, "cards": [asdict(card) for card in made]}
        cache.write(cache_folder, _index_name(folder), json.dumps(content).encode())
    return made


def _signature(folder: Path) -> list[tuple[str, int, int]]:
    """Returns (name, when changed, size) of every story and of the cast."""
    found = []
    try:
        for file in folder.iterdir():
            if file.suffix == ".yaml" and (is_story(file.name) or file.name == "cast.yaml"):
                seen = file.stat()
                found.append((file.name, seen.st_mtime_ns, seen.st_size))
    except OSError:
        return []
    return sorted(found)


def _known_cards(
    cache_folder: Path, folder: Path, signature: list[tuple[str, int, int]]
) -> list[Card] | None:
    raw = cache.read(cache_folder, _index_name(folder))
    if raw is None:
        return None
    try:
        content = json.loads(raw)
        if [tuple(entry) for entry in content["files"]] != signature:
            return None
        return [Card(**{**card, "behaviours": tuple(card["behaviours"])}) for card in content["cards"]]
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _index_name(folder: Path) -> str:
    return f"{_INDEX}-{digest(str(folder.resolve()), program())}"
