"""A token that its own shape gives away, and the detector that finds those of a table.

Owns the record of a table's line, the edges of a token in a text, and the examples that a line implies.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from tidegate.core.finding import SECRET, Finding, Severity
from tidegate.detect.detector import Example, Match, Pattern, Rule
from tidegate.detect.secrets.placeholder import is_placeholder, is_published
from tidegate.detect.secrets.shape import Run, Shape
from tidegate.detect.secrets.value import entropy, looks_random
from tidegate.detect.text import Text

Check = Callable[[str], bool]

_DISTINCTIVE: Final = 0.95
"""A shape in which there is less confidence than this could be that of a name."""


class Token(msgspec.Struct, frozen=True):
    """One line of a table of tokens.

    `shape` is written as secrets/shape.py reads it; `source` is the vendor's documentation. `check` must hold of a
    token, `proof` makes a token certain when it holds. `least` is the least entropy in bits a character of what is
    not fixed. `sure` is the confidence without proof. `sample` is a token for the example where a check needs one.
    """

    id: str
    title: str
    shape: str
    source: str
    check: Check | None = None
    proof: Check | None = None
    sample: str = ""
    least: float = 2.5
    sure: float = 0.95
    severity: Severity = "high"
    kind: str = "api_key"


def opens_value(text: str, start: int) -> bool:
    """Whether a value may begin at `start`: the character before is none of a longer word.

    An escape before it (a backslash and n, as in a string in a string, or a percent and two digits) is no word.
    """
    if start == 0:
        return True
    before = text[start - 1]
    if not (before.isalnum() or before in "_+/") or not before.isascii():
        return True
    if before in "+/_":
        return before == "/" or start < 2 or not text[start - 2].isalnum()
    if before in "nrtbf" and start >= 2 and text[start - 2] == "\\":
        return True
    return start >= 3 and text[start - 3] == "%"


class TokenDetector:
    """Finds the tokens of a table: a pattern for each says where, its whole shape and its checks decide."""

    def __init__(self, ident: str, title: str, tokens: Sequence[Token]) -> None:
        self.id = ident
        self.title = title
        self.version = 1
        self.always = False
        self._tokens = {token.id: (token, Shape(token.shape)) for token in tokens}
        if len(self._tokens) != len(tokens):
            raise ValueError(f"{ident}: an id is there twice")
        self.reach = 8 + max(shape.most for _, shape in self._tokens.values())
        self.rules: tuple[Rule, ...] = tuple(
            Rule(
                id=token.id,
                title=token.title,
                label=SECRET,
                kind=token.kind,
                severity=token.severity,
                what=f"{token.title}, by its shape" + (" and its checksum." if token.check or token.proof else "."),
                source=token.source,
            )
            for token in tokens
        )
        self.patterns = tuple(Pattern(rule=ident, regex=shape.pattern()) for ident, (_, shape) in self._tokens.items())
        self.examples = tuple(example for item in self._tokens.values() for example in _examples(*item))

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found: list[Finding] = []
        for match in matches:
            token, shape = self._tokens[match.rule]
            finding = self._verify(text.text, match.start, token, shape)
            if finding is not None:
                found.append(finding)
        return without_inner(found)

    def _verify(self, text: str, start: int, token: Token, shape: Shape) -> Finding | None:
        end = shape.match(text, start)
        if end < 0 or not opens_value(text, start) or not _closes(text, end, shape):
            return None
        value = text[start:end]
        body = value[len(shape.literal()) :]
        if entropy(body) < token.least or (token.check and not token.check(value)):
            return None
        # A checksum that holds is no accident, and a word in a random value is one.
        if is_published(body) if token.check else is_placeholder(body):
            return None
        if token.sure < _DISTINCTIVE and _could_be_a_name(body):
            return None
        proven = token.check is not None or (token.proof is not None and token.proof(value))
        return Finding(
            f"{self.id}.{token.id}",
            SECRET,
            token.kind,
            start,
            end,
            token.severity,
            0.99 if proven else token.sure,
            "checksum" if proven else "shape",
        )


def _could_be_a_name(body: str) -> bool:
    """Whether a program may call something so: without figures, in words, or in pieces."""
    return not any(map(str.isdigit, body)) or not looks_random(body) or body.count("_") * 9 > len(body)


def without_inner(found: list[Finding]) -> list[Finding]:
    """By start; of those that begin at the same place, the longest, then the surest."""
    found.sort(key=lambda finding: (finding.start, -finding.end, -finding.confidence))
    return [finding for place, finding in enumerate(found) if place == 0 or finding.start >= found[place - 1].start + 1]


def _closes(text: str, end: int, shape: Shape) -> bool:
    """Whether a token may end here: what follows is none of its letters, but for the end of a sentence."""
    if end >= len(text):
        return True
    after = text[end]
    if after.isalnum() and after.isascii():
        return False
    last = shape.parts[-1]
    if not isinstance(last, Run) or after not in "_-+/=.":
        return True
    following = text[end + 1 : end + 2]
    continues = following.isalnum() and following.isascii()
    return not continues or (after in "./" and last.alphabet not in "erqs") or after == "="


def _examples(token: Token, shape: Shape) -> tuple[Example, ...]:
    value = token.sample or shape.sample(token.id)
    runs = [part for part in shape.parts if isinstance(part, Run)]
    blank = Shape(token.shape).sample(token.id)
    literal = shape.literal()
    masked = literal + "x" * (len(blank) - len(literal))
    return (
        Example(text=f'Deploy with {value}, or {{"value": "{value}"}}', shows=(token.id,)),
        Example(text=f"Set it to {masked}.", near=token.id),
        *((Example(text=f"It was cut: {value[: len(literal) + 3]}", near=token.id),) if runs else ()),
    )
