"""What a writer may have meant: a name with capitals or spaces, or a Dutch word for a word of the format."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

_ID = re.compile(r"[a-z][a-z0-9_-]*")
_STEPS: Mapping[str, str] = MappingProxyType(
    {
        "keuze": "choose", "kies": "choose", "raad": "guess", "raden": "guess", "gevoel": "guess",
        "reden": "reason", "waarom": "reason", "schrijf": "write", "schrijven": "write", "voornemen": "plan",
        "einde": "end", "eind": "end", "als": "if", "ga": "goto", "ga_naar": "goto", "ganaar": "goto",
        "naar": "goto", "bezoek": "visit", "herhaling": "recap", "samenvatting": "recap", "hulp": "help",
        "typt": "typing", "kijkers": "watching", "onthoud": "set", "verander": "change",
    }
)  # fmt: skip
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "titel": "title", "minuten": "minutes", "speler": "player", "plek": "place", "plaats": "place",
        "wanneer": "when", "stappen": "script", "vraag": "ask", "opties": "options", "doe": "do",
        "zeg": "say", "toont": "shows", "smoes": "excuse", "als": "if", "dan": "then", "anders": "else",
        "van": "of", "antwoorden": "answers", "vertelt": "tells", "kaarten": "cards", "tekst": "text",
    }
)  # fmt: skip
_ASKED: Mapping[str, str] = MappingProxyType(
    {
        "en": "and", "of": "or", "niet": "not", "gekozen": "chose", "koos": "chose", "gezien": "seen",
        "geraden": "guessed", "waar": "true", "onwaar": "false", "&": "and", "&&": "and", "|": "or",
        "||": "or", "!": "not",
    }
)  # fmt: skip
_ANSWERS: Mapping[str, str] = MappingProxyType(
    {"ja": "true", "yes": "true", "waar": "true", "nee": "false", "no": "false", "onwaar": "false"}
)


def name(found: str) -> str:
    """Returns the name that something with capitals, spaces or accents could be, or nothing."""
    plain = unicodedata.normalize("NFKD", found.strip().lower()).encode("ascii", "ignore").decode()
    written = re.sub(r"[\s.]+", "_", plain)
    return written if _ID.fullmatch(written) else ""


def step_word(found: str) -> str:
    """Returns the step word for a Dutch one, or nothing."""
    return _STEPS.get(name(found), "")


def key(found: str) -> str:
    """Returns the name of the format for a Dutch one, or nothing."""
    return _NAMES.get(name(found), "")


def asked(found: str) -> str:
    """Returns the word of a condition for a Dutch one, or for a sign of another language; or nothing."""
    return _ASKED.get(found.lower(), "")


def yes_or_no(found: str) -> str:
    """Returns true or false for a Dutch or English word, or nothing."""
    return _ANSWERS.get(found.lower(), "")
