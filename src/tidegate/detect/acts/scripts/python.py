"""What Python code does where it matters, read from its syntax tree; constant texts are worked out."""

from __future__ import annotations

import ast
import gc
import re
import shlex
from typing import Final

from tidegate.detect.acts.installing.options import named
from tidegate.detect.acts.paths import normal_path
from tidegate.detect.acts.scripts.reading import Collector
from tidegate.detect.acts.shell import decode
from tidegate.detect.acts.shell.notable import is_secret_name, is_steering
from tidegate.detect.acts.shell.value import EMPTY, Value, join

_LONGEST: Final = 60_000
_NODES: Final = 20_000
_DEEPEST: Final = 60
_LEVELS: Final = 150
_UNKNOWN: Final = Value("", False)
_RUN: Final = named(
    "os.system os.popen subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen "
    "subprocess.getoutput subprocess.getstatusoutput commands.getoutput commands.getstatusoutput pty.spawn os.execv "
    "os.execl "
    "os.execvp os.execlp os.execve os.execvpe os.spawnl os.spawnv os.spawnvp os.posix_spawn "
    "asyncio.create_subprocess_shell "
    "asyncio.create_subprocess_exec platform.popen os.startfile sh.bash popen2.popen3 pexpect.spawn pexpect.run "
    "invoke.run fabric.local webbrowser.open_ get_ipython.system"
)
_CODE: Final = named("exec eval compile builtins.exec builtins.eval runpy.run_path execfile marshal.loads pickle.loads "
                     "cPickle.loads dill.loads cloudpickle.loads types.FunctionType code.interact")  # fmt: skip
_FETCH: Final = re.compile(
    r"^(?:requests|httpx|aiohttp|urllib3|session|client|cloudscraper|http|niquests|pycurl)\b.*\.(?:get|head|options|"
    r"request|stream)$|"
    r"^urllib\d?\.(?:request\.)?(?:urlopen|URLopener.*|build_opener.*open)$|^urllib2?\.urlopen$|^wget\.download$|"
    r"^(?:urllib\.)?request\.urlopen$|^urlopen$|^pandas\.read_|^urllib\.request\.Request$"
)
_SEND: Final = re.compile(
    r"^(?:requests|httpx|aiohttp|urllib3|session|client|niquests)\b.*\.(?:post|put|patch|delete)$|^smtplib\..*send|"
    r"\.(?:sendmail|send_message|storbinary|upload_file|put_object|upload_fileobj)$"
)
_RETRIEVE: Final = re.compile(r"(?:^|\.)urlretrieve$|^wget\.download$")
_CONNECT: Final = re.compile(r"\.(?:connect|connect_ex)$|^socket\.create_connection$|^asyncio\.open_connection$")
_DECODERS: Final = {
    "base64.b32decode": decode.from_base32,
    "urllib.parse.unquote": decode.from_percent,
    "binascii.a2b_base64": decode.from_base64,
}
_OPAQUE: Final = named(
    "zlib.decompress gzip.decompress bz2.decompress lzma.decompress codecs.decode base64.b85decode base64.a85decode "
    "base64.b16decode quopri.decodestring cryptography.fernet.Fernet.decrypt"
)
_FINGERPRINTS: Final = named(
    "socket.gethostname platform.node getpass.getuser os.getlogin platform.uname socket.getfqdn os.uname "
    "platform.platform uuid.getnode"
)
_REVERSE: Final = re.compile(r"\bdup2\b|pty\.spawn|\.fileno\(\)|subprocess|popen|os\.system|exec\(", re.I)
_SHELLS: Final = re.compile(r"/bin/(?:ba|z|da|k)?sh|cmd\.exe|powershell|\bsh\b|\bbash\b")


def read_python(text: str, collector: Collector, depth: int = 0) -> bool:
    """Read Python code; whether it parses. Linear, within 60,000 characters and 20,000 nodes."""
    if len(text) > _LONGEST or text.count("(") > 4_000:
        collector.unread.append("too_long")
        text = text[:_LONGEST]
    if _nests(text):
        collector.unread.append("too_deep")
        return False
    try:
        tree = _parsed(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    reader = _Python(collector, depth)
    try:
        for statement in tree.body:
            reader.statement(statement)
    except RecursionError:
        collector.unread.append("too_deep")
    reader.finish(text)
    return True


def _parsed(text: str) -> ast.Module:
    # A collection in the middle of parsing has been seen to crash CPython 3.11; what is parsed here comes from outside.
    collects = gc.isenabled()
    gc.disable()
    try:
        return ast.parse(text)
    finally:
        if collects:
            gc.enable()


def _nests(text: str) -> bool:
    """Whether brackets nest, or signs repeat, deeper than a parser bears."""
    depth = deepest = 0
    for sign in text:
        if sign in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in ")]}":
            depth -= 1
    return (
        deepest > _DEEPEST
        or re.search(r"(?:[-+~]\s*|not\s+){100}|(?:\.\w{1,30}|\[\w{1,9}\]|\(\)){300}", text) is not None
    )


class _Python:
    """One reading of a tree."""

    __slots__ = ("_calls", "_collector", "_depth", "_imports", "_nodes", "_sockets", "_variables")

    def __init__(self, collector: Collector, depth: int) -> None:
        self._collector = collector
        self._depth = depth
        self._calls: dict[int, Value] = {}
        self._imports: dict[str, str] = {}
        self._variables: dict[str, Value] = {}
        self._sockets: list[int] = []
        self._nodes = 0

    def finish(self, text: str) -> None:
        """What only the whole shows: a connection whose other end gets a shell."""
        if self._sockets and _REVERSE.search(text) and (_SHELLS.search(text) or "recv" in text):
            self._collector.mark(self._sockets, "reverse_shell")

    def statement(self, node: ast.AST) -> None:
        """A statement, and those within it."""
        self._nodes += 1
        if self._nodes > _NODES:
            return
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                self._imports[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                self._imports[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr):
            self._assign(node)
        elif isinstance(node, ast.With | ast.AsyncWith):
            self._with(node)
        elif isinstance(node, ast.For | ast.AsyncFor):
            value = self.value(node.iter)
            self._bind(node.target, value.with_text("", False))
            self._block([*node.body, *node.orelse])
        elif isinstance(node, ast.expr):
            self.value(node)
        else:
            self._others(node)

    def _others(self, node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case):
                self.statement(child)
            elif isinstance(child, ast.expr):
                self.value(child)

    def _block(self, nodes: list[ast.stmt]) -> None:
        for node in nodes:
            self.statement(node)

    def _with(self, node: ast.With | ast.AsyncWith) -> None:
        for item in node.items:
            value = self.value(item.context_expr)
            if item.optional_vars is not None:
                self._bind(item.optional_vars, value)
        self._block(node.body)

    def _assign(self, node: ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr) -> None:
        if node.value is None:
            return
        value = self.value(node.value)
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            if isinstance(node, ast.AugAssign) and isinstance(target, ast.Name):
                value = join([self._variables.get(target.id, _UNKNOWN), value])
            self._bind(target, value, node.value)

    def _bind(self, target: ast.expr, value: Value, source: ast.expr | None = None) -> None:
        if isinstance(target, ast.Name):
            self._variables[target.id] = value
            name = self._name(source) if source is not None else ""
            if "." in name or isinstance(source, ast.Name):
                self._imports[target.id] = name
        elif isinstance(target, ast.Tuple | ast.List):
            for item in target.elts:
                self._bind(item, value)
        elif isinstance(target, ast.Subscript) and self._name(target.value) == "os.environ":
            key = self.value(target.slice).text
            if is_steering(key):
                self._collector.note("configure", f"env:{key}", value.text, "exported", of=value)

    def value(self, node: ast.expr | None, level: int = 0) -> Value:
        """What is known of an expression."""
        self._nodes += 1
        if node is None or self._nodes > _NODES or level > _LEVELS:
            return _UNKNOWN
        if isinstance(node, ast.Constant):
            return _constant(node.value)
        if isinstance(node, ast.Name):
            return self._variables.get(node.id, _UNKNOWN)
        if isinstance(node, ast.Call):
            # Remembered, because a call is looked at again as the owner of the next one in a chain.
            known = self._calls.get(id(node))
            if known is None:
                known = self._calls[id(node)] = self._call(node, level + 1)
            return known
        if isinstance(node, ast.BinOp):
            return self._binary(node, level + 1)
        if isinstance(node, ast.Subscript):
            return self._subscript(node, level + 1)
        if isinstance(node, ast.Attribute):
            return self._attribute(node, level + 1)
        if isinstance(node, ast.NamedExpr):
            self._assign(node)
        return self._parts(node, level + 1)

    def _parts(self, node: ast.expr, level: int) -> Value:
        """What is known of an expression by its parts."""
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.comprehension):
                self._bind(child.target, self.value(child.iter, level).with_text("", False))
        parts = [self.value(child, level) for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
        if not parts:
            return EMPTY
        if isinstance(node, ast.JoinedStr | ast.FormattedValue | ast.Lambda | ast.Await):
            return join(parts)
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            return join(parts, " ")
        whole = join(parts)
        return whole.with_text(whole.text, False)

    def _binary(self, node: ast.BinOp, level: int) -> Value:
        left, right = self.value(node.left, level), self.value(node.right, level)
        both = join([left, right])
        if isinstance(node.op, ast.Add):
            return both
        if isinstance(node.op, ast.Mod) and left.known and right.known:
            return both.with_text(left.text.replace("%s", right.text, 1))
        return both.with_text(left.text, False)

    def _subscript(self, node: ast.Subscript, level: int) -> Value:
        name = self._name(node.value)
        if name == "os.environ":
            key = self.value(node.slice, level).text
            return Value("", False, frozenset(), (), (f"${key}",) if is_secret_name(key) else ())
        value = self.value(node.value, level)
        if isinstance(node.slice, ast.Slice) and isinstance(node.slice.step, ast.UnaryOp) and value.known:
            return value.with_text(value.text[::-1], True, "decoded")
        return value.with_text(value.text, False)

    def _attribute(self, node: ast.Attribute, level: int) -> Value:
        name = self._name(node)
        if name == "os.environ":
            return Value("", False, frozenset(), (), ("environment",))
        if name in self._variables:
            return self._variables[name]
        value = self.value(node.value, level)
        return value.with_text(value.text, False)

    def _name(self, node: ast.AST, level: int = 0) -> str:
        """The dotted name that an expression stands for, imports and `getattr` resolved; empty when it has none."""
        if level > 30:
            return ""
        if isinstance(node, ast.Name):
            return self._imports.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            inner = self._name(node.value, level + 1)
            return f"{inner}.{node.attr}" if inner else f"?.{node.attr}"
        if isinstance(node, ast.Call):
            name = self._name(node.func, level + 1)
            if name in ("__import__", "importlib.import_module") and node.args:
                return self.value(node.args[0]).text
            if name in ("getattr", "builtins.getattr") and len(node.args) > 1:
                return f"{self._name(node.args[0], level + 1)}.{self.value(node.args[1]).text}".removeprefix(
                    "builtins."
                )
            return f"{name}()" if name else ""
        if isinstance(node, ast.Subscript):
            key = self.value(node.slice).text
            return key if key.isidentifier() else ""
        return ""

    def _call(self, node: ast.Call, level: int) -> Value:
        name = self._name(node.func).removeprefix("__builtins__.").removeprefix("builtins.")
        given = [self.value(item.value if isinstance(item, ast.Starred) else item, level) for item in node.args]
        named_values = {item.arg or "": self.value(item.value, level) for item in node.keywords}
        every = [*given, *named_values.values()]
        whole = join(every, " ") if every else EMPTY
        first = given[0] if given else EMPTY
        base = name.replace("()", "")
        if base in _RUN:
            return self._run(node, given, named_values, whole)
        if base in _CODE:
            return self._code(base, first)
        if base in _DECODERS or base.rpartition(".")[2] in ("b64decode", "fromhex", "unhexlify", "a2b_base64"):
            worked = _DECODERS.get(base, decode.from_base64 if "64" in base else decode.from_hex)
            text = worked(first.text) if first.known else None
            return first.with_text(text or "", text is not None, "decoded")
        if base in _OPAQUE:
            if base == "codecs.decode" and "rot" in whole.text and first.known:
                return first.with_text(decode.from_rot13(first.text), True, "decoded")
            return first.with_text("", False, "decoded")
        result = self._network(base, given, named_values, whole)
        if result is None:
            result = self._file(node, base, given, named_values)
        return result if result is not None else self._method(node, base, given, whole, level)

    def _run(self, node: ast.Call, given: list[Value], named_values: dict[str, Value], whole: Value) -> Value:
        item = node.args[0] if node.args else next((k.value for k in node.keywords if k.arg in ("args", "cmd")), None)
        first = given[0] if given else named_values.get("args", EMPTY)
        if isinstance(item, ast.List | ast.Tuple):
            parts = [self.value(part) for part in item.elts]
            first = first.with_text(shlex.join(part.text for part in parts), first.known)
        elif self._name(node.func).startswith(("os.exec", "os.spawn", "pty.")) and len(given) > 1:
            first = whole.with_text(" ".join(value.text for value in given[1:]), whole.known)
        fed = named_values.get("input", EMPTY)
        if fed.sources or fed.traits & {"decoded"}:
            self._collector.run_code(fed)
        self._collector.run_command(first)
        return Value("", False, frozenset({"output"}), (), whole.secrets)

    def _code(self, name: str, first: Value) -> Value:
        if name == "compile":
            return first
        if name.endswith("loads"):
            return first.with_text("", False, *(("decoded",) if first.traits else ()))
        self._collector.run_code(first)
        if first.known and first.text and self._depth < 4:
            read_python(first.text, self._collector, self._depth + 1)
        return first.with_text("", False)

    def _network(self, name: str, given: list[Value], named_values: dict[str, Value], whole: Value) -> Value | None:
        collector = self._collector
        address = given[0] if given else named_values.get("url", EMPTY)
        if len(given) > 1 and not address.text.startswith("http") and given[1].text.startswith("http"):
            address, given = given[1], given[1:]
        body = [named_values[key] for key in _BODY if key in named_values] + given[1:]
        if _RETRIEVE.search(name):
            into = given[1] if len(given) > 1 else named_values.get("filename", named_values.get("out", EMPTY))
            return collector.fetch(address, normal_path(into.text) if into.text else "")
        if _SEND.search(name):
            return collector.send(address, join(body, " ") if body else EMPTY)
        if _FETCH.search(name):
            if name.endswith("Request") and not body:
                return address
            if body and (whole.secrets or not name.endswith("get")):
                return collector.send(address, join(body, " "))
            return self._fetched(address, named_values)
        return self._socket(name, whole)

    def _socket(self, name: str, whole: Value) -> Value | None:
        collector = self._collector
        if _CONNECT.search(name):
            target = re.sub(r"\s+", ":", whole.text.strip())[:200]
            self._sockets.append(collector.note("connect", target, whole.text, of=whole))
            return Value("", False, frozenset({"remote"}), (self._sockets[-1],))
        if self._sockets and name.rpartition(".")[2] in ("send", "sendall", "sendto") and whole.secrets:
            return collector.send(Value(collector.acts[self._sockets[-1]].target), whole)
        return None

    def _fetched(self, address: Value, named_values: dict[str, Value]) -> Value:
        if address.sources and not address.text:
            return address
        traits = ["insecure"] if "verify" in named_values and named_values["verify"].text == "False" else []
        return self._collector.fetch(address, "", *traits)

    def _file(self, node: ast.Call, name: str, given: list[Value], named_values: dict[str, Value]) -> Value | None:
        collector = self._collector
        first = given[0] if given else EMPTY
        if name in ("open", "io.open", "codecs.open"):
            mode = given[1].text if len(given) > 1 else named_values.get("mode", EMPTY).text
            opened = any(sign in mode for sign in "wax+")
            return Value(first.text, False, frozenset({"opened"})) if opened else collector.read(first)
        if name in _PATHS:
            return join(given, "/") if given else EMPTY
        if name in ("pathlib.Path.home", "Path.home"):
            return Value("~")
        if isinstance(node.func, ast.Attribute) and (found := self._method_of_file(node.func, first)) is not None:
            return found
        if name in ("shutil.rmtree", "os.remove", "os.unlink", "os.rmdir"):
            traits = ("recursive",) if name == "shutil.rmtree" else ()
            collector.note("delete", normal_path(first.text), first.text, *traits)
            return EMPTY
        if name in _COPIES and len(given) > 1:
            collector.write(given[1], collector.read(first), "copied")
            return EMPTY
        if name == "os.chmod":
            collector.note("change_rights", normal_path(first.text))
            return EMPTY
        return None

    def _method_of_file(self, function: ast.Attribute, first: Value) -> Value | None:
        """`x.write_text(…)`, `x.read_text()`."""
        if function.attr in ("write_text", "write_bytes", "write", "writelines"):
            target = self.value(function.value)
            if target.text:
                self._collector.write(Value(target.text), first)
            return EMPTY
        if function.attr in ("read_text", "read_bytes"):
            target = self.value(function.value)
            return self._collector.read(target) if target.text else None
        return None

    def _method(self, node: ast.Call, name: str, given: list[Value], whole: Value, level: int) -> Value:
        """Calls whose result is made of what they are called on and given."""
        if name in ("os.getenv", "os.environ.get"):
            key = given[0].text if given else ""
            return Value("", False, frozenset(), (), (f"${key}",) if is_secret_name(key) else ())
        if name in _FINGERPRINTS:
            return Value("", False, frozenset({"fingerprint", "output"}))
        if name == "map" and node.args and self._name(node.args[0]) in ("chr", "bytes"):
            return whole.with_text("", False, "decoded")
        if name == "chr" and given:
            number = given[0].text
            letter = chr(int(number)) if number.isdigit() and len(number) < 7 else ""
            return whole.with_text(letter, given[0].known, "obfuscated")
        owner = EMPTY
        if isinstance(node.func, ast.Attribute):
            owner = self.value(node.func.value, level)
        elif isinstance(node.func, ast.Call | ast.Lambda):
            owner = self.value(node.func, level)
        return _made_of(owner, name, given, whole)


def _made_of(owner: Value, name: str, given: list[Value], whole: Value) -> Value:
    """What a method of a text, or a call of something unknown, makes of what it has."""
    last = name.rpartition(".")[2]
    both = join([owner, whole])
    if last == "join":
        return both.with_text(whole.text if owner.text else whole.text.replace(" ", ""), whole.known)
    if last in _SAME and owner.known:
        return both.with_text(owner.text, True)
    if last == "replace" and owner.known and len(given) > 1 and len(owner.text) * len(given[1].text) < 1_000_000:
        return owner.with_text(owner.text.replace(given[0].text, given[1].text), True, "obfuscated")
    return both.with_text(both.text, both.known and name in ("bytes", "str", "bytearray"))


_SAME: Final = named("decode encode strip rstrip lstrip format lower splitlines")
_BODY: Final = ("data", "json", "files", "content", "params", "body")
_PATHS: Final = named(
    "os.path.expanduser pathlib.Path Path os.path.join os.fspath str os.path.abspath os.path.expandvars"
)
_COPIES: Final = named("shutil.copy shutil.copyfile shutil.copy2 shutil.move os.rename os.symlink")


def _constant(value: object) -> Value:
    if isinstance(value, str):
        return Value(value)
    if isinstance(value, bytes):
        return Value(value.decode("utf-8", "replace"))
    return Value(str(value)) if value is not None else EMPTY
