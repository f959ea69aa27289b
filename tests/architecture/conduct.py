"""Gates on what the code does: errors, the outside world, permits, SQL, plug-in names, committed text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping

from tests.architecture.allowed import (
    BROAD_EXCEPT,
    CONNECTS,
    ENVIRONMENT,
    OUTSIDE_WORLD,
    PERMIT_CALLS,
    PLUGIN_IDS,
    SQL_TEXT,
)
from tests.architecture.source import Source, dotted, functions, imports

BROAD = {"Exception", "BaseException", "builtins.Exception", "builtins.BaseException"}
OUTSIDE_MODULES = {
    *("socket", "ssl", "select", "selectors", "socketserver", "subprocess", "multiprocessing", "http", "ftplib"),
    *("smtplib", "urllib.request", "httpx", "httpx2", "requests", "aiohttp", "httpcore", "uvicorn", "websockets"),
    *("sqlite3", "psycopg", "psycopg2", "asyncpg", "redis", "valkey", "sqlalchemy"),
    *("tempfile", "shutil", "glob", "fcntl", "mmap", "io", "fileinput", "pty"),
    *("time", "random", "secrets", "uuid"),
}
PURE_PARTS = {"http.HTTPStatus", "http.cookies", "io.StringIO", "io.BytesIO", "uuid.UUID"}
OUTSIDE_CALLS = {
    *("open", "io.open", "os.open", "os.urandom", "os.getrandom", "os.remove", "os.unlink", "os.rename"),
    *("os.replace", "os.mkdir", "os.makedirs", "os.listdir", "os.scandir", "os.stat", "os.walk", "os.system"),
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "datetime.datetime.now"),
    *("datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today"),
    *("asyncio.open_connection", "asyncio.start_server", "asyncio.create_subprocess_exec"),
    *("asyncio.create_subprocess_shell", "asyncio.open_unix_connection", "asyncio.start_unix_server"),
    *("asyncio.get_running_loop().time", "asyncio.get_event_loop().time", "loop.time", "self._loop.time"),
}
FILE_METHODS = {
    *("read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rmdir", "touch", "iterdir"),
    *("is_file", "is_dir", "rename", "symlink_to", "rglob", "chmod"),
}
CONNECTING = {"create_connection", "open_connection", "open_unix_connection", "sock_connect", "create_unix_connection"}
DOOR = "adapters/upstream.py"
SQL = re.compile(
    r"\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\S+\s+SET\b|DELETE\s+FROM|(CREATE|ALTER|DROP)\s+"
    r"(TABLE|INDEX|VIEW|TRIGGER|UNIQUE)|PRAGMA\s|VACUUM|ATTACH\s+DATABASE)",
    re.IGNORECASE | re.DOTALL,
)
MACHINE_TEXT = re.compile(
    rb"/work[/](main|shared|\.library)|/root[/]\.|/home[/][a-z]|/opt[/](pypi|wheels)|pypi[.]org|pythonhosted[.]org"
    rb"|npmjs[.](org|com)/|deb[.]debian[.]org|crates[.]io/api"
)


def broad_except(sources: Iterable[Source]) -> Iterator[str]:
    """`except Exception` only at the named edges; `except BaseException` only to clean up and raise on."""
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ExceptHandler) and _is_broad(node) and source.path not in BROAD_EXCEPT:
                yield f"{source.path}:{node.lineno}: a broad except outside the named edges"
            elif isinstance(node, ast.Call) and _suppresses_everything(node):
                yield f"{source.path}:{node.lineno}: suppresses everything"


def _is_broad(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    names = {dotted(kind) for kind in kinds} & BROAD
    last = handler.body[-1]
    cleans_up = names == {"BaseException"} and isinstance(last, ast.Raise) and last.exc is None
    return bool(names) and not cleans_up


def _suppresses_everything(node: ast.Call) -> bool:
    return dotted(node.func).endswith("suppress") and any(dotted(argument) in BROAD for argument in node.args)


def one_broad_except_an_edge(sources: Iterable[Source]) -> Iterator[str]:
    """Each named edge has one broad except at most: it is an edge, not a habit."""
    for source in sources:
        handlers = [n for n in ast.walk(source.tree) if isinstance(n, ast.ExceptHandler) and _is_broad(n)]
        if source.path in BROAD_EXCEPT and len(handlers) > 1:
            yield f"{source.path}: {len(handlers)} broad excepts"


def environment(sources: Iterable[Source]) -> Iterator[str]:
    """Environment variables are read only in app/config.py."""
    for source in sources:
        if source.path in ENVIRONMENT:
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Attribute) and dotted(node) in {"os.environ", "os.environb", "os.getenv"}:
                yield f"{source.path}:{node.lineno}: reads the environment"
        for name, line in imports(source):
            if name in {"os.environ", "os.environb", "os.getenv"}:
                yield f"{source.path}:{line}: reads the environment"


def outside_world(sources: Iterable[Source]) -> Iterator[str]:
    """Sockets, files, databases, clocks and randomness only in adapters/."""
    for source in sources:
        if source.folder == "adapters":
            continue
        found = [(name, line) for name, line in imports(source) if _is_outside(name)]
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call):
                name = dotted(node.func)
                if name in OUTSIDE_CALLS or ("." in name and name.rpartition(".")[2] in FILE_METHODS):
                    found.append((name, node.lineno))
        for name, line in found:
            if (source.path, name) not in OUTSIDE_WORLD:
                yield f"{source.path}:{line}: {name} belongs in adapters/"


def _is_outside(name: str) -> bool:
    if name in PURE_PARTS:
        return False
    return any(name == module or name.startswith(module + ".") for module in OUTSIDE_MODULES)


def permits(sources: Iterable[Source]) -> Iterator[str]:
    """Only decide.py issues a permit, only permit.py constructs one, only the named files bind or use one."""
    for source in sources:
        if source.path == "policy/permit.py":
            continue
        for name, line in imports(source):
            if name == "tidegate.policy.permit.issue" and source.path != "policy/decide.py":
                yield f"{source.path}:{line}: imports issue"
            if name.endswith("permit._SEAL"):
                yield f"{source.path}:{line}: imports the seal"
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Attribute) and (node.attr == "_SEAL" or dotted(node) == "permit.issue"):
                yield f"{source.path}:{node.lineno}: reaches into the permit module"
            if isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] == "Permit":
                yield f"{source.path}:{node.lineno}: constructs a Permit"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                allowed = PERMIT_CALLS.get(node.func.attr)
                if allowed is not None and "permit" in dotted(node.func.value) and source.path not in allowed:
                    yield f"{source.path}:{node.lineno}: {node.func.attr}s a permit"


def the_one_door(sources: Iterable[Source]) -> Iterator[str]:
    """A transport is used only in gateway/, with a permit that it consumes before it waits for anything; connections
    are opened only by the named adapters."""
    for source in sources:
        if source.path == DOOR:
            yield from _opens_unseen(source)
        for node in ast.walk(source.tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            name = dotted(node.func)
            if node.func.attr in CONNECTING and source.path not in CONNECTS:
                yield f"{source.path}:{node.lineno}: {name} opens a connection"
            if not re.search(r"transport\.send$", name):
                continue
            if source.folder not in {"gateway", "adapters"}:
                yield f"{source.path}:{node.lineno}: sends outside gateway/"
            elif not node.args or dotted(node.args[0]).rpartition(".")[2] != "permit":
                yield f"{source.path}:{node.lineno}: sends without showing a permit"


def _opens_unseen(source: Source) -> Iterator[str]:
    """The door's `send` that waits before it has consumed its permit for the very request, or never does."""
    for name, function in functions(source):
        if name.rpartition(".")[2] != "send":
            continue
        used = [
            node.lineno
            for node in ast.walk(function)
            if isinstance(node, ast.Call)
            and dotted(node.func) == "permit.use"
            and len(node.args) == 2
            and dotted(node.args[1]) == "request"
        ]
        waits = [node.lineno for node in ast.walk(function) if isinstance(node, ast.Await)]
        if not used or min(waits, default=used[0] + 1) <= used[0]:
            yield f"{source.path}:{function.lineno}: {name} does not begin with the permit"


def sql_text(sources: Iterable[Source]) -> Iterator[str]:
    """SQL is constant text with bound values; it is never formatted."""
    for source in sources:
        owners = {id(node): name for name, function in functions(source) for node in ast.walk(function)}
        for node in ast.walk(source.tree):
            text = _formatted_text(node)
            if text and SQL.search(text) and (source.path, owners.get(id(node), "")) not in SQL_TEXT:
                yield f"{source.path}:{getattr(node, 'lineno', 0)}: formats SQL"


def _formatted_text(node: ast.AST) -> str:
    """The constant parts of a string that is built at run time, or nothing."""
    if isinstance(node, ast.JoinedStr):
        if all(isinstance(part, ast.Constant) for part in node.values):
            return ""
        return " ".join(str(part.value) if isinstance(part, ast.Constant) else "?" for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod):
        sides = [side.value for side in (node.left, node.right) if isinstance(side, ast.Constant)]
        return " ? ".join(side for side in sides if isinstance(side, str)) if len(sides) < 2 else ""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        value = node.func.value
        return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""
    return ""


def plugin_ids(sources: Iterable[Source], ids: Mapping[str, set[str]]) -> Iterator[str]:
    """Nobody names a plug-in outside its folder. `ids` maps a plug-in folder to the ids in it."""
    for source in sources:
        for folder, names in ids.items():
            if source.path.startswith(folder + "/"):
                continue
            for node in ast.walk(source.tree):
                value = node.value if isinstance(node, ast.Constant) else None
                if isinstance(value, str) and value in names and (source.path, value) not in PLUGIN_IDS:
                    yield f"{source.path}:{node.lineno}: names the plug-in {value!r}"


def machine_text(files: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    """No committed file names a path of somebody's machine or a registry's host."""
    for name, data in files:
        if b"\0" in data[:8192]:
            continue
        for number, line in enumerate(data.splitlines(), 1):
            match = MACHINE_TEXT.search(line)
            if match:
                yield f"{name}:{number}: {match.group().decode()}"
