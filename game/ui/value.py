"""The base of small values, of which every start makes a hundred kinds.

A dataclass writes and compiles six functions of its own; for all kinds together that took a third of the time
to the first picture. Here five are shared, and the sixth is compiled when a value of its kind is first made.
"""

from collections.abc import Callable
from dataclasses import FrozenInstanceError
from inspect import get_annotations
from typing import ClassVar, NoReturn, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """What is equal when its kind and all its fields are, and never changes; a field is an annotation."""

    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Notes the names of the fields, those of its base first."""
        cls.__match_args__ += tuple(get_annotations(cls))  # type: ignore[misc]
        cls.__init__ = _first  # type: ignore[assignment]

    def but(self, **changes: object) -> Self:
        """Returns the same with some fields changed; `dataclasses.replace` knows no values of ours."""
        return type(self)(**(self.__dict__ | changes))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot change {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot take away {name}")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        told = (f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({', '.join(told)})"


def _first(self: Value, *values: object, **named: object) -> None:
    """Fills the first value of its kind, and gives the kind what fills the next ones fast."""
    kind = type(self)
    kind.__init__ = _filler(kind)  # type: ignore[method-assign]
    kind.__init__(self, *values, **named)


def _filler(kind: type[Value]) -> Callable[..., None]:
    names = kind.__match_args__
    known = {f"_{name}": getattr(kind, name) for name in names if hasattr(kind, name)}
    taken = (f"{name}=_{name}" if f"_{name}" in known else name for name in names)
    filled = "".join(f"\n _[{name!r}] = {name}" for name in names)
    exec(f"def __init__({', '.join(('self', *taken))}):\n _ = self.__dict__{filled}", known)
    made: Callable[..., None] = known["__init__"]
    return made
