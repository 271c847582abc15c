"""Makes the chart of a story from its scenes as written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from game.story import model
from game.story.condition import Both, Condition, Name, Not, parse, written
from game.story.text import PLACEHOLDER
from game.story.walk import every_step
from game.text.catalogue import Catalogue
from game.writing.graph.chart import (
    Chart,
    Eyes,
    Node,
    Way,
    choice_node,
    end_node,
    option_node,
    scene_node,
    when_node,
)

Held = tuple[Condition, bool]
"""A condition, and whether it holds: in `else` it does not."""
Conditions = tuple[Held, ...]
Loose = tuple[str, Conditions]
"""Where the story goes on from: a part of the picture, and what must hold."""


def chart(scenario: model.Scenario, words: Catalogue) -> Chart:
    """Returns what there is to draw of a story, in the language of the words."""
    drawing = _Drawing(scenario, _Telling(scenario, words))
    for id in scenario.scenes:
        drawing.scene(id)
    nodes, ways = drawing.finished()
    start = scene_node(scenario.start)
    tell = drawing.tell
    return Chart(
        id=scenario.id,
        title=tell("title", scenario.title),
        about=tell("about", scenario.about),
        start=start,
        nodes=nodes,
        ways=ways,
        reached=_reached(start, ways),
    )


def _reached(start: str, ways: Sequence[Way]) -> frozenset[str]:
    following: dict[str, list[str]] = {}
    for way in ways:
        following.setdefault(way.source, []).append(way.target)
    found, queue = {start}, [start]
    while queue:
        fresh = set(following.get(queue.pop(), ())) - found
        found |= fresh
        queue += fresh
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Telling:
    """The texts of a story in one language."""

    scenario: model.Scenario
    words: Catalogue

    def __call__(self, where: str, source: str) -> str:
        text = self.words.lookup(f"{self.scenario.id}/{where}", source)
        return PLACEHOLDER.sub(lambda found: self.name(found[2]) if found[1] == "name" else "…", text)

    def name(self, who: str) -> str:
        """Returns somebody's name."""
        return self.words.lookup(f"cast/{who}", self.scenario.shared.cast[who].name)

    def held(self, alternatives: Sequence[Conditions]) -> str:
        """Returns when a way is open: any of these, in the words of the condition language."""
        _ = self.words.words
        otherwise = _("anders")
        return " or ".join(dict.fromkeys(_all_of(each, otherwise) for each in alternatives))

    def happenings(self, scene: model.Scene) -> tuple[str, ...]:
        """Returns what happens in a scene besides talking and choosing, each once."""
        return tuple(dict.fromkeys(told for step in every_step(scene.script) for told in self._happens(step)))

    def _happens(self, step: model.Step) -> Iterator[str]:
        _ = self.words.words
        match step:
            case model.Private():
                yield _("privé")
            case model.Guess(of=of):
                yield _("raden: {name}", name=self.name(of))
            case model.Reason():
                yield _("waarom")
            case model.Write(apology=apology):
                yield _("sorry schrijven") if apology else _("schrijven")
            case model.Plan():
                yield _("voornemen")
            case model.Help():
                yield _("stopkaart")
            case model.Later():
                yield _("later")
            case model.Line() | model.Narration() | model.Typing() | model.Watching() | model.Recap():
                return
            case model.Choose() | model.If() | model.Set() | model.Change() | model.Goto() | model.Visit():
                return
            case model.End():
                return


@dataclass(slots=True)
class _Drawing:
    """The picture as it grows, scene by scene; `joined` holds when each way is open: any of these."""

    scenario: model.Scenario
    tell: _Telling
    here: str = ""
    nodes: dict[str, Node] = field(default_factory=dict)
    joined: dict[tuple[str, str], list[Conditions]] = field(default_factory=dict)
    visits: dict[tuple[str, str], None] = field(default_factory=dict)
    eyes: dict[str, str] = field(default_factory=dict)

    def scene(self, id: str) -> None:
        """Draws a scene and all that is in it."""
        written, card = self.scenario.scenes[id], scene_node(id)
        self.here = id
        self._add(
            Node(
                card,
                "scene",
                self.tell(f"{id}/place", written.place),
                self.tell(f"{id}/when", written.when),
                eyes=self._eyes(written.seen_by),
                marks=self.tell.happenings(written),
            )
        )
        self._walk(written.script, [(card, ())])

    def finished(self) -> tuple[Mapping[str, Node], tuple[Way, ...]]:
        """Returns the parts and the ways, with what each way depends on as a part between."""
        ways: list[Way] = []
        for (source, target), alternatives in self.joined.items():
            turns = self.eyes[source] != self.eyes[target]
            if () in alternatives:
                ways.append(Way(source, target, turns=turns))
                continue
            between = when_node(source, target)
            self.nodes[between] = Node(between, "when", self.tell.held(alternatives))
            ways += [Way(source, between), Way(between, target, turns=turns)]
        ways += [
            Way(*pair, visit=True, turns=self.eyes[pair[0]] != self.eyes[pair[1]]) for pair in self.visits
        ]
        return self.nodes, tuple(ways)

    def _add(self, node: Node) -> None:
        self.nodes[node.id] = node
        self.eyes[node.id] = self.scenario.scenes[self.here].seen_by

    def _eyes(self, who: str) -> Eyes:
        person = self.scenario.shared.cast[who]
        return Eyes(self.tell.name(who), person.color, person.backdrop, who == self.scenario.player)

    def _walk(self, script: Sequence[model.Step], loose: list[Loose]) -> list[Loose]:
        """Draws a script that is come to from these, and returns where it goes on from."""
        for step in script:
            if not loose and not isinstance(step, model.Choose | model.End):
                continue
            match step:
                case model.Choose():
                    loose = self._choose(step, loose)
                case model.If():
                    loose = self._if(step, loose)
                case model.Visit(scene=scene):
                    source = loose[0][0] if len(loose) == 1 else scene_node(self.here)
                    self.visits[source, scene_node(scene)] = None
                case model.Goto(scene=scene):
                    self._join(loose, scene_node(scene), self.scenario.scenes[scene].seen_by)
                    loose = []
                case model.End():
                    self._end(step)
                    self._join(loose, end_node(step.id), self.scenario.scenes[self.here].seen_by)
                    loose = []
                case model.Line() | model.Private() | model.Narration() | model.Typing() | model.Watching():
                    pass
                case model.Guess() | model.Reason() | model.Write() | model.Plan() | model.Help():
                    pass
                case model.Later() | model.Recap() | model.Set() | model.Change():
                    pass
        return loose

    def _join(self, loose: list[Loose], target: str, eyes: str) -> None:
        self.eyes[target] = eyes
        for source, conditions in loose:
            self.joined.setdefault((source, target), []).append(conditions)

    def _if(self, step: model.If, loose: list[Loose]) -> list[Loose]:
        condition = parse(step.condition)
        yes, no = (condition, True), (condition, False)
        then = self._walk(step.then, [(source, (*held, yes)) for source, held in loose])
        otherwise = self._walk(step.otherwise, [(source, (*held, no)) for source, held in loose])
        together = [
            (s, held) for s, held in loose if (s, (*held, yes)) in then and (s, (*held, no)) in otherwise
        ]
        gone = {(source, (*held, which)) for source, held in together for which in (yes, no)}
        return [*together, *(each for each in (*then, *otherwise) if each not in gone)]

    def _choose(self, step: model.Choose, loose: list[Loose]) -> list[Loose]:
        _ = self.tell.words.words
        card = self._asking(step, loose)
        after: list[Loose] = []
        for option in step.options:
            pill = self._option(step, option)
            self.joined.setdefault((card, pill), []).append(())
            going = self._walk(option.then, [(pill, ())])
            if option.goto is not None:
                self._join(going, scene_node(option.goto), self.scenario.scenes[option.goto].seen_by)
            elif not option.again:
                after += going
        if all(option.condition is not None or option.once for option in step.options):
            after.append((card, ((Name(_("geen optie over")), True),)))
        return after

    def _asking(self, step: model.Choose, loose: list[Loose]) -> str:
        """Puts the first question of a scene on its card, and a later one on a card of its own."""
        card, ask = scene_node(self.here), self.tell(f"{self.here}/{step.id}", step.ask)
        before = self.nodes[card]
        if loose == [(card, ())] and not before.asks:
            self.nodes[card] = Node(card, "scene", before.title, before.note, ask, before.eyes, before.marks)
            return card
        node = Node(choice_node(step.id), "choice", ask, eyes=before.eyes)
        self._add(node)
        self._join(loose, node.id, self.scenario.scenes[self.here].seen_by)
        return node.id

    def _option(self, step: model.Choose, option: model.Option) -> str:
        id = option_node(step.id, option.id)
        text = self.tell(f"{self.here}/{step.id}.{option.id}", option.say or option.do or "")
        depends = [option.condition] if option.condition else []
        depends += [mark for mark, on in (("1×", option.once), ("↺", option.again)) if on]
        shown = (self.scenario.shared.indicators[one].track for one in option.shows)
        marks = (*dict.fromkeys(shown), *(("could_be",) if option.could_be else ()))
        self._add(Node(id, "option", text, " · ".join(depends), marks=marks, said=option.say is not None))
        return id

    def _end(self, step: model.End) -> None:
        marks = tuple(name for name in ("repair", "declines") if getattr(step, name))
        self._add(
            Node(end_node(step.id), "end", self.tell(f"{self.here}/{step.id}/title", step.title), marks=marks)
        )


def _all_of(held: Conditions, otherwise: str) -> str:
    """Returns conditions as a writer would say them: behind an `else`, what did not hold is known."""
    if len(held) > 1 and not held[0][1]:
        positive = [each for each in held if each[1]]
        return f"{otherwise}: {_all_of(tuple(positive), otherwise)}" if positive else otherwise
    return " and ".join(_one(condition, holds, len(held) > 1) for condition, holds in held)


def _one(condition: Condition, holds: bool, more: bool) -> str:
    if not holds:
        condition = condition.of if isinstance(condition, Not) else Not(condition)
    said = written(condition)
    return f"({said})" if more and isinstance(condition, Both) and condition.either else said
