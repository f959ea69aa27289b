"""Makes the model of ordinary code that is packaged with the index: how surprising a token is after the two before it.

Run: python bench/index_training.py FOLDER...   (folders of permissively licensed source code)
It writes code_model.bin (counts of abstract tokens, and the names that open code calls everywhere, such as `append`)
and common.bin (hashes of what three packages or more have in common, licences and idioms) to the folder of data of
the index. No line of anybody's code can be made of either.
"""

from __future__ import annotations

import math
import random
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import msgspec

from tidegate.detect.index import code
from tidegate.detect.index.code_model import CodeModel
from tidegate.detect.index.prints import Fingerprinter
from tidegate.detect.index.seal import Seal

OUT = Path(__file__).parents[1] / "src" / "tidegate" / "detect" / "index" / "data"
LICENCES = "licences"
"""The folder of licence texts, of which everything is common."""

COMMON_PACKAGES = 3
ENDINGS = (".txt", ".md", ".py", ".js", ".ts", ".c", ".h", ".go", ".rs", ".java")
DEFINING = frozenset(
    ("def", "class", "function", "const", "let", "var", "fn", "func", "struct", "enum", "typedef", "as")
)
LEAST_PACKAGES = 10
LEAST_COUNT = 3
TYPES = (
    "str int float bool bytes list dict set tuple object Any Optional List Dict Union Callable Iterable Iterator "
    "Sequence Mapping Tuple string number boolean void Exception ValueError TypeError KeyError RuntimeError"
)


def sources(folders: Iterable[Path]) -> list[tuple[str, str]]:
    """Package and text of files, no more than 60 of one package."""
    by_package: dict[str, list[Path]] = defaultdict(list)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in ENDINGS and path.is_file() and 500 < path.stat().st_size < 80_000:
                by_package[str(folder / path.relative_to(folder).parts[0])].append(path)
    chance = random.Random(1)
    found: list[tuple[str, str]] = []
    for package, paths in sorted(by_package.items()):
        chance.shuffle(paths)
        most = len(paths) if package.endswith(LICENCES) else 60
        found += [(package, path.read_text(errors="replace")) for path in paths[:most]]
    return found


def called_names(texts: Iterable[tuple[str, str]]) -> list[str]:
    """Names that many packages call and few define."""
    called: dict[str, set[str]] = defaultdict(set)
    defined: dict[str, set[str]] = defaultdict(set)
    for package, text in texts:
        if package.endswith(LICENCES):
            continue
        tokens = code.tokens(text)
        own: set[str] = set()
        for before, token, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False):
            if token.isidentifier() and (before in DEFINING or after in ("=", ":")):
                own.add(token)
        for token, after in zip(tokens, [*tokens[1:], ""], strict=False):
            if token.isidentifier() and len(token) > 2:
                if token in own:
                    defined[token].add(package)
                elif after == "(":
                    called[token].add(package)
    kept = {
        name
        for name, packages in called.items()
        if len(packages) >= LEAST_PACKAGES and 2 * len(defined[name]) <= len(packages)
    }
    return sorted(name for name in kept | set(TYPES.split()) if code.abstracted(name) == code.NAME)


def model(texts: Iterable[tuple[str, str]], names: list[str]) -> bytes:
    """Bits of each token after the one or two before it, in eighths, interpolated (Jelinek and Mercer 1980)."""
    known = frozenset(names)
    one: Counter[str] = Counter()
    two: Counter[tuple[str, str]] = Counter()
    three: Counter[tuple[str, str, str]] = Counter()
    for _, text in texts:
        seen = [token if token in known else code.abstracted(token) for token in code.tokens(text)]
        one.update(seen)
        two.update(pairwise(seen))
        three.update(zip(seen, seen[1:], seen[2:], strict=False))
    total = sum(one.values())
    vocabulary = sorted(token for token, count in one.items() if count >= LEAST_COUNT)
    place = {token: number for number, token in enumerate(vocabulary)}

    def share(c: str) -> float:
        return (one[c] + 0.5) / (total + 0.5 * len(one))

    def after_one(b: str, c: str) -> float:
        return (two[b, c] + 4 * share(c)) / (one[b] + 4)

    def eighths(p: float) -> int:
        return min(255, round(-8 * math.log2(p)))

    ones = {place[c]: eighths(share(c)) for c in vocabulary}
    twos = {
        place[b] << 16 | place[c]: eighths(after_one(b, c))
        for (b, c), count in two.items()
        if count >= LEAST_COUNT and b in place and c in place
    }
    threes = {
        place[a] << 32 | place[b] << 16 | place[c]: eighths((count + 4 * after_one(b, c)) / (two[a, b] + 4))
        for (a, b, c), count in three.items()
        if count >= LEAST_COUNT and a in place and b in place and c in place
    }
    print(f"{total} tokens, {len(names)} names, {len(vocabulary)} kinds, {len(twos)} pairs, {len(threes)} triples")
    return msgspec.msgpack.encode((names, vocabulary, ones, twos, threes))


def common(texts: Iterable[tuple[str, str]], data: bytes) -> bytes:
    """Public fingerprints of words and of tokens that several packages have, and of every licence."""
    printer = Fingerprinter(Seal(b"public fingerprints need no secret"), CodeModel(data))
    packages: dict[int, set[str]] = defaultdict(set)
    always: set[int] = set()
    for package, text in texts:
        words = printer.public_words(text)
        if package.endswith(LICENCES):
            always.update(words)
            continue
        for value in (*words, *printer.public_code(text)):
            packages[value].add(package)
    kept = sorted(always | {value for value, owners in packages.items() if len(owners) >= COMMON_PACKAGES})
    print(f"{len(kept)} common fingerprints, {len(always)} of licences")
    return array("Q", kept).tobytes()


def main() -> None:
    texts = sources(map(Path, sys.argv[1:]))
    if not texts:
        sys.exit("usage: python bench/index_training.py FOLDER...")
    OUT.mkdir(exist_ok=True)
    data = model(texts, called_names(texts))
    (OUT / "code_model.bin").write_bytes(data)
    (OUT / "common.bin").write_bytes(common(texts, data))


if __name__ == "__main__":
    main()
