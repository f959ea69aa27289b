"""`data:` URLs to parts and back."""

from __future__ import annotations

import base64

import pytest

from tidegate.core.errors import BadRequest
from tidegate.wire import media
from tidegate.wire.prompt import Image


def test_base64_is_taken_as_it_came():
    assert media.parse_data_url("data:image/PNG;base64,iVBORw0K") == ("image/png", "iVBORw0K")


def test_parameters_are_left_out():
    assert media.parse_data_url("data:text/plain;charset=utf-8;base64,aGk=") == ("text/plain", "aGk=")


def test_percent_encoding_becomes_base64():
    kind, data = media.parse_data_url("data:,caf%C3%A9")
    assert (kind, base64.b64decode(data).decode()) == ("text/plain", "café")


def test_percent_encoded_base64_is_read():
    assert media.parse_data_url("data:image/png;base64,aGk%3D").data == "aGk="


@pytest.mark.parametrize("url", ["data:image/png;base64", "http://x/y,z", ""])
def test_what_is_no_data_url_is_refused(url: str):
    with pytest.raises(BadRequest, match="malformed"):
        media.parse_data_url(url)


def test_a_plain_url_stays_one():
    image = media.image_from_url("https://example.com/a.png", detail="low")
    assert (image.url, image.data, image.detail) == ("https://example.com/a.png", "", "low")
    assert media.image_url(image) == "https://example.com/a.png"


def test_an_image_goes_round():
    url = "data:image/webp;base64,AAAA"
    assert media.image_url(media.image_from_url(url)) == url


def test_an_image_by_id_has_no_url():
    assert media.image_url(Image(file_id="file-1")) == ""


def test_a_document_by_url_is_one_by_url():
    assert media.file_from_url("https://example.com/a.pdf", filename="a").url == "https://example.com/a.pdf"
    assert media.file_from_url("data:application/pdf;base64,JVBERi0=").data == "JVBERi0="


@pytest.mark.parametrize(("name", "kind"), [("mp3", "audio/mpeg"), ("WAV", "audio/wav"), ("xyz", "audio/xyz")])
def test_audio_formats_have_media_types(name: str, kind: str):
    assert media.audio_media_type(name) == kind


@pytest.mark.parametrize(("kind", "name"), [("audio/mpeg", "mp3"), ("audio/x-wav", "wav"), ("audio/ogg;c=opus", "ogg")])
def test_media_types_have_audio_formats(kind: str, name: str):
    assert media.audio_format(kind) == name
