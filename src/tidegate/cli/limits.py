"""The options for limits and routes that keys and teams have in common."""

from __future__ import annotations

import argparse

from tidegate.app.keys import read_budget
from tidegate.core.principal import Limits


def limit_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument("--rpm", metavar="N", type=_count, default=0, help="most requests a minute")
    parser.add_argument("--tpm", metavar="N", type=_count, default=0, help="most tokens a minute")
    parser.add_argument("--parallel", metavar="N", type=_count, default=0, help="most requests at once")
    parser.add_argument(
        "--budget",
        metavar="USD/WINDOW",
        action="append",
        default=[],
        help="stop at so much in each hour, day, week, month or in total; may be repeated",
    )
    parser.add_argument(
        "--soft-budget", metavar="USD/WINDOW", action="append", default=[], help="only warn at so much; may be repeated"
    )
    parser.add_argument(
        "--route", metavar="NAME", action="append", default=[], help="allow only this route (NAME* for several)"
    )


def read_limits(arguments: argparse.Namespace) -> Limits:
    """The limits that the options give. Raises BadRequest (`budget_invalid`)."""
    budgets = [read_budget(text) for text in arguments.budget]
    budgets += [read_budget(text, hard=False) for text in arguments.soft_budget]
    return Limits(
        requests_per_minute=arguments.rpm,
        tokens_per_minute=arguments.tpm,
        parallel_requests=arguments.parallel,
        budgets=tuple(budgets),
    )


def show_limits(limits: Limits) -> str:
    """Limits in a few words, `-` for none."""
    words = [f"{limits.requests_per_minute} rpm"] if limits.requests_per_minute else []
    words += [f"{limits.tokens_per_minute} tpm"] if limits.tokens_per_minute else []
    words += [f"{limits.parallel_requests} parallel"] if limits.parallel_requests else []
    words += [f"{budget.limit}/{budget.window}{'' if budget.hard else ' soft'}" for budget in limits.budgets]
    return ", ".join(words) or "-"


def _count(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 1_000_000_000_000:
        raise ValueError
    return number
