"""The embedded local model with the real engine and the real weights."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tidegate.adapters.local_model import (
    MODEL_NAME,
    LocalModel,
    LocalModelInfo,
    LocalModelOptions,
    Patience,
    missing,
)
from tidegate.core.errors import Misconfigured, Unavailable

LACK = missing()
needs_model = pytest.mark.skipif(LACK is not None, reason=LACK or "")
QUICK = Patience(check_every=0.5, silent_checks=2, first_delay=0.05)


@pytest.fixture
async def model() -> AsyncIterator[LocalModel]:
    """A supervisor that is stopped whatever happens."""
    supervisor = LocalModel(LocalModelOptions(parallel=2, context=1024), QUICK)
    yield supervisor
    await supervisor.stop()


def post(info: LocalModelInfo, path: str, body: dict[str, Any], key: str | None = None) -> bytes:
    request = urllib.request.Request(
        info.base_url + path,
        data=json.dumps(body).encode(),
        headers={"content-type": "application/json", "authorization": f"Bearer {key or info.key.reveal()}"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def get(info: LocalModelInfo, path: str) -> dict[str, Any]:
    request = urllib.request.Request(
        info.base_url.removesuffix("/v1") + path, headers={"authorization": f"Bearer {info.key.reveal()}"}
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def question(**more: Any) -> dict[str, Any]:
    messages = [{"role": "user", "content": "What is the capital of France? One word."}]
    return {"model": MODEL_NAME, "messages": messages, "max_tokens": 12, "temperature": 0, **more}


async def until(condition: Any, seconds: float = 20.0) -> None:
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.02)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    # One that has ended and that nobody has asked about yet is not alive.
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


@needs_model
async def test_answers_a_chat_whole_and_as_a_stream(model: LocalModel) -> None:
    info = await model.start()
    whole = json.loads(await asyncio.to_thread(post, info, "/chat/completions", question()))
    assert whole["model"] == MODEL_NAME
    assert "Paris" in whole["choices"][0]["message"]["content"]
    assert whole["usage"]["completion_tokens"] > 0

    body = question(stream=True, stream_options={"include_usage": True})
    raw = await asyncio.to_thread(post, info, "/chat/completions", body)
    events = [line[6:] for line in raw.decode().splitlines() if line.startswith("data: ")]
    chunks = [json.loads(event) for event in events[:-1]]
    text = "".join(c["choices"][0]["delta"].get("content") or "" for c in chunks if c["choices"])
    assert events[-1] == "[DONE]"
    assert text == whole["choices"][0]["message"]["content"], "temperature 0: the stream says what the whole said"
    assert chunks[-1]["usage"]["completion_tokens"] == whole["usage"]["completion_tokens"]


@needs_model
async def test_an_answer_without_a_limit_ends_where_configured() -> None:
    model = LocalModel(LocalModelOptions(parallel=1, context=512, answer=24))
    info = await model.start()
    try:
        body = question(max_tokens=None, ignore_eos=True)
        unlimited = json.loads(await asyncio.to_thread(post, info, "/chat/completions", body))
        body = question(max_tokens=40, ignore_eos=True)
        limited = json.loads(await asyncio.to_thread(post, info, "/chat/completions", body))
    finally:
        await model.stop()
    assert unlimited["usage"]["completion_tokens"] == 24
    assert limited["usage"]["completion_tokens"] == 40, "it is a default, not a cap"


@needs_model
@pytest.mark.parametrize(("pure", "expected"), [(False, (0.8, 40, 0.95, 0.05)), (True, (1.0, 0, 1.0, 0.0))])
async def test_sampling_is_as_configured(pure: bool, expected: tuple[float, ...]) -> None:
    model = LocalModel(LocalModelOptions(parallel=1, context=512, pure=pure))
    info = await model.start()
    try:
        defaults = (await asyncio.to_thread(get, info, "/props"))["default_generation_settings"]["params"]
    finally:
        await model.stop()
    found = tuple(defaults[name] for name in ("temperature", "top_k", "top_p", "min_p"))
    assert found == pytest.approx(expected)


@needs_model
async def test_comes_back_at_the_same_address_after_a_kill(model: LocalModel) -> None:
    info = await model.start()
    first = model.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    await until(lambda: model.restarts == 1 and model.state == "ready")
    assert model.pid != first
    assert "Paris" in (await asyncio.to_thread(post, info, "/chat/completions", question())).decode()
    second = model.pid
    assert second is not None
    os.kill(second, signal.SIGKILL)
    await until(lambda: model.restarts == 2 and model.state == "ready")
    assert await model.healthy()


@needs_model
async def test_a_hung_engine_is_replaced(model: LocalModel) -> None:
    await model.start()
    hung = model.pid
    assert hung is not None
    os.kill(hung, signal.SIGSTOP)
    await until(lambda: model.restarts == 1 and model.state == "ready")
    assert model.pid != hung
    assert not alive(hung)


@needs_model
async def test_the_key_is_required_and_not_in_the_process_list(model: LocalModel) -> None:
    info = await model.start()
    with pytest.raises(urllib.error.HTTPError) as refused:
        await asyncio.to_thread(post, info, "/chat/completions", question(), "not-the-key")
    assert refused.value.code == 401
    refused.value.close()
    proc = Path(f"/proc/{model.pid}")
    if proc.is_dir():
        assert info.key.reveal().encode() not in (proc / "cmdline").read_bytes()
        assert (proc / "environ").read_bytes() == b"", "provider keys in the environment are no business of the engine"


@needs_model
async def test_stop_ends_the_engine_and_start_begins_anew(model: LocalModel) -> None:
    await model.start()
    pid = model.pid
    assert pid is not None
    await model.stop()
    assert not alive(pid)
    assert model.state == "stopped"
    assert not await model.healthy()
    await model.start()
    assert await model.healthy()


@needs_model
def test_the_engine_ends_when_its_parent_is_killed() -> None:
    parent_code = """
        import asyncio
        from tidegate.adapters.local_model import LocalModel, LocalModelOptions
        async def main():
            model = LocalModel(LocalModelOptions(parallel=1, context=512))
            await model.start()
            print(model.pid, flush=True)
            await asyncio.sleep(60)
        asyncio.run(main())
    """
    parent = subprocess.Popen([sys.executable, "-c", textwrap.dedent(parent_code)], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    with parent.stdout:
        engine = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 10
    while alive(engine) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not alive(engine)


@needs_model
async def test_a_file_that_is_no_model_is_named_as_the_reason(tmp_path: Path) -> None:
    broken = tmp_path / "no_magic.gguf"
    broken.write_bytes(b"not a model at all")
    model = LocalModel(LocalModelOptions(model=str(broken)))
    with pytest.raises(Unavailable, match="invalid magic") as failure:
        await model.start()
    assert failure.value.code == "local_model_failed"
    assert model.pid is None
    assert model.state == "stopped"


@needs_model
async def test_a_port_that_is_taken_is_named_as_the_reason() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Unavailable, match=f"port {port} cannot be taken"):
            await LocalModel(LocalModelOptions(port=port)).start()


async def test_a_missing_file_is_refused_before_anything_starts(tmp_path: Path) -> None:
    if LACK is not None and "xllamacpp" in LACK:
        pytest.skip(LACK)
    model = LocalModel(LocalModelOptions(model=str(tmp_path / "gone.gguf")))
    with pytest.raises(Misconfigured, match=r"gone\.gguf") as failure:
        await model.start()
    assert failure.value.code == "local_model_missing"
