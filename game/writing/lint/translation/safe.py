"""What may never be in a story may not be in its translation either."""

from collections.abc import Iterator

from game.story.problem import Problem
from game.story.safety import unsafe
from game.writing.lint.translation.translated import Translated


def safe(file: Translated) -> Iterator[Problem]:
    """Reports what may never be among the translations."""
    if file.broken is not None:
        return
    lines = {entry.msgctxt or "": entry.linenum or 0 for entry in file.entries}
    for problem in unsafe((entry.msgctxt or "", entry.msgstr) for entry in file.entries):
        yield Problem(problem.code, str(file.path), lines.get(problem.file, 0), 1, problem.found)
