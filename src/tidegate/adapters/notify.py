"""Posts alerts to the operator's own webhook. Not a way to any model: what goes out are names, times and codes."""

from __future__ import annotations

import asyncio
import http.client
import ssl
from typing import Final
from urllib.parse import urlsplit

import msgspec

from tidegate.core.errors import Unavailable

_PATIENCE: Final = 10.0
"""Seconds for the whole of it."""
_MOST_ANSWER: Final = 4096


class Webhook:
    """POSTs JSON to a URL. `bearer` goes into `Authorization`, when it is not empty. Redirects are not followed."""

    def __init__(self, url: str, bearer: str = "") -> None:
        self._url = urlsplit(url)
        self._headers = {"content-type": "application/json", "user-agent": "tidegate"}
        if bearer:
            self._headers["authorization"] = f"Bearer {bearer}"

    async def tell(self, alert: dict[str, object]) -> None:
        """Deliver an alert. Raises Unavailable (`alert_failed`)."""
        try:
            async with asyncio.timeout(_PATIENCE):
                status = await asyncio.to_thread(self._post, msgspec.json.encode(alert))
        except (OSError, http.client.HTTPException, TimeoutError) as error:
            raise _failed(type(error).__name__) from None
        if not 200 <= status < 300:
            raise _failed(f"status {status}")

    def _post(self, body: bytes) -> int:
        url = self._url
        host, port = url.hostname or "", url.port
        if url.scheme == "https":
            context = ssl.create_default_context()
            connection = http.client.HTTPSConnection(host, port, timeout=_PATIENCE, context=context)
        else:
            connection = http.client.HTTPConnection(host, port, timeout=_PATIENCE)
        try:
            connection.request("POST", f"{url.path or '/'}{'?' + url.query if url.query else ''}", body, self._headers)
            answer = connection.getresponse()
            answer.read(_MOST_ANSWER)
            return answer.status
        finally:
            connection.close()


def _failed(why: str) -> Unavailable:
    return Unavailable(
        "alert_failed",
        f"The webhook for alerts did not take one: {why}.",
        "Check canaries.alert_url; the alert is sent again.",
    )
