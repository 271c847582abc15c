"""What the screens share: the stories, the words of each language, the sessions on this laptop."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.story.text import Lookup
from game.text.catalogue import Catalogue, Language, languages, load_catalogue
from game.text.say import Say
from game.ui.settings import Settings

if TYPE_CHECKING:
    from game.library.card import Card
    from game.session.session import Session
    from game.session.store import Listing
    from game.story.model import Scenario, Shared


@dataclass
class Game:
    """Opens stories and sessions, in the language of the settings."""

    settings: Settings
    scenarios: Path = field(default_factory=paths.scenarios)
    home: Path = field(default_factory=paths.home)
    locale: Path = field(default_factory=paths.locale)
    _catalogues: dict[str, Catalogue] = field(default_factory=dict)

    def catalogue(self, language: str) -> Catalogue:
        """Returns the words of a language."""
        if language not in self._catalogues:
            self._catalogues[language] = load_catalogue(language, self.locale)
        return self._catalogues[language]

    def languages(self) -> tuple[Language, ...]:
        """Returns the languages to pick."""
        return languages(self.locale)

    def lookup(self, language: str) -> Lookup:
        """Returns where the texts of stories are found in a language."""
        return self.catalogue(language).lookup

    @property
    def words(self) -> Say:
        """Returns the program's own words in the player's language."""
        return self.catalogue(self.settings.language).words

    def cards(self) -> "Sequence[Card]":
        """Returns the cards of the stories, without opening one."""
        from game.library.cards import cards

        return cards(self.scenarios, self.home / "cache")

    def listing(self) -> "Listing":
        """Returns the sessions on this laptop, the last played first."""
        from game.session.store import sessions

        return sessions(self.home)

    def going_on(self, id: str) -> Path | None:
        """Returns the session of a story that was not finished."""
        from game.session.store import latest

        return latest(self.home, id)

    def scenario(self, id: str) -> "Scenario":
        """Opens a story; raises BrokenStory when it may not be played."""
        from game.library.open import open_scenario

        return open_scenario(self.scenarios / f"{id}.yaml", self.scenarios, self.home / "cache")

    def shared(self) -> "Shared":
        """Returns the shared lists, for who helps."""
        from game.library.read import load_shared

        return load_shared(self.scenarios).shared

    def start(self, scenario: "Scenario", *, kept: bool = True) -> "Session":
        """Starts a session; raises SessionTrouble when it cannot be kept."""
        from datetime import date

        from game.session.session import Session

        folder = self.home if kept else None
        return Session.create(folder, scenario, self.settings.language, date.today())
