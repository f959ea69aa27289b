"""What the evidence of one exchange costs: bytes in the log, and time on the request path.

    .venv/bin/python -m bench.ledger.entries

Method. One process, one thread, processor time, because the machine is shared; the best of several rounds of 5,000
exchanges. "All" is everything that evidence does for an exchange: its salt, the hashes of the client's body, of what
was sent, of what came back and of what the client got (4 KB each way), the two entries, and their bytes. Names are as
long as real ones; the exchange is one that the gateway's own state machine has played. The journal is not in it.

Measured 2026-11-24 on 2 cores (AMD EPYC, load average 9), Python 3.11.7; 4 KB are hashed at 1.5 GB/s there:

| exchange | all, µs | goal | `decided`, bytes | `closed`, bytes | goal for each |
|---|---|---|---|---|---|
| a whole answer | 25.5 | 20: missed | 526 | 685 | 700: reached |
| the same, with findings | 25.9 | 20: missed | 654 | 712 | 700: missed |
| the same, with findings and long names | 27.6 | 20: missed | 660 | 752 | 700: missed |
| a whole answer that was screened | 21.1 | 20: missed | 526 | 685 | 700: reached |
| the same, with another model's name in what was sent | 22.7 | 20: missed | 526 | 685 | 700: reached |
| a stream in 25 pieces | 28.0 | 20: missed | 526 | 685 | 700: reached |
| a stream in 25 pieces, a tool call at its end | 50.1 | 20: missed | 526 | 740 | 700: missed |

| part of it | µs |
|---|---|
| a salt | 0.25 |
| 4 KB hashed | 2.72 |
| `decided` made | 3.05 |
| `decided` encoded | 0.82 |
| `closed` made (4 KB sent and 4 KB given hashed in it) | 9.21 |
| `closed` encoded | 1.06 |

Between runs on that busy machine the times differ by 2 µs (the screened answer: 19.2 to 21.1).

A whole answer that nobody decodes is searched for signs of tool calls, which costs 5 µs; screening, which is on by
default, decodes it, and then nothing is searched. Sent bytes that are the client's own, and given ones that are the
endpoint's own, are hashed once.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec
from tests.fakes.records import key
from tests.unit.gateway.test_exchange import CHAT, event, play

from tidegate.adapters.clock import SystemEntropy
from tidegate.core.principal import Principal
from tidegate.core.record import ExchangeRecord, Models
from tidegate.core.usage import Usage
from tidegate.core.words import DataClass
from tidegate.detect.inspect import CLEAN
from tidegate.gateway.conversations import Standing
from tidegate.gateway.evidence import Evidence, Place
from tidegate.gateway.sift import NOTHING_READ, Sifted, content_of
from tidegate.ledger.commitment import SALT_SIZE
from tidegate.ledger.entry import Closed, Decided, encode_entry
from tidegate.wire.delta import BlockDelta, BlockStart

GOAL_US = 20.0
GOAL_BYTES = 700
RULES = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
SHORT = ("openai-eu", "gpt-5.2")
LONG = ("azure-openai-eu", "gpt-5.2-2026-08-07")
TOOL = {"index": 0, "id": "call_9", "type": "function", "function": {"name": "run", "arguments": '{"command":"ls"}'}}


class Told(msgspec.Struct):
    """What is known of an exchange."""

    principal: Principal
    call: Any
    route: Any
    decision: Any
    sifted: Sifted
    instead_of: str = ""


class Scene:
    """One exchange, over, with the bytes that went by."""

    def __init__(
        self,
        pieces: list[bytes],
        tools: bool | None,
        *,
        found: bool = False,
        looked: bool = False,
        renamed: bool = False,
        names: tuple[str, str] = SHORT,
    ) -> None:
        place, model = names
        exchange = self.exchange = play(place, stream=tools is not None)
        exchange.begin(0.0)
        # As the pipe would have noted it, which decodes every event anyway; a whole answer is decoded to be screened.
        exchange.facts.tools = False if looked else tools
        if tools:
            exchange.facts.take([BlockStart(0, "tool", 0, "call_9", "run"), BlockDelta(0, '{"command":"ls"}')])
        setting = exchange.setting
        raw = setting.context.call.raw
        self.request = raw[:-1] + b',"user":"' + b"u" * (4096 - len(raw)) + b'"}'
        self.sent = self.request.replace(b'"m"', b'"gpt-5.2"') if renamed else self.request
        self.pieces = pieces
        decision = msgspec.structs.replace(
            setting.decision, rule="company-default", cleared=frozenset({place, "anthropic-eu"})
        )
        if found:
            decision = msgspec.structs.replace(
                decision, data_class=DataClass.CONFIDENTIAL, labels=frozenset({"pii", "secret"}),
                reasons=("label:pii", "label:secret"),
            )  # fmt: skip
        content = content_of(CLEAN, Standing())
        if found:
            content = msgspec.structs.replace(content, rules=(("personal.email", 3), ("secrets.github_token", 1)))
        owner = Principal(key("key_7f3kq29dd1xm", team="team_research"))
        call = msgspec.structs.replace(setting.context.call, model="gpt-5.2")
        self.told = Told(owner, call, setting.route, decision, Sifted(NOTHING_READ, CLEAN, content))
        self.record = ExchangeRecord(
            id="ex_019aa3d4e5f6a1b2c3d4e5f60718293a", started=1_795_500_000.5, key=owner.key.id, team="team_research",
            models=Models(requested="gpt-5.2", sent=model, claimed="gpt-5.2-2026-08-07"),
            deployment=f"{place}/{model}", endpoint=place, provider=place.removesuffix("-eu"),
            tier="official", status=200, usage=Usage(input=1043, output=1311), usage_source="upstream",
            cost=str(Decimal("0.01234567")), data_class="confidential" if found else "public",
            checks={"classify": "found" if found else "passed", "screen": "passed", "model_match": "passed",
                    "recount": "not_checked(pending)"},
            verdict="allow",
        )  # fmt: skip

    def run(self, entropy: SystemEntropy) -> tuple[Decided, bytes, Closed, bytes]:
        """All that evidence does."""
        told = self.told
        evidence = Evidence(self.record.id, entropy.salt())
        evidence.asked(self.request)
        decided = evidence.decided(Place(1_234_567, 1_795_500_000_512), told, RULES)
        first = encode_entry(decided)
        evidence.begins(self.exchange)
        evidence.attempt(self.sent)
        evidence.answered()
        for piece in self.pieces:
            evidence.heard(piece)
            evidence.gave(piece)
        place = Place(1_234_568, 1_795_500_001_512)
        closed = evidence.closed(place, self.record, told.call, CHAT)
        return decided, first, closed, encode_entry(closed)


def scenes() -> dict[str, Scene]:
    """What is measured."""
    said = event({"content": "word "})
    words = [said] * (4096 // len(said))
    whole = b'{"choices":[{"message":{"content":"' + b"w" * 4060 + b'"}}]}'
    tools = [*words[:-2], event({"tool_calls": [TOOL]}), event(None, "tool_calls") + b"data: [DONE]\n\n"]
    return {
        "a whole answer": Scene([whole], None),
        "the same, with findings": Scene([whole], None, found=True),
        "the same, with findings and long names": Scene([whole], None, found=True, names=LONG),
        "a whole answer that was screened": Scene([whole], None, looked=True),
        "the same, with another model's name in what was sent": Scene([whole], None, looked=True, renamed=True),
        f"a stream in {len(words)} pieces": Scene(words, False),
        f"a stream in {len(tools)} pieces, a tool call at its end": Scene(tools, True),
    }


def best(run: Callable[[], object], rounds: int, times: int = 5_000) -> float:
    """The least processor time of a run, in microseconds."""
    least = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        for _ in range(times):
            run()
        least = min(least, (time.process_time() - began) / times * 1e6)
    return least


def parts(scene: Scene, rounds: int) -> dict[str, float]:
    """What the parts of a whole answer's evidence cost, in microseconds."""
    entropy, told = SystemEntropy(), scene.told
    evidence = Evidence(scene.record.id, bytes(SALT_SIZE))
    decided, _, closed, _ = scene.run(entropy)
    body, place = scene.pieces[0], Place(1, 1)

    def bytes_by() -> None:
        evidence.attempt(scene.request)
        evidence.answered()
        evidence.heard(body)

    def close() -> None:
        evidence.gave(body)
        evidence.closed(place, scene.record, told.call, CHAT)

    def request() -> None:
        evidence.asked(scene.request)

    request()
    bytes_by()
    return {
        "a salt": best(entropy.salt, rounds),
        "4 KB hashed": best(request, rounds),
        "`decided` made": best(lambda: evidence.decided(place, told, RULES), rounds),
        "`decided` encoded": best(lambda: encode_entry(decided), rounds),
        "`closed` made (4 KB sent and 4 KB given hashed in it)": best(close, rounds),
        "`closed` encoded": best(lambda: encode_entry(closed), rounds),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    entropy = SystemEntropy()
    print(
        "| exchange | all, µs | goal | `decided`, bytes | `closed`, bytes | goal for each |\n|---|---|---|---|---|---|"
    )
    for name, scene in scenes().items():
        _, first, _, last = scene.run(entropy)
        took = best(lambda scene=scene: scene.run(entropy), rounds)
        sizes = f"{len(first)} | {len(last)} | {GOAL_BYTES}: {_said(max(len(first), len(last)) <= GOAL_BYTES)}"
        print(f"| {name} | {took:.1f} | {GOAL_US:.0f}: {_said(took <= GOAL_US)} | {sizes} |")
    print("\n| part of it | µs |\n|---|---|")
    for name, took in parts(scenes()["a whole answer"], rounds).items():
        print(f"| {name} | {took:.2f} |")


def _said(reached: bool) -> str:
    return "reached" if reached else "missed"


if __name__ == "__main__":
    main()
