"""Reload: a good change is taken into use, a bad one keeps the old settings and says why."""

from __future__ import annotations

import asyncio
import contextlib

from tests.fakes.config import MemoryFiles, fake_dialects

from tidegate.app.catalog import Catalog
from tidegate.app.config import Settings
from tidegate.app.config_issue import ConfigInvalid
from tidegate.app.config_load import Loader
from tidegate.app.reload import Reloader
from tidegate.core.errors import Misconfigured

FILE = "conf/tidegate.yaml"
ONE = """\
endpoints: [{id: a, tier: local, base_url: "http://127.0.0.1:1", dialect: alpha, api_key: "file:key"}]
routes: [{name: one, deployments: [a/m]}]
"""
TWO = ONE.replace("name: one", "name: two")


class Bench:
    """A reloader over files in memory, and what it applied."""

    def __init__(self, text: str = ONE) -> None:
        self.files = MemoryFiles({FILE: text, "conf/key": "first"})
        self.applied: list[Settings] = []
        self.refuse: Misconfigured | None = None
        loader = Loader({}, self.files, fake_dialects)
        self.reloader = Reloader(loader, self.files, loader.load(FILE), self.apply)

    def apply(self, settings: Settings, catalog: Catalog) -> None:
        if self.refuse:
            raise self.refuse
        assert [route.name for route in catalog.routes] == [route.name for route in settings.routes]
        self.applied.append(settings)

    @property
    def names(self) -> list[str]:
        return [route.name for settings in self.applied for route in settings.routes]


async def test_a_change_is_applied_once_it_holds_still() -> None:
    bench = Bench()
    assert not await bench.reloader.look()
    bench.files.put(FILE, TWO)
    assert not await bench.reloader.look(), "the first sight of a change may be a half-written file"
    assert await bench.reloader.look()
    assert not await bench.reloader.look()
    assert bench.names == ["two"]
    assert bench.reloader.last_error is None


async def test_a_file_that_keeps_changing_waits() -> None:
    bench = Bench()
    for _ in range(5):
        bench.files.put(FILE, TWO)
        assert not await bench.reloader.look()
    assert await bench.reloader.look()


async def test_a_broken_file_keeps_the_old_settings_and_says_why() -> None:
    bench = Bench()
    before = bench.reloader.loaded
    bench.files.put(FILE, TWO + "nonsense: 1\n")
    await bench.reloader.look()
    assert not await bench.reloader.look()
    assert bench.applied == []
    assert bench.reloader.loaded is before
    assert isinstance(bench.reloader.last_error, ConfigInvalid)
    assert "nonsense" in bench.reloader.last_error.message
    bench.files.put(FILE, TWO)
    await bench.reloader.look()
    assert await bench.reloader.look()
    assert bench.reloader.last_error is None
    assert bench.names == ["two"]


async def test_a_file_that_vanishes_keeps_the_old_settings() -> None:
    bench = Bench()
    del bench.files.files[FILE], bench.files.stamps[FILE]
    await bench.reloader.look()
    assert not await bench.reloader.look()
    assert bench.reloader.last_error is not None
    assert bench.reloader.last_error.code == "file_unreadable"


async def test_settings_that_cannot_be_applied_keep_the_old_ones() -> None:
    bench = Bench()
    before = bench.reloader.loaded
    bench.refuse = Misconfigured("local_model_missing", "No.")
    bench.files.put(FILE, TWO)
    assert not await bench.reloader.reload()
    assert bench.reloader.last_error is bench.refuse
    assert bench.reloader.loaded is before


async def test_a_rotated_secret_is_a_change() -> None:
    bench = Bench()
    bench.files.put("conf/key", "second")
    await bench.reloader.look()
    assert await bench.reloader.look()
    key = bench.applied[0].endpoints[0].api_key
    assert key is not None
    assert key.reveal() == "second"


async def test_a_secret_that_comes_late_mends_a_broken_file() -> None:
    bench = Bench()
    bench.files.put(FILE, TWO.replace("file:key", "file:late"))
    assert not await bench.reloader.reload()
    bench.files.put("conf/late", "there")
    await bench.reloader.look()
    assert await bench.reloader.look()
    assert bench.names == ["two"]


async def test_reload_on_demand_does_not_wait() -> None:
    bench = Bench()
    bench.files.put(FILE, TWO)
    assert await bench.reloader.reload()
    assert not await bench.reloader.look(), "what was loaded on demand is not loaded again"


async def test_a_new_listening_socket_waits_for_a_restart() -> None:
    bench = Bench()
    bench.files.put(FILE, TWO + "server: {listen: '127.0.0.1:9999'}\nstate_dir: elsewhere\nledger: {keep: bodies}\n")
    assert await bench.reloader.reload()
    assert bench.reloader.needs_restart == ("server.listen", "state_dir", "ledger.keep")
    bench.files.put(FILE, TWO)
    assert await bench.reloader.reload()
    assert bench.reloader.needs_restart == ()


async def test_run_looks_again_and_again_until_cancelled() -> None:
    bench = Bench()
    task = asyncio.create_task(bench.reloader.run(every=0.001))
    bench.files.put(FILE, TWO)
    async with asyncio.timeout(5):
        while not bench.applied:
            await asyncio.sleep(0.002)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    assert bench.names == ["two"]
