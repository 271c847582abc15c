"""What a key costs on long lists: ten thousand rows beside ten."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import pytest
from strategies import answer
from test_bench_session import endless

from game.session.session import Session
from game.session.store import Listing, SessionCard
from game.ui.game import Game
from game.ui.screen import Screen
from game.ui.screens.backlog import BacklogScreen
from game.ui.screens.home import Home
from game.ui.screens.path import PathScreen
from game.ui.screens.replay import ReplayScreen
from game.ui.screens.sessions import SessionsScreen
from game.ui.settings import Settings
from game.window.driver import Driver

KEYS = ("tab", "down", "pagedown", "pagedown", "up", "pageup", "end", "shift+tab", "home")


def sessions(game: Game, count: int) -> Screen:
    card = SessionCard(Path("00000.jsonl"), "00000", "s", "Verhaal", "2026-11-22", "nl", 3, True)
    cards = (
        card._replace(path=Path(f"{n:05}.jsonl"), code=f"{n:05}", scenario=f"s{n % 100}")
        for n in range(count)
    )
    listing = Listing(tuple(cards), ())
    game.listing = lambda: listing  # type: ignore[method-assign]
    return SessionsScreen(game)


def stories(game: Game, count: int) -> Screen:
    real = game.cards()
    cards = [replace(real[n % len(real)], id=f"{n}") for n in range(count)]
    game.cards = lambda: cards  # type: ignore[method-assign]
    return Home(game)


def played(screen: type[Screen]) -> Callable[[Game, int], Screen]:
    def opened(game: Game, count: int) -> Screen:
        session, chance = Session.create(None, endless(), "nl", date(2026, 11, 22)), random.Random(1)
        while len(session.moves) < count:
            session.do(answer(session.frame().beat, chance))
        return screen(game, session)  # type: ignore[call-arg]

    return opened


LISTS = {
    "sessions": sessions,
    "stories": stories,
    "read back": played(BacklogScreen),
    "path": played(PathScreen),
    "replay": played(ReplayScreen),
}


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize("count", [10, 10_000])
@pytest.mark.parametrize("name", LISTS)
def test_keys(benchmark: Any, tmp_path: Path, capsys: Any, name: str, count: int) -> None:
    settings = Settings(first_run=False, reduced_motion=True, sound=False)
    driver = Driver(LISTS[name](Game(settings, home=tmp_path), count), settings=settings)
    taken: dict[int, list[float]] = {number: [] for number in range(len(KEYS))}

    def keys() -> None:
        for number, key in enumerate(KEYS):
            before = process_time()
            driver.key(key)
            taken[number].append((process_time() - before) * 1000)

    benchmark.pedantic(keys, rounds=7)
    driver.close()
    least, middle = max(map(min, taken.values())), max(map(median, taken.values()))
    benchmark.extra_info.update(least=least, median=middle)
    with capsys.disabled():
        print(f"\n{name}, {count:,}: the slowest key takes {least:.1f} ms at least, median {middle:.1f} ms")
