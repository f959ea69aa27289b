"""What everybody knows: fingerprints of licences and notices, and the model of ordinary code. Packaged as data."""

from __future__ import annotations

from array import array
from importlib.resources import files
from typing import Final

from tidegate.detect.index.code_model import CodeModel

_FOLDER: Final = "data"


def public_prints() -> frozenset[int]:
    """Public fingerprints, not sealed, of what many packages have in common and of licences."""
    found: array[int] = array("Q")
    found.frombytes(files("tidegate.detect.index").joinpath(_FOLDER, "common.bin").read_bytes())
    return frozenset(found)


def code_model() -> CodeModel:
    """The packaged model of ordinary code."""
    return CodeModel(files("tidegate.detect.index").joinpath(_FOLDER, "code_model.bin").read_bytes())
