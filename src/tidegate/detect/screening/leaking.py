"""What speaks against what is given away or read: secrets of the machine, and whereto."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tidegate.detect.acts.act import Act, Url
from tidegate.detect.acts.hosts import is_ip, registrable_domain
from tidegate.detect.acts.places import is_paste_or_drop
from tidegate.detect.screen import Context, Source
from tidegate.detect.screening.standing import Sign, is_here, sign, url_of, vouched

SECRETS_SENT: Final = "secrets_sent"
DATA_SENT: Final = "data_sent"
SECRETS_READ: Final = "secrets_read"

_KEYS: Final = re.compile(
    r"\.ssh/id_|\.pem$|^/etc/g?shadow|master\.passwd|Login Data$|Cookies$|key4\.db$|logins\.json$|wallet\.dat$|"
    r"keyrings|"
    r"Keychains|\.kdbx$|\.ethereum|\.electrum|\.bitcoin|solana/id\.json|/proc/[^/]+/environ|ssh_host|NTDS\.dit|\.gnupg"
)
_NAME: Final = re.compile(r"\$(\w+)")


def judge_leaking(acts: Sequence[Act], context: Context) -> list[Sign]:
    """The signs of what is given away. Linear."""
    found: list[Sign] = []
    for act in acts:
        if act.verb == "send":
            _sent(act, context, found)
        elif act.verb == "read" and "secret" in act.traits:
            if context.path(act.target) < Source.CALLER:
                severe = _KEYS.search(act.target) is not None
                found.append(sign(SECRETS_READ, "high" if severe else "medium", "secret_file", act))
        elif "serves_files" in act.traits:
            found.append(sign(DATA_SENT, "low", "serves_files", act))
    return found


def _sent(act: Act, context: Context, found: list[Sign]) -> None:
    traits = act.traits
    url = url_of(act)
    if is_here(url) and url is not None and url.scheme not in ("s3", "gs", "az"):
        return
    source = _source(act, url, context)
    if "secret" in traits:
        severity = "medium" if source >= Source.CALLER else "critical"
        found.append(sign(SECRETS_SENT, severity, "secret_sent", act))
    elif "credential" in traits and source <= Source.ANSWER and not _fits(act, url):
        found.append(sign(SECRETS_SENT, "high" if _is_drop(url) else "medium", "variable_sent", act))
    if source > Source.ANSWER:
        return
    if "fingerprint" in traits:
        found.append(sign(DATA_SENT, "high", "machine_described", act))
    elif "dns" in traits and "output" in traits:
        found.append(sign(DATA_SENT, "high", "output_in_a_look_up", act))
    elif "file" in traits or "upload" in traits or "output" in traits:
        found.append(sign(DATA_SENT, "high" if _is_drop(url) else "medium", "file_sent", act))
    elif "repository" in traits:
        found.append(sign(DATA_SENT, "medium", "repository_sent", act))


def _source(act: Act, url: Url | None, context: Context) -> Source:
    if act.target.startswith("message:"):
        return context.says(act.target.removeprefix("message:"))
    if url is None or not url.host:
        return Source.NOWHERE
    return vouched(url, context)


def _is_drop(url: Url | None) -> bool:
    return url is not None and (is_paste_or_drop(url) or is_ip(url.host))


def _fits(act: Act, url: Url | None) -> bool:
    """Whether a variable is named after whom it is sent to, as `SLACK_TOKEN` is to slack.com."""
    if url is None:
        return False
    owner = registrable_domain(url.host).partition(".")[0].replace("-", "")
    names = [part.lower() for name in _NAME.findall(act.text) for part in name.split("_") if len(part) > 2]
    return any(part in owner or owner in part for part in names if owner)
