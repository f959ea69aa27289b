"""What speaks against acts that a file or an earlier call brought along, held against the conversation.

Shared by the screens of files and of sessions. Each harm names the act, what it is, and how sure that is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act, Url
from tidegate.detect.acts.hosts import is_ip, is_local
from tidegate.detect.acts.places import is_paste_or_drop, is_shortener
from tidegate.detect.acts.urls import spelled
from tidegate.detect.hooks.files import kind_of_file
from tidegate.detect.screen import Context, Source
from tidegate.detect.screening.installers import is_known_installer

WORST_FIRST: Final[tuple[Severity, ...]] = ("critical", "high", "medium", "low")

RUN_AFTER_FETCH: Final = frozenset({"piped_to_interpreter", "run_later", "cloned_and_run"})
"""Traits of a fetch whose result runs."""

_DOORS: Final = frozenset({"authorized_keys", "sudoers", "loader", "resolver", "trust"})
_HIDDEN: Final = frozenset({"decoded", "decompressed"})
_SHELLS_OUT: Final = frozenset({"reverse_shell"})


class Harm(msgspec.Struct, frozen=True):
    """What is wrong with an act. `why` is a code; `seen` the part to show; `likely` what probably was meant."""

    act: Act
    severity: Severity
    why: str
    seen: str
    likely: str = ""


def harms_of(acts: Iterable[Act], context: Context) -> list[Harm]:
    """The harms of acts, worst first; empty when they do nothing that matters."""
    found = [harm for act in acts if (harm := _harm_of(act, context)) is not None]
    found.sort(key=lambda harm: WORST_FIRST.index(harm.severity))
    return found


def _harm_of(act: Act, context: Context) -> Harm | None:
    if act.traits & _SHELLS_OUT:
        return Harm(act, "critical", "reverse_shell", act.text or act.target)
    if act.verb == "fetch" and act.traits & RUN_AFTER_FETCH:
        return _fetched_to_run(act, context)
    if act.verb == "run" and act.traits & _HIDDEN:
        return Harm(act, "critical", "decoded_and_run", act.text)
    if act.verb in ("send", "connect"):
        return _sent(act, context)
    if act.verb == "write":
        return _opened_door(act, context)
    if act.verb == "run" and "obfuscated" in act.traits:
        return Harm(act, "high", "obfuscated", act.text)
    return None


def _opened_door(act: Act, context: Context) -> Harm | None:
    """A write, by what runs, of a file that lets somebody in or steers the whole machine."""
    kind = kind_of_file(act.target)
    if kind is None or not kind.outside or any(context.says(word) >= Source.CALLER for word in kind.asked):
        return None
    return Harm(act, "high" if kind.name in _DOORS else "medium", f"writes_{kind.name}", f"{act.target}: {act.text}")


def _fetched_to_run(act: Act, context: Context) -> Harm | None:
    severity, why, likely = place(act.url, context)
    if severity == "low":
        return None
    return Harm(act, severity, f"fetched_and_run_{why}", act.text or act.target, likely)


def _sent(act: Act, context: Context) -> Harm | None:
    if "secret" in act.traits or "secrets" in act.traits or "environment" in act.traits:
        severity, _, likely = place(act.url, context)
        # What is secret goes nowhere but to where the caller said.
        worst: Severity = "medium" if severity == "low" else "critical"
        return Harm(act, worst, "secret_sent", act.text or act.target, likely)
    if "fingerprint" in act.traits or "output" in act.traits:
        severity, why, likely = place(act.url, context)
        if severity in ("high", "critical"):
            return Harm(act, severity, f"sent_{why}", act.text or act.target, likely)
    return None


def place(url: Url | None, context: Context) -> tuple[Severity, str, str]:
    """How much speaks against taking code from a place, or sending something there: severity, code, likely original."""
    if url is None:
        return "high", "unknown_place", ""
    if is_local(url.host):
        return "low", "local", ""
    if near := context.near_host(url.host):
        return "critical", "near_miss", near
    source = max(context.owner(url), context.url(url))
    if source >= Source.CALLER or is_known_installer(url):
        return "low", "named", ""
    if is_ip(url.host) or is_paste_or_drop(url) or is_shortener(url):
        return ("high" if source is Source.TOOL_RESULT else "critical"), "disposable_place", ""
    if source is Source.TOOL_RESULT:
        return "medium", "named_by_a_tool", ""
    return "high", "novel_place", ""


def shown(harm: Harm) -> str:
    """A line that shows the harm."""
    url = f" ({spelled(harm.act.url)})" if harm.act.url is not None else ""
    return f"{harm.seen.strip()[:160]}{url}"[:300]
