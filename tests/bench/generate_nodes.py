"""Makes a ring of small scenes, each a line and a choice of two: for us, and as compiled Ink for a peer."""

import json

from strategies import scene, story

from game.story.model import Scenario


def ring(nodes: int) -> Scenario:
    """Returns the ring as a story."""
    return story({f"n{at}": _node(at, nodes) for at in range(nodes)}, start="n0")


def ink(nodes: int) -> str:
    """Returns the ring as an Ink compiler writes it."""
    knots = {f"n{at}": _knot(at, nodes) for at in range(nodes)}
    root = [[{"->": "n0"}, ["done", {"#n": "g-0"}], None], "done", knots]
    return json.dumps({"inkVersion": 21, "root": root, "listDefs": {}})


def _node(at: int, nodes: int) -> dict[str, object]:
    onward = {"goto": f"n{(at + 1) % nodes}"}
    options = [
        {"id": "door", "do": f"Je doet mee bij {at}.", **onward},
        {"id": "zeg", "say": f"Nee, niet bij {at}.", **onward},
    ]
    line = {"kind": "line", "who": "mo", "text": f"Regel {at}."}
    asked = {"kind": "choose", "id": f"k{at}", "ask": f"Wat doe je bij {at}?", "options": options}
    return scene(line, asked)


def _knot(at: int, nodes: int) -> list[object]:
    onward = ["\n", {"->": f"n{(at + 1) % nodes}"}, {"#f": 5}]
    return [
        f"^Regel {at}.",
        "\n",
        f"^Wat doe je bij {at}?",
        "\n",
        *_option(f"Je doet mee bij {at}.", "c-0"),
        *_option(f"Nee, niet bij {at}.", "c-1"),
        {"c-0": onward, "c-1": onward, "#f": 1},
    ]


def _option(words: str, to: str) -> list[object]:
    return ["ev", "str", f"^{words}", "/str", "/ev", {"*": f".^.{to}", "flg": 4}]
