"""A story with very many choices or states is not explored by lint, and all other checks go on."""

import pytest

from game import paths
from game.library.read import load, load_shared
from game.writing.lint import study as studied
from game.writing.lint.run import STORY, Shipped
from game.writing.lint.study import Study

SHIPPED = Shipped(paths.scenarios(), paths.assets(), paths.locale())


def study() -> Study:
    """Returns a shipped story as the checks get it."""
    file = paths.scenarios() / "doorgestuurd.yaml"
    loaded = load(file, paths.scenarios())
    assert loaded.scenario is not None
    shared = load_shared(paths.scenarios()).shared
    return Study(loaded.scenario, shared, loaded.marks, str(file), SHIPPED.around(paths.scenarios()))


@pytest.mark.parametrize("limit", ["_MOST_CHOICES", "_MOST_POINTS"])
def test_beyond_a_limit_nothing_is_explored(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not study().explored.stopped
    monkeypatch.setattr(studied, limit, 1)
    large = study()
    assert large.explored.stopped == "limit" and len(large.explored.points) < 10
    for check in STORY:
        list(check(large))


def test_lint_counts_no_words_while_it_explores() -> None:
    assert not any(point.words for point in study().explored.points)
