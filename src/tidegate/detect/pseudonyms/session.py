"""The pseudonyms of one conversation: made while its prompt is redacted, taken back in its answer.

Pure: the same secret, tenant, conversation and texts in the same order give the same pseudonyms on every replica, and
what was said before keeps its pseudonyms when more is said. Nothing need be stored.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from tidegate.core.finding import Finding
from tidegate.detect.pseudonyms import redact as modes_of
from tidegate.detect.pseudonyms.arguments import ArgumentsRestorer
from tidegate.detect.pseudonyms.forms import Entry, Form, Style
from tidegate.detect.pseudonyms.index import Index
from tidegate.detect.pseudonyms.invented import FREE, invent, script_of
from tidegate.detect.pseudonyms.keyed import Key
from tidegate.detect.pseudonyms.kinds import Plan, plan
from tidegate.detect.pseudonyms.redact import Span, masked, spans
from tidegate.detect.pseudonyms.restorer import Restorer
from tidegate.detect.pseudonyms.restoring import dress
from tidegate.detect.pseudonyms.words import rename

_TRIES: Final = 64
_TAG_SIGNS: Final = "23456789BCDFGHJKLMNPQRSTVWXYZ"
"""No vowels, so that no words come about, and nothing that looks like something else."""


class PseudonymSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How values are hidden."""

    tag_length: int = 4
    """Letters and digits that tell two tags of a kind apart."""


class StoredForm(msgspec.Struct, frozen=True, gc=False):
    """See Form; `owner` is its entry's place in the snapshot."""

    canonical: str
    style: Style
    original: str
    owner: int
    closed: str
    free: bool


class StoredEntry(msgspec.Struct, frozen=True, gc=False):
    """See Entry; `name` is what it was made of."""

    name: tuple[str, str]
    pseudonym: str
    names: list[str]
    secret: bool
    exact: dict[str, str]


class Snapshot(msgspec.Struct, frozen=True, gc=False):
    """All that a session knows, originals included. For the vault only: it is to be encrypted."""

    tenant: str
    conversation: str
    canary: str
    entries: list[StoredEntry]
    forms: list[StoredForm]


class Pseudonymiser:
    """Opens sessions. `secret` is the installation's, at least 16 bytes, the same on every replica.

    Raises Misconfigured (`pseudonym_secret_short`).
    """

    def __init__(self, secret: bytes, settings: PseudonymSettings | None = None) -> None:
        self._key = Key(secret)
        self._settings = settings or PseudonymSettings()

    def session(self, tenant: str, conversation: str, canary: str = "") -> Session:
        """The pseudonyms of a conversation. `canary`, if there is one, stands in the place of every secret."""
        session = Session(self._key.derive(tenant, conversation), self._settings, canary)
        session.of = (tenant, conversation)
        return session

    def resume(self, snapshot: Snapshot) -> Session:
        """The session that the snapshot was taken of."""
        session = self.session(snapshot.tenant, snapshot.conversation, snapshot.canary)
        session.take(snapshot)
        return session


class Session:
    """The pseudonyms of one conversation, for one thread at a time. Restorers may be used beside each other."""

    def __init__(self, key: Key, settings: PseudonymSettings, canary: str = "") -> None:
        self._key = key
        self._settings = settings
        self._canary = canary
        self._index = Index()
        self.of: tuple[str, str] = ("", "")
        """Tenant and conversation."""
        self._entries: dict[tuple[str, str], Entry] = {}
        self._taken: set[str] = set()
        self._seen: list[str] = []
        self._touched: list[Entry] = []
        """The words that were asked for while a value was made."""

    def redact(self, text: str, findings: Sequence[Finding], modes: Mapping[str, str]) -> str:
        """`text` with what was found replaced, by modes of kinds or labels; what has no mode stays as it is.

        Texts are to be given in the order of the conversation. Raises Misconfigured (`redaction_mode_unknown`).
        """
        self._seen.append(text.lower())
        found = spans(findings, modes, len(text))
        parts: list[str] = []
        done = 0
        for span in found:
            parts.append(self._kept(text[done : span.start]))
            parts.append(self._replacement(text[span.start : span.end], span))
            done = span.end
        parts.append(self._kept(text[done:]))
        return "".join(parts)

    def restorer(self, allow: frozenset[str]) -> Restorer:
        """For a text that comes in pieces. Only values found as one of these kinds or labels come back."""
        return Restorer(self._index, allow)

    def arguments_restorer(self, allow: frozenset[str]) -> ArgumentsRestorer:
        """For JSON text that comes in pieces, as the arguments of a tool call do."""
        return ArgumentsRestorer(self._index, allow)

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
        kept = [(name, entry) for name, entry in self._entries.items() if not entry.secret]
        places = {id(entry): place for place, (_, entry) in enumerate(kept)}
        return Snapshot(
            *self.of,
            self._canary,
            [StoredEntry(name, e.pseudonym, sorted(e.names), e.secret, e.exact) for name, e in kept],
            [
                StoredForm(form.canonical, form.style, form.original, places[id(form.owner)], form.closed, form.free)
                for form in self._index.forms
                if id(form.owner) in places
            ],
        )

    def take(self, snapshot: Snapshot) -> None:
        """Know what a snapshot knows. To be called before anything is redacted."""
        entries: list[Entry] = []
        for stored in snapshot.entries:
            entry = self._enter(stored.name, stored.pseudonym)
            entry.names, entry.secret = set(stored.names), stored.secret
            entry.exact = dict(stored.exact)
            entries.append(entry)
        for form in snapshot.forms:
            owner = entries[form.owner]
            self._index.add(Form(form.canonical, form.style, form.original, owner, form.closed, form.free))

    def _kept(self, text: str) -> str:
        return text

    def _replacement(self, value: str, span: Span) -> str:
        if span.secret and self._canary:
            return self._canary
        if span.mode == modes_of.REMOVE:
            return ""
        if span.mode != modes_of.PSEUDONYM:
            return masked(span.kind)
        return self._pseudonym(value, span)

    def _pseudonym(self, value: str, span: Span) -> str:
        chosen = plan("" if span.secret else span.kind)
        self._touched = []
        if chosen.style == "word":
            made = rename(value, self)
            if made != value:
                self._name(span)
                return made
        elif chosen.shape is not None:
            made = self._shaped(value, span.kind, chosen)
            if made is not None:
                self._name(span)
                return made
        made = self._tag(value, span)
        self._name(span)
        return made

    def _name(self, span: Span) -> None:
        for entry in self._touched:
            entry.names |= span.names
            entry.secret = entry.secret or span.secret

    def word(self, word: str) -> str:
        """The pseudonym of a word of a name, in its casing."""
        known = unicodedata.normalize("NFC", word).lower()
        entry = self._entries.get(("word", known))
        if entry is None:
            entry = self._new_word(known)
        self._touched.append(entry)
        made = dress(entry.pseudonym.capitalize(), word)
        entry.exact.setdefault(made, word)
        return made

    def _new_word(self, word: str) -> Entry:
        script = script_of(word)
        for attempt in range(_TRIES):
            made = invent(script, self._key.draw("word", word, str(attempt)))
            if made is not None and self._is_free(made):
                break
        else:
            made = "x" + self._key.draw("word", word).digits(9)
        entry = self._enter(("word", word), made)
        self._index.add(Form(made, "word", word.capitalize(), entry, "", script in FREE))
        return entry

    def _shaped(self, value: str, kind: str, chosen: Plan) -> str | None:
        shape = chosen.shape
        if shape is None:
            return None
        known = _normal(value, chosen)
        entry = self._entries.get((kind, known))
        if entry is None:
            for attempt in range(_TRIES):
                made = shape(value, self._key.draw(kind, known, str(attempt)), self)
                if made is None:
                    return None
                if made.lower() != value.lower() and self._is_free(made):
                    break
            else:
                return None
            entry = self._enter((kind, known), made)
            self._index.add(Form(_canonical(made, chosen), chosen.style, value, entry, chosen.closed))
        else:
            made = self._again(value, entry, chosen)
        entry.exact.setdefault(made, value)
        self._touched.append(entry)
        return made

    def _again(self, value: str, entry: Entry, chosen: Plan) -> str:
        """The pseudonym of a value that was written otherwise before."""
        if chosen.style != "number":
            return dress(entry.pseudonym, value)
        signs = "".join(sign for sign in entry.pseudonym if sign.isalnum())
        left = iter(signs)
        return "".join([next(left, "") if sign.isalnum() else sign for sign in value])

    def _tag(self, value: str, span: Span) -> str:
        entry = self._entries.get((f"tag {span.kind}", value))
        if entry is None:
            draw = self._key.draw("tag", span.kind, value)
            for _ in range(_TRIES):
                signs = "".join(draw.choice(_TAG_SIGNS) for _ in range(self._settings.tag_length))
                made = f"{masked(span.kind)[:-1]}_{signs}]"
                if self._is_free(made):
                    break
            else:
                made = f"{masked(span.kind)[:-1]}_{draw.digits(20)}]"
            entry = self._enter((f"tag {span.kind}", value), made)
            self._index.add(Form(made[1:-1].lower(), "tag", value, entry))
        self._touched.append(entry)
        return entry.pseudonym

    def _enter(self, name: tuple[str, str], made: str) -> Entry:
        entry = Entry(made)
        self._entries[name] = entry
        self._taken.add(made.lower())
        return entry

    def _is_free(self, made: str) -> bool:
        low = made.lower()
        return low not in self._taken and not any(low in text for text in self._seen)


def _normal(value: str, chosen: Plan) -> str:
    folded = unicodedata.normalize("NFKC", value).lower()
    if chosen.style == "number":
        return "".join(sign for sign in folded if sign.isalnum())
    return " ".join(folded.split())


def _canonical(made: str, chosen: Plan) -> str:
    if chosen.style == "number":
        return "".join(sign for sign in made.lower() if sign.isalnum())
    return " ".join(made.lower().split())
