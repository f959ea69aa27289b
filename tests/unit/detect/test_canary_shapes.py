"""A decoy passes the checks by which a scanner tells a credential from other text: those of our own detectors."""

from __future__ import annotations

from tests.fakes.canaries import MemoryJournal

from tidegate.core.finding import SECRET, Finding
from tidegate.core.plugins import load_folder
from tidegate.detect.canaries.book import CanaryBook, try_issue
from tidegate.detect.canaries.record import Planting
from tidegate.detect.detector import Detector
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text

HERE = Planting(endpoint="relay", placement="replacement", epoch=0, kind="secret", scope="talk", tenant="t1")


def test_in_the_place_of_every_example_of_a_secret_stands_what_the_detectors_take_for_one() -> None:
    every = load_folder("tidegate.detect.detectors", "DETECTOR", Detector, ())
    chosen = [item for item in every.values() if any(rule.label == SECRET for rule in item.rules)]
    scanner, book = Scanner(chosen, Re2Matcher(chosen)), CanaryBook(b"k" * 32, MemoryJournal())

    def secrets(text: str) -> list[Finding]:
        return [item for item in scanner.scan(Text(text)).findings if item.label == SECRET]

    tried = found = same = 0
    without: set[str] = set()
    for detector in chosen:
        for example in detector.examples:
            for finding in secrets(example.text):
                value = example.text[finding.start : finding.end]
                decoy = try_issue(lambda value=value: book.replacement(value, HERE, 1.0))
                if decoy is None:
                    without.add(finding.rule)
                    continue
                tried += 1
                text = f"{example.text[: finding.start]}{decoy}{example.text[finding.end :]}"
                end = finding.start + len(decoy)
                again = [item for item in secrets(text) if item.start < end and finding.start < item.end]
                found += bool(again)
                same += any(item.rule == finding.rule for item in again)
                assert len(book.canaries_in(text)) >= 1
    assert tried > 500
    assert found / tried >= 0.99
    assert same / tried >= 0.98
    # Too short to be known again: these become tags, as everything does elsewhere.
    assert len(without) <= 4, without
