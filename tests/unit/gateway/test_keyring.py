from __future__ import annotations

import hashlib
import re
import secrets

import msgspec
from tests.fakes.records import START, key, team

from tidegate.gateway.keyring import MAX_PRESENTED, KeyRing, hash_key, new_key, renew_key


class Strong:
    """Entropy of the test's own."""

    def token(self, size: int) -> str:
        return secrets.token_urlsafe(size)

    def exchange_id(self) -> str:
        return self.token(12)

    def salt(self) -> bytes:
        return secrets.token_bytes(32)

    def fraction(self) -> float:
        return 0.5


def test_a_new_key_is_shown_once_and_stored_as_a_hash() -> None:
    plain, stored = new_key(Strong(), "ci", START)
    assert re.fullmatch(r"tg-[A-Za-z0-9_-]{43}", plain)
    assert stored.digest == hashlib.sha256(plain.encode()).hexdigest()
    assert stored.hint == plain[:8]
    assert plain[8:] not in repr(stored)
    assert (stored.name, stored.role, stored.created) == ("ci", "client", START)


def test_an_admin_key_is_recognisable() -> None:
    plain, stored = new_key(Strong(), "ops", START, "admin")
    assert re.fullmatch(r"tga-[A-Za-z0-9_-]{43}", plain)
    assert stored.role == "admin"


def test_a_renewed_key_is_the_same_key_with_another_secret() -> None:
    plain, stored = new_key(Strong(), "ci", START)
    again, renewed = renew_key(Strong(), stored)
    assert again != plain
    assert (renewed.id, renewed.name) == (stored.id, stored.name)
    ring = KeyRing([renewed])
    assert ring.find(plain) is None
    assert ring.find(again) is not None


def test_a_ring_finds_each_key_with_its_team_and_nobody_else() -> None:
    made = [new_key(Strong(), f"n{number}", START) for number in range(20)]
    ring = KeyRing([stored for _, stored in made] + [key("in-team", team="t1")], [team("t1")])
    for plain, stored in made:
        found = ring.find(plain)
        assert found is not None
        assert found.key == stored
        assert found.team is None
        assert ring.find(plain[:-1]) is None
        assert ring.find(stored.digest) is None
    in_team = ring.find_digest("digest-in-team")
    assert in_team is not None
    assert in_team.team == team("t1")
    assert ring.find("") is None
    assert ring.find("x" * (MAX_PRESENTED + 1)) is None
    assert ring.find("\ud800 tg-\u20ac") is None


def test_a_ring_with_a_key_more_replaces_the_one_of_its_id() -> None:
    old, new = key("k1", digest=hash_key("old")), key("k1", digest=hash_key("new"))
    ring = KeyRing([old])
    grown = ring.with_key(new)
    assert len(grown) == 1
    assert grown.find("new") is not None
    assert grown.find("old") is None
    assert ring.find("old") is not None


def test_a_renewed_key_may_keep_its_old_secret_for_a_while_and_never_an_older_one() -> None:
    first, stored = new_key(Strong(), "ci", START)
    second, once = renew_key(Strong(), msgspec.structs.replace(stored, expires=START + 500), START + 60)
    third, twice = renew_key(Strong(), once, START + 90)
    old = KeyRing([once]).find(first)
    assert old is not None
    assert (old.key.id, old.key.expires) == (stored.id, START + 60)
    ring = KeyRing([twice])
    assert ring.find(first) is None
    outgoing, current = ring.find(second), ring.find(third)
    assert outgoing is not None
    assert current is not None
    assert (outgoing.key.expires, current.key.expires) == (START + 90, START + 500)


def test_an_old_secret_does_not_outlive_its_key() -> None:
    first, stored = new_key(Strong(), "ci", START)
    _, renewed = renew_key(Strong(), msgspec.structs.replace(stored, expires=START + 10), START + 60)
    old = KeyRing([renewed]).find(first)
    assert old is not None
    assert old.key.expires == START + 10
    assert (gone := KeyRing([msgspec.structs.replace(renewed, disabled=True)]).find(first)) is not None
    assert gone.key.disabled
