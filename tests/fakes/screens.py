"""Screens and a context that see agreed words, for tests of what is done about what screens see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act, Deed, Ecosystem, ToolCall, Url
from tidegate.detect.screen import Context, Past, Sight, Source, Tool
from tidegate.detect.screening.judged import Judged, TextWatch

WORDS: dict[str, tuple[Severity, str | None]] = {
    "POISON": ("critical", None),
    "DOUBT": ("high", None),
    "SMUDGE": ("medium", ""),
    "PICTURE": ("high", "[picture]"),
    "SPECK": ("low", None),
    "SPOT": ("medium", None),
    "SPLASH": ("medium", None),
    "SPRAY": ("medium", None),
}
"""What is seen in texts and arguments: its severity, and what can stand in its place."""

BREAKS = "BREAK"
"""A text or call with this in it makes the screen raise."""


class NoPast:
    """Nothing happened before."""

    acts: Sequence[Act] = ()
    tools: Mapping[str, int] = {}

    def wrote(self, path: str) -> Act | None:
        return None

    def seen(self, verb: str, target: str) -> int:
        return 0


class SilentContext:
    """A conversation that names nothing."""

    def __init__(self, tools: Mapping[str, Tool] | None = None, past: Past | None = None) -> None:
        self.tools: Mapping[str, Tool] = tools or {}
        self.past: Past = past or NoPast()

    def host(self, host: str) -> Source:
        return Source.NOWHERE

    def url(self, url: Url) -> Source:
        return Source.NOWHERE

    def owner(self, url: Url) -> Source:
        return Source.NOWHERE

    def package(self, ecosystem: Ecosystem, normal: str) -> Source:
        return Source.NOWHERE

    def path(self, path: str) -> Source:
        return Source.NOWHERE

    def says(self, text: str) -> Source:
        return Source.NOWHERE

    def near_host(self, host: str) -> str:
        return ""

    def likely_url(self, url: Url) -> str:
        return ""

    def near_package(self, ecosystem: Ecosystem, normal: str) -> str:
        return ""


def seen_in(text: str) -> list[Sight]:
    """All words of `WORDS` in a text, by start."""
    found: list[Sight] = []
    for word, (severity, instead) in WORDS.items():
        at = text.find(word)
        while at >= 0:
            found.append(
                Sight(f"{word.lower()}.said", severity, "said", word, start=at, end=at + len(word), instead=instead)
            )
            at = text.find(word, at + 1)
    return sorted(found, key=lambda item: item.start)


class WordWatch:
    """Holds back only what could be the beginning of a word."""

    unread: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._text = ""
        self._told = 0
        self.safe = 0

    def feed(self, piece: str) -> list[Sight]:
        if BREAKS in self._text + piece:
            raise ValueError("as agreed")
        self._text += piece
        held = max(
            (size for word in [*WORDS, BREAKS] for size in range(1, len(word)) if self._text.endswith(word[:size])),
            default=0,
        )
        self.safe = len(self._text) - held
        return self._new()

    def end(self) -> list[Sight]:
        self.safe = len(self._text)
        return self._new()

    def _new(self) -> list[Sight]:
        found = [item for item in seen_in(self._text) if item.start >= self._told]
        self._told = max((item.end for item in found), default=self._told)
        return found


class WordTexts:
    """Looks at texts by words."""

    def stream(self, context: Context, kind: str) -> TextWatch:
        return WordWatch()

    def look(self, text: str, context: Context, role: str) -> list[Sight]:
        if BREAKS in text:
            raise ValueError("as agreed")
        return seen_in(text)


class WordJudge:
    """Judges calls by words in their arguments; what they do is one run of them."""

    def __init__(self) -> None:
        self.texts = WordTexts()
        self.judged: list[ToolCall] = []

    def judge(self, call: ToolCall, context: Context) -> Judged:
        self.judged.append(call)
        sights = self.texts.look(call.arguments, context, "arguments")
        deed = Deed(call, None, (Act("run", f"{call.name}:{call.arguments}"),))
        return Judged(deed, tuple(sights))
