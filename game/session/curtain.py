"""An access code before the sessions: a curtain against people who look along, no encryption of files."""

import hashlib
import hmac
import json
import os
from pathlib import Path

from game.session import disk
from game.session.trouble import SessionTrouble

SHORTEST, LONGEST = 4, 100
"""Characters of a code."""
_LARGEST = 10_000


def code_file(home: Path) -> Path:
    """Returns the file of the code; who forgets the code deletes this file, and loses nothing."""
    return home / "toegangscode.json"


def closed(home: Path) -> bool:
    """Tells whether a code is asked for; a file that is damaged asks too, and then nothing fits."""
    return code_file(home).exists()


def fits(home: Path, code: str) -> bool:
    """Tells whether this is the code, or none is asked for."""
    if not closed(home):
        return True
    try:
        kept = json.loads(disk.read(code_file(home), _LARGEST))
        salt, proof = bytes.fromhex(kept["salt"]), bytes.fromhex(kept["scrypt"])
    except (SessionTrouble, ValueError, KeyError, TypeError, RecursionError):
        return False
    return hmac.compare_digest(proof, _proof(code, salt))


def close(home: Path, code: str) -> None:
    """Sets the code, or another one; raises SessionTrouble when it cannot be kept."""
    salt = os.urandom(16)
    data = {"kantelpunt-code": 1, "salt": salt.hex(), "scrypt": _proof(code, salt).hex()}
    path = code_file(home)
    try:
        home.mkdir(parents=True, exist_ok=True)
        disk.put_in_place(disk.write_beside(path, json.dumps(data).encode()), path)
    except OSError as error:
        raise disk.trouble(error) from error


def remove(home: Path) -> None:
    """Takes the code away; raises SessionTrouble when that is not possible."""
    try:
        code_file(home).unlink(missing_ok=True)
    except OSError as error:
        raise disk.trouble(error) from error


def _proof(code: str, salt: bytes) -> bytes:
    return hashlib.scrypt(code.strip().encode("utf-8", "replace"), salt=salt, n=2**14, r=8, p=1)
