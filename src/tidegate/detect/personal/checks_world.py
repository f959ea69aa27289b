"""What personal numbers outside Europe must satisfy: dates, ranges, check digits. Sources: the scheme tables."""

from __future__ import annotations

from tidegate.detect.personal.calendar import yymmdd, yyyymmdd
from tidegate.detect.personal.checksums import luhn, mod11_2, verhoeff, weighted

_ITIN_GROUPS = frozenset((*range(50, 66), *range(70, 89), *range(90, 93), *range(94, 100)))
_EIN_GAPS = frozenset((0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97))
_CN_REGIONS = frozenset(
    (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83)
)


def us_ssn(d: str) -> bool:
    """Area not 000, 666 or 9xx, group not 00, serial not 0000."""
    return d[0] != "9" and d[:3] not in ("000", "666") and d[3:5] != "00" and d[5:] != "0000" and len(set(d)) > 1


def us_itin(d: str) -> bool:
    """Begins with 9; the groups that the IRS gives out."""
    return d[0] == "9" and int(d[3:5]) in _ITIN_GROUPS


def us_ein(d: str) -> bool:
    """The prefixes that the IRS gives out."""
    return int(d[:2]) not in _EIN_GAPS


def ca_sin(d: str) -> bool:
    """Luhn; 0 and 8 are not given out."""
    return d[0] not in "08" and luhn(d) and len(set(d)) > 1


def br_cpf(d: str) -> bool:
    """Two digits modulo 11."""
    if len(set(d)) == 1:
        return False
    first = weighted(d, range(10, 1, -1)) * 10 % 11 % 10
    return first == int(d[9]) and weighted(d, range(11, 1, -1)) * 10 % 11 % 10 == int(d[10])


def br_cnpj(d: str) -> bool:
    """Two digits modulo 11, weights 2 to 9 from the right."""
    first = weighted(d, (5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) * 10 % 11 % 10
    second = weighted(d, (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) * 10 % 11 % 10
    return first == int(d[12]) and second == int(d[13]) and len(set(d)) > 1


def ar_cuil(d: str) -> bool:
    """A prefix of persons or firms, the DNI, modulus 11."""
    if d[:2] not in ("20", "23", "24", "25", "26", "27", "30", "33", "34"):
        return False
    check = (11 - weighted(d, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11) % 11
    return min(check, 9) == int(d[10])


def cl_rut(d: str) -> bool:
    """Modulus 11 with K for ten."""
    total = sum(int(digit) * (2 + at % 6) for at, digit in enumerate(reversed(d[:-1])))
    return "0123456789K"[(11 - total % 11) % 11] == d[-1].upper() and len(d) >= 8


def ec_cedula(d: str) -> bool:
    """Province, a digit below 6, Luhn."""
    return (1 <= int(d[:2]) <= 24 or d[:2] == "30") and d[2] < "6" and luhn(d)


def pe_ruc(d: str) -> bool:
    """Of a person: begins with 10, 15 or 17; modulus 11."""
    check = (11 - weighted(d, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11) % 10
    return d[:2] in ("10", "15", "17") and check == int(d[10])


def in_aadhaar(d: str) -> bool:
    """Does not begin with 0 or 1; Verhoeff; no palindrome."""
    return d[0] not in "01" and verhoeff(d) and d != d[::-1]


def cn_resident(d: str) -> bool:
    """Region, birthday, order, modulus 11-2."""
    return int(d[:2]) in _CN_REGIONS and yyyymmdd(d[6:14]) and mod11_2(d)


def jp_my_number(d: str) -> bool:
    """Weights 6 5 4 3 2 7 6 5 4 3 2, modulus 11."""
    rest = weighted(d, (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return int(d[11]) == (0 if rest <= 1 else 11 - rest) and len(set(d)) > 1


def kr_resident(d: str) -> bool:
    """Birthday, sex and century; since October 2020 the tail is random, so that its check digit is not asked."""
    return yymmdd(d[:6]) and d[6] in "12345678"


def mx_nss(d: str) -> bool:
    """Luhn."""
    return luhn(d) and len(set(d)) > 2


def my_nric(d: str) -> bool:
    """Birthday and a place of birth that is given out."""
    unused = ("00", "17", "18", "19", "20", "69", "70", "73", "80", "81", "94", "95", "96", "97")
    return yymmdd(d[:6]) and d[6:8] not in unused


def th_citizen(d: str) -> bool:
    """Weights 13 to 2, modulus 11."""
    return d[0] not in "09" and (11 - weighted(d, range(13, 1, -1)) % 11) % 10 == int(d[12])


def id_nik(d: str) -> bool:
    """Province, regency, district, birthday (40 more for women), order."""
    day = int(d[6:8])
    day = day - 40 if day > 40 else day
    return "11" <= d[:2] <= "96" and yymmdd(d[10:12] + d[8:10] + f"{day:02d}") and d[12:] != "0000"


def pk_cnic(d: str) -> bool:
    """A province in front; no check digit is known."""
    return d[0] in "1234567" and len(set(d)) > 2


def ae_emirates(d: str) -> bool:
    """784, year, order, Luhn."""
    return d.startswith("784") and 1900 <= int(d[3:7]) <= 2039 and luhn(d)


def sa_national(d: str) -> bool:
    """1 for citizens, 2 for residents; Luhn."""
    return d[0] in "12" and luhn(d)


def il_identity(d: str) -> bool:
    """Luhn over nine."""
    return luhn(d) and len(set(d)) > 2


def tr_identity(d: str) -> bool:
    """Two check digits over odd and even places."""
    odd, even = sum(map(int, d[0:9:2])), sum(map(int, d[1:8:2]))
    return d[0] != "0" and (odd * 7 - even) % 10 == int(d[9]) and sum(map(int, d[:10])) % 10 == int(d[10])


def za_identity(d: str) -> bool:
    """Birthday, sex, citizenship 0 or 1 (2: refugee), Luhn."""
    return yymmdd(d[:6]) and d[10] in "012" and luhn(d)


def eg_national(d: str) -> bool:
    """Century 2 or 3, birthday, governorate."""
    return d[0] in "23" and yymmdd(d[1:7]) and (1 <= int(d[7:9]) <= 35 or d[7:9] == "88")


def ng_nin(d: str) -> bool:
    """Eleven digits; its check is not published."""
    return len(set(d)) > 3


def vn_citizen(d: str) -> bool:
    """Province, sex and century, year."""
    return d[0] == "0" and int(d[:3]) <= 96 and d[3] in "0123"


def au_tfn(d: str) -> bool:
    """Weights 1 4 3 7 5 8 6 9 10, modulus 11."""
    return weighted(d, (1, 4, 3, 7, 5, 8, 6, 9, 10)) % 11 == 0 and len(set(d)) > 1


def au_medicare(d: str) -> bool:
    """2 to 6 in front, weights 1 3 7 9 over eight digits, an issue number that is not 0."""
    return d[0] in "23456" and weighted(d, (1, 3, 7, 9, 1, 3, 7, 9)) % 10 == int(d[8]) and d[9] != "0"


def nz_ird(d: str) -> bool:
    """Two rounds of modulus 11, between 10 and 150 million."""
    full = d.zfill(9)
    if not 10_000_000 <= int(d) <= 150_000_000:
        return False
    check = -weighted(full, (3, 2, 7, 6, 5, 4, 3, 2)) % 11
    if check == 10:
        check = -weighted(full, (7, 4, 3, 2, 5, 2, 7, 6)) % 11
    return check == int(full[8])
