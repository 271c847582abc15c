"""Python looks for garbage again after work without that, as it did before."""

import gc

import pytest

from game.story.load import load_text
from game.story.model import Shared
from game.story.uncollected import uncollected


@pytest.fixture(autouse=True)
def collecting() -> object:
    """Leaves Python as it was."""
    yield
    gc.enable()


@pytest.mark.parametrize("before", [True, False])
def test_it_is_as_it_was(before: bool) -> None:
    (gc.enable if before else gc.disable)()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled() is before
    load_text("a: [", "x.yaml", Shared())
    assert gc.isenabled() is before


def test_it_is_as_it_was_after_a_fault() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_what_is_made_again_and_again_goes() -> None:
    """As a preview does that is read again after every save, with a story in circles each time."""

    def made() -> list[object]:
        with uncollected():
            circles: list[list[object]] = [[] for _ in range(10_000)]
            for circle in circles:
                circle.append(circle)
            return [circles]

    gc.collect()
    before = len(gc.get_objects())
    most = 0
    for _ in range(200):
        held = made()
        most = max(most, len(gc.get_objects()) - before)
    assert held and most < 1_000_000, "two million when none of it goes"
