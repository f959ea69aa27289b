"""The log over HTTP: who may read what, exact paths, caching, and nothing that is not published."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from typing import Any

import msgspec
import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.admin import Answer, Clock
from tests.fakes.ledger import START, story
from tests.fakes.published import LOG_KEY, RECEIPT_KEY, SALT, Published
from tests.fakes.store import FakeStore

from tidegate.adapters.clock import SystemEntropy
from tidegate.app.keys import KeyWish, create_key
from tidegate.core.principal import Key
from tidegate.gateway.admit import Admission
from tidegate.gateway.keyring import hash_key
from tidegate.gateway.ledger_pages import Access, LedgerPages, Parts
from tidegate.gateway.meter import Meter
from tidegate.gateway.public_log import AT_ONCE, PublicLog
from tidegate.gateway.receipts import Receipts
from tidegate.ledger.merkle import leaf_hash
from tidegate.ledger.proof import parse_proof, verify_proof
from tidegate.ledger.receipt import parse_receipt, verify_receipt
from tidegate.ledger.tiles import decode_bundle, encode_bundle, paths_of

KEYS = (LOG_KEY.key,)
ENTRIES = story(700)


class Pages:
    """The application over a log in memory, with an admin, the client of the log's exchanges, and another client."""

    def __init__(self, log: Published) -> None:
        self.log = log
        self.access = Access()
        self.clock = Clock()
        self.clock.now = START / 1000 + 10
        self.receipts = Receipts(log, RECEIPT_KEY)
        self.store = FakeStore()
        self.admission = Admission(self.store, Meter())
        self.find: Callable[[str], Any] = log.find
        public = PublicLog(log, log.read, self._find, self.receipts)
        self.app = LedgerPages(Parts(public, self.admission, self.clock, SystemEntropy(), lambda: self.access))
        self.admin = self.client = self.other = ""

    def _find(self, exchange: str) -> Any:
        return self.find(exchange)

    async def begin(self) -> Pages:
        entropy = SystemEntropy()
        self.admin, _ = await create_key(self.store, entropy, KeyWish(name="root", role="admin"), 0.0)
        self.other, _ = await create_key(self.store, entropy, KeyWish(name="other"), 0.0)
        self.client = "tg-" + "C" * 43
        await self.store.put_key(Key(id="key_1", name="app", digest=hash_key(self.client), hint="", created=0.0))
        await self.admission.refresh(self.clock.now)
        return self

    async def get(self, url: str, key: str = "", method: str = "GET", **headers: str) -> Answer:
        path, _, query = url.partition("?")
        lines = {"authorization": f"Bearer {key}"} if key else {}
        lines |= {name.replace("_", "-"): value for name, value in headers.items()}
        scope = {
            "type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in lines.items()],
        }  # fmt: skip
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        told = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return Answer(sent[0]["status"], told, b"".join(item["body"] for item in sent[1:]))


@pytest_asyncio.fixture
async def pages() -> AsyncIterator[Pages]:
    yield await Pages(Published(ENTRIES, size=600)).begin()


async def test_the_checkpoint_is_always_asked_for_anew(pages: Pages) -> None:
    answer = await pages.get("/ledger/checkpoint")
    assert answer.raw == pages.log.published
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    empty = await Pages(Published(ENTRIES, size=0)).begin()
    absent = await empty.get("/ledger/checkpoint")
    assert (absent.status, absent.headers["cache-control"]) == (404, "no-store")


async def test_every_file_that_the_checkpoint_needs_is_there(pages: Pages) -> None:
    pages.access = Access(entries="public")
    count = 0
    for path in paths_of(pages.log.size):
        answer = await pages.get(f"/ledger/{path.text}")
        assert (answer.status, answer.raw) == (200, pages.log.files[path.text])
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        count += 1
    assert count == 3 + 3 + 1


async def test_a_partial_file_that_was_replaced_is_still_served(pages: Pages) -> None:
    pages.access = Access(entries="public")
    for kept in ("tile/0/001.p/17", "tile/entries/001.p/17", "tile/0/002.p/3", "tile/entries/002.p/3"):
        assert kept not in pages.log.files
    assert (await pages.get("/ledger/tile/0/001.p/17")).raw == pages.log.files["tile/0/001"][: 17 * 32]
    assert (await pages.get("/ledger/tile/0/002.p/3")).raw == pages.log.files["tile/0/002.p/88"][: 3 * 32]
    entries = (await pages.get("/ledger/tile/entries/001.p/17")).raw
    assert entries == encode_bundle(ENTRIES[256 : 256 + 17])
    assert decode_bundle((await pages.get("/ledger/tile/entries/002.p/3")).raw) == ENTRIES[512:515]


async def test_what_is_not_published_is_not_there_though_it_is_on_disk(pages: Pages) -> None:
    pages.access = Access(entries="public")
    longer = Published(ENTRIES)
    pages.log.files |= longer.files
    for path in ("tile/0/002.p/188", "tile/0/002.p/89", "tile/entries/002.p/188", "tile/0/002", "tile/0/003.p/1"):
        answer = await pages.get(f"/ledger/{path}")
        assert (answer.status, answer.headers["cache-control"]) == (404, "no-store")
    pages.log.publish(700)
    assert (await pages.get("/ledger/tile/0/002.p/188")).status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/ledger", "/ledger/", "/ledger/state", "/ledger/tile/0/000/", "/ledger/tile/0/x000/001", "/ledger/tile/0/0",
        "/ledger/tile/0/000.p/256", "/ledger/tile/0/000.p/0", "/ledger/tile/00/000", "/ledger/tile/64/000",
        "/ledger/tile/../keys", "/ledger/tile/entries/../../side.db", "/ledger/../state", "/ledger/keys/",
        "/ledger/tile/",
        "/ledger/rotations/../state", "/ledger/rotations/.x", "/ledger/timestamps/1.tsr/x", "/ledger//keys",
        "/ledger/tile/0/000\x00", "/ledger/tile/0/000\n", "/ledger/checkpoint/", "/ledgerx/checkpoint",
        "/v1/tidegate/receipts", "/v1/tidegate/receiptsx/ex_1",
    ],
)  # fmt: skip
async def test_paths_outside_the_grammar_reach_no_file(pages: Pages, path: str) -> None:
    pages.access = Access(entries="public")
    answer = await pages.get(path)
    assert (answer.status, answer.code) == (404, "path_unknown")
    assert pages.log.reads == []


async def test_an_escaped_path_is_no_path(pages: Pages) -> None:
    scope: dict[str, Any] = {
        "type": "http", "method": "GET", "path": "/ledger/checkpoint", "raw_path": b"/ledger/%63heckpoint",
        "query_string": b"", "headers": [],
    }  # fmt: skip
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await pages.app(scope, send, send)
    assert sent[0]["status"] == 404


@given(path=st.text(max_size=40))
def test_no_path_reaches_anything_but_known_files(path: str) -> None:
    async def run() -> None:
        pages = Pages(Published(ENTRIES[:300]))
        pages.access = Access(entries="public")
        answer = await pages.get("/ledger/" + path)
        assert answer.status in (200, 404)
        known = {each.text for each in paths_of(300)} | {"keys"}
        assert all(read in known or read.startswith("tile/") for read in pages.log.reads)

    asyncio.run(run())


async def test_tags_spare_the_bytes(pages: Pages) -> None:
    first = await pages.get("/ledger/tile/0/000")
    tag = first.headers["etag"]
    for given_tag in (tag, f"W/{tag}", f'"x", {tag}', "*"):
        again = await pages.get("/ledger/tile/0/000", if_none_match=given_tag)
        assert (again.status, again.raw, again.headers["etag"]) == (304, b"", tag)
        assert "content-length" not in again.headers
    assert (await pages.get("/ledger/tile/0/000", if_none_match='"x"')).status == 200
    reads = len(pages.log.reads)
    await pages.get("/ledger/tile/0/000")
    assert len(pages.log.reads) == reads


async def test_other_methods_are_refused(pages: Pages) -> None:
    answer = await pages.get("/ledger/checkpoint", method="POST")
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
    assert (await pages.get("/ledger/checkpoint", method="HEAD")).status == 200


async def test_entries_need_an_admin_key_unless_they_are_public(pages: Pages) -> None:
    path = "/ledger/tile/entries/000"
    assert (await pages.get(path)).code == "key_missing"
    assert (await pages.get(path, pages.client)).code == "admin_only"
    answer = await pages.get(path, pages.admin)
    assert answer.status == 200
    assert answer.headers["cache-control"].startswith("private,")
    assert (await pages.get(path)).code == "key_missing"  # also once it is in memory


async def test_a_private_log_is_for_admins_and_one_that_is_off_for_nobody(pages: Pages) -> None:
    exchange = pages.log.kept()[0].exchange
    paths = ["/ledger/checkpoint", "/ledger/keys", "/ledger/tile/0/000", f"/ledger/proof/{exchange}"]
    pages.log.files["keys"] = b"vkey\n"
    pages.access = Access(serve="private", entries="public")
    for path in paths:
        assert (await pages.get(path)).status == 401
        assert (await pages.get(path, pages.client)).status == 403
        assert (await pages.get(path, pages.admin)).status == 200
    pages.access = Access(serve="off")
    for path in paths:
        assert (await pages.get(path, pages.admin)).status == 404


async def test_files_beside_the_tiles(pages: Pages) -> None:
    pages.log.files |= {"keys": b"vkey\n", "rotations/000001": b"note\n", "timestamps/600.tsr": b"\x30"}
    for name in ("keys", "rotations/000001", "timestamps/600.tsr"):
        answer = await pages.get(f"/ledger/{name}")
        assert (answer.status, answer.raw) == (200, pages.log.files[name])
    assert (await pages.get("/ledger/timestamps/601.tsr")).status == 404


# -- proofs


async def test_a_proof_of_each_part_verifies(pages: Pages) -> None:
    for part in ("decided", "closed"):
        kept = next(each for each in pages.log.kept() if each.part == part)
        answer = await pages.get(f"/ledger/proof/{kept.exchange}?part={part}")
        assert answer.status == 200
        proof = parse_proof(answer.raw)
        assert proof.index == kept.index
        verify_proof(proof, leaf_hash(ENTRIES[kept.index]), KEYS, pages.log.origin)
    assert pages.log.entries[kept.index] not in answer.raw


async def test_a_proof_that_is_not_there_yet_comes_later(pages: Pages) -> None:
    waiting = "ex_" + "f" * 32
    assert (await pages.get(f"/ledger/proof/{waiting}")).code == "exchange_unknown"
    pages.receipts.remember(waiting, "key_1")
    later = await pages.get(f"/ledger/proof/{waiting}")
    assert (later.status, later.headers["retry-after"], later.headers["cache-control"]) == (202, "2", "no-store")
    # In the side store already, but beyond the published size.
    whole = Published(ENTRIES)
    pages.find = whole.find
    exchange = whole.kept()[-1].exchange
    assert (await pages.get(f"/ledger/proof/{exchange}")).status == 202
    pages.log.publish(700)
    assert (await pages.get(f"/ledger/proof/{exchange}")).status == 200


async def test_an_exchange_that_is_never_closed_is_waited_for_an_hour(pages: Pages) -> None:
    kept = pages.log.kept()[0]
    pages.find = lambda exchange: [kept]
    path = f"/ledger/proof/{kept.exchange}?part=closed"
    assert (await pages.get(path)).status == 202
    pages.clock.now += 3700
    assert (await pages.get(path)).status == 404


@pytest.mark.parametrize("query", ["part=x", "part=decided&part=closed", "x=1", "part", "PART=decided"])
async def test_another_query_is_refused(pages: Pages, query: str) -> None:
    assert (await pages.get(f"/ledger/proof/ex_1?{query}")).code == "query_invalid"


@pytest.mark.parametrize("exchange", ["", "a/b", "..", "ex 1", "e" * 129, "é"])
async def test_what_is_no_exchange_is_not_looked_up(pages: Pages, exchange: str) -> None:
    pages.find = lambda exchange: pytest.fail("looked up")
    assert (await pages.get(f"/ledger/proof/{exchange}")).status == 404
    assert (await pages.get(f"/v1/tidegate/receipts/{exchange}", pages.client)).status == 404


async def test_files_that_are_not_what_was_signed_prove_nothing(pages: Pages) -> None:
    spoilt = bytearray(pages.log.files["tile/0/000"])
    spoilt[40] ^= 1
    pages.log.files["tile/0/000"] = bytes(spoilt)
    kept = pages.log.kept()[0]
    answer = await pages.get(f"/ledger/proof/{kept.exchange}")
    assert (answer.status, answer.code) == (503, "ledger_files_wrong")


async def test_a_side_store_that_names_another_entry_proves_nothing(pages: Pages) -> None:
    kept = pages.log.kept()[0]
    pages.find = lambda exchange: [msgspec.structs.replace(kept, leaf=bytes(32))]
    for path in (f"/ledger/proof/{kept.exchange}", f"/v1/tidegate/receipts/{kept.exchange}"):
        assert (await pages.get(path, pages.admin)).code == "ledger_files_wrong"


# -- receipts


async def test_the_caller_gets_its_own_receipt_with_the_salt(pages: Pages) -> None:
    exchange = pages.log.kept()[20].exchange
    for key in (pages.client, pages.admin):
        answer = await pages.get(f"/v1/tidegate/receipts/{exchange}", key)
        assert (answer.status, answer.headers["cache-control"]) == (200, "no-store")
        receipt = parse_receipt(answer.raw)
        assert receipt.salt_bytes == SALT
        outcomes = verify_receipt(receipt, KEYS, (RECEIPT_KEY.key,)).outcomes
        assert [str(outcome) for outcome in outcomes.values()] == ["passed", "passed", "passed"]


async def test_nobody_else_learns_that_it_exists(pages: Pages) -> None:
    exchange = pages.log.kept()[20].exchange
    pages.receipts.remember("ex_waiting", "key_1")
    for known in (exchange, "ex_waiting"):
        answers = [await pages.get(f"/v1/tidegate/receipts/{name}", pages.other) for name in (known, "ex_nothing")]
        bodies = [{**answer.json["error"], "request_id": ""} for answer in answers]
        assert bodies[0] == bodies[1]
        assert [answer.status for answer in answers] == [404, 404]
        assert (await pages.get(f"/v1/tidegate/receipts/{known}")).code == "key_missing"
    assert (await pages.get("/v1/tidegate/receipts/ex_waiting", pages.client)).status == 202


async def test_an_erased_salt_is_null_and_the_entries_stay(pages: Pages) -> None:
    exchange = pages.log.kept()[20].exchange
    rows = pages.log.find(exchange)
    pages.find = lambda exchange: [msgspec.structs.replace(each, salt=b"") for each in rows]
    receipt = parse_receipt((await pages.get(f"/v1/tidegate/receipts/{exchange}", pages.client)).raw)
    assert receipt.salt is None
    assert len(receipt.parts) == 2


async def test_only_what_is_published_is_in_a_receipt(pages: Pages) -> None:
    whole = Published(ENTRIES)
    pages.find = whole.find
    decided = next(each for each in whole.kept() if each.part == "decided" and each.index in (598, 599))
    receipt = parse_receipt((await pages.get(f"/v1/tidegate/receipts/{decided.exchange}", pages.client)).raw)
    assert [each.part for each in receipt.parts] == ["decided"]
    beyond = whole.kept()[-1].exchange
    assert (await pages.get(f"/v1/tidegate/receipts/{beyond}", pages.client)).status == 202


async def test_receipts_can_be_off(pages: Pages) -> None:
    pages.access = Access(receipts=False)
    exchange = pages.log.kept()[20].exchange
    assert (await pages.get(f"/v1/tidegate/receipts/{exchange}", pages.client)).status == 404


async def test_many_at_once_and_one_that_goes_away(pages: Pages) -> None:
    exchanges = [each.exchange for each in pages.log.kept()[:200]]
    tasks = [asyncio.create_task(pages.get(f"/ledger/proof/{exchange}")) for exchange in exchanges]
    await asyncio.sleep(0)
    for task in tasks[::5]:
        task.cancel()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    for number, answer in enumerate(answers):
        assert isinstance(answer, asyncio.CancelledError if number % 5 == 0 else Answer)
        if isinstance(answer, Answer):
            proof = parse_proof(answer.raw)
            verify_proof(proof, leaf_hash(ENTRIES[proof.index]), KEYS)


async def test_outsiders_take_few_threads_at_once(pages: Pages) -> None:
    under_way, most = 0, 0
    lock, going = threading.Lock(), threading.Event()

    def find(exchange: str) -> Any:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        going.wait(5)
        with lock:
            under_way -= 1
        return pages.log.find(exchange)

    pages.find = find
    exchanges = [each.exchange for each in pages.log.kept()[:40]]
    tasks = [asyncio.create_task(pages.get(f"/ledger/proof/{exchange}")) for exchange in exchanges]
    # Somebody else's work finds a thread while all of them wait.
    assert await asyncio.wait_for(asyncio.to_thread(lambda: 7), 5) == 7
    going.set()
    assert {(await task).status for task in tasks} == {200}
    assert most <= AT_ONCE
