"""The summary of a session, for the talk: made, shown as a page, as Markdown or as JSON, and written."""

from game.summary.data import Audience, Summary
from game.summary.export import FORMATS, Format, export
from game.summary.projection import summarise
from game.summary.ticks import Item, items
from game.summary.write import SummaryTrouble, write_summary

__all__ = [
    "FORMATS",
    "Audience",
    "Format",
    "Item",
    "Summary",
    "SummaryTrouble",
    "export",
    "items",
    "summarise",
    "write_summary",
]
