"""The reference pages, made of what the code says of itself: settings, dialects and errors, as Markdown.

Nothing here is written by hand twice; `tests/docs` holds the committed pages to what this makes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from tidegate.app.config_docs import Entry, manual
from tidegate.app.error_index import Failure, failures
from tidegate.detect.detector import Detector, Rule
from tidegate.detect.screen import Screen
from tidegate.wire.dialect import Dialect

GENERATED: Final = "<!-- Made by `tidegate docs`; change the code it is made of, not this page. -->\n"

_REFERENCES: Final = """\
A text that may be a reference, and every secret, can be given as:

- `${NAME}`: the environment variable NAME. Works inside any value; `${NAME:-default}` has a default, `$${` is a
  plain `${`.
- `os.environ/NAME` or `env.NAME`: the same, as the whole value.
- `file:/path`: the content of a file, as the whole value. The file is watched.

An unset or empty variable is an error, unless the endpoint says `optional: true`.
"""


def configuration_page() -> str:
    """Every setting: what it takes, its default, what it does."""
    lines = [
        GENERATED,
        "# Configuration\n",
        "One file, `tidegate.yaml`. An unknown setting, a value that does not fit and a name that leads nowhere are",
        "errors; `tidegate config check` shows all of them at once, with line and column. While the gateway runs, a",
        "changed file is taken into use within some two seconds; a broken one keeps the old settings and says why. A",
        "complete, commented file is printed by `tidegate config explain --example`.\n",
        _REFERENCES,
    ]
    entries = manual()
    lines += ["## Top level\n", *_settings([entry for entry in entries if "." not in entry.path]), ""]
    for entry in entries:
        inside = [item for item in entries if _parent(item.path) == entry.path]
        if inside:
            lines += [f"## `{entry.path}`\n", f"{_about(entry)}\n", *_settings(inside), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def dialects_page(dialects: Mapping[str, Dialect]) -> str:
    """Every dialect: where clients call it and how far it is spoken."""
    lines = [
        GENERATED,
        "# Dialects\n",
        "A dialect is one wire format. An endpoint's `dialect` names a family; `dialects` lists single ids. Between",
        "dialects of equal format bodies pass through as they came; any two that generate text are translated, and",
        "what the target cannot express is listed in `x-tidegate-dropped`. A dialect without client paths is spoken",
        "to endpoints only.\n",
    ]
    ordered = sorted(dialects.values(), key=lambda item: (item.family, not item.widely_spoken, item.id))
    for family, members in groupby(ordered, key=lambda item: item.family):
        lines += [
            f"## `{family}`\n",
            "| Id | Title | Asks for | Format | Clients call | Spoken by most endpoints |",
            "| --- | --- | --- | --- | --- | --- |",
            *(_dialect_row(item) for item in members),
            "",
        ]
    return "\n".join(lines).rstrip("\n") + "\n"


def detectors_page(detectors: Mapping[str, Detector]) -> str:
    """Every detector and its rules: what is found, what that means to policy, and where its shape comes from."""
    lines = [
        GENERATED,
        "# Detectors\n",
        "Everything that a call carries is looked at by all of these, unless `detect.off` names one, or a rule of one",
        "as `detector.rule`. The label is what `policy` goes by; the kind decides what a pseudonym looks like.\n",
    ]
    for item in sorted(detectors.values(), key=lambda item: item.id):
        lines += [
            f"## `{item.id}`\n",
            f"{cell(item.title)}.\n",
            "| Rule | Finds | Label | Kind | Severity | Source |",
            "| --- | --- | --- | --- | --- | --- |",
            *(_rule_row(rule) for rule in item.rules),
            "",
        ]
    return "\n".join(lines).rstrip("\n") + "\n"


def screens_page(screens: Iterable[Screen], detectors: Iterable[Detector]) -> str:
    """Every screen and every detector of answers, with their rules: what is seen, and how bad it is at worst."""
    lines = [
        GENERATED,
        "# Screens\n",
        "Answers are looked at by all of these before a client gets them, unless `screen.off` names one, or a rule of",
        "one as `screen.rule`. What a severity comes to is said by `screen.severities`, exceptions by `screen.rules`.",
        "The severity is that of the usual case; what the conversation says can make it another one.\n",
    ]
    found: tuple[tuple[str, Iterable[Screen | Detector]], ...] = (("Tool calls", screens), ("Texts", detectors))
    for title, items in found:
        lines.append(f"## {title}\n")
        for item in sorted(items, key=lambda item: item.id):
            lines += [
                f"### `{item.id}`\n",
                f"{cell(item.title)}.\n",
                "| Rule | Sees | Severity | Source |",
                "| --- | --- | --- | --- |",
                *(_screen_row(rule) for rule in item.rules),
                "",
            ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _screen_row(rule: Rule) -> str:
    what = cell(f"{rule.title}. {rule.what}" if rule.what and rule.what.rstrip(".") != rule.title else rule.title)
    return f"| `{rule.id}` | {what} | {rule.severity} | {cell(rule.source)} |"


def _rule_row(rule: Rule) -> str:
    what = cell(f"{rule.title}. {rule.what}" if rule.what and rule.what.rstrip(".") != rule.title else rule.title)
    return f"| `{rule.id}` | {what} | `{rule.label}` | `{rule.kind}` | {rule.severity} | {cell(rule.source)} |"


def errors_page(found: Iterable[Failure] | None = None) -> str:
    """Every error code with its status, what happened and what to do."""
    lines = [
        GENERATED,
        "# Errors\n",
        "Every failure has a stable code. Clients see it in the error body of their dialect and in `x-tidegate-error`;",
        "metrics and records carry it behind whose fault it was, as in `policy_key_unknown`. `…` stands for a",
        "detail.\n",
    ]
    ordered = sorted(failures() if found is None else found, key=lambda item: (item.family, item.code))
    for family, members in groupby(ordered, key=lambda item: (item.family, item.fault, item.about)):
        name, fault, about = family
        lines += [
            f"## {name}\n",
            f"{about} Labelled `{fault}_...`.\n",
            "| Code | Status | What happened | What to do |",
            "| --- | --- | --- | --- |",
            *_error_rows(members),
            "",
        ]
    return "\n".join(lines).rstrip("\n") + "\n"


def cell(text: str) -> str:
    """Text for a table cell."""
    return re.sub(r"\s+", " ", text).replace("|", "\\|").strip()


def _parent(path: str) -> str:
    return path.rpartition(".")[0].removesuffix("[]").removesuffix(".*")


def _about(entry: Entry) -> str:
    repeated = entry.section.startswith(entry.doc.rstrip("."))
    return entry.section if repeated else f"{entry.doc} {entry.section}".strip()


def _settings(entries: list[Entry]) -> Iterator[str]:
    yield "| Setting | Takes | Default | What it does |"
    yield "| --- | --- | --- | --- |"
    for entry in entries:
        default = "required" if entry.required else f"`{entry.default}`" if entry.default else ""
        yield f"| `{entry.path}` | {cell(entry.takes)} | {cell(default)} | {cell(entry.doc)} |"


def _dialect_row(item: Dialect) -> str:
    paths = [f"`{route.path}{'...' if route.prefix else ''}{_endings(route.suffixes)}`" for route in item.routes]
    spoken = "yes" if item.widely_spoken else "no"
    return f"| `{item.id}` | {cell(item.title)} | {item.operation} | `{item.format}` | {', '.join(paths)} | {spoken} |"


def _endings(suffixes: tuple[str, ...]) -> str:
    return suffixes[0] if len(suffixes) == 1 else f"({'/'.join(suffixes)})" if suffixes else ""


def _error_rows(members: Iterable[Failure]) -> Iterator[str]:
    for code, same in groupby(members, key=lambda item: item.code):
        cases = list(same)
        status = ", ".join(dict.fromkeys(str(item.status) for item in cases))
        what = "<br>".join(dict.fromkeys(cell(item.what) for item in cases if item.what))
        fix = "<br>".join(dict.fromkeys(cell(item.fix) for item in cases if item.fix))
        yield f"| `{code}` | {status} | {what} | {fix} |"
