"""Carries out what screens ask for."""

from dataclasses import replace

from game.ui import screen, textfield
from game.ui.loop import Loop
from game.ui.node import by_key


def carry_out(loop: Loop, commands: list[screen.Command]) -> None:
    """Carries commands out in order; those after the screen has closed still count."""
    for command in commands:
        if loop.entries:
            _one(loop, command)


def _one(loop: Loop, command: screen.Command) -> None:
    entry = loop.top
    match command:
        case screen.Push(above):
            loop.open(above)
        case screen.Replace(other):
            loop.open(other, instead=True)
        case screen.Pop(result):
            loop.close(result)
        case screen.Quit():
            loop.entries.clear()
        case screen.ChangeSettings(settings):
            loop.change(settings)
        case screen.Write(key, text, insert):
            _write(loop, key, text, insert)
        case screen.Focus(key):
            entry.focus_on(key, ring=entry.ring or loop.keys_used)
            loop.stale = True
        case screen.Reveal(key):
            entry.show = key
            loop.stale = True
        case screen.ScrollTo(key, end):
            _scroll(loop, key, end)
        case screen.Play(name):
            loop.sounded = name
            if loop.settings.sound:
                loop.edition.sounds.play(name, loop.settings.volume)
        case screen.Wake(at, patience):
            entry.wake, entry.patience = at, patience
        case screen.WithDocuments(use):
            carry_out(loop, use(loop.edition.documents))


def _write(loop: Loop, key: str, text: str, insert: bool) -> None:
    writings = loop.top.writings
    editing = writings.get(key, textfield.Editing.of(""))
    if not insert:
        editing = textfield.select_all(editing)
    elif editing.model.composed:
        editing = replace(editing, model=replace(editing.model, composed=""))
    writings[key] = textfield.insert(editing, text)
    loop.stale = True


def _scroll(loop: Loop, key: str, end: bool) -> None:
    entry = loop.top
    entry.scrolls.pop(key, None)
    node = by_key(entry.tree, key) if entry.tree else None
    if node is not None and node.state.scroll is not None and node.state.scroll.follow != end:
        entry.scrolls[key] = node.state.scroll.most if end else 0
    loop.stale = True
