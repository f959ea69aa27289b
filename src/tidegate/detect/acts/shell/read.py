"""Reads a command of a shell: what it does, act by act, as far as that can be told without running it.

Parsed by tree-sitter's grammar of bash; variables, quotes, substitutions and decoders are worked out as far as the
command itself determines them, and what flows from one command into another is followed.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tidegate.detect.acts.act import Act
from tidegate.detect.acts.shell.commands import run_words
from tidegate.detect.acts.shell.plain import Pipeline, Steps, plain_script
from tidegate.detect.acts.shell.running import run_interpreter
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, Value, join
from tidegate.detect.acts.shell.walk import walk_script

_LONGEST: Final = 65_536
_HIDDEN_AFTER: Final = re.compile(
    r"[^\s\\][^\S\n]{60,}\S|\n[^\S\n]{80,}\S|\n(?:[^\S\n]*\n){14,}[^\n]*\S|\r(?!\n)[^\n]*\S|\x1b\[|\x08"
)
_WIDE: Final = " " * 60
_POWER_SHELL: Final = re.compile(
    r"\s*(?:iex|irm|iwr|invoke-\w+|start-process|set-mppreference|\[\w+\.|\$\w+\s*=\s*(?:new-object|\[|iwr|irm))", re.I
)


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
    if command.isprintable() and _WIDE not in command:
        # The only blanks in it are spaces, and too few of them in a row to hide anything.
        pass
    elif (len(command) > 60 and _HIDDEN_AFTER.search(command)) or "\x1b" in command or "\x08" in command:
        found.add("hidden")
    return frozenset(found)


def _script(shell: Shell, text: str, stdin: Value) -> Value:
    """See `state.Script`. What has nothing but words, pipes and lists in it needs no parser."""
    statements = plain_script(text)
    if statements is None:
        return walk_script(shell, text, stdin)
    if len(statements) == 1:
        return _steps(shell, statements[0], stdin)
    printed = [value for steps in statements if (value := _steps(shell, steps, stdin)) is not EMPTY]
    return join(printed) if printed else EMPTY


def _steps(shell: Shell, steps: Steps, stdin: Value) -> Value:
    if len(steps) == 1:
        return _pipeline(shell, steps[0], stdin)
    return join(value for step in steps if (value := _pipeline(shell, step, stdin)) is not EMPTY)


def _pipeline(shell: Shell, commands: Pipeline, stdin: Value) -> Value:
    flow = stdin
    for words in commands:
        flow = run_words(shell, words, flow) if shell.step() else EMPTY
    return flow
