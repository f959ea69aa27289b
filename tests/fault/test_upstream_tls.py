"""TLS to an endpoint: whom we trust, what we say when we do not, and what a cut session means."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import pathlib
import socket
import ssl
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import pytest
import trustme
from tests.fakes.raw_server import Peer, address, both_loops, says, send, serving, transport

from tidegate.core.errors import Misconfigured, ProviderFailed
from tidegate.policy.door import Tls

ABC = b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc"
UNFRAMED = b"HTTP/1.1 200 OK\r\n\r\nabc"


@dataclass
class Trust:
    ca: trustme.CA
    ca_file: str
    folder: pathlib.Path

    def server(self, *names: str, change: Callable[[ssl.SSLContext], None] = lambda context: None) -> ssl.SSLContext:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.ca.issue_cert(*names).configure_cert(context)
        change(context)
        return context


@pytest.fixture(scope="module")
def trust(tmp_path_factory: pytest.TempPathFactory) -> Trust:
    folder = tmp_path_factory.mktemp("trust")
    ca = trustme.CA()
    ca.cert_pem.write_to_path(str(folder / "ca.pem"))
    client = ca.issue_cert("client@example.org")
    client.private_key_pem.write_to_path(str(folder / "client.key"))
    client.cert_chain_pems[0].write_to_path(str(folder / "client.pem"))
    return Trust(ca, str(folder / "ca.pem"), folder)


async def failure(port: int, tls: Tls, **changes: object) -> ProviderFailed:
    async with transport() as upstream:
        with pytest.raises(ProviderFailed) as caught:
            await (await send(upstream, address(port, scheme="https", tls=tls, **changes))).read(99)
        return caught.value


@both_loops
async def test_a_trusted_endpoint_by_name_and_by_address(trust: Trust) -> None:
    context = trust.server("localhost", "127.0.0.1", change=lambda context: context.set_alpn_protocols(["http/1.1"]))
    async with serving(says(ABC), context) as server, transport() as upstream:
        for host in ("localhost", "127.0.0.1"):
            target = address(server.port, scheme="https", host=host, tls=Tls(ca_file=trust.ca_file))
            for _ in range(2):
                assert await (await send(upstream, target)).read(99) == b"abc"
        assert len(server.peers) == 2
        session = server.peers[0].writer.get_extra_info("ssl_object")
        assert session.selected_alpn_protocol() == "http/1.1"
        assert session.version() == "TLSv1.3"


@both_loops
async def test_a_large_exchange_over_tls(trust: Trust) -> None:
    body = bytes(range(256)) * 20_000
    wire = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body)
    async with serving(says(wire), trust.server("localhost")) as server, transport() as upstream:
        target = address(server.port, scheme="https", host="localhost", tls=Tls(ca_file=trust.ca_file))
        assert await (await send(upstream, target, body)).read(1 << 30) == body


@both_loops
async def test_an_unknown_authority_is_refused(trust: Trust) -> None:
    async with serving(says(ABC), trust.server("localhost")) as server:
        caught = await failure(server.port, Tls(), host="localhost")
        assert caught.code == "tls_failed"
        assert "certificate of localhost" in caught.message
        assert "issuer" in caught.message or "self-signed" in caught.message


@both_loops
async def test_a_certificate_for_another_name_is_refused_unless_that_name_is_configured(trust: Trust) -> None:
    async with serving(says(ABC), trust.server("other.example")) as server, transport() as upstream:
        caught = await failure(server.port, Tls(ca_file=trust.ca_file), host="localhost")
        assert caught.code == "tls_failed"
        assert "mismatch" in caught.message.lower()
        named = Tls(ca_file=trust.ca_file, server_name="other.example")
        assert (await send(upstream, address(server.port, scheme="https", tls=named))).status == 200


@both_loops
async def test_verification_can_be_turned_off_and_says_so(trust: Trust, caplog: pytest.LogCaptureFixture) -> None:
    async with serving(says(ABC), trust.server("other.example")) as server, transport() as upstream:
        with caplog.at_level(logging.WARNING):
            target = address(server.port, scheme="https", tls=Tls(verify=False))
            assert (await send(upstream, target)).status == 200
            assert (await send(upstream, target)).status == 200
        assert [record.message for record in caplog.records if "tls_not_verified" in record.message] == [
            "tls_not_verified: an endpoint is configured without certificate verification"
        ]


@both_loops
async def test_tls_older_than_1_2_is_refused(trust: Trust) -> None:
    def old(context: ssl.SSLContext) -> None:
        context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        context.maximum_version = ssl.TLSVersion.TLSv1_1
        context.set_ciphers("ALL:@SECLEVEL=0")

    with pytest.warns(DeprecationWarning, match="TLS"):
        context = trust.server("localhost", change=old)
    async with serving(says(ABC), context) as server:
        caught = await failure(server.port, Tls(ca_file=trust.ca_file), host="localhost")
        assert caught.code == "tls_failed"


@both_loops
async def test_a_client_certificate_is_shown_and_missed(trust: Trust) -> None:
    def strict(context: ssl.SSLContext) -> None:
        context.verify_mode = ssl.CERT_REQUIRED
        trust.ca.configure_trust(context)

    context = trust.server("localhost", change=strict)
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            # A blocking server, because asyncio's drops the alert that says why.
            for _ in range(2):
                below, _ = listener.accept()
                with context.wrap_socket(below, server_side=True, do_handshake_on_connect=False) as sock:
                    try:
                        sock.do_handshake()
                        sock.recv(4096)
                        sock.sendall(ABC)
                    except ssl.SSLError:
                        time.sleep(0.05)  # closing at once would reset the connection and overtake the alert

        served = asyncio.create_task(asyncio.to_thread(answer))
        port = listener.getsockname()[1]
        shown = Tls(
            ca_file=trust.ca_file,
            client_cert=str(trust.folder / "client.pem"),
            client_key=str(trust.folder / "client.key"),
        )
        async with transport() as upstream:
            assert (await send(upstream, address(port, scheme="https", host="localhost", tls=shown))).status == 200
        # In TLS 1.3 the refusal comes after the handshake, in place of an answer.
        caught = await failure(port, Tls(ca_file=trust.ca_file), host="localhost")
        await served
        assert caught.code == "tls_failed"
        assert "certificate" in caught.message


@both_loops
async def test_a_port_without_tls_and_one_that_hangs_up() -> None:
    async def plain(peer: Peer) -> None:
        await peer.reader.read(100)
        await peer.say(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    async def hangs_up(peer: Peer) -> None:
        await peer.reader.read(100)

    for script in (plain, hangs_up):
        async with serving(script) as server:
            assert (await failure(server.port, Tls())).code == "tls_failed"


@both_loops
async def test_a_handshake_that_hangs_meets_the_connect_limit() -> None:
    async def script(peer: Peer) -> None:
        assert await peer.gone() < 0.5

    async with serving(script) as server:
        assert (await failure(server.port, Tls(), connect=0.1)).code == "connect_timeout"
        await server.settled()


@both_loops
async def test_a_server_name_that_no_certificate_can_carry_leaks_no_socket() -> None:
    async def script(peer: Peer) -> None:
        await peer.gone()

    async with serving(script) as server:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            assert (await failure(server.port, Tls(server_name=".example"))).code == "tls_failed"
            gc.collect()
        assert [str(warning.message) for warning in caught if warning.category is ResourceWarning] == []
        await server.settled()


@both_loops
@pytest.mark.parametrize("name", ["ca_file", "client_cert"])
async def test_files_that_are_missing_or_no_pem(trust: Trust, name: str) -> None:
    (trust.folder / "junk.pem").write_text("no certificate")
    for file in ("junk.pem", "missing.pem"):
        async with transport() as upstream:
            tls = Tls(**{name: str(trust.folder / file)})
            with pytest.raises(Misconfigured) as caught:
                await send(upstream, address(1, scheme="https", tls=tls))
            assert caught.value.code == "tls_files"


@both_loops
async def test_an_unframed_body_over_tls_ends_only_with_a_close_notify(trust: Trust) -> None:
    async def script(peer: Peer) -> None:
        await peer.request()
        await peer.say(UNFRAMED, pause=0.02)
        if peer.number == 1:
            peer.cut()
            await asyncio.sleep(0.05)

    async with serving(script, trust.server("localhost")) as server, transport() as upstream:
        target = address(server.port, scheme="https", host="localhost", tls=Tls(ca_file=trust.ca_file))
        assert await (await send(upstream, target)).read(99) == b"abc"
        with pytest.raises(ProviderFailed) as caught:
            await (await send(upstream, target)).read(99)
        assert caught.value.code == "connection_closed"


@both_loops
async def test_cancelling_closes_a_tls_connection_at_once(trust: Trust) -> None:
    asked = asyncio.Event()
    gone: list[float] = []

    async def script(peer: Peer) -> None:
        await peer.request()
        asked.set()
        with contextlib.suppress(ssl.SSLError):
            gone.append(await peer.gone())

    async with serving(script, trust.server("localhost")) as server, transport() as upstream:
        target = address(server.port, scheme="https", host="localhost", tls=Tls(ca_file=trust.ca_file))
        task = asyncio.create_task(send(upstream, target))
        await asked.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await server.settled(0.25)


@both_loops
async def test_while_nobody_reads_little_is_buffered_over_tls(trust: Trust) -> None:
    sent = 0

    async def script(peer: Peer) -> None:
        nonlocal sent
        await peer.request()
        await peer.say(b"HTTP/1.1 200 OK\r\ncontent-length: 50000000\r\n\r\n")
        while sent < 50_000_000:
            await peer.say(bytes(100_000))
            sent += 100_000

    async with serving(script, trust.server("localhost")) as server, transport() as upstream:
        target = address(server.port, scheme="https", host="localhost", tls=Tls(ca_file=trust.ca_file))
        response = await send(upstream, target)
        await asyncio.sleep(0.3)
        assert response.held < 1_000_000
        stuck = sent
        assert stuck < 45_000_000
        assert len(await response.read(50_000_000)) == 50_000_000
