"""Draws the inside of a text box: selection, text, what is being composed, and the caret."""

import pygame

from game.art.colour import mix
from game.ui.box import Box
from game.ui.caret import stretches
from game.ui.looks import Written
from game.ui.theme import Theme
from game.ui.type import Typesetter


def paint_selection(
    target: pygame.Surface, box: Box, look: Written, setter: Typesetter, theme: Theme
) -> None:
    """Draws a ground behind what is selected."""
    if look.start == look.end or look.empty:
        return
    colour = theme.chip if theme.strict else mix(theme.card, theme.accent, 0.3)
    for part in stretches(box, look, setter, look.start, look.end):
        target.fill(colour, part)


def paint_composed(target: pygame.Surface, box: Box, look: Written, setter: Typesetter, theme: Theme) -> None:
    """Underlines what an input method is still composing."""
    low, high = look.composed
    for part in stretches(box, look, setter, low, high) if low < high else ():
        target.fill(theme.colour(look.ink), (part.x, part.bottom - 3, part.w, 2))
