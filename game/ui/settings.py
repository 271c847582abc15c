"""What the player set: kept in one small file, whatever happens to it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from game import files, paths
from game.text.say import mark as _

TEXT_SCALES = (80, 100, 125, 150, 175, 200)
FORMAT = 1
NEWER = _("Je instellingen zijn van een nieuwere versie van het spel. Ze blijven zoals ze zijn.")
"""What is said where the file of the settings has a later format: it is neither read nor written."""
_NUMBER = "kantelpunt-settings"
_LARGEST = 100_000
_THEMES = ("light", "dark", "contrast_light", "contrast_dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """How the game looks, sounds and moves for this player."""

    language: str = "nl"
    text_scale: int = 100  # percent, 80 to 200
    theme: str = "light"
    reduced_motion: bool = False
    letter_spacing: bool = False
    lines_at_once: bool = False
    captions: bool = False
    sound: bool = True
    volume: int = 60  # percent
    calm: bool = False  # one message a press, fewer things at once
    read_aloud: bool = False  # only where an edition can
    read_speed: int = 100  # percent
    drafts: bool = True  # an option stands there first, and is sent by a second press
    first_run: bool = True

    def checked(self) -> "Settings":
        """Returns the settings with every value within its bounds."""
        return replace(
            self,
            text_scale=max(80, min(200, self.text_scale)),
            volume=max(0, min(100, self.volume)),
            read_speed=max(50, min(200, self.read_speed)),
            theme=self.theme if self.theme in _THEMES else "light",
        )


def in_language(settings: Settings, language: str) -> Settings:
    """Returns the settings with another language; easy language also plays calmly."""
    return replace(settings, language=language, calm=language.endswith("@makkelijk"))


def settings_file() -> Path:
    """Returns where the settings are kept."""
    return paths.home() / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """Returns the kept settings; the plain ones when there are none that can be read. Raises nothing."""
    return _read(path or settings_file()) or Settings()


def are_broken(path: Path | None = None) -> bool:
    """Tells whether there are kept settings that cannot be read."""
    path = path or settings_file()
    return files.is_there(path) and _read(path) is None


def newer(path: Path | None = None) -> bool:
    """Tells whether a later version of the game wrote the settings."""
    return _is_newer(_data(path or settings_file()) or {})


def save_settings(settings: Settings, path: Path | None = None) -> bool:
    """Keeps the settings, and what is not known beside them; tells whether that went well. Raises nothing.

    What cannot be read is put aside first; settings of a later version stay as they are.
    """
    path = path or settings_file()
    try:
        files.make_folder(path.parent)
        known = _data(path)
        if known is None and files.is_there(path):
            files.put_aside(path)
        elif _is_newer(known or {}):
            return False
        data = {**(known or {}), _NUMBER: FORMAT, **asdict(settings)}
        files.replace(path, json.dumps(data, indent=1).encode())  # in ASCII, as halves of characters are too
    except (OSError, ValueError, RecursionError):
        return False
    return True


def _read(path: Path) -> Settings | None:
    data = _data(path)
    return None if data is None else _from_data(data)


def _data(path: Path) -> dict[str, Any] | None:
    """Returns what is kept; None when there is nothing, or it cannot be read."""
    try:
        data = json.loads(files.read(path, _LARGEST))
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _is_newer(data: Mapping[str, Any]) -> bool:
    number = data.get(_NUMBER)
    return isinstance(number, int) and number > FORMAT


def _from_data(data: dict[str, Any]) -> Settings:
    """Returns the settings in a file's data; a value of another kind than expected is left at its default."""
    if _is_newer(data):
        return Settings()
    plain = Settings()
    good = {
        field.name: data[field.name]
        for field in fields(Settings)
        if field.name in data and type(data[field.name]) is type(getattr(plain, field.name))
    }
    return replace(plain, **good).checked()
