"""Tells `run` about versions: the lowest that people may have, or what moved since `constraints.txt`."""

import sys
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent


def lowest() -> str:
    """Returns the lower bounds of what players and writers install, as pip takes them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bounds = [*project["dependencies"], *project["optional-dependencies"]["write"]]
    return " ".join(bound.replace(">=", "==") for bound in bounds)


def moved(log: Path) -> str:
    """Returns one line: which packages here are not those of `constraints.txt`, and which tests failed."""
    pins = (line.split("==") for line in (ROOT / "constraints.txt").read_text().splitlines() if "==" in line)
    changes = [
        f"{name} {old} -> {now}"
        for name, old in pins
        if (now := _installed(name)) is not None and now != Version(old)
    ]
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    failed = [
        line.partition(" ")[2].partition(" - ")[0]
        for line in lines
        if line.startswith(("FAILED ", "ERROR ", "ERROR: "))
    ]
    return f"newest: moved: {', '.join(changes) or 'nothing'}; failed: {', '.join(failed) or 'nothing'}"


def _installed(name: str) -> Version | None:
    try:
        return Version(version(name))
    except PackageNotFoundError:  # needed on another system, or to build with
        return None


if __name__ == "__main__":
    print(lowest() if sys.argv[1] == "lowest" else moved(Path(sys.argv[2])))
