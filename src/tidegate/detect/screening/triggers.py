"""Which files programs take by themselves: what runs, though the command does not name it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from tidegate.detect.acts.act import Act

_FILES: Final[Mapping[str, str]] = {
    "make": r"(?:GNU)?[Mm]akefile|.*\.mk",
    "npm": r"package\.json|\.npmrc|.*\.gyp",
    "pytest": r"conftest\.py|test_.*\.py|.*_test\.py|pytest\.ini|tox\.ini|setup\.cfg",
    "tox": r"tox\.ini|conftest\.py|setup\.py|test_.*\.py",
    "nox": r"noxfile\.py",
    "pip": r"setup\.py|setup\.cfg|pyproject\.toml|pip\.conf|requirements.*\.txt|build\.py|_build.*\.py",
    "python": r"sitecustomize\.py|usercustomize\.py|.*\.pth",
    "docker": r"(?:Dockerfile|Containerfile)(?:\..*)?|"
    r"(?:docker-)?compose(?:\..*)?\.ya?ml|docker-entrypoint\.sh|entrypoint\.sh",
    "git": r"pre-commit|pre-push|post-checkout|"
    r"post-merge|post-commit|commit-msg|prepare-commit-msg|pre-rebase|pre-receive|"
    r"update|post-rewrite|\.gitconfig|\.gitattributes|\.pre-commit-config\.yaml|applypatch-msg|post-applypatch",
    "cargo": r"build\.rs|config\.toml|Cargo\.toml",
    "go": r"tools\.go|generate\.go|main\.go",
    "cmake": r"CMakeLists\.txt|.*\.cmake",
    "gradle": r".*\.gradle(?:\.kts)?|gradle\.properties|gradle-wrapper\.properties",
    "mvn": r"pom\.xml|extensions\.xml",
    "rake": r"[Rr]akefile|.*\.rake",
    "bundle": r"Gemfile|.*\.gemspec",
    "composer": r"composer\.json",
    "just": r"\.?[Jj]ustfile",
    "task": r"Taskfile\.ya?ml",
    "invoke": r"tasks\.py",
    "vagrant": r"Vagrantfile",
    "terraform": r".*\.tf",
    "ansible-playbook": r".*\.ya?ml|ansible\.cfg",
    "direnv": r"\.envrc",
    "pre-commit": r"\.pre-commit-config\.yaml",
    "jest": r"jest\.config\..*|babel\.config\..*|\.babelrc.*|.*\.(?:test|spec)\.[jt]sx?|setupTests\..*",
    "vite": r"(?:vite|vitest|postcss|tailwind)\.config\..*|.*\.(?:test|spec)\.[jt]sx?",
    "webpack": r"(?:webpack|babel|postcss)\.config\..*",
    "eslint": r"\.?eslint(?:rc|\.config)?\..*|\.eslintrc",
    "next": r"next\.config\..*|postcss\.config\..*",
    "scons": r"SConstruct",
    "bazel": r"BUILD(?:\.bazel)?|WORKSPACE(?:\.bazel)?|.*\.bzl|\.bazelrc",
    "bash": r"\.bashrc|\.bash_profile|\.profile|\.bash_aliases",
    "zsh": r"\.zshrc|\.zprofile|\.zshenv",
    "systemctl": r".*\.(?:service|timer)",
    "vim": r"\.vimrc|\.exrc",
    "gdb": r"\.gdbinit",
    "irb": r"\.irbrc",
    "julia": r"startup\.jl|build\.jl",
}
_SAME: Final[Mapping[str, tuple[str, ...]]] = {
    "gmake": ("make",), "yarn": ("npm",), "pnpm": ("npm",), "bun": ("npm",), "npx": ("npm", "jest", "vite", "eslint"),
    "py.test": ("pytest",), "pip3": ("pip",), "uv": ("pip", "pytest"), "poetry": ("pip", "pytest"), "pdm": ("pip",),
    "hatch": ("pip", "pytest"), "tox": ("tox", "pytest"), "nox": ("nox", "pytest"), "build": ("pip",),
    "python3": ("python",), "pypy3": ("python",), "unittest": ("pytest",), "podman": ("docker",),
    "docker-compose": ("docker",), "rustc": ("cargo",), "gradlew": ("gradle",), "mvnw": ("mvn",), "vitest": ("vite",),
    "inv": ("invoke",), "tofu": ("terraform",), "cypress": ("jest",), "mocha": ("jest",), "tsc": ("webpack",),
    "login": ("bash", "zsh"), "go-task": ("task",), "coverage": ("pytest",), "trial": ("pytest",),
}  # fmt: skip
_COMPILED: Final = {program: re.compile(files) for program, files in _FILES.items()}
_LAST: Final = re.compile(r"(?:^|\s)-m\s+([\w.-]+)")
_NPM_RUNS: Final = frozenset({"npm", "yarn", "pnpm", "bun"})


def programs_of(act: Act) -> Iterator[str]:
    """The programs of `is_used_by` that an act runs. An installation runs the installer."""
    if act.verb == "install":
        if act.package is None or act.package.source in ("path", "file"):
            yield from ("pip", "npm")
        return
    if act.verb != "run":
        return
    names = {name.rpartition("/")[2].lower() for name in (act.target, act.program) if name}
    for found in _LAST.finditer(act.text[:400]):
        names.add(found[1])
    for name in names:
        if name in _COMPILED:
            yield name
        yield from (same for same in _SAME.get(name, ()) if same != name)
    if names & _NPM_RUNS:
        yield from ("jest", "vite", "webpack", "eslint", "next")


def is_used_by(program: str, name: str) -> bool:
    """Whether a program takes files of this name by itself."""
    files = _COMPILED.get(program)
    return files is not None and files.fullmatch(name) is not None
