"""Names of a company's own network: hosts, addresses, paths, services, tickets.

The names of the company itself are configured: see markings/names.py. Each is worth little by itself; together they
tell how a company is built. What every machine has is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import Finding
from tidegate.detect.detector import Example, Match, Pattern
from tidegate.detect.markings import hosts
from tidegate.detect.markings.names import name_finding, name_rule
from tidegate.detect.text import Text

_LABELS: Final = r"(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){1,6}"
_WORD: Final = re.compile(r"[a-z]+")
_OCTET: Final = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_PRIVATE: Final = (
    rf"(?:10\.{_OCTET}\.{_OCTET}\.{_OCTET}|192\.168\.{_OCTET}\.{_OCTET}"
    rf"|172\.(?:1[6-9]|2[0-9]|3[01])\.{_OCTET}\.{_OCTET})"
)
_HOME: Final = "/ho" + "me/"


RULES: Final = (
    name_rule("internal_host", "Internal host", "A host under an ending that only private networks use.", "medium"),
    name_rule("private_address", "Private address", "An address of RFC 1918 with a port or in a URL."),
    name_rule(
        "internal_tool", "Internal tool", "A URL of a company's tracker, wiki, repository or intranet.", "medium"
    ),
    name_rule("network_path", "Network path", "A UNC path of a server and its share.", "medium"),
    name_rule("home_path", "Home directory", "A path with the account of a person."),
    name_rule("cluster_service", "Cluster service", "The name of a Kubernetes service with its namespace."),
    name_rule("ticket", "Ticket", "The key of a ticket, after a word that says so."),
)


class InternalNames:
    """See the module."""

    id = "internal_names"
    title = "Internal names"
    version = 1
    reach = 420
    always = False
    rules = RULES
    patterns = (
        Pattern(
            rule="internal_host",
            regex=rf"\b({_LABELS}(?:internal|intranet|corp|local|lan|localdomain|home\.arpa|intra|private))\b",
            caseless=True,
        ),
        Pattern(rule="private_address", regex=rf"\b({_PRIVATE}:[1-9][0-9]{{1,4}})\b"),
        Pattern(rule="private_address", regex=rf"://(?:[\w.%-]{{1,40}}(?::[^@\s/]{{1,40}})?@)?({_PRIVATE})\b"),
        Pattern(
            rule="internal_tool",
            regex=r"\bhttps?://((?:jira|confluence|gitlab|bitbucket|jenkins|wiki|intranet|sharepoint|servicenow|grafana|"
            r"kibana|sonarqube|artifactory|nexus|harbor|vault|backstage|argocd)(?:[.-][a-z0-9-]{1,40}){0,4}\.[a-z]{2,12})"
            r"(?:[:/?#]|\b)",
            caseless=True,
        ),
        Pattern(
            rule="internal_tool",
            regex=r"\bhttps?://([a-z0-9-]{2,40}\.(?:atlassian\.net|sharepoint\.com|service-now\.com|okta\.com|"
            r"visualstudio\.com|zendesk\.com|slack\.com))/",
            caseless=True,
        ),
        Pattern(rule="internal_tool", regex=r"\bhttps?://((?:intranet|wiki|jira|confluence|gitlab|git|jenkins))[:/]"),
        Pattern(
            rule="network_path",
            regex=r"(?:^|[^\\\w])(\\\\{1,3}[A-Za-z][A-Za-z0-9._-]{2,60}(?:\\{1,2}[A-Za-z0-9_$][\w$.-]{1,60}){1,4})",
        ),
        Pattern(rule="home_path", regex=rf"(?:{_HOME}|/Users/|\b[A-Za-z]:\\{{1,2}}Users\\{{1,2}})([\w.-]{{2,32}})"),
        Pattern(
            rule="cluster_service",
            regex=r"\b([a-z0-9][a-z0-9-]{0,60}\.[a-z0-9][a-z0-9-]{0,60}\.svc(?:\.cluster\.local)?)\b",
        ),
        Pattern(
            rule="ticket",
            regex=r"\b(?:[Jj]ira|JIRA|[Tt]icket|[Ii]ssue|[Bb]ug|[Ii]ncident|[Ss]tory|[Ee]pic|[Cc]hange|[Tt]ask|browse)"
            r"[ :#/=(\[-]{1,3}([A-Z][A-Z0-9]{1,9}-[1-9][0-9]{0,6})\b",
        ),
        Pattern(rule="ticket", regex=r"\b((?:INC|CHG|RITM|PRB|SCTASK)[0-9]{7,10})\b"),
    )
    examples = (
        Example(text="ssh ann@build07.berlin.corp", shows=("internal_host",)),
        Example(text="The server db-prod-3.internal is slow.", shows=("internal_host",)),
        Example(text="self.local, threading.local() and config.internal are attributes", near="internal_host"),
        Example(text="redis at 10.20.30.40:6379", shows=("private_address",)),
        Example(text="version 10.20.30.40 of the driver, and 11.20.30.40:80", near="private_address"),
        Example(text="see https://jira.acme-tools.eu/browse", shows=("internal_tool",)),
        Example(text="see https://gitlab.gnome.org/GNOME and https://jira.atlassian.com/x", near="internal_tool"),
        Example(text="It lies on \\\\filesrv02\\finance\\plans", shows=("network_path",)),
        Example(text="The pattern \\\\d+\\w and \\\\?\\C: are no paths.", near="network_path"),
        Example(text=f"cd {_HOME}amueller/src", shows=("home_path",)),
        Example(text=f"cd {_HOME}user/src or /Users/Shared", near="home_path"),
        Example(text="http://orders.billing.svc.cluster.local:8080", shows=("cluster_service",)),
        Example(text="kubernetes.default.svc is everywhere", near="cluster_service"),
        Example(text="as said in ticket SHOP-1234", shows=("ticket",)),
        Example(text="issue CVE-2024 and the codec UTF-8, SHOP-12", near="ticket"),
    )

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found: list[Finding] = []
        for match in matches:
            confidence = _JUDGES[match.rule](text, match)
            if confidence and not (found and match.start < found[-1].end):
                rule = next(rule for rule in self.rules if rule.id == match.rule)
                found.append(name_finding(self.id, rule, match, confidence))
        return found


def _host(text: Text, match: Match) -> float:
    name = text.lowered[match.start : match.end]
    if name in hosts.NOBODYS or name.endswith((*hosts.NOBODYS_ENDINGS, ".svc.cluster.local")):
        return 0.0
    after = text.text[match.end : match.end + 2]
    before = text.before(match.start, 40)
    if (
        after[:1] in ("(", "_", "-", "@", "=")
        or (after[:1] == "." and after[1:2].isalnum())
        or before[-1:] in ("_", "$")
    ):
        return 0.0
    labels = name.split(".")
    if before.endswith(("://", "@")) or (after[:1] == ":" and after[1:2].isdigit()):
        return 0.95
    if labels[-1] in hosts.SURE_ENDINGS and (len(labels) > 2 or _is_machine(labels[0])):
        return 0.9
    said = any(word in before for word in hosts.TALK_OF_HOSTS)
    if _is_machine(labels[0]) and (said or len(labels) > 2 or any(letter.isdigit() for letter in labels[0])):
        return 0.85
    return 0.7 if said and (labels[-1] in hosts.SURE_ENDINGS or "-" in labels[0]) else 0.0


def _is_machine(label: str) -> bool:
    """Whether a host's first label is built like a machine's: a known word, or one with a number at its end."""
    words = _WORD.findall(label)
    return any(word in hosts.HOST_WORDS for word in words) or (label[-1:].isdigit() and bool(words))


def _address(text: Text, match: Match) -> float:
    port = text.text[match.start : match.end].partition(":")[2]
    after = text.text[match.end : match.end + 2]
    dotted = (after[:1] == "." and after[1:].isdigit()) or text.text[max(match.start - 1, 0) : match.start] == "."
    return 0.0 if dotted or (port and int(port) > 65535) else 0.9


def _tool(text: Text, match: Match) -> float:
    return 0.0 if text.lowered[match.start : match.end].endswith(hosts.PUBLIC_TOOLS) else 0.8


def _share(text: Text, match: Match) -> float:
    parts = [part for part in text.lowered[match.start : match.end].split("\\") if part]
    if len(parts) < 2 or parts[0].startswith("wsl") or parts[0] in ("localhost", "server", "servername", "host"):
        return 0.0
    # What a pattern or a string escapes has a letter or two between its strokes.
    return 0.85 if len(parts[1]) > 2 else 0.0


def _account(text: Text, match: Match) -> float:
    name = text.lowered[match.start : match.end].rstrip(".")
    return 0.0 if name in hosts.NOBODYS_USERS or not name[:1].isalpha() or "your" in name else 0.8


def _service(text: Text, match: Match) -> float:
    return 0.0 if text.text[match.start : match.end] in hosts.NOBODYS else 0.9


def _ticket(text: Text, match: Match) -> float:
    return 0.0 if text.text[match.start : match.end].partition("-")[0] in hosts.NOBODYS_KEYS else 0.85


_JUDGES: Final = {
    "internal_host": _host,
    "private_address": _address,
    "internal_tool": _tool,
    "network_path": _share,
    "home_path": _account,
    "cluster_service": _service,
    "ticket": _ticket,
}


DETECTOR = InternalNames()
