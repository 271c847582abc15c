"""The pages of a story: the chat with its stage, and the full pages for cards and questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.session.transcript import Shown
from game.story import beat
from game.story.frame import Frame, Setting
from game.story.program import Enter, program
from game.text.members import members
from game.ui.elements import (
    LEAD,
    SMALL,
    TITLE2,
    Rule,
    ground,
    heading,
    progress_steps,
    scenery,
    text,
)
from game.ui.layout import Child, Element, Instead, column, grow, pad
from game.ui.looks import Scenery
from game.ui.node import Role
from game.ui.pages import Footed, page, scroll
from game.ui.rows import row, split
from game.ui.screens import cards, ending, eyes, questions, talk
from game.ui.screens.chrome import bar, heard, story_bar
from game.ui.screens.questions import Answering
from game.ui.screens.teller import Teller, on_stage
from game.ui.theme import DAYLIGHT, EVENING

_MOST_STEPS = 14
"""Strokes that fit in the bar; a longer path is drawn as the share it is."""


@dataclass(frozen=True, slots=True)
class Now:
    """What the page is made of: the frame, what was shown before, and what is being answered."""

    teller: Teller
    frame: Frame
    shown: list[Shown]
    answering: Answering
    steps: tuple[int, int]
    waits: bool
    beside: Child = None
    """What stands in the bar for who sits beside the player."""


def page_of(now: Now) -> Element:
    """Returns the page for what is shown now."""
    body, foot = _full_page(now)
    if body is None:
        return _chat_page(now)
    bottom = None if foot is None else _strip_below(foot)
    whole = page(body, top=_bar(now), bottom=bottom, key=f"page:{len(now.shown)}")
    return questions.leaving(now.teller, whole) if now.answering.leaving else whole


def _full_page(now: Now) -> tuple[Child, Child]:
    teller, setting, beat_now = now.teller, now.frame.setting, now.frame.beat
    on = questions.go_on(teller)
    hand_in = questions.hand_in(teller, beat_now, now.answering)
    match beat_now:
        case beat.Turn():
            return cards.turn(teller, setting, beat_now), on
        case beat.Later():
            return cards.later(teller, beat_now), on
        case beat.Recap():
            return cards.recap(teller, beat_now), on
        case beat.Stop():
            return cards.stop(teller, beat_now), on
        case beat.Guess():
            return eyes.guess(teller, setting, beat_now, now.shown, now.answering), hand_in
        case beat.Reveal():
            return eyes.reveal(teller, setting, beat_now), on
        case beat.Reason():
            return questions.reason(teller, beat_now, now.answering), hand_in
        case beat.Write():
            return questions.write(teller, beat_now), hand_in
        case beat.Plan():
            return questions.plan(teller, beat_now, now.answering), hand_in
        case beat.End():
            return ending.ending(teller, setting, beat_now), ending.ways_on(teller)
        case (
            beat.Line() | beat.Private() | beat.Narration() | beat.Typing() | beat.Watching() | beat.Choose()
        ):
            return None, None


def _bar(now: Now) -> Element:
    teller = now.teller
    _ = teller.words
    done, count = now.steps
    if count > _MOST_STEPS:
        done, count = done * _MOST_STEPS // count, _MOST_STEPS
    if teller.context.compact:
        return bar(_, heard(teller.context.caption), now.beside, menu=True)
    steps = progress_steps(done, count, _("Hoe ver je bent"))
    title = teller.lookup(f"{teller.scenario.id}/title", teller.scenario.title)
    return story_bar(_, title, steps, teller.context.caption, now.beside)


def _chat_page(now: Now) -> Element:
    teller, setting = now.teller, now.frame.setting
    bubbles = talk.conversation(teller, now.shown)
    chat = column(*bubbles, talk.pressure(teller, now.frame.beat, now.shown), gap=10, role=Role.LIST)
    if teller.context.compact:
        chat = column(chat, role=Role.LOG, name=_place(teller, setting), key=f"chat:{setting.eyes}")
        body = column(_chat_head(teller, setting), chat, _options(now), gap=14)
        everything = column(_strip(teller, setting), pad(body, 24, 12))
        return page(everything, top=_bar(now), bottom=_strip_below(_foot(now)), follow=True, key="story")
    talked = column(
        _chat_head(teller, setting),
        scroll(
            pad(chat, 0, 10), f"chat:{setting.eyes}", follow=True, role=Role.LOG, name=_place(teller, setting)
        ),
        _options(now),
    )
    main = Footed(talked, pad(_foot(now), 0, 0, top=10), "talked")
    stage = split(_stage(now), pad(main, 36, 18), width=400, least=470, narrow=_strip(teller, setting))
    return page(stage, top=_bar(now), scrolls=False)


def _options(now: Now) -> Element | None:
    if isinstance(now.frame.beat, beat.Choose):
        return pad(questions.choice(now.teller, now.frame.beat, now.answering), 0, 0, top=8)
    return None


def _foot(now: Now) -> Element:
    """Returns the way on, or its empty place: whoever reads on by pressing there never presses an option."""
    _ = now.teller.words
    on = questions.go_on(now.teller, style="primary" if now.waits else "plain")
    if isinstance(now.frame.beat, beat.Choose):
        return Instead(text(_("Neem de tijd."), size=SMALL, ink="soft"), on)
    return on


def _strip_below(foot: Element) -> Element:
    return ground(pad(foot, 56, 14), "paper")


def _place(teller: Teller, setting: Setting) -> str:
    return teller.say(setting.chat.name if setting.chat else setting.place)


def _chat_head(teller: Teller, setting: Setting) -> Element | None:
    if setting.chat is None:
        return None
    name = teller.say(setting.chat.name)
    who = members(name, [teller.name(one) for one in setting.chat.members], setting.chat.others, teller.words)
    beside = grow(text(who, ink="soft", size=SMALL), basis=200) if who else None
    return column(row(heading(name, 3), beside, gap=10), Rule(), gap=8)


def _where(teller: Teller, setting: Setting) -> Element:
    _ = teller.words
    who = _("Jij bent {name}", name=teller.name(setting.eyes))
    if setting.eyes != teller.scenario.player:
        who = _("Door de ogen van {name}", name=teller.name(setting.eyes))
    return column(
        text(who, bold=True, size=SMALL, ink="accent_text" if teller.mode == "other" else "empathy"),
        heading(teller.say(setting.when), 2, size=TITLE2),
        text(teller.say(setting.place), size=LEAD * 0.9, ink="soft"),
        gap=4,
    )


def _stage(now: Now) -> Element:
    teller, setting = now.teller, now.frame.setting
    content = column(pad(_where(teller, setting), 28, 24), grow(on_stage(teller, setting, now.shown, 320)))
    theme = teller.context.settings.theme
    if setting.background is None or theme.startswith("contrast"):  # there it would only be in the way
        return ground(content, "stage", "paper")
    return scenery(content, _picture(setting.background, theme, teller.mode, tuple(_coming(teller, setting))))


def _coming(teller: Teller, setting: Setting) -> Iterator[Scenery]:
    """Yields the pictures of the scenes that this one leads to."""
    story = teller.scenario
    for id in dict.fromkeys(op.scene for op in program(story)[setting.scene] if isinstance(op, Enter)):
        scene = story.scenes[id]
        if scene.background is not None:
            mode = "day" if scene.seen_by == story.player else "other"
            yield _picture(scene.background, teller.context.settings.theme, mode)


def _picture(background: str, theme: str, mode: str, then: tuple[Scenery, ...] = ()) -> Scenery:
    palette = DAYLIGHT if theme == "light" and mode == "day" else EVENING
    return Scenery(background, (palette.sky, palette.ground, palette.shade, palette.accent), then)


def _strip(teller: Teller, setting: Setting) -> Element:
    """The stage where there is no room for one: who and where, in one line."""
    return ground(pad(_where(teller, setting), 24, 10), "stage")
