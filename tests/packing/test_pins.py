"""The versions in the browser are the ones that everything else was tried with."""

import re
from pathlib import Path

from game.packing.pins import PYODIDE, TEXTS, WHEELS

ROOT = Path(__file__).resolve().parents[2]


def test_the_packages_are_those_of_constraints() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    known = {
        name.lower().replace("_", "-"): version
        for name, _, version in (line.partition("==") for line in lines if "==" in line)
    }
    assert {pin.name: pin.version for pin in WHEELS} == {pin.name: known[pin.name] for pin in WHEELS}


def test_every_file_has_a_sum_and_no_address_but_that_of_its_source() -> None:
    for pin in (PYODIDE, TEXTS, *WHEELS):
        assert re.fullmatch(r"[0-9a-f]{64}", pin.sha256) and re.match(
            r"https://(github|gitlab)\.com/", pin.home
        )
