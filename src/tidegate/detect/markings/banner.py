"""Whether words mark a document or are only spoken of: a header, a footer, a banner, or the middle of a sentence."""

from __future__ import annotations

import re
from typing import Final

import msgspec

AROUND: Final = 120
"""Characters on each side within which a banner's line must end. Nothing further away is looked at."""

_EDGES: Final = " \t\r*#=_~+|<>[](){}【】「」『』《》«»:;.,!-–—•·/\\'\u00a0&©"
_SEPARATORS: Final = "|-–—•·/:\\~*=_#>]})】」【「[(<,;&!.\u2022"
_OPENING: Final = "[({<【「《*=#~"
_WORD: Final = re.compile(r"[^\W_]+")
_NUMBERS: Final = re.compile(r"\d{1,4}")
_FILLERS: Final = frozenset(
    (
        *("page", "pages", "of", "seite", "von", "sur", "página", "de", "pagina", "di", "strona", "z", "copyright"),
        *("and", "und", "et", "y", "e", "the", "inc", "ltd", "gmbh", "ag", "sa", "corp", "llc", "plc", "co", "group"),
        *("company", "document", "draft", "version", "rev", "revision", "date", "v", "only", "information", "notice"),
        *("subject", "betreff", "objet", "asunto", "oggetto", "re", "fwd", "aw", "wg", "tr", "warning", "proprietary"),
        *("do", "not", "copy", "distribute", "all", "rights", "reserved", "classification"),
    )
)
_TALK: Final = re.compile(
    r"\b(?:mark(?:ed|ing)? (?:as|it|this)|label(?:led|ed)? |means?\b|what is|is used|stands for|called|word|"
    r"term|keep|kept|should|could|would|whether|if|please|how|why|when|says|between|versus|"
    r"vs\.|is not|isn't|not marked|no longer|"
    r"define[sd]?|definition|levels?\b|categor|remain|treat|we |you |they |it's|i )",
    re.IGNORECASE,
)


class Place(msgspec.Struct, frozen=True, gc=False):
    """The line that words stand in, and what of it stands before and after them. `whole` if both ends are near."""

    before: str
    after: str
    whole: bool


def place(text: str, start: int, end: int) -> Place:
    """Where in its line a span stands."""
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    cut = text.rfind("\n", low, start)
    stop = text.find("\n", end, high)
    whole = (cut >= 0 or low == 0) and (stop >= 0 or high == len(text))
    return Place(text[cut + 1 if cut >= 0 else low : start], text[end : stop if stop >= 0 else high], whole)


def is_emphatic(words: str) -> bool:
    """Whether words are written as marks are: in capitals, with a capital first letter, or without letter case."""
    return words.isupper() or words[:1].isupper() or words.lower() == words.upper()


def judge(words: str, where: Place) -> float:
    """How surely (0 to 1) words mark the document, by how they stand in their line."""
    before, after = where.before, where.after
    if "?" in after[:AROUND] or not where.whole:
        return _bracketed(words, before, after)
    if _quoted(before, after) or _continues(before, after):
        return 0.0
    rest = [word for word in _WORD.findall(f"{before} {after}") if not _NUMBERS.fullmatch(word)]
    strange = [word for word in rest if word.lower() not in _FILLERS]
    if not strange:
        return _alone(words, before, after)
    if _TALK.search(before) or _TALK.search(after):
        return _bracketed(words, before, after)
    separated = _ends(before) and _begins(after)
    if words.isupper() and separated:
        return 0.95 if len(strange) <= 8 else 0.8
    if is_emphatic(words) and separated and len(strange) <= 5 and (_outer(before) or _outer(after[::-1])):
        return 0.85
    return _bracketed(words, before, after)


def _alone(words: str, before: str, after: str) -> float:
    if is_emphatic(words):
        return 0.97
    # In small letters by itself: a value in a list, or a mark that somebody typed.
    return 0.6 if before.strip()[:1] in ("", "*", "#", "=", "[", "(") and "-" not in before else 0.0


def _quoted(before: str, after: str) -> bool:
    return before.rstrip()[-1:] in ('"', "'", "`", "“", "„", "‘", "’") or after.lstrip()[:1] in ('"', "`", "”", "“")


def _continues(before: str, after: str) -> bool:
    """Whether the words are a part of a longer one, as in a path, an identifier or an address."""
    last, following = before[-1:], after[:1]
    return last.isalnum() or following.isalnum() or last in tuple("./\\@=$") or following in tuple("@=(_")


def _ends(before: str) -> bool:
    kept = before.rstrip()
    return not kept or kept[-1] in _SEPARATORS


def _begins(after: str) -> bool:
    kept = after.lstrip()
    return not kept or kept[0] in _SEPARATORS


def _outer(side: str) -> bool:
    """Whether a side of the line is empty, or is set off by a stroke, point or dash."""
    kept = side.rstrip()
    return not kept.strip(_EDGES) or kept[-1] in "|•·–—"


def _bracketed(words: str, before: str, after: str) -> float:
    """`[CONFIDENTIAL] Figures of the third quarter`: in brackets at the beginning of a line or subject."""
    opening, closing = before.rstrip(), after.lstrip()
    if not opening or opening[-1] not in _OPENING or not closing or closing[0] not in "])}>】」》*=#~":
        return 0.0
    lead = [word for word in _WORD.findall(before) if word.lower() not in _FILLERS]
    tail = _WORD.findall(after)
    return 0.9 if is_emphatic(words) and (not lead or not tail) and "`" not in before[-3:] else 0.0
