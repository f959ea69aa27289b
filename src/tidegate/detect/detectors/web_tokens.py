"""Credentials of the web: JSON Web Tokens, authorization headers, session cookies, signed addresses, seeds of codes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import Finding
from tidegate.detect.detector import Detector, Example, Match, Pattern
from tidegate.detect.secrets.placeholder import is_placeholder, is_reference
from tidegate.detect.secrets.shape import Shape
from tidegate.detect.secrets.signed import LONGEST_TOKEN, basic_password, read_token
from tidegate.detect.secrets.token import opens_value, without_inner
from tidegate.detect.secrets.value import HEX, UUID, looks_random
from tidegate.detect.secrets.verdict import Findings, rule
from tidegate.detect.text import Text

_ID: Final = "web_tokens"

RULES: Final = (
    rule("jwt", "JSON Web Token", "jwt", "high", "A token whose header and claims decode.", "RFC 7519"),
    rule("jwt_public", "Public JSON Web Token", "jwt", "low", "A token whose role is anonymous.", "RFC 7519"),
    rule("basic", "Basic authentication", "password", "high", "A header with a user and a password.", "RFC 7617"),
    rule("bearer", "Bearer token", "api_key", "high", "An authorization header with an opaque token.", "RFC 6750"),
    rule("cookie", "Session cookie", "cookie", "high", "The value of a cookie that holds a session.", "RFC 6265"),
    rule(
        "signed_url",
        "Signed address",
        "api_key",
        "medium",
        "The signature that lets an address be used.",
        "https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html",
    ),
    rule(
        "otp_seed",
        "Seed of one-time codes",
        "api_key",
        "critical",
        "The secret of an otpauth address.",
        "https://github.com/google/google-authenticator/wiki/Key-Uri-Format",
    ),
)
_FINDINGS: Final = Findings(_ID, RULES)

_HEADER: Final = r"authorization[\\\"'\])]{0,3}[ \t]{0,4}[:=,][ \t]{0,4}[\\\"'`f]{0,3}"
_SESSION_NAME: Final = (
    r"(?:phpsessid|jsessionid|asp\.net_sessionid|aspsessionid[a-z]{0,10}|connect\.sid|sessionid|session_id|session[-_]?token|sess"
    r"|laravel_session|_gitlab_session|_session_id|_session|session|ci_session|sid|li_at|auth_token|access_token|refresh_token|id_token"
    r"|remember_token|remember_user_token|wordpress_logged_in_[a-z0-9]{1,40}|\.aspnetcore\.(?:cookies|identity\.application)|cf_clearance"
    r"|user_session|__host-user_session_same_site|d_cookie|datr|xs|ssid|hsid|sapisid|__secure-[0-9]?[a-z]{3,12})"
)

_PATTERNS: Final = (
    Pattern(rule="jwt", regex=r"ey[JK][A-Za-z0-9_-]{8}"),
    Pattern(rule="basic", regex=r"\bBasic[ \t]{1,4}([A-Za-z0-9+/_-]{8,400}={0,2})", caseless=True),
    Pattern(
        rule="bearer",
        regex=rf"{_HEADER}(?:bearer|token|apikey|api-key|key|oauth)[ \t=]{{1,4}}([\w.~+/=-]{{16,1000}})",
        caseless=True,
    ),
    Pattern(rule="bearer", regex=rf"{_HEADER}([\w.~+/=-]{{20,512}})", caseless=True),
    Pattern(rule="bearer", regex=r"\bBearer[ \t]{1,4}([\w.~+/-]{20,1000})", caseless=True),
    Pattern(rule="cookie", regex=rf"[^\w.-]{_SESSION_NAME}=[\"']?([\w.%+/|:=~!-]{{12,1000}})", caseless=True),
    Pattern(
        rule="signed_url",
        regex=r"[?&;](?:X-Amz-Signature|X-Goog-Signature|Signature|sig)=([A-Za-z0-9%+/_~-]{27,700}=?)",
    ),
    Pattern(rule="otp_seed", regex=r"otpauth://[a-z]{3,5}/[^\s\"'<>]{0,200}[?&]secret=([A-Za-z2-7]{16,128})"),
)

_TOKEN_CONTEXT: Final = re.compile(r"cookie|session|curl|http|header|browser|jar", re.IGNORECASE)
_SURE_NAMES: Final = frozenset(
    (
        "phpsessid",
        "jsessionid",
        "asp.net_sessionid",
        "connect.sid",
        "laravel_session",
        "_gitlab_session",
        "li_at",
        "ci_session",
    )
)


class WebTokens:
    """See Detector."""

    def __init__(self) -> None:
        self.id = _ID
        self.title = "Web credentials"
        self.version = 1
        self.always = False
        self.reach = LONGEST_TOKEN + 300
        self.rules = RULES
        self.patterns = _PATTERNS
        self.examples = _EXAMPLES

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found: list[Finding] = []
        busy_until = 0
        for match in matches:
            # Inside of a token that was read whole, nothing begins.
            if match.rule == "jwt" and match.start < busy_until:
                continue
            finding = _READERS[match.rule](text.text, match)
            if finding is not None:
                found.append(finding)
                busy_until = max(busy_until, finding.end)
        return without_inner(found)


def _jwt(text: str, match: Match) -> Finding | None:
    if not opens_value(text, match.start):
        return None
    token = read_token(text, match.start)
    if token is None:
        return None
    return _FINDINGS.at("jwt_public" if token.public else "jwt", (match.start, token.end), 0.98, "structure")


def _basic(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end]
    if is_placeholder(value) or basic_password(value) is None:
        return None
    return _FINDINGS.at("basic", (match.start, match.end), 0.95, "decodes")


def _bearer(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end].rstrip(".,;:")
    if is_placeholder(value) or is_reference(value) or value.startswith("eyJ") or not looks_random(value):
        return None
    if not any(map(str.isdigit, value)):
        return None
    return _FINDINGS.at("bearer", (match.start, match.start + len(value)), 0.9, "header")


def _cookie(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end].rstrip(".,;:")
    name = text[match.whole_start + 1 : match.start].split("=", maxsplit=1)[0].lower()
    if is_placeholder(value) or is_reference(value) or value.startswith("eyJ") or not any(map(str.isdigit, value)):
        return None
    if not (looks_random(value) or HEX.fullmatch(value) or UUID.fullmatch(value)):
        return None
    if name not in _SURE_NAMES and not _TOKEN_CONTEXT.search(text, max(0, match.whole_start - 200), match.whole_start):
        return None
    return _FINDINGS.at("cookie", (match.start, match.start + len(value)), 0.9, "name_and_value")


def _signed_url(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end]
    around = text[max(0, match.whole_start - 300) : match.whole_start] + text[match.end : match.end + 200]
    known = any(
        word in around for word in ("X-Amz-", "X-Goog-", "sv=", "se=", "Expires=", "AWSAccessKeyId", "Key-Pair-Id")
    )
    if not known or is_placeholder(value) or not (looks_random(value) or HEX.fullmatch(value)):
        return None
    return _FINDINGS.at("signed_url", (match.start, match.end), 0.9, "context")


def _otp(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end]
    # The seed of the format's own description.
    if is_placeholder(value) or value in ("JBSWY3DPEHPK3PXP", "HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ"):
        return None
    return _FINDINGS.at("otp_seed", (match.start, match.end), 0.97, "address")


_READERS: Final = {
    "jwt": _jwt,
    "basic": _basic,
    "bearer": _bearer,
    "cookie": _cookie,
    "signed_url": _signed_url,
    "otp_seed": _otp,
}

_HEAD: Final = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
_CLAIMS: Final = "eyJzdWIiOiI3ODE0IiwibmFtZSI6Ik0uIE1laWVyIiwiaWF0IjoxNzYzOTg0MDAwfQ"
_ANON: Final = "eyJyb2xlIjoiYW5vbiIsImlhdCI6MTc2Mzk4NDAwMH0"
_SIGNATURE: Final = Shape("{w43}").sample("jwt")
_OPAQUE: Final = Shape("{A32}").sample("bearer")

_EXAMPLES: Final = (
    Example(text=f"The token is {_HEAD}.{_CLAIMS}.{_SIGNATURE}.", shows=("jwt",)),
    Example(text=f"Authorization: Bearer {_HEAD}.{_CLAIMS}.{_SIGNATURE}", shows=("jwt",)),
    Example(text=f"A token has three parts: {_HEAD[:12]}.payload.signature", near="jwt"),
    Example(text="eyJpY29uIjoiaG9tZSJ9.eyJpY29uIjoiaG9tZSJ9.x", near="jwt"),
    Example(text=f"SUPABASE={_HEAD}.{_ANON}.{_SIGNATURE}", shows=("jwt_public",)),
    Example(text=f"role anon: {_ANON}", near="jwt_public"),
    Example(text="Authorization: Basic " + "YWxpY2U6dGVr" + "LTQ3LVdvbWJhdA==", shows=("basic",)),
    Example(text="Authorization: Basic " + "QWxhZGRpbjpvcGVuIHNlc2FtZQ==", near="basic"),
    Example(text="Basic knowledge of programming", near="basic"),
    Example(text=f"-H 'Authorization: Bearer {_OPAQUE}'", shows=("bearer",)),
    Example(text=f'{{"authorization": "Token {_OPAQUE}"}}', shows=("bearer",)),
    Example(text="Authorization: Bearer YOUR_ACCESS_TOKEN_GOES_HERE", near="bearer"),
    Example(text="headers = {'Authorization': f'Bearer {settings.token_for_request_1}'}", near="bearer"),
    Example(text=f"Cookie: theme=dark; PHPSESSID={Shape('{a26}').sample('php')}", shows=("cookie",)),
    Example(text=f"Set-Cookie: session={Shape('{w40}').sample('s')}; HttpOnly", shows=("cookie",)),
    Example(text="Cookie: theme=dark; session=signed-out-visitor-2024", near="cookie"),
    Example(
        text=f"https://b.s3.amazonaws.com/a?X-Amz-Date=1&X-Amz-Signature={Shape('{h64}').sample('z')}",
        shows=("signed_url",),
    ),
    Example(text=f"https://acme.io/a?Signature={Shape('{h64}').sample('z')}", near="signed_url"),
    Example(text=f"otpauth://totp/Acme:bob?secret={Shape('{B32}').sample('o')}&issuer=Acme", shows=("otp_seed",)),
    Example(text="otpauth://totp/Acme:bob?secret=JBSWY3DPEHPK3PXP", near="otp_seed"),
)

DETECTOR: Detector = WebTokens()
