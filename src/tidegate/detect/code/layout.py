"""How programs stand in other text: in fences, within JSON strings, as differences, under traces of calls."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

import msgspec

from tidegate.detect.code.scorer import Scored


def _names(row: str) -> frozenset[str]:
    return frozenset(row.split())


PROGRAM_TAGS: Final = _names(
    "ada asm assembly awk bash c c# c++ clj clojure cobol coffee cpp cs csharp css cuda d dart dockerfile elixir elm "
    "erb erl erlang ex exs f# f90 fish fortran fs fsharp glsl go golang graphql groovy haskell hcl hpp hs java "
    "javascript jinja jl js jsx julia kotlin kt less lisp lua makefile matlab ml nim nix objc objective-c objectivec "
    "ocaml pascal perl php pl powershell proto protobuf ps1 py python python3 r rb rs rst-code ruby rust sass scala "
    "scheme scss sh sol solidity sql svelte swift systemverilog tcl "
    "terraform tf ts tsx twig typescript v vb verilog vhdl vue "
    "wasm wat zig zsh"
)
"""Languages as they are named behind a fence."""

DATA_TAGS: Final = _names(
    "bibtex cfg conf console csv dotenv env http ini json json5 jsonc jsonl latex log logs markdown math md mermaid "
    "none output plain plaintext properties rst shell-session svg terminal tex text toml tsv txt xml yaml yml"
)
"""What is named behind a fence and is no program."""

TAGGED: Final = 1.5
"""What a fence's tag is worth to each line within."""

_ESCAPED: Final = 4
"""A line with so many written-out line ends holds several lines."""

_HEADER: Final = ("--- ", "+++ ", "index ", "diff ", "new file", "deleted file", "rename ", "similarity ", "old mode")
_HUNK: Final = re.compile(r"@@ -\d{1,6}(?:,(\d{1,6}))? \+\d{1,6}(?:,(\d{1,6}))? @@")
_CHANGES: Final = ("", " ", "+", "-", "\\")
_RAISED: Final = ("Traceback", "Exception", "Error", "panic", "goroutine", "Caused by", "Stack", "stack", "Warning")


class Fence(msgspec.Struct, frozen=True, gc=False):
    """A fenced block: its lines `first` to `last` without the fences, and what the tag is worth to them."""

    first: int
    last: int
    worth: float


def unescaped(text: str) -> str:
    """The text with line ends, tabs and quotes of JSON strings as such: every character stays where it is."""
    if text.count("\\n") < _ESCAPED:
        return text
    return "\n".join([_unescaped_line(line) if line.count("\\n") >= _ESCAPED else line for line in text.split("\n")])


def _unescaped_line(line: str) -> str:
    if line.count("\\\\n") >= _ESCAPED:
        # A string within a string.
        line = line.replace("\\\\n", "  \n").replace("\\\\t", "   ").replace('\\\\\\"', '   "')
    return line.replace("\\n", " \n").replace("\\t", "  ").replace('\\"', ' "').replace("\\/", " /")


def fences(lines: Sequence[str]) -> list[Fence]:
    """The fenced blocks. One that is never closed goes to the end."""
    found: list[Fence] = []
    opened, mark, tag = -1, "", ""
    for at, line in enumerate(lines):
        if "```" not in line and "~~~" not in line:
            continue
        stripped = line.strip(" \t>")
        if opened < 0:
            if stripped.startswith(("```", "~~~")):
                opened, mark = at, stripped[:3]
                tag = stripped[:60].strip("`~ {").partition(" ")[0].partition("}")[0].lower().removeprefix(".")
        elif stripped.startswith(mark):
            found.append(Fence(opened + 1, at - 1, _worth(tag)))
            opened = -1
    if opened >= 0:
        found.append(Fence(opened + 1, len(lines) - 1, _worth(tag)))
    return found


def weigh(scored: Scored, blocks: Sequence[Fence]) -> None:
    """Add what the tags of fences are worth to the scores of the lines within."""
    for block in blocks:
        if block.worth:
            begin, end = bisect_left(scored.at, block.first), bisect_left(scored.at, block.last + 1)
            for place in range(begin, end):
                scored.scores[place] += block.worth


def _worth(tag: str) -> float:
    return TAGGED if tag in PROGRAM_TAGS else -TAGGED if tag in DATA_TAGS else 0.0


def hunk(lines: Sequence[str], at: int) -> tuple[int, int, int] | None:
    """First and last line of the difference whose header is in line `at`, and how many lines it changes."""
    header = _HUNK.search(lines[at]) if lines[at + 1 : at + 2] and lines[at + 1][:1] in _CHANGES else None
    if header is None:
        return None
    old, new = (int(count) if count else 1 for count in header.groups())
    last, changed = at, 0
    for line in lines[at + 1 : at + 2 + old + new]:
        sign = line[:1]
        if (old <= 0 and new <= 0 and sign != "\\") or (sign not in _CHANGES):
            break
        last += 1
        old -= sign in ("", " ", "-")
        new -= sign in ("", " ", "+")
        changed += sign in ("+", "-")
    first = at
    while first > 0 and at - first < 6 and lines[first - 1].startswith(_HEADER):
        first -= 1
    return (first, last, changed) if changed else None


def trace(lines: Sequence[str], frames: Sequence[int]) -> list[tuple[int, int, int]]:
    """First and last line of each trace of calls, and its number of frames, from the lines of frames, ascending."""
    found: list[tuple[int, int, int]] = []
    for at in frames:
        if found and at - found[-1][1] <= 3:
            first, _, count = found[-1]
            found[-1] = (first, at, count + (at != found[-1][1]))
        else:
            found.append((at, at, 1))
    return [_with_message(lines, part) for part in found if part[2] >= 2]


def _with_message(lines: Sequence[str], part: tuple[int, int, int]) -> tuple[int, int, int]:
    first, last, count = part
    for _ in range(2):
        if first > 0 and any(word in lines[first - 1][:400] for word in _RAISED):
            first -= 1
    for step in (1, 2):
        if last + step < len(lines) and any(word in lines[last + step][:200] for word in ("Error", "Exception")):
            last += step
            break
    return first, last, count


class Lines:
    """The lines of a text and where they begin."""

    __slots__ = ("_ends", "text")

    def __init__(self, view: str) -> None:
        self.text = view.split("\n")
        self._ends = list(accumulate(map(len, self.text)))

    def start(self, line: int) -> int:
        """Offset of a line's first character."""
        return self._ends[line] - len(self.text[line]) + line

    def end(self, line: int) -> int:
        """Offset behind a line's last character."""
        return self._ends[line] + line

    def at(self, offset: int) -> int:
        """The line of a character."""
        return bisect_left(range(len(self.text) - 1), offset, key=self.end)
