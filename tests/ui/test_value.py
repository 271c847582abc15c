"""Small values: filled, compared and taken apart as dataclasses are, and as fixed."""

from dataclasses import FrozenInstanceError

import pytest

from game.ui.value import Value


class Nothing(Value):
    pass


class Else(Value):
    pass


class Spot(Value):
    x: int
    y: int = 2


class Named(Spot):
    name: str = ""


def test_a_value_is_filled_in_order_by_name_and_by_default() -> None:
    for _ in range(2):  # the first of a kind is filled another way
        assert (Spot(1).x, Spot(1).y, Spot(y=3, x=1).y) == (1, 2, 3)
        assert (Named(1, 2, "a").name, Named(1, name="b").name) == ("a", "b")


@pytest.mark.parametrize(("values", "named"), [((), {}), ((1, 2, 3), {}), ((1,), {"x": 1}), ((1,), {"z": 1})])
def test_what_does_not_fit_is_refused(values: tuple[int, ...], named: dict[str, int]) -> None:
    class Fresh(Value):
        x: int
        y: int = 2

    for kind in (Fresh, Spot):
        with pytest.raises(TypeError):
            kind(*values, **named)


def test_values_are_equal_by_kind_and_fields() -> None:
    assert Spot(1) == Spot(1, 2) and hash(Spot(1)) == hash(Spot(x=1))
    assert Spot(1) != Spot(2) and Spot(1, 2) != (1, 2)
    assert Nothing() == Nothing() != Else()
    assert len({Nothing(), Else(), Nothing(), Spot(1), Named(1)}) == 4


def test_values_never_change() -> None:
    spot = Spot(1)
    with pytest.raises(FrozenInstanceError):
        spot.x = 3  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del spot.x
    assert spot.but(y=5) == Spot(1, 5) and spot == Spot(1)
    with pytest.raises(TypeError):
        spot.but(z=1)


def test_values_can_be_taken_apart_and_told() -> None:
    match Named(1, 2, "a"):
        case Named(x, y, name):
            assert (x, y, name) == (1, 2, "a")
    assert repr(Named(1)) == "Named(x=1, y=2, name='')"
