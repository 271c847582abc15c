"""How a story flows and what it remembers: one check a file."""
