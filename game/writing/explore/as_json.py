"""An exploration as data for programs. Counts of paths are strings of digits: they may be of any size."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from game.writing.explore.explore import Exploration
from game.writing.explore.length import PACE, minutes
from game.writing.explore.route import answers, moves, transcript
from game.writing.explore.tally import MOST_TIMES, Tally
from game.writing.explore.verdicts import Verdict

Data = dict[str, Any]


def as_data(found: Exploration) -> Data:
    """Returns everything that is known of a story."""
    scenario = found.graph.scenario
    unused = found.unused
    return {
        "scenario": scenario.id,
        "exact": found.exact,
        "stopped": found.graph.stopped or None,
        "tangled": list(found.counted.tangled) if found.counted else [],
        "points": len(found.graph.points),
        "paths": digits(found.counted.whole.paths) if found.counted and found.counted.whole else "0",
        "length": _length(found),
        "endings": [_ending(found, id) for id in found.endings],
        "never": {
            "options": list(unused.options),
            "choices": list(unused.choices),
            "endings": list(unused.endings),
        },
        "stuck": [_stuck(found, number) for number in found.stuck],
        "indicators": _indicators(found),
        "guarantees": [_guarantee(found, verdict) for verdict in found.verdicts],
    }


def digits(number: int) -> str:
    """Returns all digits of a number of any size: Python itself refuses more than 4300."""
    return f"{Decimal(number):f}"


def _length(found: Exploration) -> Data | None:
    whole = found.counted.whole if found.counted else None
    if whole is None:
        return None
    average = minutes(whole.all_costs // whole.paths)
    return {
        "words": {"least": whole.words[0], "most": whole.words[1], "all": found.all_words},
        "minutes": {
            "least": round(minutes(whole.costs[0]), 2),
            "most": round(minutes(whole.costs[1]), 2),
            "average": round(average, 2),
            "written": found.graph.scenario.minutes,
        },
        "shown": round(_share(whole.all_words, whole.paths * found.all_words), 4),
        "words_a_minute": PACE.words_a_minute,
    }


def _ending(found: Exploration, id: str) -> Data:
    tally = found.counted.endings.get(id) if found.counted else None
    return {
        "id": id,
        "paths": digits(tally.paths) if tally else "0",
        "shortest": list(answers(found.route(id))),
    }


def _stuck(found: Exploration, number: int) -> Data:
    point = found.graph.points[number]
    return {"scene": point.scene, "why": point.why, "path": list(answers(found.graph.route(number)))}


def _indicators(found: Exploration) -> Data:
    whole = found.counted.whole if found.counted else None
    if whole is None:
        return {}
    return {
        name: {kind: _times(whole, (kind, name)) for kind in ("shows", "could_be")}
        for name in found.graph.scenario.shared.indicators
    }


def _times(whole: Tally, mark: tuple[str, str]) -> Mapping[str, str]:
    paths = whole.at(mark)
    return {
        f"{times}+" if times == MOST_TIMES else str(times): digits(paths[times])
        for times in sorted(paths)
        if paths[times]
    }


def _guarantee(found: Exploration, verdict: Verdict) -> Data:
    data: Data = {"id": verdict.id, "says": verdict.says, "answer": verdict.answer}
    if verdict.amount is not None:
        data["amount"] = round(verdict.amount, 2)
    if verdict.without:
        data["except"] = dict(verdict.without)
    if verdict.path:
        data["path"] = list(answers(verdict.path))
        data["moves"] = moves(found.graph.scenario, verdict.path)
        data["transcript"] = list(transcript(found.graph.scenario, verdict.path))
    return data


def _share(part: int, whole: int) -> float:
    """Returns a share of numbers that may be too large to divide as they are."""
    return part * 10**6 // whole / 10**6 if whole else 0.0
