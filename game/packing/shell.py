"""The page around the parts: its scripts and what they may do, and the sentences for when it cannot open."""

import base64
import hashlib
import html
import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from game import files, paths
from game.text.catalogue import load_catalogue
from game.text.say import mark as _

_FIRST, _LAST = "gate", "boot"
_HASH = 12  # letters of a sum in a name

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "old": _("Deze browser is te oud voor dit spel. Werk hem bij, of gebruik een andere browser."),
        "half": _("Dit spel is niet heel aangekomen. Haal het opnieuw op."),
        "gone": _("Er is net een nieuwe versie van dit spel neergezet. Open de pagina opnieuw."),
        "network": _("Niet alles van dit spel kwam aan. Kijk of er netwerk is."),
        "folder": _(
            "Deze pagina werkt alleen op een webserver. Zonder webserver is er een versie in één bestand."
        ),
        "other": _("Er ging iets mis bij het openen van dit spel. Wat al was gespeeld, is er nog."),
    }
)
"""Why the game does not open, in the words of `page/boot.js` and `page/gate.js`."""


def file_name(part: str, content: bytes) -> str:
    """Returns the name of a part in a folder: another one for other bytes."""
    return f"{part}.{_sum(content)}.bin"


def hosted(parts: Mapping[str, bytes]) -> str:
    """Returns the page beside which each part is a file of its own."""
    listed = {name: {"file": file_name(name, data), "size": len(data)} for name, data in parts.items()}
    return _page(listed, parts, "", "connect-src 'self'")


def alone(parts: Mapping[str, bytes]) -> str:
    """Returns the page that holds every part itself, and asks for nothing."""
    listed = {name: {"size": len(data)} for name, data in parts.items()}
    held = "\n".join(
        f'<script type="text/plain" id="part-{name}">{base64.b64encode(data).decode()}</script>'
        for name, data in parts.items()
    )
    return _page(listed, parts, held, "connect-src 'none'")


def is_ours(page: str) -> bool:
    """Tells whether this is such a page."""
    return '<meta name="generator" content="kantelpunt ' in page


def _page(listed: Mapping[str, object], parts: Mapping[str, bytes], held: str, asking: str) -> str:
    build = _sum(*(data for _, data in sorted(parts.items())))
    gate, scripts = _script(_FIRST), _scripts()
    allowed = " ".join(f"'sha256-{_digest(script)}'" for script in (gate, *scripts))
    policy = (
        f"default-src 'none'; script-src {allowed} blob: 'wasm-unsafe-eval'; style-src 'unsafe-inline'; "
        f"img-src data: blob:; media-src data: blob:; {asking}; base-uri 'none'; form-action 'none'"
    )
    icon = files.read_text(paths.assets() / "icons" / "speech.svg")
    blanks = {
        "policy": policy,
        "build": build,
        "icon": f"data:image/svg+xml,{quote(icon)}",
        "style": _styles(),
        "gate": gate,
        "sentences": _sentences(),
        "parts": held,
        "about": json.dumps({"build": build, "parts": listed}),
        "scripts": "\n".join(f"<script>{script}</script>" for script in scripts),
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda blank: blanks[blank[1]], files.read_text(_folder() / "index.html"))


def _scripts() -> list[str]:
    """Returns what is run at the end of the page: the scripts of the edition, and what opens the game."""
    names = sorted(file.stem for file in _folder().glob("*.js") if file.stem not in (_FIRST, _LAST))
    shared = ", ".join(f"get {name}() {{ return {name}; }}" for name in (*names, _LAST))
    return [
        *map(_script, names),
        f'"use strict"; const modules = {{ {shared} }};',
        _script(_LAST),
        "boot.start();",
    ]


def _script(name: str) -> str:
    return files.read_text(_folder() / f"{name}.js")


def _styles() -> str:
    styles = [files.read_text(file) for file in sorted(_folder().glob("*.css"))]
    told = [f"#opening[data-wrong={code}] [data-for={code}] {{ display: block; }}" for code in SENTENCES]
    return "\n".join([*styles, *told])


def _sentences() -> str:
    english = load_catalogue("en", paths.locale()).words
    return "\n".join(
        f'<p data-for="{code}">{html.escape(sentence)}<br>'
        f'<span lang="en">{html.escape(english(sentence))}</span></p>'
        for code, sentence in SENTENCES.items()
    )


def _folder() -> Path:
    return paths.PACKAGE / "web" / "page"


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _sum(*contents: bytes) -> str:
    return hashlib.sha256(b"".join(contents)).hexdigest()[:_HASH]
