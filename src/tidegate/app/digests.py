"""Digests of what is in force, so that the log can say by which rules something was decided. Secrets are left out."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from tidegate.app.config import Settings
from tidegate.app.detection import wanted
from tidegate.app.screening import answer_detectors_of, screens_of
from tidegate.core.secret import Secret


def config_digest(settings: Settings) -> str:
    """SHA-256 of all settings, in which every secret is only said to be there, in hexadecimal digits."""
    return _digest(settings)


def rules_digest(settings: Settings) -> str:
    """SHA-256 of the detectors and screens in force, their versions and their settings. Raises Misconfigured."""
    looks = [*wanted(settings), *answer_detectors_of(settings), *screens_of(settings)]
    return _digest([sorted([item.id, str(item.version)] for item in looks), settings.detect, settings.screen])


def _digest(value: object) -> str:
    return hashlib.sha256(msgspec.json.encode(value, enc_hook=_hidden, order="deterministic")).hexdigest()


def _hidden(value: object) -> Any:
    if isinstance(value, Secret):
        # Not even its digest: what is short can be guessed from one.
        return "secret" if value else ""
    raise NotImplementedError
