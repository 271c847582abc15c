"""Short words in a small frame, drawn for a character that no font has."""

import unicodedata
from collections.abc import Iterator

import pygame

from game.ui import graphemes

_LONGEST = 30
_FLAG_A = 0x1F1E6


def label(cluster: str) -> str:
    """Returns words for a character: the letters of a flag, the name of a sign, the script of a letter."""
    words = " ".join(dict.fromkeys(_words(cluster))) or "?"
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].strip()}…"


def _words(cluster: str) -> Iterator[str]:
    flag = "".join(chr(ord(char) - _FLAG_A + ord("A")) for char in cluster if graphemes.is_flag(char))
    if flag:
        yield flag
        return
    for char in cluster:
        name = unicodedata.name(char, "").lower()
        if char in graphemes.UNSEEN or graphemes.is_tone(char) or not name:
            continue
        if char.isascii():
            yield char
        elif char.isalpha():
            yield name.split()[0]
        elif not unicodedata.combining(char) and unicodedata.category(char) != "Me":
            yield name


def frame(words: pygame.Surface, height: int, colour: str) -> pygame.Surface:
    """Returns words in a frame of this height."""
    side = margin(height)
    whole = pygame.Surface((words.get_width() + 2 * side, height), pygame.SRCALPHA)
    pygame.draw.rect(whole, colour, whole.get_rect(), max(1, height // 20), height // 4)
    whole.blit(words, (side, (height - words.get_height()) // 2))
    return whole


def margin(height: int) -> int:
    """Returns the room at each side of the words, in pixels."""
    return max(3, height // 5)
