"""Makes the JSON Schemas with which an editor completes and checks a story while it is written."""

from game.writing.schema.schemas import as_text, schemas

__all__ = ["as_text", "schemas"]
