"""What PowerShell does where it matters: what it fetches, decodes, runs, sends and sets."""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.acts.scripts.reading import Collector
from tidegate.detect.acts.shell import decode
from tidegate.detect.acts.shell.notable import secret_kind
from tidegate.detect.acts.shell.value import Value

_LONGEST: Final = 60_000
_URL: Final = re.compile(r"(?:https?|ftp)://[^\s'\"`)|;,]+", re.I)
_RUN: Final = re.compile(
    r"\b(?:iex|invoke-expression|invoke-command|icm|start-process|saps|\[scriptblock\]::create)\b|(?:^|[|"
    r";=(&]\s*)[&.]\s*[($'\"]|"
    r"\[reflection\.assembly\]::load|add-type|\.invoke\(",
    re.I,
)
_IEX: Final = re.compile(
    r"\b(?:iex|invoke-expression)\b|\[scriptblock\]::create|\[reflection\.assembly\]::load|&\s*\(", re.I
)
_FETCH: Final = re.compile(
    r"\b(?:iwr|irm|curl|wget|invoke-webrequest|invoke-restmethod|start-bitstransfer|downloadstring|downloadfile|"
    r"downloaddata|"
    r"openread|net\.webclient|httpclient|msxml2\.xmlhttp|bitsadmin|certutil)\b",
    re.I,
)
_SEND: Final = re.compile(
    r"-method\s+['\"]?(?:post|put|patch)|-body\b|-infile\b|uploadstring|uploadfile|uploaddata|send-mailmessage", re.I
)
_INTO: Final = re.compile(r"-o(?:u(?:t(?:f(?:i(?:le?)?)?)?)?)?\s+['\"]?([^\s'\";|]+)|"
                          r"downloadfile\s*\([^,]+,\s*['\"]([^'\"]+)|"
                          r"-destination\s+['\"]?([^\s'\";|]+)", re.I)  # fmt: skip
_ENCODED: Final = re.compile(r"-encodedcommand\s+['\"]?([A-Za-z0-9+/=]{8,})", re.I)
_FROM_BASE64: Final = re.compile(r"frombase64string\s*\(\s*['\"]([A-Za-z0-9+/=\s]+)['\"]", re.I)
_SOCKET: Final = re.compile(r"net\.sockets\.tcpclient\s*\(?\s*['\"]?([\w.-]+)['\"]?\s*,\s*(\d+)", re.I)
_ENVIRONMENT: Final = re.compile(r"(?:get-childitem|gci|dir|ls)\s+env:|getenvironmentvariables\(\)", re.I)
_PERSISTENT: Final = re.compile(
    r"\b(?:register-scheduledtask|new-scheduledtask|schtasks|new-service|set-service)\b|currentversion\\run|"
    r"\$profile\b|"
    r"setenvironmentvariable\(",
    re.I,
)
_DEFENCE: Final = re.compile(
    r"set-mppreference\s+.*-(?:disable\w+|exclusion\w+)|add-mppreference\s+.*-exclusion|amsiutils|amsiinitfailed|"
    r"set-executionpolicy\s+(?:-\w+\s+)*(?:bypass|unrestricted)|netsh\s+advfirewall\s+set\s+\w+\s+state\s+off|"
    r"stop-service\s+.*(?:windefend|sense|mpssvc)",
    re.I,
)
_DELETE: Final = re.compile(r"\b(?:remove-item|rm|ri|del|rd|erase)\b([^|;\n]*)", re.I)
_JOINED: Final = re.compile(r"(['\"])\s*\+\s*\1")


def read_powershell(text: str, collector: Collector, depth: int = 0) -> None:
    """Read PowerShell. Linear, within 60,000 characters."""
    if len(text) > _LONGEST:
        collector.unread.append("too_long")
        text = text[:_LONGEST]
    traits: set[str] = set()
    if text.count("`") > 2 and re.search(r"\w`\w", text):
        text, traits = re.sub(r"`(?=\w)", "", text), {"obfuscated"}
    text = _JOINED.sub("", text)
    _take_decoded(text, collector, depth)
    runs = _IEX.search(text) is not None
    _take_network(text, runs, collector)
    if traits and _RUN.search(text):
        collector.note("run", "powershell", text, "code", "obfuscated")
    if found := _SOCKET.search(text):
        reverse = runs or re.search(r"getstream|\.invoke|cmd\.exe|powershell", text, re.I) is not None
        collector.note("connect", f"{found[1]}:{found[2]}", text, *(["reverse_shell"] if reverse else []))
    if found := _PERSISTENT.search(text):
        collector.note("configure", "service:windows", text[:4_000], found[0].lower()[:40])
    if found := _DEFENCE.search(text):
        collector.note("configure", "defence:windows", found[0], "disabled")
    _take_deletions(text, collector)


def _take_decoded(text: str, collector: Collector, depth: int) -> None:
    for found in _ENCODED.finditer(text):
        plain = decode.from_base64(found[1])
        collector.run_code(Value(plain or "", plain is not None, frozenset({"decoded"})))
        if plain and depth < 4:
            read_powershell(plain, collector, depth + 1)
    decoded = _FROM_BASE64.search(text)
    if decoded is not None and _RUN.search(text):
        plain = decode.from_base64(decoded[1])
        collector.run_code(Value(plain or "", plain is not None, frozenset({"decoded"})))
        if plain and depth < 4:
            read_powershell(plain, collector, depth + 1)
    elif re.search(r"frombase64string|gzipstream|deflatestream|-bxor", text, re.I) and _IEX.search(text):
        collector.run_code(Value("", False, frozenset({"decoded"})))


def _take_network(text: str, runs: bool, collector: Collector) -> None:
    if not _FETCH.search(text) and not runs:
        return
    secrets = tuple(path for path in re.findall(r"['\"]?((?:~|\$env:\w+|\$HOME|[A-Z]:)?[\\/][^\s'\";|)]+)", text)
                    if secret_kind(re.sub(r"^\$env:\w+|^\$HOME", "~", path.replace("\\", "/"))))[:8]  # fmt: skip
    if _ENVIRONMENT.search(text):
        secrets = (*secrets, "environment")
    sends = _SEND.search(text) is not None
    into = _INTO.search(text)
    where = next((part for part in into.groups() if part), "") if into is not None else ""
    for address in _URL.findall(text)[:40]:
        if sends or secrets:
            collector.send(Value(address), Value("", not secrets, frozenset(), (), secrets))
            continue
        value = collector.fetch(Value(address), where)
        if runs:
            collector.run_code(value)
        elif where and _starts(text[text.find(where) + len(where) :], re.split(r"[\\/]", where)[-1]):
            collector.mark(value.sources, "run_later")


def _starts(text: str, name: str) -> bool:
    """Whether a program of this name is started in a text."""
    start = r"(?:start-process|saps|[;|&]\s*\.?[&/\\]?)\s*['\"]?\S*"
    return re.search(start + re.escape(name), text, re.I) is not None


def _take_deletions(text: str, collector: Collector) -> None:
    for found in list(_DELETE.finditer(text))[:20]:
        if not re.search(r"-r(?:ecurse)?\b|/s\b", found[1], re.I):
            continue
        for word in found[1].split():
            if not word.startswith(("-", "/s", "/q")):
                target = re.sub(r"^\$env:(?:USERPROFILE|HOME)|^\$HOME", "~", word.strip("'\""), flags=re.I)
                collector.note("delete", target.replace("\\", "/"), found[0][:400], "recursive")
