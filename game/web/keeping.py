"""Keeps in the browser what the game wrote, before it is shown, and says so where that cannot be."""

from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from game import files
from game.session.codes import is_notes, is_session
from game.session.trouble import LAST_STEP, SessionTrouble
from game.text.say import mark as _
from game.ui import places
from game.ui.app import App
from game.ui.screens.play import PlayScreen
from game.web.changed import Changed

Change = tuple[str, bytes | None, float]
"""The name of a file, its bytes or None when it is gone, and when it was written in seconds since 1970."""

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "blocked": _("Deze browser bewaart niets van dit spel. Wat je speelt, staat alleen in dit tabblad."),
        "full": _("In deze browser is geen plek meer. Er kan niets meer worden bewaard."),
        "newer": _(
            "In deze browser is het spel al in een nieuwere versie gespeeld. Hier wordt niets bewaard. "
            "Speel liever met die nieuwere versie."
        ),
        "failed": _("De browser kan dit niet bewaren."),
    }
)
PLAY_ON = _(
    "Je kunt gewoon verder spelen. Bewaar je sessie aan het eind als bestand. Sluit dit tabblad niet."
)
"""What to do where nothing is kept."""
TAKE_IT = _(
    "Dit spel staat alleen in dit tabblad. Wil je het houden? Kies “Bewaar voor het gesprek” en “Meenemen”."
)
"""What is said at the end of a play that is not kept."""
EVICTED = _("De browser had gewist wat was bewaard. Wat nu openstaat, is opnieuw bewaard.")
LOOK = _("Er is niets verloren gegaan. Je kunt hier lezen wat er al is gespeeld.")
"""What can be done with a session that another tab plays."""

_TRIES = 3


class Store(Protocol):
    """What the browser keeps, as `page/store.js` does it; raises nothing, and answers with a word."""

    async def open(self, folder: str) -> str:
        """Writes what is kept into a folder, then what other tabs keep; `open`, or what is wrong."""

    async def take(self, name: str) -> None:
        """Writes one file into the folder as it is kept, or removes it."""

    async def put(self, changes: Sequence[Change]) -> Sequence[str]:
        """Keeps all or nothing; `kept`, `elsewhere` with names, `evicted`, or what is wrong."""

    async def lock(self, name: str) -> bool:
        """Holds a name for this tab alone; tells whether no other tab does."""

    def unlock(self, name: str) -> None:
        """Lets go of a name."""

    async def erase(self) -> bool:
        """Removes all there is in this browser; tells whether that went well."""

    def persist(self) -> None:
        """Asks the browser not to throw it away by itself."""


class Keeping:
    """What is in the player's folder is in the store too, before anybody sees it."""

    def __init__(self, store: Store, home: Path) -> None:
        """Begins to listen; nothing is opened yet."""
        self._store, self._home = store, home
        self._changed = Changed(home)
        self._held: set[str] = set()  # sessions that no other tab may play
        self.unkept: set[str] = set()  # files of which the player was told that only this tab has them
        self._offered: set[str] = set()  # ended sessions of which the player knows that they are only here
        self._failed = ""  # what went wrong, until it goes well
        self._told = ""  # as the player knows it
        self._shut = False  # nothing can be kept here at all
        self._forget = False

    async def restore(self) -> None:
        """Brings what is kept into the folder; what is wrong is told once there is a screen."""
        files.make_folder(self._home)
        outcome = await self._store.open(str(self._home))
        self._changed.names.clear()
        if outcome != "open":
            self._failed, self._shut = outcome, True

    def forget(self) -> None:
        """Lets all of the game be removed from this browser, once the step is done."""
        self._forget = True

    async def keep(self, app: App) -> None:
        """Keeps what changed since the last time; shows over the other screens what the player must know."""
        if self._forget:
            self._forget = False
            if await self._store.erase():
                app.entries.clear()  # to begin again would leave traces again
            else:
                _show(app, places.Trouble(SessionTrouble("not_deleted")))
            return
        played, changed = _played(app), self._changed.names.copy()
        if changed or played != self._held:
            self._changed.names.clear()
            if self._shut:
                self.unkept |= changed
            else:
                await self._keep(app, played, changed)
        self._tell(app, played)

    async def _keep(self, app: App, played: set[str], changed: set[str]) -> None:
        wanted = played | {name for name in changed if is_session(name)}
        refused = {name for name in sorted(wanted - self._held) if not await self._store.lock(name)}
        self._held |= wanted - refused
        for name in refused:
            await self._store.take(name)
        refused |= await self._put(app, changed - refused) if changed - refused else set()
        for name in sorted(self._held - (played - refused)):
            self._store.unlock(name)
        self._held &= played - refused
        if refused:
            self._look_only(app, refused)

    async def _put(self, app: App, names: set[str]) -> set[str]:
        """Keeps files, with those that could not be kept before; returns those that another tab changed."""
        lost: set[str] = set()
        names = names | self.unkept
        for _try in range(_TRIES):
            changes = [self._change(name) for name in sorted(names)]
            outcome, *others = await self._store.put(changes)
            match outcome:
                case "kept":
                    self._failed, self._told, self.unkept = "", "", set()
                    if any(is_session(name) for name in names):
                        self._store.persist()
                    return lost
                case "elsewhere":
                    lost |= await self._taken(changes, others)
                    names -= lost
                case "evicted":
                    names |= {path.name for path in self._home.iterdir() if _counts(path)}
                    app.notices.tell(EVICTED)
                    app.stale = True
                case _:
                    self._failed = outcome
                    break
        else:
            self._failed = "failed"
        self.unkept = names
        return lost

    async def _taken(self, changes: Sequence[Change], others: Sequence[str]) -> set[str]:
        """Takes in what another tab kept; what is no play, as the settings are, is as it was set last."""
        lost: set[str] = set()
        for name, data, _written in changes:
            if name in others:
                await self._store.take(name)
                if is_session(name) or is_notes(Path(name)):
                    lost.add(name)
                elif data is not None:
                    files.replace(self._home / name, data)
        return lost

    def _change(self, name: str) -> Change:
        path = self._home / name
        try:
            return name, files.read(path), path.stat().st_mtime
        except FileNotFoundError:
            return name, None, 0

    def _look_only(self, app: App, refused: Set[str]) -> None:
        """Tells that another tab has a session or its notes; what was played here can be read back."""
        from game.session.opening import open_session

        if not app.entries:
            return
        first = next((at for at, entry in enumerate(app.entries) if _name_of(entry.screen) in refused), None)
        notes = all(is_notes(Path(name)) for name in refused)
        told = places.Trouble(SessionTrouble("notes_elsewhere" if notes else "elsewhere"), safe="")
        if first is not None:
            name = _name_of(app.entries[first].screen)
            del app.entries[first:]
            try:
                app.open(places.Backlog(open_session(self._home / name).session))
                told = places.Trouble(SessionTrouble("elsewhere"), safe=app.language.words(LOOK))
            except SessionTrouble as trouble:
                told = places.Trouble(trouble)
        _show(app, told)

    def _tell(self, app: App, played: set[str]) -> None:
        """Says once what is wrong, and at the end of a play that is only here how to take it along."""
        words = app.language.words
        if not app.entries:
            return
        if self._failed != self._told:
            self._told = self._failed
            told = [words(PLAY_ON)] if self._shut else [words(LAST_STEP), words(PLAY_ON)]
            _show(app, places.Message(words(SENTENCES[self._failed]), safe=" ".join(told)))
        for name in (played & self.unkept) - self._offered:
            if any(_name_of(entry.screen) == name and _ended(entry.screen) for entry in app.entries):
                self._offered.add(name)
                app.notices.now = TAKE_IT
                app.stale = True
        if app.stale:
            app.draw()


def _counts(path: Path) -> bool:
    return files.is_plain(path) and not path.name.startswith(".")


def _played(app: App) -> set[str]:
    """Returns the files of the sessions that are being played."""
    return {name for entry in app.entries if (name := _name_of(entry.screen))}


def _name_of(screen: object) -> str:
    """Returns the file of the session that a screen plays; nothing when it plays none, or keeps none."""
    path = screen.session.path if isinstance(screen, PlayScreen) else None
    return "" if path is None else path.name


def _ended(screen: object) -> bool:
    return isinstance(screen, PlayScreen) and screen.session.ended


def _show(app: App, place: places.Place) -> None:
    app.open(place)
    app.draw()
