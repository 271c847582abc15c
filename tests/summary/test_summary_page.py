"""The page is one file that asks nothing of anybody, and the data says what the README says."""

import base64
import hashlib
import json
import re
from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path

import pytest
from summary_story import Dutch, Mirrored, played, story, words_items

from game import paths
from game.session.session import Session
from game.story.texts import shared_texts, texts
from game.summary import data, export, items, summarise
from game.summary.language import day, tag
from game.summary.style import css, quoted
from game.text.catalogue import load_catalogue
from game.text.element import el, write

STORY = story()
README = Path(data.__file__).with_name("README.md")


@pytest.fixture(scope="module")
def page() -> str:
    """The worker's page."""
    session = played(STORY)
    return export(session, "worker", "html", Dutch(), words_items(session)).decode("utf-8")


def test_the_page_asks_for_nothing(page: str) -> None:
    assert not re.search(r"<(script|link|iframe|object|embed|base|form|img|a|audio|video)\b", page)
    assert not re.search(r"\b(src|href|srcset|action|style|on\w+)=", page)
    assert not re.search(r"url\(|@import|http:|https:", page)


def test_the_policy_allows_only_the_style(page: str) -> None:
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert style and policy
    hashed = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src &#x27;sha256-{hashed}&#x27;" in policy[1]
    assert policy[1].startswith("default-src &#x27;none&#x27;;")


def test_the_page_says_what_it_is(page: str) -> None:
    assert page.startswith('<!doctype html>\n<html lang="nl" dir="ltr"><head><meta charset="utf-8">')
    for audience in ("worker", "youth", "parents"):
        assert "Geen beoordeling en geen bewijs." in export(played(STORY), audience, "html", Dutch()).decode()
    assert "Nog niet bekeken door iemand uit de praktijk" in page
    assert "7F3K · gespeeld op 14 november · verhaal Het bankje" in page


def test_ids_are_there_once_and_what_is_named_exists(page: str) -> None:
    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'aria-(?:labelledby|describedby)="([^"]*)"', page)) <= set(ids)


def test_only_the_worker_has_the_notes() -> None:
    for audience in ("youth", "parents"):
        assert "Halt-medewerker" not in export(played(STORY), audience, "html", Dutch()).decode()
        assert summarise(played(STORY), audience, Dutch()).notes is None


def test_the_reviewed_story_says_by_whom() -> None:
    reviewed = STORY.model_validate(
        {
            **STORY.model_dump(by_alias=True),
            "reviewed": [{"by": "A.", "role": "docent", "date": "2026-03-02"}],
        }
    )
    page = export(played(reviewed), "worker", "html", Dutch()).decode()
    assert "Bekeken door A. (docent), 2 maart 2026" in page and "Nog niet bekeken" not in page


def test_right_to_left_mirrors_the_lanes() -> None:
    left = export(played(STORY), "worker", "html", Dutch()).decode()
    right = export(played(STORY), "worker", "html", Mirrored()).decode()
    assert '<html lang="ar" dir="rtl">' in right
    places = [[float(x) for x in re.findall(r'cx="([\d.]+)%"', page)] for page in (left, right)]
    assert [round(100 - x, 2) for x in places[0]] == places[1]


def test_a_story_that_has_just_begun() -> None:
    session = Session.create(None, STORY, "nl", date(2026, 11, 14))
    page = export(session, "worker", "html", Dutch()).decode()
    assert "In dit verhaal is nog niets gekozen." in page
    assert "Hoe het afliep" not in page and "<svg role" not in page
    assert "Kindertelefoon" in page
    assert "In dit verhaal is nog niets gekozen." in export(session, "youth", "md", Dutch()).decode()


def test_what_can_be_ticked_is_listed() -> None:
    session = played(STORY)
    own = words_items(session)
    assert [item.id for item in items(session, "worker")] == own
    home = list(items(session, "parents"))
    assert [item.id for item in home] == [
        "parents:title",
        "parents:choices",
        *(f"parents:{id}" for id in own),
    ]
    assert not any(item.on for item in home)
    session.do_session("parents:title", True)
    assert [item.on for item in items(session, "parents")] == [True, False, False, False]


def test_the_readme_names_every_field() -> None:
    told = README.read_text(encoding="utf-8")
    kinds = (data.Summary, data.Lane, data.Marker, data.Part, data.Entry, data.Guess, data.Ending,
             data.Questions, data.Helper, data.Notes, data.Review, data.Agreement, data.WhatIf,
             data.Remark)  # fmt: skip
    names = {field.name for kind in kinds for field in fields(kind)} - {"audience", "version"}
    assert {name for name in names if f"`{name}`" not in told} == set()


def test_the_json_says_its_version_and_its_reader() -> None:
    found = json.loads(export(played(STORY), "youth", "json", Dutch()))
    assert list(found)[:2] == ["kantelpunt-summary", "for"]
    assert (found["kantelpunt-summary"], found["for"]) == (data.VERSION, "youth")


def test_every_day_has_its_month() -> None:
    days = [date(2027, 1, 31) + timedelta(days=30 * number) for number in range(12)]
    months = [day(when.isoformat(), Dutch().words).split()[1] for when in days]
    told = "januari maart april mei mei juni juli augustus september oktober november december"
    assert " ".join(months) == told
    assert day("2026-11-04", Dutch().words) == "4 november"


@pytest.mark.parametrize(("code", "named"), [("nl@makkelijk", "nl"), ("ar", "ar"), ("pt_BR", "pt-BR")])
def test_a_level_is_no_language_of_its_own(code: str, named: str) -> None:
    assert tag(code) == named


@pytest.mark.parametrize(("code", "way"), [("nl@makkelijk", "ltr"), ("en", "ltr"), ("ar", "rtl")])
def test_a_catalogue_is_a_language(code: str, way: str) -> None:
    assert summarise(played(STORY), "worker", load_catalogue(code, paths.locale())).direction == way


class Asking(Dutch):
    """Remembers which texts were looked up."""

    def __init__(self) -> None:
        self.asked: set[tuple[str, str]] = set()

    def lookup(self, context: str, source: str) -> str:
        """Returns the words of a story's text."""
        self.asked.add((context, source))
        return source


def test_every_text_is_one_that_translators_see() -> None:
    language = Asking()
    summarise(played(STORY), "worker", language)
    written = {(entry.context, entry.source) for entry in (*texts(STORY), *shared_texts(STORY.shared))}
    assert language.asked - written == set()


def test_elements_escape() -> None:
    assert write(el("p", "a<b>&\"'", class_='"x<')) == '<p class="&quot;x&lt;">a&lt;b&gt;&amp;"\'</p>'
    assert (
        write(el("td", None, ("a", "b"), hidden=True, id=None, colspan=2)) == '<td hidden colspan="2">ab</td>'
    )


def test_words_in_the_style_stay_words() -> None:
    assert quoted('a"}</style>\\') == '"a\\22 \\7d \\3c \\2f style\\3e \\5c "'
    assert "<" not in css("</style>")
