"""What one exchange leaves in the log: commitments to the very bytes that went by, and the two entries about it.

`asked`, `heard` and `gave` take bytes in the order in which they go by and keep hashes of them. What was not heard to
its end has no commitment, and a check that says why; there is never a commitment to less than was there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import partial
from typing import Final, Protocol

import msgspec

from tidegate.core.errors import NotProven, ProviderFailed
from tidegate.core.principal import Principal
from tidegate.core.record import ExchangeRecord
from tidegate.core.words import DataClass, not_checked
from tidegate.gateway.bodies import Body
from tidegate.gateway.decoys import Decoys
from tidegate.gateway.exchange import Exchange
from tidegate.gateway.given_calls import normal_form, read_calls, shows_calls
from tidegate.gateway.heard_calls import GivenCall
from tidegate.gateway.sift import Sifted
from tidegate.ledger.commitment import (
    CALLS,
    CANARY,
    RECEIVED,
    REQUEST,
    RESPONSE,
    SENT,
    commitment_of,
    commitment_to,
)
from tidegate.ledger.entry import LARGEST_NUMBER, VERSION, Closed, Decided
from tidegate.policy.decide import Decision
from tidegate.providers.record import Route
from tidegate.wire.dialect import Call, Dialect

_CLASS_NAMES: Final = {item: item.name.lower() for item in DataClass}
_SAYS_CALLS: Final = ("generate", "complete")
"""Operations whose answers can hold tool calls."""

UNHEARD: Final = str(not_checked("not_heard"))
"""An endpoint's answer began, and its body was not heard to its end."""
NO_ANSWER: Final = str(not_checked("no_answer"))
NOT_SENT: Final = str(not_checked("not_sent"))
NOT_READ: Final = str(not_checked("not_read"))
NOT_GIVEN: Final = str(not_checked("not_given"))
CALLS_LONG: Final = str(not_checked("answer_too_long"))
CALLS_UNREADABLE: Final = str(not_checked("answer_unreadable"))
CALLS_AMBIGUOUS: Final = str(not_checked("calls_ambiguous"))


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where an entry will stand: its number, and the time in Unix milliseconds."""

    seq: int
    at: int


class Known(Protocol):
    """What is known of an exchange as it goes on. See `books.Books`."""

    @property
    def principal(self) -> Principal | None:
        """Who asks."""
        ...

    @property
    def call(self) -> Call | None:
        """What is asked."""
        ...

    @property
    def route(self) -> Route | None:
        """Where it goes."""
        ...

    @property
    def decision(self) -> Decision | None:
        """What policy says."""
        ...

    @property
    def sifted(self) -> Sifted | None:
        """What it carries."""
        ...

    @property
    def instead_of(self) -> str:
        """The route that was asked for, when policy chose another."""
        ...


class Evidence:
    """Of one exchange. `decided_at` is the number of its `decided` entry, -1 as long as there is none."""

    __slots__ = (
        "_answered", "_asked", "_asked_digest", "_given", "_heard", "_hearing", "_relayed", "decided_at", "exchange",
        "salt", "sending", "serves",
    )  # fmt: skip

    def __init__(self, exchange: str, salt: bytes) -> None:
        """`exchange` is its id, `salt` 32 random bytes that nothing else uses."""
        self.exchange = exchange
        self.salt = salt
        self.serves = ""
        """The exchange for whose sake the gateway makes this one by itself."""
        self.decided_at = -1
        self.sending: bytes | None = None
        """The body that the last attempt sends."""
        self._answered = False
        self._relayed: Exchange | None = None
        self._asked: bytes | None = None
        self._asked_digest = b""
        self._heard: Body | None = None
        self._hearing = False
        self._given: Body | None = None

    # -- bytes, as they go by

    def asked(self, raw: bytes) -> None:
        """The client's body, whole and as it came."""
        self._asked, self._asked_digest = raw, hashlib.sha256(raw).digest()

    def begins(self, exchange: Exchange) -> None:
        """It is relayed."""
        self._relayed = exchange

    def attempt(self, body: bytes) -> None:
        """An attempt begins, which sends `body`: what an earlier one answered is no longer the answer."""
        self.sending = body
        self._answered = self._hearing = False
        self._heard = None

    def answered(self) -> None:
        """The head of its answer is here."""
        self._answered = True

    def hearing(self) -> None:
        """A whole body of the endpoint is waited for: until it is heard, something may have come that is not."""
        self._hearing = True

    def heard(self, data: bytes) -> None:
        """The whole body of the endpoint's answer, or the next bytes of its stream."""
        if self._heard is None:
            self._heard = Body()
        self._hearing = False
        self._heard.take(data)

    def gave(self, data: bytes) -> None:
        """Bytes of the body, as they are handed to the client's connection: all of them, and in their order."""
        if self._given is None:
            # Not by a method of this object, which would then hold itself until a collector comes by.
            relayed = self._relayed
            self._given = Body(None if relayed is None else partial(_may_hold_calls, relayed))
        self._given.take(data)

    # -- entries

    def decided(self, place: Place, known: Known, rules: str) -> Decided:
        """The entry of what policy decided; it MUST be added to the log. `rules` is the digest of those in force."""
        principal, call, decision, sifted = known.principal, known.call, known.decision, known.sifted
        if principal is None or call is None or decision is None or self._asked is None:
            raise RuntimeError("nothing was decided")
        key = principal.key
        self.decided_at = place.seq
        return Decided(
            at=place.at,
            seq=place.seq,
            v=VERSION,
            exchange=self.exchange,
            key=key.id,
            team=key.team,
            request=commitment_to(REQUEST, self.salt, self._asked_digest),
            operation=call.operation,
            dialect=call.dialect,
            route=known.route.name if known.route is not None else "",
            model=call.model,
            decision="reroute" if known.instead_of else decision.action.value,
            rule=decision.rule,
            policy=decision.policy,
            rules=rules,
            data_class=_CLASS_NAMES[decision.data_class],
            labels=tuple(sorted(decision.labels)),
            findings=dict(sifted.content.rules) if sifted is not None else {},
            reasons=decision.reasons,
            endpoints=tuple(sorted(decision.cleared)),
            instead_of=known.instead_of,
            unchecked=_unchecked(sifted),
            serves=self.serves,
        )

    def closed(
        self, place: Place, record: ExchangeRecord, call: Call | None, dialect: Dialect, decoys: Iterable[str] = ()
    ) -> Closed:
        """The entry of how it ended; everything but headers MUST have been given to `gave` before.

        `dialect` is the client's. `decoys` are those in what was sent, as `decoys_in` finds them.
        """
        checks = dict(record.checks)
        sent = self._sent(checks)
        received, response = self._answers(checks)
        calls = self._called(call, dialect, checks) if call is not None and record.status == 200 else ""
        alone = self.decided_at < 0
        if alone and self._asked is None:
            checks["commit_request"] = NOT_READ
        models, usage, carried = record.models, record.usage, sorted(set(decoys))
        return Closed(
            at=place.at,
            seq=place.seq,
            v=VERSION,
            exchange=self.exchange,
            key=record.key,
            decided=self.decided_at,
            request=commitment_to(REQUEST, self.salt, self._asked_digest) if alone and self._asked is not None else "",
            status=record.status,
            error=record.error_type,
            deployment=record.deployment,
            endpoint=record.endpoint,
            provider=record.provider,
            tier=record.tier,
            requested=models.requested,
            sent_model=models.sent,
            claimed=models.claimed,
            verified=models.verified,
            sent=sent,
            received=received,
            response=response,
            calls=calls,
            attempts=tuple([(item.deployment, item.code) for item in record.attempts if item.code]),
            checks=checks,
            decision=record.decision,
            data_class=record.data_class,
            verdict=record.verdict,
            verdict_rule=record.verdict_rule,
            sights=record.sights,
            unscreened=record.unscreened,
            input_tokens=_count(usage.input),
            output_tokens=_count(usage.output),
            usage_source=record.usage_source,
            cost=record.cost,
            canary=commitment_of(CANARY, self.salt, _lines(carried)) if carried else "",
            envelope=checks.get("envelope", ""),
            interrupted=record.interrupted,
        )

    def _sent(self, checks: dict[str, str]) -> str:
        """The commitment to what the last attempt sent."""
        body = self.sending
        if body is None:
            return ""
        if not self._answered:
            # No head came: nobody here knows how much of it got there.
            checks["commit_sent"] = NOT_SENT
        digest = self._asked_digest if body == self._asked else hashlib.sha256(body).digest()
        return commitment_to(SENT, self.salt, digest)

    def _answers(self, checks: dict[str, str]) -> tuple[str, str]:
        """The commitments to what the last attempt was answered, and to what the client got: often the same bytes."""
        heard, given = self._heard, self._given
        received = response = ""
        known: tuple[bytes, bytes] | None = None
        if heard is not None and not self._hearing:
            whole = heard.end()
            digest = heard.digest(whole)
            known = (whole, digest) if whole is not None else None
            received = commitment_to(RECEIVED, self.salt, digest)
        elif self.sending is not None:
            checks["commit_received"] = UNHEARD if self._answered else NO_ANSWER
        if given is None:
            checks["commit_response"] = NOT_GIVEN
        else:
            whole = given.end()
            digest = known[1] if known is not None and known[0] == whole else given.digest(whole)
            response = commitment_to(RESPONSE, self.salt, digest)
        return received, response

    def _passing(self, call: Call) -> Exchange | None:
        """The exchange, where its answer is a stream of which the endpoint's own bytes go to the client."""
        relayed = self._relayed
        trying = relayed.last if relayed is not None else None
        as_it_came = trying is not None and trying.lane.same_format and trying.restores is None
        return relayed if as_it_came and call.stream and not call.reencode else None

    def _called(self, call: Call, dialect: Dialect, checks: dict[str, str]) -> str:
        """The commitment to the tool calls that the client got, empty for none."""
        kept = self._given.calls if self._given is not None else None
        if kept is None:
            return ""
        passing = self._passing(call)
        calls = _untouched(passing)
        # From a part of a stream that somebody else wrote, others might read other calls than from all of it.
        if calls is None and (kept.too_long or (passing is not None and not kept.is_whole)):
            checks["commit_calls"] = CALLS_LONG
            return ""
        try:
            calls = calls if calls is not None else read_calls(dialect, call, kept.body)
            return commitment_of(CALLS, self.salt, normal_form(calls)) if calls else ""
        except ProviderFailed:
            checks["commit_calls"] = CALLS_UNREADABLE
        except NotProven:
            checks["commit_calls"] = CALLS_AMBIGUOUS
        return ""


def _may_hold_calls(relayed: Exchange, given: bytes) -> bool:
    if relayed.setting.client.operation not in _SAYS_CALLS:
        return False
    tools = relayed.facts.tools
    return shows_calls(given, relayed.setting.client.family) if tools is None else tools


def _count(claimed: int) -> int:
    """A number that an entry can hold, of one that somebody else claims."""
    return claimed if 0 <= claimed <= LARGEST_NUMBER else min(max(claimed, 0), LARGEST_NUMBER)


def _untouched(passing: Exchange | None) -> list[GivenCall] | None:
    """The calls of a stream that went to the client as it came, all of it; None for any other."""
    trying = passing.last if passing is not None else None
    if passing is None or trying is None or passing.problem is not None or trying.facts.calls is None:
        return None
    return None if trying.screening is not None and trying.screening.changed else trying.facts.calls.calls()


def decoys_in(decoys: Decoys | None, sent: bytes | None) -> list[str]:
    """The decoys in what was sent to an endpoint, in lower case: looked for only where there are any at all."""
    if decoys is None or sent is None or not len(decoys.book):
        return []
    return [item.run for item in decoys.book.canaries_in(sent.decode("utf-8", "replace"))]


def _lines(decoys: Iterable[str]) -> bytes:
    return "".join([f"{item}\n" for item in decoys]).encode("utf-8", "replace")


def _unchecked(sifted: Sifted | None) -> dict[str, str]:
    """What was not looked at before the decision, with the reasons."""
    if sifted is None:
        return {"classify": "not_reached"}
    return {"classify": ",".join(sorted(set(sifted.scan.unread)))} if sifted.scan.unread else {}
