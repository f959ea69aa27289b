"""Keys: how they are made, and an immutable snapshot of all of them that tells who presents one.

A plain key exists only in the hands of its owner; here and in the database there is its SHA-256 alone. A key
holds 256 random bits, so that a plain hash is as good as a slow one.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Mapping

import msgspec

from tidegate.core.ports import Entropy
from tidegate.core.principal import Key, Principal, Role, Team

KEY_BYTES = 32
"""Random bytes of a key: 43 URL-safe characters."""

MAX_PRESENTED = 512
"""Longer credentials are nobody's and are not even hashed, in characters."""

_PREFIXES: Mapping[Role, str] = {"client": "tg-", "admin": "tga-"}
_HINT = 8


def hash_key(presented: str) -> str:
    """SHA-256 of a key, as lower-case hex."""
    return hashlib.sha256(presented.encode("utf-8", "surrogatepass")).hexdigest()


def new_key(entropy: Entropy, name: str, created: float, role: Role = "client") -> tuple[str, Key]:
    """A fresh key: the plain text, to be shown once, and what is stored of it. `created` is Unix seconds."""
    plain = _PREFIXES[role] + entropy.token(KEY_BYTES)
    stored = Key(
        id=f"key-{entropy.token(9)}",
        name=name,
        digest=hash_key(plain),
        hint=plain[:_HINT],
        created=created,
        role=role,
    )
    return plain, stored


def renew_key(entropy: Entropy, key: Key, until: float = 0.0) -> tuple[str, Key]:
    """A new secret for the same key; its id, limits and spend stay.

    The old secret ends when this is stored, or at `until` (Unix seconds) if that is given; an older one always ends.
    """
    plain = _PREFIXES[key.role] + entropy.token(KEY_BYTES)
    return plain, msgspec.structs.replace(
        key,
        digest=hash_key(plain),
        hint=plain[:_HINT],
        previous=key.digest if until else "",
        previous_until=until,
    )


class KeyRing:
    """All keys and teams at one moment. Disabled and expired ones are there too, so that they can be named so."""

    __slots__ = ("_by_digest", "keys", "teams")

    def __init__(self, keys: Iterable[Key] = (), teams: Iterable[Team] = ()) -> None:
        self.keys = tuple(keys)
        self.teams = {team.id: team for team in teams}
        self._by_digest: dict[str, Principal] = {}
        for key in self.keys:
            team = self.teams.get(key.team) if key.team else None
            if key.previous:
                self._by_digest[key.previous] = Principal(_outgoing(key), team)
            self._by_digest[key.digest] = Principal(key, team)

    def find(self, presented: str) -> Principal | None:
        """Who presents this key, or None. Says nothing of whether it may be used."""
        return None if len(presented) > MAX_PRESENTED else self.find_digest(hash_key(presented))

    def find_digest(self, digest: str) -> Principal | None:
        """The same for a key that has been hashed."""
        principal = self._by_digest.get(digest)
        # The look-up goes by hash; what decides is a comparison that takes the same time wherever they differ.
        if principal is None or not hmac.compare_digest(principal.key.digest, digest):
            return None
        return principal

    def with_key(self, key: Key) -> KeyRing:
        """A ring that has this key too (replacing the one of its id)."""
        return KeyRing([*(item for item in self.keys if item.id != key.id), key], self.teams.values())

    def __len__(self) -> int:
        return len(self.keys)


def _outgoing(key: Key) -> Key:
    """The key as its secret before the last rotation presents it: the same in everything, but that it ends sooner."""
    ends = min(key.expires or key.previous_until, key.previous_until)
    return msgspec.structs.replace(key, digest=key.previous, expires=ends)
