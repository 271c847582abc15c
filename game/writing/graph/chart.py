"""What is drawn of a story: cards, what an option or a condition leads to, and the ways between them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["scene", "choice", "option", "when", "end"]


@dataclass(frozen=True, slots=True)
class Eyes:
    """Through whose eyes a scene is seen."""

    name: str
    color: str
    backdrop: str
    player: bool


@dataclass(frozen=True, slots=True)
class Node:
    """One part of the picture.

    `title` is the place, the question, the option, the condition or the ending's title; `note` says when, or
    what an option depends on; `marks` are what happens in a scene, an option's tracks, the kind of ending.
    """

    id: str
    kind: Kind
    title: str
    note: str = ""
    asks: str = ""
    eyes: Eyes | None = None
    marks: tuple[str, ...] = ()
    said: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """From one part to another; `visit` when the story comes back, `turns` when other eyes look on."""

    source: str
    target: str
    visit: bool = False
    turns: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole picture; `reached` are the parts that the story can come to, whatever its conditions."""

    id: str
    title: str
    about: str
    start: str
    nodes: Mapping[str, Node]
    ways: tuple[Way, ...]
    reached: frozenset[str]


def scene_node(scene: str) -> str:
    """Returns the id of a scene's card."""
    return f"scene/{scene}"


def option_node(choice: str, option: str) -> str:
    """Returns the id of an option."""
    return f"option/{choice}.{option}"


def end_node(end: str) -> str:
    """Returns the id of an ending."""
    return f"end/{end}"


def choice_node(choice: str) -> str:
    """Returns the id of a question that is not the first of its scene."""
    return f"choice/{choice}"


def when_node(source: str, target: str) -> str:
    """Returns the id of what must hold on the way from one part to another."""
    return f"when/{source}/{target}"
