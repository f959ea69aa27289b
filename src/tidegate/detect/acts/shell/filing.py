"""Programs that write, copy, unpack and delete files, change their rights, or destroy a system."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tidegate.detect.acts.installing.options import named, sort_words
from tidegate.detect.acts.shell.decode import substitute
from tidegate.detect.acts.shell.networking import Reader
from tidegate.detect.acts.shell.notable import is_disk, secret_kind
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, OUTPUT, Value, join

_COPY_VALUED: Final = named("-t -S -m -o -g --target-directory --suffix --mode --owner --group --backup")
_SCRIPT: Final = 3_000
"""Characters of a script of `sed` that are read."""
_ARCHIVE: Final = re.compile(r"\.(?:tar|tgz|tbz2?|txz|zip|gz|xz|bz2|zst|7z|deb|rpm|whl|jar|AppImage)$", re.I)


_PARTITIONS: Final = re.compile(
    r"\b(?:mklabel|mktable|mkpart|rm|resizepart)\b|(?:^|\s)(?:-[Zzod]\b|--zap|--clear|--delete)"
)


def _texts(words: Sequence[Value]) -> list[str]:
    return [word.text for word in words]


def _joined(shell: Shell, goal: str, origin: str) -> str:
    return f"{goal.rstrip('/')}/{origin.rstrip('/').rpartition('/')[2]}"


def copy(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`cp`, `mv`, `ln`, `install`."""
    line = sort_words(_texts(words), _COPY_VALUED)
    operands = list(line.words)
    goal = next(iter(line.values("-t", "--target-directory")), "")
    if program == "install" and line.has("-d", "--directory"):
        return EMPTY
    if not goal and len(operands) > 1:
        goal = operands.pop()
    if not goal:
        return EMPTY
    several = len(operands) > 1 or goal.endswith("/") or line.has("-t", "--target-directory")
    for origin in operands[:40]:
        content = shell.read(origin)
        kind = secret_kind(shell.path(origin))
        if kind == "secret":
            shell.note("read", shell.path(origin), program, "", "secret")
            content = Value("", False, content.traits, content.sources, (shell.path(origin),), content.paths)
        into = _joined(shell, goal, origin) if several else goal
        traits = ("symlink",) if program == "ln" else ("moved",) if program == "mv" else ("copied",)
        shell.write(into, content, program, *traits)
        shell.files[shell.path(_joined(shell, goal, origin))] = content
        if program == "mv":
            shell.files.pop(shell.path(origin), None)
    return EMPTY


def disk_dump(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`dd`."""
    given: dict[str, str] = {}
    for word in words:
        name, _, value = word.text.partition("=")
        given[name] = value
    origin, goal = given.get("if", ""), given.get("of", "")
    content = shell.read(origin) if origin else stdin
    if origin and secret_kind(shell.path(origin)):
        content = Value("", False, frozenset(), (), (shell.path(origin),))
    if not goal:
        return content
    if is_disk(goal):
        zeros = origin.startswith(("/dev/zero", "/dev/random", "/dev/urandom"))
        shell.note("delete", goal, program, " ".join(_texts(words)), "disk", *(["wiped"] if zeros else []))
    shell.write(goal, content, program)
    return EMPTY


def remove(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`rm`, `unlink`, `shred`, `srm`, `trash`."""
    line = sort_words(_texts(words), named("-n --iterations -s --size"))
    switches = "".join(name for name, _ in line.options)
    traits: list[str] = []
    if "r" in switches or "R" in switches:
        traits.append("recursive")
    if "f" in switches:
        traits.append("forced")
    if program in ("shred", "srm", "wipe"):
        traits.append("wiped")
    if line.has("--no-preserve-root"):
        traits.append("no_preserve_root")
    unknown = {word.text: word for word in words if not word.known}
    for operand in line.words[:60]:
        more = ["disk"] if is_disk(operand) else []
        shell.note("delete", shell.path(operand), program, operand, *traits, *more, of=unknown.get(operand, EMPTY))
        shell.files.pop(shell.path(operand), None)
    return EMPTY


def wipe_disk(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`mkfs`, `wipefs`, `fdisk`, `diskutil eraseDisk`, `cryptsetup luksFormat`, `blkdiscard`."""
    texts = _texts(words)
    if program in ("fdisk", "sfdisk", "parted", "gdisk", "sgdisk") and ("-l" in texts or len(texts) < 2):
        return OUTPUT
    if program in ("parted", "sfdisk", "gdisk", "sgdisk") and not _PARTITIONS.search(" ".join(texts)):
        return OUTPUT
    if program == "wipefs" and ("-n" in texts or not any(text in ("-a", "--all", "-af", "-fa") for text in texts)):
        return OUTPUT
    if program == "cryptsetup" and not any(text in ("luksFormat", "erase", "luksErase") for text in texts):
        return OUTPUT
    if program == "diskutil" and not any(text.startswith(("erase", "partition", "secureErase")) for text in texts):
        return OUTPUT
    for text in texts:
        if is_disk(text):
            shell.note("delete", text, program, " ".join(texts)[:400], "disk")
    return OUTPUT


def rights(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`chmod`, `chown`, `chattr`, `setfacl`, `setcap`, `xattr`."""
    texts = [text for text in _texts(words) if not text.startswith("-") or text[1:2] in ("i", "x", "r", "w")]
    if program == "chown":
        texts = [text for text in _texts(words) if not text.startswith("-")]
    switches = "".join(text for text in _texts(words) if text.startswith("-"))
    mode = texts[0] if texts else ""
    traits = ["recursive"] if "R" in switches else []
    if program == "chmod" and re.search(r"[ugoa]*\+[rwx]*s|^[4267][0-7]{3}$", mode) and not mode.startswith("2"):
        traits.append("set_user_id")
    if program == "chmod" and re.search(r"^0?[0-7]?777$|^a\+rwx$|^o\+w", mode):
        traits.append("for_everybody")
    for path in texts[1:40]:
        shell.note("change_rights", shell.path(path), program, mode, *traits)
    return EMPTY


def unpack(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`tar x`, `unzip`, `7z x`, `cpio -i`: what comes out of an archive comes from where that came from."""
    texts = _texts(words)
    valued = named("-C -f -d -x --directory --file -o -P --exclude --strip-components -T --checkpoint-action "
                   "--to-command "
                   "-I --use-compress-program --transform -s -p")  # fmt: skip
    if program == "tar" and texts and re.fullmatch(r"[A-Za-z]+", texts[0]):
        texts = ["-" + texts[0], *texts[1:]]
    for text in texts:
        found = re.match(
            r"--(?:checkpoint-action=exec|to-command|use-compress-program|info-script|new-volume-script)=?(.*)", text
        )
        if found is not None and found[1]:
            shell.script(found[1], EMPTY, "nested")
    switches = texts[0].lstrip("-") if texts else ""
    line = sort_words(texts, valued)
    extracts = (
        program in ("unzip", "bsdtar", "unrar") or "x" in switches[:8] or line.has("--extract", "-x", "--get", "-i")
    )
    archives = [*line.values("-f", "--file"), *(text for text in line.words if _ARCHIVE.search(text))]
    if not extracts:
        return _pack(shell, program, line.words, archives, switches, words)
    goal = next(iter([*line.values("-C", "--directory"), *line.values("-d"), *line.values("-o")]), "")
    value = next((shell.files[shell.path(name)] for name in archives if shell.path(name) in shell.files), None)
    if value is None and stdin.sources:
        value = stdin
    if value is not None and value.sources:
        shell.cloned.append((shell.path(goal) if goal else shell.where or ".", value))
        shell.files[""] = value
    return EMPTY


def _pack(shell: Shell, program: str, operands: Sequence[str], archives: Sequence[str], switches: str,
          words: Sequence[Value]) -> Value:  # fmt: skip
    secrets: list[str] = []
    paths: list[str] = []
    for name in operands[:40]:
        where = shell.path(name)
        if secret_kind(where) or where in ("~", "~/.ssh", "~/.aws", "~/.config", "~/.gnupg", "~/.kube", "/etc"):
            secrets.append(where)
            shell.note("read", where, program, "", "secret")
        elif name not in archives:
            paths.append(where)
    content = Value("", False, frozenset(), (), tuple(secrets), tuple(paths))
    goal = next(iter(archives), "") or (operands[0] if operands and program in ("zip", "7z") else "")
    if goal and goal != "-":
        shell.write(goal, content, program)
        return EMPTY
    return content


def edit_stream(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`sed`, `perl -i`-like edits in place; a script of `sed` can run commands, too."""
    texts = _texts(words)
    line = sort_words(texts, named("-e -f --expression --file -l"))
    scripts = [*line.values("-e", "--expression")] or list(line.words[:1])
    files = list(line.words) if line.has("-e", "--expression", "-f", "--file") else list(line.words[1:])
    script = "\n".join(scripts)[:_SCRIPT]
    for found in re.findall(r"(?:^|[\n;{}]|\d|\$)\s*e\s+([^\n]+)", script):
        shell.script(found, EMPTY, "nested")
    if re.search(r"s([/|#,]).*?\1.*?\1[gIp]*e[gIp]*(?:$|[;\n])", script):
        shell.note("run", "", program, script[:400], "unresolved", "code")
    in_place = any(text.startswith(("-i", "--in-place")) or re.fullmatch(r"-[nErsz]+i\S*", text) for text in texts)
    if in_place:
        whole = join(words, " ")
        for path in files[:40]:
            shell.write(
                path, Value(_added(script), True, whole.traits, whole.sources, whole.secrets), program, "replace"
            )
        return EMPTY
    from_files = [shell.read(path) for path in files[:20]]
    value = join(from_files) if from_files else stdin
    secrets = tuple(shell.path(path) for path in files if secret_kind(shell.path(path)))
    if secrets:
        shell.note("read", secrets[0], program, "", "secret")
    return _replaced(value, scripts, secrets)


def _replaced(value: Value, scripts: Sequence[str], secrets: tuple[str, ...]) -> Value:
    text = substitute(value.text, scripts[0]) if value.known and value.text and len(scripts) == 1 else None
    if text is not None:
        return Value(text, True, value.traits, value.sources, value.secrets)
    return Value(value.text, False, value.traits, value.sources, (*value.secrets, *secrets), value.paths)


def _added(script: str) -> str:
    """What a script of `sed` puts into a file."""
    parts = [found[2] for found in re.findall(r"s([/|#,@!])((?:(?!\1).)*)\1((?:(?!\1).)*)\1", script)]
    parts += re.findall(r"(?:^|[\n;{}$\d])\s*[aic]\\?\s*([^\n]+)", script)
    return "\n".join(parts)


FILING: Final[Mapping[str, Reader]] = {
    **dict.fromkeys(("cp", "mv", "ln", "install", "gcp", "gmv"), copy),
    "dd": disk_dump,
    **dict.fromkeys(("rm", "unlink", "shred", "srm", "wipe", "trash", "grm", "del", "rmdir_"), remove),
    **dict.fromkeys(("mkfs", "wipefs", "fdisk", "sfdisk", "parted", "sgdisk", "gdisk", "diskutil", "cryptsetup",
        "blkdiscard",
                     "mke2fs", *(f"mkfs.{kind}" for kind in ("ext2", "ext3", "ext4", "xfs", "btrfs", "vfat", "fat",
                         "ntfs",
                                                             "exfat", "f2fs", "minix"))), wipe_disk),
    **dict.fromkeys(("chmod", "chown", "chattr", "setfacl", "setcap"), rights),
    **dict.fromkeys(("tar", "bsdtar", "gtar", "unzip", "7z", "7za", "cpio", "unrar", "zip"), unpack),
    **dict.fromkeys(("sed", "gsed"), edit_stream),
}  # fmt: skip
