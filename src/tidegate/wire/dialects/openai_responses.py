"""OpenAI's responses, the format of its newer clients and of Codex."""

from __future__ import annotations

from tidegate.wire.dialect import ClientRoute, Dialect
from tidegate.wire.openai.responses import ResponsesFormat


class OpenAIResponses(ResponsesFormat):
    """`/v1/responses`, as client and as upstream."""

    id: str = "openai_responses"
    title: str = "OpenAI responses"
    format: str = "openai_responses"
    routes: tuple[ClientRoute, ...] = (ClientRoute("/v1/responses"),)
    widely_spoken: bool = False


DIALECT: Dialect = OpenAIResponses()
