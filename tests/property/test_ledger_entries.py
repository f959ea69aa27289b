"""The bytes of entries: RFC 8785 of every kind, within bounds, and read back in one form only."""

from __future__ import annotations

from typing import Any, get_args

import msgspec
import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.core.errors import NotProven
from tidegate.ledger.entry import LARGEST, LARGEST_NUMBER, Base, Entry, decode_entry, describe, encode_entry

KINDS: tuple[type[Base], ...] = get_args(Entry)

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=24) | st.sampled_from(
    ["\x00\x1f\x7f", '"\\/\b\f\n\r\t', "\u2028\u2029\ufeff", "\ue000\U0001f600", "é", "e\u0301", "</script>"]
)
absurd = st.text(st.characters(), max_size=400).map(lambda text: text * 40) | st.text(st.characters(), max_size=8)
counts = st.integers(0, LARGEST_NUMBER)


def values_of(of: Any, words: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Any value of a member's type, with texts from `words`."""
    many = 6 if words is texts else 120
    match of:
        case msgspec.inspect.StrType():
            return words
        case msgspec.inspect.BoolType():
            return st.booleans()
        case msgspec.inspect.IntType():
            return counts if (of.ge or 0) >= 0 else st.integers(-LARGEST_NUMBER, LARGEST_NUMBER)
        case msgspec.inspect.DictType():
            return st.dictionaries(words, values_of(of.value_type, words), max_size=many)
        case msgspec.inspect.VarTupleType():
            return st.lists(values_of(of.item_type, words), max_size=many).map(tuple)
        case msgspec.inspect.TupleType():
            return st.tuples(*(values_of(item, words) for item in of.item_types))
        case _:
            raise AssertionError(f"an entry holds {of}: nothing but whole numbers, text, and lists and maps of them")


def entries(words: st.SearchStrategy[str]) -> st.SearchStrategy[Entry]:
    """Any entry of any kind."""

    def of(kind: type[Base]) -> st.SearchStrategy[Any]:
        shape = msgspec.inspect.type_info(kind)
        assert isinstance(shape, msgspec.inspect.StructType)
        members = {item.name: values_of(item.type, words) for item in shape.fields if item.name not in ("v", "cut")}
        return st.builds(kind, v=st.just(1), **members)

    return st.one_of([of(kind) for kind in KINDS])


@settings(max_examples=300, deadline=None)
@given(entries(texts))
def test_every_kind_is_canonical_json_and_comes_back(entry: Entry) -> None:
    data = encode_entry(entry)
    back = decode_entry(data)
    assert encode_entry(back) == data == rfc8785.dumps(msgspec.to_builtins(back))
    if len(rfc8785.dumps(msgspec.to_builtins(entry))) <= 1_024:
        assert back == entry
    assert describe(entry).endswith(".")


@settings(max_examples=120, deadline=None)
@given(entries(absurd))
def test_absurd_names_are_cut_and_it_shows(entry: Entry) -> None:
    data = encode_entry(entry)
    assert len(data) <= LARGEST
    back = decode_entry(data)
    for name in entry.__struct_fields__:
        if name != "cut":
            given, kept = getattr(entry, name), getattr(back, name)
            assert given == kept or back.cut[name] == len(given)


@settings(max_examples=60, deadline=None)
@given(entries(texts), st.data())
def test_no_other_bytes_are_the_same_entry(entry: Entry, data: st.DataObject) -> None:
    whole = encode_entry(entry)
    place = data.draw(st.integers(0, len(whole) - 1))
    flipped = bytearray(whole)
    flipped[place] ^= data.draw(st.integers(1, 255))
    try:
        other = decode_entry(bytes(flipped))
    except NotProven:
        return
    assert other != decode_entry(whole)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_largest_possible_entry_of_a_kind_fits_into_a_bundle(kind: type[Base]) -> None:
    worst = {"\x01": "controls", "\U0010ffff": "astral", '"': "quotes", "é": "accents"}
    for letter in worst:
        shape = msgspec.inspect.type_info(kind)
        assert isinstance(shape, msgspec.inspect.StructType)
        members = {item.name: _worst(item.type, letter) for item in shape.fields if item.name not in ("v", "cut")}
        entry: Any = kind(v=1, **members)
        data = encode_entry(entry)
        assert len(data) <= LARGEST
        assert encode_entry(decode_entry(data)) == data


def _worst(of: Any, letter: str) -> Any:
    match of:
        case msgspec.inspect.StrType():
            return letter * 100_000
        case msgspec.inspect.BoolType():
            return False
        case msgspec.inspect.IntType():
            return LARGEST_NUMBER
        case msgspec.inspect.DictType():
            inner = _worst(of.value_type, letter)
            return {letter * 300 + str(index): inner for index in range(300)} | {
                str(index) + letter * 300: inner for index in range(300)
            }
        case msgspec.inspect.VarTupleType():
            return (_worst(of.item_type, letter),) * 300
        case _:
            return tuple(_worst(item, letter) for item in of.item_types)
