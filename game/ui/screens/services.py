"""Who helps: services with how to reach them, the same wherever they stand."""

from collections.abc import Mapping

from game.story import model
from game.story.text import Lookup
from game.text.say import Say
from game.ui.elements import BODY, SMALL, boxed, icon, text
from game.ui.layout import Element, column, grow
from game.ui.rows import grid, row


def service_list(_: Say, lookup: Lookup, services: Mapping[str, model.Service], *, most: int = 2) -> Element:
    """Shows services as cards: what they are for and how to reach them."""
    cards = (_service(lookup, id, service) for id, service in services.items())
    return grid(*cards, least=280, most=most, name=_("Wie helpt"))


def _service(lookup: Lookup, id: str, service: model.Service) -> Element:
    reach = [
        row(icon(picture, 20, "ink"), grow(text(words, size=BODY, bold=True), basis=80), gap=10)
        for picture, words in (("phone", service.phone), ("globe", service.site))
        if words
    ]
    return boxed(
        column(
            text(lookup(f"help/{id}/name", service.name), bold=True),
            text(lookup(f"help/{id}/what", service.what), size=SMALL, ink="soft"),
            *reach,
            gap=6,
        ),
        radius=14,
        x=16,
        y=14,
    )
