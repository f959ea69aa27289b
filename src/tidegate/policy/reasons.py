"""The reasons of a decision as codes, written here and read again here when a recorded decision is replayed.

Codes hold names of labels, rules of the policy and classes; never content.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from tidegate.core.words import DataClass, Outcome, not_checked
from tidegate.policy.facts import Content

NO_RIGHT: Final = "lower_declaration_ignored"
NOT_REDACTABLE: Final = "not_redactable"
RELEASED: Final = "released"

_WHAT: Final[Mapping[str, str]] = {
    "label": "the content was found to be {}",
    "raised": "something in it says itself that it is {}",
    "not_checked": "not all of it could be looked at: {}",
    "history": "the conversation has carried {} content",
    "carried": "the conversation has carried {}",
    "class_rule": "the classification rule {!r} holds",
    "added": "a classification rule calls it {}",
    "declared": "the caller says that it is {}",
    "lowered": "lowered from {} by the right of {}",
    NO_RIGHT: "the caller may not lower the class",
    NOT_REDACTABLE: "some of what was found cannot be taken out",
    RELEASED: "a person has released it",
}


def of_content(content: Content) -> Iterator[str]:
    """Why the content is what it is."""
    yield from (f"label:{label}" for label in sorted(content.labels))
    if content.raises:
        yield f"raised:{_name(content.raises)}"
    if content.outcome.state == "not_checked":
        yield f"not_checked:{content.outcome.reason}"
    if content.history:
        yield f"history:{_name(content.history)}"
    yield from (f"carried:{label}" for label in sorted(content.history_labels - content.labels))
    if not content.redactable:
        yield NOT_REDACTABLE


def class_rule(name: str) -> str:
    """A classification rule held."""
    return f"class_rule:{name}"


def added(label: str) -> str:
    """A classification rule gave a label."""
    return f"added:{label}"


def declared(data_class: DataClass) -> str:
    """What the caller says."""
    return f"declared:{_name(data_class)}"


def lowered(computed: DataClass, right: str) -> str:
    """A declaration counted although it is below what was computed, by the right of the `key` or of a rule."""
    return f"lowered:{_name(computed)}:{right}"


def explain(code: str) -> str:
    """A reason in words."""
    head, _, rest = code.partition(":")
    known = _WHAT.get(head)
    if known is None:
        return code
    first, _, second = rest.partition(":")
    if head == "lowered":
        return known.format(first, "the key" if second == "key" else f"the rule {second!r}")
    return known.format(rest)


class Recalled:
    """What the reasons of a recorded decision say of the facts it was made by."""

    __slots__ = ("carried", "declared", "history", "labels", "may_lower", "outcome", "raises", "redactable", "released")

    def __init__(self, codes: Iterable[str], found: Outcome) -> None:
        self.labels: set[str] = set()
        self.carried: set[str] = set()
        self.raises = DataClass.PUBLIC
        self.history = DataClass.PUBLIC
        self.declared: DataClass | None = None
        self.may_lower = False
        self.redactable = True
        self.released = False
        self.outcome = found
        for code in codes:
            head, _, rest = code.partition(":")
            self._take(head, rest)

    def _take(self, head: str, rest: str) -> None:
        match head:
            case "label":
                self.labels.add(rest)
            case "carried":
                self.carried.add(rest)
            case "raised":
                self.raises = _class(rest)
            case "history":
                self.history = _class(rest)
            case "declared":
                self.declared = _class(rest)
            case "not_checked":
                self.outcome = not_checked(rest)
            case "lowered":
                self.may_lower = rest.endswith(":key")
            case "not_redactable":
                self.redactable = False
            case "released":
                self.released = True
            case _:
                pass


def _name(data_class: DataClass) -> str:
    return data_class.name.lower()


def _class(text: str) -> DataClass:
    return DataClass[text.upper()] if text.upper() in DataClass.__members__ else DataClass.RESTRICTED
