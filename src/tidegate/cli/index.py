"""`tidegate index add|list|remove|update|suppress|check`: what the organisation knows, so that it stays home."""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Final

from msgspec import to_builtins

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.files import Disk
from tidegate.adapters.index_files import IndexFolder, Known
from tidegate.adapters.public_prints import code_model, public_prints
from tidegate.app.indexing import Change, Indexing, Public, Wish, read_document
from tidegate.app.known import index_folder
from tidegate.cli.command import FAILED, OK, Command
from tidegate.cli.state import state_arguments, state_folder
from tidegate.cli.terminal import moment, note, plain, print_json, print_table, report, say
from tidegate.core.errors import BadRequest
from tidegate.core.words import DataClass
from tidegate.detect.index.detector import index_detector
from tidegate.detect.index.extract import extract
from tidegate.detect.index.prints import Source
from tidegate.detect.known.detector import value_detector
from tidegate.detect.text import Text

FINDINGS: Final = 2
_STDIN: Final = "-"
_MAX_BYTES: Final = 64 * 1024 * 1024
_CLASSES: Final = tuple(item.name.lower() for item in DataClass)


def _folder(arguments: argparse.Namespace) -> IndexFolder:
    return index_folder(state_folder(arguments))


def _indexing(arguments: argparse.Namespace) -> Indexing:
    return Indexing(_folder(arguments), SystemClock(), Public(code_model(), public_prints()))


def _json_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("places", metavar="PATH", nargs="+", help="a file, a folder or a git repository")
    parser.add_argument("--name", metavar="NAME", default="", help="for people; default: the last part of the path")
    parser.add_argument("--label", metavar="LABEL", default="", help="default: trade_secret; pii with --columns")
    parser.add_argument("--class", dest="raises", choices=_CLASSES, default="confidential", help="default: %(default)s")
    parser.add_argument("--columns", metavar="NAMES", default="", help="of tables: look for these columns' values")
    parser.add_argument(
        "--within", metavar="CHARACTERS", type=_count, default=0, help="values count only near another of their row"
    )
    state_arguments(parser)
    _json_argument(parser)


def _add(arguments: argparse.Namespace) -> int:
    columns = tuple(name.strip() for name in arguments.columns.split(",") if name.strip())
    if arguments.within and len(columns) < 2:
        raise BadRequest("index_within_alone", "--within needs two columns or more.", "Name them with --columns.")
    wishes = [
        Wish(
            place=place,
            name=arguments.name,
            label=arguments.label,
            raises=DataClass[arguments.raises.upper()],
            columns=columns,
            within=arguments.within,
        )
        for place in arguments.places
    ]
    return _show_changes(_indexing(arguments).add(wishes), arguments.json)


def _suppress_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("places", metavar="PATH", nargs="+", help="a file, a folder or a git repository")
    state_arguments(parser)
    _json_argument(parser)


def _suppress(arguments: argparse.Namespace) -> int:
    wishes = [Wish(place=place, suppress=True) for place in arguments.places]
    return _show_changes(_indexing(arguments).add(wishes), arguments.json)


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    state_arguments(parser)
    _json_argument(parser)


def _list(arguments: argparse.Namespace) -> int:
    sources = _indexing(arguments).sources()
    if arguments.json:
        print_json([_public(source) for source in sources])
        return OK
    print_table(
        ("ID", "NAME", "FORM", "LABEL", "CLASS", "DOCUMENTS", "FINGERPRINTS", "UPDATED", "PATH"),
        [_row(source) for source in sources],
    )
    return OK


def _row(source: Source) -> tuple[str, ...]:
    means = ("-", "-") if source.form == "suppress" else (source.label, source.raises.name.lower())
    counts = (str(source.documents), str(source.prints))
    return (source.id, source.name, source.form, *means, *counts, moment(source.updated), source.place)


def _remove_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", metavar="SOURCE", nargs="+", help="name, id or path")
    state_arguments(parser)


def _remove(arguments: argparse.Namespace) -> int:
    for source in _indexing(arguments).remove(arguments.sources):
        say(f"removed {plain(source.name)} ({source.id}): {source.prints} fingerprints")
    return OK


def _update_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", metavar="SOURCE", nargs="*", help="name, id or path; default: all")
    parser.add_argument("--rebuild", action="store_true", help="read everything anew, whether it changed or not")
    state_arguments(parser)
    _json_argument(parser)


def _update(arguments: argparse.Namespace) -> int:
    changes, failed = _indexing(arguments).update(arguments.sources, arguments.rebuild)
    _show_changes(changes, arguments.json)
    for source, problem in failed:
        note(f"{plain(source.name)} ({source.id}) stays as it is:")
        report(problem)
    return FAILED if failed else OK


def _show_changes(changes: Sequence[Change], as_json: bool) -> int:
    if as_json:
        print_json([{**_public(item.source), **_counts(item)} for item in changes])
        return OK
    for item in changes:
        source = item.source
        unit = "rows" if source.form == "values" else "documents"
        say(
            f"{plain(source.name)} ({source.id}, {source.form}): {item.read} {unit} read, {item.kept} unchanged, "
            f"{item.gone} gone; {source.prints} fingerprints"
        )
        for why, count in sorted(item.skipped.items()):
            note(f"  {count} files skipped: {why}")
    return OK


def _counts(change: Change) -> dict[str, Any]:
    return {"read": change.read, "kept": change.kept, "gone": change.gone, "skipped": change.skipped}


def _public(source: Source) -> dict[str, Any]:
    shown = to_builtins(source)
    del shown["file"]
    return {**shown, "raises": source.raises.name.lower()}


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="*", help="texts to look at; `-` is standard input")
    state_arguments(parser)
    _json_argument(parser)


def _check(arguments: argparse.Namespace) -> int:
    """Whether the index is whole; with files, what of them it knows, by document."""
    known = _folder(arguments).load()
    indexing = _indexing(arguments)
    for source in indexing.sources():
        indexing.documents(source)
    if not arguments.files:
        prints, values = len(known.prints or ()), len(known.values or ())
        say(f"good ({len(indexing.sources())} sources, {prints} fingerprints, {values} values)")
        return OK
    found: list[dict[str, Any]] = []
    for name in arguments.files:
        data = sys.stdin.buffer.read(_MAX_BYTES) if name == _STDIN else Disk().read(name, _MAX_BYTES)
        found += (
            {"file": name, **item} for item in _known_in(extract(data, name, read_document).text, known, indexing)
        )
    if arguments.json:
        print_json(found)
    elif found:
        print_table(("WHERE", "RULE", "LABEL", "SOURCE", "DOCUMENT"), map(_found_row, found))
    return FINDINGS if found else OK


def _known_in(text: str, known: Known, indexing: Indexing) -> Iterator[dict[str, Any]]:
    """What of a text is known, each with its place, and where it comes from."""
    lines = _Lines(text)
    if known.prints is not None:
        for item in index_detector(known.prints, code_model()).documents(text):
            source = known.prints.sources[item.source]
            document = indexing.documents(source)[item.document].name
            whence = {"label": source.label, "source": source.name, "document": document}
            yield {"rule": item.rule, **whence, **lines.of(item.start, item.end)}
    if known.values is not None:
        for item in value_detector(known.values).find(Text(text), ()):
            whence = {"label": item.label, "source": "", "document": ""}
            yield {"rule": item.rule.rpartition(".")[2], **whence, **lines.of(item.start, item.end)}


def _found_row(item: dict[str, Any]) -> tuple[str, ...]:
    where = f"{item['file']}:{item['first_line']}-{item['last_line']}"
    return (where, item["rule"], item["label"], item["source"] or "-", item["document"] or "-")


class _Lines:
    """Line numbers, from 1, of places in a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]

    def of(self, start: int, end: int) -> dict[str, int]:
        return {
            "first_line": bisect_right(self._starts, start),
            "last_line": bisect_right(self._starts, max(start, end - 1)),
            "start": start,
            "end": end,
        }


def _count(text: str) -> int:
    found = int(text)
    if not 0 <= found <= 100_000:
        raise ValueError
    return found


COMMAND = Command(
    name="index",
    summary="Let the gateway know your documents, code and lists, as fingerprints that hold no text.",
    example="tidegate index add handbook/ ~/code/product",
    children=(
        Command(
            name="add",
            summary="Index files, folders, git repositories, or the values of a table's columns.",
            example="tidegate index add customers.csv --columns name,account --label pii --class restricted",
            arguments=_add_arguments,
            run=_add,
        ),
        Command(
            name="list",
            summary="List what is indexed.",
            example="tidegate index list --json",
            arguments=_list_arguments,
            run=_list,
        ),
        Command(
            name="remove",
            summary="Remove sources and every fingerprint of theirs.",
            example="tidegate index remove handbook",
            arguments=_remove_arguments,
            run=_remove,
        ),
        Command(
            name="update",
            summary="Bring sources up to date. Only what changed is read.",
            example="tidegate index update",
            arguments=_update_arguments,
            run=_update,
        ),
        Command(
            name="suppress",
            summary="Index what everybody may know, so that it is never found: templates, vendored code.",
            example="tidegate index suppress third-party/ contract-template.docx",
            arguments=_suppress_arguments,
            run=_suppress,
        ),
        Command(
            name="check",
            summary="Check that the index is whole; with files, say what of them is known, and from where.",
            example="tidegate index check draft.md",
            arguments=_check_arguments,
            run=_check,
        ),
    ),
)
