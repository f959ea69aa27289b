"""Finds every error the product can raise by reading its source: code, family, status, and both sentences."""

from __future__ import annotations

import ast
import importlib.machinery
import importlib.util
import inspect
import pkgutil
from collections.abc import Iterator
from typing import Final, cast

import msgspec

from tidegate.core import errors
from tidegate.core.errors import Problem

_PACKAGE: Final = "tidegate"
_LATER: Final = "…"
_ARGUMENTS: Final = ("code", "what", "fix")


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """One place that makes a Problem. In `what` and `fix`, `…` stands for what is only known at run time.

    `status` is the HTTP status, or `varies`. `about` is what the family's class says of itself.
    """

    code: str
    family: str
    fault: str
    about: str
    status: str
    what: str
    fix: str
    module: str


def failures() -> tuple[Failure, ...]:
    """Every error with a literal code, in order of modules and lines."""
    return tuple(failure for module, tree in modules() for failure in in_module(module, tree))


def in_module(module: str, tree: ast.Module) -> Iterator[Failure]:
    """The errors that one module's source makes."""
    families = {
        name: kind
        for name, kind in vars(errors).items()
        if inspect.isclass(kind) and issubclass(kind, Problem) and kind is not Problem
    }
    # A subclass of a family that fixes its own code calls the family's constructor.
    owners: dict[ast.Call, str] = {}
    for node in ast.walk(tree):
        bases = [base.id for base in node.bases if isinstance(base, ast.Name)] if isinstance(node, ast.ClassDef) else []
        if any(base in families for base in bases):
            family = next(base for base in bases if base in families)
            owners |= {call: family for call in ast.walk(node) if isinstance(call, ast.Call) and _is_super(call)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = owners.get(node) or (node.func.id if isinstance(node.func, ast.Name) else "")
        if name in families:
            yield from _failure(module, node, name, families[name])


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the package by name, parsed; nothing is imported."""
    spec = importlib.util.find_spec(_PACKAGE)
    locations = spec.submodule_search_locations if spec is not None else None
    yield from _below(_PACKAGE, list(locations or ()))


def _below(package: str, folders: list[str]) -> Iterator[tuple[str, ast.Module]]:
    for info in sorted(pkgutil.iter_modules(folders), key=lambda item: item.name):
        name = f"{package}.{info.name}"
        spec = importlib.machinery.PathFinder.find_spec(name, folders)
        loader = spec.loader if spec is not None else None
        if spec is None or not isinstance(loader, importlib.machinery.SourceFileLoader):
            continue
        yield name, ast.parse(loader.get_source(name) or "")
        if spec.submodule_search_locations is not None:
            yield from _below(name, list(spec.submodule_search_locations))


def _is_super(call: ast.Call) -> bool:
    function = call.func
    return (
        isinstance(function, ast.Attribute)
        and function.attr == "__init__"
        and isinstance(function.value, ast.Call)
        and isinstance(function.value.func, ast.Name)
        and function.value.func.id == "super"
    )


def _failure(module: str, call: ast.Call, name: str, kind: type[Problem]) -> Iterator[Failure]:
    given: dict[str, ast.expr] = dict(zip(_ARGUMENTS, call.args, strict=False))
    given |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    for code in _codes(given.get("code")):
        status = given.get("status")
        yield Failure(
            code=code,
            family=name,
            fault=kind.fault,
            about=" ".join((kind.__doc__ or "").split()),
            status=str(kind.default_status) if status is None else _status(status),
            what=_text(given.get("what")),
            fix=_text(given.get("fix")),
            module=module,
        )


def _codes(node: ast.expr | None) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _codes(node.body) + _codes(node.orelse)
    return []


def _status(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(cast(object, node.value))
    if isinstance(node, ast.IfExp):
        return ", ".join(dict.fromkeys((_status(node.body), _status(node.orelse))))
    return "varies"


def _text(node: ast.expr | None) -> str:
    if node is None:
        return ""
    if isinstance(node, ast.Constant):
        return str(cast(object, node.value))
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) if isinstance(part, ast.Constant) else _LATER for part in node.values)
    if isinstance(node, ast.BinOp):
        return _text(node.left) + _text(node.right)
    if isinstance(node, ast.IfExp):
        return " / ".join(dict.fromkeys(text for text in (_text(node.body), _text(node.orelse)) if text))
    return _LATER
