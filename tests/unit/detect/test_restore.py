"""A pseudonym comes back however the answer wrote it; what only looks like one stays."""

from __future__ import annotations

import html
import json
import re
import time
from collections.abc import Callable, Mapping
from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.core.finding import Finding
from tidegate.detect.pseudonyms.session import Pseudonymiser, Session

SECRET_KEY = b"a secret of the installation, for tests"
ALL = frozenset({"pii", "payment", "health"})
MODES = {"pii": "pseudonym", "payment": "pseudonym", "secret": "pseudonym"}


def session(tenant: str = "acme", conversation: str = "c1") -> Session:
    return Pseudonymiser(SECRET_KEY).session(tenant, conversation)


def findings(text: str, values: Mapping[str, str], label: str = "pii") -> list[Finding]:
    """A finding for each place where a value, given with its kind, stands in the text."""
    return [
        Finding(f"test.{kind}", label, kind, found.start(), found.end())
        for value, kind in values.items()
        for found in re.finditer(re.escape(value), text)
    ]


def hide(made: Session, value: str, kind: str, label: str = "pii") -> str:
    return made.redact(value, findings(value, {value: kind}, label), MODES)


def test_text_comes_back_as_it_was_split_anywhere() -> None:
    made = session()
    values = {"John Smith": "person", "john.smith@acme.com": "email", "4111 1111 1111 1111": "card"}
    text = "Dear Dr John Smith <john.smith@acme.com>, your card 4111 1111 1111 1111."
    hidden = made.redact(text, findings(text, values), MODES)
    assert not any(value in hidden for value in values)
    for at in range(len(hidden) + 1):
        restorer = made.restorer(ALL)
        assert restorer.feed(hidden[:at]) + restorer.feed(hidden[at:]) + restorer.end() == text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{F} {L}", "John Smith"),
        ("{F} {L}'s", "John Smith's"),
        ("the {L}s", "the Smiths"),
        ("{L}s Büro", "Smiths Büro"),
        ("d'{L}", "d'Smith"),
        ("{L}, {F}", "Smith, John"),
        ("**{F}** _{L}_", "**John** _Smith_"),
        ("{F}\n    {L}", "John\n    Smith"),
        ("?q={F}%20{L}&x", "?q=John%20Smith&x"),
        ("{F}+{L}", "John+Smith"),
        ("{F}_{L}", "John_Smith"),
        ("{F}\\n{L}", "John\\nSmith"),
        ("{F}&nbsp;{L}", "John&nbsp;Smith"),
        ("{F}{L}", "JohnSmith"),
        ("@{f}{l}", "@johnsmith"),
        ("{FU} {LU}", "JOHN SMITH"),
        ("{f} {l}", "john smith"),
        ("{F} alone", "John alone"),
        ("Mr {L}.", "Mr Smith."),
    ],
)
def test_a_name_comes_back_however_it_is_written(written: str, expected: str) -> None:
    made = session()
    first, last = hide(made, "John Smith", "person").split()
    forms = {"F": first, "L": last, "f": first.lower(), "l": last.lower(), "FU": first.upper(), "LU": last.upper()}
    answer = written.format(**forms)
    assert made.restore(answer, ALL) == expected
    restorer = made.restorer(ALL)
    assert "".join(map(restorer.feed, answer)) + restorer.end() == expected


def test_what_looks_alike_stays() -> None:
    made = session()
    first, last = hide(made, "John Smith", "person").split()
    for other in (first[:-1], first + "x", "x" + last, last + "7", first[:3] + " " + first[3:]):
        assert made.restore(other, ALL) == other


def test_another_conversations_pseudonym_stays() -> None:
    hidden = hide(session("acme", "c1"), "John Smith", "person")
    for other in (session("acme", "c2"), session("other", "c1")):
        assert hide(other, "John Smith", "person") != hidden
        assert other.restore(hidden, ALL) == hidden


def test_arguments_of_a_tool_come_back_escaped_and_else_byte_for_byte() -> None:
    made = session()
    hidden = hide(made, 'Zoë "Zo" O\u2019Neil 𝒜', "person")
    raw = json.dumps({"to": f"\u00e9 {hidden}", "n": 1.50, "path": "a/b"}).replace("/", "\\/")
    whole = made.arguments_restorer(ALL)
    restored = whole.feed(raw) + whole.end()
    assert json.loads(restored)["to"] == '\u00e9 Zoë "Zo" O\u2019Neil 𝒜'
    assert "a\\/b" in restored
    assert "\\u00e9" in restored
    for at in range(len(raw)):
        split = made.arguments_restorer(ALL)
        assert split.feed(raw[:at]) + split.feed(raw[at:]) + split.end() == restored


def test_a_secret_comes_back_only_where_it_is_named() -> None:
    made = session()
    value = "hunter2" + "-and-more"
    hidden = hide(made, value, "password", "secret")
    assert value not in hidden
    assert made.restore(hidden, frozenset({"pii", "password"})) == hidden
    assert made.restore(hidden, frozenset({"secret"})) == value


def test_a_number_in_arguments_comes_back_as_a_number() -> None:
    made = session()
    hidden = re.sub(r"\D", "", hide(made, "4111 1111 1111 1111", "card", "payment"))
    raw = f'{{"card": {hidden}, "n": [1, -2.5e3, {hidden}9, {hidden}.5], "s": "{hidden}"}}'
    expected = raw.replace(f"{hidden},", "4111111111111111,").replace(f'"{hidden}"', '"4111111111111111"')
    for at in range(len(raw)):
        split = made.arguments_restorer(ALL)
        assert split.feed(raw[:at]) + split.feed(raw[at:]) + split.end() == expected


@pytest.mark.parametrize(
    "bad", ['{"a": "x', '{"a": "\\', '{"a": "\\u12', '{"a": "\\q"}', "not json", '"\\ud83d"', '"\\ud83d\\u0041"']
)
def test_what_is_no_json_is_let_through(bad: str) -> None:
    made = session()
    hide(made, "John Smith", "person")
    for at in range(len(bad) + 1):
        split = made.arguments_restorer(ALL)
        assert split.feed(bad[:at]) + split.feed(bad[at:]) + split.end() == bad


def test_names_written_on_to_other_scripts_come_back() -> None:
    made = session()
    latin, han, hangul = hide(made, "Smith", "person"), hide(made, "王小明", "person"), hide(made, "김민수", "person")
    assert made.restore(f"我是{latin}先生,你好{han}先生", ALL) == "我是Smith先生,你好王小明先生"
    assert made.restore(f"{hangul}씨는 {latin}さん", ALL) == "김민수씨는 Smithさん"


ESCAPES: dict[str, tuple[Callable[[str], str], Callable[[str], str]]] = {
    "percent": (lambda text: quote(text, safe=""), unquote),
    "json": (lambda text: json.dumps(text)[1:-1], lambda text: json.loads(f'"{text}"')),
    "html": (html.escape, html.unescape),
    "html numbers": (lambda text: "".join(f"&#{ord(letter)};" for letter in text), html.unescape),
}


@pytest.mark.parametrize("style", ESCAPES)
def test_an_escaped_pseudonym_comes_back_escaped(style: str) -> None:
    made = session()
    values = {"Жанна Д'Арк": "person", "ann&co@corp.com": "email", "Zoë <Müller>": "person"}
    escape, plain = ESCAPES[style]
    for value, kind in values.items():
        written = f"<{escape(hide(made, value, kind))}>"
        restored = made.restore(written, ALL)
        assert plain(restored) == f"<{value}>"
        single = made.restorer(ALL)
        assert "".join(map(single.feed, written)) + single.end() == restored


def test_a_link_keeps_its_brackets_and_its_address_is_a_url() -> None:
    made = session()
    tag = hide(made, "the whole story", "excerpt")
    mail = hide(made, "ann.lee@corp.com", "email")
    assert made.restore(f"{tag}(mailto:{mail})", ALL) == "[the whole story](mailto:ann.lee@corp.com)"
    assert made.restore(f"see {tag}, or \\{tag[:-1]}\\]", ALL) == "see the whole story, or the whole story"
    last = hide(made, "Müller", "person")
    assert (
        made.restore(f"https://x.example/{last}?q={last} {last}", ALL)
        == "https://x.example/M%C3%BCller?q=M%C3%BCller Müller"
    )


def test_a_hostile_answer_takes_time_in_proportion() -> None:
    made = session()
    for value, kind in (
        ("John Smith", "person"),
        ("ann@corp.com", "email"),
        ("+44 20 7946 0958", "phone"),
        ("x", "excerpt"),
    ):
        hide(made, value, kind)
    shown = [hide(made, f"User{n} Corp", "person") for n in range(50)]
    mean = "".join(f"{one[:-1]}-[[[[%%%\\\\\\{one.split()[0]}" for one in shown) + "+4-4-" * 50 + "".join(shown)

    def spent(text: str) -> float:
        times: list[float] = []
        for _ in range(3):
            start = time.process_time()
            restorer = made.restorer(ALL)
            for at in range(0, len(text), 7):
                restorer.feed(text[at : at + 7])
            restorer.end()
            times.append(time.process_time() - start)
        return min(times)

    small, large = spent(mean * 4), spent(mean * 32)
    assert large < 8 * small * 4 + 0.05


INVENTED = st.one_of(
    st.from_regex(r"\[(PERSON|EMAIL|PHONE|CARD)_[2-9B-DF-HJ-NP-TV-Z]{4}\]", fullmatch=True),
    st.from_regex(r"198\.1[89]\.[0-9]{1,3}\.[0-9]{1,3}", fullmatch=True),
    st.from_regex(r"\([2-9][0-9]{2}\) 555-01[0-9]{2}", fullmatch=True),
    st.from_regex(r"[a-z]{4,9}\.[a-z]{4,9}@[a-z]{4,9}\.example", fullmatch=True),
    st.from_regex(r"[A-Z][a-z]{4,9} [A-Z][a-z]{4,9}", fullmatch=True),
    st.from_regex(r"19[5-9][0-9]-0[1-9]-[12][0-9]", fullmatch=True),
)
LIVE = {
    "John Smith": "person", "ann.lee@corp.com": "email", "10.1.2.3": "ip", "(415) 867-5309": "phone",
    "4111 1111 1111 1111": "card", "1985-03-12": "date", "a story": "excerpt",
}  # fmt: skip


@given(st.lists(INVENTED, max_size=4))
def test_what_a_model_makes_up_in_the_same_shape_stays(made_up: list[str]) -> None:
    made = session()
    shown = " ".join(hide(made, value, kind) for value, kind in LIVE.items()).lower()
    text = " and ".join(made_up)
    if not any(word in shown for word in re.findall(r"[^\W_]{4,}", text.lower())):
        assert made.restore(text, ALL) == text
