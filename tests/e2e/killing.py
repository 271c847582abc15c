"""Kills a browser at random moments while it keeps things, again and again, and looks what is there.

    python tests/e2e/killing.py 200 --browser firefox

goes on where it was stopped and writes what it saw, with day and commit, to `killed.md` beside it.
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

from browsers import Browser, Which, browsing
from edition import READY, hosted
from edition import Site as Hosted
from keeping_page import PLAIN, PLAYS, kept
from store_page import Site, site

from game.session.opening import open_session

Kept = dict[str, tuple[bytes, float]]

HERE = Path(__file__).resolve().parent
REPORT = HERE / "killed.md"
ROW = re.compile(
    r"\| (?P<commit>\w+) \| (?P<which>\w+) \| (?P<what>\w+) \| [\d-]+ "
    r"\| (?P<kills>\d+) \| (?P<told>\d+) \| (?P<lost>\d+) \|"
)
_AT_ONCE = 10
LONGEST, PLAYING = 0.6, 4.0  # seconds of writing, or of playing, before a kill
FILE = "/play/7KQ2.jsonl"


@dataclass
class Killed:
    """How often a browser was killed, what it had said to be kept, and what of that was gone."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0


def killed_while_writing(which: Which, folder: Path, kills: int, chance: random.Random) -> Killed:
    """Lets a page keep a file that grows line by line, and kills its browser as often as that."""
    found = Killed()
    with site(folder / "site") as page:
        for _ in range(kills):
            with browsing(which, folder / "profile") as browser:
                _look(browser, page, found)
                _write_until_killed(browser, page, chance)
            found.kills += 1
        with browsing(which, folder / "profile") as browser:
            _look(browser, page, found)
        found.acknowledged = len(page.told)
    return found


def killed_while_playing(which: Which, game: Path, folder: Path, kills: int, chance: random.Random) -> Killed:
    """Lets somebody play the game in a folder, and kills the browser as often as that."""
    found, before = Killed(), {}
    with hosted(game) as where:
        for _ in range(kills + 1):
            with browsing(which, folder / "profile") as browser:
                tab = browser.open(where.address + PLAIN)
                before = _look_at_plays(before, kept(tab), _seen(where), found)
                if found.kills == kills:
                    return found
                where.asked.clear()
                tab.go(where.address)
                tab.wait(READY, seconds=120)
                tab.evaluate(PLAYS, "doorgestuurd")
                tab.wait("document.querySelector('[data-key^=shown], [data-key=again]')", seconds=120)
                time.sleep(chance.random() * PLAYING)
                browser.kill()
            found.kills += 1
    raise AssertionError("it ends above")


def _seen(where: Hosted) -> int:
    """Returns how many moves were behind what was shown last, as the page told."""
    seen = [int(path.rpartition("/")[2]) for path in where.asked if path.startswith("/seen/")]
    return max(seen, default=0)


def _look_at_plays(before: Kept, now: Kept, seen: int, found: Killed) -> Kept:
    """Counts what was shown of the play that goes on and is not there; nothing else may have changed."""
    for name, (data, _) in before.items():
        assert now.get(name, (b"", 0))[0].startswith(data), f"{name} is another one"
    plays = {name: kept for name, kept in now.items() if name.endswith(".jsonl")}
    if not plays:
        found.lost += seen
        return now
    with tempfile.TemporaryDirectory() as folder:
        last = Path(folder) / max(plays, key=lambda name: plays[name][1])
        last.write_bytes(plays[last.name][0])
        opened = open_session(last)
    assert not opened.notices, opened.notices
    found.acknowledged += seen
    found.lost += max(0, seen - len(opened.session.moves))
    return now


def _look(browser: Browser, page: Site, found: Killed) -> None:
    """Counts what is not there of all that was said to be kept."""
    tab = browser.open(page.address)
    assert tab.evaluate("begin") == "open"
    lines = str(tab.evaluate(f"memory.get('{FILE}') ?? ''")).splitlines()[1:]
    assert lines == [str(number) for number in range(1, len(lines) + 1)], "the file is torn"
    found.lost += max(0, (page.told[-1] if page.told else 0) - len(lines))
    tab.close()


def _write_until_killed(browser: Browser, page: Site, chance: random.Random) -> None:
    before = len(page.told)
    browser.open(page.address).evaluate("() => { write_on() }")
    while len(page.told) == before:
        time.sleep(0.001)
    time.sleep(chance.random() * LONGEST)
    browser.kill()


def main(words: list[str]) -> None:
    """Kills until there were enough on this commit, and keeps the figures after each."""
    parser = argparse.ArgumentParser(description="Kills a browser while it keeps things.")
    parser.add_argument("kills", type=int)
    parser.add_argument("--browser", choices=get_args(Which), default="chromium")
    parser.add_argument("--game", type=Path, help="a folder made by kantelpunt web; else a small page writes")
    asked = parser.parse_args(words)
    which: Which = asked.browser
    key = (_commit(), which, "page" if asked.game is None else "game")
    so_far = _kept(key)
    with tempfile.TemporaryDirectory() as folder:
        while so_far.kills < asked.kills:
            number, chance = min(_AT_ONCE, asked.kills - so_far.kills), random.Random(so_far.kills)
            place = Path(folder) / str(so_far.kills)
            if asked.game is None:
                now = killed_while_writing(which, place, number, chance)
            else:
                now = killed_while_playing(which, asked.game, place, number, chance)
            so_far.kills += now.kills
            so_far.acknowledged += now.acknowledged
            so_far.lost += now.lost
            _keep(key, so_far)
            print(*key, so_far, flush=True)


def _row(key: tuple[str, ...]) -> "re.Match[str] | None":
    rows = ROW.finditer(REPORT.read_text(encoding="utf-8"))
    return next((row for row in rows if row.group("commit", "which", "what") == key), None)


def _kept(key: tuple[str, ...]) -> Killed:
    row = _row(key)
    return Killed() if row is None else Killed(int(row["kills"]), int(row["told"]), int(row["lost"]))


def _keep(key: tuple[str, ...], found: Killed) -> None:
    told, old = REPORT.read_text(encoding="utf-8"), _row(key)
    new = f"| {' | '.join(key)} | {date.today()} | {found.kills} | {found.acknowledged} | {found.lost} |"
    REPORT.write_text(f"{told}{new}\n" if old is None else told.replace(old[0], new), encoding="utf-8")


def _commit() -> str:
    run = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(run, cwd=HERE, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    main(sys.argv[1:])
