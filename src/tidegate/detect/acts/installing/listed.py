"""Installations by programs that all read their words alike: what sets them apart is a table.

Names of indexes that have no ecosystem of their own are `manager/name` in the ecosystem `other`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from tidegate.detect.acts.act import Act, Ecosystem
from tidegate.detect.acts.installing.indexes import is_usual_index
from tidegate.detect.acts.installing.options import Line, named, setting, sort_words
from tidegate.detect.acts.installing.package import (
    How,
    from_elsewhere,
    from_index,
    is_archive,
    is_path,
    is_vcs,
    origin_of,
)
from tidegate.detect.acts.urls import parse_operand, parse_url

Environment = Mapping[str, str]


class Manager(msgspec.Struct, frozen=True, kw_only=True):
    """How a program is told to install.

    `commands` are its words for it, in one or two words; empty when it needs none. `valued` are options that take a
    value, `indexes` those of them that name another index and `extra` one more; `origins` name a repository or URL
    that the package is taken from, `insecure` switch off checks. `version` parts name and version. With `prefix` the
    name is `prefix/name` in the ecosystem `other`. `adds` are commands that name an index for later.
    """

    ecosystem: Ecosystem = "other"
    prefix: str = ""
    commands: tuple[str, ...] = ("install",)
    valued: frozenset[str] = frozenset()
    indexes: frozenset[str] = frozenset()
    extra: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    insecure: frozenset[str] = frozenset()
    version: str = "="
    variables: tuple[str, ...] = ()
    adds: tuple[str, ...] = ()
    lists: str = ""
    names: frozenset[str] = frozenset()


_APT: Final = Manager(
    ecosystem="apt",
    commands=("install", "reinstall", "build-dep", "satisfy"),
    valued=named("-o --option -c --config-file -t --target-release --default-release -a --host-architecture"),
    insecure=named(
        "--allow-unauthenticated --force-yes --allow-insecure-repositories --no-check-signature --nogpgcheck"
        " --no-gpg-checks --nosignature --nodigest --force-not-secure"
    ),
    adds=("edit-sources",),
)
_RPM: Final = Manager(
    ecosystem="apt",
    commands=("install", "localinstall", "reinstall", "in", "groupinstall", "swap", "upgrade"),
    valued=named(
        "--enablerepo --disablerepo --repo --setopt -x --exclude --installroot --releasever -c --config"
        " --repofrompath --nogpgcheck-repo"
    ),
    extra=named("--repofrompath --repo"),
    insecure=_APT.insecure,
    adds=("config-manager",),
)
_CARGO: Final = Manager(
    ecosystem="cargo",
    commands=("install", "add", "binstall"),
    valued=named(
        "--version --vers --git --branch --tag --rev --path --root --index --registry --features -F --target"
        " --target-dir --profile --bin --example -j --jobs --color --config -Z --manifest-path -p --package --rename"
        " --message-format"
    ),
    indexes=named("--index --registry"),
    origins=named("--git --path"),
    version="@",
    variables=("CARGO_REGISTRY_DEFAULT", "CARGO_SOURCE_CRATES_IO_REPLACE_WITH", "CARGO_REGISTRIES_CRATES_IO_INDEX"),
)
_GEM: Final = Manager(
    ecosystem="gem",
    commands=("install", "i", "in", "ins", "inst", "add", "fetch", "exec"),
    valued=named(
        "-v --version -s --source --install-dir -i -n --bindir -P --trust-policy --platform --build-root --group -g"
        " --git --github --branch --ref --path --require -r --gemfile --jobs -j --retry --http-proxy -p"
    ),
    indexes=named("-s --source"),
    origins=named("--git --github --path"),
    version=":",
    variables=("BUNDLE_MIRROR__ALL", "RUBYGEMS_HOST", "BUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/"),
    lists="Gemfile",
)
_BREW: Final = Manager(ecosystem="brew", commands=("install", "reinstall", "upgrade"), valued=named("--appdir --cc"))

MANAGERS: Final[Mapping[str, Manager]] = {
    "apt": _APT,
    "apt-get": _APT,
    "aptitude": _APT,
    "nala": _APT,
    "dpkg": Manager(ecosystem="apt", commands=("-i", "--install"), version=""),
    "yum": _RPM,
    "dnf": _RPM,
    "microdnf": _RPM,
    "zypper": _RPM,
    "rpm": Manager(ecosystem="apt", commands=("-i", "-U", "--install", "--upgrade", "-ivh", "-Uvh", "-F"), version=""),
    "apk": Manager(
        ecosystem="apt",
        commands=("add",),
        valued=named("-X --repository -t --virtual -p --root --arch --repositories-file --keys-dir --cache-dir"),
        extra=named("-X --repository"),
        insecure=named("--allow-untrusted"),
        version="=<>~@",
    ),
    "pacman": Manager(ecosystem="apt", commands=("-S", "-U", "-Sy", "-Syu", "--sync", "--upgrade"), version=""),
    "yay": Manager(ecosystem="apt", commands=("-S", "-Sy", "-Syu"), version=""),
    "snap": Manager(prefix="snap", valued=named("--channel --revision"), insecure=named("--dangerous"), version=""),
    "flatpak": Manager(prefix="flatpak", insecure=named("--no-gpg-verify"), adds=("remote-add",), version=""),
    "brew": _BREW,
    "port": Manager(ecosystem="brew", version="@"),
    "cargo": _CARGO,
    "gem": _GEM,
    "bundle": msgspec.structs.replace(_GEM, commands=("add",), version=""),
    "bundler": msgspec.structs.replace(_GEM, commands=("add",), version=""),
    "composer": Manager(
        prefix="composer",
        commands=("require", "global require", "create-project"),
        valued=named("-d --working-dir --repository --repository-url --stability -s"),
        indexes=named("--repository --repository-url"),
        version=":=",
    ),
    "dotnet": Manager(
        prefix="nuget",
        commands=("add package", "tool install", "package add", "new install", "tool update"),
        valued=named("-v --version -s --source --add-source -f --framework --package-directory --tool-path"),
        indexes=named("-s --source --configfile"),
        extra=named("--add-source"),
        version="@",
    ),
    "nuget": Manager(
        prefix="nuget",
        valued=named("-version -source -outputdirectory -configfile"),
        indexes=named("-source -configfile"),
        version="@",
    ),
    "install-package": Manager(prefix="nuget", commands=(), valued=named("-version -source"), indexes=named("-source")),
    "install-module": Manager(
        prefix="powershell",
        commands=(),
        valued=named("-repository -requiredversion -scope -minimumversion -maximumversion -credential"),
        indexes=named("-repository"),
        names=named("-name"),
    ),
    "cpan": Manager(prefix="cpan", commands=(), valued=named("-j -I -M"), indexes=named("-M"), version="@"),
    "cpanm": Manager(
        prefix="cpan",
        commands=(),
        valued=named("-l -L --mirror -M --from --local-lib --local-lib-contained"),
        indexes=named("--mirror -M --from"),
        version="@~",
    ),
    "luarocks": Manager(
        prefix="luarocks",
        commands=("install", "build"),
        valued=named("--server --only-server --tree --lua-version"),
        indexes=named("--server --only-server"),
        version="",
    ),
    "code": Manager(
        prefix="vscode",
        commands=(),
        valued=named("--install-extension"),
        names=named("--install-extension"),
        version="@",
    ),
    "cursor": Manager(
        prefix="vscode",
        commands=(),
        valued=named("--install-extension"),
        names=named("--install-extension"),
        version="@",
    ),
    "codium": Manager(
        prefix="vscode",
        commands=(),
        valued=named("--install-extension"),
        names=named("--install-extension"),
        version="@",
    ),
    "choco": Manager(prefix="choco", valued=named("-s --source --version"), indexes=named("-s --source"), version=""),
    "winget": Manager(
        prefix="winget",
        valued=named("-s --source -v --version --id"),
        indexes=named("-s --source"),
        names=named("--id"),
    ),
    "scoop": Manager(prefix="scoop", adds=("bucket",), version="@"),
    "opam": Manager(prefix="opam", version="."),
    "cabal": Manager(prefix="hackage", version=""),
    "stack": Manager(prefix="hackage", version=""),
    "conan": Manager(prefix="conan", valued=named("-r --remote --requires"), names=named("--requires"), version="/"),
    "vcpkg": Manager(prefix="vcpkg", version=":"),
    "pod": Manager(prefix="cocoapods", lists="Podfile"),
    "dart": Manager(
        prefix="pub",
        commands=("pub add", "pub global activate"),
        version=":",
        valued=named("--git-url --hosted-url --path -u"),
        origins=named("--git-url"),
        indexes=named("--hosted-url -u"),
    ),
    "flutter": Manager(
        prefix="pub",
        commands=("pub add", "pub global activate"),
        version=":",
        valued=named("--git-url --hosted-url --path -u"),
        origins=named("--git-url"),
        indexes=named("--hosted-url -u"),
    ),
    "docker": Manager(prefix="docker", commands=("pull", "image pull"), valued=named("--platform"), version=""),
    "podman": Manager(prefix="docker", commands=("pull", "image pull"), valued=named("--platform"), version=""),
    "nerdctl": Manager(prefix="docker", commands=("pull", "image pull"), valued=named("--platform"), version=""),
    "ollama": Manager(prefix="ollama", commands=("pull", "run"), version=""),
}
"""Programs that install, by name."""


def read_listed(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of a program of the table."""
    manager = MANAGERS[program]
    line = sort_words([_lower_option(manager, word) for word in words], manager.valued)
    rest = _after_command(manager, line)
    how = _how(manager, program, line, environment)
    if rest is None:
        return _adding(manager, how, line)
    names = [*rest, *(value for name in manager.names for value in line.values(name))]
    if manager.names and not manager.commands:
        names = names if manager.prefix == "powershell" else names[len(rest) :]
    acts = [_act(manager, how, name) for name in names]
    for option in sorted(manager.origins):
        for value in line.values(option):
            acts = [_from(how, value, option)]
    if not acts and manager.lists:
        acts = [from_elsewhere(how, manager.lists, "", None, "file")]
    return acts


def _lower_option(manager: Manager, word: str) -> str:
    """An option in lower case where the program does not mind, as PowerShell and nuget do not."""
    return word.lower() if word[:1] == "-" and manager.prefix in ("powershell", "nuget") and len(word) > 2 else word


def _after_command(manager: Manager, line: Line) -> list[str] | None:
    """The words after the command; None when it is another one."""
    if not manager.commands:
        return list(line.words)
    flags = {name for name, _ in line.options}
    for command in manager.commands:
        if command.startswith("-"):
            if command in flags or any(flag.startswith(command) and flag[1] != "-" for flag in flags):
                return list(line.words)
            continue
        parts = command.split()
        if list(line.words[: len(parts)]) == parts:
            return list(line.words[len(parts) :])
        if len(parts) == 2 and line.words[:1] == (parts[0],) and parts[1] in line.words[2:3]:
            # `dotnet add <project> package <name>`
            return list(line.words[3:])
    return None


def _how(manager: Manager, program: str, line: Line, environment: Environment) -> How:
    traits: set[str] = set()
    index = None
    for options, trait in ((manager.indexes, "other_index"), (manager.extra, "extra_index")):
        for value in line.values(*options):
            place = parse_operand(value.rpartition(",")[2]) if not is_path(value) else None
            if place is None or not is_usual_index(place):
                traits.add(trait)
                index = index or place
    variable = setting(environment.items(), *manager.variables)
    if variable:
        index = index or parse_operand(variable)
        if index is None or not is_usual_index(index):
            traits.add("other_index")
    if any(line.has(option) for option in manager.insecure) or (index is not None and index.scheme == "http"):
        traits.add("insecure")
    if any(_is_careless(value) for name, value in line.options if name in ("-o", "--option", "--setopt")):
        traits.add("insecure")
    return How(ecosystem=manager.ecosystem, program=program, index=index, traits=frozenset(traits))


_CARELESS: Final = re.compile(
    r"(?i)(?:allowunauthenticated|allowinsecure\w*|verify-peer|gpgcheck)\W+(?:1|0|true|false|yes|no)"
)


def _is_careless(value: str) -> bool:
    return _CARELESS.search(value) is not None


def _act(manager: Manager, how: How, written: str) -> Act:
    if is_vcs(written) or "://" in written:
        return from_elsewhere(how, written, "", origin_of(written), "vcs" if is_vcs(written) else "url")
    if is_path(written) or (is_archive(written) and manager.prefix != "vscode"):
        return from_elsewhere(how, written, "", None, "path")
    name, version = written, ""
    if manager.prefix == "docker":
        return image(how, written)
    for place, sign in enumerate(written):
        if sign in manager.version and place:
            name, version = written[:place], written[place + 1 :]
            break
    if manager.ecosystem == "brew" and written.count("/") == 2:
        owner, tap, formula = written.split("/")
        if owner != "homebrew":
            origin = parse_url(f"https://github.com/{owner}/homebrew-{tap}")
            return from_elsewhere(how, written, formula, origin, "vcs")
        name = formula
    return from_index(how, written, f"{manager.prefix}/{name}" if manager.prefix else name, version)


def _from(how: How, value: str, option: str) -> Act:
    if option == "--path":
        return from_elsewhere(how, value, "", None, "path")
    if option == "--github":
        value = f"https://github.com/{value}" if "/" in value else f"https://github.com/{value}/{value}"
    return from_elsewhere(how, value, "", origin_of(value), "vcs")


def image(how: How, written: str) -> Act:
    """An image of containers by its reference: official ones as `docker/library/name`, others with their owner.

    A reference whose first part has a dot or a port names a registry of its own (the reference grammar of
    `distribution`).
    """
    bare, _, digest = written.partition("@")
    name, colon, tag = bare.rpartition(":")
    if not colon or "/" in tag:
        name, tag = bare, ""
    first, slash, rest = name.partition("/")
    if not slash:
        name = f"library/{name}"
    elif first in ("docker.io", "index.docker.io", "registry-1.docker.io"):
        name = rest if "/" in rest else f"library/{rest}"
    return from_index(how, written, f"docker/{name}", digest or tag)


def _adding(manager: Manager, how: How, line: Line) -> list[Act]:
    """A command that names an index for later ones."""
    if not (line.words and line.words[0] in manager.adds) and not line.has(*(m for m in manager.adds if m[0] == "-")):
        return []
    given = [url for word in (*line.words[1:], *line.values("--add-repo")) if (url := parse_url(word)) is not None]
    target = f"{manager.prefix or manager.ecosystem}:index"
    return [
        Act("configure", target, how.program, url=url, traits=how.traits | {"extra_index"})
        for url in given
        if not is_usual_index(url)
    ]
