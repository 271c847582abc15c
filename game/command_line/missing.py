"""Packages that are not installed: which, told in one sentence with the command to type."""

import importlib.util
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from game.command_line.refusal import Refusal
from game.text.catalogue import SOURCE_LANGUAGE, Catalogue

PACKAGES: Mapping[str, str] = MappingProxyType(
    {
        "yaml": "pyyaml",
        "pydantic": "pydantic",
        "pydantic_core": "pydantic",
        "polib": "polib",
        "platformdirs": "platformdirs",
        "bidi": "python-bidi",
        "pygame": "pygame-ce",
        "wcwidth": "wcwidth",
        "fontTools": "fonttools",
    }
)
"""The package of each module that the program cannot do without."""
TO_PLAY = ("yaml", "pydantic", "polib", "platformdirs")
IN_A_TERMINAL = (*TO_PLAY, "wcwidth")
IN_A_WINDOW = (*TO_PLAY, "bidi")
"""What is needed sooner or later, so that no play ends halfway; pygame is tried when the window opens."""


def refuse_missing(modules: Iterable[str], words: Catalogue) -> None:
    """Refuses when one of these is not installed."""
    for module in modules:
        if importlib.util.find_spec(module) is None:
            raise refusal(ImportError(name=module), words)


def refusal(error: ImportError, words: Catalogue | None = None) -> Refusal:
    """Returns the refusal for a module that cannot be imported; raises the error when it is none of ours."""
    package = PACKAGES.get((error.name or "").partition(".")[0])
    if package is None:
        raise error
    if words is None or package == "polib":  # without polib there is no other language
        words = Catalogue(SOURCE_LANGUAGE)
    _ = words.words
    command = f"python -m pip install --upgrade --force-reinstall {package}"
    return Refusal(
        _("{package} ontbreekt of is niet goed. Doe dit: {command}", package=package, command=command)
    )
