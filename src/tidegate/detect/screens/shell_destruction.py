"""Screen of what commands destroy: homes, systems, disks, traces of what was done, defences."""

from __future__ import annotations

from typing import Final

from tidegate.detect.acts.act import Deed
from tidegate.detect.detector import Rule
from tidegate.detect.screen import About, Context, ScreenExample, Sight
from tidegate.detect.screening import destruction as signs
from tidegate.detect.screening.standing import sights_of

_VERBS: Final = frozenset({"delete", "configure", "change_rights"})
_TRAITS: Final = frozenset({"by_shell", "fork_bomb"})
"""Without any of these there is nothing to look at."""


class ShellDestruction:
    """See the module."""

    id = "shell_destruction"
    title = "What commands destroy"
    version = 1
    about = About(_VERBS, _TRAITS)
    rules = (
        Rule(
            id=signs.DATA_DESTROYED,
            title="A home, a system or a disk that is destroyed",
            label="destruction",
            kind="tool_call",
            severity="critical",
            what="Recursive deletion of what a person or a system lives on, and whole disks. Directories of a project "
            "are not meant.",
            source="MITRE ATT&CK T1485",
        ),
        Rule(
            id=signs.TRACES_WIPED,
            title="Traces that are wiped",
            label="destruction",
            kind="tool_call",
            severity="medium",
            what="The history of the shell, or the logs of the system.",
            source="MITRE ATT&CK T1070",
        ),
        Rule(
            id=signs.DEFENCES_OFF,
            title="Defences that are turned off",
            label="destruction",
            kind="tool_call",
            severity="high",
            what="Firewalls, mandatory access control, auditing, protection against malware.",
            source="MITRE ATT&CK T1562",
        ),
    )
    examples = (
        ScreenExample(tool="Bash", arguments={"command": "rm -rf ~/*"}, shows=("data_destroyed",)),
        ScreenExample(tool="Bash", arguments={"command": "dd if=/dev/zero of=/dev/sda"}, shows=("data_destroyed",)),
        ScreenExample(tool="Bash", arguments={"command": "rm -rf node_modules dist"}, near="data_destroyed"),
        ScreenExample(tool="Bash", arguments={"command": "history -c"}, shows=("traces_wiped",)),
        ScreenExample(tool="Bash", arguments={"command": "history 20"}, near="traces_wiped"),
        ScreenExample(tool="Bash", arguments={"command": "sudo setenforce 0"}, shows=("defences_off",)),
        ScreenExample(tool="Bash", arguments={"command": "sudo systemctl stop nginx"}, near="defences_off"),
    )

    def judge(self, deed: Deed, context: Context) -> list[Sight]:
        """See Screen."""
        acts = deed.acts
        if "from_code" in deed.traits:
            acts = [act for act in acts if "from_code" not in act.traits]
        return sights_of(self.id, signs.judge_destruction(acts, context)) if acts else []


SCREEN = ShellDestruction()
