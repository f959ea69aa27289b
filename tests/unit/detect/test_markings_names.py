"""Names of a company's own network and its configured names are found; what every machine has is not."""

from __future__ import annotations

import pytest

from tidegate.core.finding import INTERNAL_NAME
from tidegate.core.words import DataClass
from tidegate.detect.detector import Detector
from tidegate.detect.detectors.internal_names import DETECTOR
from tidegate.detect.engine import build_matcher
from tidegate.detect.markings.names import internal_names
from tidegate.detect.scanner import Scanner
from tidegate.detect.text import Text

HOME = "/ho" + "me/"


def found(text: str, detector: Detector = DETECTOR) -> list[tuple[str, str]]:
    scan = Scanner([detector], build_matcher([detector])).scan(Text(text))
    assert all(finding.label == INTERNAL_NAME and finding.raises is DataClass.INTERNAL for finding in scan.findings)
    return [(finding.rule.partition(".")[2], text[finding.start : finding.end]) for finding in scan.findings]


@pytest.mark.parametrize(
    ("text", "rule", "value"),
    [
        ("curl http://billing.internal:8080/x", "internal_host", "billing.internal"),
        ("ping fileserver-2.berlin.lan", "internal_host", "fileserver-2.berlin.lan"),
        ("join dc01.acme.corp now", "internal_host", "dc01.acme.corp"),
        ("bob@mail.acme.local wrote", "internal_host", "mail.acme.local"),
        ("postgres://app:pw@172.20.1.9/shop", "private_address", "172.20.1.9"),
        ("redis at 192.168.7.20:6379.", "private_address", "192.168.7.20:6379"),
        ("https://confluence.acme.example/display", "internal_tool", "confluence.acme.example"),
        ("https://acme.atlassian.net/wiki", "internal_tool", "acme.atlassian.net"),
        ("\\\\nas01\\board\\2026", "network_path", "\\\\nas01\\board\\2026"),
        ('"path": "\\\\\\\\nas01\\\\board"', "network_path", "\\\\\\\\nas01\\\\board"),
        ("in C:\\Users\\cmiller\\Desktop", "home_path", "cmiller"),
        (f"in {HOME}cmiller/src", "home_path", "cmiller"),
        ("http://orders.shop.svc:80/", "cluster_service", "orders.shop.svc"),
        ("fixed with Jira: PAY-77", "ticket", "PAY-77"),
        ("since INC0012345", "ticket", "INC0012345"),
    ],
)
def test_an_internal_name_is_found(text: str, rule: str, value: str) -> None:
    assert (rule, value) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "thread = threading.local()",
        "import java.util.internal.Base",
        "const x = this.state.private;",
        "http://host.docker.internal:3000",
        "driver 10.2.3.4 is older than 10.2.3.5",
        "8.8.8.8:53",
        "https://gitlab.com/a/b and https://wiki.debian.org/x",
        r"re.compile('\\d+\\w')",
        f"{HOME}runner/work and /Users/Shared/x",
        "UTF-8, ISO-9001, issue CVE-2024",
        "the PAY-77 form",
    ],
)
def test_what_is_nobodys_is_not(text: str) -> None:
    assert found(text) == []


def test_configured_names_are_found_as_whole_words() -> None:
    detector = internal_names(["Blue Heron", "Müller Söhne"], ["acme.example"])
    assert found("Project BLUE HERON of müller söhne", detector) == [("name", "BLUE HERON"), ("name", "müller söhne")]
    assert found("blueheronry", detector) == []
    assert found("see https://git.acme.example/x", detector) == [("domain", "git.acme.example")]
    assert found("write to ann@acme.example.", detector) == [("domain", "ann@acme.example")]
    assert found("notacme.example acme.example.org", detector) == []


def test_without_names_nothing_is_found() -> None:
    assert found("anything", internal_names()) == []
