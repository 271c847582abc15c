"""What helps to talk about a story afterwards: advice for the Halt worker, who sees it beside the path."""

from game.story.annotations import Advice, Model


class Questions(Model):
    """The talk afterwards, in restorative order."""

    happened: tuple[Advice, ...]
    thought: tuple[Advice, ...]
    since: tuple[Advice, ...]
    affected: tuple[Advice, ...]
    repair: tuple[Advice, ...]
    next_time: tuple[Advice, ...]
    who_helps: tuple[Advice, ...]


class Guide(Model):
    """What helps the Halt worker to talk about this story."""

    aim: Advice
    listen_for: tuple[Advice, ...]
    behind: tuple[Advice, ...]
    questions: Questions
    safe: Advice
    own_case: Advice
    victim: Advice
    coercion: Advice
    more_care: Advice
