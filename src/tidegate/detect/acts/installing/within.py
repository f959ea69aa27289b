"""Commands that run another one in an environment of theirs: what is installed there counts as well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tidegate.detect.acts.installing.options import named, program_of

_RUN: Final = {
    **dict.fromkeys(("poetry", "pdm", "pipenv", "rye", "hatch", "uv", "pixi"), named("run")),
    **dict.fromkeys(("conda", "mamba", "micromamba"), named("run")),
    **dict.fromkeys(("docker", "podman", "nerdctl"), named("run exec")),
    **dict.fromkeys(("bundle", "bundler"), named("exec")),
    **dict.fromkeys(
        ("mise", "rtx", "asdf", "direnv", "pnpm", "npm", "yarn"), named("exec x workspace foreach workspaces")
    ),
    "kubectl": named("exec run"),
    "heroku": named("run"),
    "fly": named("ssh"),
}
"""Programs, and their words after which a command may follow."""

_DIRECT: Final = named(
    "corepack wsl op doppler infisical rbenv pyenv nvm nodenv volta chamber aws-vault dotenv env-cmd"
)
_INSTALLERS: Final = named(
    "pip pip3 pip2 pip.exe pipx uv uvx poetry pdm pipenv conda mamba npm npx pnpm yarn bun bunx cargo go gem bundle apt"
    " apt-get apk dnf yum brew composer python python3 py easy_install add install dlx"
)


def within(words: Sequence[str]) -> list[str] | None:
    """The words of the command within this one, from the first that installs anything; None when there is none.

    Which options of the outer command take a value need not be known: what comes before an installer is passed by.
    """
    program = program_of(words)
    commands = _RUN.get(program)
    if commands is not None:
        place = next((at for at, word in enumerate(words[1:6], 1) if word in commands), None)
    else:
        place = 0 if program in _DIRECT else None
    if place is None:
        return None
    for at in range(place + 1, min(len(words), place + 40)):
        name = program_of(words[at : at + 1])
        if name in ("add", "install", "dlx") and program in ("yarn", "pnpm", "npm") and at > place + 1:
            return [program, *words[at:]]
        if name in _INSTALLERS and name not in ("add", "install", "dlx") and name != program:
            return list(words[at:])
        if name.startswith(("pip3.", "python3.")):
            return list(words[at:])
    return None
