"""The house numbers and rules hold for the product, and each gate is shown to catch a planted violation."""

from __future__ import annotations

import importlib
import textwrap
from collections.abc import Callable, Iterable, Iterator

import pytest
from tests.architecture import allowed, conduct, shape
from tests.architecture.source import PACKAGE, ROOT, Source, committed_files, parse, product

Gate = Callable[[Iterable[Source]], Iterator[str]]


def plugin_ids_of_the_product() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for folder, constant in allowed.PLUGIN_FOLDERS.items():
        for file in sorted((PACKAGE / folder).glob("[!_]*.py")):
            module = importlib.import_module(f"tidegate.{folder.replace('/', '.')}.{file.stem}")
            found.setdefault(folder, set()).add(getattr(module, constant).id)
    return found


def names_no_plugin(sources: Iterable[Source]) -> Iterator[str]:
    return conduct.plugin_ids(sources, plugin_ids_of_the_product())


GATES: list[Gate] = [
    shape.file_length,
    shape.function_length,
    shape.parameter_count,
    shape.branch_count,
    shape.module_docstring,
    shape.import_cycles,
    shape.layers,
    shape.empty_init,
    shape.module_names,
    shape.global_statement,
    shape.module_state,
    shape.plugin_folders,
    conduct.broad_except,
    conduct.one_broad_except_an_edge,
    conduct.environment,
    conduct.outside_world,
    conduct.permits,
    conduct.the_one_door,
    conduct.sql_text,
    names_no_plugin,
]


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return product()


@pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.__name__)
def test_the_product_keeps(gate: Gate, sources: list[Source]) -> None:
    violations = list(gate(sources))
    assert not violations, f"{gate.__doc__}\n" + "\n".join(violations)


def test_no_committed_file_names_a_machine_or_a_registry() -> None:
    files = ((path.relative_to(ROOT).as_posix(), path.read_bytes()) for path in committed_files())
    violations = list(conduct.machine_text(files))
    assert not violations, "\n".join(violations)


def test_the_allowances_are_still_needed(sources: list[Source]) -> None:
    """An exception whose reason is gone must go too."""
    texts = {source.path: source.text for source in sources}
    named = [
        *allowed.BROAD_EXCEPT,
        *allowed.ENVIRONMENT,
        *allowed.CONNECTS,
        *(key[0] for key in allowed.MANY_PARAMETERS),
    ]
    stale = [path for path in named if path not in texts]
    keyed = (allowed.OUTSIDE_WORLD, allowed.SQL_TEXT, allowed.PLUGIN_IDS)
    stale += [str(key) for table in keyed for key in table if key[1].rpartition(".")[2] not in texts.get(key[0], "")]
    assert not stale


PLANTED: list[tuple[Gate, str, str]] = [
    (shape.file_length, "wire/long.py", "x = 1\n" * 501),
    (shape.file_length, "gateway/long.py", "x = 1\n" * 351),
    (shape.function_length, "wire/a.py", "def f():\n" + "    x = 1\n" * 60),
    (shape.parameter_count, "wire/a.py", "class A:\n    def f(self, a, b, c, *, d, e, f, **g): ..."),
    (shape.branch_count, "wire/a.py", "def f(x):\n" + "    if x: pass\n" * 13),
    (shape.branch_count, "wire/a.py", "def f(x):\n    if x: pass\n" + "    elif x: pass\n" * 12),
    (shape.branch_count, "wire/a.py", "def f(x):\n" + "    y = [1 for i in x if i]\n" * 13),
    (shape.module_docstring, "wire/a.py", "x = 1"),
    (shape.module_docstring, "wire/a.py", '"""' + "a\n" * 7 + '"""'),
    (shape.layers, "core/a.py", "from tidegate.wire import other"),
    (shape.layers, "detect/a.py", "from tidegate.wire.other import name"),
    (shape.layers, "gateway/a.py", "def f():\n    import tidegate.adapters.other"),
    (shape.layers, "wire/a.py", "from tidegate import version"),
    (shape.layers, "gateway/a.py", "from ..adapters import other"),
    (shape.layers, "plugins/a.py", "x = 1"),
    (shape.empty_init, "wire/__init__.py", "from tidegate.wire.other import name"),
    (shape.module_names, "wire/utils.py", ""),
    (shape.module_names, "wire/helpers/a.py", ""),
    (shape.module_names, "gateway/session_manager.py", ""),
    (shape.global_statement, "wire/a.py", "def f():\n    global x\n    x = 1"),
    (shape.module_state, "wire/a.py", "seen: dict[str, str] = {}"),
    (shape.module_state, "wire/a.py", "import collections\nseen = collections.defaultdict()"),
    (shape.module_state, "wire/a.py", "class A:\n    seen = []"),
    (shape.module_state, "wire/a.py", "SEEN = {'a': 1}\ndef f():\n    SEEN['b'] = 2"),
    (shape.module_state, "wire/a.py", "SEEN = ['a']\ndef f():\n    SEEN.append('b')"),
    (shape.module_state, "wire/a.py", "import functools\n@functools.cache\ndef f(x): ..."),
    (shape.module_state, "wire/a.py", "import functools\n@functools.lru_cache(maxsize=None)\ndef f(x): ..."),
    (shape.module_state, "gateway/a.py", "import asyncio\nlock = asyncio.Lock()"),
    (shape.plugin_folders, "wire/dialects/a.py", "x = 1"),
    (shape.plugin_folders, "wire/dialects/deep/a.py", "DIALECT = 1"),
    (conduct.broad_except, "wire/a.py", "try: pass\nexcept Exception: pass"),
    (conduct.broad_except, "wire/a.py", "try: pass\nexcept: pass"),
    (conduct.broad_except, "wire/a.py", "try: pass\nexcept (ValueError, Exception) as e: raise"),
    (conduct.broad_except, "wire/a.py", "try: pass\nexcept BaseException as e: log(e)"),
    (conduct.broad_except, "wire/a.py", "import contextlib\nwith contextlib.suppress(Exception): pass"),
    (
        conduct.one_broad_except_an_edge,
        "cli/main.py",
        "try: pass\nexcept Exception: pass\ntry: pass\nexcept Exception: pass",
    ),
    (conduct.environment, "cli/a.py", "import os\nx = os.environ['A']"),
    (conduct.environment, "cli/a.py", "from os import getenv"),
    (conduct.outside_world, "gateway/a.py", "import socket"),
    (conduct.outside_world, "gateway/a.py", "def f():\n    from time import monotonic"),
    (conduct.outside_world, "wire/a.py", "import urllib.request"),
    (conduct.outside_world, "policy/a.py", "from datetime import datetime\nx = datetime.now()"),
    (conduct.outside_world, "app/a.py", "with open('a') as f: pass"),
    (conduct.outside_world, "app/a.py", "def f(path):\n    return path.read_text()"),
    (conduct.outside_world, "gateway/a.py", "import asyncio\nasync def f(): return asyncio.get_running_loop().time()"),
    (conduct.outside_world, "jobs/a.py", "import os\nx = os.urandom(8)"),
    (conduct.permits, "gateway/a.py", "from tidegate.policy.permit import issue"),
    (conduct.permits, "gateway/a.py", "from tidegate.policy import permit\nx = permit.issue('a', 'b', 0, 'c')"),
    (conduct.permits, "policy/decide.py", "from tidegate.policy.permit import Permit\nx = Permit(1, 'a', 'b', 0, 'c')"),
    (conduct.permits, "gateway/a.py", "from tidegate.policy.permit import _SEAL"),
    (conduct.permits, "gateway/a.py", "def f(permit, request): permit.bind(request, (('pii', 'mask'),))"),
    (conduct.permits, "gateway/exchange.py", "def f(command): command.permit.use('a')"),
    (conduct.permits, "adapters/a.py", "def f(self, request): self._permit.use('a', request)"),
    (conduct.the_one_door, "adapters/upstream.py", "class Upstream:\n    async def send(self, permit, request): pass"),
    (
        conduct.the_one_door,
        "adapters/upstream.py",
        "class Upstream:\n    async def send(self, permit, request):\n"
        "        await self.connect()\n        permit.use('a', request)",
    ),
    (
        conduct.the_one_door,
        "adapters/upstream.py",
        "class Upstream:\n    async def send(self, permit, request):\n        permit.use('a')",
    ),
    (conduct.the_one_door, "jobs/a.py", "async def f(self, permit): await self._transport.send(permit, 1)"),
    (conduct.the_one_door, "gateway/a.py", "async def f(transport): await transport.send(None, 1)"),
    (conduct.the_one_door, "adapters/extra.py", "async def f(loop): await loop.create_connection(x, 'h', 1)"),
    (conduct.the_one_door, "gateway/a.py", "import asyncio\nasync def f(): await asyncio.open_connection('h', 1)"),
    (conduct.sql_text, "adapters/a.py", "def f(t): return f'SELECT a FROM {t}'"),
    (conduct.sql_text, "adapters/a.py", "def f(t): return 'DELETE FROM x WHERE y = ' + t"),
    (conduct.sql_text, "adapters/a.py", "def f(t): return 'UPDATE x SET y = %s' % t"),
    (conduct.sql_text, "adapters/a.py", "def f(t): return 'insert into x values ({})'.format(t)"),
    (names_no_plugin, "gateway/a.py", "def f(d): return d == 'openai_chat'"),
]


@pytest.mark.parametrize(("gate", "path", "text"), PLANTED, ids=lambda value: getattr(value, "__name__", None))
def test_a_planted_violation_is_caught(gate: Gate, path: str, text: str) -> None:
    others = [parse(f"{folder}/other.py", "name = 1") for folder in allowed.LAYERS]
    facade = parse("__init__.py", "version = 1")
    assert len(list(gate([facade, *others, parse(path, text)]))) > len(list(gate([facade, *others])))


HARMLESS: list[tuple[Gate, str, str]] = [
    (shape.file_length, "wire/a.py", "x = 1\n" * 500),
    (shape.function_length, "wire/a.py", "def f():\n" + "    x = 1\n" * 59),
    (shape.parameter_count, "wire/a.py", "class A:\n    def f(self, a, b, c, *, d, e, f): ..."),
    (shape.branch_count, "wire/a.py", "def f(x):\n" + "    if x: pass\n" * 12),
    (shape.branch_count, "wire/a.py", "def f(x):\n    def g(y):\n" + "        if y: pass\n" * 12 + "    if x: pass\n"),
    (shape.layers, "gateway/a.py", "from tidegate.wire.other import name\nfrom tidegate.gateway import other"),
    (shape.layers, "cli/a.py", "from tidegate.app import other"),
    (shape.module_names, "wire/base64_text.py", ""),
    (shape.module_state, "wire/a.py", "NAMES = {'a': 1}\nx = NAMES['a']\nLOCKED = frozenset()"),
    (shape.module_state, "wire/a.py", "import msgspec\nclass A(msgspec.Struct):\n    parts: list[str] = []"),
    (shape.module_state, "wire/a.py", "names = ('a',)\ndef f():\n    names = []\n    names.append(1)"),
    (conduct.broad_except, "wire/a.py", "try: pass\nexcept BaseException:\n    close()\n    raise"),
    (conduct.broad_except, "cli/main.py", "try: pass\nexcept Exception: pass"),
    (conduct.outside_world, "adapters/a.py", "import socket, time"),
    (conduct.outside_world, "gateway/a.py", "from http import HTTPStatus\nimport asyncio\nx = asyncio.sleep(1)"),
    (conduct.permits, "policy/decide.py", "from tidegate.policy.permit import Permit, issue\nx = issue(1, 2, 3, 4)"),
    (conduct.permits, "adapters/upstream.py", "def f(permit, request): permit.use('a', request)"),
    (conduct.permits, "gateway/exchange.py", "def f(permit, request): permit.bind(request, ())"),
    (conduct.permits, "gateway/a.py", "def f(socket, cache): socket.bind('a'), cache.use('b')"),
    (
        conduct.the_one_door,
        "adapters/upstream.py",
        "class Upstream:\n    async def send(self, permit, request):\n"
        "        permit.use('a', request)\n        await self.connect()",
    ),
    (conduct.the_one_door, "gateway/a.py", "async def f(self, c): await self._transport.send(c.permit, 1)"),
    (conduct.sql_text, "adapters/a.py", "Q = 'SELECT a ' 'FROM b WHERE c = ?'"),
    (conduct.sql_text, "adapters/a.py", "def f(t): return f'{t} will update the settings of {t}'"),
]


@pytest.mark.parametrize(("gate", "path", "text"), HARMLESS, ids=lambda value: getattr(value, "__name__", None))
def test_a_near_miss_is_not_caught(gate: Gate, path: str, text: str) -> None:
    others = [parse(f"{folder}/other.py", '"""A."""\nname = 1') for folder in allowed.LAYERS]
    assert not list(gate([*others, parse(path, text)]))


def test_a_cycle_is_found_through_a_deferred_import() -> None:
    first = parse("wire/a.py", "from tidegate.wire.b import x")
    second = parse("wire/b.py", "import tidegate.wire.c")
    third = parse("wire/c.py", "def f():\n    from tidegate.wire import a")
    assert list(shape.import_cycles([first, second])) == []
    assert len(list(shape.import_cycles([first, second, third]))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "see /work" + "/main/x",
        "index = https://py" + "pi.org/simple",
        '"resolved": "https://registry.npm' + 'js.org/a"',
    ],
)
def test_machine_text_is_caught(line: str) -> None:
    text = textwrap.dedent(line).encode()
    assert len(list(conduct.machine_text([("a.txt", b"fine\n" + text)]))) == 1
    assert not list(conduct.machine_text([("a.txt", b"a package from the registry, a path like ~/x")]))
