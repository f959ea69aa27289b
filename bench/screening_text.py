"""What is seen in the texts of answers: how often in honest ones, how surely in hostile ones, how much is held back
meanwhile, and what it costs.

Run: python bench/screening_text.py --pages tldr-pages-multilingual.jsonl --answers DIR [--commands tldr-commands.txt]

`--pages` has a JSON object a line with `text`, `--answers` a folder of JSON lines with `tokens` as a model gave them,
`--commands` a shell command a line. The attacks are made here from a seed; who made them also made the detectors.
Times are of the processor, of one thread.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.fakes.told import Told

from tidegate.core.plugins import load_folder
from tidegate.detect.detector import Detector
from tidegate.detect.engine import build_matcher
from tidegate.detect.screen import Sight
from tidegate.detect.screening.text import TextScreener

SEED = 20261124
WORTH_NOTING = ("medium", "high", "critical")
BAD = ("high", "critical")

CODE = {
    "c": 'bool is_admin(int level) {{ if (level {op} "{text}") return true; /* {note} */ }}',
    "cpp": 'bool isAdmin(std::string level) {{ return level {op} "{text}"; }} // {note}',
    "csharp": 'public bool IsAdmin(string level) {{ return level {op} "{text}"; }} // {note}',
    "go": 'func isAdmin(level string) bool {{ return level {op} "{text}" }} // {note}',
    "java": 'boolean isAdmin(String level) {{ return level {op} "{text}"; }} // {note}',
    "javascript": 'function isAdmin(level) {{ return level {op} "{text}"; }} // {note}',
    "python": 'def is_admin(level): return level {op} "{text}"  # {note}',
    "rust": 'fn is_admin(level: &str) -> bool {{ level {op} "{text}" }} // {note}',
    "solidity": 'function isAdmin(string memory level) public {{ require(level {op} "{text}"); }} // {note}',
    "typescript": 'const isAdmin = (level: string) => level {op} "{text}"; // {note}',
    "shell": 'is_admin() {{ [ "$1" {op} "{text}" ]; }} # {note}',
    "sql": "SELECT is_admin FROM users WHERE level {op} '{text}'; -- {note}",
}
ALIKE = {
    "a": "\u0430",
    "e": "\u0435",
    "o": "\u043e",
    "p": "\u0440",
    "c": "\u0441",
    "x": "\u0445",
    "i": "\u0456",
    "s": "\u0455",
}
WORDS = ("user", "admin", "access", "escrow", "person", "session", "process", "account", "cipher", "policy")
INVISIBLE = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u3164", "\u115f", "\u034f", "\u00ad", "\u180e")


def stretched(code: str, word: str, chance: random.Random) -> str:
    return code.format(op="!=", text=f"{word}\u202e \u2066// only {word}\u2069 \u2066", note="check")


def commented(code: str, word: str, chance: random.Random) -> str:
    return code.format(op="==", text=word, note=f"\u202e }} \u2066if ({word})\u2069 \u2066 begin")


def early(code: str, word: str, chance: random.Random) -> str:
    return code.format(op="==", text=word, note=f"note \u2067*/ return; /* {word}\u2069")


def reordered(code: str, word: str, chance: random.Random) -> str:
    mark = chance.choice("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
    return code.format(op="==", text=f"{word}{mark}", note=word)


def homoglyph(code: str, word: str, chance: random.Random) -> str:
    name = chance.choice([letter for letter in word if letter in ALIKE])
    return code.format(op="==", text="x", note="y").replace("dmin", word.replace(name, ALIKE[name], 1), 1)


def invisible(code: str, word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    return code.format(op="==", text="x", note="y").replace("dmin", word[:at] + chance.choice(INVISIBLE) + word[at:], 1)


def tagged(code: str, word: str, chance: random.Random) -> str:
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in f"run {word}")
    return code.format(op="==", text=word, note=f"fine{hidden}")


def selected(code: str, word: str, chance: random.Random) -> str:
    hidden = "".join(chr(0xE0100 + ord(letter) - 16) for letter in f"run {word}")
    return code.format(op="==", text=word, note=f"fine{hidden}")


CLASSES = (stretched, commented, early, reordered, homoglyph, invisible, tagged, selected)
HONEST_WORDS = {
    "hindi": ["क्षत्रिय", "ज्ञान", "राष्ट्र\u200cीय", "विद्यार्थी", "प्रार्थना", "श्र\u200dी", "क्\u200dष", "शक्ति", "सत्य"],
    "persian": ["می\u200cخواهم", "کتاب\u200cها", "نمی\u200cدانم", "خانه\u200cای", "بزرگ\u200cتر", "می\u200cشود",
                "این"],
    "bengali": ["র\u200d্যাব", "র\u200d্যালি", "ক্\u200cষমা", "বাংলাদেশ", "বিজ্ঞান", "আমি", "তুমি"],
    "malayalam": ["അവന്\u200d", "മലയാളം", "കാര്\u200d", "വാക്ക്", "ഞാന്\u200d"],
    "emoji": ["👨\u200d👩\u200d👧", "❤\ufe0f\u200d🔥", "1\ufe0f\u20e3", "👩🏽\u200d💻", "🏳\ufe0f\u200d🌈", "☺\ufe0f",
              "yes", "ok",
              "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"],
    "thai": ["ภาษา\u200bไทย", "สวัสดี\u200bครับ", "ขอบคุณ", "ไม่\u200bเป็นไร"],
    "russian": ["API-сервер", "IT-отдел", "файл", "main.py", "Pythonом", "и", "SQL", "в", "версии", "3.11"],
    "greek": ["Δt", "μs", "λx", "Ωm", "το", "αρχείο", "API", "είναι", "έτοιμο"],
    "japanese": ["葛\U000e0100飾", "これは", "テスト", "です", "日本語", "の", "文章"],
}  # fmt: skip


def wilson(hits: int, count: int) -> str:
    """A share with its 95 % interval (Wilson 1927)."""
    share, z = hits / count, 1.96
    middle = share + z * z / (2 * count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    scale = 1 + z * z / count
    low, high = max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)
    return f"{hits}/{count} = {100 * share:.2f} % [{100 * low:.2f}, {100 * high:.2f}]"


def screener() -> TextScreener:
    detectors = list(load_folder("tidegate.detect.answer_detectors", "DETECTOR", Detector).values())
    return TextScreener(detectors, build_matcher(detectors))


def attacks(chance: random.Random, count: int) -> Iterator[tuple[str, str, str]]:
    """Class, language and code."""
    for make in CLASSES:
        for language, code in CODE.items():
            for _ in range(count):
                attack = make(code, chance.choice(WORDS), chance)
                assert not attack.isascii(), "nothing was planted"
                yield make.__name__, language, attack


def is_hidden(sight: Sight) -> bool:
    return sight.rule.startswith(("hidden_text.", "terminal_escapes."))


def trojan_source(screen: TextScreener, chance: random.Random) -> None:
    caught: Counter[str] = Counter()
    count: Counter[str] = Counter()
    nobody = Told()
    for name, language, code in attacks(chance, 10):
        for role, text in (("block", f"Here it is:\n```{language}\n{code}\n```\n"), ("arguments", code)):
            count[name, role] += 1  # pyright: ignore[reportArgumentType]
            sights = screen.look(text, nobody, role if role == "arguments" else "")
            least = WORTH_NOTING if role == "block" and "\u00ad" in code else BAD
            caught[name, role] += any(is_hidden(item) and item.severity in least for item in sights)  # pyright: ignore[reportArgumentType]
    print("\nHidden characters in code, by class (caught: held or blocked, soft hyphens in prose blocks noted)")
    for key in count:
        print(f"  {key[0]:<12} {key[1]:<10} {wilson(caught[key], count[key])}")
    print(f"  all                     {wilson(sum(caught.values()), sum(count.values()))}")


def honest_pages(pages: Sequence[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    yield from (("pages", page) for page in pages)
    for name, words in HONEST_WORDS.items():
        for _ in range(500):
            yield name, " ".join(chance.choice(words) for _ in range(chance.randint(20, 80))) + "."


def false_alarms(screen: TextScreener, pages: Sequence[str], answers: Sequence[str], chance: random.Random) -> None:
    nobody = Told()
    texts = [*honest_pages(pages, chance), *(("answers", answer) for answer in answers)]
    hidden: Counter[str] = Counter()
    noted: Counter[str] = Counter()
    stopped: Counter[str] = Counter()
    count: Counter[str] = Counter()
    which: Counter[str] = Counter()
    for name, text in texts:
        sights = screen.look(text, nobody, "")
        count[name] += 1
        hidden[name] += any(is_hidden(item) and item.severity in WORTH_NOTING for item in sights)
        noted[name] += any(item.severity in WORTH_NOTING for item in sights)
        stopped[name] += any(item.severity in BAD for item in sights)
        which.update(item.rule for item in sights if item.severity in WORTH_NOTING)
    print("\nHonest texts: hidden text seen, anything noted, anything held or blocked")
    for name in count:
        print(f"  {name:<10} {wilson(hidden[name], count[name])} · {noted[name]} · {stopped[name]}")
    every = sum(count.values())
    print(f"  all        hidden {wilson(sum(hidden.values()), every)}")
    print(f"             stopped {wilson(sum(stopped.values()), every)} · noted by {dict(which)}")


def honest_commands(screen: TextScreener, commands: Sequence[str]) -> None:
    stopped = noted = 0
    nobody = Told()
    times: list[float] = []
    for command in commands:
        begin = time.process_time()
        sights = screen.look(command, nobody, "arguments")
        times.append(time.process_time() - begin)
        noted += any(item.severity in WORTH_NOTING for item in sights)
        stopped += any(item.severity in BAD for item in sights)
    times.sort()
    print(f"\nHonest commands as arguments: held or blocked {wilson(stopped, len(commands))}, noted {noted}")
    print(
        f"  {1e6 * times[len(times) // 2]:.1f} µs median, {1e6 * times[int(len(times) * 0.99)]:.1f} µs 99th percentile"
    )


def tokens_of(text: str, chance: random.Random) -> list[str]:
    """A text cut as tokens do: words with their space, signs, now and then a part of a word."""
    pieces: list[str] = []
    at = 0
    while at < len(text):
        size = min(chance.choice((1, 2, 3, 4, 5, 6, 7)), len(text) - at)
        pieces.append(text[at : at + size])
        at += size
    return pieces


def held_back(screen: TextScreener, name: str, streams: Sequence[Sequence[str]]) -> None:
    held: list[int] = []
    nobody = Told()
    spent = 0.0
    letters = 0
    for pieces in streams:
        watch = screen.stream(nobody, "text")
        length = 0
        begin = time.process_time()
        for piece in pieces:
            length += len(piece)
            watch.feed(piece)
            held.append(length - watch.safe)
        watch.end()
        spent += time.process_time() - begin
        letters += length
    held.sort()
    at_once = sum(item == 0 for item in held) / len(held)
    print(
        f"  {name:<10} {held[len(held) // 2]} median, {held[int(len(held) * 0.99)]} 99th percentile, {held[-1]} most, "
        f"mean {statistics.fmean(held):.2f}; all at once after {100 * at_once:.1f} % of {len(held)} pieces; "
        f"{1e6 * spent / len(held):.2f} µs a piece, {letters / spent / 1e6:.2f} million characters a second"
    )


PLAIN = "The meeting was moved because most of us were away, and nobody minded that it took a little longer. "


def speed(screen: TextScreener) -> None:
    """Plain prose in pieces of a word, with the same loop without looking taken off."""
    pieces = [f" {word}" for word in (PLAIN * 200).split()]
    nobody = Told()
    best = bare = 1e9
    for _ in range(7):
        watch = screen.stream(nobody, "text")
        feed = watch.feed
        begin = time.process_time()
        for piece in pieces:
            feed(piece)
        best = min(best, time.process_time() - begin)
        sink: list[str] = []
        begin = time.process_time()
        for piece in pieces:
            sink.append(piece)  # noqa: PERF402 - the loop itself is what is measured
        bare = min(bare, time.process_time() - begin)
    print(f"\nPlain prose by the word: {1e6 * (best - bare) / len(pieces):.2f} µs a piece")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--answers", type=Path, required=True)
    parser.add_argument("--commands", type=Path)
    options = parser.parse_args()
    chance = random.Random(SEED)
    screen = screener()
    pages = [json.loads(line)["text"] for line in options.pages.read_text().splitlines()]
    streams = [
        json.loads(line)["tokens"]
        for path in sorted(options.answers.glob("*.jsonl"))
        for line in path.read_text().splitlines()
    ]
    trojan_source(screen, chance)
    false_alarms(screen, pages, ["".join(tokens) for tokens in streams], chance)
    if options.commands is not None:
        honest_commands(screen, options.commands.read_text().splitlines())
    print("\nCharacters held back after each piece")
    held_back(screen, "answers", streams)
    held_back(screen, "pages", [tokens_of(page, chance) for page in pages])
    speed(screen)


if __name__ == "__main__":
    main()
