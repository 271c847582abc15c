"""Where files are: beside the package in a checkout, inside it in a wheel, or in the user's own folder."""

import os
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent


def in_checkout() -> bool:
    """Tells whether the program runs from a checkout rather than from an installed wheel."""
    return not (PACKAGE / "data").is_dir() and (CHECKOUT / "scenarios").is_dir()


def _shipped(name: str) -> Path:
    return CHECKOUT / name if in_checkout() else PACKAGE / "data" / name


def scenarios() -> Path:
    """Returns the folder with the shipped scenarios and shared lists."""
    return _shipped("scenarios")


def assets() -> Path:
    """Returns the folder with faces, emoji, icons and backgrounds."""
    return _shipped("assets")


def licences() -> Path:
    """Returns the page of licences, which is only there where everything comes as one: in a browser."""
    return assets() / "licenties.html"


def locale() -> Path:
    """Returns the folder with one subfolder of PO files a language."""
    return _shipped("locale")


@cache
def home() -> Path:
    """Returns the folder of sessions and settings: KANTELPUNT_HOME, `saves/`, or the user-data folder."""
    chosen = os.environ.get("KANTELPUNT_HOME")
    if chosen:
        return Path(chosen)
    if in_checkout():
        return CHECKOUT / "saves"
    from platformdirs import user_data_path

    return user_data_path("kantelpunt", appauthor=False)


def cache_folder() -> Path:
    """Returns the folder for what can be made again: validated scenarios under their content hash."""
    return home() / "cache"


def build_cache() -> Path:
    """Returns the folder for what the browser edition is made of: fetched once, and of no one player."""
    from platformdirs import user_cache_path

    return user_cache_path("kantelpunt", appauthor=False) / "web"


def documents() -> Path:
    """Returns the folder among the user's documents for what goes along: summaries and copies of sessions."""
    from platformdirs import user_documents_path

    return user_documents_path() / "Kantelpunt"
