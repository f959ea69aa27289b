"""What personal numbers with letters must satisfy. Sources stand in the scheme table.

Each check takes capitals and digits without separators, of the form that the scheme's pattern has found.
"""

from __future__ import annotations

from tidegate.detect.personal.calendar import ddmmyy, is_day, yymmdd
from tidegate.detect.personal.checks_europe import fr_nir
from tidegate.detect.personal.checks_world import cn_resident
from tidegate.detect.personal.checksums import mod11_2, mrz_digit, weighted

_DNI = "TRWAGMYFPDXBNJZSQVHLCKE"
_HETU = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CF_ODD = dict(
    zip(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (1, 0, 5, 7, 9, 13, 15, 17, 19, 21) * 2 + (2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23),
        strict=True,
    )
)
_CF_DIGITS = str.maketrans("LMNPQRSTUV", "0123456789")
_CURP = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
_RFC = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"
_TW = "ABCDEFGHJKLMNPQRSTUVXYWZIO"


def uk_nino(t: str) -> bool:
    """Prefixes that are not given out."""
    return t[:2] not in ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ")


def es_dni(t: str) -> bool:
    """Letter by modulus 23; X, Y, Z in front of a foreigner's number are 0, 1, 2."""
    number = t[:-1].translate(str.maketrans("XYZ", "012"))
    return _DNI[int(number) % 23] == t[-1]


def it_fiscal(t: str) -> bool:
    """Check letter over odd and even places; the day may be raised by 40, digits replaced by letters in twins."""
    day = int(t[9:11].translate(_CF_DIGITS))
    if not 1 <= (day - 40 if day > 40 else day) <= 31:
        return False
    odd = sum(_CF_ODD[letter] for letter in t[0:15:2])
    even = sum(int(letter) if letter.isdigit() else ord(letter) - 65 for letter in t[1:14:2])
    return chr(65 + (odd + even) % 26) == t[15]


def fi_hetu(t: str) -> bool:
    """Day, month, year, sign of the century, order, check by modulus 31."""
    return ddmmyy(t[:6]) and _HETU[int(t[:6] + t[7:10]) % 31] == t[10]


def ie_pps(t: str) -> bool:
    """Letter by modulus 23, with the second letter times nine."""
    second = (ord(t[8]) - 64) * 9 if len(t) > 8 and t[8] != "W" else 0
    return "WABCDEFGHIJKLMNOPQRSTUV"[(weighted(t, (8, 7, 6, 5, 4, 3, 2)) + second) % 23] == t[7]


def de_document(t: str) -> bool:
    """Nine characters and a check digit with the weights 7, 3, 1."""
    return mrz_digit(t[:9]) == int(t[9]) and any(letter.isdigit() for letter in t[:9])


def _cross(digits: str, weights: tuple[int, ...]) -> int:
    products = (int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return sum(product // 10 + product % 10 for product in products)


def de_pension(t: str) -> bool:
    """Area, birthday, first letter of the name, order; cross sums of weighted digits."""
    day = int(t[2:4])
    if not is_day(int(t[4:6]), day - 50 if day > 50 else day):
        return False
    digits = t[:8] + f"{ord(t[8]) - 64:02d}" + t[9:11]
    return _cross(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)) % 10 == int(t[11])


def de_health(t: str) -> bool:
    """A letter and nine digits; cross sums with the weights 1 and 2."""
    digits = f"{ord(t[0]) - 64:02d}" + t[1:9]
    return _cross(digits, (1, 2) * 5) % 10 == int(t[9])


def fr_corsica(t: str) -> bool:
    """The number of somebody born in Corsica: 2A or 2B for the department."""
    return fr_nir(t)


def in_pan(t: str) -> bool:
    """The kind of holder stands in the fourth place."""
    return t[3] in "ABCFGHJLPT"


def cn_resident_x(t: str) -> bool:
    """The number whose check is ten."""
    return cn_resident(t)


def hk_identity(t: str) -> bool:
    """One letter or two, six digits; modulus 11."""
    padded = t.rjust(9)
    total = sum((36 if letter == " " else int(letter, 36)) * (9 - at) for at, letter in enumerate(padded[:8]))
    return "0A987654321"[total % 11] == t[-1]


def sg_nric(t: str) -> bool:
    """Weights 2 7 6 5 4 3 2; S, T citizens and residents, F, G, M foreigners."""
    total = weighted(t[1:8], (2, 7, 6, 5, 4, 3, 2)) + {"T": 4, "G": 4, "M": 3}.get(t[0], 0)
    if t[0] in "ST":
        return "JZIHGFEDCBA"[total % 11] == t[8]
    if t[0] in "FG":
        return "XWUTRQPNMLK"[total % 11] == t[8]
    return "KLJNPQRTUWX"[10 - total % 11] == t[8]


def tw_identity(t: str) -> bool:
    """The letter is a county from 10 on; weights 1 9 8 7 6 5 4 3 2 1 1."""
    county = str(_TW.index(t[0]) + 10)
    return weighted(county + t[1:], (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)) % 10 == 0


def mx_curp(t: str) -> bool:
    """Birthday, sex, state, check digit over 37 letters."""
    if not yymmdd(t[4:10]):
        return False
    total = sum(_CURP.index(letter) * (18 - at) for at, letter in enumerate(t[:17]))
    return str(-total % 10) == t[17]


def mx_rfc(t: str) -> bool:
    """Of a person: four letters, birthday, two of a hash, check by modulus 11."""
    if not yymmdd(t[4:10]):
        return False
    total = sum(_RFC.index(letter) * (13 - at) for at, letter in enumerate(t[:12]))
    return {10: "A", 11: "0"}.get(11 - total % 11, str(11 - total % 11)) == t[12]


def pt_card(t: str) -> bool:
    """Eight digits, check, two letters or digits, check: doubled every second, as Luhn with letters from ten."""
    total = 0
    for at, letter in enumerate(reversed(t)):
        value = int(letter, 36)
        if at % 2:
            value *= 2
            value -= 9 if value > 9 else 0
        total += value
    return total % 10 == 0


def pl_card(t: str) -> bool:
    """Three letters, check digit, five digits; weights 7 3 1."""
    total = sum(
        int(letter, 36) * weight for letter, weight in zip(t[:3] + t[4:], (7, 3, 1, 7, 3, 1, 7, 3), strict=True)
    )
    return total % 10 == int(t[3])


def us_dea(t: str) -> bool:
    """Odd places, twice the even ones, modulus 10."""
    digits = t[2:]
    total = sum(int(digit) for digit in digits[0:5:2]) + 2 * sum(int(digit) for digit in digits[1:6:2])
    return total % 10 == int(digits[6])


def us_mbi(t: str) -> bool:
    """The form says all; there is no check digit. The second and fifth are letters without S L O I B Z."""
    return len(t) == 11


def orcid(t: str) -> bool:
    """Modulus 11-2."""
    return mod11_2(t)


def by_form(t: str) -> bool:
    """Where the form and the words say all there is."""
    return len(set(t)) > 2
