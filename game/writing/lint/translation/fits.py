"""A translation fits where its text does."""

from collections.abc import Iterator

from game.story.problem import Problem
from game.writing.lint.language.fits import too_large
from game.writing.lint.translation.translated import Translated


def still_fits(file: Translated) -> Iterator[Problem]:
    """Warns about a translation that is too tall, or has a word too wide, for its bubble at 200 %."""
    if file.broken is not None:
        return
    told = {(text.context, text.source) for text in file.study.texts if text.path[0] == "scenes"}
    for entry in file.entries:
        where = entry.msgctxt or ""
        if (where, entry.msgid) in told and not where.endswith("/discuss"):
            for code, found, expected in too_large(entry.msgstr, file.study.shared.cast):
                yield file.problem(code, entry, found, expected)
