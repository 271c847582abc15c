"""What can go wrong while the game is packed, in sentences for people."""

from collections.abc import Mapping
from types import MappingProxyType

from game.text.say import Notice, Trouble
from game.text.say import mark as _

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "no_npm": _("Hiervoor is npm nodig, en dat staat niet op deze computer. Het hoort bij Node.js."),
        "no_node": _("Hiervoor is Node.js nodig, en dat staat niet op deze computer."),
        "not_fetched": _("{package} is niet op te halen. Is er netwerk? {why}"),
        "wrong_sum": _(
            "Wat werd opgehaald als {package} {version}, is niet wat het moet zijn. Het is niet gebruikt."
        ),
        "not_prepared": _("Node.js kan het spel niet klaarmaken voor de browser: {why}"),
        "no_font": _("Het lettertype {package} ontbreekt. Installeer het met pip."),
        "no_text": _("De tekst van de licentie {licence} ontbreekt."),
        "not_ours": _("In {folder} staat al een andere index.html. Kies een andere map."),
    }
)


class PackingTrouble(Trouble):
    """The game could not be packed."""


def trouble(code: str, **values: object) -> PackingTrouble:
    """Returns the trouble with a code, its blanks filled in."""
    return PackingTrouble(Notice(code, SENTENCES[code], values))
