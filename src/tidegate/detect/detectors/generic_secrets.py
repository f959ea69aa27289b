"""Secrets that their names give away: `DB_PASSWORD=...`, `"client_secret": "..."`, a vendor's name and its shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from tidegate.core.finding import SECRET, Finding, Severity
from tidegate.detect.detector import Detector, Example, Match, Pattern, Rule
from tidegate.detect.secrets.assigned import LONGEST_NAME, LONGEST_VALUE, Assignment, read_assignment
from tidegate.detect.secrets.judging import is_plainly_random, judge
from tidegate.detect.secrets.naming import promised, word_set, words_of
from tidegate.detect.secrets.placeholder import is_placeholder
from tidegate.detect.secrets.shape import Shape
from tidegate.detect.secrets.token import without_inner
from tidegate.detect.secrets.value import is_varied
from tidegate.detect.secrets.vendors import IDS, KEYS
from tidegate.detect.text import Text

_ID: Final = "generic_secrets"

_BETWEEN: Final = r"[^\w\n]{0,6}[=:>,|(][^\w\n]{0,6}[bfru]?[\"'`\\]{0,4}"
_ELEMENT: Final = r"[\"' \t,]{0,6}\s{1,24}[\"'\\]{0,2}value[\"'\\ \t]{0,4}[=:][\"'\\ \t]{0,4}"
_LETTER: Final = r"[a-z_+/=.~%@!*#$^&():-]"
_RANDOM: Final = rf"(?:{_LETTER}{{8,24}}\d|{_LETTER}{{0,7}}\d[\w+/=.~%@!*#$^&():-]{{6}}|[a-z+/=_-]{{20}})"

_PASSWORDS: Final = (
    r"(?:passw(?:or)?d|passwort|passphrase|passcode|kennwort|contrase(?:ñ|n)a|senha|mot_?de_?passe|parola|wachtwoord"
    r"|has(?:ł|l)o|(?:п|П)ароль|密码|パスワード|비밀번호|비번|암호|패스워드|lösenord|heslo|salasana|sshpass|requirepass|mnemonic|seed_?phrase|dbpass|userpass|pwd|mdp)"
)
_SECRETS: Final = r"(?:secret|credential|creds|token|jwt|bearer|auth|key)"
_VENDORS: Final = tuple(sorted(set(KEYS) | set(IDS), key=lambda word: (-len(word), word)))

_PATTERNS: Final = (
    Pattern(rule="password", regex=rf"{_PASSWORDS}[\w.-]{{0,16}}{_BETWEEN}[^\s\"'`]{{4}}", caseless=True),
    Pattern(rule="password", regex=rf"(?:\A|[^a-z0-9])(?:pass|psk|pw){_BETWEEN}[^\s\"'`]{{4}}", caseless=True),
    Pattern(rule="password", regex=rf"{_PASSWORDS}{_ELEMENT}[^\s\"'`]{{4}}", caseless=True),
    Pattern(
        rule="password",
        regex=r"(?:-(?:password|passwd|pass|pw|passphrase|storepass|keypass)|requirepass)[ \t]{1,4}[^\s-][^\s]{3}",
        caseless=True,
    ),
    Pattern(rule="secret", regex=rf"(?:SECRET|TOKEN|KEY|PASSWORD)[ \t]{{1,4}}(?i:{_RANDOM})"),
    Pattern(rule="secret", regex=rf"{_SECRETS}[\w.-]{{0,24}}{_BETWEEN}{_RANDOM}", caseless=True),
    Pattern(rule="secret", regex=rf"{_SECRETS}[\w.-]{{0,8}}{_ELEMENT}{_RANDOM}", caseless=True),
    Pattern(rule="secret", regex=rf"-(?:secret|token|key)[ \t]{{1,4}}{_RANDOM}", caseless=True),
    # Hyperscan takes only so many alternatives before a gap of variable width.
    *(
        Pattern(
            rule="vendor_key",
            regex=rf"(?:{'|'.join(_VENDORS[at : at + 8])})[\w.-]{{0,24}}{_BETWEEN}[\w+/=.~:-]{{14}}",
            caseless=True,
        )
        for at in range(0, len(_VENDORS), 8)
    ),
)


def _rule(ident: str, title: str, kind: str, severity: Severity, what: str) -> Rule:
    return Rule(id=ident, title=title, label=SECRET, kind=kind, severity=severity, what=what)


RULES: Final = (
    _rule("password", "Password in a setting", "password", "high", "A value given to a name that means a password."),
    _rule("secret", "Secret in a setting", "api_key", "high", "A random value given to a name that means a secret."),
    _rule("api_key", "Key in a setting", "api_key", "high", "A random value given to a name that means a key."),
    _rule("token", "Token in a setting", "api_key", "high", "A random value given to a name that means a token."),
    _rule(
        "vendor_key", "Vendor's key", "api_key", "high", "A value of a vendor's shape given to a name with that vendor."
    ),
    _rule("client_id", "Client id", "client_id", "low", "A value of the shape of a client's id, named after a vendor."),
)
_BY_ID: Final = {rule.id: rule for rule in RULES}

_NO_KEY: Final = word_set("""
    id ids hash sha sha1 md5 digest checksum commit revision version url uri ref build etag project org organization
    team workspace host endpoint path file image
""")
"""Words after a vendor's name with which a value of its shape is something else."""


class GenericSecrets:
    """See Detector."""

    def __init__(self) -> None:
        self.id = _ID
        self.title = "Secrets by name"
        self.version = 1
        self.always = False
        self.reach = 2 * LONGEST_NAME + LONGEST_VALUE + 64
        self.rules = RULES
        self.patterns = _PATTERNS
        self.examples = _EXAMPLES
        self._keys = {word: _shapes(written) for word, written in KEYS.items()}
        self._ids = {word: _shapes(written) for word, written in IDS.items()}

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found: list[Finding] = []
        for match in matches:
            # Some patterns begin with the sign before the word.
            at = match.start + (not text.text[match.start].isalnum())
            of_vendor = match.rule == "vendor_key"
            given = read_assignment(text.text, at, loose=of_vendor)
            if given is None:
                continue
            finding = (
                self._of_vendor(text, at, given) if of_vendor else _by_name(given, text.text[max(0, at - 24) : at])
            )
            if finding is not None:
                found.append(finding)
        return without_inner(found)

    def _of_vendor(self, text: Text, at: int, given: Assignment) -> Finding | None:
        value = given.value
        if is_placeholder(value):
            return None
        vendor = next((word for word in _VENDORS if text.lowered.startswith(word, at)), "")
        words = words_of(given.name)
        if any(shape.fits(value) for shape in self._keys.get(vendor, ())):
            other = not _NO_KEY.isdisjoint(words) and "secret" not in words and "key" not in words
            if not other and is_varied(value) and any(map(str.isdigit, value)):
                return _finding("vendor_key", given, 0.85, "vendor_and_shape")
        if "id" in words and any(shape.fits(value) for shape in self._ids.get(vendor, ())):
            return _finding("client_id", given, 0.7, "vendor_and_shape")
        return None


def _shapes(written: str) -> tuple[Shape, ...]:
    return tuple(Shape(part) for part in written.split())


def _by_name(given: Assignment, before: str) -> Finding | None:
    promise = promised(given.name)
    if not promise and given.name.lower() in ("key", "keys"):
        # The word before may say which: "api key: ..."; a value that is random enough says it alone.
        words = words_of(before)
        promise = promised(f"{words[-1]}_key") if words else ""
        if not promise and is_plainly_random(given.value) and judge(given, "api_key"):
            return _finding("api_key", given, 0.6, "value")
    if not promise:
        return None
    if promise == "password" and before.endswith("/") and "/" in given.value:
        # `user/password: bob/...` names both and gives both.
        given = _second(given)
    sure = judge(given, promise)
    return _finding(promise, given, sure, "name_and_value") if sure else None


def _second(given: Assignment) -> Assignment:
    first = given.value.index("/") + 1
    return msgspec.structs.replace(given, value=given.value[first:], start=given.start + first)


def _finding(ident: str, given: Assignment, sure: float, why: str) -> Finding:
    rule = _BY_ID[ident]
    return Finding(f"{_ID}.{ident}", SECRET, rule.kind, given.start, given.end, rule.severity, sure, why)


_EXAMPLES: Final = (
    Example(text="DB_PASSWORD=" + "tR7!vuq2Lm", shows=("password",)),
    Example(text='    "password": "' + 'Gr8-Wombat_41",', shows=("password",)),
    Example(text="- name: MYSQL_ROOT_PASSWORD\n  value: " + "9fQx-2Lrt", shows=("password",)),
    Example(text="mysqldump --password=" + "Kl0pfer!7 shop", shows=("password",)),
    Example(text='password = "changeme"', near="password"),
    Example(text="password: ${DB_PASSWORD}", near="password"),
    Example(text='"password": "Enter your password"', near="password"),
    Example(text="def login(user, password=DEFAULT_PASSWORD1):", near="password"),
    Example(text='client_secret: "' + 'kP3vR9xTq2WmZ7bN4cLd"', shows=("secret",)),
    Example(text="SECRET_KEY_BASE=" + "8c1f0e2b7d9a4635" + "e0b2c4d6f8a19375", shows=("secret",)),
    Example(text="secretName: registry-pull-2024-credentials", near="secret"),
    Example(text="client_secret = os.environ['CLIENT_SECRET_2']", near="secret"),
    Example(text="X-Api-Key: " + "q9Zt4LmN8vXr2Kd7", shows=("api_key",)),
    Example(text='apiKey: "' + '7d3b9f0e-2c41-4a8e-9b67-1f5d0c3a8e24"', shows=("api_key",)),
    Example(text="cache_key = user_4711_profile_settings_2024", near="api_key"),
    Example(text='primary_key = "3f2a9c7b1e0d4586"', near="api_key"),
    Example(text='"access_token": "' + 'Zx81kQp0LmVt5RnYw3Bd"', shows=("token",)),
    Example(text='next_page_token = "CAUQAA7xk29Lmz01vbn8"', near="token"),
    Example(text="max_tokens: 4096, token_count: 1234567890123456", near="token"),
    Example(text="ALGOLIA_ADMIN: " + "b7d01c9e5f3a2846" + "d9e8c7b6a5f41320", shows=("vendor_key",)),
    Example(text="algolia/instantsearch commit: b7d01c9e5f3a2846d9e8c7b6a5f41320", near="vendor_key"),
    Example(text="DISCORD_CLIENT_ID=" + "814159265358979323", shows=("client_id",)),
    Example(text="DISCORD_MEMBERS=814159265358979323", near="client_id"),
)

DETECTOR: Detector = GenericSecrets()
