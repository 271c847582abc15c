"""How looking back is laid out: the path, the moment, and what to talk about."""

from dataclasses import dataclass

from game.session.moments import Moment
from game.session.notes import Notebook
from game.session.session import Session
from game.session.transcript import Shown
from game.session.trouble import SessionTrouble
from game.story import beat, naming
from game.text.say import Notice
from game.ui import places
from game.ui.controls import button, entry, slider
from game.ui.elements import BODY, LEAD, SMALL, Boxed, boxed, bullets, ground, heading, icon, text
from game.ui.game import Game
from game.ui.layout import Element, column, grow, pad, spacer
from game.ui.longlist import Line, LongList
from game.ui.node import Role
from game.ui.pages import page, scroll
from game.ui.rows import row, split
from game.ui.screens import talk, transcript_view
from game.ui.screens.answers import answers, icon_of, question
from game.ui.screens.chrome import bar, day
from game.ui.screens.jotting import note_boxes
from game.ui.screens.replay_actions import GoTo, Instead, Playing, Step, Talk
from game.ui.screens.shared_actions import OpenPlace
from game.ui.screens.teller import Teller

_PATH, _TALK, _LEAST = 300, 330, 420
"""The widths of the path and of what to talk about, and the least for the moment between them."""


@dataclass(frozen=True, slots=True)
class Now:
    """What the page is made of: the play, where in it we are, and what was written down."""

    game: Game
    session: Session
    at: int
    moments: list[Moment]
    here: Moment | None
    shown: list[Shown]
    book: Notebook
    notices: tuple[Notice, ...]
    """What people should know about the file, such as a last step that is gone."""
    unsaved: SessionTrouble | None
    playing: bool

    @property
    def last(self) -> int:
        """The last place to go to: what is seen now in this play."""
        return len(self.session.moves)


def page_of(replay: Now, teller: Teller) -> Element:
    """Returns the whole screen."""
    path, now, talk_about = _path(replay, teller), _now(replay, teller), _talk(replay, teller)
    top = _bar(replay, teller)
    if not teller.context.fits(_PATH + _TALK + _LEAST):
        below = column(_place(replay, teller), path, gap=18)
        body = column(pad(now, 24, 18), ground(pad(talk_about, 24, 18), "panel"), pad(below, 24, 18))
        return page(body, top=top, bottom=pad(_steps(replay, teller), 24, 8), key=f"replay:{replay.at}")
    foot = pad(column(_steps(replay, teller), _place(replay, teller), gap=4), 28, 8)
    middle = column(scroll(pad(now, 28, 18), f"now:{replay.at}", follow=True), foot)
    right = ground(column(scroll(pad(talk_about, 20, 18), f"talk:{replay.at}")), "panel")
    left = ground(column(scroll(pad(path, 14, 18), "path")), "bar")
    whole = split(left, split(right, middle, width=_TALK, least=100, after=True), width=_PATH, least=100)
    return page(whole, top=top, scrolls=False)


def _bar(replay: Now, teller: Teller) -> Element:
    _ = teller.words
    session = replay.session
    where = _(
        "Terugkijken · {code} · {story} · {day}",
        code=session.code,
        story=teller.lookup(f"{session.scenario.id}/title", session.scenario.title),
        day=day(session.played),
    )
    return bar(
        _,
        text(where, size=SMALL, ink="soft"),
        button(_("Gespreksgids"), Talk(), icon_name="speech", key="guide"),
        button(_("Verslag maken"), OpenPlace(places.Share(session)), icon_name="save", key="share"),
        back=True,
    )


def _path(replay: Now, teller: Teller) -> Element:
    _ = teller.words
    now = replay.here
    lines = [Line(str(moment.move), 4) for moment in replay.moments]

    def made(number: int) -> Element:
        return _on_path(replay, teller, replay.moments[number], replay.moments[number] == now)

    empty = None if replay.moments else text(_("In dit verhaal is nog niets gekozen."), ink="soft")
    notices = (text(notice.render(replay.game.words), size=SMALL, bold=True) for notice in replay.notices)
    return column(heading(_("Het pad"), 3), *notices, empty, LongList("moments", lines, made), gap=10)


def _on_path(replay: Now, teller: Teller, moment: Moment, now: bool) -> Element:
    _ = teller.words
    words = label(teller, moment)
    noted = moment.move in replay.book.notes.moments
    mark = icon("pencil", 18, "soft", label=_("met een notitie")) if noted else None
    viewed = moment.kind == "turn" or moment.setting.eyes != teller.scenario.player
    body = row(
        transcript_view.badge(icon_of(moment), on=now, view=viewed),
        grow(text(words, size=SMALL, bold=now), basis=90),
        mark,
        gap=10,
    )
    return entry(body, GoTo(moment.move), name=words, key=f"moment:{moment.move}", here=now, y=5)


def label(teller: Teller, moment: Moment) -> str:
    """Returns how a moment is called on the path: what was chosen, or what was asked."""
    if moment.kind == "choose":
        return answers(teller, moment)[0]
    return question(teller, moment)


def _now(replay: Now, teller: Teller) -> Element:
    """Returns the conversation as it stood there, with what was shown or asked last."""
    _ = teller.words
    frame = replay.session.frame_at(replay.at)
    setting = frame.setting
    where = f"{teller.say(setting.when)} · {teller.say(setting.place)}"
    if setting.chat is not None and teller.say(setting.chat.name) != teller.say(setting.place):
        where = f"{where} · {teller.say(setting.chat.name)}"
    before, eyes = transcript_view.before(replay.shown, frame, replay.at), None
    turned = any(isinstance(one.item, beat.Turn) for one in before) or isinstance(frame.beat, beat.Turn)
    if setting.eyes != teller.scenario.player and not turned:
        name = teller.name(setting.eyes)
        eyes = text(_("Je kijkt door de ogen van {name}.", name=name), size=SMALL, bold=True)
    return column(
        text(where, size=SMALL, ink="soft"),
        eyes,
        column(*transcript_view.transcript(teller, before), gap=8, role=Role.LIST),
        _last(replay, teller, [item for item in replay.shown if item.move == replay.at]),
        gap=12,
    )


def _last(replay: Now, teller: Teller, shown: list[Shown]) -> Element | None:
    """Returns what stands at this place: a question with its answer, or the line of now."""
    _ = teller.words
    now = replay.session.frame_at(replay.at).beat
    moment = next((one for one in replay.moments if one.move == replay.at and one.number), None)
    if moment is not None:
        return column(answered(teller, moment, ways=True), *_kept(replay, teller, moment), gap=8)
    if isinstance(now, beat.Question):
        return column(
            text(teller.say(now.ask), size=LEAD, bold=True),
            text(_("Tot hier is er gespeeld."), ink="soft"),
            gap=6,
        )
    if isinstance(now, beat.Typing):
        return talk.pressure(teller, now, replay.shown)
    return column(*transcript_view.transcript(teller, shown), gap=8)


def answered(teller: Teller, moment: Moment, *, ways: bool = False) -> Element:
    """Returns a question with what was chosen and, with `ways`, what else could have been."""
    _ = teller.words
    chosen = column(
        *(text(words, size=LEAD) for words in answers(teller, moment)),
        transcript_view.own_words(teller, moment),
        gap=6,
    )
    others = (_other(teller, moment, offer) for offer in moment.not_chosen)
    also = text(_("Had ook gekund"), bold=True, size=SMALL)
    return column(
        text(question(teller, moment), size=LEAD, bold=True),
        text(_("Gekozen") if moment.kind in ("choose", "plan") else _("Antwoord"), bold=True, size=SMALL),
        boxed(chosen, border="chosen", line=2, radius=14, x=16, y=12),
        *((also, *others) if ways and moment.not_chosen else ()),
        gap=8,
    )


def _other(teller: Teller, moment: Moment, offer: beat.Offer) -> Element:
    _ = teller.words
    words = teller.say(offer.text)
    said = _("“{words}”", words=words) if offer.said else words
    ask = button(
        _("Wat als?"),
        Instead(moment.move, offer.id),
        name=f"{_('Wat als?')} {said}",
        key=f"instead:{moment.move}.{offer.id}",
    )
    return boxed(row(grow(text(said), basis=160), ask, gap=12), border="edge", line=2, radius=14, x=16, y=8)


def _kept(replay: Now, teller: Teller, moment: Moment) -> list[Element]:
    """Returns a button for each branch from here that was given a name."""
    _ = teller.words
    return [
        button(
            _("Bewaard: {name}", name=kept.name),
            Instead(moment.move, kept.option, kept.picks),
            icon_name="path",
            key=f"kept:{kept.move}.{kept.option}.{index}",
        )
        for index, kept in enumerate(replay.book.notes.branches)
        if kept.move == moment.move
    ]


def _talk(replay: Now, teller: Teller) -> Element:
    _ = teller.words
    moment = replay.here
    asked = [teller.say(words) for words in moment.discuss] if moment else []
    ended = moment is not None and moment.kind == "end"
    usual = _("Hoe denk je er nu over?") if ended else _("Wat dacht je toen?")
    themes = _themes(teller, moment) if moment else []
    return column(
        heading(_("Om te bespreken"), 3),
        bullets(*(asked or [usual]), size=BODY),
        heading(_("Hier kan het over gaan"), 3) if themes else None,
        row(*themes, gap=8) if themes else None,
        note_boxes(replay.game, _, replay.book, replay.unsaved, moment.move if moment else None),
        gap=12,
    )


def _themes(teller: Teller, moment: Moment) -> list[Element]:
    """Returns what a moment can be about; what it shows and what it could be stand there alike."""
    known = list(teller.scenario.shared.indicators)
    chips: list[Element] = []
    for id in sorted({*moment.shows, *moment.could_be}, key=known.index):
        track = teller.scenario.shared.indicators[id].track
        words = text(teller.say(naming.theme(teller.scenario, id)), size=SMALL, ink=track)
        picture = icon("heart" if track == "empathy" else "hand", 18, track)
        corners = (16, 16, 16, 16)
        chips.append(
            Boxed(row(picture, grow(words, basis=60), gap=8), f"{track}_tint", corners=corners, x=12, y=5)
        )
    return chips


def _steps(replay: Now, teller: Teller) -> Element:
    _ = teller.words
    first, last = replay.at == 0, replay.at == replay.last
    playing = replay.playing
    flow = button(
        _("Pauze") if playing else _("Afspelen"),
        Playing(not playing),
        icon_name="pause" if playing else "play",
        key="playing",
        disabled=last and not playing,
    )
    return row(
        button(_("Vorige"), Step(-1, True), icon_name="arrow_left", key="moment_back", flips=True,
               disabled=first, name=_("Vorig moment")),
        button("", Step(-1), icon_name="minus", key="line_back", disabled=first, name=_("Een regel terug")),
        flow,
        button("", Step(1), icon_name="plus", key="line_on", disabled=last, name=_("Een regel verder")),
        spacer(),
        button(_("Volgende"), Step(1, True), icon_name="arrow_right", icon_after=True, key="moment_on",
               flips=True, disabled=last, name=_("Volgend moment")),
        gap=8,
    )  # fmt: skip


def _place(replay: Now, teller: Teller) -> Element:
    _ = teller.words
    return slider(
        _("Regel"),
        "scrub",
        replay.at,
        0,
        max(1, replay.last),
        1,
        _("{number} van {count}", number=replay.at + 1, count=replay.last + 1),
    )
