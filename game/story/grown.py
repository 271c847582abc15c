"""What is remembered: a mapping that never changes, and of which a larger one is made at little cost."""

from collections.abc import Iterator, Mapping
from typing import Any

from game.story.condition import Memory, Value

_MOST = 128
"""Entries that are copied at every step; beyond these they join what all later steps share."""


class Grown(Mapping[str, Value]):
    """A mapping in two layers: a large one that many share, and what came since. Neither ever changes."""

    __slots__ = ("_old", "_since")

    def __init__(self, old: dict[str, Value], since: dict[str, Value]) -> None:
        self._old, self._since = old, since

    def with_(self, more: Mapping[str, Value]) -> "Grown":
        """Returns the mapping with more in it, or with other values."""
        since = self._since.copy()
        since.update(more)
        if len(since) <= _MOST:
            return Grown(self._old, since)
        old = self._old.copy()
        old.update(since)
        return Grown(old, {})

    def get(self, key: str, /, default: Any = None) -> Any:
        """Returns the value of a key, or something else where there is none."""
        return self._since[key] if key in self._since else self._old.get(key, default)

    def __getitem__(self, key: str) -> Value:
        return self._since[key] if key in self._since else self._old[key]

    def __contains__(self, key: object) -> bool:
        return key in self._since or key in self._old

    def __iter__(self) -> Iterator[str]:
        return iter(self._flat())

    def __len__(self) -> int:
        return len(self._flat())

    def __eq__(self, other: object) -> bool:
        return self._flat() == (other._flat() if isinstance(other, Grown) else other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(self._flat())

    def _flat(self) -> dict[str, Value]:
        return {**self._old, **self._since} if self._old else self._since


def grown(memory: Memory, more: Mapping[str, Value]) -> Grown:
    """Returns what is remembered with more in it, or with other values."""
    return memory.with_(more) if isinstance(memory, Grown) else Grown({}, {**memory, **more})
