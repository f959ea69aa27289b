"""Reads git repositories through the program `git`: which files a commit holds, and what is in them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Final

import msgspec

from tidegate.core.errors import Misconfigured

_SECONDS: Final = 120
_MODES: Final = (b"100644", b"100755")
"""Ordinary files: no links, no submodules."""


class GitFile(msgspec.Struct, frozen=True):
    """A file of a commit: its path in the repository, its blob id, its size in bytes."""

    path: str
    blob: str
    size: int


def is_repository(path: str) -> bool:
    """Whether `path` is the top of a working tree, or a bare repository."""
    folder = Path(path)
    return (folder / ".git").exists() or (path.endswith(".git") and (folder / "HEAD").is_file())


def head(path: str) -> str:
    """The commit that is checked out. Raises Misconfigured (`git_failed`)."""
    return _run(path, "rev-parse", "--verify", "HEAD^{commit}").decode("ascii", "replace").strip()


def files(path: str, commit: str) -> list[GitFile]:
    """The ordinary files of a commit, by path. Raises Misconfigured (`git_failed`)."""
    found: list[GitFile] = []
    for line in _run(path, "ls-tree", "-r", "-z", "--long", commit).split(b"\0"):
        what, tab, name = line.partition(b"\t")
        fields = what.split()
        if tab and len(fields) == 4 and fields[0] in _MODES and fields[3].isdigit():
            found.append(GitFile(name.decode("utf-8", "surrogateescape"), fields[2].decode(), int(fields[3])))
    return found


def blobs(path: str, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The content of blobs, one at a time. Raises Misconfigured (`git_failed`)."""
    process = subprocess.Popen(  # noqa: S603 - a list of arguments, no shell
        _command(path, "cat-file", "--batch"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        if process.stdin is None or process.stdout is None:
            raise _failed("cat-file")
        for blob in ids:
            # One is asked for at a time: neither side ever waits for the other with a full pipe.
            try:
                process.stdin.write(blob.encode() + b"\n")
                process.stdin.flush()
            except OSError:
                raise _failed("cat-file") from None
            yield blob, _answer(process.stdout)
    finally:
        process.kill()
        process.wait(_SECONDS)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except BrokenPipeError:
        # What was still to be written was meant for a process that is gone.
        return


def _answer(pipe: IO[bytes]) -> bytes:
    heading = pipe.readline().split()
    if len(heading) != 3 or heading[1] != b"blob":
        raise _failed("cat-file")
    size = int(heading[2])
    data = pipe.read(size + 1)
    if len(data) != size + 1:
        raise _failed("cat-file")
    return data[:-1]


def _run(path: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, no shell
            _command(path, *arguments), capture_output=True, check=False, timeout=_SECONDS, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError:
        raise Misconfigured(
            "git_missing", "The program git is not installed.", "Install it, or give folders without their history."
        ) from None
    except (OSError, subprocess.TimeoutExpired):
        raise _failed(arguments[0]) from None
    if done.returncode:
        raise _failed(arguments[0])
    return done.stdout


def _command(path: str, *arguments: str) -> list[str]:
    # Hooks, file monitors and filters of a repository are programs; none of them is to run because it is read.
    return [
        "git",
        "-C",
        path,
        "-c",
        "core.fsmonitor=",
        "-c",
        "core.hooksPath=/dev/null",
        "--no-optional-locks",
        *arguments,
    ]


def _failed(what: str) -> Misconfigured:
    return Misconfigured(
        "git_failed",
        f"`git {what}` did not work in the repository.",
        "Check that it has a commit and that git trusts its owner (`git -C PATH status`).",
    )
