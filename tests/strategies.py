"""Small random stories that are valid, with every kind of step, and random players who play them."""

import random
from typing import Any

from hypothesis import strategies as st

from game.session.session import Session
from game.story import beat, event
from game.story.model import Scenario
from game.story.safety import unsafe

FEELINGS = ("bang", "blij", "boos", "trots")
REASONS = ("grappig", "erbij_horen", "geen_gedoe")
CARDS = ("wachten", "weghalen", "vertellen")
PEOPLE = ("sam", "daan", "mo")
MOODS = ("gewoon", "blij", "bang")
PRIVATE = ("Een privéfilmpje", "Een privéfoto", "Een privébericht")


def _innocent(text: str) -> bool:
    """Tells whether a story may hold a text; hypothesis tries the code's constants, refused words too."""
    return bool(text.strip()) and not unsafe([("scene/choice.option", text)])


WORDS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20).filter(_innocent),
    st.sampled_from(
        ["Hoi {name.daan} 😂", "{name.niemand}", "{x.y}", "Oké: één keer.", "a\u2028b", "مرحبا", '"]}\\n']
    ),
)


def shared() -> dict[str, Any]:
    """Returns the shared lists that generated stories use."""
    look = {"skin": "#f0c29b", "hair": "#7a4a2b", "top": "#2f7f79", "style": "short", "extras": ["glasses"]}
    person = {"color": "#17635f", "color_dark": "#7fcbc4", "backdrop": "#d6e8e4", "look": look}
    fact = {"name": "Hulp", "what": "Praten.", "source": "bron", "checked": "2026-11-22", "sure": "high"}
    return {
        "cast": {who: {"name": who.title(), **person} for who in PEOPLE},
        "indicators": {
            "aanspreken": {"track": "empathy", "theme": "opkomen voor een ander"},
            "grens_stellen": {"track": "resilience", "theme": "een grens stellen"},
        },
        "feelings": {id: {"name": id, "mood": "bang"} for id in FEELINGS},
        "reasons": {id: {"text": f"Reden {id}."} for id in REASONS},
        "excuses": {"iedereen": {"text": "Iedereen deed het."}},
        "plans": {id: {"when": f"{id} komt", "then": f"doe ik {id}"} for id in CARDS},
        "help": {"kindertelefoon": fact},
    }


def guide() -> dict[str, Any]:
    """Returns a guide that says nothing."""
    order = ("happened", "thought", "since", "affected", "repair", "next_time", "who_helps")
    single = ("aim", "safe", "own_case", "victim", "coercion", "more_care")
    return {
        **dict.fromkeys(single, "…"),
        "listen_for": ["…"],
        "behind": ["…"],
        "questions": {name: ["…"] for name in order},
    }


def story(scenes: dict[str, Any], start: str = "a0", **more: Any) -> Scenario:
    """Returns a scenario with these scenes (in the form of the models) and all the rest filled in."""
    words = dict.fromkeys(("title", "about", "warning"), "Een proef.")
    head = {"format": 1, "id": "proef", "minutes": 5, "behaviours": ["spreading"]}
    who = {"player": "sam", "cover": {"who": "sam"}}
    rest = {"start": start, "guide": guide(), "shared": shared(), "scenes": scenes}
    return Scenario.model_validate({**head, **words, **who, **rest, **more})


def scene(*script: dict[str, Any], seen_by: str = "sam", **more: Any) -> dict[str, Any]:
    """Returns a scene with this script."""
    return {"place": "Het veld", "when": "Dinsdag", "seen_by": seen_by, "script": list(script), **more}


def ending(id: str = "einde") -> dict[str, Any]:
    """Returns an ending."""
    return {
        "kind": "end",
        "id": id,
        "title": "Einde",
        "text": "Klaar.",
        "now": ["Praat."],
        "help": ["kindertelefoon"],
    }


def everything() -> Scenario:
    """Returns a short story with one of each: a turn, a hub, a visit, every question, an ending."""
    line = {"kind": "line", "who": "mo", "text": "Hoi {name.sam}"}
    later = {"kind": "later", "text": "Een half jaar later", "note": "Lente."}
    asked = [
        asking("guess", "voelt", of="daan", options=["bang", "blij"], answers=["bang"], tells="Ik was bang."),
        asking("reason", "waarom", options=["grappig", "geen_gedoe"], own_words=True),
        asking("write", "sorry", to="daan", starters=["Ik heb …"]),
        asking("plan", "plan", cards=["wachten", "weghalen"]),
    ]
    return story(
        {
            "a0": scene(line, hub(), {"kind": "goto", "scene": "b0"}),
            "zij": scene({"kind": "narration", "text": "Mo haalt zijn schouders op."}),
            "b0": scene(*asked, later, ending(), seen_by="daan", turn="Daan zit boven."),
        }
    )


def asking(kind: str, id: str, **more: Any) -> dict[str, Any]:
    """Returns a question."""
    return {"kind": kind, "id": id, "ask": f"Vraag {id}?", **more}


def hub() -> dict[str, Any]:
    """Returns a choice with one option that comes back, and one each of what an option can carry."""
    visit = {"kind": "visit", "scene": "zij"}
    options = [
        {"id": "doorsturen", "do": "Je stuurt het.", "could_be": ["grens_stellen"], "excuse": "iedereen"},
        {"id": "zeggen", "say": "Nee joh.", "shows": ["aanspreken"], "discuss": ["Wat hielp: {said.eerste}"]},
        {"id": "vragen", "say": "Van wie?", "once": True, "again": True, "then": [visit]},
    ]
    return asking("choose", "eerste", options=options, discuss=["Wat ging er door Sam heen?"])


class _Writer:
    """Writes the scenes of one random story; every id once, and every way through comes to an ending."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0
        self.scenes = [f"a{n}" for n in range(draw(st.integers(1, 3)))]
        self.sides = [f"zij{n}" for n in range(draw(st.integers(0, 2)))]
        self.asked: list[str] = [f"seen {id}" for id in self.scenes]
        self.choices: list[str] = []

    def pick(self, *values: Any) -> Any:
        return self.draw(st.sampled_from(values))

    def some(self, values: tuple[str, ...], least: int = 1) -> list[str]:
        return self.draw(st.lists(st.sampled_from(values), min_size=least, unique=True))

    def id(self, kind: str) -> str:
        self.count += 1
        return f"{kind}{self.count}"

    def words(self) -> str:
        if self.choices and self.draw(st.integers(0, 4)) == 0:
            return f"Je zei: {{said.{self.pick(*self.choices)}}}"
        return self.draw(WORDS)

    def condition(self) -> str:
        basic = self.pick("vlag", "not vlag", "teller > 1", "teller <= 0", "true", "false", *self.asked)
        other = self.pick("vlag", "teller != 2", *self.asked)
        return self.pick(basic, f"{basic} and {other}", f"({basic} or not {other})")

    def changes(self) -> dict[str, Any]:
        return self.pick(
            {},
            {},
            {"set": {"vlag": True}},
            {"set": {"woord": "x"}},
            {"change": {"teller": 1}},
            {"change": {"teller": -2}, "set": {"vlag": False}},
        )

    def script(self, index: int, main: bool) -> list[dict[str, Any]]:
        steps = [self.step(index, main, 0) for _ in range(self.draw(st.integers(1, 6)))]
        if not main:
            return [*steps, {"kind": "narration", "text": "Terug."}]
        later = self.scenes[index + 1 :]
        if later and self.draw(st.booleans()):
            return [*steps, {"kind": "goto", "scene": self.pick(*later)}]
        return [*steps, ending(self.id("einde"))]

    def step(self, index: int, main: bool, depth: int) -> dict[str, Any]:
        kinds = [
            "choose",
            "choose",
            "guess",
            "reason",
            "write",
            "plan",
            "set",
            "change",
            "later",
            "help",
            "shown",
        ]
        if depth < 2:
            kinds += ["if", "choose"]
        if main and self.sides:
            kinds.append("visit")
        kind = self.pick(*kinds)
        if kind == "choose":
            return self.choose(index, main, depth)
        if kind == "if":
            then = [self.step(index, main, depth + 1)]
            other = [self.step(index, main, depth + 1) for _ in range(self.pick(0, 1))]
            return {"kind": "if", "condition": self.condition(), "then": then, "else": other}
        return self.simple(kind)

    def simple(self, kind: str) -> dict[str, Any]:
        match kind:
            case "guess":
                options = self.some(FEELINGS, 2)
                id = self.id(kind)
                self.asked.append(f"guessed {id}.{options[0]}")
                told = {"answers": options[:1], "tells": self.words(), "discuss": [self.words()]}
                return self.asking(kind, id, of="daan", options=options, **told)
            case "reason":
                own_words = self.pick(True, False)
                return self.asking(kind, self.id(kind), options=self.some(REASONS, 2), own_words=own_words)
            case "write":
                return self.asking(kind, self.id(kind), starters=[self.words()])
            case "plan":
                return self.asking(kind, self.id(kind), cards=self.some(CARDS, 2), most=self.pick(1, 2, 6))
            case "set":
                return {"kind": kind, "values": self.pick({"vlag": True}, {"woord": "y"}, {"teller": 0})}
            case "change":
                return {"kind": kind, "amounts": {"teller": self.pick(-1, 1, 5)}}
            case "later":
                return {"kind": kind, "text": self.words(), "note": self.pick(None, "Een noot.")}
            case "help":
                return {"kind": kind, "services": ["kindertelefoon"]}
            case "visit":
                return {"kind": kind, "scene": self.pick(*self.sides)}
        return self.shown()

    def asking(self, kind: str, id: str, **more: Any) -> dict[str, Any]:
        return {**asking(kind, id, **more), "ask": self.words()}

    def shown(self) -> dict[str, Any]:
        who = self.pick(*PEOPLE)
        return self.pick(
            {"kind": "line", "who": who, "mood": self.pick(*MOODS, None), "text": self.words()},
            {"kind": "private", "who": who, "what": self.pick(*PRIVATE)},
            {"kind": "narration", "text": self.words()},
            {"kind": "recap", "text": self.words()},
            {"kind": "typing", "who": who},
            {"kind": "watching", "number": self.draw(st.integers(1, 99))},
        )

    def choose(self, index: int, main: bool, depth: int) -> dict[str, Any]:
        id = self.id("keuze")
        options: list[dict[str, Any]] = []
        for _ in range(self.draw(st.integers(1, 3))):
            option: dict[str, Any] = {
                "id": self.id("optie"),
                self.pick("do", "say"): self.words(),
                **self.changes(),
            }
            option["discuss"] = self.pick([], ["Waarom?"])
            if options:  # the first always leads on
                option["once"] = self.pick(True, False)
                option["again"] = self.pick(True, False)
                option["if"] = self.pick(None, self.condition())
                if main and option["once"] and self.draw(st.booleans()):
                    option["goto"] = self.pick(*self.scenes)  # perhaps back, but only once
            if depth < 2 and self.draw(st.integers(0, 2)) == 0:
                option["then"] = [self.step(index, main, depth + 1)]
            options.append(option)
        self.asked.append(f"chose {id}.{options[0]['id']}")
        self.choices.append(id)
        return {
            "kind": "choose",
            "id": id,
            "ask": self.words(),
            "options": options,
            "discuss": ["Hoe ging dat?"],
        }


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Draws a small valid story: hubs, once, visits, conditions, turns of perspective, ways back."""
    writer = _Writer(draw)
    scenes: dict[str, Any] = {}
    chats = ({"name": "De app", "members": ["mo"], "others": 3}, None)
    for group, main in ((writer.sides, False), (writer.scenes, True)):
        for index, id in enumerate(group):
            more = {"turn": writer.pick(None, "Draai."), "chat": writer.pick(*chats), "present": ["mo"]}
            scenes[id] = scene(*writer.script(index, main), seen_by=writer.pick(*PEOPLE), **more)
    return story(scenes, variables={"vlag": False, "teller": 0, "woord": ""})


def answer(shown: beat.Beat, chance: random.Random, seen: set[str] | None = None) -> event.Event:
    """Returns something a player may do at a beat; options in `seen` only when there is nothing else."""
    match shown:
        case beat.Choose(id, _, offers):
            fresh = [offer.id for offer in offers if seen is not None and f"{id}.{offer.id}" not in seen]
            option = chance.choice(fresh or [offer.id for offer in offers])
            if seen is not None:
                seen.add(f"{id}.{option}")
            return event.Choose(id, option)
        case beat.Guess(id, _, _, feelings):
            return event.Guess(id, _sample(feelings, chance, 1, len(feelings)))
        case beat.Reason(id, _, reasons, own_words):
            words = _own_words(chance) if own_words else None
            return event.Reason(id, _sample(reasons, chance, 0, len(reasons)), words)
        case beat.Write(id):
            return event.Write(id, _own_words(chance))
        case beat.Plan(id, _, cards, most):
            return event.Plan(id, _sample(cards, chance, 0, min(most, len(cards))))
    return event.Next()


def _sample(values: tuple[str, ...], chance: random.Random, least: int, most: int) -> tuple[str, ...]:
    return tuple(chance.sample(values, chance.randint(least, most)))


def _own_words(chance: random.Random) -> str | None:
    return chance.choice([None, "Sorry, Daan.", 'Ik zei "nee"\nen\\ging 😂', "x" * 300, "\u2028é\x00\x7f"])


def walk(session: Session, seed: int, most: int = 400) -> Session:
    """Plays a session on until the end, or `most` moves."""
    chance, seen = random.Random(seed), set[str]()
    while not session.ended and len(session.moves) < most:
        session.do(answer(session.frame().beat, chance, seen))
    return session
