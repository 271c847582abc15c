"""The texts of the shared lists: what a feeling, a reason, a plan, an indicator or a service is called."""

from game.story import model
from game.story.text import Text

PLAN = "Als {plan.when}, dan {plan.then}."
"""How an if-then card reads as one sentence; its context is `plans`."""


def feeling(scenario: model.Scenario, id: str) -> Text:
    """Returns the name of a feeling."""
    return Text(f"feelings/{id}", scenario.shared.feelings[id].name)


def reason(scenario: model.Scenario, id: str) -> Text:
    """Returns the sentence of a reason."""
    return Text(f"reasons/{id}", scenario.shared.reasons[id].text)


def theme(scenario: model.Scenario, id: str) -> Text:
    """Returns the theme word of an indicator."""
    return Text(f"indicators/{id}", scenario.shared.indicators[id].theme)


def plan_parts(scenario: model.Scenario, id: str) -> tuple[Text, Text]:
    """Returns the when and the then of an if-then card."""
    card = scenario.shared.plans[id]
    return Text(f"plans/{id}/when", card.when), Text(f"plans/{id}/then", card.then)


def plan(scenario: model.Scenario, id: str) -> Text:
    """Returns an if-then card as one sentence."""
    when, then = plan_parts(scenario, id)
    return Text("plans", PLAN, {"{plan.when}": when, "{plan.then}": then})
