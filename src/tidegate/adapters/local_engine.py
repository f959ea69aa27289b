"""The child process of the embedded local model: llama.cpp's own HTTP server, by the `xllamacpp` wheel.

Owns nothing but that server. Its API key comes in the first line of standard input, never in the
process list; when standard input closes, the parent is gone or done, and the process ends. It binds
the loopback interface only and writes no prompt anywhere.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

import msgspec

_NICE = 5
"""On a small machine the model must not starve the gateway, which serves every other route."""
_HTTP_THREADS = 64
_ERRORS_ONLY = 1
READY = "READY "


class EngineOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What the server is started with. `ctx` is in tokens and shared by `parallel` slots; an answer ends after
    `answer` tokens where its request sets no limit (-1: at the end of the context).

    `port` 0 lets the system choose. With `reuse` the port is one that the parent holds reserved.
    `pure` makes a request that names no sampler draw from the model's own distribution
    (temperature 1, no truncation) instead of llama.cpp's defaults (0.8, top-k 40, top-p 0.95, min-p 0.05).
    """

    model: str
    port: int
    threads: int
    parallel: int
    ctx: int
    alias: str
    answer: int = -1
    reuse: bool = False
    pure: bool = False


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until standard input closes. Returns 1 when the server cannot start; llama.cpp says why on stderr."""
    options = _parse(argv)
    key = sys.stdin.readline().strip()
    if not key:
        sys.stderr.write("no API key on standard input\n")
        return 1
    # Not every platform lets a process renice itself; the model then runs at normal priority.
    with contextlib.suppress(OSError):
        os.nice(_NICE)
    try:
        server = _serve(options, key)
    except (ImportError, RuntimeError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{READY}{server.listening_address}\n")
    sys.stdout.flush()
    # The parent reads no further: a pipe that fills up must not stop the server.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    while sys.stdin.readline():
        pass
    # The native threads may be in the middle of a long prompt; nobody waits for its answer any more.
    os._exit(0)


def _parse(argv: Sequence[str] | None) -> EngineOptions:
    parser = argparse.ArgumentParser(prog="tidegate.adapters.local_engine", description=__doc__)
    parser.add_argument("--model", required=True, help="GGUF file")
    parser.add_argument("--port", type=int, default=0, help="TCP port on 127.0.0.1; 0 lets the system choose")
    parser.add_argument("--threads", type=int, default=1, help="compute threads")
    parser.add_argument("--parallel", type=int, default=4, help="requests served at once")
    parser.add_argument("--ctx", type=int, default=8192, help="tokens of context, shared by the requests")
    parser.add_argument("--answer", type=int, default=-1, help="tokens of an answer whose request sets no limit")
    parser.add_argument("--alias", required=True, help="the model name that answers carry")
    parser.add_argument("--reuse", action="store_true", help="the parent holds the port reserved")
    parser.add_argument("--pure", action="store_true", help="sample from the model's own distribution by default")
    return msgspec.convert(vars(parser.parse_args(argv)), EngineOptions)


def _serve(options: EngineOptions, key: str) -> Any:
    native: Any = importlib.import_module("xllamacpp")
    params = native.CommonParams()
    params.model.path = options.model
    params.model_alias = {options.alias}
    params.hostnames = ["127.0.0.1"]
    params.port = options.port
    params.reuse_port = options.reuse
    params.api_keys = [key]
    params.n_ctx = options.ctx
    params.n_parallel = options.parallel
    params.n_predict = options.answer
    # One pool of context for all slots: a single long prompt may use what the others leave.
    params.kv_unified = True
    params.cpuparams.n_threads = options.threads
    params.cpuparams_batch.n_threads = options.threads
    params.n_threads_http = _HTTP_THREADS
    # The prompt cache would grow to 8 GiB of memory by default.
    params.cache_ram_mib = 0
    params.ui = False
    params.endpoint_slots = False
    params.verbosity = _ERRORS_ONLY
    if options.pure:
        params.sampling.temp = 1.0
        params.sampling.top_k = 0
        params.sampling.top_p = 1.0
        params.sampling.min_p = 0.0
    return native.Server(params)


if __name__ == "__main__":
    sys.exit(main())
