"""What may be the name of a log: an address without its scheme (C2SP tlog-checkpoint and signed-note)."""

from __future__ import annotations

import re
from typing import Final

_MOST: Final = 240
"""Bytes. A cosigned message has room for 255, and the names of further keys are made of it."""
_HOST: Final = re.compile(
    r"(?=.{1,253}(?::|/|$))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*"
)
_PATH: Final = re.compile(r"(?::[1-9][0-9]{0,4})?(?:/[A-Za-z0-9._~-]+)*")


def origin_fault(origin: str) -> str:
    """What is wrong with the name of a log, as a sentence; empty when nothing is.

    C2SP asks for a schema-less URL prefix without a slash at its end; as the name of a key it has neither spaces nor
    a plus sign. Names are compared byte by byte, so only one spelling is taken: ASCII, the host in lower case.
    """
    if not origin:
        return "A log needs a name."
    if len(origin) > _MOST:
        return f"The name of a log has at most {_MOST} characters."
    if "://" in origin:
        return "The name of a log is an address without its scheme."
    host = _HOST.match(origin)
    if host is None or not _PATH.fullmatch(origin, host.end()):
        return (
            "The name of a log is a host in lower case, then parts of letters, digits and `._~-`, none of them empty."
        )
    if any(part in (".", "..") for part in origin.split("/")):
        return "The name of a log has no parts `.` or `..`."
    return ""
