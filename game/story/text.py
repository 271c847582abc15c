"""A text a person will read: where it stands, its source words, and what its placeholders stand for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Lookup = Callable[[str, str], str]
"""Gives the words in some language for (context, source); the source itself where there are none."""

PLACEHOLDER = re.compile(r"\{([a-z]+)\.([a-z][a-z0-9_-]*)\}")


@dataclass(frozen=True, slots=True)
class Text:
    """A translatable text; `args` maps each placeholder to the text that replaces it."""

    context: str
    source: str
    args: Mapping[str, "Text"] = field(default_factory=dict)

    def render(self, lookup: Lookup) -> str:
        """Returns the words in the language of `lookup`, with every known placeholder filled in."""
        words = lookup(self.context, self.source)
        if not self.args:
            return words
        return PLACEHOLDER.sub(
            lambda match: self.args[match[0]].render(lookup) if match[0] in self.args else match[0], words
        )


def source_words(context: str, source: str) -> str:
    """Returns the source words: the lookup of no translation at all."""
    return source
