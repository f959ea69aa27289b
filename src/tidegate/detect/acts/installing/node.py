"""Installations by npm, pnpm, yarn, bun, deno and their runners."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tidegate.detect.acts.act import Act
from tidegate.detect.acts.installing.indexes import is_usual_index
from tidegate.detect.acts.installing.options import Line, named, setting, sort_words
from tidegate.detect.acts.installing.package import (
    How,
    forge_origin,
    from_elsewhere,
    from_index,
    is_archive,
    is_path,
    is_unresolved,
    is_vcs,
    origin_of,
)
from tidegate.detect.acts.urls import parse_operand

Environment = Mapping[str, str]

_VALUED: Final = named(
    "--registry --prefix -C --dir --cwd --tag -w --workspace --cache --userconfig --globalconfig --omit --include"
    " --save-prefix --loglevel --reporter --filter -F --store-dir --package -p -c --call --node-options"
    " --network-timeout --otp --access --script-shell --before --cpu --os --libc --modules-folder"
    " --mutex --proxy --https-proxy --scope"
    " --template --backend"
    " --config --lockfile --import-map --env-file --allow-build --config-file"
)
_SPEC: Final = re.compile(r"((?:@[^/@\s]+/)?[^@/\s]+)(?:@(.*))?", re.S)
_SET: Final = re.compile(r"(?:dev|peer|optional)?[dD]ependencies[.\[][\"']?([^\"'=\]]+)[\"']?\]?=(.*)", re.S)
_INSTALL: Final = named(
    "install i in ins inst insta instal isnt isnta isntal isntall add a upgrade up update install-test it"
)
_FROM_LIST: Final = named("ci clean-install ic install-clean isntall-clean cit install-ci-test import fetch")
_RUN: Final = named("exec x dlx")
_CREATE: Final = named("create init innit")

BINARIES: Final[Mapping[str, str]] = {
    "tsc": "typescript", "tsserver": "typescript", "ng": "@angular/cli", "nest": "@nestjs/cli", "vue": "@vue/cli",
    "cap": "@capacitor/cli", "changeset": "@changesets/cli", "sentry-cli": "@sentry/cli", "babel": "@babel/cli",
    "playwright": "playwright", "commitlint": "@commitlint/cli", "storybook": "storybook", "sb": "storybook",
    "graphql-codegen": "@graphql-codegen/cli", "openapi-generator-cli": "@openapitools/openapi-generator-cli",
    "tailwindcss": "tailwindcss", "swc": "@swc/cli", "biome": "@biomejs/biome", "rw": "@redwoodjs/cli",
    "react-native": "react-native", "ncu": "npm-check-updates", "http-server": "http-server", "cdk": "aws-cdk",
    "tauri": "@tauri-apps/cli",
    "redocly": "@redocly/cli", "electron-forge": "@electron-forge/cli", "wrangler": "wrangler",
    "remix": "@remix-run/dev", "astro": "astro", "next": "next", "jest": "jest", "vitest": "vitest", "vite": "vite",
    "mocha": "mocha", "eslint": "eslint", "prettier": "prettier", "prisma": "prisma", "knex": "knex", "run-s":
    "npm-run-all", "run-p": "npm-run-all", "lerna": "lerna", "nx": "nx", "turbo": "turbo", "rollup": "rollup",
    "webpack": "webpack", "esbuild": "esbuild", "depcheck": "depcheck", "husky": "husky", "mcp-inspector":
    "@modelcontextprotocol/inspector", "supabase": "supabase", "firebase": "firebase-tools", "serverless": "serverless",
    "expo": "expo", "eas": "eas-cli", "hardhat": "hardhat", "drizzle-kit": "drizzle-kit", "cypress": "cypress",
}  # fmt: skip
"""Programs and the packages that bring them, where the names differ or a project usually has them already."""


def read_node(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of `npm <words>`, and of pnpm, yarn and bun, which read nearly the same."""
    line = sort_words(words, _VALUED - {"-c"})
    how = node_how(program, line, environment)
    names = list(line.words)
    is_global = names[:1] == ["global"]
    if is_global:
        names = names[1:]
    command = names[0] if names else ("install" if program in ("yarn", "pnpm") or is_global else "")
    if command in _FROM_LIST or (command in _INSTALL and not names[1:]):
        return [from_elsewhere(how, "package.json", "", None, "file")] if command not in ("a", "add") else []
    if command in _INSTALL:
        return [node_spec(how, name) for name in names[1:]]
    if command in _RUN:
        if program == "pnpm" and command != "dlx":
            return []
        return read_runner(program, words[_after(words, command) :], environment)
    if command == "pkg" and names[1:2] == ["set"]:
        pairs = [_SET.fullmatch(name) for name in names[2:]]
        return [node_spec(how, f"{pair[1]}@{pair[2]}") for pair in pairs if pair is not None]
    if command in _CREATE and len(names) > 1 and (program != "bun" or command == "create"):
        return [_initialiser(how, names[1])]
    if command == "link" and names[1:]:
        return [node_spec(how, name) for name in names[1:]]
    return []


def _after(words: Sequence[str], command: str) -> int:
    return next((place + 1 for place, word in enumerate(words) if word == command), len(words))


def node_how(program: str, line: Line, environment: Environment) -> How:
    """The registry and the traits that options and variables give; `scripts` says that they are asked for."""
    pairs = environment.items()
    traits: set[str] = set()
    given = line.values("--registry") or [value for name, value in line.options if name.endswith(":registry")]
    registry = next(iter(given), "") or setting(
        pairs, "npm_config_registry", "YARN_REGISTRY", "YARN_NPM_REGISTRY_SERVER", "NPM_REGISTRY", "BUN_CONFIG_REGISTRY"
    )
    index = parse_operand(registry) if registry else None
    if registry and (index is None or not is_usual_index(index)):
        traits.add("other_index")
        if index is not None and index.scheme == "http":
            traits.add("insecure")
    else:
        index = None
    scripts = setting(pairs, "npm_config_ignore_scripts").lower()
    if line.has("--ignore-scripts") and line.values("--ignore-scripts") != ["false"]:
        traits.add("no_scripts")
    elif line.has("--no-ignore-scripts", "--foreground-scripts", "--unsafe-perm", "--allow-build") or (
        line.values("--ignore-scripts") == ["false"] or scripts in ("false", "0")
    ):
        traits.add("scripts")
    if (
        line.values("--strict-ssl") == ["false"]
        or line.has("--no-strict-ssl")
        or (
            setting(pairs, "npm_config_strict_ssl").lower() == "false"
            or setting(pairs, "NODE_TLS_REJECT_UNAUTHORIZED") == "0"
        )
    ):
        traits.add("insecure")
    if line.has("--userconfig", "--globalconfig") or setting(pairs, "npm_config_userconfig", "npm_config_globalconfig"):
        traits.add("other_configuration")
    if line.has("--proxy", "--https-proxy") or setting(pairs, "npm_config_proxy", "npm_config_https_proxy"):
        traits.add("proxied")
    return How(ecosystem="npm", program=program, index=index, traits=frozenset(traits))


def node_spec(how: How, text: str, traits: Sequence[str] = ()) -> Act:
    """The installation of one spec: a name with a version or tag, an alias, a repository, a URL or a path."""
    bare = text.strip()
    if not bare or (is_unresolved(bare) and "://" not in bare):
        return from_index(how, text, bare, traits=traits)
    lowered = bare.lower()
    if lowered.startswith(("npm:", "jsr:")):
        return node_spec(how, bare[4:].lstrip("/"), traits)
    if is_vcs(bare) or "://" in bare.partition("@")[0]:
        return _elsewhere(how, bare, bare, "", traits)
    if is_path(bare) or (is_archive(bare) and "@" not in bare):
        return from_elsewhere(how, bare, "", None, "path")
    found = _SPEC.fullmatch(bare)
    if found is not None:
        name, version = found[1], found[2] or ""
        if version.lower().startswith(("npm:", "jsr:")):
            # What counts of an alias is what it stands for.
            return node_spec(how, version[4:], (*traits, "aliased"))
        if "/" in version or is_vcs(version):
            if is_path(version):
                return from_elsewhere(how, bare, name, None, "path")
            return _elsewhere(how, bare, version, name, traits)
        return from_index(how, text, name, version, traits)
    if bare.startswith("@"):
        # `@scope/name/folder`, which npm refuses.
        return from_index(how, text, bare, traits=traits)
    return _elsewhere(how, bare, bare, "", traits)


def _elsewhere(how: How, written: str, place: str, name: str, traits: Sequence[str]) -> Act:
    origin = forge_origin(place)
    if origin is None:
        origin = origin_of(place)
    source = "vcs" if is_vcs(place) or forge_origin(place) is not None or place.endswith(".git") else "url"
    made = How(ecosystem=how.ecosystem, program=how.program, index=how.index, traits=how.traits | set(traits))
    return from_elsewhere(made, written, name, origin, source)


def _initialiser(how: How, name: str) -> Act:
    """The package that `npm create <name>` runs: `create-<name>`, `@scope/create` and `@scope/create-<name>`."""
    runs = How(ecosystem="npm", program=how.program, index=how.index, traits=how.traits | {"runs"})
    bare, at, version = name.partition("@") if not name.startswith("@") else _scoped(name)
    if is_vcs(bare) or "://" in bare or (forge_origin(bare) is not None and bare[0] != "@"):
        return node_spec(runs, name)
    if bare.startswith("@"):
        scope, slash, rest = bare.partition("/")
        made = f"{scope}/create-{rest}" if slash and not rest.startswith("create") else f"{scope}/{rest or 'create'}"
    else:
        made = bare if bare.startswith("create-") else f"create-{bare}"
    return node_spec(runs, made + at + version)


def _scoped(name: str) -> tuple[str, str, str]:
    bare, at, version = name[1:].partition("@")
    return "@" + bare, at, version


def read_runner(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of `npx <words>`: what is run, and what is fetched for it."""
    before: list[str] = []
    place = 0
    while place < len(words) and words[place].startswith("-") and words[place] != "--":
        before.append(words[place])
        takes = words[place] in _VALUED and "=" not in words[place]
        if takes and place + 1 < len(words):
            before.append(words[place + 1])
        place += 2 if takes else 1
    rest = [word for word in words[place:] if word != "--"]
    line = sort_words(before, _VALUED)
    how = node_how(program, line, environment)
    local = {"local"} if line.has("--no-install", "--no", "--offline") else set[str]()
    runs = How(ecosystem="npm", program=program, index=how.index, traits=how.traits | {"runs"} | local)
    chosen = line.values("-p", "--package")
    if chosen:
        return [node_spec(runs, name) for name in chosen]
    if line.has("-c", "--call") or not rest:
        return []
    return [node_spec(runs, BINARIES.get(rest[0], rest[0]))]


def read_deno(program: str, words: Sequence[str], environment: Environment) -> list[Act]:
    """The installations of `deno <words>`: packages, and programs that are run from a URL."""
    line = sort_words(words, _VALUED - {"-p", "-c", "-w", "-C", "-F"} | {"-n", "--name", "--root"})
    if not line.words:
        return []
    how = node_how(program, line, environment)
    command, names = line.words[0], line.words[1:]
    if command in ("add", "install", "i"):
        found = [name for name in names if ":" in name or command == "add" or name.startswith("@")]
        return [node_spec(how, name) for name in found] or [from_elsewhere(how, "deno.json", "", None, "file")]
    if (
        command in ("run", "test", "serve", "x", "jupyter", "eval")
        and names
        and re.match(r"(npm|jsr|https?):", names[0])
    ):
        return [node_spec(How(ecosystem="npm", program=program, traits=how.traits | {"runs"}), names[0])]
    return []


NODE: Final[Mapping[str, Callable[[str, Sequence[str], Environment], list[Act]]]] = {
    "npm": read_node,
    "pnpm": read_node,
    "yarn": read_node,
    "yarnpkg": read_node,
    "bun": read_node,
    "cnpm": read_node,
    "npx": read_runner,
    "bunx": read_runner,
    "pnpx": read_runner,
    "deno": read_deno,
}
"""The reader of each program."""
