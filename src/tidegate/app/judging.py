"""Judges tool calls that are given as lines of JSON, as the gateway judges those of an answer."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from tidegate.app.config import Settings
from tidegate.app.detection import SECRET_BYTES
from tidegate.app.screening import AnswerScreening, policy_of
from tidegate.core.errors import BadRequest
from tidegate.core.words import Tier, Verdict
from tidegate.detect.acts.act import Deed, ToolCall
from tidegate.detect.screen import Tool
from tidegate.detect.screening.context import context_of
from tidegate.detect.screening.judged import Judged
from tidegate.detect.screening.session import past_of
from tidegate.policy.screening import Judgement, Seen, Where, judge
from tidegate.wire.body import encode


class Said(msgspec.Struct, frozen=True):
    """A message of the conversation: `role` is system, user, assistant or tool."""

    role: str
    content: str


class Earlier(msgspec.Struct, frozen=True):
    """A call that the conversation made before."""

    tool: str
    arguments: Any


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One tool call to be judged. `arguments` are an object, or their JSON text.

    `context` is the conversation, or the text of its user; `tools` are the declared tools by name with the schemas of
    their arguments; `before` are earlier calls; `tier` is that of the endpoint that made the call.
    """

    tool: Annotated[str, Meta(max_length=1000)]
    arguments: Any
    context: str | tuple[Said, ...] = ()
    tools: dict[str, Any] = {}
    before: tuple[Earlier, ...] = ()
    tier: Tier = Tier.UNVETTED


class Answer(msgspec.Struct, frozen=True):
    """What was made of it."""

    line: Line
    judged: Judged
    judgement: Judgement


def read_line(raw: bytes) -> Line:
    """One line. Raises BadRequest (`line_invalid`)."""
    try:
        return msgspec.json.decode(raw, type=Line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadRequest(
            "line_invalid",
            f"The line is no tool call: {error}.",
            'Give {"tool": NAME, "arguments": {…}, "context": [{"role": …, "content": …}]}.',
        ) from None


class Judging:
    """The screens and the policy of one configuration. Raises Misconfigured when they cannot be had."""

    def __init__(self, settings: Settings) -> None:
        self._screening = AnswerScreening(settings, bytes(SECRET_BYTES))
        self._screener = self._screening.screener(settings)
        self._policy = policy_of(settings.screen)

    def judge(self, line: Line) -> Answer:
        """Judge one call. What is held counts as held: nobody is asked."""
        past = past_of([call_of(earlier.tool, earlier.arguments) for earlier in line.before])
        said = (("user", line.context),) if isinstance(line.context, str) else _pairs(line.context)
        tools = {name: Tool(name, schema) for name, schema in line.tools.items()}
        context = context_of(said, tools=tools, past=past)
        judged = self._screener.judge(call_of(line.tool, line.arguments), context)
        seen = [Seen(item.rule, item.severity) for item in judged.sights]
        return Answer(line, judged, judge(self._policy, seen, judged.unread, Where(tier=line.tier, tool=line.tool)))

    def close(self) -> None:
        """Take no more work."""
        self._screening.close()


def _pairs(said: tuple[Said, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((item.role, item.content) for item in said)


def call_of(tool: str, arguments: Any) -> ToolCall:
    """A tool call with its arguments as JSON text."""
    return ToolCall(tool, arguments if isinstance(arguments, str) else encode(arguments).decode())


def acts_of(deed: Deed) -> list[dict[str, Any]]:
    """What a call does, to be shown."""
    return [
        {"verb": act.verb, "target": act.target, **({"traits": sorted(act.traits)} if act.traits else {})}
        for act in deed.acts
    ]


def stopped(answer: Answer) -> bool:
    """Whether a client would not get the call as it is."""
    return answer.judgement.verdict is not Verdict.ALLOW
