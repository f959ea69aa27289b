"""One command: its variables, what its first word stands for, and the reader of that program."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tidegate.detect.acts.installs import installs_of
from tidegate.detect.acts.shell.filing import FILING
from tidegate.detect.acts.shell.filters import FILTERS
from tidegate.detect.acts.shell.git import git
from tidegate.detect.acts.shell.networking import NETWORK, Reader, netcat
from tidegate.detect.acts.shell.notable import is_steering, secret_kind
from tidegate.detect.acts.shell.remote import REMOTE
from tidegate.detect.acts.shell.running import INTERPRETERS, RUNNING, execute, run_file, run_interpreter
from tidegate.detect.acts.shell.settings import SETTINGS
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, OUTPUT, Value, join

_READERS: Final[Mapping[str, Reader]] = {**FILING, **FILTERS, **NETWORK, **SETTINGS, **RUNNING, **REMOTE, "git": git}
_VERSIONED: Final = re.compile(r"^(python|pypy|ruby|perl|lua|php|node|tclsh)[\d.]+$")
_GLOB: Final = re.compile(r"[?*\[]")
_PATTERNS: Final = ("curl", "wget", "bash", "sh", "nc", "ncat", "python", "python3", "perl", "ruby", "cat", "base64")
_COMMAND_WITHIN: Final = re.compile(r"\b(?:curl|wget|nc|ncat|base64|bash|sh|python3?|perl)\s+[^\s]+.*[|;&<>$]|-c\s")
_KEPT: Final = 4_000
"""Characters of a command line that are kept with its act."""


def assign(shell: Shell, name: str, value: Value, exported: bool) -> None:
    """Set a variable. One that steers programs is a setting, when it is exported or exported already."""
    if len(shell.variables) > 500 or not name:
        return
    before = shell.variables.get(name)
    if "$" in value.text and not value.known and name == "PATH":
        value = value.with_text(value.text, False)
    shell.variables[name] = value
    if exported or name in shell.exported or name in ("PATH", "PROMPT_COMMAND", "BASH_ENV", "ENV"):
        shell.exported[name] = value.text
        if is_steering(name) and (before is None or before.text != value.text or exported):
            _steer(shell, name, value, "exported")


def _steer(shell: Shell, name: str, value: Value, *traits: str) -> None:
    # The proper variable of a name in lower case is the one that programs look for (`npm_config_registry`).
    shell.note("configure", f"env:{name.upper() if name.isupper() else name}", "", value.text, *traits, of=value)


def run_words(shell: Shell, words: list[Value], stdin: Value, assigned: Sequence[tuple[str, Value]] = ()) -> Value:
    """Read one command by its words; what it prints. See `state.Command`."""
    while words and not words[0].text and words[0].plain:
        words = words[1:]
    if not words:
        for name, value in assigned:
            assign(shell, name, value, False)
        return EMPTY
    first = words[0]
    if not first.known or first.sources:
        return _run_unknown(shell, first, words, stdin)
    environment = _environment(shell, assigned)
    if first.text in shell.aliases or first.text in shell.functions:
        return _run_named(shell, first.text, words, stdin)
    program = _program(first)
    disguise = _disguise(first, program)
    reader = _READERS.get(program)
    texts = [word.text for word in words]
    traits: set[str] = {"obfuscated"} if disguise else set()
    for word in words:
        if word.traits and "obfuscated" in word.traits:
            traits.add("obfuscated")
    _note_run(shell, first, program, " ".join(texts)[:_KEPT], traits)
    installs = installs_of(texts, environment)
    for act in installs:
        shell.add(act)
    if shell.files:
        _run_downloaded(shell, program, words if installs else ())
    if reader is not None:
        return reader(shell, program, words[1:], stdin)
    return _run_other(shell, first, program, words, stdin)


def _note_run(shell: Shell, first: Value, program: str, text: str, traits: set[str]) -> None:
    target = shell.path(first.text) if "/" in first.text else program
    shell.note("run", target, program, text, *traits)


def _program(first: Value) -> str:
    if first.text.isalpha() and first.text.islower():
        return first.text
    name = first.text.rpartition("/")[2].rpartition("\\")[2]
    if name.endswith((".exe", ".EXE", ".cmd")):
        name = name[:-4]
    if name[:1].isupper() or not name.islower():
        name = name if name in _READERS else name.lower()
    found = _VERSIONED.match(name)
    if found is not None and name not in _READERS:
        return found[1]
    if _GLOB.search(name):
        return _matched(name) or name
    return name


def _matched(pattern: str) -> str:
    """The well-known program that a pattern such as `c?rl` stands for."""
    expression = "".join(".*" if sign == "*" else "." if sign == "?" else re.escape(sign) for sign in pattern[:40])
    return next((name for name in _PATTERNS if re.fullmatch(expression, name)), "") if "[" not in pattern else ""


def _disguise(first: Value, program: str) -> bool:
    return "obfuscated" in first.traits or (program in _PATTERNS and _GLOB.search(first.text) is not None)


def _environment(shell: Shell, assigned: Sequence[tuple[str, Value]]) -> Mapping[str, str]:
    if not assigned:
        return shell.exported
    for name, value in assigned:
        if is_steering(name):
            _steer(shell, name, value, "for_command")
    return {**shell.exported, **{name: value.text for name, value in assigned}}


def _run_unknown(shell: Shell, first: Value, words: list[Value], stdin: Value) -> Value:
    """A command whose program is a variable that nobody sets, or comes out of another command."""
    if first.sources:
        execute(shell, join(words, " "), "", "shell")
        return OUTPUT
    if first.traits & {"decoded", "decompressed"}:
        execute(shell, first, "", "shell")
        return OUTPUT
    text = " ".join([word.text for word in words])[:_KEPT]
    shell.note("run", "", "", text, of=first)
    # Whatever program it is, what its words name is dealt with as if it were the usual one.
    for word in words[1:]:
        if word.secrets:
            shell.note("read", word.secrets[0], "", "", of=word)
    return OUTPUT


def _run_named(shell: Shell, name: str, words: list[Value], stdin: Value) -> Value:
    """An alias or a function of this script."""
    if name in shell.aliases:
        text = shell.aliases.pop(name)
        try:
            return shell.script(f"{text} {' '.join(word.text for word in words[1:])}", stdin)
        finally:
            shell.aliases[name] = text
    before = dict(shell.variables)
    body = shell.functions.pop(name)
    for place, word in enumerate(words[1:10], 1):
        shell.variables[str(place)] = word
    shell.variables["@"] = shell.variables["*"] = join(words[1:], " ") if len(words) > 1 else EMPTY
    try:
        return shell.script(body, stdin)
    finally:
        shell.functions[name] = body
        shell.variables = {**shell.variables, **{key: before[key] for key in before if key.isdigit()}}


def _run_downloaded(shell: Shell, program: str, words: Sequence[Value]) -> None:
    """What this command has put in a file runs by the file's name alone, or is installed."""
    for path, content in shell.files.items():
        if content.sources and path.endswith("/" + program):
            shell.mark(content.sources, "run_later")
    for word in words:
        content = shell.files.get(shell.path(word.text)) if word.text else None
        if content is not None and content.sources:
            shell.mark(content.sources, "run_later")


def _run_within(shell: Shell, words: Sequence[Value], stdin: Value) -> None:
    """A command among the words of a program that nothing is known of, as `tmux`, `expect` or `pkexec` run them."""
    for place, word in enumerate(words[:40]):
        name = word.text.rpartition("/")[2]
        if name in INTERPRETERS and place + 1 < len(words) and words[place + 1].text.startswith("-"):
            shell.command(list(words[place:]), stdin, "nested")
            return
        if " " in word.text and len(word.text) < 8_000 and _COMMAND_WITHIN.search(word.text):
            shell.script(word.text.removeprefix("spawn "), EMPTY, "nested")


def _run_other(shell: Shell, first: Value, program: str, words: list[Value], stdin: Value) -> Value:
    """A program that nothing is known of: perhaps a script, and its words may name secret files."""
    if program in INTERPRETERS:
        return run_interpreter(shell, program, words[1:], stdin)
    if "/" in first.text or first.text in shell.files or shell.cloned:
        run_file(shell, first.text, program, words[1:], stdin)
    _run_within(shell, words[1:], stdin)
    secrets = [*stdin.secrets]
    for word in words[1:]:
        secrets += word.secrets
        if "/" in word.text or "." in word.text:
            path = shell.path(word.text.lstrip("@"))
            if secret_kind(path) == "secret":
                shell.note("read", path, program, "", "secret")
                secrets.append(path)
        if word.sources:
            for place in word.sources:
                if shell.acts[place].verb == "connect" and program in ("script", "pty"):
                    shell.mark((place,), "reverse_shell")
    if program in ("s_client",):
        return netcat(shell, program, words[1:], stdin)
    sources = stdin.sources
    return Value("", False, stdin.traits - {"shell_output"} | {"output"}, sources, tuple(secrets[:16]), stdin.paths)
