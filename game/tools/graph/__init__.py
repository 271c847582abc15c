"""Draws a scenario as a picture, whole in one file: SVG, Mermaid or DOT."""

from game.tools.graph.build import chart
from game.tools.graph.dot import dot
from game.tools.graph.mermaid import mermaid
from game.tools.graph.route import Walked, walked
from game.tools.graph.svg import svg

__all__ = ["Walked", "chart", "dot", "mermaid", "svg", "walked"]
