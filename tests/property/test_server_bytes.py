"""Whatever bytes a client sends, in whatever pieces: the listening side serves what was asked for, or says no."""

from __future__ import annotations

import asyncio
import itertools
import re
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes.listening import Seen, Stand

from tidegate.adapters.client_connection import ServerLimits

LIMITS = ServerLimits(head_bytes=4096, head_lines=40)
Run = Callable[[Coroutine[Any, Any, Any]], Any]

some = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    """One loop for all examples; what goes wrong in it outside of a test's own frames fails the test as well."""
    with asyncio.Runner() as runner:
        wrong: list[dict[str, Any]] = []
        runner.get_loop().set_exception_handler(lambda _, context: wrong.append(context))

        def checked(coroutine: Coroutine[Any, Any, Any]) -> Any:
            found = runner.run(coroutine)
            assert not wrong, wrong
            return found

        yield checked


class Request(msgspec.Struct, frozen=True):
    """A proper request as bytes, and what the application must see of it."""

    raw: bytes
    seen: Seen
    is_last: bool = False


UPGRADE = (b"connection: Upgrade, HTTP2-Settings", b"upgrade: h2c", b"http2-settings: AAMAAABkAAQ")
BODIES = st.binary(max_size=60) | st.sampled_from(
    [b"GET /hidden HTTP/1.1\r\nhost: x\r\n\r\n", b"0\r\n\r\n", b"\r\n\r\n"]
)


@st.composite
def requests(draw: st.DrawFn) -> Request:
    path, query = draw(st.sampled_from(["/a", "/b/c", "/a%2Fb", "/%41"])), draw(st.sampled_from(["", "x=1&y=%20"]))
    method = draw(st.sampled_from(["GET", "POST", "PUT"]))
    lines = [
        b"Host: x",
        *draw(st.lists(st.sampled_from([b"x-a: 1", b"X-B:2", b"x-c:", b"expect: nothing"]), max_size=4)),
    ]
    version, is_last, kept = b"1.1", False, len(lines)
    match draw(st.sampled_from(["", "", "", "upgrade", "close", "old"])):
        case "upgrade":
            lines += UPGRADE
            kept += 1  # what is left of `connection`
        case "close":
            lines.append(b"connection: close")
            is_last, kept = True, kept + 1
        case "old":
            version, is_last = b"1.0", True
        case _:
            pass
    body, tail = b"", b""
    match draw(st.sampled_from(["none", "length", "chunks"])):
        case "length":
            body = tail = draw(BODIES)
            lines.append(b"content-length: %d" % len(body))
            kept += 1
        case "chunks":
            parts = draw(st.lists(BODIES.filter(bool), max_size=3))
            body = b"".join(parts)
            extension = draw(st.sampled_from([b"", b";a", b';a="b"']))
            tail = b"".join([b"%x%b\r\n%b\r\n" % (len(part), extension, part) for part in parts])
            tail += b"0\r\n" + draw(st.sampled_from([b"", b"x-late: 1\r\nauthorization: Bearer x\r\n"])) + b"\r\n"
            lines.append(b"Transfer-Encoding: chunked")
            kept += 1
        case _:
            pass
    target = path.encode() + (b"?" + query.encode() if query else b"")
    head = b"%b %b HTTP/%b\r\n%b\r\n\r\n" % (method.encode(), target, version, b"\r\n".join(lines))
    shown = path.replace("%2F", "/").replace("%41", "A")
    return Request(head + tail, Seen(method, shown, query, body, kept), is_last)


def cut(raw: bytes, places: list[int]) -> list[bytes]:
    marks = sorted({place % (len(raw) + 1) for place in places} | {0, len(raw)})
    return [raw[at:to] for at, to in itertools.pairwise(marks)]


def statuses(written: bytes) -> list[int]:
    """The statuses of the answers; every byte must belong to one."""
    found: list[int] = []
    while written:
        head, mark, rest = written.partition(b"\r\n\r\n")
        assert mark
        first = re.fullmatch(rb"HTTP/1\.1 (\d{3}) [A-Za-z ]*", head.split(b"\r\n")[0])
        assert first is not None, head
        found.append(int(first[1]))
        length = re.search(rb"content-length: (\d+)", head)
        written = rest[int(length[1]) :] if length is not None else rest
    return found


async def conversation(pieces: list[bytes]) -> tuple[list[Seen], list[str], list[int], bool]:
    stand = Stand(LIMITS)
    await stand.feed(*pieces)
    over = stand.transport.closing or stand.transport.ended
    await stand.end()
    return stand.seen, stand.refused, statuses(stand.transport.written), over


PLACES = st.lists(st.integers(0, 5000), max_size=12)


@some
@given(st.lists(requests(), min_size=1, max_size=6), PLACES)
def test_proper_requests_are_seen_as_they_are_however_they_are_cut(
    run: Run, asked: list[Request], places: list[int]
) -> None:
    served = asked
    for number, request in enumerate(asked):
        if request.is_last:
            served = asked[: number + 1]
            break
    sent = b"".join(request.raw for request in asked)
    seen, refused, answered, over = run(conversation(cut(sent, places)))
    assert seen == [request.seen for request in served]
    assert answered == [200] * len(served)
    assert over == served[-1].is_last or refused
    assert not refused or served[-1].is_last


@settings(some, max_examples=40)
@given(st.lists(requests(), min_size=1, max_size=3))
def test_byte_by_byte_is_the_same(run: Run, asked: list[Request]) -> None:
    sent = b"".join(request.raw for request in asked)
    one_by_one = run(conversation([sent[at : at + 1] for at in range(len(sent))]))
    at_once = run(conversation([sent]))
    assert one_by_one[0] == at_once[0]


ODD = st.sampled_from(
    [b"\r", b"\n", b"\r\n", b" ", b"\t", b":", b";", b",", b"0", b"f", b"\x00", b"\xff", b"\x0b", b"x"]
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Proper requests in which a few bytes are lost, doubled, changed or put in."""
    raw = bytearray(b"".join(request.raw for request in draw(st.lists(requests(), min_size=1, max_size=4))))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(raw)))
        size = draw(st.integers(0, 3))
        raw[at : at + size] = draw(ODD | st.binary(max_size=3) | st.just(bytes(raw[at : at + 9])))
    return bytes(raw)


@settings(some, max_examples=400)
@given(mutated() | st.binary(max_size=300), PLACES)
def test_the_cut_never_decides_what_is_served(run: Run, raw: bytes, places: list[int]) -> None:
    """What one parser state would take for a request, and another for a body, is where smuggling begins."""
    at_once, in_pieces = run(conversation([raw])), run(conversation(cut(raw, places)))
    assert at_once[0] == in_pieces[0]
    assert set(at_once[1]) <= {"not_http"}
    for seen, refused, answered, over in (at_once, in_pieces):
        assert set(answered) <= {200, 400}
        assert answered.count(200) == sum(1 for item in seen if not item.fault)
        assert all(item.fault in ("", "not_http") for item in seen)
        if refused or any(item.fault for item in seen):
            assert over, "nothing more is read as a request"


@some
@given(st.lists(requests(), min_size=1, max_size=4), st.binary(min_size=1, max_size=40), PLACES)
def test_garbage_behind_proper_requests_costs_them_nothing(
    run: Run, asked: list[Request], garbage: bytes, places: list[int]
) -> None:
    asked = [request for request in asked if not request.is_last]
    sent = b"".join(request.raw for request in asked) + b"\x01" + garbage
    seen, _, answered, over = run(conversation(cut(sent, places)))
    assert seen == [request.seen for request in asked]
    assert answered[: len(asked)] == [200] * len(asked)
    assert over
