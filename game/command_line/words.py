"""The program's words in the language of the settings, and its version."""

import sys
from pathlib import Path

from game.text.catalogue import Catalogue


def program_words(language: str | None = None) -> Catalogue:
    """Returns the words in a language; that of the settings when none is given."""
    from game import paths
    from game.text.catalogue import load_catalogue

    if language is None:
        from game.ui.settings import load_settings

        language = load_settings().language
    return load_catalogue(language, paths.locale())


def program() -> str:
    """Returns what people type to start this program."""
    return "kantelpunt" if Path(sys.argv[0]).stem.lower() == "kantelpunt" else "python -m game"


def version() -> str:
    """Returns the version of the program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("kantelpunt")
    except PackageNotFoundError:
        return "0"
