"""What may not cross from one wire format to another.

A client's field that another format lacks is dropped and listed; but a field that carries part of the
conversation itself (a stored earlier answer, a second prompt) would change the call's meaning if it
were left out. Such a call is refused.
"""

from __future__ import annotations

from tidegate.core.errors import BadRequest
from tidegate.wire.prompt import Prompt


def check_crossing(prompt: Prompt, target_format: str) -> None:
    """Refuse a prompt whose meaning would change at an upstream of `target_format`; every `write` calls it.

    Raises BadRequest (`field_cannot_cross`) naming the field.
    """
    if prompt.bound and prompt.source != target_format:
        field = prompt.bound[0]
        raise BadRequest(
            "field_cannot_cross",
            f"The field {field!r} has no equivalent at the upstream of this route and leaving it out "
            "would change what the call means.",
            "Leave the field out, or call a route whose upstream speaks the same API.",
            param=field,
        )
