"""Makes the JSON Schemas with which an editor completes and checks a story while it is written."""

from game.writing.schema.make import as_text, schemas

__all__ = ["as_text", "schemas"]
