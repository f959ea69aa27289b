"""Programs that run other programs: interpreters and their code, shells within shells, wrappers, scripts by path."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tidegate.detect.acts.installing.options import named
from tidegate.detect.acts.scripts.read import read_script
from tidegate.detect.acts.shell.networking import Reader
from tidegate.detect.acts.shell.notable import secret_kind
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, OUTPUT, Value, join
from tidegate.detect.acts.urls import parse_url

SHELLS: Final = named("sh bash dash zsh ksh ash fish rbash mksh csh tcsh")
_LANGUAGES: Final = {
    **dict.fromkeys(("python", "python2", "python3", "pypy", "pypy3", "ipython", "uvpython"), "python"),
    **dict.fromkeys(("node", "nodejs", "deno", "bun", "tsx", "ts-node"), "javascript"),
    "perl": "perl", "ruby": "ruby", "php": "php", "lua": "lua", "tclsh": "tcl", "rscript": "r", "Rscript": "r",
    "groovy": "groovy", "osascript": "applescript", "irb": "ruby", "jshell": "java",
    **dict.fromkeys(("powershell", "pwsh"), "powershell"),
    **dict.fromkeys(SHELLS, "shell"),
}  # fmt: skip
INTERPRETERS: Final = frozenset(_LANGUAGES)
_CODE_OPTIONS: Final = {
    "python": named("-c"), "javascript": named("-e -p --eval --print -pe"), "perl": named("-e -E"), "ruby": named("-e"),
    "php": named("-r -B -R -E"), "lua": named("-e"), "r": named("-e"), "groovy": named("-e"),
    "applescript": named("-e"), "shell": named("-c"), "tcl": frozenset[str](), "java": frozenset[str](),
    "powershell": frozenset[str](),
}  # fmt: skip
_SCRIPT_OPTIONS: Final = named("-m -W -X -I -r -O -M --require --import --loader --rcfile --init-file -o +o --env-file")
_MAKE: Final = named("make gmake cmake ninja just task npm yarn pnpm bun pytest cargo go mvn gradle tox nox")


_LOGINS: Final = named("ssh autossh mosh sshpass")


def execute(shell: Shell, code: Value, program: str, language: str) -> None:
    """A value is run as code: fetched, decoded, or known and then read itself."""
    traits = {"code"}
    for place in code.sources:
        source = shell.acts[place]
        is_shell = source.verb == "connect" and source.program not in _LOGINS
        shell.mark((place,), "reverse_shell" if is_shell else "piped_to_interpreter")
        traits.add("fetched")
    for path in code.paths:
        traits.add("from_file")
        shell.note("run", path, program, "", "script")
    shell.note("run", program or language, program, code.text[:20_000], *traits, of=code)
    if not code.text:
        return
    marks = [trait for trait in ("decoded", "obfuscated", "hidden") if trait in code.traits]
    if language == "shell":
        shell.script(code.text, EMPTY, "nested", *marks)
    elif language:
        _read_code(shell, code.text, language, marks)


def _read_code(shell: Shell, text: str, language: str, marks: Sequence[str]) -> None:
    reading = read_script(text, language)
    before = shell.marks
    shell.marks = before.union(marks, ("nested",))
    for act in reading.acts:
        shell.add(act)
    shell.marks = before
    for command in reading.commands:
        shell.script(command, EMPTY, "nested", "from_code", *marks)
    shell.unread += reading.unread


def run_interpreter(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """An interpreter: with code as an argument, with a script, or with what it is fed."""
    language = _LANGUAGES.get(program, "shell")
    if language == "powershell":
        return _power_shell(shell, program, words, stdin)
    place, feeds = 0, False
    while place < len(words):
        text = words[place].text
        if not text.startswith(("-", "+")) or text == "-" or words[place].sources:
            break
        if _takes_code(text, _CODE_OPTIONS[language], language):
            _run_argument(shell, program, language, words[place:])
            return _printed(words, stdin)
        if text == "-m" and language == "python":
            return _module(shell, program, words[place + 1 :], stdin)
        feeds = feeds or (text == "-s" and language == "shell")
        place += 2 if text in _SCRIPT_OPTIONS else 1
        if text == "--":
            break
    rest = words[place:]
    if language == "javascript" and len(rest) > 1 and rest[0].text in ("run", "eval", "x"):
        if rest[0].text == "eval":
            execute(shell, rest[1], program, language)
            return _printed(words, stdin)
        rest = rest[1:]
    if rest and rest[0].text.startswith(("https://", "http://")):
        place = shell.fetched(parse_url(rest[0].text), rest[0].text, program, "")
        execute(shell, Value("", False, sources=(place,)), program, language)
        return _printed(words, stdin)
    if not rest or feeds or rest[0].text in _STANDARD_INPUT or (rest[0].text.isdigit() and stdin is not EMPTY):
        return _fed(shell, program, language, stdin)
    if rest[0].sources or not rest[0].known or "\n" in rest[0].text:
        execute(shell, rest[0], program, language)
    else:
        run_file(shell, rest[0].text, program, rest[1:], stdin)
    return _printed(words, stdin)


_STANDARD_INPUT: Final = named("- /dev/stdin /dev/fd/0 /proc/self/fd/0")


def _run_argument(shell: Shell, program: str, language: str, words: Sequence[Value]) -> None:
    """Code in an argument, attached to its option or after it."""
    option = words[0].text
    if language != "shell" and len(option) > 2 and option[:2] in _CODE_OPTIONS[language]:
        execute(shell, words[0].with_text(option[2:]), program, language)
    elif len(words) > 1:
        _parameters(shell, words[2:], language)
        execute(shell, words[1], program, language)


def _takes_code(text: str, options: frozenset[str], language: str) -> bool:
    if text in options:
        return True
    if text.startswith("--"):
        return False
    if language == "shell":
        return re.fullmatch(r"-[a-zA-Z]*c[a-zA-Z]*", text) is not None
    if language in ("perl", "ruby"):
        return re.fullmatch(r"-[a-zA-Z0]*[eE]", text) is not None
    return any(text.startswith(option) for option in options if len(option) == 2) and language in ("python", "php")


def _parameters(shell: Shell, words: Sequence[Value], language: str) -> None:
    if language == "shell":
        for number, word in enumerate(words[:10]):
            shell.variables[str(number)] = word
        if len(words) > 1:
            shell.variables["@"] = shell.variables["*"] = join(words[1:], " ")


def _printed(words: Sequence[Value], stdin: Value) -> Value:
    secrets = tuple(name for word in words for name in word.secrets)[:16]
    return Value("", False, frozenset({"output"}), (), (*stdin.secrets, *secrets), ())


def _fed(shell: Shell, program: str, language: str, stdin: Value) -> Value:
    if stdin is EMPTY:
        # It is interactive: what it prints is what somebody at the other end of a socket would see.
        return Value("", False, frozenset({"output", "shell_output"}))
    execute(shell, stdin, program, language)
    traits = {"output"}
    if stdin.paths or stdin.sources:
        traits.add("shell_output")
    return Value("", False, frozenset(traits), (), stdin.secrets)


def _module(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`python -m`."""
    name = words[0].text if words else ""
    if name in ("http.server", "SimpleHTTPServer"):
        shell.note("connect", "listen:http", program, " ".join(word.text for word in words), "listens", "serves_files")
    elif name == "urllib.request" and len(words) > 1:
        return shell.command([Value("curl"), *words[1:]], stdin)
    elif name and not name.startswith("-"):
        run_file(shell, name.replace(".", "/") + ".py", program, words[1:], stdin, certain=False)
    return OUTPUT


def _power_shell(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    place = 0
    while place < len(words):
        option = words[place].text.lower()
        if re.fullmatch(r"[-/]e(?:c|n|nc|nco|ncod|ncode|ncoded|ncodedc\w*)?", option) and place + 1 < len(words):
            from_text = "-EncodedCommand " + words[place + 1].text
            execute(shell, words[place + 1].with_text(from_text, True), program, "powershell")
            return OUTPUT
        if re.fullmatch(r"[-/]c(?:o\w*)?", option):
            fed = [word.text for word in words[place + 1 :]] == ["-"]
            execute(shell, stdin if fed else join(words[place + 1 :], " "), program, "powershell")
            return OUTPUT
        if re.fullmatch(r"[-/]f(?:i\w*)?", option) and place + 1 < len(words):
            run_file(shell, words[place + 1].text, program, words[place + 2 :], stdin)
            return OUTPUT
        if not option.startswith(("-", "/")):
            break
        place += 2 if option in ("-executionpolicy", "-ep", "-ex", "-exec", "-w", "-windowstyle", "-version") else 1
    if place < len(words):
        execute(shell, join(words[place:], " "), program, "powershell")
    elif stdin is not EMPTY:
        execute(shell, stdin, program, "powershell")
    return OUTPUT


def run_file(shell: Shell, path: str, program: str, words: Sequence[Value], stdin: Value, certain: bool = True) -> None:
    """A script or program that lies in a file is run: what this command put there counts."""
    where = shell.path(path)
    content = shell.read(path)
    if not content.sources and not content.text and "decoded" not in content.traits:
        if certain:
            shell.note("run", where, program, " ".join(word.text for word in words)[:4_000], "script")
        _after_unknown_download(shell)
        return
    traits = ["script"]
    for place in content.sources:
        cloned = "clone" in shell.acts[place].traits
        shell.mark((place,), "cloned_and_run" if cloned else "run_later")
        if cloned:
            shell.mark((place,), "script_run")
        traits.append("cloned" if cloned else "fetched")
    shell.note("run", where, program, content.text[:20_000], *traits, of=content)
    if content.text:
        language = _LANGUAGES.get(program) or _language_of(where, content.text)
        marks = [trait for trait in ("decoded",) if trait in content.traits]
        if language == "shell":
            shell.script(content.text, stdin, "nested", *marks)
        else:
            _read_code(shell, content.text, language, marks)


def _after_unknown_download(shell: Shell) -> None:
    for value in shell.downloads:
        shell.mark(value.sources, "run_later")


def _language_of(path: str, text: str) -> str:
    first = text[:200].split("\n", maxsplit=1)[0]
    if first.startswith("#!"):
        found = re.search(r"(\w+?)[\d.]*\s*(?:-\w+\s*)?$", first)
        return _LANGUAGES.get(found[1], "shell") if found is not None else "shell"
    ending = path.rpartition(".")[2]
    return {"py": "python", "js": "javascript", "mjs": "javascript", "ts": "javascript", "pl": "perl", "rb": "ruby",
            "php": "php", "ps1": "powershell", "lua": "lua"}.get(ending, "shell")  # fmt: skip


def evaluate(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`eval`, and `trap`, whose first word is code for later."""
    if words:
        execute(shell, words[0] if program == "trap" else join(words, " "), program, "shell")
    return OUTPUT


def source(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`source` and `.`."""
    if words:
        if words[0].sources or not words[0].known or words[0].text.startswith("/dev/"):
            execute(shell, words[0] if not words[0].text.startswith("/dev/") else stdin, program, "shell")
        else:
            run_file(shell, words[0].text, program, words[1:], stdin)
    elif stdin is not EMPTY:
        execute(shell, stdin, program, "shell")
    return OUTPUT


def command_prompt(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`cmd /c`."""
    for place, word in enumerate(words):
        if word.text.lower() in ("/c", "/k", "/r"):
            return shell.script(" ".join(part.text for part in words[place + 1 :]), stdin, "nested")
    return OUTPUT


_WRAPPED_VALUED: Final = {
    "sudo": named("-u -g -h -p -C -r -t -T -U -D -R --user --group --host --prompt --chdir"),
    "doas": named("-u -C"), "env": named("-u -C -S --unset --chdir --split-string"),
    "timeout": named("-s -k --signal --kill-after"), "nice": named("-n --adjustment"), "ionice": named("-c -n -p"),
    "xargs": named("-I -n -P -d -a -E -L -s -i --max-args --max-procs --replace --delimiter --arg-file"),
    "parallel": named("-j --jobs -a --arg-file -I --colsep --joblog"), "stdbuf": named("-i -o -e"),
    "watch": named("-n --interval"), "strace": named("-o -e -p -s -u"), "time": named("-f -o --format --output"),
    "flock": named("-w -E --timeout"), "chroot": named("--userspec --groups"), "setpriv": named("--reuid --regid"),
    "unshare": named("--map-user"), "firejail": frozenset[str](), "proxychains": named("-f"), "catchsegv": frozenset(),
    "exec": named("-a"), "caffeinate": named("-t -w"), "taskset": frozenset[str](), "start-stop-daemon": frozenset(),
    "su": named("-c -s -g -G"), "runuser": named("-u -c -s -g"), "script": named("-c -O -I"), "systemd-run": named(
        "--unit -p --property --on-calendar --on-boot --on-active -E --setenv --slice --uid"),
    "dotenv": named("-f -e"), "direnv": frozenset[str](), "torsocks": frozenset[str](), "numactl": named("-N -m -C"),
    "busybox": frozenset[str](), "toybox": frozenset[str](), "unbuffer": frozenset[str](), "entr": frozenset[str](),
    "hyperfine": named("-w -r -p --warmup --runs"), "bwrap": named("--bind"), "gosu": frozenset[str](),
}  # fmt: skip
_SKIPPED: Final = {"timeout": 1, "chroot": 1, "flock": 1, "taskset": 1, "gosu": 1, "dotenv": 0}


def wrapper(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`sudo`, `env`, `nohup`, `xargs`, `timeout`, …: what they run, run as they do it."""
    if program == "command" and len(words) > 1 and words[0].text in ("-v", "-V"):
        return Value(words[1].text)
    code = _code_option(program, words)
    if code is not None:
        execute(shell, code, program, "shell")
        return OUTPUT
    place = _after_options(shell, program, words)
    rest = list(words[place:])
    if not rest:
        return _nothing_wrapped(shell, program, words, stdin)
    if program == "parallel" and any(word.text == ":::" for word in rest):
        return _each(shell, rest, stdin)
    if program == "su":
        return OUTPUT
    if program in ("watch", "hyperfine", "parallel") and len(rest) == 1:
        return shell.script(rest[0].text, stdin, "nested")
    if program in ("xargs", "parallel"):
        return _fed_words(shell, list(words[:place]), rest, stdin)
    return shell.command(rest, stdin, *(("privileged",) if program in ("sudo", "doas") else ()))


def _code_option(program: str, words: Sequence[Value]) -> Value | None:
    """The command line that an option gives as one word, as `su -c`, `script -c` and `env -S` do."""
    names = _WRAPPED_VALUED.get(program, frozenset()) & {"-c", "--command", "-S", "--split-string"}
    if program in ("ionice", "proxychains"):
        return None
    for place, word in enumerate(words[:-1]):
        if word.text in names:
            return words[place + 1]
        if not word.text.startswith("-") and program not in ("su", "runuser", "flock", "script"):
            break
    return None


def _after_options(shell: Shell, program: str, words: Sequence[Value]) -> int:
    """Where the command begins that a wrapper runs."""
    valued = _WRAPPED_VALUED.get(program, frozenset())
    place = 0
    while place < len(words):
        text = words[place].text
        if program in ("env", "sudo", "doas") and re.match(r"[A-Za-z_]\w*=", text):
            shell.command([Value("export"), words[place]], EMPTY)
        elif text == "--":
            place += 1
            break
        elif not text.startswith("-") or (text == "-" and program not in ("env", "su")):
            break
        elif text in valued:
            place += 1
        place += 1
    return place + _SKIPPED.get(program, 0)


def _nothing_wrapped(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    switches = {word.text for word in words}
    if program == "env":
        return Value("", False, secrets=("environment",))
    if program in ("sudo", "su", "doas") and (switches & {"-i", "-s", "-", "su"} or program == "su"):
        return _fed(shell, program, "shell", stdin)
    if program == "parallel" and stdin is not EMPTY:
        execute(shell, stdin, program, "shell")
    return OUTPUT if program != "exec" else EMPTY


def _each(shell: Shell, words: list[Value], stdin: Value) -> Value:
    """`parallel command ::: words`, or commands where none is given."""
    place = next(number for number, word in enumerate(words) if word.text == ":::")
    for word in words[place + 1 : place + 20]:
        if place:
            shell.command([*words[:place], word], stdin)
        else:
            shell.script(word.text, stdin, "nested")
    return OUTPUT


def _fed_words(shell: Shell, options: list[Value], rest: list[Value], stdin: Value) -> Value:
    """`xargs`: the words that it is fed come last, or where its sign stands."""
    sign = "{}"
    for number, word in enumerate(options):
        if word.text in ("-I", "--replace", "-J") and number + 1 < len(options):
            sign = options[number + 1].text or sign
        elif word.text.startswith("-I"):
            sign = word.text[2:]
    fed = (
        [stdin.with_text(word) for word in stdin.text.split()[:20]]
        if stdin.known
        else [stdin.with_text(stdin.text, False)]
    )
    if not any(sign in word.text for word in rest):
        return shell.command([*rest, *fed], EMPTY)
    one = fed[0] if fed else EMPTY
    words = [
        join([word, one]).with_text(word.text.replace(sign, one.text), word.known and one.known)
        if sign in word.text
        else word
        for word in rest
    ]
    return shell.command(words, EMPTY)


def find(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`find`, `fd`: what it runs on, or does to, what it finds."""
    texts = [word.text for word in words]
    count = next((at for at, text in enumerate(texts) if text.startswith(("-", "(", "!"))), len(texts))
    roots = texts[:count] or ["."]
    if "-delete" in texts:
        trait = "narrowed" if _NARROWING.intersection(texts) else "recursive"
        for root in roots:
            shell.note("delete", shell.path(root), program, " ".join(texts)[:400], trait)
    name = next((texts[at + 1] for at, text in enumerate(texts[:-1]) if text in ("-name", "-iname")), "*")
    for place, text in enumerate(texts):
        if text in _EXECUTING:
            end = next((at for at in range(place, len(texts)) if texts[at] in (";", "+")), len(texts))
            rest = [word.with_text(word.text.replace("{}", f"{roots[0]}/{name}")) for word in words[place + 1 : end]]
            shell.command(rest, EMPTY, "found")
    secrets = tuple(shell.path(root) for root in roots if secret_kind(shell.path(root)))
    return Value("", False, frozenset({"output"}), (), secrets)


_EXECUTING: Final = named("-exec -execdir -ok -okdir -x --exec -X --exec-batch")
_NARROWING: Final = named("-name -iname -path -mtime -empty -size")


def change_directory(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`cd`, `pushd`."""
    goal = next((word.text for word in words if not word.text.startswith("-")), "~")
    shell.where = "" if goal in (".", "") else shell.path(goal)
    return EMPTY


def clone(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`make`, `npm`, `pytest`, …: run what lies in the directory, which may have come from elsewhere."""
    for directory, value in shell.cloned:
        if not shell.where or shell.where == directory or shell.where.startswith(directory):
            shell.mark(value.sources, "cloned_and_run")
    for name in ("Makefile", "package.json", "setup.py", "conftest.py", "build.rs", "build.gradle", "CMakeLists.txt"):
        content = shell.files.get(shell.path(name))
        if content is not None and content.sources:
            shell.mark(content.sources, "run_later")
        elif content is not None and name == "Makefile" and program in ("make", "gmake") and content.text:
            recipes = "\n".join(line[1:].lstrip("@-") for line in content.text.split("\n") if line.startswith("\t"))
            shell.script(recipes, EMPTY, "nested")
    for place, word in enumerate(words[:-1]):
        if word.text in ("-c", "--call") and program in ("npm", "yarn", "pnpm"):
            shell.script(words[place + 1].text, EMPTY, "nested")
    if program in ("make", "gmake"):
        _make_options(shell, words)
    return OUTPUT


def _make_options(shell: Shell, words: Sequence[Value]) -> None:
    for word in words:
        name, equals, value = word.text.partition("=")
        if equals and name in ("SHELL", "MAKEFLAGS") and not value.endswith("sh"):
            shell.note("configure", f"env:{name}", "make", value, "for_command")
        if word.text.startswith("--eval"):
            for found in re.findall(r"\$\(shell\s+([^)]*)\)|:[^\n]*;(.*)", word.text):
                shell.script(found[0] or found[1], EMPTY, "nested")


def editor(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`vim -c ':!command'`, `gdb -ex 'shell command'`."""
    for word in words:
        found = re.match(r"\s*\+?:?\s*(?:silent\s+)?(?:!|shell\s|call\s+system\(['\"])(.+)", word.text, re.S)
        if found is not None:
            shell.script(found[1], EMPTY, "nested")
    return OUTPUT


RUNNING: Final[Mapping[str, Reader]] = {
    **dict.fromkeys(INTERPRETERS, run_interpreter),
    **dict.fromkeys(("sudo", "doas", "env", "timeout", "nice", "ionice", "xargs", "parallel", "stdbuf", "watch",
        "strace",
                     "time", "flock", "chroot", "setpriv", "unshare", "firejail", "proxychains", "proxychains4", "exec",
                     "caffeinate", "taskset", "su", "runuser", "script", "systemd-run", "dotenv", "torsocks", "numactl",
                     "busybox", "toybox", "unbuffer", "nohup", "setsid", "command", "builtin", "coproc", "winpty",
                         "gosu",
                     "hyperfine", "bwrap", "ltrace", "chronic", "disown", "eatmydata", "fakeroot", "catchsegv"),
                         wrapper),
    "cmd": command_prompt,
    **dict.fromkeys(("eval", "trap"), evaluate),
    **dict.fromkeys(("source", "."), source),
    **dict.fromkeys(("find", "fd", "gfind"), find),
    **dict.fromkeys(("vim", "vi", "nvim", "ex", "gdb", "lldb", "emacs"), editor),
    **dict.fromkeys(("cd", "pushd", "chdir"), change_directory),
    **dict.fromkeys(_MAKE, clone),
}  # fmt: skip
