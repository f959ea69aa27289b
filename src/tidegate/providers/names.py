"""Compares the model name that an answer claims with the one that was asked for.

A claimed name is evidence of the weakest kind: a liar will say what is expected. But one that differs
is a fact, and nobody else tells the user.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

ModelMatch: TypeAlias = Literal["match", "alias", "mismatch", "unknown"]

_VERSION = re.compile(
    r"(?:[-@:._](?:\d{4}-\d{2}-\d{2}|\d{8}|\d{6}|\d{4}|\d{3}|\d{2}-\d{2}|\d{2}-\d{4}|latest|preview|exp|beta|free|v\d+(?::\d+)?))+$"
)
_QUANTISED = re.compile(r"[-.:](?:q\d(?:_[a-z0-9]+)*|fp?\d{1,2}|int\d|bf16|awq|gptq|gguf)$")


@lru_cache(maxsize=4096)
def match_model(sent: str, claimed: str, also_known_as: tuple[str, ...] = ()) -> ModelMatch:
    """Say how `claimed` relates to `sent`.

    `match`: the same name, or the same but for vendor prefix, case, or a dated or numbered snapshot of it.
    `alias`: a name that the configuration allows. `unknown`: nothing was claimed. Else `mismatch`.
    A snapshot that was asked for by its date and answered by another date is a mismatch.
    """
    if not claimed:
        return "unknown"
    wanted, got = _plain(sent), _plain(claimed)
    if wanted == got or _stem(got) == wanted or (_stem(wanted) == got and _is_moving(wanted)):
        return "match"
    if got in {_plain(name) for name in also_known_as} or _stem(got) in {_plain(name) for name in also_known_as}:
        return "alias"
    if _is_moving(wanted) and _stem(got) == _stem(wanted):
        return "match"
    return "mismatch"


def _plain(name: str) -> str:
    """Lower case, without a vendor or resource prefix."""
    return name.strip().lower().rsplit("/", 1)[-1]


def _stem(name: str) -> str:
    """Without snapshot dates and numbers. A quantisation tag is part of the model and stays."""
    if _QUANTISED.search(name):
        return name
    return _VERSION.sub("", name)


def _is_moving(name: str) -> bool:
    """Names such as `...-latest` point to whatever snapshot is current."""
    return name.endswith(("latest", ":free", "-preview", "-exp", "-beta"))
