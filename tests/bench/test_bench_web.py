"""What the browser edition costs: when there is something to see and to press, in two browsers; its size."""

import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
from browsers import Which, browsing
from edition import READY, Edition, hosted, made
from in_chromium import ChromiumTab

ROUNDS, SLOWER = 3, 4
TIMES = """() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const steps = Object.fromEntries(boot.steps);
    const heap = performance.memory ? performance.memory.usedJSHeapSize : 0;
    return {
        seen: Math.round(paint ? paint.startTime : 0),
        fetched: steps.fetched,
        python: steps.python ?? steps.restored,
        imported: steps.imported,
        playable: steps.shown,
        megabytes: Math.round((boot.memory() + heap) / 1e6),
    };
}"""
COLUMNS = ("seen", "fetched", "python", "imported", "playable", "megabytes")


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Returns the browser edition, made for this run."""
    return made(tmp_path_factory.mktemp("web") / "edition")


def visits(which: Which, address: str, profile: Path, slower: int) -> Iterator[dict[str, int]]:
    """Yields the times in milliseconds of a first visit and of a later one by the same person."""
    for _ in range(2):
        with browsing(which, profile) as browser:
            tab = browser.open()
            if slower > 1 and isinstance(tab, ChromiumTab):
                tab.devtools().send("Emulation.setCPUThrottlingRate", {"rate": slower})
            tab.go(address)
            tab.wait(READY, seconds=300)
            found: Any = tab.evaluate(TIMES)
            yield found
            tab.wait("boot.rest.then(() => true)", seconds=300)


@pytest.mark.parametrize("form", ["folder", "file"])
@pytest.mark.parametrize("which, slower", [("chromium", 1), ("chromium", SLOWER), ("firefox", 1)])
def test_opening(
    benchmark: Any, which: Which, slower: int, form: str, edition: Edition, tmp_path: Path
) -> None:
    """Prints the least and the median of each step, at a first visit and at a later one."""
    rounds: list[list[dict[str, int]]] = []

    def one() -> None:
        with hosted(edition.folder) as site:
            address = site.address if form == "folder" else edition.file.as_uri()
            rounds.append([*visits(which, address, tmp_path / str(len(rounds)), slower)])

    benchmark.pedantic(one, rounds=ROUNDS)
    print(f"\n{which}, {form}, {slower}x slower: milliseconds (least / median), " + ", ".join(COLUMNS))
    for number, visit in enumerate(("first", "later")):
        figures = {name: [told[number].get(name) or 0 for told in rounds] for name in COLUMNS}
        cells = [f"{min(found)} / {round(statistics.median(found))}" for found in figures.values()]
        print(f"{visit:>6} | " + " | ".join(cells))
        benchmark.extra_info[visit] = figures


def test_sizes(benchmark: Any, edition: Edition) -> None:
    """Prints how large each part is as it is stored."""
    sizes = benchmark.pedantic(
        lambda: {file.name.split(".")[0]: file.stat().st_size for file in edition.folder.iterdir()}, rounds=1
    )
    sizes |= {"together": sum(sizes.values()), "one file": edition.file.stat().st_size}
    print("\n" + "\n".join(f"{size / 1e6:6.2f} MB  {name}" for name, size in sizes.items()))
    benchmark.extra_info.update(sizes)
