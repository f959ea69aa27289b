"""Links and resources in Markdown, HTML, CSS and plain text, as programs that show answers take them.

A link in Markdown is found by its target, from the bracket that closes its text: without the target it is none, and
so nothing has to be held back for a bracket that opens. After CommonMark 0.31 and the HTML standard's tokeniser,
rather too wide than too narrow.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

import msgspec

from tidegate.detect.answers.rules import CLICKED, DEFINED, FETCHED, SCRIPTED

LONGEST: Final = 2048
"""Characters of a tag or a target that are read."""

_TARGET: Final = re.compile(
    r"\]\(\s{0,8}(?:<([^<>\n]{0,2048})>|((?:[^\s()<>\\]|\\.|\((?:[^\s()\\]|\\.){0,2048}\)){0,2048}))"
    r"(?:\s{1,8}(?:\"[^\"]{0,512}\"|'[^']{0,512}'|\([^()]{0,512}\)))?\s{0,8}\)"
)
_REFERENCE: Final = re.compile(r"\]\[([^\[\]\n]{0,200})\]")
_DEFINITION: Final = re.compile(r"\]:[ \t]{0,8}\n?[ \t]{0,8}<?([^\s<>]{1,2048})>?")
_NAME: Final = r"[A-Za-z][^\s/<>\"'=;(),&|+*`{}\[\]]{0,60}+"
"""Of an element; what browsers take for one and is no name, code such as `a<b;` has."""

_TAG: Final = re.compile(rf"<({_NAME})(?=[\s/>])((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", re.DOTALL)
_LOADS: Final = (
    "img|image|iframe|frame|embed|object|video|audio|source|track|link|script|svg|input|base|meta|form|body|style|use"
    "|picture|button|table|td|th"
)
_LOADING: Final = re.compile(rf"<({_LOADS})(?=[\s/])([^>]*+)>", re.IGNORECASE)
"""A tag as browsers take it although its quotes do not match, or another begins in it."""

_ATTRIBUTE: Final = re.compile(
    r"([^\s\"'<>/=]{1,60})(?:\s{0,8}=\s{0,8}(?:\"([^\"]{0,2048})\"|'([^']{0,2048})'|([^\s\"'<>`]{1,2048})))?"
)
_BARE: Final = re.compile(
    r"(?<![A-Za-z0-9_])(?:(?:https?|ftp|wss?):[/\\]{1,4}|www\.(?=\w))[^\s<>\"'`\])}|\x00-\x1f]{1,2048}", re.IGNORECASE
)
_CSS: Final = re.compile(r"(?<![A-Za-z0-9_])url\(\s{0,8}[\"']?([^\"')\s]{1,2048})", re.IGNORECASE)
_IMPORT: Final = re.compile(r"(?<![A-Za-z0-9_])import\s{1,8}[\"'](https?:[^\"']{1,2048})[\"']\s{0,8};", re.IGNORECASE)
_GRAPHICS: Final = re.compile(
    r"(?<![A-Za-z0-9_])(?:includegraphics|htmlStyle|includeurl)(?:\[[^\]\n]{0,200}\])?\{([^{}\n]{1,2048})\}"
)
_CONTENT_URL: Final = re.compile(r"url\s{0,4}=\s{0,4}[\"']?(.{1,2048})", re.IGNORECASE | re.DOTALL)
_TRAILING: Final = ".,;:!?*_~"
_SIGNS: Final = re.compile(
    r"\][(\[:]|<[A-Za-z]|(?<![A-Za-z0-9_])(?:https?:|ftp:|wss?:|www\.|url\(|import\s|include|htmlStyle)", re.IGNORECASE
)

WORDS: Final = frozenset(
    ("http", "https", "ftp", "ws", "wss", "www", "url", "import", "includegraphics", "htmlstyle", "includeurl")
)
SCRIPTS: Final = ("javascript:", "vbscript:", "data:text/html", "data:image/svg", "data:application", "data:text/xml")
"""Addresses that are code."""

_FETCHES: Final = frozenset(
    ("src", "srcset", "poster", "background", "lowsrc", "dynsrc", "imagesrcset", "ping", "manifest", "longdesc", "icon")
)
_FETCHING_HREF: Final = frozenset(("link", "image", "use", "base", "feimage", "script", "animate", "set", "svg:image"))
_RUNNING: Final = frozenset(("script", "object", "embed", "applet", "iframe", "frame", "portal", "form"))
_SENDS: Final = frozenset(("action", "formaction", "data", "code", "codebase", "classid"))


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where a link stands, what it does, and where it leads: one or more addresses as written."""

    start: int
    end: int
    kind: str
    targets: tuple[str, ...]


def places(text: str) -> list[Place]:
    """All links of a text, by start; none within another. Linear in the text, but for the length of one link."""
    found: list[Place] = []
    at = 0
    while (sign := _SIGNS.search(text, at)) is not None:
        place = _read(text, sign.start())
        if place is None:
            at = sign.start() + 1
        else:
            found.append(place)
            at = max(place.end, sign.start() + 1)
    return found


def targets_of(link: str) -> tuple[str, ...]:
    """The addresses of a link whose place `places` gave."""
    if link.startswith("]:"):
        found = _DEFINITION.match(link)
        return (unescaped(found[1]),) if found is not None else ()
    place = _read(link, 0)
    return place.targets if place is not None else ()


def open_link(text: str, start: int) -> int:
    """The first place from `start` on where a link may be that is not whole yet, else the length of the text."""
    length = len(text)
    at = max(start, length - 2 * LONGEST)
    while (sign := _SIGNS.search(text, at)) is not None:
        begin = sign.start()
        if _may_go_on(text, begin):
            return begin
        place = _read(text, begin)
        at = begin + 1 if place is None else max(place.end, begin + 1)
    return length - 1 if text.endswith(("]", "<")) and length > start else length


def _read(text: str, at: int) -> Place | None:
    letter = text[at]
    if letter == "]":
        return _markdown(text, at)
    if letter == "<":
        return _element(text, at)
    for pattern, kind in ((_BARE, CLICKED), (_CSS, FETCHED), (_IMPORT, FETCHED), (_GRAPHICS, FETCHED)):
        found = pattern.match(text, at)
        if found is not None:
            if pattern is _BARE:
                bare = found[0].rstrip(_TRAILING)
                return Place(at, at + len(bare), kind, (bare,))
            return Place(at, found.end(), kind, (found[1],))
    return None


def _markdown(text: str, at: int) -> Place | None:
    following = text[at + 1]
    if following == "(":
        found = _TARGET.match(text, at)
        if found is None:
            return None
        target = unescaped(found[1] if found[1] is not None else found[2])
        kind = FETCHED if _is_image(text, at) else CLICKED
        if not target:
            return None
        return Place(at, found.end(), SCRIPTED if is_script(target) else kind, (target,))
    if following == ":":
        found = _DEFINITION.match(text, at)
        if found is None or not _opens_line(text, at) or not _leads_away(found[1]):
            return None
        target = unescaped(found[1])
        return Place(at, found.end(), SCRIPTED if is_script(target) else DEFINED, (target,))
    found = _REFERENCE.match(text, at)
    if found is None or not _is_image(text, at):
        return None
    # Where it leads may only be said later: an image by reference is one whose address nobody can see yet.
    return Place(at, found.end(), FETCHED, ())


def unescaped(target: str) -> str:
    """A target of Markdown as an address: without backslashes before signs, entities decoded."""
    return html.unescape(_ESCAPED.sub(r"\1", target) if "\\" in target else target)


_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")


def _leads_away(target: str) -> bool:
    return ":" in target or target.startswith(("/", "www.", "\\"))


def _opening(text: str, at: int) -> int:
    """The bracket that the one at `at` closes; -1 when it is not near."""
    depth = 0
    for place in range(at, max(-1, at - _NEAR), -1):
        letter = text[place]
        if letter == "]" and text[place - 1 : place] != "\\":
            depth += 1
        elif letter == "[" and text[place - 1 : place] != "\\":
            depth -= 1
            if depth == 0:
                return place
    return -1


_NEAR: Final = 256


def _is_image(text: str, at: int) -> bool:
    """Whether the text that ends here is an image's. What begins too far away to be seen is taken for one."""
    opening = _opening(text, at)
    if opening < 0:
        return "![" in text[max(0, at - 4 * _NEAR) : at]
    return text[opening - 1 : opening] == "!" and opening > 0


def _opens_line(text: str, at: int) -> bool:
    opening = _opening(text, at)
    return opening >= 0 and not text[text.rfind("\n", 0, opening) + 1 : opening].strip(" >")


def _element(text: str, at: int) -> Place | None:
    tag = _TAG.match(text, at, at + LONGEST) or _LOADING.match(text, at, at + LONGEST)
    if tag is not None and tag[1].endswith(":"):
        # An address between angle brackets.
        return None
    if tag is None or not tag[2]:
        if tag is not None and tag[1].lower() in ("script", "iframe"):
            return Place(at, tag.end(), SCRIPTED, ())
        return None
    name = tag[1].lower()
    fetched: list[str] = []
    clicked: list[str] = []
    runs = name == "script"
    for key, value in _attributes(tag[2]):
        runs = runs or key == "srcdoc" or (bool(value) and key.startswith("on") and len(key) > 3)
        if key == "href" and name not in _FETCHING_HREF:
            clicked.append(value)
        else:
            fetched += _fetched(name, key, value)
    targets = tuple(value for value in (*fetched, *clicked) if value)
    if runs or any(map(is_script, targets)):
        return Place(at, tag.end(), SCRIPTED, targets)
    if not targets:
        return None
    return Place(at, tag.end(), FETCHED if fetched else CLICKED, targets)


def _fetched(name: str, key: str, value: str) -> list[str]:
    """What an attribute makes a program load."""
    if key in _FETCHES or key in ("href", "xlink:href"):
        return _sources(key, value)
    if key in _SENDS and name != "data":
        return [value]
    if key == "style":
        return [found[1] for found in _CSS.finditer(value)]
    if key == "content" and name == "meta":
        return [found[1] for found in _CONTENT_URL.finditer(value)]
    return []


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for found in _ATTRIBUTE.finditer(text):
        value = next((value for value in found.groups()[1:] if value is not None), "")
        yield found[1].lower(), html.unescape(value).strip()


def _sources(key: str, value: str) -> list[str]:
    if "srcset" not in key:
        return [value]
    return [part.split()[0] for part in value.split(",") if part.strip()]


def is_script(target: str) -> bool:
    """Whether an address is code. Browsers take out line breaks and tabs, and what stands before a scheme."""
    plain = "".join(letter for letter in target[:80] if letter > " ").lower()
    return plain.startswith(SCRIPTS)


_TAG_OPEN: Final = re.compile(
    rf"<{_NAME}(?:$|[\s/](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+(?:\"[^\"]*+|'[^']*+)?$)", re.DOTALL
)
_LOADING_OPEN: Final = re.compile(rf"<(?:{_LOADS})[\s/][^>]*+$", re.IGNORECASE)
_REFERENCE_OPEN: Final = re.compile(r"\]\[[^\[\]\n]{0,200}$")
_DEFINITION_OPEN: Final = re.compile(r"\]:[ \t]{0,8}\n?[ \t]{0,8}<?[^\s<>]{0,2048}>?$")
_BARE_OPEN: Final = re.compile(
    r"(?:https?|ftp|wss?):[/\\]{0,4}[^\s<>\"'`\])}|\x00-\x1f]{0,2048}$|www\.[^\s<>\"'`\])}|\x00-\x1f]{0,2048}$",
    re.IGNORECASE,
)
_CALL_OPEN: Final = re.compile(
    r"url\(\s{0,8}[\"']?[^\"')\s]{0,2048}$|import\s{1,8}(?:[\"'](?:[^\"'\n]{0,2048}(?:[\"']\s{0,8})?)?)?$"
    r"|(?:includegraphics|includeurl|htmlStyle)(?:\[[^\]\n]{0,200}\]?)?(?:\{[^{}\n]{0,2048})?$|include[a-z]{0,9}$",
    re.IGNORECASE,
)


def _may_go_on(text: str, at: int) -> bool:
    """Whether what begins here reaches the end of the text and may become a link, or a longer one."""
    letter = text[at]
    if letter == "<":
        return _TAG_OPEN.match(text, at) is not None or _LOADING_OPEN.match(text, at) is not None
    if letter == "]":
        following = text[at + 1]
        if following == "(":
            return _target_goes_on(text, at + 2)
        return (_REFERENCE_OPEN if following == "[" else _DEFINITION_OPEN).match(text, at) is not None
    return _BARE_OPEN.match(text, at) is not None or _CALL_OPEN.match(text, at) is not None


def _target_goes_on(text: str, at: int) -> bool:
    """Whether a target in parentheses is neither closed nor broken off by a blank line yet."""
    if len(text) - at > LONGEST or text.find("\n\n", at) >= 0:
        return False
    depth = 1
    for found in _PARENTHESIS.finditer(text, at):
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        if depth == 0:
            return False
    return True


_PARENTHESIS: Final = re.compile(r"\\.|[()]")
