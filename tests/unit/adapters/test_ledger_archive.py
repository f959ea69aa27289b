"""Export files: written the same every time, and read strictly. Each hostile file is named by its defect."""

from __future__ import annotations

import struct
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.adapters import ledger_archive
from tidegate.adapters.ledger_archive import Archive, write_archive
from tidegate.core.errors import Misconfigured, NotProven

MEMBERS = [("checkpoint", b"note\n"), ("entries/00.jsonl", b"{}\n" * 1000), ("manifest.json", b'{"a":1}')]


def made(folder: Path, name: str = "x.zip") -> Path:
    path = folder / name
    assert write_archive(str(path), MEMBERS) == 3
    return path


def refused(path: Path) -> str:
    with pytest.raises(NotProven) as caught:
        everything(path)
    return caught.value.what


def everything(path: Path) -> list[bytes | None]:
    with Archive(str(path)) as archive:
        return [archive.read(name) for name in archive.names]


def test_members_come_back_and_the_bytes_are_the_same_every_time(tmp_path: Path) -> None:
    path = made(tmp_path)
    with Archive(str(path)) as archive:
        assert [(name, archive.read(name)) for name in archive.names] == MEMBERS
        assert archive.read("nothing") is None
    assert made(tmp_path, "y.zip").read_bytes() == path.read_bytes()
    assert [item.name for item in sorted(tmp_path.iterdir())] == ["x.zip", "y.zip"]


def test_an_export_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = made(tmp_path)
    before = path.read_bytes()

    def broken():
        yield "checkpoint", b"new"
        raise NotProven("x", "No.")

    with pytest.raises(NotProven):
        write_archive(str(path), broken())
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_too_large_is_refused_when_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_archive, "MOST_MEMBER", 10)
    with pytest.raises(Misconfigured) as caught:
        write_archive(str(tmp_path / "x.zip"), [("a", bytes(11))])
    assert caught.value.code == "export_too_large"
    with pytest.raises(Misconfigured) as caught:
        write_archive(str(tmp_path / "no" / "x.zip"), [])
    assert caught.value.code == "export_unwritable"


@pytest.mark.parametrize("name", ["../x", "/x", "a/../b", "a//b", "A", "a b", "a\\b", "é", "a/", ".x", "a/.p", ""])
def test_name_outside_the_grammar(tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name or "a", (1980, 1, 1, 0, 0, 0)), b"x")
    if not name:
        path.write_bytes(path.read_bytes().replace(b"a", b"\x00"))
    assert "archive" in refused(path)


def test_two_members_of_one_name(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a", b"one")
            archive.writestr("a", b"two")
    assert "same name" in refused(path)


def test_bytes_in_front_behind_and_between(tmp_path: Path) -> None:
    whole = made(tmp_path).read_bytes()
    path = tmp_path / "x.zip"
    path.write_bytes(b"#!/bin/sh\n" + whole)
    refused(path)
    path.write_bytes(whole + b"x")
    refused(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a", b"x")
        archive.comment = b"PK"
    refused(path)
    # A gap between the members and the directory, which the end record is made to fit.
    start = whole.rindex(b"PK\x05\x06")
    offset = struct.unpack("<L", whole[start + 16 : start + 20])[0]
    gap = whole[:offset] + b"hidden" + whole[offset:start]
    path.write_bytes(gap + whole[start : start + 16] + struct.pack("<L", offset + 6) + whole[start + 20 :])
    assert "after its members" in refused(path)


def test_two_headers_that_differ(tmp_path: Path) -> None:
    path = made(tmp_path)
    whole = bytearray(path.read_bytes())
    whole[22] ^= 1  # the size that the first member's own header says
    path.write_bytes(bytes(whole))
    assert "two headers" in refused(path)


def test_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.zip"
    write_archive(str(path), [("a", bytes(1_000_000)), ("b", bytes(1_000_000))])
    assert path.stat().st_size < 5_000
    monkeypatch.setattr(ledger_archive, "MOST_UNPACKED", 1_500_000)
    assert "more than an export may hold" in refused(path)
    monkeypatch.setattr(ledger_archive, "MOST_MEMBER", 999_999)
    assert "more than an export may hold" in refused(path)


def test_member_longer_than_it_says(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    write_archive(str(path), [("a", bytes(1000))])
    whole = path.read_bytes().replace(struct.pack("<L", 1000), struct.pack("<L", 10))
    path.write_bytes(whole)
    refused(path)


def test_encrypted_or_packed_in_another_way(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a", b"x" * 100)
    assert "unusual" in refused(path)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_changed_byte_is_refused_or_changes_nothing(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject):
    folder = tmp_path_factory.mktemp("flip")
    path = made(folder)
    whole = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(bytes(whole))
    try:
        found = everything(path)
    except NotProven:
        return
    # What is left are marks such as who made the file; a changed name is found by the manifest.
    assert found == [content for _, content in MEMBERS]


@settings(max_examples=100, deadline=None)
@given(noise=st.binary(min_size=1, max_size=200))
def test_noise_is_refused(tmp_path_factory: pytest.TempPathFactory, noise: bytes) -> None:
    path = tmp_path_factory.mktemp("noise") / "x.zip"
    path.write_bytes(noise + b"PK\x05\x06" + bytes(8) + noise[:10].ljust(10, b"\0"))
    with pytest.raises(NotProven), Archive(str(path)):
        pass
