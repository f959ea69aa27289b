"""The tokens of source code in any language, with names and literals abstracted.

What is a string or a comment is decided line by line and alike in every language, so that a piece cut out of a file
is read as it is read within the file. Reading `//` in Python as a comment costs nothing: both sides do.
"""

from __future__ import annotations

import re
from typing import Final


def _set(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


NAME: Final = "a"
NUMBER: Final = "0"
STRING: Final = '"'

_ESCAPED: Final = re.compile(r"\\.")
_STRINGS: Final = re.compile(r"""(?:"[^"\n]*")|'[^'\n]*'|`[^`\n]*`""")
_LINE_COMMENTS: Final = (
    ("//", re.compile(r"//[^\n]*")),
    ("#", re.compile(r"#[^\n]*")),
    ("-- ", re.compile(r"-- [^\n]*")),
)
_SIGNS: Final = "()[]{}.,:=+-*/%<>!&|\"'@?^~$\\`#"
_TOKEN: Final = re.compile(r"[^\s;()\[\]{}.,:=+\-*/%<>!&|\"'@?^~$\\`#]+|[()\[\]{}.,:=+\-*/%<>!&|\"'@?^~$\\`#]")
STRUCTURE: Final = frozenset("()[]{}=<>:")
"""Signs that carry the structure of code, and are rare in prose."""

_STRUCTURE_SIGNS: Final = "()[]{}=<>:"
_STRUCTURAL: Final = re.compile(r"[()\[\]{}=<>:]")
_SIGNS_LEAST: Final = 12
_SIGNS_PLENTY: Final = 120
"""Where there are so many, to look at each would cost more than to look at the code."""

_STRETCH: Final = 500
"""Characters of a short excerpt of code."""

_KEYWORDS: Final = _set(
    "and as assert async await break case catch class const continue def del do elif else enum except finally for from "
    "global if import in is lambda not or pass private protected public raise return self static struct switch this "
    "throw try while with yield"
)
"""Words that carry the structure of code. Those that are reserved in one language and names in another (`type`,
`new`, `end`) count as names: whoever gives other names in the one must not be missed.
"""

_QUERY: Final = _set(
    "alter and as by create delete distinct drop from group having in inner insert into is join left limit not null "
    "on or order outer right select set table union update values where"
)
_LITERALS: Final = frozenset(("true", "false", "none", "null", "nil", "undefined", "nan"))


def tokens(text: str) -> list[str]:
    """The tokens in order: words and single signs, a string as one sign, no comments, no `;`. Linear."""
    if "\\" in text:
        text = _ESCAPED.sub("  ", text)
    text = _STRINGS.sub('"', text)
    if "/*" in text:
        text = _without_blocks(text)
    for sign, comment in _LINE_COMMENTS:
        if sign in text:
            text = comment.sub(" ", text)
    text = text.replace(";", " ")
    for sign in _SIGNS:
        if sign in text:
            text = text.replace(sign, f" {sign} ")
    return text.split()


def spans(text: str) -> list[tuple[int, int]]:
    """Where each of `tokens(text)` begins and ends, in characters."""
    # Blanks of the same length keep every offset; a string keeps one sign of its own and blanks for the rest.
    text = _ESCAPED.sub("  ", text)
    text = _STRINGS.sub(lambda match: '"' + " " * (len(match[0]) - 1), text)
    text = _without_blocks(text)
    for _, comment in _LINE_COMMENTS:
        text = comment.sub(lambda match: " " * len(match[0]), text)
    return [match.span() for match in _TOKEN.finditer(text)]


def _without_blocks(text: str) -> str:
    """The text, of the same length, with blanks for comments between `/*` and `*/`; one without end stays.

    A search from each beginning, as an expression would do it, could take time of the text's square.
    """
    parts: list[str] = []
    at = 0
    while (start := text.find("/*", at)) >= 0 and (end := text.find("*/", start + 2)) >= 0:
        parts += [text[at:start], " " * (end + 2 - start)]
        at = end + 2
    return "".join([*parts, text[at:]])


def abstracted(token: str) -> str:
    """What a token counts as: a name, a number, itself if it is a sign or a keyword."""
    if token in _KEYWORDS or token in _SIGNS:
        return token
    if token[0].isdigit():
        return NUMBER
    low = token.lower()
    if low in _LITERALS:
        return NUMBER
    if token.isupper() and low in _QUERY:
        return low
    return NAME


def looks_structured(text: str) -> bool:
    """Whether a stretch of the text could be code: without so many signs close together there is no excerpt to find."""
    count = sum(map(text.count, _STRUCTURE_SIGNS))
    if not _SIGNS_LEAST <= count < _SIGNS_PLENTY:
        return count >= _SIGNS_LEAST
    at = [match.start() for match in _STRUCTURAL.finditer(text)]
    return any(last - first <= _STRETCH for first, last in zip(at, at[_SIGNS_LEAST - 1 :], strict=False))
