"""A desk with the small story for each test."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Returns a folder with the small story and its lists."""
    return Desk(tmp_path)
