"""The access code: salted, checked, and nothing but a curtain."""

import hashlib
import json
from pathlib import Path

import pytest

from game.session import access_code, store
from game.session.stretched import ROUNDS, stretched
from game.session.trouble import SessionTrouble


def test_without_a_code_nothing_is_asked(home: Path) -> None:
    assert not access_code.is_set(home) and access_code.fits(home, "")


def test_only_the_code_fits(home: Path) -> None:
    access_code.choose(home, "Zomer 26")
    assert access_code.is_set(home)
    assert access_code.fits(home, "Zomer 26") and access_code.fits(home, " Zomer 26\n")
    assert not any(access_code.fits(home, other) for other in ("", "zomer 26", "Zomer 2", "Zomer 26x"))


def test_the_code_itself_is_nowhere_and_each_hash_is_salted(home: Path) -> None:
    access_code.choose(home, "geheim-woord")
    first = access_code.code_file(home).read_text("utf-8")
    access_code.choose(home, "geheim-woord")
    second = access_code.code_file(home).read_text("utf-8")
    assert "geheim" not in first
    assert json.loads(first)["scrypt"] != json.loads(second)["scrypt"]
    assert list(home.iterdir()) == [access_code.code_file(home)]


@pytest.mark.parametrize(
    "damaged", ["", "[]", "{}", '{"salt": "zz", "scrypt": "00"}', "[" * 9000, '{"salt":1}']
)
def test_a_damaged_file_lets_nobody_in_and_deleting_it_loses_nothing(home: Path, damaged: str) -> None:
    access_code.code_file(home).write_text(damaged, "utf-8")
    assert access_code.is_set(home) and not access_code.fits(home, "")
    access_code.remove(home)
    assert access_code.fits(home, "")


def test_deleting_all_sessions_leaves_the_code(home: Path) -> None:
    access_code.choose(home, "1234")
    store.delete_all(home)
    assert access_code.fits(home, "1234") and not access_code.fits(home, "4321")


def test_a_code_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("een bestand", "utf-8")
    with pytest.raises(SessionTrouble):
        access_code.choose(tmp_path / "home", "1234")


def test_a_code_that_an_older_version_set_still_opens(home: Path) -> None:
    proof = (
        "b599ff3e6adfc132e5c0977c1cc175cda1b865e5089c63ff6287c0b87e992f07"
        "2d670bf0663af58861c990e6c08334ecfe3b619617335c9ed37d04467475a551"
    )
    kept = {"kantelpunt-code": 1, "salt": bytes(range(16)).hex(), "scrypt": proof}
    access_code.code_file(home).write_text(json.dumps(kept), "utf-8")
    assert access_code.fits(home, "Zomer 26") and not access_code.fits(home, "Zomer 27")


@pytest.mark.parametrize(("number", "newer"), [(1, False), (2, True), (0, False), ("2", False)])
def test_a_later_version_is_told_from_a_damaged_file(home: Path, number: object, newer: bool) -> None:
    assert not access_code.newer(home)
    access_code.choose(home, "1234")
    data = json.loads(access_code.code_file(home).read_text("utf-8"))
    access_code.code_file(home).write_text(json.dumps({**data, "kantelpunt-code": number}), "utf-8")
    assert access_code.newer(home) is newer
    assert access_code.fits(home, "1234") is (number == 1)


def test_a_file_of_ten_thousand_bytes_is_read_and_no_larger_one(home: Path) -> None:
    access_code.choose(home, "1234")
    path = access_code.code_file(home)
    path.write_bytes(path.read_bytes().ljust(10_000))
    assert access_code.fits(home, "1234")
    path.write_bytes(path.read_bytes() + b" ")
    assert access_code.is_set(home) and not access_code.fits(home, "1234")


@pytest.mark.parametrize("wrong", [{"salt": "zz"}, {"scrypt": "zz"}, {"salt": 1}, {"scrypt": None}])
def test_half_a_code_fits_nobody(home: Path, wrong: dict[str, object]) -> None:
    access_code.choose(home, "1234")
    data = json.loads(access_code.code_file(home).read_text("utf-8"))
    assert len(bytes.fromhex(data["salt"])) == 16
    access_code.code_file(home).write_text(json.dumps({**data, **wrong}), "utf-8")
    assert not access_code.fits(home, "1234")


def test_a_code_that_cannot_be_taken_away_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    access_code.choose(home, "1234")
    monkeypatch.setattr(Path, "unlink", fault)
    with pytest.raises(SessionTrouble) as caught:
        access_code.remove(home)
    assert caught.value.code == "no_permission" and access_code.is_set(home)


def test_a_code_has_four_to_a_hundred_characters() -> None:
    assert (access_code.SHORTEST, access_code.LONGEST) == (4, 100)


def test_a_code_is_asked_for_where_python_has_no_scrypt(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access_code, "_CAN_SCRYPT", False)
    monkeypatch.delattr(hashlib, "scrypt")
    access_code.choose(home, "wolk 12")
    assert access_code.fits(home, " wolk 12") and not access_code.fits(home, "wolk 13")
    assert "pbkdf2" in access_code.code_file(home).read_text(encoding="utf-8")
    monkeypatch.setattr(access_code, "_CAN_SCRYPT", True)
    assert access_code.fits(home, "wolk 12") and not access_code.fits(home, "")


def test_what_is_stretched_is_pbkdf2() -> None:
    for words, salt in ((b"", b""), (b"wolk 12", b"zout"), ("één".encode(), bytes(range(16)))):
        assert stretched(words, salt) == hashlib.pbkdf2_hmac("sha256", words, salt, ROUNDS)
