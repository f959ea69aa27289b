"""Programs that run commands elsewhere: over ssh, in containers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tidegate.detect.acts.installing.options import named
from tidegate.detect.acts.shell.networking import Reader
from tidegate.detect.acts.shell.running import INTERPRETERS
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, OUTPUT, Value

_SSH_VALUED: Final = named("-p -i -l -o -F -J -L -R -D -b -c -E -e -I -m -O -Q -S -W -w -B")
_REMOTE: Final = {
    "docker": named("exec run"), "podman": named("exec run"), "nerdctl": named("exec run"),
        "kubectl": named("exec run"),
    "oc": named("exec run"), "docker-compose": named("exec run"), "lxc": named("exec"), "vagrant": named("ssh"),
    "chroot": frozenset[str](),
}  # fmt: skip


def ssh(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`ssh host command`, and the options of it that run commands here."""
    place = 0
    forwards = False
    while place < len(words) and words[place].text.startswith("-"):
        text = words[place].text
        if text[:2] in ("-o",):
            given = text[2:] or (words[place + 1].text if place + 1 < len(words) else "")
            found = re.match(r"\s*(?:ProxyCommand|LocalCommand|KnownHostsCommand)[\s=]+(.*)", given, re.I | re.S)
            if found is not None and found[1].strip().lower() != "none":
                shell.script(found[1], EMPTY, "nested")
        forwards = forwards or text[:2] == "-R"
        place += 2 if text in _SSH_VALUED else 1
    if place >= len(words):
        return OUTPUT
    host = words[place].text.rpartition("@")[2]
    traits = ["reverse_tunnel"] if forwards else []
    found_at = shell.note("connect", host, program, " ".join(word.text for word in words)[:400], *traits)
    rest = words[place + 1 :]
    if stdin is not EMPTY and (stdin.secrets or stdin.paths):
        shell.note("send", host, program, stdin.text, of=stdin)
    if rest:
        before, shell.files = shell.files, {}
        shell.script(" ".join(word.text for word in rest), stdin, "nested", "remote")
        shell.files = before
    return Value("", False, frozenset({"output"}), (found_at,), stdin.secrets)


def container(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`docker exec`, `docker run`, `kubectl exec`: the command within, and what of this machine it is given."""
    texts = [word.text for word in words]
    verb = next((text for text in texts if not text.startswith("-")), "")
    if program == "docker" and verb == "compose":
        return container(shell, "docker-compose", words[texts.index("compose") + 1 :], stdin)
    if verb not in _REMOTE.get(program, frozenset()):
        return OUTPUT
    start = texts.index(verb) + 1
    for text in texts[start:]:
        if re.match(r"(?:(?:-v|--volume=?|--mount=?.*source=)\s*)?/:/", text) or text in ("--privileged", "--pid=host"):
            shell.note("change_rights", "container:host", program, " ".join(texts)[:400], "privileged")
    for place in range(start, len(texts)):
        name = texts[place].rpartition("/")[2]
        if name in INTERPRETERS and place + 1 < len(texts) and place > start:
            return shell.command(list(words[place:]), stdin, "contained")
    return OUTPUT


REMOTE: Final[Mapping[str, Reader]] = {
    **dict.fromkeys(("ssh", "autossh", "mosh", "sshpass"), ssh),
    **dict.fromkeys(("docker", "podman", "nerdctl", "kubectl", "oc", "docker-compose", "lxc"), container),
}
