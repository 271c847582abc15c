"""What the player set: kept in one small file, whatever happens to it."""

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from game import paths
from game.story.text import mark as _

TEXT_SCALES = (80, 100, 125, 150, 175, 200)
FORMAT = 1
NEWER = _("Je instellingen zijn van een nieuwere versie van het spel. Ze blijven zoals ze zijn.")
"""What is said where the file of the settings has a later format: it is neither read nor written."""
_NUMBER = "kantelpunt-settings"
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
    first_run: bool = True

    def checked(self) -> "Settings":
        """Returns the settings with every value within its bounds."""
        return replace(
            self,
            text_scale=max(80, min(200, self.text_scale)),
            volume=max(0, min(100, self.volume)),
            theme=self.theme if self.theme in _THEMES else "light",
        )


def settings_file() -> Path:
    """Returns where the settings are kept."""
    return paths.home() / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """Returns the kept settings; the plain ones when there are none, and the broken file stays beside it."""
    path = path or settings_file()
    try:
        return _from_data(json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        return Settings()
    except (ValueError, TypeError):
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".broken.json"))
        return Settings()
    except OSError:
        return Settings()


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Writes the settings, whole or not at all, and keeps what it does not know; raises OSError.

    Those of a later version stay as they are.
    """
    path = path or settings_file()
    if newer(path):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    data = {**_unknown(path), _NUMBER: FORMAT, **asdict(settings)}
    new = path.with_name(f"{path.name}.new")
    with new.open("w", encoding="utf-8") as file:
        json.dump(data, file, indent=1, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def newer(path: Path | None = None) -> bool:
    """Tells whether a later version of the game wrote the settings."""
    number = _unknown(path or settings_file()).get(_NUMBER)
    return isinstance(number, int) and number > FORMAT


def _unknown(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _from_data(data: object) -> Settings:
    """Returns the settings in a file's data; a value of another kind than expected is left at its default."""
    if not isinstance(data, dict):
        raise TypeError("settings must be an object")
    if isinstance(number := data.get(_NUMBER), int) and number > FORMAT:
        return Settings()
    plain = Settings()
    good = {
        field.name: data[field.name]
        for field in fields(Settings)
        if field.name in data and type(data[field.name]) is type(getattr(plain, field.name))
    }
    return replace(plain, **good).checked()
