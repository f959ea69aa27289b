"""Packages that lists name: every form, cut off, numbered, and texts that are no lists."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.names.manifests import packages_in

PYPROJECT = """
[project]
name = "mine"
dependencies = [
  "httpx>=0.2",  # a comment, with "quotes"
  "pydantic[email]",
]
[project.optional-dependencies]
dev = ["pytest", "ruff>1"]
[dependency-groups]
docs = ["mkdocs-material"]
[tool.poetry.dependencies]
python = "^3.11"
django = "^4"
[tool.poetry.group.test.dependencies]
Faker = "*"
[build-system]
requires = ["flit_core>=3"]
"""
CARGO = """
[package]
name = "mine"
edition = "2021"
[dependencies]
serde = { version = "1", features = ["derive"] }
tokio = "1"
renamed = { package = "real_name", version = "1" }
[dev-dependencies]
insta = "1"
[dependencies.rand]
version = "0.8"
"""
PACKAGE_LOCK = json.dumps(
    {
        "lockfileVersion": 3,
        "packages": {
            "": {"dependencies": {"left": "1"}},
            "node_modules/left": {"version": "1"},
            "node_modules/left/node_modules/@scope/inner": {"version": "2"},
        },
    },
    indent=2,
)
CASES = {
    "requirements": ("flask==2.0\nrequests>=2 # why\nPyYAML\n-r other.txt\n", "pypi:flask pypi:requests pypi:pyyaml"),
    "hashes": ("flask==2.0 \\\n    --hash=sha256:aa\nidna==3\n", "pypi:flask pypi:idna"),
    "pyproject": (PYPROJECT, "pypi:httpx pypi:pydantic pypi:pytest pypi:ruff pypi:mkdocs-material pypi:django"
                  " pypi:faker pypi:flit-core"),
    "pipfile": ('[packages]\nrequests = "*"\n[dev-packages]\nblack = "==24"\n', "pypi:requests pypi:black"),
    "poetry lock": ('[[package]]\nname = "requests"\nversion = "2"\npython-versions = ">=3"\n', "pypi:requests"),
    "cargo": (CARGO, "cargo:mine cargo:serde cargo:tokio cargo:real-name cargo:insta cargo:rand"),
    "cargo lock": ('[[package]]\nname = "serde_json"\nversion = "1"\nchecksum = "ab"\n', "cargo:serde-json"),
    "package.json": ('{"name":"x","dependencies":{"react":"^18","@types/node":"20"},"devDependencies":{"vite":"5"}}',
                     "npm:react npm:@types/node npm:vite"),
    "alias": ('{"dependencies":{"short":"npm:real-name@1"}}', "npm:real-name npm:short"),
    "package-lock": (PACKAGE_LOCK, "npm:left npm:@scope/inner"),
    "old package-lock": ('{"lockfileVersion":1,"dependencies":{"a-b":{"version":"1","requires":{"c-d":"2"}},'
                         '"e-f":{"version":"1"}}}', "npm:a-b npm:e-f"),
    "pipfile lock": ('{"_meta":{"hash":{"sha256":"x"},"pipfile-spec":6},"default":{"requests":{"hashes":["a"],'
                     '"version":'
                     '"==2"},"idna":{"version":"==3"}}}', "pypi:requests pypi:idna"),
    "composer": ('{"require":{"php":"^8","monolog/monolog":"^2"}}', "other:composer/monolog/monolog"),
    "yarn": ('# yarn lockfile v1\n\n"@babel/core@^7.0.0", "@babel/core@^7.1":\n  version "7"\n'
             'lodash@^4:\n  version "4"\n',
             "npm:@babel/core npm:lodash"),
    "pnpm": ("lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      react:\n        specifier: ^18\n"
             "packages:\n  '@a/b@1.0':\n    resolution: {integrity: x}\n  /cc/1.0.0:\n    dev: true\n",
             "npm:react npm:@a/b npm:cc"),
    "go.mod": ("module x.example/z\n\ngo 1.21\n\nrequire (\n\tgithub.com/A/b v1.2.3\n\tgopkg.in/yaml.v3 v3.0.1\n)",
               "go:github.com/a/b go:gopkg.in/yaml.v3"),
    "go.sum": ("github.com/a/b v1.2.3 h1:abc=\ngithub.com/a/b v1.2.3/go.mod h1:abc=\n", "go:github.com/a/b"),
    "gemfile": ("source 'https://gems.example'\ngem 'rails', '~> 7.0'\ngem \"pg\"\n", "gem:rails gem:pg"),
    "gemfile lock": ("GEM\n  remote: https://gems.example/\n  specs:\n    rails (7.0)\n      actionpack (= 7.0)\n\n",
                     "gem:rails gem:actionpack"),
    "dockerfile": ("FROM python:3.12-slim AS base\nRUN apt-get update && apt-get install -y curl \\\n  git\n"
                   "RUN pip install --no-cache-dir flask\nCOPY . .\n",
                   "other:docker/library/python apt:curl apt:git pypi:flask"),
    "pipeline": ("on: push\njobs:\n  t:\n    runs-on: x\n    steps:\n      - run: pip install pytest\n", "pypi:pytest"),
    "conda": ("name: e\ndependencies:\n  - python=3.11\n  - pip:\n      - torch==2\n", "other:conda/python pypi:torch"),
    "setup.py": ("setup(name='x', install_requires=['requests>=2', 'click'])", "pypi:requests pypi:click"),
    "setup.cfg": ("[options]\ninstall_requires =\n    requests>=2\n    click\n", "pypi:requests pypi:click"),
    "pip list": ("Package    Version\n---------- -------\nrequests   2.31.0\n", "pypi:requests"),
    "csproj": ('<PackageReference Include="Dapper" Version="2" />', "other:nuget/dapper"),
}  # fmt: skip


def names(text: str, name: str = "") -> list[str]:
    return [f"{item.ecosystem}:{item.normal}" for item in packages_in(text, name)]


@pytest.mark.parametrize("form", CASES)
def test_forms(form: str) -> None:
    text, wanted = CASES[form]
    assert sorted(names(text)) == sorted(wanted.split())


@pytest.mark.parametrize("form", CASES)
@pytest.mark.parametrize("mark", ["{:6d}\u2192", "{}\t", "{:4d}: ", "{:>3} | "])
def test_numbers_of_lines_do_not_matter(form: str, mark: str) -> None:
    text, wanted = CASES[form]
    numbered = "\n".join(mark.format(number) + line for number, line in enumerate(text.split("\n"), 1))
    assert sorted(names(numbered)) == sorted(wanted.split())


@pytest.mark.parametrize("form", CASES)
def test_cut_off_it_names_nothing_else(form: str) -> None:
    text, wanted = CASES[form]
    for end in range(len(text)):
        known = set(wanted.split())
        for found in names(text[:end]):
            # The last name may be cut off itself, and of a short beginning the ecosystem may not show yet.
            bare = found.partition(":")[2]
            assert any(full.partition(":")[2].startswith(bare) or bare == "renamed" for full in known) or end < 60, (
                found
            )


@pytest.mark.parametrize(
    "text",
    [
        "src\nREADME.md\nsetup.py\ntests",
        "requests\nflask",
        "The dependencies are many.\nUse requests >= 2 if you can, and flask.",
        "x = 1\ny >= 2\nif a == 3:\n    pass\nreturn x",
        "def f(a, b):\n    return a == b\n",
        '{"name": "x", "version": "1"}',
        "total 12\n-rw-r--r-- 1 u u 10 a.txt",
        "import flask\nfrom django import forms",
    ],
)
def test_texts_that_are_no_lists(text: str) -> None:
    assert packages_in(text) == ()


def test_a_list_of_bare_names_is_one_by_its_name() -> None:
    assert names("requests\nflask", "app/requirements-dev.txt") == ["pypi:requests", "pypi:flask"]


@given(st.text(max_size=300), st.sampled_from(["", "go.mod", "Gemfile", "Dockerfile", "requirements.txt"]))
def test_never_raises(text: str, name: str) -> None:
    packages_in(text, name)


@given(st.lists(st.sampled_from([*(text for text, _ in CASES.values()), "{", "[", '"', "\n", "]"]), max_size=4))
def test_never_raises_on_mixtures(parts: list[str]) -> None:
    packages_in("".join(parts))


@pytest.mark.parametrize(
    "unit", ['"dependencies":{', '"dependencies":{"a":{', "[[package]]\n", "gem '", "a==1\n", "FROM a\n", '"a":"']
)
def test_time_is_linear(unit: str) -> None:
    began = time.process_time()
    packages_in('"dependencies":{' + unit * (400_000 // len(unit)))
    assert time.process_time() - began < 3
