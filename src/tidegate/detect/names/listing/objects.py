"""Lists in JSON: package.json and its lock file, Pipfile.lock, composer.json, deno.json. Whole or cut off anywhere."""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.acts.act import Ecosystem
from tidegate.detect.names.listing.found import Found

_SECTION: Final = re.compile(
    r'"(dependencies|devDependencies|peerDependencies|optionalDependencies|bundleDependencies|bundledDependencies'
    r'|resolutions|overrides|requires|require|require-dev|imports|default|develop)"\s*:\s*([{\[])'
)
_ENTRY: Final = re.compile(r'\s*"((?:[^"\\]|\\.){1,214})"\s*:\s*(?:"((?:[^"\\]|\\.){0,300})"|(\{))\s*,?')
_ITEM: Final = re.compile(r'\s*"([^"\\]{1,214})"\s*,?')
_MODULES: Final = re.compile(
    r'"(?:[^"\n]{0,400}/)?node_modules/((?:@[\w.~-]+/)?[\w.~-]+)"\s*:\s*\{(?:\s*"name"\s*:\s*"([^"]+)",)?(?:\s*"version"\s*:\s*"([^"]*)")?'
)
_DEEPEST: Final = 12


def read_objects(text: str, found: Found) -> None:
    """Collect what a list in JSON names. Linear."""
    ecosystem: Ecosystem = "pypi" if '"pipfile-spec"' in text or '"_meta"' in text else "npm"
    composer = '"require"' in text and '"dependencies"' not in text
    if "node_modules/" in text:
        for entry in _MODULES.finditer(text):
            found.add("npm", entry[2] or entry[1], entry[3] or "")
    place = 0
    while (section := _SECTION.search(text, place)) is not None:
        place = section.end()
        name = section[1]
        if name in ("default", "develop") and ecosystem != "pypi":
            continue
        if name in ("require", "require-dev") and not composer:
            continue
        if section[2] == "[":
            place = _read_items(text, place, found)
        else:
            place = _read_entries(text, place, found, ("other" if composer else ecosystem, composer), 0)


def _read_items(text: str, place: int, found: Found) -> int:
    while (item := _ITEM.match(text, place)) is not None:
        found.add("npm", item[1])
        place = item.end()
    return place


def _read_entries(text: str, place: int, found: Found, kind: tuple[Ecosystem, bool], depth: int) -> int:
    """Entries of an object, name and version, from `place` to its end. Gives where they end.

    An object as a value is gone over, and what it has of sections of its own is found by the caller.
    """
    ecosystem, composer = kind
    while (entry := _ENTRY.match(text, place)) is not None:
        name, version = entry[1], entry[2] or ""
        place = entry.end()
        if composer:
            if "/" in name:
                found.add("other", f"composer/{name}", version)
        elif ecosystem == "npm" and version.startswith(("npm:", "jsr:")):
            found.add("npm", re.sub(r"(?<=.)@[^/]*$", "", version[4:]), "")
            found.add("npm", name)
        elif name not in (".", "version", "resolved", "integrity", "node", "npm"):
            found.add(ecosystem, name, version)
        if entry[3]:
            place = _past_object(text, place)
    return place


def _past_object(text: str, place: int) -> int:
    """The end of an object whose beginning was read; what it nests is short, or the text's end."""
    depth = 1
    for sign in _BRACES.finditer(text, place):
        if sign[0] == "{":
            depth += 1
        elif sign[0] == "}":
            depth -= 1
        if not depth or depth > _DEEPEST:
            end = sign.end()
            return end + 1 if text[end : end + 1] == "," else end
    return len(text)


_BRACES: Final = re.compile(r'[{}]|"(?:[^"\\]|\\.)*"')
