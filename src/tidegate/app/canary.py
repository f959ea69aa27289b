"""Makes everything of decoys from the settings, and keeps it while the process lives: key, journal, book, listeners.

`configure` takes new settings into use; what listens stays as it was until the next start.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.canary_dns import DnsSink
from tidegate.adapters.canary_http import HttpSink
from tidegate.adapters.canary_listener import Listener
from tidegate.adapters.canary_postgres import PostgresSink
from tidegate.adapters.canary_store import CanaryStore
from tidegate.adapters.files import Disk
from tidegate.adapters.notify import Webhook
from tidegate.adapters.standing_store import StandingStore
from tidegate.app.config import Settings
from tidegate.app.config_canary import CanarySettings, chosen, networks, split_host
from tidegate.app.detection import installation_secret
from tidegate.core.errors import Misconfigured
from tidegate.core.ports import Clock, Entropy
from tidegate.detect.canaries.book import CanaryBook
from tidegate.detect.canaries.material import Sinks, unfilled
from tidegate.detect.canaries.record import Planting
from tidegate.gateway.decoys import Decoys, DecoySettings
from tidegate.jobs.canary_watch import CanaryWatch, WatchSettings
from tidegate.providers.standing import StandingBook

log = logging.getLogger("tidegate.app")

SECRET_FILE: Final = "canary.key"  # noqa: S105 - a name, not a secret
JOURNAL: Final = "canaries.db"
MOST_TEXT: Final = 64 * 1024
STANDINGS: Final = "standings.db"


def sinks_of(settings: CanarySettings) -> Sinks:
    """What decoys are made of, by what is watched."""
    return Sinks(
        gateway=settings.gateway_url.rstrip("/"),
        http=settings.http.url.rstrip("/") if settings.http.listen else "",
        zone=settings.dns.zone.strip(".").lower() if settings.dns.listen else "",
        postgres=settings.postgres.host if settings.postgres.listen else "",
        account=settings.aws_account,
    )


def paths_of(settings: Settings) -> dict[str, str]:
    """How each endpoint is reached, as people read it: a decoy tells of a path, of which any hop may be the leak."""
    return {item.id: f"{item.id} ({item.provider or item.id}, {item.tier.value})" for item in settings.endpoints}


def text_of(file: str, setting: str, sinks: Sinks) -> str:
    """A text of the operator's with places for decoys. Raises Misconfigured (`canary_unwatched`)."""
    if not file:
        return ""
    text = Disk().read(file, MOST_TEXT).decode("utf-8", "replace")
    missing = unfilled(text, sinks)
    if missing:
        raise Misconfigured(
            "canary_unwatched",
            f"{setting} has a place for decoys of the kind {missing[0]!r}, which nothing here watches.",
            "Set up its listener under `canaries`, or take the place out.",
        )
    return text


class Canaries:
    """Lives as long as the process. Raises Misconfigured (`detect_key_damaged`) when the key cannot be kept.

    `counted` hears of each new hit: its endpoint and how it was seen.
    """

    def __init__(self, settings: Settings, clock: Clock, entropy: Entropy, counted: Callable[[str, str], None]) -> None:
        state = Path(settings.state_dir)
        self._clock = clock
        self.journal = CanaryStore(state / JOURNAL)
        self.standings = StandingBook(StandingStore(state / STANDINGS))
        key = installation_secret(state / SECRET_FILE, entropy)
        self.book = CanaryBook(key, self.journal, settings.canaries.aws_account)
        self.watch = CanaryWatch(self.book, self.journal, self.standings, clock, counted)
        self.decoys = Decoys(self.book, clock, self.watch)
        self.listeners: dict[str, Listener] = {}
        self.probe_text = ""
        self.operator: dict[str, str] = {}
        """Keyed hashes of the operator's own decoys, by their ids."""
        self._given: dict[str, dict[str, str]] = {}

    def open(self, settings: Settings) -> None:
        """Read what is known. Raises Unavailable: who is quarantined must be known before anything is sent."""
        self.watch.refresh()
        self.configure(settings)

    def configure(self, settings: Settings) -> None:
        """Take settings into use. Raises Unavailable and Misconfigured."""
        given = settings.canaries
        tiers = {item.id: item.tier.value for item in settings.endpoints}
        self.book.account = given.aws_account
        self._adopt(settings)
        sinks = sinks_of(given)
        self.probe_text = text_of(given.probe.file, "canaries.probe.file", sinks)
        self.decoys.settings = DecoySettings(
            replace=chosen(given.replace, tiers),
            context=chosen(given.decoy_context, tiers),
            paths=paths_of(settings),
            epoch=given.epoch,
            sinks=sinks,
            text=text_of(given.context_file, "canaries.context_file", sinks),
        )
        self.watch.settings = WatchSettings(
            on_hit=given.on_hit,
            own=networks(given.own_networks),
            egress=networks(given.egress_networks),
            known=frozenset(tiers),
            keep_days=given.keep_days,
        )
        token = given.alert_token.reveal() if given.alert_token is not None else ""
        self.watch.alerts = Webhook(given.alert_url.reveal(), token) if given.alert_url is not None else None

    def _adopt(self, settings: Settings) -> None:
        paths = paths_of(settings)
        operator: dict[str, str] = {}
        values: dict[str, dict[str, str]] = {}
        for item in settings.canaries.operator:
            value = item.value.reveal()
            planting = Planting(endpoint=item.endpoint, placement="manual", epoch=0, kind=item.kind, scope=item.id)
            try:
                issued = self.book.adopt(value, planting, self._clock.wall(), paths.get(item.endpoint, ""))
            except ValueError:
                raise Misconfigured(
                    "canary_too_short",
                    f"The value of canaries.operator {item.id!r} has no sixteen letters and digits in a row.",
                    "Give the key id or the token.",
                ) from None
            if issued.planting.endpoint != item.endpoint:
                raise Misconfigured(
                    "canary_shared",
                    f"The value of canaries.operator {item.id!r} was given to {issued.planting.endpoint!r} before.",
                    "Give each endpoint a credential of its own: else nobody could tell who leaked it.",
                )
            operator[item.id] = issued.needles[0]
            values.setdefault(item.endpoint, {})[item.kind] = value
        self.operator, self._given = operator, values

    def issue_for(self, planting: Planting) -> Callable[[str, str], str]:
        """Issues decoys for one conversation of the gateway's own; kinds that the operator gave are the operator's.

        Raises Unavailable when one cannot be recorded.
        """
        given, path = self._given.get(planting.endpoint, {}), self.decoys.settings.paths.get(planting.endpoint, "")

        def issue(kind: str, shape: str) -> str:
            if kind in given:
                return given[kind]
            return self.book.issue(msgspec.structs.replace(planting, kind=kind), shape, self._clock.wall(), path)

        return issue

    async def listen(self, settings: CanarySettings) -> None:
        """Start what listens. Raises Misconfigured (`listen_failed`)."""
        report = self.watch.presented
        wanted: tuple[tuple[str, str, Callable[[tuple[str, int]], Listener]], ...] = (
            ("http", settings.http.listen, lambda where: HttpSink(where, report, settings.http.forwarded)),
            ("dns", settings.dns.listen, lambda where: DnsSink(where, settings.dns.zone, report)),
            ("postgres", settings.postgres.listen, lambda where: PostgresSink(where, report)),
        )
        for name, text, make in wanted:
            where = split_host(text) if text else None
            if where is None:
                continue
            listener = make(where)
            try:
                await listener.start()
            except OSError as error:
                raise Misconfigured(
                    "listen_failed",
                    f"The address {text} cannot be listened on: {error.strerror or error}.",
                    f"End what uses it, or change canaries.{name}.listen.",
                ) from None
            self.listeners[name] = listener

    async def stop(self) -> None:
        """Stop listening, and settle what was heard last."""
        for listener in self.listeners.values():
            await listener.stop()
        self.listeners.clear()
        self.watch.settle()
        self.journal.close()
