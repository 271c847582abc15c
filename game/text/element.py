"""Builds HTML and SVG from elements: every word and attribute is escaped, for there is no other way in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

VOID = frozenset({"br", "circle", "line", "meta", "path", "rect"})
"""Elements without an end tag; those of SVG close themselves."""

Attribute = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Element:
    """An element, its attributes and what it holds."""

    name: str
    attributes: Mapping[str, Attribute]
    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Style:
    """A style sheet of our own: the only words that are not escaped."""

    css: str


Node = Element | Style | str
Child = Node | None | Iterable[Node]


def el(name: str, /, *children: Child, **attributes: Attribute) -> Element:
    """Returns an element; `class_` is written `class`, `aria_label` is `aria-label`, None is left out."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    return Element(name, named, tuple(_flat(children)))


def write(node: Node) -> str:
    """Returns the HTML of a node."""
    match node:
        case str():
            return escape(node, quote=False)
        case Style(css):
            if "<" in css:
                raise ValueError("a style sheet holds no <")
            return f"<style>{css}</style>"
        case Element(name, attributes, children):
            opening = name + "".join(_attributes(attributes))
            if name in VOID:
                return f"<{opening}>" if name in ("br", "meta") else f"<{opening}/>"
            return f"<{opening}>{''.join(map(write, children))}</{name}>"


def _attributes(attributes: Mapping[str, Attribute]) -> Iterator[str]:
    for key, value in attributes.items():
        if value is not None and value is not False:
            yield f" {key}" if value is True else f' {key}="{escape(str(value), quote=True)}"'


def _flat(children: Iterable[Child]) -> Iterator[Node]:
    for child in children:
        if isinstance(child, str | Element | Style):
            yield child
        elif child is not None:
            yield from child
