"""What code in JavaScript, Perl, Ruby, PHP, Lua and their like does where it matters, told by its calls and texts.

Coarser than a parser: what is fetched and what is evaluated in one short program is taken to be the same thing.
"""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.acts.scripts.reading import Collector
from tidegate.detect.acts.shell import decode
from tidegate.detect.acts.shell.notable import secret_kind
from tidegate.detect.acts.shell.value import EMPTY, Value

_LONGEST: Final = 60_000
_TEXT: Final = re.compile(
    r"'((?:[^'\\\n]|\\.){0,8000})'|\"((?:[^\"\\\n]|\\.){0,8000})\"|`((?:[^`\\]|\\.){0,8000})`", re.S
)
_JOINED: Final = re.compile(r"(['\"`])\s*[+.]{1,2}\s*\1")
_RUN: Final = re.compile(
    r"(?<![.\w$])(?:system|exec|execute|shell_exec|passthru|popen|proc_open|pcntl_exec|qx|spawn|execSync|spawnSync|"
    r"execFile|"
    r"execFileSync|Process\.spawn|Open3\.\w+|os\.execute|io\.popen|Deno\.Command|Bun\.spawn|Bun\.\$|IO\.popen|"
    r"Kernel\.\w+|"
    r"do\s+shell\s+script|Runtime\.getRuntime\(\)\.exec|ProcessBuilder|system2)\s*\(?\s*$|"
    r"\.(?:execSync|exec|spawn|spawnSync|execFile|execFileSync|popen|execute|system)\s*\(\s*\[?\s*$"
)
_EVAL: Final = re.compile(
    r"(?<![\w.])(?:eval|Function|assert|create_function|instance_eval|class_eval|loadstring|load|vm\.run\w+|"
    r"runInThisContext|"
    r"runInNewContext|module\._compile|_compile|setTimeout_|include|require_once|do|execScript)\s*[({ ]|"
    r"\.(?:runInThisContext|runInNewContext|_compile|constructor)\s*\(|\[\s*['\"](?:eval|constructor|exec)['\"]\s*\]"
)
_STRICT_EVAL: Final = re.compile(
    r"(?<![\w.])(?:eval|Function|assert|create_function|instance_eval|loadstring|load)\s*[({ ]|\.(?:runInThisContext|"
    r"runInNewContext|_compile)\s*\(|\[\s*['\"](?:eval|constructor|exec)['\"]\s*\]|globalThis\[|\.then\(\s*(?:eval|"
    r"Function)\s*\)|"
    r"\bimport\s*\(\s*(?:`|['\"])?(?:data|https?):|"
    r"\$\w+\s*\(\s*\$\w+\s*\)|\.constructor\s*\("
)
_RUN_DECODED: Final = re.compile(
    r"\b(?:exec|execSync|system|spawnSync|popen|passthru|shell_exec)\s*\(?\s*(?:Buffer\.|atob|base64_|Base64)"
)
_FETCH: Final = re.compile(
    r"\bget(?:store)?\s*\(?\s*['\"]https?:|require\(\s*['\"](?:node:)?https?['\"]|\b(?:fetch|axios|got|"
    r"https?\.(?:get|request)|superagent|needle|XMLHttpRequest|LWP::\w+|HTTP::Tiny|"
    r"file_get_contents|"
    r"curl_exec|curl_init|Net::HTTP|URI\.open|open-uri|OpenURI|HTTParty|RestClient|Faraday|socket\.http|http\.request|"
    r"WebClient|HttpClient|readfile|fopen|download\.file|url\()",
    re.I,
)
_SEND: Final = re.compile(
    r"\bPOST\b|\.post\b|\.put\b|method\s*:|CURLOPT_POSTFIELDS|->post\(|post_form|\.write\(|\bbody\s*[:=]", re.I
)
_DECODE: Final = re.compile(
    r"\batob\b|data:text/javascript|['\"]base64['\"]|['\"]hex['\"]|base64_decode|decode64|decode_base64|"
    r"unpack\s*\(?\s*['\"](?:m|H\*|u)|"
    r"gzinflate|"
    r"gzuncompress|str_rot13|fromCharCode|unescape\s*\(|hex2bin|inflateSync|gunzipSync|\.reverse\(\)\.join|strrev|"
    r"decodeURIComponent\s*\(\s*escape|pack\s*\(?\s*['\"]H",
    re.I,
)
_SOCKET: Final = re.compile(
    r"\bnet\.(?:connect|Socket|createConnection)|IO::Socket|TCPSocket|fsockopen|socket\.tcp|\bSocket\.(?:tcp|new)|"
    r"stream_socket_client|inet_aton|socket\s*\(\s*S\b|TCPClient|new\s+Socket\s*\(|Deno\.connect"
)
_SHELL: Final = re.compile(r"/bin/(?:ba|da|z)?sh|cmd\.exe|\bsh\s+-i\b|['\"](?:ba)?sh['\"]|powershell", re.I)
_ENVIRONMENT: Final = re.compile(
    r"(?:stringify|dumps?|inspect|encode|entries|assign|to_json|to_h|json_encode|serialize|"
    r"print_r)\s*\(?\s*(?:process\.env|ENV|"
    r"\$_ENV|\$_SERVER|%ENV|getenv\(\))|\.\.\.process\.env|\bprocess\.env\s*[,)}]|\bgetenv\(\)|join\([^)]*%ENV|ENV\.to_"
)
_WRITE: Final = re.compile(
    r"\b(?:writeFile|writeFileSync|appendFile|appendFileSync|file_put_contents|File\.write|IO\.write|open)\b"
)
_SECRET_VARIABLE: Final = re.compile(
    r"(?:process\.env\.|process\.env\[['\"]|ENV\[['\"]|getenv\(['\"]|\$ENV\{['\"]?)"
    r"(\w*(?:TOKEN|SECRET|PASSWORD|KEY)\w*)"
)
_URL: Final = re.compile(r"^(?:https?|wss?|ftp)://", re.I)
_MORE: Final = 60


def read_tokens(text: str, collector: Collector, depth: int = 0) -> None:
    """Read code. Linear, within 60,000 characters."""
    if len(text) > _LONGEST:
        collector.unread.append("too_long")
        text = text[:_LONGEST]
    text = _JOINED.sub("", text) if "+" in text or "." in text else text
    if "\\x" in text or "\\u" in text:
        text = re.sub(r"\\x([2-7][0-9A-Fa-f])|\\u00([2-7][0-9A-Fa-f])", lambda m: chr(int(m[1] or m[2], 16)), text)
    texts = [(found.start(), found[1] or found[2] or found[3] or "", found[0][0]) for found in _TEXT.finditer(text)]
    _take_commands(text, texts, collector)
    _take_network(text, [said for _, said, _ in texts], collector)
    _take_evaluated(text, [said for _, said, _ in texts], collector, depth)
    _take_files(text, [said for _, said, _ in texts], collector)


def _take_commands(text: str, texts: list[tuple[int, str, str]], collector: Collector) -> None:
    seen = 0
    for number, (start, said, quote) in enumerate(texts):
        before = text[max(0, start - 60) : start]
        own_shell = quote == "`" and collector.language in ("perl", "ruby", "php")
        if not own_shell and not _RUN.search(before):
            continue
        seen += 1
        if seen > _MORE:
            collector.unread.append("too_many_commands")
            return
        plain = decode.unescape(said) if "\\" in said else said
        if said.rpartition("/")[2] in ("sh", "bash", "zsh", "cmd", "powershell") or " " not in said:
            after = text[start : start + 400]
            if "[" in after or "," in after:
                more = [word for _, word, _ in texts[number + 1 : number + 8]]
                collector.run_command(Value(" ".join([said, *(_quoted(word) for word in more)])))
                continue
        collector.run_command(Value(plain))
    for found in re.finditer(r"%x[({\[]([^)}\]]{1,2000})[)}\]]|\bqx[({/]([^)}/]{1,2000})[)}/]", text):
        collector.run_command(Value(found[1] or found[2]))


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'" if re.search(r"\s", word) else word


def _secrets_in(text: str, texts: list[str]) -> tuple[str, ...]:
    """The secret files that code reads, and the secret variables that it looks at."""
    secrets: list[str] = []
    if re.search(r"readFile|file_get_contents|File\.read|open\b|slurp|IO\.read", text):
        paths = [said.replace("${HOME}", "~") for said in texts if len(said) < 400]
        secrets += [path for path in paths if secret_kind(path) == "secret"][:8]
    if _ENVIRONMENT.search(text):
        secrets.append("environment")
    secrets += [f"${name}" for name in _SECRET_VARIABLE.findall(text)[:8]]
    return tuple(secrets)


def _take_network(text: str, texts: list[str], collector: Collector) -> None:
    secrets = _secrets_in(text, texts)
    fetches = _FETCH.search(text) is not None
    evaluates = _STRICT_EVAL.search(text) is not None
    for url in [said for said in texts if _URL.match(said)][:_MORE] if fetches or evaluates else ():
        if secrets:
            collector.send(Value(url), Value("", False, frozenset(), (), secrets))
        elif fetches:
            value = collector.fetch(Value(url))
            if evaluates or re.search(r"\|\s*(?:ba)?sh\b", text):
                collector.run_code(value)
    if _SOCKET.search(text):
        host = next((said for said in texts if re.fullmatch(r"[\w.-]+\.[\w.-]+(?::\d+)?", said)), "")
        reverse = _SHELL.search(text) is not None or re.search(r"\bexec\b|spawn|popen", text) is not None
        place = collector.note("connect", host, text, *(["reverse_shell"] if reverse else []))
        if secrets:
            collector.send(Value(host), Value("", False, frozenset(), (place,), secrets))


def _take_evaluated(text: str, texts: list[str], collector: Collector, depth: int) -> None:
    runs = _STRICT_EVAL.search(text) or _RUN_DECODED.search(text)
    if not runs or not _DECODE.search(text):
        return
    longest = max(texts, key=len, default="")
    plain = _decoded(longest) if len(longest) >= 8 else None
    collector.run_code(Value(plain or "", plain is not None, frozenset({"decoded"})))
    if plain is not None and depth < 4:
        read_tokens(plain, collector, depth + 1)


def _decoded(text: str) -> str | None:
    for work in (decode.from_hex, decode.from_base64):
        plain = work(text)
        if plain is not None and sum(sign.isprintable() or sign in "\n\t" for sign in plain) > 0.9 * len(plain):
            return plain
    return None


def _take_files(text: str, texts: list[str], collector: Collector) -> None:
    if _WRITE.search(text):
        for found in re.finditer(r"(?:writeFile|appendFile|file_put_contents|File\.write|IO\.write)\w*\s*\(?\s*"
                                 r"(?:[\w.()]+\s*[+.]\s*)?(['\"`])(.{1,400}?)\1", text):  # fmt: skip
            collector.write(Value(found[2]), Value(text[found.end() : found.end() + 4_000]))
    for found in re.finditer(
        r"(?:rmSync|rmdirSync|rm_rf|rm_r|FileUtils\.rm\w*|unlinkSync|rmtree)\s*\(?\s*['\"]([^'\"]{1,400})", text
    ):
        collector.note("delete", found[1], found[1], "recursive")
    if EMPTY.known and len(texts) < 2_000:
        for said in texts:
            if len(said) < 400 and secret_kind(said.replace("${HOME}", "~")) == "secret":
                collector.note("read", said, "", "secret")
