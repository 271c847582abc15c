"""Reads gettext PO files. A file that is broken gives no words and says what is wrong with it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game import files

_MOST_BYTES = 8_000_000
_HEADER_BYTES = 4_000
_FIELD = re.compile(r'^"([A-Za-z-]+):\s*(.*?)(?:\\n)?"\s*$', re.MULTILINE)
_UNCLOSED = re.compile(r'^(?:msg[a-z]+(?:\[\d\])?[ \t]+)?"(?:[^"\\\n]|\\.)*\r?$', re.MULTILINE)
_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class Broken:
    """A PO file that could not be read: which, at what line (0 when unknown), and why."""

    file: Path
    line: int
    why: str

    def __str__(self) -> str:
        """Returns one line for a translator."""
        return f"{self.file}:{self.line}: {self.why}" if self.line else f"{self.file}: {self.why}"


def read_po(path: Path) -> tuple[Mapping[tuple[str, str], str], Broken | None]:
    """Returns the finished entries of a PO file by (context, source); none when it is missing or broken."""
    try:
        text = files.read(path, _MOST_BYTES).decode("utf-8-sig")
    except FileNotFoundError:
        return {}, None
    except files.TooLarge:
        return {}, Broken(path, 0, "too large")
    except OSError as fault:
        return {}, Broken(path, 0, fault.strerror or "unreadable")
    except UnicodeDecodeError:
        return {}, Broken(path, 0, "not UTF-8")
    return _parsed(text, path)


def _parsed(text: str, path: Path) -> tuple[Mapping[tuple[str, str], str], Broken | None]:
    import polib

    if (unclosed := _UNCLOSED.search(text)) is not None:
        return {}, Broken(path, text.count("\n", 0, unclosed.start()) + 1, "a quote that is not closed")
    try:
        file = polib.pofile(f"{text}\n")
    except (OSError, ValueError, IndexError, AttributeError, UnicodeError, LookupError, TypeError) as fault:
        line = _LINE.search(str(fault))
        return {}, Broken(path, int(line[1]) if line else 0, "syntax error")
    done = [entry for entry in file if not entry.obsolete and not entry.fuzzy]
    whole = {(entry.msgctxt or "", entry.msgid): entry.msgstr for entry in done if entry.msgstr}
    forms = {
        (form_context(form), entry.msgid): words
        for entry in done
        for form, words in entry.msgstr_plural.items()
        if words
    }
    return whole | forms, None


def form_context(form: int) -> str:
    """Returns the context under which a plural form of the program's own words is kept."""
    return f"[{form}]"


def read_header(path: Path) -> Mapping[str, str]:
    """Returns the header fields of a PO file, without reading the rest; none when there is no such file."""
    try:
        start = files.start(path, _HEADER_BYTES).decode("utf-8", errors="ignore")
    except OSError:
        return {}
    head = re.split(r"\r?\n\s*\r?\n", start, maxsplit=1)[0]
    return {match[1]: match[2] for match in _FIELD.finditer(head)}
