"""A disk in memory that forgets what was not synced, and fails where it is told to.

What was written but not synced may survive a crash in any part, in pieces of 512 bytes; so may names. A sync that
fails loses what it should have kept, and a later one does not bring it back.
"""

from __future__ import annotations

import errno
import random
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

SECTOR = 512

Fault: TypeAlias = Literal["fails", "fails_but_persisted", "full", "crash", "crash_after"]
Keep: TypeAlias = Literal["none", "all", "some"]


class PowerLost(Exception):
    """The machine went down in the middle of an operation."""


class Node:
    """A file: what is on the disk, what is in memory, and the pieces in which they differ. None is a folder."""

    def __init__(self) -> None:
        self.durable = b""
        self.live = bytearray()
        self.pending: list[tuple[int, bytes]] = []
        self.size_known = 0
        self.lost = False

    def put(self, at: int, data: bytes) -> None:
        self.live[at : at + len(data)] = data
        self.pending.append((at, data))

    def keep(self) -> None:
        if not self.lost:
            self.durable = bytes(self.live)
        self.pending.clear()

    def crashed(self, keep: Keep, rng: random.Random) -> Node:
        left = Node()
        if keep == "all" and not self.lost:
            left.durable = bytes(self.live)
        else:
            content = bytearray(self.durable)
            if keep == "some" and not self.lost:
                for at, data in self.pending:
                    for start in range(0, len(data), SECTOR):
                        if rng.random() < 0.6:
                            piece = data[start : start + SECTOR]
                            content.extend(bytes(max(0, at + start - len(content))))
                            content[at + start : at + start + len(piece)] = piece
            left.durable = bytes(content)
        left.live = bytearray(left.durable)
        return left


class FaultyArea:
    """See Area."""

    def __init__(self, disk: FaultyDisk, node: Node) -> None:
        self._disk = disk
        self._node = node

    def write(self, at: int, data: bytes) -> None:
        # A copy in memory: it cannot fail, and a crash during it leaves a part.
        self._disk.moment("area write")
        self._node.put(at, data)

    def sync(self) -> None:
        self._disk.step("area sync", self._node.keep, lambda: self._disk.lose(self._node))

    def close(self) -> None:
        return


Names: TypeAlias = dict[str, "Node | None"]
Change: TypeAlias = tuple[frozenset[str], Callable[[Names], None]]


class FaultyDisk:
    """See Disk. Operation number `at` (from 1) meets the fault; what was done is in `done`."""

    def __init__(self, names: Names | None = None, at: int = 0, fault: Fault = "fails") -> None:
        self.names_now: Names = dict(names) if names is not None else {".": None}
        self._durable: Names = dict(self.names_now)
        self._changes: list[Change] = []
        self._at = at
        self._fault = fault
        self.count = 0
        self.done: list[str] = []
        self.down = False
        self.written: dict[str, bytes] = {}
        """Every public tile that ever got its name, and its bytes."""

    # -- faults

    def moment(self, what: str) -> None:
        """A point at which the machine may go down, but nothing can fail."""
        if self.down:
            raise PowerLost
        self.count += 1
        self.done.append(what)
        if self.count == self._at and self._fault in ("crash", "crash_after"):
            self.down = True
            raise PowerLost

    def step(self, what: str, act: Callable[[], None], failed: Callable[[], None] = lambda: None) -> None:
        if self.down:
            raise PowerLost
        self.count += 1
        self.done.append(what)
        if self.count != self._at:
            act()
            return
        if self._fault == "fails":
            failed()
            raise OSError(errno.EIO, "the disk failed")
        if self._fault == "full":
            failed()
            raise OSError(errno.ENOSPC, "no room")
        if self._fault == "fails_but_persisted":
            act()
            for change in self._changes:
                change[1](self._durable)
            self._changes.clear()
            raise OSError(errno.EIO, "the disk failed, they say")
        if self._fault == "crash_after":
            act()
        self.down = True
        raise PowerLost

    def lose(self, node: Node) -> None:
        node.lost = True
        node.pending.clear()

    def crash(self, keep: Keep, rng: random.Random) -> Names:
        """What the next start finds."""
        names = dict(self._durable)
        for _, change in self._changes:
            if keep == "all" or (keep == "some" and rng.random() < 0.5):
                change(names)
        reachable = {path: node for path, node in names.items() if self._has_folders(path, names)}
        fresh = {id(node): node.crashed(keep, rng) for node in reachable.values() if node is not None}
        return {path: None if node is None else fresh[id(node)] for path, node in reachable.items()}

    def restart(self) -> Names:
        """What the next process finds when only this one died. What a failed sync has lost stays so."""
        return self.names_now

    @staticmethod
    def _has_folders(path: str, names: Names) -> bool:
        parts = path.split("/")
        return all("/".join(parts[:end]) in names for end in range(1, len(parts)))

    # -- Disk

    def read(self, path: str) -> bytes | None:
        node = self.names_now.get(path)
        return None if node is None else bytes(node.live)

    def names(self, path: str) -> list[str]:
        return sorted(each.rpartition("/")[2] for each in self.names_now if each != "." and _parent(each) == path)

    def make_folder(self, path: str) -> bool:
        if path in self.names_now:
            return False
        assert _parent(path) in self.names_now, f"{path} has no folder"
        self.step(f"mkdir {path}", lambda: self._change({_parent(path)}, lambda names: names.update({path: None})))
        return True

    def write(self, path: str, data: bytes) -> None:
        self.step(f"write {path}", lambda: self._write(path, data), lambda: self._write(path, data[: len(data) // 2]))

    def sync(self, paths: Sequence[str]) -> None:
        for path in paths:
            node = self._node(path)
            self.step(f"sync {path}", node.keep, lambda node=node: self.lose(node))

    def rename(self, old: str, new: str) -> None:
        node = self._node(old)

        def change(names: Names) -> None:
            names.pop(old, None)
            names[new] = node

        def act() -> None:
            self._change({_parent(old), _parent(new)}, change)
            if new.startswith("public/tile/"):
                before = self.written.setdefault(new, bytes(node.live))
                assert before == bytes(node.live), f"{new} was written with other bytes"

        self.step(f"rename {old} {new}", act)

    def sync_folders(self, paths: Sequence[str]) -> None:
        for path in paths:
            self.step(f"sync folder {path}", lambda path=path: self._sync_folder(path))

    def remove(self, path: str) -> None:
        if path in self.names_now:
            gone = {_parent(path)}
            self.step(f"remove {path}", lambda: self._change(gone, lambda names: names.pop(path, None)))

    def blank(self, path: str) -> None:
        node = self._node(path)

        def act() -> None:
            node.put(0, bytes(len(node.live)))
            node.keep()

        self.step(f"blank {path}", act)

    def allocate(self, path: str, size: int) -> FaultyArea:
        node = Node()

        def act() -> None:
            node.put(0, bytes(size))
            self._change({_parent(path)}, lambda names: names.update({path: node}))

        self.step(f"allocate {path}", act)
        return FaultyArea(self, node)

    def _write(self, path: str, data: bytes) -> None:
        node = Node()
        node.put(0, data)
        self._change({_parent(path)}, lambda names: names.update({path: node}))

    def _node(self, path: str) -> Node:
        node = self.names_now[path]
        assert node is not None
        return node

    def _change(self, folders: set[str], change: Callable[[Names], object]) -> None:
        change(self.names_now)
        self._changes.append((frozenset(folders), lambda names: void(change(names))))

    def _sync_folder(self, path: str) -> None:
        left: list[Change] = []
        for folders, change in self._changes:
            if path in folders:
                change(self._durable)
            else:
                left.append((folders, change))
        self._changes = left


def void(_: object) -> None:
    return


def _parent(path: str) -> str:
    return path.rpartition("/")[0] or "."
