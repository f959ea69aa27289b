"""Strict reading and the canonical form, against the vectors of RFC 8785."""

from __future__ import annotations

import struct
from typing import Any

import pytest

from tidegate.core.errors import NotProven
from tidegate.provenance.strict import canonical, read_json, read_object

# RFC 8785, 3.2.2 to 3.2.4.
EXAMPLE = r"""{
  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false]
}"""
EXAMPLE_BYTES = bytes.fromhex(
    "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e"
    "756d62657273223a5b3333333333333333332e333333333333332c31652b3330"
    "2c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac24"
    "5c75303030665c6e412742"
    "5c225c5c5c5c5c222f227d"
)

# RFC 8785, appendix B: the bits of a double and how it is written.
NUMBERS = {
    "0000000000000000": "0",
    "8000000000000000": "0",
    "0000000000000001": "5e-324",
    "7fefffffffffffff": "1.7976931348623157e+308",
    "4340000000000000": "9007199254740992",
    "4430000000000000": "295147905179352830000",
    "44b52d02c7e14af5": "9.999999999999997e+22",
    "44b52d02c7e14af6": "1e+23",
    "44b52d02c7e14af7": "1.0000000000000001e+23",
    "444b1ae4d6e2ef4e": "999999999999999700000",
    "444b1ae4d6e2ef4f": "999999999999999900000",
    "444b1ae4d6e2ef50": "1e+21",
    "3eb0c6f7a0b5ed8c": "9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d": "0.000001",
    "41b3de4355555553": "333333333.3333332",
    "41b3de4355555554": "333333333.33333325",
    "becbf647612f3696": "-0.0000033333333333333333",
    "43143ff3c1cb0959": "1424953923781206.2",
}


def test_the_example_of_the_rfc() -> None:
    assert canonical(read_json(EXAMPLE)) == EXAMPLE_BYTES


@pytest.mark.parametrize(("bits", "text"), NUMBERS.items())
def test_numbers_as_the_rfc_writes_them(bits: str, text: str) -> None:
    assert canonical(struct.unpack(">d", bytes.fromhex(bits))[0]).decode() == text


def test_names_are_sorted_by_utf_16() -> None:
    # RFC 8785, 3.2.3: a character beyond the basic plane sorts by its surrogates.
    names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    assert list(read_json(canonical(dict.fromkeys(names, 0)))) == [names[i] for i in (1, 3, 5, 6, 0, 4, 2)]


@pytest.mark.parametrize("text", [
    '{"a": 1, "a": 2}', '{"a": {"b": 1, "\\u0062": 2}}', "[NaN]", "[Infinity]", "[-Infinity]", "[1e400]",
    "[9007199254740993]", "[" + "1" * 5000 + "]", '["\\ud800"]', '{"\\udc00": 1}', "[-0]", "[1] x", "{", "",
    "[" * 200 + "]" * 200, "[" * 100_000,
])  # fmt: skip
def test_what_can_be_read_in_two_ways_is_not_read(text: str) -> None:
    with pytest.raises(NotProven) as caught:
        read_json(text)
    assert caught.value.code == "json_ambiguous"


@pytest.mark.parametrize("raw", [b"\xff{}", b'"\xed\xa0\x80"', b"[1]", b"1"])
def test_bytes_that_are_no_object(raw: bytes) -> None:
    with pytest.raises(NotProven):
        read_object(raw)


@pytest.mark.parametrize("text", ['"\\ud83d\\ude00"', "[9007199254740991, -1.5, 1e-7]", '{"a": {"a": 1}}'])
def test_what_has_one_meaning_is_read(text: str) -> None:
    value: Any = read_json(text)
    assert read_json(canonical(value)) == value
