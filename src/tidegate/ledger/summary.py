"""The page of an export that people read: one HTML file, without scripts and without anything from elsewhere.

It is made of the manifest's facts and the entries alone, so that a verifier can make it again and compare.
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

import msgspec

from tidegate.ledger.manifest import FOREVER, Complete, Scope, about
from tidegate.ledger.summary_style import STYLE
from tidegate.ledger.tally import Bar, EndpointTally, Tally

ROWS: Final = 40
"""Lines of a table; further ones are counted in its last line."""

_PLOT: Final = (960, 150)
_LATEST: Final = 253_402_300_799_000
"""The last millisecond that a calendar of four digits has."""


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What the page says beside the counts. `keys` are vkeys."""

    origin: str
    size: int
    root: str
    scope: Scope
    complete: Complete
    first: int
    last: int
    salts: bool
    writer: str
    keys: tuple[str, ...]


def render(facts: Facts, tally: Tally) -> bytes:
    """The page."""
    parts = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        f"<title>Evidence of {shown(facts.origin)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        _opening(facts, tally.entries),
        _cards(tally),
        _timeline(tally.bars()),
        _endpoints(tally.endpoints),
        _tables(tally),
        _events(tally),
        _checking(facts),
        "</main>\n</body>\n</html>\n",
    ]
    return "".join(parts).encode()


def shown(text: str) -> str:
    """Text from an entry as it may stand in the page: escaped, and what is not printable written out."""
    plain = "".join([char if char.isprintable() else f"\\u{{{ord(char):x}}}" for char in text[:300]])
    return html.escape(plain + ("…" if len(text) > 300 else ""), quote=True)


def moment(at: int) -> str:
    """A time (Unix ms) as people read it, in UTC."""
    if not 0 <= at <= _LATEST:
        return "no such time"
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def scope_words(scope: Scope) -> str:
    """The scope in words, escaped."""
    since = f"from {moment(scope.since)}" if scope.since else "from the beginning"
    until = f"to {moment(scope.until)}" if scope.until < FOREVER else "to the checkpoint"
    if scope.sort == "time":
        return f"All entries {since} {until}"
    bounds = "" if not scope.since and scope.until == FOREVER else f", {since} {until}"
    return f"Entries of the {scope.sort} <b>{shown(scope.value)}</b>{bounds}"


def _opening(facts: Facts, inside: int) -> str:
    place = "no entry" if facts.first < 0 else f"entries {facts.first:,} to {facts.last:,}"
    if facts.scope.sort == "time":
        place += f", of which {inside:,} lie in its time; the others are their neighbours"
    kind = {"bounded": "good", "to_end": "part", "no": "warn"}[facts.complete]
    title = {"bounded": "Complete for its time", "to_end": "Complete up to the checkpoint"}.get(
        facts.complete, "Not known to be complete"
    )
    salts = (
        '<p class="salts">It carries the salts of its exchanges. Whoever has them and a body can tell whether the '
        "body is the one that was committed to: treat the file as confidential.</p>"
        if facts.salts
        else ""
    )
    return (
        f'<header>\n<p class="eyebrow">Tidegate · evidence export</p>\n<h1>{shown(facts.origin)}</h1>\n'
        f'<p class="scope">{scope_words(facts.scope)}</p>\n</header>\n'
        f'<section class="note {kind}"><h2>{title}</h2><p>{html.escape(about(facts.scope, facts.complete))}</p>'
        f"{salts}</section>\n"
        f'<dl class="facts"><dt>Place in the log</dt><dd>{place}</dd>'
        f"<dt>Checkpoint</dt><dd>{facts.size:,} entries, root <code>{shown(facts.root)}</code></dd>"
        f"<dt>Written by</dt><dd>Tidegate {shown(facts.writer)}</dd></dl>\n"
    )


def _cards(tally: Tally) -> str:
    let_go = sum(tally.decisions[name] for name in ("allow", "redact", "reroute"))
    cards = [
        ("Entries", f"{tally.entries:,}"),
        ("Exchanges decided", f"{tally.kinds['Decided']:,}"),
        ("Let go", f"{let_go:,}"),
        ("Stopped", f"{tally.kinds['Decided'] - let_go:,}"),
        ("Ended", f"{tally.kinds['Closed']:,}"),
        ("Cost, USD", f"{tally.cost:,.4f}"),
    ]
    made = "".join([f"<li><b>{value}</b><span>{name}</span></li>" for name, value in cards])
    return f'<ul class="cards">{made}</ul>\n'


def _timeline(bars: Sequence[Bar]) -> str:
    if not bars:
        return ""
    width, height = _PLOT
    most = max(bar.let_go + bar.stopped for bar in bars)
    step = width / len(bars)
    drawn: list[str] = []
    for number, bar in enumerate(bars):
        up, down = height * bar.let_go / most, height * bar.stopped / most
        left, wide = number * step + step * 0.1, step * 0.8
        title = f"<title>{moment(bar.start)}: {bar.let_go:,} let go, {bar.stopped:,} stopped</title>"
        drawn.append(
            f'<g>{title}<rect class="up" x="{left:.2f}" y="{height - up:.2f}" width="{wide:.2f}" '
            f'height="{up:.2f}"/><rect class="down" x="{left:.2f}" y="{height - up - down:.2f}" '
            f'width="{wide:.2f}" height="{down:.2f}"/></g>'
        )
    ends = f"<span>{moment(bars[0].start)}</span><span>{moment(bars[-1].end)}</span>"
    return (
        '<section><h2>Over time</h2>\n<p class="legend"><i class="up"></i> let go <i class="down"></i> stopped'
        f" · at most {most:,} in a bar</p>\n"
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="Decisions over time" '
        f'preserveAspectRatio="none">{"".join(drawn)}</svg>\n<p class="ends">{ends}</p></section>\n'
    )


def _endpoints(endpoints: dict[str, EndpointTally]) -> str:
    ranked = sorted(endpoints.items(), key=lambda each: (-each[1].exchanges, each[0]))
    rows = [
        (
            shown(name),
            f"{e.exchanges:,}",
            f"{e.failed:,}",
            f"{e.input_tokens:,}",
            f"{e.output_tokens:,}",
            f"{e.cost:.4f}",
        )
        for name, e in ranked[:ROWS]
    ]
    titles = ("Endpoint", "Exchanges", "With an error", "Tokens in", "Tokens out", "Cost, USD")
    return _table("Endpoints", titles, rows, len(ranked) - len(rows)) if rows else ""


def _tables(tally: Tally) -> str:
    counted: list[tuple[str, str, Counter[str]]] = [
        ("Decisions", "Decision", tally.decisions),
        ("Data classes", "Class", tally.classes),
        ("Findings in requests", "Code", tally.findings),
        ("Sights in answers", "Code", tally.sights),
        ("Verdicts on answers", "Verdict", tally.verdicts),
        ("Errors", "Code", tally.errors),
        ("Checks that did not run", "Check and reason", tally.unchecked),
        ("Keys", "Key", tally.keys),
        ("Policies in force", "Digest", tally.policies),
        ("Kinds of entries", "Kind", tally.kinds),
    ]
    made: list[str] = []
    for title, column, counter in counted:
        if counter:
            ranked = sorted(counter.items(), key=lambda each: (-each[1], each[0]))
            rows = [(shown(name), f"{number:,}") for name, number in ranked[:ROWS]]
            made.append(_table(title, (column, "Count"), rows, len(ranked) - len(rows)))
    return f'<div class="grid">{"".join(made)}</div>\n' if made else ""


def _events(tally: Tally) -> str:
    if not tally.events:
        return ""
    rows = [(f"{seq:,}", moment(at), shown(said)) for seq, at, said in tally.events]
    return _table("Other events", ("Entry", "Time", "What"), rows, tally.more_events, "events")


def _table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], more: int, kind: str = "") -> str:
    head = "".join([f'<th scope="col">{name}</th>' for name in columns])
    body = "".join(["<tr>" + "".join([f"<td>{cell}</td>" for cell in row]) + "</tr>" for row in rows])
    foot = f'<tr><td class="more" colspan="{len(columns)}">and {more:,} more</td></tr>' if more > 0 else ""
    return (
        f'<section class="table {kind}"><h2>{title}</h2>\n<table><thead><tr>{head}</tr></thead>\n'
        f"<tbody>{body}{foot}</tbody></table></section>\n"
    )


def _checking(facts: Facts) -> str:
    keys = "".join([f"<li><code>{shown(key)}</code></li>" for key in facts.keys[:ROWS]])
    return (
        '<section class="checking"><h2>Check it yourself</h2>\n'
        "<p>This page proves nothing; the files beside it do. On any machine, with no access to the gateway:</p>\n"
        "<pre>tidegate verify bundle FILE.zip --key VKEY</pre>\n"
        "<p>Take the log's key from its operator by a way that you trust, or from a witness's list, not from this "
        "file. For comparison, these are the keys that came with it:</p>\n"
        f'<ul class="keys">{keys}</ul>\n'
        "<p>A log that no outside witness cosigns could show different people different histories. Compare the "
        "checkpoint above with one that somebody else has seen.</p></section>\n"
    )
