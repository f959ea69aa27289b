"""Which policy a `tidegate policy` command is about: that of a configuration, or a draft in its place."""

from __future__ import annotations

import argparse

from tidegate.adapters.clock import SystemClock
from tidegate.app.config_load import DEFAULT_FILE, Loaded, standard_loader
from tidegate.app.policy_trial import Trial


def policy_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that say which policy is meant."""
    parser.add_argument("--config", metavar="FILE", default="", help=f"default: {DEFAULT_FILE}")
    parser.add_argument(
        "--policy", metavar="FILE", default="", help="a draft: its policy instead of the configured one"
    )


def load_trial(arguments: argparse.Namespace) -> tuple[Trial, Loaded]:
    """The policy that is meant, with the places of its configuration. Raises Misconfigured and ConfigInvalid."""
    loaded = standard_loader().load(arguments.config or DEFAULT_FILE, secrets=False, policy=arguments.policy)
    return Trial(loaded, SystemClock().wall()), loaded
