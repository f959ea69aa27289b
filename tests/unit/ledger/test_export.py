"""Exports: what is proven on another machine, and by which name each lie is called."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from typing import Any

import msgspec
import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.ledger import ORIGIN, START, story
from tests.fakes.published import LOG_KEY, OTHER_KEY, SALT, Published

from tidegate.core.errors import NotProven
from tidegate.core.words import PASSED, not_checked
from tidegate.ledger import exporting
from tidegate.ledger.entry import VERSION, Closed, Decided, Entry, StandingSet, encode_entry
from tidegate.ledger.export import Exported, verify_export
from tidegate.ledger.exporting import LogEntries, Source, make_export, scan, time_range
from tidegate.ledger.manifest import FOREVER, SKEW, Manifest, Member, Scope, about, member_of, parse_manifest

KEYS = (LOG_KEY.key,)
WRITER = "9.9.9"
STEP = 120
"""Milliseconds between two entries; the clock may be set back by 500 of them."""
VKEYS = f"{LOG_KEY.key.text}\n".encode()
MINUTE = 60_000


def spread(entries: Sequence[bytes]) -> list[bytes]:
    """The same entries, `STEP` apart."""
    return [msgspec.json.encode({**json.loads(raw), "at": START + seq * STEP}) for seq, raw in enumerate(entries)]


class Members(dict[str, bytes]):
    """An export in memory."""

    @property
    def names(self) -> Sequence[str]:
        return list(self)

    def read(self, name: str) -> bytes | None:
        return self.get(name)

    @property
    def manifest(self) -> Manifest:
        return parse_manifest(self["manifest.json"])

    def lie(self, **fields: Any) -> Members:
        """The same with another manifest, whose digests are right."""
        members = {name: member_of(data) for name, data in self.items() if name != "manifest.json"}
        changed = msgspec.structs.replace(self.manifest, **({"members": members} | fields))
        return Members({**self, "manifest.json": changed.encode()})

    def verify(self, writer: str = WRITER) -> Exported:
        return verify_export(self, KEYS, writer)

    def code(self) -> str:
        with pytest.raises(NotProven) as caught:
            self.verify()
        return caught.value.code


def source(log: Published, salts: bool = False) -> Source:
    return Source(log.files.get, log.published, (("keys", VKEYS),), WRITER, (lambda _: SALT) if salts else None)


def of_time(log: Published, since: int, until: int, salts: bool = False) -> Members:
    scope = Scope("time", "", since, until)
    indexes, complete = time_range(LogEntries(log.files.get, log.size), scope)
    return Members(make_export(source(log, salts), scope, indexes, complete))


def of_subject(log: Published, sort: Any, value: str, salts: bool = False) -> Members:
    scope = Scope(sort, value)
    return Members(make_export(source(log, salts), scope, scan(LogEntries(log.files.get, log.size), scope), "no"))


@pytest.fixture(scope="module")
def log() -> Published:
    return Published(spread(story(4000)))


@pytest.fixture(scope="module")
def timed(log: Published) -> Members:
    return of_time(log, START + 144_000, START + 240_000, salts=True)


@pytest.fixture(scope="module")
def single(log: Published) -> Members:
    return of_subject(log, "exchange", log.kept()[1000].exchange)


# -- what is proven


def test_a_time_is_complete_with_its_neighbours(log: Published, timed: Members) -> None:
    exported = timed.verify()
    assert exported.outcomes == {
        "keys": PASSED,
        "checkpoint": PASSED,
        "entries": PASSED,
        "scope": PASSED,
        "complete": PASSED,
        "salts": not_checked("needs_bodies"),
        "summary": PASSED,
        "beside": not_checked("not_in_file"),
    }
    assert (exported.manifest.first, exported.manifest.last) == (699, 2500)
    assert timed["entries/00000000000000000699.jsonl"].splitlines() == log.entries[699:2501]
    assert json.loads(timed["salts.json"]).keys() == {
        each.exchange for each in log.kept() if START + 144_000 <= each.at < START + 240_000
    }


def test_the_same_export_is_the_same_bytes(log: Published, timed: Members) -> None:
    again = of_time(log, START + 144_000, START + 240_000, salts=True)
    assert list(again.items()) == list(timed.items())


@pytest.mark.parametrize(
    ("since", "until", "first", "complete"),
    [
        (0, FOREVER, 0, "to_end"),
        (0, START + 12, 0, "bounded"),
        (START + 360000, FOREVER, 2499, "to_end"),
        (START + MINUTE * 60, FOREVER, 3999, "to_end"),
        (0, START - 2 * MINUTE, 0, "bounded"),
        (START + 240012, START + 240024, 1500, "bounded"),
    ],
)
def test_ends_of_the_log(log: Published, since: int, until: int, first: int, complete: str) -> None:
    members = of_time(log, since, until)
    exported = members.verify()
    assert (exported.manifest.first, exported.manifest.complete) == (first, complete)
    assert exported.outcomes["complete"] == (PASSED if complete == "bounded" else not_checked("later_entries_unknown"))
    inside = [each for each in range(log.size) if since <= START + each * STEP < until]
    assert f"<b>{len(inside):,}</b><span>Entries</span>" in members["summary.html"].decode()


def test_a_log_of_one_entry() -> None:
    one = Published(story(1))
    assert of_time(one, 0, FOREVER).verify().manifest.count == 1
    assert of_time(one, START + MINUTE, FOREVER).verify().manifest.count == 1


def test_a_subject_is_never_said_to_be_complete(log: Published, single: Members) -> None:
    exported = single.verify()
    assert exported.outcomes["complete"] == not_checked("not_provable_for_a_subject")
    assert exported.manifest.count == 2
    assert "is NOT proven and cannot be" in exported.manifest.about
    assert "is NOT proven and cannot be" in single["summary.html"].decode()
    assert any(name.startswith("proofs/") for name in single)
    assert not any(name.startswith("tile/") for name in single)


@pytest.mark.parametrize(("sort", "value"), [("key", "key_1"), ("team", "blue")])
def test_many_entries_share_tiles(log: Published, sort: str, value: str) -> None:
    members = of_subject(log, sort, value)
    exported = members.verify()
    assert exported.manifest.count == 3998
    assert exported.outcomes["scope"] == PASSED
    assert not any(name.startswith("proofs/") for name in members)
    # Nobody else's entries are in the file: only hashes are shared.
    assert not any(name.startswith("tile/entries") for name in members)


def test_an_end_without_its_decision_names_no_team(log: Published) -> None:
    scope = Scope("team", "blue")
    closed = [each.index for each in log.kept() if each.part == "closed"][:3]
    members = Members(make_export(source(log), scope, closed, "no"))
    assert members.verify().outcomes["scope"] == not_checked("team_not_in_entry")


def test_without_keys_of_ones_own_nothing_is_said_of_them(timed: Members) -> None:
    assert verify_export(timed, None, WRITER).outcomes["keys"] == not_checked("keys_of_the_file")
    with pytest.raises(NotProven) as caught:
        verify_export(timed, (OTHER_KEY.key,), WRITER)
    assert caught.value.code == "note_unsigned"


def test_another_version_does_not_judge_the_page(timed: Members) -> None:
    assert timed.verify("1.0").outcomes["summary"] == not_checked("written_by_another_version")


def test_clocks_that_were_set_back_a_little_lose_nothing() -> None:
    entries = [msgspec.json.decode(each) for each in story(4000)]
    for number, entry in enumerate(entries):
        # A jump back by 54 s every 700 entries, and on from there.
        entry["at"] = START + number * STEP - (number // 700) * 54_000 % 108_000
    log = Published([rfc8785.dumps(entry) for entry in entries])
    for since in range(START, START + 480000, 44_400):
        members = of_time(log, since, since + 24_000)
        members.verify()
        found = {
            json.loads(line)["seq"]
            for name in members
            if name.startswith("entries/")
            for line in members[name].splitlines()
        }
        assert found >= {entry["seq"] for entry in entries if since <= entry["at"] < since + 24_000}


def test_a_log_whose_files_were_changed_is_not_exported(log: Published) -> None:
    spoilt = Published(log.entries[:600])
    bundle = bytearray(spoilt.files["tile/entries/000"])
    bundle[-3] ^= 1
    spoilt.files["tile/entries/000"] = bytes(bundle)
    with pytest.raises(NotProven) as caught:
        list(make_export(source(spoilt), Scope("time"), range(600), "to_end"))
    assert caught.value.code == "entry_changed"


# -- what is not


def drop_line(data: bytes, number: int) -> bytes:
    lines = data.splitlines(keepends=True)
    del lines[number]
    return b"".join(lines)


NAME = "entries/00000000000000000699.jsonl"


def test_an_entry_left_out_of_a_time_is_missed(timed: Members) -> None:
    cut = Members({**timed, NAME: drop_line(timed[NAME], 900)})
    assert cut.lie(count=timed.manifest.count - 1).code() == "entries_missing"


def test_the_first_or_the_last_entries_left_out_are_missed(timed: Members) -> None:
    lines = timed[NAME].splitlines(keepends=True)
    for kept, name, code in [
        (lines[:-600], NAME, "entries_missing"),
        (lines[600:], "entries/00000000000000001299.jsonl", "entries_missing"),
        (lines[:-1], NAME, "entries_missing"),
        (lines[1:], "entries/00000000000000000700.jsonl", "entries_missing"),
    ]:
        members = Members({key: data for key, data in timed.items() if key != NAME} | {name: b"".join(kept)})
        first, last = json.loads(kept[0])["seq"], json.loads(kept[-1])["seq"]
        assert members.lie(first=first, last=last, count=len(kept)).code() == code


def test_a_changed_entry_is_named(timed: Members, single: Members) -> None:
    changed = Members({**timed, NAME: timed[NAME].replace(b'"allow"', b'"block"', 1)})
    assert changed.lie().code() == "entry_changed"
    name = next(name for name in single if name.startswith("entries/"))
    assert Members({**single, name: single[name].replace(b'"allow"', b'"block"', 1)}).lie().code() == "inclusion_wrong"


def test_an_entry_twice_or_out_of_order(timed: Members) -> None:
    lines = timed[NAME].splitlines(keepends=True)
    swapped = [*lines[:5], lines[6], lines[5], *lines[7:]]
    assert Members({**timed, NAME: b"".join(swapped)}).lie().code() in ("entries_missing", "export_mismatch")
    twice = [*lines[:5], lines[4], *lines[5:]]
    assert Members({**timed, NAME: b"".join(twice)}).lie(count=len(twice)).code() == "export_mismatch"


def test_a_page_that_says_something_else(timed: Members) -> None:
    page = timed["summary.html"].replace(b"Complete for its time", b"Complete for all time")
    assert Members({**timed, "summary.html": page}).lie().code() == "summary_false"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"complete": "to_end"}, "entries_missing"),
        ({"complete": "no"}, "export_mismatch"),
        ({"about": "All is well."}, "export_mismatch"),
        ({"size": 5000}, "export_mismatch"),
        ({"root": LOG_KEY.key.text.split("+")[2]}, "manifest_malformed"),
        ({"origin": "other.example/log"}, "checkpoint_origin"),
        ({"first": 700}, "export_mismatch"),
        ({"count": 3}, "export_mismatch"),
        ({"salts": False}, "export_mismatch"),
        ({"format": "tidegate-export/v2"}, "manifest_malformed"),
        ({"scope": Scope("time", "", START + 144_000, START + 241200)}, "entries_missing"),
        ({"scope": Scope("time", "", START + 132000, START + 240_000)}, "entries_missing"),
        ({"scope": Scope("key", "key_1", START + 144_000, START + 240_000)}, "export_mismatch"),
    ],
)  # fmt: skip
def test_each_lie_of_the_manifest(timed: Members, fields: dict[str, Any], code: str) -> None:
    assert timed.lie(**fields).code() == code


def test_a_subject_said_to_be_complete(single: Members) -> None:
    scope = single.manifest.scope
    assert single.lie(complete="bounded", about=about(scope, "bounded")).code() == "export_mismatch"
    other = msgspec.structs.replace(scope, value="ex_other")
    assert single.lie(scope=other).code() == "export_mismatch"


def test_members_that_are_not_listed_not_there_or_not_needed(timed: Members, single: Members) -> None:
    assert Members({**timed, "rotations/000000": b"x"}).code() == "export_malformed"
    assert Members({name: data for name, data in timed.items() if name != "keys"}).code() == "export_malformed"
    assert Members({**timed, "keys": b"other\n"}).code() == "member_changed"
    assert Members({**timed, "tile/0/015.p/1": bytes(32)}).lie().code() == "export_malformed"
    proof = next(name for name in single if name.startswith("proofs/"))
    assert Members({name: data for name, data in single.items() if name != proof}).lie().code() == "export_malformed"
    assert Members({**single, "proofs/" + "0" * 20 + ".tlog-proof": single[proof]}).lie().code() == "export_malformed"
    listed = timed.lie(members={**timed.manifest.members, "../x": Member(0, "0" * 64)})
    assert listed.code() == "manifest_malformed"
    without = Members({name: data for name, data in timed.items() if name != "manifest.json"})
    assert without.code() == "export_malformed"


def test_a_long_export_has_several_files_of_entries(log: Published, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "PER_FILE", 100)
    members = of_time(log, START + 144_000, START + 240_000)
    names = [name for name in members if name.startswith("entries/")]
    assert len(names) == 19
    members.verify()
    cut = Members({name: data for name, data in members.items() if name != names[7]})
    assert cut.lie(count=members.manifest.count - 100).code() == "entries_missing"
    renamed = Members({**members, "entries/" + "9" * 20 + ".jsonl": members[names[7]]})
    del renamed[names[7]]
    assert renamed.lie().code() in ("export_malformed", "entries_missing")
    swapped = Members({**members, names[3]: members[names[4]], names[4]: members[names[3]]})
    assert swapped.lie().code() == "export_malformed"


def test_a_log_that_grows_meanwhile_is_exported_as_it_was(log: Published) -> None:
    growing = Published(log.entries, size=1000)
    scope = Scope("time")
    made = make_export(source(growing), scope, range(1000), "to_end")
    first = next(made)
    growing.publish(2000)
    for path in [path for path in growing.files if ".p/" in path and path.partition(".p/")[0] in growing.files]:
        del growing.files[path]
    assert growing.files.keys() & {"tile/0/003", "tile/0/003.p/232"} == {"tile/0/003"}
    members = Members([first, *made])
    assert members.verify().manifest.size == 1000


def test_a_manifest_in_another_spelling(timed: Members) -> None:
    pretty = json.dumps(json.loads(timed["manifest.json"]), indent=1).encode()
    assert Members({**timed, "manifest.json": pretty}).code() == "manifest_malformed"


def test_a_proof_of_another_log_or_another_entry(log: Published, single: Members) -> None:
    names = [name for name in single if name.startswith("proofs/")]
    swapped = Members({**single, names[0]: single[names[1]], names[1]: single[names[0]]})
    assert swapped.lie().code() == "export_mismatch"
    smaller = Published(log.entries[:3000])
    index = int(names[0].split("/")[1][:20])
    older = Members({**single, names[0]: smaller.proof(index).encode()})
    assert older.lie().code() == "export_mismatch"


def test_salts_of_nobody(timed: Members) -> None:
    for salts in ({"ex_other": "00" * 32}, {next(iter(json.loads(timed["salts.json"]))): "zz" * 32}):
        assert Members({**timed, "salts.json": rfc8785.dumps(salts)}).lie().code() == "export_malformed"


def test_times_in_no_order() -> None:
    entries = spread(story(1200))
    entries[600] = entries[600].replace(str(START + 72000).encode(), str(START - 60_000).encode())
    log = Published(entries)
    members = Members(make_export(source(log), Scope("time"), range(1200), "to_end"))
    assert members.code() == "entries_disordered"


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_changed_byte_is_found(single: Members, timed: Members, data: st.DataObject) -> None:
    members = data.draw(st.sampled_from([single, timed]))
    name = data.draw(st.sampled_from(list(members)))
    spoilt = bytearray(members[name])
    spoilt[data.draw(st.integers(0, len(spoilt) - 1))] ^= data.draw(st.integers(1, 255))
    changed = Members({**members, name: bytes(spoilt)})
    with pytest.raises(NotProven):
        changed.verify()
    if name in ("manifest.json", "keys", "salts.json"):
        return
    # Also when the manifest was made to fit.
    with pytest.raises(NotProven):
        changed.lie().verify()


@given(raw=st.binary(max_size=200))
def test_noise_is_refused(raw: bytes) -> None:
    with pytest.raises(NotProven):
        parse_manifest(raw)


# -- the page


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [
            name for name, _ in attrs if name in ("src", "href", "srcset", "action") or name.startswith("on")
        ]


def hostile(make: Callable[[int], Entry]) -> Members:
    log = Published([encode_entry(make(seq)) for seq in range(3)])
    return of_time(log, 0, FOREVER)


NASTY = "\"><script src=//x>alert(1)</script><img onerror=x>' \u202e\x1b[31m&amp;"


def test_nothing_that_an_entry_says_becomes_markup() -> None:
    pages = [
        hostile(lambda seq: Decided(
            at=START, seq=seq, v=VERSION, exchange=f"ex_{seq}", key=NASTY, request="", decision=NASTY,
            data_class=NASTY, findings={NASTY: 1}, unchecked={NASTY: NASTY}, policy=NASTY,
        )),
        hostile(lambda seq: Closed(
            at=START, seq=seq, v=VERSION, exchange=f"ex_{seq}", key=NASTY, endpoint=NASTY, error=NASTY,
            verdict=NASTY, sights={NASTY: 2}, cost="1e999999999", checks={NASTY: "not_checked(" + NASTY + ")"},
        )),
        hostile(lambda seq: StandingSet(at=START, seq=seq, v=VERSION, endpoint=NASTY, before=NASTY, after=NASTY)),
    ]  # fmt: skip
    for members in pages:
        members.verify()
        text = members["summary.html"].decode()
        page = Page(text)
        assert not {"script", "img", "link", "iframe", "object", "a", "form"} & set(page.tags)
        assert page.links == []
        assert "\u202e" not in text
        assert "\x1b" not in text
        assert "url(" not in text
        assert "@import" not in text


def test_the_page_counts_what_there_is(log: Published) -> None:
    text = of_time(log, 0, FOREVER)["summary.html"].decode()
    decided = len([each for each in log.kept() if each.part == "decided"])
    closed = len(log.kept()) - decided
    assert f"<b>{decided:,}</b><span>Exchanges decided</span>" in text
    assert f"<td>one</td><td>{closed:,}</td>" in text
    assert f"<td>pii</td><td>{2 * decided:,}</td>" in text
    assert text.count('<rect class="up"') == 60
    assert LOG_KEY.key.text in text
    assert ORIGIN in text


def test_absurd_numbers_do_no_harm() -> None:
    members = hostile(lambda seq: Decided(
        at=2**53 - 1 if seq else 0, seq=seq, v=VERSION, exchange=f"ex_{seq}", key="k", request="", decision="allow",
    ))  # fmt: skip
    members.verify()
    assert b"no such time" in members["summary.html"] or b"UTC" in members["summary.html"]


def test_skew_is_what_the_words_say() -> None:
    assert f"{SKEW // 1000} seconds" in about(Scope("time"), "bounded")
