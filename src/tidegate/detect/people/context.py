"""What stands around a candidate, as features: a title before it, a street number behind it, code on both sides."""

from __future__ import annotations

import re
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from tidegate.detect.people.candidate import INITIAL, PARTICLE, Candidate, Token
from tidegate.detect.people.lexicon import EITHER, GIVEN, UNKNOWN, fold
from tidegate.detect.people.words import (
    ARTICLES,
    CLOSINGS,
    COMPANY_WORDS,
    GREETINGS,
    LINKS,
    PERSON_VERBS,
    PLACE_PREPOSITIONS,
    ROLES,
    SPEECH,
    SPEECH_BEFORE,
    STREET_WORDS,
    TITLES,
)
from tidegate.detect.text import Text

TOLD: Final = (
    "my name is", "my name's", "name is", "everyone calls me", "call me", "i am called", "mein name ist", "ich heisse",
    "ich heiße", "je m'appelle", "mon nom est", "me llamo", "mi nombre es", "mi chiamo", "meu nome é", "me chamo",
    "mijn naam is", "ik heet", "nazywam się", "mam na imię", "jag heter", "jeg hedder", "jeg heter", "меня зовут",
    "benim adım",
)  # fmt: skip
"""After these nothing but a name can follow."""

PHRASES: Final = (
    "'s name", "known as", "signed by", "written by", "directed by", "on behalf of", "speak to", "speak with",
    "talk to", "spoke to", "spoke with", "i am", "i'm", "this is", "ich bin", "je suis", "soy", "sono", "ik ben",
)  # fmt: skip

KEY: Final = re.compile(
    r"(?:name|nom|nombre|apellidos?|pr[eé]nom|vorname|nachname|surname|forename|naam|imi[eę]|nazwisko|cognome|nome|"
    r"from|to|cc|bcc|von|an|para|author|patient|customer|client|employee|contact|attn|user|signed|assigned to|reporter|"
    r"assignee|manager|owner|kunde|kundin|mitarbeiter|absender|empf[aä]nger|cliente|sender|recipient|bill to|ship to)"
    r"[\"']?[ \t]{0,3}(?:[:=|?]|=>)[ \t]{0,3}[\"'(\[]?$"
)
_CODE_BEFORE: Final = frozenset("_/\\@#$.&<`~^%")
_CODE_AFTER: Final = frozenset("_/\\@#$(=`~^%<{[")
_OPEN: Final = frozenset("\n\r.!?:;|\t")
_LIST_GAPS: Final = frozenset((", ", " & "))
_NEXT_GAPS: Final = frozenset((" ", ", ", "-", " & ", ". ", "’s ", "'s "))


def _table(*rows: tuple[frozenset[str], str]) -> MappingProxyType[str, str]:
    """The feature of each word; an earlier row goes before a later one."""
    return MappingProxyType({word: feature for words, feature in reversed(rows) for word in words})


_WORD_BEFORE: Final = _table(
    (TITLES, "title"),
    (ROLES, "role"),
    (GREETINGS, "greeting"),
    (SPEECH_BEFORE, "speech_before"),
    (PLACE_PREPOSITIONS, "place_before"),
    (ARTICLES, "article"),
    (LINKS, "link"),
)
_VERBS: Final = _table((SPEECH, "speech"), (PERSON_VERBS, "verb"))


def features(text: Text, candidate: Candidate) -> list[str]:
    """The names of the features that hold; `weights` has a number for each that counts."""
    before = _words_before(text, candidate) + _signs_before(text, candidate)
    behind = text.text[candidate.end : candidate.end + 24]
    after = _words_after(text, candidate) + _signs_after(candidate, behind, before)
    return [shape(candidate), *_form(text, candidate), *before, *after]


def shape(candidate: Candidate) -> str:
    """The classes of the words, initials and particles left out: `=gf` is a given and a family name.

    Of more than two words it is the first and the last, and `+` where all of those between are unknown.
    """
    kinds = "".join(t.kind for t in candidate.tokens if t.kind not in (INITIAL, PARTICLE))
    if len(kinds) <= 2:
        return "=" + kinds
    return "=" + kinds[0] + ("+" if not kinds[1:-1].strip(UNKNOWN) else "") + kinds[-1]


def _form(text: Text, candidate: Candidate) -> list[str]:
    tokens = candidate.tokens
    kinds = [token.kind for token in tokens]
    listed = kinds[0] in (GIVEN, EITHER) and len(tokens) > 1
    upper = all(len(token.word) > 1 and token.word.isupper() for token in tokens if token.kind != INITIAL)
    inner = {fold(token.word) for token in tokens[1:]}
    hyphens = [a.kind for a, b in pairwise(tokens) if text.text[a.end : b.start] == "-"]
    held = (
        (INITIAL in kinds, "initial"),
        (PARTICLE in kinds, "particle"),
        (not all(token.capital for token in tokens if token.kind != PARTICLE), "lower"),
        (upper, "upper_listed" if listed else "upper"),
        (len(tokens) == 1 and len(tokens[0].word) <= 3, "short"),
        (not inner.isdisjoint(COMPANY_WORDS), "company_in"),
        (not inner.isdisjoint(STREET_WORDS), "street_in"),
        (bool(hyphens), "hyphen_given" if hyphens and hyphens[0] in (GIVEN, EITHER) else "hyphen"),
    )
    return [feature for holds, feature in held if holds]


def _words_before(text: Text, candidate: Candidate) -> list[str]:
    last = candidate.before[-1] if candidate.before else None
    if last is None:
        return []
    gap = text.text[last.end : candidate.start]
    word = fold(last.word)
    if gap.strip(" .,\"'*") == "":
        feature = _WORD_BEFORE.get(word)
        if feature is not None:
            return [feature]
        if last.capital and gap == " ":
            return ["capital_before"]
        return ["listed_after:" + _single(candidate)] if last.capital and gap in _LIST_GAPS else []
    return ["closing"] if word in CLOSINGS and gap.strip(" ,.!\r\n") == "" else []


def _signs_before(text: Text, candidate: Candidate) -> list[str]:
    start = candidate.start
    before = text.before(start, 48)
    stripped = before.rstrip(" \"'*_>(")
    previous = text.text[start - 1] if start else "\n"
    held = (
        (stripped.endswith(TOLD), "told"),
        (stripped.endswith(PHRASES) and not stripped.endswith(TOLD), "phrase"),
        (KEY.search(before) is not None, "key"),
        (not stripped or stripped[-1] in _OPEN, "opens"),
        (previous in _CODE_BEFORE or previous.isdigit(), "code_before"),
        (previous == " " and stripped[-1:].isdigit(), "number_before"),
    )
    return [feature for holds, feature in held if holds]


def _words_after(text: Text, candidate: Candidate) -> list[str]:
    if not candidate.after:
        return []
    following = candidate.after[0]
    gap = text.text[candidate.end : following.start]
    found: list[str] = []
    if gap in _NEXT_GAPS:
        found += _word_after(fold(following.word), following, gap)
    if len(candidate.after) > 1 and gap in _LIST_GAPS and following.capital:
        found.append("listed_with:" + _single(candidate))
    if _company_near(text, candidate):
        found.append("company_near")
    return found


def _word_after(word: str, following: Token, gap: str) -> list[str]:
    if word in COMPANY_WORDS and following.capital:
        return ["company"]
    if word in STREET_WORDS:
        return ["street"]
    if gap != " ":
        return []
    verb = _VERBS.get(word)
    if verb is not None:
        return [verb]
    return ["capital_after"] if following.capital else []


def _signs_after(candidate: Candidate, behind: str, before: list[str]) -> list[str]:
    closes = not behind or behind[0] in "\r\n"
    code = behind[:1] in _CODE_AFTER or behind[:1].isdigit() or (behind[:1] == "." and behind[1:2].isalnum())
    held = (
        (behind[:2] in ("'s", "’s"), "possessive"),
        (behind.startswith((" <", " (")) and "@" in behind, "mail"),
        (bool(behind) and code, "code_after"),
        (behind[:1] == " " and behind[1:2].isdigit(), "number_after"),
        (closes, "closes"),
        (closes and "opens" in before and len(candidate.tokens) > 1, "line"),
        (behind[:1] == ":" and "opens" in before, "speaker"),
    )
    return [feature for holds, feature in held if holds]


def _single(candidate: Candidate) -> str:
    """The class of a candidate of one word; `+` of one of several."""
    return candidate.tokens[0].kind if len(candidate.tokens) == 1 else "+"


def _company_near(text: Text, candidate: Candidate) -> bool:
    """Whether a list of names that this one begins or goes on with ends as a company's does."""
    end = candidate.end
    for token in candidate.after:
        if text.text[end : token.start].strip(" ,&-"):
            return False
        word = fold(token.word)
        if word in COMPANY_WORDS and token.capital:
            return True
        if word not in LINKS and not token.capital:
            return False
        end = token.end
    return False
