"""What of a company's documents, code and tables is found again, what is found by mistake, and what does it cost?

Run: python bench/index.py [--quick]
Half of the installed packages play the company, the other half the rest of the world. Times are of one core.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
import time
from array import array
from collections import Counter
from collections.abc import Callable, Sequence

from index_texts import Half, body_lines, halves, names_of, renamed
from tidegate.adapters.public_prints import code_model, public_prints
from tidegate.detect.index.build import SourcePrints, build_index
from tidegate.detect.index.detector import KnownContent, index_detector
from tidegate.detect.index.lookup import PrintIndex
from tidegate.detect.index.prints import CODE, WORDS, Document, Fingerprinter, Shape, Source, Stream
from tidegate.detect.index.seal import Seal
from tidegate.detect.text import Text

SEAL = Seal(b"the secret of this benchmark, 32+")
PROMPT = 4096


def interval(found: int, of: int) -> str:
    """A share with its 95 % interval (Wilson 1927)."""
    z, share = 1.96, found / of
    middle = (share + z * z / 2 / of) / (1 + z * z / of)
    half = z * math.sqrt(share * (1 - share) / of + z * z / 4 / of / of) / (1 + z * z / of)
    return f"{found}/{of} = {share:.4f} [{max(0.0, middle - half):.4f}, {min(1.0, middle + half):.4f}]"


def index_texts(texts: Sequence[tuple[str, Shape]]) -> PrintIndex:
    """An index of texts, one document each."""
    model = code_model()
    printer = Fingerprinter(SEAL, model, public_prints())
    documents: list[Document] = []
    prints: array[int] = array("Q")
    for number, (text, shape) in enumerate(texts):
        streams, found = printer.read(text, shape)
        documents.append(Document(str(number), "", streams=streams))
        prints.extend(found)
    return index_prints(documents, prints)


def index_prints(documents: Sequence[Document], prints: array[int]) -> PrintIndex:
    source = Source(id="a", name="company", form="files", place="", model=code_model().digest)
    parts = build_index([SourcePrints(source, tuple(documents), prints)], frozenset(), SEAL)
    data = bytearray()
    for part in parts:
        data += part
    return PrintIndex(memoryview(data), "bench", SEAL)


def recall_of(detector: KnownContent, cut: Callable[[], str], around: Half, count: int, chance: random.Random) -> int:
    """How many of `count` excerpts are found within thirty words of something else on either side."""
    found = 0
    for _ in range(count):
        piece = cut()
        words = chance.choice(around.prose).split()[:60]
        before = " ".join(words[:30]) + "\n"
        hits = detector.find(Text(before + piece + "\n" + " ".join(words[30:])), ())
        middle = len(before) + len(piece) // 2
        found += any(hit.start <= middle <= hit.end for hit in hits)
    return found


def cut_prose(half: Half, chance: random.Random) -> Callable[[], str]:
    texts = [words for text in half.prose if len(words := text.split()) > 80]

    def cut() -> str:
        words = chance.choice(texts)
        start = chance.randrange(len(words) - 40)
        piece = words[start : start + 40]
        lines = [" ".join(piece[at : at + 8]) for at in range(0, 40, 8)]
        return chance.choice((" ".join(piece), " ".join(piece).upper(), "\n> ".join(lines)))

    return cut


def cut_code(half: Half, lines: int, rename: bool, chance: random.Random) -> Callable[[], str]:
    texts = [(kept, names_of(text)) for text in half.code if len(kept := body_lines(text)) > lines + 2]

    def cut() -> str:
        while True:
            kept, names = chance.choice(texts)
            start = chance.randrange(len(kept) - lines)
            part = kept[start : start + lines]
            # In one piece, but for a comment or two.
            if part[-1][0] - part[0][0] < lines + 4:
                piece = "\n".join(line for _, line in part)
                return renamed(piece, names, chance) if rename else piece

    return cut


def table(seed: int, rows: int = 60) -> list[list[str]]:
    chance = random.Random(seed)
    towns = [f"{a}{b}" for a in ("Nord", "Ost", "Alt", "Neu") for b in ("heim", "burg", "stadt", "au", "feld")]
    return [
        [f"{seed}-{n}", chance.choice(towns), f"{chance.randrange(10**6)}", f"2026-{chance.randrange(1, 13):02}-11",
         f"{chance.randrange(9999) / 100}"]
        for n in range(rows)
    ]  # fmt: skip


def cut_rows(tables: Sequence[list[list[str]]], chance: random.Random) -> Callable[[], str]:
    def cut() -> str:
        rows = chance.sample(chance.choice(tables), 5)
        order = chance.sample(range(5), 5)
        sign = chance.choice((",", "\t", " | ", ";"))
        return "\n".join(sign.join(row[place] for place in order) for row in rows)

    return cut


def recall(detector: KnownContent, own: Half, rest: Half, count: int) -> None:
    chance = random.Random(11)
    cuts: list[tuple[str, Callable[[], str]]] = [
        ("40 words, in any layout", cut_prose(own, chance)),
        *((f"{n} lines of code, renamed", cut_code(own, n, True, chance)) for n in (10, 20, 30)),
        ("10 lines of code, verbatim", cut_code(own, 10, False, chance)),
    ]
    for name, cut in cuts:
        print(f"recall, {name:<28} {interval(recall_of(detector, cut, rest, count, chance), count)}", flush=True)
    tables = [table(seed) for seed in range(40)]
    of_tables = index_detector(
        index_texts([("\n".join(map(",".join, rows)), "table") for rows in tables]), code_model()
    )
    found = recall_of(of_tables, cut_rows(tables, chance), rest, count, chance)
    print(f"recall, {'5 rows, rows and columns reordered':<28} {interval(found, count)}")


def false_matches(detector: KnownContent, rest: Half, count: int) -> None:
    """Prompts are pieces of 4 KB of packages that have copied nothing from the company, nor it from them."""
    for name, texts in (("prose", rest.prose), ("code", rest.code)):
        chance = random.Random(12)
        wrong: Counter[str] = Counter()
        false = 0
        for _ in range(count):
            text = chance.choice(texts)
            start = chance.randrange(max(1, len(text) - PROMPT))
            part = text[start : start + PROMPT]
            hits = detector.find(Text(part), ())
            false += bool(hits)
            wrong.update({hit.rule for hit in hits})
        print(f"false matches on unrelated {name:<6} {interval(false, count)} {dict(wrong)}", flush=True)


def ten_million(count: int) -> PrintIndex:
    """An index of so many random fingerprints, in documents of 500, and what it takes to make and to hold."""
    chance = random.Random(13)
    prints: array[int] = array("Q")
    prints.frombytes(chance.randbytes(8 * count))
    halves_of = (Stream(WORDS, 250), Stream(CODE, 250))
    documents = [Document(str(number), "", streams=halves_of) for number in range(count // 500)]
    start = time.perf_counter()
    source = Source(id="a", name="company", form="files", place="", model=code_model().digest)
    data = bytearray()
    for part in build_index([SourcePrints(source, tuple(documents), prints)], frozenset(), SEAL):
        data += part
    built = time.perf_counter() - start
    start = time.perf_counter()
    index = PrintIndex(memoryview(data), "bench", SEAL)
    opened = time.perf_counter() - start
    print(f"{count} fingerprints: {len(data) / 2**20:.1f} MiB mapped, built in {built:.1f} s, opened in {opened:.2f} s")
    return index


def look_ups(index: PrintIndex, rest: Half, count: int) -> None:
    """Medians over different prompts of 4 KB, each the best of five."""
    detector = index_detector(index, code_model())
    for name, texts in (("prose", rest.prose), ("code", rest.code)):
        chance = random.Random(14)
        long = [text for text in texts if len(text) > PROMPT]
        times: list[float] = []
        for _ in range(count):
            text = chance.choice(long)
            start = chance.randrange(len(text) - PROMPT)
            seen = Text(text[start : start + PROMPT])
            rounds: list[float] = []
            for _ in range(5):
                begun = time.process_time_ns()
                detector.find(seen, ())
                rounds.append((time.process_time_ns() - begun) / 1e6)
            times.append(min(rounds))
        times.sort()
        worst = times[len(times) * 95 // 100]
        print(f"look-up of 4 KB of {name:<6} median {statistics.median(times):.3f} ms, p95 {worst:.3f} ms", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="enough to see that it works")
    parser.add_argument("--excerpts", type=int, default=2000, help="of each kind; default: %(default)s")
    parser.add_argument("--prompts", type=int, default=50_000, help="of each kind; default: %(default)s")
    given = parser.parse_args()
    quick = given.quick
    own, rest = halves()
    index = index_texts([*((text, "prose") for text in own.prose), *((text, "code") for text in own.code)])
    detector = index_detector(index, code_model())
    print(f"company: {len(own.prose)} documents, {len(own.code)} source files, {len(index)} fingerprints", flush=True)
    recall(detector, own, rest, 200 if quick else given.excerpts)
    apart = rest.without(own)
    print(f"unrelated: {len(set(apart.package.values()))} of {len(set(rest.package.values()))} packages", flush=True)
    false_matches(detector, apart, 500 if quick else given.prompts)
    look_ups(ten_million(200_000 if quick else 10_000_000), rest, 50 if quick else 400)


if __name__ == "__main__":
    main()
