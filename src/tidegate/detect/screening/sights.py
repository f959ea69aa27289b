"""What a finding in an answer means there: in prose, in code, in arguments, and in the light of the conversation.

Turns findings of the detectors of answers, which know only the text, into sights: how bad, what is shown to a person,
and what can stand there without harm.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import msgspec

from tidegate.core.finding import Finding, Severity
from tidegate.detect.acts.urls import parse_url
from tidegate.detect.answers.rules import BACKDOOR, HIDDEN, INSTRUCTION, LINK, LOOKALIKE, PAYLOAD
from tidegate.detect.hidden.characters import INVISIBLE_CLASS, shown
from tidegate.detect.hidden.scripts import as_latin
from tidegate.detect.links.read import Place, targets_of
from tidegate.detect.links.weigh import Weight, weigh
from tidegate.detect.screen import Context, Sight, Source

PROSE: Final = "prose"
CODE: Final = "code"
INLINE: Final = "inline"
"""Between backticks in a line: code to a reader, but perhaps not to every program that shows it."""

ARGUMENTS: Final = "arguments"

GONE: Final = "\ufffd"
"""Stands where something hidden was, so that what stood on both sides of it does not become one: a command, an
address, a link that nobody looked at. No program takes it for a letter, nor is it allowed in the name of a host."""

_SHOWN: Final = 240
_WORSE: Final[Mapping[str, Mapping[str, Severity]]] = {
    # What cannot be seen has no place in code. A mark of direction or a soft hyphen may have come from prose.
    CODE: {"low": "medium", "medium": "critical", "high": "critical", "critical": "critical"},
    ARGUMENTS: {"low": "high", "medium": "critical", "high": "critical", "critical": "critical"},
}
_SHOWN_AS_PROSE: Final = (PROSE, INLINE)
_MILDER: Final[Mapping[Severity, Severity]] = {"critical": "high", "high": "medium", "medium": "low", "low": "low"}


class Spot(msgspec.Struct, frozen=True):
    """A finding's text, what stands around it, and what that is: `prose`, `code`, `inline` or `arguments`.
    `is_page` says that all of the text is a page of HTML."""

    text: str
    around: str
    where: str
    is_page: bool = False


def sight_of(finding: Finding, spot: Spot, context: Context) -> Sight | None:
    """The sight of a finding, at the finding's own place; None when it means nothing here."""
    if finding.label == LINK:
        return _link(finding, spot, context)
    severity = _severity(finding, spot, context)
    return Sight(
        finding.rule,
        severity,
        finding.why,
        seen=_seen(finding, spot),
        likely=as_latin(spot.text) if finding.label == LOOKALIKE else "",
        confidence=finding.confidence,
        start=finding.start,
        end=finding.end,
        instead=_instead(finding, spot),
    )


def _severity(finding: Finding, spot: Spot, context: Context) -> Severity:
    severity = finding.severity
    label, where = finding.label, spot.where
    if label == HIDDEN and where != PROSE:
        # What the conversation has just so is being passed on.
        return "medium" if _given(spot.around, context) else _WORSE[where if where in _WORSE else CODE][severity]
    if label == LOOKALIKE and where != PROSE:
        return "low" if _given(spot.around, context) else "high"
    if label == INSTRUCTION and (where in (CODE, INLINE) or (where == ARGUMENTS and finding.kind != "instruction")):
        severity = _MILDER[severity]
    if label in (INSTRUCTION, BACKDOOR, PAYLOAD) and _given(spot.text, context):
        severity = _MILDER[severity]
    return severity


def _given(text: str, context: Context) -> bool:
    return context.says(text) >= Source.TOOL_RESULT


def _seen(finding: Finding, spot: Spot) -> str:
    return shown(spot.text) if finding.label in (HIDDEN, "glyph") else spot.text[:_SHOWN]


def _instead(finding: Finding, spot: Spot) -> str | None:
    if spot.where not in _SHOWN_AS_PROSE:
        return None
    if finding.label == HIDDEN:
        if spot.where != PROSE:
            return None
        if spot.text == "\r":
            return "\n"
        # Brackets stay: without them, others would find one another.
        brackets = "".join(filter(_BRACKETS.__contains__, spot.text))
        return GONE + brackets + GONE if brackets else GONE
    if finding.label == INSTRUCTION:
        if finding.kind == "comment":
            # Without its words it is nothing, and all around it stays what it was.
            return _WORD.sub("x", _without_hidden(spot.text))
        if finding.kind == "marker":
            return _without_hidden(spot.text.translate(_HARMLESS))
    return None


_BRACKETS: Final = frozenset("[]()<>\"'`\\")
_WORD: Final = re.compile(r"\w+")
_HIDDEN: Final = re.compile(f"[{INVISIBLE_CLASS}\x00-\x08\x0b-\x1f\x7f-\x9f]+")


def _without_hidden(text: str) -> str:
    """What stands for something has nothing hidden in it either."""
    return _HIDDEN.sub(GONE, text)


_HARMLESS: Final = str.maketrans({"<": "‹", ">": "›", "[": "(", "]": ")", "|": ""})


def _link(finding: Finding, spot: Spot, context: Context) -> Sight | None:
    targets = targets_of(spot.text)
    place = Place(finding.start, finding.end, finding.kind, targets)
    in_prose = spot.where in _SHOWN_AS_PROSE
    weight = weigh(place, context, in_prose)
    if weight is None:
        return None
    if spot.is_page and weight.why in ("script", "novel_host", "unseen_target"):
        # The answer is the page that somebody asked for, to be saved rather than shown.
        return _at(finding, msgspec.structs.replace(weight, severity="low"), None, spot)
    return _at(finding, weight, inert(spot.text, weight) if in_prose else None, spot)


def _at(finding: Finding, weight: Weight, instead: str | None, spot: Spot) -> Sight:
    return Sight(
        finding.rule,
        weight.severity,
        weight.why,
        seen=weight.target[:_SHOWN] or spot.text[:_SHOWN],
        likely=weight.likely,
        start=finding.start,
        end=finding.end,
        instead=instead,
    )


def inert(link: str, weight: Weight) -> str:
    """What stands for a link so that no program loads or opens it: its address as code, or only its host where the
    address carries something."""
    shown_as = weight.target
    if weight.why.startswith("carries_"):
        url = parse_url(shown_as)
        shown_as = f"{url.host} (address removed)" if url is not None else "address removed"
    shown_as = _without_hidden(shown_as)
    quoted = f"`{shown_as.replace('`', '%60')[:_SHOWN]}`" if shown_as else "(image)"
    return f"] {quoted}" if link.startswith("]") else quoted
