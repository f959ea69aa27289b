"""Which packages many people use, and whose: what a name that no conversation mentions is held against.

The lists are in `popular/`, with their date and licence. What is in no list may still be honest; it is only unknown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from tidegate.detect.acts.act import Ecosystem
from tidegate.detect.acts.installing.normal import go_module, normal_name, without_major
from tidegate.detect.acts.installing.options import named
from tidegate.detect.names.near import Near, NearNames
from tidegate.detect.names.popular import (
    by_hand_apt,
    by_hand_brew,
    by_hand_cargo,
    by_hand_gem,
    by_hand_go,
    by_hand_npm,
    by_hand_other,
    gem_1,
    go_1,
    go_2,
    npm_1,
    npm_2,
    npm_3,
    pypi_1,
    pypi_2,
    pypi_3,
    pypi_4,
    pypi_5,
)

_LISTS: Final[Mapping[Ecosystem, tuple[str, ...]]] = {
    "pypi": (pypi_1.NAMES, pypi_2.NAMES, pypi_3.NAMES, pypi_4.NAMES, pypi_5.NAMES),
    "npm": (npm_1.NAMES, by_hand_npm.NAMES, npm_2.NAMES, npm_3.NAMES),
    "go": (by_hand_go.NAMES, go_1.NAMES, go_2.NAMES),
    "gem": (by_hand_gem.NAMES, gem_1.NAMES),
    "cargo": (by_hand_cargo.NAMES,),
    "apt": (by_hand_apt.NAMES,),
    "brew": (by_hand_brew.NAMES,),
    "other": (by_hand_other.NAMES,),
}
NEAR_TO: Final = 5_000
"""How many of the most used names of an ecosystem others are held against. Beyond, honest names are near to others as
often as not: of the 15,000 most used of PyPI, 2.7 % are one edit from one of these, and are no fakes."""

_OWNED: Final = 2
"""Popular packages of one owner (a scope of npm, an account at a forge) from which on the owner is known."""

_SPLIT: Final = re.compile(r"\s+")


def owner_of(ecosystem: Ecosystem, normal: str) -> str:
    """Who alone can publish under a name, as far as the name says it: a scope, a host with account; else empty."""
    if ecosystem == "npm" and normal.startswith("@"):
        return normal.partition("/")[0]
    if ecosystem == "go":
        parts = normal.split("/")
        return "/".join(parts[:2]) if len(parts) > 1 and "." in parts[0] else ""
    return ""


class Popularity:
    """The lists, ready for look-ups; a few megabytes. What is near is indexed when first asked for, or by `warm`."""

    def __init__(self) -> None:
        self._ranks: dict[Ecosystem, dict[str, int]] = {}
        self._owners: dict[Ecosystem, frozenset[str]] = {}
        self._near: dict[Ecosystem, NearNames] = {}
        self._go: dict[str, str] = {}
        for ecosystem, texts in _LISTS.items():
            names = dict.fromkeys(_listed(ecosystem, name) for text in texts for name in _SPLIT.split(text) if name)
            self._ranks[ecosystem] = {name: rank for rank, name in enumerate(names)}
            counts: dict[str, int] = {}
            for name in names:
                if owner := owner_of(ecosystem, name):
                    counts[owner] = counts.get(owner, 0) + 1
            self._owners[ecosystem] = frozenset(owner for owner, count in counts.items() if count >= _OWNED)
        self._prefixes = tuple(name for name in self._ranks["other"] if name[-1] in "/.")

    def warm(self) -> None:
        """Make all indexes, so that no later look-up waits for one: half a second, once."""
        for ecosystem in self._ranks:
            self._index(ecosystem)

    def _index(self, ecosystem: Ecosystem) -> NearNames:
        made = self._near.get(ecosystem)
        if made is None:
            nearest = self.names(ecosystem)[:NEAR_TO]
            if ecosystem == "go":
                self._go = {_within_forge(name): name for name in nearest}
                nearest = list(self._go)
            made = self._near[ecosystem] = NearNames(nearest)
        return made

    def names(self, ecosystem: Ecosystem) -> list[str]:
        """The popular packages of an ecosystem, most used first."""
        return list(self._ranks[ecosystem])

    def rank(self, ecosystem: Ecosystem, normal: str) -> int | None:
        """The place of a package among the most used ones of its ecosystem, from 0; None when it is none of them."""
        if ecosystem == "go":
            return self._ranks["go"].get(without_major(normal))
        if ecosystem == "other":
            if normal.startswith("conda/"):
                return self._conda(normal.removeprefix("conda/"))
            if normal.startswith(self._prefixes):
                return 0
        return self._ranks[ecosystem].get(normal)

    def _conda(self, name: str) -> int | None:
        found = self._ranks["pypi"].get(normal_name("pypi", name))
        return found if found is not None else (0 if name in _CONDA or name.startswith(("r-", "lib")) else None)

    def is_owner_known(self, ecosystem: Ecosystem, normal: str) -> bool:
        """Whether who publishes under this name is the owner of several popular packages."""
        owner = owner_of(ecosystem, normal)
        return bool(owner) and owner in self._owners[ecosystem]

    def near(self, ecosystem: Ecosystem, normal: str) -> Near | None:
        """The popular package that a name nearly is; None when it is near none."""
        if ecosystem == "other" and normal.startswith("conda/"):
            return self._index("pypi").near(normal_name("pypi", normal.removeprefix("conda/")))
        if ecosystem == "go":
            found = self._index("go").near(_within_forge(without_major(normal)))
            return found and Near(self._go[found.name], found.rank, found.kind)
        return self._index(ecosystem).near(normal)


@lru_cache(maxsize=1)
def popularity() -> Popularity:
    """The lists of this program, made when they are first asked for, and once."""
    return Popularity()


_CONDA: Final = named(
    "python pip pytorch cudatoolkit cuda cudnn mkl nodejs r-base jupyterlab notebook ipykernel gcc gxx cmake make git"
    " compilers openjdk gdal proj geos rasterio ffmpeg openmpi mpi4py hdf5 netcdf4 boost eigen rust go ninja"
    " pytorch-cuda faiss-cpu faiss-gpu xgboost lightgbm opencv py-opencv conda mamba conda-build anaconda"
    " samtools bwa bedtools fastqc bcftools snakemake nextflow"
)


def _within_forge(module: str) -> str:
    """A module without the host of the big forge, which would make all names of it alike."""
    return module.removeprefix("github.com/")


def _listed(ecosystem: Ecosystem, name: str) -> str:
    normal = normal_name(ecosystem, name)
    return without_major(go_module(normal)) if ecosystem == "go" else normal
