"""What the tests of looking back share."""

from game.session.moments import Moment, moments
from game.session.session import Session
from game.window.driver import Driver


def tab_to(driver: Driver, key: str) -> None:
    for _ in range(80):
        if driver.focused is not None and driver.focused.key == key:
            return
        driver.key("tab")
    raise AssertionError(f"Tab never reaches {key}")


def choices(session: Session) -> list[Moment]:
    return [moment for moment in moments(session) if moment.not_chosen]
