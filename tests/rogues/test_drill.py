"""The drill from end to end: a gateway of its own, a rogue before an honest upstream, and a verdict on each."""

from __future__ import annotations

import contextlib
import io

import pytest
from tests.fakes.gateway import CACHE

from tidegate.adapters.lab_http import LabServer
from tidegate.app.lab_drill import Drill, Target, all_rogues, all_ways, honest_upstream, own_gateway
from tidegate.cli.main import main

pytestmark = pytest.mark.slow


async def test_without_a_gateway_every_attack_on_an_answer_comes_through() -> None:
    """The drill can tell: with nothing between, it says so."""
    async with honest_upstream() as upstream:
        drill = Drill(upstream)
        async with LabServer(drill.proxy.handle) as lab:
            bare = Target(lab.url, "", lambda _: "lab")
            for way in all_ways():
                assert (await drill.control(bare, way)).outcome == "not in the answer"
                for name, rogue in all_rogues().items():
                    unseen = name in {"prompt_prepend", "prompt_strip", "secret_harvest"}
                    tried = await drill.one(bare, way, rogue, name)
                    assert tried.outcome == ("not in the answer" if unseen else "came through"), (name, way.name)


def test_the_command_lists_and_refuses_what_it_does_not_know() -> None:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["lab", "list"]) == 0
    assert len(out.getvalue().splitlines()) == len(all_rogues())
    assert main(["lab", "drill", "--rogue", "nobody"]) == 1
    assert main(["lab", "serve", "--rogue", "call_drop", "--upstream", "http://x", "--listen", "0.0.0.0:1"]) == 1


async def test_the_drill_s_own_gateway_stops_attacks_and_passes_honest_answers_in_every_way() -> None:
    rogues = all_rogues()
    async with honest_upstream() as upstream:
        drill = Drill(upstream)
        async with LabServer(drill.proxy.handle) as lab, own_gateway(lab.url, str(CACHE)) as gateway:
            for way in all_ways():
                tried = await drill.control(gateway, way)
                assert (tried.outcome, tried.why) == ("not in the answer", ""), way.name
                for name in ("fetch_swap", "dependency_omission", "argument_duplicate_key", "backdoor_write"):
                    tried = await drill.one(gateway, way, rogues[name], name)
                    assert tried.outcome == "stopped", (name, way.name)
                    assert tried.why.startswith("403 ") or way.stream, (name, way.name, tried.why)
                tried = await drill.one(gateway, way, rogues["unicode_tags"], "unicode_tags")
                assert tried.outcome == "taken out", way.name
