"""Human units of the configuration: sizes in bytes and spans in seconds, read and written."""

from __future__ import annotations

import re
from typing import Final

_SIZE: Final = re.compile(r"(\d{1,15}(?:\.\d{1,6})?)\s*([a-zA-Z]*)")
_SPAN: Final = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)\s*([a-zA-Z]*)")

_SIZES: Final = (
    ("", 1),
    ("b", 1),
    ("kb", 1000),
    ("mb", 1000**2),
    ("gb", 1000**3),
    ("kib", 1024),
    ("mib", 1024**2),
    ("gib", 1024**3),
)
_SPANS: Final = (("", 1.0), ("ms", 0.001), ("s", 1.0), ("m", 60.0), ("h", 3600.0), ("d", 86400.0))


def read_size(text: str) -> int | None:
    """Bytes in a text such as `500kB`, `32MB` (powers of 1000) or `32MiB` (of 1024); None if it is no size."""
    match = _SIZE.fullmatch(text.strip())
    factor = dict(_SIZES).get(match[2].lower()) if match else None
    if match is None or factor is None:
        return None
    size = float(match[1]) * factor if "." in match[1] else int(match[1]) * factor
    return int(size)


def read_span(text: str) -> float | None:
    """Seconds in a text such as `250ms`, `30s`, `5m`, `2h` or `7d`; None if it is no time span."""
    match = _SPAN.fullmatch(text.strip())
    factor = dict(_SPANS).get(match[2]) if match else None
    if match is None or factor is None:
        return None
    return float(match[1]) / 1000 if factor == 0.001 else float(match[1]) * factor


def show_size(size: int) -> str:
    """The shortest exact text that `read_size` reads back."""
    for name, shown in (
        ("gib", "GiB"), ("gb", "GB"), ("mib", "MiB"), ("mb", "MB"), ("kib", "KiB"), ("kb", "kB"),
    ):  # fmt: skip
        factor = dict(_SIZES)[name]
        if size and size % factor == 0:
            return f"{size // factor}{shown}"
    return str(size)


def show_span(seconds: float) -> str:
    """The shortest text that `read_span` reads back, exact to a microsecond."""
    for unit in ("d", "h", "m"):
        factor = dict(_SPANS)[unit]
        if seconds and seconds % factor == 0:
            return f"{int(seconds // factor)}{unit}"
    if seconds == int(seconds):
        return f"{int(seconds)}s"
    if seconds < 1 and seconds * 1000 == int(seconds * 1000):
        return f"{int(seconds * 1000)}ms"
    return f"{seconds:.6f}".rstrip("0").rstrip(".") + "s"
