"""Requests to a witness, in the order of the checks of C2SP tlog-witness, and what is a fork."""

from __future__ import annotations

import pytest
from tests.fakes.ledger import Signer
from tests.fakes.witness import ORIGIN, Tree

from tidegate.core.errors import BadRequest
from tidegate.ledger.merkle import EMPTY_ROOT
from tidegate.ledger.note import add_lines, sign_line
from tidegate.ledger.vkey import COSIGNATURE
from tidegate.ledger.witness import (
    LARGEST_REQUEST,
    AddRequest,
    Held,
    Stale,
    admit,
    advance,
    is_fork,
    origin_hash,
    parse_request,
    read_size,
    size_text,
    watch,
)

TREE = Tree().grow(9)
LOGS = watch([TREE.watched])
HASH = "A" * 43 + "="

# The example of the specification, signatures included: only its form is of interest here.
EXAMPLE = b"""old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

\xe2\x80\x94 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+\
ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
"""


def refused(request: AddRequest) -> tuple[int, str]:
    with pytest.raises(BadRequest) as caught:
        admit(request, LOGS)
    return caught.value.status, caught.value.code


def test_the_example_of_the_specification_is_read_and_written_as_it_stands():
    request = parse_request(EXAMPLE)
    assert (request.old, len(request.proof)) == (20_852_014, 4)
    assert request.note.startswith(b"example.com/behind-the-sofa\n20852163\n")
    assert request.encode() == EXAMPLE


def test_a_request_is_read_back():
    for old in (0, 4, 8, 9):
        request = TREE.request(old)
        assert parse_request(request.encode()) == request


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"old 1\n",
        b"\n\n",
        b"new 1\n\nx",
        b"old\n\nx",
        b"old  1\n\nx",
        b"old 01\n\nx",
        b"old -1\n\nx",
        b"old +1\n\nx",
        b"old 1 \n\nx",
        b"old 9223372036854775808\n\nx",
        b"old " + b"9" * 5000 + b"\n\nx",
        b"Old 1\n\nx",
        b"old 1\r\n\r\nx",
        b"old 1\n" + HASH.encode() + b"\r\n\n\nx",
        b"old 1\nshort=\n\nx",
        b"old 1\n" + b"A" * 44 + b"\n\nx",
        b"old 1\n" + HASH.encode() + b"A\n\nx",
        b"old 1\n \n\nx",
        b"old \xff\n\nx",
        b"old 1\n" + (HASH.encode() + b"\n") * 64 + b"\nx",
        b"old 1\n\n" + b"x" * LARGEST_REQUEST,
    ],
)
def test_what_is_not_written_exactly_so_is_no_request(raw: bytes):
    with pytest.raises(BadRequest) as caught:
        parse_request(raw)
    assert (caught.value.status, caught.value.code) == (400, "witness_request_malformed")


def test_63_hashes_are_taken():
    raw = b"old 1\n" + (HASH.encode() + b"\n") * 63 + b"\nx"
    assert len(parse_request(raw).proof) == 63


def test_a_checkpoint_that_cannot_be_read_is_malformed_before_anything_else():
    assert refused(AddRequest(0, (), b"no note at all")) == (400, "witness_request_malformed")
    body = TREE.note().replace(b"\n9\n", b"\n09\n")
    assert refused(AddRequest(0, (), body)) == (400, "witness_request_malformed")


def test_an_unknown_log_is_404_even_when_everything_else_is_wrong():
    other = Tree(origin="other.example/log").grow(3)
    assert refused(other.request(0)) == (404, "witness_log_unknown")
    assert refused(AddRequest(99, (b"x" * 32,), other.note())) == (404, "witness_log_unknown")


def test_another_key_is_403_before_the_sizes_are_looked_at():
    stranger = Tree(TREE.leaves, Signer(ORIGIN, seed=7))
    assert refused(AddRequest(99, (), stranger.note())) == (403, "witness_not_signed")


def test_a_wrong_signature_of_the_known_key_is_403_though_a_right_one_of_another_stands_beside():
    changed = TREE.note().replace(b"\n9\n", b"\n8\n")
    signed_again = add_lines(changed, [sign_line(TREE.head().body(), Signer("stranger", seed=3))])
    assert refused(AddRequest(0, (), signed_again)) == (403, "witness_not_signed")


def test_the_witness_itself_is_no_log():
    cosigner = Signer(ORIGIN, seed=1, kind=COSIGNATURE)
    assert refused(AddRequest(0, (), Tree(TREE.leaves, cosigner).note())) == (403, "witness_not_signed")


def test_an_old_size_beyond_the_checkpoint_is_400():
    assert refused(AddRequest(10, (), TREE.note())) == (400, "witness_sizes")


def test_only_the_logs_own_signature_is_kept():
    stranger = sign_line(TREE.head().body(), Signer("stranger", seed=3))
    noted = add_lines(TREE.note(), [stranger])
    admitted = admit(AddRequest(0, (), noted), LOGS)
    assert [line.name for line in admitted.note.lines] == [ORIGIN]
    assert admitted.note.encode() == TREE.note()


def test_a_log_goes_forward_step_by_step():
    held = Held()
    for size in (0, 1, 4, 4, 8, 9, 9):
        held = advance(held, admit(TREE.request(held.size, size), LOGS))
        assert (held.size, held.root) == (size, TREE.head(size).root)


@pytest.mark.parametrize("old", [0, 3, 5, 8])
def test_another_old_size_is_409_with_the_one_that_is_known(old: int):
    with pytest.raises(Stale) as caught:
        advance(Held(4, TREE.head(4).root), admit(TREE.request(old), LOGS))
    assert (caught.value.status, caught.value.size) == (409, 4)


def test_a_log_that_was_rolled_back_is_409():
    with pytest.raises(Stale) as caught:
        advance(Held(9, TREE.head().root), admit(TREE.request(4, 6), LOGS))
    assert caught.value.size == 9


def test_another_root_at_the_same_size_is_422_and_a_fork():
    fork = TREE.fork(5, 4)
    held = Held(9, TREE.head().root)
    assert is_fork(held, fork.head())
    with pytest.raises(BadRequest) as caught:
        advance(held, admit(fork.request(9), LOGS))
    assert (caught.value.status, caught.value.code) == (422, "witness_fork")


@pytest.mark.parametrize(
    "request_",
    [
        pytest.param(TREE.fork(3, 6).request(4), id="a fork before what is known"),
        pytest.param(AddRequest(4, (), TREE.note()), id="no proof"),
        pytest.param(AddRequest(4, TREE.proof(4)[:-1], TREE.note()), id="too short"),
        pytest.param(AddRequest(4, (*TREE.proof(4), b"x" * 32), TREE.note()), id="too long"),
        pytest.param(AddRequest(4, tuple(reversed(TREE.proof(4))), TREE.note()), id="in another order"),
        pytest.param(AddRequest(4, (EMPTY_ROOT,), TREE.note(4)), id="a proof between equal trees"),
    ],
)
def test_a_proof_that_does_not_lead_there_is_422(request_: AddRequest):
    with pytest.raises(BadRequest) as caught:
        advance(Held(4, TREE.head(4).root), admit(request_, LOGS))
    assert (caught.value.status, caught.value.code) == (422, "witness_proof")


def test_a_first_checkpoint_needs_no_proof_and_may_have_none():
    with pytest.raises(BadRequest) as caught:
        advance(Held(), admit(AddRequest(0, (b"x" * 32,), TREE.note()), LOGS))
    assert caught.value.status == 422
    assert advance(Held(), admit(AddRequest(0, (), TREE.note()), LOGS)).size == 9


def test_sizes_are_told_and_read():
    for size in (0, 1, 2**63 - 1):
        assert read_size(size_text(size)) == size
    for raw in (b"", b"\n", b"1", b"01\n", b"1\n\n", b"-1\n", b"\xff\n", b"9223372036854775808\n", b"1" * 30 + b"\n"):
        assert read_size(raw) is None


def test_the_address_of_a_log():
    assert origin_hash("a") == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
