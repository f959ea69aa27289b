"""The shape of a real secret: what a decoy must look like that takes its place.

Nothing of the secret's own signs is kept, but for the prefix that a vendor gives all of its keys and what divides
its parts. What is too short to be known again becomes a little longer.
"""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.canaries.shapes import CLASSES, ESCAPED, LEAST_NEEDLE
from tidegate.detect.secrets.tokens_business import TOKENS as BUSINESS
from tidegate.detect.secrets.tokens_cloud import TOKENS as CLOUD
from tidegate.detect.secrets.tokens_code import TOKENS as CODE
from tidegate.detect.secrets.tokens_models import TOKENS as MODELS

_LONGEST: Final = 4096
"""Characters. A longer value is a text; its decoy is a token."""
_MOST_PART: Final = 900
_TOKEN: Final = "{a40}"  # noqa: S105 - a template

_AWS: Final = re.compile(r"(AKIA|ASIA)[A-Z2-7]{16}")
_GITHUB: Final = re.compile(r"(gh[pousr]_)[A-Za-z0-9]{36}")
_WEB_TOKEN: Final = re.compile(r"eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*")
_PEM: Final = re.compile(r"\s*-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY)-----(\\n|\s)")
_ADDRESS: Final = re.compile(r"([a-z][a-z0-9+.-]{1,24}://)([^\s/?#@:]{0,64}):([^\s/?#@]{1,256})@(.*)", re.DOTALL)
_RUN: Final = re.compile(r"[A-Za-z0-9]+")


def _prefixes() -> tuple[str, ...]:
    """What the keys of vendors begin with, the longest first, as the detectors of secrets know them."""
    found: set[str] = set()
    for token in (*BUSINESS, *CLOUD, *CODE, *MODELS):
        literal = re.split(r"[{(\[?\\]", token.shape, maxsplit=1)[0]
        if len(literal) >= 3:
            found.add(literal)
    # With the middle that OpenAI's older keys have, and the ones whose middle names the project.
    found |= {"sk-", "sk-proj-", "sk-svcacct-", "sk-ant-api03-", "sk-ant-admin01-", "sk-or-v1-", "tg-", "tga-", "0x"}
    return tuple(sorted(found, key=lambda prefix: (-len(prefix), prefix)))


PREFIXES: Final = _prefixes()


def like(value: str, account: str = "") -> str:
    """The shape of a value, as `shapes.render` takes it. `account` is the AWS account that key ids may show."""
    if len(value) > _LONGEST and not _PEM.match(value):
        return _TOKEN
    known = _AWS.fullmatch(value)
    if known:
        return f"@aws:{known[1]}/{account}" if account else f"@aws:{known[1]}"
    known = _GITHUB.fullmatch(value)
    if known:
        return f"@github:{known[1]}"
    if _WEB_TOKEN.fullmatch(value):
        return "@jwt:HS256"
    known = _PEM.match(value)
    if known:
        return f"@pem:{known[1]}{ESCAPED if known[2].startswith(chr(92)) else ''}"
    known = _ADDRESS.fullmatch(value)
    if known:
        return f"{known[1]}u{{b17}}:p{{h40}}@{_hidden(known[4])}"
    shape = _plain(value)
    # What begins with @ would be taken for the name of a form.
    return f"{{a0}}{shape}" if shape.startswith("@") else shape


def _hidden(rest: str) -> str:
    """Host, port and path of an address, with every name in it another: only their layout is kept."""
    return _RUN.sub(lambda run: run[0] if run[0].isdigit() and len(run[0]) < 6 else _classes(run[0]), _safe(rest))


def _plain(value: str) -> str:
    prefix = next((item for item in PREFIXES if value.startswith(item) and len(value) - len(item) >= 8), "")
    rest = _safe(value[len(prefix) :])
    longest = max(_RUN.findall(rest), key=len, default="")
    if len(longest) >= LEAST_NEEDLE:
        return prefix + _alike(rest)
    # A short password has no decoy of its length that could be told from ordinary text.
    before, _, after = rest.partition(longest) if longest else ("", "", rest)
    return f"{prefix}{_alike(before)}{{{_class(longest or 'a')}{LEAST_NEEDLE + 4}}}{_alike(after)}"


def _alike(text: str) -> str:
    return _RUN.sub(lambda run: _classes(run[0]), text)


def _classes(run: str) -> str:
    """A template for a run of letters and digits."""
    name, size = _class(run), len(run)
    return "".join([f"{{{name}{min(_MOST_PART, size - at)}}}" for at in range(0, size, _MOST_PART)])


def _class(run: str) -> str:
    """The narrowest class of signs that a run is of. A short one says too little to be called hexadecimal."""
    order = "dhHlumMa" if len(run) >= LEAST_NEEDLE else "dlumMa"
    return next((name for name in order if set(run) <= set(CLASSES[name])), "a")


def _safe(text: str) -> str:
    """The text without what templates mean something by, and without letters that are not ASCII."""
    return "".join(["x" if sign in "{}" or not sign.isascii() else sign for sign in text])
