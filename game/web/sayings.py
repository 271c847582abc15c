"""What a screen has to say to who listens: its words in reading order, and who says them."""

from collections.abc import Iterator, Sequence
from unicodedata import category

from game.text.say import Say
from game.ui import focus, looks
from game.ui.node import Node, Role, walk
from game.ui.value import Value

_WORDS = frozenset({Role.HEADING, Role.TEXT, Role.STATUS})
_CONTROLS = frozenset({Role.BUTTON, Role.CHECKBOX, Role.RADIO, Role.SLIDER, Role.TEXTBOX})
_UNTOLD = frozenset({Role.SLIDER, Role.TEXTBOX})  # the words above them tell what they are


class Piece(Value):
    """One thing that can be read: its words as they stand on the page."""

    words: str
    role: Role
    key: str = ""  # of the control or the line of the chat, by which it is known again
    who: str = ""  # who says it, in a chat
    hidden: bool = False  # it is sent and never shown
    passing: bool = False  # one line of a chat that goes on
    number: int = 0  # among the things to choose from
    chosen: bool = False

    @property
    def identity(self) -> tuple[str, str, str]:
        """By what it is known again."""
        return self.key, self.who, self.words


class Saying(Value):
    """What is read of a piece: its words, and before them what only who listens needs to hear."""

    words: str
    before: str = ""
    key: str = ""


def pieces(tree: Node) -> list[Piece]:
    """Returns all that can be read now, in reading order; the bar at the top is not."""
    return list(_pieces(focus.reach(tree), Piece("", Role.TEXT)))


def choices(tree: Node) -> int:
    """Returns from how many things there is to choose."""
    return max((node.state.number for node in walk(focus.reach(tree))), default=0)


def sayings(told: Sequence[Piece], count: int, speaker: str, say: Say) -> tuple[list[Saying], str]:
    """Returns what is read of pieces, and who spoke last; `speaker` did before, and is not named again."""
    found: list[Saying] = []
    for piece in told:
        found.append(Saying(piece.words, _before(piece, count, speaker, say), piece.key))
        speaker = piece.who
    return found, speaker


def _before(piece: Piece, count: int, speaker: str, _: Say) -> str:
    if piece.who:
        return _who(piece, speaker, _)
    if piece.number:
        return _("Keuze {number} van {count}:", number=piece.number, count=count)
    if piece.chosen:
        return _("Gekozen:")
    return _("Knop:") if piece.role is Role.BUTTON else ""


def _who(piece: Piece, speaker: str, _: Say) -> str:
    mine = piece.who == _("Jij")
    if piece.hidden:
        return _("Jij stuurt:") if mine else _("{name} stuurt:", name=piece.who)
    if piece.who == speaker:
        return ""
    return _("Jij zegt:") if mine else _("{name} zegt:", name=piece.who)


def _pieces(node: Node, around: Piece) -> Iterator[Piece]:
    look, state = node.look, node.state
    bar = isinstance(look, looks.Panel) and look.fill == "bar"  # where letters are large it is no header
    if bar or node.role is Role.HEADER or state.unheard:
        return
    if node.role in _CONTROLS:
        if node.reachable and node.name and node.role not in _UNTOLD:
            number = 0 if state.primary else state.number
            chosen = bool(state.checked) and not number
            yield around.but(words=node.name, role=node.role, key=node.key, number=number, chosen=chosen)
        return
    if node.role in _WORDS and _can_be_said(node.name):
        yield around.but(words=node.name, role=node.role, who=state.heard)
    match look:
        case looks.Stripes():
            around = around.but(hidden=True)
        case looks.Appears():
            around = around.but(key=node.key, passing=True)
        case _:
            pass
    for child in node.children:
        yield from _pieces(child, around)


def _can_be_said(words: str) -> bool:
    """Tells whether there is a letter, a digit or an emoji in it: a bullet says nothing."""
    return any(char.isalnum() or category(char) == "So" for char in words)
