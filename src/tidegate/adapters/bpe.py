"""Token counters from the optional package `bpe-openai` (the extra `tokens`), loaded when first asked for."""

from __future__ import annotations

import importlib.machinery
import importlib.util
from pathlib import Path
from types import ModuleType

from tidegate.providers.tokenizers import Counter

PACKAGE = "bpe_openai"
_MODULE = "_bindings"


class BpeCounters:
    """The `Counters` port. An encoding takes about 65 MB of memory and 50 ms to load. Use it from one thread."""

    def __init__(self, package: str = PACKAGE) -> None:
        self._package = package
        self._loaded: dict[str, Counter] = {}
        self._module: ModuleType | None = None

    def counter(self, encoding: str) -> Counter | None:
        """See Counters."""
        found = self._loaded.get(encoding)
        if found is None:
            if self._module is None:
                self._module = _load(self._package)
            if self._module is None:
                return None
            found = self._loaded[encoding] = self._module.tokenizer_for_encoding(encoding)
        return found


def _load(package: str) -> ModuleType | None:
    """The compiled module alone: importing the whole package builds every vocabulary a second time, as Python
    dicts, for another 65 MB and half a second.
    """
    found = importlib.util.find_spec(package)
    folders = () if found is None else found.submodule_search_locations or ()
    for folder in folders:
        for suffix in importlib.machinery.EXTENSION_SUFFIXES:
            path = Path(folder) / f"{_MODULE}{suffix}"
            if path.exists():
                return _load_file(f"{package}.{_MODULE}", path)
    return None


def _load_file(name: str, path: Path) -> ModuleType | None:
    loader = importlib.machinery.ExtensionFileLoader(name, str(path))
    spec = importlib.util.spec_from_loader(name, loader)
    if spec is None:
        return None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module
