"""The code of a session: random, easy to read aloud, never a word or a name; and its file."""

import re
from pathlib import Path

from game import files

ALPHABET = "23456789CFGHJKMPQRVWX"
"""No vowels, and nothing that looks like something else."""

_FILE = re.compile(r"([2-9CFGHJKMPQRVWX]{4,12})(-[1-9]\d{0,2})?\.jsonl")
_NOTES = re.compile(r"[2-9CFGHJKMPQRVWX]{4,12}(-[1-9]\d{0,2})?\.notes\.json")
_TEMPORARY = re.compile(r"\.[2-9CFGHJKMPQRVWX]{4,12}(-[1-9]\d{0,2})?(\.notes)?\.tmp")
_SHORTEST, _TRIES = 4, 20


def new_code(folder: Path | None) -> str:
    """Returns a code that no file in the folder has; longer where short ones are hard to find."""
    import secrets  # loads a cryptographic library, which a list of sessions does not need

    length = _SHORTEST
    while True:
        for _ in range(_TRIES):
            code = "".join(secrets.choice(ALPHABET) for _ in range(length))
            if folder is None or not files.is_there(file_of(folder, code)):
                return code
        length += 1


def file_of(folder: Path, code: str, copy: int = 1) -> Path:
    """Returns the file of a session; further copies from elsewhere carry a number."""
    return folder / (f"{code}.jsonl" if copy == 1 else f"{code}-{copy}.jsonl")


def code_of(path: Path) -> str | None:
    """Returns the code a file name carries, number and all; None when it is not the name of a session."""
    return code_in(path.name) if is_session(path.name) else None


def code_in(name: str) -> str:
    """Returns the code that the name of the file of a session carries, number and all."""
    return name.removesuffix(".jsonl")


def is_session(name: str) -> bool:
    """Tells whether this is the name of the file of a session."""
    return _FILE.fullmatch(name) is not None


def is_notes(path: Path) -> bool:
    """Tells whether this is the name of the notes beside a session."""
    return _NOTES.fullmatch(path.name) is not None


def is_temporary(path: Path) -> bool:
    """Tells whether this is the name of a temporary file that replacing a session may leave."""
    return _TEMPORARY.fullmatch(path.name) is not None
