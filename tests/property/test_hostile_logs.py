"""Whatever bytes a log, a memory or evidence is made of, verifying ends with a verdict and never with a crash."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.ledger import ORIGIN, Signer

from tidegate.core.errors import NotProven
from tidegate.ledger.fault import NAMES
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.note import sign_note
from tidegate.ledger.tiles import paths_of
from tidegate.ledger.trust import policy_of
from tidegate.ledger.verify import Seen, Wanted, audit_log
from tidegate.ledger.verify_exchange import find_exchange
from tidegate.ledger.verify_head import verify_split_view
from tidegate.ledger.watch import Memory, Remembered, Watching, look, read_memory

LOG = Signer()
HASHES = st.binary(min_size=32, max_size=32)
PIECES = st.one_of(st.binary(max_size=200), st.lists(HASHES, min_size=1, max_size=8).map(b"".join))
BUNDLES = st.lists(st.binary(max_size=60), min_size=1, max_size=5).map(
    lambda entries: b"".join(len(entry).to_bytes(2) + entry for entry in entries)
)


@st.composite
def logs(draw: st.DrawFn) -> tuple[dict[str, bytes], Checkpoint]:
    """A head that the log signed, and files that have nothing to do with it."""
    size = draw(st.one_of(st.integers(1, 700), st.sampled_from([65_536, 2**40 + 3, 2**63 - 1])))
    root = draw(HASHES)
    paths = [each.text for each in paths_of(min(size, 700))]
    files = {path: draw(BUNDLES if "entries" in path else PIECES) for path in paths if draw(st.booleans())}
    files["checkpoint"] = sign_note(Checkpoint(ORIGIN, size, root).body(), [LOG])
    return files, Checkpoint(ORIGIN, size, root)


@settings(max_examples=40, deadline=None)
@given(logs(), st.booleans())
def test_a_log_of_any_bytes_is_faulted(log: tuple[dict[str, bytes], Checkpoint], quick: bool) -> None:
    files, head = log
    seen = sign_note(Checkpoint(ORIGIN, max(1, head.size // 2), head.root).body(), [LOG])
    wanted = Wanted(trust=[LOG.key], quick=quick, since=(Seen(seen),))
    audit = audit_log(files.get, wanted, [*files, "\udcff", "../x", "tile/0/1"])
    assert audit.faults
    assert {each.code for each in audit.faults} <= set(NAMES)
    with pytest.raises(NotProven):
        find_exchange(files.get, head, "ex_1")
    watching = Watching(trust=policy_of([LOG.key]), now=5, full=not quick)
    memory = Memory(seen=(Remembered(1, seen.decode()),))
    found = look(files.get, memory, watching)
    assert found.audit.faults
    assert found.memory == memory


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))))
def test_a_checkpoint_of_any_bytes_is_faulted(raw: bytes) -> None:
    audit = audit_log({"checkpoint": raw}.get, Wanted(trust=[LOG.key]))
    assert [each.code for each in audit.faults] == ["checkpoint_malformed"]


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)),
    max_leaves=8,
)
VIEWS = st.fixed_dictionaries({
    "format": st.sampled_from(["tidegate-split-view/v1", "tidegate-monitor/v1"]), "origin": JSON, "old": JSON,
    "new": JSON, "begins": JSON, "proof": JSON, "seen": JSON,
})  # fmt: skip


@given(st.one_of(st.binary(max_size=200), st.one_of(JSON, VIEWS).map(lambda value: json.dumps(value).encode())))
def test_evidence_and_memories_of_any_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(NotProven) as raised:
        verify_split_view(raw, [LOG.key])
    assert raised.value.code in {"evidence_malformed", "evidence_wrong", "checkpoint_malformed"}
    try:
        memory = read_memory(raw)
    except NotProven:
        return
    assert memory.seen == ()
