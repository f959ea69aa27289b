"""OpenAI responses."""

from __future__ import annotations

import json
from typing import Any

from tidegate.lab.codec.port import ids_for, strings, text_of, tool_names
from tidegate.lab.rewriting import Rewriter, TextWindow
from tidegate.lab.sse import Events, compact, event
from tidegate.lab.view import Asked, Call

ENDS = ("response.completed", "response.incomplete", "response.failed")


class Responses:
    """The codec; see `port`."""

    id = "responses"
    path = "/responses"

    def read(self, body: dict[str, Any]) -> Asked:
        """What a request says."""
        given = body.get("input")
        return Asked(
            model=str(body.get("model", "")),
            system=str(body.get("instructions") or ""),
            text="\n".join([str(body.get("instructions") or ""), text_of(given), *strings(given)]),
            user=str(body.get("user") or body.get("safety_identifier") or ""),
            tools=tool_names(body),
            stream=bool(body.get("stream")),
            body=body,
        )

    def with_system(self, body: dict[str, Any], system: str) -> dict[str, Any]:
        """The request with other instructions."""
        rest = {key: value for key, value in body.items() if key != "instructions"}
        return {**rest, "instructions": system} if system else rest

    def whole(self, body: bytes, rewriter: Rewriter) -> bytes:
        """An answer in one piece."""
        document = json.loads(body)
        changed, items, before = False, list[dict[str, Any]](), list[Call]()
        for item in document.get("output") or ():
            if item.get("type") == "function_call":
                before.append(_call(item))
                continue
            for part in item.get("content") or () if item.get("type") == "message" else ():
                if part.get("type") == "output_text":
                    text = rewriter.text().whole(str(part.get("text")))
                    changed |= text != part.get("text")
                    part["text"] = text
            items.append(item)
        after = rewriter.calls(tuple(before))
        if not changed and after == tuple(before):
            return body
        output = [*items, *(_item(call, place) for place, call in enumerate(ids_for(after)))]
        return compact({**document, "output": output}).encode()

    def stream(self, rewriter: Rewriter) -> ResponsesStream:
        """For an answer in pieces."""
        return ResponsesStream(rewriter)


def _call(item: dict[str, Any]) -> Call:
    return Call(str(item.get("call_id")), str(item.get("name")), str(item.get("arguments") or ""))


def _item(call: Call, place: int) -> dict[str, Any]:
    return {
        "type": "function_call",
        "id": f"fc_lab{place}",
        "call_id": call.id,
        "name": call.name,
        "arguments": call.arguments,
        "status": "completed",
    }


class ResponsesStream:
    """Holds function calls until the response ends, and text by the window; events are counted anew."""

    def __init__(self, rewriter: Rewriter) -> None:
        self._rewriter = rewriter
        self._events = Events()
        self._number = 0
        self._calls: dict[int, dict[str, Any]] = {}
        self._places: dict[int, int] = {}
        self._texts: dict[tuple[int, int], TextWindow] = {}
        self._after: tuple[Call, ...] = ()
        self._is_done = False

    def feed(self, data: bytes) -> bytes:
        """What goes on now."""
        return b"".join(self._one(text) for _, text in self._events.feed(data))

    def end(self) -> bytes:
        """What is left."""
        return b"".join([*(self._one(text) for _, text in self._events.end()), *self._close()])

    def _one(self, text: str) -> bytes:
        if text == "[DONE]":
            return b"data: [DONE]\n\n"
        document = json.loads(text)
        kind, place = str(document.get("type")), int(document.get("output_index") or 0)
        if kind in ENDS:
            out = self._close()
            return b"".join([*out, self._say({**document, "response": self._response(document)})])
        item = document.get("item") or {}
        if item.get("type") == "function_call":
            held = self._calls.setdefault(place, {})
            held.update({key: value for key, value in item.items() if value not in ("", None)})
            return b""
        if kind.startswith("response.function_call_arguments."):
            held = self._calls.setdefault(place, {})
            if kind.endswith(".done"):
                held["arguments"] = document.get("arguments")
            return b""
        if "output_index" in document:
            document["output_index"] = self._places.setdefault(place, len(self._places))
        return self._text_event(document, kind, place)

    def _text_event(self, document: dict[str, Any], kind: str, place: int) -> bytes:
        key = (place, int(document.get("content_index") or 0))
        if kind == "response.output_text.delta":
            if key not in self._texts:
                self._texts[key] = self._rewriter.text()
            said = self._texts[key].feed(str(document.get("delta") or ""))
            return self._say({**document, "delta": said}) if said else b""
        if kind == "response.output_text.done" and key in self._texts:
            same = ("item_id", "output_index", "content_index")
            frame = {name: document[name] for name in same if name in document}
            tail = self._texts[key].end()
            rest = self._say({"type": "response.output_text.delta", **frame, "delta": tail}) if tail else b""
            return rest + self._say({**document, "text": self._texts[key].out})
        if kind == "response.content_part.done" and key in self._texts:
            return self._say({**document, "part": {**document["part"], "text": self._texts[key].out}})
        if kind == "response.output_item.done":
            return self._say({**document, "item": self._with_texts(document.get("item") or {}, place)})
        return self._say(document)

    def _with_texts(self, item: dict[str, Any], place: int) -> dict[str, Any]:
        if item.get("type") != "message":
            return item
        content = [
            {**part, "text": self._texts[place, index].out} if (place, index) in self._texts else part
            for index, part in enumerate(item.get("content") or ())
        ]
        return {**item, "content": content}

    def _response(self, document: dict[str, Any]) -> dict[str, Any]:
        response = document.get("response") or {}
        kept = [
            self._with_texts(item, place)
            for place, item in enumerate(response.get("output") or ())
            if item.get("type") != "function_call"
        ]
        return {**response, "output": [*kept, *(_item(call, place) for place, call in enumerate(self._after))]}

    def _say(self, document: dict[str, Any]) -> bytes:
        document = {**document, "sequence_number": self._number}
        self._number += 1
        return event(document, str(document.get("type")))

    def _close(self) -> list[bytes]:
        if self._is_done:
            return []
        self._is_done = True
        before = tuple(_call(item) for _, item in sorted(self._calls.items()))
        self._after = ids_for(self._rewriter.calls(before))
        out: list[bytes] = []
        for place, call in enumerate(self._after):
            item, index = _item(call, place), len(self._places) + place
            frame = {"item_id": item["id"], "output_index": index}
            begun = {**item, "arguments": "", "status": "in_progress"}
            out.append(self._say({"type": "response.output_item.added", "output_index": index, "item": begun}))
            delta = {"type": "response.function_call_arguments.delta", **frame, "delta": call.arguments}
            out.append(self._say(delta))
            done = {"type": "response.function_call_arguments.done", **frame, "arguments": call.arguments}
            out.append(self._say(done))
            out.append(self._say({"type": "response.output_item.done", "output_index": index, "item": item}))
        return out
