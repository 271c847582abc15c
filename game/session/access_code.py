"""An access code before the sessions: a curtain against people who look along, no encryption of files."""

import hashlib
import hmac
import json
import os
from pathlib import Path
from typing import Any

from game import files
from game.session import disk
from game.session.stretched import stretched
from game.session.trouble import SessionTrouble
from game.text.say import mark as _

SHORTEST, LONGEST = 4, 100
"""Characters of a code."""
_LARGEST = 10_000
_CAN_SCRYPT = hasattr(hashlib, "scrypt")  # Python in a browser has no library that does it

FORMAT = 1
NEWER = _("Deze code is gekozen in een nieuwere versie van het spel. Open daarmee wat erachter zit.")
"""What is said where the file of the code has a later format."""


def code_file(home: Path) -> Path:
    """Returns the file of the code; who forgets the code deletes this file, and loses nothing."""
    return home / "toegangscode.json"


def is_set(home: Path) -> bool:
    """Tells whether a code is asked for; a file that is damaged asks too, and then nothing fits."""
    return files.is_there(code_file(home))


def fits(home: Path, code: str) -> bool:
    """Tells whether this is the code, or none is asked for."""
    if not is_set(home):
        return True
    match _kept(home):
        case {"kantelpunt-code": 1, "salt": str(salt_hex), "scrypt": str(proof_hex)} if _CAN_SCRYPT:
            kind = "scrypt"
        case {"kantelpunt-code": 1, "salt": str(salt_hex), "pbkdf2": str(proof_hex)}:
            kind = "pbkdf2"
        case _:
            return False
    try:
        salt, proof = bytes.fromhex(salt_hex), bytes.fromhex(proof_hex)
    except ValueError:
        return False
    return hmac.compare_digest(proof, _proof(kind, code, salt))


def newer(home: Path) -> bool:
    """Tells whether a later version of the game set the code, so that nothing fits here."""
    match _kept(home):
        case {"kantelpunt-code": int(number)}:
            return number > FORMAT
        case _:
            return False


def choose(home: Path, code: str) -> None:
    """Sets the code, or another one; raises SessionTrouble when it cannot be kept."""
    salt = os.urandom(16)
    kind = "scrypt" if _CAN_SCRYPT else "pbkdf2"
    data = {"kantelpunt-code": FORMAT, "salt": salt.hex(), kind: _proof(kind, code, salt).hex()}
    path = code_file(home)
    try:
        files.make_folder(home)
        files.replace(path, json.dumps(data).encode())
    except OSError as error:
        raise disk.trouble(error) from error


def remove(home: Path) -> None:
    """Takes the code away; raises SessionTrouble when that is not possible."""
    try:
        code_file(home).unlink(missing_ok=True)
    except OSError as error:
        raise disk.trouble(error) from error


def _kept(home: Path) -> Any:
    try:
        return json.loads(disk.read(code_file(home), _LARGEST))
    except (SessionTrouble, ValueError, RecursionError):
        return None


def _proof(kind: str, code: str, salt: bytes) -> bytes:
    words = code.strip().encode("utf-8", "replace")
    return hashlib.scrypt(words, salt=salt, n=2**14, r=8, p=1) if kind == "scrypt" else stretched(words, salt)
