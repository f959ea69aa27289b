"""What the personal-data detectors find and where exactly, and what people complain of when it is found."""

from __future__ import annotations

import random
import re
import time
import uuid
from functools import cache

import pytest

from tidegate.core.finding import HEALTH, PAYMENT, PII, Finding
from tidegate.detect.detectors.bank_details import DETECTOR as BANK_DETAILS
from tidegate.detect.detectors.birth_and_age import DETECTOR as BIRTH_AND_AGE
from tidegate.detect.detectors.email_address import DETECTOR as EMAIL_ADDRESS
from tidegate.detect.detectors.identity_number import DETECTOR as IDENTITY_NUMBER
from tidegate.detect.detectors.network_address import DETECTOR as NETWORK_ADDRESS
from tidegate.detect.detectors.online_profile import DETECTOR as ONLINE_PROFILE
from tidegate.detect.detectors.personal_number import DETECTOR as PERSONAL_NUMBER
from tidegate.detect.detectors.personal_number import SCHEMES
from tidegate.detect.detectors.record_reference import DETECTOR as RECORD_REFERENCE
from tidegate.detect.detectors.travel_document import DETECTOR as TRAVEL_DOCUMENT
from tidegate.detect.detectors.whereabouts import DETECTOR as WHEREABOUTS
from tidegate.detect.personal.scheme import Scheme
from tidegate.detect.personal.schemes_coded import CODED
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.text import Text

DETECTORS = (
    *(PERSONAL_NUMBER, EMAIL_ADDRESS, IDENTITY_NUMBER, BANK_DETAILS, NETWORK_ADDRESS, WHEREABOUTS, BIRTH_AND_AGE),
    *(RECORD_REFERENCE, TRAVEL_DOCUMENT, ONLINE_PROFILE),
)


@cache
def matcher() -> Re2Matcher:
    return Re2Matcher(DETECTORS)


def find(text: str) -> list[Finding]:
    given = Text(text)
    matches = matcher().match(given)
    found = [
        finding
        for place, detector in enumerate(DETECTORS)
        if place in matches
        for finding in detector.find(given, matches[place])
    ]
    return sorted(found, key=lambda finding: finding.start)


def values(text: str) -> list[tuple[str, str]]:
    return [(finding.kind, text[finding.start : finding.end]) for finding in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Telephones, by country and way of writing.
        ("call +49 30 901820", [("phone", "+49 30 901820")]),
        ("ring +1 (415) 555-2671 ext. 12 now", [("phone", "+1 (415) 555-2671 ext. 12")]),
        ("Tel.: (0)6 12 34 56 78", [("phone", "(0)6 12 34 56 78")]),
        ("06 12 34 56 78", [("phone", "06 12 34 56 78")]),
        ("415-555-2671 is mine", [("phone", "415-555-2671")]),
        ("Handy 0171/2345678", [("phone", "0171/2345678")]),
        ("mobile: 9876543210", [("phone", "9876543210")]),
        ("手机:13812345678。", [("phone", "13812345678")]),
        ("携帯 090-1234-5678", [("phone", "090-1234-5678")]),
        ("전화 010-1234-5678", [("phone", "010-1234-5678")]),
        ("тел. 8 (495) 123-45-67", [("phone", "8 (495) 123-45-67")]),
        ("celular (11) 98765-4321", [("phone", "(11) 98765-4321")]),
        ("07700 900 123 or 020 7946 0958", [("phone", "07700 900 123"), ("phone", "020 7946 0958")]),
        ("Telefon +48 601 234 567", [("phone", "+48 601 234 567")]),
        ("phone\u00a0+33\u00a06\u00a012345678", [("phone", "+33\u00a06\u00a012345678")]),
        ('{"phoneNumber": "4155552671"}', [("phone", "4155552671")]),
        ("416 60 039 office", [("phone", "416 60 039")]),
        # Cards.
        ("card 5105-1051-0510-5100 exp 12/27", [("card", "5105-1051-0510-5100")]),
        ("3782 822463 10005", [("card", "3782 822463 10005")]),
        ("my maestro card 501864667909", [("card", "501864667909")]),
        # National numbers: bare with a word, or in their own form.
        ("SSN 536-90-4399", [("national_id", "536-90-4399")]),
        ('"ssn": "536904399"', [("national_id", "536904399")]),
        ("customer_ssn: 536904399", [("national_id", "536904399")]),
        ("customerSsn=536904399", [("national_id", "536904399")]),
        ("O CPF dele é 111.444.777-35.", [("national_id", "111.444.777-35")]),
        ("身份证号码11010519491231002X", [("national_id", "11010519491231002X")]),
        ("BSN: 111222333", [("national_id", "111222333")]),
        ("mein DNI es 12345678-Z", [("national_id", "12345678-Z")]),
        ("C.F. MRTMTT91D08F205J", [("national_id", "MRTMTT91D08F205J")]),
        ("NHS no. 943 476 5919", [("health_number", "943 476 5919")]),
        ("Hetu: 131052-308T", [("national_id", "131052-308T")]),
        ("my number is 13 0692 544, the SIN", [("national_id", "13 0692 544")]),
        # Accounts.
        ("GB82 WEST 1234 5698 7654 32, BIC WESTGB22", [("iban", "GB82 WEST 1234 5698 7654 32"), ("bic", "WESTGB22")]),
        ("routing number 021000021", [("routing_number", "021000021")]),
        ("Account number: 4417123456", [("bank_account", "4417123456")]),
        # Mail.
        ("Mail to <o'brien+news@mail.uni-graz.at>.", [("email", "o'brien+news@mail.uni-graz.at")]),
        ("邮箱是zhang.wei@qq.com请联系", [("email", "zhang.wei@qq.com")]),
        ("jürgen@müller.de", [("email", "jürgen@müller.de")]),
        ("anna [at] posteo [dot] de", [("email", "anna [at] posteo [dot] de")]),
        ("?to=bob%40gmail.com&x", [("email", "bob%40gmail.com")]),
        # Machines.
        ("from 84.115.233.17:443", [("ip", "84.115.233.17")]),
        ("[2a02:8388:e202:1900::17]:443", [("ip", "2a02:8388:e202:1900::17")]),
        ("hw F8-FF-C2-4A-10-9B", [("mac", "F8-FF-C2-4A-10-9B")]),
        ("IMEI: 49-015420-323751-8", [("device_id", "49-015420-323751-8")]),
        # Births and ages.
        ("Date of birth: 24 June 1991", [("date_of_birth", "24 June 1991")]),
        ("née le 24/06/1991", [("date_of_birth", "24/06/1991")]),
        ("fecha de nacimiento: 24 de junio de 1991", [("date_of_birth", "24 de junio de 1991")]),
        ("geb. 24.06.1991", [("date_of_birth", "24.06.1991")]),
        ("nata il 24 giugno 1991", [("date_of_birth", "24 giugno 1991")]),
        ("data urodzenia 24.06.1991", [("date_of_birth", "24.06.1991")]),
        ("дата рождения: 24.06.1991", [("date_of_birth", "24.06.1991")]),
        ("född 1991-06-24", [("date_of_birth", "1991-06-24")]),
        ("出生日期:1991年6月24日", [("date_of_birth", "1991年6月24日")]),
        ("생년월일 1991년 6월 24일", [("date_of_birth", "1991년 6월 24일")]),
        ("a 45-year-old man", [("age", "45")]),
        ("患者は45歳", [("age", "45")]),
        # Places, documents, records.
        ("lat=48.858370, lon=-2.294481", [("coordinates", "48.858370, lon=-2.294481")]),
        ("passport number: 533401234", [("passport", "533401234")]),
        ("Führerschein B072RRE2I55", [("driving_licence", "B072RRE2I55")]),
        ("MRN 00481-22B", [("record_number", "00481-22B")]),
        ("instagram @anna.kovacs", [("username", "@anna.kovacs")]),
    ],
)  # fmt: skip
def test_it_is_found_where_it_stands(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "f47ac10b-58cc-4372-a567-0e02b2c3d479",
        "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "version 10.0.19041.1237, v1.2.3.4, chrome/119.0.6045.199",
        "requests==2.31.0.1 and torch>=27.83.88.65",
        "order 20240131-998877 and order no. 4155552671",
        "invoice 415-555-2671",
        "2024-01-31T12:34:56.789012Z 2024-01-31 12:34:56 31.01.2024 12:34",
        "ts=1700009751686 duration_ns=123456789012",
        '{"id": 1234567890, "orderId": 987654321098, "user_id": 1123456789012345678}',
        "0.123456789, 3.14159265358979, -12345.678901",
        "0xdeadbeef1234567890 0b101010101010",
        "CVE-2024-1234567 and RFC-793-1234567",
        "ISBN 978-3-16-148410-0, DOI 10.1000/182",
        "write to jane.doe@example.com or you@yourcompany.com",
        "git@github.com:psf/requests.git, left-pad@1.3.0, @types/node@18.0.0, icon@2x.png",
        "@dataclass\nclass A: x = a@b.T",
        "127.0.0.1, 0.0.0.0, 192.0.2.1, 255.255.255.0, ::1, 2001:db8::1",
        "std::vector<int>, 12:30:45, a::b::c",
        "ab:cd:ef:01:23:45:67:89:ab:cd:ef:01:23:45:67:89",
        "points 277.764 1035,267.764 1040",
        "12 345 678 901 2345 6789 345 12",
        "4111 1111 1111 1112 and 1234 5678 9012 3456",
        "SSN 000-12-3456, SSN 666-12-3456",
        "BSN 111222334, CPF 111.444.777-36",
        "GB82 WEST 1234 5698 7654 33",
        "the SWIFT language, a DOCUMENT",
        "losses 0.858370, 0.294481 at position 3",
        "a 20 year old building, max-age=60, turned 90 degrees",
        "born in release 2.8.1",
        "passport.authenticate('jwt'), patient id column, license number of seats",
        "https://twitter.com/share?url=x",
        "1999-2016, pages 1024-2048, 100-200-300",
        "port 8080, pid 1234567, size 12345678 bytes",
        "uint64 max 18446744073709551615, 2147483647",
    ],
)
def test_it_is_silent_where_people_complain(text: str) -> None:
    assert values(text) == []


CHECKED = [scheme for scheme in SCHEMES if scheme.checks]


def numbers(scheme: Scheme, count: int) -> list[str]:
    """Valid numbers of a scheme: its example's digits, changed at random until the check holds again."""
    source = random.Random(scheme.id)
    digits = max(re.findall(r"[0-9]+K?", re.sub(r"[ ./-]", "", scheme.example)), key=len)
    found: list[str] = []
    for _ in range(200_000):
        places = source.sample(range(len(digits)), 3)
        changed = "".join(source.choice("0123456789") if at in places else digit for at, digit in enumerate(digits))
        if scheme.check(changed) and len(set(changed)) > 3:
            found.append(changed)
            if len(found) == count:
                break
    return found


@pytest.mark.parametrize("scheme", CHECKED, ids=lambda scheme: scheme.id)
def test_valid_numbers_are_found_by_their_word_and_wrong_ones_are_not(scheme: Scheme) -> None:
    word = max(scheme.words, key=lambda word: (word in scheme.example.lower(), len(word)))
    valid = numbers(scheme, 8)
    assert len(valid) == 8
    wrong = 0
    for number in valid:
        text = f"{word}: {number}, so"
        found = [finding for finding in find(text) if finding.rule.endswith(f".{scheme.id}")]
        assert [text[finding.start : finding.end] for finding in found] == [number]
        assert found[0].confidence >= 0.9
        slip = number[:-3] + str((int(number[-3]) + 1) % 10) + number[-2:]
        wrong += any(finding.rule.endswith(f".{scheme.id}") for finding in find(f"{word}: {slip}, so"))
    assert wrong <= 2


def test_at_least_25_countries_have_checked_numbers() -> None:
    coded = [scheme for scheme in CODED if scheme.checks]
    countries = {part for scheme in (*CHECKED, *coded) for part in scheme.country.split("/") if part != "any"}
    assert len(countries) >= 40


@pytest.mark.parametrize("between", [" ", ", ", "\n", " / ", ";", "\t", " and "])
@pytest.mark.parametrize(
    "value",
    [
        *("4111 1111 1111 1111", "5105105105105100", "84.115.233.17", "anna@posteo.de", "DE89370400440532013000"),
        *("+44 20 7946 0958", "536-90-4399", "F8:FF:C2:4A:10:9B", "2a02:8388:e202:1900::17", "111.444.777-35"),
    ],
)
def test_a_list_of_values_is_found_whole(value: str, between: str) -> None:
    text = between.join([value] * 6)
    assert [found for _, found in values(text)] == [value] * 6


def test_labels_are_those_of_the_policy() -> None:
    text = "card 4111 1111 1111 1111, NHS number 943 476 5919, anna@posteo.de, DE89370400440532013000"
    assert [finding.label for finding in find(text)] == [PAYMENT, HEALTH, PII, PAYMENT]


def test_a_word_makes_it_surer() -> None:
    alone, named = find("4111111111111111")[0], find("card 4111111111111111")[0]
    assert alone.confidence < named.confidence


def test_the_nearest_word_names_the_number() -> None:
    text = "SSN: 536-90-4399 EIN: 22-0672077"
    assert [finding.rule.partition(".")[2] for finding in find(text)] == ["us_ssn", "us_ein"]


def test_the_label_of_the_next_number_does_not_name_this_one() -> None:
    assert values("n 536904399; BSN: 111222333") == [("national_id", "111222333")]


def test_random_identifiers_in_json_stay_silent() -> None:
    source = random.Random(8)
    rows = [
        f'{{"id": {source.randint(10**8, 10**12)}, "sku": "{source.randint(100, 999)}-{source.randint(10**5, 10**6)}", '
        f'"uuid": "{uuid.UUID(int=source.getrandbits(128))}", "x": {source.random()}}}'
        for _ in range(400)
    ]
    assert values("\n".join(rows)) == []


def test_offsets_hold_beyond_the_basic_plane() -> None:
    text = "😀😀 é anna@posteo.de 😀 +49 30 901820"
    assert values(text) == [("email", "anna@posteo.de"), ("phone", "+49 30 901820")]


@pytest.mark.parametrize(
    "piece", ["4111 1111 1111 1111 ", "0171/2345678,", "a@b.de,", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed "]
)
def test_a_text_full_of_them_is_judged_in_time(piece: str) -> None:
    text = Text(piece * (200_000 // len(piece)))
    matches = matcher().match(text)
    begin = time.process_time()
    for place, of in matches.items():
        DETECTORS[place].find(text, of)
    assert time.process_time() - begin < 1.0
