"""Programs that print: texts, files, what they make of their input. What is decoded or secret is kept track of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tidegate.detect.acts.installing.options import named, sort_words
from tidegate.detect.acts.shell import decode
from tidegate.detect.acts.shell.networking import Reader, netcat
from tidegate.detect.acts.shell.notable import is_secret_name, secret_kind
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, OUTPUT, Value, join

_MOST: Final = 65_536
_VALUED: Final = named("-n -c -d -f -k -t -e -m -A -B -C -F -w -s -S -b -o --bytes --lines --delimiter --fields "
                       "--max-count "
                       "--include --exclude --exclude-dir -g --glob --type -r")  # fmt: skip


def _texts(words: Sequence[Value]) -> list[str]:
    return [word.text for word in words]


def file_content(shell: Shell, path: str, program: str) -> Value:
    """The content of a file that a program reads; reading a secret one is an act."""
    value = shell.read(path)
    where = shell.path(path)
    kind = secret_kind(where)
    if kind:
        shell.note("read", where, program, "", "secret" if kind == "secret" else "project_secret")
        secrets = (*value.secrets, where)
        return Value(value.text, value.known and bool(value.text), value.traits, value.sources, secrets, value.paths)
    return value


def _inputs(shell: Shell, program: str, operands: Sequence[str], words: Sequence[Value], stdin: Value) -> Value:
    """What a filter reads: its files, or standard input when it names none."""
    shown = [word for word in words if word.sources or word.secrets]
    if not operands and not shown:
        return stdin
    contents = [stdin if name == "-" else file_content(shell, name, program) for name in operands[:40] if name]
    return join([*contents, *shown]) if contents or shown else stdin


def echo(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`echo`."""
    place = 0
    escapes = newline = False
    while place < len(words) and re.fullmatch(r"-[neE]+", words[place].text):
        escapes = escapes or "e" in words[place].text
        newline = newline or "n" in words[place].text
        place += 1
    whole = join(words[place:], " ") if words[place:] else EMPTY
    text = whole.text
    plain = decode.unescape(text) if escapes or r"\x" in text else text
    hidden = ("decoded",) if plain != text and re.search(r"\\(?:x|0[0-7]{2}|u00)", text) else ()
    return whole.with_text(plain if newline else plain + "\n", whole.known, *hidden)


def printf(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`printf`, also into a variable with `-v`."""
    name = ""
    if len(words) > 1 and words[0].text == "-v":
        name, words = words[1].text, words[2:]
    if words and words[0].text == "--":
        words = words[1:]
    whole = join(words, " ") if words else EMPTY
    text = decode.printed(_texts(words))
    hidden = ("decoded",) if re.search(r"\\(?:x|[0-7]{3}|u00)", whole.text) else ()
    value = whole.with_text(text if text is not None else whole.text, whole.known and text is not None, *hidden)
    if name:
        shell.variables[name] = value
        return EMPTY
    return value


def passes(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`cat`, `tac`, `head`, `tail`, `sort`, …: what is read goes on, more or less."""
    line = sort_words(_texts(words), _VALUED if program not in ("cat", "tac", "nl") else frozenset())
    value = _inputs(shell, program, line.words, words, stdin)
    whole = program in ("cat", "tee", "pv", "stdbuf", "sponge", "more", "less", "bat")
    if whole or not value.known:
        return value
    if program in ("head", "tail") and value.text.count("\n") <= 1:
        return value
    return value.with_text(value.text, False)


def searches(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`grep`, `awk`, `sed`, `cut`, `jq`, …: the first word is what to look for, unless an option gives it."""
    line = sort_words(_texts(words), _VALUED)
    operands = list(line.words)
    if program not in ("cut", "strings", "column", "xxd", "hexdump", "od", "wc", "fold", "rg_files") and not line.has(
        "-e", "-f", "--regexp"
    ):
        operands = operands[1:]
    value = _inputs(shell, program, operands, words, stdin)
    text = None
    if program == "sed" and value.known and value.text:
        text = decode.substitute(value.text, "".join(line.values("-e")) or (line.words[0] if line.words else ""))
    if text is not None:
        return value.with_text(text, True, "obfuscated")
    if program in ("cut", "awk", "sed") and value.known and value.text:
        return value.with_text(value.text, False, "transformed")
    return value.with_text(value.text, False)


_AWK_RUN: Final = re.compile(r"\bsystem\s*\(\s*\"((?:[^\"\\]|\\.)*)\"|\"((?:[^\"\\]|\\.)*)\"\s*\|&?\s*getline|"
                             r"\|&?\s*\"((?:[^\"\\]|\\.)*)\"")  # fmt: skip
_AWK_NET: Final = re.compile(r"/inet[46]?/(?:tcp|udp)/\d*/([^/\"]+)/(\d+)")


def awk(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`awk`: a filter that can run commands and open sockets."""
    for word in words:
        if found := _AWK_NET.search(word.text):
            place = shell.note("connect", f"{found[1]}:{found[2]}", program, word.text[:_MOST])
            if "getline" in word.text:
                shell.mark((place,), "reverse_shell")
        for run in _AWK_RUN.finditer(word.text):
            command = decode.unescape(run[1] or run[2] or run[3])
            if command not in ("sh", "bash", "sort", "cat 1>&2", "date"):
                shell.script(command, EMPTY, "nested")
            elif command in ("sh", "bash"):
                shell.note("run", command, program, word.text[:400], "unresolved")
    return searches(shell, program, words, stdin)


def base64(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`base64`, `base32`, `basenc`, both ways."""
    texts = _texts(words)
    decodes = any(re.fullmatch(r"-\w*[dD]\w*|--d(?:e(?:c(?:o(?:de?)?)?)?)?", text) for text in texts)
    operands = sort_words(texts, named("-w --wrap -i -o -b")).words
    value = _inputs(shell, program, operands, words, stdin)
    if not decodes:
        return value.with_text(value.text, False, "encoded")
    text = (decode.from_base32 if "base32" in program else decode.from_base64)(value.text) if value.known else None
    return value.with_text(text or "", text is not None, "decoded")


def xxd(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`xxd -r`."""
    texts = _texts(words)
    line = sort_words(texts, named("-s -l -c -g -o"))
    value = _inputs(shell, program, line.words, words, stdin)
    if not any("r" in name.lstrip("-") for name, _ in line.options):
        return value.with_text(value.text, False, "encoded")
    text = decode.from_hex(value.text) if value.known else None
    return value.with_text(text or "", text is not None, "decoded")


def turns(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`rev`, `tr`, `rot13`: letters for other letters."""
    if program == "tr":
        text = decode.translate(stdin.text, _texts(words)) if stdin.known else None
        changes = any("-" in word.text or ":" in word.text or len(word.text) > 8 for word in words)
        value = stdin.with_text(text or "", text is not None)
        if text is None or text == stdin.text or "-d" in _texts(words) or not changes:
            return value if text != stdin.text or text is None else stdin
        return value.with_text(text, True, "decoded")
    value = _inputs(shell, program, sort_words(_texts(words), frozenset()).words, words, stdin)
    if not value.known:
        return value.with_text("", False, "decoded")
    if program == "rot13":
        return value.with_text(decode.from_rot13(value.text), True, "decoded")
    lines = value.text.split("\n")
    return value.with_text("\n".join(line[::-1] for line in lines), True, "decoded")


def unpacks(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`gunzip`, `zcat`, `xz`, `openssl enc -d`, `gpg -d`: what comes out cannot be told."""
    line = sort_words(
        _texts(words), named("-in -out -k -K -iv -pass -md -o -d0 -r -u -S --recipient --output --passphrase")
    )
    if program == "openssl":
        return _openssl(shell, words, stdin)
    if any(name.startswith("--export-secret") for name, _ in line.options):
        return Value("", False, secrets=("~/.gnupg",))
    output = next(iter(line.values("-o", "--output", "-out")), "")
    switches = "".join(name.lstrip("-")[:9] for name, _ in line.options)
    unpacking = program in ("zcat", "gunzip", "bunzip2", "bzcat", "unxz", "xzcat", "unlzma", "lzcat", "zstdcat",
        "uncompress",
                            "brotli", "uudecode") or "d" in switches  # fmt: skip
    value = _inputs(shell, program, line.words, words, stdin)
    if not unpacking:
        return value.with_text("", False, "encoded")
    trait = "decoded" if program in ("gpg", "gpg2", "age", "uudecode") else "decompressed"
    result = value.with_text("", False, trait)
    for name in line.words:
        shell.files.setdefault(shell.path(re.sub(r"\.(?:gz|xz|bz2|zst|Z|br)$", "", name)), result)
    if output:
        shell.write(output, result, program)
        return EMPTY
    return result


def _openssl(shell: Shell, words: Sequence[Value], stdin: Value) -> Value:
    texts = _texts(words)
    action = texts[0] if texts else ""
    if action == "s_client":
        return netcat(shell, "openssl", words[1:], stdin)
    line = sort_words(texts[1:], named("-in -out -k -K -iv -pass -md -kfile -inkey -passin"))
    path = next(iter(line.values("-in")), "")
    value = file_content(shell, path, "openssl") if path else stdin
    decodes = line.has("-d", "-decrypt") or action in ("smime", "rsautl")
    if action in ("base64",) or (action == "enc" and line.has("-base64", "-a") and decodes):
        text = decode.from_base64(value.text) if decodes and value.known else None
        value = value.with_text(text or "", text is not None, "decoded" if decodes else "encoded")
    else:
        value = value.with_text("", False, "decoded" if decodes else "encoded")
    output = next(iter(line.values("-out")), "")
    if output:
        shell.write(output, value, "openssl")
        return EMPTY
    return value


def environment(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`printenv`, `set`, `declare`: all variables of the environment, or some."""
    names = [word.text for word in words if not word.text.startswith("-")]
    if names:
        if program != "printenv":
            for name in names:
                key, equals, value = name.partition("=")
                if equals:
                    shell.variables[key] = Value(value)
            return EMPTY
        secrets = tuple(f"${name}" for name in names if is_secret_name(name))
        return Value("", False, frozenset({"output"}), (), secrets)
    if program in ("printenv", "env") or any(word.text in ("-p", "-x", "-px", "-xp") for word in words) or not words:
        return Value("", False, secrets=("environment",))
    return EMPTY


def about_machine(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`whoami`, `hostname`, `id`, …: what tells one machine from others."""
    return Value(program, False, frozenset({"output", "fingerprint"}))


def tee(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`tee`, `sponge`."""
    texts = _texts(words)
    traits = ("append",) if any(text in ("-a", "--append") for text in texts) else ()
    for text in texts:
        if text.startswith(">("):
            shell.script(text[2:-1], stdin)
        elif not text.startswith("-"):
            shell.write(text, stdin, program, *traits)
    return stdin


def read_variable(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`read`, `mapfile`: input into variables."""
    descriptor = ""
    for place, word in enumerate(words):
        if word.text == "-u" and place + 1 < len(words):
            descriptor = words[place + 1].text
    value = shell.variables.get(f"&{descriptor}", stdin) if descriptor else stdin
    first = value.with_text(value.text.split("\n")[0], value.known and value is not EMPTY)
    names = [word.text for word in words if word.text.isidentifier()]
    for name in names or ["REPLY"]:
        shell.variables[name] = first if first.known else first.with_text(f"${name}", False)
    return EMPTY


def quiet(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`true`, `sleep`, `test`, …: print nothing."""
    return EMPTY


def prints(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`ls`, `date`, `seq`, …: print what nobody needs to follow."""
    if program == "which" and words:
        return Value(words[-1].text)
    return OUTPUT


FILTERS: Final[Mapping[str, Reader]] = {
    "echo": echo, "printf": printf, "print": echo,
    **dict.fromkeys(("cat", "tac", "head", "tail", "sort", "uniq", "nl", "more", "less", "bat", "pv", "batcat", "type",
                     "pbpaste", "xclip", "dos2unix", "shuf", "iconv", "zip_", "paste", "split"), passes),
    **dict.fromkeys(("grep", "egrep", "fgrep", "rg", "ag", "sed_", "cut", "jq", "yq", "strings", "column", "hexdump",
        "od",
                     "wc", "fold", "ripgrep"), searches),
    **dict.fromkeys(("awk", "gawk", "mawk", "nawk"), awk),
    **dict.fromkeys(("base64", "base32", "basenc", "gbase64"), base64),
    "xxd": xxd,
    **dict.fromkeys(("rev", "tr", "rot13"), turns),
    **dict.fromkeys(("zcat", "gunzip", "gzip", "bzip2", "bunzip2", "bzcat", "xz", "unxz", "xzcat", "zstd", "zstdcat",
                     "uncompress", "brotli", "openssl", "gpg", "gpg2", "age", "uudecode", "lzcat", "unlzma"), unpacks),
    **dict.fromkeys(("printenv", "declare", "typeset", "local", "readonly"), environment),
    **dict.fromkeys(("whoami", "hostname", "id", "uname", "ifconfig", "who", "w", "last", "lsb_release", "hostnamectl",
                     "sw_vers", "logname", "arch"), about_machine),
    **dict.fromkeys(("tee", "sponge"), tee),
    **dict.fromkeys(("read", "mapfile", "readarray"), read_variable),
    **dict.fromkeys(("true", "false", ":", "sleep", "test", "[", "wait", "return", "exit", "shift", "trap_", "let",
                     "mkdir", "rmdir", "pushd_", "popd", "ulimit", "umask", "clear", "break", "continue"), quiet),
    **dict.fromkeys(("ls", "date", "seq", "pwd", "stat", "file", "du", "df", "ps", "which", "basename", "dirname",
                     "realpath", "readlink", "find_"), prints),
}  # fmt: skip
