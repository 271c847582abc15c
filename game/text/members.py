"""Who is in a chat, said beside its name."""

import re
from collections.abc import Sequence

from game.text.say import Say


def members(name: str, people: Sequence[str], others: int, _: Say) -> str:
    """Returns who is in a chat, as far as the name of the chat does not say so already."""
    people = tuple(dict.fromkeys(people))
    if all(_says(name, person) for person in people):
        people = ()
    names = _(", ").join(people)
    if not others:
        return names
    return (
        _("{names} en {number} ander", "{names} en {number} anderen", others, names=names)
        if names
        else _("{number} ander", "{number} anderen", others)
    )


def _says(name: str, person: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(person)}(?!\w)", name, re.IGNORECASE) is not None
