"""What one text names: hosts, URLs, owners, packages; with a memo, so that unchanged history costs nearly nothing.

A text is gone through once for each kind; what is not named as a package (in code, in quotes, after a word such as
`install`, or by a name that is no ordinary word) is none, because any word could be the name of somebody's package.
"""

from __future__ import annotations

import hashlib
import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import msgspec

from tidegate.detect.acts.act import Package, Url
from tidegate.detect.acts.places import leads_to, owner_of
from tidegate.detect.acts.urls import urls_in

PackagesIn = Callable[[str, str], Iterable[Package]]
"""Reads the packages that a manifest or lock file lists; nothing where a text is none. Gets a file name or nothing."""

_NAME: Final = r"@?[A-Za-z][\w.-]{0,80}(?:/[A-Za-z][\w.-]{0,80}){0,3}"
_QUOTED: Final = re.compile(rf"[`'\"]({_NAME})(?:[=<>~!^@\[][^`'\"\n]{{0,40}})?[`'\"]")
_IMPORTED: Final = re.compile(
    rf"^[ \t]*(?:import|from|use|extern crate|require|gem|using)[ \t(]+['\"]?({_NAME}(?:[ \t]*,[ \t]*{_NAME}){{0,20}})",
    re.M,
)
_FILLED: Final = (
    r"(?:(?:--?[\w-]{1,20}|the|a|an|latest|version|of|packages?|librar(?:y|ies)|modules?|crates?|called|named|is|are)"
    r"[ \t,:]+){0,6}"
)
_LISTED: Final = re.compile(
    rf"[a-z]{{0,5}}[ \t:]+{_FILLED}"
    rf"([`'\"]?{_NAME}(?:[`'\"]?(?:[ \t]*,[ \t]*|[ \t]+and[ \t]+|[ \t]*&[ \t]*)[`'\"]?{_NAME}){{0,12}})",
    re.I,
)
_COMMANDED: Final = re.compile(
    r"((?:[ \t]+(?!(?:to|and|then|so|that|which|for|in|but|if|or|on|with|from|as|we|you|it|is)[ \t])"
    r"(?:--?[^\s`;&|]{1,80}|['\"]?@?[a-z][^\s,.`;&|()]{0,60}(?:\.[^\s,.`;&|()]{1,20}){0,4}['\"]?)){1,16})",
    re.I,
)
_BEFORE: Final = re.compile(rf"({_NAME})[`'\"]?[ \t]+$")
_TOKEN: Final = re.compile(r"@?[A-Za-z][\w.-]*(?:/[A-Za-z][\w.-]*)?")
_COMPOUND: Final = re.compile(
    r"@?[A-Za-z]+[0-9]*(?:[-_.][A-Za-z0-9]+)+(?:/[\w.-]+)?"
    r"|@[\w.-]+/[\w.-]+|[A-Za-z]{3,}\d+[A-Za-z]*|[A-Z]*[a-z]+[A-Z]\w+"
)
_INNER: Final = re.compile(_NAME)
_COMMANDS: Final = (
    "pip install ",
    "pip3 install ",
    "uv add ",
    "poetry add ",
    "pdm add ",
    "conda install ",
    "npm install ",
    "npm i ",
    "npm add ",
    "yarn add ",
    "pnpm add ",
    "pnpm install ",
    "bun add ",
    "cargo add ",
    "cargo install ",
    "gem install ",
    "apt install ",
    "apt-get install ",
    "brew install ",
    "go get ",
    "go install ",
    "npx ",
    "uvx ",
    "pipx run ",
    "pipx install ",
    "bunx ",
    "pnpm dlx ",
    "dnf install ",
    "apk add ",
    "bundle add ",
    "composer require ",
)
_VERBS: Final = (
    "install ",
    "add ",
    "upgrade ",
    "update ",
    "require",
    "depend",
    "use ",
    "uses ",
    "using ",
    "migrate to ",
    "switch to ",
    "replace ",
    "remove ",
    "install:",
    "with ",
)
_NOUNS: Final = ("package", "librar", "module", "crate", "gem ", "plugin", "framework", "dependenc", " sdk", " client")
_RUNS: Final = re.compile(r"[-_.]+")
_LONGEST: Final = 1_000_000
_LONGEST_NAME: Final = 120
_ORDINARY: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "and",
        "or",
        "to",
        "for",
        "of",
        "in",
        "on",
        "with",
        "all",
        "it",
        "is",
        "are",
        "this",
        "that",
        "then",
        "we",
        "i",
        "you",
        "my",
        "our",
        "your",
        "as",
        "at",
        "by",
        "from",
        "if",
        "be",
        "not",
        "no",
        "new",
        "so",
        "its",
        "any",
    }
)
_PLACES: Final = 1_000
"""How often a word is heeded in one text."""


class Places(msgspec.Struct, frozen=True, gc=False):
    """Places that a text names. `hosts` are normal, `urls` keys of `url_key`, `owners` of `owner_of`."""

    hosts: frozenset[str] = frozenset()
    urls: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()

    @property
    def weight(self) -> int:
        """How many names these are."""
        return 1 + len(self.hosts) + len(self.urls) + len(self.owners)


class Names(msgspec.Struct, frozen=True, gc=False):
    """Names in a text that may be of packages: `words` as `normal_word` has them, `listed` by a manifest, as
    (ecosystem, normal name)."""

    words: frozenset[str] = frozenset()
    listed: frozenset[tuple[str, str]] = frozenset()

    @property
    def weight(self) -> int:
        """How many names these are."""
        return 1 + len(self.words) + len(self.listed)


def url_key(url: Url) -> str:
    """A URL to compare: host and path, without what leads nowhere else (user, query, `www.`, `.git`, `/` twice)."""
    host = url.host.removeprefix("www.")
    path = url.path
    if "//" in path:
        path = re.sub(r"/{2,}", "/", path)
    path = path.rstrip("/").removesuffix(".git")
    return host + path


def normal_word(name: str) -> str:
    """A name as the words of `Names` are written: lower case, one `-` for each run of separators."""
    lowered = name.lower()
    return _RUNS.sub("-", lowered) if "_" in lowered or "." in lowered or "--" in lowered else lowered


def places_in(text: str) -> Places:
    """The places that a text names; what a redirector or proxy leads on to is named with it. Linear."""
    hosts: set[str] = set()
    keys: set[str] = set()
    owners: set[str] = set()
    for _, _, url in urls_in(text[:_LONGEST]):
        for each in (url, leads_to(url) if url.query or "http" in url.path else None):
            if each is None or not each.host:
                continue
            hosts.add(each.host)
            if each.scheme != "mailto":
                keys.add(url_key(each))
                owners.add(owner_of(each))
    return Places(frozenset(hosts), frozenset(keys), frozenset(owners))


def names_in(text: str, packages: PackagesIn | None = None, name: str = "") -> Names:
    """The packages that a text names. Linear. `packages` reads manifests; `name` is the text's file name, if any."""
    text = text[:_LONGEST]
    words = frozenset(_words(text)) if len(text) > 1 else frozenset[str]()
    listed = frozenset((str(item.ecosystem), item.normal) for item in packages(text, name)) if packages else frozenset()
    return Names(words, listed)


def _words(text: str) -> set[str]:
    """Names that a text treats as names of packages, normalised."""
    found = {token for token in set(_TOKEN.findall(text)) if _COMPOUND.fullmatch(token)}
    found.update(match[1] for match in _QUOTED.finditer(text))
    for match in _IMPORTED.finditer(text):
        found.update(_INNER.findall(match[1]))
    low = text.lower()
    if len(low) == len(text):
        for words, pattern in ((_COMMANDS, _COMMANDED), (_VERBS, _LISTED), (_NOUNS, _LISTED)):
            for word in words:
                found.update(_after(low, word, pattern, before=words is _NOUNS))
    return {normal_word(name.rstrip(".-")) for name in found if len(name) < _LONGEST_NAME} - _ORDINARY


def _after(low: str, word: str, pattern: re.Pattern[str], before: bool) -> Iterator[str]:
    """The names that follow each place of a word, and with `before` the one in front of it."""
    at = low.find(word)
    end = len(word.rstrip())
    for _ in range(_PLACES):
        if at < 0:
            break
        match = pattern.match(low, at + end)
        if match is not None:
            yield from _INNER.findall(match[1])
        if before and (match := _BEFORE.search(low, max(0, at - 90), at + (word[0] == " "))) is not None:
            yield match[1]
        at = low.find(word, match.end() if match is not None and match.end() > at else at + len(word))


class MentionMemo:
    """A bounded memo of what texts name, least recently used out first. For one thread.

    `secret` keys the hashes; they differ by tenant, so that none learns from the time of an answer what another has
    sent. Nothing of a text is kept but its names, at most about `names` of them.
    """

    def __init__(
        self, secret: bytes, packages: PackagesIn | None = None, limit: int = 20_000, names: int = 1_000_000
    ) -> None:
        self._key = hashlib.blake2b(b"mentions", key=secret[:64], digest_size=32).digest()
        self._packages = packages
        self._limit = limit
        self._names = names
        self._held = 0
        self._known: OrderedDict[bytes, Places | Names] = OrderedDict()

    def marks(self, tenant: bytes, texts: Iterable[str]) -> list[bytes]:
        """What stands for each of a tenant's texts: a keyed hash (BLAKE2b, RFC 7693)."""
        keyed = hashlib.blake2b(key=self._key, salt=tenant[:16], digest_size=16)
        found: list[bytes] = []
        for text in texts:
            mark = keyed.copy()
            mark.update(text.encode("utf-8", "replace"))
            found.append(mark.digest())
        return found

    def places(self, mark: bytes, text: str) -> Places:
        """The places of the text that `mark` stands for, from memory where it was asked before."""
        known = self._get(mark + b"p")
        if isinstance(known, Places):
            return known
        found = places_in(text)
        self._put(mark + b"p", found)
        return found

    def names(self, mark: bytes, text: str) -> Names:
        """The names of packages of the text that `mark` stands for."""
        known = self._get(mark + b"n")
        if isinstance(known, Names):
            return known
        found = names_in(text, self._packages)
        self._put(mark + b"n", found)
        return found

    def _get(self, key: bytes) -> Places | Names | None:
        known = self._known.get(key)
        if known is not None:
            self._known.move_to_end(key)
        return known

    def _put(self, key: bytes, found: Places | Names) -> None:
        self._known[key] = found
        self._held += found.weight
        while len(self._known) > self._limit or (self._held > self._names and len(self._known) > 1):
            _, gone = self._known.popitem(last=False)
            self._held -= gone.weight
