"""A log on disk, written the plain way: the whole tree at once, no journal, no state. For tests of what reads it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tidegate.ledger.cosign import message
from tidegate.ledger.entry import VERSION, Closed, Configured, Decided, Entry, Started, encode_entry
from tidegate.ledger.head import Checkpoint
from tidegate.ledger.merkle import leaf_hash, root_of
from tidegate.ledger.note import NoteSigner, sign_note
from tidegate.ledger.tiles import WIDTH, encode_bundle, entries_path, tile_path
from tidegate.ledger.vkey import COSIGNATURE, ED25519, VerifierKey

ORIGIN = "log.example/tidegate"
START = 1_790_000_000_000
"""Unix milliseconds of the first entry."""


class Signer:
    """A key made of a number. A cosigner (`COSIGNATURE`) signs with `time`."""

    def __init__(self, name: str = ORIGIN, seed: int = 1, kind: int = ED25519, time: int = 1_790_000_000) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(seed.to_bytes(32))
        public = self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.key = VerifierKey.of(name, kind, public)
        self.time = time

    def sign(self, text: bytes) -> bytes:
        signature = self._private.sign(message(self.key, text, self.time))
        return self.time.to_bytes(8) + signature if self.key.kind == COSIGNATURE else signature


def tree_files(entries: Sequence[bytes]) -> dict[str, bytes]:
    """Every bundle and tile of the log that has these entries."""
    files: dict[str, bytes] = {}
    for n, part in enumerate(chunks(entries)):
        files[entries_path(n, len(part))] = encode_bundle(part)
    hashes = [leaf_hash(entry) for entry in entries]
    level = 0
    while hashes:
        parts = list(chunks(hashes))
        for n, part in enumerate(parts):
            files[tile_path(level, n, len(part))] = b"".join(part)
        hashes = [root_of(part) for part in parts if len(part) == WIDTH]
        level += 1
    return files


def chunks(values: Sequence[bytes]) -> Iterable[Sequence[bytes]]:
    return (values[at : at + WIDTH] for at in range(0, len(values), WIDTH))


def head(entries: Sequence[bytes], signers: Iterable[NoteSigner], origin: str = ORIGIN) -> bytes:
    """The signed checkpoint of the log that has these entries."""
    root = root_of([leaf_hash(entry) for entry in entries])
    return sign_note(Checkpoint(origin, len(entries), root).body(), signers)


def make_log(
    folder: Path,
    entries: Sequence[bytes],
    signers: Sequence[NoteSigner],
    sizes: Sequence[int] = (),
    origin: str = ORIGIN,
) -> list[bytes]:
    """Write `checkpoint`, `keys` and all tiles under `folder`, with the partial ones of each of the earlier `sizes`.

    Returns the signed checkpoint of each size and, last, the published one.
    """
    notes: list[bytes] = []
    for size in (*sizes, len(entries)):
        for path, data in tree_files(entries[:size]).items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        notes.append(head(entries[:size], signers, origin))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "checkpoint").write_bytes(notes[-1])
    (folder / "keys").write_text("".join(f"{signer.key.text}\n" for signer in signers))
    return notes


def encode(entry: Entry) -> bytes:
    return encode_entry(entry)


def story(count: int, first: int = 0, salt: str = "") -> list[bytes]:
    """So many entries as a gateway writes them: a start, a configuration, then exchanges that are decided and closed.

    Two exchanges are always under way at once. `salt` makes another log of the same shape.
    """
    made: list[bytes] = []
    for seq in range(first, count):
        at = START + seq * 10
        number = (seq - 2) // 4 * 2 + seq % 2
        exchange = f"ex_{salt}{number:032x}"
        request = f"{salt}request {number}".encode().hex()
        entry: Entry
        if seq == 0:
            entry = Started(at=at, seq=seq, v=VERSION, version="0.6", clean=True)
        elif seq == 1:
            entry = Configured(at=at, seq=seq, v=VERSION, why="start", version="0.6", config="c1", policy="p1")
        elif (seq - 2) % 4 < 2:
            entry = Decided(
                at=at, seq=seq, v=VERSION, exchange=exchange, key="key_1", team="blue", request=request,
                decision="allow", policy="p1", endpoints=("one", "two"), findings={"pii": 2},
            )  # fmt: skip
        else:
            entry = Closed(
                at=at, seq=seq, v=VERSION, exchange=exchange, key="key_1", decided=seq - 2, status=200,
                response=request, endpoint="one", input_tokens=12, output_tokens=7,
            )  # fmt: skip
        made.append(encode_entry(entry))
    return made
