"""Compiled patterns are kept on disk; nothing goes wrong when they cannot be."""

from __future__ import annotations

from pathlib import Path

from tidegate.adapters.pattern_store import PatternStore


class Engine:
    def __init__(self, reused: bool) -> None:
        self.reused = reused

    def dump(self) -> bytes:
        return b"compiled"


def test_a_new_engine_is_kept_and_found_again(tmp_path: Path) -> None:
    store = PatternStore(str(tmp_path / "cache"), "a b")
    assert store.load() is None
    store.keep(Engine(reused=False))
    assert store.load() == b"compiled"
    (file,) = (tmp_path / "cache").iterdir()
    assert file.stat().st_mode & 0o077 == 0, "what is loaded from it runs here: nobody else may write it"


def test_an_engine_that_came_from_the_store_is_not_written_again(tmp_path: Path) -> None:
    PatternStore(str(tmp_path), "a b").keep(Engine(reused=True))
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_used_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    store = PatternStore(str(tmp_path / "file"), "a b")
    store.keep(Engine(reused=False))
    assert store.load() is None


def test_sets_of_patterns_do_not_replace_each_other_and_do_not_pile_up(tmp_path: Path) -> None:
    for number in range(9):
        PatternStore(str(tmp_path), f"set {number}").keep(Engine(reused=False))
    assert PatternStore(str(tmp_path), "set 8").load() == b"compiled"
    assert PatternStore(str(tmp_path), "set 7").load() == b"compiled"
    assert len(list(tmp_path.iterdir())) == 9
