"""Chat completions of a deployment at an Azure resource; upstream only."""

from __future__ import annotations

from tidegate.wire.dialect import Dialect
from tidegate.wire.openai.chat import ChatFormat
from tidegate.wire.openai.family import Azure


class AzureChat(Azure, ChatFormat):
    """The chat format at `/openai/deployments/<name>/chat/completions`."""

    id: str = "azure_chat"
    title: str = "Azure chat completions"
    format: str = "openai_chat"
    widely_spoken: bool = True


DIALECT: Dialect = AzureChat()
