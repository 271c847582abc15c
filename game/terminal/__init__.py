"""The whole game in a terminal: for machines without a display, for screen readers, and for tests."""
