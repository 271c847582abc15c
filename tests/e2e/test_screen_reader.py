"""The browser edition played by ear: through AT-SPI alone, in both browsers, to a saved summary."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from browsers import EITHER, Which
from ears import SYSTEM, listening, orca, words_said
from edition import Edition
from needs import need

BY_EAR = Path(__file__).parent / "by_ear.py"
APPROVED = Path(__file__).parent / "what_orca_says.txt"
TRIES = 3
PRESSES = 26  # through the first two choices and into another's eyes
_WISHES = {
    "accessibility.force_disabled": -1,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}
_CHROMIUM = "--no-sandbox --no-first-run --force-renderer-accessibility=complete --disable-features=Translate"


@contextmanager
def opened(which: Which, page: Path, folder: Path, environment: dict[str, str]) -> Iterator[None]:
    """Opens a page in a browser that nobody drives."""
    profile = folder / "profile"
    profile.mkdir(parents=True)
    if which == "firefox":
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in _WISHES.items()]
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        command = [need("firefox-esr", "firefox"), "--no-remote", "--profile", str(profile)]
    else:
        command = [need("chromium"), *_CHROMIUM.split(), f"--user-data-dir={profile}", "--lang=nl"]
    process = subprocess.Popen(
        [*command, page.as_uri()],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait()


@pytest.mark.window
@EITHER
def test_a_story_is_played_by_ear_to_its_saved_summary(
    which: Which, edition: Edition, tmp_path: Path
) -> None:
    with (
        listening(tmp_path / "run") as environment,
        opened(which, edition.file, tmp_path, environment),
    ):
        done = subprocess.run(
            [need(SYSTEM), str(BY_EAR), which.capitalize()],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=900,
        )
    moves = [json.loads(line) for line in done.stdout.splitlines()]
    assert moves[-1:] == [{"end": "Je verslag is bewaard."}], f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    # After the last press a browser may show its own list of downloads, and that has the focus then.
    lost = [move for move in moves[:-2] if not any(move["focus"])]
    assert not lost, lost


@pytest.mark.window
def test_orca_says_every_heading_line_and_question_once_and_in_order(
    edition: Edition, tmp_path: Path
) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        said = heard(edition.file, tmp_path / "golden")
        APPROVED.write_text("".join(f"{words}\n" for words in said), encoding="utf-8")
    approved = APPROVED.read_text(encoding="utf-8").splitlines()
    for number in range(TRIES):  # a computer that is busy with other work may let a word be cut off
        said = heard(edition.file, tmp_path / str(number))
        # Who listens last hears a line more or less: the browser is closed after the last press.
        both = min(len(said), len(approved))
        if said[:both] == approved[:both] and both >= len(approved) - 4:
            return
    assert said == approved


def heard(page: Path, folder: Path) -> list[str]:
    """Returns what Orca says while the beginning of a story is played."""
    folder.mkdir()
    with (
        listening(folder / "run") as environment,
        orca(folder / "run", environment) as told,
        opened("firefox", page, folder, environment),
    ):
        command = [need(SYSTEM), str(BY_EAR), "Firefox", str(PRESSES)]
        subprocess.run(command, env=environment, capture_output=True, check=True, timeout=600)
        return words_said(told)
