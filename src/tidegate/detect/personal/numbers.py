"""Judges a run of digits: card, national number, account, device or telephone number, or none of them.

One place for all of them, so that a number gets one finding: the kind that most speaks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from tidegate.detect.detector import Match
from tidegate.detect.personal.cards import CARD_WORDS, card
from tidegate.detect.personal.keywords import AFTER, BEFORE, Words
from tidegate.detect.personal.phone_plans import AFTER_WORDS, CALL_WORDS, PHONE_WORDS
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


_CARD_GROUPS: frozenset[tuple[int, ...]] = frozenset(((4, 4, 4, 4), (4, 6, 5), (4, 6, 4), (4, 4, 4, 4, 3)))
_FIRST = frozenset("+(0123456789")
_AHEAD = re.compile(r"[^0-9\n]{0,32}\n?[^0-9\n]{0,8}(?=[0-9])")
_LETTER = re.compile(r"[^\W\d_]")
_LAST_WORD = re.compile(r"[^\W\d_]{2,20}$")
CARD, PHONE = "payment_card", "phone"


class Said(msgspec.Struct, frozen=True, gc=False):
    """What the words around a number say of it, asked once for all its readings."""

    words: Words
    schemes: tuple[tuple[Scheme, int], ...]
    """Those named, and how many words before the number."""
    loose: bool
    cards: bool
    phone: bool
    call: bool
    odd: bool
    rival: int
    """How many words before the number a telephone or a card is named."""


class Numbers:
    """Knows a set of schemes; holds no state of a text."""

    def __init__(self, schemes: Sequence[Scheme]) -> None:
        self._schemes = tuple(schemes)
        sizes = {size for scheme in schemes for size in scheme.lengths}
        self._by_length = {size: tuple(scheme for scheme in schemes if size in scheme.lengths) for size in sizes}
        self._lonely = {size: tuple(scheme for scheme in of if scheme.alone) for size, of in self._by_length.items()}
        self._shaped = {
            size: tuple((scheme, re.compile(scheme.shape)) for scheme in of if scheme.shape)
            for size, of in self._by_length.items()
        }
        self._words = frozenset(word for scheme in schemes for word in scheme.words)

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
        if text.text[start] not in _FIRST:
            # The pattern has found a word; the number may follow it.
            ahead = _AHEAD.match(text.text, match.end)
            if ahead is None:
                return None
            start = ahead.end()
        while start and text.text[start - 1] in "+(":
            start -= 1
        found = RUN.match(text.text, start)
        if found is None or _is_glued(text.text, start):
            return None
        run = Run(found.group(), start)
        own = _own(text.text, run, match.end)
        row = _is_in_row(text.text, own) and not _is_card_grouped(own)
        if row and not _LETTER.search(text.text, max(0, start - BEFORE), run.end + AFTER):
            return None
        said = self._said(text, run)
        best: Seen | None = None
        for reading in _readings(run, own):
            if reading is run and _is_cut(text.text, run.end):
                continue
            seen = self._judge(text, reading, said, said.odd or _is_in_row(text.text, reading))
            if seen is not None and (best is None or seen.confidence > best.confidence):
                best = seen
        return best

    def _said(self, text: Text, run: Run) -> Said:
        words = Words(text, run.start, run.end)
        named: tuple[tuple[Scheme, int], ...] = ()
        if words.has(self._words):
            named = tuple((scheme, words.distance(scheme.words)) for scheme in self._schemes if words.has(scheme.words))
        cards, phone = words.has(CARD_WORDS), words.has(PHONE_WORDS)
        return Said(
            words,
            named,
            words.has(ANY_ID),
            cards,
            phone or (not run.bare and not words.after.isdisjoint(AFTER_WORDS)),
            words.has(CALL_WORDS),
            words.head() in ODD_WORDS,
            min(words.distance(PHONE_WORDS) if phone else 99, words.distance(CARD_WORDS) if cards else 99),
        )

    def _judge(self, text: Text, run: Run, said: Said, odd: bool) -> Seen | None:
        best = self._named(run, said) if said.schemes else None
        if best is None or best.confidence < LEAST:
            options = [*self._unnamed(run, said, odd), self._card(run, said, odd)]
            # What is called by the name of something whose check fails is no telephone number either.
            if best is None:
                options.append(self._phone(text, run, said, odd))
            best = max(options, key=lambda seen: seen.confidence)
        return best if best.confidence >= LEAST else None

    def _named(self, run: Run, said: Said) -> Seen | None:
        """A number that words call by its scheme's name; of no confidence when its check then fails."""
        best: Seen | None = None
        for scheme, near in said.schemes:
            if len(run.digits) not in scheme.lengths or near > said.rival:
                continue
            holds = (scheme.checks or not run.is_date()) and scheme.check(run.digits)
            if not (holds or near < 4):
                continue
            confidence = (0.99 if scheme.checks else 0.94) - 0.001 * min(near, 20) if holds else 0.0
            if best is None or confidence > best.confidence:
                best = Seen(scheme.id, run.start, run.end, confidence, "checksum" if scheme.checks else "context")
        return best

    def _unnamed(self, run: Run, said: Said, odd: bool) -> Iterator[Seen]:
        """Numbers that look like a scheme's: by their written shape, words for any national number, or alone."""
        size = len(run.digits)
        if run.bare:
            for scheme in () if odd else self._lonely.get(size, ()):
                if scheme.check(run.digits):
                    yield Seen(scheme.id, run.start, run.end, scheme.alone, "checksum")
        else:
            for scheme, shape in () if odd else self._shaped.get(size, ()):
                if shape.fullmatch(run.raw) and (scheme.checks or not run.is_date()) and scheme.check(run.digits):
                    why = "checksum" if scheme.checks else "shape"
                    yield Seen(scheme.id, run.start, run.end, scheme.shaped, why)
        if not said.loose:
            return
        for scheme in self._by_length.get(size, ()):
            if scheme.loose and (scheme.checks or not run.is_date()) and scheme.check(run.digits):
                confidence, why = (0.85, "checksum") if scheme.checks else (0.6, "context")
                yield Seen(scheme.id, run.start, run.end, confidence, why)

    def _card(self, run: Run, said: Said, odd: bool) -> Seen:
        confidence = 0.0
        grouped = _is_card_grouped(run)
        if run.raw[0] not in "+(" and (run.bare or grouped or said.cards):
            strength = card(run.digits)
            if strength and said.cards:
                confidence = 0.985 if strength == 1.0 else 0.9 if strength == 0.5 else 0.75
            elif strength == 1.0 and (grouped or (not odd and len(run.digits) <= 16)):
                # Numbers of 17 to 19 digits without any word are identifiers far more often.
                confidence = 0.96 if grouped else 0.9
        return Seen(CARD, run.start, run.end, confidence, "checksum")

    def _phone(self, text: Text, run: Run, said: Said, odd: bool) -> Seen:
        if not 6 <= len(run.digits) <= 16:
            return Seen(PHONE, run.start, run.end, 0.0, "")
        confidence, why = phone(run, said.phone, said.call, odd)
        return Seen(PHONE, run.start, extension_end(text.text, run.end), confidence, why)


def _own(text: str, run: Run, end: int) -> Run:
    """What a pattern of a written shape has matched, where that is less than the run; else the run."""
    whole = run.start < end < run.end and not text[end].isdigit()
    return Run(text[run.start : end], run.start) if whole else run


def _readings(run: Run, own: Run) -> list[Run]:
    """The run, what it may be without its last groups, and what the pattern matched; the longest first."""
    if run.bare:
        return [run]
    found = [run, *[shorter for shorter in run.prefixes() if len(shorter.digits) <= 20][:8]]
    if own.end < found[-1].end:
        found.append(own)
    return found


def _is_card_grouped(run: Run) -> bool:
    return run.sizes in _CARD_GROUPS


def _is_cut(text: str, end: int) -> bool:
    """Whether a letter follows that is no telephone extension: the digits are the beginning of something else."""
    return text[end : end + 1].isalpha() and extension_end(text, end) == end


def _is_in_row(text: str, run: Run) -> bool:
    """Whether the number is parted by blanks, and more numbers stand beside it by blanks: a row of a table."""
    if run.bare or " " not in run.raw or run.raw[0] in "+(":
        return False
    before, after = text[max(0, run.start - 2) : run.start], text[run.end : run.end + 2]
    return (before[1:] in (" ", "\t") and before[:1].isdigit()) or (after[:1] in (" ", "\t") and after[1:].isdigit())


def _is_glued(text: str, start: int) -> bool:
    """Whether a number is the tail of something with letters: CVE-2026-9358, v-1234567."""
    glue, letter = text[start - 1 : start], text[start - 2 : start - 1]
    if start < 2 or glue not in "-./_" or not letter.isalpha():
        return False
    head = _LAST_WORD.search(text, max(0, start - 24), start - 1)
    return head is None or head.group().lower() not in PHONE_WORDS
