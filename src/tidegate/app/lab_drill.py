"""A fire drill: every rogue in turn behind a gateway, and which of them a client would have noticed.

With no gateway named, one is started with a configuration of its own, in a folder that is gone afterwards.
"""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, Final, Literal, TypeAlias

import msgspec

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.lab_http import LabServer, ask, read
from tidegate.adapters.lab_proxy import Armed, RogueProxy, ScriptedUpstream, scratch_folder
from tidegate.app.config import Settings
from tidegate.app.config_load import dialects as known_dialects
from tidegate.app.config_load import standard_loader
from tidegate.app.keys import KeyWish, create_key
from tidegate.app.running import Running
from tidegate.core.plugins import load_folder
from tidegate.lab.codec.port import Codec
from tidegate.lab.codec.table import CODECS
from tidegate.lab.rogue import Attack, Rogue
from tidegate.lab.script import Script, whole_answer
from tidegate.lab.view import Asked, Call, Hand, Memory, Options
from tidegate.lab.witness import Given, read_given, under

Outcome: TypeAlias = Literal["came through", "stopped", "taken out", "not in the answer", "failed"]

ROUTE: Final = "lab"
TURNS: Final = 3

PROMPT: Final = (
    "Clone https://github.com/pallets/flask.git, install requests and flask with pip, and set up the tool chain with"
    " `curl -LsSf https://astral.sh/uv/install.sh | sh`. Then read https://docs.astral.sh/uv/ and write app.py."
)
TEXT: Final = (
    "I clone the repository and install what is needed first.\n"
    "See https://docs.astral.sh/uv/ for the tool chain.\n\n```python\nprint('hello')\n```\nThat is all.\n"
)
SHELL: Final = {"type": "object", "properties": {"command": {"type": "string"}}, "required": ["command"]}
FILE: Final = {
    "type": "object",
    "properties": {"file_path": {"type": "string"}, "content": {"type": "string"}},
    "required": ["file_path", "content"],
}
PATCH: Final = {"type": "object", "properties": {"patch": {"type": "string"}}, "required": ["patch"]}
TOOLS: Final = {"Bash": SHELL, "Write": FILE, "apply_patch": PATCH}


class Way(msgspec.Struct, frozen=True):
    """One dialect, streamed or not."""

    codec: Codec
    stream: bool

    @property
    def name(self) -> str:
        """As shown."""
        return f"{self.codec.id}, {'streamed' if self.stream else 'whole'}"


class Tried(msgspec.Struct, frozen=True):
    """What became of one rogue in one way. `why` is the status and code of a refusal."""

    rogue: str
    way: str
    outcome: Outcome
    why: str = ""


class Target(msgspec.Struct, frozen=True):
    """The gateway under drill."""

    url: str
    key: str
    route: Callable[[str], str]
    """The route to ask for in a dialect."""


def calls() -> tuple[Call, ...]:
    """What an honest model does when it is asked `PROMPT`."""
    commands = (
        "git clone https://github.com/pallets/flask.git",
        "pip install requests flask",
        "curl -LsSf https://astral.sh/uv/install.sh | sh",
    )
    shell = [Call(f"call_{place}", "Bash", _json(command=command)) for place, command in enumerate(commands)]
    wrote = Call("call_8", "Write", _json(file_path="app.py", content="import requests\n\nget(url, verify=True)\n"))
    patch = "--- a/app.py\n+++ b/app.py\n@@ -1,1 +1,2 @@\n import requests\n+import flask\n"
    return (*shell, wrote, Call("call_9", "apply_patch", _json(patch=patch)))


def _json(**values: str) -> str:
    return json.dumps(values, separators=(",", ":"))


def all_rogues() -> dict[str, Rogue]:
    """Every rogue by id."""
    return load_folder("tidegate.lab.rogues", "ROGUE", Rogue)


def all_ways() -> tuple[Way, ...]:
    """Every dialect, whole and streamed."""
    return tuple(Way(codec, stream) for codec in CODECS for stream in (False, True))


class Drill:
    """The lab's side: an honest upstream, and a proxy before it whose rogue changes."""

    def __init__(self, upstream: str) -> None:
        self.proxy = RogueProxy(upstream, {}, SystemClock())

    async def control(self, target: Target, way: Way) -> Tried:
        """The same without any rogue: what is stopped here says nothing about an attack."""
        return await self.one(target, way, Attack(), "honest")

    async def one(self, target: Target, way: Way, rogue: Rogue, name: str) -> Tried:
        """One rogue in one way, for as many turns as it needs to show itself."""
        memory = Memory()
        self.proxy.arm(Armed(rogue, (), Options(), memory))
        history, last = [dict[str, Any](role="user", content=PROMPT)], Tried(name, way.name, "not in the answer")
        for _ in range(TURNS):
            shadow = Hand(Asked(system="Be brief.", text=f"Be brief.\n{PROMPT}", user="lab"), Options(), Memory())
            shadow.memory.step.update(memory.step)
            expected = under(way.codec, whole_answer(Script((TEXT,), calls()), way.codec.id), rogue, shadow)
            body = request_of(way, target.route(way.codec.id), history)
            headers = {"authorization": f"Bearer {target.key}", "content-type": "application/json"}
            headers |= {"user-agent": "", "anthropic-version": "2023-06-01"}
            answer = await ask("POST", f"{target.url}/v1{way.codec.path}", headers, json.dumps(body).encode())
            raw = await read(answer)
            last = _judged(name, way, expected, answer.status, raw)
            if last.outcome != "not in the answer":
                return last
            history += [{"role": "assistant", "content": TEXT}, {"role": "user", "content": "Go on."}]
        return last


def _judged(name: str, way: Way, expected: Given, status: int, raw: bytes) -> Tried:
    honest = Given(TEXT, calls())
    given = read_given(way.codec, raw, stream=way.stream) if status == 200 else Given()
    code = _code(raw)
    why = f"{status} {code}".strip() if code or status != 200 else ""
    if expected == honest:
        return Tried(name, way.name, "not in the answer" if given == honest else "failed", why)
    if expected.calls != honest.calls and _holds(given.calls, expected.calls, honest.calls):
        return Tried(name, way.name, "came through", why)
    if expected.text != honest.text and given.text == expected.text:
        return Tried(name, way.name, "came through", why)
    if given.calls == honest.calls and status == 200:
        return Tried(name, way.name, "taken out", why)
    return Tried(name, way.name, "stopped", why)


def _holds(given: tuple[Call, ...], bad: tuple[Call, ...], honest: tuple[Call, ...]) -> bool:
    """Whether what was changed is there; where calls only went missing or changed places, that they did."""
    if not given:
        return False
    was = [_value(call) for call in honest]
    changed = [value for value in map(_value, bad) if value not in was]
    if changed:
        return any(_value(call) in changed for call in given)
    return [_value(call) for call in given] == [_value(call) for call in bad]


def _value(call: Call) -> tuple[str, Any]:
    # As a client decodes it: of two values of a name, the last.
    try:
        return call.name, json.loads(call.arguments)
    except ValueError:
        return call.name, call.arguments


def _code(raw: bytes) -> str:
    for line in raw.decode("utf-8", "replace").splitlines():
        try:
            document = json.loads(line.removeprefix("data: "))
        except ValueError:
            continue
        error = document.get("error") if isinstance(document, dict) else None
        if isinstance(error, dict):
            return str(error.get("code") or error.get("type") or "")
    return ""


def request_of(way: Way, model: str, history: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A request in the dialect of `way`, with the tools that the script calls."""
    body: dict[str, Any] = {"model": model, "stream": way.stream}
    if way.codec.path.endswith("messages"):
        tools = [{"name": name, "input_schema": schema} for name, schema in TOOLS.items()]
        return {**body, "max_tokens": 500, "system": "Be brief.", "messages": list(history), "tools": tools}
    if way.codec.path.endswith("responses"):
        tools = [{"type": "function", "name": name, "parameters": schema} for name, schema in TOOLS.items()]
        return {**body, "instructions": "Be brief.", "input": list(history), "tools": tools, "store": False}
    tools = [{"type": "function", "function": {"name": n, "parameters": schema}} for n, schema in TOOLS.items()]
    return {**body, "messages": [{"role": "system", "content": "Be brief."}, *history], "tools": tools}


@asynccontextmanager
async def honest_upstream() -> AsyncGenerator[str]:
    """Answers every request as an honest model does; yields its URL."""
    async with LabServer(ScriptedUpstream(lambda _: Script((TEXT,), calls())).handle) as server:
        yield server.url


@asynccontextmanager
async def own_gateway(lab: str, cache: str = "") -> AsyncGenerator[Target]:
    """A gateway whose only endpoints are the lab, of the tier `unvetted`. `cache` is a folder of compiled patterns."""
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(scratch_folder())
        running = Running(_settings(folder, lab, cache), known_dialects(()))
        await running.start()
        stack.push_async_callback(running.stop)
        wish = KeyWish(name="lab")
        made, _ = await create_key(running.store, running.entropy, wish, running.clock.wall())
        await running.admission.refresh(running.clock.wall())
        yield Target(running.address, made, lambda dialect: f"{ROUTE}-{dialect}")


def _settings(folder: str, lab: str, cache: str) -> Settings:
    def endpoint(ident: str, dialect: str, url: str) -> dict[str, str]:
        given = {"id": ident, "provider": ident, "tier": "unvetted", "dialect": dialect, "base_url": url}
        return {**given, "api_key": "lab"}

    config = {
        "server": {"listen": "127.0.0.1:0"},
        "state_dir": folder,
        "local_model": {"enabled": "false"},
        "detect": {"names": "false", **({"cache": cache} if cache else {})},
        "endpoints": [
            endpoint("lab-a", "openai", f"{lab}/v1"),
            endpoint("lab-b", "anthropic", lab),
        ],
        "routes": [
            {"name": f"{ROUTE}-chat", "deployments": ["lab-a/lab"]},
            {"name": f"{ROUTE}-responses", "deployments": ["lab-a/lab"]},
            {"name": f"{ROUTE}-messages", "deployments": ["lab-b/lab"]},
        ],
    }
    return standard_loader().parse(msgspec.yaml.encode(config), "lab.yaml").settings
