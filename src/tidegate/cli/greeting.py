"""What `tidegate up` tells a person when it is ready: where it is, the first keys, and examples to paste."""

from __future__ import annotations

import re

import msgspec

_PLAIN = re.compile(r"[\w./:@+-]+")


class Ready(msgspec.Struct, frozen=True):
    """A gateway that serves. `models` are its routes, `local` the one of the built-in model when that runs.

    The keys are those of a fresh installation, in plain text. `program` is how this one was called.
    """

    address: str
    models: tuple[str, ...] = ()
    local: str = ""
    notices: tuple[str, ...] = ()
    admin_key: str = ""
    client_key: str = ""
    program: str = "tidegate"


def greeting(ready: Ready) -> str:
    """The text for a terminal. Its examples work as they stand; later ones take the key from TIDEGATE_KEY."""
    lines = [f"\nTidegate is up at {ready.address}\n"]
    lines += [f"  ! {notice}\n" for notice in ready.notices]
    models = ", ".join(ready.models) or "none yet; add an endpoint and a route to the configuration file"
    lines.append(f"  Models: {models}")
    if ready.client_key:
        lines.append(f"  Admin key:  {ready.admin_key}")
        lines.append(f"  Client key: {ready.client_key}")
        lines.append("  Keys are stored as hashes only and are not shown again.\n")
    else:
        lines.append(f"  Keys: those made earlier; make another with `{ready.program} key create NAME`.\n")
    # The built-in model costs nothing and is there. A pattern could not be asked for, a name with quotes not pasted.
    model = next((name for name in (ready.local, *ready.models) if _PLAIN.fullmatch(name)), "")
    if model:
        lines.append(_examples(ready, model))
    return "\n".join(lines)


def _examples(ready: Ready, model: str) -> str:
    # Flush left, so that what is pasted into Python is no indented block.
    address, key = ready.address, ready.client_key
    opening = "Try it:" if key else "Try it, with a client key in the environment variable TIDEGATE_KEY:"
    in_shell = key or "$TIDEGATE_KEY"
    importing = "" if key else "import os\n"
    in_python = f'"{key}"' if key else 'os.environ["TIDEGATE_KEY"]'
    # Keeps the small model short. Others may know this limit by another name only.
    limited = model == ready.local
    in_body = '"max_tokens": 64, ' if limited else ""
    in_call = "max_tokens=64, " if limited else ""
    return f"""{opening}

curl {address}/v1/chat/completions \\
  -H "Authorization: Bearer {in_shell}" -H "Content-Type: application/json" \\
  -d '{{"model": "{model}", {in_body}"messages": [{{"role": "user", "content": "Say hello."}}]}}'

# pip install openai
{importing}from openai import OpenAI
client = OpenAI(base_url="{address}/v1", api_key={in_python})
hello = [{{"role": "user", "content": "Say hello."}}]
answer = client.chat.completions.create(model="{model}", {in_call}messages=hello)
print(answer.choices[0].message.content)

# pip install anthropic
{importing}from anthropic import Anthropic
client = Anthropic(base_url="{address}", api_key={in_python})
hello = [{{"role": "user", "content": "Say hello."}}]
answer = client.messages.create(model="{model}", max_tokens=64, messages=hello)
print(answer.content[0].text)
"""
