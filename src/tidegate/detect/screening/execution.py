"""What speaks against what is run: fetched code, decoded code, shells for somebody else, commands that hide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import RISKY, Act
from tidegate.detect.screen import Context, Source
from tidegate.detect.screening.installers import is_known_installer
from tidegate.detect.screening.standing import Sign, is_here, is_odd, sign, url_of, vouched

FETCH_AND_RUN: Final = "fetch_and_run"
DECODE_AND_RUN: Final = "decode_and_run"
REVERSE_SHELL: Final = "reverse_shell"
OBFUSCATED: Final = "obfuscated"
HIDDEN: Final = "hidden_command"
UNRESOLVED: Final = "unresolved_program"

_RUNS: Final = frozenset({"piped_to_interpreter", "run_later"})


def judge_execution(acts: Sequence[Act], context: Context) -> list[Sign]:
    """The signs of what is run. Linear."""
    found: list[Sign] = []
    risky = any(act.verb in RISKY and act.verb != "write" for act in acts)
    for act in acts:
        traits = act.traits
        if act.verb == "fetch" or (act.verb == "connect" and traits & _RUNS):
            if traits & _RUNS or "cloned_and_run" in traits:
                _fetched(act, context, found)
        elif "reverse_shell" in traits:
            found.append(sign(REVERSE_SHELL, "critical", "shell_for_somebody_else", act))
        elif act.verb == "run" and traits:
            _run(act, risky, found)
    return found


def _fetched(act: Act, context: Context, found: list[Sign]) -> None:
    """Something from elsewhere runs here. Whose it is, and who named that, decides."""
    if "dns" in act.traits:
        found.append(sign(FETCH_AND_RUN, "critical", "code_from_a_look_up", act))
        return
    url = url_of(act)
    if url is None or not url.host:
        found.append(sign(FETCH_AND_RUN, "high", "fetched_from_a_variable", act))
        return
    if is_here(url):
        return
    source = vouched(url, context)
    odd = is_odd(act, url) or (url.scheme in ("http", "ftp") and not act.traits & {"run_later"})
    if is_known_installer(url) and not act.traits & {"insecure", "proxied", "redirected"}:
        return
    if source >= Source.CALLER:
        if act.traits & {"insecure", "redirected"}:
            found.append(sign(FETCH_AND_RUN, "medium", "fetched_without_proof", act))
        return
    if not act.traits & _RUNS:
        if source <= Source.ANSWER:
            found.append(
                sign(FETCH_AND_RUN, "high" if odd or "script_run" in act.traits else "medium", "cloned_and_run", act)
            )
        return
    severity: Severity = "high"
    if odd:
        severity = "critical"
    elif source == Source.TOOL_RESULT:
        severity = "medium"
    found.append(sign(FETCH_AND_RUN, severity, "fetched_and_run", act))


def _run(act: Act, risky: bool, found: list[Sign]) -> None:
    traits = act.traits
    is_code = bool(traits & {"code", "script"}) or not act.target
    if is_code and "decoded" in traits:
        plain = act.text and not traits & {"unresolved", "output"}
        found.append(
            sign(DECODE_AND_RUN, "critical" if plain or "fetched" in traits else "high", "decoded_and_run", act)
        )
    elif is_code and "decompressed" in traits and "script" not in traits:
        found.append(sign(DECODE_AND_RUN, "high", "decompressed_and_run", act))
    if "obfuscated" in traits:
        found.append(sign(OBFUSCATED, "critical" if risky else "high", "written_so_as_not_to_be_read", act))
    if "hidden" in traits:
        found.append(sign(HIDDEN, "high", "stands_where_nobody_looks", act))
    if is_code and "unresolved" in traits and not traits & {"decoded", "fetched"}:
        found.append(sign(UNRESOLVED, "medium", "depends_on_a_variable", act))
    elif "broken" in traits and is_code and "fetched" in traits:
        found.append(sign(UNRESOLVED, "medium", "could_not_be_parsed", act))
