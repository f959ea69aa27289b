"""The manual of the settings of `canaries`: decoys, where they are put, and what happens when one is used.

See `config.py`. Owns also what is wrong with these settings although each value is right by itself.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Collection, Iterator
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from tidegate.core.secret import Secret
from tidegate.core.words import Tier
from tidegate.detect.canaries.material import KINDS

Span = Annotated[float, Meta(ge=0, le=31_536_000, extra={"unit": "seconds"})]
Period = Annotated[float, Meta(ge=60, le=31_536_000, extra={"unit": "seconds"})]
Url = Annotated[str, Meta(extra={"unit": "reference"})]
File = Annotated[str, Meta(extra={"unit": "path"})]

TIERS: Final = frozenset(tier.value for tier in Tier)


class HttpSinkSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Hears who fetches a decoy URL or uses a decoy login for packages."""

    listen: Annotated[str, Meta(examples=["127.0.0.1:8090"])] = ""
    """`host:port` to listen on; empty is off. A change needs a restart."""
    url: Annotated[Url, Meta(examples=["https://artifacts.corp.example"])] = ""
    """Base URL under which the world reaches it, with a host name that looks internal. Decoys are made of it."""
    forwarded: bool = False
    """Whether a proxy of your own stands before it: the address is then the last one of `X-Forwarded-For`."""


class DnsSinkSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Hears who looks up the name of a decoy host. The zone must be delegated to this address."""

    listen: Annotated[str, Meta(examples=["127.0.0.1:5353"])] = ""
    """`host:port` for UDP; empty is off. A change needs a restart."""
    zone: Annotated[str, Meta(examples=["db.corp.example"])] = ""
    """The zone that it answers for, of which names of decoys are made."""


class PostgresSinkSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Hears who logs in with a decoy login of a database."""

    listen: Annotated[str, Meta(examples=["127.0.0.1:5433"])] = ""
    """`host:port` to listen on; empty is off. A change needs a restart."""
    host: Annotated[str, Meta(examples=["pg-main.corp.example:5432"])] = ""
    """`host:port` under which the world reaches it. Decoys are made of it."""


class ProbeSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Conversations of the gateway's own, full of decoys, as agents have them."""

    every: Span = 0.0
    """Time between two probes of an endpoint, on average; 0 is off. Each is a paid call of a few thousand tokens."""
    endpoints: tuple[str, ...] = ("unvetted", "aggregator")
    """Which endpoints are probed: ids, or tiers."""
    file: File = ""
    """A text of your own, such as a `.env` of a real service without its secrets, that probes show beside the built-in
    files. `{{KIND}}` in it, such as `{{gateway_key}}`, becomes a decoy. A thief may know the built-in texts."""


class OperatorCanarySettings(msgspec.Struct, frozen=True, kw_only=True):
    """A real credential of your own that can do nothing, whose use you can see elsewhere, such as in CloudTrail."""

    id: Annotated[str, Meta(examples=["aws-relay-1"])]
    """Unique name; the webhook may name it."""
    endpoint: Annotated[str, Meta(examples=["relay"])]
    """The one endpoint that is given it."""
    kind: Annotated[str, Meta(examples=["aws"])]
    """What it is: a kind of the decoy reference, such as `aws` or `github`. Probes of the endpoint then carry it."""
    value: Annotated[Secret, Meta(examples=["AKIA0000000000000000"])]
    """The part of it by which it is known again, by reference: of AWS the key id, of others the token."""


class CanarySettings(msgspec.Struct, frozen=True, kw_only=True):
    """Decoys: credentials that open nothing, each given to one endpoint only, so that its use tells who leaked it."""

    replace: tuple[str, ...] = ("unvetted", "aggregator")
    """Endpoints, by id or tier, where a secret that policy takes out becomes a decoy of its shape, not a tag."""
    decoy_context: tuple[str, ...] = ()
    """Endpoints, by id or tier, whose calls get a text with decoys beside the client's instructions. Costs about a
    hundred tokens a call, and changes what is sent."""
    context_file: File = ""
    """The text for `decoy_context` instead of the built-in one; `{{KIND}}` in it becomes a decoy."""
    epoch: Period = 86_400.0
    """How long the decoys of an endpoint's context stay the same."""
    on_hit: Literal["alert", "quarantine"] = "alert"
    """What happens when a decoy is used by somebody who is not ourselves: tell you, or also send the endpoint no
    more calls until a person lifts that."""
    own_networks: Annotated[tuple[str, ...], Meta(examples=[["10.0.0.0/8"]])] = ()
    """Networks of your own scanners and agents: what is used from there is on record and never quarantines."""
    egress_networks: Annotated[tuple[str, ...], Meta(examples=[["203.0.113.7/32"]])] = ()
    """Addresses by which your agents are seen outside: the same."""
    keep_days: Annotated[int, Meta(ge=0, le=36_500)] = 365
    """Days for which a decoy is known that nobody used, 0 for ever. Thieves may take months."""
    gateway_url: Annotated[Url, Meta(examples=["https://llm.corp.example"])] = ""
    """Base URL of this gateway as outsiders reach it; stands beside decoy keys, so that thieves try them here."""
    http: HttpSinkSettings = HttpSinkSettings()
    """Decoy URLs."""
    dns: DnsSinkSettings = DnsSinkSettings()
    """Decoy host names."""
    postgres: PostgresSinkSettings = PostgresSinkSettings()
    """Decoy logins of databases."""
    probe: ProbeSettings = ProbeSettings()
    """Conversations of the gateway's own."""
    alert_url: Annotated[Secret | None, Meta(examples=["https://hooks.corp.example/tidegate"])] = None
    """A webhook that is told of each new hit by POST. May be a reference."""
    alert_token: Secret | None = None
    """Goes with alerts as `Authorization: Bearer`. May be a reference."""
    webhook_secret: Secret | None = None
    """With this as its key, and it alone, `POST /admin/canary-hits` takes hits that others saw."""
    aws_account: Annotated[str, Meta(examples=["029608264753"])] = ""
    """Your own AWS account: decoy key ids then tell of it. Without one they are of an older kind that tells of none."""
    operator: tuple[OperatorCanarySettings, ...] = ()
    """Credentials of your own as decoys."""


def networks(given: Collection[str]) -> tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]:
    """The networks that are ones."""
    return tuple(found for item in given if (found := _network(item)) is not None)


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None


def chosen(given: Collection[str], tiers: dict[str, str]) -> frozenset[str]:
    """The endpoints that ids and tiers name. `tiers` has the tier of each endpoint."""
    return frozenset(name for name, tier in tiers.items() if name in given or tier in given)


def faults(given: CanarySettings, endpoints: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Field, what is wrong with it, and what to do."""
    for field in ("own_networks", "egress_networks"):
        for place, item in enumerate(getattr(given, field)):
            if _network(item) is None:
                yield f"{field}[{place}]", "This is no network.", "Write such as `10.0.0.0/8` or an address."
    named = (("replace", given.replace), ("decoy_context", given.decoy_context))
    for field, names in (*named, ("probe.endpoints", given.probe.endpoints)):
        for place, item in enumerate(names):
            if item not in TIERS and item not in endpoints:
                yield f"{field}[{place}]", f"{item[:60]!r} is neither an endpoint nor a tier.", "Correct the name."
    yield from _sinks(given)
    seen: set[str] = set()
    for place, item in enumerate(given.operator):
        if item.id in seen:
            yield f"operator[{place}].id", f"{item.id[:60]!r} is there twice.", "Give each its own."
        seen.add(item.id)
        if item.kind not in KINDS:
            yield (
                f"operator[{place}].kind",
                f"{item.kind[:60]!r} is no kind of decoy.",
                f"Use one of {', '.join(KINDS)}.",
            )
    account = given.aws_account
    if account and not (account.isascii() and account.isdigit() and len(account) == 12):
        yield "aws_account", "An AWS account has twelve digits.", "Correct it."


def _sinks(given: CanarySettings) -> Iterator[tuple[str, str, str]]:
    for field, listen in (
        ("http.listen", given.http.listen),
        ("dns.listen", given.dns.listen),
        ("postgres.listen", given.postgres.listen),
        ("postgres.host", given.postgres.host),
    ):
        if listen and split_host(listen) is None:
            yield field, "This is no `host:port`.", "Write such as `127.0.0.1:8090`."
    for field, url in (("http.url", given.http.url), ("gateway_url", given.gateway_url)):
        if url and not is_url(url):
            yield field, "This is no absolute URL without query.", "Write such as `https://host.example`."
    if given.alert_url is not None and not is_url(given.alert_url.reveal(), query=True):
        yield "alert_url", "This is no absolute URL.", "Write such as `https://hooks.example/…`."
    labels = given.dns.zone.strip(".").split(".")
    if given.dns.zone and not all(label.isascii() and 0 < len(label) < 64 and _is_label(label) for label in labels):
        yield "dns.zone", "This is no DNS zone.", "Write such as `db.corp.example`."
    for name, listen, public in (
        ("http", given.http.listen, given.http.url),
        ("dns", given.dns.listen, given.dns.zone),
        ("postgres", given.postgres.listen, given.postgres.host),
    ):
        if bool(listen) != bool(public):
            yield name, "Where it listens and how it is reached go together.", "Give both or neither."


def _is_label(label: str) -> bool:
    return all(sign.isalnum() or sign == "-" for sign in label)


def split_host(text: str) -> tuple[str, int] | None:
    """Host and port of `host:port` or `[host]:port`; None when it is neither."""
    host, colon, port = text.rpartition(":")
    host = host[1:-1] if host.startswith("[") and host.endswith("]") else host
    if not colon or not host or not (port.isascii() and port.isdigit()) or int(port[:6]) > 65535:
        return None
    return host, int(port)


def is_url(url: str, query: bool = False) -> bool:
    """Whether it is an absolute HTTP URL, of plain characters."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    plain = url.isascii() and not any(sign in url for sign in " {}\"'\\<>")
    whole = query or not (parts.query or parts.fragment or parts.username)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0 and plain and whole
