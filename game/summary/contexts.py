"""Where the texts of a story's guide, of its title and of the services stand for the translators."""

from collections.abc import Sequence

from game.story.model import Scenario
from game.story.text import Text


def title(scenario: Scenario) -> Text:
    """Returns the title of a story."""
    return Text(f"{scenario.id}/title", scenario.title)


def guide(scenario: Scenario, where: str, source: str) -> Text:
    """Returns one text of the guide, as at `aim`."""
    return Text(f"{scenario.id}/guide/{where}", source)


def guide_each(scenario: Scenario, where: str, sources: Sequence[str]) -> tuple[Text, ...]:
    """Returns the texts of one list of the guide, as at `happened`."""
    return tuple(guide(scenario, where, source) for source in sources)


def service(scenario: Scenario, id: str) -> tuple[Text, Text]:
    """Returns the name of a service and what it does."""
    found = scenario.shared.help[id]
    return Text(f"help/{id}/name", found.name), Text(f"help/{id}/what", found.what)
