"""Turns a presented key into a principal, from a snapshot that outlives the database.

Known keys are served from memory. For an unknown one the store is asked once; when the store cannot answer,
neither can we: that is a 503, never a 401. Limits are the meter's, routes the policy's.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import msgspec

from tidegate.core.errors import Refused, Unavailable
from tidegate.core.ports import Store
from tidegate.core.principal import Key, Principal, Team
from tidegate.core.windows import window_starts
from tidegate.gateway.keyring import MAX_PRESENTED, KeyRing, hash_key
from tidegate.gateway.meter import Meter

T = TypeVar("T", Key, Team)


class AdmissionSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How the store is asked for keys that are not in the snapshot. Times in seconds."""

    unknown_for: float = 1.0
    """How long a key that the store did not know is refused without asking again."""
    unknown_kept: int = 10_000
    """Most such keys (their hashes) kept at once."""
    lookups: int = 16
    """Most questions to the store at once; further unknown keys are told to come again."""
    lookup_timeout: float = 2.0
    """Longest wait for the store."""


async def _nothing() -> None:
    return None


def _nobody(presented: str, address: str) -> None:
    return None


class Admission:
    """Who may come in. One object a process, used from its event loop.

    `catch_up` is awaited before the first spend totals are read: it MUST bring every record that is not yet in
    the store there, or raise Unavailable; else calls would be admitted against totals that lack them.
    """

    def __init__(
        self,
        store: Store,
        meter: Meter,
        catch_up: Callable[[], Awaitable[None]] = _nothing,
        settings: AdmissionSettings | None = None,
    ) -> None:
        self.unknown: Callable[[str, str], None] = _nobody
        """Told of every credential that nobody has, and from which address it came. Must take no notice of which."""
        self._store = store
        self._meter = meter
        self._catch_up = catch_up
        self._settings = settings or AdmissionSettings()
        self._ring = KeyRing()
        self._restored = False
        self._refreshing = asyncio.Lock()
        self._unknown: dict[str, float] = {}
        self._asking: dict[str, asyncio.Task[None]] = {}
        self._loading: asyncio.Task[None] | None = None
        self._generation = 0
        """Counts refreshes, so that an answer that was asked for before one never overrides it."""

    @property
    def ring(self) -> KeyRing:
        """The current snapshot."""
        return self._ring

    @property
    def is_loaded(self) -> bool:
        """Whether keys and spend totals have been read at least once."""
        return self._restored

    async def refresh(self, now: float) -> None:
        """Read keys and teams anew; the first time also what has been spent. `now` is Unix seconds.

        Raises Unavailable when the store cannot be asked; the old snapshot then stays in use.
        """
        async with self._refreshing:
            if not self._restored:
                await self._catch_up()
                self._meter.restore(await self._store.spends(dict(window_starts(now))), now)
                self._restored = True
            keys, teams = await self._store.keys(), await self._store.teams()
            self._ring = await asyncio.to_thread(_rebuilt, self._ring, keys, teams)
            self._generation += 1
            self._meter.evict_idle(now)
            if self._unknown:
                self._unknown = {digest: until for digest, until in self._unknown.items() if until > now}

    def admit_known(self, presented: str | None, now: float) -> Principal | None:
        """The fast path, without I/O: the principal of a key in the snapshot, or None for a key that is not.

        Raises Refused: `key_missing`, `key_disabled`, `key_expired` (401), `team_disabled`, `team_unknown` (403).
        """
        if not presented:
            raise _missing()
        principal = self._ring.find(presented)
        if principal is not None:
            _check(principal, now)
        return principal

    async def admit(self, presented: str | None, now: float, address: str = "") -> Principal:
        """The principal of a key, asking the store when the snapshot does not have it. `address` is the client's.

        Raises Refused as `admit_known` does, and `key_unknown` (401); Unavailable `keys_unavailable` (503) when
        the key is not known here and the store cannot be asked.
        """
        principal = self.admit_known(presented, now)
        if principal is not None:
            return principal
        if presented is None or len(presented) > MAX_PRESENTED:
            self.unknown(presented or "", address)
            raise _unknown()
        if not self._restored:
            # Spend totals are not known yet: a key with a budget could be overdrawn.
            await self._load(now)
        digest = hash_key(presented)
        if self._ring.find_digest(digest) is None:
            await self._ask(digest, now)
        principal = self._ring.find_digest(digest)
        if principal is None:
            # The same for a decoy and for any other unknown key, in what is said and in how long it takes.
            self.unknown(presented, address)
            raise _unknown()
        _check(principal, now)
        return principal

    async def _load(self, now: float) -> None:
        """The first refresh, one for all who wait for it."""
        if self._loading is None:
            self._loading = asyncio.create_task(self.refresh(now))
            self._loading.add_done_callback(self._loaded)
        try:
            async with asyncio.timeout(self._settings.lookup_timeout):
                await asyncio.shield(self._loading)
        except (Unavailable, TimeoutError):
            raise _unavailable() from None

    def _loaded(self, task: asyncio.Task[None]) -> None:
        self._loading = None
        _forget(task)

    async def _ask(self, digest: str, now: float) -> None:
        """Ask the store once for all who present the same key now; a key that is found joins the snapshot."""
        until = self._unknown.get(digest)
        if until is not None and until > now:
            return
        task = self._asking.get(digest)
        if task is None:
            if len(self._asking) >= self._settings.lookups:
                raise _unavailable()
            task = asyncio.create_task(self._look_up(digest, now))
            self._asking[digest] = task
            task.add_done_callback(lambda done: self._asked(digest, done))
        # Shielded: one client that goes away must not take the answer from the others.
        await asyncio.shield(task)

    def _asked(self, digest: str, task: asyncio.Task[None]) -> None:
        self._asking.pop(digest, None)
        _forget(task)

    async def _look_up(self, digest: str, now: float) -> None:
        generation = self._generation
        try:
            async with asyncio.timeout(self._settings.lookup_timeout):
                key = await self._store.key_by_digest(digest)
                lacks_team = key is not None and key.team and key.team not in self._ring.teams
                teams = await self._store.teams() if lacks_team else None
        except (Unavailable, TimeoutError):
            raise _unavailable() from None
        if self._generation != generation:
            # A refresh came in between and knows better; if it knows nothing of this key, the next call asks again.
            if self._ring.find_digest(digest) is None:
                raise _unavailable()
            return
        if key is None:
            if len(self._unknown) >= self._settings.unknown_kept:
                self._unknown.pop(next(iter(self._unknown)))
            self._unknown[digest] = now + self._settings.unknown_for
            return
        ring = self._ring if teams is None else KeyRing(self._ring.keys, teams)
        self._ring = ring.with_key(key)


def _forget(task: asyncio.Task[None]) -> None:
    # Whoever waited has the exception; when all have gone away, nobody wants it.
    if not task.cancelled():
        task.exception()


def _rebuilt(ring: KeyRing, keys: list[Key], teams: list[Team]) -> KeyRing:
    # Unchanged is the rule; then the old objects stay, and with them what others have worked out from them.
    if list(ring.keys) == keys and list(ring.teams.values()) == teams:
        return ring
    known = {key.id: key for key in ring.keys}
    return KeyRing(
        [_kept(known.get(key.id), key) for key in keys], [_kept(ring.teams.get(team.id), team) for team in teams]
    )


def _kept(old: T | None, new: T) -> T:
    return old if old is not None and old == new else new


def _check(principal: Principal, now: float) -> None:
    key, team = principal.key, principal.team
    if key.disabled:
        raise Refused("key_disabled", "This key has been disabled.", "Use another key.", status=401, retry=False)
    if key.expires and now >= key.expires:
        raise Refused("key_expired", "This key has expired.", "Ask for a new key.", status=401, retry=False)
    if team is None:
        if key.team:
            raise Refused(
                "team_unknown",
                "This key belongs to a team that does not exist.",
                "The operator must create the team or move the key.",
                status=403,
                retry=False,
            )
    elif team.disabled:
        raise Refused(
            "team_disabled", "The team of this key has been disabled.", "Ask the operator.", status=403, retry=False
        )


def _missing() -> Refused:
    return Refused(
        "key_missing",
        "No API key was sent.",
        "Send it as `Authorization: Bearer` or in the header that your SDK uses.",
        status=401,
        retry=False,
    )


def _unknown() -> Refused:
    return Refused(
        "key_unknown", "This API key is not known here.", "Check the key and the base URL.", status=401, retry=False
    )


def _unavailable() -> Unavailable:
    return Unavailable(
        "keys_unavailable",
        "It cannot be checked at the moment whether this API key is valid.",
        "Try again shortly.",
        retry_after=1.0,
    )
