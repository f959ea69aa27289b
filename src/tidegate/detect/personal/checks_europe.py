"""What European personal numbers must satisfy: dates, ranges, check digits. Sources stand in the scheme tables."""

from __future__ import annotations

from tidegate.detect.personal.calendar import ddmmyy, is_day, yymmdd, yyyymmdd
from tidegate.detect.personal.checksums import luhn, mod11_10, verhoeff, weighted


def uk_nhs(d: str) -> bool:
    """Modulus 11; ten is never issued."""
    rest = 11 - weighted(d, (10, 9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return rest % 11 == int(d[9]) and rest != 10 and len(set(d)) > 1


def uk_utr(d: str) -> bool:
    """First digit checks the other nine, modulus 11."""
    return "21987654321"[weighted(d[1:], (6, 7, 8, 9, 10, 5, 4, 3, 2)) % 11] == d[0]


def fr_nir(d: str) -> bool:
    """Sex, year, month, department, commune, order, key modulo 97; 2A and 2B are Corsica."""
    if d[0] not in "123478" or len(d) != 15:
        return False
    if not d[:5].isdigit() or not d[7:].isdigit():
        return False
    month = int(d[3:5])
    if not (1 <= month <= 12 or 20 <= month <= 42 or month >= 50):
        return False
    body = d[:13].replace("2A", "19").replace("2B", "18")
    return body.isdigit() and 97 - int(body) % 97 == int(d[13:])


def de_steuer_id(d: str) -> bool:
    """One digit of the first ten stands twice or thrice, the rest at most once; modulus 11,10."""
    counts = sorted(d[:10].count(x) for x in set(d[:10]))
    return d[0] != "0" and counts[-1] in (2, 3) and (len(counts) < 2 or counts[-2] == 1) and mod11_10(d)


def nl_bsn(d: str) -> bool:
    """The eleven-test with -1 for the last digit."""
    return (weighted(d, (9, 8, 7, 6, 5, 4, 3, 2)) - int(d[8])) % 11 == 0 and len(set(d)) > 2


def be_national(d: str) -> bool:
    """Year, month (20 or 40 more for the bis register), day, order; 97 less the rest, 2 in front from 2000 on."""
    month = int(d[2:4]) % 20
    if month > 12 or (month and int(d[4:6]) > 31):
        return False
    last = int(d[9:])
    return last in (97 - int(d[:9]) % 97, 97 - int("2" + d[:9]) % 97)


def pl_pesel(d: str) -> bool:
    """Year, month with the century in it, day, order; weights 1 3 7 9."""
    month, day = int(d[2:4]) % 20, int(d[4:6])
    return is_day(month, day) and weighted(d, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)) % 10 == 0


def pl_nip(d: str) -> bool:
    """Modulus 11."""
    return weighted(d, (6, 5, 7, 2, 3, 4, 5, 6, 7)) % 11 == int(d[9]) and d[0] != "0"


def se_personal(d: str) -> bool:
    """Year, month, day (60 more for a coordination number), Luhn over the last ten."""
    ten = d[-10:]
    if len(d) == 12 and d[:2] not in ("18", "19", "20"):
        return False
    day = int(ten[4:6])
    return is_day(int(ten[2:4]), day - 60 if day > 60 else day) and luhn(ten)


def no_birth(d: str) -> bool:
    """Day (40 more for a D number), month, year, two check digits modulo 11."""
    day = int(d[:2])
    if not is_day(int(d[2:4]) % 40, day - 40 if day > 40 else day):
        return False
    first = weighted(d, (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)) % 11
    return first == 0 and weighted(d, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0


def dk_cpr(d: str) -> bool:
    """Day, month, year; its check digit has not been kept since 2007."""
    return ddmmyy(d[:6])


def pt_nif(d: str) -> bool:
    """First digits of persons and bodies; modulus 11."""
    rest = 11 - weighted(d, (9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return d[0] != "0" and int(d[8]) == (rest if rest < 10 else 0)


def at_social(d: str) -> bool:
    """Running number, check digit in the fourth place, day, month, year."""
    check = weighted(d, (3, 7, 9, 0, 5, 8, 4, 2, 1, 6)) % 11
    return d[0] != "0" and check == int(d[3]) and int(d[4:6]) <= 31 and int(d[6:8]) <= 15


def ch_ahv(d: str) -> bool:
    """756, then an EAN-13."""
    return d.startswith("756") and (10 - weighted(d, (1, 3) * 6) % 10) % 10 == int(d[12])


def ro_cnp(d: str) -> bool:
    """Sex and century, year, month, day, county, order; weights 279146358279."""
    if d[0] == "0" or not yymmdd(d[1:7]) or not (1 <= int(d[7:9]) <= 52 or d[7:9] in ("70", "80", "90")):
        return False
    check = weighted(d, (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)) % 11
    return int(d[12]) == (1 if check == 10 else check)


def bg_egn(d: str) -> bool:
    """Year, month (20 or 40 more for other centuries), day; modulus 11."""
    month = int(d[2:4])
    month -= 40 if month > 40 else 20 if month > 20 else 0
    return is_day(month, int(d[4:6])) and weighted(d, (2, 4, 8, 5, 10, 9, 7, 3, 6)) % 11 % 10 == int(d[9])


def cz_birth(d: str) -> bool:
    """Year, month (50 more for women, 20 more when full), day; divisible by 11, but for nine digits before 1954."""
    month = int(d[2:4]) % 50
    if not is_day(month - 20 if month > 20 else month, int(d[4:6])):
        return False
    if len(d) == 9:
        return int(d[:2]) < 54 and d[6:] != "000"
    return int(d) % 11 == 0 or (int(d[:9]) % 11 == 10 and d[9] == "0")


def gr_amka(d: str) -> bool:
    """Day, month, year, Luhn."""
    return ddmmyy(d[:6]) and luhn(d)


def gr_afm(d: str) -> bool:
    """Powers of two, modulus 11."""
    return weighted(d, (256, 128, 64, 32, 16, 8, 4, 2)) % 11 % 10 == int(d[8]) and len(set(d)) > 1


def hu_taj(d: str) -> bool:
    """Weights 3 and 7, modulus 10."""
    return weighted(d, (3, 7, 3, 7, 3, 7, 3, 7)) % 10 == int(d[8]) and len(set(d)) > 1


def hu_tax(d: str) -> bool:
    """Begins with 8, then days since 1867; modulus 11."""
    return d[0] == "8" and weighted(d, (1, 2, 3, 4, 5, 6, 7, 8, 9)) % 11 == int(d[9])


def hu_personal(d: str) -> bool:
    """Sex and century, year, month, day, order; modulus 11, with weights that rise before 1997 and fall since."""
    if d[0] not in "12345678" or not yymmdd(d[1:7]):
        return False
    check = int(d[10])
    return check in (weighted(d, range(1, 11)) % 11, weighted(d, range(10, 0, -1)) % 11)


def jmbg(d: str) -> bool:
    """Day, month, three digits of the year, region; modulus 11: the states of former Yugoslavia."""
    if not is_day(int(d[2:4]), int(d[:2])) or d[4] not in "90":
        return False
    check = (11 - weighted(d, (7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11) % 11
    return check == int(d[12])


def baltic(d: str) -> bool:
    """Sex and century, year, month, day, order; two rounds of modulus 11: Estonia and Lithuania."""
    if d[0] not in "12345678" or not yymmdd(d[1:7]):
        return False
    check = weighted(d, (1, 2, 3, 4, 5, 6, 7, 8, 9, 1)) % 11
    if check == 10:
        check = weighted(d, (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)) % 11 % 10
    return check == int(d[10])


def lv_code(d: str) -> bool:
    """Day, month, year and a check; or 32 to 39 in front, without a date, since 2017."""
    if d[:2] in ("32", "33", "34", "35", "36", "37", "38", "39"):
        return len(set(d)) > 2
    check = (1101 - weighted(d, (1, 6, 3, 7, 9, 10, 5, 8, 4, 2))) % 11
    return ddmmyy(d[:6]) and d[6] in "012" and check == int(d[10])


def is_kennitala(d: str) -> bool:
    """Day (40 more for firms), month, year, two more, check modulo 11, century."""
    day = int(d[:2])
    if not is_day(int(d[2:4]), day - 40 if day > 40 else day) or d[9] not in "890":
        return False
    return weighted(d, (3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0


def ua_rnokpp(d: str) -> bool:
    """Days since 1900, order; modulus 11 and 10."""
    return weighted(d, (-1, 5, 7, 9, 4, 6, 10, 5, 7)) % 11 % 10 == int(d[9])


def ru_snils(d: str) -> bool:
    """Weights 9 to 1, modulus 101."""
    check = weighted(d, (9, 8, 7, 6, 5, 4, 3, 2, 1)) % 101 % 100
    return check == int(d[9:]) and d[:9] > "001001998"


def ru_inn(d: str) -> bool:
    """Of a person: twelve digits, two checks modulo 11."""
    tenth = weighted(d, (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    return tenth == int(d[10]) and weighted(d, (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10 == int(d[11])


def lu_matricule(d: str) -> bool:
    """Year, month, day, order; the twelfth digit is Luhn's for the first eleven, the thirteenth Verhoeff's."""
    return yyyymmdd(d[:8]) and luhn(d[:12]) and verhoeff(d[:11] + d[12])


def hr_oib(d: str) -> bool:
    """Modulus 11,10."""
    return mod11_10(d)
