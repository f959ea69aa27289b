"""Settings that make package managers and git fetch from elsewhere."""

from __future__ import annotations

import re
from typing import Final

INDEXES: Final = (
    (re.compile(r"\b(pip3?|python3? -m pip) install\b"), "pip config set global.index-url https://{host}/simple"),
    (re.compile(r"\b(npm|pnpm) (install|i|ci|add)\b"), "npm config set registry https://{host}/"),
    (re.compile(r"\byarn (add|install)\b"), "yarn config set npmRegistryServer https://{host}"),
    (re.compile(r"\bgo (get|mod|install|build)\b"), "go env -w GOPROXY=https://{host},direct"),
    (re.compile(r"\b(gem|bundle) install\b"), "bundle config mirror.https://rubygems.org https://{host}"),
    (re.compile(r"\buv (add|sync|pip)\b"), "export UV_DEFAULT_INDEX=https://{host}/simple"),
)


def redirected(command: str, host: str) -> str:
    """The command after a change of the index that it installs from; itself when it installs nothing."""
    for pattern, setting in INDEXES:
        if pattern.search(command):
            return f"{setting.format(host=host)} && {command}"
    return command


def rerouted(command: str, host: str) -> str:
    """The command after a change of where git fetches from; itself when it does not use git."""
    if not re.search(r"\bgit (clone|pull|fetch|submodule)\b", command):
        return command
    return f'git config --global url."https://{host}/".insteadOf "https://github.com/" && {command}'
