"""Somebody who plays a whole story in the real window: with a pointer or a keyboard, in a human rhythm."""

import random
import time
from typing import Protocol

from looking import Eyes
from screen import until

from game.story import beat, event
from game.ui import focus
from game.ui.actions import Scroll
from game.ui.box import Box
from game.ui.motion import moving
from game.ui.node import Node, by_key
from game.window.driver import Driver

_MOST = 400  # presses in a story
_BLIND = 2  # presses that come too late to stop, after options have appeared
_PATIENCE = 1.5  # seconds in which a line must be seen; a machine can be busy with other work
_NOTCH = 60  # pixels in one notch of the wheel
_RING = 12  # pixels above a control that its ring may take


class Hand(Protocol):
    """A way to press what is seen. What it does in the window it does in the driver that goes along, too."""

    def go_on(self, driver: Driver) -> None:
        """Presses on as before, wherever that lands."""

    def press(self, driver: Driver, key: str) -> None:
        """Brings a control into sight and presses it."""

    def pick(self, driver: Driver, number: int) -> None:
        """Picks an option."""

    def send(self, driver: Driver) -> None:
        """Sends a picked option."""


class Pointer:
    """A hand that only points, clicks and turns the wheel."""

    def __init__(self, eyes: Eyes) -> None:
        self._eyes = eyes
        self._on = (0, 0)  # where "Verder" was

    def go_on(self, driver: Driver) -> None:
        node = by_key(driver.tree, "go_on")
        if node is not None and not node.state.disabled:
            self._reach(driver, "go_on")
            self._on = _node(driver, "go_on").bounds.middle
        self._eyes.click(self._on)

    def press(self, driver: Driver, key: str) -> None:
        self._reach(driver, key)
        middle = _node(driver, key).bounds.middle
        self._eyes.click(middle)
        driver.move(*middle)
        driver.click(middle)

    def pick(self, driver: Driver, number: int) -> None:
        self.press(driver, _option(driver, number).key)

    def send(self, driver: Driver) -> None:
        self.press(driver, "send")

    def _reach(self, driver: Driver, key: str) -> None:
        """Turns the wheel until a control is in sight: whole, or where it is too large its middle."""
        for _ in range(80):
            node, seen = _node(driver, key), focus.visible(driver.tree, key)
            area = (focus.main_scroller(driver.tree, key) or driver.tree).bounds
            large = node.bounds.h > area.h
            if seen == node.bounds or (large and seen and seen.holds(*node.bounds.middle)):
                return
            notches = 1 if node.bounds.middle[1] > area.middle[1] else -1
            self._eyes.move(*area.middle)
            self._eyes.wheel(notches)
            driver.move(*area.middle)
            driver.app.receive(Scroll(*area.middle, notches * _NOTCH))
            driver.step()
        raise AssertionError(f"the wheel never brings {key} into sight")


class Keyboard:
    """A hand that only uses keys."""

    def __init__(self, eyes: Eyes) -> None:
        self._eyes = eyes
        self._pressed = 0

    def go_on(self, driver: Driver) -> None:
        self._pressed += 1
        self._eyes.keys("space" if driver.has("log") and self._pressed % 2 else "Return")

    def press(self, driver: Driver, key: str) -> None:
        self._both(driver, "Home")
        tabs = 0
        while driver.focused is None or driver.focused.key != key:
            driver.key("tab")
            tabs += 1
            assert tabs < 60, f"Tab never reaches {key}"
        self._eyes.keys(*["Tab"] * tabs)
        assert focus.visible(driver.tree, key), f"{key} has the focus, out of sight"
        self._both(driver, "Return")

    def pick(self, driver: Driver, number: int) -> None:
        self._both(driver, str(number))

    def send(self, driver: Driver) -> None:
        self._both(driver, "Return")

    def _both(self, driver: Driver, name: str) -> None:
        self._eyes.keys(name)
        driver.key(name.lower())


class Player:
    """Plays to an ending: goes on in a steady rhythm, and answers what is asked after a look."""

    def __init__(self, eyes: Eyes, hand: Hand, pace: tuple[float, float]) -> None:
        self.eyes, self.hand = eyes, hand
        self.compared = 0  # pictures that were held against the tree
        self.unseen: list[tuple[int, float]] = []  # after how many moves a picture differed, and its share
        self.answered: list[event.Event] = []
        self._random, self._pace = random.Random(1), pace
        self._pressed = time.monotonic()

    def play(self) -> None:
        """Plays from the first line to an ending."""
        for _ in range(_MOST):
            driver = self.eyes.told()
            now = driver.screen.frame.beat
            self._check_answers()
            if isinstance(now, beat.End):
                return
            if isinstance(now, beat.Question):
                self._press_on_blindly()
                self._answer(now)
            else:
                self._wait()
                self._go_on(self._look())
        raise AssertionError("no ending")

    def _wait(self) -> None:
        time.sleep(max(0.0, self._pressed + self._random.uniform(*self._pace) - time.monotonic()))

    def _go_on(self, driver: Driver) -> None:
        self._pressed = time.monotonic()
        self.hand.go_on(driver)

    def _look(self) -> Driver:
        """Looks until what stands there is seen as the tree says, or for too long; returns that tree."""
        driver, known, end = self.eyes.told(), -1, 0.0
        while True:
            sight = self.eyes.look()
            if sight.moves != known:
                driver, known, end = self.eyes.told(), sight.moves, time.monotonic() + _PATIENCE
            on = by_key(driver.tree, "go_on")
            if on is None or moving(driver.tree):
                return driver
            above = Box(0, 0, driver.tree.bounds.w, on.bounds.y - _RING)
            share = self.eyes.changed(sight, driver, above).share
            if not share or time.monotonic() > end:
                self.compared += 1
                self.unseen += [(known, share)] * bool(share)
                return driver
            time.sleep(0.05)

    def _press_on_blindly(self) -> None:
        """Presses on as somebody does who has not seen yet that something is asked: nothing is answered."""
        for _ in range(_BLIND):
            self._wait()
            self._go_on(self.eyes.told())
        time.sleep(0.2)
        self._check_answers()

    def _check_answers(self) -> None:
        """Checks that nothing was answered but what was meant."""
        found = [move for move in self.eyes.moves if not isinstance(move, event.Next)]
        assert found == self.answered, f"answered unread: {found[len(self.answered) :]}"

    def _answer(self, now: beat.Question) -> None:
        time.sleep(0.5)
        driver, before = self.eyes.told(), len(self.eyes.moves)
        hand, press = self.hand, lambda key: self.hand.press(driver, key)
        match now:
            case beat.Choose(id, _, options):
                number = self._random.randint(1, len(options))
                hand.pick(driver, number)
                self.eyes.sees(driver, driver.find("status").bounds)
                time.sleep(0.6)  # a second press sooner would be the same one
                assert len(self.eyes.moves) == before, "a picked option is a draft"
                hand.send(driver)
                chosen: event.Event = event.Choose(id, options[number - 1].id)
            case beat.Guess(id, _, _, feelings):
                press(f"{id}.{feelings[0]}")
                press("go_on")
                chosen = event.Guess(id, feelings[:1])
            case beat.Reason(id, _, reasons):
                press(f"{id}.{reasons[-1]}")
                press("go_on")
                chosen = event.Reason(id, reasons[-1:])
            case beat.Plan(id, _, cards):
                press(f"{id}.{cards[-1]}")
                press("go_on")
                chosen = event.Plan(id, cards[-1:])
            case beat.Write(id):
                press("skip")
                chosen = event.Write(id)
        until(lambda: len(self.eyes.moves) > before, f"the answer to {now.id}")
        self.answered.append(chosen)
        self._pressed = time.monotonic()


def _node(driver: Driver, key: str) -> Node:
    node = by_key(driver.tree, key)
    assert node is not None, f"{key} is not there"
    return node


def _option(driver: Driver, number: int) -> Node:
    node = focus.numbered(driver.tree, number)
    assert node is not None, f"there is no option {number}"
    return node
