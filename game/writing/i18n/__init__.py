"""Keeps translations up to date: what is to be translated, the catalogues, the pseudo-language, the count."""

from game.writing.i18n.catalogues import Unreadable, asked, domains, folders, known, save
from game.writing.i18n.in_code import NotWords, sources
from game.writing.i18n.merge import check, extract, update
from game.writing.i18n.pseudo import PSEUDO, pseudo
from game.writing.i18n.source import Fault, Source
from game.writing.i18n.stats import Count, counted
from game.writing.i18n.stories import shared_sources, story_sources

__all__ = [
    "PSEUDO",
    "Count",
    "Fault",
    "NotWords",
    "Source",
    "Unreadable",
    "asked",
    "check",
    "counted",
    "domains",
    "extract",
    "folders",
    "known",
    "pseudo",
    "save",
    "shared_sources",
    "sources",
    "story_sources",
    "update",
]
