"""The workbench in a real window: every save changes what stands on the screen, and nothing else."""

from pathlib import Path

from screen import Playing, picture, quick_settings, screen, until

from game import paths

LINE = "De training is klaar. Je zit nog even op het bankje."


def test_a_story_is_edited_while_its_window_is_open(tmp_path: Path) -> None:
    home, pixels, desk = (tmp_path / name for name in ("home", "pixels", "desk"))
    pixels.mkdir()
    desk.mkdir()
    for file in paths.scenarios().glob("*.yaml"):
        (desk / file.name).write_bytes(file.read_bytes())
    story = desk / "doorgestuurd.yaml"
    written = story.read_text("utf-8")
    assert LINE in written
    quick_settings(home)
    settings = (home / "settings.json").read_bytes()

    def shown(text: str, before: bytes) -> bytes:
        """Saves the story and returns the next picture of the window."""
        saved = story.with_suffix(".new")
        saved.write_text(text, "utf-8")
        saved.replace(story)
        until(lambda: picture(pixels) != before, "the window to show what was saved")
        return picture(pixels)

    with screen(pixels) as environment:
        preview = Playing(environment, home, "preview", str(story), "--at", "groepsapp")
        opened = picture(pixels)
        other = shown(written.replace(LINE, "De training is uit."), opened)
        broken = shown(written.replace("start: groepsapp", "start: groepsap"), other)
        assert broken not in (opened, other)
        again = shown(written.replace(LINE, "De training is uit."), broken)
        assert again == other, "the same story, at the same place"

        preview.keys("Escape", "Return")  # the panel, and there the next language
        until(lambda: picture(pixels) != again, "another language")
        preview.keys("End", "Return")  # the last that can be pressed: stop
        status, told = preview.ended()
    assert status == 0
    assert "Traceback" not in told
    assert (home / "settings.json").read_bytes() == settings
    assert [file.name for file in home.iterdir() if file.is_file()] == ["settings.json"], "nothing is kept"
