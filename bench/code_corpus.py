"""Snippets of code and of everything that is not code, cut from packages of known licence.

`fetch` gets the packages by their ordinary clients (apt-get, npm, pip) into `bench/.peers/code_corpus`; `snippets`
cuts them, deterministically. Nothing of them is committed. The split is by package: what is in `TEST` is never
trained on. Man pages are the machine's own, generated logs come from templates that are split in the same way.
"""

from __future__ import annotations

import hashlib
import io
import pathlib
import random
import re
import subprocess
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from code_texts import OTHER, generated_logs, man_pages, other_texts

FOLDER = pathlib.Path(__file__).parent / ".peers" / "code_corpus"
LENGTHS = (5, 10, 20, 30, 60)


def _names(row: str) -> frozenset[str]:
    return frozenset(row.split())


DEBIAN_SOURCES = _names(
    "antlr4 camlp5 catch2 dav1d docker.io elixir-lang erlang-lager flatbuffers fmtlib fpc groovy "
    "guava-libraries golang-github-hashicorp-hcl golang-github-spf13-cobra golang-golang-x-net "
    "golang-logrus haskell-aeson haskell-conduit haskell-lens haskell-warp hugo jackson-core jansson "
    "jinja2 jsoup lapack leveldb libcommons-lang3-java libjpeg-turbo libmojolicious-perl libmoose-perl "
    "libokhttp-java lua5.4 luarocks lwt lz4 menhir nasm neovim newtonsoft-json nim nunit ocaml-dune "
    "pgpool2 php-monolog php-twig postgresql-15 python-django r-cran-devtools r-cran-dplyr r-cran-httr "
    "r-cran-purrr r-cran-shiny r-cran-testthat r-cran-tidyr rabbitmq-server rails re2 redis rust-bat "
    "rust-clap scala spdlog sqlite3 symfony thrift yosys"
)
DEBIAN = _names(
    "bats dehydrated golang-github-gin-gonic-gin-dev golang-golang-x-tools-dev jekyll libdancer2-perl "
    "librust-regex-dev librust-serde-dev librust-tokio-dev lua-penlight php-doctrine-orm "
    "postgresql-15-partman postgresql-15-pgtap ruby-devise ruby-faraday ruby-sinatra"
)
NPM = _names(
    "@angular/core @capacitor/android @capacitor/ios @mui/material @openzeppelin/contracts "
    "@react-native-firebase/app bootstrap bulma cra-template create-next-app create-vite edge-js "
    "element-plus expo-camera expo-image expo-modules-core express foundation-sites knex "
    "lottie-react-native mongoose preact ramda react-native-maps react-native-reanimated "
    "react-native-screens react-native-svg react-native-vision-camera react-select redux rxjs solady "
    "svelte tree-sitter-dart typeorm vuetify"
)
PYPI_SOURCES = _names("cocotb pygments python-hcl2 vunit-hdl")
PYPI = _names("checkov litex logparser3 prowler")

TEST = _names(
    "antlr4 fmtlib re2 jackson-core libokhttp-java golang-github-gin-gonic-gin-dev golang-golang-x-net "
    "haskell-warp jansson redis libdancer2-perl luarocks redis php-twig php-doctrine-orm pygments "
    "rabbitmq-server ruby-devise ruby-faraday ruby-sinatra jekyll librust-serde-dev librust-regex-dev "
    "rust-bat postgresql-15-partman postgresql-15-pgtap r-cran-httr r-cran-purrr bats dehydrated pgpool2 "
    "nunit edge-js capacitor-ios react-native-maps expo-image expo-camera solady litex cocotb prowler "
    "express ramda react-select create-next-app foundation-sites vuetify libjpeg-turbo lwt scala-test "
    "tree-sitter-dart hcl2-test machine-test translations-test typeorm spdlog lz4"
)
"""Packages for the test. Names ending in `-test` are parts of what has no second package beside it."""

LANGUAGES = {
    "py": "python", "js": "javascript", "mjs": "javascript", "ts": "typescript", "jsx": "jsx", "tsx": "jsx",
    "java": "java", "kt": "kotlin", "c": "c", "h": "c", "cpp": "cpp", "cc": "cpp", "hpp": "cpp", "cs": "csharp",
    "go": "go", "rs": "rust", "rb": "ruby", "php": "php", "swift": "swift", "scala": "scala", "pl": "perl",
    "pm": "perl", "lua": "lua", "r": "r", "sh": "shell", "bash": "shell", "bats": "shell", "ps1": "powershell",
    "psm1": "powershell", "sql": "sql", "hs": "haskell", "ex": "elixir", "exs": "elixir", "dart": "dart",
    "tf": "terraform", "hcl": "terraform", "sol": "solidity", "v": "verilog", "sv": "verilog", "vhd": "vhdl",
    "vhdl": "vhdl", "asm": "assembler", "s": "assembler", "css": "css", "scss": "css", "vue": "template",
    "svelte": "template", "erb": "template", "twig": "template", "m": "objective_c", "mm": "objective_c",
    "ml": "ocaml", "f": "fortran", "f90": "fortran", "erl": "erlang", "groovy": "groovy", "pas": "pascal",
    "nim": "nim",
}  # fmt: skip

SKIPPED = re.compile(
    r"(^|/)(node_modules|dist|umd|min|third_party|vendor|\.git)/|\.min\.|\.d\.ts$|bundle|/esm/|xcframework|Relocations"
)
COMMENT = re.compile(r"^\s*(//|#(?!include|define|if|end|else|pragma|!)|\*|--|;|%|/\*|\(\*|\"\"\"|'''|!|<!--|\{-|C\s)")


@dataclass(frozen=True)
class Snippet:
    """A text to be told apart. `kind` is a language, or what else it is; `lines` as cut."""

    code: bool
    kind: str
    package: str
    lines: int
    text: str

    @property
    def test(self) -> bool:
        """Whether it is kept for the test."""
        return self.package in TEST


def fetch() -> None:
    """Get the packages. Debian's sources need `deb-src` in the configuration of apt."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in sorted(DEBIAN_SOURCES):
        subprocess.run(["apt-get", "-qq", "source", "--download-only", name], cwd=FOLDER, check=False)
    for name in sorted(DEBIAN):
        subprocess.run(["apt-get", "-qq", "download", name], cwd=FOLDER, check=False)
    for name in sorted(NPM):
        subprocess.run(["npm", "pack", "--silent", name], cwd=FOLDER, check=False)
    for name in sorted(PYPI_SOURCES):
        subprocess.run(["pip", "download", "-q", "--no-deps", "--no-binary", name, name], cwd=FOLDER, check=False)
    for name in sorted(PYPI):
        subprocess.run(["pip", "download", "-q", "--no-deps", name], cwd=FOLDER, check=False)


def _open(path: pathlib.Path) -> Iterator[tuple[str, int, object]]:
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                yield info.filename, info.file_size, lambda info=info: archive.read(info)
        return
    if path.suffix == ".deb":
        raw = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(path)], capture_output=True, check=True).stdout
        opened = tarfile.open(fileobj=io.BytesIO(raw))  # noqa: SIM115 - closed below
    else:
        opened = tarfile.open(path)  # noqa: SIM115 - closed below
    with opened as archive:
        for member in archive:
            if member.isfile():
                yield member.name, member.size, lambda member=member: archive.extractfile(member).read()


def package_of(path: pathlib.Path) -> str:
    """The package's name, without its version."""
    return re.split(r"_\d|-\d", path.name)[0].replace("_", "-")


def _split_off(package: str, name: str) -> str:
    if package == "scala" and "/test/" in name:
        return "scala-test"
    if package == "python-django" and name.endswith(".po"):
        language = name.rsplit("/locale/", maxsplit=1)[-1].split("/", maxsplit=1)[0]
        return "translations-test" if _dice(language) < 0.35 else "translations"
    if package in ("golang-github-hashicorp-hcl", "python-hcl2") and _dice(name) < 0.5:
        return "hcl2-test"
    return package


def files(most: int = 70) -> Iterator[tuple[str, str, str]]:
    """(kind, package, text) of the files: at most so many of a kind and package, chosen by the hash of their names."""
    for path in sorted(FOLDER.iterdir()):
        if path.name.endswith((".dsc", ".asc")) or ".debian.tar" in path.name:
            continue
        taken: dict[tuple[str, str], int] = defaultdict(int)
        for name, size, read in _open(path):
            kind = _kind(name)
            package = _split_off(package_of(path), name)
            if not kind or not 200 < size < 300_000 or SKIPPED.search(name):
                continue
            if taken[kind, package] >= most * 6 or (taken[kind, package] >= most and _dice(name) > 0.3):
                continue
            text = read().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
            if "\ufffd" in text or "@generated" in text[:500] or "\x00" in text:
                continue
            taken[kind, package] += 1
            yield kind, package, text


def _dice(name: str) -> float:
    return int(hashlib.md5(name.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF  # noqa: S324 - to choose, not to hide


def _kind(name: str) -> str:
    base = name.rsplit("/", 1)[-1]
    extension = base.rsplit(".", 1)[-1].lower() if "." in base else ""
    if extension in LANGUAGES:
        return LANGUAGES[extension]
    if extension in OTHER:
        return OTHER[extension]
    if re.match(r"(README|INSTALL|NEWS|CHANGES|CHANGELOG|TODO|LICENSE|COPYING|AUTHORS|HACKING)", base):
        return "plain_text"
    return ""


def without_manuals(code: str) -> str:
    """Code without the manuals that Perl and Python have in it, which are prose."""
    code = re.sub(r"^=(pod|head\d|item|over|encoding|begin)\b.*?(^=cut\b|\Z)", "", code, flags=re.M | re.S)
    return re.sub(r'^ *[rR]?"""[^"]*?\n[^"]*?\n[^"]*?"""$', "", code, flags=re.M)


def is_code(snippet: str) -> bool:
    """Whether what was cut is mostly code: no long comment, no table of numbers."""
    lines = [line for line in snippet.split("\n") if line.strip()]
    if len(lines) < 5 or max(map(len, lines)) > 400:
        return False
    comments = sum(1 for line in lines if COMMENT.match(line))
    words = len(re.findall(r"[A-Za-z_]{2,}", snippet))
    return comments <= len(lines) * 0.4 and words >= 1.5 * len(lines) and not _in_text(lines)


def _in_text(lines: list[str]) -> bool:
    """Whether most lines read as sentences: the inside of a long comment or document string."""
    prose = sum(1 for line in lines if re.match(r"^[\s*#/-]*([A-Za-z',.-]+ ){4,}[A-Za-z',.-]+[.,:]?$", line))
    return prose > len(lines) * 0.3


def cut(text: str, count: int, dice: random.Random) -> str:
    """`count` lines that are not empty, with the empty ones between them, from anywhere in the text."""
    lines = text.split("\n")
    full = [at for at, line in enumerate(lines) if line.strip()]
    if len(full) < count:
        return ""
    first = dice.randrange(len(full) - count + 1)
    return "\n".join(lines[full[first] : full[first + count - 1] + 1])


def snippets(each: int = 120) -> Iterator[Snippet]:
    """The corpus: up to `each` snippets of every kind, package and length."""
    taken: dict[tuple[str, str, int], int] = defaultdict(int)
    for kind, package, text in _sources():
        code = kind in set(LANGUAGES.values())
        for part in (without_manuals(text),) if code else other_texts(kind, text):
            dice = random.Random(f"{kind}{package}{len(part)}{part[:80]}")
            for count in LENGTHS:
                for _ in range(2):
                    if taken[kind, package, count] >= each:
                        continue
                    snippet = cut(part, count, dice)
                    if snippet and (is_code(snippet) if code else bool(snippet.strip())):
                        taken[kind, package, count] += 1
                        yield Snippet(code, kind, package, count, snippet)


def _sources() -> Iterator[tuple[str, str, str]]:
    yield from files()
    # What is not from a package is split by the hash of its name.
    for kind, name, text in (*man_pages(), *generated_logs()):
        yield kind, "machine-test" if _dice(name) < 0.35 else "machine", text
