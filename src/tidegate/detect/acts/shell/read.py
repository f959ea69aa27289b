"""Reads a command of a shell: what it does, act by act, as far as that can be told without running it.

Parsed by tree-sitter's grammar of bash; variables, quotes, substitutions and decoders are worked out as far as the
command itself determines them, and what flows from one command into another is followed.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tidegate.detect.acts.act import Act
from tidegate.detect.acts.installing.options import named
from tidegate.detect.acts.shell.commands import run_words
from tidegate.detect.acts.shell.running import run_interpreter
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, Value
from tidegate.detect.acts.shell.walk import walk_script

_LONGEST: Final = 65_536
_NOT_PLAIN: Final = re.compile(r"[^\w@%+=:,./ \-^~]|(?:^| )[\w]+=")
_HIDDEN_AFTER: Final = re.compile(
    r"[^\s\\][^\S\n]{60,}\S|\n[^\S\n]{80,}\S|\n(?:[^\S\n]*\n){14,}[^\n]*\S|\r(?!\n)[^\n]*\S|\x1b\[|\x08"
)
_POWER_SHELL: Final = re.compile(
    r"\s*(?:iex|irm|iwr|invoke-\w+|start-process|set-mppreference|\[\w+\.|\$\w+\s*=\s*(?:new-object|\[|iwr|irm))", re.I
)
_WORD: Final = 4_096


class ShellReading(msgspec.Struct, frozen=True):
    """The acts of a command, and codes of what could not be understood: `too_long`, `too_deep`, `too_complex`, …."""

    acts: tuple[Act, ...] = ()
    unread: tuple[str, ...] = ()


def read_shell(command: str) -> ShellReading:
    """Read a command. Never raises; linear in its length, of which 64 KB are read.

    Traits beside those of `acts.act`: of a fetch `piped_to_interpreter` (it runs at once), `run_later` (it runs in the
    same command, from a file or an archive), `cloned_and_run`, `clone`, `insecure`, `proxied`, `redirected`; of a run
    `code`, `script`, `fetched`, `decoded`, `decompressed`, `obfuscated`, `unresolved`, `output`, `privileged`,
    `remote`, `contained`, `deferred` (it runs some other time), `patch`; of a send `secret`, `credential` (a variable),
    `fingerprint`, `file`, `dns`, `upload`, `in_request`; of a connect `reverse_shell`, `listens`,
        `reverse_tunnel`; of a
    write `by_shell`, `append`, `moved`, `copied`, `symlink`, `fetched`; of a delete `recursive`, `forced`, `disk`,
    `wiped`, `history`; of a setting `exported`, `for_command`, `global`, `local`, `shadows`, `disabled`; of all
    `broken` (the command could not be parsed as a whole) and `hidden` (it stands where nobody looks).
    """
    shell = Shell(_script, run_words)
    unread: tuple[str, ...] = ()
    if len(command) > _LONGEST:
        unread = ("too_long",)
        command = command[:_LONGEST]
    try:
        _script(shell, command, EMPTY)
    except RecursionError:
        # Only what nests hundreds of levels deep comes here; it is said to be unread, which nobody takes for harmless.
        unread = (*unread, "too_deep")
    if _POWER_SHELL.match(command):
        # A tool for a shell on Windows is given PowerShell as it is.
        run_interpreter(shell, "powershell", [Value("-Command"), Value(command)], EMPTY)
    acts = shell.acts
    marks = _marks(command, shell)
    if marks:
        acts = [msgspec.structs.replace(act, traits=act.traits | marks) for act in acts]
    return ShellReading(tuple(acts), (*unread, *dict.fromkeys(shell.unread)))


def _marks(command: str, shell: Shell) -> frozenset[str]:
    found: set[str] = set()
    if shell.errors:
        found.add("broken")
    if (len(command) > 60 and _HIDDEN_AFTER.search(command)) or "\x1b" in command or "\x08" in command:
        found.add("hidden")
    return frozenset(found)


def _script(shell: Shell, text: str, stdin: Value) -> Value:
    """See `state.Script`. What has nothing but words in it needs no parser."""
    if len(text) < _WORD and _NOT_PLAIN.search(text) is None:
        words = text.split()
        if words and words[0] not in _KEYWORDS:
            return run_words(shell, [Value(word) for word in words], stdin) if shell.step() else EMPTY
    return walk_script(shell, text, stdin)


_KEYWORDS: Final = named(
    "if then else elif fi for while until do done case esac in function select time export declare typeset local "
    "readonly unset coproc"
)
