"""One HTTP/1.1 connection to an upstream: strict framing, back-pressure and the deadlines of its exchange.

llhttp (through httptools) reads the messages in its strict mode; what it still lets pass is refused
here. The pool (pool.py) owns the connection between exchanges.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from typing import Final, Protocol, cast

from httptools import HttpParserCallbackError, HttpParserError, HttpParserUpgrade, HttpResponseParser

from tidegate.adapters import upstream_faults as faults
from tidegate.adapters.decoding import decoder_for
from tidegate.adapters.inbound import HIGH_WATER, Response
from tidegate.adapters.tls import tls_failed
from tidegate.core.errors import ProviderFailed
from tidegate.policy.door import Address

MAX_HEAD: Final = 64 * 1024
"""The most bytes of a response head, of its trailers, or of chunk framing without a body byte between."""
MAX_FIELDS: Final = 200
MAX_INTERIM: Final = 8
"""The most 1xx responses before the final one."""

_JOIN_LIMIT: Final = 64 * 1024
_MAX_NAMES: Final = 512
_BUFFER: Final = 256 * 1024
_LEAD: Final = b"HTTP/1."
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
_BODILESS: Final = frozenset({204, 304})


class Scratch:
    """What the connections of one event loop share, so that each of them stays small.

    `buffer` takes what a socket gives, and is read before anything else runs. `names` maps field names
    as endpoints send them to their lower case.
    """

    __slots__ = ("buffer", "names", "view")

    def __init__(self) -> None:
        self.buffer = bytearray(_BUFFER)
        self.view = memoryview(self.buffer)
        self.names: dict[bytes, str] = {}

    def lower(self, name: bytes) -> str:
        """The name in lower case; a bounded number of names is remembered."""
        lower = name.decode("latin-1").lower()
        if len(self.names) < _MAX_NAMES:
            self.names[name] = lower
        return lower


class Keeper(Protocol):
    """Who owns connections: the pool."""

    def freed(self, connection: Connection) -> None:
        """The exchange is over and the connection may serve another."""
        ...

    def lost(self, connection: Connection) -> None:
        """The connection is closed."""
        ...


class Connection(asyncio.BufferedProtocol):
    """A connection serves one exchange at a time: `start` it, await the future, read the `Response`."""

    __slots__ = (
        "_address",
        "_barren",
        "_began",
        "_complete",
        "_framed_by",
        "_interim",
        "_keep",
        "_keeper",
        "_lead",
        "_loop",
        "_parser",
        "_parts",
        "_paused",
        "_raw",
        "_response",
        "_scratch",
        "_sent",
        "_stirred",
        "_transport",
        "_waiter",
        "closed",
        "free_since",
        "on_body",
        "served",
    )

    def __init__(self, keeper: Keeper, address: Address, scratch: Scratch) -> None:
        self.closed = True  # until it is open
        self.served = 0
        self.free_since = 0.0
        self._keeper = keeper
        self._address = address
        self._scratch = scratch
        self._loop = asyncio.get_running_loop()
        self._waiter: asyncio.Future[Response] | None = None
        self._response: Response | None = None
        self._parts: list[bytes] = []
        self.on_body = self._parts.append
        self._paused = False
        self._began = self._sent = self._stirred = 0.0
        self._reset()
        self._parser = HttpResponseParser(self)

    def _reset(self) -> None:
        self._lead: bytes | None = b""
        self._raw: list[tuple[bytes, bytes]] = []
        self._barren = 0
        self._interim = 0
        self._framed_by = ""
        self._keep = False
        self._complete = False

    # ── the owner's side ──

    def start(self, head: bytes, body: bytes, began: float) -> asyncio.Future[Response]:
        """Send a request; the future gives the response when its head is there, or raises ProviderFailed.

        `began` is the loop time from which the total limit counts. Whoever awaits the future MUST call
        `give_up` with it when the wait is cancelled.
        """
        waiter = self._waiter = self._loop.create_future()
        self._reset()
        self._began = began
        self._sent = self._loop.time()
        if len(body) <= _JOIN_LIMIT:
            self._transport.write(head + body)
        else:
            self._transport.writelines((head, body))
        return waiter

    def give_up(self, waiter: asyncio.Future[Response]) -> None:
        """Close the exchange that `waiter` stands for; one that is complete leaves the connection alone."""
        if waiter is self._waiter:
            self._waiter = None
            self.abort()
        elif waiter.done() and not waiter.cancelled() and waiter.exception() is None:
            waiter.result().close()

    def check(self, now: float) -> None:
        """Fail the exchange when one of its time limits has passed. `now` is loop time."""
        if self._waiter is None and self._response is None:
            return
        limits = self._address.timeouts
        if limits.total is not None and now - self._began > limits.total:
            self.fail(faults.timed_out("total_timeout", "The endpoint did not finish its response", limits.total))
        elif self._response is None:
            if now - self._sent > limits.first_byte:
                what = "The endpoint did not begin its response"
                self.fail(faults.timed_out("first_byte_timeout", what, limits.first_byte))
        elif not self._paused and now - self._stirred > limits.idle:
            self.fail(faults.timed_out("idle_timeout", "The endpoint sent nothing more", limits.idle))

    def fail(self, failure: ProviderFailed) -> None:
        """Close at once; whoever waits for the exchange in progress, if one is, meets `failure`."""
        waiter, self._waiter = self._waiter, None
        response, self._response = self._response, None
        self.abort()
        if waiter is not None and not waiter.done():
            waiter.set_exception(failure)
        if response is not None:
            response.break_off(failure)

    def abort(self) -> None:
        """Close at once, without flushing. Idempotent; the keeper hears of it when the socket is closed."""
        if not self.closed:
            self.closed = True
            self._transport.abort()

    # ── the response's side ──

    def resume(self) -> None:
        """The buffer was taken: read again."""
        if self._paused:
            self._paused = False
            self._stirred = self._loop.time()
            if not self.closed:
                self._transport.resume_reading()

    def abandon(self) -> None:
        """The rest of the body is not wanted."""
        self._response = None
        self.abort()

    # ── the event loop's side ──

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The connection stands."""
        self._transport = cast(asyncio.Transport, transport)
        self.closed = False

    def get_buffer(self, sizehint: int) -> memoryview:
        """Where the event loop puts bytes from the endpoint; `buffer_updated` follows before anything else runs."""
        return self._scratch.view

    def buffer_updated(self, nbytes: int) -> None:
        """`nbytes` have come from the endpoint."""
        if self._waiter is None and self._response is None:
            # Nobody asked: a notice of an idle timeout, or an answer smuggled in before its request.
            self.abort()
            return
        data = self._scratch.view[:nbytes]
        if self._lead is not None:
            data = self._check_lead(data)
            if not data:
                return
        self._stirred = self._loop.time()
        self._barren += nbytes
        failure: ProviderFailed | None = None
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade) as error:
            failure = _failure_of(error)
        # The tail is looked at before the parts are handed over and forgotten.
        reusable = self._complete and failure is None and self._keep and not self._has_surplus(nbytes)
        self._deliver()
        if self._complete:
            self._finish(reusable=reusable)
        elif failure is not None:
            self.fail(failure)

    def eof_received(self) -> None:
        """The endpoint sends nothing more."""
        response = self._response
        if response is not None and self._framed_by == "eof" and self._said_goodbye():
            self._response = None
            response.finish()
            self.abort()
        else:
            self.fail(self._closed_early())

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone, by either side."""
        self.closed = True
        if isinstance(exc, ssl.SSLError):
            self.fail(tls_failed(self._address, exc))
        else:
            self.fail(self._closed_early())
        del self._parser  # it refers to this object's methods
        self._keeper.lost(self)

    # ── the parser's side: names are httptools'; a ProviderFailed raised here stops the parser ──

    def on_message_begin(self) -> None:
        """A status line follows."""
        if self._complete:
            raise faults.bad_framing("bytes follow the response")

    def on_status(self, reason: bytes) -> None:
        """The reason phrase, which is of no use but must be text."""
        if not reason.isalnum() and _CONTROL.search(reason) is not None:
            raise faults.bad_framing("Invalid reason phrase")

    def on_header(self, name: bytes, value: bytes) -> None:
        """A field of the head, or of the trailers, which nobody looks at."""
        self._raw.append((name, value))

    def on_headers_complete(self) -> None:
        """The head is there: settle how the body is framed and hand the response over."""
        status = self._parser.get_status_code()
        raw, self._raw = self._raw, []
        # No head is longer than the bytes that have come, so it rarely needs measuring.
        if len(raw) > MAX_FIELDS or (self._barren > MAX_HEAD and _size(raw) > MAX_HEAD):
            raise faults.bad_framing("Too many or too long header fields")
        if not 200 <= status <= 599:
            self._pass_interim(status)
            return
        waiter = self._waiter
        if waiter is None or waiter.done():
            # Cancelled, and `give_up` is about to be called: there is nobody to hand the response to.
            raise faults.given_up()
        names, lower = self._scratch.names, self._scratch.lower
        headers = [(names.get(name) or lower(name), value.decode("latin-1").rstrip(" \t")) for name, value in raw]
        fields = dict(headers)
        length = fields.get("content-length")
        self._framed_by = "length"
        if status in _BODILESS:
            length = "0"
        elif "transfer-encoding" in fields:
            self._framed_by = "chunks"
            self._check_transfer_coding(headers)
        elif length is None:
            self._framed_by = "eof"
        self._keep = self._parser.should_keep_alive()
        decoder = None
        if "content-encoding" in fields and status not in _BODILESS:
            decoder = decoder_for([value for name, value in headers if name == "content-encoding"])
        self._waiter = None
        expected = -1 if length is None else int(length)
        self._response = Response(self, status, headers, expected, self._address.max_response, decoder)
        waiter.set_result(self._response)

    def on_message_complete(self) -> None:
        """The body is complete, or an interim response was."""
        self._complete = self._response is not None

    # ── inside ──

    def _check_lead(self, data: memoryview) -> memoryview | bytes:
        # llhttp skips line breaks before the status line and takes other protocols' lines: neither is HTTP/1.
        lead = self._lead
        if not lead and self._scratch.buffer.startswith(_LEAD, 0, len(data)):
            self._lead = None
            return data
        whole = (lead or b"") + bytes(data)
        if _LEAD.startswith(whole):
            self._lead = whole
            return b""
        self._lead = None
        if not whole.startswith(_LEAD):
            self.fail(faults.bad_framing("No HTTP/1 status line"))
            return b""
        return whole

    def _pass_interim(self, status: int) -> None:
        self._interim += 1
        if status == 101 or not 100 <= status <= 199:
            raise faults.bad_framing("An invalid status, or a change of protocol that was not asked for")
        if self._interim > MAX_INTERIM:
            raise faults.bad_framing("Too many interim responses")

    def _check_transfer_coding(self, headers: list[tuple[str, str]]) -> None:
        codings = [value.lower() for name, value in headers if name == "transfer-encoding"]
        if codings != ["chunked"] or self._parser.get_http_version() != "1.1":
            raise faults.bad_framing("A transfer-encoding other than chunked")

    def _deliver(self) -> None:
        parts, response = self._parts, self._response
        if not parts:
            if self._barren > MAX_HEAD and not self._complete:
                self.fail(faults.bad_framing("Too many bytes without content"))
        elif response is not None:
            self._barren = 0
            response.add(parts)
            if response.held > HIGH_WATER and not self._paused and not self._complete:
                self._paused = True
                self._transport.pause_reading()
            self._parts.clear()

    def _has_surplus(self, size: int) -> bool:
        # llhttp skips line breaks after a message without a word; anything else it reports.
        buffer = self._scratch.buffer
        if self._framed_by == "length" and self._parts:
            return not buffer.endswith(self._parts[-1], 0, size)
        return buffer.endswith(b"\r\n\r\n\r\n", 0, size) or (size > 3 and not buffer.endswith(b"\r\n\r\n", 0, size))

    def _finish(self, *, reusable: bool) -> None:
        response, self._response = self._response, None
        if response is not None:
            response.finish()
        self.resume()
        # Unsent request bytes mean an early answer: whether the endpoint will read the rest is its guess and ours.
        if reusable and not self.closed and self._transport.get_write_buffer_size() == 0:
            self.served += 1
            self.free_since = self._stirred
            self._keeper.freed(self)
        else:
            self.abort()

    def _said_goodbye(self) -> bool:
        # Over TLS only a close_notify is an end that nobody between could have forged; asyncio reports any.
        session = cast("ssl.SSLObject | None", self._transport.get_extra_info("ssl_object"))
        if session is None:
            return True
        try:
            return session.read(1) == b""
        except ssl.SSLError:
            return False

    def _closed_early(self) -> ProviderFailed:
        if self._response is not None:
            return faults.connection_closed("before the response was complete")
        if self._lead is None or self._lead:
            return faults.connection_closed("in the middle of the response head")
        return faults.stale() if self.served else faults.connection_closed("before it answered")


def _failure_of(error: Exception) -> ProviderFailed:
    cause = error.__context__
    if isinstance(cause, ProviderFailed):
        return cause
    if isinstance(error, HttpParserCallbackError) and cause is not None:
        raise cause  # a fault of this file, not of the endpoint
    return faults.bad_framing(str(error) or type(error).__name__)


def _size(raw: list[tuple[bytes, bytes]]) -> int:
    return sum(len(name) + len(value) + 4 for name, value in raw)
