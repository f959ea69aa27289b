"""Undoes a content coding that an upstream applied although it was asked for none.

Each step gives at most `STEP` bytes, whatever the compression ratio, so memory stays bounded under a
decompression bomb; the limit on the whole body is the caller's.
"""

from __future__ import annotations

import zlib
from collections import deque
from typing import Final

from tidegate.core.errors import ProviderFailed

STEP: Final = 256 * 1024
"""The most bytes one `take` gives."""

_SLICE: Final = 16 * 1024
"""Input per call of zlib: what it leaves over is copied each time, so it must be small."""

_MAX_MEMBERS: Final = 100
_GZIP: Final = 31
_ZLIB: Final = 15
_RAW: Final = -15


def decoder_for(codings: list[str]) -> Decoder | None:
    """The decoder for the values of a response's content-encoding fields, None when nothing is to undo.

    Raises ProviderFailed (`bad_encoding`) on a coding other than gzip and deflate, or on several.
    """
    names = [name.strip().lower() for value in codings for name in value.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if not names:
        return None
    if names == ["gzip"] or names == ["x-gzip"]:
        return Decoder(gzip=True)
    if names == ["deflate"]:
        return Decoder(gzip=False)
    raise ProviderFailed(
        "bad_encoding",
        "The endpoint encoded its answer in a way that was not asked for and cannot be undone.",
        "The endpoint must honour accept-encoding: identity, or use gzip or deflate.",
    )


class Decoder:
    """An incremental gzip or deflate decoder: `feed`, then `take` until it gives nothing, at last `end`."""

    __slots__ = ("_fed", "_gzip", "_inflate", "_input", "_members", "_opening")

    def __init__(self, *, gzip: bool) -> None:
        self._gzip = gzip
        self._inflate = zlib.decompressobj(_GZIP if gzip else _ZLIB)
        self._input: deque[bytes] = deque()
        self._opening: bytes | None = None if gzip else b""
        self._members = 1
        self._fed = False

    def feed(self, data: bytes) -> None:
        """Add encoded bytes."""
        self._fed = True
        if self._opening is not None:
            data = self._opening + data
            if len(data) < 2:
                self._opening = data
                return
            self._opening = None
            # "deflate" means zlib-wrapped, but some servers send the bare stream: the first two bytes tell.
            if data[0] & 0x0F != 8 or (data[0] << 8 | data[1]) % 31 != 0:
                self._inflate = zlib.decompressobj(_RAW)
        for start in range(0, len(data), _SLICE):
            self._input.append(data[start : start + _SLICE])

    def take(self) -> bytes:
        """The next decoded bytes, at most `STEP`; empty when more input is needed.

        Raises ProviderFailed (`bad_encoding`) on bytes that are not of the coding.
        """
        parts: list[bytes] = []
        room = STEP
        while room > 0 and self._input:
            part = self._step(room)
            parts.append(part)
            room -= len(part)
        if room > 0 and not self._inflate.eof:
            # zlib itself may hold output back when the last call filled its limit exactly.
            parts.append(self._expand(b"", room))
        return b"".join(parts)

    def end(self) -> None:
        """The body is over. Raises ProviderFailed (`bad_encoding`) when the coded stream is not."""
        if self._fed and not self._inflate.eof:
            raise _bad("The endpoint's encoded answer ends before the coding does.")

    def _step(self, room: int) -> bytes:
        data = self._input.popleft()
        if self._inflate.eof:
            self._open_member()
        part = self._expand(data, room)
        rest = self._inflate.unconsumed_tail or self._inflate.unused_data
        if rest:
            self._input.appendleft(rest)
        return part

    def _open_member(self) -> None:
        self._members += 1
        if not self._gzip or self._members > _MAX_MEMBERS:
            raise _bad("The endpoint's encoded answer goes on after its end.")
        self._inflate = zlib.decompressobj(_GZIP)

    def _expand(self, data: bytes, room: int) -> bytes:
        try:
            return self._inflate.decompress(data, room)
        except zlib.error:
            raise _bad("The endpoint's answer is not in the content coding that it names.") from None


def _bad(what: str) -> ProviderFailed:
    return ProviderFailed("bad_encoding", what, "Check the endpoint or what stands before it.")
