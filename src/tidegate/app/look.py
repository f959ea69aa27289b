"""Looks at files as the gateway looks at calls: what is in them, what that makes them, and what was not looked at."""

from __future__ import annotations

import mimetypes
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

import msgspec

from tidegate.adapters.clock import SystemClock, SystemEntropy
from tidegate.app.config import Settings
from tidegate.app.detection import Detection
from tidegate.app.policy_build import build_policy
from tidegate.core.errors import Misconfigured
from tidegate.core.finding import Finding
from tidegate.core.words import DataClass, Outcome
from tidegate.detect.inspect import CallScan, Inspector
from tidegate.gateway.conversations import Standing
from tidegate.gateway.sift import content_of
from tidegate.policy.compiled import CompiledPolicy
from tidegate.policy.facts import Asked

MAX_BYTES: Final = 64 * 1024 * 1024
"""Largest file that is looked at."""


class Spotted(msgspec.Struct, frozen=True):
    """A finding and where it is: line and column count from 1, `start` and `end` are characters of the text.

    In a document `part` is the number of the text within it (a page, a sheet), from 1; else 0.
    """

    line: int
    column: int
    part: int
    finding: Finding


class FileLook(msgspec.Struct, frozen=True):
    """What was seen of a file."""

    name: str
    data_class: DataClass
    labels: tuple[str, ...]
    spotted: tuple[Spotted, ...]
    unread: tuple[str, ...]
    outcome: Outcome
    """Whether anything was found; `not_checked` when not everything could be looked at."""
    complete: bool
    """False when there was more to find than is listed."""


class Looking:
    """The detectors and the policy of one configuration. Raises Misconfigured when they cannot be had."""

    def __init__(self, settings: Settings) -> None:
        detection = Detection(settings, SystemClock(), SystemEntropy())
        self._inspector: Inspector = detection.inspector(settings)
        self._policy: CompiledPolicy = build_policy(settings)
        self.secret = detection.secret

    def look(self, name: str, data: bytes) -> FileLook:
        """Look at a file, or at what came on standard input. Raises Misconfigured (`file_too_large`)."""
        if len(data) > MAX_BYTES:
            raise Misconfigured("file_too_large", f"{name!r} is larger than {MAX_BYTES} bytes.", "Split it.")
        opened = self._inspector.read_file(data, media_type_of(name, data), name)
        unread = set(opened.unread)
        spotted: list[Spotted] = []
        complete = True
        for part, text in enumerate(opened.texts, 1):
            scan = self._inspector.look_at(text, name)
            unread.update(scan.unread)
            complete = complete and scan.complete
            spotted += _spot(text, scan.findings, part if len(opened.texts) > 1 else 0)
        seen = CallScan(in_files=tuple(item.finding for item in spotted), unread=tuple(sorted(unread)))
        classified = self._policy.classifier.classify(Asked(), content_of(seen, Standing()))
        labels = tuple(sorted(classified.labels))
        return FileLook(name, classified.data_class, labels, tuple(spotted), seen.unread, seen.outcome, complete)

    def text(self, name: str, data: bytes) -> str:
        """The text of a file that is one. Raises Misconfigured (`not_text`)."""
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise Misconfigured("not_text", f"{name!r} is no UTF-8 text.", "Give it as text.") from None


def media_type_of(name: str, data: bytes) -> str:
    """What a file is, by its name and by its first bytes; what looks like text is text, whatever its name."""
    guessed = mimetypes.guess_type(PurePath(name).name)[0] or ""
    for magic, media_type in _MAGIC:
        if data.startswith(magic):
            return guessed if guessed and not guessed.startswith("text/") else media_type
    return "text/plain" if b"\0" not in data[:8192] else guessed or "application/octet-stream"


_MAGIC: Final = (
    (b"%PDF", "application/pdf"), (b"PK\x03\x04", "application/zip"), (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"), (b"GIF8", "image/gif"), (b"RIFF", "image/webp"),
)  # fmt: skip


def _spot(text: str, findings: Sequence[Finding], part: int) -> list[Spotted]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    found: list[Spotted] = []
    for finding in findings:
        line = bisect_right(starts, finding.start)
        found.append(Spotted(line, finding.start - starts[line - 1] + 1, part, finding))
    return found
