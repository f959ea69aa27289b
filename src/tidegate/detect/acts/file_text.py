"""What a file does when it is used: the commands and the code that a text of its name and kind carries.

Files of settings, too, run things: recipes of make, scripts of npm, steps of continuous integration, hooks of editors.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

import msgspec

from tidegate.detect.acts.act import Act, Json
from tidegate.detect.acts.running import Running


def _split(words: str) -> list[str]:
    return words.split()


_MOST: Final = 60
"""Commands of one file that are read."""

_LONGEST: Final = 64_000
_SHEBANG: Final = re.compile(
    r"#!\s*\S*?(?:/|\benv\s+(?:-S\s*)?)?(bash|sh|zsh|dash|ksh|ash|python[\d.]*|node|deno|"
    r"bun|perl|ruby|php|pwsh)\b"
)
_LANGUAGES: Final = {
    "py": "python",
    "pyw": "python",
    "pyi": "python",
    "ipynb": "python",
    "pth": "python",
    "js": "javascript",
    "mjs": "javascript",
    "cjs": "javascript",
    "ts": "javascript",
    "tsx": "javascript",
    "jsx": "javascript",
    "mts": "javascript",
    "cts": "javascript",
    "vue": "javascript",
    "svelte": "javascript",
    "pl": "perl",
    "pm": "perl",
    "rb": "ruby",
    "gemspec": "ruby",
    "rake": "ruby",
    "php": "php",
    "ps1": "powershell",
    "psm1": "powershell",
    "psd1": "powershell",
    "sh": "shell",
    "bash": "shell",
    "zsh": "shell",
    "ksh": "shell",
    "command": "shell",
    "envrc": "shell",
    "bashrc": "shell",
    "zshrc": "shell",
    "profile": "shell",
    "bash_profile": "shell",
    "zprofile": "shell",
    "zshenv": "shell",
    "bash_aliases": "shell",
    "bash_login": "shell",
    "bash_logout": "shell",
    "xprofile": "shell",
    "xinitrc": "shell",
}
_OTHER: Final = "other"
"""A language that nobody here reads: the texts in its code that are commands are."""

_OTHERS: Final = frozenset(
    _split(
        "rs go java kt kts c h cc cpp hpp cs fs swift m lua gradle groovy scala sbt ex exs erl hs ml nim zig d jl r "
        "dart vb clj tcl cmake tf hcl nix bzl"
    )
)
_QUOTES: Final = ('"', "'", "`")
_COMMAND_SIGN: Final = re.compile(
    r"curl|wget|/dev/(?:tcp|udp)/|base64|\|\s*(?:ba|z|da)?sh\b|\b(?:ba|z)?sh\s+-c|\bnc\s|"
    r"powershell|python\d? -c|iex\b",
    re.I,
)
_NAMES: Final = {
    "rakefile": "ruby",
    "gemfile": "ruby",
    "vagrantfile": "ruby",
    "brewfile": "ruby",
    "podfile": "ruby",
    "configure": "shell",
    "gradlew": "shell",
    "mvnw": "shell",
    "pkgbuild": "shell",
    "apkbuild": "shell",
    "sconstruct": "python",
    "wscript": "python",
}
_PROSE: Final = frozenset(
    ("md", "markdown", "rst", "txt", "adoc", "html", "htm", "css", "svg", "csv", "tsv", "log", "po", "xml")
)
_MAKEFILE: Final = re.compile(r"(?:^|/)(?:gnu)?makefile(?:\.\w+)?$|\.mk$|(?:^|/)justfile$", re.I)
_DOCKERFILE: Final = re.compile(r"(?:^|/)(?:dockerfile|containerfile)(?:\.[\w-]+)?$|\.dockerfile$", re.I)
_GIT_HOOK: Final = re.compile(r"(?:^|/)(?:\.git/hooks|\.husky|\.githooks|git-hooks)/[\w.-]+$")
_CRON: Final = re.compile(
    r"(?:^|/)(?:crontab|cron\.d/[\w.-]+|cron\.(?:hourly|daily|weekly|monthly)/[\w.-]+|"
    r"spool/cron/\S+)$"
)
_RECIPE: Final = re.compile(r"^(?:\t|[ ]{2,})[@+-]*([^\n#][^\n]*(?:\\\n[^\n]*)*)", re.M)
_SHELL_CALL: Final = re.compile(r"\$\(shell\s+([^\n]{1,2000})\)|!=\s*([^\n]{1,2000})")
_RUN: Final = re.compile(
    r"^\s*(?:RUN|CMD|ENTRYPOINT|SHELL|HEALTHCHECK\s+CMD|ONBUILD\s+RUN)\s+((?:--\S+\s+)*)"
    r"((?:[^\\\n]|\\.)*(?:\\\r?\n(?:[^\\\n]|\\.)*)*)",
    re.M | re.I,
)
_HERE: Final = re.compile(r"\s*RUN\s[^\n]*<<-?\s*[\"']?(\w+)", re.I)
_KEYS: Final = (
    r"run|script|before_script|after_script|command|cmd|commands|shell|postCreateCommand|"
    r"postStartCommand|"
    r"postAttachCommand|initializeCommand|onCreateCommand|updateContentCommand|entry|"
    r"entrypoint|exec|args|"
    r"preinstall|install|postinstall|prepare|before_install|after_success|build|test|"
    r"start|init|hook|"
    r"ansible\.builtin\.shell|ansible\.builtin\.command|raw|bash|pwsh|powershell|"
    r"inlineScript|commandline"
)
_YAML_LINE: Final = re.compile(rf"^([ \t]*)(?:-[ \t]+)?[\"']?(?:{_KEYS})[\"']?[ \t]*:[ \t]*(.*)$", re.I)
_YAML_ITEM: Final = re.compile(r"^([ \t]*)-[ \t]+(.*)$")
_INI_LINE: Final = re.compile(
    r"^\s*(?:Exec(?:Start|StartPre|StartPost|Stop|Reload|Condition)?|ExecStop\w*|"
    r"ProxyCommand|LocalCommand|Match\s+exec|"
    r"KnownHostsCommand|commands|commands_pre|commands_post|sshCommand|fsmonitor|pager|"
    r"editor|"
    r"rustc-wrapper|runner|linker|credential-process|credential_process|helper)\s*[= "
    r"]\s*(.+)$",
    re.M | re.I,
)
_CRON_LINE: Final = re.compile(r"^\s*(?:@\w+|(?:[\d*/,-]+\s+){4}[\w*/,-]+)\s+(.+)$", re.M)


class Carried(msgspec.Struct, frozen=True):
    """The commands of a shell, and the code with its language (empty when unknown), that a text carries."""

    scripts: tuple[str, ...] = ()
    code: tuple[tuple[str, str], ...] = ()


def language_of_file(path: str, text: str) -> str:
    """The language of a program in a file; empty when it is none."""
    name = path.rpartition("/")[2].lower()
    if name in _NAMES:
        return _NAMES[name]
    found = _LANGUAGES.get(name.rpartition(".")[2])
    if found:
        return found
    shebang = _SHEBANG.match(text[:200])
    if shebang is not None:
        word = shebang[1]
        if word.startswith("python"):
            return "python"
        return {
            "node": "javascript",
            "deno": "javascript",
            "bun": "javascript",
            "perl": "perl",
            "ruby": "ruby",
            "php": "php",
            "pwsh": "powershell",
        }.get(word, "shell")
    if name.rpartition(".")[2] in _OTHERS or name in ("jenkinsfile", "cmakelists.txt"):
        return _OTHER
    return "shell" if _GIT_HOOK.search(path) else ""


def carried_by(path: str, text: str, program: str = "") -> Carried:
    """What runs when the file is used as files of its name are. Linear; never raises.

    `program` is what it is run with, when that is known: `sh` makes any text a script.
    """
    text = text[:_LONGEST]
    language = _by_program(program) or language_of_file(path, text)
    if language == "shell":
        return Carried((text,))
    if language == _OTHER:
        return Carried(tuple(_limited(_literals(text))))
    if language:
        return Carried((), ((language, _cells(text) if path.endswith(".ipynb") else text),))
    name = path.rpartition("/")[2].lower()
    extension = name.rpartition(".")[2]
    if _MAKEFILE.search(path):
        return Carried(tuple(_limited(_recipes(text))))
    if _DOCKERFILE.search(path):
        return Carried(tuple(_limited(_steps_of_image(text))))
    if _CRON.search(path):
        return Carried(tuple(_limited(found[1] for found in _CRON_LINE.finditer(text))))
    if extension in ("json", "jsonc", "json5") or name == ".babelrc":
        return Carried(tuple(_limited(_commands_of_json(text))))
    if extension in ("yml", "yaml"):
        return Carried(tuple(_limited(_commands_of_yaml(text))))
    if extension in _PROSE:
        return Carried()
    return Carried(tuple(_limited(found[1].strip() for found in _INI_LINE.finditer(text))))


def acts_of_file(path: str, text: str, program: str = "", *traits: str) -> tuple[tuple[Act, ...], tuple[str, ...]]:
    """What the file does when it is used, and codes of what of that could not be read."""
    running = Running()
    carried = carried_by(path, text, program)
    for script in carried.scripts:
        running.shell(script, *traits)
    for language, code in carried.code:
        running.code(code, language, *traits)
    return tuple(running.acts), tuple(running.unread)


def _by_program(program: str) -> str:
    name = program.rpartition("/")[2].rstrip("0123456789.")
    return {
        "sh": "shell",
        "bash": "shell",
        "zsh": "shell",
        "dash": "shell",
        "ksh": "shell",
        "ash": "shell",
        "source": "shell",
        ".": "shell",
        "python": "python",
        "pypy": "python",
        "node": "javascript",
        "deno": "javascript",
        "bun": "javascript",
        "tsx": "javascript",
        "ts-node": "javascript",
        "perl": "perl",
        "ruby": "ruby",
        "php": "php",
        "pwsh": "powershell",
        "powershell": "powershell",
    }.get(name, "")


def _limited(commands: Iterator[str]) -> Iterator[str]:
    for index, command in enumerate(commands):
        if index == _MOST:
            return
        if command.strip():
            yield command


def _literals(text: str) -> Iterator[str]:
    """The texts in code that are commands, as far as their look shows: from the quote before a sign to the next one."""
    end = 0
    for sign in _COMMAND_SIGN.finditer(text):
        if sign.start() < end:
            continue
        before = max(text.rfind(quote, end, sign.start()) for quote in _QUOTES)
        if before < 0:
            continue
        quote = text[before]
        end = text.find(quote, sign.end())
        while end > 0 and text[end - 1] == "\\" and text[end - 2] != "\\":
            end = text.find(quote, end + 1)
        if end < 0:
            return
        yield text[before + 1 : end].replace('\\"', '"').replace("\\'", "'").replace("\\\\", "\\")


def _cells(text: str) -> str:
    """The code of a notebook, or the text itself when it is a cell."""
    if not text.lstrip().startswith("{"):
        return text
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return text
    cells = document.get("cells") if isinstance(document, dict) else None
    parts: list[str] = []
    for cell in cells if isinstance(cells, list) else ():
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = cell.get("source")
            parts.append("".join(map(str, source)) if isinstance(source, list) else str(source))
    return "\n".join(parts)


def _recipes(text: str) -> Iterator[str]:
    for found in _RECIPE.finditer(text):
        yield found[1].replace("\\\n", " ").replace("$$", "$")
    for found in _SHELL_CALL.finditer(text):
        yield found[1] or found[2]


def _steps_of_image(text: str) -> Iterator[str]:
    block: list[str] = []
    end = ""
    for line in text.splitlines() if "<<" in text else ():
        if not end:
            start = _HERE.match(line)
            end = start[1] if start is not None else ""
        elif line.strip() == end:
            yield "\n".join(block)
            block, end = [], ""
        else:
            block.append(line)
    for found in _RUN.finditer(text):
        command = re.sub(r"\\\r?\n", " ", found[2]).strip()
        if command.startswith("["):
            words = _words_of_list(command)
            command = " ".join(words) if words and words[0] not in ("sh", "bash", "/bin/sh", "/bin/bash") else words[-1]
        if not command.startswith("<<"):
            yield command


def _words_of_list(text: str) -> list[str]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return [text]
    return [str(item) for item in value] if isinstance(value, list) and value else [text]


_COMMAND_KEY: Final = re.compile(rf"(?:{_KEYS})|.*(?:command|script|hook|exec|task)s?", re.I)


def _commands_of_json(text: str) -> Iterator[str]:
    """Commands in settings: what stands under `scripts` or under a name that says it is run.

    Where the text is only a part of a document, as an edit adds it, pairs of a name and a text are taken.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        for found in _PAIR.finditer(text):
            yield json_text(found[2])
        return
    waiting: list[tuple[str, bool, Json]] = [("", False, document)]
    steps = 0
    while waiting and steps < 20_000:
        steps += 1
        key, runs, node = waiting.pop()
        if isinstance(node, str):
            if runs:
                yield node
        elif isinstance(node, dict):
            if isinstance(node.get("command"), str) and isinstance(node.get("args"), list):
                yield " ".join([node["command"], *(str(item) for item in node["args"])])
            waiting += [(name, runs or _COMMAND_KEY.fullmatch(name) is not None, item) for name, item in node.items()]
        elif isinstance(node, list) and key != "args":
            waiting += [(key, runs, item) for item in reversed(node)]


_PAIR: Final = re.compile(r'"([\w:.-]{1,60})"\s*:\s*"((?:[^"\\\n]|\\.){3,4000})"')


def json_text(body: str) -> str:
    """What stands between the quotes of a string of JSON, decoded."""
    try:
        return str(json.loads(f'"{body}"'))
    except ValueError:
        return body


def _commands_of_yaml(text: str) -> Iterator[str]:
    """Values of names that say they are run: on the line, in a block below it, or in a list below it."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        found = _YAML_LINE.match(lines[at])
        at += 1
        if found is None:
            continue
        value = found[2].strip()
        indent = len(found[1])
        if value and value[0] not in "|>&*[{#!":
            yield value.strip("\"'")
        elif value.startswith("["):
            words = _words_of_list(value)
            yield " ".join(words)
        elif not value or value[0] in "|>":
            block: list[str] = []
            while at < len(lines) and (
                not lines[at].strip()
                or _indent(lines[at]) > indent
                or (not value and _indent(lines[at]) == indent and lines[at].lstrip().startswith("- "))
            ):
                block.append(lines[at])
                at += 1
            yield from _block(block, folded=value.startswith(">"), text=bool(value))


def _block(lines: list[str], *, folded: bool, text: bool) -> Iterator[str]:
    if text:
        least = min((_indent(line) for line in lines if line.strip()), default=0)
        yield (" " if folded else "\n").join(line[least:] for line in lines)
        return
    for line in lines:
        item = _YAML_ITEM.match(line)
        if item is not None and not item[2].startswith(("name:", "uses:")):
            named = _YAML_LINE.match(item[2])
            yield (named[2] if named is not None else item[2]).strip().strip("\"'")
        elif (named := _YAML_LINE.match(line)) is not None:
            yield named[2].strip().strip("\"'")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))
