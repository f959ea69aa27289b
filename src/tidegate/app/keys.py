"""Keys and teams as people manage them: made, listed, renewed, revoked. Works on the `Store` port alone.

A running gateway sees a change at its next refresh; a new key it does not know yet it asks the store for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Final, TypeVar, get_args

import msgspec
from msgspec.structs import replace

from tidegate.core.errors import BadRequest
from tidegate.core.ports import Entropy, Store
from tidegate.core.principal import NO_LIMITS, Budget, Key, Limits, Role, Team, Window
from tidegate.gateway.keyring import new_key, renew_key

Named = TypeVar("Named", Key, Team)

_NAME: Final = re.compile(r"[^\x00-\x1f\x7f]{1,100}")
_HIGHEST: Final = Decimal(1_000_000_000)


class KeyWish(msgspec.Struct, frozen=True, kw_only=True):
    """What a new key shall be. `team` is a team's id or name, `expires` Unix seconds (0: never)."""

    name: str
    role: Role = "client"
    team: str = ""
    limits: Limits = NO_LIMITS
    routes: tuple[str, ...] = ()
    expires: float = 0.0
    may_pin: bool = False
    may_declassify: bool = False


async def create_key(store: Store, entropy: Entropy, wish: KeyWish, now: float) -> tuple[str, Key]:
    """Make and store a key; return it in plain text, which exists nowhere else, and what is stored of it.

    Raises BadRequest: `name_invalid`, `name_taken`, `team_not_found`, `expiry_past`; Unavailable.
    """
    check_name(wish.name, [key for key in await store.keys() if not key.disabled], "key")
    if wish.expires and wish.expires <= now:
        raise BadRequest("expiry_past", "The key would already have expired.", "Give a later time.", param="expires")
    team = (await find_team(store, wish.team)).id if wish.team else ""
    plain, key = new_key(entropy, wish.name, now, wish.role)
    key = replace(
        key,
        team=team,
        limits=wish.limits,
        routes=wish.routes,
        expires=wish.expires,
        may_pin=wish.may_pin,
        may_declassify=wish.may_declassify,
    )
    await store.put_key(key)
    return plain, key


async def rotate_key(store: Store, entropy: Entropy, which: str, until: float = 0.0) -> tuple[str, Key]:
    """Give a key a new secret; the old one ends, at `until` (Unix seconds) if given. `which` is an id or a name.

    Raises BadRequest: `key_not_found`, `key_ambiguous`, `key_revoked`; Unavailable.
    """
    key = await _find_key(store, which)
    if key.disabled:
        raise BadRequest("key_revoked", f"The key {key.name!r} is revoked.", "Make a new one.", status=409)
    plain, renewed = renew_key(entropy, key, until)
    await store.put_key(renewed)
    return plain, renewed


async def revoke_key(store: Store, which: str) -> Key:
    """Disable a key for good; its records stay. Idempotent. `which` is an id or a name.

    Raises BadRequest: `key_not_found`, `key_ambiguous`; Unavailable.
    """
    key = await _find_key(store, which)
    revoked = replace(key, disabled=True)
    await store.put_key(revoked)
    return revoked


async def create_team(store: Store, entropy: Entropy, team: Team) -> Team:
    """Store a team under a fresh id. Raises BadRequest: `name_invalid`, `name_taken`; Unavailable."""
    check_name(team.name, await store.teams(), "team")
    made = replace(team, id=f"team-{entropy.token(9)}")
    await store.put_team(made)
    return made


async def find_team(store: Store, which: str) -> Team:
    """The team of an id or a name. Raises BadRequest (`team_not_found`); Unavailable."""
    found = _matching(which, await store.teams())
    if not found:
        raise BadRequest(
            "team_not_found",
            f"There is no team {which[:100]!r}.",
            "Run `tidegate team list`.",
            status=404,
            param="team",
        )
    return found[0]


def read_budget(text: str, hard: bool = True) -> Budget:
    """A budget from a text such as `50/month` or `2.50/day`, in USD. Raises BadRequest (`budget_invalid`)."""
    amount, slash, window = text.strip().partition("/")
    try:
        limit = Decimal(amount.strip().removeprefix("$"))
    except InvalidOperation:
        limit = Decimal(-1)
    windows: tuple[Window, ...] = get_args(Window)
    wanted = window.strip() if slash else "month"
    found: Window | None = None
    for item in windows:
        if item == wanted:
            found = item
    if found is None or not limit.is_finite() or not 0 < limit <= _HIGHEST:
        raise BadRequest(
            "budget_invalid",
            f"{text[:40]!r} is no budget.",
            f"Write USD and a window, such as 50/month; windows are {', '.join(windows)}.",
            param="budget",
        )
    return Budget(limit=limit, window=found, hard=hard)


def check_name(name: str, others: Sequence[Key] | Sequence[Team], kind: str) -> None:
    """Whether a key or team may be named so beside `others`. Raises BadRequest: `name_invalid`, `name_taken`."""
    if not _NAME.fullmatch(name) or name != name.strip():
        raise BadRequest(
            "name_invalid", f"A {kind}'s name is one line of 1 to 100 characters.", "Rename it.", param="name"
        )
    if any(item.name == name for item in others):
        raise BadRequest(
            "name_taken", f"There is a {kind} {name!r} already.", "Choose another name.", status=409, param="name"
        )


async def _find_key(store: Store, which: str) -> Key:
    found = _matching(which, await store.keys())
    if not found:
        raise BadRequest("key_not_found", f"There is no key {which[:100]!r}.", "Run `tidegate key list`.", status=404)
    if len(found) > 1:
        raise BadRequest("key_ambiguous", f"Several keys are named {which[:100]!r}.", "Give the id.", status=409)
    return found[0]


def _matching(which: str, items: Sequence[Named]) -> list[Named]:
    """Those of an id, else of a name. A revoked key gives its name free, so the one in use goes first."""
    by_id = [item for item in items if item.id == which]
    in_use = [item for item in items if item.name == which and not item.disabled]
    return by_id or in_use or [item for item in items if item.name == which]
