"""What a browser kept is there after its plug was pulled, and one that keeps nothing says so."""

import json
import random
from pathlib import Path

from browsers import EITHER, Which, browsing
from killing import killed_while_writing
from store_page import FIRST, SECOND, SOMEWHERE, kept, put, site

KILLS = 5


def keeps_nothing(profile: Path) -> None:
    """Lets a browser with this profile keep nothing of any site."""
    (profile / "Default").mkdir(parents=True)
    wish = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (profile / "Default" / "Preferences").write_text(json.dumps(wish))
    (profile / "prefs.js").write_text('user_pref("network.cookie.cookieBehavior", 2);\n')


@SOMEWHERE
@EITHER
def test_what_was_kept_is_there_after_a_kill(which: Which, where: str, tmp_path: Path) -> None:
    with site(tmp_path / "site") as page:
        with browsing(which, tmp_path / "profile") as browser:
            tab = browser.open(page.at(where))
            assert tab.evaluate("begin") == "open"
            assert put(tab, (FIRST, "één\n"), ("settings.json", "{}")) == ["kept"]
            assert put(tab, (FIRST, "één\ntwee\n"), (SECOND, "x")) == ["kept"]
            assert put(tab, (SECOND, None)) == ["kept"]
            browser.kill()
        with browsing(which, tmp_path / "profile") as browser:
            tab = browser.open(page.at(where))
            assert tab.evaluate("begin") == "open"
            assert kept(tab) == {FIRST: "één\ntwee\n", "settings.json": "{}"}
            assert tab.evaluate("times.get('/play/7KQ2.jsonl')") == 7000
            assert tab.complaints == [] and set(tab.asked) <= {page.at(where)}


@EITHER
def test_a_kill_at_any_moment_loses_nothing(which: Which, tmp_path: Path) -> None:
    result = killed_while_writing(which, tmp_path, KILLS, random.Random(11))
    assert result.lost == 0 and result.kills == KILLS and result.acknowledged > KILLS


@EITHER
def test_a_browser_that_keeps_nothing_of_any_site_says_so(which: Which, tmp_path: Path) -> None:
    keeps_nothing(tmp_path / "profile")
    with site(tmp_path / "site") as page, browsing(which, tmp_path / "profile") as browser:
        tab = browser.open(page.address)
        assert tab.evaluate("begin") == "blocked"
        assert tab.complaints == []
