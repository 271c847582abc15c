"""The summary as JSON, for other programs; README.md beside this describes it."""

import json
from dataclasses import asdict

from game.summary.data import Summary

_HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def as_json(summary: Summary) -> str:
    """Returns the data of a summary; it stays data even where somebody pastes it into a web page."""
    data = asdict(summary)
    audience, version = data.pop("audience"), data.pop("version")
    whole = {"kantelpunt-summary": version, "for": audience, **data}
    return json.dumps(whole, ensure_ascii=False, indent=2).translate(_HARMLESS) + "\n"
