"""Responses at an Azure resource, whose newer API names the deployment in the body; upstream only."""

from __future__ import annotations

from tidegate.wire.dialect import Call, Dialect, Target
from tidegate.wire.openai.family import Azure
from tidegate.wire.openai.responses import ResponsesFormat


class AzureResponses(Azure, ResponsesFormat):
    """The responses format at `/openai/v1/responses`."""

    id: str = "azure_responses"
    title: str = "Azure responses"
    format: str = "openai_responses"
    widely_spoken: bool = False

    def target(self, call: Call, model: str) -> Target:
        """The resource's one path for all deployments."""
        return Target("/openai/v1/responses")


DIALECT: Dialect = AzureResponses()
