"""How much structured personal data is found, how exactly, and how often is something else taken for it?

Run: python bench/detection_personal.py --sentences synth.jsonl --ordinary DIR... [--peer PYTHON --model NAME]
`--sentences` are presidio-research's (MIT), of which the first 400 were tuned on: figures are those of the rest, unless
`--part tuned` is given. `--peer` is an interpreter with presidio-analyzer and faker, which run in their own processes.
"""

from __future__ import annotations

import argparse
import importlib
import json
import math
import random
import re
import statistics
import subprocess
import sys
import time
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import msgspec

from tidegate.detect.detector import Detector
from tidegate.detect.engine import build_matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text

TUNED = 400
MODULES = (
    *("bank_details", "birth_and_age", "email_address", "identity_number", "network_address", "online_profile"),
    *("personal_number", "record_reference", "travel_document", "whereabouts"),
)
# Label of the sentences: our kinds, Presidio's entities.
KINDS = {
    "CREDIT_CARD": ({"card"}, {"CREDIT_CARD"}),
    "EMAIL_ADDRESS": ({"email"}, {"EMAIL_ADDRESS"}),
    "IBAN_CODE": ({"iban"}, {"IBAN_CODE"}),
    "US_SSN": ({"national_id"}, {"US_SSN"}),
    "IP_ADDRESS": ({"ip"}, {"IP_ADDRESS"}),
    "PHONE_NUMBER": ({"phone"}, {"PHONE_NUMBER"}),
}
WORDS = {
    "national_id": (
        "nl_BE:rijksregisternummer es_MX:NSS en:national ID number de:Sozialversicherungsnummer "
        "fr:numéro de sécurité sociale es:CUIL it:codice fiscale pt:CPF nl:BSN pl:PESEL sv:personnummer "
        "no:fødselsnummer fi:henkilötunnus hu:személyi szám ro:CNP hr:OIB el:ΑΜΚΑ et:isikukood "
        "lv:personas kods uk:РНОКПП ru:ИНН tr:TC kimlik no he:תעודת זהות zh:身份证号 ko:주민등록번호 "
        "th:เลขประจำตัวประชาชน"
    ),
    "phone": (
        "en:phone de:Telefon fr:téléphone es:teléfono it:telefono pt:telefone nl:telefoon pl:telefon "
        "sv:telefon no:telefon da:telefon fi:puhelin cs:telefon sk:telefón hu:telefon ro:telefon "
        "bg:телефон hr:telefon sl:telefon el:τηλέφωνο et:telefon lt:telefonas lv:tālrunis uk:телефон "
        "ru:телефон tr:telefon he:טלפון zh:电话 ko:전화 ja:電話 id:telepon vi:điện thoại th:โทรศัพท์"
    ),
}
TEMPLATES = {
    "card": ("I paid with {}.", "my card {} was lost", "Kreditkarte: {}", '{{"cc": "{}"}}'),
    "email": ("write to {} please", "E-mail: {}", "{}"),
    "ip": ("login from {} failed", "ip={}", "{} - - [GET /]"),
    "mac": ("device {} joined", "mac: {}"),
    "vin": ("VIN {}", "the car with VIN number {} was sold"),
    "routing_number": ("routing number {}", "ABA {}"),
    "coordinates": ("GPS: {}", "coordinates {} on the map"),
    "passport": ("passport number {}", "My passport no. is {}."),
    "date_of_birth": ("born on {}", "date of birth: {}"),
    "iban": ("IBAN {}", "please transfer to {} today"),
}


class Sample(msgspec.Struct, frozen=True):
    """A text and what is in it: (label, start, end)."""

    text: str
    spans: list[tuple[str, int, int]]
    group: str = ""


class Score(msgspec.Struct):
    """Counts of one label."""

    hits: int = 0
    exact: int = 0
    missed: int = 0
    false: int = 0

    def row(self, name: str) -> str:
        precision, recall = share(self.hits, self.false), share(self.hits, self.missed)
        f1 = 2 * self.hits / (2 * self.hits + self.false + self.missed) if self.hits else 0.0
        low = [wilson(self.hits, self.hits + other) for other in (self.false, self.missed)]
        return (
            f"| {name} | {self.hits + self.missed} | {precision:.3f} ({low[0][0]:.2f}-{low[0][1]:.2f}) "
            f"| {recall:.3f} ({low[1][0]:.2f}-{low[1][1]:.2f}) | {f1:.3f} | {self.exact}/{self.hits} |"
        )


def share(hits: int, others: int) -> float:
    return hits / (hits + others) if hits + others else 1.0


def wilson(hits: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    if not count:
        return 0.0, 1.0
    z, part = 1.959964, hits / count
    middle = part + z * z / (2 * count)
    spread = z * math.sqrt(part * (1 - part) / count + z * z / (4 * count * count))
    return max(0.0, (middle - spread) / (1 + z * z / count)), min(1.0, (middle + spread) / (1 + z * z / count))


Found = list[tuple[str, int, int]]


class Tidegate:
    """The scanner with the detectors of personal data, as the gateway runs it."""

    name = "Tidegate"
    side = 0

    def __init__(self) -> None:
        modules = [importlib.import_module(f"tidegate.detect.detectors.{name}") for name in MODULES]
        detectors: list[Detector] = [module.DETECTOR for module in modules]
        self._scanner = Scanner(detectors, build_matcher(detectors))

    def find(self, texts: Sequence[str]) -> tuple[list[Found], list[float]]:
        found, times = [], []
        for text in texts:
            begin = time.perf_counter()
            findings = self._scanner.scan(Text(text)).findings
            times.append(time.perf_counter() - begin)
            found.append([(finding.kind, finding.start, finding.end) for finding in findings])
        return found, times


class Presidio:
    """Presidio's analyzer with a small spaCy model, score at least 0.35, in its own process."""

    name = "Presidio"
    side = 1

    def __init__(self, python: str, model: str) -> None:
        self._command = [python, str(Path(__file__).with_name("detection_personal_peer.py")), "analyse", model]

    def find(self, texts: Sequence[str]) -> tuple[list[Found], list[float]]:
        given = "".join(json.dumps(text) + "\n" for text in texts)
        ran = subprocess.run(self._command, input=given, capture_output=True, text=True, check=True, timeout=1800)
        read = [json.loads(line) for line in ran.stdout.splitlines()]
        assert len(read) == len(texts)
        return [[tuple(item) for item in found] for found, _ in read], [spent for _, spent in read]


def sentences(path: Path, part: str) -> list[Sample]:
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    kept = rows[:TUNED] if part == "tuned" else rows[TUNED:]
    return [Sample(row["text"], [(s["label"], s["start"], s["end"]) for s in row["spans"]]) for row in kept]


def score(samples: Sequence[Sample], found: Sequence[Found], side: int) -> dict[str, Score]:
    """By label: a value is hit by any overlap with a finding of its kind; a finding on no such value is false."""
    scores = {label: Score() for label in KINDS}
    for sample, findings in zip(samples, found, strict=True):
        for label, kinds in KINDS.items():
            ours = [item for item in findings if item[0] in kinds[side]]
            used: set[int] = set()
            for _, start, end in (span for span in sample.spans if span[0] == label):
                over = [at for at, item in enumerate(ours) if item[1] < end and item[2] > start]
                used |= set(over)
                scores[label].hits += bool(over)
                scores[label].missed += not over
                scores[label].exact += any(ours[at][1:] == (start, end) for at in over)
            scores[label].false += len(ours) - len(used)
    return scores


def show_sentences(finders: Sequence[Tidegate | Presidio], samples: Sequence[Sample]) -> None:
    for finder in finders:
        found, times = finder.find([sample.text for sample in samples])
        scores = score(samples, found, finder.side)
        total = Score(*(sum(getattr(s, name) for s in scores.values()) for name in Score.__struct_fields__))
        median = statistics.median(times) * 1e3
        print(f"\n#### {finder.name}, {len(samples)} sentences, median {median:.3f} ms a sentence\n")
        print("| label | n | precision (95 %) | recall (95 %) | F1 | span exact |\n|---|---:|---:|---:|---:|---:|")
        for label, counts in scores.items():
            print(counts.row(label))
        print(total.row("**all structured**"))


def invented(python: str, seed: int, count: int) -> list[Sample]:
    """Values of Faker's providers, which have check digits of their own making, in sentences with words for them."""
    peer = str(Path(__file__).with_name("detection_personal_peer.py"))
    ran = subprocess.run([python, peer, "invent", str(seed), str(count)], capture_output=True, text=True, check=True)
    words = {
        kind: dict(re.findall(r"(\w\w(?:_\w\w)?):((?:(?! \w\w(?:_\w\w)?:).)+)", text)) for kind, text in WORDS.items()
    }
    made: list[Sample] = []
    for number, line in enumerate(ran.stdout.splitlines()):
        kind, locale, value = json.loads(line)
        if kind == "national_id" and locale != "en_US" and re.fullmatch(r"\d{3}-\d{2}-\d{4}", value):
            continue  # the locale has no numbers of its own
        if kind == "iban" and value.startswith("GB") and len(value) != 22:
            continue  # what it makes for countries without IBANs
        if kind in words:
            word = words[kind].get(locale) or words[kind].get(locale[:2]) or words[kind]["en"]
            word = words[kind]["en"] if number % 3 == 0 else word
            template = (f"{word}: {{}}", f"My {word} is {{}}, thanks", f'"{word}" = {{}}')[number % 3]
        else:
            template = TEMPLATES[kind][number % len(TEMPLATES[kind])]
        at = (
            template.replace("{{", "{").replace("}}", "}").index("{}")
            if "{{" not in template
            else template.index("{}") - 1
        )
        made.append(Sample(template.format(value), [(kind, at, at + len(value))], f"{kind} {locale}".strip()))
    return made


def show_invented(finders: Sequence[Tidegate | Presidio], samples: Sequence[Sample]) -> None:
    """Recall by kind and country. Any finding on the value counts for Presidio, one of the right kind for us."""
    right = {"national_id": {"national_id", "tax_id", "health_number"}, "coordinates": {"coordinates"}}
    rates: dict[str, list[str]] = defaultdict(list)
    for finder in finders:
        found, _ = finder.find([sample.text for sample in samples])
        hits: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        for sample, findings in zip(samples, found, strict=True):
            kind, start, end = sample.spans[0]
            kinds = right.get(kind, {kind})
            hit = any(s < end and e > start and (finder.side or k in kinds) for k, s, e in findings)
            for group in (sample.group, f"**{kind}**"):
                hits[group] += hit
                counts[group] += 1
        for group, count in counts.items():
            low, high = wilson(hits[group], count)
            rates[group] += [f"{hits[group] / count:.2f} ({low:.2f}-{high:.2f})"]
            if finder is finders[0]:
                rates[group].insert(0, str(count))
    print("\nBritish numbers begin with ZZ, which is never given out, and")
    print("many Russian tax numbers have wrong check digits. They count as missed all the same.")
    print("\n| kind, locale | n | " + " | ".join(f"{finder.name} recall" for finder in finders) + " |")
    print("|---|---:|" + "---:|" * len(finders))
    for group in sorted(rates):
        print(f"| {group} | " + " | ".join(rates[group]) + " |")


def show_corrupted(finders: Sequence[Tidegate | Presidio], samples: Sequence[Sample]) -> None:
    """How often a value with a check digit is still found after one of its last digits was changed."""
    source = random.Random(9)
    wrong: list[Sample] = []
    for sample in samples:
        kind, start, end = sample.spans[0]
        places = [at for at in range(start, end) if sample.text[at].isdigit()][-4:]
        if kind in ("card", "iban", "routing_number", "national_id") and places and "en_US" not in sample.group:
            at = source.choice(places)
            digit = str((int(sample.text[at]) + source.randint(1, 9)) % 10)
            wrong.append(Sample(sample.text[:at] + digit + sample.text[at + 1 :], sample.spans, kind))
    print("\n| one digit changed | n | " + " | ".join(f"{finder.name} still finds it" for finder in finders) + " |")
    print("|---|---:|" + "---:|" * len(finders))
    rates: dict[str, list[str]] = defaultdict(list)
    for finder in finders:
        found, _ = finder.find([sample.text for sample in wrong])
        for kind in sorted({sample.group for sample in wrong}):
            of = [
                any(s < sample.spans[0][2] and e > sample.spans[0][1] for _, s, e in findings)
                for sample, findings in zip(wrong, found, strict=True)
                if sample.group == kind
            ]
            rates[kind] += ([] if rates[kind] else [str(len(of))]) + [f"{sum(of) / len(of):.2f}"]
    for kind, cells in rates.items():
        print(f"| {kind} | " + " | ".join(cells) + " |")


def ordinary(folders: Iterable[Path], count: int) -> dict[str, list[str]]:
    """Files of the folders by ending, and machine-made text: logs, tables, JSON, version lists. Seeded."""
    source = random.Random(20)
    by_ending: dict[str, list[str]] = defaultdict(list)
    for folder in folders:
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        for path in source.sample(files, min(count, len(files))):
            raw = path.read_bytes()[:40_000]
            if b"\0" not in raw:
                by_ending[path.suffix if path.suffix in (".py", ".js", ".json", ".md", ".html") else "other"].append(
                    raw.decode("utf-8", "replace")
                )
    by_ending["logs (made)"] = ["\n".join(_log_line(source) for _ in range(300)) for _ in range(10)]
    by_ending["tables (made)"] = [
        "\n".join(
            ",".join((str(source.randint(1, 10**10)), f"{source.random():.9f}", str(source.randint(0, 999))))
            for _ in range(300)
        )
        for _ in range(10)
    ]
    by_ending["json (made)"] = [json.dumps([_json_row(source) for _ in range(150)]) for _ in range(10)]
    return by_ending


def _log_line(source: random.Random) -> str:
    second, ident = source.randint(10**9, 2 * 10**9), uuid.UUID(int=source.getrandbits(128))
    return (
        f"2026-11-{source.randint(1, 28):02d} 12:{source.randint(0, 59):02d}:07,123 INFO req={ident} ts={second} "
        f"order={source.randint(10**6, 10**11)} took {source.random() * 100:.3f} ms v{second % 9}.2.{second % 99}"
    )


def _json_row(source: random.Random) -> dict[str, object]:
    return {
        "id": source.randint(10**8, 10**12),
        "sku": f"{source.randint(100, 999)}-{source.randint(10**5, 10**6)}",
        "hash": f"{source.getrandbits(160):040x}",
        "uuid": str(uuid.UUID(int=source.getrandbits(128))),
        "created": 1_700_000_000_000 + source.randint(0, 10**10),
        "price": source.random() * 1000,
    }


def show_ordinary(finder: Tidegate, texts: dict[str, list[str]]) -> None:
    """Findings by kind. In files people's real addresses stand: they are listed, not called false."""
    print("\n| ordinary text | KB | findings | by kind |\n|---|---:|---:|---|")
    for name, group in sorted(texts.items()):
        found, _ = finder.find(group)
        kinds = Counter(kind for findings in found for kind, _, _ in findings)
        size, listed = sum(map(len, group)) / 1000, ", ".join(f"{kind} {n}" for kind, n in kinds.most_common())
        print(f"| {name} | {size:,.0f} | {sum(kinds.values())} | {listed} |")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--sentences", type=Path, required=True, help="presidio-research's sentences, re-shaped, JSON lines"
    )
    parser.add_argument("--part", choices=("held_out", "tuned"), default="held_out")
    parser.add_argument("--ordinary", type=Path, nargs="*", default=[], help="folders of ordinary text and code")
    parser.add_argument("--files", type=int, default=150, help="files of each folder")
    parser.add_argument("--peer", default="", help="an interpreter with presidio-analyzer and faker")
    parser.add_argument("--model", default="en_core_web_sm", help="the spaCy model that Presidio is given")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--values", type=int, default=10, help="invented values a kind and country")
    return parser.parse_args()


def main() -> None:
    given = options()
    finders: list[Tidegate | Presidio] = [Tidegate()]
    if given.peer:
        finders.append(Presidio(given.peer, given.model))
    samples = sentences(given.sentences, given.part)
    print(f"### Sentences, {given.part.replace('_', ' ')}")
    show_sentences(finders, samples)
    if given.peer:
        print("\n### Invented values (Faker)")
        values = invented(given.peer, given.seed, given.values)
        show_invented(finders, values)
        show_corrupted(finders, values)
    print("\n### Ordinary text")
    show_ordinary(Tidegate(), ordinary(given.ordinary, given.files))


if __name__ == "__main__":
    main()
