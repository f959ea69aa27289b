"""The tools that a call declares, in every dialect."""

from __future__ import annotations

from typing import Any

import pytest

from tidegate.detect.screen import Tool
from tidegate.gateway.tools import declared_tools

SCHEMA = {"type": "object", "properties": {"path": {"type": "string"}}}

CALLS: list[tuple[str, dict[str, Any]]] = [
    (
        "chat",
        {"tools": [{"type": "function", "function": {"name": "read", "description": "Reads.", "parameters": SCHEMA}}]},
    ),
    ("chat, legacy", {"functions": [{"name": "read", "description": "Reads.", "parameters": SCHEMA}]}),
    ("responses", {"tools": [{"type": "function", "name": "read", "description": "Reads.", "parameters": SCHEMA}]}),
    ("messages", {"tools": [{"name": "read", "description": "Reads.", "input_schema": SCHEMA}]}),
    (
        "gemini",
        {"tools": [{"functionDeclarations": [{"name": "read", "description": "Reads.", "parameters": SCHEMA}]}]},
    ),
    (
        "gemini, json schema",
        {
            "tools": [
                {"function_declarations": [{"name": "read", "description": "Reads.", "parametersJsonSchema": SCHEMA}]}
            ]
        },
    ),
]


@pytest.mark.parametrize(("name", "document"), CALLS, ids=[name for name, _ in CALLS])
def test_a_function_is_known_with_its_schema(name: str, document: dict[str, Any]) -> None:
    assert declared_tools(document) == {"read": Tool("read", SCHEMA, "Reads.")}


def test_tools_that_have_only_a_type_are_known_by_it() -> None:
    document = {"tools": [{"type": "web_search"}, {"type": "bash_20250124", "name": "bash"}]}
    assert declared_tools(document) == {"web_search": Tool("web_search"), "bash": Tool("bash")}


def test_a_tool_of_free_text_has_no_schema() -> None:
    assert declared_tools({"tools": [{"type": "custom", "custom": {"name": "shell"}}]}) == {"shell": Tool("shell")}


@pytest.mark.parametrize("tools", [None, "x", 3, {"a": 1}, [None], ["x"], [{"function": 3}], [{"name": 3}], [{}]])
def test_nonsense_declares_nothing(tools: Any) -> None:
    assert declared_tools({"tools": tools}) == {}
