"""Check digits against numbers that the issuers or standards publish, and against slips of the pen."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.personal import checks_coded, checks_europe, checks_things, checks_world, checksums, wallets
from tidegate.detect.personal.cards import card
from tidegate.detect.personal.domains import is_nobodys, registered
from tidegate.detect.personal.iban import LENGTHS, iban_end
from tidegate.detect.personal.keywords import any_of
from tidegate.detect.personal.when import date_end

# Numbers from standards, laws, issuers' documentation and encyclopaedias; nobody's.
PUBLISHED: tuple[tuple[Callable[[str], bool], str], ...] = (
    (checks_europe.uk_nhs, "9434765919"),
    (checks_europe.nl_bsn, "111222333"),
    (checks_europe.be_national, "85073003328"),
    (checks_europe.pl_pesel, "44051401359"),
    (checks_europe.se_personal, "8507099805"),
    (checks_europe.fr_nir, "255081416802538"),
    (checks_europe.de_steuer_id, "86095742719"),
    (checks_europe.ch_ahv, "7569217076985"),
    (checks_europe.bg_egn, "6101057509"),
    (checks_europe.baltic, "37605030299"),
    (checks_europe.baltic, "38703181745"),
    (checks_europe.hr_oib, "33392005961"),
    (checks_europe.jmbg, "0101006500006"),
    (checks_europe.is_kennitala, "1201743399"),
    (checks_europe.ru_snils, "11223344595"),
    (checks_world.br_cpf, "11144477735"),
    (checks_world.br_cnpj, "11222333000181"),
    (checks_world.ar_cuil, "20123456786"),
    (checks_world.cl_rut, "123456785"),
    (checks_world.ca_sin, "130692544"),
    (checks_world.cn_resident, "11010519491231002X"),
    (checks_world.za_identity, "8001015009087"),
    (checks_world.tr_identity, "10000000146"),
    (checks_world.au_tfn, "123456782"),
    (checks_world.il_identity, "123456782"),
    (checks_world.th_citizen, "1101700230708"),
    (checks_coded.es_dni, "12345678Z"),
    (checks_coded.es_dni, "X1234567L"),
    (checks_coded.it_fiscal, "MRTMTT91D08F205J"),
    (checks_coded.fi_hetu, "131052-308T"),
    (checks_coded.ie_pps, "1234567T"),
    (checks_coded.ie_pps, "1234567FA"),
    (checks_coded.de_document, "T220001293"),
    (checks_coded.de_pension, "15070649C103"),
    (checks_coded.hk_identity, "A1234563"),
    (checks_coded.sg_nric, "S1234567D"),
    (checks_coded.tw_identity, "A123456789"),
    (checks_coded.mx_curp, "BOXW310820HNERXN09"),
    (checks_coded.mx_rfc, "GODE561231GR8"),
    (checks_coded.pt_card, "000000000ZZ4"),
    (checks_coded.pl_card, "ABA300000"),
    (checks_coded.orcid, "0000000218250097"),
    (checks_things.us_routing, "021000021"),
    (checks_things.mx_clabe, "032180000118359719"),
    (checks_things.es_ccc, "21000418450200051332"),
    (checks_things.imei, "490154203237518"),
    (checks_things.us_npi, "1234567893"),
    (checksums.luhn, "79927398713"),
    (checksums.verhoeff, "2363"),
    (checksums.mod11_10, "07945"),
    (checksums.vin, "1M8GDM9AXKP042788"),
)
STRONG = tuple(
    (check, number)
    for check, number in PUBLISHED
    if check is not checks_coded.es_dni and number not in ("2363", "07945")
)
"""Those whose check finds any one wrong digit (letters aside)."""


@pytest.mark.parametrize(("check", "number"), PUBLISHED, ids=lambda value: getattr(value, "__name__", value))
def test_a_published_number_holds(check: Callable[[str], bool], number: str) -> None:
    assert check(number)


@pytest.mark.parametrize(("check", "number"), STRONG, ids=lambda value: getattr(value, "__name__", value))
def test_most_single_wrong_digits_are_found(check: Callable[[str], bool], number: str) -> None:
    changed = [
        number[:at] + other + number[at + 1 :]
        for at, digit in enumerate(number)
        if digit.isdigit()
        for other in "0123456789"
        if other != digit
    ]
    assert sum(map(check, changed)) <= 0.12 * len(changed)


@given(st.text("0123456789", min_size=2, max_size=18), st.data())
def test_luhn_and_verhoeff_find_every_wrong_digit(digits: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([x for x in "0123456789" if x != digits[place]]))
    changed = digits[:place] + other + digits[place + 1 :]
    for check in (checksums.luhn, checksums.verhoeff):
        assert not (check(digits) and check(changed))


@pytest.mark.parametrize(
    "iban",
    [
        "GB82 WEST 1234 5698 7654 32",
        "DE89370400440532013000",
        "FR14 2004 1010 0505 0001 3M02 606",
        "NO93 8601 1117 947",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "ch93 0076 2011 6238 5295 7",
    ],
)
def test_an_iban_is_read_to_its_end(iban: str) -> None:
    assert iban_end(f"x {iban}, y", 2) == 2 + len(iban)
    assert iban_end(f"x {iban[:-1]}{(int(iban[-1]) + 1) % 10 if iban[-1].isdigit() else 'X'}, y", 2) == -1
    assert iban_end(f"x {iban}7", 2) == -1
    assert iban_end(iban[:-1], 0) == -1


def test_the_iban_registry_has_its_countries() -> None:
    assert len(LENGTHS) >= 80
    assert all(15 <= length <= 33 for length in LENGTHS.values())


@pytest.mark.parametrize(
    ("number", "strength"),
    [
        ("4111111111111111", 1.0),
        ("5555555555554444", 1.0),
        ("2223003122003222", 1.0),
        ("378282246310005", 1.0),
        ("6011111111111117", 1.0),
        ("3530111333300000", 1.0),
        ("30569309025904", 1.0),
        ("6200000000000005", 1.0),
        ("630490017740292441", 0.5),
        ("501864667909", 0.5),
        ("4222222222222", 0.5),
        ("4111111111111112", 0.0),
        ("0000000000000000", 0.0),
        ("9111111111111110", 0.25),
        ("41111111", 0.0),
    ],
)
def test_a_card_is_told_by_range_length_and_check(number: str, strength: float) -> None:
    assert card(number) == strength


def test_wallet_checks_hold_for_published_addresses() -> None:
    for address in (
        "1A1zP1eP5QGefi2DMPT" + "fTL5SLmv7DivfNa",
        "3J98t1WpEZ73CNmQvie" + "crnyiWrnqRhWNLy",
        "rHb9CJAWyB4rj91VRWn" + "96DkukG4bwdtyTh",
    ):
        assert wallets.base58check(address)
        assert not wallets.base58check(address[:-1] + ("b" if address[-1] != "b" else "c"))
    good = "bc1qar0srrr7xfkvy5l643" + "lydnw9re59gtzzwf5mdq"
    assert wallets.bech32(good)
    assert not wallets.bech32(good[:-1] + "p")
    assert not wallets.bech32(good[:10].upper() + good[10:])
    assert wallets.eip55("5aAeb6053F3E94C9b9A0" + "9f33669435E7Ef1BeAed")
    assert not wallets.eip55("5aAeb6053F3E94C9b9A0" + "9f33669435E7Ef1Beaed")


@pytest.mark.parametrize(
    ("data", "digest"),
    [
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
    ],
)
def test_keccak_is_ethereums(data: bytes, digest: str) -> None:
    assert wallets.keccak256(data).hex() == digest


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1991-06-24 x", "1991-06-24"),
        ("24.06.1991.", "24.06.1991"),
        ("24. 6. 1991", "24. 6. 1991"),
        ("6/24/91", "6/24/91"),
        ("24 June 1991", "24 June 1991"),
        ("June 24th, 1991", "June 24th, 1991"),
        ("24 de junio de 1991", "24 de junio de 1991"),
        ("1er mai 1980", "1er mai 1980"),
        ("24 июня 1991", "24 июня 1991"),
        ("1991年6月24日", "1991年6月24日"),
        ("1991년 6월 24일", "1991년 6월 24일"),
        ("19910624", "19910624"),
        ("31/31/1991", ""),
        ("24 apples 1991", ""),
        ("1.2.3", ""),
        ("2.8.1", ""),
        ("1491-06-24", ""),
    ],
)
def test_a_date_is_read_in_many_ways(text: str, date: str) -> None:
    end = date_end(text, 0)
    assert (text[:end] if end >= 0 else "") == date


def test_hosts_end_in_top_level_domains() -> None:
    assert registered("posteo.de.Please") == "posteo.de"
    assert registered("почта.рф") == "почта.рф"
    assert registered("icon.png") == ""
    assert registered("self.weights.T") == ""
    assert registered("-a.de") == ""
    assert is_nobodys("mail.example.com")
    assert is_nobodys("host.test")
    assert not is_nobodys("examples.com")


@given(st.lists(st.text("abcé ", min_size=1, max_size=6).map(str.strip).filter(bool), min_size=1, max_size=8))
def test_an_alternation_can_be_each_of_its_words(words: list[str]) -> None:
    import re

    pattern = re.compile(any_of(words), re.IGNORECASE)
    assert all(pattern.fullmatch(word) for word in words)


def test_random_digits_seldom_pass_a_check() -> None:
    source = random.Random(4)
    for check, number in PUBLISHED:
        if not number.isdigit() or len(number) < 8:
            continue
        numbers = ["".join(source.choices("0123456789", k=len(number))) for _ in range(400)]
        assert sum(map(check, numbers)) <= 0.16 * 400, check.__name__
