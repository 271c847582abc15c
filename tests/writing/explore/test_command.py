"""The command `explore`, as people and programs call it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from game import paths
from game.cli import main

ROOT = Path(__file__).resolve().parents[3]


def test_it_tells_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "doorgestuurd"]) == 0
    told = capsys.readouterr().out
    assert "Alles bekeken: " in told and "klopt: Geen pad duurt langer dan een kwartier." in told
    assert "eerste.doorsturen › na_tik.grap" in told


def test_it_tells_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "doorgestuurd", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["exact"] is True and found["stopped"] is None
    assert sum(int(ending["paths"]) for ending in found["endings"]) == int(found["paths"])
    for kinds in found["indicators"].values():
        for times in kinds.values():
            assert sum(map(int, times.values())) == int(found["paths"])
    assert found["length"]["words"]["least"] < found["length"]["words"]["most"]
    assert {guarantee["answer"] for guarantee in found["guarantees"]} == {"kept"}


def test_an_unknown_story_gets_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "doorgestuurt"]) == 1
    assert "Bedoelde je “doorgestuurd”?" in capsys.readouterr().err


def beside(tmp_path: Path, guarantee: dict[str, object]) -> str:
    """Copies a shipped story and the lists, with one guarantee of its own; returns its file."""
    for file in paths.scenarios().glob("*.yaml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "guarantees.yaml").write_text(yaml.safe_dump({"proef": guarantee}), encoding="utf-8")
    return str(tmp_path / "doorgestuurd.yaml")


def test_a_broken_guarantee_ends_with_1_and_its_path(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = beside(tmp_path, {"says": "Nooit doorsturen.", "never": "option eerste.doorsturen"})
    assert main(["explore", file]) == 1
    told = capsys.readouterr().out
    assert "KLOPT NIET: Nooit doorsturen." in told
    assert "> Je stuurt het door." in told


def test_a_guarantee_about_nothing_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = beside(tmp_path, {"says": "Nooit.", "never": "option eerste.doorstuurn"})
    assert main(["explore", file]) == 1
    assert "Bedoelde je “option eerste.doorsturen”?" in capsys.readouterr().err


def test_a_guarantee_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = beside(tmp_path, {"says": "Nooit.", "never": "gues"})
    assert main(["explore", file]) == 1
    assert "guarantees.yaml:" in capsys.readouterr().err


def test_past_the_limit_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "doorgestuurd", "--most", "20"]) == 0
    told = capsys.readouterr().out
    assert "Gestopt bij de grens" in told and "niet bekend" in told


ENDLESS = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell gives its background work none
from pathlib import Path
sys.path.insert(0, "tests")
from strategies import asking, ending, scene, story
from game.commands import explore
up = {"id": "op", "do": "Op.", "again": True, "change": {"n": 1}}
down = {"id": "af", "do": "Af.", "again": True, "change": {"n": -1, "m": 1}}
away = {"id": "weg", "do": "Weg."}
tried = {"kind": "if", "condition": "n = m", "then": [{"kind": "narration", "text": "Ja."}]}
made = story({"a0": scene(asking("choose", "hub", options=[up, down, away]), tried, ending())},
             variables={"n": 0, "m": 0})
explore.opened_story = lambda *arguments: made
from game.cli import main
sys.exit(main(["explore", "doorgestuurd", "--most", "100000000"]))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="sends Ctrl-C as a signal")
def test_ctrl_c_gives_what_is_known_so_far(home: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", ENDLESS], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        encoding="utf-8", env=os.environ | {"KANTELPUNT_HOME": str(home), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert run.stderr is not None
    assert "bekende punten bekeken" in run.stderr.readline()
    time.sleep(0.2)
    run.send_signal(signal.SIGINT)
    told, wrong = run.communicate(timeout=60)
    assert run.returncode == 130, wrong
    assert "Afgebroken na" in told and "minstens" in told and "Traceback" not in wrong
