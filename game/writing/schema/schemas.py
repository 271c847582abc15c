"""The schemas: of a story, of the guarantees and of the cast."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from game.story import model
from game.story.checks.option_shape import MOST_OPTIONS
from game.story.fields import LISTS, step_kinds
from game.story.format import grammar
from game.writing.explore.stated import FORMS, MEASURES, WHOLE, Stated
from game.writing.explore.subjects import NAMED, PLAIN
from game.writing.schema.docs import ABOUT, description
from game.writing.schema.written import Schema, parts, ref, text

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FROM_LINE = ("who", "mood")
"""What stands in front of the colon."""
FILES = ("scenario.schema.json", "guarantees.schema.json", "cast.schema.json")


def schemas(shared: model.Shared, backgrounds: Iterable[str]) -> dict[str, Schema]:
    """Returns each schema by the name of its file, for these shared lists and pictures."""
    made = (_scenario(shared, backgrounds), _guarantees(), _cast())
    return {file: {"$schema": DIALECT, **each} for file, each in zip(FILES, made, strict=True)}


def as_text(made: Schema) -> str:
    """Returns a schema as it stands in its file."""
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _scenario(shared: model.Shared, backgrounds: Iterable[str]) -> Schema:
    made = parts(model.Scenario)
    whole, people = made.pop("Scenario"), tuple(shared.cast)
    whole["properties"]["behaviours"]["items"]["enumDescriptions"] = [*ABOUT.values()]
    cover = {"description": description("Scenario.cover"), "anyOf": [_speaker(people), ref("Cover")]}
    whole["properties"]["cover"] = cover
    _limit_options(made)
    kinds = {word: step_kinds()[word].__name__ for word in grammar().steps}
    known = {name: _entries(getattr(shared, name)) for name in LISTS}
    told_apart = {
        name: made[name]
        for name in (*kinds.values(), "Option", "Scene", "Chat", "Cover", "Review", "Guide", "Questions")
    }
    words = {word: made[kind]["properties"][word] for word, kind in kinds.items()}
    spoken = {step_kinds()[word].__name__: word for word in grammar().spoken}
    more = {
        "Step": _step(kinds),
        "Line": _line(people, words, spoken),
        **{name: _spoken(name, made[name], word) for name, word in spoken.items()},
        "backgrounds": {"enum": sorted(backgrounds)},
    }
    return {"title": "Verhaal", **whole, "$defs": {**told_apart, **more, **text(people), **known}}


def _limit_options(made: Mapping[str, Schema]) -> None:
    """Adds what the checks ask of a choice: so many options, each done or said, with one way on."""
    made["Choose"]["properties"]["options"]["maxItems"] = MOST_OPTIONS
    made["Option"]["oneOf"] = [{"required": ["do"]}, {"required": ["say"]}]
    made["Option"] |= {"if": _has("goto"), "then": {"properties": {"again": {"const": False}}}}


def _step(kinds: Mapping[str, str]) -> Schema:
    """Returns what a step may be: a text, a step word with what goes with it, or somebody who speaks.

    Not `anyOf`: an editor would not know which of the twenty was meant, and say nothing useful.
    """
    worded = [{"if": _has(word), "then": ref(kind)} for word, kind in kinds.items()]
    spoken = {"if": {"anyOf": [_has(word) for word in kinds]}, "else": ref("Line")}
    return {
        "if": {"type": "object"},
        "then": {"allOf": [*worded, spoken]},
        "else": {"description": description("Narration"), **ref("text")},
    }


def _has(word: str) -> Schema:
    """Returns what tells that a word is there; an ending has `help` too, without being a stop card."""
    return {"required": [word], **({"not": {"required": ["end"]}} if word == "help" else {})}


def _speaker(people: Iterable[str], maybe: str = "?") -> Schema:
    """Returns how somebody is written, with a mood when there is one."""
    moods = "|".join(get_args(model.Mood))
    return {"type": "string", "pattern": rf"^(?:{'|'.join(people)})\s*(?:\(\s*(?:{moods})\s*\)\s*){maybe}$"}


def _line(people: Iterable[str], words: Mapping[str, Schema], spoken: Iterable[str]) -> Schema:
    """Returns a line; the step words are among its names, so that an editor offers them for a new step."""
    moods = ",".join(get_args(model.Mood))
    said = {"description": description("Line"), **ref("text")}
    posted = {"description": description("Line"), "anyOf": [ref("text"), *map(ref, spoken)]}
    return {
        "type": "object",
        "properties": {**words, **dict.fromkeys(people, posted)},
        "patternProperties": {_speaker(people, "")["pattern"]: said},
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
        "defaultSnippets": [  # only Visual Studio Code reads these
            {
                "label": "wie (stemming): tekst",
                "body": {f"${{1|{','.join(people)}|}} (${{2|{moods}|}})": "$3"},
            }
        ],
    }


def _spoken(name: str, raw: Schema, word: str) -> Schema:
    """Returns what stands behind somebody who does something else than say a text."""
    properties = {key: value for key, value in raw["properties"].items() if key not in _FROM_LINE}
    first = properties.pop(grammar().spoken[word])
    needed = [key for key in raw["required"] if key in properties]
    return {
        "type": "object",
        "properties": {word: {"description": description(f"{name}.{word}"), **first}, **properties},
        "additionalProperties": False,
        "required": [word, *needed],
    }


def _entries(entries: Mapping[str, Any]) -> Schema:
    """Returns the names in a shared list, each with what it says."""
    return {"enum": [*entries], "enumDescriptions": [_said(entry) for entry in entries.values()]}


def _said(entry: Any) -> str:
    match entry:
        case model.Indicator(track=track, theme=theme):
            return f"{theme} ({track})"
        case model.PlanCard(when=when, then=then):
            return f"Als {when}, dan {then}."
        case model.Sentence(text=said):
            return said
        case _:
            return str(entry.name)


def _guarantees() -> Schema:
    one = parts(Stated)["Stated"]
    named = f"^(?:{'|'.join(NAMED)}) .+$"
    subject = {"anyOf": [{"enum": [*PLAIN]}, {"type": "string", "pattern": named}]}
    measure = {"anyOf": [{"enum": [*MEASURES, *PLAIN]}, {"type": "string", "pattern": named}]}
    for word, written in one["properties"].items():
        if written.get("type") == "string":
            del written["type"]
            written |= measure if word == "of" else subject
    one["oneOf"] = [_form(first) for first in FORMS]
    return _list("Garanties", "Stated", {"Stated": one})


def _form(first: str) -> Schema:
    """Returns which words go with the first word of a guarantee."""
    rest = FORMS[first]
    needed = [first, *(rest if first in WHOLE else ())]
    return {"required": needed, "propertyNames": {"enum": ["says", first, *rest, "stories", "except"]}}


def _cast() -> Schema:
    return _list("Iedereen die meedoet", "Person", parts(model.Person))


def _list(title: str, entry: str, made: Mapping[str, Schema]) -> Schema:
    """Returns the schema of a file that holds entries, each with its own name."""
    entries = {"type": "object", "propertyNames": ref("id"), "additionalProperties": ref(entry)}
    return {"title": title, **entries, "$defs": {**made, **text()}}
