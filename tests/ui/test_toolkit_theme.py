"""Every text and control stands out from its ground, in every theme."""

from itertools import product

import pytest

from game.art.colour import contrast, mix
from game.ui.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    OTHER,
    Theme,
    legible,
    scenery_colours,
    theme_for,
    token_names,
)
from game.window.paint import PRESSED

THEMES = {
    "light": LIGHT, "dark": DARK, "other": OTHER,
    "contrast_light": CONTRAST_LIGHT, "contrast_dark": CONTRAST_DARK,
}  # fmt: skip
GROUNDS = ("paper", "card", "bar", "panel")
TEXTS = [
    *product(("ink", "soft", "empathy", "resilience", "view", "accent_text"), GROUNDS),
    *product(("ink", "soft", "empathy"), ("stage",)),
    *product(("ink", "soft"), ("chip",)),
    ("on_accent", "accent_fill"),
    ("on_dark", "dark_fill"),
    ("on_theirs", "theirs"),
    ("on_mine", "mine"),
    ("on_stripe", "stripe"),
    ("on_stripe", "stripe_light"),
    ("empathy", "empathy_tint"),
    ("resilience", "resilience_tint"),
    ("view", "view_tint"),
]
CONTROLS = [*product(("edge", "chosen", "accent"), GROUNDS), ("empathy", "card"), ("card", "empathy")]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXTS, ids="-".join)
def test_text_can_be_read(name: str, pair: tuple[str, str]) -> None:
    theme = THEMES[name]
    ink, ground = (theme.colour(colour) for colour in pair)
    assert contrast(ink, ground) >= (7 if theme.strict else 4.5)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_can_be_read_under_the_pointer(theme: Theme) -> None:
    """A control that is pressed is mixed with ink: its words must still stand out."""
    for ink, fill in (
        ("ink", "card"),
        ("on_accent", "accent_fill"),
        ("on_dark", "dark_fill"),
        ("ink", "paper"),
    ):
        pressed = mix(theme.colour(fill), theme.ink, PRESSED)
        assert contrast(theme.colour(ink), pressed) >= (7 if theme.strict else 4.5), (ink, fill)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", CONTROLS, ids="-".join)
def test_controls_and_the_focus_stand_out(name: str, pair: tuple[str, str]) -> None:
    ink, ground = (THEMES[name].colour(colour) for colour in pair)
    assert contrast(ink, ground) >= 3


@pytest.mark.parametrize("setting", ["light", "dark", "contrast_light", "contrast_dark"])
@pytest.mark.parametrize("mode", ["day", "other"])
def test_words_can_be_read_on_the_sky(setting: str, mode: str) -> None:
    theme, sky = theme_for(setting, mode), scenery_colours(setting, mode)[0]
    for ink in ("ink", "soft", "empathy"):
        assert contrast(theme.colour(ink), sky) >= (7 if theme.strict else 4.5)


def test_the_room_turns_dark_for_another() -> None:
    for setting in ("light", "dark", "contrast_light", "contrast_dark"):
        theme = theme_for(setting, "other")
        assert contrast(theme.paper, "#000000") < contrast(theme.paper, "#ffffff")
        assert theme.strict == setting.startswith("contrast")


def test_an_unknown_setting_is_light() -> None:
    assert theme_for("mauve") is LIGHT


@pytest.mark.parametrize("colour", ["#ffff00", "#8a5a00", "#ffffff", "#000000", "#7f7f7f"])
@pytest.mark.parametrize("ground", ["#ffffff", "#f4efe7", "#1e2433", "#000000"])
@pytest.mark.parametrize("ratio", [3, 4.5, 7])
def test_a_colour_from_a_story_is_made_legible(colour: str, ground: str, ratio: float) -> None:
    assert contrast(legible(colour, ground, ratio), ground) >= ratio


def test_a_legible_colour_is_left_alone() -> None:
    assert legible("#7a2f12", "#ffffff", 4.5) == "#7a2f12"


def test_every_name_is_a_colour() -> None:
    for theme in THEMES.values():
        for name in token_names():
            assert theme.colour(name).startswith("#") and len(theme.colour(name)) == 7
    assert LIGHT.colour("#123456") == "#123456"
