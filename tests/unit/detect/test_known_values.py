"""Exact data match: listed values are found however they are written, and what only resembles them is not."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.core.errors import Misconfigured
from tidegate.core.words import DataClass
from tidegate.detect.index.prints import Source
from tidegate.detect.index.seal import Seal
from tidegate.detect.known.detector import value_detector
from tidegate.detect.known.values import ValueIndex, build_values, read_values
from tidegate.detect.text import Text

SEAL = Seal(bytes(range(32)))
CUSTOMERS = [
    ["Zofia Wiśniewska-Nowak", "DE89 3704 0044 0532 0130 00", "AC-20031-7"],
    ["O'Brien & Sons Shipping Ltd.", "FR1420041010050500013M02606", "AC-20032-7"],
    ["Jörg Müller", "4929 1234 5678 9012", "AC-20033-7"],
    ["Kowalczyk", "00442079460000", "AC-20034-7"],
    ["大阪山本商事", "JP-99-1234567", "AC-20035-7"],
]


def index_of(rows: Sequence[Sequence[str]], columns: tuple[str, ...], within: int = 0) -> ValueIndex:
    source = Source(
        id="c", name="customers", form="values", place="customers.csv", label="pii", raises=DataClass.RESTRICTED,
        columns=columns, within=within,
    )  # fmt: skip
    entries = read_values(source, rows, SEAL)
    return ValueIndex(memoryview(b"".join(build_values([entries], SEAL))), "values", SEAL)


ALL = index_of(CUSTOMERS, ("name", "bank", "account"))


def shown(index: ValueIndex, text: str) -> list[str]:
    return [text[item.start : item.end] for item in value_detector(index).find(Text(text), ())]


@pytest.mark.parametrize("text", [
    "zofia wisniewska nowak", "ZOFIA WIŚNIEWSKA\nNOWAK", "Zofia  Wiśniewska–Nowak", "o’brien & sons, shipping ltd",
    "Jorg Muller", "jörg müller", "DE89370400440532013000", "DE 89 3704 0044 0532 0130 00",
    "de89-3704-0044-0532-0130-00", "FR14 2004 1010 0505 0001 3M02 606", "4929123456789012", "4929-1234-5678-9012",
    "Kowalczyk", "KOWALCZYK", "00 44 20 7946 0000", "大阪山本商事", "ac 20031 7", "AC200317",
])  # fmt: skip
def test_a_listed_value_is_found_however_it_is_written(text: str) -> None:
    assert shown(ALL, f"Please write to {text} today.") == [text]
    assert shown(ALL, f"{text}: 💶 write to {text}") == [text, text]


@pytest.mark.parametrize("text", [
    "zofia wisniewska", "Jörg. A. Müller", "jörg and then müller", "DE89370400440532013001", "9370400440532013000",
    "492912345678901", "49291234567890123", "kowalczyk", "Jörg\n\nMüller", "AC-20036-7", "",
])  # fmt: skip
def test_what_only_resembles_a_value_is_not_found(text: str) -> None:
    assert shown(ALL, f"Please write to {text} today.") == []


def test_the_source_says_what_a_finding_means() -> None:
    [finding] = value_detector(ALL).find(Text("ask Jörg Müller"), ())
    assert (finding.rule, finding.label, finding.kind) == ("known_values.value", "pii", "known_value")
    assert finding.raises == DataClass.RESTRICTED


def test_columns_together_count_only_together() -> None:
    index = index_of(CUSTOMERS, ("name", "bank", "account"), within=60)
    assert shown(index, "Jörg Müller wants his money") == []
    assert shown(index, "Jörg Müller wants his money on AC-20031-7") == [], "these are of two rows"
    assert shown(index, "Jörg Müller wants his money on AC-20033-7") == ["Jörg Müller", "AC-20033-7"]
    assert shown(index, "AC-20033-7 is of Jörg Müller") == ["AC-20033-7", "Jörg Müller"]
    assert shown(index, "Jörg Müller " + "x" * 70 + " AC-20033-7") == []
    assert shown(index, "Jörg Müller, Jörg Müller") == []


def test_a_first_name_of_many_counts_beside_its_number() -> None:
    rows = [["Annelies", f"77{n:05}31"] for n in range(40)]
    assert shown(index_of(rows, ("name", "no")), "Annelies called") == []
    together = index_of(rows, ("name", "no"), within=50)
    assert shown(together, "Annelies (770002131) called") == ["Annelies", "770002131"]


@pytest.mark.parametrize("value", ["Berlin", "active", "Ann", "12345", "1", "", "-", "Standard", "a b", "word " * 9])
def test_values_that_say_nothing_are_left_out(value: str) -> None:
    assert len(index_of([[value]], ("x",))) == 0


def test_a_value_of_many_rows_is_left_out() -> None:
    rows = [["Acme Holding Group", f"number {n + 1000}"] for n in range(30)]
    assert shown(index_of(rows, ("name", "no")), "Acme Holding Group, Number 1007") == ["Number 1007"]


def test_several_lists_keep_apart() -> None:
    parts = []
    for place, (label, rows) in enumerate((("pii", [["Jörg Müller", "x"]]), ("client", [["Ostwind Energie"]]))):
        source = Source(id=str(place), name=label, form="values", place="", label=label, columns=("a",) * len(rows[0]))
        parts.append(read_values(source, rows, SEAL))
    index = ValueIndex(memoryview(b"".join(build_values(parts, SEAL))), "values", SEAL)
    found = value_detector(index).find(Text("Ostwind Energie and Jörg Müller"), ())
    assert [item.label for item in found] == ["client", "pii"]


def test_the_file_holds_no_value() -> None:
    source = Source(id="c", name="customers", form="values", place="", columns=("a", "b", "c"))
    data = b"".join(build_values([read_values(source, CUSTOMERS, SEAL)], SEAL)).lower()
    assert not any(part in data for part in (b"wisniewska", b"kowalczyk", b"20031", b"shipping", b"89370400"))


def test_a_damaged_list_is_noticed() -> None:
    source = Source(id="c", name="customers", form="values", place="", columns=("a", "b", "c"))
    whole = b"".join(build_values([read_values(source, CUSTOMERS, SEAL)], SEAL))
    for place in range(0, len(whole), 41):
        broken = bytearray(whole)
        broken[place] ^= 4
        with pytest.raises(Misconfigured):
            ValueIndex(memoryview(broken), "values", SEAL)


names = st.lists(st.text(st.sampled_from("abcdefgäöüßéñ"), min_size=4, max_size=9), min_size=2, max_size=4)


@given(
    names, st.lists(st.sampled_from([" ", "  ", "-", ", ", ". ", "\n", "\t"]), min_size=3, max_size=3), st.booleans()
)
@settings(max_examples=60, deadline=None)
def test_any_name_is_found_in_any_spelling(parts: list[str], between: list[str], upper: bool) -> None:
    index = index_of([[" ".join(parts)]], ("name",))
    written = parts[0] + "".join(gap + part for gap, part in zip(between, parts[1:], strict=False))
    written = written.upper() if upper else written
    assert shown(index, f"12 {written} 34") == [written]


def test_time_is_linear_and_numbers_do_not_slow_it_down() -> None:
    chance = random.Random(4)
    index = index_of([[f"{chance.randrange(10**9, 10**10)}", f"Name {n} Any"] for n in range(3000)], ("no", "name"))
    detector = value_detector(index)
    words = [f"{chance.randrange(10**6, 10**12)}" if chance.random() < 0.7 else "Name" for _ in range(16000)]

    def cost(count: int) -> float:
        text = Text(" ".join(words[:count]))
        times: list[float] = []
        for _ in range(3):
            start = time.process_time()
            detector.find(text, ())
            times.append(time.process_time() - start)
        return min(times)

    assert cost(16000) < 20 * cost(4000) / 4 * 1.5 + 0.02
