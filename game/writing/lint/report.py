"""Tells problems: for people with the line and a caret, one line each for editors, as JSON or as SARIF."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from game import files
from game.story.problem import Problem, message, place
from game.text.say import Say
from game.text.say import mark as _
from game.writing.lint.language import frequency, room
from game.writing.lint.run import Checked
from game.writing.lint.wording import SENTENCES

FORMATS = ("text", "line", "json", "sarif")
_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_WIDEST = 110
_MOST_ALIKE = 10
"""So many warnings of one kind in a file are told to people; a hundred would hide all the others."""


_MORE = _("Uitleg over een melding: lint --explain {code}")
_NO_WORDS = _(
    'Naar zeldzame woorden en naar wat past is niet gekeken. Dat kan na: python -m pip install -e ".[write]"'
)
_PATH = _("Kortste weg: {path}")
_FIXED = _("verbeterd: “{found}” is nu “{nearest}”")


@dataclass(frozen=True, slots=True)
class Voice:
    """In which words problems are told, and whether in colour."""

    words: Say
    colour: bool = False

    def paint(self, colour: str, text: str) -> str:
        """Returns the text in a colour, where there are colours."""
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.colour else text


_COLOURS: Mapping[str, str] = MappingProxyType({"error": "1;31", "warning": "33", "place": "1", "quiet": "2"})


def report(form: str, checked: Checked, fixed: Sequence[Problem], voice: Voice) -> str:
    """Returns everything that is told about some stories, in one of the forms."""
    match form:
        case "json":
            return json.dumps([asdict(each) for each in checked.problems], ensure_ascii=False, indent=1)
        case "sarif":
            return json.dumps(_sarif(checked.problems, voice), ensure_ascii=False, indent=1)
        case "line":
            return "\n".join(
                f"{place(each)}: {_what(each, voice)} [{each.code}]" for each in checked.problems
            )
        case _:
            return "\n".join(_text(checked, fixed, voice))


def _text(checked: Checked, fixed: Sequence[Problem], voice: Voice) -> list[str]:
    lines = [f"{place(each)}: {voice.words(_FIXED, **_both(each))} [{each.code}]" for each in fixed]
    alike = Counter[tuple[str, str]]()
    for problem in checked.problems:
        kind = (problem.file, problem.code)
        alike[kind] += problem.severity == "warning"
        if problem.severity == "error" or alike[kind] <= _MOST_ALIKE:
            lines += _told(problem, voice)
    for (file, code), count in alike.items():
        if count > _MOST_ALIKE:
            lines.append(f"{_alike(file, count - _MOST_ALIKE, voice)} {voice.paint('quiet', f'[{code}]')}")
    errors = sum(problem.severity == "error" for problem in checked.problems)
    warnings = len(checked.problems) - errors
    if checked.problems:
        lines.append(voice.paint("quiet", voice.words(_MORE, code=checked.problems[0].code)))
    if not (frequency.there() and room.there()):
        lines.append(voice.paint("quiet", voice.words(_NO_WORDS)))
    lines.append(_tally(checked.stories, errors, warnings, voice))
    return lines


def _alike(file: str, count: int, voice: Voice) -> str:
    _ = voice.words
    return _(
        "{file}: nog {number} keer zo’n waarschuwing",
        "{file}: nog {number} keer zo’n waarschuwing",
        count,
        file=file,
    )


def _tally(stories: int, errors: int, warnings: int, voice: Voice) -> str:
    _ = voice.words
    return _(
        "{number} verhaal bekeken: {errors}, {warnings}.",
        "{number} verhalen bekeken: {errors}, {warnings}.",
        stories,
        errors=_("{number} fout", "{number} fouten", errors),
        warnings=_("{number} waarschuwing", "{number} waarschuwingen", warnings),
    )


def _both(problem: Problem) -> Mapping[str, str]:
    return {"found": problem.found, "nearest": problem.nearest}


def _what(problem: Problem, voice: Voice) -> str:
    """Returns what is wrong, and the path on which it shows."""
    what = message(problem, voice.words, SENTENCES)
    return f"{what}. {voice.words(_PATH, path=problem.path)}" if problem.path else what


def _told(problem: Problem, voice: Voice) -> list[str]:
    """Returns where and what is wrong, and below it the line with a caret under what was found."""
    what = voice.paint(problem.severity, _what(problem, voice))
    code = voice.paint("quiet", f"[{problem.code}]")
    head = f"{voice.paint('place', place(problem))}: {what} {code}"
    line = _line(problem.file, problem.line)
    if not line.strip():
        return [head]
    column = max(problem.column - 1, 0)
    start = max(0, column - _WIDEST // 2) if len(line) > _WIDEST else 0
    shown = line[start : start + _WIDEST]
    width = _width(line, column, problem.found)
    under = " " * (column - start) + "^" * max(1, min(width, _WIDEST - column + start))
    number = f"{problem.line:>5} | "
    blank = " " * 5 + " | "
    return [
        head,
        voice.paint("quiet", number) + shown,
        voice.paint("quiet", blank) + voice.paint(problem.severity, under),
    ]


def _width(line: str, column: int, found: str) -> int:
    """Returns how much to underline: what was found when it stands there, else the word."""
    if found and line.startswith(found, column):
        return len(found)
    rest = line[column:]
    return len(rest.split(" ")[0].rstrip(":")) if rest.strip() else 1


@cache
def _lines(file: str) -> tuple[str, ...]:
    try:
        return tuple(files.read_text(Path(file), errors="replace").splitlines())
    except OSError:
        return ()


def _line(file: str, number: int) -> str:
    lines = _lines(file) if number and Path(file).suffix in (".yaml", ".po") else ()
    return lines[number - 1].replace("\t", " ") if 0 < number <= len(lines) else ""


def _sarif(problems: Sequence[Problem], voice: Voice) -> Mapping[str, object]:
    """Returns the problems as a SARIF log, which code hosts and editors show beside the lines."""
    codes = sorted({problem.code for problem in problems})
    rules = [{"id": code, "shortDescription": {"text": voice.words(SENTENCES[code])}} for code in codes]
    results = [
        {
            "ruleId": problem.code,
            "ruleIndex": codes.index(problem.code),
            "level": problem.severity,
            "message": {"text": _what(problem, voice)},
            "locations": [{"physicalLocation": _location(problem)}],
        }
        for problem in problems
    ]
    driver = {"name": "kantelpunt lint", "rules": rules}
    return {"$schema": _SARIF, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}


def _location(problem: Problem) -> Mapping[str, object]:
    path = Path(problem.file)
    where: dict[str, object] = {
        "artifactLocation": {"uri": path.as_uri() if path.is_absolute() else path.as_posix()}
    }
    if problem.line:
        where["region"] = {"startLine": problem.line, "startColumn": max(problem.column, 1)}
    return where
