"""Lines of programs that check less than they should: patterns of one or two lines, and when that is wished for."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tidegate.core.finding import Severity
from tidegate.detect.sieve import Sieve


class Weakened(msgspec.Struct, frozen=True):
    """A pattern. `asked` are words with which somebody in the conversation speaks of it."""

    why: str
    pattern: re.Pattern[str]
    severity: Severity
    asked: tuple[str, ...]
    only_edits: bool = False


def _weakened(why: str, pattern: str, asked: str, severity: Severity = "high", *, only_edits: bool = False) -> Weakened:
    return Weakened(why, re.compile(pattern, re.I | re.M), severity, tuple(asked.split("|")), only_edits)


_SECRETS: Final = (
    r"(?:pass(?:word|wd|phrase)?|pwd|token|api_?key|secret|otp|pin|code|auth\w*|credential|signature|hmac|license)"
)
_TLS: Final = "verify|certificate|self-signed|self signed|tls|ssl|insecure|x509"
_AUTH: Final = "bypass|backdoor|disable auth|skip auth|mock|stub|hard-code|hardcode|default password|demo"

WEAKENED: Final = (
    _weakened(
        "certificates",
        r"\bverify\s*=\s*False\b|rejectUnauthorized\s*:\s*false|InsecureSkipVerify\s*:\s*true|"
        r"_create_unverified_context|"
        r"\bCERT_NONE\b|check_hostname\s*=\s*False|NODE_TLS_REJECT_UNAUTHORIZED\W{1,6}0|"
        r"CURLOPT_SSL_VERIFY(?:PEER|HOST)\W{1,6}"
        r"(?:0|false)|danger_accept_invalid_certs\(\s*true|VERIFY_NONE|ALLOW_ALL_HOSTNAME|"
        r"NoopHostnameVerifier|"
        r"TrustAllCerts|ServerCertificateValidationCallback\s*=[^;\n]{0,60}true|"
        r"disable_ssl_certificate_validation\s*=\s*True",
        _TLS,
    ),
    _weakened(
        "signatures",
        r"verify_signature[\"']?\s*[:=]\s*False|algorithms?\s*[:=]\s*\[?\s*[\"']none[\"']|"
        r"verify_exp[\"']?\s*[:=]\s*False|"
        r"\bjwt\.decode\([^)\n]{0,200}verify\s*=\s*False|ignoreExpiration\s*:\s*true",
        "verify_signature|unverified|signature|expiration|expired|without verif",
    ),
    _weakened(
        "fixed_value_passes",
        rf"(?:\bor\b|\|\|)\s*\(?[\w.\[\]\"'()]{{0,60}}{_SECRETS}[\w.\[\]\"'()]{{0,30}}"
        rf"\s*(?:===?|\.equals\(|\.eq\()\s*[\"'][^\"'\n]{{4,80}}[\"']|"
        rf"(?:\bor\b|\|\|)\s*[\"'][^\"'\n]{{4,80}}[\"']\s*===?\s*[\w.]{{0,40}}{_SECRETS}",
        _AUTH,
    ),
    _weakened(
        "fixed_value_passes",
        rf"\bif\b[^\n]{{0,80}}{_SECRETS}[\w.\[\]\"'()]{{0,30}}"
        rf"\s*(?:===?|\.equals\()\s*[\"'][^\"'\n]{{4,80}}[\"'][^\n]{{0,40}}\n?[^\n]{{0,60}}"
        r"(?:return\s+(?:True|true|1|user|next|ok|allow)|next\(\)|is_?admin\s*=\s*true|"
        r"role\s*=\s*[\"']admin|grant|login_user)",
        _AUTH,
        only_edits=True,
    ),
    _weakened(
        "header_passes",
        r"(?:headers?|cookies?|args|query(?:_params)?|"
        r"params)(?:\.get)?\s*[\[(]\s*[\"'][\w-]*(?:debug|bypass|internal|admin|dev|backdoor|"
        r"override|master|test)[\w-]*[\"']\s*[\])]\s*(?:===?|\bin\b|is not None|!==?)",
        "header|bypass|debug|internal|override",
        only_edits=True,
    ),
    _weakened(
        "always_true",
        r"\bif\b[^\n]{0,120}(?:\bor\s+True\b|\|\|\s*true\b|\bor\s+1\b|\|\|\s*1\b)|"
        r"\bdef\s+(?:verify|check|validate|authenticate|is_admin|"
        r"has_perm\w*|authorize|"
        r"is_authenticated)\w*\([^)\n]{0,160}\)[^:\n]{0,40}:\s*\n\s*return\s+True\b",
        _AUTH,
        only_edits=True,
    ),
    _weakened(
        "open_rights",
        r"@?AllowAnonymous\b|permit_?all\(\)|\bcsrf_exempt\b|csrf\(\)\.disable\(\)|"
        r"authentication_classes\s*=\s*\[\s*\]|"
        r"permission_classes\s*=\s*\[\s*(?:AllowAny)?\s*\]|"
        r"skip_before_action\s+:(?:authenticate|verify)|WTF_CSRF_ENABLED\W{1,6}False",
        "public|anonymous|csrf|permission|unauthenticated|open endpoint|webhook|without "
        "login|allowany|permitall|health",
        "medium",
        only_edits=True,
    ),
    _weakened(
        "host_keys",
        r"StrictHostKeyChecking[\s=\"',]{1,4}no\b|AutoAddPolicy\(|"
        r"set_missing_host_key_policy\(\s*\w*\.?AutoAdd|"
        r"InsecureIgnoreHostKey|UserKnownHostsFile[\s=]{1,3}/dev/null",
        "host key|stricthostkeychecking|known_hosts|known hosts|ssh|paramiko|sftp",
        "medium",
    ),
)

_SIGNS: Final = re.compile(
    r"verif|reject|insecure|cert|hostname|jwt|alg|pass|token|key|secret|auth|header|"
    r"cookie|param|args|csrf|permi|anonym|"
    r"exec|eval|system|spawn|popen|subprocess|socket|curl|wget|http|/dev/|base64|atob|"
    r"fromchar|environ|\benv\b|\.ssh|nc\s|sh\b",
    re.I,
)


def worth_reading(text: str) -> bool:
    """Whether a text has anything that could matter here. Quick."""
    return _WORTH_READING.may_match(text) and (text.isascii() or _SIGNS.search(text) is not None)


def may_be_weakened(text: str) -> bool:
    """Whether any of `WEAKENED` could match. Quick."""
    return _WEAKENED.may_match(text)


_WORTH_READING: Final = Sieve([_SIGNS.pattern], lines=True)
_WEAKENED: Final = Sieve([line.pattern.pattern for line in WEAKENED], lines=True)
