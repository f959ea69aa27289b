"""Whether a shape of code that runs what it decodes or fetches does run it, told by what is called.

The shapes find calls by their names; here it is said which of those names are, as they are written, something else:
a reader of data (`json.loads`), a keyword (`function (`), a pattern (`re.compile`), a program that only reads.
"""

from __future__ import annotations

import re
from typing import Final

_FORMATS: Final = (
    "json|orjson|ujson|simplejson|rapidjson|json5|hjson|toml|tomllib|tomli|tomlkit|plistlib|cbor2?|bson|ini"
)
_RUNNERS: Final = re.compile(
    r"\b(?:exec|eval|compile|loads|load|full_load|unsafe_load|system|run|popen|call|check_output|import_module|assert"
    r"|function|settimeout|setinterval|execsync|runinthiscontext|runinnewcontext|create_function|preg_replace)"
    r"[ \t]{0,4}\(",
    re.IGNORECASE,
)
_QUALIFIER: Final = re.compile(r"([A-Za-z_][\w.]{0,40})\.$")
_FORMAT: Final = re.compile(rf"(?:[\w.]*\.)?(?:{_FORMATS})", re.IGNORECASE)
_UNSAFE: Final = re.compile(
    r"(?:[\w.]*\.)?(?:c?pickle|_pickle|dill|cloudpickle|marshal|ya?ml|ruamel|joblib|torch|numpy|np|jsonpickle|shelve|psych)",
    re.IGNORECASE,
)
_SAFE_LOADER: Final = re.compile(r"[^\n]{0,80}\b(?:C?SafeLoader|BaseLoader)\b|[^\n]{0,80}\bweights_only[ ]?=[ ]?True\b")
_PATTERNS: Final = re.compile(r"(?:[\w.]*\.)?(?:re|re2|regex)")
_LOOPS: Final = re.compile(r"(?:asyncio|anyio|trio|curio)")
_CALLBACK: Final = re.compile(
    r"\w+[ \t]{0,4}\([ \t]{0,4}(?:async[ \t]{1,4})?(?:function\b|\w+[ \t]{0,4}=>|\([^()\n]*\)[ \t]{0,4}=>)"
)
_LITERAL: Final = re.compile(r"(?:[=(,:;!&|?{\[]|\breturn)[ \t]{0,4}/(?:[^/\n\\]|\\[^\n]){1,64}/[dgimsuvy]{0,8}\.$")
"""A pattern of JavaScript, where nothing can be divided, that is asked for what it finds."""

_READS_ONLY: Final = re.compile(
    r"\w+[ \t]{0,4}\([ \t]{0,4}\[[ \t]{0,4}[\"'](?:/usr)?(?:/bin/)?(?:openssl|gpg2?|jq|gzip|gunzip|zcat|file|wc|diff"
    r"|cmp|xxd|hexdump|od|sha(?:1|224|256|384|512)sum|md5sum|protoc|pdftotext|magick|convert|identify|ffprobe)"
    r"[\"'](?:[ \t]{0,4},[ \t]{0,4}[\"'][^\"'\n]{0,40}[\"']){0,8}[ \t]{0,4}\][^()\n]{0,40}\binput[ \t]{0,4}=",
    re.IGNORECASE,
)
_ALIASED: Final = re.compile(rf"(?:{_FORMATS})[ \t]{{0,4}}=[ \t]{{0,4}}[\w.]{{0,24}}\(?[\"']?$", re.IGNORECASE)
_BEFORE: Final = 80

ALIASES: Final = (
    rf"\b(?:pickle|cPickle|dill|cloudpickle|marshal)[ \t]{{1,4}}as[ \t]{{1,4}}(?:{_FORMATS})\b",
    r"\b(?:pickle|cPickle|dill|cloudpickle|marshal)[\"')]{0,2}[ \t]{0,4}[;,#\r\n]",
)
"""What runs code, where it may be given the name of what does not; `is_aliased` says whether it is."""

ALIASED: Final = frozenset(("pickle", "cpickle", "dill", "cloudpickle", "marshal"))
"""What those begin with."""


def is_aliased(text: str, start: int, end: int) -> bool:
    """Whether what stands there gets the name of a reader of data."""
    return (
        " as" in text[start:end].replace("\t", " ") or _ALIASED.search(text, max(0, start - _BEFORE), start) is not None
    )


def does_run(text: str, start: int, end: int) -> bool:
    """Whether any of the calls in a shape there runs what it is given."""
    first = re.compile(r"\w+").match(text, start, end)
    if first is not None and first[0].lower() in ALIASED:
        return is_aliased(text, start, end)
    calls = list(_RUNNERS.finditer(text, start, end))
    return not calls or any(_runs(text, call.start(), end) for call in calls)


def _runs(text: str, at: int, end: int) -> bool:
    """Whether the call at a place, within a shape that ends at `end`, runs what it is given."""
    word = re.compile(r"\w+").match(text, at)
    name = word[0] if word is not None else ""
    before = text[max(0, at - _BEFORE) : at]
    found = _QUALIFIER.search(before)
    of = found[1] if found is not None else ""
    small = name.lower()
    if small == "function":
        # JavaScript knows it from the keyword by its capital.
        return name == "Function"
    if small == "loads":
        return _FORMAT.fullmatch(of) is None
    if small in ("load", "full_load"):
        return _UNSAFE.fullmatch(of) is not None and _SAFE_LOADER.match(text, end) is None
    if small == "compile":
        return _PATTERNS.fullmatch(of) is None
    if small in ("settimeout", "setinterval"):
        return _CALLBACK.match(text, at, end) is None
    if small in ("exec", "call"):
        return _LITERAL.search(before) is None
    if small in ("run", "check_output", "popen"):
        return _LOOPS.fullmatch(of) is None and _READS_ONLY.match(text, at, end) is None
    return True
