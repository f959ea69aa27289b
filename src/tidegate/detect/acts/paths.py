"""Paths of files as tools take them: one spelling for each, and what is odd about how it is written."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import unquote

_HOME: Final = re.compile(
    r"(?:~|\$HOME|\$\{HOME\}|%USERPROFILE%|/root|/home/[^/]+|/Users/[^/]+|c:/Users/[^/]+)(?=/|$)", re.I
)
_LEADS: Final = frozenset({"~", "~/", "$h", "${", "%u", "/r", "/h", "/u", "/m"})
"""How a path begins that starts at somebody's home, or at a drive."""

_DRIVE: Final = re.compile(r"[A-Za-z]:(?=/|$)")
_WSL: Final = re.compile(r"/mnt/([a-z])(?=/|$)")
_LONGEST: Final = 4_096


def normal_path(path: str) -> str:
    """A path in one spelling: `/` between its parts, no dot segments, the home directory as `~`, drives in lower case.

    What is invisible is left out. Relative paths stay relative; one that climbs above where it starts keeps its `..`.
    """
    text = path.strip(" \t\r\n\"'")[:_LONGEST]
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFC", text) if not _is_hidden(letter))
    if ":" not in text and "\\" not in text and "\0" not in text and text[:2].lower() not in _LEADS:
        return _without_dots(text)
    text = text.replace("\0", "")
    if text[:5].lower() == "file:":
        text = unquote(re.sub(r"^file:(?://[^/]*)?(?=/)|^file:", "", text, flags=re.I))
        if _DRIVE.match(text[1:]):
            text = text[1:]
    text = text.removeprefix("\\\\?\\").replace("\\", "/")
    if drive := _DRIVE.match(text):
        text = text[: drive.end()].lower() + text[drive.end() :]
    elif drive := _WSL.match(text):
        text = f"{drive[1]}:{text[drive.end() :]}"
    if home := _HOME.match(text):
        text = "~" + text[home.end() :]
    return _without_dots(text)


def _without_dots(text: str) -> str:
    if "/" not in text:
        return text.rstrip(" .") or text
    if (
        "//" not in text
        and "/." not in text
        and "./" not in text
        and " /" not in text
        and text[0] != "."
        and text[-1] not in "/ ."
    ):
        return text
    root = "/" if text.startswith("/") else ""
    parts: list[str] = []
    for part in text.split("/"):
        if part in ("", "."):
            continue
        if part == ".." and parts and parts[-1] not in ("..", "~"):
            parts.pop()
        elif part == ".." and root:
            continue
        else:
            # Trailing dots and blanks are dropped by some file systems; a name of nothing else stays.
            parts.append(part.rstrip(" .") or part)
    return root + "/".join(parts) or "."


def path_traits(path: str) -> frozenset[str]:
    """Codes of what is odd about how a path is written.

    `hidden_characters`, `traversal` (it climbs above where it starts, or by detour out of what it names first),
    `trailing_dots`, `alternate_stream` (of NTFS), `device`, `other_host` (UNC), `disguised` (letters that only look
    like ASCII ones).
    """
    found: set[str] = set()
    if not path.isascii():
        if any(_is_hidden(letter) for letter in path):
            found.add("hidden_characters")
        folded = unicodedata.normalize("NFKC", path)
        if folded != unicodedata.normalize("NFC", path) and folded.isascii():
            found.add("disguised")
    if not path.isprintable() and any(letter < " " for letter in path):
        found.add("hidden_characters")
    plain = path.replace("\\", "/")
    if ".." in plain:
        parts = [part for part in plain.split("/") if part not in ("", ".")]
        if ".." in parts and ((parts[0] == ".." and parts.count("..") > 3) or _climbs_out(parts, plain)):
            found.add("traversal")
    last = plain.rstrip("/").rpartition("/")[2]
    if last.rstrip(" .") != last and last.strip(" ."):
        found.add("trailing_dots")
    if plain.startswith("//") and not plain.startswith("///"):
        found.add("other_host")
    if ":" in last and re.search(r"[^/:]:(?:\$DATA|[\w.$-]+(?::\$DATA)?)$", last) and not _DRIVE.match(plain):
        found.add("alternate_stream")
    if plain.startswith(("/dev/", "/proc/", "/sys/")) and not plain.startswith(("/dev/null", "/dev/std", "/dev/shm/")):  # noqa: S108
        found.add("device")
    return frozenset(found)


def _climbs_out(parts: list[str], plain: str) -> bool:
    """Whether it goes down into named directories first, and then further up than that: nobody writes paths so."""
    depth = 0
    named = 0
    for part in parts:
        if part == "..":
            depth -= 1
            if depth < 0 and (named or plain.startswith("/")):
                return True
        else:
            depth += 1
            named += 1
    return False


def _is_hidden(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cf", "Cc", "Cn", "Co") or letter in "\u115f\u1160\u3164\uffa0\u2800"


def ends_alike(path: str, other: str) -> bool:
    """Whether two normal paths can be one file: one is the end of the other, part by part.

    A relative path may be taken from any directory, so that `run.sh` can be `tools/run.sh`.
    """
    if path == other:
        return True
    if path[:1] in ("/", "~") and other[:1] in ("/", "~"):
        return False
    longer, shorter = (path, other) if len(path) >= len(other) else (other, path)
    return bool(shorter) and longer.endswith("/" + shorter.removeprefix("../"))
