"""Who says what in a call: which texts the caller vouches for, which tools gave, and which only a model's answers hold.

Works on the sections and paths of `detect.reading`, for all dialects. An unknown role is taken for a tool's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec

from tidegate.detect.reading import Path, Piece, Reading, Section
from tidegate.detect.screen import Source

_CALLERS: Final = frozenset({"", "user", "system", "developer", "human", "tools", "functions", "contents", "messages",
                             "instructions", "prompt", "context", "critic"})  # fmt: skip
_ANSWERS: Final = frozenset({"assistant", "model", "ai", "chatbot", "bot"})
_RESULT_KEYS: Final = frozenset({"functionResponse", "function_response", "toolResult", "tool_result"})
_CALL_KEYS: Final = frozenset({"arguments", "action", "summary", "encrypted_content", "call", "functionCall",
                               "function_call", "code", "queries", "query"})  # fmt: skip
_SEALED: Final = frozenset({"encrypted_content", "signature", "thoughtSignature", "thought_signature", "data"})
_IDS: Final = frozenset({"id", "tool_call_id", "tool_use_id", "call_id"})
_REPORTED: Final = re.compile(
    r"\s*(?:\[[\w-]+(?: for [^\n]{0,400})?\] ?Result|<(?:tool_response|tool_result|function_results?|returncode|output|"
    r"stdout|stderr|local-command-stdout|command-output|environment_details|observation)\b|observation\s*:|"
    r"execution result|(?:command|tool|terminal|shell) (?:output|result)|i ran this command|exit code)",
    re.I,
)
"""How clients begin a message in which they give a tool's result as if it were the user's."""


class Voice(msgspec.Struct, frozen=True, gc=False):
    """A text and what vouches for it. `call` is the id of the tool call that it is of or answers, if any."""

    source: Source
    text: str
    call: str = ""


def voices_of(reading: Reading) -> list[Voice]:
    """All texts of a call in order, with what vouches for each. JSON text of arguments is decoded."""
    found: list[Voice] = []
    answered = False
    for section in reading.sections:
        for voice in _of_section(section, answered):
            answered = answered or voice.source == Source.ANSWER
            found.append(voice)
    return found


def voice_of(role: str, text: str, answered: bool) -> Voice:
    """A message of a plain role; `answered` says whether a model has answered before."""
    named = role.lower()
    if named in _ANSWERS:
        return Voice(Source.ANSWER, _decoded(text))
    if named not in _CALLERS or (named == "user" and answered and _REPORTED.match(text)):
        return Voice(Source.TOOL_RESULT, text)
    return Voice(Source.CALLER, text)


def _of_section(section: Section, answered: bool) -> Iterator[Voice]:
    role = section.role.lower()
    items = role == "input" or (role not in _CALLERS and role not in _ANSWERS and _is_item(section.pieces))
    ids, results, served = _ids(section.pieces)
    for piece in section.pieces:
        name = piece.path[-1]
        if name in _IDS or (name in _SEALED and len(piece.text) > 40) or len(piece.text) < 2:
            continue
        source = _source(role, items, piece, results)
        if served:
            source = Source.ANSWER
        elif source == Source.CALLER and answered and role == "user" and _REPORTED.match(piece.text):
            source = Source.TOOL_RESULT
        text = _decoded(piece.text) if source == Source.ANSWER else piece.text
        yield Voice(source, text, _id_of(piece.path, ids))


def _is_item(pieces: Sequence[Piece]) -> bool:
    return any(len(piece.path) == 3 and piece.path[0] == "input" for piece in pieces)


def _ids(pieces: Sequence[Piece]) -> tuple[dict[Path, str], frozenset[Path], bool]:
    """Ids by the path of what has them, paths of blocks of results, and whether the endpoint itself ran the tool."""
    ids: dict[Path, str] = {}
    results: set[Path] = set()
    served = False
    for piece in pieces:
        name = piece.path[-1]
        if name in _IDS:
            ids.setdefault(piece.path[:-1], piece.text)
            if name in ("tool_call_id", "tool_use_id", "call_id"):
                ids[piece.path[:-1]] = piece.text
            if name == "tool_use_id":
                results.add(piece.path[:-1])
        elif name == "server_label" and len(piece.path) == 3:
            served = True
    return ids, frozenset(results), served


def _id_of(path: Path, ids: dict[Path, str]) -> str:
    if not ids:
        return ""
    for length in range(len(path) - 1, 1, -1):
        found = ids.get(path[:length])
        if found is not None:
            return found
    return ""


def _source(role: str, items: bool, piece: Piece, results: frozenset[Path]) -> Source:
    path = piece.path
    if role in _ANSWERS:
        return Source.ANSWER
    if items:
        if len(path) > 2 and path[2] == "output":
            return Source.TOOL_RESULT
        keyed = len(path) > 2 and path[2] in (*_CALL_KEYS, "name", "input", "content")
        return Source.ANSWER if keyed or role != "input" else Source.CALLER
    if (results and any(path[:length] in results for length in range(2, len(path)))) or not _RESULT_KEYS.isdisjoint(
        path
    ):
        return Source.TOOL_RESULT
    return Source.CALLER if role in _CALLERS else Source.TOOL_RESULT


def _decoded(text: str) -> str:
    """The strings of a JSON text, one a line; another text as it is."""
    if text[:1] not in "{[":
        return text
    try:
        value = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return text
    return "\n".join(_strings(value, 0))


def _strings(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif depth > 64:
        return
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield str(name)
            yield from _strings(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner, depth + 1)
