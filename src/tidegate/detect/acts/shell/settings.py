"""Programs that set what steers others or starts by itself: variables, aliases, cron, services, configuration."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tidegate.detect.acts.installing.options import named, sort_words
from tidegate.detect.acts.shell.networking import Reader
from tidegate.detect.acts.shell.notable import is_steering
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, OUTPUT, Value, join

_GIT_STEERING: Final = re.compile(
    r"^(?:core\.(?:hookspath|sshcommand|fsmonitor|editor|pager|gitproxy|askpass|attributesfile|worktree)|alias\..+|"
    r"url\..+\.(?:insteadof|pushinsteadof)|credential\..*helper|credential\.helper|http\..*(?:proxy|sslverify|"
    r"sslcainfo)|"
    r"https?\.proxy|diff\..*(?:command|textconv|external)|diff\.external|merge\..*\.driver|filter\..*|gpg\..*program|"
    r"sequence\.editor|protocol\..*allow|remote\..*\.(?:url|pushurl|uploadpack|receivepack|proxy)|init\.templatedir|"
    r"include.*\.path|submodule\..*\.update|uploadpack\.packobjectshook|browser\..*|man\..*\.cmd|pager\..+)$",
    re.I,
)
_DEFENCES: Final = re.compile(
    r"^(?:auditd|rsyslog|syslog|fail2ban|ufw|firewalld|iptables|nftables|apparmor|clamav|clamd|falcon|crowdstrike|"
    r"osquery|"
    r"falco|wazuh|sysmon|selinux|mdatp|sentinel|auditbeat|filebeat|datadog-agent|carbonblack|cbagent|esets|sophos)",
    re.I,
)


def export(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`export` as a command of its own (in other shells, or behind `env`), `setx`, `launchctl setenv`."""
    texts = [word.text for word in words if not word.text.startswith("-")]
    if program == "launchctl":
        return _launch(shell, words)
    if program in ("setx", "setenv") and len(texts) > 1:
        texts = [f"{texts[0]}={' '.join(texts[1:])}"]
    for text, word in zip(texts, [word for word in words if not word.text.startswith("-")], strict=False):
        name, equals, value = text.partition("=")
        if equals:
            content = word.with_text(value, word.known)
            shell.variables[name] = content
            shell.exported[name] = value
            if is_steering(name):
                shell.note("configure", f"env:{name}", program, value, "exported", of=content)
    if not texts:
        return Value("", False, secrets=("environment",))
    return EMPTY


def alias(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`alias`: a name for a command. One that shadows a program changes what later calls do."""
    for word in words:
        name, equals, value = word.text.partition("=")
        if equals and name:
            shell.aliases[name] = value
            shadows = value.split(" ")[0] != name
            shell.note("configure", f"alias:{name}", program, value, *(["shadows"] if shadows else []), of=word)
            shell.script(value, EMPTY, "nested", "deferred")
    return EMPTY


def cron(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`crontab`, `at`, `batch`."""
    line = sort_words([word.text for word in words], named("-u -f -q -t"))
    if program == "crontab" and line.has("-l", "-e") and not line.words:
        return Value("", False, frozenset({"output", "crontab"}))
    if program == "crontab" and line.has("-r") and not line.words:
        shell.note("delete", "cron", program, "", "recursive")
        return EMPTY
    if program != "crontab" and line.has("-l", "-c", "-d", "-r"):
        return OUTPUT
    path = next(iter([*line.values("-f"), *line.words]), "-") if program == "crontab" else "-"
    content = shell.read(path) if path != "-" else stdin
    shell.note("configure", "cron", program, content.text, of=content)
    for entry in content.text.split("\n")[:50]:
        found = re.match(r"\s*(?:@\w+|(?:[\d*/,\w-]+\s+){5})\s*(\S.*)", entry) if program == "crontab" else None
        command = found[1] if found is not None else entry if program != "crontab" else ""
        if command:
            shell.script(command, EMPTY, "nested", "deferred")
    return EMPTY


def service(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`systemctl`, `service`, `update-rc.d`, `chkconfig`, `rc-update`, `schtasks`, `sc`."""
    texts = [word.text for word in words if not word.text.startswith("-")]
    whole = " ".join(word.text for word in words)
    if program == "service" and len(texts) > 1:
        texts = [texts[1], texts[0]]
    verb, names = (texts[0], texts[1:]) if texts else ("", [])
    if verb in ("stop", "disable", "mask", "kill"):
        for name in names:
            if _DEFENCES.match(name):
                shell.note("configure", f"defence:{name}", program, whole, "disabled")
    elif (program in ("systemctl", "chkconfig") and verb in ("enable", "link", "edit", "set-environment")) or (
        program in ("update-rc.d", "rc-update")
    ):
        for name in names[:10]:
            shell.note("configure", f"service:{name}", program, whole)
    elif program in ("schtasks", "sc") and re.search(r"(?:^|\s)/?create\b", whole, re.I):
        shell.note("configure", "service:scheduled", program, whole)
        if found := re.search(r"/tr\s+(.+?)(?:\s+/\w+\s|$)|binpath=\s*(.+)", whole, re.I):
            shell.script((found[1] or found[2]).strip("\"'"), EMPTY, "nested", "deferred")
    return OUTPUT


def _launch(shell: Shell, words: Sequence[Value]) -> Value:
    texts = [word.text for word in words]
    if texts[:1] == ["setenv"] and len(texts) > 2 and is_steering(texts[1]):
        shell.note("configure", f"env:{texts[1]}", "launchctl", texts[2], "exported")
    elif texts[:1] in (["load"], ["bootstrap"], ["submit"]):
        shell.note("configure", f"service:{texts[-1]}", "launchctl", " ".join(texts))
    return OUTPUT


def defence(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """Firewalls, mandatory access control, logs of what was done: are they turned off?"""
    whole = " ".join([program, *(word.text for word in words)])
    off = (
        r"^(?:setenforce (?:0|permissive)|ufw (?:--force )?(?:disable|reset)|iptables (?:-F|--flush)\s*$|"
        r"iptables -P (?:INPUT|OUTPUT|FORWARD) ACCEPT|nft flush ruleset|auditctl (?:-e ?0|-D)|csrutil disable|"
        r"spctl --(?:master|global)-disable|aa-(?:teardown|disable|complain)|apparmor_parser (?-i:-R)|"
        r"sysctl.*kernel\.(?:yama|"
        r"randomize_va_space)\S*=0|pfctl -d|netsh advfirewall set \w+ state off|swapoff_|"
        r"(?:pkill|killall)\b.*\b(?:auditd|rsyslogd?|falcon\S*|falco|osqueryd|fail2ban\S*|clamd))"
    )
    if re.search(off, whole, re.I):
        shell.note("configure", f"defence:{program}", program, whole, "disabled")
    if program in ("killall", "pkill", "kill") and re.search(r"^kill (?:-9|-KILL|-s KILL) -1$", whole):
        shell.note("delete", "processes", program, whole, "recursive")
    return OUTPUT


def history(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`history -c`, `journalctl --vacuum-…`, `wevtutil cl`: what was done is forgotten."""
    whole = " ".join(word.text for word in words)
    cleared = {
        "history": r"-\w*[cd]\b", "journalctl": r"--vacuum-(?:time=\d{1,2}s|size=\d{1,2}[KM]?\b)", "wevtutil": r"^cl\b",
        "fc": r"-p", "clear-history": "",
    }  # fmt: skip
    if re.search(cleared.get(program, "$^"), whole, re.I):
        shell.note("delete", "history", program, whole, "history")
    return OUTPUT


def shell_option(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`set +o history`, `unset HISTFILE`, `shopt`."""
    texts = [word.text for word in words]
    if program == "unset":
        for text in texts:
            shell.variables.pop(text, None)
        if "HISTFILE" in texts:
            shell.note("delete", "history", program, " ".join(texts), "history")
        return EMPTY
    if program == "set" and "+o" in texts and "history" in texts:
        shell.note("delete", "history", program, " ".join(texts), "history")
    if program == "set" and not texts:
        return Value("", False, secrets=("environment",))
    return EMPTY


def git_setting(shell: Shell, name: str, value: str, trait: str) -> None:
    """A setting of `git`, kept where it steers something; commands in it are read."""
    if not _GIT_STEERING.match(name):
        return
    shell.note("configure", f"git:{name.lower()}", "git", value, trait)
    if value.startswith("!"):
        shell.script(value[1:], EMPTY, "nested", "deferred")
    elif " " in value and re.search(
        r"(?:command|helper|textconv|driver|editor|pager|fsmonitor|clean|smudge|update)$", name, re.I
    ):
        shell.script(value, EMPTY, "nested", "deferred")


def users(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`useradd`, `usermod -aG sudo`, `passwd`, `chpasswd`, `visudo`."""
    whole = " ".join(word.text for word in words)
    if program in ("chpasswd", "visudo") or re.search(
        r"\b(?:sudo|wheel|admin|root|docker|Administrators)\b|-o\s+-u\s*0|-u\s*0\b|0:0", whole
    ):
        shell.note("configure", f"account:{program}", program, f"{whole} {stdin.text}".strip()[:400])
    return OUTPUT


def registry(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`reg add …\\Run`, `defaults write`, `sysctl`, `ssh-copy-id`, `update-ca-certificates`."""
    whole = " ".join(word.text for word in words)
    if program == "reg" and re.search(r"^add\b.*(?:CurrentVersion\\Run|Winlogon|Image File Execution|AppInit_DLLs|"
                                      r"Environment)",
                                      whole, re.I):  # fmt: skip
        shell.note("configure", "service:registry", program, whole)
    elif program == "ssh-copy-id":
        shell.note("configure", "authorized_keys", program, whole, "remote")
    elif program in ("update-ca-certificates", "update-ca-trust", "trust", "certutil"):
        return _trust(shell, program, words)
    return join([stdin]) if stdin is not EMPTY else OUTPUT


def _trust(shell: Shell, program: str, words: Sequence[Value]) -> Value:
    texts = [word.text for word in words]
    whole = " ".join(texts)
    if program == "certutil" and re.search(r"-urlcache|-f\s+https?:|/urlcache", whole, re.I):
        addresses = [place for place, text in enumerate(texts) if "://" in text]
        if addresses:
            place = addresses[0]
            into = texts[place + 1] if place + 1 < len(texts) else ""
            return shell.command([Value("curl"), Value("-o"), Value(into), words[place]], EMPTY)
    if program == "certutil" and re.search(r"[-/]decode", whole, re.I) and len(texts) > 2:
        before = shell.read(texts[-2])
        shell.write(texts[-1], before.with_text("", False, "decoded"), program)
    elif (program == "certutil" and re.search(r"-(?:addstore|A)\b", whole)) or (
        program in ("trust", "update-ca-trust") and "anchor" in whole
    ):
        shell.note("configure", "trust:certificates", program, whole)
    return OUTPUT


SETTINGS: Final[Mapping[str, Reader]] = {
    **dict.fromkeys(("export", "setx", "setenv", "launchctl"), export),
    "alias": alias,
    **dict.fromkeys(("crontab", "at", "batch"), cron),
    **dict.fromkeys(("systemctl", "service", "update-rc.d", "chkconfig", "rc-update", "schtasks", "sc"), service),
    **dict.fromkeys(("setenforce", "ufw", "iptables", "ip6tables", "nft", "auditctl", "csrutil", "spctl", "aa-teardown",
                     "aa-disable", "aa-complain", "pfctl", "netsh", "sysctl", "pkill", "killall", "kill",
                     "apparmor_parser"), defence),
    **dict.fromkeys(("history", "journalctl", "wevtutil", "fc"), history),
    **dict.fromkeys(("set", "unset", "shopt"), shell_option),
    **dict.fromkeys(("useradd", "usermod", "adduser", "passwd", "chpasswd", "visudo", "gpasswd", "net"), users),
    **dict.fromkeys(("reg", "ssh-copy-id", "update-ca-certificates", "update-ca-trust", "trust", "certutil"), registry),
}  # fmt: skip
