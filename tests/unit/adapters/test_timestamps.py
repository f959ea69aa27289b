"""Timestamps against a real authority of `openssl ts`: what is right is kept, what is not is named."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fakes.timestamp_authority import Maker, Served

from tidegate.adapters.timestamps import TimestampAuthority, TimestampFolder, TimestampVerifier
from tidegate.core.errors import Misconfigured, NotProven, Unavailable
from tidegate.jobs.timestamping import Timestamping

pytest.importorskip("rfc3161_client", reason="the extra `timestamps` is not installed")
if shutil.which("openssl") is None:
    pytest.skip("there is no openssl to be the authority", allow_module_level=True)

NOTE = "log.example\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— log.example AAAAAAAA\n".encode()
REPLY = "application/timestamp-reply"


@pytest.fixture(scope="module")
def maker(tmp_path_factory: pytest.TempPathFactory) -> Maker:
    return Maker(tmp_path_factory.mktemp("tsa"))


@pytest.fixture
def serve():
    open_ones: list[Served] = []

    def start(answer: Callable[[bytes], tuple[int, str, bytes]]) -> Served:
        open_ones.append(Served(answer))
        return open_ones[-1]

    yield start
    for item in open_ones:
        item.close()


def good(maker: Maker) -> Callable[[bytes], tuple[int, str, bytes]]:
    return lambda request: (200, REPLY, maker.answer(request))


def test_a_checkpoint_is_timestamped_and_anybody_with_the_root_can_tell(maker: Maker, serve):
    served = serve(good(maker))
    verifier = TimestampVerifier(maker.root)
    stamp = TimestampAuthority(served.url, verifier).stamp(NOTE)
    found = TimestampVerifier(maker.root).verify(stamp, NOTE)
    assert abs(found.time - time.time()) < 60
    assert found.authority == "CN=test tsa"
    assert NOTE[:20] not in served.asked[0], "only a digest leaves"


def test_it_verifies_without_tidegate(maker: Maker, serve, tmp_path: Path):
    stamp = TimestampAuthority(serve(good(maker)).url, TimestampVerifier(maker.root)).stamp(NOTE)
    folder = TimestampFolder(tmp_path)
    folder.keep(7, NOTE, stamp)
    note, root = tmp_path / "timestamps/7", maker.folder / "root.pem"
    command = ["openssl", "ts", "-verify", "-in", f"{note}.tsr", "-data", str(note), "-CAfile", str(root)]
    assert subprocess.run(command, capture_output=True, timeout=20, check=False).returncode == 0
    (tmp_path / "timestamps/7").write_bytes(NOTE + b"x")
    assert subprocess.run(command, capture_output=True, timeout=20, check=False).returncode != 0


def test_each_changed_byte_of_a_note_is_told(maker: Maker):
    verifier = TimestampVerifier(maker.root)
    stamp = maker.answer(verifier.request(NOTE)[0])
    for place in range(len(NOTE)):
        changed = bytearray(NOTE)
        changed[place] ^= 1
        with pytest.raises(NotProven) as problem:
            verifier.verify(stamp, bytes(changed))
        assert problem.value.code == "timestamp_wrong"


@pytest.mark.filterwarnings("ignore")
def test_no_changed_byte_of_a_timestamp_makes_another_time(maker: Maker):
    verifier = TimestampVerifier(maker.root)
    stamp = maker.answer(verifier.request(NOTE)[0])
    right = verifier.verify(stamp, NOTE)
    for place in range(0, len(stamp), 3):
        changed = bytearray(stamp)
        changed[place] ^= 0x11
        with contextlib.suppress(NotProven):
            # What the signature does not cover, such as a text of the status, may change.
            assert verifier.verify(bytes(changed), NOTE).time == right.time


def test_another_authority_is_not_believed(maker: Maker, tmp_path: Path):
    other = Maker(tmp_path / "other")
    verifier = TimestampVerifier(maker.root)
    stamp = other.answer(verifier.request(NOTE)[0])
    with pytest.raises(NotProven) as problem:
        verifier.verify(stamp, NOTE)
    assert problem.value.code == "timestamp_wrong"


def test_an_answer_to_another_request_is_not_taken(maker: Maker, serve):
    verifier = TimestampVerifier(maker.root)
    old = maker.answer(verifier.request(NOTE)[0])
    served = serve(lambda _request: (200, REPLY, old))
    with pytest.raises(NotProven) as problem:
        TimestampAuthority(served.url, verifier).stamp(NOTE)
    assert problem.value.code == "timestamp_wrong"


@pytest.mark.parametrize(
    "answer",
    [
        (500, REPLY, b"x"),
        (302, "text/html", b""),
        (200, "text/html", b"<html>"),
        (200, REPLY, bytes(70_000)),
    ],
    ids=["failed", "redirected", "a_page", "too_large"],
)
def test_what_is_no_answer_is_told(maker: Maker, serve, answer: tuple[int, str, bytes]):
    served = serve(lambda _request: answer)
    with pytest.raises(Unavailable) as problem:
        TimestampAuthority(served.url, TimestampVerifier(maker.root)).stamp(NOTE)
    assert problem.value.code == "timestamp_failed"
    assert len(served.asked) == 1


@pytest.mark.parametrize("body", [b"", b"\x30\x00", b"\xff" * 100, b"\x30\x84\xff\xff\xff\xff"])
def test_hostile_bytes_are_no_timestamp(maker: Maker, body: bytes):
    with pytest.raises(NotProven) as problem:
        TimestampVerifier(maker.root).verify(body, NOTE)
    assert problem.value.code == "timestamp_malformed"


def test_a_refusal_is_no_timestamp(maker: Maker):
    refusal = maker.answer(b"this is no request")
    with pytest.raises(NotProven):
        TimestampVerifier(maker.root).verify(refusal, NOTE)


def test_one_that_answers_a_byte_at_a_time_is_given_up(maker: Maker):
    listening = socket.create_server(("127.0.0.1", 0))
    ended = threading.Event()

    def drip() -> None:
        line, _ = listening.accept()
        with line:
            while not ended.wait(0.05):
                try:
                    line.send(b"H")
                except OSError:
                    return

    thread = threading.Thread(target=drip)
    thread.start()
    try:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        began = time.monotonic()
        with pytest.raises(Unavailable):
            TimestampAuthority(url, TimestampVerifier(maker.root), seconds=0.4).stamp(NOTE)
        assert time.monotonic() - began < 5
    finally:
        ended.set()
        thread.join()
        listening.close()


@pytest.mark.parametrize("certificates", [b"", b"nothing", "tsa.pem"])
def test_without_a_root_nothing_is_verified(maker: Maker, certificates: bytes | str):
    given = (maker.folder / certificates).read_bytes() if isinstance(certificates, str) else certificates
    with pytest.raises(Misconfigured) as problem:
        TimestampVerifier(given)
    assert problem.value.code == "timestamp_certificates_invalid"


def test_without_the_library_the_extra_is_named(maker: Maker, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "rfc3161_client", None)
    with pytest.raises(Misconfigured) as problem:
        TimestampVerifier(maker.root)
    assert problem.value.code == "timestamps_not_installed"


async def test_a_log_that_has_grown_is_timestamped_once(maker: Maker, serve, tmp_path: Path):
    served = serve(good(maker))
    authority = TimestampAuthority(served.url, TimestampVerifier(maker.root))
    folder = TimestampFolder(tmp_path)
    note = b""
    job = Timestamping(authority, folder, lambda: note)
    assert not await job.work()
    note = NOTE
    assert await job.work()
    assert not await job.work()
    note = NOTE.replace(b"\n7\n", b"\n12\n")
    assert await job.work()
    assert folder.sizes() == [7, 12]
    assert len(served.asked) == 2
    kept, stamp = folder.read(7)
    assert kept == NOTE
    TimestampVerifier(maker.root).verify(stamp, kept)


def test_a_timestamp_is_never_written_over(tmp_path: Path):
    folder = TimestampFolder(tmp_path)
    folder.keep(7, b"first", b"one")
    folder.keep(7, b"second", b"two")
    assert folder.read(7) == (b"first", b"one")
    with pytest.raises(NotProven):
        folder.read(8)
