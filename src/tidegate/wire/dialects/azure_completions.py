"""Text completions of a deployment at an Azure resource; upstream only."""

from __future__ import annotations

from tidegate.wire.dialect import Dialect
from tidegate.wire.openai.completions import CompletionsFormat
from tidegate.wire.openai.family import Azure


class AzureCompletions(Azure, CompletionsFormat):
    """The text completion format at `/openai/deployments/<name>/completions`."""

    id: str = "azure_completions"
    title: str = "Azure text completions"
    format: str = "openai_completions"
    widely_spoken: bool = True


DIALECT: Dialect = AzureCompletions()
