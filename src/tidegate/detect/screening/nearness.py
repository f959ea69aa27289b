"""Which names are nearly others: swapped letters, look-alikes, other endings, words around them, hosts within hosts.

The distance is the optimal string alignment one (Damerau 1964): insertions, deletions, substitutions, and swaps of
neighbours, none edited twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from tidegate.detect.acts.hosts import is_ip, is_local, registrable_domain, unicode_host
from tidegate.detect.lookalikes import FOLDED, LATIN, MARKS
from tidegate.detect.names.alike import edits

_SEPARATORS: Final = re.compile(r"[-_.]+")
_DOUBLES: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))
_DIGITS: Final = str.maketrans({"0": "o", "1": "l", "3": "e", "5": "s", "i": "l", "|": "l", "8": "b", "9": "g"})


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_AFFIXES: Final = _set(
    "py python python3 js node nodejs ts lib libs core dev api client sdk cli utils util tools tool helper "
    "helpers common base pro plus new next official real secure security fix fixed patch patched latest stable "
    "beta v2 v3 2 3 x io ng app package pkg module web http async fast lite mini simple easy better go rs rust "
    "rb ruby gem java"
)
_WORDS: Final = _set(
    "registry cdn mirror mirrors download downloads dl get install installer setup update updates login auth "
    "account secure security sso api assets static files raw content usercontent releases release packages "
    "package pkg repo repos hub cloud app apps web online official support help docs io dev org net com js py "
    "team corp inc global proxy cache data media img s3 ci build source src code git"
)
"""What is put beside a known name to make a host that seems to be of the same people."""

_ALIASES: Final = tuple(
    frozenset(group.split())
    for group in """
        github.com github.io githubusercontent.com github.dev githubassets.com githubcopilot.com ghcr.io
        gitlab.com gitlab.io
        docker.com docker.io
        npmjs.com npmjs.org
        pytorch.org pytorch.com
        supabase.com supabase.co supabase.io
        vercel.com vercel.app vercel.dev
        netlify.com netlify.app
        render.com onrender.com
        fly.io fly.dev
        railway.com railway.app
        bun.sh bun.com
        deno.com deno.land deno.dev
        google.com google.dev googleapis.com gstatic.com
        stripe.com stripe.dev stripe.network
        openai.com openai.org
        anthropic.com claude.ai claude.com
        slack.com slack-edge.com slack.dev
        sentry.io sentry.dev sentry-cdn.com
        amazon.com amazonaws.com aws.amazon.com aws.dev
        microsoft.com microsoftonline.com
        mozilla.org mozilla.com
        rust-lang.org
        k8s.io kubernetes.io
        ubuntu.com ubuntu.org
        redis.io redis.com
        mongodb.com mongodb.org mongodb.net
        elastic.co elastic.com
        grafana.com grafana.net grafana.org
        datadoghq.com datadoghq.eu
        cloudflare.com cloudflare.dev cloudflareclient.com
        postgresql.org postgresql.com
        sqlite.org sqlite.com
        nginx.org nginx.com
        apache.org
        wordpress.org wordpress.com
        drupal.org
        huggingface.co hf.co huggingface.com
        notion.so notion.com notion.site
        linear.app linear.dev
        discord.com discordapp.com discord.gg
        twitter.com twimg.com
        atlassian.com atlassian.net
        readthedocs.io readthedocs.org
        yarnpkg.com yarnpkg.dev
        example.com example.org example.net
        tailwindcss.com tailwindui.com
        jsdelivr.net jsdelivr.com
        langchain.com langchain.dev
    """.strip().splitlines()
)
"""Domains of one owner with one name, or known to be two honest ones."""

_SHORTEST: Final = 4
_SHORTEST_LABEL: Final = 5
"""Many honest hosts have names of four letters that differ in one."""


def allowed(length: int) -> int:
    """How many edits make another name of the same: none of the shortest, two of long ones."""
    return 0 if length < _SHORTEST else 1 if length < 9 else 2


def skeleton(name: str) -> str:
    """What is left of a name when look-alikes are taken for one letter, and separators left out."""
    if not name.isascii():
        folded = (FOLDED.get(letter, LATIN.get(letter, letter)) for letter in name if letter not in MARKS)
        name = "".join(folded)
    name = _SEPARATORS.sub("", name.lower()).translate(_DIGITS)
    for double, single in _DOUBLES:
        name = name.replace(double, single)
    return name


def _letters(name: str) -> int:
    """The set of a name's letters as bits, by which most pairs are told apart at once."""
    bits = 0
    for letter in name:
        bits |= 1 << (ord(letter) & 63)
    return bits


class Near:
    """Names to be compared with, the first `most` of them. Shorter ones than `shortest` are near by looks only."""

    def __init__(self, names: Iterable[str], most: int = 2_000, shortest: int = _SHORTEST) -> None:
        self._shortest = shortest
        self._names: dict[int, list[tuple[str, int]]] = {}
        self._skeletons: dict[str, str] = {}
        for count, name in enumerate(names):
            if count >= most:
                break
            if len(name) >= _SHORTEST:
                self._names.setdefault(len(name), []).append((name, _letters(name)))
                self._skeletons.setdefault(skeleton(name), name)

    def close(self, name: str) -> str:
        """The name that this one nearly is by its letters alone; empty when there is none."""
        if len(name) < _SHORTEST:
            return ""
        same = self._skeletons.get(skeleton(name))
        if same is not None and same != name:
            return same
        if len(name) < self._shortest:
            return ""
        most = allowed(len(name))
        near = (
            known for length in range(len(name) - most, len(name) + most + 1) for known in self._names.get(length, ())
        )
        bits = _letters(name)
        best, found = most + 1, ""
        for known, other in near:
            # The sets of letters of two names differ in two at most for each edit.
            if (bits ^ other).bit_count() > 2 * (best - 1):
                continue
            distance = edits(name, known, min(best - 1, allowed(min(len(known), len(name)))))
            if 0 < distance < best and distance <= allowed(min(len(known), len(name))):
                best, found = distance, known
                if distance == 1:
                    break
        return found


def near_name(name: str, names: Near, known: Iterable[str]) -> str:
    """The package that a name nearly is: by its letters, its separators, or a word put before or after it."""
    if found := names.close(name):
        return found
    core = name.rpartition("/")[2]
    parts = [part for part in _SEPARATORS.split(core) if part]
    listed = known if isinstance(known, (set, frozenset, dict)) else frozenset(known)
    if len(parts) > 1:
        for inner in (
            "-".join(parts[1:]) if parts[0] in _AFFIXES else "",
            "-".join(parts[:-1]) if parts[-1] in _AFFIXES else "",
        ):
            if len(inner) >= _SHORTEST and inner in listed:
                return inner
    for end in ("js", "py", "2", "3", "s"):
        if core.endswith(end) and len(core) - len(end) >= _SHORTEST and core[: -len(end)] in listed:
            return core[: -len(end)]
    if name.startswith("@") and len(core) >= _SHORTEST and core in listed and not name.startswith("@types/"):
        return core
    return ""


class NearHosts:
    """Hosts to be compared with; see `near`. With `strict`, another name under another ending is not near."""

    def __init__(self, hosts: Iterable[str], most: int = 2_000, strict: bool = False) -> None:
        self._strict = strict
        self._by_domain: dict[str, list[str]] = {}
        self._by_label: dict[str, str] = {}
        self._plain: dict[str, str] = {}
        for host in hosts:
            if len(self._by_domain) >= most:
                break
            if "." not in host or is_ip(host) or is_local(host):
                continue
            domain = registrable_domain(host)
            self._by_domain.setdefault(domain, []).append(host)
            self._by_label.setdefault(domain.partition(".")[0], domain)
            self._plain.setdefault(domain.replace("-", "."), domain)
        self._labels = Near(self._by_label, most, _SHORTEST_LABEL)

    def near(self, host: str) -> str:
        """The host that this one nearly is, in its registered part, or pretends to be of; empty when there is none.

        Hosts of the same registered domain are never near: who has one has the other.
        """
        if "." not in host or is_ip(host) or is_local(host):
            return ""
        domain = registrable_domain(host)
        if not self._by_domain or domain in self._by_domain:
            return ""
        found = self._spelled(unicode_host(domain)) or self._within(host, domain)
        if not found or _are_one(domain, found):
            return ""
        hosts = self._by_domain[found]
        lead = host.removesuffix(domain)
        return next((known for known in hosts if known.removesuffix(found) == lead), hosts[0])

    def _spelled(self, domain: str) -> str:
        label, _, suffix = domain.partition(".")
        if domain_of := self._by_label.get(label):
            return domain_of if len(label) >= _SHORTEST and label != suffix else ""
        found = self._by_label.get(self._labels.close(label), "")
        return "" if self._strict and found.partition(".")[2] != suffix else found

    def _within(self, host: str, domain: str) -> str:
        """A known domain in front of another one, or its name with a word that makes it seem of the same people."""
        lead = host.removesuffix(domain).rstrip(".")
        whole = host.replace("-", ".")
        labels = whole.split(".")
        for start in range(len(labels) - 2):
            for end in range(start + 2, len(labels)):
                if known := self._plain.get(".".join(labels[start:end])):
                    return known
        label = domain.partition(".")[0]
        parts = label.split("-")
        for part in parts if len(parts) > 1 else ():
            owner = self._by_label.get(part)
            if owner and len(part) > 4 and all(other == part or other in _WORDS for other in parts):
                return owner
        for word in _WORDS:
            inner = label.removesuffix(word) if label.endswith(word) else label.removeprefix(word)
            if inner != label and len(inner) > 4 and inner in self._by_label and lead != inner:
                return self._by_label[inner]
        return ""


def _are_one(domain: str, other: str) -> bool:
    return any(domain in group and other in group for group in _ALIASES)
