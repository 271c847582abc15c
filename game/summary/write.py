"""Writes a summary to a file: whole or not at all, and when it fails it says why."""

import errno
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from game import files
from game.text.say import Notice, Trouble
from game.text.say import mark as _

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "no_folder": _("De map {name} is er niet. Kies een andere plek."),
        "is_folder": _("{name} is een map. Geef ook een naam voor het bestand."),
        "no_permission": _("Hier mag niets worden bewaard: {name}. Kies een andere plek."),
        "disk_full": _("De schijf is vol. Het verslag is niet bewaard."),
        "bad_name": _("Deze naam kan niet voor een bestand: {name}."),
        "not_written": _("Het verslag kon niet worden bewaard: {name}."),
    }
)

_CODES: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOENT: "no_folder",
        errno.ENOTDIR: "no_folder",
        errno.EEXIST: "no_folder",
        errno.EISDIR: "is_folder",
        errno.EACCES: "no_permission",
        errno.EPERM: "no_permission",
        errno.EROFS: "no_permission",
        errno.ENOSPC: "disk_full",
        errno.EDQUOT: "disk_full",
        errno.EFBIG: "disk_full",
        errno.ENAMETOOLONG: "bad_name",
        errno.EINVAL: "bad_name",
    }
)


class SummaryTrouble(Trouble):
    """A summary that could not be written; what stood there before still does."""

    def __init__(self, code: str, name: str) -> None:
        super().__init__(Notice(code, SENTENCES[code], {"name": name}))


def write_summary(path: Path, summary: bytes, *, make_folder: bool = False) -> None:
    """Writes an exported summary; raises SummaryTrouble, and then nothing has changed."""
    try:
        if make_folder:
            files.make_folder(path.parent)
        if files.is_folder(path):
            raise SummaryTrouble("is_folder", str(path))
        files.replace(path, summary)
    except OSError as error:
        code = _CODES.get(error.errno or 0, "not_written")
        raise SummaryTrouble(code, str(path.parent if code == "no_folder" else path)) from error
