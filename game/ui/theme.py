"""Colours by what they are for. `tests/ui/test_toolkit_theme.py` proves their contrast."""

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from types import MappingProxyType

from game.art.colour import contrast, mix


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one way to look at the game; a look names one by its field."""

    paper: str  # the page
    card: str  # what lies on the page
    bar: str  # the strip at the top
    panel: str  # a quieter part of the page
    ink: str  # text
    soft: str  # text that may wait
    line: str  # decoration: may be faint
    edge: str  # the border of a control
    accent: str  # the one coral: now, here (rings and marks)
    accent_text: str  # the same, dark enough to be read
    accent_fill: str
    on_accent: str
    dark_fill: str  # the button that stands out without shouting
    on_dark: str
    chip: str  # the ground of a number or a small label
    theirs: str  # a bubble
    on_theirs: str
    mine: str  # the player's own bubble
    on_mine: str
    empathy: str
    empathy_tint: str
    resilience: str
    resilience_tint: str
    view: str  # another's eyes
    view_tint: str
    chosen: str  # the border of what is picked
    stripe: str
    stripe_light: str
    on_stripe: str
    stage: str  # the top of the scenery
    shadow: str
    veil: str
    strict: bool = False  # high contrast: thicker lines, no shadows, no tints

    def colour(self, name: str) -> str:
        """Returns a colour by the name of its field, or the literal colour itself."""
        return name if name.startswith("#") else str(getattr(self, name))


LIGHT = Theme(
    paper="#f4efe7",
    card="#ffffff",
    bar="#ffffff",
    panel="#fbf8f3",
    ink="#1e2433",
    soft="#565044",
    line="#e3dacb",
    edge="#94876f",
    accent="#d2492a",
    accent_text="#ad3a1c",
    accent_fill="#e4694a",
    on_accent="#1e1210",
    dark_fill="#1e2433",
    on_dark="#ffffff",
    chip="#f4efe7",
    theirs="#ffffff",
    on_theirs="#1e2433",
    mine="#1f6f6b",
    on_mine="#ffffff",
    empathy="#1f6f6b",
    empathy_tint="#dcebe7",
    resilience="#a8481f",
    resilience_tint="#f6e0d5",
    view="#7a4aa6",
    view_tint="#e9dff2",
    chosen="#d2492a",
    stripe="#c4baaa",
    stripe_light="#cfc6b8",
    on_stripe="#373228",
    stage="#dcebe7",
    shadow="#5a4a30",
    veil="#1e2433",
)

DARK = replace(
    LIGHT,
    paper="#171b26",
    card="#232938",
    bar="#1e2331",
    panel="#1c212e",
    ink="#f1ede5",
    soft="#b9b6b0",
    line="#363d50",
    edge="#8089a0",
    accent="#f08a6c",
    accent_text="#f2a188",
    accent_fill="#ee8465",
    dark_fill="#f1ede5",
    on_dark="#171b26",
    chip="#343c50",
    theirs="#2c3447",
    on_theirs="#f1ede5",
    mine="#23716d",
    empathy="#7fcdc4",
    empathy_tint="#1f3a3b",
    resilience="#f0a583",
    resilience_tint="#432c24",
    view="#cdb0ec",
    view_tint="#352b46",
    chosen="#f08a6c",
    stripe="#3a4052",
    stripe_light="#444b5f",
    on_stripe="#f1ede5",
    stage="#1f3236",
    shadow="#000000",
    veil="#05070c",
)

# The room of the other view: the same evening on another's phone, whose bubbles are lit.
OTHER = replace(
    DARK,
    paper="#1e2433",
    card="#2a3247",
    bar="#1e2433",
    panel="#2a3247",
    ink="#ffffff",
    soft="#bcc4d4",
    line="#39425a",
    edge="#8f9ab2",
    accent="#f2b8a6",
    accent_text="#f2b8a6",
    accent_fill="#e8785b",
    dark_fill="#ffffff",
    on_dark="#1e2433",
    chip="#3d465f",
    theirs="#ffffff",
    on_theirs="#1e2433",
    chosen="#f2b8a6",
    stage="#262d40",
)

CONTRAST_LIGHT = Theme(
    paper="#ffffff",
    card="#ffffff",
    bar="#ffffff",
    panel="#ffffff",
    ink="#000000",
    soft="#1f1f1f",
    line="#5c5c5c",
    edge="#000000",
    accent="#a32000",
    accent_text="#8f1c00",
    accent_fill="#8f1c00",
    on_accent="#ffffff",
    dark_fill="#000000",
    on_dark="#ffffff",
    chip="#ececec",
    theirs="#ffffff",
    on_theirs="#000000",
    mine="#003f3b",
    on_mine="#ffffff",
    empathy="#004f4a",
    empathy_tint="#ffffff",
    resilience="#7a2a00",
    resilience_tint="#ffffff",
    view="#4f1f80",
    view_tint="#ffffff",
    chosen="#a32000",
    stripe="#e0e0e0",
    stripe_light="#f0f0f0",
    on_stripe="#000000",
    stage="#ffffff",
    shadow="#000000",
    veil="#000000",
    strict=True,
)

CONTRAST_DARK = replace(
    CONTRAST_LIGHT,
    paper="#000000",
    card="#000000",
    bar="#000000",
    panel="#000000",
    ink="#ffffff",
    soft="#e6e6e6",
    line="#a8a8a8",
    edge="#ffffff",
    accent="#ffae94",
    accent_text="#ffae94",
    accent_fill="#ffb9a3",
    on_accent="#000000",
    dark_fill="#ffffff",
    on_dark="#000000",
    chip="#2b2b2b",
    theirs="#000000",
    on_theirs="#ffffff",
    mine="#b5fff6",
    on_mine="#000000",
    empathy="#8ff5ea",
    empathy_tint="#000000",
    resilience="#ffc2a1",
    resilience_tint="#000000",
    view="#e2ccff",
    view_tint="#000000",
    chosen="#ffae94",
    stripe="#2b2b2b",
    stripe_light="#1c1c1c",
    on_stripe="#ffffff",
    stage="#000000",
)

THEMES = MappingProxyType(
    {"light": LIGHT, "dark": DARK, "contrast_light": CONTRAST_LIGHT, "contrast_dark": CONTRAST_DARK}
)


@dataclass(frozen=True)
class Palette:
    """The four colours of a background."""

    sky: str
    ground: str
    shade: str
    accent: str


DAYLIGHT = Palette(sky="#dcebe7", ground="#e9e2d4", shade="#c9d6cf", accent="#e9c9b4")
EVENING = Palette(sky="#1e2433", ground="#262d40", shade="#323b53", accent="#5a4a58")


def theme_for(setting: str, mode: str = "day") -> Theme:
    """Returns the colours for a setting and a mode: "day", or "other" for another's eyes and a dark room."""
    chosen = THEMES.get(setting, LIGHT)
    if mode != "other":
        return chosen
    return CONTRAST_DARK if chosen.strict else OTHER


def scenery_colours(setting: str, mode: str = "day") -> tuple[str, str, str, str]:
    """Returns the colours of a background: sky, ground, shade and accent."""
    theme = theme_for(setting, mode)
    if theme.strict:  # nothing behind the words
        return theme.stage, theme.stage, theme.chip, theme.chip
    palette = DAYLIGHT if theme is LIGHT else EVENING
    return palette.sky, palette.ground, palette.shade, palette.accent


@lru_cache(512)
def legible(colour: str, ground: str, ratio: float) -> str:
    """Returns the colour, darkened or lightened until its contrast with the ground is at least the ratio."""
    goal = "#000000" if contrast("#000000", ground) > contrast("#ffffff", ground) else "#ffffff"
    for step in range(21):
        tried = mix(colour, goal, step / 20)
        if contrast(tried, ground) >= ratio:
            return tried
    return goal


def token_names() -> tuple[str, ...]:
    """Returns the names of all colours."""
    return tuple(field.name for field in fields(Theme) if field.name != "strict")
