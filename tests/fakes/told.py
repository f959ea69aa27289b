"""A conversation that says what a test has it say, to hold texts against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidegate.detect.acts.act import Act, Ecosystem, Url
from tidegate.detect.screen import Source, Tool


class NoPast:
    """Nothing was done."""

    acts: Sequence[Act] = ()
    tools: Mapping[str, int] = {}

    def wrote(self, path: str) -> Act | None:
        return None

    def seen(self, verb: str, target: str) -> int:
        return 0


class Told:
    """Says `caller` and `tool_result`, knows the hosts named in them, and `near` for hosts that nearly are another."""

    def __init__(self, caller: str = "", tool_result: str = "", near: Mapping[str, str] | None = None) -> None:
        self._caller = caller.lower()
        self._result = tool_result.lower()
        self._near = near or {}
        self.tools: Mapping[str, Tool] = {}
        self.past = NoPast()

    def says(self, text: str) -> Source:
        found = text.lower()
        if found in self._caller:
            return Source.CALLER
        return Source.TOOL_RESULT if found in self._result else Source.NOWHERE

    def host(self, host: str) -> Source:
        return self.says(host)

    def url(self, url: Url) -> Source:
        return self.says(url.host + url.path)

    def owner(self, url: Url) -> Source:
        return self.says(url.host)

    def package(self, ecosystem: Ecosystem, normal: str) -> Source:
        return self.says(normal)

    def path(self, path: str) -> Source:
        return self.says(path)

    def near_host(self, host: str) -> str:
        return self._near.get(host, "")

    def near_package(self, ecosystem: Ecosystem, normal: str) -> str:
        return ""
