"""For code in a process of its own: packages that are there count as not installed."""

import sys
from importlib.machinery import ModuleSpec


class _Refuses:
    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name.split(".")[0] in self._names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def refuse(*names: str) -> None:
    """From here on, importing these packages fails as where they are not installed."""
    assert not set(names) & set(sys.modules), "they are loaded already"
    sys.meta_path.insert(0, _Refuses(names))
