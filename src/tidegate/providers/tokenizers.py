"""Which public tokenizer belongs to a model name, and how a long text is cut for counting.

The vocabularies themselves are loaded by an adapter, behind the `Counters` port.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Protocol

# Families of model names, whole up to a dash, a colon or an at sign. Add a family only when its vocabulary is
# known from its maker: a guess here would look like a difference there.
FAMILIES: Final[tuple[tuple[str, str], ...]] = (
    (r"gpt-4o|chatgpt-4o|gpt-4\.1|gpt-4\.5|gpt-5(\.\d+)?|o1|o3|o4|gpt-oss|codex-mini", "o200k_base"),
    (r"gpt-4|gpt-3\.5|gpt-35|text-embedding-3|text-embedding-ada-002", "cl100k_base"),
)

# Prefixes by which gateways and clouds name the maker. Other prefixes are other people's models.
MAKERS: Final = ("openai/", "azure/", "azure_ai/", "openrouter/", "github/", "~")

# Sound and pictures have tokens that are not text.
NOT_TEXT: Final = re.compile(r"audio|realtime|transcribe|tts|image|live")

_PATTERNS: Final = tuple((re.compile(rf"(?:{families})(?=$|[-:@])"), name) for families, name in FAMILIES)

CHUNK: Final = 8192
"""Characters counted in one call, which holds the interpreter for about 0.2 ms."""

_CUT: Final = re.compile(r"(?<=[^\W\d_])(?=[\s.,;:!?，。！？、；：])")


class Counter(Protocol):
    """Counts tokens of text."""

    def count(self, text: str) -> int:
        """The number of tokens, special tokens read as plain text."""
        ...


class Counters(Protocol):
    """Where counters come from."""

    def counter(self, encoding: str) -> Counter | None:
        """The counter of an encoding, or None when it is not installed. May block while it loads: use a thread."""
        ...


@lru_cache(maxsize=1024)
def tokenizer_for(model: str) -> str | None:
    """The encoding of a model by its name, or None when it is not known."""
    name = model.strip().lower()
    while (maker := next((item for item in MAKERS if name.startswith(item)), None)) is not None:
        name = name.removeprefix(maker)
    name = name.removeprefix("ft:")
    if "/" in name or NOT_TEXT.search(name):
        return None
    return next((encoding for pattern, encoding in _PATTERNS if pattern.match(name)), None)


def chunks(text: str, size: int = CHUNK) -> Iterator[str]:
    """Cut a text so that the counts of its pieces add up to that of the whole.

    A cut between a letter and a space or a sentence mark falls between two tokens in every encoding here, since
    none of their patterns spans it. Where there is no such place in `size` characters the cut is anywhere, which
    may add a token.
    """
    start = 0
    while len(text) - start > size:
        end = start + size
        cut = end
        for back in (256, size // 2):
            places = list(_CUT.finditer(text, max(end - back, start + 1), end))
            if places:
                cut = places[-1].start()
                break
        yield text[start:cut]
        start = cut
    if start < len(text):
        yield text[start:]
