"""A call is looked at as a whole: each part once, split values put together, files opened, nothing passed unseen."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from tests.fakes import detectors
from tests.fakes.detectors import Asked, PatternDetector

from tidegate.core.words import DataClass
from tidegate.detect.detector import Detector
from tidegate.detect.inspect import CallScan, Inspector, Opened
from tidegate.detect.memory import Memory
from tidegate.detect.reading import read_document

CARD = "4111111111111111"


def inspector(*found: Detector) -> Inspector:
    return Inspector(detectors.scanner(*found), Memory(b"secret", b"1"))


def chat(*contents: Any) -> dict[str, Any]:
    return {"model": "m", "messages": [{"role": "user", "content": content} for content in contents]}


def look(with_: Inspector, document: dict[str, Any], tenant: bytes = b"t") -> CallScan:
    return with_.inspect(read_document(document), tenant)


def at(document: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def test_a_finding_is_given_with_its_place_in_its_own_text() -> None:
    document = chat("hello", f"my card is {CARD}, thanks")
    scan = look(inspector(detectors.card()), document)
    (found,) = scan.found
    assert at(document, found.path)[found.finding.start : found.finding.end] == CARD
    assert str(scan.outcome) == "found"
    assert scan.counts() == {"card.it": 1}


def test_nothing_found_is_passed() -> None:
    assert str(look(inspector(detectors.card()), chat("hello")).outcome) == "passed"


@pytest.mark.parametrize(
    "document",
    [
        chat("card 411111", "1111111111 ok"),
        chat([{"type": "text", "text": "card 4111111"}, {"type": "text", "text": "111111111."}]),
        {"input": ["4111", "1111", "1111", "1111"]},
        {"metadata": {"a": "41111111", "b": "11111111"}},
        chat("x" * 500 + " 411111111", "1111111 " + "y" * 500),
    ],
)
def test_a_value_split_over_texts_is_found_in_each_of_them(document: dict[str, Any]) -> None:
    scan = look(inspector(detectors.card()), document)
    parts = [at(document, item.path)[item.finding.start : item.finding.end] for item in scan.found]
    assert "".join(parts) == CARD
    assert len(parts) > 1


def test_the_ends_of_one_text_are_not_put_together() -> None:
    long = "41111111 " + "x" * 300 + " 11111111"
    assert not look(inspector(PatternDetector("card", r"4[0-9]{7}\s[^x]{0,40}1{8}")), chat(long, "hi")).found


def test_a_value_split_over_turns_is_found_with_the_new_turn() -> None:
    watch = inspector(detectors.card())
    assert not look(watch, chat("card 411111")).found
    (found,) = look(watch, chat("card 411111", "1111111111 ok")).found
    assert found.path[:2] == ("messages", 1)


def test_unchanged_parts_are_not_looked_at_again() -> None:
    asked = Asked()
    watch = inspector(asked, detectors.card())
    look(watch, chat("the first " * 50, f"{CARD} second"))
    asked.asked.clear()
    scan = look(watch, chat("the first " * 50, f"{CARD} second", "the third"))
    assert len(scan.found) == 1
    assert not any("the first" in text for text in asked.asked)
    assert sum(map(len, asked.asked)) < 400


def test_what_is_remembered_is_kept_apart_by_tenant() -> None:
    asked = Asked()
    watch = inspector(asked)
    look(watch, chat("hello"), b"one")
    asked.asked.clear()
    look(watch, chat("hello"), b"two")
    assert asked.asked


def test_context_before_a_new_part_counts() -> None:
    watch = inspector(PatternDetector("passport", r"passport\s{1,3}([A-Z][0-9]{7})"))
    look(watch, chat("my passport"))
    (found,) = look(watch, chat("my passport", "C1234567")).found
    assert (found.finding.start, found.finding.end) == (0, 8)


def test_a_value_goes_on_over_what_is_remembered_in_between() -> None:
    watch = inspector(detectors.card())
    look(watch, chat("one", "two 411111"))
    scan = look(watch, chat("one", "two 411111", "1111111111 three"))
    assert [item.path[1] for item in scan.found] == [2]


def test_a_deadline_is_a_check_that_did_not_run_and_is_not_remembered() -> None:
    watch = inspector(detectors.card())
    reading = read_document(chat(CARD))
    assert str(watch.inspect(reading, b"t", lambda: True).outcome) == "not_checked(deadline)"
    assert str(watch.inspect(reading, b"t").outcome) == "found"


def test_what_a_detector_raises_comes_out() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        look(inspector(Asked(fail)), chat("hello"))


def file(data: bytes, media_type: str) -> dict[str, Any]:
    encoded = base64.b64encode(data).decode()
    return {"type": "file", "file": {"filename": "f", "file_data": f"data:{media_type};base64,{encoded}"}}


def test_files_of_text_are_read() -> None:
    scan = look(inspector(detectors.card()), chat([file(f"name,card\nx,{CARD}\n".encode(), "text/csv")]))
    assert scan.counts() == {"card.it": 1}
    assert not scan.redactable


@pytest.mark.parametrize(
    ("data", "media_type", "reason"),
    [
        (b"\x89PNG" + b"\0" * 60, "image/png", "image_file"),
        (b"PK" + b"\0" * 60, "application/zip", "file_type"),
        (b"%PDF" + b"\0" * 60, "application/pdf", "file_type"),
        (b"caf\xe9 " * 20, "text/plain", "file_encoding"),
    ],
)
def test_files_that_cannot_be_read_are_not_checked(data: bytes, media_type: str, reason: str) -> None:
    scan = look(inspector(detectors.card()), chat([file(data, media_type)]))
    assert str(scan.outcome) == f"not_checked({reason})"


def test_a_reader_of_documents_is_asked_for_its_type() -> None:
    class Reader:
        def read(self, data: bytes, name: str, expired: Any) -> Opened:
            return Opened((data.decode().removeprefix("%PDF"),), ("image_in_document",))

    watch = Inspector(detectors.scanner(detectors.card()), Memory(b"secret", b"1"), {"application/pdf": Reader()})
    scan = look(watch, chat([file(f"%PDF {CARD}".encode() + b" " * 60, "application/pdf")]))
    assert scan.counts() == {"card.it": 1}
    assert str(scan.outcome) == "not_checked(image_in_document)"


def test_the_highest_class_that_a_finding_implies_counts() -> None:
    marking = PatternDetector("marking", "TLP:RED")
    marking.raises = DataClass.RESTRICTED
    assert look(inspector(marking, detectors.card()), chat(f"TLP:RED {CARD}")).raises() is DataClass.RESTRICTED
