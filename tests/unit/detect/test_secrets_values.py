"""The parts under the detectors of secrets: shapes, checksums, measures of a value, names, placeholders."""

from __future__ import annotations

import base64
import random
import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.secrets import checks, tokens_business, tokens_cloud, tokens_code, tokens_models
from tidegate.detect.secrets.assigned import read_assignment
from tidegate.detect.secrets.naming import promised
from tidegate.detect.secrets.placeholder import is_placeholder, is_reference
from tidegate.detect.secrets.shape import Shape
from tidegate.detect.secrets.signed import basic_password, read_token
from tidegate.detect.secrets.token import Token, TokenDetector, opens_value
from tidegate.detect.secrets.value import is_hash_or_id, looks_random, steps, wordiness
from tidegate.detect.text import Text

ALNUM = string.ascii_letters + string.digits
TABLES = (tokens_models, tokens_cloud, tokens_code, tokens_business)
ALL_TOKENS = [token for table in TABLES for token in table.TOKENS]

some = settings(max_examples=60, deadline=None)


def test_a_shape_reads_runs_choices_and_literals() -> None:
    shape = Shape("sk_(live|test)_{A24}")
    assert shape.fits("sk_" + "live_" + "aB3" * 8)
    assert not shape.fits("sk_" + "prod_" + "aB3" * 8)
    assert not shape.fits("sk_" + "live_" + "aB3" * 7)
    assert shape.most == len("sk_live_") + 24
    assert shape.literal() == "sk_"


def test_a_shape_says_what_is_wrong_with_it() -> None:
    with pytest.raises(ValueError, match="no shape"):
        Shape("sk_{A24")


@pytest.mark.parametrize("token", ALL_TOKENS, ids=lambda token: token.id)
def test_a_sample_has_its_shape_and_is_no_placeholder(token: Token) -> None:
    shape = Shape(token.shape)
    sample = shape.sample(token.id)
    assert shape.fits(sample)
    assert re.match(shape.pattern(), sample)
    assert not is_placeholder(sample[len(shape.literal()) :])
    assert shape.sample("other") != sample


@given(body=st.text(ALNUM, min_size=30, max_size=30), place=st.integers(0, 29), letter=st.sampled_from(ALNUM))
@some
def test_a_checksum_of_github_holds_until_a_letter_changes(body: str, place: int, letter: str) -> None:
    token = checks.sealed_base62("gh" + "p_", body)
    assert checks.crc_base62(token)
    changed = token[: 4 + place] + letter + token[5 + place :]
    assert checks.crc_base62(changed) == (changed == token)


def test_the_published_examples_of_github_and_npm_agree_with_the_checksum() -> None:
    assert checks.crc_base62("gh" + "p_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq17")
    assert checks.crc_base62("np" + "m_qkJaB6MffYVzZXWqmcoF49yrUxP3wf" + "0LsakP")


@given(account=st.integers(1, 10**12 - 1), rest=st.integers(0, 2**39 - 1))
@some
def test_an_aws_key_id_names_an_account(account: int, rest: int) -> None:
    bits = (1 << 79) | (account << 39) | rest
    token = "AK" + "IA" + base64.b32encode(bits.to_bytes(10, "big")).decode()
    assert checks.aws_account(token)
    nobody = "AK" + "IA" + base64.b32encode(((1 << 79) | rest).to_bytes(10, "big")).decode()
    assert not checks.aws_account(nobody)


@given(raw=st.binary(max_size=200))
@some
def test_base64_is_read_in_either_alphabet_with_and_without_filling(raw: bytes) -> None:
    for written in (base64.b64encode(raw), base64.urlsafe_b64encode(raw)):
        assert checks.decode_base64(written.decode()) == raw
        assert checks.decode_base64(written.decode().rstrip("=")) == raw


@given(text=st.text(max_size=60))
@some
def test_no_text_makes_a_check_raise(text: str) -> None:
    checks.crc_base62(text)
    checks.crc_base36(text)
    checks.json_object(text)
    checks.macaroon_of("a", text)
    basic_password(text)
    read_token(text, 0)
    is_placeholder(text)
    is_reference(text)
    looks_random(text)
    wordiness(text)
    promised(text)
    for at in range(len(text)):
        opens_value(text, at)
        read_assignment(text, at)


def test_random_values_look_random_and_names_do_not() -> None:
    chance = random.Random(4)
    made = ["".join(chance.choices(ALNUM, k=24)) for _ in range(500)]
    assert sum(map(looks_random, made)) >= 495
    names = ["getAccessToken2", "userPasswordField1", "my_secret_token_name_2", "config.auth.token1", "SomeClassName42"]
    assert not any(map(looks_random, names))


def test_rows_repetitions_and_digests_are_told_apart() -> None:
    assert steps("abcdefghij") == 1.0
    assert is_placeholder("deadbeefdeadbeefdeadbeef")
    assert is_placeholder("0123456789")
    assert is_hash_or_id("d41d8cd98f00b204e9800998ecf8427e")
    assert is_hash_or_id("3f2a9c7b-1e0d-4586-a9b8-c7d6e5f40321")
    assert not is_hash_or_id("d41d8cd98f00b204e9800998ecf8427")


@pytest.mark.parametrize(
    ("name", "promise"),
    [
        ("DB_PASSWORD", "password"),
        ("spring.datasource.password", "password"),
        ("dbPass", "password"),
        ("AWS_SECRET_ACCESS_KEY", "api_key"),
        ("clientSecret", "secret"),
        ("SECRET_KEY_BASE", "secret"),
        ("x-api-key", "api_key"),
        ("GROQ_KEY", ""),
        ("SENTRY_KEY", "api_key"),
        ("accessToken", "token"),
        ("password_hash", ""),
        ("passwordLength", ""),
        ("secretName", ""),
        ("api_key_id", ""),
        ("max_tokens", ""),
        ("next_page_token", ""),
        ("public_key", ""),
        ("primary_key", ""),
        ("cache_key", ""),
        ("key", ""),
        ("monkey", ""),
    ],
)
def test_a_name_promises(name: str, promise: str) -> None:
    assert promised(name) == promise


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("password = 'a b'", "a b"),
        ('password: "a\\"b"', 'a\\"b'),
        ('{\\"password\\": \\"ab\\"}', "ab"),
        ("password=ab&x=1", "ab"),
        ("password=ab;Server=x", "ab"),
        ("password=a&b", "a&b"),
        ("password=ab\\nnext", "ab"),
        ("<password>ab</password>", "ab"),
        ("password := `ab`", "ab"),
        ("setpassword('ab')", "ab"),
        ("password: ab.", "ab"),
        ("password: ab # not this", "ab"),
    ],
)
def test_an_assignment_is_read_as_its_notation_wants(text: str, value: str) -> None:
    given = read_assignment(text, text.index("password"))
    assert given is not None
    assert text[given.start : given.end] == given.value == value


def test_a_value_begins_behind_an_escape_and_not_inside_of_a_word() -> None:
    assert opens_value("x=\\nabc", 4)
    assert opens_value("x%3Dabc", 4)
    assert opens_value("key:abc", 4)
    assert not opens_value("zabc", 1)


def test_basic_authentication_is_known_by_what_it_decodes_to() -> None:
    assert basic_password(base64.b64encode(b"bob:tek-47-Wombat").decode()) == "tek-47-Wombat"
    assert basic_password(base64.b64encode(b"bob:password").decode()) is None
    assert basic_password(base64.b64encode(b"no colon here").decode()) is None
    assert basic_password(base64.b64encode(bytes(range(128, 160))).decode()) is None


def test_a_table_with_an_id_twice_does_not_start() -> None:
    token = Token("x", "X", "x_{A20}", "docs")
    with pytest.raises(ValueError, match="twice"):
        TokenDetector("d", "D", (token, token))


@given(data=st.data())
@some
def test_a_token_is_found_wherever_it_stands(data: st.DataObject) -> None:
    body = data.draw(st.text(ALNUM, min_size=30, max_size=30).filter(lambda text: len(set(text)) > 12))
    token = checks.sealed_base62("gh" + "p_", body)
    before = data.draw(st.sampled_from(["", " ", '"', "=", ":", "\\n", "%20", "é", "(", "token=", "👋"]))
    after = data.draw(st.sampled_from(["", " ", '"', ".", ",", "\\n", ")", ";", "&x=1", "é"]))
    detector = TokenDetector("d", "D", [item for item in ALL_TOKENS if item.id == "github"])
    text = Text(before + token + after)
    found = detector.find(text, Re2Matcher([detector]).match(text).get(0, ()))
    assert [text.text[item.start : item.end] for item in found] == [token]
