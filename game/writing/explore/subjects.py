"""What a guarantee can speak about: the words for it, and where in a story it is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from pydantic import BaseModel

from game.story import model
from game.story.program import program
from game.story.walk import every_step
from game.writing.explore.points import Graph, Point, Stretch, Way


def _never(step: BaseModel) -> bool:
    return False


def _nowhere(graph: Graph, place: Point | Way) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Subject:
    """Something on a path; each test tells whether it is at a step that is passed, a point, or an answer."""

    words: str
    step: Callable[[BaseModel], bool] = _never
    point: Callable[[Graph, Point], bool] = _nowhere
    way: Callable[[Graph, Way], bool] = _nowhere
    scene: str = ""


def _question(kind: type[BaseModel]) -> tuple[Callable[[BaseModel], bool], Callable[[Graph, Point], bool]]:
    return lambda step: isinstance(step, kind), lambda graph, point: isinstance(graph.step(point), kind)


def _ending(holds: Callable[[model.End], bool]) -> Callable[[Graph, Point], bool]:
    def test(graph: Graph, point: Point) -> bool:
        return point.kind == "end" and isinstance(step := graph.step(point), model.End) and holds(step)

    return test


def _resilient(graph: Graph, names: Iterable[str]) -> bool:
    known = graph.scenario.shared.indicators
    return any(name in known and known[name].track == "resilience" for name in names)


def _offered(graph: Graph, point: Point) -> list[model.Option]:
    return [way.option for way in point.ways or () if way.option is not None]


def pressed(graph: Graph, point: Point) -> bool:
    """Tells whether others spoke in this scene before a choice at which giving in is on offer."""
    scene = graph.scenario.scenes[point.scene]
    before = program(graph.scenario)[point.scene][: point.index]
    steps = [getattr(op, "step", None) for op in before]
    spoke = any(isinstance(s, (model.Line, model.Private)) and s.who != scene.seen_by for s in steps)
    return spoke and any(
        option.excuse is not None or _resilient(graph, option.could_be) for option in _offered(graph, point)
    )


def resistible(graph: Graph, point: Point) -> bool:
    """Tells whether withstanding is on offer as well, under pressure: an option that shows resilience."""
    return pressed(graph, point) and any(_resilient(graph, option.shows) for option in _offered(graph, point))


def _plain() -> Mapping[str, Subject]:
    guess = _question(model.Guess)
    made = (
        Subject("choice", point=lambda graph, point: point.kind == "choose"),
        Subject("guess", *guess),
        Subject("reason", lambda step: isinstance(step, model.Reason)),
        Subject("write", lambda step: isinstance(step, model.Write)),
        Subject("plan", lambda step: isinstance(step, model.Plan)),
        Subject("later", lambda step: isinstance(step, model.Later)),
        Subject("stop card", lambda step: isinstance(step, model.Help)),
        Subject("apology", lambda step: isinstance(step, model.Write) and step.apology),
        Subject("pressure", point=pressed),
        Subject("pressure that can be withstood", point=resistible),
        Subject("ending", point=_ending(lambda end: True)),
        Subject("ending with repair", point=_ending(lambda end: end.repair)),
        Subject("ending that declines", point=_ending(lambda end: end.declines)),
        Subject("ending without help", point=_ending(lambda end: not end.help)),
    )
    return MappingProxyType({subject.words: subject for subject in made})


PLAIN: Mapping[str, Subject] = _plain()
NAMED = ("scene", "choice", "option", "guess", "ending", "shows", "could_be")


def named(kind: str, name: str) -> Subject:
    """Returns a subject that is a part of one story, such as `option eerste.doorsturen`."""
    words = f"{kind} {name}"
    match kind:
        case "scene":
            return Subject(words, point=lambda graph, point: point.scene == name, scene=name)
        case "guess":
            return Subject(
                words,
                lambda step: isinstance(step, model.Guess) and step.id == name,
                lambda graph, point: getattr(graph.step(point), "id", "") == name,
            )
        case "choice" | "ending":
            return Subject(words, point=lambda graph, point: getattr(graph.step(point), "id", "") == name)
        case "option":
            choice, _, option = name.partition(".")
            return Subject(words, way=lambda graph, way: _chosen(way) == (choice, option))
        case _:
            return Subject(
                words, way=lambda graph, way: way.option is not None and name in getattr(way.option, kind)
            )


def known_names(scenario: model.Scenario, kind: str) -> set[str]:
    """Returns the names that a story has of a kind of part."""
    steps = [step for scene in scenario.scenes.values() for step in every_step(scene.script)]
    match kind:
        case "scene":
            return set(scenario.scenes)
        case "choice":
            return {step.id for step in steps if isinstance(step, model.Choose)}
        case "guess":
            return {step.id for step in steps if isinstance(step, model.Guess)}
        case "ending":
            return {step.id for step in steps if isinstance(step, model.End)}
        case "option":
            choices = [step for step in steps if isinstance(step, model.Choose)]
            return {f"{step.id}.{option.id}" for step in choices for option in step.options}
        case _:
            return set(scenario.shared.indicators)


def _chosen(way: Way) -> tuple[str, str]:
    return (way.answer.at, way.option.id) if way.answer is not None and way.option is not None else ("", "")


class Events:
    """Finds subjects along ways, in the order in which a player meets them."""

    def __init__(self, graph: Graph, subjects: Sequence[Subject]) -> None:
        self._graph = graph
        numbered = list(enumerate(subjects))
        self._ways = [(n, subject.way) for n, subject in numbered if subject.way is not _nowhere]
        self._steps = [(n, subject.step) for n, subject in numbered if subject.step is not _never]
        self._points = [(n, subject.point) for n, subject in numbered if subject.point is not _nowhere]
        self._scenes = [(n, subject.scene) for n, subject in numbered if subject.scene]
        somewhere = bool(self._steps or self._scenes)
        self._passed = [self._in(stretch) for stretch in graph.stretches] if somewhere else []
        self._met = [self._at(point) for point in graph.points]

    def on(self, way: Way) -> Sequence[int]:
        """Returns the subjects on a way by number: its answer, what is passed, the point it leads to."""
        met = self._met[way.target]
        if not self._ways and not self._passed:
            return met
        found = [n for n, test in self._ways if test(self._graph, way)]
        if self._passed:
            for number in way.stretches:
                found += self._passed[number]
        found += met
        return found

    def at(self, number: int, subject: int) -> bool:
        """Tells whether a subject is at a point."""
        return subject in self._met[number]

    def _at(self, point: Point) -> tuple[int, ...]:
        return tuple([n for n, test in self._points if test(self._graph, point)])

    def _in(self, stretch: Stretch) -> tuple[int, ...]:
        found = [n for n, scene in self._scenes if scene == stretch.scene]
        if self._steps:
            ops = program(self._graph.scenario)[stretch.scene]
            for op in ops[stretch.start : stretch.stop]:
                step = getattr(op, "step", None)
                found += [n for n, test in self._steps if step is not None and test(step)]
        return tuple(found)
