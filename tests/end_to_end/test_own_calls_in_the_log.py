"""What the gateway sends by itself is in the log too, as what it is: second opinions, for which exchange, and where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openai
import pytest
from tests.end_to_end.test_screened_calls import SWAPPED, House, patient

from tidegate.adapters.ledger_side import SideStore
from tidegate.ledger.commitment import check_commitment
from tidegate.ledger.entry import Closed, Decided, Entry, decode_entry
from tidegate.ledger.tiles import decode_bundle

LEDGER = Path(".tidegate") / "ledger"


def entries(folder: Path) -> list[Entry]:
    """All entries of a log that is at rest, of less than one full bundle."""
    bundles = sorted((folder / LEDGER / "public/tile/entries/000.p").iterdir(), key=lambda path: int(path.name))
    return [decode_entry(raw) for raw in decode_bundle(bundles[-1].read_bytes())]


def own(found: list[Entry], exchange: str) -> list[tuple[Decided, Closed]]:
    """The calls that the gateway made for the sake of an exchange, with how they ended."""
    ends = {item.exchange: item for item in found if isinstance(item, Closed)}
    asked = [item for item in found if isinstance(item, Decided) and item.serves == exchange]
    return [(item, ends[item.exchange]) for item in asked]


async def refused(house: House) -> str:
    """The exchange of a call whose answer is kept back."""
    with pytest.raises(openai.PermissionDeniedError) as caught:
        await house.chat(stream=False)
    return caught.value.response.headers["x-tidegate-exchange"]


async def test_a_second_opinion_is_in_the_log(tmp_path: Path) -> None:
    terms: dict[str, Any] = {"second_opinion": {"mode": "on_hold", "route": "trusted"}}
    async with patient(tmp_path, terms) as house:
        house.answers(command=SWAPPED)
        house.trusted.command = SWAPPED
        answered = await house.chat(stream=False)
        exchange = answered.headers["x-tidegate-exchange"]
        house.trusted.command = "ls"
        other = await refused(house)
    found = entries(tmp_path)
    opinions = own(found, exchange)
    assert len(opinions) == 1
    decided, closed = opinions[0]
    main = next(item for item in found if isinstance(item, Decided) and item.exchange == exchange)
    assert (decided.route, decided.key, decided.policy) == ("trusted", main.key, main.policy)
    assert (closed.endpoint, closed.status, closed.sent_model, closed.usage_source) == ("own", 200, "m", "upstream")
    assert main.seq < decided.seq < closed.seq
    assert len(own(found, other)) == 1
    side = SideStore(tmp_path / LEDGER / "side.db")
    salt, salt_of_main = (next(row.salt for row in side.find(name) if row.salt) for name in (closed.exchange, exchange))
    side.close()
    assert salt != salt_of_main
    body = house.trusted.bodies[0]
    check_commitment(closed.sent, "tidegate/sent/v1", salt, body)
    check_commitment(decided.request, "tidegate/request/v1", salt, body)
    assert json.loads(body)["temperature"] == 0
    assert closed.received
    assert closed.response == ""
