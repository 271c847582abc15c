"""Whatever can be begun can be opened again: what could not be, is refused before anything is kept."""

import json
from datetime import date
from pathlib import Path

import pytest
from strategies import ending, scene, story

from game.session import log
from game.session.opening import open_session
from game.session.session import Session
from game.session.trouble import SessionTrouble
from game.story.model import Scenario
from game.writing.lint.structure.too_big import too_big
from game.writing.lint.study import Around, Study

TODAY = date(2026, 11, 29)
LINES = 200
SHORT = {"kind": "line", "who": "mo", "text": "["}


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> Scenario:
    """Returns a story of very short lines, for which the smallest header is packed already."""
    monkeypatch.setattr(log, "LONGEST_PLAIN", 1_000)
    return story({"a0": scene(*[SHORT] * LINES, ending())})


def begun_and_opened(folder: Path, scenario: Scenario) -> bool:
    """Tells whether a play could be begun; then opening it again must work too."""
    try:
        begun = Session.create(folder, scenario, "nl", TODAY)
    except SessionTrouble as trouble:
        assert trouble.code == "story_too_big" and not list(folder.iterdir())
        return False
    assert begun.path is not None and open_session(begun.path).session.scenario == scenario
    return True


def told(scenario: Scenario, tmp_path: Path) -> list[str]:
    """Returns what lint tells about the size of a story."""
    around = Around(tmp_path, False, tmp_path, "2026-11-29")
    return [each.code for each in too_big(Study(scenario, scenario.shared, {}, "proef.yaml", around))]


@pytest.mark.parametrize("spare", [-1, 0], ids=["one too few", "just enough"])
@pytest.mark.parametrize("what", ["bytes", "parts", "header"])
def test_a_story_at_the_limit(
    what: str, spare: int, short: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dumped = json.dumps(log.dump(short), ensure_ascii=False, separators=(",", ":")).encode()
    if what == "bytes":
        monkeypatch.setattr(log, "LARGEST", len(dumped) + spare)
    elif what == "parts":
        monkeypatch.setattr(log, "_MOST_PARTS", dumped.count(b"{") + dumped.count(b"[") + spare)
    else:
        kept = Session.create(tmp_path, short, "nl", TODAY).path
        assert kept is not None
        monkeypatch.setattr(log, "LONGEST_HEADER", kept.stat().st_size + spare)
        kept.unlink()
    assert begun_and_opened(tmp_path, short) is (spare == 0)
    if what != "header":
        assert told(short, tmp_path) == ([] if spare == 0 else ["too-big-to-play"])
