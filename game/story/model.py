"""A scenario as data: frozen pydantic models, filled at the file border, read everywhere."""

from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from game.story.condition import Value

if TYPE_CHECKING:
    from game.story.program import Program

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$", max_length=60)]
Was = tuple[Id, ...]
"""The ids something had before: sessions and written plays still use them."""

Words = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Mood = Literal[
    "gewoon", "blij", "bezorgd", "verdrietig", "boos", "beschaamd", "grijns", "bang", "opgelucht", "verrast",
    "eenzaam", "trots",
]  # fmt: skip
PrivateThing = Literal["Een privéfilmpje", "Een privéfoto", "Een privébericht"]
Track = Literal["empathy", "resilience"]
Behaviour = Literal[
    "making", "spreading", "profile_abuse", "harassment", "insults", "pressure", "repair", "parents"
]


class Model(BaseModel):
    """A frozen model that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Line(Model):
    """`who (mood): text`: somebody says something."""

    kind: Literal["line"] = "line"
    who: Id
    mood: Mood | None = None
    text: Words


class Private(Model):
    """`who: {private: …}`: somebody posts private material, shown as a locked placeholder."""

    kind: Literal["private"] = "private"
    who: Id
    what: PrivateThing


class Narration(Model):
    """A plain text: the story tells what happens."""

    kind: Literal["narration"] = "narration"
    text: Words


class Typing(Model):
    """`typing: who`: somebody is typing."""

    kind: Literal["typing"] = "typing"
    who: Id


class Watching(Model):
    """`watching: 12`: so many people look on."""

    kind: Literal["watching"] = "watching"
    number: Annotated[int, Field(ge=1, le=100_000)]


class Option(Model):
    """One option of a choice: something done or something said, and what follows."""

    id: Id
    was: Was = ()
    do: Words | None = None
    say: Words | None = None
    shows: tuple[Id, ...] = ()
    could_be: tuple[Id, ...] = ()
    excuse: Id | None = None
    condition: str | None = Field(None, alias="if")
    once: bool = False
    set: dict[Id, Value] = {}
    change: dict[Id, int] = {}
    then: tuple["Step", ...] = ()
    goto: Id | None = None
    again: bool = False
    discuss: tuple[Words, ...] = ()


class Choose(Model):
    """`choose: id`: a choice."""

    kind: Literal["choose"] = "choose"
    id: Id
    was: Was = ()
    ask: Words
    options: Annotated[tuple[Option, ...], Field(min_length=1)]
    discuss: tuple[Words, ...] = ()


class Guess(Model):
    """`guess: id`: guess what `of` feels, then hear what `of` tells."""

    kind: Literal["guess"] = "guess"
    id: Id
    was: Was = ()
    ask: Words
    of: Id
    options: Annotated[tuple[Id, ...], Field(min_length=2, max_length=6)]
    answers: Annotated[tuple[Id, ...], Field(min_length=1)]
    tells: Words
    discuss: tuple[Words, ...] = ()


class Reason(Model):
    """`reason: id`: say why, by tap or in own words."""

    kind: Literal["reason"] = "reason"
    id: Id
    was: Was = ()
    ask: Words
    options: Annotated[tuple[Id, ...], Field(min_length=2, max_length=6)]
    own_words: bool = False
    discuss: tuple[Words, ...] = ()


class Write(Model):
    """`write: id`: own words, with sentence starters."""

    kind: Literal["write"] = "write"
    id: Id
    was: Was = ()
    ask: Words
    starters: tuple[Words, ...] = ()
    to: Id | None = None
    apology: bool = False
    discuss: tuple[Words, ...] = ()


class Plan(Model):
    """`plan: id`: if-then cards to keep."""

    kind: Literal["plan"] = "plan"
    id: Id
    was: Was = ()
    ask: Words
    cards: Annotated[tuple[Id, ...], Field(min_length=2, max_length=6)]
    most: Annotated[int, Field(ge=1, le=6)] = 2
    discuss: tuple[Words, ...] = ()


class Later(Model):
    """`later: …`: a time jump, with an optional note below it."""

    kind: Literal["later"] = "later"
    text: Words
    note: Words | None = None


class If(Model):
    """`if: …` with `then:` and perhaps `else:`."""

    kind: Literal["if"] = "if"
    condition: str
    then: Annotated[tuple["Step", ...], Field(min_length=1)]
    otherwise: tuple["Step", ...] = Field((), alias="else")


class Set(Model):
    """`set: {name: value}`: remembers values."""

    kind: Literal["set"] = "set"
    values: Annotated[dict[Id, Value], Field(min_length=1)]


class Change(Model):
    """`change: {name: +1}`: adds to numbers."""

    kind: Literal["change"] = "change"
    amounts: Annotated[dict[Id, int], Field(min_length=1)]


class Goto(Model):
    """`goto: scene`: goes on in another scene."""

    kind: Literal["goto"] = "goto"
    scene: Id


class Visit(Model):
    """`visit: scene`: plays another scene and returns here."""

    kind: Literal["visit"] = "visit"
    scene: Id


class Recap(Model):
    """`recap: …`: a short summary, shown in makkelijke taal."""

    kind: Literal["recap"] = "recap"
    text: Words


class Help(Model):
    """`help: [services]`: the stop card."""

    kind: Literal["help"] = "help"
    services: Annotated[tuple[Id, ...], Field(min_length=1)]


class End(Model):
    """`end: id`: an ending: what became of people, what now, and who helps."""

    kind: Literal["end"] = "end"
    id: Id
    was: Was = ()
    title: Words
    text: Words
    repair: bool = False
    declines: bool = False
    now: tuple[Words, ...] = ()
    help: Annotated[tuple[Id, ...], Field(min_length=1)]


Step = Annotated[
    Line | Private | Narration | Typing | Watching | Choose | Guess | Reason | Write | Plan | Later | If | Set
    | Change | Goto | Visit | Recap | Help | End,
    Field(discriminator="kind"),
]  # fmt: skip


class Chat(Model):
    """The chat a scene plays in: its name, who is in it by name, and how many others."""

    name: Words
    members: tuple[Id, ...] = ()
    others: Annotated[int, Field(ge=0)] = 0


class Scene(Model):
    """A stretch of story in one place, through one person's eyes."""

    was: Was = ()
    place: Words
    when: Words
    seen_by: Id
    chat: Chat | None = None
    background: Id | None = None
    present: tuple[Id, ...] = ()
    turn: Words | None = None
    script: Annotated[tuple[Step, ...], Field(min_length=1)]


class Questions(Model):
    """The talk afterwards, in restorative order."""

    happened: tuple[Words, ...]
    thought: tuple[Words, ...]
    since: tuple[Words, ...]
    affected: tuple[Words, ...]
    repair: tuple[Words, ...]
    next_time: tuple[Words, ...]
    who_helps: tuple[Words, ...]


class Guide(Model):
    """What helps the Halt worker to talk about this story."""

    aim: Words
    listen_for: tuple[Words, ...]
    behind: tuple[Words, ...]
    questions: Questions
    safe: Words
    own_case: Words
    victim: Words
    coercion: Words
    more_care: Words


class Review(Model):
    """Who looked at the content, in which role, and when (YYYY-MM-DD)."""

    by: Words
    role: Words
    date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$")]


class Cover(Model):
    """`cover: who (mood)`: the face on the story's card."""

    who: Id
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

    name: Words
    look: Look
    color: str
    color_dark: str
    backdrop: str
    adult: bool = False


class Indicator(Model):
    """A theme an option can show, on one of the two tracks; `theme` is the word people see."""

    track: Track
    theme: Words


class Feeling(Model):
    """A feeling that can be guessed, and the mood that draws it."""

    name: Words
    mood: Mood


class Sentence(Model):
    """A reason or an excuse, as somebody would say it."""

    text: Words


class PlanCard(Model):
    """An if-then card."""

    when: Words
    then: Words


class Service(Model):
    """Somebody who helps: how to reach them, where the fact comes from, when checked, how sure."""

    name: Words
    what: Words
    phone: str | None = None
    site: str | None = None
    source: Words
    checked: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$")]
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
    title: Words
    about: Words
    warning: Words
    behaviours: Annotated[tuple[Behaviour, ...], Field(min_length=1)]
    minutes: Annotated[int, Field(ge=1, le=60)]
    ages: tuple[int, int] = (12, 17)
    player: Id
    cover: Cover
    start: Id
    reviewed: tuple[Review, ...] = ()
    variables: dict[Id, Value] = {}
    was: dict[Id, Was] = {}
    scenes: Annotated[dict[Id, Scene], Field(min_length=1)]
    guide: Guide
    shared: Shared = Shared()

    @cached_property
    def program(self) -> "Program":
        """Holds the scenes flattened for playing, made scene by scene when first entered."""
        from game.story.program import Program

        return Program(self)
