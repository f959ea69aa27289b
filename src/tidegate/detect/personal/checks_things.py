"""What numbers of bank accounts and devices must satisfy. Sources stand in the scheme table."""

from __future__ import annotations

from tidegate.detect.personal.checksums import luhn, weighted


def us_routing(d: str) -> bool:
    """Federal Reserve prefixes; weights 3 7 1, modulus 10."""
    prefix = int(d[:2])
    known = prefix <= 12 or 21 <= prefix <= 32 or 61 <= prefix <= 72 or prefix == 80
    return known and weighted(d, (3, 7, 1) * 3) % 10 == 0 and len(set(d)) > 1


def mx_clabe(d: str) -> bool:
    """Weights 3 7 1, each product modulo 10."""
    total = sum(int(digit) * (3, 7, 1)[at % 3] % 10 for at, digit in enumerate(d[:17]))
    return (10 - total % 10) % 10 == int(d[17])


def es_ccc(d: str) -> bool:
    """Two check digits, modulus 11: for bank and branch, and for the account."""

    def digit(part: str) -> int:
        rest = 11 - weighted(part, (1, 2, 4, 8, 5, 10, 9, 7, 3, 6)) % 11
        return {11: 0, 10: 1}.get(rest, rest)

    return digit("00" + d[:8]) == int(d[8]) and digit(d[10:]) == int(d[9])


def pl_nrb(d: str) -> bool:
    """The IBAN check with PL (2521) taken as read."""
    return int(d[2:] + "2521" + d[:2]) % 97 == 1


def no_account(d: str) -> bool:
    """Modulus 11."""
    return weighted(d, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0 and len(set(d)) > 1


def uk_sort_code(d: str) -> bool:
    """Six digits, not all alike."""
    return len(set(d)) > 1


def account_number(d: str) -> bool:
    """No check is common to all; a number of one digit over and over is none."""
    return len(set(d)) > 1


def imei(d: str) -> bool:
    """Luhn over fifteen digits; with the software version (sixteen) there is no check."""
    return len(set(d)) > 2 and (len(d) == 16 or luhn(d))


def imsi(d: str) -> bool:
    """A mobile country code in front (ITU-T E.212: 2xx to 7xx, 901)."""
    return (d[0] in "234567" or d.startswith("901")) and len(set(d)) > 2


def iccid(d: str) -> bool:
    """Begins with 89; Luhn when all nineteen or twenty digits are there."""
    return d.startswith("89") and (len(d) == 18 or luhn(d))


def us_npi(d: str) -> bool:
    """Luhn with the card issuer prefix 80840 in front."""
    return d[0] in "12" and luhn("80840" + d)
