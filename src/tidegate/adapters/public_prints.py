"""Fingerprints of what everybody knows: licences, boilerplate and idioms of open code. Packaged with the program."""

from __future__ import annotations

from array import array
from importlib.resources import files
from typing import Final

_FILES: Final = ("common_words.bin", "common_code.bin")


def public_prints() -> frozenset[int]:
    """The public fingerprints of common words and code, before they are sealed; 8 bytes each, little-endian."""
    found: array[int] = array("Q")
    for name in _FILES:
        resource = files("tidegate.detect.index").joinpath("data", name)
        if resource.is_file():
            found.frombytes(resource.read_bytes())
    return frozenset(found)
