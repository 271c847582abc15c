"""A proof of a code that takes long to guess, made with what every Python has: PBKDF2 with SHA-256. Pure."""

import hmac

ROUNDS = 20_000


def stretched(words: bytes, salt: bytes) -> bytes:
    """Returns 32 bytes, as `hashlib.pbkdf2_hmac("sha256", words, salt, ROUNDS)` does where there is one."""
    keyed = hmac.new(words, digestmod="sha256")

    def mac(data: bytes) -> bytes:
        one = keyed.copy()
        one.update(data)
        return one.digest()

    last = mac(salt + b"\0\0\0\1")
    proof = int.from_bytes(last, "big")
    for _ in range(ROUNDS - 1):
        last = mac(last)
        proof ^= int.from_bytes(last, "big")
    return proof.to_bytes(32, "big")
