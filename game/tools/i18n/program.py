"""Finds the program's own words in its code."""

from pathlib import Path

from game.tools.i18n.source import Source

MARKS = ("_", "words")
"""Functions whose first argument is a Dutch source string: `_("Verder")`."""


def sources(folder: Path) -> list[Source]:
    """Returns every marked string below a folder, sorted; needs Babel, of the extra `test`."""
    from babel.messages.extract import extract_from_file

    files: dict[str, list[str]] = {}
    comments: dict[str, list[str]] = {}
    for file in sorted(folder.rglob("*.py")):
        name = file.relative_to(folder.parent).as_posix()
        found = extract_from_file("python", str(file), dict.fromkeys(MARKS), ["i18n:"], {}, True)
        for _, words, notes, _ in found:
            source = words if isinstance(words, str) else words[0]
            if source and name not in files.setdefault(source, []):
                files[source].append(name)
            comments.setdefault(source, []).extend(note for note in notes if note not in comments[source])
    return [Source(words, tuple(files[words]), " ".join(comments[words])) for words in sorted(files)]
