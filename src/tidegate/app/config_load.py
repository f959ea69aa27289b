"""A configuration file to `Settings`: read, resolve references, check, leave out what is optional and missing.

Every error and warning of a file is collected; an error raises `ConfigInvalid` with all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Final, Literal

import msgspec
from msgspec.structs import replace

from tidegate.adapters.files import Disk, Files
from tidegate.app.config import EndpointSettings, RouteSettings, Settings, environment
from tidegate.app.config_check import Dialects, Spoken, check, spoken_by
from tidegate.app.config_issue import ConfigInvalid, Issue, Place
from tidegate.app.config_read import Given, Missing, Reader
from tidegate.app.config_refs import References
from tidegate.app.config_yaml import MAX_BYTES, Node, Table, compose
from tidegate.app.policy_check import check_policy
from tidegate.app.policy_settings import PolicySettings
from tidegate.core.errors import Misconfigured
from tidegate.core.plugins import load_folder
from tidegate.wire.dialect import Dialect

DEFAULT_FILE: Final = "tidegate.yaml"

_ENDPOINT: Final = re.compile(r"endpoints\[(\d+)\]")


class Loaded(msgspec.Struct, frozen=True, kw_only=True):
    """Settings ready for use, and what else is known of the file they came from.

    In `settings` every endpoint has its provider and dialect ids filled in, paths are joined to the file's
    folder, and optional endpoints whose references lead nowhere are gone. `written` is the file before that,
    `given` maps the path of each value in it to its place; `watched` are the files that references led to.
    """

    settings: Settings
    written: Settings
    file: str = ""
    warnings: tuple[Issue, ...] = ()
    given: dict[str, Given] = {}
    watched: tuple[str, ...] = ()
    policy_file: str = ""
    """The file of the policy, when it has one of its own; the places of `policy.…` are in it."""


class Loader:
    """Loads configuration files against one environment, file system and set of dialects."""

    def __init__(self, env: Mapping[str, str], files: Files, dialects: Dialects) -> None:
        self._env = env
        self._files = files
        self._dialects = dialects

    def load(self, file: str, secrets: bool = True, policy: str = "") -> Loaded:
        """Read and check `file`. Without `secrets` a reference that leads nowhere is a warning.

        `policy` names a file whose policy takes the place of the file's own, as a draft does.
        Raises Misconfigured (`file_unreadable`, `file_too_large`) or ConfigInvalid with every issue.
        """
        return self.parse(self._files.read(file, MAX_BYTES), file, secrets, policy)

    def parse(self, data: bytes, file: str, secrets: bool = True, policy: str = "") -> Loaded:
        """Check `data` as the content of `file`, with the policy of the file `policy` if one is named.

        Raises ConfigInvalid with every issue, and Misconfigured when a policy's own file cannot be read.
        """
        root, issues = compose(data)
        _raise_if_wrong(file, issues)
        folder = str(PurePath(file).parent)
        references = References(self._env, self._files, folder)
        reader = Reader(references, folder)
        written = self._read(root, reader, file)
        if policy:
            written = replace(written, policy=PolicySettings(file=policy))
            reader.drop("policy")
            reader.given["policy.file"] = Given(Place())
        written, apart = self._policy_apart(written, reader, references)
        known, plugin_issues = self._known(written)
        left_out, missing_issues = _judge(reader.missing, written, secrets)
        faulty = {issue.path for issue in reader.issues} | {missing.path for missing in reader.missing}
        checks = [issue for issue in check(written, reader.given, known) if issue.path not in faulty]
        settings, dropped = _complete(written, left_out, known, reader.given)
        if not any(path.startswith("policy") for path in faulty):
            checks += check_policy(written, reader.given)
        issues = [*reader.issues, *plugin_issues, *missing_issues, *self._absent(reader), *checks, *dropped]
        issues = [_in_file(issue, apart) for issue in issues]
        issues.sort(key=lambda issue: (issue.line, issue.column))
        watched = tuple(dict.fromkeys((*references.watched, *((apart,) if apart else ()))))
        _raise_if_wrong(file, issues, watched)
        return Loaded(
            settings=settings,
            written=written,
            file=file,
            warnings=tuple(issues),
            given=reader.given,
            watched=watched,
            policy_file=apart,
        )

    def _read(self, root: Node | None, reader: Reader, file: str) -> Settings:
        if isinstance(root, Table) and any(key.text == "model_list" for key, _ in root.pairs):
            hint = Issue(
                what="This is a LiteLLM configuration.",
                fix="Run `tidegate import litellm FILE --out tidegate.yaml` and use its result.",
                line=root.place.line,
                column=root.place.column,
            )
            raise ConfigInvalid(file, (hint,))
        settings = reader.read(root, Settings) if root is not None else Settings()
        if "state_dir" in reader.given:
            return settings
        return replace(settings, state_dir=str(PurePath(file).parent / settings.state_dir))

    def _policy_apart(self, written: Settings, reader: Reader, references: References) -> tuple[Settings, str]:
        """The settings with the policy of the file that `policy.file` names, and that file; empty without one."""
        file = written.policy.file
        if not file:
            return written, ""
        beside = [path for path in reader.given if path.startswith("policy.") and path != "policy.file"]
        if beside:
            reader.issue(
                beside[0], reader.given[beside[0]].place, "This stands beside `policy.file`.", "Keep one of the two."
            )
        if self._files.stamp(file) is None:
            # Said as of any file that is not there; watched all the same, for it may come.
            return written, file
        root, issues = compose(self._files.read(file, MAX_BYTES))
        reader.issues += [replace(issue, file=file) for issue in issues]
        if root is None:
            return written, file
        inner = Reader(references, str(PurePath(file).parent))
        policy = inner.read(root, PolicySettings, "policy")
        if policy.file:
            inner.issue(
                "policy.file", inner.given["policy.file"].place, "A file of a policy names another.", "Remove it."
            )
        reader.issues += [replace(issue, file=file) for issue in inner.issues]
        reader.missing += inner.missing
        reader.paths += [item for item in inner.paths if item[0] != "policy.file"]
        place = reader.given["policy.file"]
        reader.given.update(inner.given)
        reader.given["policy.file"] = place
        return replace(written, policy=replace(policy, file=file)), file

    def _absent(self, reader: Reader) -> list[Issue]:
        return [
            Issue(
                what=f"There is no file {full!r}.",
                fix="Correct the path; it is taken from the folder of the configuration.",
                path=path,
                line=place.line,
                column=place.column,
            )
            for path, place, full in reader.paths
            if self._files.stamp(full) is None
        ]

    def _known(self, settings: Settings) -> tuple[Mapping[str, Spoken], list[Issue]]:
        try:
            return self._dialects(settings.plugins.dialects), []
        except Misconfigured as error:
            if not settings.plugins.dialects:
                raise
            return self._dialects(()), [Issue(what=error.what, fix=error.fix, path="plugins.dialects")]


def dialects(extra: tuple[str, ...]) -> dict[str, Dialect]:
    """All dialects, with the entry points named in `extra`. Raises Misconfigured."""
    return load_folder("tidegate.wire.dialects", "DIALECT", Dialect, extra)


def standard_loader() -> Loader:
    """The loader for this process: its environment, its files, the installed dialects."""
    return Loader(environment(), Disk(), dialects)


def _in_file(issue: Issue, apart: str) -> Issue:
    """The issue, said to be in the policy's own file when it is about what stands there."""
    if not apart or issue.file or not issue.path.startswith("policy.") or issue.path == "policy.file":
        return issue
    return replace(issue, file=apart)


def _raise_if_wrong(file: str, issues: list[Issue], watched: tuple[str, ...] = ()) -> None:
    if any(issue.severity == "error" for issue in issues):
        raise ConfigInvalid(file, tuple(issues), watched)


def _judge(missing: list[Missing], settings: Settings, secrets: bool) -> tuple[set[int], list[Issue]]:
    """Which endpoints to leave out, and an issue for every reference that leads nowhere."""
    left_out: set[int] = set()
    issues: list[Issue] = []
    for item in missing:
        match = _ENDPOINT.match(item.path)
        optional = match is not None and settings.endpoints[int(match[1])].optional
        severity: Literal["error", "warning"] = "error"
        fix = "Set it, or mark the endpoint `optional: true`." if match else "Set it."
        if optional and match:
            left_out.add(int(match[1]))
            severity, fix = "warning", "The optional endpoint is left out."
        elif not secrets:
            severity = "warning"
        issues.append(
            Issue(
                what=item.what,
                fix=fix,
                path=item.path,
                line=item.place.line,
                column=item.place.column,
                severity=severity,
            )
        )
    return left_out, issues


def _complete(
    settings: Settings, left_out: set[int], known: Mapping[str, Spoken], given: Mapping[str, Given]
) -> tuple[Settings, list[Issue]]:
    """Fill in what follows from other settings, and take out the endpoints that are left out."""
    gone = {settings.endpoints[index].id for index in left_out}
    endpoints = tuple(
        _completed(endpoint, known) for index, endpoint in enumerate(settings.endpoints) if index not in left_out
    )
    routes: list[RouteSettings] = []
    issues: list[Issue] = []
    for index, route in enumerate(settings.routes):
        kept = tuple(item for item in route.deployments if item.endpoint not in gone)
        if kept:
            routes.append(replace(route, deployments=kept) if gone else route)
        elif gone and route.deployments:
            place = given[f"routes[{index}]"].place
            issues.append(
                Issue(
                    what=f"The route {route.name[:80]!r} is left out: none of its endpoints can be used.",
                    fix="Set what the endpoints need.",
                    path=f"routes[{index}]",
                    line=place.line,
                    column=place.column,
                    severity="warning",
                )
            )
    return replace(settings, endpoints=endpoints, routes=tuple(routes)), issues


def _completed(endpoint: EndpointSettings, known: Mapping[str, Spoken]) -> EndpointSettings:
    return replace(
        endpoint,
        provider=endpoint.provider or endpoint.id,
        dialects=spoken_by(endpoint, known),
        headers={name.lower(): value for name, value in endpoint.headers.items()},
    )
