"""What can go wrong with a session, in sentences for people."""

from collections.abc import Mapping
from types import MappingProxyType

from game.text.say import Notice, Trouble
from game.text.say import mark as _

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "disk_full": _("De schijf is vol. Er kan niets meer worden bewaard."),
        "not_saved": _("Dit kon niet worden bewaard."),
        "no_permission": _("In deze map mag niets worden bewaard."),
        "elsewhere": _(
            "Deze sessie is ook ergens anders open. Sluit het andere venster en open de sessie opnieuw."
        ),
        "gone": _("Deze sessie is er niet meer."),
        "read_only": _("Deze sessie kun je alleen bekijken."),
        "full": _("Deze sessie is te lang geworden. Begin een nieuwe."),
        "stuck": _("Dit verhaal kan niet verder. Er zit een fout in het verhaal."),
        "unreadable": _("Dit bestand kan niet worden gelezen."),
        "no_session": _("Dit bestand is geen sessie."),
        "too_big": _("Dit bestand is te groot voor een sessie."),
        "story_too_big": _("Dit verhaal is te groot om te bewaren. Je kunt het niet spelen."),
        "newer": _("Deze sessie is gemaakt met een nieuwere versie van het spel. Daarmee gaat hij wel open."),
        "bad_story": _("Het verhaal in deze sessie klopt niet. De sessie gaat niet open."),
        "unsafe_story": _(
            "In het verhaal van deze sessie staat iets wat niet mag. De sessie gaat niet open."
        ),
        "folder_unreadable": _("De map met sessies kan niet worden gelezen."),
        "unreadable_files": _("Niet te lezen: {files}."),
        "not_deleted": _("Niet alles kon worden gewist."),
        "torn": _("De allerlaatste stap was niet helemaal bewaard en telt niet mee."),
        "broken": _("Vanaf regel {line} is deze sessie beschadigd. Wat daarvoor staat, kun je bekijken."),
        "changed_hash": _("Het verhaal in dit bestand is buiten het spel om veranderd."),
        "changed_story": _("Het verhaal is intussen veranderd. Deze sessie speelt verder met het oude."),
        "notes_unreadable": _(
            "De notities bij deze sessie kunnen niet worden gelezen. Ze blijven zoals ze zijn."
        ),
        "notes_newer": _(
            "De notities bij deze sessie zijn gemaakt met een nieuwere versie van het spel. "
            "Ze blijven zoals ze zijn."
        ),
        "notes_elsewhere": _(
            "Deze notities zijn ook in een ander venster veranderd. Wat je hier typt, wordt niet bewaard. "
            "Sluit dit venster en open de sessie opnieuw."
        ),
        "still_held": _("Je woorden staan ook nog in: {files}."),
    }
)


UNCHANGED = frozenset({"disk_full", "not_saved", "no_permission", "elsewhere", "full", "read_only"})
"""After these, all that was kept before is there as it was."""
LAST_STEP = _("Wat je hiervoor deed, is bewaard. Je laatste stap niet.")
"""What is so when a step of a play could not be kept."""


def notice(code: str, **values: object) -> Notice:
    """Returns something people should know about a session."""
    return Notice(code, SENTENCES[code], values)


class SessionTrouble(Trouble):
    """Something that could not be done with a session; nothing has changed."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(notice(code, **values))
