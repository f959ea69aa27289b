"""Passwords in addresses of databases, brokers, mail and repositories, and on command lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import Finding
from tidegate.detect.detector import Detector, Example, Match, Pattern
from tidegate.detect.secrets.placeholder import is_default, is_placeholder, is_reference
from tidegate.detect.secrets.shape import Shape
from tidegate.detect.secrets.token import without_inner
from tidegate.detect.secrets.value import looks_random
from tidegate.detect.secrets.verdict import Findings, rule
from tidegate.detect.text import Text

_ID: Final = "connection_strings"

RULES: Final = (
    rule(
        "url",
        "Password in an address",
        "connection_string",
        "high",
        "The password of `scheme://user:password@host`.",
        "RFC 3986, 3.2.1",
    ),
    rule("url_token", "Token in an address", "api_key", "high", "A token in the place of the user.", "RFC 3986, 3.2.1"),
    rule(
        "ado",
        "Password in a connection string",
        "connection_string",
        "high",
        "The password of `Server=...;Password=...`.",
        "https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-strings",
    ),
    rule(
        "azure_key",
        "Azure account key",
        "connection_string",
        "critical",
        "`AccountKey`, `SharedAccessKey` and their like.",
        "https://learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string",
    ),
    rule(
        "sql",
        "Password in SQL",
        "password",
        "high",
        "`IDENTIFIED BY '...'` and `PASSWORD '...'`.",
        "ISO/IEC 9075; vendors' manuals",
    ),
    rule(
        "command",
        "Password on a command line",
        "password",
        "high",
        "What curl, mysql, sshpass, redis-cli and others are given.",
    ),
    rule("pair", "Password given to a function", "password", "high", "The second of a user and a password."),
)
_FINDINGS: Final = Findings(_ID, RULES)

_USER: Final = r"[^\s:/?#@\"'<>|\\`]{0,64}"
_QUOTED: Final = r"[\"'][^\"'\n]{0,128}[\"']"
_PATTERNS: Final = (
    Pattern(rule="url", regex=rf"://{_USER}:([^\s/?#@\"'<>|\\`]{{1,128}})@[\w.\[$-]"),
    Pattern(rule="url_token", regex=r"://([\w.~-]{20,100})(?::[\w-]{0,16})?@[\w.-]{3}"),
    Pattern(
        rule="ado", regex=r"[;\"'?&](?:password|pwd|access ?key|secret)[ ]?=[ ]?([^\s;\"'&<>]{1,128})", caseless=True
    ),
    Pattern(
        rule="azure_key",
        regex=r"(?:AccountKey|SharedAccessKey|SharedSecretValue|accesskey)=([A-Za-z0-9+/]{42,86}={1,2})",
    ),
    Pattern(
        rule="sql",
        regex=r"(?:identified by|[^\w\s\"'`=:,][ \t]?password|[a-z0-9] password|^password)[ \t]{1,4}'([^'\n]{4,128})'",
        caseless=True,
    ),
    Pattern(
        rule="command",
        regex=r"\bcurl\b[^\n]{0,200} (?:-u|--user|--proxy-user|-U)[ =]?[\"']?[^\s:\"']{1,64}:([^\s\"']{1,128})",
    ),
    Pattern(
        rule="command",
        regex=r"\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n|;]{0,160} -p[\"']?([^\s\"'-][^\s\"']{3,64})",
    ),
    Pattern(
        rule="command",
        regex=r"\b(?:mongo|mongosh|mongodump|mongorestore)\b[^\n|;]{0,160} -p[ ]?[\"']?([^\s\"'-][^\s\"']{3,64})",
    ),
    Pattern(rule="command", regex=r"\bsshpass -p[ ]?[\"']?([^\s\"']{3,64})"),
    Pattern(rule="command", regex=r"\bredis-cli\b[^\n|;]{0,120} -a [\"']?([^\s\"']{3,128})"),
    Pattern(rule="command", regex=r"\b(?:sqlcmd|bcp|osql)\b[^\n|;]{0,160} -P[ ]?[\"']?([^\s\"']{3,128})"),
    Pattern(
        rule="command",
        regex=r"\b(?:ldapsearch|ldapmodify|ldapadd|ldapwhoami)\b[^\n|;]{0,200} -w[ ]?[\"']?([^\s\"']{3,128})",
    ),
    Pattern(
        rule="command",
        regex=r"\b(?:smbclient|rpcclient)\b[^\n|;]{0,120} -U ?[\"']?[^\s%\"']{1,64}%([^\s\"']{3,128})",
    ),
    Pattern(rule="command", regex=r"\bunlock-keychain -p[ ]?[\"']?([^\s\"']{3,128})"),
    Pattern(
        rule="command",
        regex=r"\b(?:zip|unzip|7z|7za|rar|unrar)\b[^\n|;]{0,80} -[pP][ ]?[\"']?([^\s\"'-][^\s\"']{3,128})",
    ),
    Pattern(rule="command", regex=r"\bopenssl enc\b[^\n|;]{0,120} -k[ ]?[\"']?([^\s\"']{3,128})"),
    Pattern(
        rule="command", regex=r"\bhtpasswd -[a-zA-Z]{0,4}b[a-zA-Z]{0,4} [^\s]{1,80} [^\s]{1,64} [\"']?([^\s\"']{3,128})"
    ),
    Pattern(rule="command", regex=r"\bnet use [^\s]{1,80} [^\s]{1,120} ([^\s/\"'*][^\s\"']{2,64}) /user"),
    Pattern(rule="command", regex=r"\becho [\"']?([^\s\"'$]{4,64})[\"']? ?\| ?sudo -[a-zA-Z]{0,4}S\b"),
    Pattern(
        rule="pair",
        regex=rf"\b(?:auth=|HTTPBasicAuth|HTTPDigestAuth|BasicAuth|basic_auth|setBasicAuth|\.auth|withBasicAuth"
        rf"|UsernamePasswordCredentials|PasswordAuthentication)\({_QUOTED},[ ]?[\"']([^\"'\n]{{4,128}})[\"']\)",
    ),
    Pattern(
        rule="pair",
        regex=rf"\b(?:mysqli|mysqli_connect|mysql_connect|getConnection|PDO|oci_connect|odbc_connect)"
        rf"\({_QUOTED},[ ]?{_QUOTED},[ ]?[\"']([^\"'\n]{{3,128}})[\"']",
    ),
    Pattern(rule="command", regex=r"-(?:passin|passout) pass:([^\s\"']{3,128})"),
    Pattern(
        rule="command",
        regex=r"\b(?:docker|podman|skopeo|helm registry) login\b[^\n|;]{0,160} -p[ ]?[\"']?([^\s\"'-][^\s\"']{3,128})",
    ),
)

_DATABASES: Final = re.compile(
    r"(?:postgres(?:ql)?|mysqlx?|mariadb|mongodb(?:\+srv)?|rediss?|valkeys?|amqps?|mqtts?|mssql|sqlserver|oracle|db2|clickhouse"
    r"|cockroachdb|cassandra|couchbase|neo4j|bolt|ldaps?|kafka|nats|smtps?|imaps?|pop3s?|ftps?|sftp|ssh|smb|influxdb|elastic"
    r"|snowflake|redshift|hive|presto|trino)(?:\+\w{1,16})?$",
    re.IGNORECASE,
)
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{0,24}$")
_EXAMPLE_HOST: Final = re.compile(
    r"(?:[\w-]{1,63}\.){0,4}(?:example|invalid|test)(?:\.(?:com|org|net|edu|local))?(?![\w.-])", re.IGNORECASE
)
_BLANK_HOST: Final = re.compile(
    r"(?:host(?:name)?|my-?host|server|address|domain|ip|proxy|registry)(?![\w.-])", re.IGNORECASE
)
_LOCAL: Final = re.compile(r"(?:localhost|127\.0\.0\.1|\[?::1|0\.0\.0\.0)(?![\w.-])", re.IGNORECASE)
_OTHER_KEYS: Final = re.compile(
    r"(?:server|data ?source|host|user(?: ?id|name)?|uid|database|initial ?catalog|driver|endpoint|port|dbname"
    r"|sslmode|jdbc:|account|service)"
    r"[ ]?[=:]",
    re.IGNORECASE,
)
_PLAIN: Final = re.compile(r"[\w.+-]{1,64}")


class ConnectionStrings:
    """See Detector."""

    def __init__(self) -> None:
        self.id = _ID
        self.title = "Passwords in connection strings"
        self.version = 1
        self.always = False
        self.reach = 700
        self.rules = RULES
        self.patterns = _PATTERNS
        self.examples = _EXAMPLES

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found = [finding for match in matches if (finding := _READERS[match.rule](text.text, match))]
        return without_inner(found)


def _is_none(value: str) -> bool:
    return is_placeholder(value) or is_reference(value) or is_default(value)


def _url(text: str, match: Match) -> Finding | None:
    scheme = _SCHEME.search(text, max(0, match.whole_start - 25), match.whole_start)
    user = text[match.whole_start + 3 : match.start - 1]
    start, end = match.start, match.end
    database = bool(scheme and _DATABASES.match(scheme.group()))
    if database:
        end = _last_at(text, end)
    value = text[start:end]
    host = end + 1
    if (
        not scheme
        or _is_none(value)
        or value == user
        or _EXAMPLE_HOST.match(text, host)
        or _BLANK_HOST.match(text, host)
    ):
        return None
    if value.lower() in ("x-oauth-basic", "x-oauth-token", "x-token-auth") or "***" in value:
        return None
    if value.isdecimal() and not database:
        return None
    local = _LOCAL.match(text, host) is not None
    sure = 0.95 if looks_random(value) else 0.85 if not value.isalpha() else 0.7
    return _FINDINGS.at("url", (start, end), sure - 0.1 if local else sure, "address")


def _last_at(text: str, end: int) -> int:
    """The last `@` before the host ends: people write one into a password without escaping it."""
    stop = end
    while stop < min(len(text), end + 64) and text[stop] not in "/?# \t\r\n\"'`,;<>":
        stop += 1
    return max(end, text.rfind("@", end, stop))


def _url_token(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end]
    if _is_none(value) or not looks_random(value) or "." in value:
        return None
    return _FINDINGS.at("url_token", (match.start, match.end), 0.85, "address")


def _ado(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end].rstrip("),.")
    around = text[max(0, match.whole_start - 200) : match.whole_start] + text[match.end : match.end + 200]
    if _is_none(value) or len(value) < 3 or len(_OTHER_KEYS.findall(around)) < 2:
        return None
    return _FINDINGS.at("ado", (match.start, match.start + len(value)), 0.9 if not value.isalpha() else 0.75, "context")


def _azure(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end]
    if is_placeholder(value) or not looks_random(value):
        return None
    return _FINDINGS.at("azure_key", (match.start, match.end), 0.98, "name_and_shape")


def _sql(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end]
    if _is_none(value) or " " in value or value.startswith(("%", ":", "?")):
        return None
    if value.isalpha() and not looks_random(value):
        return None
    return _FINDINGS.at("sql", (match.start, match.end), 0.9, "context")


def _pair(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end]
    if _is_none(value) or any(map(str.isspace, value)) or (value.isalpha() and not looks_random(value)):
        return None
    return _FINDINGS.at("pair", (match.start, match.end), 0.85, "context")


def _command(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end].rstrip("`),.;")
    if _is_none(value) or len(value) < 3 or (value.isalpha() and len(value) < 5) or value.startswith(("-", "\\")):
        return None
    if value.isdecimal() and len(value) <= 5:
        return None  # a port
    if value.isalpha() and not looks_random(value) and value.islower():
        return _FINDINGS.at("command", (match.start, match.start + len(value)), 0.6, "context")
    return _FINDINGS.at("command", (match.start, match.start + len(value)), 0.9, "context")


_READERS: Final = {
    "url": _url,
    "url_token": _url_token,
    "ado": _ado,
    "azure_key": _azure,
    "sql": _sql,
    "command": _command,
    "pair": _pair,
}

_PASSWORD: Final = "mR7" + "-wq2Kx9v"
_KEY: Final = Shape("{s86}").sample("azure") + "=="

_EXAMPLES: Final = (
    Example(text=f"DATABASE_URL=postgres://app:{_PASSWORD}@db-1.prod.acme.io:5432/app", shows=("url",)),
    Example(text=f"mongodb+srv://root:{_PASSWORD}@cluster0.ab12c.mongodb.net/?retryWrites=true", shows=("url",)),
    Example(text=f"redis://:{_PASSWORD}@cache:6379/0", shows=("url",)),
    Example(text=f"git clone https://deploy:{_PASSWORD}@git.acme.io/shop.git", shows=("url",)),
    Example(text="postgres://user:password@localhost:5432/db", near="url"),
    Example(text="amqp://${USER}:${PASSWORD}@mq:5672", near="url"),
    Example(text="https://bob:s3cr3t-Word@www.example.com/path", near="url"),
    Example(text="See http://localhost:8080 and mail bob@acme.io", near="url"),
    Example(text="https://user:<password>@host/", near="url"),
    Example(text=f"https://{Shape('{A32}').sample('t')}:x-oauth-basic@github.com/a/b", shows=("url_token",)),
    Example(text="ssh://git-repositories-internal@git.acme.io/a/b", near="url_token"),
    Example(
        text=f"Server=tcp:db.acme.io,1433;Database=shop;User Id=sa;Password={_PASSWORD};Encrypt=True", shows=("ado",)
    ),
    Example(text=f"jdbc:sqlserver://db:1433;user=sa;password={_PASSWORD}", shows=("ado",)),
    Example(text="Server=db;Database=shop;User Id=sa;Password={0};", near="ado"),
    Example(
        text=f"DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={_KEY};EndpointSuffix=core.windows.net",
        shows=("azure_key",),
    ),
    Example(
        text="AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/"
        + "KBHBeksoGMGw==",
        near="azure_key",
    ),
    Example(text=f"CREATE USER app IDENTIFIED BY '{_PASSWORD}';", shows=("sql",)),
    Example(text=f"ALTER ROLE app WITH PASSWORD '{_PASSWORD}';", shows=("sql",)),
    Example(text="CREATE USER app IDENTIFIED BY 'password';", near="sql"),
    Example(text=f"curl -s -u admin:{_PASSWORD} https://ci.acme.io/api", shows=("command",)),
    Example(text=f"mysql -h db -u root -p{_PASSWORD} shop", shows=("command",)),
    Example(text=f"sshpass -p '{_PASSWORD}' ssh root@10.0.0.7", shows=("command",)),
    Example(text=f"requests.get(url, auth=('bob', '{_PASSWORD}'))", shows=("pair",)),
    Example(text="requests.get(url, auth=('user', 'pass'))", near="pair"),
    Example(text='curl -u "$USER:$PASSWORD" https://ci.acme.io/api', near="command"),
    Example(text="mysql -h db -u root -p shopping7", near="command"),
)

DETECTOR: Detector = ConnectionStrings()
