"""Reads a log that is to be verified: a folder, or a base URL. What is read is not trusted.

A reader is asked only for paths that the verifier made itself; nothing that is found in data is ever fetched.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import os
import socket
import ssl
import stat
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import urlsplit

import msgspec

from tidegate.core.errors import Misconfigured

LARGEST: Final = 256 * 65_537
"""Bytes of the largest file that a log can have: a full bundle of the largest entries."""

MOST_FILES: Final = 20_000_000
"""Most files of a folder that are listed."""

PIECE: Final = 256 * 1024
FORBIDDEN: Final = (401, 403)
ABSENT: Final = (404, 410)


class LogReader(Protocol):
    """The files of a log by their C2SP paths, relative to its root."""

    name: str
    """What the user called it."""

    def read(self, path: str) -> bytes | None:
        """The file's bytes, or None when there is none. Raises Misconfigured (`log_unreadable`, `log_forbidden`)."""
        ...

    def listing(self) -> Iterator[str] | None:
        """Every file that there is, or None where that cannot be known."""
        ...

    def close(self) -> None:
        """Give up what is open."""
        ...


class Web(msgspec.Struct, frozen=True):
    """How a URL is read. `seconds` bounds each file as a whole; `token` goes to the base URL alone."""

    seconds: float = 30.0
    ca_file: str = ""
    token: str = ""


def open_reader(place: str, web: Web | None = None) -> LogReader:
    """The reader of a folder, or of an `http://` or `https://` URL. Raises Misconfigured (`log_unreadable`)."""
    if place.startswith(("http://", "https://")):
        return UrlReader(place, web or Web())
    return FolderReader(place)


def _unreadable(what: str, fix: str) -> Misconfigured:
    return Misconfigured("log_unreadable", what, fix)


class FolderReader:
    """A log in a folder: the one that holds `checkpoint` and `tile/`."""

    def __init__(self, folder: str) -> None:
        self.name = folder
        self._folder = Path(folder)
        if not self._folder.is_dir():
            raise _unreadable(f"There is no folder {folder!r}.", "Name the folder that holds `checkpoint` and `tile`.")

    def read(self, path: str) -> bytes | None:
        """See `LogReader.read`. A device, a pipe or what is larger than any file of a log is refused unread."""
        try:
            # Not blocking: a pipe in place of a file must not hang the verifier.
            descriptor = os.open(self._folder / path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise self._problem(path, (error.strerror or "it cannot be opened").lower()) from None
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise self._problem(path, "it is no ordinary file")
            with os.fdopen(descriptor, "rb", closefd=False) as file:
                data = file.read(LARGEST + 1)
        except OSError as error:
            raise self._problem(path, (error.strerror or "it cannot be read").lower()) from None
        finally:
            os.close(descriptor)
        if len(data) > LARGEST:
            raise self._problem(path, "it is larger than any file of a log")
        return data

    def listing(self) -> Iterator[str]:
        """See `LogReader.listing`. Links to folders are named, not followed."""
        count = 0
        for folder, folders, files in os.walk(self._folder):
            folders.sort()
            base = Path(folder)
            links = [name for name in folders if (base / name).is_symlink()]
            for name in sorted(files) + links:
                count += 1
                if count > MOST_FILES:
                    raise self._problem(".", "it holds too many files")
                yield (base / name).relative_to(self._folder).as_posix()

    def close(self) -> None:
        """See `LogReader.close`: each file is closed when it was read."""

    def _problem(self, path: str, why: str) -> Misconfigured:
        return _unreadable(f"The file {path!r} of the log {self.name!r} cannot be read: {why}.", "Check the folder.")


class UrlReader:
    """A log at a base URL, over one connection that is kept. Redirects are not followed, also not to the same host."""

    def __init__(self, url: str, web: Web) -> None:
        self.name = url
        self._web = web
        self._connection: http.client.HTTPConnection | None = None
        try:
            parts = urlsplit(url)
            self._port = parts.port
        except ValueError:
            raise _unreadable(f"{url!r} is no URL.", "Give one such as https://gateway.example/ledger.") from None
        if not parts.hostname or parts.username is not None or parts.query or parts.fragment:
            raise _unreadable(
                f"{url!r} is no base URL of a log.",
                "Give scheme, host and path, without a name, a query or a fragment.",
            )
        if web.token and parts.scheme == "http" and not _is_loopback(parts.hostname):
            raise _unreadable("A key is not sent over a connection that anybody can read.", "Use the https URL.")
        self._scheme, self._host, self._path = parts.scheme, parts.hostname, parts.path.rstrip("/")

    def read(self, path: str) -> bytes | None:
        """See `LogReader.read`. A kept connection that has gone is opened once more."""
        kept = self._connection is not None
        try:
            return self._read(path)
        except (http.client.HTTPException, OSError) as error:
            self.close()
            if not kept or isinstance(error, TimeoutError | ssl.SSLError):
                raise self._problem(path, _said(error)) from None
        try:
            return self._read(path)
        except (http.client.HTTPException, OSError) as error:
            self.close()
            raise self._problem(path, _said(error)) from None

    def listing(self) -> None:
        """See `LogReader.listing`: a server does not tell."""
        return

    def close(self) -> None:
        """Close the connection, if there is one."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _read(self, path: str) -> bytes | None:
        connection = self._connect()
        if connection.sock is None:
            connection.connect()
        # One clock for the whole file: a server that sends a byte now and then would pass every other bound.
        late = threading.Timer(self._web.seconds, _cut, (connection.sock,))
        late.daemon = True
        late.start()
        try:
            return self._judge(path, *self._ask(connection, path))
        finally:
            late.cancel()

    def _ask(self, connection: http.client.HTTPConnection, path: str) -> tuple[int, bytes]:
        headers = {"accept-encoding": "identity", "user-agent": "tidegate-verify"}
        if self._web.token:
            headers["authorization"] = f"Bearer {self._web.token}"
        connection.request("GET", f"{self._path}/{path}", headers=headers)
        answer = connection.getresponse()
        if answer.length is None and not answer.chunked:
            # It would end with the connection, and nobody could tell a whole file from one that was cut.
            raise http.client.HTTPException
        data = bytearray()
        while piece := answer.read1(PIECE):
            data += piece
            if len(data) > LARGEST:
                self.close()
                raise self._problem(path, "it is larger than any file of a log")
        if answer.length:
            raise http.client.IncompleteRead(bytes(data), answer.length)
        return answer.status, bytes(data)

    def _judge(self, path: str, status: int, data: bytes) -> bytes | None:
        if status == http.HTTPStatus.OK:
            return data
        if status in ABSENT:
            return None
        if status in FORBIDDEN:
            raise Misconfigured(
                "log_forbidden",
                f"The server does not show {path!r} of the log {self.name!r} to everybody.",
                "Give a key that may read the log's entries (--token-file), or a copy of the folder.",
            )
        if http.HTTPStatus.MULTIPLE_CHOICES <= status < http.HTTPStatus.BAD_REQUEST:
            raise self._problem(path, f"the server redirects (status {status}), which is not followed")
        raise self._problem(path, f"the server answers with status {status}")

    def _connect(self) -> http.client.HTTPConnection:
        if self._connection is None:
            seconds = self._web.seconds
            if self._scheme == "https":
                try:
                    context = ssl.create_default_context(cafile=self._web.ca_file or None)
                except OSError:
                    raise _unreadable(
                        f"The certificates in {self._web.ca_file!r} cannot be read.", "Give a PEM file."
                    ) from None
                context.minimum_version = ssl.TLSVersion.TLSv1_2
                self._connection = http.client.HTTPSConnection(self._host, self._port, timeout=seconds, context=context)
            else:
                self._connection = http.client.HTTPConnection(self._host, self._port, timeout=seconds)
        return self._connection

    def _problem(self, path: str, why: str) -> Misconfigured:
        return _unreadable(f"The file {path!r} of the log {self.name!r} cannot be read: {why}.", "Check the URL.")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _said(error: Exception) -> str:
    """What went wrong, without what a server may have written."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return "the server's certificate is not trusted"
    if isinstance(error, TimeoutError):
        return "it took too long"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return type(error).__name__


def _cut(connection: socket.socket) -> None:
    """End a connection that another thread waits for."""
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
