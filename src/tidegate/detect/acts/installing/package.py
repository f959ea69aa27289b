"""Makes the acts of an installation: one for each package that it names, with how it is done."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import msgspec

from tidegate.detect.acts.act import Act, Ecosystem, Package, PackageSource, Url
from tidegate.detect.acts.installing.normal import normal_name
from tidegate.detect.acts.urls import parse_url, target_of

_UNRESOLVED: Final = re.compile(r"\$[\w{(]|`|%\w+%|\{\{|<[\w -]+>")
_VCS: Final = re.compile(r"(?:git|hg|svn|bzr)\+|(?:git|ssh|hg|svn)://|git@|[\w.-]+@[\w-]+(?:\.[\w-]+)+:", re.I)
_FORGE_SHORT: Final = re.compile(r"(?:(github|gitlab|bitbucket|gist):)?([\w.-]+)/([\w.-]+)(?:#(.*))?")
_FORGES: Final = {
    "": "github.com",
    "github": "github.com",
    "gitlab": "gitlab.com",
    "bitbucket": "bitbucket.org",
    "gist": "gist.github.com",
}
_ARCHIVE: Final = re.compile(
    r"(?:-\d[\w.!+-]*)?(?:\.tar\.(?:gz|bz2|xz)|\.tgz|\.zip|\.whl|\.deb|\.rpm|\.gem|\.crate|\.apk|\.git|\.nupkg)$", re.I
)


class How(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for every package of one command: the program, the index named and codes of how it is done."""

    ecosystem: Ecosystem
    program: str
    index: Url | None = None
    traits: frozenset[str] = frozenset()


def from_index(how: How, written: str, name: str, version: str = "", traits: Iterable[str] = ()) -> Act:
    """The installation of a package by its name."""
    normal = normal_name(how.ecosystem, name)
    more = {"unresolved"} if is_unresolved(name) or not normal else set()
    package = Package(how.ecosystem, name, "" if more else normal, version, "index", None, how.index)
    target = "" if more else f"{how.ecosystem}:{normal}"
    return Act("install", target, how.program, written, package=package, traits=how.traits | more | set(traits))


def from_elsewhere(how: How, written: str, name: str, origin: Url | None, source: PackageSource) -> Act:
    """The installation of something from a repository, a URL, a path or a list."""
    if origin is not None:
        target = f"{how.ecosystem}:{target_of(origin)}"
        name = name or name_of(origin)
    else:
        target = f"{how.ecosystem}:{source}:{written}"
    more = {"unresolved"} if is_unresolved(written) else set()
    package = Package(how.ecosystem, name, normal_name(how.ecosystem, name), "", source, origin, how.index)
    url = origin if source in ("vcs", "url") else None
    return Act("install", target, how.program, written, url=url, package=package, traits=how.traits | more)


def name_of(origin: Url) -> str:
    """The package's name as its URL has it: of a repository or an archive, without version and ending."""
    last = origin.path.rstrip("/").rpartition("/")[2].partition("@")[0]
    return _ARCHIVE.sub("", last)


def is_unresolved(text: str) -> bool:
    """Whether a text holds a variable or a command that a shell would put something else for."""
    return _UNRESOLVED.search(text) is not None


def is_vcs(text: str) -> bool:
    """Whether a text is the address of a repository."""
    return _VCS.match(text) is not None


def is_path(text: str) -> bool:
    """Whether a text is a path by its look."""
    return (
        text in (".", "..")
        or text.startswith(("./", "../", "/", "~", ".\\", "..\\", "file:", "link:", "portal:", "workspace:"))
        or (len(text) > 2 and text[1] == ":" and text[2] in "/\\" and text[0].isalpha())
    )


def is_archive(text: str) -> bool:
    """Whether a text is the name of a file of a package."""
    return re.search(r"\.(?:tar\.\w+|tgz|zip|whl|deb|rpm|gem|crate|egg|nupkg)$", text, re.I) is not None


def origin_of(text: str) -> Url | None:
    """The URL of a repository or archive, without the prefix that says which program reads it."""
    text = re.sub(r"^(?:git|hg|svn|bzr)\+", "", text, flags=re.I)
    return parse_url(text)


def forge_origin(text: str) -> Url | None:
    """The repository of `owner/name` or `forge:owner/name`, as npm and others write it; None when it is none."""
    found = _FORGE_SHORT.fullmatch(text)
    if found is None:
        return None
    return Url(
        "https", _FORGES[found[1] or ""], f"/{found[2]}/{found[3].removesuffix('.git')}", fragment=found[4] or ""
    )
