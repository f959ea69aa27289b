"""What the gates look at: the product's modules, parsed, and the committed files."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "tidegate"

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Source(msgspec.Struct, frozen=True):
    """One module. `path` is relative to the package, such as `gateway/server.py`."""

    path: str
    text: str
    tree: ast.Module

    @property
    def module(self) -> str:
        """The dotted name."""
        parts = ["tidegate", *self.path.removesuffix(".py").split("/")]
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def folder(self) -> str:
        """The first folder, the unit of layers; empty for the package's own `__init__`."""
        return self.path.split("/")[0] if "/" in self.path else ""


def parse(path: str, text: str) -> Source:
    return Source(path, text, ast.parse(text))


def product() -> list[Source]:
    """Every module under src/."""
    files = sorted(PACKAGE.rglob("*.py"))
    return [parse(file.relative_to(PACKAGE).as_posix(), file.read_text("utf-8")) for file in files]


def committed_files() -> list[Path]:
    """The files of the repository, tracked or about to be; without git, every file that is not hidden."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    answer = subprocess.run(listing, cwd=ROOT, capture_output=True, check=False)
    if answer.returncode == 0:
        names = [ROOT / name.decode() for name in answer.stdout.split(b"\0") if name]
        return sorted(path for path in names if path.is_file())
    return sorted(path for path in ROOT.rglob("*") if path.is_file() and "/." not in path.as_posix())


def functions(source: Source) -> Iterator[tuple[str, Function]]:
    """Every function with its qualified name, nested ones included."""

    def walk(node: ast.AST, prefix: str) -> Iterator[tuple[str, Function]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Function):
                yield prefix + child.name, child
                yield from walk(child, f"{prefix}{child.name}.")
            elif isinstance(child, ast.ClassDef):
                yield from walk(child, f"{prefix}{child.name}.")
            else:
                yield from walk(child, prefix)

    yield from walk(source.tree, "")


def own_nodes(function: Function) -> Iterator[ast.AST]:
    """The nodes of a function without those of functions and classes inside it."""
    stack: list[ast.AST] = list(ast.iter_child_nodes(function))
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, Function | ast.ClassDef):
            stack.extend(ast.iter_child_nodes(node))


def dotted(node: ast.AST) -> str:
    """`a.b.c` of nested attributes; a call in between gives `()`; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else f"?.{node.attr}"
    if isinstance(node, ast.Call):
        return dotted(node.func) + "()"
    return ""


def imports(source: Source) -> Iterator[tuple[str, int]]:
    """Every imported dotted name with its line, wherever the import stands.

    `from a.b import c` gives `a.b.c` (a module or a name in one; `inside` tells which).
    """
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = node.module or ""
            if node.level:
                parts = source.module.split(".")
                package = parts if source.path.endswith("__init__.py") else parts[:-1]
                kept = package[: len(package) - node.level + 1]
                start = ".".join([*kept, start] if start else kept)
            yield from ((f"{start}.{alias.name}", node.lineno) for alias in node.names)


def inside(name: str, modules: set[str]) -> str | None:
    """The product module that an imported name refers to, or None for the outside world."""
    while name:
        if name in modules:
            return name
        name = name.rpartition(".")[0]
    return None
