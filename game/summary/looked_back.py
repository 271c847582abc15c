"""What came out of looking back, out of the worker's notes: other ways, and remarks."""

from collections.abc import Iterator, Sequence

from game.session import notes
from game.session.branch import what_if
from game.session.moments import Moment, moments
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story.play import NotNow
from game.summary.clean import clean
from game.summary.data import Remark, WhatIf
from game.summary.path import Render


def what_ifs(session: Session, kept: notes.Notes, render: Render) -> Iterator[WhatIf]:
    """Yields the ways that the youth lets go along; one that this play no longer has is left out."""
    for one in kept.branches:
        if not one.along:
            continue
        try:
            found = moments(what_if(session, one.move, one.option, one.picks))
        except (NotNow, SessionTrouble):
            continue
        parted = next(moment for moment in found if moment.move == one.move)
        ending = found[-1].ask if found[-1].kind == "end" else None
        yield WhatIf(
            name=clean(one.name),
            ask=render(parted.ask) if parted.ask else "",
            instead=render(parted.answer[0]),
            ending=render(ending) if ending else None,
        )


def remarks(kept: notes.Notes, found: Sequence[Moment], render: Render) -> tuple[Remark, ...]:
    """Returns what the worker wrote down, the whole first and then by moment."""
    whole = [Remark(0, None, clean(kept.whole))] if clean(kept.whole) else []
    about = (
        Remark(moment.number, render(moment.ask) if moment.ask else None, words)
        for moment in found
        if (words := clean(kept.moments.get(moment.move, "")))
    )
    return (*whole, *about)
