"""What is read from a journal, whatever the end of a process or of the power has left of it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.records import record

from tidegate.adapters.spool_files import Segment, read_batch
from tidegate.core.record import ExchangeRecord

DECODER = msgspec.json.Decoder(ExchangeRecord)
LINES = [msgspec.json.encode(record(number, rule="é" * (number % 3))) + b"\n" for number in range(20)]


@st.composite
def journals(draw: st.DrawFn) -> tuple[bytes, list[int], int, list[bytes]]:
    """The bytes of a file, the numbers of its records, its torn lines, its damaged ones."""
    content, whole, torn, damaged = b"", [], 0, []
    for number, line in enumerate(LINES[: draw(st.integers(0, len(LINES)))]):
        zeros = bytes(draw(st.integers(1, 9000)))
        kind = draw(st.sampled_from(("whole", "whole", "behind zeros", "zeros inside", "damaged")))
        if kind == "zeros inside":
            start = draw(st.integers(0, len(line) - 2))
            end = draw(st.integers(max(start, 1), len(line) - 1))
            content += line[:start] + zeros + line[end:]
            torn += 1
        elif kind == "damaged":
            damaged.append(line[draw(st.integers(1, len(line) - 2)) :])
            content += damaged[-1]
        else:
            content += zeros * (kind == "behind zeros") + line
            whole.append(number)
    cut = draw(st.integers(0, len(LINES[0]) - 1))
    content += LINES[0][:cut] + bytes(draw(st.integers(0, 9000)))
    return content, whole, torn + bool(cut), damaged


@given(journals(), st.integers(1, 7))
def test_whole_lines_are_read_cut_ones_counted_damaged_ones_kept(
    journal: tuple[bytes, list[int], int, list[bytes]], limit: int
) -> None:
    content, whole, torn, damaged = journal
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "1.spool"
        path.write_bytes(content)
        segment = Segment(path, len(content))
        records: list[ExchangeRecord] = []
        lines: list[bytes] = []
        counts = [0, 0]
        while True:
            batch = read_batch(segment, DECODER, limit)
            assert len(batch.records) <= limit
            records += batch.records
            lines += batch.lines
            counts[0] += batch.torn
            counts[1] += batch.damaged
            segment.taken = batch.offset
            if batch.at_end:
                break
        assert records == [DECODER.decode(LINES[number]) for number in whole]
        assert lines == [LINES[number][:-1] for number in whole]
        assert counts == [torn, len(damaged)]
        aside = path.with_suffix(".damaged")
        assert (aside.read_bytes() if aside.exists() else b"") == b"".join(damaged)
