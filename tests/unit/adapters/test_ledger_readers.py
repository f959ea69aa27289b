"""Reading a log from a folder or a URL that may be hostile."""

from __future__ import annotations

import os
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import trustme
from tests.fakes.ledger import Signer, make_log, story

from tidegate.adapters.ledger_readers import LARGEST, FolderReader, UrlReader, Web, open_reader
from tidegate.core.errors import Misconfigured
from tidegate.ledger.verify import Wanted, audit_log


class Server:
    """Answers each connection's requests with the bytes that `answers` holds for a path, and remembers what came."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes | list[bytes | float]] = {}
        self.asked: list[bytes] = []
        self.context: ssl.SSLContext | None = None
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._socket.close()

    def _run(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection, self._wrapped(connection) as wrapped:
                while head := self._head(wrapped):
                    self.asked.append(head)
                    path = head.split(b" ")[1].decode()
                    answer = self.answers.get(path, b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n")
                    for piece in answer if isinstance(answer, list) else [answer]:
                        if isinstance(piece, float):
                            time.sleep(piece)
                        else:
                            wrapped.sendall(piece)
                    if b"connection: close" in (answer if isinstance(answer, bytes) else answer[0]):  # type: ignore[operator]
                        return
        except OSError:
            return

    def _wrapped(self, connection: socket.socket) -> socket.socket:
        return connection if self.context is None else self.context.wrap_socket(connection, server_side=True)

    @staticmethod
    def _head(connection: socket.socket) -> bytes:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(4096)
            if not piece:
                return b""
            head += piece
        return head


def ok(body: bytes, more: str = "") -> bytes:
    return f"HTTP/1.1 200 OK\r\ncontent-length: {len(body)}\r\n{more}\r\n".encode() + body


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


def reader(server: Server, **web: object) -> UrlReader:
    return UrlReader(f"http://127.0.0.1:{server.port}/ledger/", Web(**{"seconds": 5.0, **web}))  # type: ignore[arg-type]


def refused(reading: UrlReader | FolderReader, path: str = "checkpoint") -> Misconfigured:
    with closing(reading), pytest.raises(Misconfigured) as raised:
        reading.read(path)
    return raised.value


def read(reading: UrlReader, path: str = "checkpoint") -> bytes | None:
    with closing(reading):
        return reading.read(path)


# -- URLs


def test_a_log_at_a_url_is_verified_over_one_connection(server: Server, tmp_path: Path) -> None:
    signer = Signer()
    make_log(tmp_path, story(600), [signer])
    for file in tmp_path.rglob("*"):
        if file.is_file():
            server.answers[f"/ledger/{file.relative_to(tmp_path).as_posix()}"] = ok(file.read_bytes())
    reading = reader(server)
    audit = audit_log(reading.read, Wanted(trust=[signer.key]), reading.listing())
    assert not audit.faults
    assert audit.looked_at == 600
    reading.close()


def test_what_is_not_there(server: Server) -> None:
    assert read(reader(server)) is None


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
def test_no_redirect_is_followed(server: Server, status: str) -> None:
    server.answers["/ledger/checkpoint"] = (
        f"HTTP/1.1 {status}\r\nlocation: http://127.0.0.1:{server.port}/other\r\ncontent-length: 0\r\n\r\n".encode()
    )
    assert "redirects" in refused(reader(server)).what
    assert len(server.asked) == 1


def test_a_server_that_keeps_the_entries_to_itself(server: Server) -> None:
    server.answers["/ledger/checkpoint"] = b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n"
    assert refused(reader(server)).code == "log_forbidden"


def test_private_entries_leave_the_hashes_to_be_verified(server: Server, tmp_path: Path) -> None:
    signer = Signer()
    make_log(tmp_path, story(600), [signer])
    for file in tmp_path.rglob("*"):
        if file.is_file():
            path = file.relative_to(tmp_path).as_posix()
            no = b"HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n"
            server.answers[f"/ledger/{path}"] = no if "entries" in path else ok(file.read_bytes())
    with closing(reader(server)) as reading:
        audit = audit_log(reading.read, Wanted(trust=[signer.key]))
    assert not audit.faults
    assert audit.not_checked == (("entries", "log_forbidden"),)


def test_a_key_goes_to_the_base_alone(server: Server) -> None:
    read(reader(server, token="tg-" + "secret"))
    assert b"authorization: Bearer tg-secret" in server.asked[0]
    read(reader(server))
    assert b"authorization" not in server.asked[1].lower()


def test_a_key_is_not_sent_where_anybody_can_read_it() -> None:
    with pytest.raises(Misconfigured):
        UrlReader("http://gateway.example/ledger", Web(token="tg-" + "secret"))
    UrlReader("https://gateway.example/ledger", Web(token="tg-" + "secret"))


@pytest.mark.parametrize("answer", [
    b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort",
    b"nonsense\r\n\r\n",
    b"HTTP/1.1 500 Oh\r\ncontent-length: 0\r\n\r\n",
    b"HTTP/1.1 200 OK\r\n" + b"x-a: " + b"b" * 70_000 + b"\r\n\r\n",
    b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
])  # fmt: skip
def test_what_is_no_whole_answer_is_refused(server: Server, answer: bytes) -> None:
    def once(connection: socket.socket) -> None:
        with connection:
            server._head(connection)
            connection.sendall(answer)  # and no more

    server._serve = once  # type: ignore[method-assign]
    assert refused(reader(server)).code == "log_unreadable"


@pytest.mark.parametrize("pieces", [
    [b"HTTP/1.1 200 OK\r\n", 3.0],
    [b"HTTP/1.1 200 OK\r\n", *[piece for _ in range(40) for piece in (b"x-a: b\r\n", 0.1)]],
    [b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n", *[piece for _ in range(40) for piece in (b"a", 0.1)]],
])  # fmt: skip
def test_a_slow_server_does_not_hang_the_verifier(server: Server, pieces: list[bytes | float]) -> None:
    server.answers["/ledger/checkpoint"] = pieces
    began = time.monotonic()
    assert refused(reader(server, seconds=0.5)).code == "log_unreadable"
    assert time.monotonic() - began < 3


def test_a_file_without_end_is_given_up(server: Server) -> None:
    piece = b"a" * 1_000_000
    head = b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n"
    server.answers["/ledger/checkpoint"] = [head, *[piece] * (LARGEST // len(piece) + 20)]
    assert "larger than any file" in refused(reader(server, seconds=30.0)).what


def test_a_kept_connection_that_was_closed_is_opened_again(server: Server) -> None:
    server.answers["/ledger/checkpoint"] = ok(b"one", "connection: close\r\n")
    reading = reader(server)
    assert [reading.read("checkpoint") for _ in range(3)] == [b"one"] * 3
    reading.close()


def test_a_certificate_of_nobody(server: Server, tmp_path: Path) -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    server.context = context
    server.answers["/checkpoint"] = ok(b"signed")
    url = f"https://127.0.0.1:{server.port}"
    assert "certificate is not trusted" in refused(UrlReader(url, Web(5.0))).what
    pem = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(pem)
    assert read(UrlReader(url, Web(5.0, str(pem)))) == b"signed"


@pytest.mark.parametrize("url", [
    "https://", "http://user:word@host.example/", "https://host.example/?a=b", "https://host.example/#a",
    "https://host.example:port/", "http://[::1",
])  # fmt: skip
def test_what_is_no_base_url(url: str) -> None:
    with pytest.raises(Misconfigured) as raised:
        open_reader(url)
    assert raised.value.code == "log_unreadable"


def test_other_schemes_are_folders_and_never_fetched() -> None:
    for place in ("file:///etc", "ftp://host.example/", "HTTPS://host.example/"):
        with pytest.raises(Misconfigured):
            open_reader(place)


# -- folders


def test_a_pipe_or_a_device_in_place_of_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "checkpoint")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "folder").mkdir()
    for path in ("checkpoint", "zero", "folder"):
        assert refused(FolderReader(str(tmp_path)), path).code == "log_unreadable"


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "checkpoint").open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "larger than any" in refused(FolderReader(str(tmp_path))).what


def test_links_to_folders_are_named_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "log/tile").mkdir(parents=True)
    (tmp_path / "log/tile/back").symlink_to(tmp_path / "log")
    (tmp_path / "log/checkpoint").touch()
    assert sorted(FolderReader(str(tmp_path / "log")).listing()) == ["checkpoint", "tile/back"]


def test_a_file_in_place_of_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "tile").touch()
    assert FolderReader(str(tmp_path)).read("tile/0/000") is None
