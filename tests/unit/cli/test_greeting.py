"""What a start prints: keys once, and examples that can be pasted into a shell and into Python."""

from __future__ import annotations

import ast
import json
import re
import shlex

import pytest

from tidegate.cli.greeting import Ready, greeting

FIRST = Ready("http://127.0.0.1:8080", ("small", "claude-*"), "small", (), "tga-admin", "tg-client")
LATER = Ready("http://127.0.0.1:8080", ("small",))


def parts(text: str) -> list[str]:
    return text.split("\n\n")


def pasted_into_a_shell(text: str) -> list[str]:
    return shlex.split(next(part for part in parts(text) if part.startswith("curl ")).replace("\\\n", " "))


def programs(text: str) -> list[str]:
    return [part for part in parts(text) if part.startswith("# pip install")]


@pytest.mark.parametrize("ready", [FIRST, LATER], ids=["first", "later"])
def test_the_examples_are_whole_commands_and_programs(ready: Ready) -> None:
    text = greeting(ready)
    words = pasted_into_a_shell(text)
    assert words[1] == f"{ready.address}/v1/chat/completions"
    assert json.loads(words[-1])["model"] == "small"
    found = programs(text)
    assert len(found) == 2
    for program in found:
        calls = [node for node in ast.walk(ast.parse(program)) if isinstance(node, ast.keyword) and node.arg == "model"]
        assert [ast.literal_eval(call.value) for call in calls] == ["small"]


def test_the_first_start_shows_the_keys_and_uses_the_client_key() -> None:
    text = greeting(FIRST)
    assert re.search(r"Admin key: +tga-admin", text)
    assert re.search(r"Client key: +tg-client", text)
    assert "Authorization: Bearer tg-client" in pasted_into_a_shell(text)
    assert all('api_key="tg-client"' in program for program in programs(text))
    assert "TIDEGATE_KEY" not in text


def test_later_starts_take_the_key_from_the_environment_in_each_languages_own_way() -> None:
    text = greeting(LATER)
    assert "Authorization: Bearer $TIDEGATE_KEY" in pasted_into_a_shell(text)
    for program in programs(text):
        assert 'api_key=os.environ["TIDEGATE_KEY"]' in program
        assert program.splitlines()[1] == "import os"
        assert "$" not in program
    assert "`tidegate key create NAME`" in text
    called = greeting(Ready("http://a", ("small",), program=".venv/bin/tidegate"))
    assert "`.venv/bin/tidegate key create NAME`" in called


@pytest.mark.parametrize("models", [("claude-*",), ("it's",), ('a"b',), ()])
def test_a_model_that_cannot_be_asked_for_by_its_name_is_no_example(models: tuple[str, ...]) -> None:
    text = greeting(Ready("http://a", models))
    assert "curl" not in text
    assert "import" not in text
    assert (", ".join(models) or "none yet") in text


def test_a_model_that_can_be_asked_for_is_preferred_to_a_pattern() -> None:
    assert json.loads(pasted_into_a_shell(greeting(Ready("http://a", ("gpt-*", "big/one:8b"))))[-1])["model"] == (
        "big/one:8b"
    )


def test_the_built_in_model_is_preferred_and_kept_short() -> None:
    both = Ready("http://a", ("gpt-5", "small"), "small")
    body = json.loads(pasted_into_a_shell(greeting(both))[-1])
    assert (body["model"], body["max_tokens"]) == ("small", 64)
    assert all('model="small", max_tokens=64' in program for program in programs(greeting(both)))


def test_another_models_name_of_the_output_limit_is_not_guessed() -> None:
    text = greeting(Ready("http://a", ("gpt-5",)))
    assert json.loads(pasted_into_a_shell(text)[-1]).keys() == {"model", "messages"}
    openai, anthropic = programs(text)
    assert "max_tokens" not in openai
    assert "max_tokens=64" in anthropic, "this API requires it"


def test_what_is_missing_is_said_before_all_else() -> None:
    text = greeting(Ready("http://a", ("m",), "", ("The local model is missing.", "So is the database.")))
    assert text.index("! The local model is missing.") < text.index("! So is the database.") < text.index("Models:")
