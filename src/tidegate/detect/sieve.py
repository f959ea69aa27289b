"""A quick test before slow expressions: RE2 looks at a text once for all of them, and mostly finds none.

It may say that something could match where nothing does, never the other way: what RE2 reads differently from `re`
(letters, blanks and ends that are not plain ASCII) is let through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

import re2

_CONDITIONS: Final = ("(?!", "(?<!")
"""What RE2 does not have. Without such a condition an expression matches more."""

_ATOM: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)

_BLANKS: Final = ("\x0b", "\x1c", "\x1d", "\x1e", "\x1f")
"""Blanks to `re`, but not to RE2."""


class Sieve:
    """Built once from expressions of `re` that ignore case, those of `re.M` with `lines`. Raises re2.error."""

    __slots__ = ("_lines", "_search")

    def __init__(self, expressions: Iterable[str], *, lines: bool = False) -> None:
        options: Any = re2.Options()
        options.case_sensitive = False
        options.never_capture = True
        whole = "|".join(f"(?:{_without_conditions(expression)})" for expression in expressions)
        self._lines = lines
        self._search: Any = re2.compile(f"(?m:{whole})" if lines else whole, options).search

    def may_match(self, text: str) -> bool:
        """Whether one of the expressions could match somewhere in the text. Linear."""
        if not text.isascii() or (not self._lines and text.endswith("\n")):
            return True
        for blank in _BLANKS:
            if blank in text:
                return True
        return self._search(text) is not None


def _without_conditions(expression: str) -> str:
    kept: list[str] = []
    depth = left_out = 0
    for atom in _ATOM.finditer(expression):
        part = atom[0]
        depth += part == "("
        if part == "(" and not left_out and expression.startswith(_CONDITIONS, atom.start()):
            left_out = depth
        if not left_out:
            kept.append(part)
        if part == ")":
            left_out = 0 if depth == left_out else left_out
            depth -= 1
    return "".join(kept)
