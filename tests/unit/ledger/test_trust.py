"""Policies of trust: what a file says, what is wrong with one and in which line, and who counts for a checkpoint."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey
from tests.fakes.note_signers import NOW, TestSigner

from tidegate.core.errors import NotProven
from tidegate.ledger.checkpoint import Checkpoint
from tidegate.ledger.note import NoteSigner, sign_note
from tidegate.ledger.trust import Cosigned, Group, Log, TrustPolicy, Witness, parse_policy, policy_of
from tidegate.ledger.vkey import COSIGNATURE, ED25519, ML_DSA_44

ORIGIN = "example.com/log"
LOG = TestSigner(ORIGIN)
LOG2 = TestSigner("example.com/log2", 2)
X1, X2, X3 = (TestSigner(f"x.example/{n}", 10 + n, COSIGNATURE) for n in (1, 2, 3))
Y1, Y2 = (TestSigner(f"y.example/{n}", 20 + n, ML_DSA_44) for n in (1, 2))
HEAD = Checkpoint(ORIGIN, 7, bytes(range(32)))

POLICY = f"""\
# Two groups, one an organisation.
log {LOG.key.text} https://example.com/log

witness X1 {X1.key.text} https://x.example/1
witness X2\t{X2.key.text}
  witness X3 {X3.key.text}\t
group X 2 X1 X2 X3
witness Y1 {Y1.key.text}
witness Y2 {Y2.key.text}
group Y any Y1 Y2
\t# both must agree
group X-and-Y all X Y
quorum X-and-Y
"""


def note(*signers: NoteSigner, head: Checkpoint = HEAD) -> bytes:
    return sign_note(head.body(), signers)


def test_a_file_is_read() -> None:
    assert parse_policy(POLICY) == TrustPolicy(
        (Log(LOG.key, "https://example.com/log"),),
        (
            Witness("X1", X1.key, "https://x.example/1"),
            *(Witness(name, each.key) for name, each in (("X2", X2), ("X3", X3), ("Y1", Y1), ("Y2", Y2))),
        ),
        (Group("X", 2, ("X1", "X2", "X3")), Group("Y", 1, ("Y1", "Y2")), Group("X-and-Y", 2, ("X", "Y"))),
        "X-and-Y",
    )
    assert parse_policy(POLICY.encode()) == parse_policy(POLICY)


@pytest.mark.parametrize(
    ("signers", "met"),
    [
        ([X1, X2, Y1], True),
        ([X1, X2, X3, Y1, Y2], True),
        ([X1, X3, Y2], True),
        ([X1, Y1, Y2], False),
        ([X1, X2, X3], False),
        ([Y1, Y2], False),
        ([], False),
    ],
)
def test_the_quorum_counts_witnesses_by_group(signers: list[TestSigner], met: bool) -> None:
    trusted = parse_policy(POLICY).check(note(LOG, *signers))
    assert (trusted.checkpoint, trusted.logs, trusted.quorum_met) == (HEAD, (LOG.key,), met)
    assert [each.timestamp for each in trusted.witnesses] == [NOW] * len(signers)
    if met:
        trusted.demand_quorum()
    else:
        raises("quorum_not_met", trusted.demand_quorum)


def test_who_cosigned_is_said_where_the_quorum_is_not_met() -> None:
    for signers, said in (([LOG], "did: none"), ([LOG, X1, Y2], "did: X1, Y2")):
        with pytest.raises(NotProven, match=said):
            parse_policy(POLICY).check(note(*signers)).demand_quorum()


def test_the_same_witness_often_counts_once() -> None:
    again = TestSigner(X1.key.name, 11, COSIGNATURE, time=NOW + 1)
    trusted = parse_policy(POLICY).check(note(LOG, X1, X1, again, Y1))
    assert trusted.witnesses == (Cosigned("X1", NOW), Cosigned("Y1", NOW))
    assert not trusted.quorum_met


def test_a_witness_that_the_policy_does_not_know_counts_for_nothing() -> None:
    stranger = TestSigner(X2.key.name, 99, COSIGNATURE)
    assert not parse_policy(POLICY).check(note(LOG, X1, stranger, Y1)).quorum_met


def test_a_log_does_not_witness_itself() -> None:
    """Nor does a plain signature of a witness's key count as its cosignature."""
    plain = TestSigner(X2.key.name, 12, ED25519)
    assert plain.key.public == X2.key.public
    assert not parse_policy(POLICY).check(note(LOG, X1, plain, Y1)).quorum_met


def test_a_second_key_of_the_log_is_no_witness() -> None:
    """A policy file that says so is refused; one that was put together counts it for nothing."""
    own = TestSigner(ORIGIN, 77, ML_DSA_44)
    policy = TrustPolicy((Log(LOG.key),), (Witness("own", own.key),), (), "own")
    trusted = policy.check(note(LOG, own))
    assert (trusted.witnesses, trusted.quorum_met) == ((), False)


def test_no_quorum_asks_for_nobody() -> None:
    trusted = parse_policy(f"log {LOG.key.text}\nquorum none\n").check(note(LOG))
    trusted.demand_quorum()
    assert trusted.witnesses == ()
    assert policy_of([LOG.key, LOG.key]).check(note(LOG)) == trusted


def test_the_quorum_may_be_one_witness() -> None:
    policy = parse_policy(f"log {LOG.key.text}\nwitness X1 {X1.key.text}\nquorum X1\n")
    assert policy.check(note(LOG, X1)).quorum_met
    assert not policy.check(note(LOG)).quorum_met


def test_a_log_signs_its_own_head_only() -> None:
    policy = parse_policy(f"log {LOG.key.text}\nlog {LOG2.key.text}\nquorum none\n")
    of_log2 = Checkpoint(LOG2.key.name, 7, HEAD.root)
    raises("checkpoint_origin", lambda: policy.check(note(LOG, head=of_log2)))
    raises("checkpoint_origin", lambda: policy.check(note(LOG2, head=of_log2), ORIGIN))
    assert policy.check(note(LOG, LOG2, head=of_log2)).logs == (LOG2.key,)
    assert policy.check(note(LOG2, head=of_log2), LOG2.key.name).logs == (LOG2.key,)


def test_witnesses_alone_make_no_head_of_a_log() -> None:
    raises("note_unsigned", lambda: parse_policy(POLICY).check(note(X1, X2, X3, Y1, Y2)))
    raises("note_unsigned", lambda: parse_policy(POLICY).check(note(LOG2)))
    raises("note_unsigned", lambda: TrustPolicy().check(note(LOG)))


def test_a_wrong_cosignature_rejects_all() -> None:
    wrong = note(LOG, X1).replace(b"\n7\n", b"\n8\n")
    raises("note_signature_wrong", lambda: parse_policy(POLICY).check(wrong))


def test_keys_in_turn_are_one_log() -> None:
    """Rotation with an overlap: both keys of the log under its name, either is enough."""
    new = TestSigner(ORIGIN, 33)
    policy = policy_of([LOG.key, new.key])
    assert policy.check(note(new)).logs == (new.key,)
    assert policy.check(note(LOG, new)).logs == (LOG.key, new.key)


def test_what_was_not_checked_never_makes_a_quorum(monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(_raw: bytes) -> MLDSA44PublicKey:
        raise UnsupportedAlgorithm("no ML-DSA-44 here")

    monkeypatch.setattr("tidegate.ledger.cosign.MLDSA44PublicKey.from_public_bytes", unsupported)
    policy = parse_policy(POLICY)
    trusted = policy.check(note(LOG, X1, X2, Y1))
    assert (trusted.quorum_met, trusted.quorum_possible) == (False, True)
    assert [name for name, _ in trusted.not_checked] == [Y1.key.name]
    raises("quorum_not_checked", trusted.demand_quorum)
    raises("quorum_not_met", policy.check(note(LOG, X1, Y1)).demand_quorum)
    log = TestSigner(ORIGIN, 50, ML_DSA_44)
    both = parse_policy(f"log {log.key.text}\nwitness X1 {X1.key.text}\nquorum X1\n")
    raises("note_not_checked", lambda: both.check(note(log, X1)))


def test_names_are_octets() -> None:
    """Two names that a careless decoding would make one, and one that is no character at all."""
    raw = f"log {LOG.key.text}\nwitness K {X1.key.text}\nwitness \u212a {X2.key.text}\n".encode()
    policy = parse_policy(raw + b"witness \xff " + X3.key.text.encode() + b"\ngroup \xfe 2 K \xff\nquorum \xfe\n")
    assert policy.check(note(LOG, X1, X3)).quorum_met
    assert not policy.check(note(LOG, X1, X2)).quorum_met
    raises("quorum_not_met", policy.check(note(LOG, X3)).demand_quorum)


def test_as_much_as_the_specification_wants_is_taken() -> None:
    lines = [f"log {TestSigner(f'example.com/{n}', 100 + n).key.text}" for n in range(32)]
    lines += [f"witness w{n} {TestSigner('w', 200 + n, COSIGNATURE).key.text}" for n in range(32)]
    lines += [f"group g{n} any w{n}" for n in range(32)]
    assert len(parse_policy("\n".join([*lines, "quorum none", ""])).groups) == 32


LOG_LINE = f"log {LOG.key.text}\n"
TWO = LOG_LINE + f"witness a {X1.key.text}\nwitness b {X2.key.text}\n"

MALFORMED = {
    "nothing": ("", "quorum line"),
    "no_quorum": (LOG_LINE, "quorum line"),
    "no_last_newline": ("quorum none", "line 1: "),
    "two_quorums": ("quorum none\nquorum none\n", "line 2: "),
    "an_unknown_word": ("quorum none\nwitnesses a\n", "line 2: 'witnesses'"),
    "a_word_in_capitals": ("QUORUM none\n", "line 1: "),
    "an_unknown_quorum": (TWO + "quorum c\n", "line 4: 'c'"),
    "a_quorum_before_its_group": (TWO + "quorum g\ngroup g any a\n", "line 4: 'g'"),
    "a_quorum_of_two": (TWO + "quorum a b\n", "line 4: "),
    "an_unknown_member": (TWO + "group g all a c\n", "line 4: 'c'"),
    "a_group_in_itself": (TWO + "group g all a g\n", "line 4: 'g'"),
    "groups_in_a_circle": (TWO + "group g any h\ngroup h any g\n", "line 4: 'h'"),
    "a_member_twice": (TWO + "group g any a a\n", "line 4: 'a'"),
    "a_member_of_two_groups": (TWO + "group g any a\ngroup h any a b\n", "line 5: 'a'"),
    "none_as_a_member": (TWO + "group g any none\n", "line 4: 'none'"),
    "none_as_a_witness": (LOG_LINE + f"witness none {X1.key.text}\n", "line 2: "),
    "none_as_a_group": (TWO + "group none any a\n", "line 4: "),
    "a_name_twice": (TWO + f"witness a {X3.key.text}\n", "line 4: "),
    "a_group_with_the_name_of_a_witness": (TWO + "group b any a\n", "line 4: "),
    "a_group_of_nobody": (TWO + "group g any\n", "line 4: "),
    "a_threshold_of_zero": (TWO + "group g 0 a b\n", "line 4: "),
    "a_threshold_beyond_its_members": (TWO + "group g 3 a b\n", "line 4: "),
    "a_threshold_with_a_zero_before": (TWO + "group g 01 a b\n", "line 4: "),
    "a_threshold_in_another_script": (TWO + "group g ١ a b\n", "line 4: "),
    "a_threshold_of_a_million_digits": (TWO + f"group g {'9' * 100_000} a b\n", "line 4: "),
    "a_log_twice": (LOG_LINE + LOG_LINE, "line 2: "),
    "a_log_twice_by_another_name": (LOG_LINE + f"log {TestSigner('other').key.text}\n", "line 2: "),
    "a_witness_twice_by_another_name": (TWO + f"witness c {TestSigner('c', 11, COSIGNATURE).key.text}\n", "line 4: "),
    "a_log_as_its_own_witness": (LOG_LINE + f"witness a {TestSigner('w', 1, COSIGNATURE).key.text}\n", "line 2: "),
    "a_log_as_its_own_witness_by_another_key": (
        f"witness a {TestSigner(ORIGIN, 77, ML_DSA_44).key.text}\n{LOG_LINE}quorum a\n",
        "has the name of a log",
    ),
    "a_plain_key_for_a_witness": (f"witness a {LOG.key.text}\n", "line 1: the key is of kind 0x01"),
    "a_cosigners_key_for_a_log": (f"log {X1.key.text}\n", "line 1: the key is of kind 0x04"),
    "a_key_that_is_none": ("log example.com/log\n", "line 1: "),
    "a_key_with_another_name": (f"log {LOG.key.text.replace('log', 'lag')}\n", "line 1: "),
    "words_too_many": (LOG_LINE.replace("\n", " url more\n"), "line 1: "),
    "words_too_many_for_a_witness": (f"witness a {X1.key.text} url more\nquorum none\n", "line 1: "),
    "a_carriage_return": ("quorum none\r\n", "line 1: "),
    "a_delete": ("quorum none\x7f\n", "line 1: "),
    "a_nul_in_a_comment": ("# \x00\nquorum none\n", "line 1: "),
    "half_of_a_character": ("# \ud800\nquorum none\n", "half"),
    "far_too_long": ("#" * 1024 * 1024 + "\n", "larger"),
    "far_too_many_names": (
        TWO + "".join(f"group g{n} any {'ab'[n] if n < 2 else f'g{n - 1}'}\n" for n in range(1000)),
        "1000",
    ),
}


@pytest.mark.parametrize("defect", MALFORMED)
def test_a_wrong_file_is_refused_with_the_line(defect: str) -> None:
    text, said = MALFORMED[defect]
    with pytest.raises(NotProven) as caught:
        parse_policy(text)
    assert caught.value.code == "policy_malformed"
    assert said in caught.value.what
    caught.value.what.encode("utf-8")  # what cannot be printed is no message


def raises(code: str, run: Callable[[], object]) -> None:
    with pytest.raises(NotProven) as caught:
        run()
    assert caught.value.code == code
