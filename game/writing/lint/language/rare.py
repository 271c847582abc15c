"""Words that few people use."""

import re
from collections.abc import Iterator, Sequence

from game.story.problem import Problem
from game.writing.lint.language.frequency import rare, there
from game.writing.lint.language.level import ORDINARY
from game.writing.lint.study import Study
from game.writing.lint.words import lists

_WORD = re.compile(r"\{[^}]*\}|\b[^\W\d_]{4,}\b")
_STRESSED = str.maketrans("áéíóú", "aeiou")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")


def rare_words(study: Study) -> Iterator[Problem]:
    """Warns once a story about each word that is seldom used, where wordfreq is installed."""
    told = [(path, text) for path, _, text in study.shown()]
    for index, start, word in unusual([text for _, text in told], names(study), ORDINARY.often):
        yield study.in_text("rare-word", told[index][0], word, start)


def names(study: Study) -> frozenset[str]:
    """Returns the words of names, and of what is somebody's."""
    words = {word for person in study.shared.cast.values() for word in person.name.lower().split()}
    return frozenset(words | {f"{word}s" for word in words})


def unusual(texts: Sequence[str], names: frozenset[str], below: float) -> Iterator[tuple[int, int, str]]:
    """Yields (which text, where, word) of the first of each word that is rarer than a level allows."""
    if not there():
        return
    # What has a capital and never goes without is a name, at the beginning of a sentence too.
    seen = {form for form in _WORD.findall("\n".join(texts)) if form[0] != "{"}
    forms = {form: _bare(form) for form in seen if form.islower() or {form.lower()} & seen - {form}}
    known = lists()["known"].fullmatch
    found = rare({word for word in forms.values() if word not in names and not known(word)}, below)
    told = set[str]()
    for index, text in enumerate(texts) if found else ():
        for match in _WORD.finditer(text):
            word = forms.get(match[0], "")
            if word in found and word not in told:
                told.add(word)
                yield index, match.start(), match[0]


def _bare(word: str) -> str:
    """Returns a word in small letters, without stress, and as long as it is when nobody draws it out."""
    return _DRAWN_OUT.sub(r"\1\1", word.lower().translate(_STRESSED))
