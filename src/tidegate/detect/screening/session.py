"""What earlier calls of a conversation did, and what that makes of a later one.

Owns the memory, bounded and keyed by conversation, and `joined`, which reads a call together with what calls of
untrusted endpoints prepared for it: files written or fetched, variables, functions, archives that were opened.
"""

from __future__ import annotations

import re
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from tidegate.detect.acts.act import Act, Deed, ToolCall
from tidegate.detect.acts.file_text import acts_of_file
from tidegate.detect.acts.read import read_call
from tidegate.detect.acts.running import Running
from tidegate.detect.screen import Past
from tidegate.detect.screening.past import Prepared, Remembered, SessionPast
from tidegate.detect.screening.pieces import Piece, words_of
from tidegate.detect.screening.triggers import is_used_by, programs_of

EARLIER: Final = "earlier"
"""The trait of an act that a call comes to only through what earlier calls prepared."""

_TELLING: Final = frozenset({"decoded", "decompressed", "fetched", "obfuscated"})

_UNKNOWN: Final = frozenset({"output", "unresolved", "obfuscated"})
"""What runs cannot be told, so that any file that the command names may be it."""

_MOST_FILES: Final = 12
"""Files of earlier calls that are read for one call, those that they run in turn among them."""

_IMPORTED: Final = re.compile(
    r"^[ \t]*(?:from[ \t]+\.*([\w.]+)[ \t]+import|import[ \t]+([\w., ]+))|"
    r"(?:require|import)[ \t]*\(?[ \t]*[\"'][./]*([\w/.-]+)[\"']",
    re.M,
)
_QUOTED_PATH: Final = re.compile(r"[\"']([\w./~-]{1,200}\.\w{1,8}|\./[\w./-]{1,200})[\"']")


def joined(deed: Deed, past: Past) -> Deed:
    """The call together with what earlier calls prepared for it; the same call when they prepared nothing for it.

    Added acts have the trait `earlier`. They are: what its commands do after the commands, writes and downloads that
    they build on; what the files do that it runs, also those that a program takes by itself, as `make` takes a
    Makefile; and the fetch of a file that it runs (with the trait `run_later`). Never raises.
    """
    if not isinstance(past, SessionPast) or past.is_blank:
        return deed
    joining = _Joining(deed, past)
    for script in deed.scripts:
        joining.replay(past.preparing(script), script, "shell")
    for language, code in deed.code:
        joining.replay(past.preparing(code), code, language)
        joining.follow_code(code)
    joining.follow(deed.acts)
    if not joining.acts:
        return deed
    acts = (*deed.acts, *joining.acts)
    return msgspec.structs.replace(deed, acts=acts, unread=tuple(dict.fromkeys((*deed.unread, *joining.unread))))


class _Joining:
    """The acts that one call gets by what was prepared for it."""

    __slots__ = ("_followed", "_known", "_own", "_past", "_programs", "_words", "acts", "unread")

    def __init__(self, deed: Deed, past: SessionPast) -> None:
        self._past = past
        self._own = deed.acts
        self._words = frozenset(word for script in deed.scripts for word in words_of(script))
        self._known = set(deed.acts)
        self._followed: set[str] = set()
        self._programs: set[str] = set()
        self.acts: list[Act] = []
        self.unread: list[str] = []

    def replay(self, pieces: list[Piece], text: str, language: str) -> None:
        """Read a text after the pieces that it builds on; what only both together do is added."""
        fitting = [piece for piece in pieces if piece.language == language]
        if not fitting:
            return
        before = "\n".join(piece.text for piece in fitting)
        whole = self._read(f"{before}\n{text}", language)
        self.unread += whole.unread
        # A name that is no program any more is a function or an alias of an earlier call, and does what that shows.
        acts = set(whole.acts)
        called = {act.target for act in self._own if act.verb == "run" and act not in acts}
        alone = self._read("\n".join(piece.text for piece in fitting if called.isdisjoint(piece.defines)), language)
        left = Counter(alone.acts)
        added: list[Act] = []
        for act in whole.acts:
            if left[act] > 0:
                left[act] -= 1
            elif "code" not in act.traits or act.traits & _TELLING:
                added.append(act)
        self._add(added)

    def _read(self, text: str, language: str) -> Running:
        running = Running()
        if language == "shell":
            running.shell(text)
        else:
            running.code(text, language)
        return running

    def _add(self, acts: Iterable[Act]) -> list[Act]:
        added: list[Act] = []
        for act in acts:
            if act in self._known:
                continue
            self._known.add(act)
            added.append(msgspec.structs.replace(act, traits=act.traits | {EARLIER}))
        self.acts += added
        return added

    def follow(self, acts: Iterable[Act]) -> None:
        """Read the files that acts run, and those that these run."""
        waiting = [act for act in acts if act.verb in ("run", "configure", "install", "change_rights")]
        waiting += [act for act in self.acts if act.verb == "run"]
        while waiting and len(self._followed) < _MOST_FILES:
            act = waiting.pop(0)
            for file, program in self._files_of(act):
                waiting += self._enter(file, program)

    def _files_of(self, act: Act) -> Iterator[tuple[Prepared, str]]:
        target = act.target
        if act.verb == "run" and act.traits & _UNKNOWN:
            for name in self._words & set(self._past.file_names):
                yield from ((file, act.program) for file in self._past.files_named(name))
        if target and "script" in act.traits and (archive := self._past.opened(target)) is not None:
            yield archive, ""
        if target and (file := self._past.file(target)) is not None and _is_path(target, act, file):
            yield file, act.program
        for program in programs_of(act):
            if program in self._programs:
                continue
            self._programs.add(program)
            for name in self._past.file_names:
                if is_used_by(program, name):
                    yield from ((file, "") for file in self._past.files_named(name))
        if act.verb == "run" and act.text and "/" in act.text:
            for word in act.text.split()[1:9]:
                if "/" in word and (file := self._past.file(word.strip("\"'"))) is not None and act.program in _RUNNERS:
                    yield file, act.program

    def _enter(self, file: Prepared, program: str) -> list[Act]:
        if file.path in self._followed:
            return []
        self._followed.add(file.path)
        if file.act.verb == "fetch":
            fetch = msgspec.structs.replace(file.act, traits=file.act.traits | {"run_later"}, into=file.path)
            return self._add([fetch])
        acts, unread = acts_of_file(file.path, file.act.text, program)
        self.unread += unread
        self.follow_code(file.act.text)
        return self._add(act for act in acts if "code" not in act.traits or act.traits & _TELLING)

    def follow_code(self, code: str) -> None:
        """Read the modules that code imports, and the files that it names, when earlier calls wrote them."""
        if len(self._followed) >= _MOST_FILES:
            return
        for found in _IMPORTED.findall(code[:20_000]):
            for name in found:
                for module in re.split(r"[,\s]+", name)[:4]:
                    self._enter_module(module)
        for path in _QUOTED_PATH.findall(code[:20_000]):
            file = self._past.file(path)
            if file is not None and path.rpartition(".")[2] in ("py", "js", "sh", "mjs", "cjs", "rb", "pl"):
                self._enter(file, "")

    def _enter_module(self, module: str) -> None:
        last = module.replace("/", ".").rstrip(".").removesuffix(".js").rpartition(".")[2]
        for ending in (".py", ".js", ".ts", ".mjs", ".cjs"):
            for file in self._past.files_named(last + ending) if last else ():
                self._enter(file, "")


_RUNNERS: Final = words_of(
    "sh bash zsh dash ksh python python3 node deno bun perl ruby php source . npx tsx ts-node pytest sudo env nohup "
    "time timeout xargs watch exec pwsh powershell docker make"
)


def _is_path(target: str, act: Act, file: Prepared) -> bool:
    """Whether what is run is the file, rather than a program of its name from elsewhere."""
    if "/" in target or (target == file.path and act.program != target):
        return True
    # A program's bare name is found by PATH, which an earlier call may have set; the name of a file with an ending
    # is given to an interpreter.
    return "." in target or "executable" in file.path or "/bin/" in f"/{file.path}"


class SessionMemory:
    """Remembers conversations: at most `conversations`, `most_bytes` in all, and none that was idle for `idle` seconds.

    A conversation that is forgotten is one without a past: what was prepared in it is not known any more.
    """

    def __init__(self, conversations: int = 20_000, most_bytes: int = 256_000_000, idle: float = 6 * 3600.0) -> None:
        self._conversations = conversations
        self._most_bytes = most_bytes
        self._idle = idle
        self._known: OrderedDict[str, Remembered] = OrderedDict()
        self._bytes = 0
        self._blank = Remembered()
        """What is remembered of a conversation that is new: nothing. It stays as it is."""

    def __len__(self) -> int:
        return len(self._known)

    @property
    def bytes(self) -> int:
        """Bytes of text that are kept, about."""
        return self._bytes

    def past(self, conversation: str, now: float) -> SessionPast:
        """What is remembered of a conversation. `now` is in seconds of any clock that does not go back."""
        self._expire(now)
        return SessionPast(self._known.get(conversation, self._blank))

    def remember(self, conversation: str, deed: Deed, endpoint: str, now: float, *, trusted: bool = False) -> None:
        """Remember a call that went to the client, by the endpoint that made it.

        What a call of a trusted endpoint writes is nobody's preparation, and what it overwrites no longer is.
        """
        self._expire(now)
        found = self._known.pop(conversation, None)
        if found is None:
            found = Remembered()
            self._bytes += found.bytes
        before = found.bytes
        found.remember(deed, endpoint, now, trusted=trusted)
        self._bytes += found.bytes - before
        self._known[conversation] = found
        while len(self._known) > self._conversations or (self._bytes > self._most_bytes and len(self._known) > 1):
            self._forget_oldest()

    def _expire(self, now: float) -> None:
        while self._known:
            oldest = next(iter(self._known.values()))
            if now - oldest.seen_at <= self._idle:
                return
            self._forget_oldest()

    def _forget_oldest(self) -> None:
        _, gone = self._known.popitem(last=False)
        self._bytes -= gone.bytes


def past_of(calls: Iterable[ToolCall], endpoint: str = "", *, trusted: bool = False) -> SessionPast:
    """The past that earlier calls come to, as the history of a conversation shows them."""
    conversation = Remembered()
    for place, call in enumerate(calls):
        conversation.remember(read_call(call), endpoint, float(place), trusted=trusted)
    return SessionPast(conversation)
