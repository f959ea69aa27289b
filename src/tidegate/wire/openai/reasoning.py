"""Reasoning in chat: the fields that no specification names but every reasoning endpoint uses.

`reasoning_content` (DeepSeek and most others), `reasoning` (vLLM, OpenRouter) and OpenRouter's
`reasoning_details`, the only one that carries signatures and encrypted blocks.
"""

from __future__ import annotations

from tidegate.wire.openai.losses import Losses
from tidegate.wire.prompt import Json, Reasoning, Thinking

_EFFORTS = (("low", 2048), ("medium", 8192), ("high", 24576))


def read_thinking(message: dict[str, Json]) -> list[Thinking]:
    """The thinking blocks of a message; anything of another type counts as none."""
    plain = message.get("reasoning_content") or message.get("reasoning")
    text = plain if isinstance(plain, str) else ""
    details = message.get("reasoning_details")
    found = read_details(details) if isinstance(details, list) else []
    if not any(block.text for block in found) and text:
        signed = next((block for block in found if block.signature), None)
        if signed is None:
            return [Thinking(text), *found]
        signed.text = text
    return found


def read_details(details: list[Json]) -> list[Thinking]:
    """The blocks of a `reasoning_details` array, fragments with one index joined."""
    found: list[Thinking] = []
    places: dict[Json, Thinking] = {}
    for item in details:
        if not isinstance(item, dict):
            continue
        text, signature, data, ident = (_text(item, key) for key in ("text", "signature", "data", "id"))
        if data and item.get("type") == "reasoning.encrypted":
            found.append(Thinking(redacted=data, id=ident))
            continue
        text = text or _text(item, "summary")
        index = item.get("index")
        block = places.get(index) if type(index) is int else None
        if block is None:
            block = Thinking(id=ident)
            found.append(block)
            if type(index) is int:
                places[index] = block
        block.text += text
        block.signature = signature or block.signature
    return [block for block in found if block.text or block.signature or block.redacted]


def write_thinking(blocks: list[Thinking]) -> dict[str, Json]:
    """The message fields for thinking blocks: the text, and the details where a block is signed or encrypted."""
    fields: dict[str, Json] = {}
    if text := "".join(block.text for block in blocks):
        fields["reasoning_content"] = text
    if any(block.signature or block.redacted for block in blocks):
        fields["reasoning_details"] = [detail(index, block) for index, block in enumerate(blocks)]
    return fields


def detail(index: int, block: Thinking) -> dict[str, Json]:
    """One entry of `reasoning_details`."""
    if block.redacted:
        return {"type": "reasoning.encrypted", "data": block.redacted, "id": block.id or None, "index": index}
    fields: dict[str, Json] = {"type": "reasoning.text", "text": block.text}
    if block.signature:
        fields["signature"] = block.signature
    fields["index"] = index
    return fields


def effort_for(reasoning: Reasoning, losses: Losses) -> str:
    """The effort word for a wish to think; a budget in tokens becomes the next word, and is noted as lost."""
    if reasoning.effort:
        losses.note("reasoning.budget", reasoning.budget is not None)
        return reasoning.effort
    if reasoning.budget is not None and reasoning.enabled is not False:
        losses.add("reasoning.budget")
        return next((word for word, most in _EFFORTS if reasoning.budget <= most), "high")
    losses.note("reasoning.enabled", reasoning.enabled is not None)
    return ""


def _text(item: dict[str, Json], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""
