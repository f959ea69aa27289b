"""OpenAI embeddings, which nearly every server of embedding models speaks."""

from __future__ import annotations

from tidegate.wire.dialect import ClientRoute, Dialect
from tidegate.wire.openai.embeddings import EmbeddingsFormat


class OpenAIEmbeddings(EmbeddingsFormat):
    """`/v1/embeddings`, as client and as upstream."""

    id: str = "openai_embeddings"
    title: str = "OpenAI embeddings"
    format: str = "openai_embeddings"
    routes: tuple[ClientRoute, ...] = (ClientRoute("/v1/embeddings"),)
    widely_spoken: bool = True


DIALECT: Dialect = OpenAIEmbeddings()
