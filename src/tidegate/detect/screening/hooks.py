"""Variables and settings of git that make other programs run, load or trust something: which values are ordinary."""

from __future__ import annotations

import re
from typing import Final

from tidegate.core.finding import Severity
from tidegate.detect.acts.act import Act
from tidegate.detect.acts.hosts import is_local, registrable_domain
from tidegate.detect.acts.urls import parse_operand, parse_url
from tidegate.detect.screen import Context, Source
from tidegate.detect.screening.standing import vouched

_ELSEWHERE: Final = re.compile(r"(?:^|[:=\s\"'])(?:/tmp/|/dev/shm/|/var/tmp/|\.(?=$|[:\s]))|^\.?/?:|^\.$")
_COMMAND: Final = re.compile(r"[;|&`]|\$\(|/tmp/|/dev/shm/|\b(?:curl|wget|nc|bash|sh|python3?|perl)\s+-?\w|\.sh\b")
_LOADED: Final = re.compile(r"lib(?:jemalloc|tcmalloc|faketime|asan|ubsan|tsan|eatmydata|mimalloc|stdbuf|"
                            r"nss_wrapper|fakeroot|"
                            r"SegFault|gtk|gomp|stdc\+\+)", re.I)  # fmt: skip
_OFFICIAL: Final = frozenset(
    [f"{name}.org" for name in ("pypi", "pythonhosted", "npmjs", "golang", "rubygems", "pytorch")]
    + [f"{name}.com" for name in ("npmjs", "yarnpkg")]
    + ["crates.io", "goproxy.io"]
)
"""Domains of the usual registries."""

_REGISTRIES: Final = re.compile(r"INDEX|REGISTRY|REGISTRIES|GOPROXY|BUNDLE_MIRROR|MIRROR", re.I)
_RUN_BY_VALUE: Final = {
    "NODE_OPTIONS": r"(?:^|\s)(?:-r|--require|--import|--loader|--experimental-loader)\b",
    "JAVA_TOOL_OPTIONS": r"-javaagent|-agentpath|-agentlib|OnOutOfMemoryError",
    "_JAVA_OPTIONS": r"-javaagent|-agentpath|-agentlib|OnOutOfMemoryError",
    "JDK_JAVA_OPTIONS": r"-javaagent|-agentpath|-agentlib|OnOutOfMemoryError",
    "MAVEN_OPTS": r"-javaagent|-agentpath|-agentlib|OnOutOfMemoryError",
    "GOFLAGS": r"-toolexec|-insecure|-overlay", "RUBYOPT": r"(?:^|\s)-r", "PERL5OPT": r"-M|-m|-d",
    "RUSTC_WRAPPER": r"^(?!.*(?:sccache|cachepot|ccache))\S", "CARGO_BUILD_RUSTC_WRAPPER": r"^(?!.*(?:sccache|"
        r"cachepot))\S",
    "RUSTC": r"/(?:tmp|dev/shm)/", "ENV": r"[/$]", "PYTHONSTARTUP": r"\S", "BASH_ENV": r"\S", "LD_AUDIT": r"\S",
    "PROMPT_COMMAND": r"[;|&`]|\$\(|/|\b(?:curl|wget|nc)\b", "DYLD_INSERT_LIBRARIES": r"\S", "GIT_PROXY_COMMAND": r"\S",
    "GIT_EXTERNAL_DIFF": r"\S\s|/tmp/|\.sh\b", "GIT_EXEC_PATH": r"\S", "GIT_TEMPLATE_DIR": r"/(?:tmp|dev/shm)/",
        "LESSOPEN": r"\S",
    "LESSCLOSE": r"\S", "GIT_CONFIG_GLOBAL": r"^(?!/dev/null)\S", "GIT_CONFIG_SYSTEM": r"^(?!/dev/null)\S",
    "PYTHONHOME": r"/(?:tmp|dev/shm)/",
}  # fmt: skip
_WORD_RUN: Final = frozenset(
    {"PAGER", "GIT_PAGER", "EDITOR", "VISUAL", "GIT_EDITOR", "BROWSER", "GIT_ASKPASS", "SSH_ASKPASS"}
)
_PATHS: Final = frozenset(
    {"PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONPATH", "NODE_PATH", "PERL5LIB", "RUBYLIB"}
)
_UNPROVEN: Final = {"NODE_TLS_REJECT_UNAUTHORIZED": "0", "PYTHONHTTPSVERIFY": "0", "GIT_SSL_NO_VERIFY": "1",
    "GOINSECURE": "*",
                    "GONOSUMDB": "*", "GONOSUMCHECK": "1", "GOSUMDB": "off"}  # fmt: skip
_ADDRESSES: Final = re.compile(r"^(?:HTTPS?_PROXY|ALL_PROXY|OPENAI_BASE_URL|OPENAI_API_BASE|ANTHROPIC_BASE_URL|"
                               r"\w*INDEX\w*|"
                               r"\w*REGISTR\w*|GOPROXY|BUNDLE_MIRROR|PIP_TRUSTED_HOST)$", re.I)  # fmt: skip


def variable_hook(name: str, act: Act, context: Context) -> Severity | None:
    """How bad it is to set this variable so; None where that is ordinary."""
    upper, value = name.upper(), act.text.strip()
    if not value:
        return None
    if upper == "LD_PRELOAD":
        return "low" if _LOADED.search(value) and not re.search(r"/(?:tmp|dev/shm)/", value) else "high"
    if upper in _RUN_BY_VALUE:
        return "high" if re.search(_RUN_BY_VALUE[upper], value) else None
    if upper in ("GIT_SSH_COMMAND", "GIT_SSH"):
        return _ssh(value)
    if upper in _WORD_RUN or upper.startswith("GIT_CONFIG_"):
        return "high" if _COMMAND.search(value) else None
    return _other_variable(upper, value, context)


def _other_variable(upper: str, value: str, context: Context) -> Severity | None:
    if upper in _PATHS:
        return ("high" if upper == "PATH" else "medium") if _is_odd_path(upper, value) else None
    if upper in _UNPROVEN or upper.startswith("GIT_SSL"):
        return "medium" if value.lower() in (_UNPROVEN.get(upper, ""), "true", "1", "*") else None
    if _ADDRESSES.match(upper):
        return _address(upper, value, context)
    if upper == "HISTFILE" and value == "/dev/null":
        return "medium"
    return None


def _is_odd_path(name: str, value: str) -> bool:
    first = value.split(":", maxsplit=1)[0]
    if name == "PATH":
        return first.startswith(("/tmp/", "/dev/shm", "/var/tmp")) or first in (".", "", "/tmp")  # noqa: S108
    return _ELSEWHERE.search(value) is not None and "/tmp/" in value + "/"  # noqa: S108


def _ssh(value: str) -> Severity | None:
    if re.match(r"^(?:/usr/bin/)?ssh(?:\s|$)", value) and not re.search(
        r"ProxyCommand|LocalCommand|[;|&`]|\$\(", value
    ):
        return "low" if "StrictHostKeyChecking=no" in value else None
    return "high"


def _address(name: str, value: str, context: Context) -> Severity | None:
    """A registry, a proxy or a model's endpoint in a variable."""
    worst: Severity | None = None
    for part in re.split(r"[,|\s]+", value):
        if part in ("direct", "off", "", "none"):
            continue
        url = parse_operand(part)
        if url is None or not url.host or is_local(url.host):
            continue
        if _REGISTRIES.search(name) and registrable_domain(url.host) in _OFFICIAL:
            continue
        source = vouched(url, context)
        if source < Source.CALLER:
            worst = "medium" if source == Source.TOOL_RESULT else "high"
    return worst


_HELPERS: Final = re.compile(
    r"^(?:cache|store|osxkeychain|manager(?:-core)?|libsecret|wincred|gnome-keyring|)(?:\s|$)|"
    r"^!?(?:(?:/[\w./-]+/)?gh\s+auth|"
    r"aws\s+codecommit|gcloud|(?:/[\w./-]+/)?glab\s+auth|az\b)|git-credential-\w+$"
)
_PLAIN_SETTING: Final = re.compile(r"^(?:[\w.-]+(?:\s+--?[\w=-]+)*|true|false|)$")


def git_hook(name: str, act: Act, context: Context) -> Severity | None:
    """How bad it is to set this setting of git so; None where that is ordinary."""
    value = act.text.strip()
    if name == "core.hookspath":
        return "high" if value.startswith(("/", "~", "..")) and value != "/dev/null" else None
    if name == "core.sshcommand":
        return _ssh(value)
    if name.endswith("insteadof"):
        return _instead(name, value, context)
    if name.startswith("credential"):
        return None if _HELPERS.match(value) else "high"
    if name.startswith("http") and name.endswith("sslverify"):
        return "medium" if value.lower() in ("false", "0", "no") else None
    if name.endswith("proxy"):
        return _address("HTTPS_PROXY", value, context)
    return _other_setting(name, value, context)


def _other_setting(name: str, value: str, context: Context) -> Severity | None:
    if name.startswith("alias."):
        return (
            "high"
            if value.startswith("!") and re.search(r"\b(?:curl|wget|nc|base64|eval)\b|/tmp/|/dev/", value)
            else None
        )
    if name.startswith("protocol."):
        return "high" if value == "always" and ".ext." in name else None
    if name.startswith("filter.lfs."):
        return None
    if name.startswith("remote."):
        url = parse_url(value)
        return "medium" if url is not None and url.host and vouched(url, context) <= Source.ANSWER else None
    if _COMMAND.search(value):
        return "high"
    return None if _PLAIN_SETTING.match(value) else "low"


def _instead(name: str, value: str, context: Context) -> Severity | None:
    """`url.<here>.insteadOf <there>`: the same host in another spelling is ordinary."""
    here = parse_url(name.removeprefix("url.").rpartition(".")[0])
    there = parse_url(value + ("x" if value.endswith(":") else ""))
    if here is None or there is None:
        return "medium"
    if registrable_domain(here.host) == registrable_domain(there.host) or is_local(here.host):
        return None
    return "medium" if context.host(here.host) >= Source.CALLER else "high"
