"""The upstream that all gateways are measured against: no model, fixed answers, as fast as nginx gives them.

One nginx worker on loopback, four ports' worth of answers: a whole OpenAI or Anthropic answer of 0.6 KB, and
the same answer as a stream of 200 content events. nginx hands a stream over as fast as the gateway takes it.
What nginx cannot do, one event a write at a pace, is `held_upstream`.
"""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import pwd
from collections.abc import Iterator

import machine

CONTENT_EVENTS = 200
CLAIMED_OPENAI, CLAIMED_ANTHROPIC = "gpt-4o-2024-08-06", "claude-sonnet-4-5-20250929"
WORDS = ("the", "tide", "comes", "in", "twice", "a", "day", "and", "goes", "out", "as", "often")

# ── what is asked ──


def request(model: str, *, stream: bool = False, anthropic: bool = False) -> bytes:
    """A chat request of 1 KB."""
    system = "You are a careful assistant. Answer briefly, name your sources and say when you do not know."
    body: dict[str, object] = {"model": model, "max_tokens": 300, "temperature": 0.2}
    if stream:
        body["stream"] = True
    if anthropic:
        body["system"] = system
    elif stream:
        body["stream_options"] = {"include_usage": True}
    messages = [] if anthropic else [{"role": "system", "content": system}]
    body["messages"] = [*messages, {"role": "user", "content": ""}]
    room = 1024 - len(json.dumps(body).encode())
    text = " ".join(WORDS[number % len(WORDS)] for number in range(room))[:room]
    body["messages"] = [*messages, {"role": "user", "content": text}]
    return json.dumps(body).encode()


# ── what is answered ──


def answer_text(length: int) -> str:
    return " ".join(WORDS[number % len(WORDS)] for number in range(length))[:length]


def stream_text(count: int = CONTENT_EVENTS) -> str:
    return "".join(f" {WORDS[number % len(WORDS)]}" for number in range(count))


def openai_answer() -> bytes:
    """A chat completion of about 0.6 KB."""
    return json.dumps(
        {
            "id": "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
            "object": "chat.completion",
            "created": 1760000000,
            "model": CLAIMED_OPENAI,
            "choices": [
                {
                    "index": 0,
                    "message": {"role": "assistant", "content": answer_text(200), "refusal": None, "annotations": []},
                    "logprobs": None,
                    "finish_reason": "stop",
                }
            ],
            "usage": {"prompt_tokens": 190, "completion_tokens": 48, "total_tokens": 238},
            "service_tier": "default",
            "system_fingerprint": "fp_fc9f1d7035",
        },
        separators=(",", ":"),
    ).encode()


def anthropic_answer() -> bytes:
    """A message of about 0.6 KB."""
    return json.dumps(
        {
            "id": "msg_01XFDUDYJgAACzvnptvVoYEL",
            "type": "message",
            "role": "assistant",
            "model": CLAIMED_ANTHROPIC,
            "content": [{"type": "text", "text": answer_text(330)}],
            "stop_reason": "end_turn",
            "stop_sequence": None,
            "usage": {"input_tokens": 190, "output_tokens": 48},
        },
        separators=(",", ":"),
    ).encode()


def openai_events(count: int = CONTENT_EVENTS) -> list[bytes]:
    """The SSE events of a streamed chat completion: role, `count` of content, finish, usage, [DONE]."""
    base = {
        "id": "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
        "object": "chat.completion.chunk",
        "created": 1760000000,
        "model": CLAIMED_OPENAI,
        "service_tier": "default",
        "system_fingerprint": "fp_fc9f1d7035",
    }

    def chunk(delta: dict[str, str], finish: str | None = None) -> dict[str, object]:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return {**base, "choices": [choice], "usage": None}

    chunks = [chunk({"role": "assistant", "content": ""})]
    chunks += [chunk({"content": f" {WORDS[number % len(WORDS)]}"}) for number in range(count)]
    chunks.append(chunk({}, "stop"))
    usage = {"prompt_tokens": 190, "completion_tokens": count, "total_tokens": 190 + count}
    chunks.append({**base, "choices": [], "usage": usage})
    return [b"data: " + json.dumps(item, separators=(",", ":")).encode() + b"\n\n" for item in chunks] + [
        b"data: [DONE]\n\n"
    ]


def anthropic_events(count: int = CONTENT_EVENTS) -> list[bytes]:
    """The SSE events of a streamed message: start, block start, `count` of content, block stop, delta, stop."""
    message = {
        "id": "msg_01XFDUDYJgAACzvnptvVoYEL",
        "type": "message",
        "role": "assistant",
        "model": CLAIMED_ANTHROPIC,
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "usage": {"input_tokens": 190, "output_tokens": 1},
    }
    events: list[dict[str, object]] = [
        {"type": "message_start", "message": message},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
    ]
    for number in range(count):
        delta = {"type": "text_delta", "text": f" {WORDS[number % len(WORDS)]}"}
        events.append({"type": "content_block_delta", "index": 0, "delta": delta})
    stop = {"stop_reason": "end_turn", "stop_sequence": None}
    events += [
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": stop, "usage": {"output_tokens": count}},
        {"type": "message_stop"},
    ]
    return [f"event: {item['type']}\ndata: {json.dumps(item, separators=(',', ':'))}\n\n".encode() for item in events]


# ── nginx ──

_FRAME = """
daemon off; {user} worker_processes 1; error_log {folder}/error.log; pid {folder}/nginx.pid;
events {{ worker_connections 16384; }}
http {{
    access_log off; keepalive_requests 1000000000; keepalive_timeout 1h; tcp_nodelay on; sendfile on;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    {servers}
}}
"""

_WHOLE = """
    server {{
        listen 127.0.0.1:{port} backlog=8192; default_type application/json;
        add_header x-request-id req_0123456789abcdef; add_header openai-processing-ms 12;
        location = /v1/chat/completions {{ return 200 '{openai}'; }}
        location = /v1/messages {{ return 200 '{anthropic}'; }}
        location = /count {{ stub_status; }}
    }}
"""

# A POST of a file is 405 to nginx, and 405 is made to mean the file. A substitution that never applies makes
# nginx send it in chunks, without a length, as providers do.
_STREAM = """
    server {{
        listen 127.0.0.1:{port} backlog=8192; root {folder}/streams; default_type text/event-stream;
        types {{ }}
        add_header x-request-id req_0123456789abcdef; add_header cache-control no-cache;
        open_file_cache max=10; sub_filter_types text/event-stream; sub_filter 'no such text' '';
        error_page 405 =200 $uri;
        location /v1/ {{ }}
    }}
"""

_RELAY = """
    upstream to_{port} {{ server 127.0.0.1:{to}; keepalive 128; keepalive_requests 1000000000; }}
    server {{
        listen 127.0.0.1:{port} backlog=8192;
        location / {{
            proxy_pass http://to_{port}; proxy_http_version 1.1; proxy_set_header Connection "";
            proxy_buffering {buffering};
        }}
    }}
"""


class Mock:
    """The running mock: `whole` and `stream` are its ports, `process` its nginx."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.whole, self.stream = machine.free_port(), machine.free_port()
        streams = folder / "streams" / "v1"
        (streams / "chat").mkdir(parents=True)
        (streams / "chat" / "completions").write_bytes(b"".join(openai_events()))
        (streams / "messages").write_bytes(b"".join(anthropic_events()))
        servers = _WHOLE.format(
            port=self.whole, openai=openai_answer().decode(), anthropic=anthropic_answer().decode()
        ) + _STREAM.format(port=self.stream, folder=folder)
        self._asked = 0
        self.process = _nginx(folder, servers, machine.LOAD_CORE, self.whole)

    def served(self) -> int:
        """Requests that the mock has answered so far, those of this question not counted."""
        self._asked += 1
        _, body = machine.fetch(f"http://127.0.0.1:{self.whole}/count")
        return int(body.split()[9]) - self._asked


def _nginx(folder: pathlib.Path, servers: str, core: int, port: int) -> machine.Process:
    # Started by root, nginx would read the streams as another user, who may not.
    user = f"user {pwd.getpwuid(0).pw_name};" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(_FRAME.format(folder=folder, servers=servers, user=user))
    command = [machine.tool("nginx", "nginx"), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    process = machine.Process(command, core, folder / "nginx.log")
    process.wait_for_port(port)
    return process


def relay(folder: pathlib.Path, ports: dict[int, int]) -> machine.Process:
    """An nginx on the gateway's core that only passes on: listens on each key, sends to its value."""
    folder.mkdir(parents=True, exist_ok=True)
    servers = "".join(_RELAY.format(port=port, to=to, buffering="off") for port, to in ports.items())
    return _nginx(folder, servers, machine.GATEWAY_CORE, next(iter(ports)))


@contextlib.contextmanager
def mock(folder: pathlib.Path) -> Iterator[Mock]:
    """The nginx mock, ended with the block."""
    folder.mkdir(parents=True, exist_ok=True)
    running = Mock(folder)
    try:
        yield running
    finally:
        running.process.stop()
