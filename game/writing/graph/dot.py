"""Writes a chart in the DOT language of Graphviz."""

from game.writing.graph.chart import Chart, Node
from game.writing.graph.colours import EVENING, LIGHT


def dot(chart: Chart) -> str:
    """Returns the graph."""
    lines = [
        f"digraph {_quoted(chart.id)} {{",
        f"  label={_quoted(chart.title)}; labelloc=t; bgcolor={_quoted(LIGHT['paper'])};",
        '  node [shape=box, style="rounded,filled", fontname="sans-serif", fillcolor=white];',
        f"  edge [color={_quoted(LIGHT['edge'])}];",
    ]
    lines += [f"  {_quoted(id)} [{_looks(node, chart)}];" for id, node in chart.nodes.items()]
    for way in chart.ways:
        looks = ["style=dashed"] if way.visit else []
        looks += [f"color={_quoted(LIGHT['view'])}", "penwidth=2"] if way.turns else []
        shown = f" [{', '.join(looks)}]" if looks else ""
        lines.append(f"  {_quoted(way.source)} -> {_quoted(way.target)}{shown};")
    return "\n".join([*lines, "}"]) + "\n"


def _looks(node: Node, chart: Chart) -> str:
    said = f"“{node.title}”" if node.said else node.title
    lines = [node.eyes.name if node.kind == "scene" and node.eyes else "", said, node.note, node.asks]
    looks = [f"label={_quoted(chr(10).join(filter(None, lines)))}"]
    if node.kind == "end":
        looks.append("peripheries=2")
    elif node.kind == "when":
        looks.append("shape=hexagon")
    elif node.eyes is not None and not node.eyes.player:
        looks += [f"fillcolor={_quoted(EVENING['card'])}", f"fontcolor={_quoted(EVENING['ink'])}"]
    track = next((mark for mark in node.marks if mark in ("empathy", "resilience")), None)
    if track is not None:
        looks += [f"fillcolor={_quoted(LIGHT[f'{track}_tint'])}", f"color={_quoted(LIGHT[track])}"]
    if node.id not in chart.reached:
        looks.append('style="rounded,dashed"')
    return ", ".join(looks)


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
