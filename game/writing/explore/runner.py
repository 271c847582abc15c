"""Runs a story from one point to the next, as `play.step` does, without stopping at every line."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import cast

from game.story import event, model
from game.story.condition import Value, holds, names
from game.story.play import DEEPEST_VISIT, LONGEST_SILENCE, offered, sums
from game.story.program import Add, Ask, Assign, Branch, Enter, Finish, Jump, Op, Pick, Return, Show, program
from game.writing.explore.length import Words, said_in, seconds, shown_texts
from game.writing.explore.liveness import Back, Needs, project
from game.writing.explore.points import Graph, Kind, Point, Stretch, Way

_LONGEST_STRETCH = 1_000_000
"""Stretches that may pass without an answer before a way counts as endless."""

_FIRST_CHECK = 64

Place = tuple[str, int, Back]
_Onward = tuple[tuple[int, ...], int, int, int]
"""What follows from a place: the stretches passed, their words and seconds, and the point it comes to."""


class Runner:
    """Follows one scenario; interns what it passes in a graph."""

    def __init__(self, graph: Graph, timed: bool = True) -> None:
        self.graph = graph
        self.scenario = graph.scenario
        self.needs = Needs(graph.scenario)
        self._words, self._timed = Words(graph.scenario), timed
        self._asked = _asked(graph.scenario)
        self.seen_by = {id: scene.seen_by for id, scene in graph.scenario.scenes.items()}
        self._starts: dict[tuple[str, int], int] = {}
        self._points: dict[tuple[object, ...], int] = {}
        self._onward: dict[tuple[object, ...], _Onward] = {}

    def enter(self) -> Way:
        """Returns the way from the start of the story to its first point."""
        scenario = self.scenario
        memory = {**scenario.variables, f"seen {scenario.start}": True}
        return self._way(None, None, (scenario.start, 0, ()), scenario.player, memory, 0)

    def ways(self, point: Point) -> Iterator[Way]:
        """Yields the ways on from a point, one for each different answer."""
        op = program(self.scenario)[point.scene][point.index]
        eyes = self.seen_by[point.scene]
        if point.kind == "choose" and isinstance(op, Pick):
            at = op.step.id
            for option in offered(op, point.memory):
                chosen: dict[str, Value] = {f"chose {at}.{option.id}": True, f"said:{at}": option.id}
                memory = {**point.memory, **option.set, **chosen}
                if option.change:
                    memory.update(sums(memory, option.change))
                place = (point.scene, op.targets[option.id], point.back)
                yield self._way(event.Choose(at, option.id), option, place, eyes, memory, 0)
        elif point.kind == "guess" and isinstance(op, Ask) and isinstance(op.step, model.Guess):
            told = self._words.of((op.step.tells,), point.memory)
            for feelings in self._guesses(op.step):
                guessed = {f"guessed {op.step.id}.{feeling}": True for feeling in feelings}
                place = (point.scene, point.index + 1, point.back)
                answer = event.Guess(op.step.id, feelings)
                yield self._way(answer, None, place, eyes, {**point.memory, **guessed}, told)

    def _guesses(self, step: model.Guess) -> Iterator[tuple[str, ...]]:
        """Yields one guess for each difference that a condition of the story can see."""
        seen = [feeling for feeling in step.options if f"guessed {step.id}.{feeling}" in self._asked]
        other = next((feeling for feeling in step.options if feeling not in seen), None)
        if other is not None:
            yield (other,)
        for size in range(1, len(seen) + 1):
            yield from combinations(seen, size)

    def decides(self, step: model.Step) -> bool:
        """Tells whether some condition asks how a guess was made."""
        return isinstance(step, model.Guess) and any(
            f"guessed {step.id}.{feeling}" in self._asked for feeling in step.options
        )

    def _way(
        self,
        answer: event.Choose | event.Guess | None,
        option: model.Option | None,
        place: Place,
        eyes: str,
        memory: dict[str, Value],
        words: int,
    ) -> Way:
        # What follows depends only on what still matters there: other answers may have come to the same.
        key = (*place, eyes, project(self.needs.at(*place), memory))
        onward = self._onward.get(key)
        if onward is None:
            onward = self._onward[key] = self._follow(place, eyes, memory)
        stretches, more, taken, target = onward
        return Way(answer, option, stretches, words + more, taken, target)

    def _follow(self, place: Place, eyes: str, memory: dict[str, Value]) -> _Onward:
        run = _Run(self, place, eyes, memory)
        kind, why = run.go()
        words = taken = 0
        for number in run.passed:
            stretch = self.graph.stretches[number]
            words += stretch.words
            taken += stretch.seconds
            if stretch.said:
                words += self._words.of(stretch.said, memory)
        target = self._point(kind, (run.scene, run.index, run.back), memory, why)
        return tuple(run.passed), words, taken, target

    def _point(self, kind: Kind, place: Place, memory: Mapping[str, Value], why: str) -> int:
        """Returns the number of a point; a new one when nothing that matters was like this before."""
        kept = self.needs.at(*place)
        values = project(kept, memory)
        key = (kind, why, *place, values)
        number = self._points.get(key)
        if number is None:
            number = self._points[key] = len(self.graph.points)
            remembered = {name: value for (name, _, _), value in zip(kept, values, strict=True)}
            self.graph.points.append(self._new(kind, place, remembered, why))
        return number

    def _new(self, kind: Kind, place: Place, memory: Mapping[str, Value], why: str) -> Point:
        words = taken = 0
        op = program(self.scenario)[place[0]][place[1]] if self._timed else None
        if kind == "choose" and isinstance(op, Pick):
            options = [option.say or option.do or "" for option in offered(op, memory)]
            words, taken = self._words.of((op.step.ask, *options), memory), seconds(op.step)
        elif kind == "guess" and isinstance(op, Ask):
            words = self._words.of((op.step.ask,), memory) + self._words.listed(op.step)
            taken = seconds(op.step)
        elif kind == "end" and isinstance(op, Finish):
            words = self._words.of(shown_texts(op.step), memory) + self._words.listed(op.step)
        return Point(kind, *place, memory, words, taken, why, () if kind in ("end", "stuck") else None)

    def stretch(self, scene: str, index: int) -> int:
        """Returns the number of the stretch that starts at an operation."""
        number = self._starts.get((scene, index))
        if number is not None:
            return number
        ops = program(self.scenario)[scene]
        stop, words, taken = index, 0, 0
        said: list[str] = []
        while isinstance(op := ops[stop], Show) or (isinstance(op, Ask) and not self.decides(op.step)):
            stop += 1
            if not self._timed:
                continue
            for text in shown_texts(op.step):
                if "{" in text and said_in(text):
                    said.append(text)
                else:
                    words += self._words.of((text,), {})
            words += self._words.listed(op.step)
            taken += seconds(op.step) if isinstance(op, Ask) else 0
        return self._intern((scene, index), Stretch(scene, index, stop, words, taken, tuple(said)))

    def turn(self, scene: str) -> int:
        """Returns the number of the stretch that is the turn of perspective into a scene."""
        number = self._starts.get((scene, -1))
        if number is not None:
            return number
        text = self.scenario.scenes[scene].turn or ""
        said = (text,) if said_in(text) else ()
        words = 0 if said else self._words.of((text,), {})
        return self._intern((scene, -1), Stretch(scene, 0, 0, words, 0, said))

    def _intern(self, key: tuple[str, int], stretch: Stretch) -> int:
        number = self._starts[key] = len(self.graph.stretches)
        self.graph.stretches.append(stretch)
        return number


class _Run:
    """Goes on from one place until something must be decided; changes the memory it is given."""

    def __init__(self, runner: Runner, place: Place, eyes: str, memory: dict[str, Value]) -> None:
        self.scene, self.index, self.back = place
        self.passed: list[int] = []
        self._runner, self._eyes, self._memory = runner, eyes, memory
        self._program, self._seen_by = program(runner.scenario), runner.seen_by
        self._came = runner.graph.came
        self._ops = self._program[self.scene]
        self._check, self._mark = _FIRST_CHECK, cast("object", None)

    def go(self) -> tuple[Kind, str]:
        """Goes on to a choice, a guess that decides, an ending, or a place where nothing goes on and why."""
        while True:
            why = self._quietly()
            if why:
                return "stuck", why
            if self._seen_by[self.scene] != self._eyes:
                self._eyes = self._seen_by[self.scene]
                self.passed.append(self._runner.turn(self.scene))
            if type(op := self._ops[self.index]) is not Show and (kind := self._decided(op)) is not None:
                return kind, ""
            if len(self.passed) >= _FIRST_CHECK and self._endless():
                return "stuck", "endless"
            number = self._runner.stretch(self.scene, self.index)
            self.passed.append(number)
            self.index = self._runner.graph.stretches[number].stop

    def _decided(self, op: Op) -> Kind | None:
        """Returns the kind of point where something is decided; None where the story just goes on."""
        if isinstance(op, Pick):
            return "choose"
        if isinstance(op, Finish):
            return "end"
        return "guess" if isinstance(op, Ask) and self._runner.decides(op.step) else None

    def _quietly(self) -> str:
        """Does all that shows nothing, up to something to show; returns why that is never, or nothing."""
        memory = self._memory
        for _ in range(LONGEST_SILENCE):
            match op := self._ops[self.index]:
                case Show() | Ask() | Finish():  # first: by far the most
                    return ""
                case Pick():
                    if offered(op, memory):
                        return ""
                    self._came.add((self.scene, self.index, False))
                    self.index = op.after
                case Jump(to):
                    self.index = to
                case Branch(condition, otherwise):
                    held = holds(condition, memory)
                    self._came.add((self.scene, self.index, held))
                    self.index = self.index + 1 if held else otherwise
                case Assign(values):
                    memory.update(values)
                    self.index += 1
                case Add(amounts):
                    memory.update(sums(memory, amounts))
                    self.index += 1
                case Enter(scene, returning):
                    if returning:
                        self.back = (*self.back, (self.scene, self.index + 1))
                        if len(self.back) > DEEPEST_VISIT:
                            return "deep"
                    self._at(scene, 0)
                    memory[f"seen {scene}"] = True
                case Return():
                    if not self.back:
                        return "dead_end"
                    place, self.back = self.back[-1], self.back[:-1]
                    self._at(*place)
        return "silent"

    def _at(self, scene: str, index: int) -> None:
        self.scene, self.index = scene, index
        self._ops = self._program[scene]

    def _endless(self) -> bool:
        """Tells whether lines go round for ever: compares with a place passed, each time twice as late."""
        kept = self._runner.needs.at(self.scene, self.index, self.back)
        here = (self.scene, self.index, self.back, project(kept, self._memory))
        if here == self._mark or len(self.passed) > _LONGEST_STRETCH:
            return True
        if len(self.passed) >= self._check:
            self._check, self._mark = 2 * len(self.passed), here
        return False


def _asked(scenario: model.Scenario) -> frozenset[str]:
    """Returns every name that some condition of the story reads."""
    found: set[str] = set()
    for scene in scenario.scenes:
        for op in program(scenario)[scene]:
            if isinstance(op, Branch):
                found.update(names(op.condition))
            elif isinstance(op, Pick):
                found.update(name for asked in op.conditions.values() for name in names(asked))
    return frozenset(found)
