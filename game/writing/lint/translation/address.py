"""Makkelijke taal says u or je as the story does."""

from collections.abc import Iterator

from game.story.problem import Problem
from game.writing.lint.language.address import FAMILIAR, FORMAL, own
from game.writing.lint.translation.translated import Translated


def easy_address(file: Translated) -> Iterator[Problem]:
    """Warns about a text that mixes u and je, or says the one where the story says the other."""
    for entry in file.easy_entries:
        said, source = own(entry.msgstr), own(entry.msgid)
        formal, familiar = FORMAL.search(said), FAMILIAR.search(said)
        was_formal, was_familiar = FORMAL.search(source), FAMILIAR.search(source)
        if formal and (familiar or (was_familiar and not was_formal)):
            yield file.problem("form-of-address", entry, formal[0])
        elif familiar and was_formal and not was_familiar:
            yield file.problem("form-of-address", entry, familiar[0])
