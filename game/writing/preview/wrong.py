"""A problem of the file that is previewed, in the words of a writer: the line first, then what is wrong."""

from pathlib import Path

from game.story.problem import Problem, message
from game.text.say import Say
from game.text.say import mark as _
from game.writing.lint.wording import SENTENCES

_IN_LINE = _("Regel {line}: {told}")
_ELSEWHERE = _("{file}, regel {line}: {told}")
_OF_FILE = _("{file}: {told}")


def problem_told(problem: Problem, file: Path, say: Say) -> str:
    """Returns a problem with its line, and with its file when that is another than the one previewed."""
    where = _IN_LINE if problem.file == str(file) else _ELSEWHERE
    return say(
        where if problem.line else _OF_FILE,
        file=Path(problem.file).name,
        line=problem.line,
        told=message(problem, say, SENTENCES),
    )
