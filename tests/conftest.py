"""For every test: the collector of cycles rests while pytest parses the test files.

CPython 3.11 before 3.11.8 fails a parse with «AST constructor recursion depth mismatch» when a collection
comes in the middle of it (gh-106905), and pytest parses each file to rewrite its assertions.
"""

from __future__ import annotations

import gc

gc.disable()

# Parsed here: its plug-in imports it at the very end otherwise, if no test did.
import hypothesis  # noqa: E402, F401


def pytest_collection_finish() -> None:
    """All files are parsed."""
    gc.enable()
