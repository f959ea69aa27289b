"""Embeddings of a deployment at an Azure resource; upstream only."""

from __future__ import annotations

from tidegate.wire.dialect import Dialect
from tidegate.wire.openai.embeddings import EmbeddingsFormat
from tidegate.wire.openai.family import Azure


class AzureEmbeddings(Azure, EmbeddingsFormat):
    """The embeddings format at `/openai/deployments/<name>/embeddings`."""

    id: str = "azure_embeddings"
    title: str = "Azure embeddings"
    format: str = "openai_embeddings"
    widely_spoken: bool = True


DIALECT: Dialect = AzureEmbeddings()
