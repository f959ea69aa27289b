"""What is said to an agent rather than to its reader, as expressions for both kinds of engine.

Each phrase is a verb, words that may stand between, and a noun. The same words make the expression that finds it and
the one that says whether the end of a text may become it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import msgspec

SEPARATOR: Final = r"_{0,2}[ \t\r\n>*,\"'`-]{1,6}_{0,2}"
MOST_BETWEEN: Final = 8


class Phrase(msgspec.Struct, frozen=True):
    """A phrase of the rule `rule`: one of `first`, then one of `then` if there are any, up to eight of `between`, one
    of `last`. `needs` are words of which one must be in it."""

    rule: str
    first: tuple[str, ...]
    then: tuple[str, ...]
    between: tuple[str, ...]
    last: tuple[str, ...]
    needs: frozenset[str] = frozenset()

    def whole(self) -> str:
        """The expression that finds it."""
        then = f"(?:{_any(self.then)}){SEPARATOR}" if self.then else ""
        between = f"(?:(?:{_any(self.between)}){SEPARATOR}){{0,{MOST_BETWEEN}}}"
        return f"\\b_{{0,2}}(?:{_any(self.first)}){SEPARATOR}{then}{between}(?:{_any(self.last)})_{{0,2}}\\b"

    def partial(self) -> str:
        """The expression for a text that ends within it."""
        rest = f"(?:{SEPARATOR}(?:{_any((*self.between, *self.last))})){{0,{MOST_BETWEEN + 1}}}"
        if self.then:
            rest = f"(?:{SEPARATOR}(?:{_any(self.then)}){rest})?"
        return f"(?<![A-Za-z0-9_])_{{0,2}}(?:{_any(self.first)}){rest}(?:_{{0,2}}|{SEPARATOR}[\\w'-]{{0,16}})$"


def _any(words: Iterable[str]) -> str:
    # Longer words first, so that none is cut off by one that it begins with.
    return "|".join(sorted((re.escape(word).replace("\\ ", SEPARATOR) for word in words), key=len, reverse=True))


_BEFORE: Final = (
    "all",
    "any",
    "every",
    "everything",
    "of",
    "the",
    "your",
    "my",
    "these",
    "those",
    "previous",
    "previously",
    "prior",
    "above",
    "earlier",
    "preceding",
    "foregoing",
    "existing",
    "original",
    "initial",
    "current",
    "system",
    "developer",
    "safety",
    "security",
    "other",
    "given",
    "provided",
    "stated",
    "and",
    "from",
    "to",
    "in",
    "on",
    "about",
    "les",
    "des",
    "toutes",
    "tous",
    "vos",
    "tes",
)
_RULES: Final = (
    "instructions",
    "instruction",
    "prompts",
    "prompt",
    "rules",
    "guidelines",
    "directives",
    "directions",
    "policies",
    "guardrails",
    "restrictions",
    "constraints",
    "safeguards",
)
_WHOSE: Final = frozenset(
    (
        "previous",
        "prior",
        "above",
        "earlier",
        "preceding",
        "foregoing",
        "all",
        "your",
        "system",
        "original",
        "initial",
        "existing",
        "safety",
        "developer",
        "any",
        "security",
    )
)

_SAY: Final = (
    "tell",
    "inform",
    "mention",
    "reveal",
    "show",
    "alert",
    "notify",
    "disclose",
    "report",
    "warn",
    "explain",
    "let",
    "ask",
    "say",
)
_TO: Final = (
    "the",
    "this",
    "that",
    "these",
    "it",
    "them",
    "to",
    "about",
    "any",
    "of",
    "anything",
    "step",
    "command",
    "your",
    "with",
    "or",
    "and",
    "what",
    "you",
    "are",
    "doing",
    "did",
    "mention",
    "know",
)
_PERSON: Final = ("user", "users", "human", "humans", "operator", "person", "customer")

_ASKING: Final = (
    "asking",
    "confirming",
    "requesting",
    "prompting",
    "telling",
    "informing",
    "notifying",
    "any",
    "the",
    "user",
    "user's",
    "users",
    "further",
    "prior",
    "for",
    "first",
    "getting",
    "seeking",
    "waiting",
    "explicit",
    "human",
    "their",
    "its",
    "a",
)

PHRASES: Final = (
    Phrase("override", ("ignore", "disregard", "forget", "override", "bypass"), (), _BEFORE, _RULES, _WHOSE),
    Phrase(
        "override",
        ("ignoriere", "vergiss", "missachte"),
        (),
        ("alle", "die", "vorherigen", "bisherigen", "obigen", "deine", "früheren", "vorigen", "sämtliche", "ihre"),
        ("anweisungen", "instruktionen", "regeln", "vorgaben"),
    ),
    Phrase(
        "override",
        ("ignora", "olvida", "ignore", "ignorez", "oubliez", "oublie", "ignorar", "ignori", "dimentica"),
        (),
        (
            "todas",
            "todos",
            "las",
            "los",
            "as",
            "les",
            "toutes",
            "tutte",
            "le",
            "tus",
            "tuas",
            "instrucciones",
            "instruções",
            "instructions",
            "istruzioni",
            "consignes",
            "reglas",
            "vos",
        ),
        ("anteriores", "previas", "prévias", "précédentes", "antérieures", "precedenti", "ci-dessus"),
    ),
    Phrase(
        "override",
        ("игнорируй", "игнорируйте", "забудь", "забудьте"),
        (),
        ("все", "предыдущие", "прежние", "прошлые", "данные", "свои", "ранее"),
        ("инструкции", "указания", "правила"),
    ),
    Phrase(
        "concealment",
        ("do not", "don't", "don’t", "dont", "never", "must not"),
        _SAY,
        _TO,
        _PERSON,
        frozenset(("this", "that", "it", "these", "anything", "what", "them")),
    ),
    Phrase("concealment", ("without",), ("telling", "informing", "notifying", "alerting", "mentioning"), _TO, _PERSON),
    Phrase(
        "no_confirmation",
        ("without",),
        (
            "asking",
            "confirming",
            "requesting",
            "prompting",
            "waiting",
            "any",
            "further",
            "seeking",
            "getting",
            "explicit",
            "user",
            "human",
            "the",
        ),
        _ASKING,
        ("confirmation", "permission", "approval", "consent"),
    ),
)

CHINESE: Final = "忽略(?:之前|以上|先前|所有|上面|前面|此前|全部|一切|你|的|掉){1,6}(?:指令|指示|提示|说明|命令|规则)"
JAPANESE: Final = (
    "(?:以前|これまで|上記|前)の(?:すべての|全ての|全)?(?:指示|命令|指令)(?:を|は)(?:すべて|全て|全部)?無視"
)

_FIRST: Final = frozenset(
    word for phrase in PHRASES for first in phrase.first for word in re.split(r"[ '’]", first)[:1] if word
)
_MARKS: Final = ("", "_", "__")
WORDS: Final = _FIRST | {f"{mark}{word}{end}" for word in _FIRST if word.isascii() for mark in _MARKS for end in _MARKS}
"""Words that one of these begins with, as far as they are letters; also with the marks of emphasis."""

_PARTIAL: Final = re.compile("|".join(dict.fromkeys(phrase.partial() for phrase in PHRASES)), re.IGNORECASE)
_PARTIAL_OTHER: Final = re.compile(
    r"(?:忽(?:略[^\s，。,.]{0,14})?|(?:以前?|これまで|これ|上記?|前)(?:の[^\s、。]{0,14})?)$"
)
_TWO_WORDS: Final = re.compile(
    rf"(?<![A-Za-z0-9_])_{{0,2}}(?:do|don|don['’]|must)(?:_{{0,2}}|{SEPARATOR}[a-z]{{0,3}})$", re.IGNORECASE
)
LONGEST: Final = 240


def open_phrase(text: str, start: int) -> int:
    """The first place from `start` on where one of the phrases may begin that is not whole yet."""
    length = len(text)
    first = max(start, length - LONGEST)
    at = length
    for pattern in (_PARTIAL, _TWO_WORDS):
        found = pattern.search(text, first)
        if found is not None:
            at = min(at, found.start())
    if not text.isascii():
        found = _PARTIAL_OTHER.search(text, first)
        if found is not None:
            at = min(at, found.start())
    return at
