"""Signs this gateway's own answers for clients that ask for it, whole ones and streams.

What is signed is what the client gets, after all that was put back, taken out or translated. An answer that no
envelope can cover goes out unsigned and says so.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from tidegate.core.errors import BadRequest, NotProven, ProviderFailed
from tidegate.core.ports import Signer
from tidegate.gateway.covered import Gathering, read_event, said_of
from tidegate.gateway.hearing import COMMENT
from tidegate.gateway.provenance import COVERED
from tidegate.gateway.receipts import RECEIPT, asked_words
from tidegate.gateway.request import Head
from tidegate.provenance.chain import ChainMaker
from tidegate.provenance.envelope import ALGORITHM, Making, digest_of, make_envelope
from tidegate.provenance.said import Said
from tidegate.provenance.strict import canonical, read_object
from tidegate.wire.delta import Delta, End
from tidegate.wire.dialect import Dialect
from tidegate.wire.sse import Event, Splitter

MEMBER: Final = "tidegate_envelope"
"""The envelope's place in a whole answer."""

UNSIGNED: Final = b": tidegate-unsigned "
"""What the line of a stream begins with that says why there is no envelope."""

SIGNS: Final = "envelope"
"""What `x-tidegate-sign` says, perhaps beside other words, for a signed answer."""

_NONCE: Final = re.compile(r"[A-Za-z0-9._~+/=:-]{16,256}")

_members = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode


class Asked(msgspec.Struct, frozen=True):
    """What a client wants signed: an answer to the request with this nonce, in this session (empty for none)."""

    nonce: str
    session: str
    name: str
    """The client's own name of the session."""


class AnswerSigner(msgspec.Struct, frozen=True):
    """Makes envelopes. `validity` is seconds; `wall` gives Unix seconds; `token` random text of so many bytes."""

    key: Signer
    provider: str
    validity: float
    sessions: ChainMaker
    wall: Callable[[], float]
    token: Callable[[int], str]

    @property
    def published(self) -> dict[str, str]:
        """The public half of the key, as it is published."""
        return published(self.provider, self.key)

    def envelope(self, said: Said, asked: Asked) -> bytes:
        """The envelope of what was said, as canonical JSON. Raises NotProven where it cannot be covered."""
        if said.uncovered:
            raise NotProven(said.uncovered, "The answer holds what no envelope covers.", "It is not signed.")
        now = int(self.wall())
        link = None if not asked.session else self.sessions.next(asked.session, f"{asked.name}.{self.token(12)}")
        making = Making(self.provider, self.key.key_id, asked.nonce, now, now + int(self.validity), link)
        value = make_envelope(said, making, self.key.sign)
        if link is not None:
            self.sessions.made(asked.session, link, digest_of(value))
        return canonical(value)

    def whole(self, body: bytes, dialect: Dialect, asked: Asked) -> tuple[bytes, str]:
        """A whole answer with its envelope, all other bytes as they were; and why there is none, empty if there is."""
        try:
            document = read_object(body, exact=False)
            foreign = document.pop(MEMBER, None)
            envelope = self.envelope(said_of(dialect.decode_reply(body), document), asked)
        except NotProven as problem:
            return body, problem.code
        except ProviderFailed:
            return body, "answer_unreadable"
        if foreign is not None:
            # Somebody else's, of which a reader might take the first or the last.
            body = msgspec.json.encode({name: raw for name, raw in _members(body).items() if name != MEMBER})
        head = body.rstrip()[:-1]
        comma = b"," if head.strip() != b"{" else b""
        return head + comma + b'"' + MEMBER.encode() + b'":' + envelope + b"}", ""


def published(provider: str, key: Signer) -> dict[str, str]:
    """A key as its users need it: whose, its id, its kind, and the public half in base64url."""
    text = base64.urlsafe_b64encode(key.public_key).rstrip(b"=").decode()
    return {"provider": provider, "key_id": key.key_id, "alg": ALGORITHM, "public_key": text}


def asked_of(head: Head, signer: AnswerSigner | None, operation: str, owner: str) -> Asked | None:
    """What of a request's answer is to be signed; None for nothing. `owner` keeps apart sessions of different callers.

    A signed receipt is asked for in the same header; that word is `receipts`' to answer.

    Raises BadRequest (`sign_unknown`, `sign_off`, `sign_unsupported`, `nonce_invalid`).
    """
    words = asked_words(head.sign)
    if words - {SIGNS, RECEIPT} or (head.sign and not words):
        raise BadRequest(
            "sign_unknown",
            "The header x-tidegate-sign names no way of signing.",
            "Use `envelope`, `receipt`, or both with a comma between them.",
        )
    if SIGNS not in words:
        return None
    if signer is None:
        raise BadRequest("sign_off", "This gateway does not sign answers.", "Leave out x-tidegate-sign.")
    if operation not in COVERED:
        raise BadRequest("sign_unsupported", "Answers at this path are not signed.", "Leave out x-tidegate-sign.")
    if not _NONCE.fullmatch(head.nonce):
        raise BadRequest(
            "nonce_invalid",
            "An answer is to be signed, but the header x-tidegate-nonce holds no fit nonce.",
            "Give 16 to 256 fresh random letters and digits.",
        )
    session = f"{owner}\n{head.conversation}" if head.conversation else ""
    return Asked(head.nonce, session, head.conversation)


class StreamSigner:
    """Passes the client's own bytes of one stream, and puts the envelope just before its end."""

    __slots__ = ("_asked", "_decoder", "_done", "_gathering", "_problem", "_signer", "_splitter")

    def __init__(self, signer: AnswerSigner, dialect: Dialect, asked: Asked) -> None:
        self._signer = signer
        self._asked = asked
        self._decoder = dialect.decoder()
        self._splitter = Splitter()
        self._gathering = Gathering()
        self._problem = ""
        self._done = False

    def write(self, data: bytes) -> bytes:
        """The bytes to send for these."""
        return b"".join([self._pass(event) for event in self._splitter.feed(data)])

    def close(self, data: bytes) -> bytes:
        """The last bytes to send."""
        out = self.write(data) + self._splitter.rest
        return out + self._look(self._decoder.end())

    def _pass(self, event: Event) -> bytes:
        raw = event.raw
        if COMMENT in raw or UNSIGNED in raw:
            # What somebody else says of signatures is not ours to pass on beside our own.
            raw = b"".join(line for line in raw.splitlines(True) if not line.startswith((COMMENT, UNSIGNED)))
            raw = raw if raw.strip() else b""
        try:
            document = read_event(event)
        except NotProven as problem:
            document, self._problem = None, self._problem or problem.code
        deltas = self._decoder.feed((event,))
        self._gathering.take(deltas)
        if document is not None:
            self._gathering.look(document, deltas)
        return self._look(deltas) + raw

    def _look(self, deltas: Sequence[Delta]) -> bytes:
        if self._done or not any(isinstance(delta, End) for delta in deltas):
            return b""
        self._done = True
        try:
            if self._problem:
                raise NotProven(self._problem, "The stream can be read in two ways.", "It is not signed.")
            envelope = self._signer.envelope(self._gathering.said(), self._asked)
        except NotProven as problem:
            return UNSIGNED + problem.code.encode() + b"\n\n"
        return COMMENT + base64.urlsafe_b64encode(envelope).rstrip(b"=") + b"\n\n"
