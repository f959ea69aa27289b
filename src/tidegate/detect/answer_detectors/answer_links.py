"""Links and what a program loads by itself. Candidates only: what they mean depends on the conversation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from tidegate.core.finding import Finding
from tidegate.detect.answers.opening import Starters
from tidegate.detect.answers.rules import CLICKED, DEFINED, FETCHED, LINK, SCRIPTED, Findings
from tidegate.detect.detector import Example, Match, Rule
from tidegate.detect.links.read import LONGEST, WORDS, open_link, places
from tidegate.detect.text import Text

_ID: Final = "answer_links"

RULES: Final = (
    Rule(
        id="fetched",
        title="Resource that is loaded by itself",
        label=LINK,
        kind=FETCHED,
        severity="low",
        what="Images (also by reference), frames, media, styles and forms of Markdown, HTML, CSS and LaTeX. Medium "
        "where the conversation does not name the host, high where the address carries something of it.",
        source="CVE-2025-32711",
    ),
    Rule(
        id="clicked",
        title="Address",
        label=LINK,
        kind=CLICKED,
        severity="low",
        what="Inline links, definitions, autolinks and bare addresses. High where the host nearly is one that the "
        "conversation names, or where the address carries something of it in disguise.",
        source="CommonMark 0.31",
    ),
    Rule(
        id="scripted",
        title="Address or element that is code",
        label=LINK,
        kind=SCRIPTED,
        severity="high",
        what="`javascript:` and such, `data:` that is no picture, scripts, event handlers, documents within a page.",
        source="WHATWG HTML",
    ),
    Rule(
        id="too_long",
        title="Address that is longer than what can be held back",
        label=LINK,
        kind=FETCHED,
        severity="high",
        what="What is open for longer than the window is taken out: nobody can say where it leads.",
    ),
)
_FINDINGS: Final = Findings(_ID, RULES)
_RULE_OF: Final = {FETCHED: "fetched", CLICKED: "clicked", DEFINED: "clicked", SCRIPTED: "scripted"}
_STARTERS: Final = Starters(WORDS, 16)

_EXAMPLES: Final = (
    Example(text="![chart](https://x.example/p?d=abc)", shows=("fetched",)),
    Example(text="![a][1] text\n\n[1]: https://x.example/p", shows=("fetched", "clicked")),
    Example(text="[![a](https://a.example/i)](https://b.example)", shows=("fetched", "clicked")),
    Example(text="Look: <img alt=\"x\" src='https://a.example/i?d=1'> here", shows=("fetched",)),
    Example(text="<style>body{background:url(https://a.example/i)}</style> ", shows=("fetched",)),
    Example(text="<meta http-equiv=refresh content='0;url=https://a.example/'> ", shows=("fetched",)),
    Example(text="$\\includegraphics[width=1]{https://a.example/i}$", shows=("fetched",)),
    Example(text="An image is written ![alt] and a size is 3 < 4.", near="fetched"),
    Example(text="See [docs](https://docs.example/a 'Docs') or <https://b.example/c>.", shows=("clicked",)),
    Example(text="It is at www.example.org/a.", shows=("clicked",)),
    Example(text="<a href=\"https://a.example\">x</a>", shows=("clicked",)),
    Example(text="It takes a list[int](x) or a [note] only.", shows=("clicked",)),
    Example(text="It takes a list[int] or a [note] (see below).", near="clicked"),
    Example(text="[x](javascript:alert(1))", shows=("scripted",)),
    Example(text="<div onmouseover=\"go()\">x</div>", shows=("scripted",)),
    Example(text="<svg><script>alert(1)</script></svg>", shows=("scripted",)),
    Example(text="In JavaScript: alert(1) and <b>bold</b> text.", near="scripted"),
)  # fmt: skip


class Links:
    """See Detector."""

    def __init__(self) -> None:
        self.id = _ID
        self.title = "Links"
        self.version = 1
        self.always = True
        self.reach = 2 * LONGEST
        self.rules = RULES
        self.patterns = ()
        self.examples = _EXAMPLES
        self.begins = "\\]<"
        self.pairs = ""
        self.words = WORDS
        self.runs = False
        self.folds = False
        self.overlong = "too_long"

    def open_from(self, text: str, start: int) -> int:
        """See Opens."""
        return min(open_link(text, start), _STARTERS.partial(text, start))

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        return [
            msgspec.structs.replace(_FINDINGS.at(_RULE_OF[place.kind], (place.start, place.end), ""), kind=place.kind)
            for place in places(text.text)
        ]


DETECTOR = Links()
