"""What tools do beyond the machine: requests to URLs, messages, payments, statements to databases.

Traits: `request` of a fetch or send by a tool, `browser`, `message`, `payment`, `sql`, and for HTTP its method.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from tidegate.detect.acts import tool_words as words
from tidegate.detect.acts.act import Act, Json
from tidegate.detect.acts.given import Given
from tidegate.detect.acts.paths import normal_path
from tidegate.detect.acts.urls import parse_url, target_of

_URL_START: Final = re.compile(
    r"\s*(?:https?|wss?|ftps?|sftp|git|ssh|git\+\w+|s3|gs|data|javascript|blob|ldaps?|gopher|dict|tftp|smb)\s*:", re.I
)
_SENDING: Final = frozenset({"POST", "PUT", "PATCH", "DELETE", "MKCOL", "PROPFIND", "REPORT"})
_SENDING_NAME: Final = re.compile(r"(?:^|[^a-z])(?:post|put|patch|delete|upload|webhook)", re.I)
_LONGEST: Final = 100_000
_STATEMENT: Final = re.compile(
    r"\s*(?:--[^\n]*\n\s*|/\*(?:[^*]|\*(?!/)){0,400}\*/\s*)*(select|insert|update|delete|drop|alter|create|grant|revoke|"
    r"truncate|copy|with|merge|call|exec|execute|attach|load|pragma|set|do|begin|explain|show|vacuum|replace|declare|"
    r"commit|use|describe)\b",
    re.I,
)
_PROGRAM: Final = re.compile(r"\b(?:to|from)\s+program\s+(?:\$(\w*)\$(.*?)\$\1\$|E?'((?:[^']|'')*)')", re.I | re.S)
_XP: Final = re.compile(r"\bxp_cmdshell\s*\(?\s*N?'((?:[^']|'')*)'", re.I)
_SYSTEM: Final = re.compile(
    r"(?:\\!|^\s*\.(?:shell|system)|\bsys_exec\s*\(\s*'|\bsys_eval\s*\(\s*')\s*([^\n']+)", re.I | re.M
)
_WRITTEN: Final = re.compile(
    r"\b(?:into\s+(?:outfile|dumpfile)|copy\s[^;]{0,2000}?\bto|backup\s+database\s+\w+\s+to\s+disk\s*=|attach(?:\s+database)?"
    r"|vacuum\s+into|\.(?:output|once|save|backup))\s+N?'([^']+)'",
    re.I,
)
_READ: Final = re.compile(r"\b(?:load_file|pg_read_file|pg_read_binary_file|readfile|lo_import)\s*\(\s*'([^']+)'", re.I)
_LINK: Final = re.compile(
    r"\b(?:dblink\w*|http_get|http_post|openrowset|utl_http\.request|load_extension|url)\s*\(\s*'([^']+)'", re.I
)
_CONNECT_HOST: Final = re.compile(r"\bhost(?:addr)?\s*=\s*([\w.-]+)", re.I)


def is_url(text: str) -> bool:
    """Whether a text is a URL and nothing else."""
    return len(text) < 8_000 and _URL_START.match(text) is not None and not any(sign in text.strip() for sign in " \n")


def requests(given: Given) -> Iterator[Act]:
    """The requests that a tool makes: each URL is fetched, or sent to when there is a body or a method that sends."""
    named = given.texts(words.URL)
    named += (
        given.texts(words.PATH) if not named and any(is_url(t) for t in given.texts(words.PATH, take=False)) else []
    )
    if not named:
        return
    method = given.text(words.METHOD).strip().upper()
    body = _body(given, words.BODY)
    sends = method in _SENDING or (
        method not in ("GET", "HEAD", "OPTIONS") and (body != "" or _SENDING_NAME.search(given.name) is not None)
    )
    headers = _body(given, words.HEADERS)
    into = given.text(words.INTO, take=False)
    traits = {"request"} | ({method.lower()} if method else set()) | ({"browser"} if given.kind == "browse" else set())
    for text in named:
        url = parse_url(text)
        if url is None:
            continue
        yield Act(
            "send" if sends else "fetch",
            target_of(url),
            given.name,
            "\n".join(part for part in (body, headers) if part),
            normal_path(into) if into and not is_url(into) else "",
            url,
            traits=frozenset(traits),
        )


def _body(given: Given, role: frozenset[str]) -> str:
    parts: list[str] = []
    for key, item in given.items(role):
        if item in (None, "", {}, []):
            continue
        given.used.add(key)
        parts.append(item if isinstance(item, str) else written(item))
    return "\n".join(parts)[:_LONGEST]


def written(value: Json) -> str:
    """A value as a line of text."""
    return json.dumps(value, ensure_ascii=False, default=str)


def message(given: Given) -> Iterator[Act]:
    """The message that a tool sends, once for each recipient."""
    if given.kind != "send" and not (given.has(words.TO) and given.has(words.SAID)):
        return
    to = [part.strip() for text in given.texts(words.TO) for part in re.split(r"[,;]", text) if part.strip()]
    text = _body(given, words.SAID)
    for recipient in to or ([given.name] if given.kind == "send" and text else []):
        yield Act("send", f"message:{recipient.lower()}", given.name, text, traits=frozenset({"message"}))


def payment(given: Given) -> Iterator[Act]:
    """The payment that a tool makes."""
    if given.kind != "pay" and not any(key.startswith("amount") for key, _ in given.items(words.MONEY)):
        return
    amount = ", ".join(str(item) for _, item in given.items(words.MONEY))
    for payee in given.texts(words.PAYEE):
        yield Act("send", f"payment:{payee.strip().lower()}", given.name, amount, traits=frozenset({"payment"}))


class Statements:
    """What statements to a database do. `commands` are those of a shell among them, for somebody else to read."""

    __slots__ = ("acts", "commands")

    def __init__(self) -> None:
        self.acts: list[Act] = []
        self.commands: list[str] = []

    def take(self, text: str, program: str) -> bool:
        """Read a text; whether it is a statement at all."""
        found = _STATEMENT.match(text[:4_000])
        if found is None:
            return False
        text = text[:_LONGEST]
        self.acts.append(Act("run", f"sql:{found[1].lower()}", program, text, traits=frozenset({"sql"})))
        if "'" not in text and "$" not in text and "!" not in text and "." not in text:
            return True
        self.commands += [match[2] or (match[3] or "").replace("''", "'") for match in _PROGRAM.finditer(text)]
        self.commands += [match[1].replace("''", "'") for match in _XP.finditer(text)]
        self.commands += [match[1] for match in _SYSTEM.finditer(text)]
        for match in _WRITTEN.finditer(text):
            self.acts.append(Act("write", normal_path(match[1]), program, text, traits=frozenset({"sql"})))
        for match in _READ.finditer(text):
            self.acts.append(Act("read", normal_path(match[1]), program, traits=frozenset({"sql"})))
        for match in _LINK.finditer(text):
            self._connect(match[1], program)
        return True

    def _connect(self, text: str, program: str) -> None:
        url = parse_url(text) if is_url(text) else None
        host = _CONNECT_HOST.search(text)
        if url is not None:
            self.acts.append(Act("connect", target_of(url), program, text, url=url, traits=frozenset({"sql"})))
        elif host is not None:
            self.acts.append(Act("connect", host[1].lower(), program, text, traits=frozenset({"sql"})))
