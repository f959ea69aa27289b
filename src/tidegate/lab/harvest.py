"""What the routers of the paper looked for in traffic (arXiv:2604.08407, listing 1)."""

from __future__ import annotations

import re
from typing import Final

SECRETS: Final = re.compile(
    r"sk-[A-Za-z0-9]{20,}|AKIA[A-Z0-9]{16}|ghp_[A-Za-z0-9]{36}|xoxb-[0-9]+-[A-Za-z0-9]+|0x[a-fA-F0-9]{64}"
    r"|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----"
)


def secrets_in(text: str) -> list[str]:
    """The secrets of a text in order, each once."""
    return list(dict.fromkeys(SECRETS.findall(text)))
