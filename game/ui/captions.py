"""The sounds there are, and what each sounds like in words."""

from collections.abc import Mapping
from types import MappingProxyType

from game.text.say import mark as _

CAPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "message": _("(bericht komt binnen)"),
        "choice": _("(zacht tikje)"),
        "turn": _("(lage, langzame toon)"),
        "card": _("(twee zachte tonen)"),
    }
)
"""By the name of the sound, in Dutch source words."""
