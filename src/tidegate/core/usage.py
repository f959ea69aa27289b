"""Token usage, normalised once for every dialect.

`input` counts every prompt token, cached ones included; the cache fields are parts of `input`.
`output` counts every produced token, reasoning included; `reasoning` is a part of `output`.
"""

from __future__ import annotations

import msgspec


class Usage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Tokens of one exchange, in tokens. A part never exceeds its whole in honest data."""

    input: int = 0
    output: int = 0
    cache_read: int = 0
    cache_write_5m: int = 0
    cache_write_1h: int = 0
    reasoning: int = 0
    audio_input: int = 0
    audio_output: int = 0

    @property
    def total(self) -> int:
        """Input and output tokens together."""
        return self.input + self.output


NO_USAGE = Usage()
