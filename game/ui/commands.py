"""Carries out what screens ask for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.ui import screen, textfield
from game.ui.node import by_key

if TYPE_CHECKING:
    from game.ui.app import App


def carry_out(app: App, commands: list[screen.Command]) -> None:
    """Carries commands out in order; those after the screen has closed still count."""
    for command in commands:
        if app.entries:
            _one(app, command)


def _one(app: App, command: screen.Command) -> None:
    entry = app.top
    match command:
        case screen.Push(above):
            app.open(above)
        case screen.Replace(other):
            app.open(other, instead=True)
        case screen.Pop(result):
            app.close(result)
        case screen.Quit():
            app.entries.clear()
        case screen.ChangeSettings(settings):
            app.change(settings)
        case screen.Write(key, text, insert):
            _write(app, key, text, insert)
        case screen.Focus(key):
            entry.focus_on(key, ring=entry.ring or app.keys_used)
            app.stale = True
        case screen.Reveal(key):
            entry.show = key
            app.stale = True
        case screen.ScrollTo(key, end):
            _scroll(app, key, end)
        case screen.Play(name):
            app.sounded = name
            if app.settings.sound:
                app.edition.sounds.play(name, app.settings.volume)
        case screen.Wake(at):
            entry.wake = at
        case screen.WithDocuments(use):
            carry_out(app, use(app.edition.documents))


def _write(app: App, key: str, text: str, insert: bool) -> None:
    writings = app.top.writings
    editing = writings.get(key, textfield.Editing.of(""))
    if not insert:
        editing = textfield.select_all(editing)
    elif editing.model.composed:
        editing = replace(editing, model=replace(editing.model, composed=""))
    writings[key] = textfield.insert(editing, text)
    app.stale = True


def _scroll(app: App, key: str, end: bool) -> None:
    entry = app.top
    entry.scrolls.pop(key, None)
    node = by_key(entry.tree, key) if entry.tree else None
    if node is not None and node.state.scroll is not None and node.state.scroll.follow != end:
        entry.scrolls[key] = node.state.scroll.most if end else 0
    app.stale = True
