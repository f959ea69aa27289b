"""What speaks against what stays: what starts by itself, what steers other programs, who may come in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act
from tidegate.detect.acts.shell.notable import persistence_kind
from tidegate.detect.acts.urls import urls_in
from tidegate.detect.screen import Context, Source
from tidegate.detect.screening.hooks import git_hook, variable_hook
from tidegate.detect.screening.installers import is_known_installer
from tidegate.detect.screening.standing import Sign, sign, vouched

STARTS_ITSELF: Final = "starts_itself"
STEERS_PROGRAMS: Final = "steers_programs"
LETS_IN: Final = "lets_in"

DANGEROUS: Final = re.compile(
    r"/dev/(?:tcp|udp)/|\bbase64\s+(?:-d|--decode|-D)|\b(?:curl|wget|fetch|iwr)\b[^\n]*(?:\|\s*(?:sudo\s+)?(?:ba|z|"
    r"da)?sh\b|"
    r"\|\s*(?:python|perl|ruby|node)|-o\s*/tmp|-O\s*/tmp)|(?:\$\(|`|<\()\s*(?:curl|wget)\b|\bnc\b[^\n]*\s-e|"
    r"\bncat\b[^\n]*\s-[ec]|\bmkfifo\b|\bbash\s+-i\b|\b(?:python3?|perl|ruby|node|php)\s+-[ecr]\b|/dev/shm/|"
    r"(?<![\w.])/tmp/\.?\w|"
    r"\beval\b[^\n]*(?:base64|xxd|\\x)|\bxxd\s+-r|\bsocat\b|\bLD_PRELOAD\b|\b(?:curl|wget)\b[^\n]*(?:-d|--data|-F|"
    r"-T|--post)"
)
_ORDINARY: Final = re.compile(
    r"^\s*(?:#.*|export\s+PATH=[\"']?[\w$:/.~{}\"'-]+|export\s+\w+=[\"']?[\w$:/.~{},=@% -]*[\"']?|"
    r"alias\s+[\w.-]+=[\"'][\w ./~=:,@-]+[\"']|"
    r"\[\s.*\]\s&&.*|if\s.*|fi|then|else|done|eval\s+\"\$\([\w./~-]+(?:\s+[\w./=-]+)*\)\"|"
    r"(?:source|\.)\s+[\"']?[\w./~$({})<> -]+[\"']?|setopt.*|bindkey.*|set\s.*|)\s*$"
)
_ENTRY: Final = frozenset({"authorized_keys", "sudoers", "preload"})


def judge_persistence(acts: Sequence[Act], context: Context) -> list[Sign]:
    """The signs of what stays. Linear."""
    found: list[Sign] = []
    deferred = any(
        "deferred" in act.traits
        and (act.verb in ("fetch", "connect", "send") or (act.verb == "run" and act.traits & {"decoded", "obfuscated"}))
        for act in acts
    )
    for act in acts:
        if act.verb == "configure":
            _configured(act, deferred, context, found)
        elif act.verb == "write" and "by_shell" in act.traits:
            _written(act, context, found)
        elif act.verb == "fetch" and act.into and persistence_kind(act.into):
            asked = context.path(act.into) >= Source.CALLER
            found.append(sign(STARTS_ITSELF, "medium" if asked else "high", "fetched_into_place", act))
        elif act.verb == "change_rights" and "set_user_id" in act.traits:
            shell = re.search(r"/(?:ba|z|da)?sh$|^/tmp/|^/dev/shm/|python|perl", act.target) is not None
            found.append(sign(LETS_IN, "critical" if shell else "medium", "runs_as_its_owner", act))
    return found


def _asked(context: Context, *words: str) -> bool:
    return any(context.says(word) >= Source.CALLER for word in words)


def _configured(act: Act, deferred: bool, context: Context, found: list[Sign]) -> None:
    kind, _, name = act.target.partition(":")
    if kind == "env":
        if (severity := variable_hook(name, act, context)) is not None:
            found.append(sign(STEERS_PROGRAMS, severity, "variable_set", act))
    elif kind == "git":
        if (severity := git_hook(name, act, context)) is not None:
            found.append(sign(STEERS_PROGRAMS, severity, "git_setting", act))
    elif kind in ("cron", "service"):
        found.append(sign(STARTS_ITSELF, _started(kind, act, deferred, context), kind, act))
    elif kind == "alias":
        _aliased(act, name, deferred, found)
    elif kind == "account":
        root = re.search(r"-o\s+-u\s*0|-u\s*0\b|NOPASSWD", act.text) is not None
        found.append(sign(LETS_IN, "high" if root else "medium", "account", act))
    elif kind in ("authorized_keys", "trust"):
        found.append(sign(LETS_IN, "low" if _asked(context, "ssh-copy-id", "certificate") else "medium", kind, act))


def _started(kind: str, act: Act, deferred: bool, context: Context) -> Severity:
    """How bad something is that starts by itself: what it runs, and whether anybody asked for it."""
    dangerous = DANGEROUS.search(act.text) is not None
    if deferred or (dangerous and kind == "cron"):
        return "critical"
    if kind == "service":
        return "high" if dangerous else "low"
    if _asked(context, "cron"):
        return "low"
    return "high" if act.program == "crontab" else "medium"


_SHADOWED: Final = frozenset(
    {"sudo", "su", "ssh", "scp", "git", "passwd", "gpg", "login", "npm", "pip", "docker", "kubectl", "curl", "cd", "ls"}
)


def _aliased(act: Act, name: str, deferred: bool, found: list[Sign]) -> None:
    if name in _SHADOWED and (deferred or DANGEROUS.search(act.text)):
        found.append(sign(STEERS_PROGRAMS, "critical", "program_shadowed", act))
    elif deferred and DANGEROUS.search(act.text):
        found.append(sign(STEERS_PROGRAMS, "high", "alias", act))
    elif name in _SHADOWED and "shadows" in act.traits and re.search(r"[;|&`]|\$\(|/tmp/|/dev/shm/", act.text):
        found.append(sign(STEERS_PROGRAMS, "high", "program_shadowed", act))


def _written(act: Act, context: Context, found: list[Sign]) -> None:
    kind = persistence_kind(act.target)
    if not kind:
        return
    rule = LETS_IN if kind in _ENTRY else STARTS_ITSELF
    asked = context.path(act.target) >= Source.CALLER
    traits = act.traits
    if traits & {"decoded", "obfuscated"} or DANGEROUS.search(act.text):
        found.append(sign(rule, "high" if asked else "critical", kind, act))
    elif "fetched" in traits:
        found.append(sign(rule, "medium" if asked else "high", kind, act))
    else:
        severity = _severity(kind, act, context)
        found.append(sign(rule, "low" if asked and severity in ("medium", "low") else severity, kind, act))


def _severity(kind: str, act: Act, context: Context) -> Severity:
    """How bad a write is whose text is not dangerous by itself."""
    if kind in ("preload", "authorized_keys"):
        return "medium" if _asked(context, "authorized_keys", "public key", "ssh key", "ld.so") else "high"
    if kind == "sudoers":
        return "high" if "NOPASSWD" in act.text or act.target.endswith(("passwd", "shadow", "group")) else "medium"
    if kind == "cron":
        return "medium" if _asked(context, "cron") else "high"
    if kind == "package_config":
        others = [url for _, _, url in urls_in(act.text[:4_000]) if not is_known_installer(url)]
        return "high" if any(vouched(url, context) <= Source.ANSWER for url in others) else "low"
    if kind == "rc_file" and act.text and all(_ORDINARY.match(line) for line in act.text.split("\n")[:200]):
        return "low"
    return "medium"
