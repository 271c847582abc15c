"""What playing all stories costs the window, one after another: memory, and the slowest moves."""

import os
from pathlib import Path
from typing import Any

import pytest
from test_bench_window import run

PLAYED = """
    import random, sys, time
    from datetime import date
    from pathlib import Path
    sys.path[:0] = [{tests!r}]
    from strategies import answer
    from game.session.session import Session
    from game.ui.commands import carry_out
    from game.ui.game import Game
    from game.ui.screens.home import Home
    from game.ui.screens.play import PlayScreen
    from game.ui.settings import Settings
    from game.window.driver import Driver

    settings = Settings(first_run=False, sound=False)
    game = Game(settings)
    driver = Driver(Home(game), size={size!r}, settings=settings)
    app, moves = driver.app, []
    for card in game.cards():
        session = Session.create(game.home, game.scenario(card.id), "nl", date(2026, 11, 22))
        screen, chance = PlayScreen(game, session), random.Random(2)
        app.open(screen)
        driver.step()
        while not session.ended:
            driver.time += 1
            driver.step()  # what faded is gone
            for _ in range(5):  # while somebody reads, what may come is made
                driver.time += 1 / 30
                driver.step()
            before = time.process_time()
            carry_out(app, screen._do(answer(session.frame().beat, chance), "message"))
            app.stale = True
            app.draw()
            moves.append((time.process_time() - before) * 1000)
        app.close()
    moves.sort()
    kept = next(line for line in open("/proc/self/status") if line.startswith("VmRSS"))
    print(int(kept.split()[1]) // 1024, moves[len(moves) // 2], moves[len(moves) * 99 // 100], sum(moves))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from Linux's /proc")
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=["720p", "1080p"])
def test_all_stories_one_after_another(
    benchmark: Any, tmp_path: Path, capsys: Any, size: tuple[int, int]
) -> None:
    tests = os.fspath(Path(__file__).resolve().parents[1])
    program = PLAYED.replace("{tests!r}", repr(tests)).replace("{size!r}", repr(size))
    told = benchmark.pedantic(run, (program, tmp_path), rounds=1)
    megabytes, median, high, whole = (float(number) for number in told.split())
    benchmark.extra_info.update(megabytes=megabytes, median=median, high=high, whole=whole)
    told = f"{megabytes:.0f} MB; a move: median {median:.1f} ms, 99 % under {high:.1f} ms; all {whole:.0f} ms"
    with capsys.disabled():
        print(f"\n{told}")
