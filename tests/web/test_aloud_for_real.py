"""The page reads aloud with a voice that really speaks; Chromium would need an option for that here."""

from dataclasses import replace
from pathlib import Path

import pytest
from browsers import browsing
from in_tab import Seen, page_file
from speaking import speaking
from test_aloud_in_a_tab import MARKED, ON, Reads

pytestmark = pytest.mark.window
_NOTES = """() => {
    window.events = [];
    const speak = speechSynthesis.speak.bind(speechSynthesis);
    speechSynthesis.speak = (one) => {
        for (const what of ["start", "end", "error"]) {
            one.addEventListener(what, () => events.push([what, one.text, one.voice.lang]));
        }
        speak(one);
    };
}"""


def test_a_dutch_voice_starts_and_ends_each_sentence(tmp_path: Path) -> None:
    first, second = "Dit is de eerste zin.", "Dit is de tweede."
    with speaking() as environment, browsing("firefox", tmp_path, environment=environment) as browser:
        tab = browser.open()
        tab.before(_NOTES)
        tab.go(page_file(tmp_path).as_uri())
        seen = Seen(tab, Reads(f"{first} {second}"), replace(ON, read_speed=130), aloud=True)
        tab.wait("speechSynthesis.getVoices().length > 0")  # it takes seconds here: there are thousands
        seen.keys("9")
        tab.wait(f"{MARKED} === {first!r}")
        tab.wait(f"{MARKED} === {second!r}")
        tab.wait("window.heard.some((what) => what.includes('spoken'))")
        seen.go_on()
        assert tab.evaluate("events") == [
            [what, text, "nl"] for text in ("Kop", first, second) for what in ("start", "end")
        ]
        assert seen.playing.aloud is not None and not seen.playing.aloud.busy
        assert tab.evaluate(MARKED) is None
