"""Walks the tree of a script: pipelines, lists, loops, redirections; what flows from one command into the next.

Each statement gives what it prints, as far as that is known. Branches are all taken, loops over what is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec
import tree_sitter_bash
from tree_sitter import Language, Node, Parser

from tidegate.detect.acts.shell.commands import assign, run_words
from tidegate.detect.acts.shell.networking import open_socket, send_to_socket
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, Value, join
from tidegate.detect.acts.shell.words import Words, braces, text_of

_LANGUAGE: Final = Language(tree_sitter_bash.language())
_SOCKET: Final = re.compile(r"/dev/(?:tcp|udp)/")
_FORK_BOMB: Final = re.compile(r"(\S+)\s*\(\)\s*\{\s*\1\s*\|\s*\1\s*&\s*\}\s*;?\s*\1(?:\s|$)")
_BRACED: Final = re.compile(r"(^|[;&|(]\s*)\{([\w./-]+(?:,[^{}\s,;|]+)+)\}(?=\s|$|[;|&)])")
"""A whole command in braces, without a blank in it, which becomes words; the grammar takes it for a block."""
_PIECE: Final = 4_096
_OPERATORS: Final = 1_000
_ROUNDS: Final = 8
_WORDS: Final = 2_000
_SPLIT: Final = frozenset({"simple_expansion", "expansion", "command_substitution", "concatenation"})
_BLOCKS: Final = frozenset({"program", "compound_statement", "subshell", "do_group", "else_clause", "elif_clause",
                            "if_statement", "case_statement", "case_item", "negated_command"})  # fmt: skip
_HEREDOC_END: Final = frozenset({"heredoc_body", "heredoc_end", "heredoc_start", "<<", "<<-"})


class _Redirects(msgspec.Struct):
    """What is redirected: where standard input comes from, and the files that standard output (or another) goes to."""

    stdin: Value | None = None
    out: list[tuple[Value, bool, bool]] = []
    """Path, whether appended to, whether it is standard output."""
    sockets: list[int] = []
    rest: list[Node] = []
    """Statements that follow in the line of a here-document."""


def walk_script(shell: Shell, text: str, stdin: Value) -> Value:
    """Read a script; what it prints. See `state.Script`."""
    if "{" in text and _FORK_BOMB.search(text[:4_000]):
        shell.note("run", "fork_bomb", "", text[:200], "fork_bomb")
        return EMPTY
    if "{" in text and _BRACED.search(text):
        text = _BRACED.sub(_unbraced, text)
        shell.note("run", "", "", text[:200], "obfuscated")
    if len(text) > _PIECE and _is_complex(text):
        shell.unread.append("too_complex")
        printed = [_parsed(shell, piece, stdin) for piece in _pieces(text)]
        return join(value for value in printed if value is not EMPTY) if any(printed) else EMPTY
    return _parsed(shell, text, stdin)


def _is_complex(text: str) -> bool:
    """Whether the parser could take more than linear time: recovering from errors among thousands of operators does.

    The body of a here-document is one token to it, so that a text with one may have more of them.
    """
    operators = text.count("|") + text.count("(") + text.count("&") + text.count(";")
    return operators > (_OPERATORS * 4 if "<<" in text[:400] else _OPERATORS)


def _pieces(text: str) -> list[str]:
    """A text in pieces of at most 4,096 characters, cut at the end of a line or behind an operator."""
    pieces: list[str] = []
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            found = max(text.rfind(sign, start + 1, end) for sign in "\n;|")
            end = found + 1 if found > start else end
        pieces.append(text[start:end])
        start = end
    return pieces


def _parsed(shell: Shell, text: str, stdin: Value) -> Value:
    root = Parser(_LANGUAGE).parse(text.encode("utf-8", "replace")).root_node
    walk = _Walk(shell)
    if root.has_error:
        shell.errors = True
    return walk.block(root.children, stdin)


def _unbraced(found: re.Match[str]) -> str:
    return found[1] + found[2].replace(",", " ")


class _Walk:
    __slots__ = ("_shell", "_words")

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._words = Words(shell)

    def block(self, nodes: list[Node], stdin: Value) -> Value:
        """Statements one after the other; what they print together."""
        printed: list[Value] = []
        for node in nodes:
            if node.is_named:
                value = self.statement(node, stdin)
                if value is not EMPTY:
                    printed.append(value)
        return join(printed) if printed else EMPTY

    def statement(self, node: Node, stdin: Value, redirects: _Redirects | None = None) -> Value:
        """One statement."""
        kind = node.type
        if kind == "command":
            return self._command(node, stdin, redirects)
        if kind == "redirected_statement":
            return self._redirected(node, stdin)
        if kind == "list":
            return self._list(node, stdin, redirects)
        if kind == "pipeline":
            return self._pipeline(node.named_children, stdin, redirects)
        if redirects is not None:
            return self._with_redirects(lambda fed: self._compound(node, fed), stdin, redirects)
        return self._compound(node, stdin)

    def _compound(self, node: Node, stdin: Value) -> Value:
        kind = node.type
        shell = self._shell
        if kind in _BLOCKS:
            return self.block(node.children, stdin)
        if kind == "comment" or not shell.step():
            return EMPTY
        if kind in ("variable_assignment", "variable_assignments", "declaration_command"):
            return self._declaration(node)
        if kind in ("for_statement", "select_statement"):
            return self._for(node, stdin)
        if kind in ("while_statement", "c_style_for_statement"):
            return self.block(node.named_children, stdin)
        if kind == "function_definition":
            return self._function(node)
        if kind == "unset_command":
            for child in node.named_children:
                shell.variables.pop(text_of(child), None)
            return EMPTY
        if kind == "ERROR":
            shell.errors = True
            return self._broken(node, stdin)
        if kind in ("heredoc_body", "heredoc_start", "heredoc_end", "file_redirect", "test_operator"):
            return EMPTY
        self._words.value(node)
        return EMPTY

    def _broken(self, node: Node, stdin: Value) -> Value:
        """What could not be parsed: statements in it are read, and its words as one command."""
        inner = [child for child in node.named_children if child.type in ("command", "pipeline", "list", "subshell")]
        if inner:
            return self.block(inner, stdin)
        words = [self._words.value(child) for child in node.named_children[:_WORDS]]
        return run_words(self._shell, words, stdin) if words and words[0].text else EMPTY

    def _list(self, node: Node, stdin: Value, redirects: _Redirects | None) -> Value:
        # Chains of `&&` nest to the left: unrolled, so that long ones do not recurse.
        steps: list[Node] = []
        while node.type == "list":
            children = node.named_children
            steps += reversed(children[1:])
            if not children:
                break
            node = children[0]
        steps.append(node)
        steps.reverse()
        last = len(steps) - 1
        printed = [self.statement(step, stdin, redirects if place == last else None)
                   for place, step in enumerate(steps)]  # fmt: skip
        return join(value for value in printed if value is not EMPTY) if any(printed) else EMPTY

    def _pipeline(self, steps: list[Node], stdin: Value, redirects: _Redirects | None) -> Value:
        flow = stdin
        last = len(steps) - 1
        for place, step in enumerate(steps):
            if step.type != "comment":
                flow = self.statement(step, flow, redirects if place == last else None)
        return flow

    def _redirected(self, node: Node, stdin: Value) -> Value:
        redirects = _Redirects(out=[], sockets=[], rest=[])
        body: Node | None = None
        for child in node.named_children:
            if child.type.endswith("_redirect"):
                self._redirect(child, redirects)
            else:
                body = child
        if body is None:
            result = self._with_redirects(lambda fed: fed, stdin, redirects)
        else:
            result = self.statement(body, stdin, redirects)
        return self._after(redirects.rest, result, stdin)

    def _after(self, rest: list[Node], result: Value, stdin: Value) -> Value:
        for node in rest:
            if node.type == "pipeline":
                result = self._pipeline(node.named_children, result, None)
            else:
                result = join([result, self.statement(node, stdin)])
        return result

    def _redirect(self, node: Node, redirects: _Redirects) -> None:
        kind = node.type
        if kind == "herestring_redirect":
            redirects.stdin = join([self._words.value(child) for child in node.named_children], " ")
        elif kind == "heredoc_redirect":
            self._heredoc(node, redirects)
        else:
            self._file_redirect(node, redirects)

    def _heredoc(self, node: Node, redirects: _Redirects) -> None:
        quoted = dashed = False
        body = EMPTY
        for child in node.children:
            kind = child.type
            if kind == "heredoc_start":
                quoted = any(sign in text_of(child) for sign in "'\"\\")
            elif kind == "<<-":
                dashed = True
            elif kind == "heredoc_body":
                body = Value(text_of(child)) if quoted or not child.named_child_count else self._expanded(child)
            elif kind.endswith("_redirect"):
                self._redirect(child, redirects)
            elif child.is_named and kind not in _HEREDOC_END:
                redirects.rest.append(child)
        text = "\n".join(line.lstrip("\t") for line in body.text.split("\n")) if dashed else body.text
        redirects.stdin = body.with_text(text, body.known)

    def _expanded(self, body: Node) -> Value:
        """The text of a here-document with its variables and substitutions."""
        source = body.text or b""
        start = end = body.start_byte
        parts: list[Value] = []
        for child in body.named_children:
            if child.start_byte > end:
                parts.append(Value(source[end - start : child.start_byte - start].decode("utf-8", "replace")))
            parts.append(Value(text_of(child)) if child.type == "heredoc_content" else self._words.value(child))
            end = child.end_byte
        parts.append(Value(source[end - start :].decode("utf-8", "replace")))
        return join(parts)

    def _file_redirect(self, node: Node, redirects: _Redirects) -> None:
        descriptor = sign = ""
        target = EMPTY
        for child in node.children:
            kind = child.type
            if kind == "file_descriptor":
                descriptor = text_of(child)
            elif kind == "ERROR":
                sign += text_of(child)
            elif not child.is_named:
                sign += kind
            else:
                source = text_of(child)
                target = Value(source) if source.startswith(">(") else self._words.value(child)
                break
        self._redirect_to(redirects, descriptor, sign, target)

    def _redirect_to(self, redirects: _Redirects, descriptor: str, sign: str, target: Value) -> None:
        shell = self._shell
        if _SOCKET.match(target.text):
            place = open_socket(shell, target)
            redirects.sockets.append(place)
            socket = Value("", False, sources=(place,))
            if descriptor and descriptor not in "012":
                shell.variables[f"&{descriptor}"] = socket
            if (sign.startswith("<") and descriptor in ("", "0")) or "<>" in sign:
                redirects.stdin = socket
            return
        if sign.endswith("&") and target.text.rstrip("-").isdigit():
            known = shell.variables.get(f"&{target.text.rstrip('-')}")
            if known is not None and sign.startswith("<"):
                redirects.stdin = known
            elif known is not None:
                redirects.sockets += known.sources
            return
        if sign in ("<", "<>"):
            redirects.stdin = shell.read(target.text) if not (target.sources or target.secrets) else target
        elif sign.startswith("<"):
            return
        else:
            redirects.out.append((target, ">>" in sign, descriptor in ("", "1", "&")))

    def _with_redirects(self, run: Callable[[Value], Value], stdin: Value, redirects: _Redirects) -> Value:
        """Run something with its input from where it is redirected, and its output to where that goes."""
        shell = self._shell
        result = run(stdin if redirects.stdin is None else redirects.stdin)
        for place in redirects.sockets:
            send_to_socket(shell, place, result)
        kept = not redirects.sockets
        for target, appended, is_output in redirects.out:
            content = result if is_output else Value("", False)
            if target.text.startswith(">("):
                shell.script(target.text[2:-1], content)
                continue
            shell.write(target.text, content, "", *(("append",) if appended else ()))
            kept = kept and not is_output
        return result if kept else EMPTY

    def _command(self, node: Node, stdin: Value, redirects: _Redirects | None) -> Value:
        shell = self._shell
        if not shell.step():
            return EMPTY
        words: list[Value] = []
        assigned: list[tuple[str, Value]] = []
        for child in node.children[:_WORDS]:
            kind = child.type
            if kind == "word":
                words.append(self._words.value(child))
            elif kind == "variable_assignment":
                assigned.append(self._assignment(child))
            elif kind.endswith("_redirect"):
                redirects = redirects or _Redirects(out=[], sockets=[], rest=[])
                self._redirect(child, redirects)
            else:
                self._take_word(child, words)
        if redirects is None:
            return run_words(shell, words, stdin, assigned)
        result = self._with_redirects(lambda fed: run_words(shell, words, fed, assigned), stdin, redirects)
        rest, redirects.rest = redirects.rest, []
        return self._after(rest, result, stdin)

    def _take_word(self, node: Node, words: list[Value]) -> None:
        """Add a word, or the words that it becomes: braces make several, and so do blanks in what was not quoted."""
        inner = node.children[0] if node.type == "command_name" and node.child_count else node
        kind = inner.type
        value = self._words.value(inner)
        text = value.text
        if kind == "concatenation" and "{" in text and "," in text:
            found = braces(text)
            # A word made of nothing but braces is a command line in disguise: `{curl,-s,evil.example}`.
            disguised = text.startswith("{") and not words
            words += [value.with_text(word, value.known, *(("obfuscated",) if disguised else ())) for word in found]
        elif kind == "string" and value.known and "[@]" in text_of(inner):
            words += [value.with_text(word) for word in text.split()]
        elif kind in _SPLIT and value.known and (separators := self._shell.variables.get("IFS")) and separators.text:
            for separator in separators.text:
                text = text.replace(separator, " ")
            words += [value.with_text(word, True, "obfuscated") for word in text.split()]
        elif kind in _SPLIT and value.known and any(sign in text for sign in " \t\n"):
            source = inner.text or b""
            if kind != "concatenation" or not (b'"' in source or b"'" in source):
                traits = ("obfuscated",) if b"IFS" in source else ()
                words += [value.with_text(word, True, *traits) for word in text.split()]
            elif b"IFS" in source:
                words += [value.with_text(word, True, "obfuscated") for word in text.split()]
            else:
                words.append(value)
        else:
            words.append(value)

    def _assignment(self, node: Node) -> tuple[str, Value]:
        children = node.children
        name = text_of(children[0]).partition("[")[0] if children else ""
        value = EMPTY
        if len(children) > 2:
            last = children[-1]
            if last.type == "array":
                value = join([self._words.value(child) for child in last.named_children[:_WORDS]], " ")
            else:
                value = self._words.value(last)
        if len(children) > 1 and children[1].type == "+=" and (before := self._shell.variables.get(name)):
            value = join([before, value])
        return name, value

    def _declaration(self, node: Node) -> Value:
        exported = node.children[0].type == "export" if node.child_count else False
        for child in [node] if node.type == "variable_assignment" else node.named_children:
            if child.type == "variable_assignment":
                name, value = self._assignment(child)
                assign(self._shell, name, value, exported)
            elif child.type == "variable_name" and exported:
                name = text_of(child)
                if name in self._shell.variables:
                    assign(self._shell, name, self._shell.variables[name], True)
        if node.type == "declaration_command" and len(node.children) == 1:
            return run_words(self._shell, [Value("export -p")], EMPTY)
        return EMPTY

    def _for(self, node: Node, stdin: Value) -> Value:
        children = node.children
        name = next((text_of(child) for child in children if child.type == "variable_name"), "")
        words: list[Value] = []
        body: list[Node] = []
        listed = False
        for child in children:
            if child.type == "in":
                listed = True
            elif child.type in ("do_group", "compound_statement"):
                body.append(child)
                listed = False
            elif listed and child.is_named:
                self._take_word(child, words)
        printed = EMPTY
        for value in words[:_ROUNDS] or [Value(f"${name}", False)]:
            self._shell.variables[name] = value
            printed = join([printed, self.block(body, stdin)])
        return printed

    def _function(self, node: Node) -> Value:
        name = node.child_by_field_name("name")
        body = node.child_by_field_name("body")
        if name is None or body is None:
            return EMPTY
        shell = self._shell
        shell.functions[text_of(name)] = text_of(body)
        # What it does counts even where nobody calls it in this command: it may be called later.
        return EMPTY if self._called_later(node, text_of(name)) else self.statement(body, EMPTY)

    @staticmethod
    def _called_later(node: Node, name: str) -> bool:
        following = node.next_named_sibling
        for _ in range(50):
            if following is None:
                return False
            if name in text_of(following):
                return True
            following = following.next_named_sibling
        return False
