"""Names of packages as their indexes compare them. Two spellings that get the same package have one normal form."""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.acts.act import Ecosystem

_RUNS: Final = re.compile(r"[-_.]+")
_MAJOR: Final = re.compile(r"/v\d+$")


def normal_name(ecosystem: Ecosystem, name: str) -> str:
    """The normal form of a name.

    PyPI: the name normalization of the Python packaging specifications (PEP 503). npm: as it is, in lower case (old
    names with capitals are no longer given out). Crates: case and `-`/`_` do not count. Go: the module's path without
    its version. Others: lower case.
    """
    name = name.strip()
    if ecosystem == "pypi":
        return _RUNS.sub("-", name).lower()
    if ecosystem == "cargo":
        return name.lower().replace("_", "-")
    if ecosystem == "go":
        return _go(name)
    if ecosystem == "apt":
        return name.lower().partition(":")[0]
    return name.lower()


def _go(name: str) -> str:
    host, slash, rest = name.partition("@")[0].rstrip("/").partition("/")
    # The paths of the big forges do not mind letter case; escaped capitals (`!a`) are those of the module proxy.
    return f"{host}{slash}{rest}".lower().replace("!", "")


def go_module(path: str) -> str:
    """The module that a Go package's path most probably lies in: at forges host, owner and repository."""
    path = normal_name("go", path)
    parts = path.split("/")
    if parts[0] in ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org") and len(parts) > 3:
        return "/".join(parts[:4] if re.fullmatch(r"v\d+", parts[3]) else parts[:3])
    return path


def without_major(module: str) -> str:
    """A Go module's path without the suffix of its major version."""
    return _MAJOR.sub("", module)


def is_go_path(text: str) -> bool:
    """Whether a text is the import path of something outside the standard library: it begins with a host.

    Whether the host can be one does not matter: a name with a letter that none has was meant to be taken for one.
    """
    path = text.partition("@")[0]
    host = path.partition("/")[0]
    return "." in host and host[0] != "." and not (host == path and path.endswith(".go"))
