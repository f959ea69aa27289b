"""The manual of the settings of `detect`: how what calls carry is looked at. See `config.py`."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from tidegate.core.finding import Severity
from tidegate.core.words import DataClass

Fraction = Annotated[float, Meta(ge=0, le=1)]
Span = Annotated[float, Meta(ge=0, le=31_536_000, extra={"unit": "seconds"})]
Size = Annotated[int, Meta(ge=1, extra={"unit": "bytes"})]


class CompanySettings(msgspec.Struct, frozen=True, kw_only=True):
    """What is your own, so that it is known when it is about to leave."""

    names: tuple[str, ...] = ()
    """Names of your company, its products and projects that only insiders use."""
    domains: tuple[str, ...] = ()
    """Domains of internal hosts. Names that end in one of them are internal."""


class CustomSettings(msgspec.Struct, frozen=True, kw_only=True):
    """A dictionary or a pattern of your own, and what finding it means. Give `words` or a `pattern`."""

    name: Annotated[str, Meta(examples=["project_code"])]
    """Of small letters, digits and underscores; findings have the rule `custom.NAME`."""
    label: Annotated[str, Meta(examples=["trade_secret"])]
    """What it means to `policy`: a label of the product's, or one of your own."""
    kind: str = ""
    """What it is, which decides its pseudonyms. Default: the name."""
    severity: Severity = "medium"
    """How bad it is if it gets out: low, medium, high or critical."""
    raises: DataClass = DataClass.PUBLIC
    """The least data class of a call that shows it, whatever is taken out."""
    confidence: Annotated[float, Meta(ge=0, le=1)] = 0.9
    """How sure a finding is."""
    words: tuple[str, ...] = ()
    """Terms of one word or several; found whole, in any accents, punctuation and spacing."""
    pattern: str = ""
    """A regular expression without look-around and back-references, for matches of at most 1,000 bytes."""
    case: bool = False
    """Whether letter case must agree."""
    matches: tuple[str, ...] = ()
    """Texts in which it must be found. They are tried when the configuration is loaded; a pattern needs one."""
    misses: tuple[str, ...] = ()
    """Texts in which it must not be found."""


class DetectSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How everything that calls carry is looked at before it leaves. What that means is said by `policy`."""

    enabled: bool = True
    """Whether calls are looked at. When not, every check says `not_checked` and `policy.not_checked` decides."""
    off: tuple[str, ...] = ()
    """Detectors, or single rules as `detector.rule`, that are not wanted."""
    least_confidence: Fraction = 0.5
    """Findings that are less sure than this do not count."""
    deadline: Span = 1.0
    """Longest time that one call may be looked at; what was not reached by then is not checked."""
    inline: Size = 64 * 1024
    """Bodies up to this size are looked at at once, longer ones beside the other traffic."""
    remember: Annotated[int, Meta(ge=0, le=10_000_000)] = 20_000
    """How many unchanged parts of conversations (messages, tools) are remembered, so as not to look at them again."""
    conversation: Span = 86_400.0
    """How long a conversation keeps its highest data class after its last request."""
    company: CompanySettings = CompanySettings()
    """What is your own."""
    custom: tuple[CustomSettings, ...] = ()
    """Dictionaries and patterns of your own."""
    names: Literal["auto", "true", "false"] = "auto"
    """A model for names of people, beside the lists: `auto` uses it if `make names` has installed it; with `true`
    calls are not checked where it is missing; `false` is off."""
    engine: Literal["auto", "hyperscan", "re2"] = "auto"
    """The engine of patterns: hyperscan where it is installed, else RE2, which finds the same and is slower."""
    cache: Annotated[str, Meta(extra={"unit": "folder"})] = ""
    """Folder for compiled patterns, which take seconds to compile. Default: `cache` in `state_dir`."""
