"""What screens outside a story have in common: the bar, the way back, and what opens another place."""

from pathlib import Path
from typing import Generic

from game.ui.actions import Back, Brought, Changed, Common, Complete, History, Menu, Returned, Slid
from game.ui.game import Game
from game.ui.screen import A, Command, Pop, Push, Screen
from game.ui.screens.shared_actions import OpenPlace


class Plain(Screen[A | OpenPlace], Generic[A]):
    """A screen that goes back on Escape and opens what its bar and its buttons show."""

    def __init__(self, game: Game) -> None:
        self.game = game

    def handle(self, action: A | OpenPlace | Common) -> list[Command]:
        """Does what every screen does; a screen adds its own in `act` and beside it."""
        match action:
            case OpenPlace(place):
                return [Push(place)]
            case Back():
                return self.back()
            case Changed(key, text):
                return self.changed(key, text)
            case Slid(key, value):
                return self.slid(key, value)
            case Returned(result):
                return self.returned(result)
            case Brought(path):
                return self.brought(path)
            case Menu() | Complete() | History():
                return []
            case _:
                return self.act(action)

    def act(self, action: A) -> list[Command]:
        """Reacts to the screen's own actions."""
        return []

    def back(self) -> list[Command]:
        """Closes the screen."""
        return [Pop()]

    def changed(self, key: str, text: str) -> list[Command]:
        """Reacts to another text in a text box."""
        return []

    def slid(self, key: str, value: float) -> list[Command]:
        """Reacts to another value of a slider."""
        return []

    def brought(self, path: Path) -> list[Command]:
        """Reacts to a file that somebody brought."""
        return []

    def returned(self, result: object) -> list[Command]:
        """Reacts to the result of a screen above this one."""
        return []
