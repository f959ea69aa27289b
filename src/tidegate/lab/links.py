"""URLs in commands and texts, and how a rogue changes them."""

from __future__ import annotations

import re
from typing import Final

URL: Final = re.compile(r"https?://[^\s\"'`<>|)\\\]]+")
OWNED: Final = re.compile(
    r"((?:https?://)?(?:www\.)?(?:raw\.githubusercontent\.com|gist\.githubusercontent\.com|github\.com|gitlab\.com"
    r"|bitbucket\.org|ghcr\.io|codeload\.github\.com)/)([\w.-]+)(?=/)"
)


def with_host(text: str, host: str) -> str:
    """The text with another host in its first URL; the path stays, because paths look right."""

    def swap(found: re.Match[str]) -> str:
        scheme, _, rest = found.group().partition("://")
        _, slash, path = rest.partition("/")
        return f"{scheme}://{host}{slash}{path}"

    return URL.sub(swap, text, count=1)


def with_owner(text: str, owner: str) -> str:
    """The text with another account in every URL at hosts that many share."""
    return OWNED.sub(lambda found: found.group(1) + owner, text)
