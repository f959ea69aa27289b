"""What is known of a package that a call installs: named in the conversation, popular, nearly one of these, or nothing.

The conversation comes first: what its caller, its tools or its manifests name is meant. Lists come after it.
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

import msgspec

from tidegate.detect.acts.act import Ecosystem, Package
from tidegate.detect.acts.urls import parse_url
from tidegate.detect.names.alike import STRONG, Kind, how_alike
from tidegate.detect.names.popularity import Popularity, owner_of
from tidegate.detect.screen import Context, Source

Tier: TypeAlias = Literal[
    "named",
    "popular",
    "owner",
    "popular_near_named",
    "near_named",
    "near_popular",
    "like_popular",
    "curated",
    "unknown",
    "disguised",
    "unresolved",
]
"""`owner`: from an account of several popular or named packages. `popular_near_named`: popular, but nearly another one
that is named. `like_popular`: as extensions of a popular package are called, or copies of it. `curated`: unknown, of
an index that only its distribution fills."""

_CURATED: Final = frozenset({"apt", "brew"})
_CURATED_BY: Final = ("conda/", "nix/", "snap/", "flatpak/", "vcpkg/", "conan/")
_WORDS: Final = re.compile(r"[\w.@/:+~-]+")


class Known(msgspec.Struct, frozen=True, gc=False):
    """What is known of a package; `likely` is the one that it nearly is."""

    tier: Tier
    likely: str = ""
    kind: Kind = ""


def what_is_known(package: Package, context: Context, lists: Popularity) -> Known:
    """What is known of a package by its name. Only of what comes from an index does the name say anything."""
    ecosystem, normal = package.ecosystem, package.normal
    if not normal:
        return Known("unresolved")
    if not _WORDS.fullmatch(package.name) or not package.name.isascii():
        return _disguised(package, context, lists)
    if where_named(package, context) >= Source.TOOL_RESULT:
        if not is_as_written(package, context):
            found = lists.near(ecosystem, normal)
            return Known("near_named", found.name if found is not None else "", "separator")
        return Known("named")
    rank = lists.rank(ecosystem, normal)
    near = _near_named(package, context, lists, rank is not None)
    if near is not None:
        return near
    if rank is not None:
        return Known("popular")
    if is_owner_named(package, context, lists):
        return Known("owner")
    return _near_popular(package, lists)


def where_named(package: Package, context: Context) -> Source:
    """Where a package is named, by its normal name, as written, or without what says which manager it is of."""
    found = context.package(package.ecosystem, package.normal)
    if found >= Source.TOOL_RESULT:
        return found
    if package.ecosystem == "other" and "/" in package.normal:
        bare = package.normal.partition("/")[2].removeprefix("library/")
        found = max(found, context.package("other", bare))
    if package.ecosystem == "go":
        url = parse_url(f"https://{package.normal}")
        if url is not None:
            found = max(found, context.url(url))
    return found


def is_as_written(package: Package, context: Context) -> bool:
    """Whether a name that is named is so letter by letter, where an index takes `a.b` and `a-b` for two packages."""
    normal = package.normal
    if package.ecosystem in ("pypi", "go") or normal.isalnum() or (package.ecosystem == "cargo" and "--" not in normal):
        return True
    bare = package.name.partition("/")[2].removeprefix("library/") if package.ecosystem == "other" else package.name
    return context.says(bare) >= Source.TOOL_RESULT or package.ecosystem == "other"


def is_owner_named(package: Package, context: Context, lists: Popularity) -> bool:
    """Whether others of the same owner are popular, or named: who owns a scope or an account owns all that is in it."""
    if lists.is_owner_known(package.ecosystem, package.normal):
        return True
    owner = owner_of(package.ecosystem, package.normal)
    if package.ecosystem == "other" and package.normal.startswith("docker/") and package.normal.count("/") > 1:
        owner = package.normal.partition("/")[2].rpartition("/")[0]
        if owner == "library":
            return True
    return len(owner) > 2 and context.says(f"{owner}/") >= Source.TOOL_RESULT


def _disguised(package: Package, context: Context, lists: Popularity) -> Known:
    near = context.near_package(package.ecosystem, package.normal)
    found = lists.near(package.ecosystem, package.normal)
    return Known("disguised", near or (found.name if found is not None else ""), "confusable")


def _near_named(package: Package, context: Context, lists: Popularity, is_popular: bool) -> Known | None:
    """The name in the conversation that a package's nearly is.

    Of popular packages many are near another one (`vue` and `vuex`, `boto` and `boto3`). Such a one only counts where
    a person would not mean both: by look-alikes or a single edit of a long name, of a package that is more popular.
    """
    ecosystem, normal = package.ecosystem, package.normal
    likely = context.near_package(ecosystem, normal)
    if not likely:
        return None
    kind = how_alike(normal, likely)
    rank = lists.rank(ecosystem, likely)
    is_package = rank is not None or context.package(ecosystem, likely) >= Source.MANIFEST
    if not is_popular:
        if not is_package and kind not in STRONG:
            return None
        return Known("near_named" if kind != "combination" else "like_popular", likely, kind)
    mine = lists.rank(ecosystem, normal)
    counts = kind in ("confusable", "separator", "scope", "order") or (kind == "edit" and len(normal) >= _LONG)
    if is_package and counts and (rank is None or mine is None or rank < mine):
        return Known("popular_near_named", likely, kind)
    return None


_LONG: Final = 6
"""Popular names below this length are near to each other by chance."""


def _near_popular(package: Package, lists: Popularity) -> Known:
    near = lists.near(package.ecosystem, package.normal)
    if near is not None:
        least = {"edit": _LEAST, "two_edits": _VERY_LONG}.get(near.kind, 0)
        strong = near.kind in STRONG and len(near.name) >= least
        return Known("near_popular" if strong else "like_popular", near.name, near.kind)
    return Known("curated" if is_curated(package.ecosystem, package.normal) else "unknown")


_LEAST: Final = 5
_VERY_LONG: Final = 10
"""From which length on one edit, or two, of a popular name are no chance."""


def is_curated(ecosystem: Ecosystem, normal: str) -> bool:
    """Whether only a distribution's own people put packages into the index: an unknown one is theirs, or is none."""
    return ecosystem in _CURATED or (ecosystem == "other" and normal.startswith(_CURATED_BY))
