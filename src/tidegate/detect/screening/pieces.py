"""What a call leaves behind for later ones: files, variables, functions, settings, as commands that do it again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from tidegate.detect.acts.act import Act, Deed

_LONGEST: Final = 16_000
_WORD: Final = re.compile(r"[A-Za-z_0-9][\w@%+-]*(?:\.[\w@%+-]+)*|\.\w[\w.-]*")
_SET: Final = re.compile(
    r"(?:^|[\s;&|(){`])(?:([A-Za-z_]\w*)\+?=|alias\s+([\w.-]+)=|(?:function\s+)?([\w-]+)\s*\(\s*\)\s*\{|"
    r"read\s+(?:-\w+\s+)*([A-Za-z_]\w*))"
)
_CODE_SET: Final = re.compile(
    r"^[ \t]*(?:(?:async\s+)?(?:def|class|function)\s+(\w+)|(?:const|let|var)\s+(\w+)|"
    r"([A-Za-z_]\w*)\s*(?::[^=\n]{1,40})?\+?=(?!=)|(?:from\s+\S+\s+)?import\s+(.+))",
    re.M,
)
_OPENS: Final = re.compile(r"\b(?:tar|unzip|7z|7za|gunzip|bsdtar|cpio|unrar|git\s+clone|gh\s+repo\s+clone)\b")
_GOES: Final = re.compile(r"(?:-C|-d|-o|--directory)[\s=]*(?:[\w.~-]*/)*([\w.-]+)")
_OPENED: Final = re.compile(r"([\w.-]+?)\.(?:tar|tgz|tbz2|txz|zip|7z|rar|gz|xz|bz2|whl|crate)\b|" + _GOES.pattern)
_AMBIENT: Final = re.compile(
    r"^(?:PATH|LD_PRELOAD|LD_LIBRARY_PATH|DYLD_\w+|PYTHONPATH|PYTHONSTARTUP|PYTHONHOME|NODE_OPTIONS|NODE_PATH|BASH_ENV|"
    r"ENV|PROMPT_COMMAND|PERL5OPT|PERL5LIB|RUBYOPT|RUBYLIB|GIT_\w+|PIP_\w+|UV_\w+|npm_config_\w+|NPM_CONFIG_\w+|"
    r"GOPROXY|GOFLAGS|GONOSUMDB|GOINSECURE|CARGO_\w+|RUSTC_WRAPPER|\w*_proxy|\w*_PROXY|IFS|JAVA_TOOL_OPTIONS|"
    r"MAVEN_OPTS|MAKEFLAGS|EDITOR|PAGER|VISUAL|SHELL)$"
)


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A preparation: `text` does it again, as a command of a shell, or as code in `language`.

    `defines` are the names by which others get at it, `uses` all words in it. What is `ambient` acts on whatever comes
    later, whether named there or not. `opens` says that it takes an archive apart, `goes` that it says where to,
    `links` that a name of it stands for another file.
    """

    text: str
    defines: frozenset[str]
    uses: frozenset[str]
    language: str = "shell"
    ambient: bool = False
    opens: bool = False
    goes: bool = False
    links: bool = False
    order: int = 0


def words_of(text: str) -> frozenset[str]:
    """The words of a command: names of variables, programs, files without their directories."""
    return frozenset(_WORD.findall(text[:_LONGEST]))


def pieces_of(deed: Deed, order: int) -> Iterator[Piece]:
    """What a call leaves behind."""
    made = [act for act in deed.acts if act.verb == "write" or (act.verb == "fetch" and act.into)]
    if deed.scripts:
        files = {name for act in made for name in _names(act) if act.verb == "fetch" or "by_shell" in act.traits}
        for script in deed.scripts:
            text = script[:_LONGEST]
            names = {name for found in _SET.findall(text) for name in found if name}
            opens = _OPENS.search(text) is not None
            if opens:
                names |= {name for found in _OPENED.findall(text) for name in found if name}
            if names or files or opens:
                ambient = any(_AMBIENT.match(name) for name in names)
                goes = opens and _GOES.search(text) is not None
                links = any("symlink" in act.traits for act in made)
                yield Piece(text, frozenset(names | files), words_of(text), "shell", ambient, opens, goes, links, order)
    for language, code in deed.code:
        text = code[:_LONGEST]
        names = {name for found in _CODE_SET.findall(text) for name in re.findall(r"\w+", " ".join(found))}
        if names:
            yield Piece(text, frozenset(names), words_of(text), language, order=order)
    for act in made:
        if act.verb == "write" and "by_shell" not in act.traits and act.text and len(act.text) <= _LONGEST:
            yield Piece(_written(act), frozenset(_names(act)), words_of(act.text), order=order)


def _names(act: Act) -> set[str]:
    path = act.into or act.target
    name = path.rstrip("/").rpartition("/")[2]
    stem = name.partition(".")[0] if name[:1] != "." else ""
    return {name, stem} - {""} if "." in name else {name} - {""}


def _written(act: Act) -> str:
    """A write as a command. What an edit adds stands on lines of its own."""
    end = "WRITTEN"
    while end in act.text:
        end += "_"
    sign = ">>" if act.traits & {"append", "replace"} else ">"
    path = act.target.replace("'", "'\\''")
    if not act.text.endswith("\n"):
        # A here-document would end it with a new line, and halves of a word would not come together.
        text = act.text.replace("'", "'\\''")
        if "replace" in act.traits:
            text = f"\n{text}\n"
        return f"printf '%s' '{text}' {sign} '{path}'"
    return f"cat {sign} '{path}' <<'{end}'\n{act.text}{end}"
