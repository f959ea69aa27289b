"""Owns the chain over the envelopes of a session: what was dropped, replayed, reordered or forked shows.

A book remembers the last envelope of each session, and a few before it. What it has forgotten, or never saw, it
takes up where it meets it: nothing is said then of what came before.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from typing import Final

from tidegate.core.errors import NotProven
from tidegate.provenance.envelope import NO_LINK, Envelope, Link

REMEMBERED: Final = 64
"""Digests kept of one session, to tell a replay from a fork."""


class _Session:
    __slots__ = ("digests", "seq")

    def __init__(self, seq: int) -> None:
        self.seq = seq
        self.digests: deque[tuple[int, str]] = deque(maxlen=REMEMBERED)


class ChainBook:
    """The sessions of verified envelopes. At most `limit` are kept; the one that was longest silent goes first."""

    def __init__(self, limit: int = 4096) -> None:
        self._limit = limit
        self._sessions: OrderedDict[tuple[str, str, str], _Session] = OrderedDict()

    def take(self, envelope: Envelope) -> None:
        """Take the next envelope of its session, whose signature MUST have been verified.

        Raises NotProven: `chain_replayed`, `chain_forked`, `chain_reordered`, `chain_dropped`. What is refused
        changes nothing. An envelope without a session passes.
        """
        link = envelope.link
        if link is None:
            return
        key = (envelope.provider, envelope.key_id, link.session_id)
        session = self._sessions.get(key)
        digest = envelope.digest
        if session is None:
            if (link.seq == 0) != (link.prev_hash == NO_LINK):
                raise _broken("chain_forked", "An envelope begins a session in the middle, or goes on with a beginning")
            session = self._sessions[key] = _Session(link.seq)
            while len(self._sessions) > self._limit:
                self._sessions.popitem(last=False)
        else:
            _check(session, link, digest)
        session.seq = link.seq
        session.digests.append((link.seq, digest))
        self._sessions.move_to_end(key)


class ChainMaker:
    """The signer's side: the link of the next envelope of each session. At most `limit` sessions are kept."""

    def __init__(self, limit: int = 4096) -> None:
        self._limit = limit
        self._sessions: OrderedDict[str, Link] = OrderedDict()

    def next(self, name: str, fresh: str) -> Link:
        """The link for the next envelope of the session `name`.

        A session that is new, or was forgotten, gets the id `fresh`: to go on with an old id from 0 would look like
        a fork.
        """
        return self._sessions.get(name) or Link(fresh, 0, NO_LINK)

    def made(self, name: str, link: Link, digest: str) -> None:
        """The envelope with that link was made; `digest` is its own."""
        self._sessions[name] = Link(link.session_id, link.seq + 1, digest)
        self._sessions.move_to_end(name)
        while len(self._sessions) > self._limit:
            self._sessions.popitem(last=False)


def _check(session: _Session, link: Link, digest: str) -> None:
    known = dict(session.digests)
    if known.get(link.seq) == digest:
        raise _broken("chain_replayed", "An envelope of this session was seen before")
    if link.seq in known:
        raise _broken("chain_forked", "Two envelopes of a session stand at the same place")
    if link.seq <= session.seq:
        raise _broken("chain_reordered", "An envelope comes after one that should follow it")
    if link.seq > session.seq + 1:
        raise _broken("chain_dropped", "An envelope of this session is missing")
    if link.prev_hash != known[session.seq]:
        raise _broken("chain_forked", "An envelope follows another one than was seen")


def _broken(code: str, what: str) -> NotProven:
    return NotProven(code, f"{what}.", "Treat the answer as unsigned, and look at who stands between.")
