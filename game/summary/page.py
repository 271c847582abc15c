"""The summary as one web page: nothing from outside, no script, ready to print on A4."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from game.summary import wording
from game.summary.data import Helper, Notes, Questions, Summary
from game.summary.lanes import bubble, figure, talks
from game.summary.picture import picture
from game.summary.style import css
from game.summary.table import path
from game.summary.wording import DOT
from game.text.element import Child, Element, Style, el, write
from game.text.say import Say


def html(summary: Summary, _: Say) -> str:
    """Returns the whole page."""
    style = css(wording.foot(summary, _))
    hashed = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="robots", content="noindex"),
        el("title", wording.title(summary.audience, _)),
        Style(style),
    )
    body = el("body", el("main", tuple(_sections(summary, _)), class_=summary.audience))
    page = el("html", head, body, lang=summary.language, dir=summary.direction)
    return f"<!doctype html>\n{write(page)}\n"


def _sections(summary: Summary, _: Say) -> Iterator[Element]:
    yield _opening(summary, _)
    home = summary.audience == "parents"
    if (lanes := figure(summary, _)) is not None:
        hint = el("p", wording.lanes_hint(_), class_="hint")
        key = el("p", bubble(), wording.bubble_hint(_), class_="hint key") if talks(summary.path) else None
        yield _section("lanes", wording.lanes_heading(_), hint, lanes, key)
    if not home and (way := picture(summary, _)) is not None:
        hint = el("p", wording.picture_hint(_), class_="hint drawn")
        yield _section("picture", wording.picture_heading(_), hint, way)
    if summary.path or not home:
        yield _section("path", wording.path_heading(summary.audience, _), path(summary, _))
    if summary.ending is not None:
        yield _section("ending", wording.ending_heading(_), _ending(summary, _))
    if summary.what_ifs:
        ways = (el("li", el("b", one.name), DOT, wording.what_if(one, _)) for one in summary.what_ifs)
        yield _section("what-if", wording.what_ifs_heading(_), el("ul", ways))
    if summary.audience == "youth" and (cards := wording.cards(summary)):
        yield _section("cards", wording.cards_heading(_), _list(cards, "cards"))
    yield _section("talk", wording.questions_heading(summary, _), _questions(summary.questions))
    hint = el("p", wording.agreements_hint(_), class_="hint")
    yield _section("agreements", wording.agreements_heading(_), hint, _agreements(summary, _))
    if summary.helpers:
        helpers = el("ul", (_helper(helper) for helper in summary.helpers), class_="helpers")
        yield _section("helpers", wording.helpers_heading(summary.audience, _), helpers)
    if summary.notes is not None:
        yield _notes(summary.notes, _)


def _opening(summary: Summary, _: Say) -> Element:
    return el(
        "header",
        el("p", wording.origin(summary, _), class_="meta"),
        el("h1", wording.title(summary.audience, _)),
        el("p", wording.claim(_), class_="claim"),
        (el("p", words) for words in wording.intro(summary, _)),
    )


def _section(id: str, heading: str, *held: Child) -> Element:
    whole = None if id in ("path", "picture", "talk") else "whole"
    return el("section", el("h2", heading, id=id), *held, class_=whole, aria_labelledby=id)


def _ending(summary: Summary, _: Say) -> Element | None:
    if summary.ending is None:
        return None
    ending = summary.ending
    now = (el("h3", wording.now_heading(_)), _list(ending.now)) if ending.now else None
    return el("div", el("h3", ending.title), el("p", ending.text), now, class_="end")


def _questions(found: tuple[Questions, ...]) -> Element | None:
    if len(found) == 1 and wording.bare(found[0]):
        return _list(found[0].questions, "starters")
    stages = (
        el("li", el("b", stage.heading), _list(stage.questions) if stage.questions else None)
        for stage in found
    )
    return el("ol", stages, class_="stages")


def _agreements(summary: Summary, _: Say) -> Iterator[Element]:
    for label, lines, words in wording.agreements(summary, _):
        rules = (el("div", class_="rule", aria_hidden="true") for _line in range(lines))
        agreed = el("div", el("p", el("bdi", words, dir="auto")), class_="own")
        yield el("div", el("p", label), agreed if words else rules, class_="agree")


def _helper(helper: Helper) -> Element:
    reach = ", ".join(fact for fact in (helper.phone, helper.site) if fact and fact != helper.name)
    return el(
        "li",
        el("b", helper.name),
        (": ", el("bdi", reach, class_="reach")) if reach else None,
        el("br"),
        helper.what,
    )


def _notes(notes: Notes, _: Say) -> Element:
    listed = (
        (el("dt", heading), el("dd", said[0] if len(said) == 1 else _list(said)))
        for heading, said in wording.notes(notes, _)
        if said
    )
    return el(
        "section",
        el("h2", wording.notes_heading(_), id="notes"),
        el("p", wording.notes_hint(_), class_="hint"),
        (el("p", words, class_="notice") for words in wording.reviewed(notes, _)),
        el("dl", (part for pair in listed for part in pair), class_="notes"),
        class_="apart",
        aria_labelledby="notes",
    )


def _list(words: tuple[str, ...], class_: str | None = None) -> Element:
    return el("ul", (el("li", said) for said in words), class_=class_)
