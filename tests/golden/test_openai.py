"""Recorded shapes of upstream streams, each with what a client of each dialect gets, byte for byte.

`case.upstream.sse` is what came; `case.upstream-client.sse` is what goes out. After a meant change:
`python tests/golden/test_openai.py --write`, then read the difference.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tidegate.core.errors import ProviderFailed
from tidegate.wire.delta import Failed
from tidegate.wire.dialect import Call, Dialect, ReplyContext, failure
from tidegate.wire.dialects.anthropic_messages import DIALECT as ANTHROPIC
from tidegate.wire.dialects.openai_chat import DIALECT as CHAT
from tidegate.wire.dialects.openai_completions import DIALECT as TEXTS
from tidegate.wire.dialects.openai_responses import DIALECT as RESPONSES
from tidegate.wire.sse import Splitter

FOLDER = Path(__file__).parent / "openai"
DIALECTS: dict[str, Dialect] = {"chat": CHAT, "responses": RESPONSES, "texts": TEXTS, "anthropic": ANTHROPIC}
CASES = sorted(path for path in FOLDER.glob("*.sse") if "-" not in path.suffixes[-2])
FAILING = {
    "error_mid_stream.chat", "relay_hides_cut.chat", "relay_empty.chat", "cut_in_a_call.chat", "error.texts",
    "failed.responses", "error_event.responses", "cut.responses",
}  # fmt: skip
ENDINGS = {"chat": "[DONE]", "texts": "[DONE]", "responses": '"response.completed"', "anthropic": "message_stop"}


def clients(case: Path) -> list[str]:
    """A text completion is served by text and chat upstreams, and asked for by no other client."""
    return ["texts"] if case.suffixes[-2] == ".texts" else list(DIALECTS)


def translate(case: Path, client: str) -> bytes:
    """What a client of that dialect gets, with the failure the gateway would add."""
    dialect, upstream = DIALECTS[client], DIALECTS[case.suffixes[-2][1:]]
    call = Call(dialect.id, dialect.operation, "asked-for", True, b"", {}, wants_usage=True)
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


def expected(case: Path, client: str) -> Path:
    return case.with_suffix("").with_suffix(f"{case.suffixes[-2]}-{client}.sse")


PAIRS = [pytest.param(case, client, id=f"{case.stem}-{client}") for case in CASES for client in clients(case)]


def test_the_folder_has_its_cases():
    assert len(CASES) == 22
    assert {case.stem for case in CASES} >= FAILING
    written = {expected(case, client) for case in CASES for client in clients(case)}
    assert written | set(CASES) == set(FOLDER.iterdir())


@pytest.mark.parametrize(("case", "client"), PAIRS)
def test_what_the_client_gets(case: Path, client: str):
    assert translate(case, client).decode() == expected(case, client).read_bytes().decode()


@pytest.mark.parametrize(("case", "client"), PAIRS)
def test_a_failure_never_ends_well(case: Path, client: str):
    """Whatever a golden file says: a broken upstream has no well-formed ending, and a whole one has."""
    raw = expected(case, client).read_bytes().decode()
    well = ENDINGS[client] in raw or '"response.incomplete"' in raw
    assert well is (case.stem not in FAILING)
    assert ('"error"' in raw.replace('"error":null', "")) is (case.stem in FAILING)


if __name__ == "__main__" and "--write" in sys.argv:
    for written_case in CASES:
        for to in clients(written_case):
            expected(written_case, to).write_bytes(translate(written_case, to))
