"""An edition of the game: everything it is seen, heard and played with, in one bundle."""

from dataclasses import dataclass, field
from typing import Protocol

from game.ui.entry import Entry
from game.ui.ports import Clipboard, Clock, Documents, Glass, Reader, Sounds, Voice
from game.ui.settings import Settings
from game.ui.theme import Theme
from game.ui.type import Typesetter


class Display(Protocol):
    """Shows the tree of the screen on top."""

    changed: bool  # the tree, the focus or the pointer is another than was drawn

    def change(self, now: float, settings: Settings) -> None:
        """Lets what is seen now give way to what comes."""

    def cut(self) -> None:
        """Lets nothing of what was seen before stay."""

    def draw(self, entry: Entry, theme: Theme, now: float, settings: Settings) -> bool:
        """Shows what changed; tells whether an animation goes on."""


@dataclass(frozen=True)
class Edition:
    """What the loop works with; of all this a screen only sees the documents, when it asks for them."""

    glass: Glass
    display: Display
    typesetter: Typesetter
    reader: Reader
    sounds: Sounds
    clipboard: Clipboard
    documents: Documents
    clock: Clock = field(default_factory=Clock)
    voice: Voice | None = None  # where words can be read aloud
