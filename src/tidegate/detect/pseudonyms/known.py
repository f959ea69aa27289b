"""Values that were found once in a conversation, so that they are replaced wherever else they stand.

A detector sees a name by what stands around it; the next mention may stand alone. Single words of names are looked
for only with a capital, and not where the word is an ordinary one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from msgspec import structs

from tidegate.detect.pseudonyms.forms import Entry, Form, folded
from tidegate.detect.pseudonyms.index import Index
from tidegate.detect.pseudonyms.invented import script_of
from tidegate.detect.pseudonyms.kinds import plan
from tidegate.detect.pseudonyms.redact import Span, merged
from tidegate.detect.pseudonyms.words import FIRMS, STREETS, TITLES, WORD

_WHOLE_NAMES: Final = frozenset({"CJK", "HANGUL", "KATAKANA"})
"""Scripts in which first and last name are one word."""
_LEAST_SIGNS: Final = 6
_LEAST_WORD: Final = 3
_LONGEST: Final = 200
"""Characters. Longer ones are texts, not values."""
_MOST: Final = 10_000
"""Values that are remembered."""
_ORDINARY = """
ace amber angel april art ash august autumn baker banks basil bay bear bell berry best bill bird bishop black blue bob
bond boy brook brown buck burns bush buttons candy carol carter cash chase chance charity church clay cliff close cloud
coach cook cooper coral crane cross crystal daisy dale dawn day dean dear destiny diamond dick dollar down drew earl
east eden ember eve faith fay field finch fisher flint flora ford forest fox frank free friend garden gene gentle
ginger glass glory gold good grace grant gray green grey guy hall hand harmony harp hart hazel heath heaven hill holly
honey hood hope house hunt hunter iris island ivy jack jade jasmine jay jean jewel jet jewels jim john joy judge july
june justice kay king knight lake lance lane lark lily little long lord love major mark marsh mason may mayor mercy
mike miles miller mill misty moon moss nick noble north oak ocean olive page paris park parker pat patience pearl
penny pepper piper poppy porter potter price prince queen rain ranger ray red reed rich rob robin rock rod rose royal
ruby rush rusty sage sandy savage scarlet sharp shepherd short sierra singer sky sky smart smith snow sommer son south
sparrow spring star stern still stone storm stream street strong sue summer sun sunny swan sweet taylor temple trinity
tree true turner victor violet walker wall ward waters weaver wells west white wild will wine winter wise wolf wood
young
"""
ORDINARY: Final = frozenset(_ORDINARY.split()) - {"john", "smith", "miller", "taylor", "nick", "jim", "mike", "bob"}
"""Words that are names and something else."""


class Known:
    """What is known of one session's values. With `spread` off, nothing."""

    __slots__ = ("_index", "_spans", "_spread")

    def __init__(self, spread: bool) -> None:
        self._spread = spread
        self._index = Index()
        self._spans: dict[str, Span] = {}
        """By the canonical form, what it was found as."""

    def also(self, text: str, low: str, found: list[Span]) -> list[Span]:
        """What is to be replaced in a text: what was found in it, and what is known from elsewhere, by start.

        `low` is the text in lower case. What shares characters is one, as it is among findings.
        """
        if not self._spread:
            return found
        self.learn(text, found)
        if not self._index or not self._index.may_be_in(text, low):
            return found
        more = [
            structs.replace(self._spans[edit.form.canonical], start=edit.start, end=edit.end)
            for edit in self._index.scan(text, 0, True)[0]
            if edit.form.style != "word" or _stands_out(text[edit.start : edit.end])
        ]
        return merged([*found, *more]) if more else found

    def learn(self, text: str, found: Iterable[Span]) -> None:
        """Remember the values of a text."""
        if not self._spread:
            return
        for span in found:
            value = text[span.start : span.end].strip()
            if not span.encoded and len(value) <= _LONGEST and len(self._spans) < _MOST:
                self._learn(value, span)

    def _learn(self, value: str, span: Span) -> None:
        chosen = plan(span.kind)
        if chosen.style == "word":
            words = [found[0] for found in WORD.finditer(value) if found[0].lower() not in FIRMS | TITLES | STREETS]
            if len(words) > 1:
                self._add(value, span, "phrase")
            if not chosen.address and chosen.kept is TITLES:
                for word in words:
                    if len(word) >= _LEAST_WORD and _stands_out(word) and word.lower() not in ORDINARY:
                        self._add(word, span, "word")
        elif sum(map(str.isalnum, value)) >= _LEAST_SIGNS:
            self._add(value, span, "number" if chosen.style == "number" else "phrase")

    def _add(self, value: str, span: Span, style: str) -> None:
        low = folded(value)
        if style == "number":
            form = Form("".join(sign for sign in low if sign.isalnum()), "number", value, _NOBODY, "-./")
        elif style == "word":
            form = Form(low, "word", value, _NOBODY, "", script_of(value) in _WHOLE_NAMES)
        else:
            form = Form(re.sub(r"[\s,;]+", " ", low), "phrase", value, _NOBODY)
        if form.canonical and form.canonical not in self._spans:
            self._spans[form.canonical] = span
            self._index.add(form)

    def store(self) -> list[tuple[str, Span]]:
        """What is known, without secrets."""
        return [
            (form.original, self._spans[form.canonical])
            for form in self._index.forms
            if not self._spans[form.canonical].secret
        ]

    def take(self, stored: Iterable[tuple[str, Span]]) -> None:
        """Know what was stored."""
        for value, span in stored:
            self._learn(value, span)


def _stands_out(word: str) -> bool:
    """Whether a word is written as names are: with a capital, or, without capitals, in signs that few words share."""
    return word[0].isupper() or script_of(word) in _WHOLE_NAMES


_NOBODY: Final = Entry("", "")
