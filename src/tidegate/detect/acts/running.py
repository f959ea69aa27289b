"""What a tool runs: commands as text or as lists of words, code, keys typed into a terminal."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from typing import Final

from tidegate.detect.acts import tool_words as words
from tidegate.detect.acts.act import Act, Json
from tidegate.detect.acts.code import read_code
from tidegate.detect.acts.edits import is_patch, patch_acts
from tidegate.detect.acts.given import Given
from tidegate.detect.acts.shell.read import read_shell

_CODE_SIGN: Final = re.compile(
    r"\b(?:import|require|eval|exec|subprocess|system|popen|spawn|fetch|socket|urlopen|document|process|globalThis|"
    r"Invoke-Expression|IEX|DownloadString|Function)\b|=>|\bfunction\s*\("
)
_FIRST_WORD: Final = re.compile(r"\s*(?:\$ |# |> )?(?:[A-Za-z_]\w*=\S*\s+)*[({\s]*([^\s;|&<>()]+)")
_SHELL_SIGN: Final = re.compile(r"\$\(|`|\|\s*\w|&&|\|\||;\s*\w|>\s*[\w/~.]|<<|\$\{?\w")
_PATCHING: Final = frozenset({"apply_patch", "patch", "git"})
_LISTED: Final = 400


class Running:
    """Collects acts of what is run, and what could not be read of it."""

    __slots__ = ("acts", "read", "scripts", "unread")

    def __init__(self) -> None:
        self.acts: list[Act] = []
        self.scripts: list[str] = []
        self.read: list[tuple[str, str]] = []
        self.unread: list[str] = []

    def shell(self, command: str, *traits: str) -> None:
        """Read a command of a shell."""
        if not command.strip():
            return
        self.scripts.append(command)
        reading = read_shell(command)
        self.unread += reading.unread
        for act in reading.acts:
            self._add(act, traits)
            if act.program in _PATCHING and is_patch(act.text):
                self.acts += patch_acts(act.text, program=act.program)
        if "*** Begin Patch" in command and not any("patch" in act.traits for act in self.acts):
            self.acts += patch_acts(command, program="apply_patch")

    def argv(self, argv: Sequence[str], *traits: str) -> None:
        """Read the words of one command, as no shell has seen them; lines, when the first is no word."""
        if argv and (" " in argv[0].strip() or "\n" in argv[0]):
            self.shell("\n".join(argv), *traits)
            return
        if argv and argv[0] == "apply_patch" and len(argv) > 1 and (acts := patch_acts(argv[1], program=argv[0])):
            self.acts += acts
            return
        self.shell(shlex.join(argv), *traits)

    def code(self, text: str, language: str, *traits: str) -> None:
        """Read code; language empty when unknown. Lines of notebooks that begin with `!` or `%` are commands."""
        if not text.strip():
            return
        if language == "shell":
            self.shell(text, *traits)
            return
        self.read.append((language, text))
        for act in read_code(text, language):
            self._add(act, traits)
        if "!" in text or "%" in text:
            for command in _magics(text):
                self.shell(command, *traits)
        self.acts.append(Act("run", f"code:{language}", language, text, traits=frozenset({"code", *traits})))

    def _add(self, act: Act, traits: Sequence[str]) -> None:
        if traits:
            act = Act(
                act.verb, act.target, act.program, act.text, act.into, act.url, act.package, act.traits | set(traits)
            )
        self.acts.append(act)


def _magics(text: str) -> list[str]:
    """The commands of a shell in the cells of a notebook."""
    lines = text.splitlines()
    first = next((line.strip() for line in lines if line.strip()), "")
    if first.startswith(("%%bash", "%%sh", "%%script", "%%!", "%%system", "%%cmd")):
        return ["\n".join(lines[lines.index(next(line for line in lines if line.strip())) + 1 :])]
    found: list[str] = []
    for line in lines:
        bare = line.strip()
        if bare.startswith("!"):
            found.append(bare.lstrip("!"))
        elif bare.startswith("%"):
            word, _, rest = bare[1:].partition(" ")
            if word in ("sx", "system", "sc"):
                found.append(rest)
            elif word in ("pip", "conda", "mamba", "uv", "cd", "run", "env", "set_env"):
                found.append(bare[1:] if word not in ("env", "set_env", "run") else _magic(word, rest))
        elif "= !" in bare:
            found.append(bare.partition("= !")[2])
    return found


def _magic(word: str, rest: str) -> str:
    if word == "run":
        return f"python {rest}"
    return f"export {rest.replace(' ', '=', 1) if '=' not in rest else rest}"


def run_commands(given: Given, running: Running) -> None:
    """The commands among the arguments: by their name, and of a tool that runs commands by whatever name."""
    before = len(given.used)
    for key, item in given.items(words.COMMAND):
        if _is_editors(given, item) or (given.kind in ("write", "edit") and key in words.CONTENT):
            continue
        if key == "script" and given.kind in ("python", "javascript"):
            continue
        given.used.add(key)
        _run(given, item, running)
        if key == "script" and isinstance(item, str) and _CODE_SIGN.search(item):
            running.code(item, "")
    if given.kind == "shell" and len(given.used) == before:
        for key, text in given.rest():
            if key not in ("description", "explanation", "reason", "cwd", "workdir", "title"):
                given.used.add(key)
                running.shell(text)
    if len(given.used) == before and (name := words.base_name(given.name).lower()) in words.PROGRAMS:
        _run_program(name, given, running)


def _is_editors(given: Given, item: Json) -> bool:
    return (
        isinstance(item, str)
        and item.strip() in words.EDITORS_COMMANDS
        and (given.has(words.PATH) or given.kind in ("edit", "read", "write", "talk"))
    )


def _run(given: Given, item: Json, running: Running) -> None:
    prefix = _assignments(given)
    if isinstance(item, list):
        argv = [str(part) for part in item[:_LISTED] if isinstance(part, str | int | float)]
        if prefix and argv and " " not in argv[0].strip():
            running.shell(prefix + shlex.join(argv))
        else:
            running.argv([prefix, *argv] if prefix else argv)
        return
    if not isinstance(item, str):
        return
    command = item
    arguments = next((value for _, value in given.items(words.ARGUMENTS) if isinstance(value, list)), None)
    if arguments:
        given.used.update(key for key, _ in given.items(words.ARGUMENTS))
        command = f"{command} {shlex.join(str(part) for part in arguments[:_LISTED])}"
    elif text := given.text(words.AFTER_COMMAND):
        command = f"{command} {text}"
    if fed := given.text(words.TYPED_IN):
        command = f"{command} <<'TIDEGATE'\n{fed}\nTIDEGATE"
    running.shell(prefix + command)


def _assignments(given: Given) -> str:
    """Variables that a tool sets for what it runs, as a shell would write them."""
    parts: list[str] = []
    for key, item in given.items(words.ENVIRONMENT):
        if isinstance(item, dict):
            given.used.add(key)
            parts += [f"{name}={shlex.quote(str(value))}" for name, value in item.items() if name.isidentifier()]
        elif isinstance(item, list):
            given.used.add(key)
            pairs = [pair.partition("=") for pair in item if isinstance(pair, str) and "=" in pair]
            parts += [f"{name}={shlex.quote(value)}" for name, _, value in pairs if name.isidentifier()]
    return f"export {' '.join(parts)}; " if parts else ""


def _run_program(name: str, given: Given, running: Running) -> None:
    """A tool that is a program by itself, with its arguments."""
    for _, item in given.items(words.OF_PROGRAM):
        if isinstance(item, list) and all(isinstance(part, str) for part in item):
            running.argv([name, *item[:_LISTED]])
        elif isinstance(item, str):
            running.shell(item if item.startswith(name + " ") else f"{name} {item}")


def run_code(given: Given, running: Running) -> None:
    """The code among the arguments."""
    if given.kind in ("write", "edit", "read", "talk"):
        return
    if not given.has(words.CODE) and given.kind not in ("python", "javascript"):
        return
    if given.has(words.PATH) and given.kind not in ("python", "javascript", "shell"):
        return
    language = next(
        (found for text in given.texts(words.LANGUAGE, take=False) if (found := words.LANGUAGES.get(text.lower()))), ""
    )
    language = (
        language
        or words.language_of(given.name)
        or {"python": "python", "javascript": "javascript"}.get(given.kind, "")
    )
    before = len(given.used)
    for text in given.texts(words.CODE - given.used):
        running.code(text, language)
    if given.kind in ("python", "javascript") and len(given.used) == before:
        for key, text in given.rest():
            if key not in ("description", "title", "reason", "explanation", "url"):
                given.used.add(key)
                running.code(text, language)


def run_typed(given: Given, running: Running) -> None:
    """Keys that are typed where a terminal may be."""
    for key, text in given.rest():
        if key in ("text", "keys", "value", "input") and looks_like_command(text):
            given.used.add(key)
            running.shell(text, "typed")


def run_guessed(given: Given, running: Running) -> None:
    """What is probably a command or code, in an argument of no known meaning of a tool of no known kind."""
    for key, text in given.rest():
        if key in words.PROSE or len(text) < 4:
            continue
        if looks_like_command(text):
            given.used.add(key)
            running.shell(text, "guessed")
        elif len(text) > 12 and _CODE_SIGN.search(text[:20_000]):
            given.used.add(key)
            for act in read_code(text, ""):
                running.acts.append(act)


def looks_like_command(text: str) -> bool:
    """Whether a text is probably a command of a shell: it begins with a program's name and goes on as commands do."""
    first = _FIRST_WORD.match(text[:400])
    if first is None:
        return False
    word = first[1].rpartition("/")[2] or first[1]
    if word in words.SHELL_WORDS:
        return len(text.split(None, 2)) > 1
    return (
        ("/" in first[1] or first[1].isascii())
        and _SHELL_SIGN.search(text[:4_000]) is not None
        and (
            first[1].startswith(("./", "/", "$", "~/"))
            or any(f" {word} " in f" {text} " for word in ("sh", "bash", "curl"))
        )
    )
