"""Passwords and PINs that are said in a sentence, in a dozen languages: "the password for the router is ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import Finding
from tidegate.detect.detector import Detector, Example, Match, Pattern
from tidegate.detect.secrets.placeholder import is_default, is_placeholder, is_reference
from tidegate.detect.secrets.token import without_inner
from tidegate.detect.secrets.value import classes, is_hash_or_id, looks_random, wordiness
from tidegate.detect.secrets.verdict import Findings, rule
from tidegate.detect.text import Text

_ID: Final = "spoken_passwords"

RULES: Final = (
    rule(
        "password", "Password in a sentence", "password", "high", "What is said to be a password, and looks like one."
    ),
    rule("pin", "PIN in a sentence", "password", "medium", "Four to eight digits that are said to be a PIN or a code."),
    rule(
        "login", "Password beside a user name", "password", "high", "`user / password` after the word for an account."
    ),
    rule(
        "key", "Key in a sentence", "api_key", "high", "A random value that is said to be a key, a token or a secret."
    ),
)
_FINDINGS: Final = Findings(_ID, RULES)

_WORDS: Final = (
    r"(?:pass ?word|passwd|pass ?code|pass ?phrase|pwd|pw|mdp|passwort|kennwort|mot de passe|contrase(?:ñ|n)a|senha"
    r"|palavra-passe|parola d'ordine|wachtwoord"
    r"|lösenord|adgangskode|passord|salasana|has(?:ł|l)o|(?:п|П)арол(?:ь|я|ем)|heslo|jelszó"
    r"|şifre|parolă|密码|密碼|パスワード|비밀번호|비번|패스워드|p/w)"
)
_IS: Final = (
    r"(?:is|was|c'est|to|are|as|=|:|ist|lautet|war|auf|est|était|à|es|era|a|é|è|in|op|är|er|on|to jest|jest|это|был"
    r"|на|je|van|olarak|là|是|为|為|は|는|은)"
)
_QUOTES: Final = r"(?:\"|'|`|“|‘|«|„|「|\*\*)"
_GAP: Final = r"(?:[ \t][^\s,;:!?=]{1,24}){0,7}"

_PATTERNS: Final = (
    Pattern(
        rule="password",
        regex=rf"{_WORDS}{_GAP}(?:[ \t]{{1,2}}{_IS}:?[ \t]{{1,2}}|:[ \t]{{0,2}}){_QUOTES}?[^\s]{{4}}",
        caseless=True,
    ),
    Pattern(
        rule="password",
        regex=rf"{_WORDS}[ \t]?(?::|：|是|为|為|は|는|은)[ \t]{{0,2}}{_QUOTES}?[^\s]{{4}}",
        caseless=True,
    ),
    Pattern(
        rule="pin",
        regex=r"\b(?:pin|pin[ -]?code|pin[ -]number|code pin|door code|alarm code|geheimzahl|puk)"
        r"(?: (?:for|of|to) (?:the |my |our )?\w{1,16}| von \w{1,16})?"
        r"(?: is|:| ist| lautet| est| es| è| é|=) {0,2}[\"'`]?(\d{4,8})\b",
        caseless=True,
    ),
    Pattern(
        rule="key",
        regex=r"(?:key|token|secret|credential|schlüssel|clé|clave)s?(?: (?:for|of|to|für|pour|para) [^\s]{1,24}){0,2}"
        rf" (?:is|was|ist|lautet|est|es):? {_QUOTES}?([\w+/=.~-]{{16,200}})",
        caseless=True,
    ),
    Pattern(rule="password", regex=r"([^\s\"'`=:,;.()<>|]{6,64}) is (?:the|my|our) password", caseless=True),
    Pattern(
        rule="login",
        regex=r"(?:id|user|user ?name|login|account|benutzer|benutzername|usuario"
        r"|utilisateur|아이디|계정)\)? ?[/:&,+ ] ?"
        r"\(?(?:pw|pwd|pass|passwd|password|passwort|mdp)\)?(?:/port)? ?(?:->|[:=( -]) ?"
        r"[\w.@+-]{2,40} ?(?://|[/:,( ]) ?"
        r"([^\s/(),]{5,64})",
        caseless=True,
    ),
    Pattern(
        rule="password",
        regex=r"(?:\b(?:password|passwd|pw)|비밀번호|비번|패스워드) ([^\s\"'`=:,;.()<>|]{6,64})",
        caseless=True,
    ),
    Pattern(
        rule="login",
        regex=r"\b(?:log ?in|credentials|creds|account|zugang(?:sdaten)?|anmeldung|identifiants|acceso)"
        r"(?: (?:with|is|are|as|mit|data|details))?:? {0,2}"
        r"[\"'`]?[\w.@+-]{2,40}[\"'`]?(?: ?/ ?| ?: ?)[\"'`]?([^\s/]{5,64})",
        caseless=True,
    ),
)

_REACH: Final = 420
_LONGEST: Final = 64
_STEP: Final = re.compile(
    rf"(?:[ \t]{_IS}:?[ \t]{{1,2}}|[ \t]?(?::|：|是|为|為|は|는|은)[ \t]{{0,2}})({_QUOTES}?)(?=\S)", re.IGNORECASE
)
_PAIR: Final = re.compile(r"\w[/:,]\w")
_CLOSING: Final = {'"': '"', "'": "'", "`": "`", "“": "”", "‘": "’", "«": "»", "„": "“", "「": "」", "**": "**"}
_ALGORITHM: Final = re.compile(
    r"(?:sha|md|aes|rsa|utf|ascii|base|iso|pbkdf|rc|ed|x|oauth|http|tls|ssl|ntlm|argon|bcrypt|scrypt|crypt)[-_]?\d*[-_\w]*|\d+[-–][a-z].*"
    r"|[a-z]+-[a-z-]+|\d+(?:\+|th|st|nd|rd|x|%)?|v?\d+(?:\.\d+)+|\w+\(\)?.*|[\w.-]+\.(?:[a-z]{2,4}|md|py|txt|json)|https?:.*|/\S*",
    re.IGNORECASE,
)
"""What is said of passwords and is none: how they are hashed, how long they are, where they are kept."""


class SpokenPasswords:
    """See Detector."""

    def __init__(self) -> None:
        self.id = _ID
        self.title = "Passwords in sentences"
        self.version = 1
        self.always = False
        self.reach = _REACH
        self.rules = RULES
        self.patterns = _PATTERNS
        self.examples = _EXAMPLES

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found = [finding for match in matches if (finding := _READERS[match.rule](text.text, match))]
        return without_inner(found)


def _password(text: str, match: Match) -> Finding | None:
    # The pattern goes as far as it can; the password is behind the first verb that one follows.
    if (match.start, match.end) != (match.whole_start, match.whole_end):
        return _after_blank(text, match.start, match.end)
    for step in _STEP.finditer(text, match.whole_start, match.whole_end):
        start, opening = step.end(), step.group(1)
        end = _end(text, start, opening)
        value = text[start:end]
        if text[max(0, match.whole_start - 1) : match.whole_start] in ("/", ":", "&") and _PAIR.search(value):
            continue  # `user/password: bob/...` is the other rule's
        # A colon after several words may begin anything.
        far = text[step.start()] == ":" and " " in text[match.whole_start : step.start()]
        if _is_said(value, bool(opening)) and (not far or opening or classes(value) >= 3):
            sure = 0.85 if opening or classes(value) >= 3 else 0.75
            return _FINDINGS.at("password", (start, end), sure, "sentence")
    return None


def _after_blank(text: str, start: int, end: int) -> Finding | None:
    value = text[start:end].rstrip("!?*")
    if not (_is_said(value, quoted=False) and classes(value) >= 3 and (wordiness(value) < 0.5 or _is_odd(value))):
        return None
    return _FINDINGS.at("password", (start, start + len(value)), 0.6, "sentence")


def _key(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end].rstrip(".,;:-")
    if is_placeholder(value) or is_reference(value) or is_hash_or_id(value) or not looks_random(value):
        return None
    if not any(map(str.isdigit, value)) or _ALGORITHM.fullmatch(value):
        return None
    return _FINDINGS.at("key", (match.start, match.start + len(value)), 0.8, "sentence")


def _end(text: str, start: int, opening: str) -> int:
    limit = min(len(text), start + _LONGEST)
    if opening:
        end = text.find(_CLOSING[opening], start, limit)
        return end if end >= 0 and "\n" not in text[start:end] else start
    end = start
    while end < limit and not text[end].isspace():
        end += 1
    if end == limit < len(text):
        return start
    while end > start and text[end - 1] in ".,;:!?)]}\"'`»”’*。，":
        end -= 1
    return end


def _is_said(value: str, quoted: bool) -> bool:
    """Whether it is a password that somebody gave away, and not what a sentence says of passwords."""
    if len(value) < 4 or "passw" in value.lower() or is_placeholder(value) or is_reference(value) or is_default(value):
        return False
    if quoted:
        # In quotation marks one word is enough, if it is not one of the sentence.
        single = not any(map(str.isspace, value))
        return single and (not value.isalpha() or wordiness(value) < 0.5 or len(value) >= 8)
    if _ALGORITHM.fullmatch(value) or not any(map(str.isdigit, value)):
        return _is_odd(value)
    return any(map(str.isalpha, value)) and len(value) >= 6 and value.isascii()


def _is_odd(value: str) -> bool:
    """Letters with signs among them, as no word has."""
    inner = value[1:-1]
    return len(value) >= 6 and value.isascii() and any(sign in inner for sign in "!@#$%^&*+~") and classes(value) >= 3


def _pin(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end]
    if value in ("1234", "0000", "12345", "123456", "1111"):
        return None
    return _FINDINGS.at("pin", (match.start, match.end), 0.7, "sentence")


def _login(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end].rstrip(".,;:!?)\"'`")
    if value.startswith("_") or ("." in value and not _is_odd(value)):
        return None
    if not _is_said(value, quoted=False) or ("@" in value.strip("@") and "." in value):
        return None
    return _FINDINGS.at("login", (match.start, match.start + len(value)), 0.75, "sentence")


_READERS: Final = {"password": _password, "pin": _pin, "key": _key, "login": _login}

_SAID: Final = "Blau" + "wal!77"

_EXAMPLES: Final = (
    Example(text=f"The password is {_SAID}.", shows=("password",)),
    Example(text=f"The password for the staging box is {_SAID}, try it.", shows=("password",)),
    Example(text=f"Das Passwort lautet {_SAID}", shows=("password",)),
    Example(text=f"Le mot de passe est « {_SAID} »".replace("« ", "«").replace(" »", "»"), shows=("password",)),
    Example(text=f"La contraseña del servidor es {_SAID}", shows=("password",)),
    Example(text=f"пароль: {_SAID}", shows=("password",)),
    Example(text=f"密码是{_SAID}", shows=("password",)),
    Example(text=f"The password is {_SAID} and that is good to know", shows=("password",)),
    Example(text=f"Password for db.acme.io is {_SAID}", shows=("password",)),
    Example(text="My password is 'wombatical'", shows=("password",)),
    Example(text="The password is required.", near="password"),
    Example(text="The password is stored as SHA-256.", near="password"),
    Example(text="Your password is 12-characters long or more", near="password"),
    Example(text="Change the password to something better", near="password"),
    Example(text="My OpenAI key is " + "9fX2kLqP7vRt" + "Y3mZ8wBnC5sD", shows=("key",)),
    Example(text="The key is user_profile_settings_page2 here", near="key"),
    Example(text="My PIN is 7391, please do not tell.", shows=("pin",)),
    Example(text="Pin 4 is 3.3 V and the pin is 1234", near="pin"),
    Example(text=f"Login: bob / {_SAID}", shows=("login",)),
    Example(text="login: bob / alice", near="login"),
)

DETECTOR: Detector = SpokenPasswords()
