"""What may be seen now: `frame` turns a state into a language-free Frame."""

from collections.abc import Hashable
from dataclasses import dataclass, field

from game.story import beat, model
from game.story.condition import Memory
from game.story.once import once
from game.story.play import offered, operation
from game.story.program import Add, Ask, Assign, Branch, Enter, Finish, Jump, Pick, Return, Show, Shown
from game.story.state import State
from game.story.text import PLACEHOLDER, Text
from game.story.walk import choices


@dataclass(frozen=True, slots=True)
class Chat:
    """The chat on the phone: its name, its members, and how many others."""

    name: Text
    members: tuple[str, ...]
    others: int


@dataclass(frozen=True, slots=True)
class Setting:
    """Where we are and through whose eyes we look."""

    scene: str
    place: Text
    when: Text
    chat: Chat | None
    eyes: str
    background: str | None
    present: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One beat in its setting."""

    setting: Setting
    beat: beat.Beat


@dataclass(frozen=True, slots=True)
class _Made:
    """The frames and settings of a story that are the same every time."""

    frames: dict[Hashable, Frame] = field(default_factory=dict)
    settings: dict[Hashable, Setting] = field(default_factory=dict)


@once
def _made(scenario: model.Scenario) -> _Made:
    """Returns what was made so far."""
    return _Made()


def frame(scenario: model.Scenario, state: State) -> Frame:
    """Returns what may be seen in this state; most frames are the same at every visit, and made once."""
    op = operation(scenario, state)
    shown: tuple[str, ...] = ()
    if isinstance(op, Pick) and not op.always:
        shown = tuple(option.id for option in offered(op, state.memory))
    place = (state.scene, state.index, state.phase, state.eyes, shown)
    frames = _made(scenario).frames
    made: Frame | None = frames.get(place)
    if made is None:
        texts = _Texts(scenario, state.scene, state.memory)
        made = Frame(_setting(scenario, state, texts), _beat(scenario, state, texts))
        if not texts.echo and state.phase != "told":
            frames[place] = made
    return made


def name_of(scenario: model.Scenario, who: str) -> Text:
    """Returns somebody's name."""
    return Text(f"cast/{who}", scenario.shared.cast[who].name)


def option_text(scenario: model.Scenario, scene: str, at: str, option: model.Option, memory: Memory) -> Text:
    """Returns the words of an option, said or done."""
    return _Texts(scenario, scene, memory)(f"{at}.{option.id}", option.say or option.do or "")


def text_at(scenario: model.Scenario, scene: str, where: str, source: str, memory: Memory) -> Text:
    """Returns any text of a scene, with its placeholders filled from the memory."""
    return _Texts(scenario, scene, memory)(where, source)


class _Texts:
    """Makes the texts of one scene, with their placeholders filled from the memory (then `echo`)."""

    def __init__(self, scenario: model.Scenario, scene: str, memory: Memory) -> None:
        self.scenario, self.scene, self.memory, self.echo = scenario, scene, memory, False

    def __call__(self, where: str, source: str) -> Text:
        context = f"{self.scenario.id}/{self.scene}/{where}"
        if "{" not in source:
            return Text(context, source)
        return Text(context, source, {m[0]: self._fill(m[1], m[2]) for m in PLACEHOLDER.finditer(source)})

    def maybe(self, where: str, source: str | None) -> Text | None:
        return None if source is None else self(where, source)

    def each(self, where: str, sources: tuple[str, ...]) -> tuple[Text, ...]:
        return tuple(self(where, source) for source in sources)

    def _fill(self, kind: str, name: str) -> Text:
        if kind == "name" and name in self.scenario.shared.cast:
            return name_of(self.scenario, name)
        self.echo |= kind == "said"
        if kind == "said" and (said := self.memory.get(f"said:{name}")) is not None:
            scene, choice = choices(self.scenario)[name]
            option = next(option for option in choice.options if option.id == said)
            return Text(f"{self.scenario.id}/{scene}/{name}.{said}", option.say or option.do or "")
        return Text("", "…")


def _setting(scenario: model.Scenario, state: State, texts: _Texts) -> Setting:
    """Returns the setting; one for all frames of a scene, unless it echoes what was said."""
    eyes = scenario.scenes[state.scene].seen_by if state.phase == "turn" else state.eyes
    settings = _made(scenario).settings
    made: Setting | None = settings.get((state.scene, eyes))
    if made is None:
        made = _made_setting(scenario, state.scene, eyes, texts)
        if not texts.echo:
            settings[state.scene, eyes] = made
    return made


def _made_setting(scenario: model.Scenario, id: str, eyes: str, texts: _Texts) -> Setting:
    scene = scenario.scenes[id]
    chat = None
    if scene.chat is not None:
        chat = Chat(texts("chat", scene.chat.name), scene.chat.members, scene.chat.others)
    return Setting(
        scene=id,
        place=texts("place", scene.place),
        when=texts("when", scene.when),
        chat=chat,
        eyes=eyes,
        background=scene.background,
        present=scene.present,
    )


def _beat(scenario: model.Scenario, state: State, texts: _Texts) -> beat.Beat:
    scene = scenario.scenes[state.scene]
    if state.phase == "turn":
        return beat.Turn(
            scene.seen_by, texts.maybe("turn", scene.turn), back=scene.seen_by == scenario.player
        )
    match op := operation(scenario, state):
        case Show(step):
            return _shown(step, state, texts)
        case Pick(step):
            offers = tuple(
                beat.Offer(
                    option.id,
                    texts(f"{step.id}.{option.id}", option.say or option.do or ""),
                    bool(option.say),
                )
                for option in offered(op, state.memory)
            )
            return beat.Choose(step.id, texts(step.id, step.ask), offers)
        case Ask(step):
            return _asked(step, state, texts)
        case Finish(step):
            return beat.End(
                step.id,
                texts(f"{step.id}/title", step.title),
                texts(f"{step.id}/text", step.text),
                texts.each(f"{step.id}/now", step.now),
                step.help,
            )
        case Assign() | Add() | Jump() | Branch() | Enter() | Return():
            raise AssertionError(f"a state never rests at {op!r}")


def _shown(step: Shown, state: State, texts: _Texts) -> beat.Beat:
    match step:
        case model.Line(who=who, mood=mood, text=text):
            return beat.Line(who, mood or "gewoon", texts(who, text), mine=who == state.eyes)
        case model.Private(who=who, what=what):
            return beat.Private(who, Text(f"private/{what}", what), mine=who == state.eyes)
        case model.Narration(text=text):
            return beat.Narration(texts("narration", text))
        case model.Typing(who=who):
            return beat.Typing(who)
        case model.Watching(number=number):
            return beat.Watching(number)
        case model.Later(text=text, note=note):
            return beat.Later(texts("later", text), texts.maybe("later.note", note))
        case model.Recap(text=text):
            return beat.Recap(texts("recap", text))
        case model.Help(services=services):
            return beat.Stop(services)


def _asked(
    step: model.Guess | model.Reason | model.Write | model.Plan, state: State, texts: _Texts
) -> beat.Beat:
    ask = texts(step.id, step.ask)
    match step:
        case model.Guess() if state.phase == "told":
            guessed = tuple(str(state.memory[f"guess:{step.id}"]).split(","))
            tells = texts(f"{step.id}/tells", step.tells)
            return beat.Reveal(step.id, step.of, guessed, step.answers, tells)
        case model.Guess():
            return beat.Guess(step.id, ask, step.of, step.options)
        case model.Reason():
            return beat.Reason(step.id, ask, step.options, step.own_words)
        case model.Write():
            return beat.Write(
                step.id, ask, texts.each(f"{step.id}/starter", step.starters), step.to, step.apology
            )
        case model.Plan():
            return beat.Plan(step.id, ask, step.cards, step.most)
