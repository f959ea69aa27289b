"""A text is seen as a reader or a program would take it, and every place in that leads back to where it came from."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.detect.normalise import MOST_EDITS, ROUNDS, View, fold, views_of
from tidegate.detect.text import Text

ADDRESS = "john@example.com"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain words, 100 % of them & more; C:\\Windows",
        "def f(a):\n    return a && b\t% 2 & 0xff\n",
        "café, naïve – Zürich, señor… “quoted” ½",
        "Сегодня хорошая погода, и мы пошли гулять",
        "今天天气很好，我们去公园散步。（周末）：真的！",
        "می‌خواهم کتاب بخوانم",
        "👩‍👩‍👧 family ❤️ 🏳️‍🌈",
        "IT-отдел, USBшный, C++ и Python",
        "a lone \ud83d half",
    ],
)
def test_a_text_that_says_what_it_seems_to_say_has_no_other_view(text: str) -> None:
    changed = [view.text for view in views_of(Text(text)).views]
    assert changed == [] or all("–" in text or "½" in text for _ in changed)


@pytest.mark.parametrize("text", ["", "plain ascii text", "x" * 10_000])
def test_plain_text_costs_nothing(text: str) -> None:
    assert views_of(Text(text)) is views_of(Text("other"))


@pytest.mark.parametrize(
    ("disguised", "meant"),
    [
        ("john\u200b@exa\u200c\u2060mple.com", ADDRESS),
        ("jo\u00adhn@example.com", ADDRESS),
        ("\ufeffjohn@example.com", ADDRESS),
        ("j\u200d\u200d\u200dohn@example.com", ADDRESS),
        ("j\ufe0fohn@example.com", ADDRESS),
        ("ｊｏｈｎ＠ｅｘａｍｐｌｅ．ｃｏｍ", ADDRESS),
        ("john＠example．com", ADDRESS),
        ("𝐣𝐨𝐡𝐧@𝗲𝘅𝗮𝗺𝗽𝗹𝗲.com", ADDRESS),
        ("jоhn@ехаmple.com", ADDRESS),
        ("jοhn@εxample.com".replace("ε", "e"), ADDRESS),
        ("j\u0332o\u0332h\u0332n\u0332@example.com", ADDRESS),
        ("john&#64;example&#x2e;com", ADDRESS),
        ("john&commat;example&period;com", ADDRESS),
        (r"john\u0040example\u002ecom", ADDRESS),
        (r"john\x40example\u{2e}com", ADDRESS),
        (r"john\U00000040example.com", ADDRESS),
        ("john%40example%2Ecom", ADDRESS),
        ("john%2540example.com", ADDRESS),
        (r"john\\u0040example.com", ADDRESS),
        ("john&amp;#64;example.com", ADDRESS),
        ("".join(chr(0xE0000 + ord(letter)) for letter in ADDRESS), ADDRESS),
        ("+49\u00a0170\u2011123\u2009456", "+49 170-123 456"),
        ("٤١١١ ١١١١", "4111 1111"),
        ("４１１１－１１１１", "4111-1111"),
        ("①②③", "123"),
        (r"a\"b\\c\/d\te", 'a"b\\c/d\te'),
        (r"\ud83d\ude00", "😀"),
        ("%F0%9F%98%80 %C3%A9", "😀 é"),
        ("e\u0301te\u0301", "été"),
        (r"\ud83d alone", "\ufffd alone"),
        ("100%41 %E9t%E9", "100A %E9t%E9"),
    ],
)
def test_disguises(disguised: str, meant: str) -> None:
    assert fold(disguised) == meant


def test_places_lead_back_exactly() -> None:
    text = "😀 to jo\u200bhn%40exа\u00admple.com &amp; Ｂ"
    view = views_of(Text(text)).views[-1]
    for found, stood in (
        ("john@example.com", "jo\u200bhn%40exа\u00admple.com"),
        ("hn@e", "hn%40e"),
        ("@", "%40"),
        ("a", "а"),
        ("B", "Ｂ"),
        ("&", "&amp;"),
        ("to ", "to "),
    ):
        start = view.text.index(found)
        begin, end = view.back(start, start + len(found))
        assert text[begin:end] == stood


def test_what_is_left_out_at_the_edge_of_a_finding_is_not_in_it() -> None:
    text = "\u200bab\u200bcd\u200b"
    view = views_of(Text(text)).views[-1]
    assert view.text == "abcd"
    assert view.back(0, 4) == (1, 6)
    assert view.back(0, 2) == (1, 3)
    assert view.back(2, 4) == (4, 6)


SOUP = st.lists(
    st.sampled_from(
        ["a", "Z", "9", " ", "@", "\n", "é", "語", "😀", "\u200b", "\u00ad", "о", "ш", "Α", "Ｘ", "５", "\u0301",
         "\u00a0", "%41", "%C3%A9", "%25", "%ff", "&amp;", "&#65;", "&lt", "\\n", "\\\\", "\\u0041",
         "\\ud83d\\ude00", "\\ud83d", "\\x4", "\U000e0041", "\ud800", "&", "%", "\\"]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(SOUP)
@settings(max_examples=400, deadline=None)
def test_every_part_of_a_view_comes_from_where_it_says(text: str) -> None:
    views = views_of(Text(text))
    assert len(views.views) <= ROUNDS
    for view in views.views:
        covered = 0
        for at, letter in enumerate(view.text):
            begin, end = view.back(at, at + 1)
            assert 0 <= begin < end <= len(text)
            assert begin >= covered or text[begin:end] != letter
            if text[begin:end] != letter:
                # Not as it stood: it must be something that is decoded or folded.
                assert end - begin > 1 or not text[begin].isascii() or text[begin:end] == letter
            covered = begin
        if view.text:
            first, last = view.back(0, 1), view.back(len(view.text) - 1, len(view.text))
            assert view.back(0, len(view.text)) == (first[0], last[1])


@given(SOUP, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=200, deadline=None)
def test_spans_are_kept_in_order(text: str, one: int, other: int) -> None:
    for view in views_of(Text(text)).views:
        low, high = sorted((one % (len(view.text) + 1), other % (len(view.text) + 1)))
        if low < high:
            begin, end = view.back(low, high)
            assert (begin, end) == (view.back(low, low + 1)[0], view.back(high - 1, high)[1])


def test_edits_are_where_the_view_says() -> None:
    view = View("abXcdYYef", [(2, 3, "--"), (5, 7, "")])
    assert view.text == "ab--cdef"
    assert view.edited == [(2, 4), (6, 6)]
    assert [view.back(at, at + 1) for at in range(8)] == [
        (0, 1), (1, 2), (2, 3), (2, 3), (3, 4), (4, 5), (7, 8), (8, 9)
    ]  # fmt: skip


def test_escapes_within_escapes_end_somewhere() -> None:
    text = "%41"
    for _ in range(ROUNDS):
        text = text.replace("%", "%25")
    assert views_of(Text(text)).unread == ("too_deep",)
    assert views_of(Text("\\" * 64)).unread == ()


def test_there_may_be_too_many() -> None:
    views = views_of(Text("\\n" * (MOST_EDITS + 1)))
    assert views.unread == ("too_many_escapes",)
    assert views.views[0].text.startswith("\n" * MOST_EDITS)
    assert views_of(Text("\\n" * MOST_EDITS)).unread == ()


@pytest.mark.parametrize(
    "piece", ["aш", "a\u200b", "\\n", "%41", "&#65;", "а" * 3 + "a", "a\u0301", "Ｘ", "&", "%", "\\"]
)
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = Text(piece * (size // len(piece)))
        runs: list[float] = []
        for _ in range(3):
            begin = time.process_time()
            views_of(text)
            runs.append(time.process_time() - begin)
        return min(runs)

    assert seconds(512_000) < 40 * seconds(64_000) + 0.02
