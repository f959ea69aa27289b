"""Requests with sensitive values planted in them: in every dialect, at every place, in every disguise.

Made by seed, so that a failure can be made again.
"""

from __future__ import annotations

import base64
import json
import random
import unicodedata
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

Json = Any

FULL_WIDTH = {ord(letter): ord(letter) + 0xFEE0 for letter in map(chr, range(0x21, 0x7F))}


def email(chance: random.Random) -> str:
    names = ("maria", "jonas", "aiko", "pierre", "olga", "samir", "ines", "lukas")
    hosts = ("fischer-logistik.de", "northwind-clinic.org", "kato-seiki.jp", "banque-martin.fr")
    return (
        f"{chance.choice(names)}.{chance.choice('bcdfgklmnprst')}{chance.randrange(1000, 9999)}@{chance.choice(hosts)}"
    )


def card(chance: random.Random) -> str:
    digits = [4, *(chance.randrange(10) for _ in range(14))]
    total = sum(sum(divmod(digit * 2, 10)) if place % 2 == 0 else digit for place, digit in enumerate(digits))
    return "".join(map(str, [*digits, -total % 10]))


def iban(chance: random.Random) -> str:
    rest = "".join(str(chance.randrange(10)) for _ in range(18))
    check = 98 - int(rest + "131400") % 97
    return f"DE{check:02d}{rest}"


def github_token(chance: random.Random) -> str:
    letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    body = "".join(chance.choice(letters) for _ in range(30))
    check, number = "", zlib.crc32(body.encode())
    for _ in range(6):
        number, place = divmod(number, 62)
        check = letters[place] + check
    return "gh" + "p_" + body + check


def aws_key(chance: random.Random) -> str:
    """The first characters hold the account's number, which has twelve digits."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    number = (1 << 47) | (chance.randrange(10**12) << 7) | chance.randrange(128)
    head = "".join(letters[number >> shift & 31] for shift in range(43, -1, -5))
    return "AKI" + "A" + head + "".join(chance.choice(letters) for _ in range(16 - len(head)))


VALUES: dict[str, tuple[str, Callable[[random.Random], str], str]] = {
    "email": ("pii", email, "Please write to {} about it."),
    "card": ("payment", card, "Charge my card {} today."),
    "iban": ("payment", iban, "Pay to IBAN {} please."),
    "github_token": ("secret", github_token, "export GITHUB_TOKEN={} # for the build"),
    "aws_key": ("secret", aws_key, "aws_access_key_id = {}"),
}
"""By name: label, how one is made, and a text that it stands in."""

DISGUISES: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "url_base64": lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
    "percent": lambda text: quote(text, safe=""),
    "hex": lambda text: text.encode().hex(),
    "full_width": lambda text: text.translate(FULL_WIDTH),
    "zero_width": "\u200b".join,
    "soft_hyphen": "\u00ad".join,
    "json": json.dumps,
    "json_escapes": lambda text: "".join(f"\\u{ord(letter):04x}" for letter in text),
    "entities": lambda text: "".join(f"&#{ord(letter)};" for letter in text),
    "twice_base64": lambda text: base64.b64encode(base64.b64encode(text.encode())).decode(),
    "data_url": lambda text: "data:text/plain;base64," + base64.b64encode(text.encode()).decode(),
}


@dataclass
class Planted:
    """A request, and the values that stand in it."""

    path: str
    body: Json
    dialect: str
    where: str
    disguise: str
    values: list[tuple[str, str]] = field(default_factory=list)
    """Label and value."""

    def __str__(self) -> str:
        return f"{self.dialect}/{self.where}/{self.disguise}: {[label for label, _ in self.values]}"


def chat_places(text: str) -> dict[str, Json]:
    user = {"role": "user", "content": "What do you say?"}
    call = {"id": "c1", "type": "function", "function": {"name": "f", "arguments": json.dumps({"q": text})}}
    schema = {"type": "object", "properties": {"q": {"type": "string", "description": text}}}
    half = len(text) // 2
    return {
        "user": {"messages": [{"role": "user", "content": text}]},
        "system": {"messages": [{"role": "system", "content": text}, user]},
        "developer": {"messages": [{"role": "developer", "content": text}, user]},
        "history": {"messages": [user, {"role": "assistant", "content": text}, user]},
        "part": {"messages": [{"role": "user", "content": [{"type": "text", "text": text}]}]},
        "name": {"messages": [{"role": "user", "name": text, "content": "hello"}]},
        "tool_result": {
            "messages": [
                user,
                {
                    "role": "assistant",
                    "content": None,
                    "tool_calls": [call | {"function": {"name": "f", "arguments": "{}"}}],
                },
                {"role": "tool", "tool_call_id": "c1", "content": text},
            ]
        },
        "tool_arguments": {
            "messages": [
                user,
                {"role": "assistant", "content": None, "tool_calls": [call]},
                {"role": "tool", "tool_call_id": "c1", "content": "ok"},
            ]
        },
        "tool_schema": {
            "messages": [user],
            "tools": [{"type": "function", "function": {"name": "f", "parameters": schema}}],
        },
        "metadata": {"messages": [user], "metadata": {"note": text}},
        "user_field": {"messages": [user], "user": text},
        "stop": {"messages": [user], "stop": [text]},
        "unknown_field": {"messages": [user], "x_frobnicate": {"deep": [{"er": text}]}},
        "split_parts": {
            "messages": [
                {
                    "role": "user",
                    "content": [{"type": "text", "text": text[:half]}, {"type": "text", "text": text[half:]}],
                }
            ]
        },
        "split_messages": {
            "messages": [{"role": "user", "content": text[:half]}, {"role": "user", "content": text[half:]}]
        },
    }


def anthropic_places(text: str) -> dict[str, Json]:
    user = {"role": "user", "content": "What do you say?"}
    use = {"type": "tool_use", "id": "t1", "name": "f", "input": {"q": text}}
    empty = {"type": "tool_use", "id": "t1", "name": "f", "input": {}}
    result = {"type": "tool_result", "tool_use_id": "t1", "content": [{"type": "text", "text": text}]}
    document = {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": text}}
    places = {
        "user": {"messages": [{"role": "user", "content": text}]},
        "system": {"system": text, "messages": [user]},
        "system_parts": {"system": [{"type": "text", "text": text}], "messages": [user]},
        "tool_use": {
            "messages": [
                user,
                {"role": "assistant", "content": [use]},
                {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "ok"}]},
            ]
        },
        "tool_result": {
            "messages": [user, {"role": "assistant", "content": [empty]}, {"role": "user", "content": [result]}]
        },
        "document": {"messages": [{"role": "user", "content": [document, {"type": "text", "text": "Read it."}]}]},
        "tools": {
            "messages": [user],
            "tools": [{"name": "f", "description": text, "input_schema": {"type": "object"}}],
        },
        "metadata": {"messages": [user], "metadata": {"user_id": text}},
    }
    return {name: {"max_tokens": 50, **body} for name, body in places.items()}


def gemini_places(text: str) -> dict[str, Json]:
    user = {"role": "user", "parts": [{"text": "What do you say?"}]}
    call = {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {"q": text}}}]}
    answer = {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"out": text}}}]}
    return {
        "user": {"contents": [{"role": "user", "parts": [{"text": text}]}]},
        "system": {"systemInstruction": {"parts": [{"text": text}]}, "contents": [user]},
        "function_call": {
            "contents": [user, call, {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {}}}]}]
        },
        "function_response": {
            "contents": [user, {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]}, answer]
        },
        "declaration": {"contents": [user], "tools": [{"functionDeclarations": [{"name": "f", "description": text}]}]},
    }


def responses_places(text: str) -> dict[str, Json]:
    return {
        "input": {"input": text},
        "instructions": {"input": "hello", "instructions": text},
        "message": {"input": [{"role": "user", "content": [{"type": "input_text", "text": text}]}]},
        "output": {
            "input": [
                {"role": "user", "content": "hi"},
                {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
                {"type": "function_call_output", "call_id": "c", "output": text},
            ]
        },
        "metadata": {"input": "hello", "metadata": {"note": text}},
    }


def embedding_places(text: str) -> dict[str, Json]:
    return {"input": {"input": text}, "list": {"input": ["hello", text]}}


def completion_places(text: str) -> dict[str, Json]:
    return {"prompt": {"prompt": text}, "suffix": {"prompt": "hello", "suffix": text}}


PLACES: dict[str, tuple[str, Callable[[str], dict[str, Json]]]] = {
    "openai_chat": ("/v1/chat/completions", chat_places),
    "openai_responses": ("/v1/responses", responses_places),
    "openai_embeddings": ("/v1/embeddings", embedding_places),
    "openai_completions": ("/v1/completions", completion_places),
    "anthropic": ("/v1/messages", anthropic_places),
    "gemini": ("/v1beta/models/{model}:{verb}", gemini_places),
}

STREAMS = ("openai_chat", "openai_responses", "openai_completions", "anthropic", "gemini")


def planted(seed: int, model: str) -> Planted:
    """The request of a seed; every fourth is an ordinary one, without any value."""
    chance = random.Random(seed)
    dialect = chance.choice(list(PLACES))
    path, places = PLACES[dialect]
    name = chance.choice(list(VALUES))
    label, make, sentence = VALUES[name]
    value = make(chance)
    disguise = chance.choice(list(DISGUISES))
    text = sentence.format(value)
    if seed % 4 == 0:
        text = "Please explain how tides come about, in three sentences."
    # What is split must be whole in its two halves together: only undisguised values are.
    where = chance.choice(list(places(text)))
    if where.startswith("split_"):
        disguise = "plain"
        text = value if seed % 4 else text
    elif disguise != "plain":
        text = f"Here it is: {DISGUISES[disguise](text)} ."
    body: dict[str, Json] = dict(places(text)[where])
    stream = dialect in STREAMS and chance.random() < 0.5
    if dialect == "gemini":
        path = path.format(model=model, verb="streamGenerateContent?alt=sse" if stream else "generateContent")
    else:
        body["model"] = model
        if stream:
            body["stream"] = True
    return Planted(path, body, dialect, where, disguise, [(label, value)] if seed % 4 else [])


def forms(value: str) -> list[str]:
    """How a value may stand in what an upstream was sent."""
    found = {value}
    for disguise in DISGUISES.values():
        made = disguise(value)
        found.add(made)
        found.add(json.dumps(made)[1:-1])
        found.add(json.dumps(made, ensure_ascii=False)[1:-1])
    return sorted(found, key=len)


class Recogniser:
    """Finds planted values in what was sent, as they are or in a disguise (base64 at any offset included)."""

    _HEAD = 8

    def __init__(self) -> None:
        self._by_head: dict[str, list[tuple[str, int]]] = {}

    def add(self, seed: int, value: str) -> None:
        for form in {*forms(value), *_base64_cores(value)}:
            self._by_head.setdefault(form[: self._HEAD], []).append((form, seed))

    def seeds(self, body: bytes) -> set[int]:
        """The seeds of the requests whose values stand in it."""
        text = body.decode("utf-8", "replace")
        return {seed for way in {text, _folded(text)} for seed in self._in(way)}

    def _in(self, text: str) -> set[int]:
        found: set[int] = set()
        known, size = self._by_head, self._HEAD
        for at in range(len(text)):
            for form, seed in known.get(text[at : at + size], ()):
                if text.startswith(form, at):
                    found.add(seed)
        return found


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in plain if letter not in "\u200b\u00ad")


def _base64_cores(value: str) -> list[str]:
    """What a value looks like within longer base64, at each of the three offsets, without its ends."""
    cores: list[str] = []
    for pad in range(3):
        encoded = base64.b64encode(b"\0" * pad + value.encode()).decode().rstrip("=")
        core = encoded[pad and pad + 1 : len(encoded) - 2]
        cores += [core, core.replace("+", "-").replace("/", "_")]
    return [core for core in cores if len(core) >= 12]
