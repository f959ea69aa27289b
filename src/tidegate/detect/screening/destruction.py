"""What speaks against what is destroyed: homes, systems, disks, traces, defences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tidegate.detect.acts.act import Act
from tidegate.detect.acts.shell.notable import is_disk, is_vital
from tidegate.detect.screen import Context, Source
from tidegate.detect.screening.standing import Sign, sign

DATA_DESTROYED: Final = "data_destroyed"
TRACES_WIPED: Final = "traces_wiped"
DEFENCES_OFF: Final = "defences_off"

_LOGS: Final = ("/var/log", "~/.bash_history", "~/.zsh_history", "/var/audit", "~/.local/share/fish/fish_history")


def judge_destruction(acts: Sequence[Act], context: Context) -> list[Sign]:
    """The signs of what is destroyed. Linear."""
    found: list[Sign] = []
    for act in acts:
        if act.verb == "delete":
            _deleted(act, context, found)
        elif act.verb == "configure" and act.target.startswith("defence:"):
            found.append(sign(DEFENCES_OFF, "high", "defence_disabled", act))
        elif act.verb == "write" and "by_shell" in act.traits:
            if is_disk(act.target):
                found.append(sign(DATA_DESTROYED, "high", "disk_overwritten", act))
            elif act.target.startswith(_LOGS) and "append" not in act.traits:
                found.append(sign(TRACES_WIPED, "medium", "log_overwritten", act))
        elif act.verb == "change_rights" and "recursive" in act.traits and is_vital(act.target):
            found.append(sign(DATA_DESTROYED, "high", "rights_of_everything", act))
        elif "fork_bomb" in act.traits:
            found.append(sign(DATA_DESTROYED, "critical", "fork_bomb", act))
    return found


def _deleted(act: Act, context: Context, found: list[Sign]) -> None:
    traits, target = act.traits, act.target
    if "history" in traits:
        found.append(sign(TRACES_WIPED, "medium", "history_wiped", act))
    elif "disk" in traits:
        asked = context.says(target) >= Source.CALLER
        found.append(sign(DATA_DESTROYED, "medium" if asked else "high", "disk_wiped", act))
    elif target == "processes":
        found.append(sign(DATA_DESTROYED, "high", "everything_ended", act))
    elif target.startswith(_LOGS):
        found.append(sign(TRACES_WIPED, "high" if traits & {"recursive", "wiped"} else "medium", "log_deleted", act))
    elif "no_preserve_root" in traits or ("recursive" in traits and is_vital(target)):
        found.append(sign(DATA_DESTROYED, "critical", "home_or_system_deleted", act))
    elif "recursive" in traits and (target == ".git" or target.endswith("/.git")):
        asked = context.path(target) >= Source.CALLER
        found.append(sign(DATA_DESTROYED, "low" if asked else "medium", "repository_deleted", act))
    elif "recursive" in traits and target in (".", "..", "*", "./*", "../*"):
        found.append(sign(DATA_DESTROYED, "medium", "directory_emptied", act))
    elif "recursive" in traits and target.startswith("$") and target.count("/") == 1 and target.endswith(("/", "/*")):
        found.append(sign(DATA_DESTROYED, "medium", "depends_on_a_variable", act))
