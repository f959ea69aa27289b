"""The codecs by the path that a request comes to."""

from __future__ import annotations

from typing import Final

from tidegate.lab.codec.chat import Chat
from tidegate.lab.codec.messages import Messages
from tidegate.lab.codec.port import Codec
from tidegate.lab.codec.responses import Responses

CODECS: Final[tuple[Codec, ...]] = (Chat(), Responses(), Messages())


def codec_for(path: str) -> Codec | None:
    """The codec of requests to this path, without its query; None for others, which pass as they are."""
    bare = path.partition("?")[0].rstrip("/")
    return next((codec for codec in CODECS if bare.endswith(codec.path)), None)
