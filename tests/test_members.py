"""Who is in a chat is said once: beside its name or in it."""

import re

import pytest

from game import paths
from game.library.cards import cards
from game.library.open import open_scenario
from game.story.frame import name_of
from game.story.text import Text
from game.text.catalogue import load_catalogue
from game.text.members import members

STORIES = [card.id for card in cards(paths.scenarios())]
LANGUAGES = ("nl", "nl@makkelijk", "en", "ar")


@pytest.mark.parametrize(
    "name, people, others, told",
    [
        ("Daan", ["Daan"], 0, ""),
        ("Daan 💙", ["Daan"], 0, ""),
        ("daan", ["Daan"], 0, ""),
        ("Daan en Mei", ["Daan", "Mei"], 0, ""),
        ("Daan", ["Daan"], 3, "3 anderen"),
        ("JO17", ["Lex", "Mo"], 8, "Lex, Mo en 8 anderen"),
        ("JO17", [], 8, "8 anderen"),
        ("JO17", [], 0, ""),
        ("Voor Mei", ["Lex", "Mo", "Mei"], 0, "Lex, Mo, Mei"),  # she is in it, and it is about her
        ("Meiden", ["Mei"], 0, "Mei"),
        ("Lex", ["Lex", "Lex"], 0, ""),
        ("J. (zus)", ["J. (zus)"], 0, ""),
    ],
)
def test_who_is_in_a_chat(name: str, people: list[str], others: int, told: str) -> None:
    assert members(name, people, others, load_catalogue("nl", paths.locale()).words) == told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("story", STORIES)
def test_no_chat_of_a_story_says_its_only_member_twice(story: str, language: str) -> None:
    words = load_catalogue(language, paths.locale())
    folder = paths.scenarios()
    scenario = open_scenario(folder / f"{story}.yaml", folder)
    for id, scene in scenario.scenes.items():
        if scene.chat is not None and len(scene.chat.members) == 1:
            name = Text(f"{story}/{id}/chat", scene.chat.name).render(words.lookup)
            only = name_of(scenario, scene.chat.members[0]).render(words.lookup)
            told = f"{name} {members(name, [only], scene.chat.others, words.words)}"
            assert len(re.findall(rf"\b{re.escape(only)}\b", told)) == 1, told
