"""The path that comes with a warning is the shortest on which it shows, and it does show there."""

from pathlib import Path

from frames import CHOICE, LISTS, NAME, story

from game import paths
from game.writing.lint.run import Shipped, check

ROUND = """  kring:
    place: Kring
    when: Later
    seen_by: sam
    script:
      - choose: rond
        ask: Nog eens?
        options:
          - {id: ja, do: Je wacht., could_be: [uitstellen], goto: rondje}
          - {id: nee, do: Je kijkt., shows: [uitstellen], goto: rondje}
  rondje:
    place: Rondje
    when: Later
    seen_by: sam
    script:
      - choose: verder
        ask: En nu?
        options:
          - {id: ja, do: Je wacht., could_be: [uitstellen]}
          - {id: nee, do: Je kijkt., shows: [uitstellen]}
      - if: gezegd
        then: [{goto: slot}]
      - goto: kring
"""


def told(text: str, folder: Path) -> dict[str, list[tuple[str, str]]]:
    """Returns for each code what was found, with its path."""
    file = folder / f"{NAME}.yaml"
    file.write_text(text, encoding="utf-8")
    found: dict[str, list[tuple[str, str]]] = {}
    for each in check([file], Shipped(LISTS, paths.assets(), folder / "locale")).problems:
        found.setdefault(each.code, []).append((each.found, each.path))
    return found


def test_of_a_choice_that_hides_all_not_the_path_on_which_it_shows(tmp_path: Path) -> None:
    second = CHOICE.replace("choose: keuze", "choose: tweede")
    second = second.replace(", could_be", ", if: chose keuze.ja, could_be")
    second = second.replace(", shows", ", if: chose keuze.ja, shows")
    assert told(story(CHOICE + second), tmp_path)["may-all-hide"] == [("tweede", "keuze.nee")]


def test_who_is_trapped_is_told_once_with_the_shortest_way_in(tmp_path: Path) -> None:
    first = CHOICE.replace("could_be", "set: {gezegd: true}, could_be").replace("shows", "goto: kring, shows")
    again = CHOICE.replace("choose: keuze", "choose: later").replace(
        "could_be", "set: {gezegd: false}, goto: kring, could_be"
    )
    text = story(first + again).replace("guide:", f"{ROUND}guide:")
    assert told(text, tmp_path)["trapped"] == [("kring", "keuze.nee")]


def test_a_path_is_as_short_as_can_be(tmp_path: Path) -> None:
    again = CHOICE.replace("choose: keuze", "choose: later").replace("shows", "goto: kring, shows")
    ring = ROUND.replace("if: gezegd", "if: chose keuze.ja and chose keuze.nee")
    found = told(story(CHOICE + again).replace("guide:", f"{ring}guide:"), tmp_path)
    assert found["never-holds"] == [("", "keuze.ja → later.nee → rond.ja → verder.ja")]
