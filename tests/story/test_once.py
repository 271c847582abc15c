"""What follows from a story is made once, and never goes along with a copy by itself."""

from strategies import everything

from game.story.model import Scenario
from game.story.once import keep, once
from game.story.program import program


def test_it_is_made_once_for_each_story() -> None:
    asked: list[Scenario] = []

    @once
    def title(scenario: Scenario) -> str:
        """Returns the title."""
        asked.append(scenario)
        return scenario.title

    one, other = everything(), everything().model_copy(update={"title": "Anders"})
    assert [title(one), title(other), title(one), title(other)] == [one.title, "Anders", one.title, "Anders"]
    assert [each is one for each in asked] == [True, False] and title.__doc__ == "Returns the title."


def test_a_copy_has_its_own_unless_it_is_kept() -> None:
    story = everything()
    made = program(story)
    assert program(story) is made and program(story.model_copy()) is not made
    assert program(keep(story.model_copy(update={"title": "Anders"}))) is made and program(story) is made


def test_what_was_made_is_no_part_of_a_story() -> None:
    story = everything()
    before, ops = story.model_dump_json(by_alias=True), program(story)[story.start]
    assert ops and story.model_dump_json(by_alias=True) == before
    assert story == everything() and everything() == story
    other = everything()
    assert program(other) is not program(story) and story == other
