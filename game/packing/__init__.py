"""Packs the game for the browser, on a desktop: as a folder for a web server, or as one file."""
