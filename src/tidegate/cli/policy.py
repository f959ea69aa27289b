"""`tidegate policy check|test|explain|replay`: is it right, does it do what we want, why, and what would change."""

from __future__ import annotations

import argparse
import re
from typing import Final

from msgspec.structs import asdict

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.files import Disk
from tidegate.app.config_issue import ConfigInvalid
from tidegate.app.config_load import DEFAULT_FILE, Loaded, standard_loader
from tidegate.app.config_units import read_span
from tidegate.app.policy_tables import Tables, needs_sight, read_moment
from tidegate.app.policy_trial import Sight, Trial
from tidegate.cli.command import FAILED, OK, WRONG_USE, Command
from tidegate.cli.policy_explain import EXPLAIN
from tidegate.cli.policy_files import load_trial, policy_arguments
from tidegate.cli.state import with_store
from tidegate.cli.terminal import note, plain, print_json, print_table, report, say
from tidegate.policy.replay import Replayed, unrecorded
from tidegate.policy.rules import PolicySpec, Rule, When

_MOST: Final = 100_000


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    policy_arguments(parser)
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument("--json", action="store_true", help="print the issues as JSON")


def _check(arguments: argparse.Namespace) -> int:
    file = arguments.config or DEFAULT_FILE
    try:
        loaded = standard_loader().load(file, secrets=False, policy=arguments.policy)
    except ConfigInvalid as problem:
        if arguments.json:
            print_json([{**asdict(issue), "file": issue.file or file} for issue in problem.issues])
        else:
            report(problem)
        return FAILED
    found = [issue for issue in loaded.warnings if issue.path.startswith("policy")]
    if arguments.json:
        print_json([{**asdict(issue), "file": issue.file or file} for issue in found])
    else:
        for issue in found:
            note(plain(issue.text(file)))
        _show_policy(Trial(loaded, SystemClock().wall()), loaded)
    return FAILED if arguments.strict and found else OK


def _show_policy(trial: Trial, loaded: Loaded) -> None:
    spec = trial.rules.spec
    decides = (
        "the first rule that holds decides" if trial.rules.first_match else "the strictest rule that holds decides"
    )
    say(f"{plain(loaded.policy_file or loaded.file)}: {decides}; digest {trial.rules.digest[:16]}")
    say(f"What no place of a route may get goes to {plain(spec.reroute) or 'no other route: it is refused'}.")
    say()
    _show_clearances(spec)
    say()
    rows = [(rule.name, str(rule.line) if rule.line else "built in", _does(rule), _holds(rule)) for rule in spec.rules]
    print_table(("RULE", "LINE", "ACTION", "WHERE"), rows)


def _show_clearances(spec: PolicySpec) -> None:
    rows = [(tier.value, item.data_class.name.lower(), ", ".join(sorted(item.labels))) for tier, item in spec.tiers]
    rows += [
        (f"endpoint {name}", item.data_class.name.lower(), ", ".join(sorted(item.labels)))
        for name, item in spec.endpoints
    ]
    rows += [
        (f"team {team.team}, {tier.value}", item.data_class.name.lower(), ", ".join(sorted(item.labels)))
        for team in spec.teams
        for tier, item in team.tiers
    ]
    print_table(("PLACE", "CLEARED FOR", "LABELS"), rows)


def _does(rule: Rule) -> str:
    taken = ", ".join(f"{name} as {mode}" for name, mode in rule.redact)
    more = taken or rule.reroute
    return f"{rule.action.value} ({more})" if more else rule.action.value


def _holds(rule: Rule) -> str:
    text = _conditions(rule.when) or "always"
    unless = _conditions(rule.unless)
    return f"{text}; unless {unless}" if unless else text


def _conditions(when: When) -> str:
    default = When()
    parts: list[str] = []
    for name in When.__struct_fields__:
        value = getattr(when, name)
        if value == getattr(default, name):
            continue
        if isinstance(value, tuple):
            parts.append(f"{name}: {', '.join(map(str, value))}")
        elif name == "hours":
            parts.append(
                f"hours: {value.start // 60:02}:{value.start % 60:02}-{value.end // 60:02}:{value.end % 60:02}"
            )
        else:
            parts.append(f"{name}: {getattr(value, 'name', str(value)).lower()}")
    return "; ".join(parts)


def _test_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help="tables of tests, in YAML")
    policy_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print the results as JSON")


def _test(arguments: argparse.Namespace) -> int:
    trial, loaded = load_trial(arguments)
    disk = Disk()
    sight = Sight(loaded) if any(needs_sight(disk, file) for file in arguments.files) else None
    tables = Tables(trial, disk, sight)
    ran = [(file, item) for file in arguments.files for item in tables.run(file)]
    failed = sum(bool(item.wrong) for _, item in ran)
    if arguments.json:
        print_json([{"file": file, **asdict(item), "passed": not item.wrong} for file, item in ran])
    else:
        for file, item in ran:
            for wrong in item.wrong:
                say(plain(f"{file}:{item.line}: {item.name}: {wrong}"))
        say(f"{len(ran) - failed} passed, {failed} failed")
    if not ran:
        note("There is not one test in these files.")
        return FAILED
    return FAILED if failed else OK


def _replay_arguments(parser: argparse.ArgumentParser) -> None:
    policy_arguments(parser)
    parser.add_argument("--state-dir", metavar="DIR", default="", help="default: as the configuration says")
    parser.add_argument("--since", metavar="TIME", default="24h", help="a span back from now, or a time (%(default)s)")
    parser.add_argument("--until", metavar="TIME", default="", help="a span back from now, or a time; default: now")
    parser.add_argument("--most", metavar="N", type=int, default=_MOST, help="newest records to replay (%(default)s)")
    parser.add_argument("--fail-on-change", action="store_true", help="end with 1 if anything would change")
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _replay(arguments: argparse.Namespace) -> int:
    now = SystemClock().wall()
    since, until = _moment(arguments.since, now), _moment(arguments.until or "0s", now)
    if since is None or until is None or arguments.most < 1:
        note("--since and --until take a span such as 24h or 7d, or a time such as 2026-03-01T09:30Z; --most a count.")
        return WRONG_USE
    trial, _ = load_trial(arguments)
    said = with_store(arguments, lambda store: trial.replay(store, since, until, arguments.most))
    blind = unrecorded(trial.rules)
    if arguments.json:
        print_json(_as_json(said, blind))
    else:
        _show_replay(said, blind)
    return FAILED if arguments.fail_on_change and said.changed else OK


def _moment(text: str, now: float) -> float | None:
    span = read_span(text) if re.fullmatch(r"[0-9.]+(ms|s|m|h|d)", text) else None
    return now - span if span is not None else read_moment(text)


def _show_replay(said: Replayed, blind: tuple[str, ...]) -> None:
    decided = said.seen - said.undecided - said.unrouted
    say(f"{said.seen} records, {decided} decisions replayed, {said.changed} would change.")
    if said.undecided:
        say(f"{said.undecided} never came to a decision of a policy, such as calls with a wrong key.")
    if said.unrouted:
        say(f"{said.unrouted} ask for a route that is not configured any more.")
    if blind:
        note(f"This policy asks for {' and '.join(blind)}, which records do not hold: taken as absent.")
    if said.moves:
        say()
        rows = [
            (old, new, str(count), "" if old == new else "changes") for (old, new), count in sorted(said.moves.items())
        ]
        print_table(("BEFORE", "AFTER", "COUNT", ""), rows)
    if said.classes:
        say()
        print_table(("CLASS BEFORE", "AFTER", "COUNT"), [(*key, str(n)) for key, n in sorted(said.classes.items())])
    if said.examples:
        say()
        rows = [
            (item.exchange, f"{item.before.action} by {item.before.rule}", f"{item.after.action} by {item.after.rule}")
            for item in said.examples
        ]
        print_table(("EXCHANGE", "BEFORE", "AFTER"), rows)


def _as_json(said: Replayed, blind: tuple[str, ...]) -> dict[str, object]:
    return {
        **asdict(said),
        "moves": [{"before": old, "after": new, "count": n} for (old, new), n in sorted(said.moves.items())],
        "classes": [{"before": old, "after": new, "count": n} for (old, new), n in sorted(said.classes.items())],
        "unrecorded": blind,
    }


COMMAND = Command(
    name="policy",
    summary="Check, test, explain and replay the policy.",
    example="tidegate policy check",
    children=(
        Command(
            name="check",
            summary="Show the policy in force, and list what is wrong with it, with lines.",
            example="tidegate policy check --strict",
            arguments=_check_arguments,
            run=_check,
        ),
        Command(
            name="test",
            summary="Run tables of tests against the policy. Ends with 0 when all pass and 1 when one does not.",
            example="tidegate policy test policy-tests.yaml",
            arguments=_test_arguments,
            run=_test,
        ),
        EXPLAIN,
        Command(
            name="replay",
            summary="Decide recorded exchanges again under this policy or a draft, and count what would change.",
            example="tidegate policy replay --policy draft.yaml --since 24h",
            arguments=_replay_arguments,
            run=_replay,
        ),
    ),
)
