"""A published log in memory, for tests of what is served and exported from one."""

from __future__ import annotations

from collections.abc import Sequence

from tests.fakes.ledger import ORIGIN, Signer, head, story, tree_files

from tidegate.ledger.entry import Closed, Decided, decode_entry
from tidegate.ledger.merkle import inclusion_proof, leaf_hash
from tidegate.ledger.proof import TlogProof
from tidegate.ledger.receipt import Kept, Part, Promise, Receipt, sign_promise
from tidegate.ledger.statement import receipt_name
from tidegate.ledger.tiles import TileHashes

SALT = bytes(range(32))
LOG_KEY = Signer(seed=1)
RECEIPT_KEY = Signer(receipt_name(ORIGIN), seed=9)
OTHER_KEY = Signer(seed=2)


class Published:
    """The log of these entries under one checkpoint; `size` of them are published. It is an `EvidenceLog` to read."""

    origin = ORIGIN

    def __init__(self, entries: Sequence[bytes], size: int | None = None) -> None:
        self.entries = list(entries)
        self.files: dict[str, bytes] = {}
        self.reads: list[str] = []
        self.published = b""
        self.publish(len(entries) if size is None else size)

    def publish(self, size: int) -> None:
        """Let so many entries be published; earlier partial files stay."""
        self.size = size
        if size:
            self.files |= tree_files(self.entries[:size])
            self.published = head(self.entries[:size], [LOG_KEY])

    @property
    def next_index(self) -> int:
        return len(self.entries)

    def check_room(self) -> None:
        return

    def add(self, entry: object, side: object = None, encoded: bytes = b"") -> int:
        raise AssertionError("nothing is added here")

    async def durable(self, index: int) -> None:
        del index

    async def room(self) -> None:
        return

    def read(self, path: str) -> bytes | None:
        self.reads.append(path)
        return self.files.get(path)

    def kept(self) -> list[Kept]:
        """What a side store has of the published entries."""
        found: list[Kept] = []
        for index, raw in enumerate(self.entries[: self.size]):
            entry = decode_entry(raw)
            if isinstance(entry, Decided | Closed):
                decided = isinstance(entry, Decided)
                team = entry.team if decided else "blue"
                part, salt = ("decided", SALT) if decided else ("closed", b"")
                found.append(Kept(entry.exchange, part, index, leaf_hash(raw), entry.key, team, entry.at, salt))
        return found

    def find(self, exchange: str) -> list[Kept]:
        """The entries of an exchange."""
        return [each for each in self.kept() if each.exchange == exchange]

    def proof(self, index: int) -> TlogProof:
        """The proof of an entry under the published checkpoint."""
        path = inclusion_proof(index, self.size, TileHashes(self.files.get, self.size))
        return TlogProof(index, tuple(path), self.published)

    def receipt(self, exchange: str, note: bool = True) -> Receipt:
        """The receipt of an exchange, as a gateway gives it."""
        found = self.find(exchange)
        parts = [
            Part(each.part, self.entries[each.index].decode(), self.proof(each.index).encode().decode())
            for each in found
        ]
        first = found[0]
        promise = sign_promise(Promise(ORIGIN, exchange, first.index, first.leaf, first.at), RECEIPT_KEY).decode()
        return Receipt(
            exchange=exchange, origin=ORIGIN, salt=SALT.hex(), parts=tuple(parts), note=promise if note else None
        )


def published(count: int = 700) -> Published:
    """A log of so many entries of a gateway, all published."""
    return Published(story(count))
