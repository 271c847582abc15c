"""What was asked and answered at a moment, in words."""

from game.session.moments import Moment
from game.ui.screens.teller import Teller


def answers(teller: Teller, moment: Moment) -> list[str]:
    """Returns what was answered at a moment, as sentences; a guess beside what the other tells."""
    _ = teller.words
    if moment.kind == "guess":
        thought = _(", ").join(teller.say(feeling) for feeling in moment.answer)
        told = _(", ").join(teller.say(feeling) for feeling in moment.told)
        return [
            _("Jij dacht: {feelings}", feelings=thought),
            _("{name} vertelt: {feelings}", name=teller.name(moment.of or ""), feelings=told),
        ]
    if moment.skipped:
        return [_("Overgeslagen")]
    words = [teller.say(answer) for answer in moment.answer]
    return [_("“{words}”", words=line) for line in words] if moment.said else words


def question(teller: Teller, moment: Moment) -> str:
    """Returns what was asked at a moment, or what stood there."""
    _ = teller.words
    if moment.kind == "turn":
        return _("Door de ogen van {name}", name=teller.name(moment.of or ""))
    if moment.kind == "end":
        return _("Einde: {title}", title=teller.say(moment.ask) if moment.ask else "")
    return teller.say(moment.ask) if moment.ask else ""


def icon_of(moment: Moment) -> str:
    """Returns the icon of a kind of moment."""
    return {
        "choose": "path",
        "guess": "heart",
        "reason": "help",
        "write": "pencil",
        "plan": "card",
        "turn": "eye",
        "later": "clock",
        "end": "star",
    }[moment.kind]
