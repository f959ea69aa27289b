"""Writes and reads export files: plain ZIP archives, the same bytes for the same members.

A file of a stranger is read strictly: one reading of where each member lies, nothing between or around them, names
of a narrow grammar, bounded sizes. Whatever else a ZIP may be is refused.
"""

from __future__ import annotations

import contextlib
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final

from tidegate.core.errors import Misconfigured, NotProven

MOST_FILE: Final = 2**32 - 2**20
"""Bytes of an archive: what needs no ZIP64, whose second set of sizes is one more way to be read twice."""

MOST_MEMBERS: Final = 65_534
MOST_MEMBER: Final = 64 * 1024 * 1024
"""Bytes of one member, unpacked."""

MOST_UNPACKED: Final = 16 * 1024 * 1024 * 1024
"""Bytes of all members together, unpacked."""

_TIME: Final = (1980, 1, 1, 0, 0, 0)
_END: Final = struct.Struct("<4s4H2LH")
_LOCAL: Final = struct.Struct("<4s5H3L2H")
"""A member's own header, before its name."""

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_.-]{0,99}(?:/[a-z0-9][a-z0-9_.-]{0,99}){0,11}")


class ArchiveWriter:
    """Writes an archive beside its place and puts it there whole when it ends without an error."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        self._draft = self._path.with_name(f".{self._path.name}.{os.getpid()}.draft")
        self._file: BinaryIO | None = None
        self._zip: zipfile.ZipFile | None = None

    def __enter__(self) -> ArchiveWriter:
        """Raises Misconfigured (`export_unwritable`)."""
        try:
            descriptor = os.open(self._draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        except (OSError, ValueError) as error:
            raise _unwritable(error) from None
        self._file = os.fdopen(descriptor, "w+b")
        self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED, allowZip64=False, compresslevel=6)
        return self

    def add(self, name: str, data: bytes) -> None:
        """Add a member. Raises Misconfigured (`export_too_large`, `export_unwritable`)."""
        if self._zip is None or self._file is None:
            raise RuntimeError("the archive is not open")
        place = zipfile.ZipInfo(name, _TIME)
        place.compress_type = zipfile.ZIP_DEFLATED
        place.create_system = 3
        place.external_attr = 0o644 << 16
        small = self._file.tell() + len(data) < MOST_FILE and len(data) <= MOST_MEMBER
        if not small or len(self._zip.filelist) >= MOST_MEMBERS:
            raise Misconfigured(
                "export_too_large", "The export is larger than one file may be.", "Export shorter ranges, one by one."
            )
        try:
            self._zip.writestr(place, data)
        except OSError as error:
            raise _unwritable(error) from None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._zip is None or self._file is None:
            return
        try:
            self._zip.close()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            if kind is None:
                self._draft.replace(self._path)
        except (OSError, zipfile.LargeZipFile) as failure:
            raise _unwritable(failure) from None
        finally:
            with contextlib.suppress(OSError):
                self._file.close()
            self._draft.unlink(missing_ok=True)


def write_archive(path: str, members: Iterable[tuple[str, bytes]]) -> int:
    """Write an archive of these members in their order; returns how many. Raises what `ArchiveWriter` raises."""
    count = 0
    with ArchiveWriter(path) as archive:
        for name, data in members:
            archive.add(name, data)
            count += 1
    return count


class Archive:
    """An archive that was found to be readable in one way only. Close it, or use it with `with`.

    Opening raises Misconfigured (`file_unreadable`), or NotProven: `archive_malformed` (it is no such archive, or a
    trick with one), `archive_too_large`.
    """

    def __init__(self, path: str) -> None:
        try:
            self._file = Path(path).open("rb")  # noqa: SIM115 - it lives as long as this object
        except (OSError, ValueError) as error:
            raise Misconfigured(
                "file_unreadable", f"The file {path!r} cannot be read.", "Check the path and who may read it."
            ) from error
        try:
            self._zip = _opened(self._file)
            self._places = _places(self._zip, self._file)
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self._zip.close()
        self._file.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names, in the order in which they lie in the file."""
        return tuple(self._places)

    def read(self, name: str) -> bytes | None:
        """A member, or None where there is none. Raises NotProven (`archive_malformed`)."""
        place = self._places.get(name)
        if place is None:
            return None
        try:
            with self._zip.open(place) as member:
                data = member.read(place.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError):
            raise _malformed("a member cannot be unpacked") from None
        if len(data) != place.file_size:
            raise _malformed("a member has another length than is said")
        return data


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    size = file.seek(0, os.SEEK_END)
    if size > MOST_FILE:
        raise _too_large()
    if size < _END.size:
        raise _malformed("it is too short")
    file.seek(size - _END.size)
    # The end record must be the very end: with a comment after it there could be two of them.
    mark, disk, first, here, count, length, offset, comment = _END.unpack(file.read(_END.size))
    if mark != b"PK\x05\x06" or comment or disk or first or here != count:
        raise _malformed("it does not end as an archive of one part without a comment")
    if count > MOST_MEMBERS or offset + length != size - _END.size:
        raise _malformed("its directory is not where it should be")
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error, EOFError):
        raise _malformed("its directory cannot be read") from None
    if len(archive.filelist) != count or archive.start_dir != offset:
        raise _malformed("its directory can be read in two ways")
    return archive


def _places(archive: zipfile.ZipFile, file: BinaryIO) -> dict[str, zipfile.ZipInfo]:
    at, total = 0, 0
    found: dict[str, zipfile.ZipInfo] = {}
    for place in archive.filelist:
        name = place.filename
        # `orig_filename` is what stands there; the other is cut at a NUL.
        if name != place.orig_filename or not _NAME.fullmatch(name) or ".." in name:
            raise _malformed("a name is not one of an export")
        if name in found:
            raise _malformed("two members have the same name")
        if place.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or place.flag_bits:
            raise _malformed("a member is packed in an unusual way")
        if place.extra or place.comment or place.header_offset != at:
            raise _malformed("there is something between its members")
        file.seek(at)
        if _LOCAL.unpack(file.read(_LOCAL.size).ljust(_LOCAL.size))[2:] != _local_of(place):
            raise _malformed("a member's two headers differ")
        total += place.file_size
        if place.file_size > MOST_MEMBER or total > MOST_UNPACKED:
            raise _too_large()
        at += _LOCAL.size + len(name) + place.compress_size
        found[name] = place
    if at != archive.start_dir:
        raise _malformed("there is something after its members")
    return found


def _local_of(place: zipfile.ZipInfo) -> tuple[int, ...]:
    """What stands in a member's own header, after its mark and version: a reader may heed it or the directory."""
    year, month, day, hour, minute, second = place.date_time
    packed = (hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day)
    sizes = (place.CRC, place.compress_size, place.file_size, len(place.filename), 0)
    return (place.flag_bits, place.compress_type, *packed, *sizes)


def _malformed(why: str) -> NotProven:
    return NotProven(
        "archive_malformed",
        f"The file is no archive that `tidegate ledger export` writes: {why}.",
        "Ask for it again; a file that was changed on the way proves nothing.",
    )


def _too_large() -> NotProven:
    return NotProven(
        "archive_too_large", "The archive unpacks to more than an export may hold.", "Do not unpack it by other means."
    )


def _unwritable(error: BaseException) -> Misconfigured:
    said = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
    return Misconfigured(
        "export_unwritable", f"The export cannot be written: {said.lower()}.", "Check the folder and its free space."
    )
