"""What comes by itself is seen: pictures of the real window over time, while no hand is near it."""

import time
from pathlib import Path

import pytest
from looking import Eyes, Sight, looking
from playing import Keyboard, Pointer
from screen import until

from game.story import beat, event
from game.ui.game import Game
from game.ui.motion import moving
from game.ui.places import Story
from game.ui.screens.directory import screen_at
from game.ui.settings import Settings

SOON = 0.5  # seconds after an event in which it must be seen
MOMENT = 0.5  # seconds in which nobody can have read what to choose from
LATER = 0.8  # seconds after which a press is meant


def press(eyes: Eyes, story: str, button: str) -> None:
    """Presses a button of the page before a story."""
    eyes.click(eyes.told(screen_at(eyes.stories, Story(story))).find("button", button))
    eyes.rest()


def seen_late(eyes: Eyes, film: list[Sight]) -> list[int]:
    """Returns the events on disk after which the window did not change soon."""
    late = []
    for number in range(film[0].moves + 1, film[-1].moves + 1):
        index = next(index for index, sight in enumerate(film) if sight.moves >= number)
        after = [sight for sight in film[index:] if sight.at <= film[index].at + SOON]
        if not any(eyes.changed(film[index - 1], sight).share for sight in after):
            late.append(number)
    return late


def seen_otherwise(eyes: Eyes, film: list[Sight]) -> dict[int, float]:
    """Returns the states that do not look as the tree says, each with the share of pixels that differ."""
    otherwise = {}
    for number in range(film[0].moves, film[-1].moves):
        stood = [sight for sight in film if sight.moves == number]
        told = eyes.told(upto=number)
        if len(stood) > 5 and not moving(told.tree):
            share = eyes.changed(stood[-2], told).share
            if share:
                otherwise[number] = share
    return otherwise


@pytest.mark.parametrize("story", ["doorgestuurd", "uitgedaagd"])
def test_lines_that_come_by_themselves_are_drawn(tmp_path: Path, story: str) -> None:
    with looking(tmp_path, "play", story) as eyes:
        press(eyes, story, "Begin")
        film = eyes.film(12.5, every=0.1)
        assert film[-1].moves >= 5, "lines came by themselves"
        late, otherwise = seen_late(eyes, film), seen_otherwise(eyes, film)
    assert (late, otherwise) == ([], {})


def test_a_room_that_turns_dark_by_itself_is_drawn_whole(tmp_path: Path) -> None:
    story = "doorgestuurd"
    keep_play_before(tmp_path, story, beat.Turn)
    with looking(tmp_path, "play", story) as eyes:
        press(eyes, story, "Verder waar ik was")
        film = eyes.film(8, every=0.2)
        assert isinstance(eyes.session.frame().beat, beat.Turn), "it came by itself, and waits"
        differs = eyes.changed(film[-1], eyes.told())
    assert not differs.share, differs


@pytest.mark.parametrize("hand", [Keyboard, Pointer])
def test_a_press_in_the_first_moment_of_options_does_not_choose(
    tmp_path: Path, hand: type[Keyboard] | type[Pointer]
) -> None:
    tries = (presses_at_once(tmp_path / str(number), hand) for number in range(5))
    assert any(tries), "this machine is too busy to press that soon"


def presses_at_once(home: Path, hand: type[Keyboard] | type[Pointer]) -> bool:
    """Presses an option when it has only just come, and then as it is meant; False when that was too late."""
    story = "doorgestuurd"
    before = keep_play_before(home, story, beat.Choose)
    with looking(home, "play", story) as eyes:
        fingers, file = hand(eyes), eyes.session.path
        press(eyes, story, "Verder waar ik was")
        soon, size = eyes.told(ahead=1), file.stat().st_size
        until(lambda: file.stat().st_size > size, "the options")
        fingers.pick(soon, 1)
        if time.time() - file.stat().st_mtime > MOMENT:
            return False
        eyes.rest()
        eyes.sees(eyes.told())
        assert len(eyes.moves) == before + 1, "nothing is chosen"

        time.sleep(LATER)
        told = eyes.told()
        fingers.pick(told, 1)
        eyes.sees(told)
        assert len(eyes.moves) == before + 1, "a draft is on no disk"
        time.sleep(LATER)
        fingers.send(told)
        until(lambda: isinstance(eyes.moves[-1], event.Choose), "the choice")
    return True


def keep_play_before(home: Path, story: str, kind: type[beat.Beat]) -> int:
    """Keeps a play that stands at the last line before a kind of beat; returns how many moves it has."""
    stories = Game(Settings(), home=home)
    session = stories.start(stories.scenario(story), kept=False)
    while not isinstance(session.frame().beat, kind):
        session.do(first_answer(session.frame().beat))
    kept = stories.start(session.scenario)
    for move in session.moves[:-1]:
        kept.do(move.event)
    return len(kept.moves)


def first_answer(now: beat.Beat) -> event.Event:
    """Returns the event of somebody who takes what comes first, and leaves open what may stay open."""
    match now:
        case beat.Choose(id, _, options):
            return event.Choose(id, options[0].id)
        case beat.Guess(id, _, _, feelings):
            return event.Guess(id, feelings[:1])
        case beat.Reason(id):
            return event.Reason(id)
        case beat.Write(id):
            return event.Write(id)
        case beat.Plan(id):
            return event.Plan(id)
        case _:
            return event.Next()
