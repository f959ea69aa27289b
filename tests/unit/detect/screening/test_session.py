"""The memory of sessions: bounded, keyed by conversation, forgotten in time; and what it makes of later calls."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.detect.acts.act import Deed, ToolCall
from tidegate.detect.acts.read import read_call
from tidegate.detect.screening.past import SessionPast
from tidegate.detect.screening.session import EARLIER, SessionMemory, joined, past_of


def call(tool: str, **arguments: Any) -> ToolCall:
    return ToolCall(tool, json.dumps(arguments))


def deed(tool: str, **arguments: Any) -> Deed:
    return read_call(call(tool, **arguments))


WRITTEN = deed("Write", file_path="/repo/run.sh", content="echo hello\n")
RUN = deed("Bash", command="bash ./run.sh")


def earlier(of: Deed, past: SessionPast) -> list[str]:
    return [act.text for act in joined(of, past).acts if EARLIER in act.traits]


def test_a_call_without_a_past_is_the_call() -> None:
    assert joined(RUN, SessionPast()) is RUN


def test_a_run_comes_with_what_the_file_does() -> None:
    memory = SessionMemory()
    memory.remember("a", WRITTEN, "relay", 0.0)
    assert any("echo hello" in text for text in earlier(RUN, memory.past("a", 1.0)))


def test_conversations_are_strangers() -> None:
    memory = SessionMemory()
    memory.remember("a", WRITTEN, "relay", 0.0)
    assert joined(RUN, memory.past("b", 1.0)) is RUN


def test_what_a_trusted_endpoint_writes_taints_nothing_and_cleans_what_it_overwrites() -> None:
    memory = SessionMemory()
    memory.remember("a", WRITTEN, "ours", 0.0, trusted=True)
    assert memory.past("a", 1.0).wrote("run.sh") is None
    memory.remember("a", WRITTEN, "relay", 1.0)
    assert memory.past("a", 1.0).wrote("run.sh") is not None
    memory.remember("a", WRITTEN, "ours", 2.0, trusted=True)
    assert memory.past("a", 2.0).wrote("run.sh") is None


def test_parts_of_a_file_add_up_until_it_is_written_anew() -> None:
    past = past_of(
        [
            call("Write", file_path="a.sh", content="one\n"),
            call("Edit", file_path="/repo/a.sh", old_string="x", new_string="two"),
        ]
    )
    found = past.wrote("./a.sh")
    assert found is not None
    assert found.text.split() == ["one", "two"]
    past = past_of([call("Write", file_path="a.sh", content="one"), call("Write", file_path="a.sh", content="three")])
    found = past.wrote("a.sh")
    assert found is not None
    assert found.text == "three"


def test_a_deleted_file_is_forgotten() -> None:
    past = past_of([call("Write", file_path="a.sh", content="one"), call("delete_file", target_file="a.sh")])
    assert past.wrote("a.sh") is None


def test_the_endpoint_that_prepared_a_file_is_known() -> None:
    memory = SessionMemory()
    memory.remember("a", WRITTEN, "relay-7", 0.0)
    file = memory.past("a", 0.0).file("run.sh")
    assert file is not None
    assert file.endpoint == "relay-7"


def test_calls_and_tools_are_counted() -> None:
    past = past_of([call("Read", path="a"), call("Read", path="a"), call("Grep", path="b", pattern="x")])
    assert past.tools == {"Read": 2, "Grep": 1}
    assert past.seen("read", "a") == 2
    assert past.calls == 3


def test_an_idle_conversation_is_forgotten() -> None:
    memory = SessionMemory(idle=10.0)
    memory.remember("a", WRITTEN, "relay", 0.0)
    memory.remember("b", WRITTEN, "relay", 8.0)
    assert memory.past("a", 9.0).wrote("run.sh") is not None
    assert memory.past("a", 11.0).wrote("run.sh") is None
    assert len(memory) == 1


def test_memory_is_bounded_in_conversations_and_in_bytes() -> None:
    memory = SessionMemory(conversations=5, most_bytes=100_000)
    for number in range(50):
        memory.remember(f"c{number}", WRITTEN, "relay", float(number))
    assert len(memory) == 5
    text = "x" * 9_000
    for number in range(200):
        big = deed("Write", file_path=f"f{number}.sh", content=text)
        memory.remember("big", big, "relay", 100.0 + number)
        assert memory.bytes <= 300_000
    assert memory.past("big", 400.0).wrote("f199.sh") is not None


def test_a_used_conversation_outlives_an_unused_one() -> None:
    memory = SessionMemory(conversations=2)
    memory.remember("a", WRITTEN, "relay", 0.0)
    memory.remember("b", WRITTEN, "relay", 1.0)
    memory.remember("a", WRITTEN, "relay", 2.0)
    memory.remember("c", WRITTEN, "relay", 3.0)
    assert memory.past("a", 3.0).calls == 2
    assert memory.past("b", 3.0).calls == 0


texts = st.text(max_size=40) | st.sampled_from(
    ["X=1", "$X", "bash a.sh", "a.sh", "make", "cat <<'E'", "f() {", "alias ls='x", "a.py", "import a", "'", "$(", "}"]
)
calls = st.tuples(st.sampled_from(["Bash", "Write", "python_repl", "other"]), texts, texts)


@given(st.lists(calls, max_size=8))
@settings(max_examples=60, deadline=None)
def test_no_past_makes_a_call_fail_and_its_own_acts_stay(steps: list[tuple[str, str, str]]) -> None:
    memory = SessionMemory()
    for tool, first, second in steps:
        known = deed(tool, command=first, file_path=second, content=first, code=second)
        whole = joined(known, memory.past("a", 0.0))
        assert whole.acts[: len(known.acts)] == known.acts
        assert all(EARLIER in act.traits for act in whole.acts[len(known.acts) :])
        memory.remember("a", known, "relay", 0.0)


def test_joining_a_long_session_is_quick() -> None:
    from time import process_time

    memory = SessionMemory()
    for number in range(300):
        memory.remember("a", deed("Write", file_path=f"f{number}.sh", content="ls\n" * 200), "relay", float(number))
        memory.remember("a", deed("Bash", command=f"V{number}={number}"), "relay", float(number))
    hostile = deed("Bash", command=" ".join(f"./f{number}.sh $V{number};" for number in range(300)))
    start = process_time()
    joined(hostile, memory.past("a", 400.0))
    assert process_time() - start < 2.0
