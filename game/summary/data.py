"""A summary as data, its texts already in one language; `as_json` writes exactly this."""

from dataclasses import dataclass
from typing import Literal

from game.session.moments import Kind
from game.story.model import Track

Audience = Literal["worker", "youth", "parents"]
Direction = Literal["ltr", "rtl"]
Stage = Literal["happened", "thought", "since", "affected", "repair", "next_time", "who_helps", "home"]

VERSION = 1
"""The version of the data; it goes up when a field changes its meaning or goes away."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A moment on a lane: its number, its theme words, and whether the story suggests talking about it."""

    number: int
    themes: tuple[str, ...]
    talk: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The moments of one track, in order."""

    track: Track
    markers: tuple[Marker, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """What somebody was thought to feel, and what they tell themselves; neither is compared."""

    name: str
    thought: tuple[str, ...]
    tells: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Other:
    """An option that was offered at a choice and not chosen; `said` when it is spoken."""

    words: str
    said: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One moment of the path; `own_words` only when they were ticked, `said` when the answer is spoken.

    `others` are the options that were on offer then as well; parents never get those.
    """

    number: int
    kind: Kind
    ask: str
    answers: tuple[str, ...]
    said: bool
    guess: Guess | None
    own_words: str | None
    discuss: tuple[str, ...]
    others: tuple[Other, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the path: when and where, through whose eyes (None: the player's), and its moments.

    `later` is what a time jump before it says.
    """

    later: str | None
    when: str
    place: str
    eyes: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """How the story ended, and what can be done now."""

    title: str
    text: str
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions for the talk, at one stage of it."""

    stage: Stage
    heading: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Helper:
    """A service that helps, and how to reach it."""

    name: str
    what: str
    phone: str | None
    site: str | None


@dataclass(frozen=True, slots=True)
class Review:
    """Who looked at the story's content, in which role, and when (YYYY-MM-DD)."""

    by: str
    role: str
    date: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """What somebody agreed on in the talk: its kind (`do`, `helps` or `back`), and their words."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Another way the story could have gone: where they part, what instead, and how that ends."""

    name: str
    ask: str
    instead: str
    ending: str | None


@dataclass(frozen=True, slots=True)
class Remark:
    """What the worker wrote down: for the whole, or about a moment by its number (0 has none) and words."""

    number: int
    about: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What helps the worker to talk about this story, and what the worker wrote down."""

    aim: str
    listen_for: tuple[str, ...]
    behind: tuple[str, ...]
    safe: str
    own_case: str
    victim: str
    coercion: str
    more_care: str
    reviewed: tuple[Review, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """A summary for one audience; what it may not hold is not in it, so no format can show it."""

    audience: Audience
    language: str
    direction: Direction
    code: str | None
    played: str | None
    story: str | None
    player: str | None
    lanes: tuple[Lane, ...]
    path: tuple[Part, ...]
    ending: Ending | None
    questions: tuple[Questions, ...]
    helpers: tuple[Helper, ...]
    notes: Notes | None
    agreements: tuple[Agreement, ...] = ()
    what_ifs: tuple[WhatIf, ...] = ()
    version: int = VERSION
