"""Gates on the shape of the code: sizes, imports, layers, state, names."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from tests.architecture.allowed import LAYERS, MANY_PARAMETERS, PLUGIN_FOLDERS
from tests.architecture.source import Function, Source, dotted, functions, imports, inside, own_nodes

MAX_FILE, MAX_GATEWAY_FILE = 500, 350
MAX_FUNCTION, MAX_PARAMETERS, MAX_BRANCHES, MAX_DOCSTRING = 60, 6, 12, 6
FORBIDDEN_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "base"}
MUTABLE_TYPES = {
    *("list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict", "ChainMap"),
    *("Lock", "RLock", "Event", "Semaphore", "Queue", "LifoQueue", "PriorityQueue", "Condition", "local"),
    *("WeakKeyDictionary", "WeakValueDictionary", "WeakSet"),
}
MUTATORS = {
    *("append", "extend", "insert", "add", "update", "setdefault", "pop", "popitem", "popleft", "appendleft"),
    *("remove", "discard", "clear", "sort", "reverse", "put", "put_nowait"),
}


def file_length(sources: Iterable[Source]) -> Iterator[str]:
    """At most 500 lines, in gateway/ 350."""
    for source in sources:
        lines, limit = len(source.text.splitlines()), MAX_GATEWAY_FILE if source.folder == "gateway" else MAX_FILE
        if lines > limit:
            yield f"{source.path}: {lines} lines, at most {limit}"


def function_length(sources: Iterable[Source]) -> Iterator[str]:
    """At most 60 lines."""
    for source in sources:
        for name, function in functions(source):
            lines = (function.end_lineno or function.lineno) - function.lineno + 1
            if lines > MAX_FUNCTION:
                yield f"{source.path}:{function.lineno}: {name} has {lines} lines, at most {MAX_FUNCTION}"


def parameter_count(sources: Iterable[Source]) -> Iterator[str]:
    """At most 6 parameters, self not counted; then a frozen record."""
    for source in sources:
        for name, function in functions(source):
            count = _parameters(function)
            if count > MAX_PARAMETERS and (source.path, name) not in MANY_PARAMETERS:
                yield f"{source.path}:{function.lineno}: {name} takes {count} parameters, at most {MAX_PARAMETERS}"


def _parameters(function: Function) -> int:
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    own = [argument for argument in named if argument.arg not in {"self", "cls"}]
    return len(own) + bool(arguments.vararg) + bool(arguments.kwarg)


def branch_count(sources: Iterable[Source]) -> Iterator[str]:
    """At most 12 branches: ifs, conditional expressions, loops, handlers, cases and filters."""
    kinds = ast.If | ast.IfExp | ast.For | ast.AsyncFor | ast.While | ast.ExceptHandler | ast.match_case
    for source in sources:
        for name, function in functions(source):
            nodes = list(own_nodes(function))
            count = sum(isinstance(node, kinds) for node in nodes)
            count += sum(len(node.ifs) for node in nodes if isinstance(node, ast.comprehension))
            if count > MAX_BRANCHES:
                yield f"{source.path}:{function.lineno}: {name} has {count} branches, at most {MAX_BRANCHES}"


def module_docstring(sources: Iterable[Source]) -> Iterator[str]:
    """Every module says in at most six lines what it owns."""
    for source in sources:
        if not source.text.strip():
            continue
        first = source.tree.body[0] if source.tree.body else None
        if not isinstance(first, ast.Expr) or not isinstance(first.value, ast.Constant):
            yield f"{source.path}: no module docstring"
        elif len(str(first.value.value).strip().splitlines()) > MAX_DOCSTRING:
            yield f"{source.path}: the module docstring has more than {MAX_DOCSTRING} lines"


def import_graph(sources: Iterable[Source]) -> dict[str, set[str]]:
    """Which product module imports which, deferred and type-only imports included."""
    kept = list(sources)
    modules = {source.module for source in kept}
    graph: dict[str, set[str]] = {}
    for source in kept:
        found = {target for name, _ in imports(source) if (target := inside(name, modules))}
        graph[source.module] = found - {source.module}
    return graph


def import_cycles(sources: Iterable[Source]) -> Iterator[str]:
    """None, wherever the imports stand."""
    graph = import_graph(sources)
    done: set[str] = set()
    for start in sorted(graph):
        cycle = _cycle_through(start, graph, done)
        if cycle:
            yield "import cycle: " + " > ".join(cycle)
        done.add(start)


def _cycle_through(start: str, graph: dict[str, set[str]], done: set[str]) -> list[str]:
    # Modules whose own cycles are already reported are left out, so that each cycle is named once.
    paths, seen = [[start]], {start}
    while paths:
        path = paths.pop()
        for target in sorted(graph.get(path[-1], set()) - done):
            if target == start:
                return [*path, start]
            if target not in seen:
                seen.add(target)
                paths.append([*path, target])
    return []


def layers(sources: Iterable[Source]) -> Iterator[str]:
    """An import points only to a lower layer, or stays in its own folder; engines are strangers to each other."""
    kept = list(sources)
    modules = {source.module: source for source in kept}
    for source in kept:
        if source.folder and source.folder not in LAYERS:
            yield f"{source.path}: the folder {source.folder}/ has no layer"
            continue
        for name, line in imports(source):
            target = inside(name, set(modules))
            if target is None or not source.folder:
                continue
            folder = modules[target].folder
            if folder != source.folder and LAYERS.get(folder, 9) >= LAYERS[source.folder]:
                yield f"{source.path}:{line}: {source.folder} imports {folder or 'the facade'}"


def empty_init(sources: Iterable[Source]) -> Iterator[str]:
    """Package files are empty; the public API is tidegate/__init__.py alone."""
    for source in sources:
        if source.path.endswith("/__init__.py") and source.text.strip():
            yield f"{source.path}: not empty"


def module_names(sources: Iterable[Source]) -> Iterator[str]:
    """No module or folder whose name says nothing."""
    for source in sources:
        for part in source.path.removesuffix(".py").split("/"):
            if part.rpartition("_")[2] in FORBIDDEN_NAMES:
                yield f"{source.path}: the name {part!r} says nothing"


def global_statement(sources: Iterable[Source]) -> Iterator[str]:
    """No `global`."""
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Global):
                yield f"{source.path}:{node.lineno}: global {', '.join(node.names)}"


def module_state(sources: Iterable[Source]) -> Iterator[str]:
    """No mutable state in a module: no container that waits to be filled, none that is changed, no endless cache."""
    for source in sources:
        names: set[str] = set()
        for target, value, line in _module_assignments(source.tree):
            names.add(target)
            if _is_mutable_start(value):
                yield f"{source.path}:{line}: {target} is mutable state of a module"
        yield from (f"{source.path}:{line}: {name} is changed" for name, line in _changes(source.tree, names))
        for name, function in functions(source):
            if any(_is_endless_cache(decorator) for decorator in function.decorator_list):
                yield f"{source.path}:{function.lineno}: the cache of {name} has no bound"


def _module_assignments(tree: ast.Module) -> Iterator[tuple[str, ast.expr, int]]:
    bodies = [tree.body, *(node.body for node in tree.body if isinstance(node, ast.ClassDef) and not _is_record(node))]
    for node in (statement for body in bodies for statement in body):
        if isinstance(node, ast.AnnAssign) and node.value and isinstance(node.target, ast.Name):
            yield node.target.id, node.value, node.lineno
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    yield target.id, node.value, node.lineno


def _is_record(node: ast.ClassDef) -> bool:
    # In a record the value is a default, which msgspec copies for each instance.
    return any("Struct" in dotted(parent) for parent in node.bases) or any(
        "dataclass" in dotted(decorator) for decorator in node.decorator_list
    )


def _is_mutable_start(value: ast.expr) -> bool:
    if isinstance(value, ast.List | ast.Set):
        return not value.elts
    if isinstance(value, ast.Dict):
        return not value.keys
    if not isinstance(value, ast.Call) or dotted(value.func).rpartition(".")[2] not in MUTABLE_TYPES:
        return False
    locks = {"Lock", "RLock", "Event", "Semaphore", "Condition", "local"}
    return not value.args or dotted(value.func).rpartition(".")[2] in locks


def _changes(tree: ast.Module, names: set[str]) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            name = dotted(node.value)
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            name = node.target.id if _is_module_level(tree, node) else ""
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
            name = dotted(node.func.value)
        else:
            continue
        # A lower-case local of the same name would be a false alarm: constants are written in capitals.
        if name in names and name.lstrip("_").isupper():
            yield name, node.lineno


def _is_module_level(tree: ast.Module, node: ast.AST) -> bool:
    return node in tree.body


def _is_endless_cache(decorator: ast.expr) -> bool:
    name = dotted(decorator)
    if name in {"cache", "functools.cache"}:
        return True
    if isinstance(decorator, ast.Call) and dotted(decorator.func).endswith("lru_cache"):
        sizes = [word.value for word in decorator.keywords if word.arg == "maxsize"] or decorator.args
        return any(isinstance(size, ast.Constant) and size.value is None for size in sizes)
    return False


def plugin_folders(sources: Iterable[Source]) -> Iterator[str]:
    """A plug-in folder holds plug-ins and nothing else, each with the folder's constant."""
    for source in sources:
        for folder, constant in PLUGIN_FOLDERS.items():
            if not source.path.startswith(folder + "/") or source.path == f"{folder}/__init__.py":
                continue
            if source.path.count("/") != folder.count("/") + 1:
                yield f"{source.path}: a folder inside the plug-in folder {folder}/"
            elif constant not in {name for name, _, _ in _module_assignments(source.tree)}:
                yield f"{source.path}: exports no {constant}"
