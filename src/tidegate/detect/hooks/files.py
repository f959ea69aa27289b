"""Files that make something run or be trusted by itself, and the words by which somebody asks for such a change.

A list of facts of common systems and tools, of November 2026. Paths are those of `acts.paths.normal_path`.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from tidegate.detect.sieve import Sieve


class Kind(msgspec.Struct, frozen=True):
    """A kind of file. `asked` are words with which a caller asks for it; `outside` says it is no part of a project."""

    name: str
    path: re.Pattern[str]
    asked: tuple[str, ...]
    outside: bool = False


def _kind(name: str, path: str, asked: str, *, outside: bool = False) -> Kind:
    return Kind(name, re.compile(path, re.I), tuple(asked.split("|")), outside)


KINDS: Final = (
    _kind(
        "authorized_keys",
        r"(?:^|/)authorized_keys2?$|(?:^|/)\.ssh/(?:rc|environment)$",
        "authorized_keys|authorized keys|ssh key|public key|ssh access",
        outside=True,
    ),
    _kind(
        "ssh_config",
        r"(?:^|/)\.ssh/(?:config|known_hosts)|^/etc/ssh/",
        "ssh config|ssh_config|ssh host|known_hosts|sshd|proxyjump",
        outside=True,
    ),
    _kind(
        "sudoers",
        r"^/etc/(?:sudoers|pam\.d|security/|passwd$|shadow$|group$|doas\.conf|polkit)",
        "sudo|doas|pam|polkit",
        outside=True,
    ),
    _kind(
        "cron",
        r"^/etc/(?:cron|anacron)|^/var/spool/(?:cron|at)|(?:^|/)crontab$",
        "cron|schedule|nightly|every day|every hour",
        outside=True,
    ),
    _kind(
        "systemd",
        r"^/(?:etc|lib|usr/lib|run)/systemd/|\.config/systemd/user/|^/etc/(?:init\.d/|rc\.|"
        r"inittab|init/)|Library/Launch(?:Agents|Daemons)/|"
        r"\.config/autostart/|Start Menu/Programs/Startup|^/etc/(?:xdg/autostart|udev/rules)",
        "systemd|service|daemon|startup|autostart|launchd|launch agent|at boot|udev",
        outside=True,
    ),
    _kind(
        "loader",
        r"^/etc/ld\.so\.(?:preload|conf)|^/etc/(?:profile|environment|bash|zsh|skel)",
        "ld.so|preload|/etc/profile|/etc/environment|system-wide",
        outside=True,
    ),
    _kind(
        "resolver",
        r"^/etc/(?:hosts|resolv\.conf|nsswitch\.conf)$|drivers/etc/hosts$",
        "/etc/hosts|hosts file|resolv|dns|domain",
        outside=True,
    ),
    _kind(
        "trust",
        r"ca-certificates/|^/etc/(?:ssl/certs|pki)/|^/etc/apt/(?:trusted|sources|keyrings)|"
        r"^/etc/yum\.repos\.d",
        "certificate|ca-cert|apt|repository|keyring|yum|dnf",
        outside=True,
    ),
    _kind(
        "rc_file",
        r"^~/\.(?:bash(?:rc|_profile|_login|_logout|_aliases)|z(?:shrc|shenv|profile|login|"
        r"logout)|profile|"
        r"kshrc|cshrc|tcshrc|inputrc|xinitrc|xsession|xprofile|pam_environment|vimrc|"
        r"tmux\.conf|gdbinit|pythonrc|irbrc|curlrc|wgetrc|hushlogin)$|"
        r"^~/\.(?:config/fish|oh-my-zsh/custom|config/nvim|vim/)|PowerShell_profile\.ps1$|"
        r"(?:site|user)customize\.py$|site-packages/[^/]+\.pth$",
        "bashrc|zshrc|profile|shell config|shell startup|alias|dotfiles|vimrc|tmux|fish|"
        "neovim|my path|sitecustomize|shell prompt",
        outside=True,
    ),
    _kind(
        "git_config",
        r"(?:^|/)\.git/(?:hooks/(?!.*\.sample$)|config$|info/attributes$)|^~/\.(?:gitconfig|"
        r"config/git/)|^/etc/gitconfig",
        "git hook|hook|gitconfig|git config|.git/config|pre-commit|pre-push|commit-msg|remote|git alias",
        outside=True,
    ),
    _kind(
        "package_settings",
        r"^~/\.(?:npmrc|yarnrc|yarnrc\.yml|pypirc|condarc|gemrc|bunfig\.toml)$|"
        r"^/etc/(?:pip\.conf|npmrc)|"
        r"^~/\.(?:config/)?pip/|^~/\.cargo/config|^~/\.m2/settings\.xml|^~/\.gradle/",
        "npmrc|pip.conf|registry|index|mirror|proxy|yarnrc|pypirc|cargo config|maven|gradle",
        outside=True,
    ),
    _kind(
        "agent_home",
        r"^~/\.(?:claude|codex|cursor|gemini|continue|aider|config/opencode|windsurf|codeium|"
        r"copilot)(?:/|\.|$)|claude_desktop_config\.json$|^~/\.?mcp\.json$",
        "claude|codex|cursor|gemini|mcp|agent|opencode|copilot|windsurf|aider",
        outside=True,
    ),
    _kind(
        "ci",
        r"(?:^|/)\.github/(?:workflows|actions)/|(?:^|/)\.gitlab-ci[\w.-]*\.ya?ml$|(?:^|"
        r"/)\.circleci/|(?:^|/)azure-pipelines[\w-]*\.ya?ml$|(?:^|/)Jenkinsfile|"
        r"(?:^|/)\.travis\.yml$|(?:^|/)bitbucket-pipelines\.yml$|(?:^|/)\.drone\.yml$|(?:^|"
        r"/)\.buildkite/|(?:^|/)\.woodpecker",
        "ci|workflow|github action|pipeline|continuous integration|deploy|release",
    ),
    _kind("npm", r"(?:^|/)package\.json$", "package.json|postinstall|preinstall|lifecycle|install script"),
    _kind(
        "registry",
        r"(?:^|/)(?:\.npmrc|\.yarnrc(?:\.yml)?|pip\.conf|pip\.ini|bunfig\.toml|nuget\.config|"
        r"\.condarc)$|(?:^|/)\.cargo/config(?:\.toml)?$|(?:^|/)\.mvn/|"
        r"settings\.gradle(?:\.kts)?$",
        "registry|index|mirror|npmrc|private package|feed",
    ),
    _kind(
        "lockfile",
        r"(?:^|/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|"
        r"bun\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|Cargo\.lock|go\.sum|"
        r"Gemfile\.lock|composer\.lock|packages\.lock\.json|deno\.lock)$",
        "lockfile|lock file|package-lock|yarn.lock|poetry.lock|uv.lock|cargo.lock|go.sum|integrity",
    ),
    _kind(
        "manifest",
        r"(?:^|/)(?:requirements[\w.-]*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.cfg|"
        r"Cargo\.toml|go\.mod|Gemfile|composer\.json|pom\.xml|build\.gradle(?:\.kts)?|"
        r"environment\.ya?ml)$",
        "dependency|dependencies|requirements|index|registry|mirror|replace",
    ),
    _kind(
        "build",
        r"(?:^|/)(?:(?:gnu)?makefile|.*\.mk|justfile|taskfile\.ya?ml|(?:dockerfile|"
        r"containerfile)(?:\.[\w-]+)?|(?:docker-)?compose[\w.-]*\.ya?ml|setup\.py|"
        r"conftest\.py|noxfile\.py|build\.rs|gulpfile\.\w+|gruntfile\.\w+|CMakeLists\.txt|"
        r"Vagrantfile|Rakefile|tasks\.py)$|\.dockerfile$",
        "makefile|docker|setup.py|conftest|build",
    ),
    _kind(
        "project_hook",
        r"(?:^|/)(?:\.husky|\.githooks)/|(?:^|/)(?:\.pre-commit-config\.yaml|lefthook\.ya?ml|"
        r"\.envrc|\.lintstagedrc[\w.]*)$",
        "hook|husky|pre-commit|lefthook|direnv|envrc",
    ),
    _kind(
        "editor",
        r"(?:^|/)\.(?:vscode|idea|zed|fleet|nvim|vim)/|(?:^|/)\.devcontainer(?:\.json|/)|(?:^|"
        r"/)devcontainer\.json$|\.code-workspace$|(?:^|/)\.(?:exrc|nvimrc|lvimrc|"
        r"dir-locals\.el)$",
        "vscode|vs code|devcontainer|dev container|editor|launch.json|tasks.json|idea|workspace",
    ),
    _kind(
        "agent",
        r"(?:^|/)\.(?:claude|codex|cursor|gemini|continue|roo|clinerules|windsurf|opencode|"
        r"amazonq|kiro)(?:/|rules|$)|(?:^|/)\.?mcp\.json$|(?:^|/)(?:CLAUDE|AGENTS|GEMINI|"
        r"CONVENTIONS)(?:\.local)?\.md$|(?:^|/)\.(?:cursor|windsurf|cline)rules$|"
        r"copilot-instructions\.md$|(?:^|/)opencode\.jsonc?$",
        "claude|agents.md|cursor|mcp|agent|copilot|gemini|rules|/init|opencode|codex",
    ),
)


def kind_of_file(path: str) -> Kind | None:
    """What a file makes run or trusted by itself; None when nothing."""
    if not _ANY.may_match(path):
        return None
    return next((kind for kind in KINDS if kind.path.search(path)), None)


_ANY: Final = Sieve(kind.path.pattern for kind in KINDS)
