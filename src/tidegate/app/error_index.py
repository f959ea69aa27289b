"""Finds every error the product can raise by reading its source: code, family, status, and both sentences."""

from __future__ import annotations

import ast
import gc
import importlib.machinery
import importlib.util
import inspect
import pkgutil
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
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


Known = Mapping[str, ast.expr]
"""What names stand for at one place, as far as the source says."""


def failures() -> tuple[Failure, ...]:
    """Every error whose code the source tells, in order of modules and lines."""
    trees = list(modules())
    calls = _calls(tree for _, tree in trees)
    return tuple(failure for module, tree in trees for failure in in_module(module, tree, calls))


def in_module(module: str, tree: ast.Module, calls: Mapping[str, list[ast.Call]]) -> Iterator[Failure]:
    """The errors that one module's source makes. `calls` are the calls of the whole source by function name."""
    families = {
        name: kind
        for name, kind in vars(errors).items()
        if inspect.isclass(kind) and issubclass(kind, Problem) and kind is not Problem
    }
    for family, call, function in _sites(tree, frozenset(families)):
        for known in _cases(call, function, calls):
            yield from _failure(module, call, families[family], known)


def _sites(tree: ast.Module, families: frozenset[str]) -> Iterator[tuple[str, ast.Call, ast.AST | None]]:
    """Every construction of an error: its family, the call, and the innermost function around it."""
    # A node, the function around it, and the family whose subclass it is in. Each node is visited once.
    waiting: deque[tuple[ast.AST, ast.AST | None, str]] = deque([(tree, None, "")])
    while waiting:
        node, function, owner = waiting.popleft()
        if isinstance(node, ast.Call):
            # A subclass of a family that fixes its own code calls the family's constructor.
            name = owner if owner and _is_super(node) else node.func.id if isinstance(node.func, ast.Name) else ""
            if name in families:
                yield name, node, function
        elif isinstance(node, ast.ClassDef):
            bases = [base.id for base in node.bases if isinstance(base, ast.Name) and base.id in families]
            owner = bases[-1] if bases else owner
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            function = node
        waiting.extend((child, function, owner) for child in ast.iter_child_nodes(node))


def _cases(call: ast.Call, function: ast.AST | None, calls: Mapping[str, list[ast.Call]]) -> list[Known]:
    """What the names in an error may stand for: nothing special, or one case for each code its variable may hold."""
    code = _given(call).get("code")
    if not isinstance(code, ast.Name) or not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
        return [{}]
    names = [argument.arg for argument in function.args.args]
    if code.id in names:
        return [dict(zip(names, other.args, strict=False)) for other in calls.get(function.name, [])]
    found: list[Known] = []
    latest: dict[str, ast.expr] = {}
    for node in ast.walk(function):
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                assigned = {
                    name.id: value
                    for name, value in zip(target.elts, node.value.elts, strict=False)
                    if isinstance(name, ast.Name)
                }
            else:
                assigned = {target.id: node.value} if isinstance(target, ast.Name) else {}
            if code.id in assigned:
                latest = {**latest, **assigned} if not found else {**found[0], **assigned}
                found.append(latest)
    return found


def _calls(trees: Iterable[ast.Module]) -> dict[str, list[ast.Call]]:
    found: dict[str, list[ast.Call]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                function = node.func
                name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
                found.setdefault(name, []).append(node)
    return found


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the package by name, parsed; nothing is imported."""
    spec = importlib.util.find_spec(_PACKAGE)
    locations = spec.submodule_search_locations if spec is not None else None
    yield from _below(_PACKAGE, list(locations or ()))


def parse_quietly(text: str) -> ast.Module:
    """`ast.parse` without a collection of cycles in its middle, at which CPython before 3.11.8 fails (gh-106905)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return ast.parse(text)
    finally:
        if was_on:
            gc.enable()


def _below(package: str, folders: list[str]) -> Iterator[tuple[str, ast.Module]]:
    for info in sorted(pkgutil.iter_modules(folders), key=lambda item: item.name):
        name = f"{package}.{info.name}"
        spec = importlib.machinery.PathFinder.find_spec(name, folders)
        loader = spec.loader if spec is not None else None
        if spec is None or not isinstance(loader, importlib.machinery.SourceFileLoader):
            continue
        yield name, parse_quietly(loader.get_source(name) or "")
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


def _given(call: ast.Call) -> dict[str, ast.expr]:
    given: dict[str, ast.expr] = dict(zip(_ARGUMENTS, call.args, strict=False))
    return given | {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}


def _failure(module: str, call: ast.Call, kind: type[Problem], known: Known) -> Iterator[Failure]:
    given = _given(call)
    status = given.get("status")
    for code in _codes(given.get("code"), known):
        yield Failure(
            code=code,
            family=kind.__name__,
            fault=kind.fault,
            about=" ".join((kind.__doc__ or "").split()),
            status=str(kind.default_status) if status is None else _status(status),
            what=_text(given.get("what"), known),
            fix=_text(given.get("fix"), known),
            module=module,
        )


def _codes(node: ast.expr | None, known: Known) -> list[str]:
    if isinstance(node, ast.Name) and node.id in known:
        return _codes(known[node.id], {})
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _codes(node.body, known) + _codes(node.orelse, known)
    return []


def _status(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(cast(object, node.value))
    if isinstance(node, ast.IfExp):
        return ", ".join(dict.fromkeys((_status(node.body), _status(node.orelse))))
    return "varies"


def _text(node: ast.expr | None, known: Known) -> str:
    if node is None:
        return ""
    if isinstance(node, ast.Constant):
        return str(cast(object, node.value))
    if isinstance(node, ast.FormattedValue):
        return _text(node.value, known)
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part, known) for part in node.values)
    if isinstance(node, ast.BinOp):
        return _text(node.left, known) + _text(node.right, known)
    if isinstance(node, ast.IfExp):
        return " / ".join(dict.fromkeys(text for text in (_text(node.body, known), _text(node.orelse, known)) if text))
    if isinstance(node, ast.Name) and node.id in known:
        return _text(known[node.id], {})
    if isinstance(node, ast.Call) and node.args and node.keywords == []:
        # A helper that completes a sentence gets its beginning first.
        begun = _text(node.args[0], known)
        return f"{begun} {_LATER}" if begun != _LATER and " " in begun else _LATER
    return _LATER
