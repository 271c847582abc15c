"""Draws a scenario as a picture, whole in one file: SVG, Mermaid or DOT."""

from game.writing.graph.build import chart
from game.writing.graph.dot import dot
from game.writing.graph.mermaid import mermaid
from game.writing.graph.route import Walked, walked
from game.writing.graph.svg import svg

__all__ = ["Walked", "chart", "dot", "mermaid", "svg", "walked"]
