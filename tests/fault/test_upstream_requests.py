"""What leaves for an endpoint: our own fields, the caller's, and nothing that could be injected."""

from __future__ import annotations

import importlib.metadata

import pytest
from tests.fakes.raw_server import Peer, address, both_loops, says, send, serving, transport

from tidegate.adapters.request_head import Heads, authority
from tidegate.core.errors import Misconfigured, Problem
from tidegate.policy.door import Address, Outbound

ABC = b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc"


def head(target: Address | None = None, **changes: object) -> bytes:
    target = target or Address("e", "https", "api.example", 443)
    values = {"method": "POST", "path": "/v1/x", "headers": (), "body": b""} | changes
    return Heads(target, "tidegate/1").whole(Outbound(target, **values))  # type: ignore[arg-type]


@both_loops
async def test_the_request_as_it_arrives() -> None:
    got: list[bytes] = []

    async def script(peer: Peer) -> None:
        while True:
            got.append(await peer.request())
            await peer.say(ABC)

    async with serving(script) as server, transport() as upstream:
        target = address(server.port)
        headers = (("authorization", "Bearer k\xe9y"), ("content-type", "application/json"))
        for body in (b'{"a":1}', b"", b"x" * 100_000):
            await send(upstream, target, body, path="/v1/chat?x=%20y", headers=headers)
            agent = f"tidegate/{importlib.metadata.version('tidegate')}"
            assert (
                got.pop()
                == (
                    f"POST /v1/chat?x=%20y HTTP/1.1\r\nhost: 127.0.0.1:{server.port}\r\nuser-agent: {agent}\r\n"
                    "accept-encoding: identity\r\nauthorization: Bearer k\xe9y\r\ncontent-type: application/json\r\n"
                    f"content-length: {len(body)}\r\n\r\n"
                ).encode("latin-1")
                + body
            )


@pytest.mark.parametrize(
    ("scheme", "host", "port", "expected"),
    [
        ("https", "api.example", 443, "api.example"),
        ("https", "api.example", 8443, "api.example:8443"),
        ("https", "api.example", 80, "api.example:80"),
        ("http", "api.example", 80, "api.example"),
        ("http", "api.example", 443, "api.example:443"),
        ("http", "::1", 8000, "[::1]:8000"),
        ("http", "[::1]", 80, "[::1]"),
        ("http", "fe80::1%eth0", 80, "[fe80::1]"),
        ("http", "10.0.0.1", 8000, "10.0.0.1:8000"),
    ],
)
def test_the_host_field(scheme: str, host: str, port: int, expected: str) -> None:
    assert f"\r\nhost: {expected}\r\n".encode() in head(Address("e", scheme, host, port))


def test_a_request_without_a_body_has_no_length_where_none_is_due() -> None:
    assert b"content-length" not in head(method="GET")
    assert b"content-length: 0\r\n\r\n" in head(method="POST")
    assert b"content-length: 2\r\n\r\n" in head(method="DELETE", body=b"{}")


def test_the_callers_user_agent_wins_and_its_accept_encoding_does_not() -> None:
    sent = head(headers=(("user-agent", "me"), ("accept-encoding", "gzip, br")))
    assert sent.count(b"user-agent") == 1
    assert b"user-agent: me\r\n" in sent
    assert sent.count(b"accept-encoding") == 1
    assert b"accept-encoding: identity\r\n" in sent


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x", "a\r\nevil: 1"),
        ("x", "a\nevil: 1"),
        ("x", "a\rb"),
        ("x", "a\x00b"),
        ("x", "a\x7fb"),
        ("x", "a\x1bb"),
        ("x", "price: 5 \u20ac"),
        ("x", "\ud800"),
        ("x\r\nevil", "a"),
        ("x\n", "a"),
        ("x y", "a"),
        ("x:", "a"),
        ("", "a"),
        ("x\xe9", "a"),
        ("host", "elsewhere"),
        ("content-length", "5"),
        ("Transfer-Encoding", "chunked"),
        ("connection", "close"),
        ("expect", "100-continue"),
        ("upgrade", "h2c"),
    ],
)
def test_a_header_that_is_refused(name: str, value: str) -> None:
    with pytest.raises(Problem) as caught:
        head(headers=((name, value),))
    assert caught.value.code == "bad_header"
    assert "evil" not in caught.value.message


@both_loops
async def test_a_refused_header_opens_no_connection() -> None:
    async with serving(says(ABC)) as server, transport() as upstream:
        with pytest.raises(Problem) as caught:
            await send(upstream, address(server.port), headers=(("x", "a\r\nb: c"),))
        assert caught.value.code == "bad_header"
        assert server.peers == []


@pytest.mark.parametrize("path", ["", "v1", "/a b", "/a\r\nx: y", "/\xe9", "/a\x00", "http://h/", "/a#\n"])
def test_a_target_that_is_refused(path: str) -> None:
    with pytest.raises(Problem) as caught:
        head(path=path)
    assert caught.value.code == "bad_target"


@pytest.mark.parametrize("method", ["HEAD", "CONNECT", "TRACE", "", "P OST", "POST\r\n"])
def test_a_method_that_is_refused(method: str) -> None:
    with pytest.raises(Problem) as caught:
        head(method=method)
    assert caught.value.code == "bad_method"


@pytest.mark.parametrize(
    ("host", "port"),
    [
        ("", 80),
        ("a b", 80),
        ("a\r\nb", 80),
        ("h\xe9", 80),
        ("a/b", 80),
        ("a@b", 80),
        ("h", 0),
        ("h", 65536),
        ("h:1", 80),
    ],
)
def test_an_address_that_is_refused(host: str, port: int) -> None:
    with pytest.raises(Misconfigured) as caught:
        authority(host, port, 80)
    assert caught.value.code == "bad_address"


def test_many_different_heads_are_not_kept_for_ever() -> None:
    target = Address("e", "http", "h", 80)
    heads = Heads(target, "a")
    for number in range(1000):
        headers = (("x-request", str(number)),)
        assert b"x-request: %d\r\n" % number in heads.begin(Outbound(target, "POST", "/", headers, b""))
    assert len(heads._kept) <= 256
