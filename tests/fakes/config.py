"""Fakes for configuration: files in memory and a small set of dialects."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from tidegate.adapters.files import Stamp
from tidegate.app.config_load import Loaded, Loader
from tidegate.core.errors import Misconfigured


class Spoken(msgspec.Struct, frozen=True):
    """What configuration needs to know of a dialect."""

    id: str
    family: str
    widely_spoken: bool


DIALECTS = {
    item.id: item
    for item in (
        Spoken("alpha_more", "alpha", False),
        Spoken("alpha_plain", "alpha", True),
        Spoken("beta_only", "beta", False),
    )
}


class MemoryFiles:
    """Files in memory; every write changes the stamp."""

    def __init__(self, files: Mapping[str, str | bytes] | None = None) -> None:
        self.files: dict[str, bytes] = {}
        self.stamps: dict[str, Stamp] = {}
        self._time = 0
        for path, data in (files or {}).items():
            self.put(path, data)

    def put(self, path: str, data: str | bytes) -> None:
        self._time += 1
        self.files[path] = data.encode() if isinstance(data, str) else data
        self.stamps[path] = Stamp(self._time, len(self.files[path]), 1)

    def read(self, path: str, limit: int) -> bytes:
        if path not in self.files:
            raise Misconfigured("file_unreadable", f"The file {path!r} cannot be read: no such file.")
        if len(self.files[path]) > limit:
            raise Misconfigured("file_too_large", f"The file {path!r} is too large.")
        return self.files[path]

    def stamp(self, path: str) -> Stamp | None:
        return self.stamps.get(path)

    def write(self, path: str, data: bytes, private: bool = False) -> None:
        self.put(path, data)


def fake_dialects(extra: tuple[str, ...]) -> Mapping[str, Spoken]:
    if extra:
        raise Misconfigured("plugin_missing", f"The plug-in {extra[0]!r} is not installed.", "Install it.")
    return DIALECTS


def load(
    text: str, env: Mapping[str, str] | None = None, files: Mapping[str, str] | None = None, secrets: bool = True
) -> Loaded:
    """Load `text` as `conf/tidegate.yaml`."""
    memory = MemoryFiles({**(files or {}), "conf/tidegate.yaml": text})
    return Loader(env or {}, memory, fake_dialects).load("conf/tidegate.yaml", secrets)
