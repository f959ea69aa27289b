"""E-mail addresses, plain, in other scripts, percent-encoded and disguised; and the user part of URLs.

The patterns find the sign between name and host; the code reads to both sides of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from tidegate.core.finding import PII, Finding, Severity
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.personal.domains import is_nobodys, registered
from tidegate.detect.text import Text

_LETTER = r"[\xc2-\xf4][\x80-\xbf]{1,3}"
_LATIN_LOCAL = re.compile(r"[A-Za-z0-9\u00c0-\u024f._+'&-]{1,64}$")
_ANY_LOCAL = re.compile(r"[\w.+-]{1,64}$")
_QUOTED_LOCAL = re.compile(r"\"[^\"\n@]{1,62}\"$")
_LATIN_HOST = re.compile(r"[A-Za-z0-9\u00c0-\u024f.-]{3,253}")
_ANY_HOST = re.compile(r"[\w.-]{3,253}")
_USERINFO = re.compile(r"[a-z][a-z0-9+.-]{1,20}://(?P<user>[^\s/@?#\"'<>]{1,100})$", re.IGNORECASE)
_DISGUISED_HOST = re.compile(
    r"[a-z0-9-]{1,63}(?:(?:\.| ?[\[({<]? ?dot ?[\])}>]? ?)[a-z0-9-]{2,63}){1,3}", re.IGNORECASE
)
_DOT = re.compile(r" ?[\[({<]? ?\bdot\b ?[\])}>]? ?|\.", re.IGNORECASE)
_DISGUISED_LOCAL = re.compile(r"[A-Za-z0-9_+-]{1,40}(?:(?:\.| ?[\[({<]dot[\])}>] ?| dot )[A-Za-z0-9_+-]{1,40}){0,3} ?$")
_NO_PERSON = frozenset(("noreply", "no-reply", "donotreply", "do-not-reply", "mailer-daemon", "bounce", "bounces"))
_MACHINE = frozenset(("git", "hg", "svn", "aur", "gitolite", "gitea"))
_PLACEHOLDERS = frozenset(("you", "your", "yourname", "your.name", "your_name", "your-name", "youremail", "your.email"))
_ROLES = frozenset(
    (
        *("info", "support", "sales", "contact", "hello", "admin", "help", "office", "team", "security", "abuse"),
        *("webmaster", "postmaster", "hostmaster", "billing", "marketing", "press", "jobs", "service", "feedback"),
        *("privacy", "legal", "hr", "careers", "mail"),
    )
)
_SERVICES = frozenset(
    (
        *(
            "git",
            "hg",
            "svn",
            "user",
            "username",
            "usr",
            "name",
            "root",
            "admin",
            "postgres",
            "mysql",
            "mongo",
            "redis",
        ),
        *("guest", "oauth2", "token", "x-token-auth", "x-access-token", "gitlab-ci-token", "api", "key", "anonymous"),
        *("test", "foo", "your_user", "youruser", "myuser", "db", "dbuser", "pw", "password"),
    )
)


class _Address(msgspec.Struct, frozen=True, gc=False):
    local: str
    host: str
    start: int
    end: int


class Email:
    """See Detector."""

    id = "email_address"
    title = "E-mail addresses"
    version = 1
    reach = 448
    always = False
    rules = (
        Rule(
            id="address",
            title="E-mail address",
            label=PII,
            kind="email",
            what="Name and host with a real ending; not example.com, package versions, git remotes, no-reply.",
            source="RFC 5321, RFC 6531, RFC 2606",
        ),
        Rule(
            id="disguised",
            title="Disguised e-mail address",
            label=PII,
            kind="email",
            what="As people write it against robots: name (at) host (dot) com.",
            source="RFC 5321",
        ),
        Rule(
            id="url_user",
            title="User in a URL",
            label=PII,
            kind="username",
            what="The user part of a URL's authority, without its password; not placeholders and service names.",
            source="RFC 3986, section 3.2.1",
        ),
    )
    patterns = (
        Pattern(rule="address", regex=rf"(?:[A-Za-z0-9_+\"'-]|{_LETTER})(@)(?:[A-Za-z0-9]|{_LETTER})"),
        Pattern(rule="address", regex=r"[A-Za-z0-9_.+-](%40)[A-Za-z0-9]", caseless=True),
        Pattern(
            rule="disguised",
            regex=r"[a-z0-9_-] ?([\[({<] ?(?:at|@|arroba|ät) ?[\])}>]) ?[a-z0-9-]{1,63} ?(?:\.|[\[({<] ?dot|dot )",
            caseless=True,
        ),
        Pattern(rule="disguised", regex=r"[a-z0-9_-]( at )[a-z0-9-]{1,63} (?:dot [a-z]|[\[({<]dot)", caseless=True),
    )
    examples = (
        Example(text="write to anna.kovacs@posteo.de today", shows=("address",)),
        Example(text="почта иван@почта.рф", shows=("address",)),
        Example(text="https://shop.io/reset?mail=maria.silva%40uol.com.br&x=1", shows=("address",)),
        Example(text="write to jane.doe@example.com, install left-pad@1.3.0, @dataclass", near="address"),
        Example(text="git clone git@github.com:psf/requests.git; y = x@self.weights.T", near="address"),
        Example(text="max (at) mustermann-gmbh (dot) de", shows=("disguised",)),
        Example(text="john.smith at gmail dot com", shows=("disguised",)),
        Example(text="meet at noon (dotted line), look at the dot product", near="disguised"),
        Example(text="ftp://marlene@files.uni-ulm.de/pub", shows=("url_user",)),
        Example(text="ftp://user@files.uni-ulm.de/pub and https://medium.com/@marlene/post", near="url_user"),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        findings: list[Finding] = []
        done = -1
        for match in matches:
            if match.start < done:
                continue
            finding = self._disguised(text, match) if match.rule == "disguised" else self._plain(text, match)
            if finding is not None:
                findings.append(finding)
                done = finding.end
        return findings

    def _plain(self, text: Text, match: Match) -> Finding | None:
        user = self._user(text, match)
        if user is not None:
            return user if user.confidence else None
        address = _read(text.text, match.start, match.end)
        if address is None or _is_no_address(text, address):
            return None
        local = address.local.lower()
        severity: Severity = "low" if local in _ROLES else "medium"
        why = "host_ending" if match.end - match.start == 1 else "encoded"
        return self._finding("address", address.start, address.end, 0.99, why, severity)

    def _user(self, text: Text, match: Match) -> Finding | None:
        """The user of a URL; of no confidence where there is one that is nobody. None where it is no URL."""
        if match.end - match.start != 1:
            return None
        left = text.text[max(0, match.start - 128) : match.start]
        found = _USERINFO.search(left)
        if found is None:
            return None
        start = match.start - len(left) + found.start("user")
        user = found.group("user").partition(":")[0]
        known = user.lower() in _SERVICES or user.startswith(("$", "{", "<", "%"))
        return self._finding("url_user", start, start + len(user), 0.0 if known or not user else 0.8, "url", "low")

    def _disguised(self, text: Text, match: Match) -> Finding | None:
        left = text.text[max(0, match.start - 100) : match.start]
        local = _DISGUISED_LOCAL.search(left)
        gap = match.end + (text.text[match.end : match.end + 1] == " ")
        host = _DISGUISED_HOST.match(text.text, gap)
        if local is None or host is None:
            return None
        plain = _DOT.sub(".", host.group())
        real = registered(plain)
        if not real or is_nobodys(real):
            return None
        # Words may follow that read like more of the host: end where the real host ends.
        end = gap + len(host.group()) if real == plain else _end_of(host.group(), gap, real)
        words = text.text[match.start : match.end] == " at "
        start = match.start - len(left) + local.start()
        return self._finding("disguised", start, end, 0.75 if words else 0.9, "disguise", "medium")

    def _finding(self, rule: str, start: int, end: int, confidence: float, why: str, severity: Severity) -> Finding:
        kind = "username" if rule == "url_user" else "email"
        return Finding(f"{self.id}.{rule}", PII, kind, start, end, severity=severity, confidence=confidence, why=why)


def _read(text: str, sign: int, after: int) -> _Address | None:
    """The address around the sign from `sign` to `after`, or None."""
    left = text[max(0, sign - 66) : sign]
    last = left[-1]
    pattern = _QUOTED_LOCAL if last == '"' else _LATIN_LOCAL if last < "\u0250" else _ANY_LOCAL
    found = pattern.search(left)
    if found is None:
        return None
    local = found.group().lstrip(".'&-+")
    if "%" in left[found.start() - 1 : found.start()] and local[:2].lower() in ("20", "3d", "2c", "3a", "26"):
        local = local[2:]
    tail = (_LATIN_HOST if text[after] < "\u0250" else _ANY_HOST).match(text, after)
    host = registered(tail.group().rstrip(".-")) if tail else ""
    if not local.strip(".'") or not host or local.endswith(".") or len(local) > 64:
        return None
    return _Address(local, host, sign - len(local), after + len(host))


def _is_no_address(text: Text, address: _Address) -> bool:
    """Whether it only looks like somebody's address: reserved, a placeholder, a remote, a message id, a robot."""
    local = address.local.lower()
    before = text.text[max(0, address.start - 1) : address.start]
    after = text.text[address.end : address.end + 2]
    if is_nobodys(address.host) or local in _NO_PERSON or local in _PLACEHOLDERS:
        return True
    if before == "@" or (local in _MACHINE and after[:1] in (":", "/")):
        return True
    return before == "<" and "message-id" in text.before(address.start, 24)


def _end_of(written: str, start: int, real: str) -> int:
    """Where in the disguised host the real one ends, which is a beginning of it."""
    labels = real.count(".")
    ends = [found.start() for found in _DOT.finditer(written)]
    return start + (ends[labels] if labels < len(ends) else len(written))


DETECTOR = Email()
