"""The one error type of the product and its six families.

Every failure that a person or a program may meet is a `Problem` with a stable code, a sentence that
says what happened, and one that says what to do. Dialects turn it into their own outward shape.
"""

from __future__ import annotations


class Problem(Exception):
    """A failure with a stable code.

    `code` is `snake_case`, never reused for another meaning. `what` states the fact, `fix` the remedy;
    neither carries content of a prompt or a secret. `status` is the HTTP status a client sees.
    `retry` tells a client SDK whether the same call may succeed later; `retry_after` is in seconds.
    """

    fault = "tidegate"
    default_status = 500
    default_retry = False

    def __init__(
        self,
        code: str,
        what: str,
        fix: str = "",
        *,
        status: int | None = None,
        retry: bool | None = None,
        retry_after: float | None = None,
        param: str | None = None,
    ) -> None:
        super().__init__(f"{what} {fix}".strip())
        self.code = code
        self.what = what
        self.fix = fix
        self.status = self.default_status if status is None else status
        self.retry = self.default_retry if retry is None else retry
        self.retry_after = retry_after
        self.param = param

    @property
    def message(self) -> str:
        """What happened and what to do, in one line."""
        return f"{self.what} {self.fix}".strip()

    @property
    def error_type(self) -> str:
        """The metric label: whose fault it was, then the code."""
        return f"{self.fault}_{self.code}"


class BadRequest(Problem):
    """The caller sent something that cannot be served as it is."""

    fault = "caller"
    default_status = 400


class Refused(Problem):
    """A key, a limit or a policy says no."""

    fault = "policy"
    default_status = 403


class ProviderFailed(Problem):
    """An endpoint did not answer, or answered with a fault."""

    fault = "provider"
    default_status = 502
    default_retry = True


class NotProven(Problem):
    """A verification did not succeed."""

    fault = "tidegate"
    default_status = 500


class LedgerBroken(Problem):
    """The evidence log can no longer be trusted; serving stops."""

    fault = "tidegate"
    default_status = 503


class Misconfigured(Problem):
    """The configuration, the installation or a plug-in is wrong."""

    fault = "tidegate"
    default_status = 500


class Unavailable(Problem):
    """Tidegate itself cannot serve now: draining, overloaded, or its store cannot be asked."""

    fault = "tidegate"
    default_status = 503
    default_retry = True
