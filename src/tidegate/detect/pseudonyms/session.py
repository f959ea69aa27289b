"""The pseudonyms of one conversation: put in while its prompt is redacted, taken back in its answer.

Pure: the same secret, tenant, conversation and texts in the same order give the same pseudonyms on every replica, and
what was said before keeps its pseudonyms when more is said. Nothing need be stored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from tidegate.core.finding import Finding
from tidegate.detect.pseudonyms import redact as modes_of
from tidegate.detect.pseudonyms.arguments import ArgumentsRestorer
from tidegate.detect.pseudonyms.forms import OWN
from tidegate.detect.pseudonyms.generalise import generalised
from tidegate.detect.pseudonyms.keyed import Key
from tidegate.detect.pseudonyms.kinds import is_shaped
from tidegate.detect.pseudonyms.known import Known
from tidegate.detect.pseudonyms.mint import Mint, Stored
from tidegate.detect.pseudonyms.redact import Span, masked, spans
from tidegate.detect.pseudonyms.restorer import Restorer
from tidegate.detect.pseudonyms.restoring import unescaped


class PseudonymSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How values are hidden."""

    spread: bool = True
    """Whether a value that was found once is also replaced where no detector saw it."""
    shift_dates: bool = False
    """Whether a date becomes another date, all of a conversation moved by as many days, rather than a tag.

    Models then reckon with dates that are wrong, and copy them less well."""


class Snapshot(msgspec.Struct, frozen=True, gc=False):
    """All that a session knows, originals included. For the vault only: it is to be encrypted."""

    tenant: str
    conversation: str
    canary: str
    mint: Stored
    known: list[tuple[str, Span]]


class Pseudonymiser:
    """Opens sessions. `secret` is the installation's, at least 16 bytes, the same on every replica.

    Raises Misconfigured (`pseudonym_secret_short`).
    """

    def __init__(self, secret: bytes, settings: PseudonymSettings | None = None) -> None:
        self._key = Key(secret)
        self._settings = settings or PseudonymSettings()

    def session(self, tenant: str, conversation: str, canary: str = "") -> Session:
        """The pseudonyms of a conversation. `canary`, if there is one, stands in the place of every secret."""
        mint = Mint(self._key.derive(tenant, conversation), self._settings.shift_dates)
        return Session(mint, Known(self._settings.spread), (tenant, conversation, canary))

    def resume(self, snapshot: Snapshot) -> Session:
        """The session that the snapshot was taken of."""
        mint = Mint(self._key.derive(snapshot.tenant, snapshot.conversation), self._settings.shift_dates)
        mint.take(snapshot.mint)
        known = Known(self._settings.spread)
        known.take(snapshot.known)
        return Session(mint, known, (snapshot.tenant, snapshot.conversation, snapshot.canary))


class Session:
    """The pseudonyms of one conversation, for one thread at a time. Restorers may be used beside each other.

    Made by a Pseudonymiser. `of` is tenant, conversation and canary.
    """

    __slots__ = ("_canary", "_decoys", "_known", "_mint", "_of")

    def __init__(self, mint: Mint, known: Known, of: tuple[str, str, str]) -> None:
        self._mint = mint
        self._known = known
        self._of = of
        self._canary = of[2]
        self._decoys: Callable[[str], str | None] | None = None

    def plant(self, decoys: Callable[[str], str | None]) -> None:
        """Have secrets replaced by decoys: `decoys` gives that of a value, or None where there is none.

        A secret that is to be removed is removed. See `detect.canaries`.
        """
        self._decoys = decoys

    def redact(self, text: str, findings: Sequence[Finding], modes: Mapping[str, str]) -> str:
        """`text` with what was found replaced, by modes of kinds or labels; what has no mode stays as it is.

        All texts of a call are to be given, in the order of the conversation, those without findings too: a value
        that was found before is replaced again, and text that is a live pseudonym by chance is told apart from it.
        Findings that share characters are one; see `redact.spans`. Raises Misconfigured (`redaction_mode_unknown`).
        """
        low = text.lower()
        self._mint.see(low)
        found = self._known.also(text, low, spans(findings, modes, len(text)))
        if not found and not self._mint.index:
            return text
        parts: list[str] = []
        done = 0
        for span in found:
            parts += (self._kept(text[done : span.start]), self._replacement(text[span.start : span.end], span))
            done = span.end
        parts.append(self._kept(text[done:]))
        return "".join(parts)

    def redact_all(self, texts: Sequence[tuple[str, Sequence[Finding]]], modes: Mapping[str, str]) -> list[str]:
        """Several texts of a call; what is found in a later one is replaced in the earlier ones too."""
        for text, findings in texts:
            self._known.learn(text, spans(findings, modes, len(text)))
        return [self.redact(text, findings, modes) for text, findings in texts]

    def restorer(self, allow: frozenset[str]) -> Restorer:
        """For a text that comes in pieces. Only values found as one of these kinds or labels come back.

        A secret comes back only when `secret` is among them.
        """
        return Restorer(self._mint.index, allow)

    def arguments_restorer(self, allow: frozenset[str]) -> ArgumentsRestorer:
        """For JSON text that comes in pieces, as the arguments of a tool call do."""
        return ArgumentsRestorer(self._mint.index, allow)

    def restore(self, text: str, allow: frozenset[str]) -> str:
        """A whole text."""
        restorer = self.restorer(allow)
        return restorer.feed(text) + restorer.end()

    def restore_json(self, value: Any, allow: frozenset[str]) -> Any:
        """A copy of a decoded JSON document in which every string, names of members included, is restored."""
        if type(value) is str:
            return self.restore(value, allow)
        if type(value) is list:
            return [self.restore_json(item, allow) for item in value]
        if type(value) is dict:
            made: dict[str, Any] = {}
            for name, inner in value.items():
                restored = self.restore(name, allow)
                made[name if restored in made else restored] = self.restore_json(inner, allow)
            return made
        return value

    def snapshot(self) -> Snapshot:
        """What is needed to resume it, without its secrets: those are not kept beyond their request."""
        return Snapshot(*self._of, self._mint.store(), self._known.store())

    def _kept(self, text: str) -> str:
        """Text that stays, in which whatever is a live pseudonym by chance gets another one of its own."""
        index = self._mint.index
        if not text or not index or not index.may_be_in(text):
            return text
        parts: list[str] = []
        done = 0
        for edit in index.scan(text, 0, True)[0]:
            if not edit.form.owner.secret:
                literal = text[edit.start : edit.end]
                parts += (text[done : edit.start], self._mint.make(literal, edit.form.owner.kind, frozenset((OWN,))))
                done = edit.end
        parts.append(text[done:])
        return "".join(parts)

    def _pseudonym(self, value: str, span: Span) -> str:
        if span.secret or span.encoded or not is_shaped(span.kind):
            return self._mint.tag(value, span.kind, span.names, span.secret)
        # A value with escapes in it, as in JSON text, is the value that they stand for.
        plain, escape = unescaped(value)
        made = self._mint.make(plain, span.kind, span.names)
        return made if escape is None else escape(made)

    def _decoy(self, value: str, span: Span) -> str | None:
        """What takes the place of a secret. It comes back only where policy wants secrets as pseudonyms."""
        decoy = None if self._decoys is None else self._decoys(value)
        if decoy is None or decoy == value or span.mode != modes_of.PSEUDONYM:
            return decoy
        return decoy if self._mint.stand_in(value, span.kind, span.names, decoy) else None

    def _replacement(self, value: str, span: Span) -> str:
        if span.secret and self._canary:
            return self._canary
        if span.secret and self._decoys is not None and span.mode != modes_of.REMOVE:
            decoy = self._decoy(value, span)
            if decoy is not None:
                return decoy
        if span.mode == modes_of.PSEUDONYM:
            return self._pseudonym(value, span)
        if span.mode == modes_of.REMOVE:
            return ""
        coarse = generalised(span.kind, value) if span.mode == modes_of.GENERALISE and not span.secret else None
        return masked(span.kind) if coarse is None else coarse
