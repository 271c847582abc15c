"""Begins a story: a short one that is whole, lints clean and plays, for a writer to change."""

from pathlib import Path

from game import files

_TEMPLATE = Path(__file__).with_name("template.yaml")


def story(id: str, title: str, beside_assets: bool = True) -> str:
    """Returns the text of a new story's file; `title` stands on one line.

    Its first line tells an editor where the schema is; in a folder that is not beside `assets` it stays out.
    """
    text = files.read_text(_TEMPLATE)
    if not beside_assets:
        text = text.partition("\n")[2]
    return (
        text.replace("play ID", f"play {id}")
        .replace("id: ID", f"id: {id}", 1)
        .replace("TITLE", _quoted(title), 1)
    )


def _quoted(title: str) -> str:
    """Returns a title as YAML reads it back, whatever signs are in it."""
    return "'" + " ".join(title.split()).replace("'", "''") + "'"
