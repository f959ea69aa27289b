"""What commands fetch from and send to other machines: HTTP clients, copies over ssh, sockets, look-ups of names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from tidegate.detect.acts.act import Url
from tidegate.detect.acts.installing.options import Line, named, sort_words
from tidegate.detect.acts.shell.notable import secret_kind
from tidegate.detect.acts.shell.state import Shell
from tidegate.detect.acts.shell.value import EMPTY, Value, join
from tidegate.detect.acts.urls import parse_operand, parse_url, target_of

Reader: TypeAlias = Callable[[Shell, str, Sequence[Value], Value], Value]

_CURL_VALUED: Final = named(
    "-A -b -c -C -d -D -e -E -F -h -H -K -m -o -P -Q -r -t -T -u -U -w -x -X -y -Y -z --abstract-unix-socket --alt-svc "
    "--cacert --capath --cert --cert-type --ciphers --config --connect-timeout --connect-to --cookie --cookie-jar "
    "--crlfile --data --data-ascii --data-binary --data-raw --data-urlencode --json --dns-servers --doh-url "
    "--dump-header --engine --form --form-string --header --interface --keepalive-time --key --key-type --limit-rate "
    "--local-port --login-options --mail-auth --mail-from --mail-rcpt --max-filesize --max-redirs --max-time "
    "--netrc-file "
    "--noproxy --oauth2-bearer --output --output-dir --pass --pinnedpubkey --preproxy --proto --proto-default "
    "--proto-redir --proxy --proxy-header --proxy-user --quote --random-file --range --rate --referer --request "
    "--request-target --resolve --retry --retry-delay --retry-max-time --service-name --socks4 --socks5 "
    "--socks5-hostname "
    "--speed-limit --speed-time --stderr --telnet-option --time-cond --tlsuser --tlspassword --trace --trace-ascii "
    "--unix-socket --upload-file --url --url-query --user --user-agent --variable --write-out --aws-sigv4 --etag-save "
    "--etag-compare"
)
_WGET_VALUED: Final = named(
    "-a -A -B -D -e -i -I -l -o -O -P -Q -R -t -T -U -w -X --append-output --base --body-data --body-file --config "
    "--connect-timeout --cut-dirs --directory-prefix --dns-timeout --domains --execute --header --http-password "
    "--http-user --input-file --level --limit-rate --load-cookies --max-redirect --method --output-document "
    "--output-file --password --post-data --post-file --quota --read-timeout --referer --save-cookies --timeout "
    "--tries "
    "--user --user-agent --wait"
)
_OTHER_VALUED: Final = named(
    "-o -d -i -s -x -j -k -u -t --out --dir --input-file --output --max-concurrent-downloads --split --header --auth "
    "-a -A --auth-type --timeout -p --print --download --session --max-connection-per-server --checksum -P -l -e"
)
_DATA: Final = ("-d", "--data", "--data-ascii", "--data-binary", "--json", "--data-urlencode", "--data-raw")
_FORM: Final = ("-F", "--form", "--form-string")
_QUIET_OUTPUT: Final = re.compile(r"^/dev/(?:null|stdout|fd/1)$|^-$")
_HTTPIE_ITEM: Final = re.compile(r"^[\w.\[\]-]+(?::=|==|=@|=|:|@)", re.S)
_TOLD: Final = ("secret", "fingerprint", "output", "unresolved")


def _plain(words: Sequence[Value]) -> list[str]:
    return [word.text for word in words]


def _origin(words: Sequence[Value]) -> Value:
    """Where all words come from together, without their text."""
    if all(word is EMPTY or (not word.traits and not word.sources and not word.secrets) for word in words):
        return EMPTY
    return join(words)


def _uploaded(shell: Shell, text: str, origin: Value) -> Value:
    """What an argument for data gives away: itself, or the file that `@name` names."""
    at = text.find("@")
    reads = (
        text.startswith("@") or (at > 0 and text[at - 1] in "=" and at < 200) or (at > 0 and text[:at].isidentifier())
    )
    if not reads or at < 0:
        return Value(text, origin.known, origin.traits, origin.sources, origin.secrets)
    path = text[at + 1 :].split(";", maxsplit=1)[0]
    if path == "-":
        return Value(text, False)
    return _file(shell, path)


def _file(shell: Shell, path: str) -> Value:
    """The content of a file that is sent."""
    value = shell.read(path)
    kind = secret_kind(shell.path(path))
    secrets = (*value.secrets, shell.path(path)) if kind else value.secrets
    return Value(value.text or f"@{path}", value.known, value.traits, value.sources, secrets, value.paths)


def _send(shell: Shell, program: str, url: Url | None, shown: str, what: Value, *traits: str) -> int:
    target = target_of(url) if url is not None else shown
    found = [trait for trait in _TOLD if trait in what.traits]
    if what.paths:
        found.append("file")
    if any(name.startswith("$") for name in what.secrets):
        found.append("credential")
    text = "\n".join(filter(None, (what.text, " ".join(what.secrets))))
    only_files = Value("", True, what.traits, (), tuple(name for name in what.secrets if not name.startswith("$")))
    return shell.at(shell.note("send", target, program, text, *traits, *found, of=only_files), url)


def _output(shell: Shell, program: str, place: int, into: str) -> Value:
    """What a fetch prints: nothing when it goes into a file."""
    value = Value("", False, frozenset({"remote"}), (place,))
    if not into or _QUIET_OUTPUT.match(into):
        return value if into != "/dev/null" else EMPTY
    shell.files[shell.path(into)] = value
    return EMPTY


def _remote_name(shell: Shell, url: Url | None, directory: str = "") -> str:
    name = url.path.rstrip("/").rpartition("/")[2] if url is not None else ""
    name = name or "index.html"
    return shell.path(f"{directory}/{name}" if directory else name)


def curl(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`curl`."""
    line = sort_words(_plain(words), _CURL_VALUED)
    origin = _origin(words)
    traits = _curl_traits(line)
    addresses = [*line.values("--url"), *line.words]
    outputs = line.values("-o", "--output")
    directory = next(iter(line.values("--output-dir")), "")
    named_remotely = line.has("-O", "--remote-name", "-J", "--remote-name-all") or any(
        name.startswith("-") and not name.startswith("--") and "O" in name for name, _ in line.options
    )
    body = _curl_body(shell, line, origin, stdin)
    printed: list[Value] = []
    for name, value in line.options:
        if name in ("-K", "--config") and value:
            shell.note("read", shell.path(value), program, "", "options")
    for place, address in enumerate(addresses[:50]):
        url = parse_operand(address) if address else None
        into = (
            outputs[min(place, len(outputs) - 1)] if outputs else _remote_name(shell, url, directory) * named_remotely
        )
        if outputs and directory and into[:1] != "/":
            into = f"{directory}/{into}"
        if body is not None or (url is None and not address):
            printed.append(_output(shell, program, _send(shell, program, url, address, body or EMPTY, *traits), into))
            continue
        printed.append(_request(shell, program, address, into, origin, traits))
    return join(printed) if printed else EMPTY


def _curl_traits(line: Line) -> list[str]:
    traits: list[str] = []
    switches = "".join(name[1:] for name, _ in line.options if name.startswith("-") and not name.startswith("--"))
    if line.has("--insecure", "--proxy-insecure") or "k" in switches:
        traits.append("insecure")
    if line.has("-x", "--proxy", "--preproxy", "--socks5", "--socks5-hostname", "--socks4"):
        traits.append("proxied")
    if line.has("--resolve", "--connect-to", "--doh-url", "--dns-servers"):
        traits.append("redirected")
    return traits


def _curl_body(shell: Shell, line: Line, origin: Value, stdin: Value) -> Value | None:
    """What `curl` gives away in a body or a header; None when it only asks."""
    parts: list[Value] = []
    if line.has("-G", "--get"):
        return None
    for name, value in line.options:
        if name in _DATA or name in _FORM:
            if name in ("--data-raw", "--form-string"):
                parts.append(origin.with_text(value, origin.known))
            else:
                parts.append(
                    stdin if value in ("@-", "-") or value.endswith("=@-") else _uploaded(shell, value, origin)
                )
        elif name in ("-T", "--upload-file"):
            parts.append(stdin if value in ("-", ".") else _file(shell, value.strip("{}")))
    method = next(iter(line.values("-X", "--request")), "").upper()
    if not parts and method in ("POST", "PUT", "PATCH", "DELETE"):
        return Value("", True, origin.traits, origin.sources, origin.secrets)
    if not parts:
        return None
    whole = join(parts, "\n")
    secrets = tuple(dict.fromkeys((*whole.secrets, *origin.secrets)))
    return Value(whole.text, whole.known, whole.traits | origin.traits, whole.sources, secrets, whole.paths)


def _request(shell: Shell, program: str, shown: str, into: str, origin: Value,
             traits: Sequence[str]) -> Value:  # fmt: skip
    """A fetch, or what is sent in the address or the headers of one."""
    url = parse_operand(shown) if shown else None
    # A credential in a header is what it is for; in an address, or a file's content anywhere, it is given away.
    given_away = any(not name.startswith("$") or name in shown for name in origin.secrets)
    if given_away or "fingerprint" in origin.traits:
        return _output(shell, program, _send(shell, program, url, shown, origin, *traits, "in_request"), into)
    traits = [*traits, "credential"] if origin.secrets else traits
    found = [trait for trait in ("obfuscated", "unresolved", "output") if trait in origin.traits]
    kept = shell.path(into) if into and not _QUIET_OUTPUT.match(into) else ""
    return _output(shell, program, shell.fetched(url, shown, program, kept, *traits, *found), into)


def wget(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`wget`, and `fetch` of BSD."""
    line = sort_words(_plain(words), _WGET_VALUED)
    origin = _origin(words)
    traits = ["insecure"] if line.has("--no-check-certificate") else []
    switches = "".join(name[1:] for name, _ in line.options if name.startswith("-") and not name.startswith("--"))
    into = next(iter(line.values("-O", "--output-document")), "")
    if not into and "O" in switches:
        into = "-"
    directory = next(iter(line.values("-P", "--directory-prefix")), "")
    printed: list[Value] = []
    for name, value in line.options:
        if name in ("-e", "--execute") and "proxy" in value:
            traits.append("proxied")
    given = [
        Value(value, True, origin.traits, (), origin.secrets) for value in line.values("--post-data", "--body-data")
    ]
    given += [_file(shell, value) for value in line.values("--post-file", "--body-file")]
    for address in line.words[:50]:
        url = parse_operand(address)
        goes = into or _remote_name(shell, url, directory)
        if given:
            printed.append(_output(shell, program, _send(shell, program, url, address, join(given), *traits), goes))
        else:
            printed.append(_request(shell, program, address, goes, origin, traits))
    if not line.words and line.has("-i", "--input-file"):
        place = shell.fetched(None, "", program, "", "unresolved")
        shell.downloads.append(Value("", False, sources=(place,)))
    return join(printed) if printed else EMPTY


def other_clients(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`http`, `https`, `xh`, `aria2c`, `axel`, `lwp-request`, `GET`, `ftp`, `lynx -source`, `w3m -dump_source`, …"""
    line = sort_words(_plain(words), _OTHER_VALUED)
    origin = _origin(words)
    addresses = [word for word in line.words if parse_url(word) is not None]
    if program in ("http", "https", "xh", "xhs", "httpie") and not addresses:
        operands = [word for word in line.words if not word.isupper()]
        addresses = operands[:1]
    into = next(iter(line.values("-o", "--out", "--output")), "")
    directory = next(iter(line.values("-d", "--dir")), "") if program == "aria2c" else ""
    printed: list[Value] = []
    for address in addresses[:50]:
        url = parse_operand(address)
        items = [word for word in line.words if word != address and _HTTPIE_ITEM.match(word) and "==" not in word]
        goes = into
        if program in ("aria2c", "axel", "wget2", "ftp", "saldl"):
            goes = f"{directory}/{into}" if directory and into else into or _remote_name(shell, url, directory)
        if program in ("http", "https", "xh", "xhs") and (
            items or (stdin is not EMPTY and stdin.text + "".join(stdin.secrets))
        ):
            what = join([*(_uploaded(shell, item, origin) for item in items), stdin], "\n")
            printed.append(_output(shell, program, _send(shell, program, url, address, what), goes))
        else:
            printed.append(_request(shell, program, address, goes, origin, []))
    return join(printed) if printed else EMPTY


def open_socket(shell: Shell, target: Value) -> int:
    """`/dev/tcp/host/port`."""
    _, _, _, host, port, *_ = [*target.text.split("/"), "", "", ""]
    url = parse_operand(f"tcp://{host}:{port}" if port.isdigit() else f"tcp://{host}")
    return shell.at(shell.note("connect", f"{host}:{port}", "/dev/tcp", target.text, of=target), url)


def send_to_socket(shell: Shell, place: int, what: Value) -> None:
    """What goes out through a socket that is open."""
    act = shell.acts[place]
    if "shell_output" in what.traits:
        shell.mark((place,), "reverse_shell")
    elif what.secrets or what.text or what.paths:
        _send(shell, act.program, act.url, act.target, what)


def netcat(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`nc`, `ncat`, `socat`, `telnet`, `openssl s_client`."""
    texts = _plain(words)
    if program == "socat":
        return _socat(shell, texts, stdin)
    line = sort_words(
        texts, named("-e -c -p -s -w -i -q -x -X -I -O -G -T --exec --sh-exec -connect --source-port -g -m -o")
    )
    if program == "openssl":
        address = next(iter(line.values("-connect")), "")
        host, _, port = address.partition(":")
    else:
        host, port = [*line.words, "", ""][:2]
    executed = line.values("-e", "-c", "--exec", "--sh-exec") if program != "telnet" else []
    listens = line.has("-l", "--listen", "-k") or any(
        name.startswith("-") and not name.startswith("--") and "l" in name for name, _ in line.options
    )
    url = parse_operand(f"tcp://{host}:{port}" if port.isdigit() else f"tcp://{host}") if host else None
    traits = ["listens"] if listens else []
    if executed:
        traits.append("reverse_shell")
    if "z" in "".join(name for name, _ in line.options if not name.startswith("--")):
        traits.append("probe")
    origin = _origin(words)
    place = shell.at(shell.note("connect", f"{host}:{port}", program, " ".join(texts), *traits, of=origin), url)
    if "shell_output" in stdin.traits:
        shell.mark((place,), "reverse_shell")
    elif stdin.secrets or stdin.paths or stdin.text or "fingerprint" in stdin.traits:
        _send(shell, program, url, f"{host}:{port}", stdin)
    return Value("", False, frozenset({"remote"}), (place,))


_SOCAT_REMOTE: Final = re.compile(
    r"^(?:tcp|udp|ssl|openssl|socks|proxy|tcp4|tcp6)[\w-]*:(?:[^,:]*:)?([\w.\[\]-]+):?(\w*)", re.I
)
_SOCAT_RUN: Final = re.compile(r"^(?:exec|system|shell):", re.I)


def _socat(shell: Shell, texts: Sequence[str], stdin: Value) -> Value:
    remote = next((found for text in texts if (found := _SOCAT_REMOTE.match(text))), None)
    if remote is None:
        return EMPTY
    runs = any(_SOCAT_RUN.match(text) for text in texts)
    listens = any("listen" in text.lower() for text in texts)
    traits = [*(["reverse_shell"] if runs else []), *(["listens"] if listens else [])]
    url = None if listens else parse_operand(f"tcp://{remote[1]}")
    place = shell.at(shell.note("connect", f"{remote[1]}:{remote[2]}", "socat", " ".join(texts), *traits), url)
    if stdin.secrets or stdin.paths:
        _send(shell, "socat", url, remote[1], stdin)
    return Value("", False, frozenset({"remote"}), (place,))


def look_up(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`dig`, `nslookup`, `host`, `ping`: a name that is looked up can carry data out."""
    for word in words:
        if (
            word.secrets
            or word.sources
            or word.traits & {"output", "fingerprint"}
            or ("." in word.text and not word.known)
        ):
            if word.text.startswith(("-", "+")):
                continue
            url = parse_operand(word.text.lstrip("@$."))
            _send(shell, program, url, word.text, word, "dns")
        elif program in ("dig", "nslookup", "host", "drill", "resolvectl") and "." in word.text and word.known:
            place = shell.fetched(parse_operand(word.text.lstrip("@")), word.text, program, "", "dns")
            return Value("", False, frozenset({"remote"}), (place,))
    return Value("", False, frozenset({"output"}))


_REMOTE_PATH: Final = re.compile(r"^(?:[\w.+-]+@)?([\w.-]{2,}|\[[\da-fA-F:]+\]):(?!//)|^(?:rsync|scp|sftp)://", re.S)


def remote_copy(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`scp`, `rsync`, `sftp`, `rclone copy`, `aws s3 cp`, `gsutil cp`: from elsewhere, or out to it."""
    line = sort_words(
        _plain(words), named("-e -i -P -o -l -F -c -S -J --rsh --exclude --include --profile --rsync-path")
    )
    operands = list(line.words)
    for command in line.values("-e", "--rsh", "--rsync-path"):
        shell.script(command, EMPTY, "nested")
    if len(operands) < 2:
        return EMPTY
    *origins, goal = operands
    if _is_remote(goal):
        what = join([_file(shell, origin) for origin in origins[:20]], "\n")
        url = parse_url(goal)
        _send(shell, program, url, goal, what, "upload")
        return EMPTY
    for origin in origins[:20]:
        if _is_remote(origin):
            place = shell.fetched(parse_url(origin), origin, program, shell.path(goal))
            name = origin.rstrip("/").rpartition("/")[2]
            value = Value("", False, sources=(place,))
            shell.files[shell.path(goal)] = value
            shell.files[shell.path(f"{goal}/{name}")] = value
    return EMPTY


def _is_remote(text: str) -> bool:
    return _REMOTE_PATH.match(text) is not None or text.startswith(("s3://", "gs://", "az://", "azure://", "https://"))


def cloud_copy(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`aws s3 cp`, `gsutil cp`, `az storage blob upload`, `rclone copy`."""
    texts = _plain(words)
    if not any(word in ("cp", "mv", "sync", "copy", "copyto", "rsync", "upload") for word in texts[:4]):
        return Value("", False, frozenset({"output"}))
    operands = [word for word in words if word.text[:1] != "-" and word.text not in (
        "s3", "s3api", "cp", "mv", "sync", "copy", "copyto", "storage", "rsync")]  # fmt: skip
    return remote_copy(shell, program, operands, stdin)


def mail(shell: Shell, program: str, words: Sequence[Value], stdin: Value) -> Value:
    """`mail`, `mutt`, `sendmail`: what is sent to whom."""
    line = sort_words(_plain(words), named("-s -a -r -b -c -S -f -A"))
    to = next((word for word in line.words if "@" in word), "")
    if to:
        attached = [_file(shell, path) for path in line.values("-a", "-A")]
        url = parse_url(f"mailto:{to}")
        _send(shell, program, url, f"message:{to.lower()}", join([stdin, *attached], "\n"), "message")
    return EMPTY


NETWORK: Final[Mapping[str, Reader]] = {
    "curl": curl, "wget": wget, "wget2": wget, "fetch": wget,
    **dict.fromkeys(("http", "https", "xh", "xhs", "aria2c", "axel", "lwp-request", "lwp-download", "lynx", "w3m",
        "links",
                     "elinks", "ftp", "GET", "curlie", "httpie", "tftp", "saldl", "youtube-dl"), other_clients),
    **dict.fromkeys(("nc", "ncat", "netcat", "socat", "telnet"), netcat),
    **dict.fromkeys(("dig", "nslookup", "host", "ping", "ping6", "drill", "traceroute", "getent", "resolvectl"),
        look_up),
    **dict.fromkeys(("scp", "rsync", "sftp"), remote_copy),
    **dict.fromkeys(("aws", "gsutil", "az", "rclone", "s3cmd", "mc"), cloud_copy),
    **dict.fromkeys(("mail", "mailx", "mutt", "sendmail", "msmtp", "s-nail", "swaks"), mail),
}  # fmt: skip
