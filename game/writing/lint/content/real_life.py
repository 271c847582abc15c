"""Nothing in a story leads to real people: no phone numbers, addresses, accounts and brands."""

import re
from collections.abc import Iterator

from game.story.problem import Problem
from game.writing.lint.study import Study
from game.writing.lint.words import lists, spots

# Each begins with a sign: Python then passes all places without it at once. What stands before comes after.
_PHONE = re.compile(r"(?:\+(?<![\w.,:/-].)\d{2}|0(?<![\w.,:/-].))[\d ().-]{6,16}\d(?!\w)")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w.-]+@[\w-]+\.\w+|\b[\w-]{3,}\.(?:nl|com|org|net|be|eu)\b", re.I
)
_ACCOUNT = re.compile(r"@(?<![\w.].)(\w{2,})")
_MAY_BE_ADDRESS = re.compile(r"[@/]|\.(?:(?:nl|com|org|net|be|eu)\b|(?<=www\.))", re.I)


def real_life(study: Study) -> Iterator[Problem]:
    """Warns about each phone number, address, account and brand that help.yaml does not have."""
    helpers = " ".join(
        f"{service.name} {service.what} {service.phone or ''} {service.site or ''}".lower()
        for service in study.shared.help.values()
    )
    digits = re.sub(r"\D", "", helpers)
    people = {word for person in study.shared.cast.values() for word in person.name.lower().split()}
    for entry in study.texts:
        path, text = entry.path, entry.source
        for match in _PHONE.finditer(text):
            if re.sub(r"\D", "", match[0]) not in digits:
                yield study.in_text("phone-number", path, match[0], match.start())
        for match in _ADDRESS.finditer(text) if _MAY_BE_ADDRESS.search(text) else ():
            if match[0].lower() not in helpers:
                yield study.in_text("web-address", path, match[0], match.start())
        for match in _ACCOUNT.finditer(text):
            if match[1].lower() not in people:
                yield study.in_text("account", path, match[0], match.start())
        for start, found in spots(text, lists()["brands"]):
            if found.lower() not in helpers:
                yield study.in_text("brand", path, found, start)
