"""What goes on below the window, each beside its floor or a peer: loading, choosing, listing, reading again.

Prints processor time, the least and the median of some rounds: the machine may be busy with other things.
"""

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from generate_nodes import ink, ring
from generate_sessions import a_thousand_sessions
from generate_sound import write_sound

from game.library.open import open_scenario
from game.session import store
from game.session.opening import open_session
from game.session.session import Session
from game.story import beat, event, play
from game.story.frame import frame
from game.story.model import Scenario

LISTS = Path(__file__).resolve().parents[1] / "story" / "lists"
ROUNDS = 7
ROOT = Path(__file__).resolve().parents[2]
RELOADS = """
from pathlib import Path
from game import paths
from game.writing.preview import opened
def used():
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024
preview = opened(paths.scenarios() / "doorgestuurd.yaml")
for number in range(81):
    if number in (20, 80):
        print(used())
    preview = preview.reload()
"""


def timed(what: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Returns the least and the median of the processor time, in milliseconds."""
    took = []
    for _ in range(rounds):
        began = time.process_time()
        made = what()
        took.append((time.process_time() - began) * 1000)
        del made
    return min(took), median(took)


@pytest.fixture
def tell(benchmark: Any, capsys: Any) -> Callable[..., None]:
    """Prints and keeps what was measured; the names say of what."""

    def told(**measured: tuple[float, float]) -> None:
        rounded = {name: [round(value, 1) for value in values] for name, values in measured.items()}
        benchmark.extra_info.update(rounded)
        with capsys.disabled():
            print(
                "", *(f"{name}: {least} / {middle}" for name, (least, middle) in rounded.items()), sep="\n  "
            )
        benchmark.pedantic(lambda: None)

    return told


@pytest.mark.parametrize("scenes", [1_000, 10_000])
def test_a_warm_load(tell: Callable[..., None], tmp_path: Path, scenes: int) -> None:
    """Beside reading the same bytes as JSON; milliseconds, and no garbage collection by who asks."""
    for file in LISTS.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    story, cache = write_sound(tmp_path, scenes), tmp_path / "cache"
    open_scenario(story, tmp_path, cache)
    kept = next(cache.glob("*.cache")).read_bytes().partition(b"\n")[2]
    gc.collect()
    gc.disable()
    try:
        ours, floor = timed(lambda: open_scenario(story, tmp_path, cache)), timed(lambda: json.loads(kept))
    finally:
        gc.enable()
    tell(ms_ours=ours, ms_json=floor)


def walk(scenario: Scenario, choices: int) -> None:
    """Reads every beat and makes so many choices."""
    state, made = play.start(scenario), 0
    while made < choices:
        shown = frame(scenario, state).beat
        if isinstance(shown, beat.Choose):
            state = play.step(scenario, state, event.Choose(shown.id, shown.options[made & 1].id))
            made += 1
        else:
            state = play.step(scenario, state, event.Next())


def walk_ink(text: str, choices: int) -> float:
    """Does the same with a peer; returns the milliseconds without reading the story."""
    story = pytest.importorskip("bink.story").Story(text)
    began = time.process_time()
    for made in range(choices):
        while story.can_continue():
            story.cont()
        list(story.get_current_choices())
        story.choose_choice_index(made & 1)
    return (time.process_time() - began) * 1000


@pytest.mark.parametrize("nodes", [1_000, 10_000])
def test_choices_a_second(tell: Callable[..., None], nodes: int) -> None:
    """A first walk through a story that was just loaded, and a later one, frozen as the window does it."""
    scenario = ring(nodes)
    gc.collect()
    gc.freeze()

    def first() -> None:
        scenario.__dict__.pop("program", None)
        walk(scenario, nodes)

    try:
        took = {"first": timed(first), "later": timed(lambda: walk(scenario, nodes))}
    finally:
        gc.unfreeze()
    tell(
        **{f"choices_a_second_{name}": (nodes / a * 1000, nodes / b * 1000) for name, (a, b) in took.items()}
    )


def test_choices_a_second_of_a_peer(tell: Callable[..., None]) -> None:
    """Bink, the Ink runtime, with 1,000 nodes; only where it is installed."""
    took = [walk_ink(ink(1_000), 1_000) for _ in range(ROUNDS)]
    tell(choices_a_second_bink=(1e6 / min(took), 1e6 / median(took)))


def test_listing_a_thousand_sessions(tell: Callable[..., None], tmp_path: Path) -> None:
    """Beside only reading each file."""
    a_thousand_sessions(tmp_path)

    def floor() -> None:
        for path in tmp_path.iterdir():
            descriptor = os.open(path, os.O_RDONLY)
            os.read(descriptor, 100_000)
            os.close(descriptor)

    assert len(store.sessions(tmp_path).cards) == 1_000
    tell(ms_ours=timed(lambda: store.sessions(tmp_path)), ms_reading=timed(floor))


def test_a_session_of_a_large_story(tell: Callable[..., None], tmp_path: Path) -> None:
    """Packed and unpacked with its story of 10,000 scenes; milliseconds."""
    from datetime import date

    scenario = ring(10_000)
    kept = Session.create(tmp_path, scenario, "nl", date(2026, 11, 29)).path
    assert kept is not None and kept.stat().st_size < 1_000_000
    tell(
        ms_create=timed(lambda: Session.create(None, scenario, "nl", date(2026, 11, 29)), 3),
        ms_open=timed(lambda: open_session(kept), 3),
        ms_card=timed(lambda: store.card(kept)),
    )


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from Linux's /proc")
def test_memory_of_a_preview_that_is_read_again(tell: Callable[..., None]) -> None:
    """Megabytes after twenty reloads, and after sixty more, in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-c", RELOADS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    early, late = map(float, told.stdout.split())
    tell(megabytes_after_20_and_80=(early, late))
