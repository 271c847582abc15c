"""What `kantelpunt web` refuses before it makes anything."""

import pytest

from game.cli import main


def test_it_asks_where_to_put_what_it_makes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["web"]) == 2
    assert "--one-file" in capsys.readouterr().err
