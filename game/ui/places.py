"""The places of the game: what a screen says to open another, with what that one is about.

No screen needs to know another; `screens/directory` alone knows which screen is at which place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Sequence

    from game.session.branch import Pick
    from game.session.notes import Notebook
    from game.session.session import Session
    from game.session.trouble import SessionTrouble
    from game.summary.data import Audience
    from game.text.say import Notice


@dataclass(frozen=True, slots=True)
class FirstRun:
    """What is asked the first time: the language, and how it should look."""


@dataclass(frozen=True, slots=True)
class Home:
    """The stories."""


@dataclass(frozen=True, slots=True)
class Display:
    """The settings."""


@dataclass(frozen=True, slots=True)
class Help:
    """Who helps, and how to stop; halfway a story with its play."""

    session: Session | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A story, with its warning first; played `together` with a worker, or alone."""

    id: str
    together: bool = False


@dataclass(frozen=True, slots=True)
class Play:
    """A play, at the moment where it is."""

    session: Session
    together: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """What can be done halfway a story."""

    session: Session


@dataclass(frozen=True, slots=True)
class Backlog:
    """All that was shown in a play, to read back."""

    session: Session


@dataclass(frozen=True, slots=True)
class Path:
    """What was chosen in a play."""

    session: Session


@dataclass(frozen=True, slots=True)
class Share:
    """What goes along to the talk."""

    session: Session


@dataclass(frozen=True, slots=True)
class Preview:
    """The summary of a play as it will be."""

    session: Session
    audience: Audience


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a summary is."""

    file: pathlib.Path


@dataclass(frozen=True, slots=True)
class TakeAlong:
    """A play, to take along to another laptop."""

    session: Session


@dataclass(frozen=True, slots=True)
class Sessions:
    """The plays on this laptop, behind their code when there is one that was not given yet."""

    given: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """The code before the sessions: set, change or remove it."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What to do without the code."""


@dataclass(frozen=True, slots=True)
class TakeIn:
    """A play from elsewhere, to bring to this laptop."""


@dataclass(frozen=True, slots=True)
class Together:
    """The stories to play together."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A play in a file: to look back at, to share, or to take along."""

    file: pathlib.Path
    to: Literal["replay", "share", "take_along"] = "replay"


@dataclass(frozen=True, slots=True)
class Compare:
    """Plays of one story beside each other."""

    files: tuple[pathlib.Path, ...]


@dataclass(frozen=True, slots=True)
class Replay:
    """A play, looked back at; with its notes when they are open already, and with what its file lacks."""

    session: Session
    book: Notebook | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Another option at one choice of a play, played on as a branch."""

    session: Session
    book: Notebook
    at: int
    option: str
    picks: tuple[Pick, ...] = ()


@dataclass(frozen=True, slots=True)
class GuideForm:
    """Which form of the talk guide fits."""


@dataclass(frozen=True, slots=True)
class TalkNow:
    """A pause in a story that is played together."""

    session: Session
    book: Notebook


Way = tuple[str, object]
"""A way on after trouble: the words of its button, and the result for the screen below."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What could not be done with a session.

    `safe` says what is not lost, where there is more to say than that nothing is.
    """

    trouble: SessionTrouble | Notice
    ways: tuple[Way, ...] = ()
    safe: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """What went wrong, and what is safe."""

    what: str
    details: Sequence[str] = ()
    ways: tuple[Way, ...] = ()
    safe: str = ""


Always = FirstRun | Home | Display | Help | Sessions | Code | Forgotten | TakeIn | Together | GuideForm
OfAPlay = Play | Menu | Backlog | Path | Share | Preview | Saved | TakeAlong | Replay | TalkNow
MayFail = Story | Kept | Compare | WhatIf
"""Places where something can be wrong, which is then told there."""
Place = Always | OfAPlay | MayFail | Trouble | Message
