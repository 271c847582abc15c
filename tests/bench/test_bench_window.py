"""What the window costs: the first frame beside a bare window, a redraw, an answer, idling, memory."""

import json
import os
import resource
import shutil
import subprocess
import sys
import textwrap
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from generate_sessions import a_thousand_sessions

from game import paths
from game.session.session import Session
from game.story import beat, event
from game.ui.game import Game
from game.ui.screens.play import PlayScreen
from game.ui.settings import Settings
from game.window.driver import Driver

ROOT = Path(__file__).resolve().parents[2]
BARE = """
    import pygame
    pygame.display.init(); pygame.font.init()
    window = pygame.Window("bare", (1280, 720))
    surface = window.get_surface()
    surface.fill("white")
    surface.blit(pygame.font.Font(None, 24).render("Hoi! Kies een verhaal.", True, "black"), (40, 40))
    window.flip()
"""
OURS = """
    import gc
    gc.disable()  # as game.command_line.windowed does
    from pathlib import Path
    from game import paths
    from game.window.window import prepare
    prepare()
    from game.window.start import open_window
    open_window().step()
"""
HUNDRED = OURS.replace("prepare()\n", "prepare()\n    paths.scenarios = lambda: Path({stories!r})\n", 1)
IDLE = """
    import time
    from game.window.window import prepare
    prepare()
    from game.window.start import open_window
    app = open_window("doorgestuurd")
    app.step()
    before, end = time.process_time(), time.perf_counter() + 10
    while time.perf_counter() < end:
        app.edition.clock.wait(app.step())
    peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print((time.process_time() - before) * 10, int(peak.split()[1]) // 1024)
"""

BUSY = """
    import time
    from datetime import date
    import pygame
    from game import paths
    from game.session.session import Session
    from game.story import beat, event
    from game.ui.game import Game
    from game.ui.motion import moving
    from game.ui.screens.play import PlayScreen
    from game.window.window import prepare
    prepare()
    from game.window.start import open_window

    def part(step, seconds=8):
        before, end = time.process_time(), time.perf_counter() + seconds
        while time.perf_counter() < end:
            time.sleep(step())
        return (time.process_time() - before) * 100 / seconds

    app = open_window()
    game = Game(app.settings)
    session = Session.create(None, game.scenario("doorgestuurd"), "nl", date(2026, 11, 29))

    def play_to(kind):
        while not isinstance(now := session.frame().beat, kind):
            chosen = isinstance(now, beat.Choose)
            session.do(event.Choose(now.id, now.options[0].id) if chosen else event.Next())
        app.open(PlayScreen(game, session), instead=True)
        app.step()

    play_to(beat.Typing)
    part(app.step, 0.3)
    app.top.wake = None  # the line stays away
    typing = part(app.step)
    assert moving(app.top.tree)
    play_to(beat.Choose)
    part(app.step, 1)
    waiting = part(app.step)
    assert not moving(app.top.tree)

    def bare():
        pygame.event.get()
        return 1 / 30

    print(part(bare), waiting, typing)
"""


def run(program: str, home: Path) -> str:
    """Runs a program in a process of its own, where no window is seen."""
    environment = os.environ | {
        "KANTELPUNT_HOME": str(home),
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        "SDL_FRAMEBUFFER_ACCELERATION": "0",
        "PYTHONDONTWRITEBYTECODE": "",  # as a player runs it: compiled once
    }
    command = [sys.executable, "-c", textwrap.dedent(program)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "settings.json").write_text(json.dumps({"first_run": False}), "utf-8")
    return tmp_path


def processor_ms(program: str, home: Path) -> float:
    """Runs a program as `run` does; returns its milliseconds of processor time, its children's too."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(program, home)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def test_first_frame(
    benchmark: Any, home: Path, tmp_path_factory: pytest.TempPathFactory, capsys: Any
) -> None:
    """A bare window, ours, and ours with a hundred stories more and a thousand sessions, in turns."""
    full = tmp_path_factory.mktemp("full")
    shutil.copy(home / "settings.json", full)
    a_thousand_sessions(full)
    programs = {
        "nothing": ("", home),
        "bare": (BARE, home),
        "ours": (OURS, home),
        "full": (HUNDRED.replace("{stories!r}", repr(str(a_hundred_stories(full / "stories")))), full),
    }
    took: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(14):
        for name, program in programs.items():
            took[name].append(processor_ms(*program))
    told = {name: [round(min(each), 1), round(median(each), 1)] for name, each in took.items()}
    benchmark.extra_info.update(told)
    with capsys.disabled():
        for name, (least, middle) in told.items():
            times = least / told["bare"][0], middle / told["bare"][1]
            print(f"\n  {name}: {least} / {middle} ms, {times[0]:.2f} / {times[1]:.2f} times bare", end="")
    benchmark.pedantic(lambda: None)


def a_hundred_stories(folder: Path) -> Path:
    """Puts a hundred stories beside the real ones."""
    shutil.copytree(paths.scenarios(), folder)
    text = (folder / "doorgestuurd.yaml").read_text("utf-8")
    for number in range(100):
        copy = text.replace("id: doorgestuurd", f"id: verhaal_{number}", 1)
        (folder / f"verhaal_{number}.yaml").write_text(copy, "utf-8")
    return folder


def a_long_chat(home: Path, size: tuple[int, int]) -> Driver:
    """Opens a play at its first choice, with the whole chat above it."""
    settings = Settings(first_run=False, lines_at_once=True, reduced_motion=True, sound=False)
    game = Game(settings, home=home)
    session = Session.create(home, game.scenario("doorgestuurd"), "nl", date(2026, 11, 22))
    while not isinstance(session.frame().beat, beat.Choose):
        session.do(event.Next())
    return Driver(PlayScreen(game, session), size=size, settings=settings)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=["720p", "1080p"])
def test_a_full_redraw(benchmark: Any, home: Path, size: tuple[int, int]) -> None:
    driver = a_long_chat(home, size)

    def redraw() -> None:
        driver.display.changed = True
        driver.app.draw()

    benchmark(redraw)
    driver.close()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=["720p", "1080p"])
def test_from_a_choice_to_the_next_frame(benchmark: Any, home: Path, size: tuple[int, int]) -> None:
    """Step, append with fsync, view, layout and drawing together."""

    def prepared() -> tuple[tuple[Driver], dict[str, Any]]:
        return (a_long_chat(home, size),), {}

    benchmark.pedantic(lambda driver: driver.key("3"), setup=prepared, rounds=15)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from Linux's /proc")
def test_idling_for_ten_seconds_and_memory(benchmark: Any, home: Path, capsys: Any) -> None:
    told = benchmark.pedantic(run, (IDLE, home), rounds=1)
    percent, megabytes = told.split()
    benchmark.extra_info.update(idle_percent=float(percent), peak_megabytes=int(megabytes))
    with capsys.disabled():
        print(f"\nidle: {float(percent):.2f} % of a core; peak memory: {megabytes} MB")


def test_the_use_of_a_core(benchmark: Any, home: Path, capsys: Any) -> None:
    """While a question waits and while somebody is typing, beside only looking for events as often."""
    took = [[float(part) for part in run(BUSY, home).split()] for _ in range(3)]
    with capsys.disabled():
        for name, parts in zip(
            ("nothing but events", "waiting", "typing"), zip(*took, strict=True), strict=True
        ):
            benchmark.extra_info[name] = parts
            print(f"\n  {name}: {min(parts):.2f} / {median(parts):.2f} % of a core", end="")
    benchmark.pedantic(lambda: None)
