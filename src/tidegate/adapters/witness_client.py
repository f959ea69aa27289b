"""Asks one witness (C2SP tlog-witness) to cosign a checkpoint: one connection that is kept, in a thread of its own.

What the witness sends is not believed: a cosignature is taken only when it verifies with a key of the policy.
"""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeAlias
from urllib.parse import urlsplit

import msgspec

from tidegate.core.errors import Misconfigured, NotProven, Unavailable
from tidegate.ledger.head import Checkpoint, parse_checkpoint
from tidegate.ledger.note import Line, Note, open_note, parse_lines, parse_note
from tidegate.ledger.vkey import VerifierKey
from tidegate.ledger.witness import SIZE_TYPE, AddRequest, read_size

LARGEST_ANSWER: Final = 64 * 1024
"""Bytes. Sixteen lines of ML-DSA-44 fit."""

ROUNDS: Final = 3
"""Requests for one checkpoint: a witness may know another size than we think, and another request may come between."""

Proof: TypeAlias = Callable[[int], Sequence[bytes]]
"""Old size -> the consistency proof from there to the checkpoint that is to be cosigned."""


class WebLimits(msgspec.Struct, frozen=True):
    """How a witness is asked. `seconds` bounds each request as a whole; `ca_file` is a PEM file, or empty."""

    seconds: float = 10.0
    ca_file: str = ""


class _Answer(msgspec.Struct, frozen=True):
    status: int
    kind: str
    body: bytes


class WitnessClient:
    """One witness, by its submission prefix. `close` it at the end."""

    def __init__(self, url: str, keys: Sequence[VerifierKey], limits: WebLimits | None = None) -> None:
        """Raises Misconfigured (`witness_url`) unless the URL is https, or http on this machine."""
        self.url = url
        self._keys = tuple(keys)
        self._limits = limits or WebLimits()
        self._scheme, self._host, self._port, self._path = _parts(url)
        self._thread = ThreadPoolExecutor(1, "witness")
        self._connection: http.client.HTTPConnection | None = None
        self._size: int | None = None
        """What the witness knows, as far as it was told us."""
        self._cosigned = 0
        """The largest tree that it has cosigned for us: it may never fall behind that."""

    async def add(self, note: bytes, head: Checkpoint, old: int, proof: Proof) -> tuple[Line, ...]:
        """The witness's cosignatures of this checkpoint, which is `note`, with `head` in it; each has been verified.

        `old` is where to begin if nothing is known of the witness. Raises Unavailable: `witness_unreachable`,
        `witness_refused`, `witness_ahead`, `witness_disagrees`, `witness_rolled_back`, `witness_answer_wrong`; and
        what `proof` raises.
        """
        work = asyncio.get_running_loop().run_in_executor(self._thread, self._add, note, head, old, proof)
        return await work

    def recall(self, note: bytes) -> None:
        """Remember that the witness cosigned this checkpoint, if it did: it may never fall behind it."""
        try:
            opened = open_note(note, self._keys)
            self._cosigned = max(self._cosigned, parse_checkpoint(opened.text).size)
        except NotProven:
            # It did not: somebody else has, or nobody.
            return

    def close(self) -> None:
        """Begin nothing more; what is under way ends within its time."""
        self._thread.submit(self._drop)
        self._thread.shutdown(wait=False)

    def _add(self, note: bytes, head: Checkpoint, start: int, proof: Proof) -> tuple[Line, ...]:
        old = min(start if self._size is None else self._size, head.size)
        for _ in range(ROUNDS):
            request = AddRequest(old, tuple(proof(old)), note)
            answer = self._post(request.encode())
            if answer.status == http.HTTPStatus.OK:
                lines = self._verified(note, answer.body)
                self._size = self._cosigned = head.size
                return lines
            if answer.status != http.HTTPStatus.CONFLICT:
                raise self._refusal(answer.status)
            old = self._known(answer, old, head.size)
        raise _problem("witness_refused", "names another size each time", "Does a second process submit this log?")

    def _known(self, answer: _Answer, asked: int, size: int) -> int:
        """The size that the witness says it knows, if one can go on from there."""
        known = read_size(answer.body) if answer.kind == SIZE_TYPE else None
        if known is None or (known == asked and known != size):
            raise _problem("witness_answer_wrong", "does not say which size it knows", "Is this its submission prefix?")
        if known == asked:
            # Version 1.0 of the protocol says 409, too, where the root at the same size is another.
            raise self._refusal(http.HTTPStatus.UNPROCESSABLE_ENTITY)
        if known < self._cosigned:
            raise _problem(
                "witness_rolled_back",
                "has forgotten what it cosigned, and protects against nothing any more",
                "Tell its operator; take it out of the policy until it has a new key.",
            )
        if known > size:
            raise _problem(
                "witness_ahead",
                "has cosigned a larger tree of this log",
                "The log was rolled back, or its key is used elsewhere: find out which before you go on.",
            )
        self._size = known
        return known

    def _verified(self, note: bytes, body: bytes) -> tuple[Line, ...]:
        known = {(key.name, key.key_id) for key in self._keys}
        try:
            text = parse_note(note).text
            lines = tuple(line for line in parse_lines(body) if (line.name, line.key_id) in known)
            opened = open_note(Note(text, lines).encode(), self._keys)
        except NotProven as problem:
            raise _problem(
                "witness_answer_wrong",
                f"gave no cosignature that is right ({problem.code})",
                "Compare its vkey in the policy with the one that it publishes.",
            ) from None
        signed = {(key.name, key.key_id, signature) for key, signature in opened.verified}
        return tuple(line for line in dict.fromkeys(lines) if (line.name, line.key_id, line.signature) in signed)

    def _refusal(self, status: int) -> Unavailable:
        if status == http.HTTPStatus.UNPROCESSABLE_ENTITY:
            return _problem(
                "witness_disagrees",
                "has cosigned another history of this log",
                "The log was changed, or its key is used elsewhere: find out which before you go on.",
            )
        why = {
            404: "does not know this log",
            403: "does not know the key of this log",
            429: "is asked too often",
        }.get(status)
        return _problem("witness_refused", why or f"answers with status {status}", "Ask its operator.")

    # -- one request

    def _post(self, body: bytes) -> _Answer:
        """Send it; over a kept connection that has gone, once more over a new one: asking twice changes nothing."""
        kept = self._connection is not None
        try:
            return self._send(body)
        except (http.client.HTTPException, OSError, ValueError) as error:
            self._drop()
            if not kept or isinstance(error, TimeoutError):
                raise _unreachable(error) from None
        try:
            return self._send(body)
        except (http.client.HTTPException, OSError, ValueError) as error:
            self._drop()
            raise _unreachable(error) from None

    def _send(self, body: bytes) -> _Answer:
        connection = self._connect()
        if connection.sock is None:
            connection.connect()
        # One clock for the whole exchange: a server that sends a byte now and then would pass every other bound.
        late = threading.Timer(self._limits.seconds, _cut, (connection.sock,))
        late.daemon = True
        late.start()
        try:
            headers = {"content-type": "text/plain; charset=utf-8", "accept-encoding": "identity"}
            connection.request("POST", f"{self._path}/add-checkpoint", body=body, headers=headers)
            answer = connection.getresponse()
            data = answer.read(LARGEST_ANSWER + 1)
            kind = answer.headers.get_content_type()
            if len(data) > LARGEST_ANSWER:
                self._drop()
                raise _problem("witness_answer_wrong", "sends far too much", "Is this its submission prefix?")
            if answer.length:
                raise http.client.IncompleteRead(data, answer.length)
            return _Answer(answer.status, kind, data)
        finally:
            late.cancel()

    def _connect(self) -> http.client.HTTPConnection:
        if self._connection is None:
            seconds = self._limits.seconds
            if self._scheme == "https":
                context = _context(self._limits.ca_file)
                context.minimum_version = ssl.TLSVersion.TLSv1_2
                self._connection = http.client.HTTPSConnection(self._host, self._port, timeout=seconds, context=context)
            else:
                self._connection = http.client.HTTPConnection(self._host, self._port, timeout=seconds)
        return self._connection

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _context(ca_file: str) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=ca_file or None)
    except OSError:
        raise Unavailable(
            "witness_unreachable",
            "The certificates that witnesses are checked with cannot be read.",
            "Give a PEM file.",
        ) from None


def _parts(url: str) -> tuple[str, str, int | None, str]:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _bad_url(url) from None
    plain = url.isascii() and url.isprintable() and " " not in url
    if not plain or not parts.hostname or parts.username is not None or parts.query or parts.fragment:
        raise _bad_url(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(parts.hostname)):
        raise _bad_url(url)
    return parts.scheme, parts.hostname, port, parts.path.rstrip("/")


def _is_loopback(host: str) -> bool:
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def _bad_url(url: str) -> Misconfigured:
    return Misconfigured(
        "witness_url",
        f"{url[:200]!a} is no address of a witness.",
        "Write `https://` with host and path and nothing else; `http://` is for witnesses on this machine only.",
    )


def _problem(code: str, why: str, fix: str) -> Unavailable:
    return Unavailable(code, f"The witness {why}.", fix)


def _unreachable(error: Exception) -> Unavailable:
    if isinstance(error, ssl.SSLCertVerificationError):
        why = "its certificate is not trusted"
    elif isinstance(error, TimeoutError):
        why = "it took too long"
    else:
        why = (getattr(error, "strerror", None) or type(error).__name__).lower()
    return Unavailable(
        "witness_unreachable", f"The witness did not answer: {why}.", "Check its address, and that it runs."
    )


def _cut(connection: socket.socket) -> None:
    """End a connection that another thread waits for."""
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
