"""What is to be translated, and what is wrong with how it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A source string: the files it stands in, what the translator is told, and its place in a story.

    With `plural` it is what is said of one, and `plural` of any other number.
    """

    words: str
    files: tuple[str, ...]
    comment: str
    context: str = ""
    plural: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Returns what tells this string from every other in its catalogue."""
        return self.context, self.words


@dataclass(frozen=True, slots=True)
class Fault:
    """Something a translator should correct: at which source string, where it stands, and what (Dutch)."""

    words: str
    context: str
    what: str
