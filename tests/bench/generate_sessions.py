"""A folder full of sessions, all of one play."""

from pathlib import Path

PLAYED = Path(__file__).resolve().parents[1] / "formats" / "4-take-along" / "GGGG.jsonl"
SIGNS = "23456789CFGHJKMPQRVWX"


def a_thousand_sessions(folder: Path) -> None:
    """Writes a thousand sessions of 47 kB."""
    data = PLAYED.read_bytes()
    for number in range(1_000):
        code = "".join(SIGNS[number // 21**place % 21] for place in range(4))
        (folder / f"{code}.jsonl").write_bytes(data.replace(b'"GGGG"', f'"{code}"'.encode(), 1))
