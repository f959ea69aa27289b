"""Words of a command as the shell expands them, as far as that can be told without running it."""

from __future__ import annotations

import re
from typing import Final

from tree_sitter import Node

from tidegate.detect.acts.shell.decode import unescape
from tidegate.detect.acts.shell.notable import is_secret_name
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, NO_TRAITS, Value, join

_UNKNOWN: Final = frozenset({"unresolved"})
_OBFUSCATED: Final = frozenset({"obfuscated"})
_USUAL: Final = {
    "HOME": "~",
    "IFS": " ",
    "PWD": ".",
    "SHELL": "/bin/bash",
    "BASH": "/bin/bash",
    "OLDPWD": "..",
    "XDG_CONFIG_HOME": "~/.config",
    "USERPROFILE": "~",
}
_EMPTY_NAMES: Final = frozenset("@*")
_ESCAPED: Final = re.compile(r"\\(\n|.)", re.S)
_ESCAPED_IN_STRING: Final = re.compile(r"\\([\n$`\"\\])")
_HIDDEN_ESCAPE: Final = re.compile(r"\\(?:x[0-7][0-9A-Fa-f]|[01][0-7]{2}|u00[0-7][0-9A-Fa-f])")
_ODD_ESCAPE: Final = re.compile(r"(?<=[A-Za-z/.])\\[A-Za-z]")
_BRACES: Final = re.compile(r"\{([^{},\s]*(?:,[^{},\s]*)+)\}")
_SLICE: Final = re.compile(r"^:\s*(-?\d+)(?::\s*(-?\d+))?$")
_CUT: Final = re.compile(r"^(##?|%%?|//?)(.*)$", re.S)
_BRANCHES: Final = 32
_FINGERPRINTS: Final = frozenset(
    {"HOSTNAME", "USER", "LOGNAME", "UID", "EUID", "HOSTTYPE", "MACHTYPE", "SSH_CONNECTION"}
)


def text_of(node: Node) -> str:
    """The source of a node."""
    raw = node.text
    return raw.decode("utf-8", "replace") if raw is not None else ""


def unquoted(text: str) -> Value:
    """A word without quotes: backslashes go, a tilde is the home directory."""
    if "\\" not in text:
        return Value(text)
    plain = _ESCAPED.sub(lambda found: "" if found[1] == "\n" else found[1], text)
    return Value(plain, True, _OBFUSCATED if _ODD_ESCAPE.search(text) and _is_escaped_word(text) else NO_TRAITS)


def _is_escaped_word(text: str) -> bool:
    """Whether backslashes split a word up (`c\\url`, `/et\\c`), rather than part the names of a path of Windows."""
    parts = text.split("\\")
    short = min(len(parts[0]), len(parts[-1])) <= 3
    return short and ":" not in text and ("/" in text or len(text) <= 12)


class Words:
    """Expands nodes into values. `run` reads a statement within a word, and gives what it prints."""

    __slots__ = ("_shell",)

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def value(self, node: Node) -> Value:
        """The value of a node that is (a part of) a word."""
        kind = node.type
        if kind in ("word", "number", "extglob_pattern", "variable_name", "regex", "special_variable_name"):
            return unquoted(text_of(node))
        if kind == "string":
            return self._string(node)
        if kind == "raw_string":
            return Value(text_of(node)[1:-1])
        if kind == "concatenation":
            return self._concatenation(node)
        if kind == "command_name":
            return join(self.value(child) for child in node.children) if node.child_count else unquoted(text_of(node))
        if kind == "simple_expansion":
            return self.variable(text_of(node)[1:])
        if kind == "expansion":
            return self._expansion(node)
        if kind == "ansi_c_string":
            return _ansi(text_of(node)[2:-1])
        if kind in ("command_substitution", "process_substitution"):
            return self._substitution(node)
        if kind == "translated_string":
            return join(self.value(child) for child in node.named_children)
        if kind == "arithmetic_expansion":
            return self._arithmetic(node)
        return self._anything(node)

    def _arithmetic(self, node: Node) -> Value:
        for child in node.named_children:
            self._inner(child, 0)
        return Value("0", False)

    def _inner(self, node: Node, depth: int) -> Value | None:
        """Substitutions somewhere within a node that is not worked out otherwise."""
        if node.type in ("command_substitution", "process_substitution"):
            return self._substitution(node)
        found = None
        for child in node.named_children[:200] if depth < 40 else ():
            found = self._inner(child, depth + 1) or found
        return found

    def _anything(self, node: Node) -> Value:
        self._inner(node, 0)
        if node.type == "ERROR":
            self._shell.errors = True
        return unquoted(text_of(node))

    def _string(self, node: Node) -> Value:
        if node.named_child_count == 0:
            return Value(text_of(node)[1:-1])
        parts: list[Value] = []
        end = node.start_byte + 1
        source = node.text or b""
        start = node.start_byte
        for child in node.named_children:
            if child.start_byte > end:
                parts.append(Value(source[end - start : child.start_byte - start].decode("utf-8", "replace")))
            if child.type == "string_content":
                parts.append(Value(_ESCAPED_IN_STRING.sub(lambda f: "" if f[1] == "\n" else f[1], text_of(child))))
            else:
                parts.append(self.value(child))
            end = child.end_byte
        tail = source[end - start : -1].decode("utf-8", "replace")
        if tail:
            parts.append(Value(tail))
        return join(parts)

    def _concatenation(self, node: Node) -> Value:
        parts = [self.value(child) for child in node.children]
        whole = join(parts)
        if _is_disguised(node, parts):
            return Value(whole.text, whole.known, whole.traits | _OBFUSCATED, whole.sources, whole.secrets, whole.paths)
        return whole

    def variable(self, name: str) -> Value:
        """The value of a variable."""
        name = name.strip("{}")
        known = self._shell.variables.get(name)
        if known is not None:
            return known
        if name in _USUAL:
            return Value(_USUAL[name])
        if name in _EMPTY_NAMES:
            return Value("", False)
        traits = _UNKNOWN | {"fingerprint"} if name in _FINGERPRINTS else _UNKNOWN
        secret = (f"${name}",) if is_secret_name(name) else ()
        return Value(f"${name}", False, traits, (), secret)

    def _expansion(self, node: Node) -> Value:
        """`${…}`: defaults, cuts, replacements and slices of what is known."""
        inside = text_of(node)[2:-1]
        found = re.match(r"[#!]?(\w+|[@*#?$!-])(?:\[[^\]]*\])?", inside)
        if found is None:
            return self._anything(node)
        name, rest = found[1], inside[found.end() :]
        value = self.variable(name)
        if inside.startswith("#") and len(inside) > 1:
            return Value("0", False)
        if inside.startswith("!") and value.known:
            value = self.variable(value.text)
        if not rest:
            return value
        default = node.named_children[1] if node.named_child_count > 1 else None
        if rest.startswith((":-", "-", ":=", "=", ":+", "+")):
            return self._default(value, default, "+" in rest[:2])
        if default is not None:
            self._inner(node, 0)
        cut = _changed(value.text, rest) if value.known else None
        if cut is None:
            return Value(value.text, False, value.traits | _UNKNOWN, value.sources, value.secrets)
        return value.with_text(cut, True, "obfuscated") if rest.startswith(":") else value.with_text(cut)

    def _default(self, value: Value, default: Node | None, when_set: bool) -> Value:
        """`${x:-default}` and `${x:+other}`."""
        given = self.value(default) if default is not None else EMPTY
        if when_set:
            return given if value.known else Value(given.text, False, given.traits, given.sources, given.secrets)
        if value.known:
            return value
        return Value(given.text, given.known, given.traits, given.sources, given.secrets + value.secrets)

    def _substitution(self, node: Node) -> Value:
        source = text_of(node)
        if source.startswith(">("):
            self._shell.script(source[2:-1], Value("", False, frozenset({"output"})))
            return Value(source)
        if source.startswith("`"):
            body = source[1:-1].replace("\\`", "`").replace("\\$", "$").replace("\\\\", "\\")
        else:
            body = source[2:-1]
        if body.startswith("<"):
            return self._shell.read(body[1:].strip())
        result = self._shell.script(body)
        return result.with_text(result.text.rstrip("\n"), result.known)


def _ansi(text: str) -> Value:
    return Value(unescape(text), True, _OBFUSCATED if _HIDDEN_ESCAPE.search(text) else NO_TRAITS)


def _is_disguised(node: Node, parts: list[Value]) -> bool:
    """Whether a word is put together as nobody does who wants it to be read: `c''url`, `c"ur"l`, `c$'\\x75'rl`."""
    whole = node.text or b""
    if b"''" in whole or b'""' in whole:
        children = node.children
        for place, child in enumerate(children):
            if child.type in ("string", "raw_string") and child.end_byte - child.start_byte == 2:
                before = children[place - 1].text if place else b""
                after = children[place + 1].text if place + 1 < len(children) else b""
                if (before or b"")[-1:].isalpha() and (after or b"")[:1].isalpha():
                    return True
    for place, child in enumerate(node.children):
        if child.type in ("string", "raw_string") and 3 <= child.end_byte - child.start_byte <= 5:
            before = parts[place - 1].text if place and node.children[place - 1].type == "word" else ""
            after = parts[place + 1].text if place + 1 < len(parts) and node.children[place + 1].type == "word" else ""
            if before.isalpha() and after[:1].isalpha() and parts[place].text.isalpha():
                return True
    return False


def _changed(text: str, rest: str) -> str | None:
    """A value after `:a:b`, `#x`, `%x` or `/a/b` of an expansion; None when that is not worked out."""
    if found := _SLICE.match(rest):
        start = int(found[1])
        if found[2] is None:
            return text[start:]
        length = int(found[2])
        start = start if start >= 0 else max(0, len(text) + start)
        return text[start : start + length] if length >= 0 else text[start:length]
    if rest in ("^^", ",,", "^", ","):
        return {"^^": text.upper(), ",,": text.lower(), "^": text[:1].upper() + text[1:]}.get(rest, text)
    found = _CUT.match(rest)
    if found is None:
        return None
    sign, pattern = found[1], found[2].strip("\"'")
    if sign[0] == "/":
        old, _, new = pattern.partition("/")
        if not old or any(letter in old for letter in "*?[\\") or len(text) * len(new) > 1_000_000:
            return None
        return text.replace(old, new, -1 if sign == "//" else 1)
    return _trimmed(text, sign, pattern)


def _trimmed(text: str, sign: str, pattern: str) -> str | None:
    if "*" in pattern.strip("*") or "?" in pattern or "[" in pattern:
        return None
    core = pattern.strip("*")
    if sign[0] == "#":
        place = (text.rfind(core) if sign == "##" else text.find(core)) if pattern.startswith("*") else 0
        return text[place + len(core) :] if place >= 0 and text.startswith(core, place) else text
    place = (text.find(core) if sign == "%%" else text.rfind(core)) if pattern.endswith("*") else len(text) - len(core)
    return text[:place] if place >= 0 and text.startswith(core, place) else text


def braces(text: str) -> list[str]:
    """The words that brace expansion makes of one, at most 32."""
    words = [text]
    for _ in range(3):
        found = _BRACES.search(words[0])
        if found is None:
            break
        parts = found[1].split(",")
        if len(words) * len(parts) > _BRANCHES:
            break
        words = [word.replace(found[0], part, 1) for word in words for part in parts]
    return words
