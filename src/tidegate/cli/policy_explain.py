"""`tidegate policy explain`: why would this request go there, with the rule, its line and the reasons of each place."""

from __future__ import annotations

import argparse
import sys
from typing import Any, Final

from msgspec.structs import replace

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.files import Disk
from tidegate.app.policy_tables import outward, read_moment
from tidegate.app.policy_trial import Sight, Trial, asked_by, read_request
from tidegate.cli.command import FAILED, OK, WRONG_USE, Command
from tidegate.cli.policy_files import load_trial, policy_arguments
from tidegate.cli.terminal import note, plain, print_json, print_table, say
from tidegate.core.words import FOUND, PASSED, DataClass, not_checked
from tidegate.policy.explain import PlaceStory, Story, explain
from tidegate.policy.facts import Asked, Content

_MAX_BYTES: Final = 64 * 1024 * 1024
_CLASSES: Final = tuple(item.name.lower() for item in DataClass)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "request", metavar="REQUEST", nargs="?", default="", help="a request body in JSON; `-` is stdin"
    )
    parser.add_argument("--text", metavar="FILE", default="", help="a text instead of a request; `-` is stdin")
    parser.add_argument("--route", metavar="NAME", default="", help="default: the model of the request")
    parser.add_argument("--label", metavar="LABEL", action="append", default=[], help="it carries this too; repeatable")
    parser.add_argument("--not-checked", metavar="REASON", default="", help="as if not all could be looked at")
    parser.add_argument("--declared", choices=_CLASSES, help="the data class that the caller declares")
    parser.add_argument("--may-lower", action="store_true", help="the key has the right to declassify")
    parser.add_argument("--key", metavar="ID", default="", help="id of the calling key")
    parser.add_argument("--team", metavar="ID", default="", help="id of its team")
    parser.add_argument("--source", metavar="NAME", default="", help="the application that the caller names")
    parser.add_argument(
        "--tool", metavar="NAME", action="append", default=[], help="a tool that is offered; repeatable"
    )
    parser.add_argument("--stream", action="store_true", help="as a streamed call")
    parser.add_argument("--at", metavar="TIME", default="", help="when, such as 2026-03-01T09:30Z; default: now")
    policy_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _run(arguments: argparse.Namespace) -> int:
    at = read_moment(arguments.at) if arguments.at else SystemClock().wall()
    if at is None or (arguments.request and arguments.text):
        note("Give one of a request and --text, and --at as 2026-03-01T09:30Z.")
        return WRONG_USE
    trial, loaded = load_trial(arguments)
    document = None
    if arguments.request:
        document = read_request(_read(arguments.request))
        if document is None:
            note(f"{plain(arguments.request)}: this is no JSON object. Give a text with --text.")
            return FAILED
    content = Content()
    if document is not None:
        content = Sight(loaded).of_document(document)
    elif arguments.text:
        content = Sight(loaded).of_text(_read(arguments.text).decode("utf-8", "replace"))
    wanted = arguments.route or str((document or {}).get("model", ""))
    places = trial.places_of(wanted) if wanted else None
    if places is None:
        note(f"Name a route with --route: {plain(', '.join(trial.routes)) or 'there is none'}.")
        return FAILED if wanted else WRONG_USE
    asked = _asked(arguments, trial.route_of(wanted) or wanted, at)
    if document is not None:
        given = asked_by(document, asked)
        asked = replace(given, stream=given.stream or asked.stream, tools=given.tools | asked.tools)
    content = _content(arguments, content)
    story = explain(trial.rules, asked, content, places)
    if arguments.json:
        print_json(_as_json(story))
    else:
        _show(trial, asked, content, story)
    return OK


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read(_MAX_BYTES) if name == "-" else Disk().read(name, _MAX_BYTES)


def _asked(arguments: argparse.Namespace, route: str, at: float) -> Asked:
    return Asked(
        key=arguments.key,
        team=arguments.team,
        route=route,
        source=arguments.source,
        operation="generate",
        stream=arguments.stream,
        tools=frozenset(arguments.tool),
        declared=None if arguments.declared is None else DataClass[arguments.declared.upper()],
        may_lower=arguments.may_lower,
        at=at,
    )


def _content(arguments: argparse.Namespace, seen: Content) -> Content:
    labels = seen.labels | frozenset(arguments.label)
    outcome = seen.outcome
    if arguments.not_checked:
        outcome = not_checked(arguments.not_checked)
    elif outcome == PASSED and labels:
        outcome = FOUND
    return replace(seen, labels=labels, outcome=outcome)


def _show(trial: Trial, asked: Asked, content: Content, story: Story) -> None:
    decision = story.decision
    labels = f" ({', '.join(sorted(decision.labels))})" if decision.labels else ""
    say(f"class: {decision.data_class.name.lower()}{plain(labels)}")
    for reason in story.why:
        say(f"  {plain(reason)}")
    say()
    _show_places(story)
    say()
    if not decision.reroute:
        say(f"{plain(asked.route)}: {outward(decision)}, by {plain(decision.rule)}")
        return
    say(f"{plain(asked.route)}: {outward(decision)} to the route {plain(decision.reroute)}")
    elsewhere = trial.places_of(decision.reroute)
    if elsewhere:
        say()
        _show_places(explain(trial.rules, asked, content, elsewhere))


def _show_places(story: Story) -> None:
    rows = [
        (
            item.place.endpoint,
            item.place.tier.value,
            item.disposition.action.value,
            item.disposition.rule,
            _line(item),
            "; ".join(item.why),
        )
        for item in story.places
    ]
    print_table(("ENDPOINT", "TIER", "ACTION", "RULE", "LINE", "WHY"), rows)


def _line(item: PlaceStory) -> str:
    if item.decided_by is None:
        return ""
    return str(item.decided_by.line) if item.decided_by.line else "built in"


def _as_json(story: Story) -> dict[str, Any]:
    decision = story.decision
    return {
        "action": outward(decision),
        "rule": decision.rule,
        "data_class": decision.data_class.name.lower(),
        "labels": sorted(decision.labels),
        "reasons": decision.reasons,
        "why": story.why,
        "reroute": decision.reroute,
        "policy": decision.policy,
        "places": [
            {
                "endpoint": item.place.endpoint,
                "tier": item.place.tier,
                "action": item.disposition.action,
                "rule": item.disposition.rule,
                "line": item.decided_by.line if item.decided_by is not None else 0,
                "redact": dict(item.disposition.redact),
                "holding": [rule.name for rule in item.holding],
                "why": item.why,
            }
            for item in story.places
        ],
    }


EXPLAIN: Final = Command(
    name="explain",
    summary="Say where a request would go and why: its class, and at each endpoint the rule, its line and the reasons.",
    example="tidegate policy explain --route large --label pii",
    arguments=_arguments,
    run=_run,
)
