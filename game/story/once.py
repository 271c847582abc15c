"""What follows from a story, made once."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")


@dataclass(eq=False, slots=True)
class _Made:
    """What was made, and of which part; parts are equal whatever was made of them."""

    of: object
    result: Any


def once(make: Callable[[Part], Result]) -> Callable[[Part], Result]:
    """Lets what a function makes of a part be made once: it stays with the part itself, not with a copy."""
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def kept(part: Part) -> Result:
        made: _Made | None = part.__dict__.get(name)
        if made is None or made.of is not part:
            made = part.__dict__[name] = _Made(part, make(part))
        result: Result = made.result
        return result

    return kept


def keep(copy: Part) -> Part:
    """Returns a copy that differs in nothing of which something was made: it keeps all that."""
    made = ((name, value) for name, value in vars(copy).items() if isinstance(value, _Made))
    vars(copy).update({name: _Made(copy, value.result) for name, value in made})
    return copy
