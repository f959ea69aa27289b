"""Sessions are kept sealed, apart, for a time and up to a size."""

from __future__ import annotations

import pickle

from tidegate.core.finding import Finding
from tidegate.detect.pseudonyms.session import Pseudonymiser, Session
from tidegate.detect.pseudonyms.vault import KEY_BYTES, Vault, VaultLimits

ALL = frozenset({"pii", "secret"})
MAKER = Pseudonymiser(b"a secret of the installation, for tests")
MODES = {"pii": "pseudonym", "secret": "pseudonym"}


def vault(**limits: int | float) -> Vault:
    return Vault(b"k" * KEY_BYTES, MAKER, VaultLimits(**limits))  # pyright: ignore[reportArgumentType]


def hide(session: Session, value: str, kind: str, label: str = "pii") -> str:
    return session.redact(value, [Finding(f"t.{kind}", label, kind, 0, len(value))], MODES)


def test_a_session_comes_back_with_everything_but_its_secrets() -> None:
    kept, session = vault(), MAKER.session("acme", "c1")
    values = [("John Smith", "person"), ("ann@corp.com", "email"), ("12 March 1985", "date"), ("some\ntext", "excerpt")]
    hidden = [hide(session, *value) for value in values]
    secret = hide(session, "hunter2-and-more", "password", "secret")
    assert kept.put("acme", "resp_1", session, 0.0)
    again = kept.get("acme", "resp_1", 1.0)
    assert again is not None
    assert [again.restore(text, ALL) for text in hidden] == [value for value, _ in values]
    assert again.restore(secret, ALL) == secret
    assert "John" not in again.redact("Thank you, John!", [], MODES)
    assert hide(again, "John Smith", "person") == hidden[0]
    new = hide(again, "Jane Roe", "person")
    assert new not in hidden
    assert again.restore(f"{new} {hidden[0]}", ALL) == "Jane Roe John Smith"


def test_what_is_kept_is_sealed() -> None:
    kept, session = vault(), MAKER.session("acme", "c1")
    hide(session, "John Smith", "person")
    kept.put("acme", "resp_1", session, 0.0)
    stored = pickle.dumps([list(drawer.held.values()) for drawer in kept._drawers.values()])  # pyright: ignore[reportPrivateUsage]
    assert b"Smith" not in stored
    assert b"john" not in stored.lower()


def test_the_same_twice_is_sealed_differently_and_damage_is_no_mapping() -> None:
    kept, session = vault(), MAKER.session("acme", "c1")
    hide(session, "John Smith", "person")
    kept.put("acme", "a", session, 0.0)
    kept.put("acme", "b", session, 0.0)
    held = kept._drawers["acme"].held  # pyright: ignore[reportPrivateUsage]
    assert held["a"][1] != held["b"][1]
    # Bound to its handle: moved to another it does not open.
    held["b"] = held["a"]
    assert kept.get("acme", "b", 1.0) is None
    assert kept.get("acme", "a", 1.0) is not None


def test_another_tenant_gets_nothing() -> None:
    kept = vault()
    kept.put("acme", "resp_1", MAKER.session("acme", "c1"), 0.0)
    assert kept.get("other", "resp_1", 1.0) is None
    assert kept.get("acme", "resp_2", 1.0) is None


def test_time_ends() -> None:
    kept = vault(time_to_live=10.0)
    kept.put("acme", "a", MAKER.session("acme", "c1"), 0.0)
    kept.put("acme", "b", MAKER.session("acme", "c1"), 5.0)
    assert kept.get("acme", "a", 9.9) is not None
    assert kept.get("acme", "a", 10.0) is None
    assert kept.expire(15.0) == 1
    assert len(kept) == 0


def test_room_ends_with_the_oldest_and_a_tenant_takes_none_of_anothers() -> None:
    kept = vault(sessions_per_tenant=3)
    kept.put("other", "x", MAKER.session("other", "c"), 0.0)
    for number in range(5):
        kept.put("acme", f"h{number}", MAKER.session("acme", "c1"), float(number))
    assert [kept.get("acme", f"h{number}", 6.0) is not None for number in range(5)] == [False, False, True, True, True]
    assert kept.get("other", "x", 6.0) is not None


def test_a_session_that_is_too_large_is_not_kept_and_takes_the_old_one_with_it() -> None:
    kept, session = vault(session_bytes=2000), MAKER.session("acme", "c1")
    assert kept.put("acme", "a", session, 0.0)
    for number in range(50):
        hide(session, f"user{number}@corp{number}.com", "email")
    assert not kept.put("acme", "a", session, 1.0)
    assert kept.get("acme", "a", 2.0) is None


def test_bytes_of_a_tenant_are_bounded() -> None:
    session = MAKER.session("acme", "c1")
    for number in range(20):
        hide(session, f"user{number}@corp{number}.com", "email")
    kept = vault(bytes_per_tenant=20_000)
    for number in range(50):
        kept.put("acme", f"h{number}", session, 0.0)
    assert 1 <= len(kept) < 50
    assert kept.get("acme", "h49", 1.0) is not None


def test_forgetting() -> None:
    kept = vault()
    for handle in ("a", "b"):
        kept.put("acme", handle, MAKER.session("acme", "c1"), 0.0)
    kept.forget("acme", "a")
    assert kept.get("acme", "a", 1.0) is None
    kept.forget("acme")
    assert len(kept) == 0
