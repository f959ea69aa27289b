"""OpenAI's older text completions; as a client's format also served by chat upstreams."""

from __future__ import annotations

from tidegate.wire.dialect import ClientRoute, Dialect
from tidegate.wire.openai.completions import CompletionsFormat


class OpenAICompletions(CompletionsFormat):
    """`/v1/completions`, as client and as upstream."""

    id: str = "openai_completions"
    title: str = "OpenAI text completions"
    format: str = "openai_completions"
    routes: tuple[ClientRoute, ...] = (ClientRoute("/v1/completions"),)
    widely_spoken: bool = True


DIALECT: Dialect = OpenAICompletions()
