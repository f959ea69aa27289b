"""The failures of an upstream exchange, each in one place: code, words, and whether a retry makes sense.

Words and numbers only: nothing that an endpoint or a caller sent is ever quoted.
"""

from __future__ import annotations

from tidegate.core.errors import ProviderFailed, Unavailable


class Stale(ProviderFailed):
    """A reused connection that broke before any byte of the response: the one failure that is tried again."""


def connection_closed(when: str) -> ProviderFailed:
    """The endpoint went away; `when` completes "closed the connection ..."."""
    return ProviderFailed(
        "connection_closed",
        f"The endpoint closed the connection {when}.",
        "Try again; if it goes on, ask the endpoint's operator.",
    )


def stale() -> Stale:
    """As `connection_closed`, of a connection that had served before."""
    return Stale(
        "connection_closed",
        "The endpoint closed the connection before it answered.",
        "Try again; if it goes on, ask the endpoint's operator.",
    )


def given_up() -> ProviderFailed:
    """The exchange was closed on this side."""
    return ProviderFailed("connection_closed", "The exchange was given up on this side before it was complete.")


def bad_framing(reason: str) -> ProviderFailed:
    """The response is not HTTP/1.1; `reason` is one of the parser's or our own fixed phrases."""
    return ProviderFailed(
        "bad_framing",
        f"The endpoint's response breaks HTTP/1.1: {reason}.",
        "Check the endpoint or what stands before it.",
    )


def too_large(limit: int) -> ProviderFailed:
    """The body is longer than `limit` bytes."""
    return ProviderFailed(
        "response_too_large",
        f"The endpoint's response is larger than {limit} bytes.",
        "Ask for a shorter answer, or raise the limit if the endpoint is trusted.",
        retry=False,
    )


def timed_out(code: str, what: str, seconds: float) -> ProviderFailed:
    """A time limit was reached; `what` is the sentence without its end "within N s"."""
    return ProviderFailed(
        code, f"{what} within {seconds:g} s.", "Try again, or raise this time limit of the endpoint.", status=504
    )


def too_many_connections(limit: int) -> ProviderFailed:
    """All `limit` connections of an endpoint are busy, and waiting did not help."""
    return ProviderFailed(
        "too_many_connections",
        f"All {limit} connections to the endpoint are busy.",
        "Try again, raise max_connections of the endpoint, or add an endpoint.",
        status=503,
    )


def shut_down() -> Unavailable:
    """The transport was closed."""
    return Unavailable("shutting_down", "The gateway is closing its upstream connections.", "Try another replica.")
