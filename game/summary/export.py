"""Exports the summary of a session in one of its formats: what the command and the window both call."""

from collections.abc import Collection
from typing import Literal

from game.session.session import Session
from game.summary.as_json import as_json
from game.summary.data import Audience, Summary
from game.summary.language import Language
from game.summary.markdown import markdown
from game.summary.page import html
from game.summary.projection import summarise
from game.text.say import Say

Format = Literal["html", "md", "json"]
FORMATS: tuple[Format, ...] = ("html", "md", "json")


def export(
    session: Session,
    audience: Audience,
    format: Format,
    language: Language,
    ticked: Collection[str] | None = None,
) -> bytes:
    """Returns the file's bytes; `language` is a catalogue, `ticked` stands in for the session's own ticks."""
    summary = summarise(session, audience, language, ticked)
    return formatted(summary, format, language.words).encode("utf-8")


def formatted(summary: Summary, format: Format, words: Say) -> str:
    """Returns a summary in one of the formats."""
    match format:
        case "html":
            return html(summary, words)
        case "md":
            return markdown(summary, words)
        case "json":
            return as_json(summary)
