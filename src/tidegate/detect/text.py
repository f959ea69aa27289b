"""A text to be looked at, as characters and as the bytes that pattern engines want."""

from __future__ import annotations

from collections.abc import Sequence


class Text:
    """A text, where it stood, and its UTF-8 bytes. Lone surrogates are taken for the replacement character.

    `name` is the file name it came under, or empty. `role` says what it is in the call: `system`, `user`,
    `assistant`, `tool_result`, `tool_arguments`, `schema`, `document`, `metadata`, or empty.
    """

    __slots__ = ("_lowered", "data", "name", "plain", "role", "text")

    def __init__(self, text: str, name: str = "", role: str = "") -> None:
        self.text = text
        self.name = name
        self.role = role
        self.plain = text.isascii()
        """Whether bytes and characters have the same offsets."""
        # "replace" writes one byte for a surrogate, so that nothing is lost but what could not be text.
        self.data = text.encode() if self.plain else text.encode("utf-8", "replace")
        self._lowered: str | None = None

    @property
    def lowered(self) -> str:
        """The text in lower case, of the same length: letters whose lower case is longer stay as they are."""
        if self._lowered is None:
            lowered = self.text.lower()
            if len(lowered) != len(self.text):
                lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in self.text)
            self._lowered = lowered
        return self._lowered

    def before(self, start: int, count: int) -> str:
        """Up to `count` characters before `start`, in lower case."""
        return self.lowered[max(0, start - count) : start]

    def after(self, end: int, count: int) -> str:
        """Up to `count` characters from `end` on, in lower case."""
        return self.lowered[end : end + count]

    def characters(self, offsets: Sequence[int]) -> list[int]:
        """Character offsets for byte offsets, which must be sorted; one within a letter counts as its start. Linear."""
        if self.plain:
            return list(offsets)
        found: list[int] = []
        at = last = 0
        data = self.data
        for offset in offsets:
            place = offset
            while last < place < len(data) and data[place] & 0xC0 == 0x80:
                place -= 1
            at += len(data[last:place].decode())
            last = place
            found.append(at)
        return found
