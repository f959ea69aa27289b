"""Paths and variables that matter whoever touches them: secrets, what starts programs by itself, what steers them.

Paths are those of `acts.paths.normal_path`. A list of facts of common systems, of November 2026.
"""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.acts.installing.options import named

_SECRET: Final = re.compile(
    r"(?:^|/)(?:\.ssh/(?:id_[\w-]+|identity|[\w.-]+\.pem|[\w-]*key(?:\.pem)?)$"
    r"|\.ssh/?(?:\*)?$|\.ssh/id_?\*?$|\.aws(?:/(?:credentials|config|sso|cli/cache)[^ ]*|/?\*?)$"
    r"|\.kube/config|kubeconfig$|\.gnupg(?:/|$)|\.netrc$|_netrc$|\.git-credentials$|\.pgpass$|\.my\.cnf$|\.pypirc$"
    r"|\.docker/config\.json|\.config/(?:gcloud|gh|hub|op|rclone|doctl|stripe)(?:/|$)|\.azure(?:/|$)|"
    r"\.cargo/credentials"
    r"|\.gem/credentials|\.vault-token$|\.terraform\.d/credentials|\.password-store(?:/|$)|\.electrum|\.bitcoin"
    r"|\.ethereum/keystore|\.config/solana/id\.json|wallet\.dat$|\.claude/\.credentials|\.codex/auth\.json"
    r"|\.local/share/keyrings|login\.keychain|Library/Keychains"
    r"|(?:Login Data|Cookies|key4\.db|logins\.json|cookies\.sqlite)$"
    r"|[\w.-]+\.(?:kdbx|pfx|p12|keystore|jks|ppk)$|[\w.-]*private[\w.-]*\.(?:pem|key)$)"
    r"|^/etc/(?:shadow|gshadow|sudoers|master\.passwd|ssh/ssh_host|krb5\.keytab|kubernetes/(?:admin|pki))"
    r"|^/var/run/secrets|^/run/secrets|^/proc/(?:self|\d+|\*)/environ$|(?:^|/)(?:NTDS\.dit|SAM)$"
)
_PROJECT_SECRET: Final = re.compile(
    r"(?:^|/)(?:\.env(?:\.(?!example|sample|template|dist|test)[\w-]+)?|\.envrc|\.npmrc|credentials(?:\.json)?"
    r"|service[_-]account[\w-]*\.json|secrets?\.(?:ya?ml|json|toml|env)|id_(?:rsa|dsa|ecdsa|ed25519)"
    r"|[\w.-]*\.pem|[\w.-]+\.key)$"
)
_PERSISTENT: Final = (
    ("authorized_keys", re.compile(r"(?:^|/)\.ssh/(?:authorized_keys2?|rc|environment)$|authorized_keys2?$")),
    ("ssh_config", re.compile(r"(?:^|/)\.ssh/config$|^/etc/ssh/")),
    ("sudoers", re.compile(r"^/etc/(?:sudoers|pam\.d|security/|passwd$|shadow$|group$)")),
    ("cron", re.compile(r"^/etc/(?:cron|anacron)|^/var/spool/(?:cron|at)|^/etc/at\.")),
    ("systemd", re.compile(r"^/(?:etc|lib|usr/lib|run)/systemd/|(?:^|/)\.config/systemd/user/|^/etc/init\.d/|"
                           r"^/etc/rc\.(?:local|d)|^/etc/inittab|^/etc/init/|Library/Launch(?:Agents|Daemons)/|"
                           r"\.config/autostart/|Start Menu/Programs/Startup|^/etc/xdg/autostart|^/etc/udev/rules")),
    ("preload", re.compile(r"^/etc/ld\.so\.(?:preload|conf)")),
    ("resolver", re.compile(r"^/etc/(?:hosts|resolv\.conf|nsswitch\.conf)$|drivers/etc/hosts$")),
    ("trust", re.compile(r"^/usr/local/share/ca-certificates/|^/etc/ssl/certs/|^/etc/pki/ca-trust/|^/etc/apt/trusted")),
    ("rc_file", re.compile(r"(?:^|/)\.(?:bash(?:rc|_profile|_login|_logout|_aliases)|"
                           r"z(?:shrc|shenv|profile|login|logout)|"
                           r"profile|kshrc|cshrc|tcshrc|inputrc|xinitrc|xsession|xprofile|pam_environment|vimrc|"
                           r"tmux\.conf|screenrc|gdbinit|lldbinit|pythonrc|pythonstartup|Rprofile|irbrc|curlrc|"
                           r"wgetrc)$|"
                           r"^/etc/(?:profile|bash|zsh|environment|skel)|\.config/fish/|\.oh-my-zsh/custom/|"
                           r"PowerShell_profile\.ps1$|(?:site|user)customize\.py$|site-packages/[^/]+\.pth$")),
    ("git_hook", re.compile(r"(?:^|/)\.git/hooks/(?![^/]+\.sample$)|(?:^|/)\.git/config$|^~/\.gitconfig$|"
                            r"^~/\.config/git/|^/etc/gitconfig")),
    ("package_config", re.compile(r"^~/\.(?:npmrc|yarnrc|yarnrc\.yml|pypirc|condarc|gemrc|bunfig\.toml)$|"
                                  r"(?:^|/)pip\.conf$|^/etc/(?:pip\.conf|npmrc)|^~/\.(?:config/)?pip/|"
                                  r"\.cargo/config(?:\.toml)?$|^~/\.m2/settings\.xml|^/etc/apt/sources|"
                                  r"^~/\.gradle/init|^/etc/yum\.repos\.d")),
    ("agent_config", re.compile(r"(?:^|/)\.(?:claude/(?:settings|hooks|commands|agents)|codex/config|"
                                r"cursor/(?:mcp|rules)|"
                                r"gemini/settings)|(?:^|/)\.?mcp\.json$|claude_desktop_config\.json$")),
)  # fmt: skip
_STEERING: Final = named(
    "LD_PRELOAD LD_LIBRARY_PATH LD_AUDIT DYLD_INSERT_LIBRARIES DYLD_LIBRARY_PATH BASH_ENV ENV PROMPT_COMMAND "
    "PYTHONSTARTUP PYTHONHOME PERL5OPT PERL5LIB RUBYOPT RUBYLIB NODE_OPTIONS NODE_PATH JAVA_TOOL_OPTIONS "
    "_JAVA_OPTIONS JDK_JAVA_OPTIONS MAVEN_OPTS GIT_SSH_COMMAND GIT_SSH GIT_EXEC_PATH GIT_TEMPLATE_DIR GIT_ASKPASS "
    "GIT_PROXY_COMMAND GIT_EXTERNAL_DIFF GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM SSH_ASKPASS RUSTC_WRAPPER RUSTC "
    "CARGO_BUILD_RUSTC_WRAPPER GOFLAGS GOPROXY GONOSUMDB GOINSECURE GOSUMDB GONOSUMCHECK PIP_INDEX_URL "
    "PIP_EXTRA_INDEX_URL PIP_TRUSTED_HOST PIP_CONFIG_FILE UV_INDEX_URL UV_DEFAULT_INDEX UV_INDEX UV_EXTRA_INDEX_URL "
    "NPM_CONFIG_REGISTRY YARN_REGISTRY YARN_NPM_REGISTRY_SERVER BUNDLE_MIRROR NODE_TLS_REJECT_UNAUTHORIZED "
    "PYTHONHTTPSVERIFY GIT_SSL_NO_VERIFY HTTP_PROXY HTTPS_PROXY ALL_PROXY SSL_CERT_FILE SSL_CERT_DIR "
    "REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS CURL_CA_BUNDLE OPENAI_BASE_URL OPENAI_API_BASE ANTHROPIC_BASE_URL PATH "
    "PYTHONPATH LESSOPEN LESSCLOSE PAGER GIT_PAGER EDITOR VISUAL GIT_EDITOR BROWSER HISTFILE HISTSIZE "
    "HISTCONTROL"
)
_SECRET_NAME: Final = re.compile(
    r"(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASS|PWD(?!$)|CREDENTIALS?|APIKEY|PAT|PRIVATE)(?:$|_)|"
    r"(?:API|ACCESS|SECRET|PRIVATE|SIGNING|ENCRYPTION|AUTH|SERVICE|SSH|DEPLOY|MASTER)_?KEY|DATABASE_URL|_DSN$",
    re.I,
)
_VITAL: Final = re.compile(
    r"^(?:/|~|/\*|~/\*|~/\.\*|/\.\*|/(?:bin|boot|dev|etc|home|lib|lib64|opt|root|sbin|srv|sys|usr|var|Users|System|"
    r"Library|Applications|Windows)(?:/\*)?|c:(?:/\*|/(?:Windows|Users)(?:/\*)?)?|~/(?:Documents|Desktop|Pictures)/?\*?"
    r"|/home/\*|/var/lib|/usr/(?:bin|lib)|~/\.(?:ssh|aws|kube|gnupg|config))$"
)
_DISK: Final = re.compile(
    r"^/dev/(?:sd|hd|vd|xvd|nvme|mmcblk|disk|rdisk|mapper/|dm-|md)|^\\\\\\\\\.\\\\PhysicalDrive", re.I
)


def secret_kind(path: str) -> str:
    """`secret` for a file that holds secrets of a person or a machine, `project` for one of a project, else empty."""
    if _SECRET.search(path):
        return "secret"
    return "project" if _PROJECT_SECRET.search(path) else ""


def persistence_kind(path: str) -> str:
    """What a file makes start or trust by itself: `cron`, `rc_file`, `authorized_keys`, …; empty when nothing."""
    return next((kind for kind, pattern in _PERSISTENT if pattern.search(path)), "")


def is_steering(name: str) -> bool:
    """Whether a variable of this name makes other programs load, run or trust something."""
    upper = name.upper()
    return upper in _STEERING or upper.startswith(("GIT_CONFIG_", "NPM_CONFIG_REGISTRY", "CARGO_REGISTRIES"))


def is_secret_name(name: str) -> bool:
    """Whether a variable of this name probably holds a secret."""
    return _SECRET_NAME.search(name) is not None


def is_vital(path: str) -> bool:
    """Whether losing this path loses a system or a home."""
    return _VITAL.match(path) is not None


def is_disk(path: str) -> bool:
    """Whether this is a whole disk or partition."""
    return _DISK.match(path) is not None
