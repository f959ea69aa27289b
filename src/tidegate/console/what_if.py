"""What would happen to a request: what it carries, what policy says, where it would go and what would be sent.

Nothing is sent, counted or remembered.
"""

from __future__ import annotations

from typing import Any

from tidegate.console import what_if_views as views
from tidegate.console.services import AdminServices
from tidegate.console.table import Asked
from tidegate.core.errors import BadRequest, Problem
from tidegate.core.principal import Principal
from tidegate.core.words import DataClass
from tidegate.gateway.intake import Request, Ruling, find_route, rule_on
from tidegate.gateway.request import Head
from tidegate.gateway.sift import Sifted
from tidegate.gateway.sifting import sift, variants_of
from tidegate.policy.reasons import explain
from tidegate.wire.body import encode
from tidegate.wire.dialect import Dialect


class WhatIf:
    """Asks the parts of the data plane, in the order of a real request."""

    def __init__(self, services: AdminServices) -> None:
        self._to = services

    async def ask(self, asked: Asked) -> views.WhatIfView:
        """What would happen.

        Raises BadRequest: `path_unknown`, `key_not_found`, `data_class_unknown`, and what the dialect says of the body.
        """
        what: views.WhatIfQuestion = asked.body
        plane = self._to.plane
        dialect = self._dialect(what.path)
        call = dialect.read(encode(what.body), what.path, b"")
        head = Head(None, None, "", _declared(what.data_class), (), source=what.source, conversation=what.conversation)
        principal = await self._principal(what.key, asked.principal)
        route, wildcard = find_route(plane.snapshot.routes, call, principal, head)
        sifted = await sift(plane, plane.snapshot, call, principal, head)
        request = Request("what-if", call, dialect, principal, head, sifted, self._to.clock.wall())
        ruling = rule_on(plane.snapshot, request, route, wildcard)
        forms = variants_of(plane, request, ruling.decision)
        sent: dict[str, Any] = {}
        for name in sorted(ruling.decision.cleared):
            sent[name] = forms.of(name).call.document
        return _view(ruling, sifted, sent)

    def _dialect(self, path: str) -> Dialect:
        for dialect in self._to.plane.dialects.values():
            if any(route.takes(path, len(path)) for route in dialect.routes):
                return dialect
        raise BadRequest(
            "path_unknown",
            "No dialect is spoken at that path.",
            "Give a path such as /v1/chat/completions.",
            param="path",
        )

    async def _principal(self, key: str, own: Principal) -> Principal:
        if not key:
            return own
        found = next((item for item in await self._to.store.keys() if key in (item.id, item.name)), None)
        if found is None:
            raise BadRequest("key_not_found", "There is no such key.", "List the keys.", status=404, param="key")
        team = next((item for item in await self._to.store.teams() if item.id == found.team), None)
        return Principal(found, team)


def _declared(name: str) -> DataClass | None:
    return DataClass[name.upper()] if name else None


def _view(ruling: Ruling, sifted: Sifted, sent: dict[str, Any]) -> views.WhatIfView:
    decision, problem, scan = ruling.decision, ruling.problem, sifted.scan
    return views.WhatIfView(
        data_class=decision.data_class.name.lower(),
        labels=tuple(sorted(decision.labels)),
        classify=str(scan.outcome),
        not_checked=scan.unread,
        findings=[
            views.FindingView(
                item.finding.rule, item.finding.label, item.finding.kind, item.finding.severity,
                round(item.finding.confidence, 3), item.finding.why, [str(step) for step in item.path],
                item.finding.start, item.finding.end,
            )
            for item in scan.found
        ],
        reasons=[views.ReasonView(code, explain(code)) for code in decision.reasons],
        action="reroute" if ruling.instead_of else decision.action.value,
        rule=decision.rule,
        route=ruling.route.name if problem is None else "",
        places=[
            views.PlaceView(name, item.action.value, item.rule, dict(item.redact), sent.get(name))
            for name, item in sorted(decision.places.items())
        ],
        problem=_problem(problem) if problem is not None else None,
    )  # fmt: skip


def _problem(problem: Problem) -> views.WhatIfProblem:
    return views.WhatIfProblem(problem.status, problem.code, problem.what, problem.fix)
