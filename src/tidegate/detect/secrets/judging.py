"""What the value of an assignment is worth, given what its name promises.

Owns the thresholds, and the confidence in each kind of evidence. Where they were measured: bench/detection_secrets.py.
"""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.secrets.assigned import Assignment
from tidegate.detect.secrets.naming import Promise
from tidegate.detect.secrets.placeholder import is_default, is_placeholder, is_reference
from tidegate.detect.secrets.value import UUID, classes, is_hash_or_id, looks_random, wordiness

_IDENTIFIER: Final = re.compile(r"\$?[A-Za-z_]\w*(?:[.\-/:][A-Za-z_]\w*)*")
_TOKEN_LETTERS: Final = re.compile(r"[\w+/=.~:@%!*#$^&-]+")
_SPEAKS: Final = re.compile(
    r"pass|pwd|secret|token|key|cred|user|auth|hash|salt|str|opt|field|value|base|sha|utf", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"[-+]?\d[\d_,.]*(?:px|em|rem|ms|s|m|h|d|kb|mb|gb|k|%)?", re.IGNORECASE)
_DATE_OR_VERSION: Final = re.compile(r"v?\d+(?:[.\-/:]\d+)+(?:[-+.TZ][\w.:+-]*)?|\d{4}-\d\d-\d\dT.*")
_ADDRESS: Final = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.]+|https?://.*|www\..*|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/.*|:\d+)?", re.IGNORECASE
)
_PATH: Final = re.compile(r"/[\w.\-]+(?:/[\w.\-]+)*/?")
_ALGORITHM: Final = re.compile(r"cve-\d|hmac|sha-?\d|rsa[-_]|aes[-_]?\d|md5|x509|utf-?8|base64", re.IGNORECASE)
_MEMBER: Final = re.compile(r"[a-z_]\w*(?:\.[A-Za-z_]\w*)+")
_HAS_SIGN: Final = re.compile(r"[A-Za-z0-9][!@#$%^&*+~?-]")
_TROFF: Final = re.compile(r"\\f[A-Z]|\\\*\(|\$/")
_STARS: Final = re.compile(r"[*•●.xX_#?-]{3,}")

LEAST_PASSWORD: Final = 5
LEAST_RANDOM: Final = 10


def judge(given: Assignment, promise: Promise) -> float:
    """The confidence that the value is the secret that its name promises; 0 when it is none."""
    value = given.value
    if is_reference(value) or is_placeholder(value) or _STARS.fullmatch(value) or value.lower() in given.name.lower():
        return 0.0
    if not given.quoted and (given.sign in (",", "->") or value[0] in ":=\\{[)"):
        return 0.0
    if not given.quoted and given.sign == ":" and _is_a_result(given):
        return 0.0
    if not given.quoted and given.sign == "(" and not looks_random(value) and not _HAS_SIGN.search(value):
        return 0.0  # what a function is given
    if _TROFF.search(value) or _PATH.fullmatch(value):
        return 0.0
    return _judge_password(given) if promise == "password" else _judge_random(given, promise)


def _is_a_result(given: Assignment) -> bool:
    """Tests say `PASS: name` of what went well."""
    if given.name.lower() not in ("pass", "pw"):
        return False
    return given.name == "PASS" or "/" in given.value or classes(given.value) < 3


def _judge_password(given: Assignment) -> float:
    value = given.value
    if value[-1] == ":" or value[0] == ")":
        return 0.0
    if len(value) < LEAST_PASSWORD or is_default(value) or any(map(str.isspace, value)):
        return _judge_phrase(given)
    if _DATE_OR_VERSION.fullmatch(value) or (_ADDRESS.fullmatch(value) and "@" not in value.strip("@")):
        return 0.0
    kinds = classes(value)
    if kinds == 1 or value.isalpha() or _NUMBER.fullmatch(value):
        return _judge_plain(given)
    if looks_random(value):
        return 0.95
    readable = wordiness(value)
    name_like = _IDENTIFIER.fullmatch(value) is not None
    if name_like and not any(map(str.isdigit, value)):
        return 0.0
    if name_like and readable >= 0.5 and not given.quoted:
        return 0.75 if _in_settings(given) else 0.0
    if not given.quoted and not given.tight and given.sign not in (":", "=", "|", "", "("):
        return 0.0
    return 0.85 if kinds >= 3 or not name_like else 0.75


def _judge_plain(given: Assignment) -> float:
    """Figures or letters alone, which are somebody's password only where nothing else could be meant."""
    value = given.value
    if value.isdecimal():
        # Mostly lengths and limits; not so in quotation marks.
        return 0.6 if given.quoted and len(value) >= 6 else 0.0
    if not value.isalpha():
        return 0.0
    if len(value) >= 10 and looks_random(value):
        return 0.85
    word = given.tight and given.sign == "=" and given.name.isupper() and len(value) >= 6
    return 0.55 if word and _SPEAKS.search(value) is None and value.isascii() else 0.0


def _judge_phrase(given: Assignment) -> float:
    """Words in quotation marks, where the name asks for several of them."""
    words = given.value.split()
    asked = "phrase" in given.name.lower() or "mnemonic" in given.name.lower()
    return 0.7 if asked and given.quoted and 4 <= len(words) <= 24 and all(map(str.isalpha, words)) else 0.0


def _in_settings(given: Assignment) -> bool:
    """Whether it is a line of settings rather than of a program, where a bare word is a variable."""
    if given.tight and given.sign == "=" and given.name.isupper():
        return True
    figures = sum(map(str.isdigit, given.value))
    bare = given.sign == ":" or (given.tight and given.sign == "=")
    return bare and figures >= 2 and "_" not in given.value and _SPEAKS.search(given.value) is None


def _judge_random(given: Assignment, promise: Promise) -> float:
    value = given.value
    shortest = LEAST_RANDOM if promise != "token" else 12
    if len(value) < shortest or not _TOKEN_LETTERS.fullmatch(value):
        return 0.0
    if _DATE_OR_VERSION.fullmatch(value) or _NUMBER.fullmatch(value) or value.startswith(("/", "./", "data:")):
        return 0.0
    if _ALGORITHM.search(value, 0, 24) or (not given.quoted and _MEMBER.fullmatch(value)):
        return 0.0
    if UUID.fullmatch(value):
        return 0.7
    if is_hash_or_id(value):
        return 0.8
    if not looks_random(value) or not any(map(str.isalpha, value)):
        return 0.0
    if not any(map(str.isdigit, value)) and (len(value) < 20 or wordiness(value) > 0.2):
        return 0.0
    if _IDENTIFIER.fullmatch(value) and wordiness(value) > 0.3:
        return 0.0
    return 0.9 if len(value) >= 20 else 0.8


def is_plainly_random(value: str) -> bool:
    """Whether a value is so random that a name as weak as `key` is enough: long, of three classes, and no digest."""
    if "." in value or value.count("/") > 1:
        return False
    return len(value) >= 20 and classes(value) >= 3 and looks_random(value) and not is_hash_or_id(value)
