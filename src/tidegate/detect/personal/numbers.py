"""Judges a run of digits: card, national number, account, device or telephone number, or none of them.

One place for all of them, so that a number gets one finding: the kind that most speaks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from tidegate.detect.detector import Match
from tidegate.detect.personal.cards import CARD_WORDS, card
from tidegate.detect.personal.keywords import Words
from tidegate.detect.personal.phone_plans import PHONE_WORDS
from tidegate.detect.personal.phones import phone
from tidegate.detect.personal.run import RUN, Run, extension_end
from tidegate.detect.personal.scheme import ANY_ID, Scheme
from tidegate.detect.text import Text

LEAST = 0.5
"""Findings less probable than this are not made."""

ODD_WORDS = frozenset(
    (
        "order", "orders", "invoice", "ticket", "tracking", "ref", "reference", "case", "sku", "item", "part",
        "product",
        "isbn", "issn", "ean", "upc", "gtin", "doi", "pmid", "build", "commit", "revision", "version", "timestamp",
        "time",
        "ts", "epoch", "date", "serial", "lot", "batch", "transaction", "txn", "tx", "session", "request", "trace",
        "span",
        "hash", "uuid", "seed", "size", "bytes", "length", "offset", "port", "pid", "line", "amount", "price", "total",
        "usd", "eur", "model", "flight", "booking", "chapter", "section", "article", "barcode", "shipment", "parcel",
        "population", "row", "index", "counter", "count", "issue", "bug", "pr", "merge", "job", "task", "event",
        "message",
        "chat", "channel", "guild", "tweet", "post", "bestellung", "bestellnummer", "rechnung", "rechnungsnummer",
        "sendungsnummer", "artikel", "artikelnummer", "commande", "facture", "colis", "pedido", "factura", "ordine",
        "fattura", "bestelling", "factuur", "zamówienie", "faktura", "ordre", "beställning", "заказ", "заказа", "счёт",
        "sipariş", "订单", "订单号", "注文", "주문", "created", "updated", "modified", "expires", "ns", "ms", "usec",
        "tz",
        *("license", "licence", "passport", "plate", "member", "policy", "employee", "student", "customer", "client"),
        *("patient", "record", "chart", "badge", "membership", "certificate", "claim", "contract", "po", "vat", "cve"),
    )
)  # fmt: skip
"""Words right before a number that say it is something else."""


class Seen(msgspec.Struct, frozen=True, gc=False):
    """A number that was recognised: `what` is the id of its scheme, or `CARD` or `PHONE`."""

    what: str
    start: int
    end: int
    confidence: float
    why: str


_LAST_WORD = re.compile(r"[^\W\d_]{2,20}$")
CARD, PHONE = "payment_card", "phone"


class Numbers:
    """Knows a set of schemes; holds no state of a text."""

    def __init__(self, schemes: Sequence[Scheme]) -> None:
        self._by_length: dict[int, tuple[Scheme, ...]] = {
            size: tuple(scheme for scheme in schemes if size in scheme.lengths)
            for size in {size for scheme in schemes for size in scheme.lengths}
        }
        self._shapes = {scheme.id: re.compile(scheme.shape) for scheme in schemes if scheme.shape}

    def find(self, text: Text, matches: Sequence[Match]) -> Iterator[Seen]:
        """The numbers at the matches, which are by start; they do not overlap."""
        done = 0
        tried = -1
        for match in matches:
            if match.start < done or match.start == tried:
                continue
            tried = match.start
            seen = self._best(text, match)
            if seen is not None:
                done = seen.end
                yield seen

    def _best(self, text: Text, match: Match) -> Seen | None:
        start = match.start
        while start > match.whole_start and text.text[start - 1] in "+(":
            start -= 1
        found = RUN.match(text.text, start)
        if found is None or _is_glued(text.text, start):
            return None
        run = Run(found.group(), start)
        words = Words(text, start, run.end)
        candidates = [run]
        if not run.bare:
            candidates += run.prefixes()
        best: Seen | None = None
        for candidate in candidates[:8]:
            if text.text[candidate.end : candidate.end + 1].isalpha() and candidate is run:
                end = extension_end(text.text, candidate.end)
                if end == candidate.end:
                    continue
            seen = self._judge(text, candidate, words)
            if seen is not None and (best is None or seen.confidence > best.confidence):
                best = seen
        return best

    def _judge(self, text: Text, run: Run, words: Words) -> Seen | None:
        odd = words.head() in ODD_WORDS
        best = self._named(run, words)
        if best is None:
            options = [*self._unnamed(run, words, odd), self._card(run, words, odd), self._phone(text, run, words, odd)]
            best = max(options, key=lambda seen: seen.confidence)
        return best if best.confidence >= LEAST else None

    def _named(self, run: Run, words: Words) -> Seen | None:
        """A number that words call by its scheme's name; of no confidence when its check then fails."""
        best: Seen | None = None
        of_phone = min(words.distance(PHONE_WORDS), words.distance(CARD_WORDS))
        for scheme in self._by_length.get(len(run.digits), ()):
            if not words.has(scheme.words):
                continue
            near = words.distance(scheme.words)
            holds = (scheme.checks or not run.is_date()) and scheme.check(run.digits)
            if near > of_phone or not (holds or near < 4):
                continue
            confidence = (0.99 if scheme.checks else 0.94) - 0.001 * min(near, 20) if holds else 0.0
            if best is None or confidence > best.confidence:
                best = Seen(scheme.id, run.start, run.end, confidence, "checksum" if scheme.checks else "context")
        return best

    def _unnamed(self, run: Run, words: Words, odd: bool) -> Iterator[Seen]:
        """Numbers that look like a scheme's: by their written shape, words for any national number, or alone."""
        loose = words.has(ANY_ID)
        for scheme in self._by_length.get(len(run.digits), ()):
            confidence, why = 0.0, "checksum" if scheme.checks else "context"
            if self._is_shaped(scheme, run):
                confidence, why = (0.0 if odd else scheme.shaped), "checksum" if scheme.checks else "shape"
            elif loose and scheme.loose:
                confidence = 0.85 if scheme.checks else 0.6
            elif run.bare and not odd:
                confidence = scheme.alone
            if confidence and (scheme.checks or not run.is_date()) and scheme.check(run.digits):
                yield Seen(scheme.id, run.start, run.end, confidence, why)

    def _is_shaped(self, scheme: Scheme, run: Run) -> bool:
        shape = self._shapes.get(scheme.id)
        return shape is not None and shape.fullmatch(run.raw) is not None

    def _card(self, run: Run, words: Words, odd: bool) -> Seen:
        strength = card(run.digits) if run.raw[0] not in "+(" else 0.0
        confidence = 0.0
        if strength and words.has(CARD_WORDS):
            confidence = 0.985 if strength == 1.0 else 0.9
        elif strength == 1.0 and not odd:
            confidence = 0.9 if run.bare else 0.96 if _is_card_grouped(run) else 0.6
        return Seen(CARD, run.start, run.end, confidence, "checksum")

    def _phone(self, text: Text, run: Run, words: Words, odd: bool) -> Seen:
        if not 6 <= len(run.digits) <= 16:
            return Seen(PHONE, run.start, run.end, 0.0, "")
        confidence, why = phone(run, words, odd)
        return Seen(PHONE, run.start, extension_end(text.text, run.end), confidence, why)


def _is_card_grouped(run: Run) -> bool:
    return run.sizes in ((4, 4, 4, 4), (4, 6, 5), (4, 6, 4), (4, 4, 4, 4, 3))


def _is_glued(text: str, start: int) -> bool:
    """Whether a number is the tail of something with letters: CVE-2026-9358, v-1234567."""
    glue, letter = text[start - 1 : start], text[start - 2 : start - 1]
    if start < 2 or glue not in "-./_" or not letter.isalpha():
        return False
    head = _LAST_WORD.search(text, max(0, start - 24), start - 1)
    return head is None or head.group().lower() not in PHONE_WORDS
