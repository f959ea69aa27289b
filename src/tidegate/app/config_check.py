"""What one field alone cannot say: names that must be unique or known, URLs, wildcards, risky choices.

Pure: settings and the places of their values in, issues out. A value that is already at fault is left alone.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Protocol
from urllib.parse import SplitResult, urlsplit

from tidegate.app.config import DeploymentSettings, EndpointSettings, RouteSettings, Settings
from tidegate.app.config_canary import faults
from tidegate.app.config_issue import NOWHERE, Issue
from tidegate.app.config_ledger import faults as ledger_faults
from tidegate.app.config_provenance import faults as signing_faults
from tidegate.app.config_read import Given, nearest
from tidegate.core.words import Tier

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_HEADER: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}")
_MODEL: Final = re.compile(r"[^\s\x00-\x1f\x7f]{1,256}")
_AUTH: Final = re.compile(r"dialect|bearer|none|header:[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}")
_TRANSPORT_HEADERS: Final = frozenset(
    {"host", "content-length", "transfer-encoding", "connection", "keep-alive", "upgrade", "te", "trailer"}
)
_TELLING: Final = re.compile(r"auth|key|token|secret|cookie|password", re.IGNORECASE)


class Spoken(Protocol):
    """What is asked of a dialect here."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def family(self) -> str:
        """Its family."""
        ...

    @property
    def widely_spoken(self) -> bool:
        """Whether nearly every endpoint of the family speaks it."""
        ...


def spoken_by(endpoint: EndpointSettings, known: Mapping[str, Spoken]) -> tuple[str, ...]:
    """The dialect ids of an endpoint, those that are widely spoken first; as listed when it lists them."""
    if endpoint.dialects:
        return endpoint.dialects
    family = [item for item in known.values() if item.family == endpoint.dialect]
    common = [item.id for item in family if item.widely_spoken]
    everything = endpoint.speaks == "all" or (endpoint.speaks == "auto" and endpoint.tier is Tier.OFFICIAL)
    rest = [item.id for item in family if not item.widely_spoken] if everything or not common else []
    return tuple(common + rest)


def split_listen(listen: str) -> tuple[str, int] | None:
    """Host and port of `host:port` or `[host]:port`; None when it is neither."""
    host, colon, port = listen.rpartition(":")
    if host.startswith("[") and host.endswith("]"):
        host = host[1:-1]
    elif ":" in host:
        return None
    if not colon or not host or not port.isascii() or not port.isdigit() or int(port[:6]) > 65535:
        return None
    return host, int(port)


def split_url(url: str, schemes: tuple[str, ...]) -> SplitResult | None:
    """The parts of an absolute URL of one of these schemes with a host and a proper port, or None."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in schemes or not parts.hostname or port == 0 or not _MODEL.fullmatch(url):
        return None
    return parts


def is_near(host: str) -> bool:
    """Whether a host is this machine or a private address, so that plain HTTP does not cross a public network."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal")) or "." not in host
    return address.is_loopback or address.is_private or address.is_link_local


def check(settings: Settings, given: Mapping[str, Given], known: Mapping[str, Spoken]) -> list[Issue]:
    """Return all issues, errors and warnings. `given` says which values stand in the file, and where."""
    checker = _Checker(settings, given, known)
    checker.run()
    return checker.issues


class _Checker:
    def __init__(self, settings: Settings, given: Mapping[str, Given], known: Mapping[str, Spoken]) -> None:
        self.settings = settings
        self.given = given
        self.known = known
        self.families = {item.family for item in known.values()}
        self.issues: list[Issue] = []

    def run(self) -> None:
        self._server()
        self._unique("endpoints", [endpoint.id for endpoint in self.settings.endpoints], "id")
        for index, endpoint in enumerate(self.settings.endpoints):
            self._endpoint(endpoint, f"endpoints[{index}]")
            self._credentials(endpoint, f"endpoints[{index}]")
        self._route_names()
        for index, route in enumerate(self.settings.routes):
            self._route(route, f"routes[{index}]")
        self._telemetry()
        for field, what, fix in faults(self.settings.canaries, [item.id for item in self.settings.endpoints]):
            self._note(f"canaries.{field}", what, fix)
        signing = [(item.provider or item.id, item.envelope) for item in self.settings.endpoints]
        for path, what, fix in signing_faults(self.settings.provenance, signing):
            self._note(path, what, fix)
        for field, what, fix in ledger_faults(self.settings.ledger):
            self._note(f"ledger.{field}", what, fix)
        self._unused()

    def _note(self, path: str, what: str, fix: str = "", warning: bool = False) -> None:
        # Point at the value, or at what encloses it when it is not in the file.
        at = path
        while at and at not in self.given:
            at = at[: max(at.rfind("."), at.rfind("["), 0)]
        place = self.given[at].place if at in self.given else NOWHERE
        severity = "warning" if warning else "error"
        self.issues.append(
            Issue(what=what, fix=fix, path=path, line=place.line, column=place.column, severity=severity)
        )

    def _stands(self, path: str, *fields: str) -> bool:
        """Whether one of the fields is in the file, if only with a value at fault."""
        return any(f"{path}.{field}" in self.given for field in fields)

    def _unique(self, section: str, names: list[str], field: str) -> None:
        seen: dict[str, int] = {}
        for index, name in enumerate(names):
            if not name:
                continue
            if name in seen:
                self._note(
                    f"{section}[{index}].{field}",
                    f"{name!r} is already the {field} of {section}[{seen[name]}].",
                    "Give each its own.",
                )
            seen.setdefault(name, index)

    def _server(self) -> None:
        if split_listen(self.settings.server.listen) is None:
            self._note("server.listen", "This is no `host:port`.", "Write such as `127.0.0.1:8080` or `[::]:8080`.")

    def _endpoint(self, endpoint: EndpointSettings, path: str) -> None:
        if endpoint.id and not _ID.fullmatch(endpoint.id):
            self._note(f"{path}.id", "An id takes letters, digits, dots, dashes and underscores.", "Rename it.")
        self._base_url(endpoint, path)
        self._dialects(endpoint, path)
        if not _AUTH.fullmatch(endpoint.auth):
            self._note(
                f"{path}.auth",
                f"{endpoint.auth[:60]!r} is no way to authenticate.",
                "Use `dialect`, `bearer`, `none`, or `header:NAME` with the header's name.",
            )
        for name in endpoint.headers:
            if not _HEADER.fullmatch(name) or name.lower() in _TRANSPORT_HEADERS:
                self._note(f"{path}.headers.{name}", "This header cannot be set here.", "Remove it.")
        if bool(endpoint.tls.client_cert) != bool(endpoint.tls.client_key):
            self._note(f"{path}.tls", "`client_cert` and `client_key` go together.", "Give both or neither.")
        if endpoint.proxy and split_url(endpoint.proxy.reveal(), ("http",)) is None:
            self._note(f"{path}.proxy", "This is no proxy URL.", "Write `http://[user:password@]host:port`.")

    def _base_url(self, endpoint: EndpointSettings, path: str) -> None:
        url = endpoint.base_url
        if not url:
            return
        parts = split_url(url, ("http", "https"))
        if parts is None:
            self._note(f"{path}.base_url", "This is no absolute URL.", "Write such as `https://api.vendor.example/v1`.")
        elif parts.username or parts.password:
            self._note(f"{path}.base_url", "A URL here holds no user or password.", "Use `api_key` or `headers`.")
        elif parts.query or parts.fragment:
            self._note(f"{path}.base_url", "A base URL has no query or fragment.", "Remove what follows the path.")
        elif parts.scheme == "http" and not is_near(parts.hostname or ""):
            self._note(f"{path}.base_url", "Prompts and credentials travel in clear text.", "Use https.", warning=True)

    def _dialects(self, endpoint: EndpointSettings, path: str) -> None:
        if endpoint.dialect and endpoint.dialects:
            self._note(f"{path}.dialects", "`dialect` and `dialects` exclude each other.", "Keep one of the two.")
        elif endpoint.dialect and endpoint.dialect not in self.families:
            self._note(
                f"{path}.dialect",
                f"The dialect family {endpoint.dialect[:60]!r} is not known.",
                nearest(endpoint.dialect, self.families),
            )
        elif not endpoint.dialect and not endpoint.dialects and not self._stands(path, "dialect", "dialects"):
            self._note(path, "Which dialect it speaks is missing.", f"Set `dialect`. {nearest('', self.families)}")
        for index, name in enumerate(endpoint.dialects):
            if name and name not in self.known:
                self._note(
                    f"{path}.dialects[{index}]", f"The dialect {name[:60]!r} is not known.", nearest(name, self.known)
                )

    def _credentials(self, endpoint: EndpointSettings, path: str) -> None:
        literal = [f"{path}.api_key"] if endpoint.api_key else []
        literal += [f"{path}.headers.{name}" for name in endpoint.headers if _TELLING.search(name)]
        for item in literal:
            if item in self.given and not self.given[item].sources:
                self._note(
                    item,
                    "The secret stands in the file itself.",
                    "Refer to it: `${NAME}` or `file:/path`.",
                    warning=True,
                )
        if not endpoint.tls.verify:
            self._note(f"{path}.tls.verify", "The certificate is not checked.", "Only for tests.", warning=True)
        expected = endpoint.tier is not Tier.LOCAL and endpoint.auth != "none" and not endpoint.tls.client_cert
        if expected and not self._stands(path, "api_key", "headers"):
            self._note(path, "No credential is given.", "Set `api_key`, or `auth: none`.", warning=True)

    def _route_names(self) -> None:
        seen: dict[str, str] = {}
        for path, name in self._names():
            if not name:
                continue
            if not _MODEL.fullmatch(name) or name.count("*") > 1:
                self._note(path, "A model name has no spaces and at most one `*`.", "Rename it.")
            if name in seen:
                self._note(path, f"{name[:80]!r} is already taken by {seen[name]}.", "Give each name to one route.")
            seen.setdefault(name, path)

    def _names(self) -> Iterator[tuple[str, str]]:
        for index, route in enumerate(self.settings.routes):
            yield f"routes[{index}].name", route.name
            for position, alias in enumerate(route.aliases):
                yield f"routes[{index}].aliases[{position}]", alias

    def _route(self, route: RouteSettings, path: str) -> None:
        if not route.deployments and f"{path}.deployments" in self.given:
            self._note(f"{path}.deployments", "A route needs a deployment.", "List `endpoint/model`.")
        ids = {endpoint.id for endpoint in self.settings.endpoints}
        for index, deployment in enumerate(route.deployments):
            self._deployment(deployment, route, f"{path}.deployments[{index}]", ids)

    def _deployment(self, deployment: DeploymentSettings, route: RouteSettings, path: str, ids: set[str]) -> None:
        if deployment.endpoint and deployment.endpoint not in ids:
            self._note(
                f"{path}.endpoint",
                f"There is no endpoint {deployment.endpoint[:60]!r}.",
                nearest(deployment.endpoint, ids) or "Add it under `endpoints`.",
            )
        model = deployment.model
        if model and (not _MODEL.fullmatch(model) or model.count("*") > 1):
            self._note(f"{path}.model", "A model name has no spaces and at most one `*`.", "Correct it.")
        elif "*" in model and not all("*" in name for name in (route.name, *route.aliases)):
            self._note(
                f"{path}.model",
                "The `*` has nothing to stand for: not every name of the route has one.",
                "Put a `*` into the route's name and aliases, or give a full model name.",
            )

    def _telemetry(self) -> None:
        url = self.settings.telemetry.otlp_endpoint
        if url and split_url(url, ("http", "https")) is None:
            self._note("telemetry.otlp_endpoint", "This is no absolute URL.", "Write `http://host:4318`.")

    def _unused(self) -> None:
        used = {deployment.endpoint for route in self.settings.routes for deployment in route.deployments}
        for index, endpoint in enumerate(self.settings.endpoints):
            if endpoint.id and endpoint.id not in used:
                self._note(f"endpoints[{index}]", "No route uses this endpoint.", "Add a deployment.", warning=True)


Dialects = Callable[[tuple[str, ...]], Mapping[str, Spoken]]
"""Loads the dialects, given the entry points that the configuration allows. Raises Misconfigured."""
