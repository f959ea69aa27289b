"""Log probabilities: Gemini's `logprobsResult`, and OpenAI's `logprobs`, which is the neutral shape."""

from __future__ import annotations

from tidegate.wire.prompt import Json


def read_logprobs(result: Json) -> Json:
    """OpenAI's `logprobs` of a `logprobsResult`, or None for anything that is none."""
    chosen = result.get("chosenCandidates") if isinstance(result, dict) else None
    if not isinstance(chosen, list):
        return None
    tops = result.get("topCandidates")
    content: list[Json] = []
    for index, item in enumerate(chosen):
        beside = tops[index] if isinstance(tops, list) and index < len(tops) else None
        others = beside.get("candidates") if isinstance(beside, dict) else None
        ranked = [_token(other) for other in others] if isinstance(others, list) else []
        content.append({**_token(item), "top_logprobs": ranked})
    return {"content": content, "refusal": None}


def _token(item: Json) -> dict[str, Json]:
    token = item.get("token") if isinstance(item, dict) else None
    value = item.get("logProbability") if isinstance(item, dict) else None
    text = token if isinstance(token, str) else ""
    return {"token": text, "logprob": value if type(value) in (int, float) else 0.0, "bytes": list(text.encode())}


def write_logprobs(logprobs: Json) -> dict[str, Json] | None:
    """The `logprobsResult` of OpenAI's `logprobs`, or None for anything that is none."""
    content = logprobs.get("content") if isinstance(logprobs, dict) else None
    if not isinstance(content, list):
        return None
    items = [item for item in content if isinstance(item, dict)]
    tops = [item.get("top_logprobs") or [] for item in items]
    return {
        "chosenCandidates": [_candidate(item) for item in items],
        "topCandidates": [{"candidates": [_candidate(other) for other in top]} for top in tops],
    }


def _candidate(item: dict[str, Json]) -> dict[str, Json]:
    return {"token": item.get("token"), "logProbability": item.get("logprob")}
