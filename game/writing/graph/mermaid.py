"""Writes a chart as a Mermaid flowchart."""

from types import MappingProxyType

from game.writing.graph.chart import Chart, Node
from game.writing.graph.colours import EVENING, LIGHT

_SHAPES = MappingProxyType(
    {"scene": '["{}"]', "choice": '["{}"]', "option": '("{}")', "when": '{{{{"{}"}}}}', "end": '(["{}"])'}
)
_MEANS = frozenset('#;&"<>{}[]()|`')


def mermaid(chart: Chart) -> str:
    """Returns the flowchart."""
    names = {id: f"n{number}" for number, id in enumerate(chart.nodes)}
    lines = ["flowchart TD", f"  accTitle: {_plain(chart.title)}"]
    lines += [f"  {names[id]}{_SHAPES[node.kind].format(_label(node))}" for id, node in chart.nodes.items()]
    for way in chart.ways:
        lines.append(f"  {names[way.source]} {'-.->' if way.visit else '-->'} {names[way.target]}")
    lines += [
        f"  classDef other fill:{EVENING['card']},color:{EVENING['ink']},stroke:{LIGHT['view']}",
        f"  classDef empathy fill:{LIGHT['empathy_tint']},stroke:{LIGHT['empathy']}",
        f"  classDef resilience fill:{LIGHT['resilience_tint']},stroke:{LIGHT['resilience']}",
        f"  classDef unreached stroke-dasharray:6 4,color:{LIGHT['soft']}",
    ]
    for style in ("other", "empathy", "resilience", "unreached"):
        if members := [names[id] for id, node in chart.nodes.items() if _style(node, chart) == style]:
            lines.append(f"  class {','.join(members)} {style}")
    return "\n".join(lines) + "\n"


def _style(node: Node, chart: Chart) -> str:
    if node.id not in chart.reached:
        return "unreached"
    if node.eyes is not None and not node.eyes.player:
        return "other"
    return next((mark for mark in node.marks if mark in ("empathy", "resilience")), "")


def _label(node: Node) -> str:
    said = f"“{node.title}”" if node.said else node.title
    lines = [node.eyes.name if node.kind == "scene" and node.eyes else "", said, node.note, node.asks]
    return "<br/>".join(_plain(line) for line in lines if line)


def _plain(words: str) -> str:
    """Returns words with a code for every letter that means something in Mermaid."""
    return "".join(f"#{ord(letter)};" if letter in _MEANS else letter for letter in " ".join(words.split()))
