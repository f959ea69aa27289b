"""Installations by programs with ways of their own: go, conda, nix, and commands that name an index for later."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tidegate.detect.acts.act import Act, Url
from tidegate.detect.acts.installing.indexes import is_known_index, is_usual_index
from tidegate.detect.acts.installing.listed import MANAGERS, image, read_listed
from tidegate.detect.acts.installing.normal import go_module, is_go_path
from tidegate.detect.acts.installing.options import named, setting, sort_words
from tidegate.detect.acts.installing.package import (
    How,
    from_elsewhere,
    from_index,
    is_path,
    is_unresolved,
    is_vcs,
    origin_of,
)
from tidegate.detect.acts.urls import parse_operand, parse_url

Environment = Mapping[str, str]

_GO_VALUED: Final = named(
    "-C -p -tags -ldflags -gcflags -mod -modfile -overlay -o -exec -buildmode -compiler -asmflags -pkgdir -toolexec"
    " -replace --replace -require --require"
)
_CONDA_VALUED: Final = named(
    "-c --channel -n --name -p --prefix -f --file --solver --subdir --platform --revision --clone --repodata-fn"
)
_DOCKER_VALUED: Final = named(
    "-v --volume -e --env -p --publish --name -w --workdir -u --user --network --net -h --hostname --entrypoint -l"
    " --label --mount --env-file"
    " --platform --memory -m --cpus --gpus --restart --add-host --cap-add --cap-drop --device --dns"
    " --expose --ip --ipc --log-driver --log-opt --pid --pull --security-opt --shm-size --tmpfs --ulimit --userns"
    " --volumes-from --health-cmd --link --cgroupns --runtime --stop-signal --sysctl --annotation --cidfile -a -c"
    " --group-add --init-path --kernel-memory --label-file --mac-address --oom-score-adj --stop-timeout --uts"
)
_DOCKER_GLOBAL: Final = named("-H --host --context --config -c -l --log-level --tlscacert --tlscert --tlskey")
_CODE_INSTALL: Final = re.compile(
    r"(?:install\.packages|BiocManager::install|install_github|pak::pkg_install|remotes::install_\w+|Pkg\.add)"
    r"\s*\(\s*(?:c\s*\()?((?:[^()\"']|\"[^\"]*\"|'[^']*'){1,2000})"
)


def read_go(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of `go <words>`: `get`, `install` and `run` of something that is elsewhere."""
    line = sort_words(words, _GO_VALUED)
    command, names = (line.words[0], line.words[1:]) if line.words else ("", ())
    how = go_how(program, environment)
    if command == "env" and line.has("-w"):
        return _go_settings(names, program)
    if command == "mod" and names[:1] == ("edit",):
        # `-replace old=new@v` lets another module answer to a name; `-require` adds one.
        new = [value.rpartition("=")[2] for value in line.values("-replace", "--replace", "-require", "--require")]
        return [
            _go_module(how, name) for name in new if is_unresolved(name) or (is_go_path(name) and not is_path(name))
        ]
    if command == "mod" and names[:1] in (("download",), ("tidy",), ("vendor",)):
        modules = [name for name in names[1:] if is_go_path(name)]
        return [_go_module(how, name) for name in modules] or [from_elsewhere(how, "go.mod", "", None, "file")]
    if command not in ("get", "install", "run", "tool"):
        return []
    if command == "run":
        names = names[:1] if names and "@" in names[0] and is_go_path(names[0]) else ()
        how = How(ecosystem="go", program=program, index=how.index, traits=how.traits | {"runs"})
    return [_go_module(how, name) for name in names if is_unresolved(name) or (is_go_path(name) and not is_path(name))]


def go_how(program: str, environment: Environment) -> How:
    """The module proxy and the checks that variables give."""
    pairs = environment.items()
    traits: set[str] = set()
    index: Url | None = None
    for value in re.split(r"[,|]", setting(pairs, "GOPROXY")):
        if value.strip() not in ("", "direct", "off"):
            place = parse_operand(value)
            if place is None or not is_usual_index(place):
                traits.add("other_index")
                index = index or place
    if setting(pairs, "GONOSUMDB", "GONOSUMCHECK", "GOINSECURE", "GONOSUMDB") or (
        setting(pairs, "GOSUMDB").lower() == "off" or setting(pairs, "GOFLAGS").find("-insecure") >= 0
    ):
        traits.add("insecure")
    if setting(pairs, "GOVCS"):
        traits.add("other_configuration")
    return How(ecosystem="go", program=program, index=index, traits=frozenset(traits))


def _go_module(how: How, written: str) -> Act:
    path, _, version = written.partition("@")
    return from_index(how, written, go_module(path.removesuffix("/...")), version)


def _go_settings(names: Sequence[str], program: str) -> list[Act]:
    acts: list[Act] = []
    for name in names:
        key, _, value = name.partition("=")
        how = go_how(program, {key: value})
        if how.traits:
            acts.append(Act("configure", f"go:{key}", program, value, url=how.index, traits=how.traits))
    return acts


def read_conda(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of conda, mamba and micromamba."""
    line = sort_words(words, _CONDA_VALUED)
    names = list(line.words)
    if names[:1] == ["config"] and line.has("--add", "--append", "--prepend"):
        return [
            Act("configure", "other:conda:channel", program, channel, traits=frozenset({"extra_index"}))
            for channel in names[1:]
            if channel not in _CHANNELS and channel != "channels"
        ]
    if names[:2] in (["env", "create"], ["env", "update"]):
        files = line.values("-f", "--file") or ["environment.yml"]
        return [from_elsewhere(How(ecosystem="other", program=program), name, "", None, "file") for name in files]
    if names[:1] not in (["install"], ["create"], ["update"]):
        return []
    traits: set[str] = set()
    index: Url | None = None
    for channel in line.values("-c", "--channel"):
        place = parse_url(channel) if "://" in channel else None
        known = channel in _CHANNELS or (place is not None and is_known_index(place))
        if not known:
            traits.add("extra_index")
            index = index or place or Url("https", "conda.anaconda.org", f"/{channel}")
    how = How(ecosystem="other", program=program, index=index, traits=frozenset(traits))
    acts = [from_elsewhere(how, name, "", None, "file") for name in line.values("-f", "--file")]
    return acts + [_conda_package(how, name) for name in names[1:] if "/" not in name or "::" in name]


_CHANNELS: Final = named(
    "defaults conda-forge bioconda pytorch nvidia main r anaconda msys2 free intel rapidsai fastai"
)


def _conda_package(how: How, written: str) -> Act:
    channel, _, rest = written.rpartition("::")
    name = re.split(r"[=<>!~ \[]", rest, maxsplit=1)[0]
    traits = {"extra_index"} if channel and channel not in _CHANNELS else set[str]()
    return from_index(how, written, f"conda/{name}", rest[len(name) :].lstrip("="), traits)


def read_nix(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of nix: from its packages by name, from a flake elsewhere as from a repository."""
    line = sort_words(words, named("-f --file -p --packages -I -A -iA --attr -c --command --option --profile"))
    how = How(ecosystem="other", program=program)
    names = [*line.values("-A", "--attr", "-p", "--packages", "-iA"), *line.words]
    if program == "nix-env" and not (line.has("-i", "--install") or any(n.startswith("-i") for n, _ in line.options)):
        return []
    if program == "nix":
        if line.words[:1] not in (("run",), ("shell",), ("develop",), ("build",)) and line.words[:2] not in (
            ("profile", "install"),
            ("profile", "add"),
        ):
            return []
        names = list(line.words[2:] if line.words[0] == "profile" else line.words[1:2])
    acts: list[Act] = []
    for name in names:
        flake, _, attribute = name.partition("#")
        if flake.startswith(("github:", "gitlab:", "sourcehut:")):
            forge, _, rest = flake.partition(":")
            origin = parse_url(f"https://{forge}.com/{'/'.join(rest.split('/')[:2])}")
            acts.append(from_elsewhere(how, name, attribute, origin, "vcs"))
        elif is_vcs(name) or "://" in name:
            acts.append(from_elsewhere(how, name, attribute, origin_of(name), "url"))
        elif not is_path(name) and name:
            acts.append(from_index(how, name, f"nix/{(attribute or name).rpartition('.')[2] or name}"))
    return acts


def read_containers(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The images that docker and podman fetch: `pull`, and what `run` and `create` need."""
    line = sort_words(words, _DOCKER_GLOBAL)
    command = line.words[0] if line.words else ""
    if command == "container" and len(line.words) > 1:
        command = line.words[1]
    if command not in ("run", "create"):
        return read_listed(program, words, environment)
    place = next((number + 1 for number, word in enumerate(words) if word == command), len(words))
    rest = words[place:]
    number = 0
    while number < len(rest) and rest[number].startswith("-"):
        word = rest[number]
        takes = word in _DOCKER_VALUED or (len(word) > 2 and word[1] != "-" and f"-{word[-1]}" in _DOCKER_VALUED)
        number += 2 if takes and "=" not in word else 1
    how = How(ecosystem="other", program=program, traits=frozenset({"runs"}))
    return [image(how, rest[number])] if number < len(rest) else []


def read_brew(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of brew; `tap` adds somebody's repository of recipes."""
    line = sort_words(words, frozenset())
    if line.words[:1] == ("tap",) and len(line.words) > 1 and not line.words[1].startswith("homebrew/"):
        owner, _, name = line.words[1].partition("/")
        given = line.words[2] if len(line.words) > 2 else f"https://github.com/{owner}/homebrew-{name}"
        how = How(ecosystem="brew", program=program, traits=frozenset({"extra_index"}))
        return [from_elsewhere(how, line.words[1], "", origin_of(given), "vcs")]
    return read_listed("brew", words, environment)


def read_gem(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of gem and bundle, and the sources that they are told to use."""
    line = sort_words(words, named("-a --add -s --source"))
    if line.words[:1] == ("sources",):
        return _sources(program, "gem:index", line.values("-a", "--add"))
    if program in ("bundle", "bundler"):
        if line.words[:1] == ("config",):
            return _sources(program, "gem:index", [word for word in line.words if "://" in word])
        if not line.words or line.words[0] in ("install", "update"):
            return [from_elsewhere(How(ecosystem="gem", program=program), "Gemfile", "", None, "file")]
    return read_listed(program, words, environment)


def _sources(program: str, target: str, values: Sequence[str]) -> list[Act]:
    found = [(value, parse_operand(value)) for value in values]
    return [
        Act("configure", target, program, value, url=url, traits=frozenset({"extra_index"}))
        for value, url in found
        if url is None or not is_usual_index(url)
    ]


def read_repository(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """`add-apt-repository` and its like: an index for all later installations."""
    line = sort_words(words, named("-k --keyserver -s --sourceslist -c --component -p --pocket"))
    return [
        Act("configure", "apt:index", program, word, url=parse_url(next(iter(re.findall(r"\w+://\S+", word)), "")),
            traits=frozenset({"extra_index"}))
        for word in line.words
        if "://" in word or (word.startswith("ppa:") and word[4:].rstrip("/") not in _ARCHIVES)
    ]  # fmt: skip


_ARCHIVES: Final = named(
    "deadsnakes/ppa ondrej/php ondrej/apache2 ondrej/nginx git-core/ppa ubuntu-toolchain-r/test graphics-drivers/ppa"
    " longsleep/golang-backports neovim-ppa/unstable neovim-ppa/stable apt-fast/stable fish-shell/release-3"
    " kisak/kisak-mesa libreoffice/ppa mozillateam/ppa obsproject/obs-studio redislabs/redis rmescandon/yq"
    " ubuntugis/ppa ubuntugis/ubuntugis-unstable wireshark-dev/stable yubico/stable ansible/ansible"
)
"""Archives of people at Launchpad that everybody uses."""


def read_helm(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """Charts and plugins of helm, plugins of asdf and extensions of gh: repositories that bring code."""
    line = sort_words(words, named("--repo --version -f --values --set -n --namespace --pin --hostname"))
    how = How(ecosystem="other", program=program)
    names = line.words
    if program == "helm" and names[:2] == ("repo", "add") and len(names) > 3:
        url = parse_url(names[3])
        return [Act("configure", "other:helm:index", program, names[3], url=url, traits=frozenset({"extra_index"}))]
    given = ""
    if names[:2] in (("plugin", "install"), ("extension", "install"), ("plugin", "add")):
        given = names[3] if program == "asdf" and len(names) > 3 else (names[2] if len(names) > 2 else "")
    if names[:1] in (("install",), ("upgrade",)) and program == "helm":
        for repository in line.values("--repo"):
            return [from_elsewhere(how, repository, next(reversed(names), ""), parse_url(repository), "url")]
        given = names[2] if len(names) > 2 and names[2].startswith(("oci://", "http")) else ""
    if program == "gh" and given and given.count("/") == 1:
        given = f"https://github.com/{given}"
    if not given or is_path(given) or (program == "asdf" and "://" not in given):
        return []
    return [from_elsewhere(how, given, "", origin_of(given), "vcs")]


def read_statistics(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """What `R -e`, `Rscript -e` and `julia -e` install."""
    prefix = "julia" if program == "julia" else "cran"
    how = How(ecosystem="other", program=program)
    acts: list[Act] = []
    for code in words:
        for found in _CODE_INSTALL.finditer(code[:20_000]):
            arguments = found[1].partition("repos")[0]
            index = parse_url(next(iter(re.findall(r"repos\s*=\s*[\"']([^\"']+)", found[0])), ""))
            if index is not None and not (is_usual_index(index) or is_known_index(index)):
                how = How(ecosystem="other", program=program, index=index, traits=frozenset({"other_index"}))
            for name in re.findall(r"[\"']([^\"']+)[\"']", arguments):
                if "/" in name:
                    origin = origin_of(name) if "://" in name else parse_url(f"https://github.com/{name}")
                    acts.append(from_elsewhere(how, name, "", origin, "vcs"))
                else:
                    acts.append(from_index(how, name, f"{prefix}/{name}"))
    return acts


OTHERS: Final[Mapping[str, Callable[[str, Sequence[str], Environment], list[Act]]]] = {
    **dict.fromkeys(MANAGERS, read_listed),
    "go": read_go,
    **dict.fromkeys(("conda", "mamba", "micromamba"), read_conda),
    **dict.fromkeys(("nix", "nix-env", "nix-shell"), read_nix),
    **dict.fromkeys(("docker", "podman", "nerdctl"), read_containers),
    "brew": read_brew,
    **dict.fromkeys(("gem", "bundle", "bundler"), read_gem),
    **dict.fromkeys(("add-apt-repository", "apt-add-repository"), read_repository),
    **dict.fromkeys(("helm", "asdf", "gh"), read_helm),
    **dict.fromkeys(("r", "rscript", "julia"), read_statistics),
}
"""The reader of each program."""
