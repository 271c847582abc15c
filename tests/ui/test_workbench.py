"""The workbench: what a writer does with keys and mouse, and what every save does to the window."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "writing" / "preview"))

from desk import Desk
from looking_back import tab_to
from test_toolkit_layout import check

from game import paths
from game.story import beat, event
from game.ui.begin import language_of
from game.ui.gallery import some_answer
from game.ui.game import Game
from game.ui.layout import Env, Size, arrange
from game.ui.node import by_key
from game.ui.screen import Context
from game.ui.screens.display import DisplayScreen
from game.ui.screens.help import HelpScreen
from game.ui.screens.play import PlayScreen
from game.ui.screens.workbench import WorkbenchScreen
from game.ui.settings import Settings
from game.window.driver import Driver
from game.window.toolkit import Toolkit
from game.writing.preview import Preview, opened

ASK, GUESS = "Wat doe je?", "Wat voelt Mo nu?"
SAVED = "Het bestand is opnieuw gelezen."
BROKEN = "Zo kan het verhaal niet spelen. Je speelt de laatste versie die klopte."
HIDING = "“Van wie heb je dit?”"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    folder = tmp_path / "desk"
    folder.mkdir()
    return Desk(folder)


@pytest.fixture
def writer(game: Game, desk: Desk, drive: Any) -> Driver:
    """A writer at the first choice of the small story, come there with Enter."""
    driver = drive(WorkbenchScreen(game, desk.opened()))
    for _ in range(6):
        driver.key("return")
    assert ASK in driver.texts
    return driver


def here(driver: Driver) -> Preview:
    screen = driver.screen
    assert isinstance(screen, WorkbenchScreen)
    return screen.preview


def tick_box(driver: Driver, name: str) -> bool:
    checked = driver.find("checkbox", name).state.checked
    assert checked is not None
    return checked


def test_the_story_is_what_players_see(game: Game, desk: Desk) -> None:
    """The page of the workbench holds the very page of the game, word for word, at every beat."""
    preview = desk.opened()
    toolkit, settings = Toolkit.of(paths.assets()), Settings(language="nl")
    env = Env(Size(1280, 720), settings, toolkit.typesetter)
    context = Context(env.size, settings, language_of(settings).words)
    while not isinstance(preview.frame().beat, beat.End):
        screen = WorkbenchScreen(game, preview)
        screen.wanted = False
        played = arrange(PlayScreen.view(screen, context), env).children[0]
        above = arrange(screen.view(context), env).children[0].children[0].bounds.h
        seen = arrange(screen.view(context), env).children[0].children[1]
        assert seen.bounds.y == above and _names(seen) == _names(played)
        preview = preview.move(_on(preview))


def _names(node: Any) -> list[tuple[str, str]]:
    return [(node.role, node.name), *(one for child in node.children for one in _names(child))]


def test_keys_and_mouse_play_on(writer: Driver) -> None:
    writer.key("2")
    assert "Oké, moraalridder." in writer.texts and here(writer).here.memory["druk"] == 1
    before = here(writer)
    writer.click((1260, 400))  # beside every control of the panel
    assert here(writer) is before
    writer.click((620, 400))  # beside every control of the story
    assert "Een half jaar later" in writer.texts


def test_back_and_forth_with_keys_and_buttons(writer: Driver) -> None:
    asked = here(writer).here
    writer.key("1")
    turned = here(writer).here
    writer.key("alt+left")
    assert here(writer).here == asked and ASK in writer.texts
    writer.key("alt+right")
    assert here(writer).here == turned
    writer.key("esc")
    assert writer.focused is not None and writer.focused.key == "history_back"
    writer.keys("return", "return")
    assert here(writer).at == 5
    for _ in range(6):
        writer.key("alt+left")
    assert not here(writer).can_back and not writer.find("button", _BACK).reachable
    writer.advance(10)
    assert here(writer).at == 0, "who went back may look as long as they like"


_BACK = "Een stap terug (Alt en pijl naar links)"


def test_the_last_step_back_leaves_the_focus_where_it_can_press(game: Game, desk: Desk, drive: Any) -> None:
    driver = drive(WorkbenchScreen(game, desk.opened()))
    driver.key("return")
    tab_to(driver, "history_back")
    driver.key("return")
    assert driver.focused is not None and driver.focused.key == "history_forward"
    driver.key("return")
    assert driver.focused is not None and driver.focused.key == "history_back"


def test_lines_come_by_themselves_only_after_a_step_of_a_player(game: Game, desk: Desk, drive: Any) -> None:
    driver = drive(WorkbenchScreen(game, desk.opened()))
    driver.advance(20)
    assert here(driver).at == 0
    driver.key("return")
    driver.advance(30)
    assert isinstance(here(driver).frame().beat, beat.Choose)


def test_jump_to_a_scene_that_was_found(writer: Driver) -> None:
    tab_to(writer, "find_scene")
    writer.type("da")
    assert by_key(writer.tree, "scene:daan") and not by_key(writer.tree, "scene:gang")
    writer.key("return")
    assert here(writer).here.scene == "daan"
    assert writer.find("heading", "Nu kijk je door de ogen van Mo.") and writer.screen.mode == "other"
    writer.keys("return", "return")
    assert GUESS in " ".join(writer.texts), "Enter goes on in the story after a jump"
    assert "Gezien: app, daan" in writer.texts


def test_no_scene_of_that_name_is_said(writer: Driver) -> None:
    tab_to(writer, "find_scene")
    writer.type("zolder")
    assert "Geen scène heet zo." in writer.texts
    before = here(writer)
    writer.key("return")
    assert here(writer) is before


def test_of_very_many_scenes_and_problems_the_first_are_listed(game: Game, desk: Desk, drive: Any) -> None:
    scene = desk.text[desk.text.index("  gang:") : desk.text.index("  daan:")]
    more = "".join(scene.replace("gang:", f"gang_{number}:") for number in range(100))
    desk.save(("  daan:\n", f"{more}  daan:\n"))
    driver = drive(WorkbenchScreen(game, desk.opened()))
    assert "En nog 43 scènes. Typ een deel van de naam." in driver.texts
    assert f"En nog {len(here(driver).problems) - 60} meldingen." in driver.texts
    tab_to(driver, "find_scene")
    driver.type("gang_99")
    assert by_key(driver.tree, "scene:gang_99") and not any("En nog 43" in words for words in driver.texts)


def test_a_changed_number_hides_an_option_and_why_says_so(writer: Driver) -> None:
    assert writer.has("button", "Van wie heb je dit?") or HIDING in writer.texts
    steps = here(writer).at
    tab_to(writer, "value:druk:plus")
    writer.keys("return", "return")
    assert HIDING not in writer.texts and "druk (eerst 0)" in writer.texts
    (why,) = (words for words in writer.texts if words.startswith("Optie eerste.vragen is verborgen"))
    assert why.endswith("(druk = 2)")
    assert here(writer).at == steps + 1, "twice changed on end is one step back"
    writer.press("druk lager")
    assert HIDING in writer.texts
    writer.key("alt+left")
    assert here(writer).here.memory["druk"] == 0


def test_a_switch_and_a_word_can_be_changed(writer: Driver) -> None:
    writer.press("gezegd")
    assert tick_box(writer, "gezegd") and here(writer).here.memory["gezegd"] is True
    tab_to(writer, "word:woord")
    writer.key("ctrl+a")
    writer.type("ja")
    writer.key("return")
    assert here(writer).here.memory["woord"] == "ja" and HIDING not in writer.texts
    assert writer.find("textbox", "woord (eerst 'nee')").state.value == "ja"
    for _ in range(2):
        writer.key("esc")
        writer.advance(1)
    writer.keys("alt+left", "alt+left")
    assert not tick_box(writer, "gezegd")
    assert writer.find("textbox", "woord").state.value == "nee", "the box says what is remembered now"


def test_why_tells_which_condition_was_passed(game: Game, desk: Desk, drive: Any) -> None:
    preview = desk.opened("daan").played(
        [
            event.Guess("gevoel", ("bang",)),
            event.Reason("waarom"),
            event.Write("sorry"),
        ]
    )
    driver = drive(WorkbenchScreen(game, preview))
    driver.key("end")
    driver.press("Sla over")
    line = desk.line("if: gezegd or seen gang")
    assert any(words.startswith(f"Regel {line}: ") for words in driver.texts)


def test_a_save_is_read_within_half_a_second_at_the_same_place(writer: Driver, desk: Desk) -> None:
    before = here(writer)
    desk.save(("ask: Wat doe je?", "ask: En nu?"), ("Moet je zien", "Kijk dan"))
    writer.advance(0.3)
    assert "En nu?" in writer.texts and SAVED in writer.texts
    assert "Kijk dan 😂" in writer.texts, "what was said before is said in the new words"
    assert here(writer).at == before.at
    writer.key("2")
    assert SAVED not in writer.texts


def test_an_error_is_told_over_the_story_that_plays_on(writer: Driver, desk: Desk) -> None:
    desk.save(("      - goto: daan", "      - goto: dan"))
    writer.advance(0.3)
    told = f"Regel {desk.line('goto: dan')}: "
    assert BROKEN in writer.texts and ASK in writer.texts
    assert any(words.startswith(told) and "daan" in words for words in writer.texts)
    writer.key("1")
    assert here(writer).here.scene == "daan", "the last sound version plays on"
    writer.key("alt+left")
    desk.save(("      - goto: dan", "      - goto: daan"))
    writer.advance(0.3)
    assert BROKEN not in writer.texts and ASK in writer.texts
    assert not any(words.startswith(told) for words in writer.texts)


def test_an_answer_that_is_gone_is_told(writer: Driver, desk: Desk) -> None:
    writer.key("1")
    desk.save(("- id: doorsturen", "- id: delen"))
    writer.advance(0.3)
    assert any("eerste.doorsturen past hier niet" in words for words in writer.texts)
    assert ASK in writer.texts


def test_what_was_half_answered_stays_when_the_file_is_saved(game: Game, desk: Desk, drive: Any) -> None:
    driver = drive(WorkbenchScreen(game, desk.opened("daan").played([event.Guess("gevoel", ("bang",))])))
    box = driver.find("textbox", "Of in je eigen woorden").key
    tab_to(driver, box)
    driver.type("Omdat")
    desk.save(("title: Op de bank", "title: Op een bank"))
    driver.advance(0.3)
    assert driver.find("textbox", "Of in je eigen woorden").state.value == "Omdat"
    desk.save(("ask: Waarom deed Sam dat?", "ask: Waarom deed je dat?"))
    driver.advance(0.3)
    assert driver.find("textbox", "Of in je eigen woorden").state.value == ""


def test_the_language_is_switched_but_not_kept(game: Game, drive: Any) -> None:
    preview = opened(paths.scenarios() / "doorgestuurd.yaml")
    driver = drive(WorkbenchScreen(game, preview))
    tab_to(driver, "language")
    driver.key("return")
    codes = [language.code for language in game.languages()]
    changed = codes[(codes.index("nl") + 1) % len(codes)]
    assert driver.app.settings.language == changed
    assert here(driver) is preview


def test_nothing_of_a_preview_is_kept(writer: Driver, game: Game) -> None:
    game.home.mkdir(parents=True, exist_ok=True)
    before = sorted(game.home.rglob("*"))
    writer.keys("1", "return", "return", "1", "return", "return", "end", "return", "end", "return")
    assert sorted(game.home.rglob("*")) == before


def test_help_and_display_open_and_come_back(writer: Driver) -> None:
    writer.press("Stop / hulp")
    assert isinstance(writer.screen, HelpScreen)
    writer.key("esc")
    writer.advance(1)
    writer.press("Weergave en geluid")
    assert isinstance(writer.screen, DisplayScreen)
    writer.key("esc")
    assert isinstance(writer.screen, WorkbenchScreen) and ASK in writer.texts


def test_the_ending_offers_again_and_keeps_nothing(game: Game, desk: Desk, drive: Any) -> None:
    answers = [event.Guess("gevoel", ("bang",)), event.Reason("waarom"), event.Write("sorry")]
    driver = drive(WorkbenchScreen(game, desk.opened("daan").played([*answers, event.Plan("voornemen")])))
    driver.press("Kijk naar mijn pad")
    assert "In de werkbank wordt niets bewaard." in driver.texts
    driver.press("Nog een keer spelen")
    assert here(driver).at == 0 and here(driver).can_forward
    driver.press("Stoppen")
    assert driver.closed


def test_a_story_that_turns_in_circles_stops_and_says_so(game: Game, desk: Desk, drive: Any) -> None:
    ring = "      - if: druk > 0\n        then:\n          - goto: gang\n"
    desk.save(("      - later: Een", f"{ring}      - later: Een"))
    driver = drive(WorkbenchScreen(game, desk.opened()), lines_at_once=True)
    driver.key("return")
    assert ASK in driver.texts
    driver.keys("2", "return")
    driver.advance(1)
    assert any("gang" in words and "draait rond" in words for words in driver.texts)


def test_a_small_window_shows_the_panel_instead_of_the_story(game: Game, desk: Desk, drive: Any) -> None:
    driver = drive(WorkbenchScreen(game, desk.opened()), text_scale=200)
    assert "Waarom?" not in driver.texts and any("scène app, regel" in words for words in driver.texts)
    driver.key("esc")
    assert "Waarom?" in driver.texts and "Het is druk in de app." not in driver.texts
    tab_to(driver, "scene:gang")
    driver.key("return")
    assert "Waarom?" not in driver.texts and here(driver).here.scene == "gang"


def test_the_panel_goes_and_comes(writer: Driver) -> None:
    writer.press("Werkbank verbergen")
    assert "Waarom?" not in writer.texts
    writer.press("Werkbank")
    assert "Waarom?" in writer.texts and ASK in writer.texts
    assert writer.focused is not None and writer.focused.key == "history_back"


def test_beside_the_panel_the_story_is_as_in_a_smaller_window(game: Game, desk: Desk, drive: Any) -> None:
    narrow = drive(WorkbenchScreen(game, desk.opened()), size=(1024, 640))
    assert "Waarom?" in narrow.texts and not narrow.has("progress")
    narrow.press("Werkbank verbergen")
    assert narrow.has("progress")


@pytest.mark.parametrize(("size", "scale"), [((1024, 640), 100), ((1280, 720), 125), ((1280, 720), 200)])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_there_is_room_at_every_beat(
    game: Game, desk: Desk, size: tuple[int, int], scale: int, language: str
) -> None:
    settings = Settings(language=language, text_scale=scale)
    words, toolkit = language_of(settings), Toolkit.of(paths.assets())
    preview = desk.opened()
    while not isinstance(preview.frame().beat, beat.End):
        screen = WorkbenchScreen(game, preview)
        env = Env(Size(*size), settings, toolkit.typesetter, rtl=words.rtl)
        check(arrange(screen.view(Context(env.size, settings, words.words, words.rtl)), env))
        preview = preview.move(_on(preview))


def _on(preview: Preview) -> event.Event:
    now = preview.frame().beat
    return some_answer(now) if isinstance(now, beat.Question) else event.Next()
