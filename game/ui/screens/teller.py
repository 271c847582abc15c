"""What the views of a story share: the words of its texts, and people as they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.session.transcript import Shown
from game.story import beat, model
from game.story.frame import Setting, name_of
from game.story.text import Lookup, Text
from game.text.say import Say
from game.ui.elements import Cast, Drawn, face
from game.ui.screen import Context
from game.ui.theme import legible, theme_for


@dataclass(frozen=True)
class Teller:
    """Tells one scenario in the player's language and colours."""

    context: Context
    scenario: model.Scenario
    lookup: Lookup
    mode: str = "day"

    @property
    def words(self) -> Say:
        """Returns the program's own words."""
        return self.context.words

    def say(self, text: Text) -> str:
        """Returns the words of a text."""
        return text.render(self.lookup)

    def name(self, who: str) -> str:
        """Returns somebody's name."""
        return self.say(name_of(self.scenario, who))

    def look(self, who: str) -> Mapping[str, Any]:
        """Returns how somebody's face is drawn."""
        return self.scenario.shared.cast[who].look.model_dump()

    def ink(self, who: str) -> str:
        """Returns the colour of somebody's name, legible on the page."""
        theme = theme_for(self.context.settings.theme, self.mode)
        return legible(self.scenario.shared.cast[who].color, theme.paper, 7 if theme.strict else 4.5)

    def backdrop(self, who: str) -> str:
        """Returns the colour behind somebody's round face."""
        theme = theme_for(self.context.settings.theme, self.mode)
        plain = theme == theme_for("light")
        return self.scenario.shared.cast[who].backdrop if plain else theme.view_tint


def portrait(teller: Teller, who: str, mood: str, size: float, *, named: bool = True) -> Drawn:
    """Shows somebody's face in a round frame."""
    name = teller.name(who) if named else ""
    return face(teller.look(who), mood, size, crop=True, backdrop=teller.backdrop(who), name=name)


def moods(shown: list[Shown], scene: str) -> dict[str, str]:
    """Returns the last mood of everybody who spoke in a scene, the last speaker last."""
    found: dict[str, str] = {}
    for item in shown:
        if item.setting.scene == scene and isinstance(item.item, beat.Line):
            found.pop(item.item.who, None)
            found[item.item.who] = item.item.mood
    return found


def on_stage(teller: Teller, setting: Setting, shown: list[Shown], height: float) -> Cast:
    """Puts who is there on the stage: the last speaker in front, those silent beside them."""
    spoke = moods(shown, setting.scene)
    speakers = [who for who in reversed(spoke) if who in setting.present]
    people = [*speakers, *(who for who in setting.present if who not in spoke)][:3]
    return Cast(
        tuple((teller.look(who), spoke.get(who, "gewoon"), teller.name(who)) for who in people), height
    )
