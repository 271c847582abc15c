"""A scenario as data: frozen pydantic models, filled at the file border, read everywhere."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from game.story.advice import Guide
from game.story.annotations import (
    Ask,
    Background,
    ByName,
    Condition,
    Day,
    Discuss,
    ExcuseId,
    Fact,
    FeelingId,
    First,
    Id,
    IndicatorId,
    Model,
    PlanId,
    ReasonId,
    SceneId,
    ServiceId,
    Translatable,
    Was,
    Who,
    Words,
)
from game.story.condition import Value

Mood = Literal[
    "gewoon", "blij", "bezorgd", "verdrietig", "boos", "beschaamd", "grijns", "bang", "opgelucht", "verrast",
    "eenzaam", "trots",
]  # fmt: skip
PrivateThing = Literal["Een privéfilmpje", "Een privéfoto", "Een privébericht"]
Track = Literal["empathy", "resilience"]
Behaviour = Literal[
    "making", "spreading", "profile_abuse", "harassment", "insults", "pressure", "repair", "parents"
]


class Named(Model):
    """A step with an id of its own: questions and endings share their names."""

    kind: str
    id: Annotated[Id, First()]
    was: Was = ()


class Line(Model):
    """`who (mood): text`: somebody says something."""

    kind: Literal["line"] = "line"
    who: Who
    mood: Mood | None = None
    text: Annotated[Words, Translatable("{me.who}", "{who}{mood}")]


class Private(Model):
    """`who: {private: …}`: somebody posts private material, shown as a locked placeholder."""

    kind: Literal["private"] = "private"
    who: Who
    what: Annotated[PrivateThing, First()]


class Narration(Model):
    """A plain text: the story tells what happens."""

    kind: Literal["narration"] = "narration"
    text: Annotated[Words, Translatable("narration")]


class Typing(Model):
    """`typing: who`: somebody is typing."""

    kind: Literal["typing"] = "typing"
    who: Annotated[Who, First()]


class Watching(Model):
    """`watching: 12`: so many people look on."""

    kind: Literal["watching"] = "watching"
    number: Annotated[int, Field(ge=1, le=100_000), First()]


class Option(Model):
    """One option of a choice: something done or something said, and what follows."""

    id: Id
    was: Was = ()
    do: Annotated[Words, Translatable("{up.id}.{me.id}", "{eyes} doet")] | None = None
    say: Annotated[Words, Translatable("{up.id}.{me.id}", "{eyes} zegt")] | None = None
    shows: tuple[IndicatorId, ...] = ()
    could_be: tuple[IndicatorId, ...] = ()
    excuse: ExcuseId | None = None
    condition: Condition | None = Field(None, alias="if")
    once: bool = False
    set: dict[Id, Value] = {}
    change: dict[Id, int] = {}
    then: tuple["Step", ...] = ()
    goto: SceneId | None = None
    again: bool = False
    discuss: tuple[Annotated[Words, Translatable("{up.id}.{me.id}/discuss")], ...] = ()


class Choose(Named):
    """`choose: id`: a choice."""

    kind: Literal["choose"] = "choose"
    ask: Ask
    options: Annotated[tuple[Option, ...], Field(min_length=1)]
    discuss: Discuss = ()


class Guess(Named):
    """`guess: id`: guess what `of` feels, then hear what `of` tells."""

    kind: Literal["guess"] = "guess"
    ask: Ask
    of: Who
    options: Annotated[tuple[FeelingId, ...], Field(min_length=2, max_length=6)]
    answers: Annotated[tuple[FeelingId, ...], Field(min_length=1)]
    tells: Annotated[Words, Translatable("{me.id}/tells", "{of} vertelt")]
    discuss: Discuss = ()


class Reason(Named):
    """`reason: id`: say why, by tap or in own words."""

    kind: Literal["reason"] = "reason"
    ask: Ask
    options: Annotated[tuple[ReasonId, ...], Field(min_length=2, max_length=6)]
    own_words: bool = False
    discuss: Discuss = ()


class Write(Named):
    """`write: id`: own words, with sentence starters."""

    kind: Literal["write"] = "write"
    ask: Ask
    starters: tuple[Annotated[Words, Translatable("{me.id}/starter")], ...] = ()
    to: Who | None = None
    apology: bool = False
    discuss: Discuss = ()


class Plan(Named):
    """`plan: id`: if-then cards to keep."""

    kind: Literal["plan"] = "plan"
    ask: Ask
    cards: Annotated[tuple[PlanId, ...], Field(min_length=2, max_length=6)]
    most: Annotated[int, Field(ge=1, le=6)] = 2
    discuss: Discuss = ()


class Later(Model):
    """`later: …`: a time jump, with an optional note below it."""

    kind: Literal["later"] = "later"
    text: Annotated[Words, Translatable("later"), First()]
    note: Annotated[Words, Translatable("later.note")] | None = None


class If(Model):
    """`if: …` with `then:` and perhaps `else:`."""

    kind: Literal["if"] = "if"
    condition: Annotated[Condition, First()]
    then: Annotated[tuple["Step", ...], Field(min_length=1)]
    otherwise: tuple["Step", ...] = Field((), alias="else")


class Set(Model):
    """`set: {name: value}`: remembers values."""

    kind: Literal["set"] = "set"
    values: Annotated[dict[Id, Value], Field(min_length=1), First()]


class Change(Model):
    """`change: {name: +1}`: adds to numbers."""

    kind: Literal["change"] = "change"
    amounts: Annotated[dict[Id, int], Field(min_length=1), First()]


class Goto(Model):
    """`goto: scene`: goes on in another scene."""

    kind: Literal["goto"] = "goto"
    scene: Annotated[SceneId, First()]


class Visit(Model):
    """`visit: scene`: plays another scene and returns here."""

    kind: Literal["visit"] = "visit"
    scene: Annotated[SceneId, First()]


class Recap(Model):
    """`recap: …`: a short summary, shown in makkelijke taal."""

    kind: Literal["recap"] = "recap"
    text: Annotated[Words, Translatable("recap"), First()]


class Help(Model):
    """`help: [services]`: the stop card."""

    kind: Literal["help"] = "help"
    services: Annotated[tuple[ServiceId, ...], Field(min_length=1), First()]


class End(Named):
    """`end: id`: an ending: what became of people, what now, and who helps."""

    kind: Literal["end"] = "end"
    title: Annotated[Words, Translatable("{me.id}/title")]
    text: Annotated[Words, Translatable("{me.id}/text")]
    repair: bool = False
    declines: bool = False
    now: tuple[Annotated[Words, Translatable("{me.id}/now")], ...] = ()
    help: Annotated[tuple[ServiceId, ...], Field(min_length=1)]


Step = Annotated[
    Line | Private | Narration | Choose | Guess | Reason | Write | Plan | End | If | Later | Recap | Typing
    | Watching | Set | Change | Goto | Visit | Help,
    Field(discriminator="kind"),
]  # fmt: skip


class Chat(Model):
    """The chat a scene plays in: its name, who is in it by name, and how many others."""

    name: Annotated[Words, Translatable("chat")]
    members: tuple[Who, ...] = ()
    others: Annotated[int, Field(ge=0)] = 0


class Scene(Model):
    """A stretch of story in one place, through one person's eyes."""

    was: Was = ()
    place: ByName
    when: ByName
    seen_by: Who
    chat: Chat | None = None
    background: Background | None = None
    present: tuple[Who, ...] = ()
    turn: Annotated[Words, Translatable("{name}", "door de ogen van {me.seen_by}")] | None = None
    script: Annotated[tuple[Step, ...], Field(min_length=1)]


class Review(Model):
    """Who looked at the content, in which role, and when (YYYY-MM-DD)."""

    by: Words
    role: Words
    date: Day


class Cover(Model):
    """`cover: who (mood)`: the face on the story's card."""

    who: Who
    mood: Mood = "gewoon"


class Look(Model):
    """How a face is drawn: colours and the names of shapes in `assets/faces`."""

    model_config = ConfigDict(frozen=True, extra="allow")
    skin: str
    hair: str
    top: str
    style: Id


class Person(Model):
    """Somebody in the cast."""

    name: Annotated[Words, Translatable("")]
    look: Look
    color: str
    color_dark: str
    backdrop: str
    adult: bool = False


class Indicator(Model):
    """A theme an option can show, on one of the two tracks; `theme` is the word people see."""

    track: Track
    theme: Annotated[Words, Translatable("", "{me.track}")]


class Feeling(Model):
    """A feeling that can be guessed, and the mood that draws it."""

    name: Annotated[Words, Translatable("")]
    mood: Mood


class Sentence(Model):
    """A reason or an excuse, as somebody would say it."""

    text: Annotated[Words, Translatable("")]


class PlanCard(Model):
    """An if-then card."""

    when: Annotated[Words, Translatable("{name}", "Als …, dan {me.then}")]
    then: Annotated[Words, Translatable("{name}", "Als {me.when}, dan …")]


class Service(Model):
    """Somebody who helps: how to reach them, where the fact comes from, when checked, how sure."""

    name: ByName
    what: ByName
    phone: Fact | None = None
    site: Fact | None = None
    source: Words
    checked: Day
    sure: Literal["high", "medium", "to be checked"]


class Shared(Model):
    """The shared lists; a scenario carries the entries it uses."""

    cast: dict[Id, Person] = {}
    indicators: dict[Id, Indicator] = {}
    feelings: dict[Id, Feeling] = {}
    reasons: dict[Id, Sentence] = {}
    excuses: dict[Id, Sentence] = {}
    plans: dict[Id, PlanCard] = {}
    help: dict[Id, Service] = {}


class Scenario(Model):
    """A whole story, with the shared entries it uses."""

    format: Literal[1]
    id: Id
    title: ByName
    about: ByName
    warning: ByName
    behaviours: Annotated[tuple[Behaviour, ...], Field(min_length=1)]
    minutes: Annotated[int, Field(ge=1, le=60)]
    ages: tuple[int, int] = (12, 17)
    player: Who
    cover: Cover
    start: SceneId
    reviewed: tuple[Review, ...] = ()
    variables: dict[Id, Value] = {}
    was: dict[Id, Was] = {}
    scenes: Annotated[dict[Id, Scene], Field(min_length=1)]
    guide: Guide
    shared: Shared = Shared()
