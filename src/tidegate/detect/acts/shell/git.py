"""`git`: what it clones, pushes and sets, and the commands that it runs itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidegate.detect.acts.installing.options import named, sort_words
from tidegate.detect.acts.shell.settings import git_setting
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, OUTPUT, Value, join
from tidegate.detect.acts.urls import parse_url


def git(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`git`: clones, pushes, configuration, hooks, what throws work away."""
    place = 0
    while place < len(words) and words[place].text.startswith("-"):
        option = words[place].text
        value = words[place + 1].text if place + 1 < len(words) else ""
        if option == "-c":
            name, _, setting = value.partition("=")
            git_setting(shell, name, setting, "for_command")
        if option == "-C":
            shell.where = shell.path(value)
        place += 2 if option in ("-c", "-C", "--git-dir", "--work-tree", "--namespace") else 1
    texts = [word.text for word in words[place:]]
    verb, rest = (texts[0], texts[1:]) if texts else ("", [])
    if verb in ("clone", "fetch", "pull", "submodule", "remote", "push", "ls-remote"):
        _git_remote(shell, verb, rest, words)
    elif verb == "config":
        _git_config(shell, rest)
    elif verb in ("apply", "am"):
        shell.note("run", "git", program, stdin.text[:60_000], "patch", of=stdin)
    if verb in ("bisect", "rebase", "filter-branch", "submodule"):
        _git_commands(shell, rest)
    return OUTPUT


def _git_config(shell: Shell, rest: Sequence[str]) -> None:
    operands = sort_words(rest, named("-f --file --type --blob --default")).words
    operands = operands[1:] if operands[:1] == ("set",) else operands
    if len(operands) > 1:
        reach = "global" if "--global" in rest or "--system" in rest else "local"
        git_setting(shell, operands[0], operands[1], reach)


def _git_commands(shell: Shell, rest: Sequence[str]) -> None:
    """Commands that `git` runs for each of something."""
    for number, text in enumerate(rest[:-1]):
        if text in ("run", "foreach"):
            shell.script(" ".join(rest[number + 1 :]), EMPTY, "nested")
        elif text in ("--exec", "-x", "--tree-filter", "--msg-filter", "--index-filter", "--env-filter"):
            shell.script(rest[number + 1], EMPTY, "nested")


def _git_remote(shell: Shell, verb: str, rest: Sequence[str], words: Sequence[Value]) -> None:
    line = sort_words(rest, named("-b --branch --depth -o --origin -c --config -j --jobs --reference --template -u "
                                  "--upload-pack -O --recurse-submodules --filter --shallow-since"))  # fmt: skip
    for command in line.values("-u", "--upload-pack"):
        if verb in ("clone", "fetch", "pull", "ls-remote") and " " in command:
            shell.script(command, EMPTY, "nested")
    addresses = [
        word for word in line.words if re.match(r"^[\w+.-]+://|^[\w.-]+@[\w.-]+:|^ext::|^[\w-]+\.[\w.-]+/\S", word)
    ]
    for address in addresses[:5]:
        if address.startswith("ext::"):
            shell.script(address[5:], EMPTY, "nested")
            continue
        url = parse_url(address)
        if verb == "push" or (verb == "remote" and "set-url" in rest):
            target = url.host + url.path if url is not None else address
            shell.at(shell.note("send", target, "git", address, "repository", of=join(words)), url)
            continue
        name = (
            line.words[-1] if line.words[-1] != address else address.rstrip("/").rpartition("/")[2].removesuffix(".git")
        )
        if verb not in ("clone", "submodule"):
            shell.fetched(url, address, "git", "", "clone")
            continue
        at = shell.fetched(url, address, "git", shell.path(name), "clone")
        shell.cloned.append((shell.path(name), Value("", False, frozenset({"cloned"}), (at,))))
