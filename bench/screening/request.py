"""A session as the request that its client sends."""

from __future__ import annotations

from typing import Any

from bench.screening.case import Session


def named(tool: str, session: Session) -> str:
    """The session's own name of the shell, where a step was written with the usual one."""
    return next(iter(session.tools)) if tool == "Bash" and "Bash" not in session.tools else tool


def request_of(session: Session) -> dict[str, Any]:
    """The request that a client sends at this point of the session, as a chat completion."""
    opening = [{"role": role, "content": text} for role, text in session.messages if role != "tool"]
    said: list[dict[str, Any]] = []
    results = [step for step in session.before if step.result]
    for number, step in enumerate(results):
        function = {"name": named(step.tool, session), "arguments": step.text}
        call = {"id": f"call_{number}", "type": "function", "function": function}
        said.append({"role": "assistant", "content": None, "tool_calls": [call]})
        said.append({"role": "tool", "tool_call_id": f"call_{number}", "content": step.result})
    tools = [
        {"type": "function", "function": {"name": name, "description": name, "parameters": schema}}
        for name, schema in session.tools.items()
    ]
    return {"model": "m", "messages": [*opening, *said], "tools": tools}
