"""Names of logs: C2SP's rules for origins and for names of keys at once."""

import pytest

from tidegate.ledger.origin import origin_fault


@pytest.mark.parametrize(
    "origin",
    ["log.example", "log.example/a/b", "localhost:8080/ledger", "tidegate.invalid/00ff00ff00ff00ff", "a" * 63 + ".b"],
)
def test_an_address_without_scheme_is_a_name(origin: str):
    assert origin_fault(origin) == ""


@pytest.mark.parametrize(
    "origin",
    ["", "https://log.example", "log.example/", "log example", "log.example/a+b", "log.example//a", "/a", "Log.example",
     "log.example/\n", "log.example/a\u2028", "log.example/..", "log.example/.", "-a.example", "a..b", "a:0", "a" * 64,
     "lög.example", "log.example/" + "a" * 250, "log.example?q", "log.example\n"],
)  # fmt: skip
def test_what_two_readers_may_read_differently_is_none(origin: str):
    assert origin_fault(origin)
