"""Addresses of machines that can lead to a person: IPv4, IPv6 and MAC addresses.

Addresses that are nobody's (loopback, documentation, multicast) are not found; private ones are, as of low severity.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence

from tidegate.core.finding import PII, Finding
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.personal.keywords import Words
from tidegate.detect.text import Text

_BEFORE = r"(?:\A|[\x00-\x2c\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]|[\x80-\xff])"
_OCTET = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_VERSION_WORDS = frozenset(
    (
        *(
            "version",
            "versions",
            "ver",
            "v",
            "release",
            "releases",
            "upgrade",
            "upgraded",
            "update",
            "updated",
            "build",
        ),
        *(
            "downgrade",
            "firmware",
            "driver",
            "file",
            "assembly",
            "section",
            "chapter",
            "clause",
            "figure",
            "oid",
            "sdk",
        ),
        *("plugin", "runtime", "package", "kernel", "chrome", "safari", "edge", "opera", "webkit", "chromium"),
    )
)
_IP_WORDS = frozenset(("ip", "ips", "ipv", "address", "addr", "host", "client", "remote", "server", "peer", "from"))
_NOBODYS_V6 = tuple(
    ipaddress.IPv6Network(network)
    for network in ("::/127", "2001:db8::/32", "3fff::/20", "ff00::/8", "100::/64", "2001:2::/48")
)
_PUBLIC_SERVICES = frozenset(
    (
        "1.2.3.4",
        "5.6.7.8",
        "8.8.8.8",
        "8.8.4.4",
        "1.1.1.1",
        "1.0.0.1",
        "9.9.9.9",
        "2606:4700:4700::1111",
        "2001:4860:4860::8888",
    )
)
_NOBODY, _PRIVATE, _PUBLIC = range(3)
_AFTER_DECIMAL = re.compile(r"(?<![0-9.])[0-9]{0,4}\.[0-9]{1,6}[ ,]$")
_REQUIREMENTS = frozenset(("==", "~=", ">=", "<=", "!="))
_PAIR_BEFORE = re.compile(r"(?:^|[^0-9A-Za-z])[0-9A-Fa-f]{2}[:-]$")
_IPV6 = re.compile(r"[0-9A-Fa-f:]{2,39}(?:\.[0-9]{1,3}){0,3}")


class NetworkAddress:
    """See Detector."""

    id = "network_address"
    title = "Network addresses"
    version = 1
    reach = 192
    always = False
    rules = (
        Rule(
            id="ipv4",
            title="IPv4 address",
            label=PII,
            kind="ip",
            what="Of the public internet; not versions, documentation ranges, well-known resolvers.",
            source="RFC 791, RFC 6890; CJEU C-582/14 on addresses as personal data",
        ),
        Rule(
            id="private_ip",
            title="Private IP address",
            label=PII,
            kind="ip",
            severity="low",
            what="Of a private network (RFC 1918, RFC 6598, RFC 4193, link-local).",
            source="RFC 1918, RFC 6598, RFC 4193, RFC 3927",
        ),
        Rule(
            id="ipv6",
            title="IPv6 address",
            label=PII,
            kind="ip",
            what="Of the public internet; not the documentation range.",
            source="RFC 4291, RFC 5952",
        ),
        Rule(
            id="mac",
            title="MAC address",
            label=PII,
            kind="mac",
            what="Six pairs of hexadecimal digits with colons or hyphens, or Cisco's form; not broadcast or multicast.",
            source="IEEE 802",
        ),
    )
    patterns = (
        Pattern(rule="ipv4", regex=rf"{_BEFORE}({_OCTET}\.{_OCTET}\.{_OCTET}\.{_OCTET})\b"),
        Pattern(
            rule="ipv6",
            regex=rf"{_BEFORE}((?:[0-9a-f]{{1,4}}:){{3,7}}(?::?[0-9a-f]{{1,4}}|:)|(?:[0-9a-f]{{1,4}}:){{1,2}}:[0-9a-f]{{1,4}}"
            r"|::[0-9a-f]{1,4}:[0-9a-f]{1,4}\b)",
            caseless=True,
        ),
        Pattern(rule="mac", regex=rf"{_BEFORE}([0-9a-f]{{2}}(?:[:-][0-9a-f]{{2}}){{5}})\b", caseless=True),
        Pattern(rule="mac", regex=rf"{_BEFORE}([0-9a-f]{{4}}\.[0-9a-f]{{4}}\.[0-9a-f]{{4}})\b", caseless=True),
    )
    examples = (
        Example(text="login from 84.115.233.17 at noon", shows=("ipv4",)),
        Example(text="version 84.115.233.17, 192.0.2.17 and 127.0.0.1, v1.2.3.4, 1.2.3.4.5", near="ipv4"),
        Example(text="gateway 192.168.17.1", shows=("private_ip",)),
        Example(text="listen on 127.0.0.1", near="private_ip"),
        Example(text="peer 2a02:8388:e202:1900::17 answered", shows=("ipv6",)),
        Example(text="std::vector, 12:30:45, 2001:db8::1, ::1, a::b", near="ipv6"),
        Example(text="eth0 f8:ff:c2:4a:10:9b up", shows=("mac",)),
        Example(text="eth0 00:00:00:00:00:00 and ff:ff:ff:ff:ff:ff, fingerprint ab:cd:ef:01:23:45:67:89", near="mac"),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        findings: list[Finding] = []
        done = -1
        for match in matches:
            if match.start < done:
                continue
            if match.rule == "mac":
                finding = self._mac(text, match)
            elif match.rule == "ipv4":
                finding = self._ipv4(text, match)
            else:
                finding = self._ipv6(text, match)
            if finding is not None:
                findings.append(finding)
                done = finding.end
        return findings

    def _ipv4(self, text: Text, match: Match) -> Finding | None:
        value = text.text[match.start : match.end]
        parts = [int(part) for part in value.split(".")]
        scope = _scope(parts)
        if scope == _NOBODY or _goes_on(text.text[match.end : match.end + 2]) or value in _PUBLIC_SERVICES:
            return None
        if _AFTER_DECIMAL.search(text.text[max(0, match.start - 18) : match.start]):
            return None
        if text.text[max(0, match.start - 2) : match.start] in _REQUIREMENTS:
            return None
        words = Words(text, match.start, match.end, before=32, after=0)
        # A number of four small parts is a version as likely as an address.
        small = parts[0] != 10 and sum(part < 20 for part in parts) >= 3
        if words.head() in _VERSION_WORDS or (small and words.before.isdisjoint(_IP_WORDS)):
            return None
        return self._address("ipv4", match.start, match.end, scope)

    def _ipv6(self, text: Text, match: Match) -> Finding | None:
        found = _IPV6.match(text.text, match.start)
        if found is None:
            return None
        value = found.group().rstrip(".")
        if value.endswith(":") and not value.endswith("::"):
            value = value[:-1]
        after = text.text[match.start + len(value) : match.start + len(value) + 1]
        if after.isalnum() or after in ("_", ":") or len(value.replace(":", "")) < 4:
            return None
        scope = _scope_v6(value)
        if scope == _NOBODY or _PAIR_BEFORE.search(text.text[max(0, match.start - 4) : match.start]):
            return None
        return self._address("ipv6", match.start, match.start + len(value), scope)

    def _address(self, rule: str, start: int, end: int, scope: int) -> Finding:
        rule, severity, confidence = ("private_ip", "low", 0.9) if scope == _PRIVATE else (rule, "medium", 0.97)
        return Finding(
            f"{self.id}.{rule}", PII, "ip", start, end, severity=severity, confidence=confidence, why="address_range"
        )

    def _mac(self, text: Text, match: Match) -> Finding | None:
        value = text.text[match.start : match.end]
        plain = value.translate({ord(mark): None for mark in ":-."}).lower()
        after = text.text[match.end : match.end + 1]
        same = len({plain[at : at + 2] for at in range(0, 12, 2)}) == 1
        if after in (":", "-", ".") and text.text[match.end + 1 : match.end + 2].isalnum():
            return None
        if _PAIR_BEFORE.search(text.text[max(0, match.start - 4) : match.start]):
            return None
        if same or int(plain[1], 16) & 1 or (plain.isdigit() and "." in value):
            return None
        return Finding(
            f"{self.id}.mac", PII, "mac", match.start, match.end, severity="medium", confidence=0.95, why="shape"
        )


def _goes_on(after: str) -> bool:
    """Whether a dotted number has a fifth part, or is a part of a name or version (`1.2.3.4-beta`)."""
    return after[:1] in (".", "-", "_") and after[1:2].isalnum()


def _scope(parts: Sequence[int]) -> int:
    """Whose an IPv4 address is, by the registries of RFC 6890 and RFC 5737."""
    first, second, third = parts[:3]
    if first in (0, 127) or first >= 224:
        return _NOBODY
    if first == 10 or (first, second) in ((192, 168), (169, 254)):
        return _PRIVATE
    if (first == 172 and 16 <= second < 32) or (first == 100 and 64 <= second < 128):
        return _PRIVATE
    documented = (first, second, third) in ((192, 0, 0), (192, 0, 2), (198, 51, 100), (203, 0, 113), (192, 88, 99))
    return _NOBODY if documented or (first == 198 and second in (18, 19)) else _PUBLIC


def _scope_v6(value: str) -> int:
    """Whose an IPv6 address is; nobody's where it is none."""
    try:
        address = ipaddress.IPv6Address(value)
    except ValueError:
        return _NOBODY
    groups = value.split(":")
    # Eight pairs are a fingerprint; short ones are names in code (a::b) and times (12::30) more often than addresses.
    if all(len(group) == 2 for group in groups) or (len(groups) < 5 and len(value) < 12 and value[:2] not in _LOCAL_V6):
        return _NOBODY
    if value in _PUBLIC_SERVICES or any(address in network for network in _NOBODYS_V6):
        return _NOBODY
    return _PRIVATE if value[:2].lower() in _LOCAL_V6 else _PUBLIC


_LOCAL_V6 = frozenset(("fe", "fd", "fc", "FE", "FD", "FC"))


DETECTOR = NetworkAddress()
