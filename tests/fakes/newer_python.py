"""Virtual environments with packages that need a newer Python than ours: made once, under the system's temp folder."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NEWER = ("3.14", "3.13", "3.12")
_NEW_ENOUGH = "import sys, venv, ensurepip; print(sys.version_info >= (3, 12))"


def environment(*packages: str) -> Path:
    """The folder of programs of an environment with these packages. Skips the test where there can be none."""
    name = hashlib.sha256(" ".join(packages).encode()).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / f"tidegate-tests-{name}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid():
        pytest.skip("the place for the environment belongs to somebody else")
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "whole").exists():
            _make(folder / "env", packages)
            (folder / "whole").touch()
    return folder / "env" / "bin"


def _make(place: Path, packages: tuple[str, ...]) -> None:
    python = next((each for each in _candidates() if _is_new_enough(each)), None)
    if python is None:
        pytest.skip(f"{packages[0]} needs Python 3.12 or later, and there is none")
    shutil.rmtree(place, ignore_errors=True)
    made = subprocess.run([python, "-m", "venv", str(place)], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("a virtual environment of the newer Python cannot be made")
    install = [str(place / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", *packages]
    if subprocess.run(install, capture_output=True, check=False, timeout=300).returncode:
        pytest.skip(f"{' '.join(packages)} cannot be installed from the configured index")


def _candidates() -> Iterator[str]:
    for version in NEWER:
        if found := shutil.which(f"python{version}"):
            yield found
    if pyenv := shutil.which("pyenv"):
        listed = subprocess.run([pyenv, "versions", "--bare"], capture_output=True, text=True, check=False).stdout
        for version in reversed(listed.split()):
            if version.startswith(NEWER):
                where = subprocess.run([pyenv, "prefix", version], capture_output=True, text=True, check=False)
                yield f"{where.stdout.strip()}/bin/python"


def _is_new_enough(python: str) -> bool:
    try:
        asked = subprocess.run([python, "-c", _NEW_ENOUGH], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return asked.stdout.strip() == "True"
