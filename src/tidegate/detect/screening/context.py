"""What a conversation says, as screens ask it: where a name comes from, and what it nearly is.

Nothing is read before it is asked for, and each text only once, whatever turns follow (`mentions.MentionMemo`). A name
that a model's answer held first vouches for nothing when a tool echoes it, nor does what a place says that only a
model named: who controls the endpoint writes both.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from tidegate.detect.acts.act import Act, Ecosystem, Url
from tidegate.detect.acts.hosts import is_local
from tidegate.detect.acts.places import has_accounts, owner_of
from tidegate.detect.acts.urls import parse_url
from tidegate.detect.reading import Reading
from tidegate.detect.screen import Past, Source, Tool
from tidegate.detect.screening.installers import is_known_installer
from tidegate.detect.screening.mentions import MentionMemo, Names, Places, normal_word, url_key
from tidegate.detect.screening.nearness import Near, NearHosts, near_name
from tidegate.detect.screening.voices import Voice, voice_of, voices_of

_CODED: Final = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
_SQUEEZED: Final = re.compile(r"[^a-z0-9]+")
_URL: Final = re.compile(r"https?://[^\s\"'<>]+", re.I)
_EDGE: Final = re.compile(r"[\w-]")
_PATH_EDGE: Final = re.compile(r"[\w./-]")
_FORGES: Final = ("github.com/", "gitlab.com/", "huggingface.co/", "bitbucket.org/", "codeberg.org/", "docker.io/")
_SHORTEST: Final = 6
"""Squeezed names below this length stand in other words by chance."""


class Nothing:
    """The past of a conversation of which nothing is remembered."""

    acts: Sequence[Act] = ()
    tools: Mapping[str, int] = MappingProxyType({})

    def wrote(self, path: str) -> Act | None:
        """See Past."""
        return None

    def seen(self, verb: str, target: str) -> int:
        """See Past."""
        return 0


class ConversationContext:
    """See Context and the module. For one call, within one thread."""

    def __init__(
        self,
        voices: Sequence[Voice] | Reading,
        tools: Mapping[str, Tool] | None = None,
        past: Past | None = None,
        memo: MentionMemo | None = None,
        tenant: bytes = b"",
    ) -> None:
        self._given = voices
        self._tools: Mapping[str, Tool] = tools if tools is not None else {}
        self._past: Past = past if past is not None else Nothing()
        self._memo = memo if memo is not None else MentionMemo(b"one call")
        self._tenant = tenant
        self._read: list[Voice] | None = None
        self._marks: list[bytes] = []
        self._places: _Merged | None = None
        self._names: list[tuple[Source, Names]] | None = None
        self._lowered: list[str] | None = None
        self._squeezed: list[tuple[int, str]] | None = None
        self._by_end: dict[str, str] | None = None
        self._near_hosts: NearHosts | None = None
        self._near_names: Near | None = None
        self._named: Mapping[str, Source] | None = None
        self._asked: dict[tuple[str, str], Source] = {}

    @property
    def tools(self) -> Mapping[str, Tool]:
        """See Context."""
        return self._tools

    @property
    def past(self) -> Past:
        """See Context."""
        return self._past

    @property
    def voices(self) -> Sequence[Voice]:
        """All texts of the call in order."""
        if self._read is None:
            given = self._given
            self._read = voices_of(given) if isinstance(given, Reading) else list(given)
            self._marks = self._memo.marks(self._tenant, [voice.text for voice in self._read])
        return self._read

    def host(self, host: str) -> Source:
        """See Context."""
        found = self._merged().hosts.get(host)
        return self._not_derived(host, found) if found else Source.NOWHERE

    def url(self, url: Url) -> Source:
        """See Context. At hosts that many share, only what lies under the same account counts."""
        urls = self._merged().urls
        key = url_key(url)
        best = self._of(urls, key)
        floor = _account_depth(url) if has_accounts(url) else 0
        end = len(key)
        while best < Source.MANIFEST and (end := key.rfind("/", 0, end)) > 0:
            if key.count("/", 0, end) < floor:
                break
            best = max(best, self._of(urls, key[:end]))
        if best > Source.ANSWER and self.owner(url) == Source.ANSWER:
            return Source.ANSWER
        return best

    def owner(self, url: Url) -> Source:
        """See Context. At forges, `account/name` without the host names it, too."""
        key = owner_of(url)
        found = self._of(self._merged().owners, key)
        if found < Source.TOOL_RESULT and key.startswith(_FORGES):
            parts = [part for part in url.path.split("/") if part]
            place = next((at for at, part in enumerate(parts) if key.endswith("/" + part.lower())), -1)
            if 0 <= place < len(parts) - 1:
                name = parts[place + 1].partition("@")[0].removesuffix(".git")
                found = max(found, self._stands(f"{parts[place]}/{name}", _PATH_EDGE))
        return found

    def package(self, ecosystem: Ecosystem, normal: str) -> Source:
        """See Context. In a manifest of that ecosystem, or where a text treats the word as a package's name."""
        question = ("package", f"{ecosystem}:{normal}")
        known = self._asked.get(question)
        if known is not None:
            return known
        listed = (str(ecosystem), normal)
        word = normal_word(normal)
        found = Source.NOWHERE
        for source, names in self._all_names():
            if listed in names.listed:
                found = _joined(found, source, in_list=True)
            elif word in names.words:
                found = _joined(found, source)
        if found == Source.NOWHERE and "/" in normal:
            found = self._stands(normal)
        self._asked[question] = found
        return found

    def path(self, path: str) -> Source:
        """See Context. Just the path anywhere, or its last part as a word."""
        name = path.rstrip("/").rpartition("/")[2]
        return self._stands(name) if len(name) > 1 else Source.NOWHERE

    def says(self, text: str) -> Source:
        """See Context."""
        wanted = text.lower().strip()
        question = ("says", wanted)
        known = self._asked.get(question)
        if known is None:
            known = Source.NOWHERE
            for voice, lowered in zip(self.voices, self._low(), strict=True):
                if wanted and wanted in lowered:
                    known = _joined(known, voice.source)
            self._asked[question] = known
        return known

    def near_host(self, host: str) -> str:
        """See Context."""
        if self._near_hosts is None:
            hosts = self._merged().hosts
            vouched = [name for name, source in hosts.items() if source > Source.ANSWER]
            self._near_hosts = NearHosts(sorted(vouched, key=lambda name: -hosts[name]))
        near = self._near_hosts.near(host)
        # What the caller names is meant, however near it is to something else.
        return near if near and self.host(host) <= Source.ANSWER else ""

    def likely_url(self, url: Url) -> str:
        """See Context."""
        if self._by_end is None:
            self._by_end = {}
            for key, source in self._merged().urls.items():
                for end in _ends_of(key) if source > Source.ANSWER else ():
                    known = self._by_end.get(end)
                    if known is None or (len(key), key) < (len(known), known):
                        self._by_end[end] = key
        owner = owner_of(url)
        for end in _ends_of(url_key(url)):
            key = self._by_end.get(end, "")
            found = parse_url("https://" + key) if key else None
            if found is not None and owner_of(found) != owner:
                return "https://" + key
        return ""

    def near_package(self, ecosystem: Ecosystem, normal: str) -> str:
        """See Context."""
        if self._named is None:
            named: dict[str, Source] = {}
            for source, names in self._all_names():
                for word in names.words:
                    named[word] = _joined(named.get(word, Source.NOWHERE), source)
                for _, word in names.listed:
                    named[word] = _joined(named.get(word, Source.NOWHERE), source, in_list=True)
            self._named = {word: source for word, source in named.items() if source > Source.ANSWER}
            vouched = sorted(set(self._named.values()), reverse=True)
            self._near_names = Near(word for most in vouched for word, source in self._named.items() if source == most)
        word = normal_word(normal)
        if word in self._named or self._near_names is None:
            return ""
        return near_name(word, self._near_names, self._named)

    def _merged(self) -> _Merged:
        if self._places is None:
            self._places = _Merged()
            for place, voice in enumerate(self.voices):
                self._places.add(place, voice, self._memo.places(self._marks[place], voice.text))
        return self._places

    def _all_names(self) -> list[tuple[Source, Names]]:
        if self._names is None:
            self._names = [
                (voice.source, self._memo.names(mark, voice.text))
                for voice, mark in zip(self.voices, self._marks, strict=True)
            ]
        return self._names

    def _low(self) -> list[str]:
        if self._lowered is None:
            self._lowered = [voice.text.lower() for voice in self.voices]
        return self._lowered

    def _of(self, named: Mapping[str, Source], key: str) -> Source:
        found = named.get(key)
        return self._not_derived(key, found) if found else Source.NOWHERE

    def _not_derived(self, key: str, found: Source) -> Source:
        """A tool's word for a name, unless an earlier answer held that name in pieces, reversed or encoded."""
        if found != Source.TOOL_RESULT:
            return found
        first = self._merged().first.get(key, 0)
        host, _, account = key.partition("/")
        wanted = _SQUEEZED.sub("", f"{host.rpartition('.')[2]}{account}" if key.startswith(_FORGES) else host)
        if len(wanted) < _SHORTEST:
            return found
        for place, squeezed in self._answers():
            if place >= first:
                break
            if wanted in squeezed or wanted[::-1] in squeezed:
                return Source.ANSWER
        return found

    def _answers(self) -> list[tuple[int, str]]:
        """The calls and texts of answers without what is between letters, and what is encoded in them."""
        if self._squeezed is None:
            self._squeezed = [
                (place, _squeeze(voice.text))
                for place, voice in enumerate(self.voices)
                if voice.source == Source.ANSWER
            ]
        return self._squeezed

    def _stands(self, name: str, before: re.Pattern[str] = _EDGE) -> Source:
        """Where a name stands by itself, not within a longer word; `before` is what cannot stand before it."""
        question = (before.pattern, name)
        known = self._asked.get(question)
        if known is None:
            known = Source.NOWHERE
            wanted = name.lower()
            for voice, lowered in zip(self.voices, self._low(), strict=True):
                if _stands_in(wanted, lowered, before):
                    known = _joined(known, voice.source)
            self._asked[question] = known
        return known


class _Merged:
    """The places of all texts, each with its best source, in the order of the texts."""

    __slots__ = ("_batch", "_calls", "_within", "first", "hosts", "owners", "urls")

    def __init__(self) -> None:
        self.hosts: dict[str, Source] = {}
        self.urls: dict[str, Source] = {}
        self.owners: dict[str, Source] = {}
        self.first: dict[str, int] = {}
        """Which text a tool's word for a name was first in."""
        self._calls: dict[str, bool] = {}
        self._batch = False
        self._within = False

    def add(self, place: int, voice: Voice, found: Places) -> None:
        """Add what a text names."""
        source = voice.source
        if source == Source.ANSWER:
            led = bool(found.owners) and any(self._leads_astray(voice, owner) for owner in found.owners)
            if voice.call:
                self._calls[voice.call] = self._calls.get(voice.call, False) or led
            self._batch = led or (self._batch and self._within)
        elif source == Source.TOOL_RESULT and self._calls.get(voice.call, self._batch):
            source = Source.ANSWER
        self._within = voice.source == Source.ANSWER
        for known, names in ((self.hosts, found.hosts), (self.urls, found.urls), (self.owners, found.owners)):
            for name in names:
                before = known.get(name, Source.NOWHERE)
                after = _joined(before, source)
                known[name] = after
                if after == Source.TOOL_RESULT and before == Source.NOWHERE:
                    self.first.setdefault(name, place)

    def _leads_astray(self, voice: Voice, owner: str) -> bool:
        """Whether a call goes to a place that nobody but an answer has named."""
        if self.owners.get(owner, Source.NOWHERE) > Source.ANSWER or is_local(owner.partition("/")[0]):
            return False
        return not any(_is_known(text, owner) for text in _URL.findall(voice.text[:_LOOKED_AT]))


_LOOKED_AT: Final = 4_000


def _is_known(text: str, owner: str) -> bool:
    url = parse_url(text)
    return url is not None and owner_of(url) == owner and is_known_installer(url)


def _joined(before: Source, source: Source, in_list: bool = False) -> Source:
    """What vouches for a name that was known so before, and now stands in a text of that source."""
    if source == Source.CALLER:
        return max(before, Source.MANIFEST if in_list else Source.CALLER)
    if source == Source.TOOL_RESULT and before != Source.ANSWER:
        return max(before, Source.MANIFEST if in_list else Source.TOOL_RESULT)
    return max(before, Source.ANSWER)


def _ends_of(key: str) -> tuple[str, ...]:
    """What of a URL's key would stay if somebody changed whose it is: the path without the account, and the file."""
    host, _, path = key.lower().partition("/")
    parts = path.split("/")
    found: list[str] = []
    if key.startswith(_FORGES) or host in _RAW:
        if len(parts) > 1 and len(parts[1]) > 2:
            name = parts[1].partition("@")[0].partition(":")[0].removesuffix(".git")
            found += [] if name in _GENERIC else [f"name:{name}"]
    elif len(path) >= _SHORTEST and (len(parts) > 1 or "." in path):
        found.append("path:" + path)
        if "." in parts[-1] and len(parts[-1]) >= _SHORTEST:
            found.append("file:" + parts[-1])
    return tuple(found)


_GENERIC: Final = frozenset(
    {"docs", "examples", "charts", "helm-charts", "infra", "dotfiles", "website", "samples", "action", "actions", "api",
     "homebrew-tap", "templates", "scripts", "tools", "demo", "test", "repos", "tests", "config", "core", "sdk", "cli"}
)  # fmt: skip
"""Names that many accounts have something of."""

_RAW: Final = frozenset(
    {"raw.githubusercontent.com", "codeload.github.com", "gist.githubusercontent.com", "ghcr.io", "quay.io"}
)


def _account_depth(url: Url) -> int:
    """How many slashes of a URL's key belong to whose it is."""
    account = owner_of(url).rpartition("/")[2]
    parts = url_key(url).lower().split("/")
    return next((at for at, part in enumerate(parts) if part.partition("@")[0] == account and at), 0)


def _stands_in(wanted: str, text: str, before: re.Pattern[str]) -> bool:
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not (before.match(text, at - 1) if at else None) and not _EDGE.match(text, end):
            return True
        at = text.find(wanted, at + 1)
    return False


def _squeeze(text: str) -> str:
    parts = [_SQUEEZED.sub("", text.lower())]
    for run in _CODED.findall(text):
        try:
            decoded = base64.b64decode(run.rstrip("=").translate(_URL_SAFE) + "=" * (-len(run.rstrip("=")) % 4))
        except (binascii.Error, ValueError):
            decoded = b""
        if len(run) % 2 == 0 and _HEX.fullmatch(run):
            parts.append(_SQUEEZED.sub("", bytes.fromhex(run).decode("latin-1").lower()))
        parts.append(_SQUEEZED.sub("", decoded.decode("latin-1").lower()))
    return "\n".join(parts)


_URL_SAFE: Final = str.maketrans("-_", "+/")
_HEX: Final = re.compile(r"[0-9A-Fa-f]+")


def context_of(
    messages: Iterable[tuple[str, str]], tools: Mapping[str, Tool] | None = None, past: Past | None = None
) -> ConversationContext:
    """The context of messages given as (role, text); roles as in `ScreenExample`."""
    voices: list[Voice] = []
    answered = False
    for role, text in messages:
        voices.append(voice_of(role, text, answered))
        answered = answered or voices[-1].source == Source.ANSWER
    return ConversationContext(voices, tools, past)
