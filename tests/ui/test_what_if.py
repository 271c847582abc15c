"""What if: another option from a moment, beside how it went."""

from typing import Any

from looking_back import choices, tab_to

from game.session.notes import notes_file, notes_of
from game.session.session import Session
from game.ui.game import Game
from game.ui.node import by_key
from game.ui.screens.replay import ReplayScreen
from game.ui.screens.trouble import TroubleScreen
from game.ui.screens.what_if import WhatIfScreen


def test_what_if_stands_beside_how_it_went(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    before = session.path.read_bytes()
    moment = choices(session)[0]
    offer = moment.not_chosen[0]
    driver = drive(ReplayScreen(game, session, moment.move))
    tab_to(driver, f"instead:{moment.move}.{offer.id}")
    driver.key("return")
    screen = driver.screen
    assert isinstance(screen, WhatIfScreen)
    assert driver.has("heading", "Zo ging het") and driver.has("heading", "Zo kon het ook gaan")
    assert moment.answer[0].source in driver.texts and offer.text.source in driver.texts
    for _ in range(20):
        if screen.other.ended:
            break
        driver.key("1")  # the first option of the question that the branch rests at
    assert screen.other.ended
    assert any(words.startswith("Einde: ") for words in driver.texts)
    driver.key("esc")
    assert isinstance(driver.screen, ReplayScreen)
    assert session.path.read_bytes() == before and not notes_file(session.path).exists()


def test_a_branch_with_a_name_is_kept_and_opens_again(game: Game, session: Session, drive: Any) -> None:
    moment = choices(session)[0]
    driver = drive(ReplayScreen(game, session, moment.move))
    driver.app.press(by_key(driver.tree, f"instead:{moment.move}.{moment.not_chosen[0].id}"))
    driver.step()
    tab_to(driver, "branch_name")
    driver.type("Sam wacht")
    (kept,) = notes_of(session).branches
    assert (kept.name, kept.along) == ("Sam wacht", False)
    driver.press("De jongere vindt het goed dat dit in het verslag komt.")
    assert notes_of(session).branches[0].along
    driver.key("esc")
    driver.press("Bewaard: Sam wacht")
    assert isinstance(driver.screen, WhatIfScreen)
    assert driver.find("textbox", "Geef deze weg een naam om hem te bewaren").state.value == "Sam wacht"


def test_a_kept_branch_that_no_longer_fits_says_so(game: Game, session: Session, drive: Any) -> None:
    assert session.path is not None
    moment = choices(session)[0]
    notes_file(session.path).write_text(
        '{"kantelpunt-notes": 1, "whole": "", "moments": {}, "agreements": {}, "branches": [{"name": "Oud",'
        f'"move": {moment.move}, "option": "weg", "picks": [], "along": true}}]}}',
        encoding="utf-8",
    )
    driver = drive(ReplayScreen(game, session, moment.move))
    driver.press("Bewaard: Oud")
    assert isinstance(driver.screen, TroubleScreen)
