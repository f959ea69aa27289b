"""Content coding is undone in bounded steps, whatever is fed."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.adapters.decoding import STEP, Decoder, decoder_for
from tidegate.core.errors import ProviderFailed


def decode(coding: str, data: bytes, size: int) -> bytes:
    decoder = decoder_for([coding])
    assert decoder is not None
    out: list[bytes] = []
    for start in range(0, len(data), size):
        decoder.feed(data[start : start + size])
        while part := decoder.take():
            assert len(part) <= STEP
            out.append(part)
    decoder.end()
    return b"".join(out)


@given(data=st.binary(max_size=2000), size=st.integers(1, 100), repeat=st.integers(1, 200))
@settings(max_examples=100, deadline=None)
def test_every_coding_in_any_split(data: bytes, size: int, repeat: int) -> None:
    data *= repeat
    assert decode("gzip", gzip.compress(data), size) == data
    assert decode("deflate", zlib.compress(data), size) == data


@pytest.mark.parametrize("size", [1, STEP - 1, STEP, STEP + 1, 3 * STEP])
def test_output_at_the_edge_of_a_step(size: int) -> None:
    data = bytes(size)
    assert decode("gzip", gzip.compress(data), 1 << 20) == data
    assert decode("gzip", gzip.compress(data) + gzip.compress(b"more"), 7) == data + b"more"


def test_a_bomb_gives_no_more_than_a_step_at_a_time() -> None:
    squeeze = zlib.compressobj(wbits=31)
    bomb = b"".join(squeeze.compress(bytes(1 << 20)) for _ in range(10)) + squeeze.flush()
    decoder = Decoder(gzip=True)
    decoder.feed(bomb)
    sizes: list[int] = []
    while part := decoder.take():
        sizes.append(len(part))
    assert sum(sizes) == 10 << 20
    assert max(sizes) == STEP


def test_nothing_to_undo() -> None:
    assert decoder_for([]) is None
    assert decoder_for(["identity", ""]) is None


@pytest.mark.parametrize("codings", [["br"], ["gzip", "br"], ["gzip", "gzip"], ["gzip;q=1"]])
def test_a_coding_that_is_not_known(codings: list[str]) -> None:
    with pytest.raises(ProviderFailed) as caught:
        decoder_for(codings)
    assert caught.value.code == "bad_encoding"
