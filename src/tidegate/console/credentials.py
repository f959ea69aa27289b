"""What the admin API does with keys and teams. A change holds for the next request of this gateway.

Changes are made one after the other, so that none undoes another that came between its reading and writing.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from msgspec.structs import replace

from tidegate.app.keys import KeyWish, check_name, create_key, create_team, find_team, revoke_key, rotate_key
from tidegate.console import credential_views as views
from tidegate.console.services import AdminServices
from tidegate.console.table import Asked
from tidegate.core.errors import BadRequest, Unavailable
from tidegate.core.principal import Key, Team

log = logging.getLogger("tidegate.console")


class Credentials:
    """Keys and teams."""

    def __init__(self, services: AdminServices) -> None:
        self._to = services
        self._changing = asyncio.Lock()

    # -- keys

    async def keys(self, asked: Asked) -> views.Keys:
        """All keys, revoked ones included."""
        del asked
        return views.Keys([views.key_view(key) for key in await self._to.store.keys()])

    async def key(self, asked: Asked) -> views.KeyView:
        """One key. Raises BadRequest (`key_not_found`)."""
        found, _ = await self._key(asked.id)
        return views.key_view(found)

    async def create_key(self, asked: Asked) -> views.MadeKey:
        """Make a key. Raises BadRequest: see `app.keys.create_key`."""
        new: views.NewKey = asked.body
        wish = KeyWish(
            name=new.name,
            role=new.role,
            team=new.team,
            limits=new.limits.limits(),
            routes=new.routes,
            expires=new.expires,
            may_pin=new.may_pin,
            may_declassify=new.may_declassify,
        )
        async with self._changing:
            plain, key = await create_key(self._to.store, self._to.entropy, wish, self._to.clock.wall())
        await self._refresh_if_possible()
        return views.MadeKey(plain, views.key_view(key))

    async def change_key(self, asked: Asked) -> views.KeyView:
        """Change a key that is in use.

        Raises BadRequest: `key_not_found`, `key_revoked`, `name_invalid`, `name_taken`, `team_not_found`.
        """
        change: views.KeyChange = asked.body
        async with self._changing:
            key, others = await self._key(asked.id)
            if key.disabled:
                raise BadRequest("key_revoked", "This key is revoked.", "Make a new one.", status=409)
            fields = _given(change)
            if change.name is not None:
                check_name(change.name, [item for item in others if not item.disabled], "key")
            if change.team:
                fields["team"] = (await find_team(self._to.store, change.team)).id
            changed = replace(key, **fields)
            await self._to.store.put_key(changed)
        await self._refresh()
        return views.key_view(changed)

    async def rotate_key(self, asked: Asked) -> views.MadeKey:
        """Give a key a new secret. Raises BadRequest: `key_not_found`, `key_revoked`."""
        rotation: views.Rotation = asked.body or views.Rotation()
        until = self._to.clock.wall() + rotation.overlap_seconds if rotation.overlap_seconds else 0.0
        async with self._changing:
            await self._key(asked.id)
            plain, key = await rotate_key(self._to.store, self._to.entropy, asked.id, until)
        await self._refresh_if_possible()
        return views.MadeKey(plain, views.key_view(key))

    async def revoke_key(self, asked: Asked) -> views.KeyView:
        """Disable a key for good. Raises BadRequest (`key_not_found`)."""
        async with self._changing:
            await self._key(asked.id)
            key = await revoke_key(self._to.store, asked.id)
        await self._refresh()
        return views.key_view(key)

    # -- teams

    async def teams(self, asked: Asked) -> views.Teams:
        """All teams."""
        del asked
        return views.Teams([views.team_view(team) for team in await self._to.store.teams()])

    async def team(self, asked: Asked) -> views.TeamView:
        """One team. Raises BadRequest (`team_not_found`)."""
        found, _ = await self._team(asked.id)
        return views.team_view(found)

    async def create_team(self, asked: Asked) -> views.TeamView:
        """Make a team. Raises BadRequest: `name_invalid`, `name_taken`."""
        new: views.NewTeam = asked.body
        wish = Team(id="", name=new.name, created=self._to.clock.wall(), limits=new.limits.limits(), routes=new.routes)
        async with self._changing:
            team = await create_team(self._to.store, self._to.entropy, wish)
        await self._refresh_if_possible()
        return views.team_view(team)

    async def change_team(self, asked: Asked) -> views.TeamView:
        """Change a team. Raises BadRequest: `team_not_found`, `name_invalid`, `name_taken`."""
        change: views.TeamChange = asked.body
        async with self._changing:
            team, others = await self._team(asked.id)
            if change.name is not None:
                check_name(change.name, others, "team")
            changed = replace(team, **_given(change))
            await self._to.store.put_team(changed)
        await self._refresh()
        return views.team_view(changed)

    # -- within

    async def _key(self, ident: str) -> tuple[Key, list[Key]]:
        """The key of an id, and all others."""
        keys = await self._to.store.keys()
        for key in keys:
            if key.id == ident:
                return key, [item for item in keys if item is not key]
        raise BadRequest("key_not_found", "There is no key of this id.", "List them: GET /admin/keys.", status=404)

    async def _team(self, ident: str) -> tuple[Team, list[Team]]:
        teams = await self._to.store.teams()
        for team in teams:
            if team.id == ident:
                return team, [item for item in teams if item is not team]
        raise BadRequest("team_not_found", "There is no team of this id.", "List them: GET /admin/teams.", status=404)

    async def _refresh(self) -> None:
        await self._to.admission.refresh(self._to.clock.wall())

    async def _refresh_if_possible(self) -> None:
        """What was made is in the store for good, and a secret is told this once: a failure here must not lose it."""
        try:
            await self._refresh()
        except Unavailable as problem:
            log.warning("keys not read anew after a change", extra={"code": problem.code})


def _given(change: Any) -> dict[str, Any]:
    fields = {name: getattr(change, name) for name in change.__struct_fields__}
    fields = {name: value for name, value in fields.items() if value is not None}
    if "limits" in fields:
        fields["limits"] = fields["limits"].limits()
    return fields
