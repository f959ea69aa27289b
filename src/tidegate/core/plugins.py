"""Finds plug-ins: every module of a plural folder exports one typed constant.

The folder listing is the registry. A module without the constant, or two with the same id, stops the
start. Third parties come through entry points, and only those that the configuration names.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import pkgutil
from collections.abc import Iterable
from typing import Protocol, TypeVar

from tidegate.core.errors import Misconfigured


class Plugin(Protocol):
    """What the loader asks of every plug-in."""

    @property
    def id(self) -> str:
        """Stable `snake_case` name, unique in its folder."""
        ...


P = TypeVar("P", bound=Plugin)


def load_folder(package: str, constant: str, kind: type[P], extra: Iterable[str] = ()) -> dict[str, P]:
    """Return the plug-ins of `package` by id, in the order of their module names.

    `constant` is the name each module must export; `kind` is only the static type of the result.
    `extra` names entry points of the group `package` that the configuration allows.
    Raises Misconfigured when a module has no such constant or an id appears twice.
    """
    folder = importlib.import_module(package)
    found: dict[str, P] = {}
    for info in sorted(pkgutil.iter_modules(folder.__path__), key=lambda item: item.name):
        module = importlib.import_module(f"{package}.{info.name}")
        _add(found, f"{package}.{info.name}", getattr(module, constant, None), constant)
    points = {point.name: point for point in importlib.metadata.entry_points(group=package)}
    for name in extra:
        if name not in points:
            raise Misconfigured(
                "plugin_missing",
                f"The configuration names the plug-in {name!r}, which is not installed.",
                f"Install the package that provides it (entry-point group {package!r}) or remove the name.",
            )
        _add(found, f"entry point {name}", points[name].load(), constant)
    return found


def _add(found: dict[str, P], where: str, plugin: P | None, constant: str) -> None:
    if plugin is None:
        raise Misconfigured("plugin_invalid", f"{where} exports no {constant}.", "Export the constant.")
    if plugin.id in found:
        raise Misconfigured("plugin_duplicate", f"{where}: the id {plugin.id!r} is taken.", "Rename one of the two.")
    found[plugin.id] = plugin
