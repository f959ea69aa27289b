"""Screen of the arguments themselves: are they JSON, said once and plainly, of a tool that the caller declared?"""

from __future__ import annotations

from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Deed
from tidegate.detect.detector import Rule
from tidegate.detect.screen import Context, ScreenExample, Sight
from tidegate.detect.screening.schema import Mismatch, mismatches

_FAULTS: Final[dict[str, tuple[str, Severity]]] = {
    "duplicate_key": ("ambiguous_json", "critical"),
    "escaped_ascii": ("disguised_json", "high"),
    "lone_surrogate": ("disguised_json", "high"),
    "byte_order_mark": ("disguised_json", "high"),
    "control_character": ("ambiguous_json", "high"),
    "trailing_data": ("ambiguous_json", "high"),
    "comment": ("ambiguous_json", "high"),
    "nan": ("ambiguous_json", "high"),
    "huge_number": ("ambiguous_json", "high"),
    "too_deep": ("ambiguous_json", "high"),
    "truncated": ("broken_json", "medium"),
    "invalid_json": ("broken_json", "high"),
    "not_an_object": ("broken_json", "medium"),
}
"""What a fault of the JSON text shows. Clients differ in which of two values of a key they take."""

_PATH: Final = {"type": "object", "properties": {"path": {"type": "string"}}, "required": ["path"]}
_STRICT: Final = {**_PATH, "additionalProperties": False}


class Arguments:
    """See the module."""

    id = "call_arguments"
    title = "Arguments of tool calls"
    version = 1
    rules = (
        Rule(
            id="ambiguous_json",
            title="Arguments that two readers read differently",
            label="tampering",
            kind="tool_call",
            severity="critical",
            what="A key given twice, text after the end, comments or control characters: what one reader checks, "
            "another one does not run.",
            source="RFC 8259, section 4",
        ),
        Rule(
            id="disguised_json",
            title="Arguments written so as not to be read",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="Plain letters written as escapes, halves of surrogate pairs, a byte order mark.",
            source="RFC 8259, section 7",
        ),
        Rule(
            id="broken_json",
            title="Arguments that are no JSON object",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="Not parseable, or not an object. Arguments that only break off are noted.",
        ),
        Rule(
            id="unknown_tool",
            title="Call of a tool that was not declared",
            label="tampering",
            kind="tool_call",
            severity="high",
            what="The caller declared its tools, and this is none of them.",
        ),
        Rule(
            id="schema_mismatch",
            title="Arguments that do not fit the declared schema",
            label="tampering",
            kind="tool_call",
            severity="medium",
            what="A missing or unknown argument, or one of another type. Models do that by mistake, too.",
            source="JSON Schema 2020-12",
        ),
    )
    examples = (
        ScreenExample(tool="Bash", arguments='{"command":"ls","command":"id"}', shows=("ambiguous_json",)),
        ScreenExample(tool="Bash", arguments='{"command":"ls","timeout":1}', near="ambiguous_json"),
        ScreenExample(tool="Bash", arguments='{"command":"\\u0063\\u0075rl -V"}', shows=("disguised_json",)),
        ScreenExample(tool="Bash", arguments='{"command":"echo \\u00e9t\\u00e9"}', near="disguised_json"),
        ScreenExample(tool="Bash", arguments="ls -l", shows=("broken_json",)),
        ScreenExample(tool="Bash", arguments="{}", near="broken_json"),
        ScreenExample(tool="Bash", arguments={"command": "ls"}, tools={"Read": _PATH}, shows=("unknown_tool",)),
        ScreenExample(tool="Read", arguments={"path": "a.py"}, tools={"Read": _PATH}, near="unknown_tool"),
        ScreenExample(tool="Read", arguments={"path": 7}, tools={"Read": _PATH}, shows=("schema_mismatch",)),
        ScreenExample(
            tool="Read", arguments={"path": "a", "mode": "x"}, tools={"Read": _STRICT}, shows=("schema_mismatch",)
        ),
        ScreenExample(tool="Read", arguments={"path": "a", "mode": "x"}, tools={"Read": _PATH}, near="schema_mismatch"),
    )

    def judge(self, deed: Deed, context: Context) -> list[Sight]:
        """See Screen."""
        found: list[Sight] = []
        for fault in deed.faults:
            rule, severity = _FAULTS.get(fault, ("broken_json", "high"))
            found.append(Sight(f"{self.id}.{rule}", severity, fault, seen=deed.call.arguments[:_SHOWN]))
        tools = context.tools
        if tools:
            tool = tools.get(deed.call.name)
            if tool is None:
                found.append(Sight(f"{self.id}.unknown_tool", "high", "not_declared", seen=deed.call.name[:_SHOWN]))
            elif deed.value is not None and (wrong := mismatches(deed.value, tool.schema)):
                found.append(Sight(f"{self.id}.schema_mismatch", "medium", wrong[0].why, seen=_shown(wrong)))
        return found


_SHOWN: Final = 200


def _shown(wrong: list[Mismatch]) -> str:
    return ", ".join(f"{item.place}: {item.why}" for item in wrong[:5])[:_SHOWN]


SCREEN = Arguments()
