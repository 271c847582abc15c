"""Files of nothing but mistakes of shape: a thousand are told, in bounded memory, and nothing is patched."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.library.read import load, load_shared
from game.story import load as border
from game.story.load import load_text
from game.story.model import Shared

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
HEAD = "format: 1\nid: x\n"
MOST_TOLD = 1000
MOST_MEMORY = 300
"""Megabytes for the whole process; reading 40,000 scenes takes half of it, all mistakes in them 700 more."""


def broken(scenes: int) -> str:
    """Returns a story of so many scenes with seven mistakes each."""
    return f"{HEAD}scenes:\n" + "".join(f"  s{number}: {{x: 1, y: 2, z: 3}}\n" for number in range(scenes))


def crowded(steps: int) -> str:
    """Returns a story of one scene with a mistake in each of its steps."""
    return f"{HEAD}scenes:\n  a:\n    script:\n" + "    - typing: A\n" * steps


def codes(text: str) -> list[str]:
    """Returns the codes of the problems of a story."""
    return [problem.code for problem in load_text(text, "x.yaml", Shared()).problems]


def test_a_thousand_mistakes_are_told_and_that_it_goes_on() -> None:
    told = codes(broken(400))
    assert len(told) == MOST_TOLD + 1 and told[-1] == "too-many-problems"


def test_fewer_mistakes_are_all_told() -> None:
    told = codes(broken(100))
    assert told.count("unknown-key") == 300 and "too-many-problems" not in told


@pytest.mark.parametrize("scenes, looked_at", [(100, True), (400, False)])
def test_a_file_of_nothing_but_mistakes_is_not_patched(
    scenes: int, looked_at: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = list[bool]()
    monkeypatch.setattr(border, "_checked", lambda *_: checked.append(True) or [])
    codes(broken(scenes))
    assert bool(checked) == looked_at


def test_mistakes_in_any_scene_are_told_at_their_place() -> None:
    good = (HERE / "good" / "klein.yaml").read_text(encoding="utf-8")
    before, scenes, after = good.partition("\nscenes:\n")
    script, reviewed, rest = after.partition("\nreviewed:\n")
    text = f"{before}{scenes}  eerste: {{x: 1}}\n{script}\n  laatste: {{x: 1}}{reviewed}{rest}"
    problems = load_text(text, "klein.yaml", Shared()).problems
    lines = [problem.line for problem in problems if problem.code == "unknown-key"]
    assert [text.splitlines()[line - 1].strip() for line in lines] == ["eerste: {x: 1}", "laatste: {x: 1}"]


@pytest.mark.parametrize(
    "text, line",
    [
        (crowded(20_000), 4),
        (HEAD + "".join(f"k{number}: 1\n" for number in range(20_001)), 1),
        (HEAD + "variables:\n" + "".join(f"  A{number}: 1\n" for number in range(20_001)), 1),
    ],
    ids=["scene", "around", "variables"],
)
def test_a_part_that_is_too_large_is_told_once(text: str, line: int) -> None:
    problems = load_text(text, "x.yaml", Shared()).problems
    assert [(problem.code, problem.line) for problem in problems] == [("too-much-here", line)]


def test_many_scenes_are_not_too_much() -> None:
    assert "too-much-here" not in codes(broken(10_000))


@pytest.mark.parametrize("text", [broken(40_000), crowded(60_000)], ids=["scenes", "steps"])
def test_mistakes_take_bounded_memory(text: str, tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="only Unix tells the most memory that a process had")
    story = tmp_path / "x.yaml"
    story.write_text(text, encoding="utf-8")
    program = (
        "import resource, sys; from pathlib import Path; from game.library.read import load;"
        "print(len(load(Path(sys.argv[1]), Path(sys.argv[2])).problems),"
        # Linux lets a process begin with the most its parent had: only this is its own.
        "int(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0]) if sys.platform == 'linux'"
        " else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    command = [sys.executable, "-c", program, str(story), str(HERE / "lists")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told, most = map(int, done.stdout.split())
    assert told and most / (1024 if sys.platform == "linux" else 1024**2) < MOST_MEMORY


def test_a_list_that_is_too_large_is_told_once(tmp_path: Path) -> None:
    for file in (HERE / "lists").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "feelings.yaml").write_text("".join(f"A{number}: 1\n" for number in range(20_001)))
    problems = load(HERE / "good" / "klein.yaml", tmp_path).problems
    assert [p.code for p in problems if p.file.endswith("feelings.yaml")] == ["too-much-here"]


def test_a_thousand_wrong_names_are_told_of_which_the_first_with_a_proposal() -> None:
    good = (HERE / "good" / "klein.yaml").read_text(encoding="utf-8")
    before, script, after = good.partition("    script:\n")
    text = before + script + "      - visit: ap\n" * 1500 + after
    problems = load_text(text, "klein.yaml", load_shared(HERE / "lists").shared).problems
    told = [problem for problem in problems if problem.code == "unknown-scene"]
    assert len(told) == MOST_TOLD and problems[-1].code == "too-many-problems"
    assert [problem.nearest for problem in told] == ["app"] * 100 + [""] * (MOST_TOLD - 100)
