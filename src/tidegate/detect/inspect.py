"""Looks at everything a call carries: each part once, parts that were split put together, files opened.

What could not be looked at is listed with a reason; nothing is passed that was not seen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, Protocol

import msgspec

from tidegate.core.finding import Finding
from tidegate.core.words import FOUND, PASSED, DataClass, Outcome, not_checked
from tidegate.detect.memory import NOTHING, Memory, Seen
from tidegate.detect.reading import Blob, Path, Reading, Section, blob_bytes
from tidegate.detect.scanner import Scan, Scanner, never
from tidegate.detect.text import Text

CONTEXT: Final = 200
"""How many characters of the part before are looked at again with a new part, for what they say of its beginning."""

_EDGE: Final = 64
"""How many characters of each end of a text may be a part of a value that goes on in the next."""

_SURE: Final = 0.8
"""Least confidence in what is found only when neighbours are put together."""


class Opened(msgspec.Struct, frozen=True):
    """What a reader of documents got out of a file: texts, and codes for what in it could not be read."""

    texts: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


class DocumentReader(Protocol):
    """Gets the texts out of a file of some kind. MUST be pure, bounded in time and memory, and not raise."""

    def read(self, data: bytes, name: str, expired: Callable[[], bool]) -> Opened:
        """The texts of the file, in order."""
        ...


class Located(msgspec.Struct, frozen=True, gc=False):
    """A finding and the text that it is in; the finding's offsets are those in that text."""

    path: Path
    is_key: bool
    finding: Finding


class CallScan(msgspec.Struct, frozen=True, gc=False):
    """What a call carries. `redactable` is False when it holds findings that no redaction reaches."""

    found: tuple[Located, ...] = ()
    in_files: tuple[Finding, ...] = ()
    unread: tuple[str, ...] = ()
    redactable: bool = True

    @property
    def outcome(self) -> Outcome:
        """Whether anything was found; `not_checked` when not everything could be looked at."""
        if self.unread:
            return not_checked(self.unread[0])
        return FOUND if self.found or self.in_files else PASSED

    def counts(self) -> dict[str, int]:
        """How often each rule found something, by rule."""
        found: dict[str, int] = {}
        for finding in self.findings():
            found[finding.rule] = found.get(finding.rule, 0) + 1
        return dict(sorted(found.items()))

    def findings(self) -> Iterable[Finding]:
        """All findings, wherever they are."""
        yield from (item.finding for item in self.found)
        yield from self.in_files

    def raises(self) -> DataClass:
        """The highest class that a finding implies by itself."""
        return max((finding.raises for finding in self.findings()), default=DataClass.PUBLIC)


CLEAN: Final = CallScan()


class Inspector:
    """The scanner, what it remembers, and the readers of files by media type. For one thread at a time.

    `keeps` says which findings count.
    """

    def __init__(
        self,
        scanner: Scanner,
        memory: Memory,
        readers: Mapping[str, DocumentReader] | None = None,
        keeps: Callable[[Finding], bool] = lambda _: True,
    ) -> None:
        self._scanner = scanner
        self._keeps = keeps
        self._memory = memory
        self._readers = dict(readers or {})

    def inspect(self, reading: Reading, tenant: bytes, expired: Callable[[], bool] = never) -> CallScan:
        """Look at a call. `tenant` keeps what is remembered apart. What a detector raises comes out as it is."""
        parts = [_Part(section) for section in reading.sections]
        fresh: list[_Part] = []
        before: _Part | None = None
        for part in parts:
            if before is not None:
                part.before, part.context = before, before.text[-CONTEXT:]
            part.mark = self._memory.mark(tenant, f"{part.context}\0{part.text}".encode("utf-8", "replace"))
            seen = self._memory.get(part.mark)
            if seen is None:
                fresh.append(part)
            else:
                part.seen = seen
            before = part
        if fresh:
            self._look(fresh, expired)
        found = [
            Located(piece.path, piece.is_key, finding)
            for part in parts
            for place, finding in part.seen.found
            for piece in (part.pieces[place],)
        ]
        unread = {code for part in parts for code in part.seen.unread}
        whole = all(part.seen.whole for part in parts)
        in_files: list[Finding] = []
        for blob in reading.blobs:
            seen = self._open(blob, tenant, expired)
            in_files += [finding for _, finding in seen.found]
            unread.update(seen.unread)
        if whole and not (found or in_files or unread):
            return CLEAN
        return CallScan(tuple(found), tuple(in_files), tuple(sorted(unread)), whole and not in_files)

    def _look(self, fresh: Sequence[_Part], expired: Callable[[], bool]) -> None:
        scan = self._scan(Text(_assemble(fresh)), expired)
        _place(fresh, scan.findings)
        joined = _Joined(fresh)
        if joined.text:
            again = self._scan(Text(joined.text), expired)
            joined.place(again.findings)
            scan = Scan(scan.findings, scan.unread + again.unread, scan.complete and again.complete)
        for part in fresh:
            unread = tuple(sorted(set(scan.unread)))
            part.seen = Seen(tuple(part.found), unread, scan.complete) if part.found or unread else NOTHING
            if "deadline" not in unread:
                # Another time there may be time enough.
                self._memory.put(part.mark, part.seen)

    def _scan(self, text: Text, expired: Callable[[], bool]) -> Scan:
        scan = self._scanner.scan(text, expired)
        kept = [finding for finding in scan.findings if self._keeps(finding)]
        return scan if len(kept) == len(scan.findings) else Scan(kept, scan.unread, scan.complete)

    def _open(self, blob: Blob, tenant: bytes, expired: Callable[[], bool]) -> Seen:
        mark = self._memory.mark(tenant, f"{blob.media_type}\0{blob.name}\0{blob.data}".encode("utf-8", "replace"))
        seen = self._memory.get(mark)
        if seen is not None:
            return seen
        data = blob_bytes(blob)
        if data is None:
            opened = Opened((blob.data,), ("file_not_base64",))
        else:
            opened = self.read_file(data, blob.media_type, blob.name, expired)
        found: list[tuple[int, Finding]] = []
        unread = set(opened.unread)
        for text in opened.texts:
            scan = self.look_at(text, blob.name, expired)
            found += [(0, finding) for finding in scan.findings]
            unread.update(scan.unread)
        seen = Seen(tuple(found), tuple(sorted(unread)))
        if "deadline" not in unread:
            self._memory.put(mark, seen)
        return seen

    def look_at(self, text: str, name: str = "", expired: Callable[[], bool] = never) -> Scan:
        """What is found in one text; nothing is remembered. `name` is its file's."""
        return self._scan(Text(text, name, "document"), expired)

    def read_file(self, data: bytes, media_type: str, name: str = "", expired: Callable[[], bool] = never) -> Opened:
        """The texts of a file, and what of it could not be read."""
        reader = self._readers.get(media_type)
        if reader is not None:
            return reader.read(data, name, expired)
        if is_text_type(media_type):
            try:
                return Opened((data.decode("utf-8-sig"),))
            except UnicodeDecodeError:
                return Opened((data.decode("latin-1"),), ("file_encoding",))
        family = media_type.partition("/")[0]
        return Opened((), (f"{family}_file" if family in ("image", "audio", "video") else "file_type",))


def is_text_type(media_type: str) -> bool:
    """Whether files of a media type are text as they stand."""
    return media_type.startswith("text/") or media_type in _TEXT_TYPES or media_type.endswith(("+json", "+xml"))


_TEXT_TYPES: Final = frozenset(
    {"application/json", "application/xml", "application/yaml", "application/x-yaml", "application/csv",
     "application/javascript", "application/x-ndjson", "application/toml", "application/sql", "application/x-sh"}
)  # fmt: skip


class _Part:
    """A section on its way: its joined text, where its pieces begin, and what is found in them."""

    __slots__ = ("before", "context", "found", "mark", "pieces", "seen", "start", "starts", "text")

    def __init__(self, section: Section) -> None:
        self.pieces = section.pieces
        self.text = "\n".join([piece.text for piece in section.pieces])
        self.before: _Part | None = None
        self.context = ""
        self.mark = b""
        self.seen = NOTHING
        self.found: list[tuple[int, Finding]] = []
        self.start = 0
        """Where its text begins in the assembled one."""
        self.starts: list[int] = []
        """Where its pieces begin in its own text; worked out with the first finding, as most parts have none."""

    def take(self, finding: Finding, start: int, end: int) -> None:
        """Note a finding from `start` to `end` of the joined text, on each piece that it touches."""
        if not self.starts:
            at = 0
            for piece in self.pieces:
                self.starts.append(at)
                at += len(piece.text) + 1
        place = bisect_right(self.starts, max(start, 0)) - 1
        while place < len(self.pieces) and self.starts[place] < end:
            begin, length = self.starts[place], len(self.pieces[place].text)
            low, high = max(start - begin, 0), min(end - begin, length)
            if low < high:
                self.found.append((place, msgspec.structs.replace(finding, start=low, end=high)))
            place += 1


def _assemble(fresh: Sequence[_Part]) -> str:
    texts: list[str] = []
    at = 0
    last: _Part | None = None
    for part in fresh:
        if part.context and last is not part.before:
            texts.append(part.context + "\n")
            at += len(part.context) + 1
        part.start = at
        texts.append(part.text + "\n")
        at += len(part.text) + 1
        last = part
    return "".join(texts)


def _place(fresh: Sequence[_Part], findings: Sequence[Finding]) -> None:
    """Give findings in the assembled text to the parts they are in; what is only in the context is known already."""
    starts = [part.start for part in fresh]
    for finding in findings:
        place = max(bisect_right(starts, finding.start) - 1, 0)
        while place < len(fresh) and starts[place] < finding.end:
            part = fresh[place]
            low, high = max(finding.start - part.start, 0), min(finding.end - part.start, len(part.text))
            if low < high:
                part.take(finding, low, high)
            place += 1


class _Joined:
    """The ends of neighbouring texts without anything between them, for values that were split over several."""

    def __init__(self, fresh: Sequence[_Part]) -> None:
        self._runs: list[tuple[int, _Part, int, int]] = []
        """Where a run begins in `text`, its part and piece, and where in the piece it begins."""
        texts: list[str] = []
        at = 0
        last: _Part | None = None
        for part in fresh:
            joinable = [place for place, piece in enumerate(part.pieces) if piece.joins and not piece.is_key]
            if last is not part.before:
                # What comes before has been looked at: only its end counts.
                tail = "\n\n" + part.context[-_EDGE:]
                texts.append(tail)
                at += len(tail)
            for place in joinable:
                at = self._add(texts, at, part, place)
            last = part
        single = len({run[1:3] for run in self._runs}) < 2 and not any(part.context for part in fresh)
        self.text = "" if single else "".join(texts)

    def _add(self, texts: list[str], at: int, part: _Part, place: int) -> int:
        text = part.pieces[place].text
        self._runs.append((at, part, place, 0))
        if len(text) <= 2 * _EDGE:
            texts.append(text)
            return at + len(text)
        texts += (text[:_EDGE], "\n", text[-_EDGE:])
        self._runs.append((at + _EDGE + 1, part, place, len(text) - _EDGE))
        return at + 2 * _EDGE + 1

    def place(self, findings: Sequence[Finding]) -> None:
        """Note those that go over an end; the others have been found where they are."""
        starts = [run[0] for run in self._runs]
        for finding in findings:
            if finding.confidence < _SURE:
                continue
            first = bisect_right(starts, finding.start) - 1
            last = bisect_right(starts, finding.end - 1) - 1
            touched = {self._runs[run][1:3] if run >= 0 else None for run in range(first, last + 1)}
            if len(touched) < 2:
                continue
            for run in range(max(first, 0), last + 1):
                begin, part, place, offset = self._runs[run]
                until = self._runs[run + 1][0] if run + 1 < len(self._runs) else len(self.text)
                low = max(finding.start, begin) - begin + offset
                high = min(min(finding.end, until) - begin + offset, len(part.pieces[place].text))
                if low < high:
                    part.found.append((place, msgspec.structs.replace(finding, start=low, end=high)))
