"""Writes and edits of files: whole contents, strings put for others, search and replace blocks, patches.

What an edit writes is what it adds: the lines of the new text that the old one did not have.
Traits: `create`, `append`, `replace` (of a part), `patch`, `mode_executable`, `symlink`, and those of `path_traits`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from tidegate.detect.acts.act import Act
from tidegate.detect.acts.paths import normal_path, path_traits

_BLOCK_START: Final = re.compile(r"^[ \t]*(?:<{5,9} ?(?:SEARCH|ORIGINAL)>?|-{5,9} ?SEARCH>?)[ \t]*$", re.M)
_BLOCK_MIDDLE: Final = re.compile(r"^[ \t]*={5,9}[ \t]*$")
_BLOCK_END: Final = re.compile(r"^[ \t]*(?:>{5,9} ?(?:REPLACE|UPDATED)|\+{5,9} ?REPLACE>?)[ \t]*$")
_PATCH_HEAD: Final = re.compile(r"^\*\*\* (Add|Update|Delete) File: (.+)$")
_MOVED: Final = "*** Move to: "
_NAMED: Final = re.compile(r"^(?:\+\+\+|---) (?:[ab]/)?([^\t\r\n]+)")
_GIT_HEAD: Final = re.compile(r"^diff --git (?:a/)?(\S+) (?:b/)?(\S+)")
_FENCE: Final = re.compile(r"^[ \t]*(?:```|~~~)")
_FILE_LINE: Final = re.compile(
    r"^[ \t]*(?:#+ |\*\*|`|File: ?|// ?|- )*([\w./~\\@+-]*[\w-]\.?[\w-]+)(?:`|\*\*|:)*[ \t]*$"
)


def write(path: str, text: str, *traits: str, program: str = "") -> Act:
    """The act of writing a text to a path."""
    return Act("write", normal_path(path), program, text, traits=frozenset(traits) | path_traits(path))


def edit(path: str, old: str, new: str, *traits: str, program: str = "") -> Act:
    """The act of putting one text for another in a file; its text is what that adds."""
    return write(path, added(old, new), "replace", *traits, program=program)


def added(old: str, new: str) -> str:
    """The lines of `new` that `old` does not have, in order. Linear."""
    if not old or not new:
        return new
    known = Counter(line.strip() for line in old.splitlines())
    lines: list[str] = []
    for line in new.splitlines():
        bare = line.strip()
        if known[bare] > 0:
            known[bare] -= 1
        else:
            lines.append(line)
    return "\n".join(lines)


def is_patch(text: str) -> bool:
    """Whether a text is a patch of one of the kinds that `patch_acts` reads."""
    return (
        "*** Begin Patch" in text
        or ("\n+++ " in text and "\n@@" in text)
        or text.startswith(("diff --git ", "*** Add File: ", "*** Update File: ", "*** Delete File: "))
        or "\ndiff --git " in text
        or _has_blocks(text)
    )


def patch_acts(text: str, path: str = "", program: str = "") -> tuple[Act, ...]:
    """What a patch does: a write for each file, a deletion, a move. Empty when the text is no patch.

    `path` is the file that is meant where the patch does not say.
    """
    if "*** Begin Patch" in text or re.search(r"^\*\*\* (?:Add|Update|Delete) File: ", text, re.M):
        return tuple(_envelope(text, program))
    if _has_blocks(text):
        return tuple(_blocks(text, path, program))
    return tuple(_unified(text, path, program))


def _envelope(text: str, program: str) -> Iterator[Act]:
    """The patches of `apply_patch`."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        head = _PATCH_HEAD.match(lines[at].rstrip())
        at += 1
        if head is None:
            continue
        path = head[2].strip()
        new: list[str] = []
        old: list[str] = []
        while at < len(lines) and _PATCH_HEAD.match(lines[at]) is None and not lines[at].startswith("*** End Patch"):
            line = lines[at]
            if line.startswith(_MOVED):
                path = line[len(_MOVED) :].strip()
            elif line.startswith("+"):
                new.append(line[1:])
            elif line.startswith("-"):
                old.append(line[1:])
            at += 1
        if head[1] == "Delete":
            yield Act("delete", normal_path(path), program, traits=path_traits(path))
        elif head[1] == "Add":
            yield write(path, "\n".join(new), "create", "patch", program=program)
        else:
            yield write(path, added("\n".join(old), "\n".join(new)), "replace", "patch", program=program)


def _has_blocks(text: str) -> bool:
    return ("SEARCH" in text or "ORIGINAL" in text) and _BLOCK_START.search(text) is not None


def _blocks(text: str, path: str, program: str) -> Iterator[Act]:
    """Search and replace blocks; where each stands under the name of its file, that is the path."""
    before: list[str] = []
    old: list[str] = []
    new: list[str] = []
    part = before
    for line in text.splitlines():
        if part is before:
            if _BLOCK_START.match(line):
                path = _name_before(before) or path
                old, new = [], []
                part = old
            else:
                before.append(line)
        elif part is old and _BLOCK_MIDDLE.match(line):
            part = new
        elif _BLOCK_END.match(line):
            yield edit(path, "\n".join(old), "\n".join(new), "patch", program=program)
            before = []
            part = before
        else:
            part.append(line)
    if part is new:
        yield edit(path, "\n".join(old), "\n".join(new), "patch", program=program)


def _name_before(lines: Sequence[str]) -> str:
    """The file name in the last lines before a block."""
    for line in lines[-3:][::-1]:
        if _FENCE.match(line) or not line.strip():
            continue
        named = _FILE_LINE.match(line)
        return named[1] if named else ""
    return ""


class _File:
    """What a unified diff says of one file."""

    __slots__ = ("gone", "new", "old", "path", "traits")

    def __init__(self, path: str) -> None:
        self.path = path
        self.new: list[str] = []
        self.old: list[str] = []
        self.traits: set[str] = {"patch"}
        self.gone = False

    def act(self, program: str) -> Act:
        if self.gone:
            return Act("delete", normal_path(self.path), program, traits=path_traits(self.path))
        if "create" not in self.traits:
            self.traits.add("replace")
        return write(self.path, added("\n".join(self.old), "\n".join(self.new)), *self.traits, program=program)


def _unified(text: str, path: str, program: str) -> Iterator[Act]:
    file: _File | None = None
    within = False
    lines = text.splitlines()
    for index, line in enumerate(lines):
        head = _GIT_HEAD.match(line)
        if head is not None or (line.startswith("--- ") and _is_head(lines, index)):
            if head is not None or file is None or file.new or file.old or within:
                if file is not None:
                    yield file.act(program)
                file = _File(head[2] if head is not None else path)
            within = False
            if head is None:
                _name(file, line)
        elif line.startswith("@@"):
            file = file or _File(path)
            within = True
        elif file is not None and not within:
            _say(file, line)
        elif file is not None and line[:1] == "+":
            file.new.append(line[1:])
        elif file is not None and line[:1] == "-":
            file.old.append(line[1:])
    if file is not None and (file.new or file.old or file.gone or len(file.traits) > 1):
        yield file.act(program)


def _is_head(lines: Sequence[str], index: int) -> bool:
    return index + 1 < len(lines) and lines[index + 1].startswith("+++ ")


def _name(file: _File, line: str) -> None:
    found = _NAMED.match(line)
    if found is None:
        return
    named = found[1].strip().strip('"')
    if named == "/dev/null":
        file.traits.add("create") if line.startswith("-") else None
        file.gone = line.startswith("+")
    else:
        file.path = named


def _say(file: _File, line: str) -> None:
    """A line of the head of one file in a diff of git."""
    if line.startswith(("+++ ", "--- ")):
        _name(file, line)
    elif line.startswith(("new file mode ", "new mode ")):
        if line.startswith("new file"):
            file.traits.add("create")
        if line.endswith("755"):
            file.traits.add("mode_executable")
        if line.endswith("120000"):
            file.traits.add("symlink")
    elif line.startswith("deleted file"):
        file.gone = True
    elif line.startswith(("rename to ", "copy to ")):
        file.path = line.partition(" to ")[2].strip()
