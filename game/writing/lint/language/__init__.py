"""How a story is worded, for each level: one check a file."""
