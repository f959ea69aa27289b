"""Opens upstream connections: name resolution, Happy Eyeballs, CONNECT proxy, TLS.

Addresses of both families are tried 0.25 s apart (RFC 8305), the same on every event loop; environment
proxies are not read.
"""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
from collections import deque
from itertools import chain, zip_longest
from typing import Final, TypeAlias

from tidegate.adapters.connect_proxy import open_tunnel, parse_proxy, proxy_failed
from tidegate.adapters.http1 import Connection
from tidegate.adapters.tls import Contexts, server_name, tls_failed
from tidegate.adapters.upstream_faults import timed_out
from tidegate.core.errors import ProviderFailed
from tidegate.policy.door import Address

_STAGGER: Final = 0.25
_KEEPALIVE: Final = (("TCP_KEEPIDLE", 45), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 4))
"""Seconds, seconds, probes: a peer that vanished while a model thinks is noticed in under two minutes."""

_Target: TypeAlias = tuple[socket.AddressFamily, tuple[object, ...]]


async def dial(connection: Connection, address: Address, contexts: Contexts) -> None:
    """Connect `connection` to `address`, within its connect limit.

    Raises ProviderFailed (`connect_failed`, `connect_timeout`, `tls_failed`, `proxy_failed`) and
    Misconfigured (`tls_files`, `bad_proxy`).
    """
    limits = address.timeouts
    seconds = limits.connect if limits.total is None else min(limits.connect, limits.total)
    context = contexts.get(address.tls) if address.scheme == "https" else None
    try:
        async with asyncio.timeout(seconds):
            sock = await _open(address)
            await _attach(connection, address, sock, context)
    except TimeoutError:
        what = f"{address.host}:{address.port} did not accept a connection"
        raise timed_out("connect_timeout", what, seconds) from None


async def _attach(
    connection: Connection, address: Address, sock: socket.socket, context: ssl.SSLContext | None
) -> None:
    loop = asyncio.get_running_loop()
    done = False
    try:
        if context is None:
            await loop.create_connection(lambda: connection, sock=sock)
        else:
            await loop.create_connection(
                lambda: connection,
                sock=sock,
                ssl=context,
                server_hostname=server_name(address),
                ssl_handshake_timeout=address.timeouts.connect + 1,  # ours strikes first
            )
        done = True
    except TimeoutError:
        raise
    except (OSError, ValueError) as error:
        # ValueError: a server name that no certificate can carry.
        raise tls_failed(address, error) from None
    finally:
        if not done:
            connection.abort()
            sock.close()


async def _open(address: Address) -> socket.socket:
    if not address.proxy:
        try:
            return await _open_socket(address.host.strip("[]"), address.port)
        except TimeoutError:
            raise
        except (OSError, UnicodeError) as error:
            raise ProviderFailed(
                "connect_failed",
                f"No connection to {address.host}:{address.port}: {_reason(error)}.",
                "Check that the endpoint's host and port are right and that it is up.",
            ) from None
    proxy = parse_proxy(address.proxy)
    try:
        sock = await _open_socket(proxy.host, proxy.port)
    except TimeoutError:
        raise
    except (OSError, UnicodeError) as error:
        raise proxy_failed(proxy, _reason(error)) from None
    done = False
    try:
        await open_tunnel(sock, proxy, address.host, address.port)
        done = True
    finally:
        if not done:
            sock.close()
    return sock


def _reason(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return "the name does not resolve"
    if isinstance(error, OSError):
        return os.strerror(error.errno).lower() if error.errno else str(error.strerror)
    return "the name is not valid"


async def _open_socket(host: str, port: int) -> socket.socket:
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    targets = _interleave([(family, address) for family, _, _, _, address in found])
    if len(targets) == 1:
        return await _connect(targets[0])
    return await _race(targets)


def _interleave(targets: list[_Target]) -> list[_Target]:
    # The resolver's first family leads, then the families take turns.
    if not targets:
        raise OSError(0, "the name has no address")
    first = [target for target in targets if target[0] == targets[0][0]]
    others = [target for target in targets if target[0] != targets[0][0]]
    return [target for target in chain.from_iterable(zip_longest(first, others)) if target is not None]


async def _connect(target: _Target) -> socket.socket:
    family, address = target
    sock = socket.socket(family, socket.SOCK_STREAM)
    done = False
    try:
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for option, value in _KEEPALIVE:
            if hasattr(socket, option):
                sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)
        await asyncio.get_running_loop().sock_connect(sock, address)
        done = True
    finally:
        if not done:
            sock.close()
    return sock


async def _race(targets: list[_Target]) -> socket.socket:
    """The first socket that connects; each further target starts after the stagger or the last failure."""
    waiting = deque(targets)
    running: set[asyncio.Task[socket.socket]] = set()
    failure: OSError | None = None
    try:
        while waiting or running:
            if waiting:
                running.add(asyncio.create_task(_connect(waiting.popleft())))
            done, _ = await asyncio.wait(
                running, timeout=_STAGGER if waiting else None, return_when=asyncio.FIRST_COMPLETED
            )
            for task in done:
                running.discard(task)
                try:
                    return task.result()
                except OSError as error:
                    failure = failure or error
    finally:
        for task in running:
            task.add_done_callback(_drop)
            task.cancel()
    raise failure or OSError(0, "no address answered")


def _drop(task: asyncio.Task[socket.socket]) -> None:
    if not task.cancelled() and task.exception() is None:
        task.result().close()
