"""What was shown in a play, looked back at: the bubbles as they were, and the cards between them."""

from game.session.moments import Moment
from game.session.transcript import Shown
from game.story import beat, naming
from game.story.frame import Frame
from game.ui.elements import BODY, LEAD, SMALL, Boxed, boxed, bullets, heading, icon, slanted, text
from game.ui.layout import Child, Element, column, grow, pad
from game.ui.rows import row
from game.ui.screens import talk
from game.ui.screens.answers import answers
from game.ui.screens.teller import Teller, portrait

LONGEST_EXCERPT = 10
"""Bubbles before a moment: enough to know again what it was about."""


def before(shown: list[Shown], now: Frame, at: int) -> list[Shown]:
    """Returns what stood above the frame of the move at `at`, in the same conversation."""
    earlier = [item for item in shown if item.move < at]
    going_on = talk.going_on([*earlier, Shown(now.setting, now.beat, at)])[:-1]
    return going_on[-LONGEST_EXCERPT:]


def transcript(teller: Teller, shown: list[Shown]) -> list[Element]:
    """Returns everything that was shown, cards and answers too."""
    elements: list[Element] = []
    before: str | None = None
    for item in shown:
        element, before = _bubble_or_card(teller, item, before)
        if element is not None:
            elements.append(element)
    return elements


def by_scene(teller: Teller, shown: list[Shown]) -> list[Element]:
    """Returns everything that was shown, with where and when above each scene."""
    elements: list[Element] = []
    before = ""
    for start, stop in _scenes(shown):
        setting = shown[start].setting
        where = f"{teller.say(setting.when)} · {teller.say(setting.place)}"
        if where != before:
            elements.append(pad(heading(where, 3, ink="soft", size=SMALL), 0, top=10))
        before = where
        elements += transcript(teller, shown[start:stop])
    return elements


def _scenes(shown: list[Shown]) -> list[tuple[int, int]]:
    starts = [
        index
        for index, item in enumerate(shown)
        if index == 0 or item.setting.scene != shown[index - 1].setting.scene
    ]
    return list(zip(starts, [*starts[1:], len(shown)], strict=True))


def _bubble_or_card(teller: Teller, item: Shown, before: str | None) -> tuple[Element | None, str | None]:
    match item.item:
        case Moment() as moment:
            if moment.kind == "choose":
                return talk.element_of(teller, item, before)
            return _answer(teller, moment), None
        case beat.Turn() | beat.Later() | beat.Recap() | beat.Stop() | beat.Reveal() | beat.End() as shown:
            return card(teller, shown), None
        case beat.Line() | beat.Private() | beat.Narration() | beat.Typing() | beat.Watching():
            return talk.element_of(teller, item, before)
        case beat.Choose() | beat.Guess() | beat.Reason() | beat.Write() | beat.Plan():
            return None, None


def card(
    teller: Teller, shown: beat.Turn | beat.Later | beat.Recap | beat.Stop | beat.Reveal | beat.End
) -> Element:
    """Returns what stood on a card."""
    _ = teller.words
    match shown:
        case beat.Turn(who, words):
            name = teller.name(who)
            title = _("Je kijkt door de ogen van {name}.", name=name)
            return _card(
                "eye", title, teller.say(words) if words else "", face=(who, "gewoon"), teller=teller
            )
        case beat.Later(words, note):
            return _card("clock", teller.say(words), teller.say(note) if note else "")
        case beat.Recap(words):
            return _card("info", _("Wat er is gebeurd: {what}", what=teller.say(words)))
        case beat.Stop():
            return _card("hand", _("Dit is serieus."))
        case beat.Reveal():
            return _reveal(teller, shown)
        case beat.End(_id, title, words, now):
            after = bullets(*(teller.say(step) for step in now)) if now else None
            return _card("star", _("Einde: {title}", title=teller.say(title)), teller.say(words), after=after)


def _reveal(teller: Teller, shown: beat.Reveal) -> Element:
    _ = teller.words
    feelings = _(", ").join(teller.say(naming.feeling(teller.scenario, id)) for id in shown.feelings)
    mood = teller.scenario.shared.feelings[shown.feelings[0]].mood
    words = text(slanted(_("“{words}”", words=teller.say(shown.tells))), size=BODY)
    title = _("{name} vertelt: {feelings}", name=teller.name(shown.of), feelings=feelings)
    return _card("", title, face=(shown.of, mood), teller=teller, after=words)


def _card(
    picture: str,
    title: str,
    words: str = "",
    *,
    face: tuple[str, str] | None = None,
    teller: Teller | None = None,
    after: Child = None,
) -> Element:
    beside: Element = icon(picture, 24, "soft") if picture else column()
    if face is not None and teller is not None:
        beside = portrait(teller, *face, 56, named=False)
    said = column(text(title, bold=True), text(words) if words else None, after, gap=6)
    return boxed(
        row(beside, grow(said, basis=120), gap=14, align="start"), fill="panel", radius=14, x=16, y=12
    )


def _answer(teller: Teller, moment: Moment) -> Element:
    return boxed(
        column(
            text(teller.say(moment.ask), ink="soft", size=SMALL) if moment.ask else None,
            *(text(words) for words in answers(teller, moment)),
            own_words(teller, moment),
            gap=4,
        ),
        radius=14,
        x=16,
        y=12,
    )


def own_words(teller: Teller, moment: Moment) -> Element | None:
    """Returns what somebody wrote at a moment; erased words and those that stayed behind look the same."""
    _ = teller.words
    if moment.erased:
        return text(_("Dit houd je voor jezelf."), ink="soft", italic=True)
    if moment.own_words is None:
        return None
    return text(slanted(_("“{words}”", words=moment.own_words)), size=LEAD)


def badge(name: str, on: bool = False, view: bool = False) -> Boxed:
    """Makes the round mark of a moment."""
    fill, ink = ("accent_fill", "on_accent") if on else ("view_tint", "view") if view else ("chip", "ink")
    return Boxed(icon(name, 20, ink), fill, corners=(18, 18, 18, 18), x=8, y=6, least=36, centred=True)
