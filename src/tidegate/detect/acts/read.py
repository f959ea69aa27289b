"""Reads a tool call: from its JSON text to what it does.

What a call does is decided by its arguments, and by the tool's name only where these do not tell: names are the
client's. A call with faults is read in every way in which a client could read it.
"""

from __future__ import annotations

from typing import Final

from tidegate.detect.acts import tool_words as words
from tidegate.detect.acts.act import Act, Deed, Json, ToolCall
from tidegate.detect.acts.edits import edit, is_patch, patch_acts, write
from tidegate.detect.acts.elsewhere import Statements, is_url, message, payment, requests
from tidegate.detect.acts.given import Given
from tidegate.detect.acts.json_text import decode_arguments
from tidegate.detect.acts.lenient_json import read_leniently
from tidegate.detect.acts.paths import normal_path, path_traits
from tidegate.detect.acts.running import (
    Running,
    looks_like_command,
    run_code,
    run_commands,
    run_guessed,
    run_typed,
)
from tidegate.detect.acts.urls import parse_url, target_of

_DEPTH: Final = 6
"""Levels of calls within calls, and of objects within arguments."""

_MOST: Final = 400
"""Objects of one call that are read. What is beyond is said to be unread."""


_OF_REQUESTS: Final = words.URL | words.PATH


def read_call(call: ToolCall) -> Deed:
    """Read a call. Never raises; linear in the call.

    A tool that nothing is known of is a plain `run` of it by its name, with the trait `tool`. Acts found within calls
    that a call carries have the trait `nested`, commands that nothing but their look shows `guessed`, and keys that
    are typed `typed`.
    """
    arguments = decode_arguments(call.arguments)
    reader = _Reader()
    for value in (arguments.value, *arguments.others):
        reader.take(call.name, value, 0)
    if arguments.value is None and arguments.texts:
        reader.loose(call.name, call.arguments)
    acts = tuple(dict.fromkeys(reader.running.acts))
    if not acts:
        acts = (Act("run", call.name, call.name, _said(arguments.value), traits=frozenset({"tool"})),)
    return Deed(
        call,
        arguments.value,
        acts,
        arguments.faults,
        tuple(dict.fromkeys(reader.running.unread)),
        arguments.texts,
        tuple(reader.running.scripts),
        tuple(reader.running.read),
    )


def _said(value: Json) -> str:
    """The longest string of the arguments of a tool that nothing is known of."""
    strings = [item for item in value.values() if isinstance(item, str)] if isinstance(value, dict) else []
    return max(strings, key=len, default="")


class _Reader:
    """The acts of one call as they are found."""

    __slots__ = ("_objects", "running")

    def __init__(self) -> None:
        self.running = Running()
        self._objects = 0

    def take(self, name: str, value: Json, depth: int, path: str = "") -> None:
        """Read one value of arguments. `path` is the file that an object around it names."""
        self._objects += 1
        if self._objects > _MOST or depth > _DEPTH:
            self.running.unread.append("too_many_objects" if depth <= _DEPTH else "nested_too_deeply")
            return
        if isinstance(value, dict):
            self._take_object(name, value, depth, path)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    self.take(name, item, depth + 1, path)
            self._take_words(name, [item for item in value if isinstance(item, str)])
        elif isinstance(value, str):
            self.loose(name, value)

    def _take_words(self, name: str, strings: list[str]) -> None:
        if strings and words.kind_of(name) == "shell":
            self.running.argv(strings)
        else:
            for text in strings:
                self.loose(name, text)

    def loose(self, name: str, text: str) -> None:
        """Read a text that no argument's name says anything about."""
        kind = words.kind_of(name)
        if is_patch(text):
            self.running.acts += patch_acts(text, program=name)
        elif kind == "shell" or (kind != "talk" and looks_like_command(text)):
            self.running.shell(text)
        elif kind in ("python", "javascript"):
            self.running.code(text, kind)
        elif is_url(text) and (url := parse_url(text)) is not None:
            self.running.acts.append(Act("fetch", target_of(url), name, url=url, traits=frozenset({"request"})))

    def _take_object(self, name: str, value: dict[str, Json], depth: int, path: str) -> None:
        given = Given(name, words.kind_of(name), value, path)
        if self._take_inner_call(given, depth):
            return
        before = len(self.running.acts)
        run_commands(given, self.running)
        run_code(given, self.running)
        if given.has(words.SQL):
            self._take_statements(given)
        self._take_patches(given)
        if given.has(_OF_REQUESTS):
            self.running.acts += requests(given)
        if given.kind == "send" or given.has(words.TO):
            self.running.acts += message(given)
        if given.kind == "pay" or given.has(words.MONEY):
            self.running.acts += payment(given)
        if path or given.has(words.PATH):
            self._take_files(given)
        if given.kind in ("type", "browse"):
            run_typed(given, self.running)
        if not given.kind:
            run_guessed(given, self.running)
        if given.kind != "talk":
            self._take_urls(given)
        if given.kind == "agent" and len(self.running.acts) == before and (text := given.text(words.PROMPT)):
            self.running.acts.append(Act("run", name, name, text, traits=frozenset({"tool", "delegated"})))
        inner_path = given.text(words.PATH, take=False) or path
        for key, inner in given.objects():
            if key not in given.used and key not in words.NO_CALL:
                self.take(name, inner, depth + 1, inner_path)

    def _take_inner_call(self, given: Given, depth: int) -> bool:
        """Read the call that a call of a tool for calling tools carries."""
        inner = given.text(words.TOOL_NAME, take=False)
        if not inner or len(inner) > 200 or any(sign.isspace() for sign in inner):
            return False
        for _, item in given.items(words.TOOL_ARGUMENTS):
            value = item
            if isinstance(item, str) and item.lstrip()[:1] == "{":
                value = read_leniently(item).value
            if isinstance(value, dict):
                before = len(self.running.acts)
                self.take(inner, value, depth + 1)
                if len(self.running.acts) == before:
                    self.running.acts.append(
                        Act("run", inner, inner, _said(value), traits=frozenset({"tool", "nested"}))
                    )
                return True
        return False

    def _take_statements(self, given: Given) -> None:
        if given.kind in ("write", "edit", "read", "search", "talk", "agent"):
            return
        statements = Statements()
        for key, item in given.items(words.SQL - given.used):
            for text in item if isinstance(item, list) else (item,):
                if isinstance(text, str) and statements.take(text, given.name):
                    given.used.add(key)
        self.running.acts += statements.acts
        for command in statements.commands:
            self.running.shell(command, "sql")

    def _take_patches(self, given: Given) -> None:
        path = given.text(words.PATH, take=False) or given.path
        for key, text in given.rest():
            if len(text) > 20 and is_patch(text):
                given.used.add(key)
                self.running.acts += patch_acts(text, path, given.name)

    def _take_files(self, given: Given) -> None:
        """Writes, edits, deletions, moves and reads of the file that the arguments name."""
        paths = [text for text in given.texts(words.PATH, take=False) if not is_url(text)] or [given.path] * bool(
            given.path
        )
        if not paths:
            return
        acts = self.running.acts
        before = len(acts)
        for path in paths[:1] if given.kind not in ("read", "delete") else paths:
            if given.kind == "delete":
                acts.append(Act("delete", normal_path(path), given.name, traits=path_traits(path)))
            elif given.has(words.NEW):
                old = "\n".join(given.texts(words.OLD))
                acts.append(edit(path, old, "\n".join(given.texts(words.NEW)), program=given.name))
            elif given.kind == "move" or (given.kind == "" and given.has(words.MOVED_BY)):
                acts.append(write(given.text(words.MOVED_TO) or path, "", "moved", program=given.name))
                acts.append(Act("read", normal_path(given.text(words.MOVED_FROM) or path)))
            elif given.kind not in ("read", "search", "fetch", "talk") and given.has(words.CONTENT - given.used):
                text = "\n".join(given.texts(words.CONTENT - given.used))
                mode = given.text(words.WHERE_TEXT)
                traits = ("append",) if mode in ("append", "insert", "a") else ()
                acts.append(write(path, text, *traits, program=given.name))
        if (
            len(acts) == before
            and given.kind in ("read", "search", "edit", "write", "")
            and not given.used
            and not any(given.objects())
        ):
            acts += [Act("read", normal_path(path), given.name, traits=path_traits(path)) for path in paths]
        if len(acts) > before:
            given.texts(words.PATH)

    def _take_urls(self, given: Given) -> None:
        """URLs in arguments of no known meaning."""
        for key, text in given.rest():
            if is_url(text) and (url := parse_url(text)) is not None:
                given.used.add(key)
                self.running.acts.append(
                    Act("fetch", target_of(url), given.name, url=url, traits=frozenset({"request"}))
                )
