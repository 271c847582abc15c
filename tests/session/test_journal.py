"""A session file only grows, or stays as it was."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session import disk
from game.session.journal import Journal, lines_of
from game.session.trouble import SessionTrouble

FIRST, LINE = b'{"first":1}\n', b'{"event":"next"}\n'
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files or signals")


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal.create(tmp_path / "CCCC.jsonl", FIRST)


def trouble(do: Callable[[], object]) -> str:
    """Returns the code of the trouble something raises."""
    with pytest.raises(SessionTrouble) as caught:
        do()
    assert caught.value.render()  # there is a sentence for it
    return caught.value.code


def test_lines_are_added_at_the_end(journal: Journal) -> None:
    journal.append(LINE)
    journal.append(LINE)
    assert journal.path.read_bytes() == FIRST + LINE + LINE


@posix
def test_nobody_else_may_read_it(journal: Journal) -> None:
    assert journal.path.stat().st_mode & 0o777 == 0o600
    journal.rewrite(lambda lines: lines)
    assert journal.path.stat().st_mode & 0o777 == 0o600


def test_it_is_created_once(journal: Journal) -> None:
    with pytest.raises(FileExistsError):
        Journal.create(journal.path, FIRST)
    assert journal.path.read_bytes() == FIRST


def test_every_line_is_flushed_to_the_disk(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    real = os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda descriptor: (real(descriptor), sizes.append(os.fstat(descriptor).st_size))
    )
    journal.append(LINE)
    assert sizes == [len(FIRST + LINE)]


@posix
def test_a_new_name_is_flushed_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: flushed.append(os.fstat(descriptor).st_ino))
    journal = Journal.create(tmp_path / "CCCC.jsonl", FIRST)
    assert flushed == [journal.path.stat().st_ino, tmp_path.stat().st_ino]
    flushed.clear()
    journal.rewrite(lambda lines: lines)
    beside, folder = journal.path.stat().st_ino, tmp_path.stat().st_ino
    assert flushed == [beside, folder, folder]  # written, named, and put in place


ERRORS = [
    (errno.ENOSPC, "disk_full"),
    (errno.EFBIG, "disk_full"),
    (errno.EIO, "not_saved"),
    (errno.EACCES, "no_permission"),
    (errno.EROFS, "no_permission"),
]


@pytest.mark.parametrize(("number", "code"), ERRORS)
@pytest.mark.parametrize("written", range(0, len(LINE), 3))
def test_half_a_line_is_taken_back(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, number: int, code: str, written: int
) -> None:
    left, real = [written], os.write

    def write(descriptor: int, data: bytes) -> int:
        if left[0] == 0:
            raise OSError(number, "fault")
        done = real(descriptor, bytes(data)[: left[0]])
        left[0] -= done
        return done

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", write)
        assert trouble(lambda: journal.append(LINE)) == code
    assert journal.path.read_bytes() == FIRST
    journal.append(LINE)  # and when there is room again, it goes on
    assert journal.path.read_bytes() == FIRST + LINE


def test_a_line_that_cannot_be_flushed_is_taken_back(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fault)
        assert trouble(lambda: journal.append(LINE)) == "not_saved"
    assert journal.path.read_bytes() == FIRST
    journal.append(LINE)
    assert journal.path.read_bytes() == FIRST + LINE


def fault(*_: object) -> None:
    """Fails as a broken disk does."""
    raise OSError(errno.EIO, "fault")


def test_a_line_that_cannot_be_taken_back_goes_before_the_next(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fault)
        patched.setattr(os, "ftruncate", fault)
        assert trouble(lambda: journal.append(LINE)) == "not_saved"
    assert journal.path.read_bytes() == FIRST + LINE
    journal.append(b"{}\n")
    assert journal.path.read_bytes() == FIRST + b"{}\n"


def test_a_session_of_somebody_else_is_left_alone(journal: Journal) -> None:
    with journal.path.open("ab") as file:
        file.write(LINE)
    assert trouble(lambda: journal.append(b"{}\n")) == "elsewhere"
    assert trouble(lambda: journal.rewrite(lambda lines: [])) == "elsewhere"
    assert journal.path.read_bytes() == FIRST + LINE


def test_while_another_writes_nothing_is_written(journal: Journal) -> None:
    with disk.held(journal.path):
        assert trouble(lambda: journal.append(LINE)) == "elsewhere"
    journal.append(LINE)
    assert journal.path.read_bytes() == FIRST + LINE


@posix
def test_a_file_replaced_in_between_is_noticed(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    other = journal.path.with_name("other")
    other.write_bytes(FIRST)
    real = disk._lock

    def lock(descriptor: int) -> None:
        real(descriptor)
        if other.exists():
            other.replace(journal.path)

    monkeypatch.setattr(disk, "_lock", lock)
    assert trouble(lambda: journal.append(LINE)) == "elsewhere"
    assert journal.path.read_bytes() == FIRST


def test_a_deleted_session_stays_deleted(journal: Journal) -> None:
    journal.path.unlink()
    assert trouble(lambda: journal.append(LINE)) == "gone"
    assert not journal.path.exists()


def test_a_torn_line_goes_with_the_first_new_one(journal: Journal) -> None:
    journal.path.write_bytes(FIRST + b'{"eve')
    torn = Journal(journal.path, len(FIRST), len(FIRST) + 5)
    assert journal.path.read_bytes() == FIRST + b'{"eve'
    torn.append(LINE)
    assert journal.path.read_bytes() == FIRST + LINE


def test_a_torn_line_goes_with_a_rewrite(journal: Journal) -> None:
    journal.path.write_bytes(FIRST + b'{"eve')
    Journal(journal.path, len(FIRST), len(FIRST) + 5).rewrite(lambda lines: lines)
    assert journal.path.read_bytes() == FIRST


def test_it_never_grows_beyond_what_can_be_opened(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "LARGEST", len(FIRST + LINE))
    journal.append(LINE)
    assert trouble(lambda: journal.append(LINE)) == "full"


def test_a_rewrite_that_fails_leaves_the_file(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("write", "fsync", "replace"):
        with monkeypatch.context() as patched:
            patched.setattr(*((Path, name) if name == "replace" else (os, name)), fault)
            assert trouble(lambda: journal.rewrite(lambda lines: lines * 2)) == "not_saved"
        assert journal.path.read_bytes() == FIRST
        assert [path.name for path in journal.path.parent.iterdir()] == [journal.path.name]
    journal.append(LINE)


def test_an_interrupted_line_is_taken_back(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            journal.append(LINE)
    journal.append(LINE)
    assert journal.path.read_bytes() == FIRST + LINE


FULL = """
import resource, signal, sys
from pathlib import Path
from game.session.journal import Journal
from game.session.trouble import SessionTrouble
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
journal = Journal.create(Path(sys.argv[1]), b"{}\\n")
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
try:
    for number in range(1000):
        journal.append(b'{"event":"next"}\\n')
except SessionTrouble as trouble:
    print(trouble.code, number, journal.size)
"""


@posix
def test_when_the_system_refuses_more_bytes(tmp_path: Path) -> None:
    path = tmp_path / "CCCC.jsonl"
    run = subprocess.run([sys.executable, "-c", FULL, path], capture_output=True, text=True, check=True)
    count = (1000 - 3) // len(LINE)
    assert run.stdout.split() == ["disk_full", str(count), str(3 + count * len(LINE))]
    assert path.read_bytes() == b"{}\n" + count * LINE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_device_says_so() -> None:
    assert trouble(lambda: Journal(Path("/dev/full"), 0, 0).append(LINE)) == "disk_full"


@pytest.mark.parametrize(
    "data", [b"", b"a", b"a\n", b"a\nb", b"a\r\nb\n", b"\n\n", "a\u2028b\x0c\n".encode()]
)
def test_lines_end_at_newlines_only(data: bytes) -> None:
    lines = lines_of(data)
    assert b"".join(lines) == data
    assert all(line.count(b"\n") == 1 and line.endswith(b"\n") for line in lines[:-1])
    assert len(lines) == data.count(b"\n") + (not data.endswith(b"\n") and data != b"")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EFBIG, "disk_full"),
        (errno.EACCES, "no_permission"),
        (errno.EPERM, "no_permission"),
        (errno.EROFS, "no_permission"),
        (errno.ENOENT, "gone"),
        (errno.EIO, "not_saved"),
    ],
)
def test_each_fault_of_the_disk_is_told_as_what_it_is(number: int, code: str) -> None:
    assert disk.trouble(OSError(number, "…")).code == code


def test_what_cannot_be_read_is_told_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"abc")
    assert disk.read(path, 3) == b"abc"
    for wrong, most, code in ((path, 2, "too_big"), (tmp_path, 3, "no_session"), (tmp_path / "y", 3, "gone")):
        with pytest.raises(SessionTrouble) as caught:
            disk.read(wrong, most)
        assert caught.value.code == code


def test_a_file_grows_to_twenty_megabytes_and_no_further(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    with path.open("wb") as file:
        file.truncate(19_999_999)
    journal = Journal(path, 19_999_999, 19_999_999)
    with pytest.raises(SessionTrouble) as caught:
        journal.append(b"a\n")
    assert caught.value.code == "full" and path.stat().st_size == 19_999_999
    journal.append(b"\n")
    assert path.stat().st_size == 20_000_000


@given(st.binary(max_size=60))
def test_the_lines_of_a_file_are_all_of_it(data: bytes) -> None:
    lines = lines_of(data)
    assert b"".join(lines) == data and all(line.endswith(b"\n") for line in lines[:-1])
    assert b"" not in lines and all(b"\n" not in line[:-1] for line in lines)
