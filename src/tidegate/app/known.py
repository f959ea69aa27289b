"""Makes the detectors of what the organisation knows from the index in the state folder."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from tidegate.adapters.index_files import IndexFolder
from tidegate.adapters.public_prints import code_model
from tidegate.detect.detector import Detector
from tidegate.detect.index.detector import index_detector
from tidegate.detect.known.detector import value_detector

FOLDER: Final = "index"


def index_folder(state_dir: str) -> IndexFolder:
    """The folder of the index in a state folder, whether there is one yet or not."""
    return IndexFolder(str(PurePath(state_dir) / FOLDER))


def known_detectors(folder: IndexFolder) -> tuple[Detector, ...]:
    """The detectors over what was indexed; none where nothing was. Build anew when `folder.stamp()` changes.

    Raises Misconfigured when the index is damaged: an index that cannot be read is no index with nothing in it.
    """
    known = folder.load()
    found: list[Detector] = []
    if known.prints is not None:
        found.append(index_detector(known.prints, code_model()))
    if known.values is not None:
        found.append(value_detector(known.values))
    return tuple(found)
