"""The places of the game: what a screen says to open another, with what that one is about.

No screen needs to know another; `screens/directory` alone knows which screen is at which place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.ui.value import Value

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Sequence

    from game.session.branch import Pick
    from game.session.notes import Notebook
    from game.session.session import Session
    from game.session.trouble import SessionTrouble
    from game.summary.data import Audience
    from game.text.say import Notice


class FirstRun(Value):
    """What is asked the first time: the language, and how it should look."""


class Home(Value):
    """The stories."""


class Display(Value):
    """The settings."""


class Help(Value):
    """Who helps, and how to stop; halfway a story with its play."""

    session: Session | None = None


class Story(Value):
    """A story, with its warning first; played `together` with a worker, or alone."""

    id: str
    together: bool = False


class Play(Value):
    """A play, at the moment where it is."""

    session: Session
    together: bool = False


class Menu(Value):
    """What can be done halfway a story."""

    session: Session


class Backlog(Value):
    """All that was shown in a play, to read back."""

    session: Session


class Path(Value):
    """What was chosen in a play."""

    session: Session


class Share(Value):
    """What goes along to the talk."""

    session: Session


class Preview(Value):
    """The summary of a play as it will be."""

    session: Session
    audience: Audience


class Saved(Value):
    """Where a summary is: its place, or its name where it was handed over as a download."""

    file: pathlib.Path
    by_hand: bool = False


class TakeAlong(Value):
    """A play, to take along to another laptop."""

    session: Session


class Sessions(Value):
    """The plays on this laptop, behind their code when there is one that was not given yet."""

    given: bool = False


class Code(Value):
    """The code before the sessions: set, change or remove it."""


class Forgotten(Value):
    """What to do without the code."""


class TakeIn(Value):
    """A play from elsewhere, to bring to this laptop."""


class Together(Value):
    """The stories to play together."""


class Kept(Value):
    """A play in a file: to look back at, to share, or to take along."""

    file: pathlib.Path
    to: Literal["replay", "share", "take_along"] = "replay"


class Compare(Value):
    """Plays of one story beside each other."""

    files: tuple[pathlib.Path, ...]


class Replay(Value):
    """A play, looked back at; with its notes when they are open already, and with what its file lacks."""

    session: Session
    book: Notebook | None = None
    notices: tuple[Notice, ...] = ()


class WhatIf(Value):
    """Another option at one choice of a play, played on as a branch."""

    session: Session
    book: Notebook
    at: int
    option: str
    picks: tuple[Pick, ...] = ()


class GuideForm(Value):
    """Which form of the talk guide fits."""


class TalkNow(Value):
    """A pause in a story that is played together."""

    session: Session
    book: Notebook


Way = tuple[str, object]
"""A way on after trouble: the words of its button, and the result for the screen below."""


class Trouble(Value):
    """What could not be done with a session.

    `safe` says what is not lost, where there is more to say than that nothing is.
    """

    trouble: SessionTrouble | Notice
    ways: tuple[Way, ...] = ()
    safe: str = ""


class Message(Value):
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
