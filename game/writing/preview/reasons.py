"""Values and reasons in the words of a writer, as they stand in the story."""

from collections.abc import Iterator

from game.story import model
from game.story.walk import choices, places, scripts
from game.story.why import Decided, Hidden, Passed, Skipped
from game.text.say import Say
from game.text.say import mark as _
from game.writing.preview.acts import value_told
from game.writing.preview.preview import Preview

_HIDDEN = _("Optie {option} is verborgen: {condition}")
_TAKEN = _("Optie {option} is verborgen: die is al gekozen.")
_HELD = _("Regel {line}: {condition} klopt")
_NOT_HELD = _("Regel {line}: {condition} klopt niet")
_SKIPPED = _("Regel {line}: deze vraag is overgeslagen, want elke optie is verborgen.")
_NOTHING = _("Niets is hier verborgen, en geen voorwaarde bracht je hier.")
_AT_FIRST = _("{name} = {value} (eerst {default})")
_SEEN = _("Gezien: {names}")
_CHOSEN = _("Gekozen: {names}")
_GUESSED = _("Geraden: {names}")


def why_told(preview: Preview, say: Say) -> Iterator[str]:
    """Yields why options are hidden here, and which way each condition since the last move went."""
    why = preview.why()
    for passed in why.passed:
        line = preview.line_of(passed.scene, passed.index)
        if isinstance(passed, Skipped):
            yield say(_SKIPPED, line=line)
            yield from (_hidden_told(preview, one, say) for one in passed.hidden)
        else:
            condition = _condition(preview, passed)
            told = say(_HELD if passed.held else _NOT_HELD, line=line, condition=condition)
            yield told + _values(passed.decided)
    yield from (_hidden_told(preview, one, say) for one in why.hidden)
    if not (why.passed or why.hidden):
        yield say(_NOTHING)


def state_told(preview: Preview, say: Say) -> Iterator[str]:
    """Yields each variable with its value, and what was seen, chosen and guessed."""
    state = preview.state()
    for one in state.variables:
        value, default = value_told(one.value), value_told(one.default)
        same = value == default
        yield f"{one.name} = {value}" if same else say(_AT_FIRST, name=one.name, value=value, default=default)
    yield from happened_told(preview, say)


def happened_told(preview: Preview, say: Say) -> Iterator[str]:
    """Yields what was seen, chosen and guessed."""
    state = preview.state()
    for template, names in ((_SEEN, state.seen), (_CHOSEN, state.chosen), (_GUESSED, state.guessed)):
        if names:
            yield say(template, names=", ".join(names))


def _hidden_told(preview: Preview, one: Hidden, say: Say) -> str:
    option = f"{one.at}.{one.option}"
    if one.condition is None:
        return say(_TAKEN, option=option)
    _, choice = choices(preview.scenario)[one.at]
    condition = next(each.condition for each in choice.options if each.id == one.option)
    return say(_HIDDEN, option=option, condition=condition) + _values(one.decided)


def _condition(preview: Preview, passed: Passed) -> str:
    """Returns a condition in the words of the writer."""
    path = places(preview.scenario, passed.scene)[passed.index]
    step = dict(scripts(preview.scenario)[passed.scene])[path]
    assert isinstance(step, model.If)
    return step.condition


def _values(decided: Decided) -> str:
    """Returns the values that decided, as ` (druk = 3)`; nothing when no value had a say."""
    told = ", ".join(f"{name} = {value_told(value)}" for name, value in decided)
    return f" ({told})" if told else ""
