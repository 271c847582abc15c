"""The style sheet of a picture."""

import re

from game.writing.graph.colours import EVENING, LIGHT

_FONTS = (
    '"Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif'
)
_MONO = 'ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace'

_NAME = re.compile("[A-Z][A-Z_]+")
_CSS = """
text{font-family:FONTS;fill:INK}
.mono{font-family:MONO;fill:SOFT}
.title,.place,.ask,.eyes,.endtitle,.onflag,.ending{font-weight:700}
.soft{fill:SOFT}
.paper{fill:PAPER}
.card{fill:CARD;stroke:LINE;stroke-width:1.5}
.rule{stroke:LINE;stroke-width:1.5}
.chip{fill:CHIP}
.flag{fill:INK}
.onflag{fill:CARD}
.pill{fill:CARD;stroke:EDGE;stroke-width:1.5}
.pill.empathy{fill:EMPATHY_TINT;stroke:EMPATHY}
.pill.resilience{fill:RESILIENCE_TINT;stroke:RESILIENCE}
.dot.empathy{fill:EMPATHY}
.dot.resilience{fill:RESILIENCE}
.dot.could{fill:CARD;stroke:ACCENT;stroke-width:2.5}
.when{fill:PAPER;stroke:EDGE;stroke-dasharray:4 3}
.end{fill:CARD;stroke:INK;stroke-width:2}
.endline{fill:none;stroke:INK;stroke-width:1}
.ending{fill:SOFT}
.endrepair{fill:EMPATHY}
.enddeclines{fill:VIEW}
.way{fill:none;stroke:EDGE;stroke-width:1.8}
.way.turns{stroke:VIEW;stroke-width:2.4}
.way.visit{stroke-dasharray:7 5}
.arrow{fill:EDGE}
.arrow.turns{fill:VIEW}
.other .card{fill:EVENING_CARD;stroke:VIEW;stroke-width:2.5}
.other text:not([fill]){fill:EVENING_INK}
.other .soft{fill:EVENING_SOFT}
.other .eyes{fill:EVENING_VIEW}
.other .rule{stroke:EVENING_LINE}
.other .chip{fill:EVENING_CHIP}
.unreached{opacity:.75}
.unreached rect:first-of-type{stroke-dasharray:8 6}
.faded{opacity:.3}
.way.walked{stroke:ACCENT;stroke-width:4.5}
.arrow.walked{fill:ACCENT}
.ring{fill:none;stroke:ACCENT;stroke-width:4}
"""


def style() -> str:
    """Returns the style sheet, in the colours of the game."""
    names = {f"EVENING_{name.upper()}": colour for name, colour in EVENING.items()}
    names |= {name.upper(): colour for name, colour in LIGHT.items()}
    names |= {"FONTS": _FONTS, "MONO": _MONO}
    return _NAME.sub(lambda found: names[found[0]], _CSS).strip()
