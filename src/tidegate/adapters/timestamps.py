"""Timestamps (RFC 3161) of checkpoints: asked of one authority, verified before they are kept, files beside the log.

The library `rfc3161-client` (an extra) reads and verifies them. The authority is sent a digest and nothing else. A
timestamp proves that the log had come to that checkpoint by then; not that it had come there only then.
"""

from __future__ import annotations

import http.client
import importlib
import os
import re
import socket
import ssl
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

from tidegate.core.errors import Misconfigured, NotProven, Problem, Unavailable

FOLDER: Final = "timestamps"
"""In the public folder of a log: `<size>` is a checkpoint's note as it was, `<size>.tsr` its timestamp."""
LARGEST: Final = 64 * 1024
"""Bytes of a timestamp."""
_UNREADABLE: Final = (
    # What the libraries raise on hostile bytes, beside their own error: found by changing bytes at random.
    *(ValueError, TypeError, LookupError, ArithmeticError, AttributeError, AssertionError, RuntimeError),
    *(x509.InvalidVersion, x509.DuplicateExtension, x509.ExtensionNotFound, x509.UnsupportedGeneralNameType),
    *(UnsupportedAlgorithm, InvalidSignature),
)
_SIZE: Final = re.compile(r"(0|[1-9][0-9]{0,18})\.tsr")


class Stamped(msgspec.Struct, frozen=True):
    """A timestamp that is right: when (Unix seconds), and by whom, as its certificate says."""

    time: float
    authority: str


class TimestampVerifier:
    """Verifies timestamps with the certificates of one authority.

    Raises Misconfigured: `timestamps_not_installed`, `timestamp_certificates_invalid`.
    """

    def __init__(self, certificates: bytes) -> None:
        try:
            self._library: Any = importlib.import_module("rfc3161_client")
        except ImportError:
            raise Misconfigured(
                "timestamps_not_installed",
                "Timestamps cannot be asked for or verified here.",
                "Run `pip install 'tidegate[timestamps]'`.",
            ) from None
        try:
            given = x509.load_pem_x509_certificates(certificates)
        except ValueError:
            given = []
        self._roots = [item for item in given if item.issuer == item.subject]
        self._others = [item for item in given if item.issuer != item.subject]
        if not self._roots:
            raise Misconfigured(
                "timestamp_certificates_invalid",
                "These are no certificates of an authority, or its root is not among them.",
                "Give a PEM file with the root, and what stands between it and the authority.",
            )

    def request(self, note: bytes) -> tuple[bytes, int]:
        """What to send to an authority, and the nonce that its answer must have."""
        builder = self._library.TimestampRequestBuilder().data(note)
        made = builder.hash_algorithm(self._library.HashAlgorithm.SHA256).build()
        return made.as_bytes(), made.nonce

    def verify(self, timestamp: bytes, note: bytes, nonce: int | None = None) -> Stamped:
        """That this timestamp is the authority's, over these bytes.

        Raises NotProven: `timestamp_malformed`, `timestamp_wrong`.
        """
        if len(timestamp) > LARGEST:
            raise _malformed()
        wrong = self._library.VerificationError
        try:
            answer = self._library.decode_timestamp_response(timestamp)
            verifier = self._library.VerifierBuilder(
                roots=list(self._roots), intermediates=list(self._others), nonce=nonce
            ).build()
            # Without this the library takes any one that says what hash it is of.
            if answer.tst_info.message_imprint.hash_algorithm.dotted_string != "2.16.840.1.101.3.4.2.1":
                raise _wrong("it is not of a SHA-256 digest")
            verifier.verify_message(answer, note)
            return Stamped(answer.tst_info.gen_time.timestamp(), _name(answer))
        except wrong as error:
            raise _wrong(_reason(str(error))) from None
        except _UNREADABLE:
            raise _malformed() from None


class TimestampAuthority:
    """Asks one authority. `seconds` bounds a request as a whole. Redirects are not followed."""

    def __init__(self, url: str, verifier: TimestampVerifier, seconds: float = 15.0) -> None:
        self._url = urlsplit(url)
        self._verifier = verifier
        self._seconds = seconds

    def stamp(self, note: bytes) -> bytes:
        """The authority's timestamp of these bytes, verified. Blocks.

        Raises Unavailable (`timestamp_failed`), and NotProven, as `TimestampVerifier.verify` does.
        """
        request, nonce = self._verifier.request(note)
        try:
            status, kind, body = self._post(request)
        except (OSError, http.client.HTTPException) as error:
            raise _failed(type(error).__name__) from None
        if status != http.HTTPStatus.OK or kind != "application/timestamp-reply" or len(body) > LARGEST:
            raise _failed(f"it answered with status {status}" if status != http.HTTPStatus.OK else "it gave none")
        self._verifier.verify(body, note, nonce)
        return body

    def _post(self, body: bytes) -> tuple[int, str, bytes]:
        connection = self._connection()
        connection.connect()
        # The library's own bound is for each read, which one who sends a byte a second never meets.
        line = connection.sock
        end = threading.Timer(self._seconds, _cut, (line,))
        end.start()
        try:
            path = f"{self._url.path or '/'}{'?' + self._url.query if self._url.query else ''}"
            headers = {"content-type": "application/timestamp-query", "accept": "application/timestamp-reply"}
            connection.request("POST", path, body, {**headers, "user-agent": "tidegate"})
            answer = connection.getresponse()
            kind = (answer.headers.get("content-type") or "").partition(";")[0].strip().lower()
            return answer.status, kind, answer.read(LARGEST + 1)
        finally:
            end.cancel()
            connection.close()

    def _connection(self) -> http.client.HTTPConnection:
        host, port = self._url.hostname or "", self._url.port
        if self._url.scheme == "https":
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(host, port, timeout=self._seconds, context=context)
        return http.client.HTTPConnection(host, port, timeout=self._seconds)


class TimestampFolder:
    """The timestamps of a log, in its public folder."""

    def __init__(self, public: Path) -> None:
        self._folder = public / FOLDER

    def sizes(self) -> list[int]:
        """The sizes of the tree that have a timestamp, in order."""
        try:
            names = [item.name for item in self._folder.iterdir()]
        except FileNotFoundError:
            return []
        return sorted(int(found[1]) for name in names if (found := _SIZE.fullmatch(name)))

    def keep(self, size: int, note: bytes, timestamp: bytes) -> None:
        """Keep a timestamp with what it is of; nothing that is there is written over. Raises Unavailable."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if (self._folder / f"{size}.tsr").exists():
                return
            # The note first: a timestamp that is there has what it is of.
            for name, data in ((f"{size}", note), (f"{size}.tsr", timestamp)):
                draft = self._folder / f".{name}.{os.getpid()}.draft"
                with draft.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                draft.replace(self._folder / name)
        except OSError as error:
            raise _failed((error.strerror or type(error).__name__).lower()) from None

    def read(self, size: int) -> tuple[bytes, bytes]:
        """The note and its timestamp. Raises NotProven (`timestamp_malformed`) when there are none such."""
        try:
            with (self._folder / f"{size}").open("rb") as note, (self._folder / f"{size}.tsr").open("rb") as stamp:
                return note.read(1 << 20), stamp.read(LARGEST + 1)
        except OSError:
            raise _malformed() from None


def _cut(line: socket.socket) -> None:
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        # It has ended by itself.
        return


def _name(answer: Any) -> str:
    signers: Sequence[Any] = list(answer.signed_data.signer_infos)
    for raw in answer.signed_data.certificates:
        certificate = x509.load_der_x509_certificate(raw)
        if signers and certificate.serial_number == signers[0].serial_number:
            return certificate.subject.rfc4514_string()[:200]
    return ""


def _reason(text: str) -> str:
    """The library's reason, as far as it is one of its own sentences."""
    known = {
        "PKIStatus is not GRANTED": "the authority refused",
        "Nonce mismatch": "it answers another request",
        "Mismatch between messages": "it is of another checkpoint",
    }
    return known.get(text, "its certificates do not lead to those that were given")


def _wrong(why: str) -> NotProven:
    return NotProven("timestamp_wrong", f"The timestamp is not valid: {why}.", "Trust no time that it says.")


def _malformed() -> NotProven:
    return NotProven("timestamp_malformed", "This is no timestamp of RFC 3161.", "Get it anew, whole.")


def _failed(why: str) -> Problem:
    return Unavailable(
        "timestamp_failed",
        f"There is no new timestamp: {why}.",
        "Check `ledger.timestamp.url` and the disk; it is asked for again.",
    )
