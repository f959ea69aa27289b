"""The folder of the index: whole states only, a secret that is private, and damage that is never taken for empty."""

from __future__ import annotations

import os
import random
import subprocess
from pathlib import Path

import pytest

from tidegate.adapters import git_files
from tidegate.adapters.index_files import IndexFolder
from tidegate.adapters.public_prints import code_model
from tidegate.app.indexing import Indexing, Public, Wish
from tidegate.app.known import known_detectors
from tidegate.core.errors import BadRequest, Misconfigured, Unavailable
from tidegate.core.words import DataClass
from tidegate.detect.text import Text


class Still:
    def wall(self) -> float:
        return 1_700_000_000.0

    def tick(self) -> float:
        return 0.0


def prose(seed: int, count: int = 300) -> str:
    chance = random.Random(seed)
    return " ".join("".join(chance.choices("bdfgklmnprstvz", k=3)) + chance.choice("aeiou") for _ in range(count))


@pytest.fixture
def folder(tmp_path: Path) -> IndexFolder:
    return IndexFolder(str(tmp_path / "index"))


@pytest.fixture
def indexing(folder: IndexFolder) -> Indexing:
    return Indexing(folder, Still(), Public(code_model()))


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    made = tmp_path / "papers"
    (made / "deep").mkdir(parents=True)
    (made / "a.md").write_text(prose(1))
    (made / "deep" / "b.txt").write_text(prose(2))
    (made / "node_modules").mkdir()
    (made / "node_modules" / "c.md").write_text(prose(3))
    (made / "picture.bin").write_bytes(b"\0\1\2" * 50)
    return made


def rules(folder: IndexFolder, text: str) -> list[str]:
    return [item.rule for detector in known_detectors(folder) for item in detector.find(Text(text), ())]


def test_nothing_indexed_is_no_detector_and_no_problem(folder: IndexFolder) -> None:
    assert known_detectors(folder) == ()
    assert not folder.exists()
    assert folder.stamp() == (0, 0)


def test_a_folder_is_indexed_updated_and_removed(folder: IndexFolder, indexing: Indexing, papers: Path) -> None:
    [change] = indexing.add([Wish(place=str(papers), raises=DataClass.RESTRICTED)])
    assert (change.read, change.kept, change.skipped) == (2, 0, {"binary": 1})
    assert rules(folder, prose(1)[:400]) == rules(folder, prose(2)[:400]) == ["known_content.document_excerpt"]
    assert rules(folder, prose(3)[:400]) == [], "other people's code in node_modules is not ours"
    stamp = folder.stamp()

    (papers / "a.md").write_text(prose(4))
    (papers / "deep" / "b.txt").unlink()
    (papers / "new.md").write_text(prose(5))
    [[change], failed] = indexing.update()
    assert (change.read, change.kept, change.gone, failed) == (2, 0, 1, [])
    assert folder.stamp() != stamp
    assert rules(folder, prose(1)[:400]) == rules(folder, prose(2)[:400]) == []
    assert rules(folder, prose(4)[:400]) == rules(folder, prose(5)[:400]) == ["known_content.document_excerpt"]

    indexing.remove(["papers"])
    assert known_detectors(folder) == ()
    assert [path.name for path in folder.path.glob("*.idx")] == []


def test_an_update_without_changes_writes_nothing(folder: IndexFolder, indexing: Indexing, papers: Path) -> None:
    indexing.add([Wish(place=str(papers))])
    before = {path.name: path.stat().st_mtime_ns for path in folder.path.iterdir()}
    [[change], _] = indexing.update()
    assert (change.read, change.kept, change.gone, change.same) == (0, 2, 0, True)
    os.utime(papers / "a.md", ns=(1, 1))
    [[change], _] = indexing.update()
    assert (change.read, change.kept) == (0, 2), "a touched file is read, and known again by its content"
    assert before["lock"] == (folder.path / "lock").stat().st_mtime_ns
    assert before["secret"] == (folder.path / "secret").stat().st_mtime_ns


def test_a_detector_goes_on_with_the_index_it_was_made_with(
    folder: IndexFolder, indexing: Indexing, papers: Path
) -> None:
    indexing.add([Wish(place=str(papers))])
    [old] = known_detectors(folder)
    indexing.remove(["papers"])
    indexing.add([Wish(place=str(papers / "deep"))])
    assert old.find(Text(prose(1)[:400]), ())
    [new] = known_detectors(folder)
    assert not new.find(Text(prose(1)[:400]), ())
    assert old.version != new.version


def test_what_is_suppressed_is_not_found(folder: IndexFolder, indexing: Indexing, papers: Path, tmp_path: Path) -> None:
    common = tmp_path / "template.md"
    common.write_text(prose(1))
    indexing.add([Wish(place=str(papers)), Wish(place=str(common), suppress=True)])
    assert rules(folder, prose(1)[:400]) == []
    assert rules(folder, prose(2)[:400]) != []
    indexing.remove(["template.md"])
    assert rules(folder, prose(1)[:400]) != []


def test_a_source_that_is_gone_stays_as_it_is_and_is_told(
    folder: IndexFolder, indexing: Indexing, papers: Path, tmp_path: Path
) -> None:
    indexing.add([Wish(place=str(papers))])
    papers.rename(tmp_path / "elsewhere")
    changes, [(source, problem)] = indexing.update()
    assert (changes, source.name, problem.code) == ([], "papers", "index_place_missing")
    assert rules(folder, prose(1)[:400])


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    made = tmp_path / "product"
    made.mkdir()
    (made / "readme ü.md").write_text(prose(6))
    (made / "copy.md").write_text(prose(6))
    (made / "other.md").write_text(prose(7))
    git(made, "init", "-q")
    git(made, "add", ".")
    git(made, "commit", "-qm", "one")
    return made


def test_a_repository_is_read_by_commit_and_blob(folder: IndexFolder, indexing: Indexing, repository: Path) -> None:
    (repository / "uncommitted.md").write_text(prose(8))
    [change] = indexing.add([Wish(place=str(repository))])
    assert (change.source.form, change.read, len(change.source.revision)) == ("git", 3, 40)
    assert rules(folder, prose(7)[:400])
    assert rules(folder, prose(8)[:400]) == [], "only what is committed"

    git(repository, "mv", "other.md", "moved.md")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "two")
    read: list[str] = []
    original = git_files.blobs

    def counted(path: str, ids: dict[str, object]) -> object:
        read.extend(ids)
        return original(path, ids)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(git_files, "blobs", counted)
        [[change], _] = indexing.update()
    assert (change.read, change.kept, change.gone) == (2, 2, 1)
    assert len(read) == 2, "the unchanged blobs are not read again"
    assert rules(folder, prose(8)[:400])


def test_a_repository_without_a_commit_is_a_problem(indexing: Indexing, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "empty")
    with pytest.raises(Misconfigured) as caught:
        indexing.add([Wish(place=str(tmp_path / "empty"))])
    assert caught.value.code == "git_failed"


def test_a_repository_runs_no_program_of_its_own(indexing: Indexing, repository: Path, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    script = tmp_path / "script.sh"
    script.write_text(f"#!/bin/sh\ntouch {mark}\ncat\n")
    script.chmod(0o755)
    git(repository, "config", "core.fsmonitor", str(script))
    git(repository, "config", "filter.x.smudge", str(script))
    indexing.add([Wish(place=str(repository))])
    assert not mark.exists()


def test_values_of_columns_are_indexed(folder: IndexFolder, indexing: Indexing, tmp_path: Path) -> None:
    table = tmp_path / "customers.csv"
    table.write_text('name;"account no";city\n"Müller; Jörg";AC-20033-7;Berlin\nOstwind Energie;AC-20034-7;Berlin\n')
    wish = Wish(place=str(table), columns=("name", "account no"), raises=DataClass.RESTRICTED)
    [change] = indexing.add([wish])
    assert (change.source.form, change.source.label, change.read) == ("values", "pii", 2)
    assert rules(folder, "Muller, Jorg wrote") == ["known_values.value"]
    [change] = indexing.add([wish])
    assert change.same
    with pytest.raises(BadRequest) as caught:
        indexing.add([Wish(place=str(table), columns=("phone",))])
    assert caught.value.code == "index_column_missing"
    assert rules(folder, "Muller, Jorg wrote") == ["known_values.value"], "what failed changed nothing"


def test_everything_is_private(folder: IndexFolder, indexing: Indexing, papers: Path) -> None:
    indexing.add([Wish(place=str(papers))])
    assert folder.path.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.path.iterdir()} == {0o600}
    (folder.path / "secret").chmod(0o644)
    with pytest.raises(Misconfigured) as caught:
        IndexFolder(str(folder.path)).load()
    assert caught.value.code == "index_secret_open"


@pytest.mark.parametrize("harm", ["cut", "flip", "empty", "gone"])
@pytest.mark.parametrize("pattern", ["catalog", "index-*.idx", "secret"])
def test_a_damaged_index_is_never_an_empty_one(
    folder: IndexFolder, indexing: Indexing, papers: Path, harm: str, pattern: str
) -> None:
    indexing.add([Wish(place=str(papers))])
    [path] = folder.path.glob(pattern)
    data = path.read_bytes()
    if harm == "gone":
        path.unlink()
    else:
        flipped = data[:-1] + bytes([data[-1] ^ 1])
        path.write_bytes({"cut": data[: len(data) // 2], "flip": flipped, "empty": b""}[harm])
    with pytest.raises(Misconfigured) as caught:
        known_detectors(IndexFolder(str(folder.path)))
    assert caught.value.code in ("index_damaged", "index_secret_missing", "index_secret_differs")


def test_a_damaged_source_is_repaired_by_rebuilding(folder: IndexFolder, indexing: Indexing, papers: Path) -> None:
    [change] = indexing.add([Wish(place=str(papers))])
    (folder.path / change.source.file).write_bytes(b"x" * 100)
    with pytest.raises(Misconfigured):
        indexing.update()
    indexing.update(rebuild=True)
    assert rules(folder, prose(1)[:400])


@pytest.mark.parametrize("step", range(8))
def test_a_crash_at_any_step_leaves_the_old_state_or_the_new(
    folder: IndexFolder, indexing: Indexing, papers: Path, step: int
) -> None:
    indexing.add([Wish(place=str(papers))])
    (papers / "a.md").write_text(prose(9))
    replace, left = Path.replace, step

    def dying(self: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return replace(self, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", dying)
        died = False
        try:
            indexing.update()
        except KeyboardInterrupt:
            died = True
    assert died == (step < 3), "source, index and catalogue are replaced"
    found = [bool(rules(IndexFolder(str(folder.path)), prose(seed)[:400])) for seed in (1, 9, 2)]
    assert found == ([True, False, True] if died else [False, True, True])
    Indexing(IndexFolder(str(folder.path)), Still(), Public(code_model())).update()
    assert [bool(rules(folder, prose(seed)[:400])) for seed in (1, 9, 2)] == [False, True, True]
    assert len(list(folder.path.glob("*.idx"))) == 2
    assert not list(folder.path.glob(".*"))


def test_a_full_disk_changes_nothing(folder: IndexFolder, indexing: Indexing, papers: Path) -> None:
    indexing.add([Wish(place=str(papers))])
    (papers / "a.md").write_text(prose(9))

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(Misconfigured) as caught:
            indexing.update()
    assert caught.value.code == "index_unwritable"
    assert "space" in caught.value.message
    assert rules(folder, prose(1)[:400])


def test_two_do_not_write_at_once(folder: IndexFolder, indexing: Indexing, papers: Path) -> None:
    with folder.locked(), pytest.raises(Unavailable) as caught:
        indexing.add([Wish(place=str(papers))])
    assert caught.value.code == "index_busy"
    indexing.add([Wish(place=str(papers))])


def test_sources_of_one_name_are_told_apart(indexing: Indexing, papers: Path) -> None:
    first, second = indexing.add([Wish(place=str(papers), name="x"), Wish(place=str(papers / "deep"), name="x")])
    with pytest.raises(BadRequest) as caught:
        indexing.remove(["x"])
    assert caught.value.code == "index_source_ambiguous"
    assert indexing.remove([first.source.id]) == [first.source]
    assert indexing.remove([str(papers / "deep")]) == [second.source]
    with pytest.raises(BadRequest):
        indexing.remove(["x"])
