"""Makkelijke taal has no words that few people use."""

from collections.abc import Iterator

from game.story.problem import Problem
from game.writing.lint.language.level import EASY
from game.writing.lint.language.rare import names, unusual
from game.writing.lint.translation.translated import Translated


def rare_easy(file: Translated) -> Iterator[Problem]:
    """Warns once a file about each word that is too seldom used for the easy level."""
    for_players = file.easy_entries
    texts = [entry.msgstr for entry in for_players]
    for index, _, word in unusual(texts, names(file.study), EASY.often):
        yield file.problem("rare-word", for_players[index], word)
