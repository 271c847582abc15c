"""The questions of a story: a choice, a reason, own words, if-then cards."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.story import beat, event, naming
from game.ui.actions import Back
from game.ui.chat import bubble
from game.ui.controls import TWICE, UNREAD, button, field, number_badge, option, pressable
from game.ui.elements import BODY, LEAD, SMALL, boxed, heading, icon, text
from game.ui.layout import Child, Element, centered, column, grow, pad, spacer
from game.ui.node import Role
from game.ui.pages import dialog
from game.ui.rows import grid, row
from game.ui.screens.shared_actions import GoOn, PickOption, Skip, Starter, Toggle
from game.ui.screens.teller import Teller

WORDS_KEY, SEND = "own_words", "send"


@dataclass(frozen=True, slots=True)
class Answering:
    """What the player has picked and written so far at a question, before it is handed in."""

    picked: tuple[str, ...] = ()
    written: str = ""
    leaving: bool = False
    """Whether the player is asked if this may be lost."""


def choice(teller: Teller, now: beat.Choose, answering: Answering) -> Element:
    """Offers the options of a choice, at most three; the one that was picked stands there as a draft."""
    words = [offer_words(teller, offer) for offer in now.options]
    places = places_of(teller, len(words))
    options = (
        _draft(teller, offer, number)
        if offer.id in answering.picked
        else option(
            words[number - 1],
            PickOption(offer.id),
            number=number,
            key=option_key(now, offer.id),
            settles=UNREAD,
            heard=places[number - 1],
        )
        for number, offer in enumerate(now.options, 1)
    )
    ask = teller.say(now.ask)
    return question(now, ask, words, places, text(ask, ink="soft", size=SMALL), *options, gap=10)


def question(
    now: beat.Question, ask: str, words: Sequence[str], places: Sequence[str], *parts: Child, gap: float
) -> Element:
    """Makes one thing of a question; who does not see it hears what there is to choose, by its place."""
    told = " ".join(f"{place}: {one}" for place, one in zip(places, words, strict=True))
    return column(*parts, gap=gap, role=Role.QUESTION, name=ask, key=f"question:{now.id}", heard=told)


def places_of(teller: Teller, count: int) -> list[str]:
    """Returns the places of so many things to choose, in words."""
    _ = teller.words
    return [_("{number} van {count}", number=number, count=count) for number in range(1, count + 1)]


def option_key(now: beat.Choose, id: str) -> str:
    """Returns the key of an option's control."""
    return f"{now.id}.{id}"


def _draft(teller: Teller, offer: beat.Offer, number: int) -> Element:
    """Shows an option before it is sent or done: the beat that the person in the story did not take."""
    _ = teller.words
    send, not_yet = _("Doe het"), _("Nog niet gedaan.")
    words: Element = text(teller.say(offer.text), bold=True)
    if offer.said:
        send, not_yet = _("Verstuur"), _("Nog niet verstuurd.")
        words = row(bubble(teller.say(offer.text), mine=True, indent=False))
    ways = row(
        button(send, GoOn(), style="primary", key=SEND, number=number, settles=TWICE, heard=not_yet),
        button(_("Toch niet"), Toggle(offer.id), key="not_yet", settles=TWICE),
        text(not_yet, size=SMALL, ink="soft").but(role=Role.STATUS),
        gap=10,
    )
    content = row(number_badge(number), grow(column(words, ways, gap=10), basis=160), gap=14, align="start")
    return boxed(content, border="accent", line=2, radius=14, x=16, y=12)


def offer_words(teller: Teller, offer: beat.Offer) -> str:
    """Returns an option as it is shown: what is said stands between quotation marks."""
    _ = teller.words
    words = teller.say(offer.text)
    return _("“{words}”", words=words) if offer.said else words


def reason(teller: Teller, now: beat.Reason, answering: Answering) -> Element:
    """Asks why, to tap or in own words."""
    _ = teller.words
    words = [teller.say(naming.reason(teller.scenario, id)) for id in now.reasons]
    places = places_of(teller, len(words))
    taps = (
        _tick(label, id in answering.picked, Toggle(id), f"{now.id}.{id}", number, places[number - 1])
        for number, (id, label) in enumerate(zip(now.reasons, words, strict=True), 1)
    )
    own = _own_words(teller, _("Of in je eigen woorden"), 2) if now.own_words else None
    return _asking(teller, now, words, grid(*taps, least=300, most=2), own)


def write(teller: Teller, now: beat.Write) -> Element:
    """Gives room for own words, with sentence starters."""
    _ = teller.words
    starters = (
        button(words, Starter(words), key=f"starter:{words}")
        for words in (teller.say(starter) for starter in now.starters)
    )
    label = _("Jouw woorden")
    if now.to is not None:
        label = _("Aan {name}", name=teller.name(now.to))
    start = column(
        text(_("Een begin, als je wilt:"), size=SMALL, ink="soft"), row(*starters, gap=8), gap=6
    ) if now.starters else None  # fmt: skip
    warning = apology_warning(teller) if now.apology else None
    return _asking(teller, now, (), warning, start, _own_words(teller, label, 4))


def apology_warning(teller: Teller) -> Element:
    """Says that an apology here is practice and nothing is sent."""
    _ = teller.words
    words = _("Dit is oefenen. Stuur niets zelf. Halt vraagt eerst of de ander dat wil.")
    return boxed(
        row(icon("info", 24), grow(text(words, bold=True)), gap=12),
        fill="empathy_tint",
        border="",
        line=0,
        x=16,
        y=12,
    )


def plan(teller: Teller, now: beat.Plan, answering: Answering) -> Element:
    """Offers if-then cards to keep."""
    _ = teller.words
    words = [teller.say(naming.plan(teller.scenario, id)) for id in now.cards]
    places = places_of(teller, len(words))
    cards = (
        _plan_card(teller, id, id in answering.picked, f"{now.id}.{id}", number, places[number - 1])
        for number, id in enumerate(now.cards, 1)
    )
    hint = text(_("Kies er één.", "Kies er hoogstens {number}.", now.most), ink="soft")
    return _asking(teller, now, words, hint, grid(*cards, least=280, most=2))


def answer_to(now: beat.Beat, answering: Answering) -> event.Event | None:
    """Returns the event of what was picked and written; None while there is nothing to hand in yet."""
    if not isinstance(now, beat.Question):
        return None
    words = answering.written.strip() or None
    match now:
        case beat.Choose(id):
            return event.Choose(id, answering.picked[0]) if answering.picked else None
        case beat.Guess(id):
            return event.Guess(id, answering.picked) if answering.picked else None
        case beat.Reason(id):
            return event.Reason(id, answering.picked, words) if answering.picked or words else None
        case beat.Write(id):
            return event.Write(id, words) if words else None
        case beat.Plan(id):
            return event.Plan(id, answering.picked) if answering.picked else None


def skipped(now: beat.Beat) -> event.Event | None:
    """Returns the event of a question left unanswered; None where an answer is needed."""
    if not isinstance(now, beat.Question):
        return None
    match now:
        case beat.Reason(id):
            return event.Reason(id)
        case beat.Write(id):
            return event.Write(id)
        case beat.Plan(id):
            return event.Plan(id)
        case beat.Choose() | beat.Guess():
            return None


def go_on(teller: Teller, style: str = "primary") -> Element:
    """Makes the foot with which a player reads on."""
    return row(spacer(), _on(teller, style))


def _on(teller: Teller, style: str, disabled: bool = False) -> Element:
    """Makes the button "go on": on every page in the same place, and equally large."""
    _ = teller.words
    return button(
        _("Verder"), GoOn(), style=style, icon_name="arrow_right", icon_after=True, key="go_on",
        flips=True, disabled=disabled,
    )  # fmt: skip


def hand_in(teller: Teller, now: beat.Beat, answering: Answering) -> Element:
    """Makes the buttons below a question."""
    _ = teller.words
    ready = answer_to(now, answering) is not None
    why = None
    if isinstance(now, beat.Question) and not ready:
        why = text(_missing(teller, now), size=SMALL, ink="soft", align="end")
    on = _on(teller, "primary", not ready)
    skip = button(_("Sla over"), Skip(), key="skip", settles=UNREAD) if skipped(now) else None
    # Who wrote something and presses Tab and Enter means Verder: it comes first. And who keeps clicking where
    # Verder lay finds nothing else there: what skips lies at the other side, however long its words.
    return row(row(why, on, gap=12, justify="end"), grow(row(skip), basis=100), gap=12, backwards=True)


def _missing(teller: Teller, now: beat.Question) -> str:
    _ = teller.words
    match now:
        case beat.Write():
            return _("Schrijf eerst iets.")
        case beat.Reason(own_words=True):
            return _("Kies of schrijf eerst iets.")
        case beat.Choose() | beat.Guess() | beat.Reason() | beat.Plan():
            return _("Kies eerst iets.")


def leaving(teller: Teller, below: Element) -> Element:
    """Asks whether what was picked or written may be lost."""
    _ = teller.words
    return dialog(
        below,
        _("Toch overslaan?"),
        text(_("Wat je koos of schreef, is dan weg.")),
        buttons=(
            button(_("Toch overslaan"), Skip(sure=True), key="skip_sure", settles=UNREAD),
            button(_("Terug"), Back(), style="primary", key="stay"),
        ),
    )


def _asking(
    teller: Teller, now: beat.Reason | beat.Write | beat.Plan, words: Sequence[str], *parts: Child
) -> Element:
    ask, places = teller.say(now.ask), places_of(teller, len(words))
    return pad(centered(question(now, ask, words, places, heading(ask, 2), *parts, gap=18), 780), 0, 28)


def _tick(label: str, on: bool, action: object, key: str, number: int, place: str) -> Element:
    mark = icon("check", 20, "chosen") if on else icon("circle", 20, "soft")
    return pressable(
        row(number_badge(number), grow(text(label), basis=80), mark, gap=10),
        action,
        name=label,
        key=key,
        radius=14,
        x=14,
        y=10,
        number=number,
        checked=on,
        heard=place,
    )


def _plan_card(teller: Teller, id: str, on: bool, key: str, number: int, place: str) -> Element:
    _ = teller.words
    when, then = (teller.say(part) for part in naming.plan_parts(teller.scenario, id))
    body = column(
        row(
            number_badge(number),
            grow(text(_("Als {when},", when=when), size=BODY, bold=True), basis=100),
            icon("check", 22, "chosen") if on else None,
            gap=10,
        ),
        text(_("dan {then}.", then=then), size=LEAD),
        gap=6,
    )
    sentence = teller.say(naming.plan(teller.scenario, id))
    return pressable(
        body, Toggle(id), name=sentence, key=key, x=18, y=16, number=number, checked=on, heard=place
    )


def _own_words(teller: Teller, label: str, lines: int) -> Element:
    _ = teller.words
    hint = _("Schrijf geen echte namen. Schrijf niet wat er op een foto of filmpje stond.")
    yours = _("Dit blijft van jou. Je kunt het altijd wissen.")
    left = event.LONGEST_WORDS - len(teller.context.texts.get(WORDS_KEY, ""))
    return column(
        text(hint, size=SMALL, ink="ink", bold=True),
        field(WORDS_KEY, label, lines=lines),
        row(
            text(yours, size=SMALL, ink="soft"),
            spacer(),
            text(_("Nog {number} teken", "Nog {number} tekens", left), size=SMALL, ink="soft"),
        ),
        gap=8,
    )
