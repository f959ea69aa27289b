"""Sessions kept between requests, for conversations whose history the provider keeps (`previous_response_id`).

In memory only, encrypted, for a limited time and number. What has been dropped is gone: the answer then keeps its
pseudonyms. Owns neither clock nor entropy: both come in.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tidegate.detect.pseudonyms.session import Pseudonymiser, Session, Snapshot

KEY_BYTES: Final = 32


class VaultLimits(msgspec.Struct, frozen=True, kw_only=True):
    """Time in seconds since a session was last put; sizes in bytes of what is stored."""

    time_to_live: float = 3600.0
    sessions_per_tenant: int = 1000
    bytes_per_tenant: int = 8 << 20
    session_bytes: int = 1 << 20
    tenants: int = 10_000


class _Drawer:
    """What one tenant has put, oldest first."""

    __slots__ = ("held", "size")

    def __init__(self) -> None:
        self.held: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self.size = 0

    def drop(self, handle: str) -> None:
        taken = self.held.pop(handle, None)
        if taken is not None:
            self.size -= len(taken[1])


class Vault:
    """Sealed with AES-256-GCM under `key`, 32 random bytes that live as long as the process and are used here only.

    Tenant and handle are bound to what is sealed. For one thread at a time.
    """

    def __init__(self, key: bytes, pseudonymiser: Pseudonymiser, limits: VaultLimits | None = None) -> None:
        self._cipher = AESGCM(key)
        self._pseudonymiser = pseudonymiser
        self._limits = limits or VaultLimits()
        self._drawers: OrderedDict[str, _Drawer] = OrderedDict()
        self._count = 0

    def put(self, tenant: str, handle: str, session: Session, now: float) -> bool:
        """Keep a session under a handle, in the place of what was there. False when it is too large to be kept."""
        self.expire(now)
        data = msgspec.msgpack.encode(session.snapshot())
        drawer = self._drawers.setdefault(tenant, _Drawer())
        self._drawers.move_to_end(tenant)
        drawer.drop(handle)
        limits = self._limits
        fits = len(data) <= limits.session_bytes
        if fits:
            # A count is a nonce that never comes twice, as long as the key is this process's own.
            self._count += 1
            nonce = self._count.to_bytes(12, "big")
            sealed = nonce + self._cipher.encrypt(nonce, data, _bound(tenant, handle))
            drawer.held[handle] = (now + limits.time_to_live, sealed)
            drawer.size += len(sealed)
        while drawer.held and (len(drawer.held) > limits.sessions_per_tenant or drawer.size > limits.bytes_per_tenant):
            drawer.drop(next(iter(drawer.held)))
        if not drawer.held:
            del self._drawers[tenant]
        while len(self._drawers) > limits.tenants:
            self._drawers.popitem(last=False)
        return fits

    def get(self, tenant: str, handle: str, now: float) -> Session | None:
        """A session of its own with what was put, or None when there is none, no longer, or another tenant's."""
        drawer = self._drawers.get(tenant)
        held = None if drawer is None else drawer.held.get(handle)
        if drawer is None or held is None:
            return None
        until, sealed = held
        if now >= until:
            drawer.drop(handle)
            return None
        try:
            data = self._cipher.decrypt(sealed[:12], sealed[12:], _bound(tenant, handle))
        except InvalidTag:
            # Memory that changed under us is no mapping.
            drawer.drop(handle)
            return None
        return self._pseudonymiser.resume(msgspec.msgpack.decode(data, type=Snapshot))

    def forget(self, tenant: str, handle: str = "") -> None:
        """Drop one session, or without a handle all of a tenant's."""
        drawer = self._drawers.get(tenant)
        if drawer is not None and handle:
            drawer.drop(handle)
        elif drawer is not None:
            del self._drawers[tenant]

    def expire(self, now: float) -> int:
        """Drop what is too old; how many sessions that were."""
        dropped = 0
        for tenant, drawer in list(self._drawers.items()):
            # Each drawer is in the order of its times.
            while drawer.held and (oldest := next(iter(drawer.held.items())))[1][0] <= now:
                drawer.drop(oldest[0])
                dropped += 1
            if not drawer.held:
                del self._drawers[tenant]
        return dropped

    def __len__(self) -> int:
        return sum(len(drawer.held) for drawer in self._drawers.values())


def _bound(tenant: str, handle: str) -> bytes:
    return f"{len(tenant)}:{tenant}{handle}".encode("utf-8", "surrogatepass")
