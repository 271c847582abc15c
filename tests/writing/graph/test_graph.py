"""The picture of a story: all that was written is in it, no part lies over another, a path stands out."""

import random
import re
import xml.etree.ElementTree as ET
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from strategies import answer, asking, ending, everything, scene, story

from game import cli, paths
from game.command_line.known import story_names
from game.library.open import open_scenario
from game.session.session import Session
from game.story import event, model
from game.story.walk import steps
from game.text.catalogue import Catalogue
from game.writing.graph import Walked, chart, dot, mermaid, svg, walked
from game.writing.graph.chart import end_node, option_node, scene_node
from game.writing.graph.layers import in_rows
from game.writing.graph.place import BETWEEN_ROWS, GAP, placed

DUTCH = Catalogue("nl")
SVG = "{http://www.w3.org/2000/svg}"


def shipped(name: str) -> model.Scenario:
    """Returns a shipped story."""
    return open_scenario(paths.scenarios() / f"{name}.yaml", paths.scenarios())


def pairs(scenario: model.Scenario) -> set[tuple[str, str]]:
    """Returns the ways of a story, conditions passed over."""
    ways = [(way.source, way.target) for way in chart(scenario, DUTCH).ways]
    through = dict(way for way in ways if way[0].startswith("when/"))
    return {(a, through.get(b, b)) for a, b in ways if not a.startswith("when/")}


def conditions(scenario: model.Scenario) -> dict[str, str]:
    """Returns what each way depends on, by where it leads."""
    made = chart(scenario, DUTCH)
    return {way.target: made.nodes[way.source].title for way in made.ways if way.source.startswith("when/")}


def goto(scene: str) -> dict[str, str]:
    """Returns a goto."""
    return {"kind": "goto", "scene": scene}


def condition(held: str, then: list[object], otherwise: list[object] | None = None) -> dict[str, object]:
    """Returns an if."""
    return {"kind": "if", "condition": held, "then": then, "else": otherwise or []}


@pytest.mark.parametrize("name", story_names())
def test_everything_written_is_in_the_picture(name: str) -> None:
    scenario = shipped(name)
    written = {scene_node(id) for id in scenario.scenes}
    for _, _, step in steps(scenario):
        if isinstance(step, model.Choose):
            written |= {option_node(step.id, option.id) for option in step.options}
        if isinstance(step, model.End):
            written.add(end_node(step.id))
    made = chart(scenario, DUTCH)
    assert written <= set(made.nodes)
    assert made.reached == set(made.nodes)


@pytest.mark.parametrize("name", story_names())
def test_a_picture_is_one_whole_file(name: str) -> None:
    drawn = svg(chart(shipped(name), DUTCH), DUTCH)
    root = ET.fromstring(drawn)
    assert root[0].tag == f"{SVG}title" and root[1].tag == f"{SVG}desc" and root[1].text
    assert not re.search(r"(?:href|src)=|url\(|@import|<script", drawn)
    assert drawn.count("http") == 1
    left = {
        style for node in root.iter() for style in node.get("class", "").split() if f".{style}" not in drawn
    }
    assert left <= {"own", "place", "ask", "option", "title", "onchip"}


@pytest.mark.parametrize("name", story_names())
def test_every_option_leads_on(name: str) -> None:
    scenario = shipped(name)
    leading = {source for source, _ in pairs(scenario)}
    again = {
        option_node(step.id, option.id)
        for _, _, step in steps(scenario)
        if isinstance(step, model.Choose)
        for option in step.options
        if option.again
    }
    made = chart(scenario, DUTCH)
    assert {id for id, node in made.nodes.items() if node.kind == "option"} - again <= leading


def test_an_option_without_goto_goes_on_below_the_choice() -> None:
    found = pairs(everything())
    assert ("scene/a0", "option/eerste.zeggen") in found
    assert ("option/eerste.zeggen", "scene/b0") in found
    assert ("option/eerste.vragen", "scene/zij") in found
    assert ("option/eerste.vragen", "scene/b0") not in found  # it comes back to the choice
    assert ("scene/b0", "end/einde") in found


def test_a_second_choice_has_a_card_of_its_own() -> None:
    one = [{"id": "a", "do": "A."}, {"id": "b", "do": "B.", "goto": "a1"}]
    two = [{"id": "c", "do": "C."}]
    first, second = asking("choose", "een", options=one), asking("choose", "twee", options=two)
    found = pairs(story({"a0": scene(first, second, ending()), "a1": scene(ending("ander"))}))
    assert {("option/een.a", "choice/twee"), ("choice/twee", "option/twee.c")} <= found
    assert {("option/een.b", "scene/a1"), ("option/twee.c", "end/einde")} <= found


def test_a_condition_stands_where_it_parts_ways() -> None:
    quiet = condition("x", [{"kind": "narration", "text": "Stil."}])
    parting = condition("x", [goto("a1")], [condition("y or z", [goto("a2")])])
    scenes = {"a0": scene(quiet, parting, ending()), "a1": scene(ending("b")), "a2": scene(ending("c"))}
    told = conditions(story(scenes, variables={"x": False, "y": False, "z": False}))
    assert told == {"scene/a1": "x", "scene/a2": "anders: y or z", "end/einde": "anders"}


def test_what_comes_together_again_depends_on_nothing() -> None:
    both = condition("x", [{"kind": "narration", "text": "Ja."}], [{"kind": "narration", "text": "Nee."}])
    assert conditions(story({"a0": scene(both, ending())}, variables={"x": False})) == {}


def test_a_choice_that_may_be_empty_leads_on_itself() -> None:
    options = [{"id": "a", "do": "A.", "if": "x", "goto": "a1"}]
    scenes = {"a0": scene(asking("choose", "een", options=options), ending()), "a1": scene(ending("b"))}
    assert ("scene/a0", "end/einde") in pairs(story(scenes, variables={"x": False}))


def test_what_is_never_reached_is_drawn_apart() -> None:
    made = chart(story({"a0": scene(ending()), "los": scene(goto("a0"))}), DUTCH)
    assert set(made.nodes) - made.reached == {"scene/los"}
    assert "Hier komt het verhaal nooit" in svg(made, DUTCH)
    assert 'class="unreached"' in svg(made, DUTCH)
    assert "Hier komt het verhaal nooit" not in svg(chart(everything(), DUTCH), DUTCH)


def test_another_s_eyes_are_told_apart() -> None:
    drawn = svg(chart(everything(), DUTCH), DUTCH)
    assert "door de ogen van Daan" in drawn and "door de ogen van Sam" not in drawn
    assert 'class="way turns"' in drawn


def test_words_cannot_break_the_picture() -> None:
    hostile = "</text><script>alert(1)</script> \"& '"
    options = [{"id": "a", "do": hostile}]
    made = chart(
        story({"a0": scene(asking("choose", "een", options=options), ending())}, title=hostile), DUTCH
    )
    root = ET.fromstring(svg(made, DUTCH))
    assert not list(root.iter(f"{SVG}script"))
    assert root[0].text == hostile
    assert hostile.replace('"', '\\"') in dot(made)
    assert "<script" not in mermaid(made) and "#60;" in mermaid(made)


def test_no_part_lies_over_another() -> None:
    for name in story_names():
        made = chart(shipped(name), DUTCH)
        sizes = {id: (200.0 + len(id), 50.0 + len(node.title)) for id, node in made.nodes.items()}
        found = placed(sizes, [(way.source, way.target) for way in made.ways])
        rows: dict[float, list[str]] = {}
        for id, place in found.places.items():
            rows.setdefault(place.top, []).append(id)
        for row in rows.values():
            in_order = sorted((found.places[id] for id in row), key=lambda place: place.x)
            for left, right in pairwise(in_order):
                assert right.x - right.width / 2 - (left.x + left.width / 2) >= GAP - 0.001
        for upper, lower in pairwise(sorted(rows)):
            assert lower - upper >= max(sizes[id][1] for id in rows[upper]) + BETWEEN_ROWS - 0.001
        assert all(place.x >= place.width / 2 for place in found.places.values())
        assert all(place.x + place.width / 2 <= found.width + 0.001 for place in found.places.values())


def test_ways_run_down_but_those_that_close_a_circle() -> None:
    ways = [("a", "b"), ("b", "c"), ("c", "a"), ("a", "c"), ("b", "b")]
    found = in_rows("abc", ways)
    assert found.rows[0] == ("a",) and found.rows[2] == ("c",)
    assert found.backwards == {("c", "a")}
    lines = placed(dict.fromkeys("abc", (10.0, 10.0)), ways).lines
    assert lines["a", "b"][0][1] < lines["a", "b"][-1][1]
    assert lines["c", "a"][0][1] > lines["c", "a"][-1][1]


def test_ways_that_need_not_cross_do_not() -> None:
    ways = [("top", "a"), ("top", "b"), ("a", "d"), ("b", "c")]
    rows = in_rows(("top", "a", "b", "c", "d"), ways).rows
    assert [row.index(x) < row.index(y) for row, x, y in ((rows[1], "a", "b"), (rows[2], "d", "c"))] in (
        [True, True],
        [False, False],
    )


def played(scenario: model.Scenario, seed: int, folder: Path | None = None) -> Session:
    """Returns a session of a random player who comes to an ending."""
    session = Session.create(folder, scenario, "nl", date(2026, 11, 22))
    chance, seen = random.Random(seed), set[str]()
    while not session.ended:
        session.do(answer(session.frame().beat, chance, seen))
    return session


@pytest.mark.parametrize("name", story_names())
@pytest.mark.parametrize("seed", range(6))
def test_a_path_runs_unbroken_from_start_to_ending(name: str, seed: int) -> None:
    scenario = shipped(name)
    made, session = chart(scenario, DUTCH), played(scenario, seed)
    walk = walked(session, made)
    chosen = {
        option_node(move.event.at, move.event.option)
        for move in session.moves
        if isinstance(move.event, event.Choose)
    }
    assert chosen == {node for node in walk.nodes if node.startswith("option/")}
    assert sum(node.startswith("end/") for node in walk.nodes) == 1 and walk.lost == 0
    come_to = {target for _, target in walk.ways}
    assert walk.nodes - come_to == {made.start}
    assert walk.ways <= {(way.source, way.target) for way in made.ways}


def test_a_path_stands_out_and_the_rest_steps_back() -> None:
    made = chart(shipped("doorgestuurd"), DUTCH)
    walk = walked(played(shipped("doorgestuurd"), 1), made)
    drawn = svg(made, DUTCH, walk)
    assert drawn.count('class="ring"') == len(walk.nodes)
    assert len(re.findall(r'<g class="faded"', drawn)) == len(made.nodes) - len(walk.nodes)
    assert "het pad van de sessie" in drawn and "het pad van de sessie" not in svg(made, DUTCH)


def test_a_path_through_what_is_gone_says_so() -> None:
    session = Session.create(None, everything(), "nl", date(2026, 11, 22))
    other = chart(story({"z": scene(ending())}, start="z"), DUTCH)
    assert walked(session, other) == Walked(lost=1)


def test_the_other_forms_have_every_part_and_way() -> None:
    made = chart(shipped("doorgestuurd"), DUTCH)
    flow, graph = mermaid(made), dot(made)
    assert len(re.findall(r"^  n\d+[\[({]", flow, re.MULTILINE)) == len(made.nodes)
    assert len(re.findall(r" (?:-->|-\.->) ", flow)) == len(made.ways) == graph.count(" -> ")
    assert len(re.findall(r'^  "[^"]+" \[label=', graph, re.MULTILINE)) == len(made.nodes)


def test_the_colours_are_those_of_the_game() -> None:
    from game.ui import theme
    from game.writing.graph.colours import EVENING, LIGHT

    assert all(getattr(theme.LIGHT, name) == colour for name, colour in LIGHT.items())
    evening = {name: getattr(theme.OTHER, name) for name in EVENING}
    assert evening == dict(EVENING)


def test_the_command_draws_to_a_file(tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = played(shipped("thuis"), 3, home).code
    assert cli.main(["graph", "thuis", "--session", code, "-o", str(tmp_path / "a.svg")]) == 0
    assert 'class="ring"' in (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert cli.main(["graph", "doorgestuurd", "--session", code]) == 1
    assert "ander verhaal" in capsys.readouterr().err
    assert cli.main(["graph", "thuis", "--session", code, "--format", "dot"]) == 2
    assert cli.main(["graph", "thuus"]) == 1
    assert "thuis" in capsys.readouterr().err


def test_the_command_speaks_the_language_asked(tmp_path: Path) -> None:
    assert cli.main(["graph", "doorgestuurd", "--lang", "en", "-o", str(tmp_path / "a.svg")]) == 0
    assert "Mo's waiting" in (tmp_path / "a.svg").read_text(encoding="utf-8")
