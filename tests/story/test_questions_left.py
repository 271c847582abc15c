"""How far along a story is: the fewest questions to come, whatever the conditions."""

from strategies import asking, ending, scene, story
from walking import walked

from game.story import beat, play
from game.story.progress import questions_left
from game.story.state import State

LINE = {"kind": "narration", "text": "Verder."}


def write(id: str) -> dict[str, object]:
    return asking("write", id)


def left(*script: dict[str, object], **scenes: dict[str, object]) -> int:
    """Returns the fewest questions from the start of a story."""
    scenario = story({"a0": scene(*script), **scenes})
    return questions_left(scenario, play.start(scenario))


def test_every_question_counts_as_one() -> None:
    assert left(LINE, ending()) == 0
    assert left(LINE, write("een"), ending()) == 1
    assert left(write("een"), LINE, write("twee"), LINE, write("drie"), ending()) == 3


def test_the_fewest_count_however_long_the_way_is() -> None:
    far = [{"kind": "if", "condition": "true", "then": [write("een"), write("twee")], "else": [LINE] * 9}]
    assert left(LINE, *far, write("drie"), ending()) == 1
    short = {"id": "kort", "do": "Kort.", "goto": "slot"}
    long = {"id": "lang", "do": "Lang.", "then": [write("een"), write("twee")], "goto": "slot"}
    choice = asking("choose", "keuze", options=[long, short])
    assert left(choice, slot=scene(LINE, LINE, ending())) == 1
    assert left(write("nul"), choice, slot=scene(ending())) == 2


def test_a_visit_counts_and_comes_back() -> None:
    visit = {"kind": "visit", "scene": "zij"}
    assert left(visit, write("een"), ending(), zij=scene(LINE, write("twee"))) == 2


def test_where_no_ending_is_in_reach_none_are_left() -> None:
    assert left(write("een"), {"kind": "goto", "scene": "a0"}) == 0


def test_each_answer_on_a_straight_way_leaves_one_less() -> None:
    scenario = story({"a0": scene(LINE, write("een"), LINE, write("twee"), write("drie"), ending())})
    counts = [(questions_left(scenario, state), frame.beat) for state, frame in walked(scenario, 1)]
    asked = [count for count, shown in counts if isinstance(shown, beat.Question)]
    assert asked == [3, 2, 1] and counts[-1][0] == 0
    assert isinstance(play.start(scenario), State)
