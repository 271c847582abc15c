"""Turns what the YAML parser says into a Problem a writer can act on."""

import re
from collections.abc import Iterator, Sequence

import yaml

from game.story.problem import Problem

_VALUE = re.compile(r"^\s*(?:-\s+)*(?:[^\s:#'\"{\[][^:#]*:\s+)?(?P<value>\S.*)$")
_UNCLOSED = (
    "found unexpected end of stream",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
)
_TRAPS = (
    "cannot start any token",
    "alphabetic or numeric character",
    "mapping keys are not allowed",
    "block sequence entries are not allowed",
    "expected comment or line break",
    "did not find URI escaped",
    "did not find the expected '!'",
)
_SPECIAL = "\"'[]{}*&!%@`|>?"
_WIDE = re.compile("[ ]*([\u00a0\u2000-\u200a\u202f\u3000])")
_LONGEST = 40


def trouble(fault: yaml.YAMLError, lines: Sequence[str], file: str) -> Problem:
    """Returns the Problem for a parser fault: where quotes are missing, what is not closed, or just where."""
    mark = getattr(fault, "problem_mark", None)
    if mark is None:
        return Problem("yaml", file, found="?")
    said = str(getattr(fault, "problem", "") or "")
    context = getattr(fault, "context_mark", None)
    line, column = mark.line, mark.column
    if any(words in said for words in _UNCLOSED):
        where = context or mark
        return Problem("unclosed", file, where.line + 1, where.column + 1)
    if "expected node content" in said and (opened := _opened(lines[: line + 1])) is not None:
        return Problem("unclosed", file, *opened)
    if "expected ':'" in said and context is not None:
        line = context.line
    text = lines[line] if line < len(lines) else ""  # the parser may stop where one more would begin
    if (wide := _WIDE.match(text)) is not None:
        return Problem("control-char", file, line + 1, wide.start(1) + 1, found=f"U+{ord(wide[1]):04X}")
    return _of_line(text, lines, line, column, said, file)


def _opened(lines: Sequence[str]) -> tuple[int, int] | None:
    """Returns the line and column of the last bracket that nothing closes on its own line."""
    for number in range(len(lines), 0, -1):
        line = lines[number - 1]
        if sum(map(line.count, "[{")) > sum(map(line.count, "]}")):
            return number, max(line.rfind("["), line.rfind("{")) + 1
    return None


def _of_line(text: str, lines: Sequence[str], line: int, column: int, said: str, file: str) -> Problem:
    from game.story.format import below_steps  # the models, only for who needs them: the menu does not

    begin = len(text) - len(text.lstrip())
    if "expected ':'" in said:
        return _no_sign(_bare(text), line, begin, file)
    if "mapping values" in said:
        return _colon(text, lines, line, column, file)
    value = _VALUE.match(text)
    if value is not None and value["value"][0] in _SPECIAL and value.start("value") <= column:
        return _quotes(text, line, value.start("value"), value["value"][0], file)
    if any(words in said for words in _TRAPS):
        return _quotes(text, line, column, text[column : column + 1] or "?", file)
    if column == begin and ("expected '-'" in said or "expected key" in said):
        shown = _shown(text)
        inside = shown.startswith("-") or shown.endswith(":") or shown.partition(":")[0] in below_steps()
        if not inside and "expected '-'" in said:
            return _no_sign(_bare(text), line, begin, file)
        return _indent(text, lines, line, begin, file)
    return Problem("yaml", file, line + 1, column + 1, found=f'"{text[column:].strip() or text.strip()}"')


def _colon(text: str, lines: Sequence[str], line: int, column: int, file: str) -> Problem:
    """Returns the problem of a colon too many: in a text, or below a name that has a value already."""
    before = text[:column]
    value = _VALUE.match(before)
    inside = value is not None and value.start("value") > len(before) - len(before.lstrip(" -"))
    if inside and value is not None:
        return _quotes(text, line, value.start("value"), ":", file)
    return _indent(text, lines, line, len(text) - len(text.lstrip()), file)


def _quotes(text: str, line: int, column: int, found: str, file: str) -> Problem:
    """Returns the problem of a text that needs quotes, with the text in them."""
    whole = _bare(text[column:])
    written = f'"{whole}"' if '"' not in whole and "\\" not in whole else "'" + whole.replace("'", "''") + "'"
    return Problem("needs-quotes", file, line + 1, column + 1, found=found, nearest=written)


def _no_sign(text: str, line: int, column: int, file: str) -> Problem:
    """Returns the problem of a line by itself that is no part of anything: a sign or a space is missing."""
    if (dash := re.match(r"[-–—•*]+\s*(?=\S)", text)) is not None:
        return _missing(text, "een streepje met een spatie", f"- {text[dash.end() :]}", line, column, file)
    if (name := re.match(r"([a-z_]+(?: ?\([a-z]+\))?):(?=\S)", text)) is not None:
        rest = text[name.end() :]
        return _missing(text, "een spatie na de dubbele punt", f"{name[1]}: {rest}", line, column, file)
    if re.fullmatch("[a-z][a-z0-9_-]*", text):
        return _missing(text, "een dubbele punt", f"{text}:", line, column, file)
    return _missing(text, "een streepje met een spatie", f"- {text}", line, column, file)


def _missing(found: str, sign: str, right: str, line: int, column: int, file: str) -> Problem:
    return Problem("missing-sign", file, line + 1, column + 1, found, sign, right)


def _indent(text: str, lines: Sequence[str], line: int, begin: int, file: str) -> Problem:
    """Returns the problem of a line that is not straight under the one it most likely belongs with."""
    before = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), 0)
    first = lines[before].split(" #")[0]
    told = re.match(r" *- |.*:(?: |$)", first) is None and first.startswith(" " * begin)
    if told and text.startswith("-", begin):
        return _no_sign(first.strip(), before, len(first) - len(first.lstrip()), file)
    likely = sorted(_beside(text.strip(), lines[:line]), key=lambda each: abs(each[0] - begin))
    found = _shown(text)
    if not likely:
        return Problem("yaml", file, line + 1, begin + 1, found=f'"{found}"')
    return Problem("indent", file, line + 1, begin + 1, found=found, expected=_shown(likely[0][1]))


def _bare(text: str) -> str:
    """Returns a line without its indentation and without the comment behind it."""
    return text.split(" #")[0].strip()


def _shown(text: str) -> str:
    """Returns no more of a line than tells which it is."""
    return _bare(text)[:_LONGEST]


def _beside(text: str, above: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yields where a line like this could go on, the last first: how far to the right, and what is there."""
    dashed, id = text.startswith("- "), text.startswith("- id:")
    lowest = len(max(above, key=len, default=""))
    for line in reversed(above):
        written = line.lstrip(" ")
        far = len(line) - len(written)
        if not written or written.startswith("#") or far > lowest:
            continue
        inner = written.removeprefix("- ")
        inside = far + len(written) - len(inner)
        if dashed and inner != written and written.startswith("- id:") is id:
            yield far, written
        elif not dashed and ":" in inner and inside <= lowest:
            yield inside, inner
        lowest = far
