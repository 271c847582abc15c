"""A small story on disk to preview, and saving edits of it."""

import os
from pathlib import Path

from game.story import event
from game.writing.preview import Preview, opened

STORY = Path(__file__).resolve().parents[2] / "story"
SMALL = (STORY / "good" / "klein.yaml").read_text(encoding="utf-8")


class Desk:
    """A folder with the small story and its lists."""

    def __init__(self, folder: Path) -> None:
        for file in (STORY / "lists").glob("*.yaml"):
            (folder / file.name).write_bytes(file.read_bytes())
        self.file = folder / "klein.yaml"
        self.text, self._saved = SMALL, 1_000_000_000
        self.save()

    def save(self, *edits: tuple[str, str]) -> None:
        """Saves the story with edits, at another time than before."""
        for old, new in edits:
            assert self.text.count(old) >= 1, old
            self.text = self.text.replace(old, new)
        self.file.write_text(self.text, encoding="utf-8")
        self._saved += 1_000_000_000
        os.utime(self.file, ns=(self._saved, self._saved))

    def line(self, words: str) -> int:
        """Returns the line with these words."""
        (found,) = (number for number, line in enumerate(self.text.splitlines(), 1) if words in line)
        return found

    def opened(self, at: str | None = None, **variables: bool | int | str) -> Preview:
        """Returns the story as it is previewed."""
        return opened(self.file, at, variables)


def read(preview: Preview, lines: int) -> Preview:
    """Reads on."""
    for _ in range(lines):
        preview = preview.move(event.Next())
    return preview


def shown(preview: Preview) -> str:
    """Returns the words that are shown, those of a question or an ending too."""
    now = preview.frame().beat
    for name in ("text", "ask", "what", "title"):
        if (text := getattr(now, name, None)) is not None:
            return str(text.source)
    return type(now).__name__


ASK = event.Choose("eerste", "vragen")
SPEAK = event.Choose("eerste", "aanspreken")
SEND = event.Choose("eerste", "doorsturen")
GUESS = event.Guess("gevoel", ("bang",))
THROUGH = (
    ASK,
    SPEAK,
    GUESS,
    event.Reason("waarom", ("erbij",)),
    event.Write("sorry"),
    event.Plan("voornemen", ("wachten",)),
)
"""Answers from the start to the ending."""
