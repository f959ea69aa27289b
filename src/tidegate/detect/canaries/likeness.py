"""The shape of a real secret: what a decoy must look like that takes its place.

Nothing of the secret's own signs is kept, but for the prefix that a vendor gives all of its keys and what divides
its parts. What is too short to be known again becomes a little longer.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tidegate.detect.canaries.shapes import CLASSES, ESCAPED, LEAST_NEEDLE
from tidegate.detect.secrets.checks import crc_base36, crc_base62, decode_base64
from tidegate.detect.secrets.shape import ALPHABETS, Choice, Run, Shape
from tidegate.detect.secrets.token import Token
from tidegate.detect.secrets.tokens_business import TOKENS as BUSINESS
from tidegate.detect.secrets.tokens_cloud import TOKENS as CLOUD
from tidegate.detect.secrets.tokens_code import TOKENS as CODE
from tidegate.detect.secrets.tokens_models import TOKENS as MODELS

_LONGEST: Final = 4096
"""Characters. A longer value is a text; its decoy is a token."""
_MOST_PART: Final = 900
_LEAST_SIGNS: Final = 6
"""Letters and digits of a value that has a decoy. A PIN of four digits cannot be told from any other number."""
_TOKEN: Final = "{A40}"  # noqa: S105 - a template

_AWS: Final = re.compile(r"(A[A-Z]IA)[A-Z2-7]{16}")
_WEB_TOKEN: Final = re.compile(r"eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*")
_PEM: Final = re.compile(r"\s*-----BEGIN ((?:RSA |EC |OPENSSH |DSA |ENCRYPTED )?PRIVATE KEY)-----(\\n|\s)")
_ARMOUR: Final = re.compile(r"(-----BEGIN [A-Z0-9 ]{1,60}-----)(.*?)(-----END [A-Z0-9 ]{1,60}-----)?", re.DOTALL)
_ADDRESS: Final = re.compile(r"([a-z][a-z0-9+.-]{1,24}://)([^\s/?#@:]{0,64}):([^\s/?#@]{1,256})@(.*)", re.DOTALL)
_BASIC: Final = re.compile(r"((?:[Bb]asic )?)([A-Za-z0-9+/]{8,400}={0,2})")
_RUN: Final = re.compile(r"[A-Za-z0-9]+")

_SEALS: Final = {"crc62": 6, "crc36": 7}
"""Checksums at the end of tokens, as a shape calls them, and how long they are."""
_DASHES: Final = 3
"""So many divide what is long enough for a needle."""


class _Vendor(msgspec.Struct, frozen=True):
    """A token of the detectors' tables: how it begins, an expression with a group for each part, and its checksum."""

    begin: str
    pattern: re.Pattern[str]
    parts: tuple[str | Run | Choice, ...]
    seal: str


def _vendor(token: Token) -> _Vendor:
    shape = Shape(token.shape)
    groups: list[str] = []
    for part in shape.parts:
        if isinstance(part, str):
            groups.append(f"({re.escape(part)})")
        elif isinstance(part, Choice):
            groups.append(f"({'|'.join(map(re.escape, sorted(part.options, key=len, reverse=True)))})")
        else:
            groups.append(f"([{ALPHABETS[part.alphabet][0]}]{{{part.least},{part.most}}})")
    checks = (token.check, token.proof)
    seal = "crc62" if crc_base62 in checks else "crc36" if crc_base36 in checks else ""
    return _Vendor(shape.literal(), re.compile("".join(groups)), shape.parts, seal)


_VENDORS: Final = tuple(_vendor(token) for token in (*BUSINESS, *CLOUD, *CODE, *MODELS))
_MORE: Final = tuple(
    _vendor(Token("", "", shape, ""))
    for shape in (
        "sk-{A20,400}",
        "tg(a)?-{w43}",
        "pypi-AgEIcHlwaS5vcmcC{v60,2000}",
        "0x{h64}",
        "0x{X64}",
    )
)
"""What the detectors' tables leave to other means: keys of the plainest kind, of this product, and of wallets."""


def like(value: str, account: str = "") -> str:
    """The shape of a value, as `shapes.render` takes it. `account` is the AWS account that key ids may show.

    Raises ValueError for a value that is too short to have a decoy.
    """
    if sum(map(str.isalnum, value)) < _LEAST_SIGNS:
        raise ValueError("this is too short to have a decoy")
    shape = _formed(value, account) or _sold(value)
    if shape:
        return shape
    known = _ARMOUR.fullmatch(value)
    if known and len(value) <= _MOST_ARMOUR:
        return f"{known[1]}{_alike(_safe(known[2]))}{known[3] or ''}"
    if len(value) > _LONGEST:
        return _TOKEN
    shape = _plain(value)
    # What begins with @ would be taken for the name of a form.
    return f"{{l0}}{shape}" if shape.startswith("@") else shape


_MOST_ARMOUR: Final = 16_384


def _formed(value: str, account: str) -> str:
    """The shape of a value that is more than a template; empty for none."""
    known = _AWS.fullmatch(value)
    if known:
        return f"@aws:{known[1]}/{account}" if account else f"@aws:{known[1]}"
    if _WEB_TOKEN.fullmatch(value):
        return "@jwt:HS256"
    known = _PEM.match(value)
    if known:
        return f"@pem:{known[1]}{ESCAPED if known[2].startswith(chr(92)) else ''}"
    known = _ADDRESS.fullmatch(value)
    if known:
        return f"{known[1]}u{{b17}}:p{{h40}}@{_hidden(known[4])}"
    known = _BASIC.fullmatch(value)
    if known and _is_login(known[2]):
        return f"@basic:{known[1]}"
    return ""


def _is_login(written: str) -> bool:
    raw = decode_base64(written)
    return raw is not None and b":" in raw and raw.isascii() and all(32 <= sign < 127 for sign in raw)


def _sold(value: str) -> str:
    """The shape of a vendor's token, with what the vendor fixed; empty for none."""
    best: tuple[int, str] = (-1, "")
    for vendor in (*_VENDORS, *_MORE):
        if not value.startswith(vendor.begin):
            continue
        found = vendor.pattern.fullmatch(value)
        if found is None:
            continue
        texts = found.groups()
        fixed = sum(len(text) for part, text in zip(vendor.parts, texts, strict=True) if not _is_run(part))
        # As long as it was, or as long as it must be to be known again, where the vendor's are of no one length.
        short = all(len(run) < LEAST_NEEDLE for run in _RUN.findall(value))
        least = LEAST_NEEDLE + 4 if short and value.count("-") < _DASHES else 0
        written = "".join(
            [
                _drawn(part, text, least) if isinstance(part, Run) else _safe(text)
                for part, text in zip(vendor.parts, texts, strict=True)
            ]
        )
        if vendor.seal:
            written = f"@{vendor.seal}:{_shortened(written, _SEALS[vendor.seal])}"
        best = max(best, (fixed, written))
    return best[1]


def _is_run(part: str | Run | Choice) -> bool:
    return isinstance(part, Run)


def _drawn(part: Run, text: str, least: int) -> str:
    """A template for a run: of the vendor's own alphabet, as far as that is letters and digits."""
    if not text:
        return ""
    size = max(len(text), min(part.most, least))
    if part.alphabet == "X":
        return _counted("h" if text == text.lower() else "H" if text == text.upper() else "X", size)
    if part.alphabet in CLASSES:
        return _counted(part.alphabet, size)
    # Signs that may stand in it need not, and a run without any is longer.
    return _counted("A", size) if size >= LEAST_NEEDLE else _alike(text)


def _shortened(template: str, size: int) -> str:
    """A template whose last run is shorter by so many signs."""
    found = list(re.finditer(r"\{([A-Za-z])(\d+)\}", template))[-1]
    return f"{template[: found.start()]}{{{found[1]}{int(found[2]) - size}}}"


def _hidden(rest: str) -> str:
    """Host, port and path of an address, with every name in it another: only their layout is kept."""
    return _RUN.sub(lambda run: run[0] if run[0].isdigit() and len(run[0]) < 6 else _classes(run[0]), _safe(rest))


def _plain(value: str) -> str:
    rest = _safe(value)
    longest = max(_RUN.findall(rest), key=len, default="")
    if len(longest) >= LEAST_NEEDLE:
        return _alike(rest)
    if longest.isdigit():
        raise ValueError("a short number has no decoy")
    # A short password has no decoy of its length that could be told from ordinary text.
    before, _, after = rest.partition(longest) if longest else ("", "", rest)
    return f"{_alike(before)}{_counted(_WITH_FIGURES[_class(longest or 'aA')], LEAST_NEEDLE + 4)}{_alike(after)}"


_WITH_FIGURES: Final = {"d": "d", "l": "a", "u": "U", "L": "A", "a": "a", "U": "U", "A": "A"}
"""The class with figures for each that a short run may be of."""


def _alike(text: str) -> str:
    return _RUN.sub(lambda run: _classes(run[0]), text)


def _classes(run: str) -> str:
    """A template for a run of letters and digits."""
    return _counted(_class(run), len(run))


def _counted(name: str, size: int) -> str:
    return "".join([f"{{{name}{min(_MOST_PART, size - at)}}}" for at in range(0, size, _MOST_PART)])


def _class(run: str) -> str:
    """The narrowest class of signs that a run is of. A short one says too little to be called hexadecimal."""
    order = "dhHXaUA" if len(run) >= LEAST_NEEDLE else "dluaUA"
    return next((name for name in order if set(run) <= set(CLASSES[name])), "A")


def _safe(text: str) -> str:
    """The text without what templates mean something by, and without letters that are not ASCII."""
    return "".join(["x" if sign in "{}" or not sign.isascii() else sign for sign in text])
