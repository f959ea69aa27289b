"""URLs as browsers and curl take them (WHATWG URL where RFC 3986 differs), and where a text has some.

Whatever spelling an address has (escapes, dot segments, odd slashes, numbers for an address, other scripts), it comes
out as one `Url`. What depends on a variable in its host is no URL here.
"""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.acts.act import Url
from tidegate.detect.acts.hosts import TOP_LEVEL, UNMISTAKABLE, is_ip, normal_host

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SPECIAL: Final = {"http": 80, "https": 443, "ftp": 21, "ws": 80, "wss": 443}
_PORTS: Final = {**_SPECIAL, "ssh": 22, "git": 9418, "sftp": 22, "ldap": 389, "postgres": 5432, "postgresql": 5432,
                 "redis": 6379, "mysql": 3306, "mongodb": 27017, "amqp": 5672, "rsync": 873}  # fmt: skip
_OPAQUE: Final = frozenset({"data", "javascript", "vbscript", "mailto", "blob", "about", "tel", "view-source"})
_SHORTHAND: Final = {"github": "github.com", "gitlab": "gitlab.com", "bitbucket": "bitbucket.org",
                     "gist": "gist.github.com"}  # fmt: skip
_VCS: Final = ("git+", "hg+", "svn+", "bzr+")
_EDGES: Final = "".join(map(chr, range(33))) + "\x7f\u00a0\u2028\u2029\ufeff\u200b"
_INSIDE: Final = str.maketrans("", "", "\t\r\n")
_SCP: Final = re.compile(r"(?:([\w.+-]+)@)?(\[[0-9A-Fa-f:]+\]|[\w.-]+):(?!//)([\w~./@+-][^\s:]*)")
_BARE: Final = re.compile(r"([^\s/?#@:\\\[\]]+|\[[0-9A-Fa-f:.]+\])(?::(\d{1,5}))?(?=[/?#]|$)")
_AUTHORITY: Final = re.compile(r"[^/?#\\]*")
_PLAIN_AUTHORITY: Final = re.compile(r"[^/?#]*")
_ESCAPE: Final = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ESCAPED: Final = re.compile(r"[\x00-\x20\"<>`{}\x7f-\U0010ffff]")
_DOTTED: Final = re.compile(r"(?:^|/)\.\.?(?:/|$)")
_ODD: Final = re.compile(r"[\s%\\@{}\"<>`]")
_LONGEST: Final = 16_384


def parse_url(text: str) -> Url | None:
    """The URL that a text is: with a scheme, `//host`, `user@host:path`, or a bare host under a known domain.

    None when it is none. Where no scheme is written, `scheme` is empty (clients take `http`, browsers try `https`).
    """
    return _parse(text, bare=False) if len(text) <= _LONGEST else _parse(text[:_LONGEST], bare=False)


def parse_operand(text: str) -> Url | None:
    """The URL that a text means where only an address can stand, as after `curl`: any bare host is one."""
    return _parse(text[:_LONGEST], bare=True)


def _parse(text: str, bare: bool) -> Url | None:
    text = text.strip(_EDGES)
    if "\n" in text or "\t" in text or "\r" in text:
        text = text.translate(_INSIDE)
    if not text:
        return None
    named = _SCHEME.match(text)
    if named is None:
        if text.startswith(("//", "\\\\", "/\\")) and not text.startswith("///"):
            return _hierarchical("", text[2:], special=True)
        return _without_scheme(text, bare)
    scheme = named[1].lower()
    rest = text[named.end() :]
    for prefix in _VCS:
        scheme = scheme.removeprefix(prefix)
    if scheme in _SPECIAL:
        return _hierarchical(scheme, rest.lstrip("/\\"), special=True)
    if rest.startswith("//"):
        if scheme == "file":
            return _file(rest)
        return _hierarchical(scheme, rest[2:], special=False)
    if scheme == "file":
        return _file(rest)
    if scheme in _OPAQUE:
        return _opaque(scheme, rest)
    if scheme in _SHORTHAND and re.fullmatch(r"[\w.-]+(?:/[\w.-]+)?(?:#.*)?", rest):
        return _hierarchical("https", f"{_SHORTHAND[scheme]}/{rest}", special=True)
    return _without_scheme(text, bare)


def _opaque(scheme: str, rest: str) -> Url:
    if scheme == "mailto":
        user, _, host = rest.partition("?")[0].rpartition("@")
        return Url(scheme, normal_host(host), "", rest.partition("?")[2], userinfo=user)
    return Url(scheme, "", rest)


def _file(rest: str) -> Url:
    host, _, path = rest[2:].partition("/") if rest.startswith("//") else ("", "", rest.removeprefix("/"))
    host = "" if host.lower() == "localhost" else normal_host(host)
    return Url("file", host, _path("/" + path.partition("#")[0].partition("?")[0]))


def _hierarchical(scheme: str, rest: str, special: bool) -> Url | None:
    """What follows the slashes. The authority ends at the first slash, and the last `@` in it ends the user."""
    closed = (_AUTHORITY if special else _PLAIN_AUTHORITY).match(rest)
    end = closed.end() if closed is not None else 0
    authority, tail = rest[:end], rest[end:]
    userinfo, _, location = authority.rpartition("@")
    written, port = _port(location)
    if port < 0 or not written:
        return None
    return _made(scheme, written, port, userinfo, tail, special)


def _port(location: str) -> tuple[str, int]:
    """Host and port of `host:port`; -1 for what is no port, 0 for none."""
    if location.startswith("["):
        closing = location.find("]")
        host, digits = location[: closing + 1], location[closing + 1 :].removeprefix(":")
    else:
        host, _, digits = location.partition(":")
    if not digits:
        return host, 0
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9 or int(digits) > 65_535:
        return host, -1
    return host, int(digits)


def _made(scheme: str, written: str, port: int, userinfo: str, tail: str, special: bool) -> Url | None:
    host = normal_host(written)
    if not host:
        return None
    before, _, fragment = tail.partition("#")
    path, _, query = before.partition("?")
    if special and "\\" in path:
        path = path.replace("\\", "/")
    usual = _PORTS.get(scheme)
    shown = "" if written == host or written[1:-1] == host else written
    return Url(scheme, host, _path(path), _escaped(query), 0 if port == usual else port, userinfo, shown, fragment)


def _path(path: str) -> str:
    """A path without dot segments and needless escapes (RFC 3986, 6.2.2), what cannot stand in one escaped."""
    if not path:
        return "/"
    if "%" in path or _ESCAPED.search(path):
        path = _escaped(_ESCAPE.sub(_unescape, path))
    if "/." not in path and not path.startswith("."):
        return path
    if not _DOTTED.search(path):
        return path
    kept: list[str] = []
    parts = path.split("/")[1:]
    for place, part in enumerate(parts):
        last = place == len(parts) - 1
        if part == "..":
            if kept:
                kept.pop()
        elif part != ".":
            kept.append(part)
            continue
        if last:
            kept.append("")
    return "/" + "/".join(kept)


def _unescape(match: re.Match[str]) -> str:
    letter = chr(int(match[1], 16))
    return letter if letter in _UNRESERVED else match[0].upper()


def _escaped(text: str) -> str:
    if not _ESCAPED.search(text):
        return text
    return _ESCAPED.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")), text)


def _without_scheme(text: str, bare: bool) -> Url | None:
    copied = _SCP.fullmatch(text)
    if copied is not None and not copied[3][:5].split("/")[0].isdigit() and (copied[1] or "." in copied[2]):
        host = normal_host(copied[2])
        if host and (copied[1] or bare or _is_named(host, True)):
            tail = copied[3] if copied[3].startswith("/") else "/" + copied[3]
            return _made("ssh", copied[2], 0, copied[1] or "", tail, special=False)
    userinfo, at, rest = text.partition("@") if "@" in re.split(r"[/?#\\]", text, maxsplit=1)[0] else ("", "", text)
    plain = _BARE.match(rest.replace("\\", "/") if bare else rest)
    if plain is None or (at and not bare):
        return None
    host = normal_host(plain[1])
    followed = plain[2] is not None or plain.end() < len(rest)
    # A bare `1.2` is a version; only four plain numbers are an address there.
    odd = is_ip(host) and plain[1] not in (host, f"[{host}]")
    if not host or not (bare or (_is_named(host, followed) and not odd)):
        return None
    return _made("", plain[1], int(plain[2] or 0), userinfo, rest[plain.end() :], True) if _fits(plain[2]) else None


def _fits(port: str | None) -> bool:
    return port is None or int(port) <= 65_535


def _is_named(host: str, followed: bool) -> bool:
    """Whether a bare name is a host rather than a file, a member or a sentence; `followed` by a path or port."""
    if host == "localhost" or is_ip(host):
        return followed or host != "localhost"
    _, dot, last = host.rpartition(".")
    if not dot or "_" in host.split(".")[-2]:
        return False
    return last in UNMISTAKABLE or host.startswith("www.") or (followed and (last in TOP_LEVEL or "xn--" in last))


def target_of(url: Url) -> str:
    """A URL as the target of an act: host, port where it is not the usual one, and path."""
    if not url.host:
        return f"{url.scheme}:{url.path}"
    host = f"[{url.host}]" if ":" in url.host else url.host
    return f"{host}:{url.port}{url.path}" if url.port else host + url.path


def spelled(url: Url) -> str:
    """A URL as text, for a person to read; without the user."""
    if not url.host and url.scheme != "file":
        return f"{url.scheme}:{url.path}"
    query = f"?{url.query}" if url.query else ""
    return f"{url.scheme}://{target_of(url)}{query}" if url.scheme else target_of(url) + query


# Where a text has URLs. Each of these begins with one fixed character, so that long texts are gone through quickly.
_SLASHES: Final = re.compile(r":[/\\]{1,4}")
_ENDING: Final = re.compile(r"\.([A-Za-z]{2,12}|xn--[a-z0-9-]+)(?![\w-]|\.[\w-])")
_NUMBERS: Final = re.compile(r"\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w-]|\.\d)")
_FIRST_NUMBER: Final = re.compile(r"(?<![\w.-])\d{1,3}$")
_AT: Final = re.compile(r"@([\w.-]+)(:(?!//)[\w~./+-][\w~./+-]*)?")
_RELATIVE: Final = re.compile(r"//(?<=[\"'(=<\s]//)(?=[\w-]+(?:\.[\w-]+)+)")
_INLINE: Final = re.compile(r":(?:(?<=\bdata:)[\w+.-]*/?[\w+.-]*[;,]|(?<=script:))", re.I)
_BODY: Final = re.compile(r"[^\s<>\"'`|{}\u3000-\u3003\u300c-\u300f\uff09\uff0c]*")
_NAME_BEFORE: Final = re.compile(r"[\w.+-]*$")
_HOST_BEFORE: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*$")
_SCHEME_BEFORE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*$")
_TRAILING: Final = ".,;:!?*_~\u2019\u201d\u3002"
_REACH: Final = 260
_TRIES: Final = 16
"""How often a run of characters without a blank is tried for the beginning of a URL, before it is none."""


def urls_in(text: str) -> list[tuple[int, int, Url]]:
    """The URLs of a text with their places in characters, in order, none within another. Linear.

    Mail addresses come as `mailto`. Bare hosts count under `parse_url`'s rules.
    """
    starts: list[tuple[int, int]] = []
    if ":" in text:
        starts += _with_scheme(text)
        starts += _inline(text)
    if "//" in text:
        starts += [(found.start(), found.start()) for found in _RELATIVE.finditer(text)]
    if "@" in text:
        starts += _with_user(text)
    if "." in text:
        starts += _bare_hosts(text)
    starts.sort()
    found: list[tuple[int, int, Url]] = []
    done = last = failed = 0
    for start, at in starts:
        if start < done:
            continue
        if at >= last:
            last, failed = _end(text, at), 0
        elif failed > _TRIES:
            continue
        url = _found(text[start:last])
        if url is None:
            failed += 1
        else:
            found.append((start, last, url))
            done = last
    return found


def _found(piece: str) -> Url | None:
    url = parse_url(piece)
    if url is None and "@" in piece and "://" not in piece:
        user, _, host = piece.rpartition("@")
        domain = normal_host(host)
        return Url("mailto", domain, "", userinfo=user) if domain and _is_named(domain, True) else None
    return url


def _with_scheme(text: str) -> list[tuple[int, int]]:
    starts: list[tuple[int, int]] = []
    for slashes in _SLASHES.finditer(text):
        at = slashes.start()
        scheme = _SCHEME_BEFORE.search(text, max(0, at - 24), at)
        if scheme is None:
            continue
        if slashes[0] == "://" or scheme[0].lower() in _SPECIAL:
            starts.append((scheme.start(), slashes.end()))
    return starts


def _inline(text: str) -> list[tuple[int, int]]:
    starts: list[tuple[int, int]] = []
    for colon in _INLINE.finditer(text):
        scheme = _SCHEME_BEFORE.search(text, max(0, colon.start() - 24), colon.start())
        if scheme is not None and scheme[0].lower() in _OPAQUE:
            starts.append((scheme.start(), colon.start()))
    return starts


def _with_user(text: str) -> list[tuple[int, int]]:
    starts: list[tuple[int, int]] = []
    for host in _AT.finditer(text):
        at = host.start()
        user = _NAME_BEFORE.search(text, max(0, at - 64), at)
        if user is not None and user[0] and ("." in host[1] or host[2]):
            starts.append((user.start(), at))
    return starts


def _bare_hosts(text: str) -> list[tuple[int, int]]:
    starts: list[tuple[int, int]] = []
    plain = text.isascii()
    for ending in _ENDING.finditer(text):
        last = ending[1].lower()
        after = text[ending.end() : ending.end() + 1]
        at = ending.start()
        if last not in UNMISTAKABLE and (
            last not in TOP_LEVEL or (after not in ("/", ":") and text.find("www.", max(0, at - 64), at) < 0)
        ):
            continue
        name = _host_before(text, at) if plain else _HOST_BEFORE.search(text, max(0, at - _REACH), at)
        start = name if isinstance(name, int) else (name.start() if name is not None else -1)
        if start >= 0 and text[start - 1 : start] not in ("@", "/", "\\", "$", "."):
            starts.append((start, start))
    for numbers in _NUMBERS.finditer(text):
        at = numbers.start()
        first = _FIRST_NUMBER.search(text, max(0, at - 5), at)
        if first is not None:
            starts.append((first.start(), first.start()))
    return starts


def _host_before(text: str, at: int) -> int:
    """Where the name that ends at `at` begins; -1 when nothing stands there."""
    start = at
    floor = max(0, at - _REACH)
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in "-._"):
        start -= 1
    while start < at and text[start] in "-.":
        start += 1
    return start if start < at else -1


def _end(text: str, at: int) -> int:
    """Where a URL ends: before what cannot be in one, and before the punctuation of the sentence around it."""
    body = _BODY.match(text, at)
    end = body.end() if body is not None else at
    open_ = {")": 0, "]": 0}
    if text[end - 1 : end] in (")", "]") or text[end - 1 : end] in _TRAILING:
        open_ = {")": text.count("(", at, end) - text.count(")", at, end),
                 "]": text.count("[", at, end) - text.count("]", at, end)}  # fmt: skip
    while end > at:
        last = text[end - 1]
        if last in open_ and open_[last] < 0:
            open_[last] += 1
        elif last not in _TRAILING:
            break
        end -= 1
    return end
