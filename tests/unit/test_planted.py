"""The recogniser of planted values finds every disguise, or the leak test would mean nothing."""

from __future__ import annotations

import base64
import json
import random

import pytest
from tests.fakes.planted import DISGUISES, VALUES, Recogniser


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("name", VALUES)
def test_a_value_is_recognised_in_every_disguise(name: str, disguise: str) -> None:
    _, make, sentence = VALUES[name]
    value = make(random.Random(7))
    watch = Recogniser()
    watch.add(5, value)
    for text in (value, sentence.format(value)):
        body = json.dumps({"content": f"Here: {DISGUISES[disguise](text)} ."}).encode()
        if disguise == "twice_base64" and text != value:
            continue  # its two layers have no fixed form within a longer text
        assert watch.seeds(body) == {5}, (text, body)
    assert watch.seeds(json.dumps({"content": sentence.format(make(random.Random(8)))}).encode()) == set()


def test_base64_at_every_offset() -> None:
    watch = Recogniser()
    watch.add(1, "maria.k1234@fischer-logistik.de")
    for pad in range(4):
        assert watch.seeds(base64.b64encode(b"x" * pad + b"maria.k1234@fischer-logistik.de and more"))
