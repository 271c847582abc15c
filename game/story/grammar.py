"""What must be known of the words of the format to read a file. Needs no models: the menu reads headers."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of the format that tell how to read what stands behind a name."""

    texts: frozenset[str]
    """Names whose value is text, whatever it looks like: a title may be 1984."""
    or_not: frozenset[str] = frozenset()
    """Those of them that are true or false somewhere else."""
    lists: frozenset[str] = frozenset()
    """Names of lists of texts."""
    own: frozenset[str] = frozenset()
    """Names of blocks in which the names are the writer's own."""
    steps: Mapping[str, str] = field(default_factory=dict)
    """Each step word with the field its value fills."""
    spoken: Mapping[str, str] = field(default_factory=dict)
    """Each word that stands behind who does it, with the field its value fills."""
