"""What an editor sees in a file, and what the schema makes it say."""

from typing import Any

from jsonschema import Draft202012Validator

from game.story.yaml_reader import Block, Items, Node, read_text


def plain(node: Node) -> Any:
    """Returns a part of a file as plain data."""
    if isinstance(node, Block):
        return {name: plain(value) for name, (_, value) in node.entries.items()}
    return [plain(item) for item in node.items] if isinstance(node, Items) else node.value


def data(text: str) -> Any:
    """Returns the data of a file's text."""
    root = read_text(text, "x").root
    assert root is not None
    return plain(root)


def faults(schema: dict[str, Any], found: Any) -> list[str]:
    """Returns what is wrong according to a schema."""
    return [
        f"{list(error.path)}: {error.message}" for error in Draft202012Validator(schema).iter_errors(found)
    ]
