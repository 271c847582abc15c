"""The way to a place in a preview, as the play that it would have been; nothing of it is kept."""

from itertools import pairwise

from game.session import log
from game.session.session import Move, Session
from game.story import beat, event
from game.story.frame import frame
from game.writing.preview.acts import Changed, Jumped, Place
from game.writing.preview.preview import Preview


class PreviewedPlay(Session):
    """A play that goes where its preview goes."""

    def __init__(self, preview: Preview) -> None:
        # Not as a play begins: that would play the start of the story, and the preview may begin elsewhere.
        self.header = log.Header("", "", "", "", "", {})
        self.code = self.played = self.language = ""
        self.journal, self.read_only = None, False
        self.ticked = set()
        self.take(preview)

    def take(self, preview: Preview) -> None:
        """Goes to where a preview is."""
        self.preview = preview
        self.scenario, self.state = preview.scenario, preview.here
        moves = (self._move(place, after) for place, after in pairwise(preview.past))
        self.moves = [move for move in moves if move is not None]

    def do(self, happened: event.Event) -> None:
        """Does what a player does; raises NotNow."""
        self.take(self.preview.move(happened))

    def _move(self, place: Place, after: Place) -> Move | None:
        """Returns what led from a place; None when a player never left it: there is nothing to tell then."""
        match after.act:
            case Changed() | None:
                return None
            case Jumped():
                asked = isinstance(frame(self.scenario, place.state).beat, beat.Question)
                return None if asked else Move(place.state, event.Next())
            case happened:
                return Move(place.state, happened)
