"""What a preview could not do, in sentences for people."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.story.problem import nearest
from game.story.text import mark as _

Say = Callable[..., str]
"""Gives a Dutch source sentence in some language, with its placeholders filled in."""


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
_NEAREST = _("Bedoelde je “{nearest}”?")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a writer should know: a code, what its sentence names, and the nearest name there is."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    nearest: str = ""

    def render(self, say: Say) -> str:
        """Returns the sentence in the language of `say`, with a proposal."""
        told = say(SENTENCES[self.code], **self.values)
        return f"{told} {say(_NEAREST, nearest=self.nearest)}" if self.nearest else told


class Refused(Exception):
    """Something that is not in the story; nothing has changed."""

    def __init__(self, code: str, known: Iterable[str] = (), **values: object) -> None:
        self.notice = Notice(code, values, nearest(str(values.get("found", "")), known))
        super().__init__(code, values)

    def render(self, say: Say) -> str:
        """Returns the sentence in the language of `say`."""
        return self.notice.render(say)
