"""Payment card numbers: issuer ranges and lengths (ISO/IEC 7812; the networks' published ranges), with Luhn."""

from __future__ import annotations

from tidegate.detect.personal.checksums import luhn

_RANGES: tuple[tuple[int, int, tuple[int, ...], bool], ...] = (
    # From, to (as prefixes of equal length), lengths, and whether such a number needs no words around it.
    (4, 4, (16,), True),  # Visa
    (4, 4, (13, 18, 19), False),
    (51, 55, (16,), True),  # Mastercard
    (2221, 2720, (16,), True),
    (34, 34, (15,), True),  # American Express
    (37, 37, (15,), True),
    (6011, 6011, (16, 17, 18, 19), True),  # Discover
    (644, 659, (16, 17, 18, 19), True),  # Discover, RuPay, Elo, Troy
    (622126, 622925, (16, 17, 18, 19), True),
    (62, 62, (16, 17, 18, 19), True),  # UnionPay
    (81, 82, (16, 17, 18, 19), False),
    (300, 305, (14, 16, 19), True),  # Diners Club
    (3095, 3095, (14, 16, 19), True),
    (36, 36, (14, 15, 16, 17, 18, 19), True),
    (38, 39, (14, 16, 17, 18, 19), True),
    (3528, 3589, (16, 17, 18, 19), True),  # JCB
    (1800, 1800, (15,), False),
    (2131, 2131, (15,), False),
    (2200, 2204, (16, 17, 18, 19), True),  # Mir
    (9792, 9792, (16,), True),  # Troy
    (50, 50, (12, 13, 14, 15, 16, 17, 18, 19), False),  # Maestro, Verve, RuPay, Elo
    (56, 58, (12, 13, 14, 15, 16, 17, 18, 19), False),
    (60, 61, (12, 13, 14, 15, 16, 17, 18, 19), False),
    (63, 64, (12, 13, 14, 15, 16, 17, 18, 19), False),
    (66, 69, (12, 13, 14, 15, 16, 17, 18, 19), False),
    (1, 1, (15,), False),  # UATP
)

CARD_WORDS = frozenset(
    (
        "card", "cards", "credit", "debit", "paid with", "pay with", "cc", "visa", "mastercard", "amex",
        "american express", "maestro", "pan",
        "discover", "diners", "jcb", "unionpay", "payment", "payments", "cvv", "cvc", "expiry", "expires", "cardnumber",
        "carte", "carte bancaire", "carte bleue", "cb", "karte", "kreditkarte", "kartennummer", "tarjeta", "cartão",
        "cartao", "carta", "kaart", "creditcard", "kort", "kortnummer", "kreditkort", "karta", "karty", "kartı", "kart",
        "luottokortti", "карта", "карты", "карте", "картой", "κάρτα", "卡号", "信用卡", "银行卡", "カード", "카드",
        "بطاقة",
        "כרטיס", "कार्ड", "thẻ", "kad", "kartu",
    )
)  # fmt: skip


def network(digits: str) -> float:
    """How much a number that passes Luhn is a card by issuer range and length: 1, 0.5 (needs words), 0.25 (none)."""
    best = 0.25 if digits[0] != "0" else 0.0
    for first, last, lengths, alone in _RANGES:
        if len(digits) in lengths and first <= int(digits[: len(str(first))]) <= last:
            if alone:
                return 1.0
            best = max(best, 0.5)
    return best


def card(digits: str) -> float:
    """As `network`, 0 unless the check digit holds and the digits are not all alike."""
    if not 12 <= len(digits) <= 19 or not luhn(digits) or len(set(digits)) < 2:
        return 0.0
    return network(digits)
