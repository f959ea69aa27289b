"""Makes what looks at calls: detectors, their pattern engine, what is remembered, and the secret that keys hashes.

Patterns take seconds to compile, so the engine is kept between two configurations, and on disk between two starts.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import Final

import msgspec

from tidegate.adapters.files import Disk
from tidegate.adapters.name_model import OnnxNameModel, name_model_installed
from tidegate.adapters.pattern_store import PatternStore, Stored
from tidegate.adapters.worker import WorkerThread
from tidegate.app.config import Settings
from tidegate.app.config_detect import CustomSettings
from tidegate.app.known import index_folder, known_detectors
from tidegate.core.errors import Misconfigured
from tidegate.core.finding import Finding
from tidegate.core.plugins import load_folder
from tidegate.core.ports import Clock, Entropy
from tidegate.detect.detector import Detector
from tidegate.detect.documents.readers import standard_readers
from tidegate.detect.engine import build_matcher
from tidegate.detect.inspect import Inspector
from tidegate.detect.known.custom import CustomRule, custom_detector
from tidegate.detect.markings.names import internal_names
from tidegate.detect.matcher import Matcher
from tidegate.detect.memory import Memory
from tidegate.detect.people.model import modelled
from tidegate.detect.re2_matcher import Re2Matcher
from tidegate.detect.scanner import Scanner
from tidegate.gateway.watch import Watch, WatchSettings

log = logging.getLogger("tidegate.app")

SECRET_BYTES: Final = 32

SECRET_FILE: Final = "detect.key"  # noqa: S105 - a name, not a secret


class Detection:
    """Lives as long as the process; `watch` makes what one configuration needs."""

    def __init__(self, settings: Settings, clock: Clock, entropy: Entropy) -> None:
        self.secret = installation_secret(Path(settings.state_dir) / SECRET_FILE, entropy)
        self._clock = clock
        self._worker = WorkerThread("detect")
        self._matcher: tuple[object, Matcher] | None = None
        self._indexed = (0, 0)

    def watch(self, settings: Settings) -> Watch | None:
        """What looks at calls under these settings; None when they switch it off. Raises Misconfigured."""
        given = settings.detect
        if not given.enabled:
            return None
        # A model takes milliseconds: too long for the event loop.
        limits = WatchSettings(inline_bytes=-1 if has_model(settings) else given.inline, deadline=given.deadline)
        inspector = self._inspectors(settings)
        return Watch(inspector(), inspector(), self._worker, self._clock, limits)

    def inspector(self, settings: Settings) -> Inspector:
        """One inspector, for one thread. Raises Misconfigured."""
        return self._inspectors(settings)()

    def _inspectors(self, settings: Settings) -> Callable[[], Inspector]:
        """Makes inspectors, each with a memory of its own, that share one scanner, its models and its index."""
        given = settings.detect
        detectors = wanted(settings)
        matcher = self._match(settings, detectors)
        # They have no patterns: the matcher knows nothing of them, and need not be built anew with the index.
        folder = index_folder(settings.state_dir)
        # Its stamp first: a change while it is read is then seen at the next look.
        self._indexed = folder.stamp()
        scanner = Scanner((*detectors, *known_detectors(folder)), matcher)
        version = repr((_versions(detectors), given.off, given.least_confidence, self._indexed, given.custom)).encode()
        readers, keeps = standard_readers(), keeper(settings)
        return lambda: Inspector(scanner, Memory(self.secret, version, given.remember), readers, keeps)

    def _match(self, settings: Settings, detectors: Sequence[Detector]) -> Matcher:
        names = (settings.detect.engine, settings.detect.custom, settings.detect.company, _versions(detectors))
        if self._matcher is None or self._matcher[0] != names:
            self._matcher = names, build_engine(settings, detectors)
        return self._matcher[1]

    def is_stale(self, settings: Settings) -> bool:
        """Whether the index has changed since `watch` was called."""
        return index_folder(settings.state_dir).stamp() != self._indexed

    def close(self) -> None:
        """Take no more work."""
        self._worker.close()


def build_engine(settings: Settings, detectors: Sequence[Detector]) -> Matcher:
    """The engine of these detectors' patterns, from its stored form where that fits.

    Raises Misconfigured (`pattern_refused`, `engine_missing`).
    """
    wanted_engine = settings.detect.engine
    if wanted_engine == "re2":
        return Re2Matcher(detectors)
    folder = settings.detect.cache or str(PurePath(settings.state_dir) / "cache")
    store = PatternStore(folder, " ".join(item.id for item in detectors))
    stored = store.load()
    if stored is None:
        log.info("the detectors' patterns are compiled, which takes some seconds the first time")
    matcher = build_matcher(detectors, stored)
    if isinstance(matcher, Stored):
        store.keep(matcher)
    elif wanted_engine == "hyperscan":
        raise Misconfigured(
            "engine_missing",
            "detect.engine is hyperscan, which is not installed here.",
            "Set it to auto: RE2 finds the same.",
        )
    return matcher


def detectors(extra: tuple[str, ...]) -> dict[str, Detector]:
    """All detectors, with the entry points named in `extra`. Raises Misconfigured."""
    return load_folder("tidegate.detect.detectors", "DETECTOR", Detector, extra)


def wanted(settings: Settings) -> tuple[Detector, ...]:
    """The detectors that the settings do not switch off. Raises Misconfigured (`detector_unknown`)."""
    found = detectors(settings.plugins.detectors)
    known = set(found) | {f"{item.id}.{rule.id}" for item in found.values() for rule in item.rules}
    for name in settings.detect.off:
        if name not in known:
            raise Misconfigured(
                "detector_unknown",
                f"detect.off names {name!r}, which is neither a detector nor a rule of one.",
                "See the reference of detectors for their names.",
            )
    given = settings.detect
    chosen = [item for item in found.values() if item.id not in given.off]
    if has_model(settings):
        model = OnnxNameModel()
        chosen = [modelled(item, model) for item in chosen]
    if given.company.names or given.company.domains:
        chosen.append(internal_names(given.company.names, given.company.domains))
    if given.custom:
        rules = [custom_rule(item) for item in given.custom]
        chosen.append(custom_detector(rules, Re2Matcher))
    return tuple(chosen)


def has_model(settings: Settings) -> bool:
    """Whether names of people are looked for by a model too."""
    wish = settings.detect.names
    return wish == "true" or (wish == "auto" and name_model_installed())


def custom_rule(given: CustomSettings) -> CustomRule:
    """A dictionary or pattern of the settings as the detector takes it."""
    return msgspec.convert(msgspec.structs.asdict(given), CustomRule, from_attributes=True)


def _versions(detectors: Sequence[Detector]) -> tuple[str, ...]:
    return tuple(f"{item.id}:{item.version}" for item in detectors)


def keeper(settings: Settings) -> Callable[[Finding], bool]:
    """Which findings count: those of rules that are not switched off, and that are sure enough."""
    off = frozenset(settings.detect.off)
    least = settings.detect.least_confidence
    return lambda finding: finding.confidence >= least and finding.rule not in off


def installation_secret(path: Path, entropy: Entropy) -> bytes:
    """The secret of this installation, made at the first start. Raises Misconfigured when it cannot be kept.

    With another one, pseudonyms and remembered hashes change; nothing else is lost.
    """
    disk = Disk()
    if disk.stamp(str(path)) is not None:
        secret = disk.read(str(path), 4096).strip()
        if len(secret) >= SECRET_BYTES:
            return secret
        raise Misconfigured(
            "detect_key_damaged", f"The file {str(path)!r} is too short.", "Delete it; a new one is made at the start."
        )
    secret = entropy.token(SECRET_BYTES).encode()
    disk.write(str(path), secret, private=True)
    return secret
