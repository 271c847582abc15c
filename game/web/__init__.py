"""The browser edition: the same game, its tree of nodes shown as a page by Pyodide."""
