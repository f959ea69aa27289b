"""Decoys: unique, attributable, of the right shape, recorded before they are used."""

from __future__ import annotations

import base64
import re
import zlib

import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_ssh_private_key
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.fakes.canaries import MemoryJournal

from tidegate.core.errors import Unavailable
from tidegate.detect.canaries.book import CanaryBook, try_issue
from tidegate.detect.canaries.record import Planting
from tidegate.detect.canaries.shapes import TELLING

KEY = b"k" * 32
HERE = Planting(endpoint="relay-a", placement="replacement", epoch=0, kind="secret", scope="talk", tenant="t1")

SECRETS = {
    "aws": ("AK" + "IAQNZGKIQY56JQ7WML", r"AKIA[A-Z2-7]{16}"),
    "github": ("gh" + "p_" + "a1B2" * 9, r"ghp_[A-Za-z0-9]{36}"),
    "openai": ("sk" + "-proj-" + "a1B2" * 12, r"sk-proj-[A-Za-z0-9]{48}"),
    "plain_sk": ("sk" + "-" + "a1B2" * 12, r"sk-[A-Za-z0-9]{20,}"),
    "slack": ("xo" + "xb-123456789012-1234567890123-" + "aB3d" * 6, r"xoxb-[0-9]{12}-[0-9]{13}-[A-Za-z0-9]{24}"),
    "wallet": ("0" + "x" + "ab12" * 16, r"0x[a-f0-9]{64}"),
    "gitlab": ("glp" + "at-" + "x1Yz" * 5, r"glpat-[A-Za-z0-9]{20}"),
    "address": ("postgres" + "://user:pw12345@db.corp:5432/app", r"postgres://[^:]+:[^@]+@[a-z0-9.]+:5432/[a-z]+"),
    "token": ("eyJ" + "hbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxIn0." + "c2ln", r"eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{43}"),
}


def _pem(label: str, joint: str = "\n") -> str:
    return f"-----BEGIN {label}-----{joint}MIIabc{joint}-----END {label}-----"


@pytest.mark.parametrize("name", SECRETS)
def test_a_decoy_has_the_shape_of_the_secret_and_nothing_of_it(name: str) -> None:
    secret, shape = SECRETS[name]
    book = CanaryBook(KEY, MemoryJournal())
    decoy = book.replacement(secret, HERE, 1.0)
    assert re.fullmatch(shape, decoy)
    assert decoy != secret
    assert not any(run in decoy for run in re.findall(r"[A-Za-z0-9]{8,}", secret) if not decoy.startswith(run))
    assert book.replacement(secret, HERE, 2.0) == decoy
    assert [item.issued.planting.endpoint for item in book.canaries_in(f"export X='{decoy}'\n")] == ["relay-a"]


def test_offline_checks_of_scanners_hold() -> None:
    book = CanaryBook(KEY, MemoryJournal(), account="029608264753")
    token = book.replacement(SECRETS["github"][0], HERE, 1.0)
    body, check = token[4:34], token[34:]
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    left = 0
    for sign in check:
        left = left * 62 + digits.index(sign)
    assert left == zlib.crc32(body.encode())
    key = book.replacement(SECRETS["aws"][0], HERE, 1.0)
    assert _account(key) == 29608264753
    # Without an account of one's own it is of the old kind, which tells of none.
    assert CanaryBook(KEY, MemoryJournal()).replacement(SECRETS["aws"][0], HERE, 1.0)[4] in "IJ"


def _account(key: str) -> int:
    return (int.from_bytes(base64.b32decode(key[4:])[:6], "big") & 0x7FFFFFFFFF80) >> 7


@pytest.mark.parametrize("joint", ["\n", "\\n"])
@pytest.mark.parametrize("label", ["PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "RSA PRIVATE KEY"])
def test_a_key_file_can_be_read(label: str, joint: str) -> None:
    book = CanaryBook(KEY, MemoryJournal())
    decoy = book.replacement(_pem(label, joint), HERE, 1.0)
    assert decoy.startswith(f"-----BEGIN {label}-----{joint}")
    assert decoy.endswith(f"{joint}-----END {label}-----")
    text = (decoy.replace("\\n", "\n") + "\n").encode()
    if label == "OPENSSH PRIVATE KEY":
        load_ssh_private_key(text, None)
    elif label == "RSA PRIVATE KEY":
        # Its factors are no primes, which a whole check finds; a parser takes it.
        assert load_pem_private_key(text, None, unsafe_skip_rsa_key_validation=True).key_size == 2048  # type: ignore[union-attr]
    else:
        load_pem_private_key(text, None)
    # Pasted somewhere else, one line is enough.
    line = decoy.split(joint)[2 if len(decoy.split(joint)) > 3 else 1]
    assert book.canaries_in(line)


def test_ten_thousand_over_fifty_endpoints_are_unique_and_attributed() -> None:
    journal = MemoryJournal()
    book = CanaryBook(KEY, journal)
    shapes = ("sk-{A48}", "tg-{A43}", "@aws:AKIA", "@crc62:ghp_{A30}", "https://files.corp/a/{b26}", "{b26}.z.corp")
    made: dict[str, Planting] = {}
    for number in range(10_000):
        planting = Planting(
            endpoint=f"e{number % 50}", placement="probe", epoch=number // 300, kind="k", scope=str(number // 50)
        )
        text = book.issue(planting, shapes[number % len(shapes)], float(number))
        assert text not in made
        made[text] = planting
    # Another process, with the same key and journal and nothing else.
    other = CanaryBook(KEY, journal)
    assert other.refresh() == 10_000
    for text, planting in made.items():
        found = other.canaries_in(f"seen: {text}")
        assert [item.issued.planting for item in found] == [planting]
        assert other.derived(found[0].issued) == text
    low = [text.lower() for text in made]
    assert not [text for text in low if any(word in text.partition("files.corp")[2] for word in TELLING)]


def test_what_cannot_be_recorded_is_not_issued() -> None:
    journal = MemoryJournal()
    book = CanaryBook(KEY, journal)
    journal.broken = True
    with pytest.raises(Unavailable):
        book.issue(HERE, "sk-{A48}", 1.0)
    assert try_issue(lambda: book.issue(HERE, "sk-{A48}", 1.0)) is None
    assert len(book) == 0
    assert not journal.issued


def test_a_collision_takes_the_next_draw_and_is_still_attributed() -> None:
    journal = MemoryJournal()
    book = CanaryBook(KEY, journal, account="029608264753")
    first = book.replacement(SECRETS["aws"][0], HERE, 1.0)
    # The same hashes are claimed for another endpoint, as a collision would.
    claimed = replace(journal.issued[0], planting=replace(HERE, endpoint="relay-b"), id="dec-other")
    taken = MemoryJournal()
    taken.issue(claimed)
    other = CanaryBook(KEY, taken, account="029608264753")
    second = other.replacement(SECRETS["aws"][0], HERE, 1.0)
    assert second != first
    assert other.canaries_in(second)[0].issued.planting.endpoint == "relay-a"
    assert other.derived(taken.issued[-1]) == second


def test_an_own_decoy_stays_and_that_of_another_endpoint_does_not_go_on() -> None:
    book = CanaryBook(KEY, MemoryJournal())
    decoy = book.replacement(SECRETS["openai"][0], HERE, 1.0)
    assert book.replacement(decoy, HERE, 2.0) == decoy
    there = replace(HERE, endpoint="relay-b")
    assert book.replacement(decoy, there, 2.0) != decoy
    stranger = replace(HERE, tenant="t2")
    assert book.replacement(decoy, stranger, 2.0) != decoy


def test_a_record_of_another_key_is_told() -> None:
    journal = MemoryJournal()
    CanaryBook(KEY, journal).issue(HERE, "sk-{A48}", 1.0)
    with pytest.raises(ValueError, match="not made with this key"):
        CanaryBook(b"x" * 32, journal).derived(journal.issued[0])


def test_the_journal_tells_nothing_of_a_decoy() -> None:
    journal = MemoryJournal()
    decoy = CanaryBook(KEY, journal).replacement(SECRETS["openai"][0], HERE, 1.0)
    told = repr(journal.issued).lower()
    assert decoy.removeprefix("sk-proj-").lower() not in told
    assert SECRETS["openai"][0].removeprefix("sk-proj-").lower() not in told


@given(st.text(min_size=1, max_size=300), st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_a_text_has_a_decoy_that_is_known_again_or_none(value: str, around: str) -> None:
    book = CanaryBook(KEY, MemoryJournal())
    decoy = try_issue(lambda: book.replacement(value, HERE, 1.0))
    if decoy is None:
        assert not re.search(r"[A-Za-z0-9]{16}", value)
        return
    assert decoy != value
    assert book.canaries_in(f"{around} {decoy} {around}")
    assert book.canaries_in(decoy.upper())
