"""Installations by pip, uv, pipx, poetry, pdm, rye, conda and their like."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import msgspec

from tidegate.detect.acts.act import Act, Url
from tidegate.detect.acts.installing.indexes import is_usual_index
from tidegate.detect.acts.installing.options import Line, named, setting, sort_words
from tidegate.detect.acts.installing.package import (
    How,
    from_elsewhere,
    from_index,
    is_archive,
    is_path,
    is_unresolved,
    is_vcs,
    name_of,
    origin_of,
)
from tidegate.detect.acts.urls import parse_operand, parse_url

Environment = Mapping[str, str]

_REQUIREMENT: Final = re.compile(r"\s*([A-Za-z0-9$][\w.$\{\}-]*)\s*(\[[^\]]*\])?\s*(.*)", re.S)
_INDEXES: Final = ("-i", "--index-url", "--pypi-url", "--default-index", "--index", "--simple-index")
_EXTRA: Final = ("--extra-index-url", "-f", "--find-links", "--source")
_VALUED: Final = named(
    "-i --index-url --pypi-url --extra-index-url -f --find-links --trusted-host -r --requirement -c --constraint"
    " -e --editable -t --target --root --prefix --src -b --build -C --config-settings --global-option"
    " --install-option --no-binary --only-binary --platform --python-version --implementation --abi --progress-bar"
    " --report --upgrade-strategy --cert --client-cert --cache-dir --proxy --retries --timeout --log --python"
    " --exists-action --keyring-provider --use-feature --use-deprecated --no-build-isolation-package -d --dest"
    " --default-index --index --index-strategy --with --with-editable --with-requirements --from --requirements"
    " --constraints --overrides --override --exclude-newer --resolution --prerelease --link-mode --allow-insecure-host"
    " --directory --project -p --extra --group -G --optional --source --branch --tag --rev --python-preference --spec"
    " --pip-args --suffix --env-file --build-constraints --build-constraint --refresh-package --reinstall-package"
    " -P --upgrade-package --python-platform --git --path --url --features -w --wheel-dir --config-setting --only"
    " --package --bounds --marker --allow-prereleases-of --script --dependency-groups --without --extras -E"
    " -m --module --torch-backend"
    " -n --name -c --channel --file --solver --subdir --variable --config-file --color --find-link"
)
_COMMANDS: Final = frozenset({"install", "download", "wheel", "sync"})


def read_pip(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of `pip <words>`; also of `uv pip`, which takes the same."""
    line = sort_words(words, _VALUED - {"-p", "-P", "-n", "-m", "-w"})
    if not line.words or line.words[0] not in _COMMANDS:
        return []
    how = pip_how(program, line, environment)
    acts = _lists(how, line)
    names = line.words[1:]
    if line.words[0] == "sync":
        return acts + [from_elsewhere(how, name, "", parse_url_of_list(name), "file") for name in names]
    return acts + [requirement(how, name) for name in names]


def pip_how(program: str, line: Line, environment: Environment) -> How:
    """The index and the traits that options and variables give.

    `other_index` replaces the usual one, `extra_index` adds one (any of them may then answer for any name),
    `insecure` switches off what proves where a package comes from, `own_scripts` says that building runs code.
    """
    pairs = environment.items()
    traits: set[str] = set()
    other = [*line.values(*_INDEXES)] or [
        setting(pairs, "PIP_INDEX_URL", "PIP_PYPI_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "POETRY_PYPI_MIRROR_URL")
    ]
    extra = [*line.values(*_EXTRA), *(value for value in line.values("--extra") if "://" in value)] or [
        setting(pairs, "PIP_EXTRA_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_INDEX", "PIP_FIND_LINKS", "UV_FIND_LINKS")
    ]
    index: Url | None = None
    for given, trait in ((other, "other_index"), (extra, "extra_index")):
        for value in " ".join(given).split():
            place = _index(value)
            if place is not None and is_usual_index(place):
                continue
            traits.add(trait if place is not None or not is_path(value) else "local_index")
            index = index or place
    if index is not None and index.scheme == "http":
        traits.add("insecure")
    if line.has("--trusted-host", "--allow-insecure-host") or setting(
        pairs, "PIP_TRUSTED_HOST", "UV_INSECURE_HOST", "PIP_NO_VERIFY"
    ):
        traits.add("insecure")
    if line.has("--proxy") or setting(pairs, "PIP_PROXY"):
        traits.add("proxied")
    if setting(pairs, "PIP_CONFIG_FILE", "UV_CONFIG_FILE") not in ("", "/dev/null") or line.has("--config-file"):
        traits.add("other_configuration")
    return How(ecosystem="pypi", program=program, index=index, traits=frozenset(traits))


def _index(value: str) -> Url | None:
    # uv names an index as `name=url`.
    named = re.match(r"[\w-]+=(?=\w+://)", value)
    return parse_operand(value[named.end() :] if named else value) if not is_path(value) else None


def _lists(how: How, line: Line) -> list[Act]:
    """What lists, constraints and editable installs bring."""
    acts: list[Act] = []
    for name in line.values("-r", "--requirement", "--requirements", "--with-requirements", "--file"):
        origin = parse_url_of_list(name)
        act = from_elsewhere(how, name, "", origin, "url" if origin is not None else "file")
        # What a pipe or another command gives is no file that could have been looked at.
        is_seen = name and not name.startswith(("/dev/", "/proc/", "<("))
        acts.append(act if is_seen else msgspec.structs.replace(act, traits=act.traits | {"unresolved"}))
    for name in line.values("-c", "--constraint", "--constraints", "--overrides", "--override"):
        origin = parse_url_of_list(name)
        if origin is not None:
            acts.append(from_elsewhere(how, name, "", origin, "url"))
    for name in line.values("-e", "--editable", "--with-editable"):
        act = requirement(how, name)
        if act.package is not None and act.package.source == "index":
            act = from_elsewhere(how, name, "", None, "path")
        acts.append(act)
    return acts


def parse_url_of_list(name: str) -> Url | None:
    """The URL that a list is to be read from; None for a file."""
    return parse_url(name) if "://" in name else None


def requirement(how: How, text: str) -> Act:
    """The installation of one requirement: a name with extras, versions and markers, a URL, a repository or a path."""
    bare = text.strip().strip("\"'")
    if not bare or (is_unresolved(bare) and "://" not in bare):
        return from_index(how, text, bare)
    if is_vcs(bare) and not bare.lower().startswith("file:"):
        return _from_url(how, text, bare, "", "vcs")
    if "://" in bare.partition("@")[0].partition(";")[0]:
        return _from_url(how, text, bare, "", "url")
    if is_path(bare) or ("@" not in bare and is_archive(bare.partition(";")[0].strip())):
        return from_elsewhere(how, bare, "", None, "path")
    found = _REQUIREMENT.fullmatch(bare.partition(";")[0].partition(" #")[0])
    if found is None:
        return from_index(how, text, bare)
    name, rest = found[1], found[3].strip()
    if rest and rest[0] not in "<>=!~@(^*":
        # A letter that no name has: what is before it is not the name that was meant.
        return from_index(how, text, bare)
    if rest.startswith("@"):
        place = rest[1:].strip()
        if "://" in place or is_vcs(place):
            return _from_url(how, text, place, name, "vcs" if is_vcs(place) else "url")
        if is_path(place):
            return from_elsewhere(how, bare, name, None, "path")
        # `name@1.2`, as uv and poetry write a version.
        return from_index(how, text, name, place)
    if "/" in bare.partition("[")[0] or "\\" in bare:
        return from_elsewhere(how, bare, "", None, "path")
    return from_index(how, text, name, rest.strip("()").replace(" ", ""))


def _from_url(how: How, written: str, place: str, name: str, source: str) -> Act:
    if place.lower().startswith("file:"):
        return from_elsewhere(how, place, name, None, "path")
    egg = re.search(r"[#&]egg=([\w.-]+)", place)
    origin = origin_of(place.partition(";")[0].strip() if " ;" in place else place)
    name = name or (egg[1] if egg else "") or (_wheel_name(origin) if origin is not None else "")
    return from_elsewhere(how, written, name, origin, "vcs" if source == "vcs" else "url")


def _wheel_name(origin: Url) -> str:
    last = origin.path.rpartition("/")[2]
    return last.partition("-")[0] if last.endswith(".whl") else name_of(origin)


def read_python(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of `python <words>`: of a module that installs, and of a setup script."""
    for place, word in enumerate(words):
        if word in ("-m", "-Im", "-Bm", "-um", "-sm", "-Em"):
            module, rest = (words[place + 1] if place + 1 < len(words) else ""), words[place + 2 :]
            return _module(module, rest, environment)
        if word.startswith("-m") and len(word) > 2:
            return _module(word[2:], words[place + 1 :], environment)
        if word in ("-X", "-W"):
            continue
        if not word.startswith("-"):
            name = word.rpartition("/")[2]
            if name == "setup.py" and {"install", "develop"} & set(words[place + 1 :]):
                return [from_elsewhere(How(ecosystem="pypi", program=program), ".", "", None, "path")]
            # pip's own folder or archive can be run as a program.
            if re.fullmatch(r"(?:.*/)?pip(?:-[\d.]+.*\.whl)?(?:/pip|/__main__\.py)?", word):
                return read_pip("pip", words[place + 1 :], environment)
            if word.startswith("-X") or words[place - 1] in ("-X", "-W"):
                continue
            return []
    return []


def _module(module: str, words: Sequence[str], environment: Environment) -> list[Act]:
    name = module.partition(".")[0]
    if name in ("pip", "pip3"):
        return read_pip("pip", words, environment)
    reader = PYTHON.get(name)
    return reader(name, words, environment) if reader is not None else []


def read_uv(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of `uv <words>`."""
    line = sort_words(words, _VALUED - {"-n", "-m", "-c"})
    if not line.words:
        return []
    command, rest = line.words[0], line.words[1:]
    how = pip_how(program, line, environment)
    if command == "pip":
        place = next((number for number, word in enumerate(words) if word == "pip"), len(words))
        return read_pip("uv", [*words[place + 1 :], *words[:place]], environment)
    if command == "add":
        return _lists(how, line) + [_added(how, name, line) for name in rest]
    if command == "sync":
        return [from_elsewhere(how, "pyproject.toml", "", None, "file")]
    if command == "tool" and rest[:1] in (("install",), ("upgrade",)):
        names = [*rest[1:], *line.values("--with")]
        return _lists(how, line) + [requirement(how, one) for name in names for one in _several(name)]
    if command == "tool" and rest[:1] in (("run",), ("x",)):
        return read_uvx(program, words[list(words).index(rest[0]) + 1 :], environment)
    if command == "run":
        before = _before_command(words[list(words).index("run") + 1 :])
        line = sort_words(before, _VALUED - {"-c"})
        return _lists(how, line) + [requirement(how, one) for name in line.values("--with") for one in _several(name)]
    return []


def _several(text: str) -> list[str]:
    return [part for part in re.split(r",(?![^\[]*\])(?=\s*[A-Za-z])", text) if part.strip()]


def _before_command(words: Sequence[str]) -> list[str]:
    """The options before the program that is to be run."""
    kept: list[str] = []
    place = 0
    while place < len(words) and words[place].startswith("-"):
        kept.append(words[place])
        takes = words[place] in _VALUED and "=" not in words[place]
        if words[place] == "--":
            break
        if takes and place + 1 < len(words):
            kept.append(words[place + 1])
        place += 2 if takes else 1
    return kept


def _added(how: How, name: str, line: Line) -> Act:
    """What `add` adds; its options may say that it comes from elsewhere."""
    for option in ("--git", "--url", "--path"):
        for value in line.values(option):
            origin = origin_of(value) if option != "--path" else None
            source = "path" if option == "--path" else ("vcs" if option == "--git" else "url")
            return from_elsewhere(how, value, name, origin, source)
    return requirement(how, name)


def read_uvx(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of `uvx <words>`: what is run, and what is there with it."""
    before = _before_command(words)
    line = sort_words(before, _VALUED - {"-c"})
    how = pip_how(program, line, environment)
    runs = How(ecosystem="pypi", program=program, index=how.index, traits=how.traits | {"runs"})
    acts = _lists(how, line)
    chosen = line.values("--from", "--spec")
    rest = list(words[len(before) :])
    if not chosen and rest:
        chosen = [rest[0].removesuffix("@latest")]
    acts += [requirement(runs, name) for name in chosen]
    return acts + [requirement(how, one) for name in line.values("--with") for one in _several(name)]


def read_pipx(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of `pipx <words>`."""
    line = sort_words(words, _VALUED - {"-c", "-n", "-m"})
    if not line.words:
        return []
    command, rest = line.words[0], list(line.words[1:])
    passed = [word for value in line.values("--pip-args") for word in _split(value)]
    how = pip_how(program, Line((*line.options, *sort_words(passed, _VALUED).options), ()), environment)
    if command == "run":
        after = words[list(words).index("run") + 1 :]
        return [
            Act(a.verb, a.target, a.program, a.text, a.into, a.url, a.package, a.traits | how.traits)
            for a in read_uvx(program, after, environment)
        ]
    if command in ("install", "upgrade"):
        return [requirement(how, name) for name in (line.values("--spec") or rest)]
    if command == "inject":
        return [requirement(how, name) for name in rest[1:]]
    if command == "runpip":
        return read_pip("pip", words[list(words).index(rest[0]) + 1 :] if rest else [], environment)
    return []


def _split(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:
        return text.split()


def read_adding(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of poetry, pdm, rye, pipenv and hatch: `add` and `install`."""
    valued = _VALUED - {"-d", "-e", "-n", "-c", "-p", "-m", "-i", "-r"} if program != "pipenv" else _VALUED
    line = sort_words(words, valued)
    names = [word for word in line.words if word not in ("self", "plugin", "tools")]
    how = pip_how(program, line, environment)
    if names[:1] in (["add"], ["install"], ["update"], ["sync"]):
        # Only pipenv takes names after `install`; the others install what their list says.
        if names[1:] and (names[0] == "add" or (names[0] == "install" and program == "pipenv")):
            return _lists(how, line) + [_added(how, name, line) for name in names[1:]]
        return _lists(how, line) or [from_elsewhere(how, "pyproject.toml", "", None, "file")]
    if names[:2] == ["source", "add"] and len(names) > 3 and (url := parse_url(names[3])) is not None:
        return [Act("configure", "pypi:index", program, names[3], url=url, traits=frozenset({"extra_index"}))]
    return []


def read_easy_install(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of easy_install."""
    line = sort_words(words, _VALUED)
    how = pip_how(program, line, environment)
    return [requirement(how, name) for name in line.words]


PYTHON: Final[Mapping[str, Callable[[str, Sequence[str], Environment], list[Act]]]] = {
    "pip": read_pip,
    "pip3": read_pip,
    "pip2": read_pip,
    "uv": read_uv,
    "uvx": read_uvx,
    "pipx": read_pipx,
    "poetry": read_adding,
    "pdm": read_adding,
    "rye": read_adding,
    "pipenv": read_adding,
    "easy_install": read_easy_install,
    "python": read_python,
    "python2": read_python,
    "python3": read_python,
    "py": read_python,
    "pypy": read_python,
    "pypy3": read_python,
}
"""The reader of each program; versions at the end of a name are cut off before."""
