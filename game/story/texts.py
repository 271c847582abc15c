"""Every translatable text of a scenario and of the shared lists, in story order, with where it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, get_args

from game.story import model, naming
from game.story.walk import Path


class Entry(NamedTuple):
    """One text: its context, the source words, its path in the file, and a comment for the translator."""

    context: str
    source: str
    path: Path
    comment: str = ""


def texts(scenario: model.Scenario) -> Iterator[Entry]:
    """Yields every text of a story, as written; what a scene says twice comes twice."""
    for name in ("title", "about", "warning"):
        yield Entry(f"{scenario.id}/{name}", getattr(scenario, name), (name,))
    for scene_id, scene in scenario.scenes.items():
        yield from _Scene(scenario, scene_id, scene).texts()
    yield from _guide(scenario)


def shared_texts(shared: model.Shared) -> Iterator[Entry]:
    """Yields every text of the shared lists, and the three words for private material."""
    for id, person in shared.cast.items():
        yield Entry(f"cast/{id}", person.name, ("cast", id, "name"))
    for id, indicator in shared.indicators.items():
        yield Entry(f"indicators/{id}", indicator.theme, ("indicators", id, "theme"), indicator.track)
    for id, feeling in shared.feelings.items():
        yield Entry(f"feelings/{id}", feeling.name, ("feelings", id, "name"))
    for name in ("reasons", "excuses"):
        for id, sentence in getattr(shared, name).items():
            yield Entry(f"{name}/{id}", sentence.text, (name, id, "text"))
    yield Entry("plans", naming.PLAN, (), "An if-then card as one sentence")
    for id, card in shared.plans.items():
        yield Entry(f"plans/{id}/when", card.when, ("plans", id, "when"), f"Als …, dan {card.then}")
        yield Entry(f"plans/{id}/then", card.then, ("plans", id, "then"), f"Als {card.when}, dan …")
    for id, service in shared.help.items():
        yield Entry(f"help/{id}/name", service.name, ("help", id, "name"))
        yield Entry(f"help/{id}/what", service.what, ("help", id, "what"))
    for what in get_args(model.PrivateThing):
        yield Entry(f"private/{what}", what, ())


@dataclass(frozen=True, slots=True)
class _Scene:
    """The texts of one scene."""

    scenario: model.Scenario
    id: str
    scene: model.Scene

    def texts(self) -> Iterator[Entry]:
        """Yields the scene's own texts, then those of its script."""
        scene, path = self.scene, ("scenes", self.id)
        yield self._entry("place", scene.place, (*path, "place"))
        yield self._entry("when", scene.when, (*path, "when"))
        if scene.chat is not None:
            yield self._entry("chat", scene.chat.name, (*path, "chat", "name"))
        if scene.turn is not None:
            yield self._entry("turn", scene.turn, (*path, "turn"), f"door de ogen van {scene.seen_by}")
        for where, step in self.scenario.program.scripts[self.id]:
            yield from self._step(step, where)

    def _entry(self, where: str, source: str, path: Path, comment: str = "") -> Entry:
        return Entry(f"{self.scenario.id}/{self.id}/{where}", source, path, comment)

    def _each(self, where: str, sources: Iterable[str], path: Path) -> Iterator[Entry]:
        for index, source in enumerate(sources):
            yield self._entry(where, source, (*path, index))

    def _step(self, step: model.Step, path: Path) -> Iterator[Entry]:
        match step:
            case model.Line(who=who, mood=mood, text=text):
                yield self._entry(who, text, (*path, "text"), self._speaker(who, mood))
            case model.Narration(text=text) | model.Recap(text=text):
                yield self._entry(step.kind, text, (*path, "text"))
            case model.Later(text=text, note=note):
                yield self._entry("later", text, (*path, "text"))
                if note is not None:
                    yield self._entry("later.note", note, (*path, "note"))
            case model.Choose():
                yield from self._choice(step, path)
            case model.Guess() | model.Reason() | model.Write() | model.Plan():
                yield from self._question(step, path)
            case model.End():
                yield self._entry(f"{step.id}/title", step.title, (*path, "title"))
                yield self._entry(f"{step.id}/text", step.text, (*path, "text"))
                yield from self._each(f"{step.id}/now", step.now, (*path, "now"))

    def _choice(self, step: model.Choose, path: Path) -> Iterator[Entry]:
        yield self._entry(step.id, step.ask, (*path, "ask"))
        for index, option in enumerate(step.options):
            here, where = (*path, "options", index), f"{step.id}.{option.id}"
            if option.say:
                yield self._entry(where, option.say, (*here, "say"), f"{self._name(self.scene.seen_by)} zegt")
            elif option.do:
                yield self._entry(where, option.do, (*here, "do"), f"{self._name(self.scene.seen_by)} doet")
            yield from self._each(f"{where}/discuss", option.discuss, (*here, "discuss"))
        yield from self._each(f"{step.id}/discuss", step.discuss, (*path, "discuss"))

    def _question(
        self, step: model.Guess | model.Reason | model.Write | model.Plan, path: Path
    ) -> Iterator[Entry]:
        yield self._entry(step.id, step.ask, (*path, "ask"))
        if isinstance(step, model.Guess):
            yield self._entry(
                f"{step.id}/tells", step.tells, (*path, "tells"), f"{self._name(step.of)} vertelt"
            )
        if isinstance(step, model.Write):
            yield from self._each(f"{step.id}/starter", step.starters, (*path, "starters"))
        yield from self._each(f"{step.id}/discuss", step.discuss, (*path, "discuss"))

    def _speaker(self, who: str, mood: str | None) -> str:
        return f"{self._name(who)} ({mood})" if mood else self._name(who)

    def _name(self, who: str) -> str:
        person = self.scenario.shared.cast.get(who)
        return person.name if person else who


def _guide(scenario: model.Scenario) -> Iterator[Entry]:
    for part, path in ((scenario.guide, ("guide",)), (scenario.guide.questions, ("guide", "questions"))):
        for name in type(part).model_fields:
            value = getattr(part, name)
            if isinstance(value, str):
                yield Entry(f"{scenario.id}/guide/{name}", value, (*path, name))
            elif isinstance(value, tuple):
                for index, source in enumerate(value):
                    yield Entry(f"{scenario.id}/guide/{name}", source, (*path, name, index))
