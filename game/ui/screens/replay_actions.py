"""What looking back can be asked to do: the actions behind its buttons."""

from dataclasses import dataclass

from game.session.branch import Pick


@dataclass(frozen=True, slots=True)
class GoTo:
    """Goes to the frame before a move."""

    at: int


@dataclass(frozen=True, slots=True)
class Step:
    """Goes some lines on, or with `moments` some moments."""

    by: int
    moments: bool = False


@dataclass(frozen=True, slots=True)
class Playing:
    """Goes on by itself at reading speed, or stops doing so."""

    on: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """Opens the talk guide."""


@dataclass(frozen=True, slots=True)
class Instead:
    """Asks what would have happened with another option at a move."""

    at: int
    option: str
    picks: tuple[Pick, ...] = ()


ReplayAct = GoTo | Step | Playing | Talk | Instead
