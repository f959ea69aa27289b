"""Makes decoys and knows them again: derived from a key, indexed by keyed hashes, recorded before they go out.

Owns no clock and no randomness; what is kept of a decoy is what `record.py` says.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from typing import Final

import msgspec

from tidegate.core.errors import Unavailable
from tidegate.detect.canaries import shapes
from tidegate.detect.canaries.likeness import like
from tidegate.detect.canaries.record import CanaryJournal, Issued, Planting
from tidegate.detect.pseudonyms.keyed import Draw, Key

MOST_HELD: Final = 100_000
"""Needles in memory. Older ones are found in the journal, by listeners; texts are not looked through for them."""

_NEEDLE_BYTES: Final = 16
_BATCH: Final = 5000
_REDRAWS: Final = 50


class Found(msgspec.Struct, frozen=True, gc=False):
    """A decoy that stands in a text: the keyed hash of what of it was found, and that itself, in lower case."""

    needle: str
    issued: Issued
    run: str


class CanaryBook:
    """The decoys of an installation. For one thread.

    `secret` is the installation's, at least 16 bytes, the same on every replica. `account` is the operator's own AWS
    account, of which key ids may tell. Raises Misconfigured (`pseudonym_secret_short`).
    """

    def __init__(self, secret: bytes, journal: CanaryJournal, account: str = "", most: int = MOST_HELD) -> None:
        self._key = Key(secret).derive("canaries")
        self._hash_key = blake2b(secret, digest_size=32, person=b"tidegate-canary").digest()
        self._journal = journal
        self.account = account
        """The AWS account that key ids tell of from now on."""
        self._most = most
        self._known: OrderedDict[str, Issued] = OrderedDict()
        self._rare = False
        """Whether any decoy is known by a needle of a rare kind."""
        self._place = -1

    def __len__(self) -> int:
        return len(self._known)

    def refresh(self) -> int:
        """Take up what was recorded since, by this process or another; how many. Raises Unavailable."""
        total = 0
        if self._place < 0:
            self._place = self._journal.tail(self._most)
        while True:
            found, place = self._journal.issued_after(self._place, _BATCH)
            for issued in found:
                self._learn(issued)
            total += len(found)
            self._place = place
            if len(found) < _BATCH:
                return total

    def issue(self, planting: Planting, shape: str, at: float, path: str = "") -> str:
        """The decoy of a planting, recorded. The same planting and shape give the same decoy. `at` is Unix seconds.

        Raises Unavailable when it cannot be recorded: it must then not be used; and ValueError for a shape in which
        there is too little to know it by.
        """
        for attempt in range(_REDRAWS):
            text, needles = shapes.render(shape, self._draws(planting, attempt))
            hashed = tuple(self.hashed(needle) for needle in needles)
            others = [other for needle in hashed if (other := self._lookup(needle)) is not None]
            if not others:
                issued = Issued(
                    id=self._name(planting, shape, attempt),
                    planting=planting,
                    shape=shape,
                    needles=hashed,
                    at=at,
                    attempt=attempt,
                    path=path,
                    rare=any(map(shapes.is_rare, needles)),
                )
                self._journal.issue(issued)
                self._learn(issued)
                return text
            if all(other.planting == planting and other.shape == shape for other in others):
                return text
            # Another planting has drawn the same: this one takes its next draw, for ever after too.
        raise ValueError("this shape is used up")

    def replacement(self, value: str, planting: Planting, at: float, path: str = "") -> str:
        """A decoy of the type and shape of a real secret, for its place. Raises as `issue` does.

        `planting.scope` is added the keyed hash of the value, so that each secret has a decoy of its own.
        """
        kept = self.owned(value, planting)
        if kept:
            return value
        scope = f"{planting.scope}.{self.hashed(value)}"
        return self.issue(msgspec.structs.replace(planting, scope=scope), like(value, self.account), at, path)

    def adopt(self, value: str, planting: Planting, at: float, path: str = "") -> Issued:
        """Record a credential that was not made here, of which nothing is kept but keyed hashes.

        Raises Unavailable, and ValueError for one without sixteen letters and digits in a row.
        """
        needles = tuple(self.needles_of(value))
        if not needles:
            raise ValueError("this is too short to be known again")
        known = self._lookup(needles[0])
        if known is not None:
            return known
        name = "dec-" + self.hashed("\0".join((planting.endpoint, planting.kind, planting.scope, *needles)))[:20]
        issued = Issued(id=name, planting=planting, shape="", needles=needles, at=at, path=path)
        self._journal.issue(issued)
        self._learn(issued)
        return issued

    def owned(self, value: str, planting: Planting) -> bool:
        """Whether a value is itself a decoy that the same endpoint was given in a conversation of the same tenant."""
        found = self.canaries_in(value)
        return bool(found) and all(
            item.issued.planting.endpoint == planting.endpoint and item.issued.planting.tenant == planting.tenant
            for item in found
        )

    def canaries_in(self, text: str) -> list[Found]:
        """The decoys that stand in a text, each once. By exact match in any casing; costs a hash a long word."""
        known = self._known
        if not known:
            return []
        found: dict[str, Found] = {}
        for run in shapes.runs(text, self._rare):
            needle = self.hashed(run)
            issued = known.get(needle)
            if issued is not None:
                found.setdefault(issued.id, Found(needle, issued, run))
        return list(found.values())

    def needles_of(self, text: str, most: int = 16) -> list[str]:
        """The keyed hashes of what may be a decoy in a short text that somebody presents."""
        return [self.hashed(run) for run in shapes.runs(text, True)[:most]]

    def knows(self, needle: str) -> bool:
        """Whether a keyed hash is that of a decoy in memory. Takes as long for any."""
        return needle in self._known

    def find(self, needle: str) -> Issued | None:
        """Whose keyed hash it is, also of decoys that are no longer in memory. Raises Unavailable."""
        return self._known.get(needle) or self._journal.find(needle)

    def derived(self, issued: Issued) -> str:
        """The decoy itself, made again from the key; empty for one that was not made here.

        Raises ValueError when its needles are not those that were recorded: the record was not made with this key.
        """
        if not issued.shape:
            return ""
        text, needles = shapes.render(issued.shape, self._draws(issued.planting, issued.attempt))
        if tuple(self.hashed(needle) for needle in needles) != issued.needles:
            raise ValueError("this record was not made with this key")
        return text

    def hashed(self, text: str) -> str:
        """The keyed hash of a needle, or of a name that is not to be kept, in any casing. 32 hex digits."""
        data = text.lower().encode("utf-8", "surrogatepass")
        return blake2b(data, key=self._hash_key, digest_size=_NEEDLE_BYTES).hexdigest()

    def _lookup(self, needle: str) -> Issued | None:
        known = self._known.get(needle)
        # What another process has issued a moment ago is in the journal alone.
        return known if known is not None else self._journal.find(needle)

    def _draws(self, planting: Planting, attempt: int) -> Callable[[int], Draw]:
        parts = (planting.endpoint, planting.placement, str(planting.epoch), planting.kind, planting.scope)
        key = self._key.derive(*parts, planting.tenant, str(attempt))
        return lambda tried: key.draw(str(tried))

    def _name(self, planting: Planting, shape: str, attempt: int) -> str:
        parts = (planting.endpoint, planting.placement, str(planting.epoch), planting.kind, planting.scope)
        return "dec-" + self.hashed("\0".join((*parts, planting.tenant, shape, str(attempt))))[:20]

    def _learn(self, issued: Issued) -> None:
        self._rare = self._rare or issued.rare
        for needle in issued.needles:
            self._known.setdefault(needle, issued)
        while len(self._known) > self._most:
            self._known.popitem(last=False)


def try_issue(make: Callable[[], str]) -> str | None:
    """What `make` issues, or None when it could not be recorded, or its shape gives none: then nothing is planted."""
    try:
        return make()
    except (Unavailable, ValueError):
        return None
