"""Puts originals back into an answer, whole or in pieces, whatever the split.

Holds back only the end that may be the beginning of a pseudonym. Owns no mapping; sees only what its caller may see.
"""

from __future__ import annotations

from typing import Final

from tidegate.detect.pseudonyms.index import Edit, Index
from tidegate.detect.pseudonyms.restoring import CONTEXT, restored

_LONGEST: Final = 4 * CONTEXT


class Restorer:
    """For one text of one answer. `allow` are the kinds and labels whose values may come back."""

    __slots__ = ("_allow", "_before", "_held", "_index")

    def __init__(self, index: Index, allow: frozenset[str]) -> None:
        self._index = index
        self._allow = allow
        self._before = ""
        self._held = ""

    def feed(self, text: str) -> str:
        """What can be let go now that `text` has come."""
        if not self._held and not self._index.is_near(text):
            before = self._before + text
            self._before = before[-CONTEXT:] if len(before) > _LONGEST else before
            return text
        return self._pass(text, False)

    def end(self) -> str:
        """The rest. Afterwards it can be used for another text."""
        rest = self._pass("", True)
        self._before = ""
        return rest

    def _pass(self, text: str, final: bool) -> str:
        if not self._index:
            return text
        start = len(self._before)
        whole = f"{self._before}{self._held}{text}"
        edits, safe = self._index.scan(whole, start, final)
        self._held = whole[safe:]
        self._before = whole[max(0, safe - CONTEXT) : safe]
        return whole[start:safe] if not edits else apply(edits, whole, start, safe, self._allow)


def apply(edits: list[Edit], text: str, start: int, end: int, allow: frozenset[str]) -> str:
    """`text` from `start` to `end` with the originals of those edits that are allowed."""
    parts: list[str] = []
    done = start
    for edit in edits:
        if edit.form.owner.allowed(allow):
            parts += (text[done : edit.start], restored(edit.form, text, edit.start, edit.end))
            done = edit.end
    parts.append(text[done:end])
    return "".join(parts)
