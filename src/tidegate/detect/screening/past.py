"""What is remembered of one conversation, and the view of it that screens have."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from tidegate.detect.acts.act import Act, Deed
from tidegate.detect.acts.paths import ends_alike, normal_path
from tidegate.detect.screening.pieces import Piece, pieces_of, words_of

_ACTS: Final = 256
_FILES: Final = 256
_PIECES: Final = 200
_NAMES: Final = 2_000
_TOOLS: Final = 200
_TIMES: Final = 64
_CONVERSATION_BYTES: Final = 256_000
_FILE_TEXT: Final = 64_000
_ACT_TEXT: Final = 400

EMPTY_SIZE: Final = 2_000
"""Bytes that a conversation takes whatever it remembers."""


class Prepared(msgspec.Struct, frozen=True, gc=False):
    """A file that an earlier call wrote or fetched. `act` has the text that it came to; `endpoint` made the call."""

    path: str
    act: Act
    endpoint: str


class Remembered:
    """What is remembered of one conversation."""

    __slots__ = ("acts", "bytes", "counts", "files", "order", "pieces", "risky", "seen_at", "times", "tools")

    def __init__(self) -> None:
        self.acts: deque[Act] = deque(maxlen=_ACTS)
        self.counts: Counter[tuple[str, str]] = Counter()
        self.tools: Counter[str] = Counter()
        self.risky: Counter[str] = Counter()
        self.files: dict[str, list[Prepared]] = {}
        self.pieces: deque[Piece] = deque()
        self.times: deque[float] = deque(maxlen=_TIMES)
        self.bytes = EMPTY_SIZE
        self.order = 0
        self.seen_at = 0.0

    def remember(self, deed: Deed, endpoint: str, now: float, *, trusted: bool) -> None:
        """Add a call that the client got."""
        self.seen_at = now
        self.times.append(now)
        name = deed.call.name[:200]
        if name in self.tools or len(self.tools) < _TOOLS:
            self.tools[name] += 1
        for act in deed.acts:
            key = (act.verb, act.target[:400])
            if key in self.counts or len(self.counts) < _NAMES:
                self.counts[key] += 1
            self.acts.append(_shortened(act))
            self._remember_file(act, endpoint, trusted=trusted)
        if not trusted:
            for piece in pieces_of(deed, self.order):
                self._keep(piece)
        self.order += 1

    def _keep(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.bytes += len(piece.text)
        while len(self.pieces) > _PIECES or self.bytes > _CONVERSATION_BYTES:
            self.bytes -= len(self.pieces.popleft().text)

    def _remember_file(self, act: Act, endpoint: str, *, trusted: bool) -> None:
        path = normal_path(act.into) if act.into else act.target
        if not path or act.verb not in ("write", "fetch", "delete") or (act.verb == "fetch" and not act.into):
            return
        name = path.rpartition("/")[2]
        known = self.files.get(name, [])
        before = next((file for file in known if ends_alike(file.path, path)), None)
        rest = [file for file in known if file is not before]
        partly = bool(act.traits & {"append", "replace"})
        if act.verb == "delete" or (trusted and not partly):
            self.files[name] = rest
        elif not trusted and (name in self.files or len(self.files) < _FILES):
            text = act.text
            if before is not None and partly:
                text = f"{before.act.text}\n{text}"
            if before is not None and partly and before.act.verb == "fetch":
                act = before.act
            act = msgspec.structs.replace(act, text=text[-_FILE_TEXT:])
            self.files[name] = [*rest[-8:], Prepared(path, act, endpoint)]


def _shortened(act: Act) -> Act:
    return act if len(act.text) <= _ACT_TEXT else msgspec.structs.replace(act, text=act.text[:_ACT_TEXT])


class SessionPast:
    """A view of what is remembered of one conversation; it changes as further calls are remembered. See `Past`."""

    __slots__ = ("_of",)

    def __init__(self, of: Remembered | None = None) -> None:
        self._of = of or Remembered()

    def wrote(self, path: str) -> Act | None:
        """See Past."""
        found = self.file(path)
        return found.act if found is not None else None

    def file(self, path: str) -> Prepared | None:
        """The file at a path, or one that it can be, which a call of an untrusted endpoint wrote; the latest."""
        if not self._of.files:
            return None
        wanted = normal_path(path)
        known = self._of.files.get(wanted.rpartition("/")[2], ())
        return next((file for file in reversed(known) if ends_alike(file.path, wanted)), None)

    def files_named(self, name: str) -> Sequence[Prepared]:
        """The files of a name, in whatever directory, that calls of untrusted endpoints wrote."""
        return self._of.files.get(name, ())

    def opened(self, path: str) -> Prepared | None:
        """The fetched archive out of which a path probably comes: one that was opened, and it lies where that goes.

        A path that calls dealt with before is none, nor is one that a call wrote.
        """
        target = normal_path(path)
        if target[:1] in ("/", "~") or self.file(target) is not None:
            return None
        if self.seen("read", target) or self.seen("run", target) or self.seen("write", target):
            return None
        first = target.split("/", 1)[0]
        for piece in reversed(self._of.pieces):
            if not piece.opens:
                continue
            for name in piece.uses & self._of.files.keys():
                for file in reversed(self._of.files[name]):
                    if file.act.verb == "fetch" and ("/" not in target or first in piece.defines or not piece.goes):
                        return file
        return None

    @property
    def file_names(self) -> Iterable[str]:
        """The names of all such files."""
        return self._of.files.keys()

    def seen(self, verb: str, target: str) -> int:
        """See Past."""
        return self._of.counts[(verb, target[:400])]

    @property
    def acts(self) -> Sequence[Act]:
        """See Past."""
        return self._of.acts

    @property
    def tools(self) -> Mapping[str, int]:
        """See Past."""
        return self._of.tools

    @property
    def calls(self) -> int:
        """How many calls are known of."""
        return self._of.order

    @property
    def times(self) -> Sequence[float]:
        """When the latest calls were, in seconds, oldest first."""
        return self._of.times

    @property
    def is_blank(self) -> bool:
        """Whether no call of an untrusted endpoint has prepared anything."""
        return not self._of.pieces and not self._of.files

    def preparing(self, text: str) -> list[Piece]:
        """The pieces on which a command or code builds, in the order in which they were made, none of them twice."""
        return _needed(self._of.pieces, text)


_MOST_PIECES: Final = 12
_MOST_TEXT: Final = 48_000
_ROUNDS: Final = 3


def _needed(pieces: Sequence[Piece], text: str) -> list[Piece]:
    if not pieces:
        return []
    pieces = list(pieces)
    wanted = words_of(text)
    chosen: dict[int, Piece] = {}
    size = 0
    for _ in range(_ROUNDS):
        before = len(chosen)
        # From the latest to the oldest: what a piece builds on was mostly there before it.
        for place in range(len(pieces) - 1, -1, -1):
            piece = pieces[place]
            if place in chosen or not (piece.ambient or not piece.defines.isdisjoint(wanted)):
                continue
            if size + len(piece.text) <= _MOST_TEXT and len(chosen) < _MOST_PIECES:
                chosen[place] = piece
                size += len(piece.text)
                if not piece.ambient:
                    wanted = wanted | piece.uses
        if len(chosen) == before:
            break
    # A link leads to what its target is in the end, not to what that was when the link was made.
    return sorted((chosen[place] for place in sorted(chosen)), key=lambda piece: piece.links)
