"""OpenAI chat completions, the format that nearly every endpoint and client speaks."""

from __future__ import annotations

from tidegate.wire.dialect import ClientRoute, Dialect
from tidegate.wire.openai.chat import ChatFormat


class OpenAIChat(ChatFormat):
    """`/v1/chat/completions`, as client and as upstream."""

    id: str = "openai_chat"
    title: str = "OpenAI chat completions"
    format: str = "openai_chat"
    routes: tuple[ClientRoute, ...] = (ClientRoute("/v1/chat/completions"),)
    widely_spoken: bool = True


DIALECT: Dialect = OpenAIChat()
