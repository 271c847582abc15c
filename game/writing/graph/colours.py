"""The colours of a picture: those of the game's light theme, and of the evening of another's eyes."""

from collections.abc import Mapping
from types import MappingProxyType

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#f4efe7", "card": "#ffffff", "ink": "#1e2433", "soft": "#565044", "line": "#e3dacb",
        "edge": "#94876f", "accent": "#d2492a", "accent_text": "#ad3a1c", "empathy": "#1f6f6b",
        "empathy_tint": "#dcebe7", "resilience": "#a8481f", "resilience_tint": "#f6e0d5",
        "view": "#7a4aa6", "view_tint": "#e9dff2", "chip": "#f4efe7",
    }
)  # fmt: skip
EVENING: Mapping[str, str] = MappingProxyType(
    {
        "card": "#2a3247",
        "ink": "#ffffff",
        "soft": "#bcc4d4",
        "line": "#39425a",
        "view": "#cdb0ec",
        "chip": "#3d465f",
    }
)
