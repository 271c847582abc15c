"""What screens outside a story have in common: the bar, the way back, and stop or help."""

from typing import Any

from game.ui.actions import Back, Menu
from game.ui.game import Game
from game.ui.screen import Command, Pop, Push, Screen
from game.ui.screens.acts import Open
from game.ui.screens.directory import screen_for


class Plain(Screen):
    """A screen that goes back on Escape and opens help and display from its bar."""

    def __init__(self, game: Game) -> None:
        self.game = game

    def handle(self, action: Any) -> list[Command]:
        """Opens what the bar offers; a screen adds its own in `act`."""
        match action:
            case Back() | Open("back"):
                return self.back()
            case Open("help" | "display" as screen):
                return [Push(screen_for(self.game, screen))]
            case Menu():
                return []
            case _:
                return self.act(action)

    def back(self) -> list[Command]:
        """Closes the screen."""
        return [Pop()]

    def act(self, action: Any) -> list[Command]:
        """Reacts to the screen's own actions."""
        return []
