"""Makes what screens answers: screens, detectors of answers, what conversations did, and the policy about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import msgspec

from tidegate.adapters.worker import WorkerThread
from tidegate.app.config import Settings
from tidegate.app.config_screen import OpinionSettings, ScreenRuleSettings, ScreenSettings
from tidegate.app.detection import build_engine
from tidegate.core.errors import Misconfigured
from tidegate.core.plugins import load_folder
from tidegate.core.words import Tier
from tidegate.detect.detector import Detector
from tidegate.detect.names.manifests import packages_in
from tidegate.detect.names.popularity import popularity
from tidegate.detect.reading import Reading
from tidegate.detect.screen import Context, Past, Screen, Sight, Tool
from tidegate.detect.screening.context import ConversationContext
from tidegate.detect.screening.mentions import MentionMemo
from tidegate.detect.screening.screener import Screener
from tidegate.detect.screening.session import SessionMemory
from tidegate.detect.screening.text import TextScreener
from tidegate.gateway.screen_kit import OpinionTerms, ScreenKit
from tidegate.gateway.screen_watch import ScreenLimits, ScreenWatch
from tidegate.policy.screening import MEANINGS, Meaning, ScreenPolicy, ScreenRule

OFF: Final = "off"


class RememberedContexts:
    """See screen_kit.Contexts."""

    def __init__(self, secret: bytes) -> None:
        self._memo = MentionMemo(secret, packages_in)

    def of(self, reading: Reading, tools: Mapping[str, Tool], past: Past, tenant: bytes) -> Context:
        """See screen_kit.Contexts."""
        return ConversationContext(reading, tools, past, self._memo, tenant)


class AnswerScreening:
    """Lives as long as the process; `kit` makes what one configuration needs. `secret` keys what is remembered."""

    def __init__(self, settings: Settings, secret: bytes) -> None:
        self._worker = WorkerThread("screen")
        self.sessions = SessionMemory(idle=settings.screen.session)
        self._contexts = RememberedContexts(secret)
        self._contexts_aside = RememberedContexts(secret)
        self._texts: tuple[object, TextScreener] | None = None

    def kit(self, settings: Settings) -> ScreenKit | None:
        """What screens answers under these settings; None when they switch it off. Raises Misconfigured."""
        given = settings.screen
        if not given.enabled:
            return None
        opinion = given.second_opinion
        return ScreenKit(
            ScreenWatch(
                self.screener(settings),
                self.screener(settings),
                self._worker,
                ScreenLimits(inline=given.inline, most=given.most),
            ),
            policy_of(given),
            self._contexts,
            self._contexts_aside,
            self.sessions,
            frozenset(given.tiers),
            given.person,
            None if opinion.mode == OFF else _opinion(opinion),
        )

    def screener(self, settings: Settings) -> Screener:
        """What judges, for one thread. Raises Misconfigured (`screen_unknown`)."""
        given = settings.screen
        screens, detectors = screens_of(settings), answer_detectors_of(settings)
        check_off(given.off, [*screens, *detectors])
        wanted = tuple(item for item in screens if item.id not in given.off)
        made = Screener(wanted, self._text_screener(settings, detectors), keeper(given.off))
        # The first unknown name of an ecosystem must not wait for its index.
        popularity().warm()
        return made

    def _text_screener(self, settings: Settings, detectors: Sequence[Detector]) -> TextScreener:
        wanted = tuple(item for item in detectors if item.id not in settings.screen.off)
        mark = (tuple((item.id, item.version) for item in wanted), settings.detect.engine, settings.screen.window)
        if self._texts is None or self._texts[0] != mark:
            engine = build_engine(settings, wanted)
            self._texts = mark, TextScreener(wanted, engine, window=settings.screen.window)
        return self._texts[1]

    def close(self) -> None:
        """Take no more work."""
        self._worker.close()


def screens_of(settings: Settings) -> tuple[Screen, ...]:
    """All screens, with the entry points that the settings name. Raises Misconfigured."""
    return tuple(load_folder("tidegate.detect.screens", "SCREEN", Screen, settings.plugins.screens).values())


def answer_detectors_of(settings: Settings) -> tuple[Detector, ...]:
    """All detectors of answers, with the entry points that the settings name. Raises Misconfigured."""
    extra = settings.plugins.answer_detectors
    return tuple(load_folder("tidegate.detect.answer_detectors", "DETECTOR", Detector, extra).values())


def check_off(off: Sequence[str], plugins: Sequence[Screen | Detector]) -> None:
    """Raise Misconfigured (`screen_unknown`) when something is switched off that does not exist."""
    known = {item.id for item in plugins} | {f"{item.id}.{rule.id}" for item in plugins for rule in item.rules}
    for name in off:
        if name not in known:
            raise Misconfigured(
                "screen_unknown",
                f"screen.off names {name!r}, which is neither a screen, nor a detector of answers, nor a rule of one.",
                "See the reference of screens for their names.",
            )


def keeper(off: Sequence[str]) -> Callable[[Sight], bool]:
    """Which sights count: those of rules that are not switched off."""
    names = frozenset(off)
    return lambda sight: sight.rule not in names


def policy_of(given: ScreenSettings) -> ScreenPolicy:
    """What the settings say of sights, over what is built in."""
    meanings: dict[Tier, Meaning] = {}
    for tier, built_in in MEANINGS.items():
        said = msgspec.structs.asdict(getattr(given.severities, tier.value))
        meanings[tier] = MappingProxyType(
            {**built_in, **{name: item for name, item in said.items() if item is not None}}
        )
    rules = tuple(_rule(item) for item in given.rules)
    return ScreenPolicy(rules=rules, meanings=MappingProxyType(meanings), together=given.together, strip=given.strip)


def _rule(given: ScreenRuleSettings) -> ScreenRule:
    return msgspec.convert(msgspec.structs.asdict(given), ScreenRule)


def _opinion(given: OpinionSettings) -> OpinionTerms:
    always_from = given.always_from if given.mode == "always" else None
    return OpinionTerms(given.route, given.deadline, given.judge, always_from)
