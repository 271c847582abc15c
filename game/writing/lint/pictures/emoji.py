"""Every emoji in a story can be drawn."""

import re
from collections.abc import Iterator

from game import files
from game.story.problem import Problem
from game.writing.lint.study import Study

EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001f3fa\U0001f400-\U0001faff]")


def emoji(study: Study) -> Iterator[Problem]:
    """Warns about an emoji without a picture; what is joined behind another makes no picture of its own."""
    for path, _, text in study.shown():
        if text.isascii():
            continue
        for match in EMOJI.finditer(text):
            joined = text[match.start() - 1 : match.start()] == "\u200d"
            if not joined and not files.is_there(study.around.assets / "emoji" / f"{ord(match[0]):x}.svg"):
                yield study.in_text("unknown-emoji", path, match[0], match.start())
