"""What is encoded in a text is found and decoded; what only looks so costs little and means nothing."""

from __future__ import annotations

import base64
import gzip
import random
import textwrap
import time
import uuid
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.detect.nested import MOST_BLOBS, NOTHING, decode_layer
from tidegate.detect.text import Text

MESSAGE = "the card is 4111 1111 1111 1111, call me"


def std(data: bytes) -> str:
    return base64.b64encode(data).decode()


ENCODINGS: dict[str, Callable[[bytes], str]] = {
    "base64": std,
    "base64 without padding": lambda data: std(data).rstrip("="),
    "base64 for URLs": lambda data: base64.urlsafe_b64encode(data).decode(),
    "base64 in lines": lambda data: base64.encodebytes(data * 7).decode().rstrip(),
    "base64 in indented lines": lambda data: textwrap.indent("\n".join(textwrap.wrap(std(data * 7), 64)), "    "),
    "base64 in quoted lines": lambda data: "\r\n> ".join(textwrap.wrap(std(data * 7), 72)),
    "hexadecimal": bytes.hex,
    "upper hexadecimal": lambda data: data.hex().upper(),
    "0x": lambda data: "0x" + data.hex(),
    "gzip in base64": lambda data: std(gzip.compress(data, mtime=0)),
    "zlib in base64": lambda data: std(zlib.compress(data)),
    "deflate in base64": lambda data: std(zlib.compress(bytes(range(32, 127)) + data)[2:-4]),
    "utf-16 in base64": lambda data: std(data.decode().encode("utf-16-le")),
    "utf-16 with a mark": lambda data: std(data.decode().encode("utf-16")),
    "data URL": lambda data: "data:text/plain;base64," + std(data),
}


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS.keys())
@pytest.mark.parametrize("before", ["", "value=", "é: ", '{"a":"', "path/to/"])
def test_what_is_encoded_is_decoded(encode: Callable[[bytes], str], before: str) -> None:
    encoded = encode(MESSAGE.encode())
    if "\n" in encoded:
        before = before.replace("/", ".")
    layer = decode_layer(Text(f'{before}{encoded}" and on'))
    assert any(MESSAGE in blob.text for blob in layer.blobs)
    blob = next(blob for blob in layer.blobs if MESSAGE in blob.text)
    whole = f'{before}{encoded}" and on'.encode()
    assert whole[blob.start : blob.end].decode().strip() in before + encoded
    assert len(whole[blob.start : blob.end]) >= len(encoded.strip()) - 3
    assert layer.unread == frozenset()


def test_other_letters_than_ascii() -> None:
    for message in ("Пароль моей почты: секрет", "信用卡号码是四一一一，请保密", "der Schlüssel für Österreich"):
        assert [blob.text for blob in decode_layer(Text(std(message.encode()))).blobs] == [message]


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=18, max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_plain_text_in_base64(message: str) -> None:
    layer = decode_layer(Text(f"x: {std(message.encode())} y"))
    assert [blob.text for blob in layer.blobs] == [message]


def ids(source: random.Random) -> list[str]:
    return [
        str(uuid.UUID(int=source.getrandbits(128))),
        source.randbytes(20).hex(),
        source.randbytes(32).hex(),
        std(source.randbytes(18)),
        base64.urlsafe_b64encode(source.randbytes(32)).decode(),
        std(source.randbytes(64)),
        f"sk-{base64.urlsafe_b64encode(source.randbytes(36)).decode()}",
        str(source.getrandbits(150)),
        "".join(source.choices("abcdefghijklmnopqrstuvwxyz_", k=40)),
        "getElementsByTagNameFromTheDocumentAndReturnThem",
        "/usr/lib/python3/dist-packages/some_package/" + source.randbytes(4).hex(),
        "-" * 90,
        "=" * 90,
        "x" * 600,
        "ACGT" * 150,
        "0" * 500,
    ]


def test_ids_mean_nothing() -> None:
    source = random.Random(4)
    for _ in range(150):
        for text in ids(source):
            assert decode_layer(Text(f"id {text} ok")) == NOTHING or text[:4] in ("0000",)


def test_signatures_certificates_and_public_keys_are_no_files() -> None:
    source = random.Random(5)
    header = std(b'{"alg":"RS512","typ":"JWT"}').rstrip("=")
    body = std(b'{"sub":"1234567890","admin":true}').rstrip("=")
    signature = base64.urlsafe_b64encode(source.randbytes(512)).decode().rstrip("=")
    token = decode_layer(Text(f"{header}.{body}.{signature}"))
    assert [blob.text[:6] for blob in token.blobs] == ['{"alg"', '{"sub"']
    assert token.unread == frozenset()
    lines = "\n".join(textwrap.wrap(std(b"\x30\x82\x05\x01" + source.randbytes(1200)), 64))
    assert decode_layer(Text(f"-----BEGIN CERTIFICATE-----\n{lines}\n-----END CERTIFICATE-----")) == NOTHING
    assert decode_layer(Text(lines)) == NOTHING
    key = std(b"\x00\x00\x00\x07ssh-rsa" + source.randbytes(512))
    assert decode_layer(Text(f"ssh-rsa {key} me@host")) == NOTHING


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (b"\x89PNG\r\n\x1a\n", "encoded_image"),
        (b"\xff\xd8\xff\xe0", "encoded_image"),
        (b"%PDF-1.7\n", "encoded_document"),
        (b"PK\x03\x04", "encoded_document"),
        (b"OggS", "encoded_audio"),
        (b"", "encoded_binary"),
    ],
)
def test_what_nobody_can_read_is_said(head: bytes, code: str) -> None:
    data = head + random.Random(6).randbytes(900)
    assert decode_layer(Text(f"here: {std(data)}")).unread == {code}
    assert decode_layer(Text(f"here:\n{base64.encodebytes(data).decode()}")).unread == {code}


def test_a_data_url_says_what_it_is() -> None:
    data = std(random.Random(7).randbytes(900))
    assert decode_layer(Text(f"data:image/webp;base64,{data}")).unread == {"encoded_image"}
    assert decode_layer(Text(f"data:application/x-thing;base64,{data}")).unread == {"encoded_binary"}


def test_a_bomb_is_not_unpacked() -> None:
    bomb = std(gzip.compress(b"a" * 3_000_000))
    begin = time.process_time()
    assert decode_layer(Text(bomb)).unread == {"encoded_too_large"}
    assert time.process_time() - begin < 1
    assert decode_layer(Text(std(gzip.compress(b"a" * 3000))), budget=2000).unread == {"encoded_too_large"}


def test_there_may_be_too_many() -> None:
    layer = decode_layer(Text(" ".join([std(MESSAGE.encode())] * (MOST_BLOBS + 1))))
    assert (len(layer.blobs), layer.unread) == (MOST_BLOBS, {"too_many_encoded"})


def test_the_end_is_after_the_padding() -> None:
    text = f"a {std(b'four and twenty blackbirds')} b"
    (blob,) = decode_layer(Text(text)).blobs
    assert text[blob.start : blob.end] == std(b"four and twenty blackbirds")


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_no_bytes_are_too_much(data: bytes) -> None:
    for encoded in (
        std(data),
        data.hex(),
        std(zlib.compress(data)),
        std(b"\x1f\x8b\x08" + data),
        data.decode("latin-1"),
    ):
        layer = decode_layer(Text(encoded))
        assert all(blob.start < blob.end <= len(encoded.encode()) for blob in layer.blobs)


@pytest.mark.parametrize(
    "piece",
    ["A" * 19 + " ", "A" * 39 + " ", "a/" * 30 + " ", "bXkgY2FyZCBpcyA0MTEx ",
      "bXkgY2FyZCBpcyA0MTEx", "0a1b2c3d4e" * 4 + " ", "eJ" + "a" * 30 + " ",
     "a" * 64 + "\n", "+/", "9f" * 32 + "\n"],
)  # fmt: skip
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = Text(piece * (size // len(piece)))
        runs: list[float] = []
        for _ in range(3):
            begin = time.process_time()
            decode_layer(text)
            runs.append(time.process_time() - begin)
        return min(runs)

    assert seconds(512_000) < 40 * seconds(64_000) + 0.02
