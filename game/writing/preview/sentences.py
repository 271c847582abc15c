"""What a preview could not do, in sentences for people."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from game.story.play import StoryStuck
from game.text.nearest import nearest
from game.text.say import Notice, Trouble
from game.text.say import mark as _

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "unknown_scene": _("Deze scène is er niet: {found}."),
        "unknown_variable": _("Deze variabele is er niet: {found}."),
        "unknown_question": _("Deze vraag is er niet: {found}."),
        "unknown_answer": _("Dit antwoord is er niet: {found}."),
        "not_moves": _("Dit antwoord is niet te lezen: {found}. Schrijf het zo: {example}"),
        "needs_switch": _("{name} is true of false, niet “{found}”."),
        "needs_number": _("{name} is een heel getal, niet “{found}”."),
        "needs_word": _("{name} is een woord, niet “{found}”."),
        "unfit": _("{act} past hier niet. Het spelen stopt hier, in scène {scene}."),
        "left_out": _("{act} past niet meer en telt niet mee."),
        "dead_end": _("Scène {scene} is uit en kan nergens naar terug. Ga terug of spring verder."),
        "silent": _("Scène {scene} draait rond zonder iets te laten zien."),
        "deep": _("Scène {scene} bezoekt zichzelf steeds opnieuw."),
    }
)


def notice(code: str, **values: object) -> Notice:
    """Returns something a writer should know."""
    return Notice(code, SENTENCES[code], values)


def stopped(stuck: StoryStuck) -> Notice:
    """Returns why a story cannot go on."""
    return notice(stuck.why, scene=stuck.scene)


class Refused(Trouble):
    """Something that is not in the story; nothing has changed."""

    def __init__(self, code: str, known: Iterable[str] = (), **values: object) -> None:
        found = nearest(str(values.get("found", "")), known)
        super().__init__(replace(notice(code, **values), nearest=found))
