"""Files that exist to hold credentials: netrc, pgpass, npmrc, Docker's config, kubeconfig, shadow, Wi-Fi, routers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import Finding
from tidegate.detect.detector import Detector, Example, Match, Pattern
from tidegate.detect.secrets.checks import bcrypt_or_better, decode_base64
from tidegate.detect.secrets.placeholder import is_default, is_placeholder, is_reference
from tidegate.detect.secrets.shape import Shape
from tidegate.detect.secrets.signed import basic_password
from tidegate.detect.secrets.token import without_inner
from tidegate.detect.secrets.value import looks_random
from tidegate.detect.secrets.verdict import Findings, rule
from tidegate.detect.text import Text

_ID: Final = "credential_files"

RULES: Final = (
    rule("netrc", "Password in a netrc file", "password", "high", "The password of a machine.", "netrc(5)"),
    rule(
        "pgpass",
        "Password in a pgpass file",
        "password",
        "high",
        "`host:port:database:user:password`.",
        "https://www.postgresql.org/docs/current/libpq-pgpass.html",
    ),
    rule(
        "npmrc",
        "Token in an npmrc file",
        "api_key",
        "critical",
        "`_authToken`, `_auth` and `_password`.",
        "npm's manual, npmrc(5)",
    ),
    rule(
        "docker_auth",
        "Registry login in Docker's configuration",
        "password",
        "high",
        "An `auth` that decodes to a user and a password.",
        "https://docs.docker.com/reference/cli/docker/login/",
    ),
    rule(
        "kubeconfig",
        "Client key in a kubeconfig",
        "private_key",
        "critical",
        "`client-key-data`, which holds a private key.",
        "https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/",
    ),
    rule(
        "kubernetes_secret",
        "Value of a Kubernetes Secret",
        "api_key",
        "high",
        "Base 64 below `data` of a Secret.",
        "https://kubernetes.io/docs/concepts/configuration/secret/",
    ),
    rule(
        "password_hash",
        "Password hash",
        "password_hash",
        "medium",
        "A salted hash as in /etc/shadow and htpasswd.",
        "crypt(5)",
    ),
    rule("windows_hash", "Windows password hash", "password_hash", "high", "A line of a dump of NT hashes.", "MS-SAMR"),
    rule(
        "wifi",
        "Wi-Fi password",
        "password",
        "high",
        "The password in a code that joins a network.",
        "https://github.com/zxing/zxing/wiki/Barcode-Contents",
    ),
    rule(
        "network_device",
        "Password in a router's configuration",
        "password",
        "high",
        "Reversible and plain passwords, and SNMP communities.",
        "Cisco IOS Security Command Reference",
    ),
)
_FINDINGS: Final = Findings(_ID, RULES)

_PATTERNS: Final = (
    Pattern(
        rule="netrc",
        regex=r"(?:machine[ \t\n]{1,8}[^\s]{1,128}|default)[ \t\n]{1,8}login[ \t\n]{1,8}[^\s]{1,64}[ \t\n]{1,8}"
        r"(?:account[ \t\n]{1,8}[^\s]{1,64}[ \t\n]{1,8})?password[ \t\n]{1,8}([^\s]{1,128})",
    ),
    Pattern(
        rule="pgpass", regex=r"[\w.*-]{1,64}:(?:5[45]\d\d|6[45]\d\d|\*):[\w*-]{1,63}:[\w*-]{1,63}:([^\s:\"']{3,128})"
    ),
    Pattern(rule="npmrc", regex=r"(?:[:\n]|\A)_(?:authToken|auth|password)[ ]?=[ ]?[\"']?([A-Za-z0-9+/=_.-]{8,512})"),
    Pattern(rule="docker_auth", regex=r"\"auth\\?\"\s{0,4}:\s{0,4}\\?\"([A-Za-z0-9+/]{8,512}={0,2})"),
    Pattern(rule="kubeconfig", regex=r"client-key-data[\"']?:[ ]{1,4}[\"']?([A-Za-z0-9+/]{40})"),
    Pattern(rule="kubernetes_secret", regex=r"kind[\"']?:[ \t]{0,4}[\"']?Secret\b"),
    Pattern(
        rule="password_hash", regex=r"\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2id|argon2i|argon2d)\$[./A-Za-z0-9+=,$-]{20}"
    ),
    Pattern(rule="password_hash", regex=r"\{(?:SHA|SSHA|SSHA256|SSHA512|SMD5|CRYPT)\}([A-Za-z0-9+/]{20,172}={0,2})"),
    Pattern(rule="windows_hash", regex=r"[\w.$\\-]{1,64}:\d{3,6}:[a-fA-F0-9]{32}:([a-fA-F0-9]{32}):::"),
    Pattern(rule="wifi", regex=r"WIFI:(?:[^\s\"']{0,120};)?P:([^\s;\"']{4,63});"),
    Pattern(rule="network_device", regex=r"(?:password|secret|key)[ ]7[ ]([0-9A-F]{6,64})"),
    Pattern(
        rule="network_device",
        regex=r"(?:enable (?:secret|password)|username [^\s]{1,32}(?: privilege \d{1,2})? (?:secret|password))"
        r"(?: [05])? ([^\s]{5,64})",
    ),
    Pattern(rule="network_device", regex=r"snmp-server community ([^\s]{4,64})"),
)

_LONGEST_KEY: Final = 8000
_BEFORE: Final = 600
_BEHIND: Final = 2000
_ENTRY: Final = re.compile(
    r"^[ \t\"']{1,12}([\w.\-]{1,80})[\"']?:[ \t]{1,4}[\"']?([A-Za-z0-9+/]{8,2000}={0,2})[\"']?,?[ \t]*$", re.MULTILINE
)
_DATA: Final = re.compile(r"^[ \t\"']{0,8}(?:data|stringData)[\"']?:", re.MULTILINE)
_CRYPT: Final = re.compile(r"\$[a-z0-9]{1,9}\$[./A-Za-z0-9+=,$-]{20,200}")


class CredentialFiles:
    """See Detector."""

    def __init__(self) -> None:
        self.id = _ID
        self.title = "Credential files"
        self.version = 1
        self.always = False
        self.reach = _LONGEST_KEY + 64
        self.rules = RULES
        self.patterns = _PATTERNS
        self.examples = _EXAMPLES

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found: list[Finding] = []
        kinds = [match for match in matches if match.rule == "kubernetes_secret"]
        for place, match in enumerate(kinds):
            after = kinds[place - 1].end if place else 0
            limit = kinds[place + 1].start if place + 1 < len(kinds) else len(text.text)
            found += _of_secret(text.text, match, after, limit)
        for match in matches:
            if match.rule != "kubernetes_secret" and (finding := _READERS[match.rule](text.text, match)):
                found.append(finding)
        return without_inner(found)


def _plain(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end].rstrip(",;\"'`")
    if is_placeholder(value) or is_reference(value) or is_default(value) or len(value) < 3:
        return None
    if "example" in text[match.whole_start : match.start]:
        return None
    return _FINDINGS.at(match.rule, (match.start, match.start + len(value)), 0.9, "file_format")


def _pgpass(text: str, match: Match) -> Finding | None:
    # Lines of passwd have numbers in the places of the database and the user.
    fields = text[match.whole_start : match.start].split(":")
    return None if fields[2].isdecimal() or fields[3].isdecimal() else _plain(text, match)


def _npmrc(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end]
    decodes = basic_password(value) is not None
    if is_placeholder(value) or not (decodes or looks_random(value)):
        return None
    return _FINDINGS.at("npmrc", (match.start, match.end), 0.95, "file_format")


def _docker(text: str, match: Match) -> Finding | None:
    if basic_password(text[match.start : match.end]) is None:
        return None
    return _FINDINGS.at("docker_auth", (match.start, match.end), 0.97, "decodes")


def _kubeconfig(text: str, match: Match) -> Finding | None:
    end = match.end
    limit = min(len(text), match.start + _LONGEST_KEY)
    while end < limit and text[end].isascii() and (text[end].isalnum() or text[end] in "+/="):
        end += 1
    head = decode_base64(text[match.start : match.start + 80])
    if head is None or not head.startswith(b"-----BEGIN ") or b"PRIVATE" not in head:
        return None
    return _FINDINGS.at("kubeconfig", (match.start, end), 0.98, "decodes")


def _of_secret(text: str, match: Match, after: int, limit: int) -> list[Finding]:
    """The values of a Secret: those in base 64 below `data`, in the document that says its kind.

    Nothing is read before `after` and behind `limit`, where other Secrets say theirs.
    """
    before = text[max(after, match.start - _BEFORE) : match.start]
    start = match.start - len(before) + max(before.rfind("\n---") + 1, 0)
    limit = min(limit, match.end + _BEHIND)
    end = text.find("\n---", match.end, limit)
    end = end if end >= 0 else limit
    data = _DATA.search(text, start, end)
    if data is None:
        return []
    found: list[Finding] = []
    for entry in _ENTRY.finditer(text, data.end(), end):
        value = entry.group(2)
        raw = decode_base64(value)
        if raw is None or len(raw) < 4 or is_placeholder(value) or entry.group(1) in ("name", "namespace", "uid"):
            continue
        plain = raw.decode("utf-8", "replace")
        if is_default(plain) or is_placeholder(plain) or is_reference(plain):
            continue
        found.append(_FINDINGS.at("kubernetes_secret", entry.span(2), 0.9, "decodes"))
    return found


def _hash(text: str, match: Match) -> Finding | None:
    if text[match.start] != "$":
        return _FINDINGS.at("password_hash", (match.start, match.end), 0.85, "format")
    found = _CRYPT.match(text, match.start)
    if found is None or not bcrypt_or_better(found.group()) or is_placeholder(found.group()):
        return None
    return _FINDINGS.at("password_hash", found.span(), 0.85, "format")


def _windows(text: str, match: Match) -> Finding | None:
    # The hash of the empty password says only that there is none.
    if text[match.start : match.end].lower() == "31d6cfe0d16ae931" + "b73c59d7e0c089c0":
        return None
    return _FINDINGS.at("windows_hash", (match.start, match.end), 0.95, "file_format")


def _device(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end].rstrip(".,;:!?\"'`")
    if is_placeholder(value) or is_reference(value) or is_default(value) or value.lower() in ("private", "level"):
        return None
    if value.startswith("$"):
        return None
    if value.isalpha() and not text.startswith("snmp", match.whole_start):
        return None
    return _FINDINGS.at("network_device", (match.start, match.start + len(value)), 0.85, "file_format")


_READERS: Final = {
    "netrc": _plain,
    "pgpass": _pgpass,
    "npmrc": _npmrc,
    "docker_auth": _docker,
    "kubeconfig": _kubeconfig,
    "password_hash": _hash,
    "windows_hash": _windows,
    "wifi": _plain,
    "network_device": _device,
}

_PASSWORD: Final = "vT4" + "-kelp9Qz"
_CLIENT_KEY: Final = "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1DNENBUUF3QlFZREsyVndCQ0lFSUs3bVF3M3hWdDlSekxw"
_SALTED: Final = "$6$" + "rQ7mZx2LkV9tYw3B$" + Shape("{A86}").sample("crypt")

_EXAMPLES: Final = (
    Example(text=f"machine ftp.acme.io login bob password {_PASSWORD}", shows=("netrc",), name=".netrc"),
    Example(text="machine ftp.acme.io login bob password changeme", near="netrc", name=".netrc"),
    Example(text=f"db.acme.io:5432:shop:app:{_PASSWORD}", shows=("pgpass",), name=".pgpass"),
    Example(text="db.acme.io:5432:shop:app:password", near="pgpass"),
    Example(text=f"//npm.acme.io/:_authToken={Shape('{A36}').sample('npm')}", shows=("npmrc",), name=".npmrc"),
    Example(text="//npm.acme.io/:_authToken=${NPM_TOKEN}", near="npmrc", name=".npmrc"),
    Example(text='{"auths": {"r.acme.io": {"auth": "' + "Ym9iOnZUNC1r" + 'ZWxwOVF6"}}}', shows=("docker_auth",)),
    Example(text='{"auths": {"r.acme.io": {"auth": "dXNlcjpwYXNzd29yZA=="}}}', near="docker_auth"),
    Example(text=f"    client-key-data: {_CLIENT_KEY}", shows=("kubeconfig",)),
    Example(text="    client-key-data: REDACTED", near="kubeconfig"),
    Example(
        text="apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  pw: " + "dlQ0LWtl" + "bHA5UXo=\n",
        shows=("kubernetes_secret",),
    ),
    Example(text="kind: Secret\nmetadata:\n  name: database-credentials\ntype: Opaque\n", near="kubernetes_secret"),
    Example(text=f"root:{_SALTED}:19700:0:99999:7:::", shows=("password_hash",), name="shadow"),
    Example(text="root:*:19700:0:99999:7:::", near="password_hash", name="shadow"),
    Example(
        text=f"bob:1001:aad3b435b51404ee{'aad3b435b51404ee'}:{Shape('{h32}').sample('nt')}:::", shows=("windows_hash",)
    ),
    Example(text="Guest:501:aad3b435b51404eeaad3b435b51404ee:31d6cfe0d16ae931b73c59d7e0c089c0:::", near="windows_hash"),
    Example(text=f"WIFI:T:WPA;S:Office;P:{_PASSWORD};;", shows=("wifi",)),
    Example(text="WIFI:T:nopass;S:Guests;;", near="wifi"),
    Example(text="enable password 7 0822455D0A16544541", shows=("network_device",)),
    Example(text="snmp-server community public RO", near="network_device"),
)

DETECTOR: Detector = CredentialFiles()
