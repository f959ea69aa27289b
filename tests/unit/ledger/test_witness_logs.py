"""Lists of logs for a witness: the form of the witness network, and tlog-policy files."""

from __future__ import annotations

import pytest
from tests.fakes.ledger import Signer

from tidegate.core.errors import Misconfigured
from tidegate.ledger.vkey import COSIGNATURE
from tidegate.ledger.witness import Watched
from tidegate.ledger.witness_logs import PER_DAY, parse_logs, watched, write_log

ONE = Signer("foo.example/log", seed=1).key
TWO = Signer("bar.example/log", seed=2).key
NEW_TWO = Signer("bar.example/log", seed=3).key
COSIGNER = Signer("w.example/one", seed=4, kind=COSIGNATURE).key

LIST = f"""#
# List:      testing
# Revision:  3
#
logs/v0

# the first
vkey {ONE.text}
origin none
qpd 86400
bastion https://bastion.example/
contact https://foo.example/contact

vkey {TWO.text}
origin an origin with spaces
qpd 24
bastion none
contact sysadmin (at) bar.example
"""


def test_a_list_of_the_witness_network():
    assert parse_logs(LIST.encode()) == [
        Watched("foo.example/log", (ONE,), 86_400, "https://foo.example/contact"),
        Watched("an origin with spaces", (TWO,), 24, "sysadmin (at) bar.example"),
    ]


def test_an_empty_list_has_no_log():
    assert parse_logs(b"# nothing yet\nlogs/v0\n") == []


def test_a_policy_is_a_list_of_its_logs():
    policy = f"log {ONE.text} https://foo.example/\nwitness w {COSIGNER.text} https://w.example/\nquorum w\n"
    assert parse_logs(policy.encode()) == [Watched("foo.example/log", (ONE,), PER_DAY)]


def test_a_log_with_two_keys_is_one_log():
    text = f"logs/v0\nvkey {TWO.text}\nqpd 10\nvkey {NEW_TWO.text}\nqpd 20\ncontact c\n"
    assert parse_logs(text.encode()) == [Watched("bar.example/log", (TWO, NEW_TWO), 20, "c")]


def test_what_is_added_is_read_back():
    log = watched(ONE.text, 100, "a@foo.example")
    assert parse_logs(("logs/v0\n" + write_log(log)).encode()) == [log]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "empty"),
        ("# only a comment\n", "empty"),
        ("logs/v1\n", "neither"),
        ("quorum none\nlogs/v0\n", "neither"),
        ("logs/v0\norigin none\n", "line 2"),
        (f"logs/v0\nvkey {ONE.text}x\n", "line 2"),
        (f"logs/v0\n\nvkey {COSIGNER.text}\n", "line 3"),
        (f"logs/v0\nvkey {ONE.text}\nqpd 0\n", "line 2"),
        (f"logs/v0\nvkey {ONE.text}\nqpd many\n", "line 2"),
        (f"logs/v0\nvkey {ONE.text}\nqpd\n", "line 3"),
        (f"logs/v0\nvkey {ONE.text}\nqpd 1\nqpd 2\n", "line 4"),
        (f"logs/v0\nvkey {ONE.text}\ncolour red\n", "line 3"),
        (f"logs/v0\nvkey {ONE.text}\ncontact \x1b[2J\n", "line 3"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, where: str):
    with pytest.raises(Misconfigured) as caught:
        parse_logs(text.encode())
    assert caught.value.code == "log_list_malformed"
    assert where in caught.value.what


def test_what_is_no_text_or_too_much_is_refused():
    for raw in (b"logs/v0\n\xff\n", b"#" * (4 * 1024 * 1024 + 1)):
        with pytest.raises(Misconfigured):
            parse_logs(raw)


@pytest.mark.parametrize("args", [(ONE.text, 0), (ONE.text, 10**12), (ONE.text, 5, "two\nlines"), (COSIGNER.text,)])
def test_a_log_that_no_list_could_hold_is_not_added(args: tuple[str]):
    with pytest.raises(Misconfigured):
        watched(*args)
