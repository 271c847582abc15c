"""Opening a session that is not as it should be: what can be read is read, and nothing on disk changes."""

import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from strategies import asking, ending, everything, scene, story, walk

from game.session import log, store
from game.session.journal import lines_of
from game.session.opening import open_session
from game.session.session import MOST_MOVES, Session, changed_since
from game.session.trouble import SessionTrouble
from game.story import event
from game.story.blocklist import blocklist
from game.story.model import Scenario

TODAY = date(2026, 11, 22)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """The file of a session that was played to the end."""
    session = walk(Session.create(tmp_path, everything(), "nl", TODAY), 5)
    assert session.path is not None
    session.do_session("move-1", True)
    yield session.path
    assert len(list(tmp_path.iterdir())) == 1


def refused(path: Path) -> str:
    """Returns the code of the trouble that opening gives, and checks that the file stays as it was."""
    before = path.read_bytes()
    with pytest.raises(SessionTrouble) as caught:
        open_session(path)
    assert path.read_bytes() == before
    assert caught.value.render().endswith(".")
    return caught.value.code


def with_header(path: Path, change: Callable[[dict[str, Any]], None], rehash: bool = True) -> Path:
    """Writes the file again with its header changed."""
    first, *rest = lines_of(path.read_bytes())
    data = json.loads(first)
    change(data)
    if rehash:
        data["scenario_hash"] = log.digest(data["scenario"])
    path.write_bytes(json.dumps(data).encode() + b"\n" + b"".join(rest))
    return path


def test_what_was_played_opens_as_it_was(path: Path) -> None:
    opened = open_session(path)
    again = walk(Session.create(None, everything(), "nl", TODAY), 5)
    assert opened.notices == () and not opened.session.read_only
    assert opened.session.moves == again.moves and opened.session.state == again.state
    assert opened.session.scenario == everything()
    assert opened.session.ticked == {"move-1"}
    assert (opened.session.code, opened.session.played, opened.session.language) == (
        path.stem,
        "2026-11-22",
        "nl",
    )


def test_a_later_format_is_kept_but_not_opened(path: Path) -> None:
    assert refused(with_header(path, lambda data: data.update(format=log.FORMAT + 1))) == "newer"


def test_a_story_of_any_size_is_played_kept_listed_and_erased(tmp_path: Path) -> None:
    """A header over 4 MB was refused; over 256 kB it is packed now."""
    line = {"kind": "line", "who": "mo", "text": "Wat zit jij daar nou weer te doen, man?"}
    scenes = {f"s{number}": scene(*[line] * 60, ending(f"e{number}")) for number in range(1000)}
    first = scene(asking("write", "sorry"), {"kind": "goto", "scene": "s0"})
    session = Session.create(tmp_path, story({"a0": first, **scenes}), "nl", TODAY)
    assert session.path is not None and len(json.dumps(session.header.scenario)) > 4_000_000
    assert session.path.stat().st_size < 1_000_000
    session.do(event.Write("sorry", "Sorry van toen."))
    walk(session, 1)
    opened = open_session(session.path)
    assert opened.notices == () and opened.session.moves == session.moves
    assert opened.session.scenario == session.scenario
    (card,) = store.sessions(tmp_path).cards
    assert (card.scenario, card.title, card.finished, card.answers) == ("proef", "Een proef.", True, 1)
    opened.session.erase(0)
    assert b"Sorry van toen." not in session.path.read_bytes()
    assert open_session(session.path).session.moves == opened.session.moves


def test_a_changed_story_is_told(path: Path) -> None:
    with_header(path, lambda data: data["scenario"].update(title="Anders"), rehash=False)
    opened = open_session(path)
    assert [notice.code for notice in opened.notices] == ["changed_hash"]
    assert opened.session.scenario.title == "Anders"


DAMAGE = [
    b"#\n",
    b"\n",
    b"\xff\xfe\n",
    b"{}\n",
    b'{"event":"jump"}\n',
    b'{"event":"write","at":"x","words":null}\n',
]


@pytest.mark.parametrize("damage", [*DAMAGE, b"[" * 50_000 + b"\n", b'"' + b"x" * 100_000 + b'"\n'])
@pytest.mark.parametrize("at", [1, 3, 7])
def test_before_the_damage_all_can_be_looked_at(path: Path, damage: bytes, at: int) -> None:
    whole = open_session(path).session
    lines = lines_of(path.read_bytes())
    path.write_bytes(b"".join([*lines[:at], damage, *lines[at:]]))
    before = path.read_bytes()
    opened = open_session(path)
    assert opened.session.moves == whole.moves[: at - 1]
    assert [notice.render() for notice in opened.notices] == [
        f"Vanaf regel {at + 1} is deze sessie beschadigd. Wat daarvoor staat, kun je bekijken."
    ]
    for change in (lambda: opened.session.do(event.Next()), lambda: opened.session.do_session("a", True)):
        with pytest.raises(SessionTrouble) as caught:
            change()
        assert caught.value.code == "read_only"
    assert path.read_bytes() == before


def test_more_after_the_end_is_damage(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b'{"event":"next"}\n')
    opened = open_session(path)
    assert opened.session.ended and opened.session.read_only


def test_a_session_without_end_is_refused_at_some_point(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.session.opening.MOST_MOVES", 4)
    assert len(open_session(path).session.moves) == 4
    monkeypatch.setattr("game.session.session.MOST_MOVES", 4)
    session = walk(Session.create(None, everything(), "nl", TODAY), 5, most=4)
    with pytest.raises(SessionTrouble):
        session.do(event.Next())
    assert MOST_MOVES == 20_000


def wrong(change: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, Any]], None]:
    return lambda data: (change(data["scenario"]), None)[1]


def _deep(scenario: dict[str, Any]) -> None:
    step: dict[str, Any] = {"kind": "narration", "text": "diep"}
    for _ in range(400):
        step = {"kind": "if", "condition": "true", "then": [step], "else": []}
    scenario["scenes"]["a0"]["script"] = [step]


WRONG = {
    "a missing key": lambda s: s.pop("title"),
    "an unknown key": lambda s: s.update(more=1),
    "no start": lambda s: s.update(start="nergens"),
    "no player": lambda s: s.update(player="niemand"),
    "no cast": lambda s: s["shared"].update(cast={}),
    "no feelings": lambda s: s["shared"].update(feelings={}),
    "no reasons": lambda s: s["shared"].update(reasons={}),
    "no plans": lambda s: s["shared"].update(plans={}),
    "no services": lambda s: s["shared"].update(help={}),
    "no indicators": lambda s: s["shared"].update(indicators={}),
    "no such scene": lambda s: s["scenes"]["a0"]["script"][2].update(scene="nergens"),
    "no such visit": lambda s: s["scenes"].pop("zij"),
    "no such speaker": lambda s: s["scenes"]["a0"]["script"][0].update(who="niemand"),
    "no such way on": lambda s: s["scenes"]["a0"]["script"][1]["options"][0].update(goto="nergens"),
    "nobody to guess": lambda s: s["scenes"]["b0"]["script"][0].update(of="niemand"),
    "nobody to write to": lambda s: s["scenes"]["b0"]["script"][2].update(to="niemand"),
    "nobody in the chat": lambda s: s["scenes"]["a0"].update(chat={"name": "x", "members": ["niemand"]}),
    "no such eyes": lambda s: s["scenes"]["b0"].update(seen_by="niemand"),
    "no such presence": lambda s: s["scenes"]["b0"].update(present=["niemand"]),
    "no such condition": lambda s: s["scenes"]["a0"]["script"][1]["options"][0].update({"if": "(("}),
    "the same choice twice": lambda s: s["scenes"]["a0"]["script"].append(s["scenes"]["a0"]["script"][1]),
    "the same option twice": lambda s: s["scenes"]["a0"]["script"][1]["options"][1].update(id="doorsturen"),
    "counting words": lambda s: (
        s["scenes"]["a0"]["script"][1]["options"][0].update(change={"x": 1}),
        s["variables"].update(x="y"),
    ),
    "a path for a face": lambda s: s["shared"]["cast"]["sam"]["look"].update(wear="../../geheim"),
    "a path among extras": lambda s: s["shared"]["cast"]["sam"]["look"].update(extras=["../x"]),
    "no colour": lambda s: s["shared"]["cast"]["sam"].update(color='"/><script>'),
    "too deep": _deep,
    "silent for ever": lambda s: s["scenes"]["a0"].update(script=[{"kind": "goto", "scene": "a0"}]),
    "a dead end": lambda s: s["scenes"]["a0"].update(script=[{"kind": "set", "values": {"x": 1}}]),
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_story_is_refused(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    assert refused(with_header(path, wrong(change))) in ("bad_story", "stuck")


@pytest.mark.parametrize(
    "place",
    [
        lambda s: (s, "title"),
        lambda s: (s["scenes"]["a0"]["script"][0], "text"),
        lambda s: (s["scenes"]["a0"]["script"][1]["options"][0], "do"),
        lambda s: (s["scenes"]["zij"]["script"][0], "text"),
        lambda s: (s["guide"], "aim"),
        lambda s: (s["shared"]["cast"]["mo"], "name"),
        lambda s: (s["shared"]["reasons"]["grappig"], "text"),
    ],
)
def test_a_story_with_what_may_never_be_is_refused(
    path: Path, place: Callable[[dict[str, Any]], tuple[dict[str, Any], str]]
) -> None:
    word = next(word for word, theme in blocklist().exact.items() if theme == "explicit" and word.isascii())

    def change(data: dict[str, Any]) -> None:
        holder, key = place(data["scenario"])
        holder[key] = f"Kijk, {word}!"

    assert refused(with_header(path, change)) == "unsafe_story"
    with pytest.raises(SessionTrouble):
        store.take_in(path.parent / "saves", path)
    listed = store.sessions(path.parent).cards
    assert all(word not in card.title for card in listed)


def test_a_story_that_gets_stuck_later_is_damage(path: Path) -> None:
    stuck = [{"kind": "narration", "text": "Nu."}, {"kind": "goto", "scene": "a0"}]
    silent = {"place": "x", "when": "x", "seen_by": "sam", "script": [{"kind": "goto", "scene": "zij"}]}
    with_header(
        path, wrong(lambda s: s["scenes"].update(a0={**s["scenes"]["a0"], "script": stuck}, zij=silent))
    )
    with_header(path, wrong(lambda s: s["scenes"]["a0"]["script"][1].update(scene="zij")))
    opened = open_session(path)
    assert opened.session.moves == [] and opened.session.read_only
    opened.session.read_only = False
    with pytest.raises(SessionTrouble) as caught:
        opened.session.do(event.Next())
    assert caught.value.code == "stuck"


def test_a_session_plays_on_with_its_own_story(path: Path) -> None:
    session = open_session(path).session
    assert changed_since(session, everything()) is None
    current = everything().model_copy(update={"title": "Nieuw"})
    notice = changed_since(session, current)
    assert notice is not None and notice.code == "changed_story"


def test_a_story_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    broken: Scenario = everything().model_copy(update={"title": "\ud800"})
    with pytest.raises(SessionTrouble) as caught:
        Session.create(tmp_path, broken, "nl", TODAY)
    assert caught.value.code == "bad_story"
    assert list(tmp_path.iterdir()) == []


def test_half_characters_in_own_words_are_written(tmp_path: Path) -> None:
    write = {"kind": "write", "id": "w", "ask": "?"}
    session = Session.create(tmp_path, story({"a0": scene(write, ending())}), "nl", TODAY)
    session.do(event.Write("w", "a\ud83d"))
    assert session.moves[0].event == event.Write("w", "a?")
    assert session.path is not None and open_session(session.path).session.moves == session.moves


def test_a_folder_that_may_not_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(os, "open", forbid)
    with pytest.raises(SessionTrouble) as caught:
        Session.create(tmp_path, everything(), "nl", TODAY)
    assert caught.value.code == "no_permission"


def test_without_a_folder_it_plays_in_memory() -> None:
    session = walk(Session.create(None, everything(), "nl", TODAY), 5)
    assert session.path is None and session.ended


def test_when_nothing_can_be_kept_any_more_it_plays_on(tmp_path: Path) -> None:
    session = Session.create(tmp_path, everything(), "nl", TODAY)
    assert session.path is not None
    session.path.unlink()
    with pytest.raises(SessionTrouble):
        session.do(event.Next())
    assert session.moves == []
    session.detach()
    assert walk(session, 5).ended
    assert list(tmp_path.iterdir()) == []
