"""Recorded shapes of upstream streams, each with what a client of either dialect gets, byte for byte.

`case.upstream.sse` is what came; `case.upstream-client.sse` (or `.json`, for a Gemini array) is what goes
out. After a meant change: `python tests/golden/test_anthropic_gemini.py --write`, then read the difference.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tidegate.core.errors import ProviderFailed
from tidegate.wire.delta import Failed
from tidegate.wire.dialect import Call, Dialect, ReplyContext, failure
from tidegate.wire.dialects.anthropic_messages import DIALECT as ANTHROPIC
from tidegate.wire.dialects.gemini_generate import DIALECT as GEMINI
from tidegate.wire.sse import Splitter

FOLDER = Path(__file__).parent / "anthropic_gemini"
DIALECTS: dict[str, Dialect] = {"anthropic": ANTHROPIC, "gemini": GEMINI}
CASES = sorted(path for path in FOLDER.glob("*.sse") if "-" not in path.suffixes[-2])
TARGETS = [("anthropic", "sse"), ("gemini", "sse"), ("gemini", "json")]


def translate(case: Path, client: str, form: str) -> bytes:
    """What a client of that dialect gets, with the failure the gateway would add."""
    dialect, upstream = DIALECTS[client], DIALECTS[case.suffixes[-2][1:]]
    call = Call(dialect.id, "generate", "asked-for", True, b"", {}, variant="array" if form == "json" else "sse")
    decoder, encoder = upstream.decoder(), dialect.encoder(ReplyContext(call, "fresh-id", 1800000000))
    splitter = Splitter()
    out, failed = b"", None
    events = splitter.feed(case.read_bytes()) + splitter.end()
    for deltas in [*(decoder.feed([event]) for event in events), decoder.end()]:
        out += encoder.encode(deltas)
        failed = next((delta for delta in deltas if isinstance(delta, Failed)), failed)
    if failed is not None:
        problem = ProviderFailed(failed.code, failed.message, "Try again.", status=failed.status)
        out += failure(dialect, encoder, problem, "req_1")
    return out


def expected(case: Path, client: str, form: str) -> Path:
    return case.with_suffix("").with_suffix(f"{case.suffixes[-2]}-{client}.{form}")


def test_the_folder_has_its_cases():
    assert len(CASES) == 12


@pytest.mark.parametrize(("client", "form"), TARGETS, ids="-".join)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_the_client_gets(case: Path, client: str, form: str):
    assert translate(case, client, form).decode() == expected(case, client, form).read_bytes().decode()


if __name__ == "__main__" and "--write" in sys.argv:
    for written in CASES:
        for target in TARGETS:
            expected(written, *target).write_bytes(translate(written, *target))
