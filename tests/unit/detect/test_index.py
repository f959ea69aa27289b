"""The fingerprint index: what it finds, what it leaves alone, and that a damaged one is never taken for empty."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tidegate.adapters.public_prints import code_model, public_prints
from tidegate.core.errors import Misconfigured
from tidegate.core.finding import Finding
from tidegate.core.words import DataClass
from tidegate.detect.index import code, words
from tidegate.detect.index.build import SourcePrints, build_index
from tidegate.detect.index.code_model import CodeModel
from tidegate.detect.index.detector import index_detector
from tidegate.detect.index.lanes import Winnower, chosen, places
from tidegate.detect.index.lookup import PrintIndex
from tidegate.detect.index.prints import Document, Fingerprinter, Shape, Source
from tidegate.detect.index.rows import rows
from tidegate.detect.index.seal import Seal
from tidegate.detect.text import Text

SEAL = Seal(bytes(range(32)))
MODEL = code_model()
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or")]


def prose(seed: int, count: int = 400) -> str:
    """Sentences that nobody else has written."""
    chance = random.Random(seed)
    made = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(count)]
    return " ".join(word.capitalize() + "," if chance.random() < 0.1 else word for word in made)


def index_of(
    texts: Mapping[str, str], shape: Shape = "prose", suppressed: Sequence[str] = (), label: str = "trade_secret"
) -> PrintIndex:
    printer = Fingerprinter(SEAL, MODEL)
    documents: list[Document] = []
    prints: list[int] = []
    for name, text in texts.items():
        streams, found = printer.read(text, shape)
        documents.append(Document(name, "", streams=streams))
        prints += found
    out = frozenset(value for text in suppressed for value in printer.read(text, shape)[1])
    source = Source(
        id="a", name="plans", form="files", place="plans", label=label, raises=DataClass.RESTRICTED, model=MODEL.digest
    )
    data = b"".join(build_index([SourcePrints(source, tuple(documents), prints)], out, SEAL))
    return PrintIndex(memoryview(data), "index", SEAL)


def find(index: PrintIndex, text: str) -> list[Finding]:
    return index_detector(index, MODEL).find(Text(text), ())


def turned(value: int, bits: int) -> int:
    bits %= 64
    return (value << bits | value >> (64 - bits)) & (2**64 - 1) if bits else value


@pytest.mark.parametrize(("k", "w"), [(5, 8), (12, 8), (7, 5), (3, 1), (16, 11), (1, 4)])
@pytest.mark.parametrize("count", [0, 4, 12, 40, 4095, 4120, 8300])
def test_lanes_give_what_a_plain_loop_gives(k: int, w: int, count: int) -> None:
    chance = random.Random(count)
    values = [chance.getrandbits(64) for _ in range(count)]
    grams: list[int] = []
    for start in range(count - k + 1):
        gram = 0
        for place in range(k):
            gram ^= turned(values[start + place], 5 * place)
        grams.append(gram & (2**63 - 1))
    minima = [min(grams[start : start + w]) for start in range(len(grams) - w + 1)]
    winnower = Winnower(k, w)
    assert winnower.grams(values) == grams
    assert winnower.minima(values) == minima
    at = places(minima, grams, w)
    assert [grams[place] for place in at] == chosen(minima)


@given(
    st.lists(st.integers(0, 2**64 - 1), min_size=12, max_size=60),
    st.lists(st.integers(0, 2**64 - 1), max_size=40),
    st.lists(st.integers(0, 2**64 - 1), max_size=40),
)
@settings(max_examples=60, deadline=None)
def test_a_shared_run_shares_a_fingerprint(run: list[int], before: list[int], after: list[int]) -> None:
    """The guarantee of winnowing: k + w - 1 values in common are enough, wherever they stand."""
    winnower = Winnower(5, 8)
    alone, within = winnower.minima(run), winnower.minima(before + run + after)
    assert set(alone) <= set(within)
    assert alone


@given(st.text(max_size=200))
@example("\u0e34")
@settings(max_examples=300, deadline=None)
def test_words_and_their_spans_agree(text: str) -> None:
    found, at = words.words(text), words.spans(text)
    assert [words.fold(word) for word in found] == [words.fold(text[start:end]) for start, end in at]


@given(st.text(st.sampled_from("ab1_ \n\t\"'`\\/*#-;(){}=.,é"), max_size=80))
@settings(max_examples=500, deadline=None)
def test_tokens_and_their_spans_agree(text: str) -> None:
    found, at = code.tokens(text), code.spans(text)
    assert len(found) == len(at)
    for token, (start, _) in zip(found, at, strict=True):
        assert token == '"' or text[start] == token[0] or text[start] == "\\"


@pytest.mark.parametrize(("left", "right"), [
    ("Crème Brûlée", "CREME BRULEE"), ("re\u0301sume\u0301", "résumé"), ("ｆｕｌｌ", "full"),
    ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"), ("don’t — stop", "don't - stop"),
    ("snake_case_name", "Snake Case Name"), ("Straße", "STRASSE"),
])  # fmt: skip
def test_spellings_that_are_the_same(left: str, right: str) -> None:
    values = words.Values()
    assert values.of(words.words(left)) == values.of(words.words(right))


def test_a_forty_word_excerpt_is_found_however_it_is_laid_out() -> None:
    text = prose(1)
    index = index_of({"plan.md": text})
    taken = text.split()
    for start in range(0, 360, 7):
        excerpt = taken[start : start + 40]
        shown = "\n> ".join(" ".join(excerpt[at : at + 9]).upper() for at in range(0, 40, 9))
        prompt = f"Please make this shorter:\n> {shown}\nThank you very much, and be brief."
        [finding] = find(index, prompt)
        assert finding.rule == "known_content.document_excerpt"
        assert (finding.label, finding.raises) == ("trade_secret", DataClass.RESTRICTED)
        assert shown in prompt[finding.start : finding.end]
        assert finding.confidence > 0.95


def test_a_finding_reaches_no_more_than_seven_words_beyond_the_excerpt() -> None:
    text = prose(16)
    index = index_of({"plan.md": text})
    before, after = prose(17, 60), prose(18, 60)
    for start in range(0, 340, 11):
        excerpt = " ".join(text.split()[start : start + 45])
        [finding] = find(index, f"{before} {excerpt} {after}")
        assert len(before.split()) - 7 <= len(f"{before} {excerpt} {after}"[: finding.start].split())
        assert finding.start <= len(before) + 1
        assert len(before) + 1 + len(excerpt) <= finding.end
        assert len(f"{before} {excerpt} {after}"[finding.end :].split()) >= 60 - 7


def test_a_word_changed_here_and_there_does_not_hide_an_excerpt() -> None:
    text = prose(2, 600)
    index = index_of({"plan.md": text})
    taken = text.split()[100:180]
    taken[25] = "elsewhere"
    taken[55] = "otherwise"
    assert find(index, " ".join(taken))


def test_what_is_not_in_the_index_is_not_found() -> None:
    index = index_of({"plan.md": prose(3)})
    assert find(index, prose(4)) == []
    assert find(index, "") == []
    assert find(index, " ".join(prose(3).split()[10:25])) == [], "fifteen words are no excerpt"


def test_scattered_phrases_of_a_document_are_no_excerpt() -> None:
    text = prose(5, 2000).split()
    index = index_of({"plan.md": " ".join(text)})
    chance = random.Random(5)
    phrases = [" ".join(text[at : at + 13]) for at in chance.sample(range(1980), 12)]
    assert find(index, " and further ".join(phrases)) == []


FUNCTION = """
def settle(account, entries, limit=None):
    total = 0
    for entry in entries:
        if entry.kind == "credit":
            total += entry.amount
        elif entry.kind == "debit" and not entry.void:
            total -= entry.amount * account.rate
        else:
            raise ValueError(f"unknown {entry.kind}")
    if limit is not None and total > limit:
        account.hold(total - limit)
        total = limit
    account.balance = round(account.balance + total, 2)
    return {"account": account.id, "total": total, "entries": len(entries)}
"""


def renamed(text: str) -> str:
    names = sorted(set(re.findall(r"\b(settle|account|entries|entry|limit|total|amount|rate|kind|void|hold)\b", text)))
    for number, name in enumerate(names):
        text = re.sub(rf"\b{name}\b", f"other_{number}", text)
    return re.sub(r"\b2\b", "17", text)


def test_code_is_found_with_other_names_literals_and_comments() -> None:
    index = index_of({"settle.py": prose(6, 30) + FUNCTION + "\n" + FUNCTION.replace("total", "x(1)")}, "code")
    body = "\n".join(renamed(FUNCTION).splitlines()[3:13])
    body = body.replace("= 0", "= 0  # start").replace('"credit"', '"haben"')
    [finding] = find(index, f"What does this do?\n```python\n{body}\n```\n")
    assert finding.rule == "known_content.code_excerpt"


def test_other_code_is_not_found() -> None:
    index = index_of({"settle.py": FUNCTION}, "code")
    assert find(index, "\n".join(f"self.field_{n} = make(n, {n})" for n in range(40))) == []


TABLE = [f"{n},Company {n * 37},{n * 7919 % 1000}-{n},EUR {n * 13}.50,{'open' if n % 2 else 'paid'}" for n in range(50)]


FORMS: dict[str, Callable[[list[str]], str]] = {
    "csv": ",".join,
    "tsv": "\t".join,
    "quoted": lambda cells: ",".join(f'"{cell}"' for cell in cells),
    "markdown": lambda cells: "| " + " | ".join(cells) + " |",
    "json": lambda cells: "{" + ", ".join(f'"k{n}": "{cell}"' for n, cell in enumerate(cells)) + "},",
    "html": lambda cells: "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>",
}


@pytest.mark.parametrize("form", FORMS)
def test_rows_are_found_in_any_order_and_any_form(form: str) -> None:
    write = FORMS[form]
    index = index_of({"sales.csv": "\n".join(["n,name,no,sum,state", *TABLE])}, "table")
    chance = random.Random(1)
    taken = [row.split(",") for row in chance.sample(TABLE, 4)]
    for cells in taken:
        chance.shuffle(cells)
    shown = "\n".join(write(cells) for cells in taken)
    [finding] = find(index, f"Who owes most?\n{shown}\nThanks.")
    assert finding.rule == "known_content.table_rows"
    assert find(index, "\n".join(write(row) for row in [*taken[:2], list("abcdefghijklmn")])) == []


def test_rows_of_few_letters_count_for_nothing() -> None:
    index = index_of({"bits.csv": "\n".join(f"{n % 2},{n % 3},{n % 5}" for n in range(90))}, "table")
    assert len(index) == 0


def test_a_phrase_of_many_unrelated_documents_is_no_secret() -> None:
    notice = prose(7, 60)
    texts = {f"{n}.md": prose(100 + n, 300) + " " + notice for n in range(16)}
    assert find(index_of(texts), notice) == []
    assert find(index_of(dict(list(texts.items())[:5])), notice), "of five documents it is still found"
    assert find(index_of(texts), texts["3.md"][:600]), "the rest of these documents is found"


def test_copies_of_one_document_do_not_suppress_it() -> None:
    text = prose(8, 300)
    texts = {f"v{n}.md": f"{text} {prose(200 + n, 20)}" for n in range(20)}
    assert find(index_of(texts), text[200:800])


def test_what_is_suppressed_is_not_found() -> None:
    text = prose(9, 300)
    first = " ".join(text.split()[:150])
    index = index_of({"plan.md": text}, suppressed=[first])
    assert find(index, first[:700]) == []
    assert find(index, " ".join(text.split()[200:260]))


def test_the_label_of_the_source_is_given() -> None:
    index = index_of({"plan.md": prose(10)}, label="project_x")
    assert [item.label for item in find(index, prose(10)[:600])] == ["project_x"]


def test_offsets_are_right_beyond_the_first_plane() -> None:
    text = prose(11)
    index = index_of({"plan.md": text})
    excerpt = " ".join(text.split()[50:100])
    prompt = "🙂 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ünd – " * 5 + excerpt + " 🙂🙂"
    [finding] = find(index, prompt)
    assert excerpt in prompt[finding.start : finding.end]


def test_scripts_without_spaces_are_found() -> None:
    chance = random.Random(12)
    text = "".join(chr(chance.randint(0x4E00, 0x9FA0)) for _ in range(500))
    index = index_of({"plan.md": text})
    [finding] = find(index, "请总结：" + text[100:150] + "谢谢")
    assert finding.start <= 4


def test_an_index_keeps_nothing_of_the_text_and_depends_on_the_secret() -> None:
    text = prose(13)
    source = Source(id="a", name="plans", form="files", place="plans")
    made: list[list[int]] = []
    for secret in (b"a" * 32, b"b" * 32):
        seal = Seal(secret)
        streams, prints = Fingerprinter(seal, MODEL).read(text, "prose")
        data = b"".join(
            build_index([SourcePrints(source, (Document("n", "", streams=streams),), prints)], frozenset(), seal)
        )
        assert not any(word.encode() in data.lower() for word in text.lower().split() if len(word) > 5)
        made.append(list(prints))
    assert not set(made[0]) & set(made[1])


def packed() -> bytearray:
    printer = Fingerprinter(SEAL, MODEL)
    streams, prints = printer.read(prose(14), "prose")
    source = Source(id="a", name="plans", form="files", place="plans")
    part = SourcePrints(source, (Document("n", "", streams=streams),), prints)
    return bytearray(b"".join(build_index([part], frozenset(), SEAL)))


def test_every_changed_byte_is_noticed() -> None:
    whole = packed()
    PrintIndex(memoryview(whole), "index", SEAL)
    for place in [*range(64), *range(64, len(whole), 97)]:
        broken = bytearray(whole)
        broken[place] ^= 1
        with pytest.raises(Misconfigured) as caught:
            PrintIndex(memoryview(broken), "index", SEAL)
        assert caught.value.code in ("index_damaged", "index_version", "index_secret_differs")


@pytest.mark.parametrize("size", [0, 1, 63, 64, 200, -1, -8])
def test_a_cut_file_is_noticed(size: int) -> None:
    with pytest.raises(Misconfigured) as caught:
        PrintIndex(memoryview(packed()[:size]), "index", SEAL)
    assert caught.value.code == "index_damaged"


def test_an_index_of_another_secret_is_refused() -> None:
    with pytest.raises(Misconfigured) as caught:
        PrintIndex(memoryview(packed()), "index", Seal(b"z" * 32))
    assert caught.value.code == "index_secret_differs"


HOSTILE = {
    "open comments": "/*" * 50_000, "escapes": '"' + '\\"' * 50_000, "quotes": "'\"`" * 30_000, "braces": "{" * 100_000,
    "rows": "<tr>" * 25_000, "half rows": "<tr><td>" * 6000 + "</tr>" * 6000, "commas": "," * 100_000,
    "narrow": "a,b,c\n" * 16_000, "one word": "a" * 100_000, "words": "ab " * 33_000, "marks": "a\u0301" * 50_000,
    "signs": "()[]" * 25_000, "objects": '{"a":"' * 16_000, "hashes": "# \n" * 33_000, "planes": "𝔘 " * 50_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_linear_time(name: str) -> None:
    index = index_of({"a.py": prose(15, 2000) + FUNCTION * 3, "b": "ab " * 300}, "code")
    detector = index_detector(index, MODEL)
    table = index_of({"t.csv": "\n".join(TABLE)}, "table")
    text = HOSTILE[name]

    def cost(part: str) -> float:
        seen = Text(part)
        times: list[float] = []
        for _ in range(3):
            start = time.process_time()
            detector.find(seen, ())
            index_detector(table, MODEL).find(seen, ())
            times.append(time.process_time() - start)
        return min(times)

    assert cost(text) < 20 * cost(text[: len(text) // 4]) / 4 + 0.02


def test_rows_know_where_they_are() -> None:
    text = "x\n\na1b2c3,Berlin West,17 May\nd4e5f6,Paris Nord,18 May\n\nend"
    assert [text[start:end].partition(",")[0] for start, end, _ in rows(text)] == ["a1b2c3", "d4e5f6"]


def test_code_indexed_with_another_model_is_said_to_be_outdated() -> None:
    index = index_of({"settle.py": FUNCTION}, "code")
    with pytest.raises(Misconfigured) as caught:
        index_detector(index, CodeModel())
    assert caught.value.code == "index_outdated"


def test_idioms_say_less_than_what_nobody_wrote_before() -> None:
    def bits(text: str) -> float:
        run = [MODEL.counts_as(token) for token in code.tokens(text)]
        return MODEL.bits(run) / len(run)

    listed = bits("[" + "name=name, " * 12 + "]")
    ordinary = bits("for item in items:\n    if item is None:\n        continue\n    found.append(item)\nreturn found")
    odd = bits("a[b % ~c] ^= {d: -e for d, e in f[:g:-1]}[h](*i, **j) or (k @ l) << m")
    assert listed < ordinary < odd


@pytest.mark.parametrize("data", [b"x", b"\x90", b"\xff" * 9])
def test_data_that_is_no_model_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        CodeModel(data)


def test_licences_are_in_no_index() -> None:
    licence = (
        "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated "
        "documentation files (the Software), to deal in the Software without restriction, including without limitation "
        "the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software"
    )
    printer = Fingerprinter(SEAL, MODEL, public_prints())
    assert len(printer.read(licence, "prose")[1]) == 0
    assert len(Fingerprinter(SEAL, MODEL).read(licence, "prose")[1]) > 5
