"""Documents are read as far as they can be, and say what could not be; no file makes a reader fail."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.documents.readers import standard_readers
from tidegate.detect.inspect import Opened

PLANTED = "Zanzibar 9921 & Söhne"
READERS = standard_readers()
WORD = next(kind for kind in READERS if kind.endswith("wordprocessingml.document"))
SHEET = next(kind for kind in READERS if kind.endswith("spreadsheetml.sheet"))
TEXT = "application/vnd.oasis.opendocument.text"
XML = PLANTED.replace("&", "&amp;")


def opened(kind: str, data: bytes) -> Opened:
    return READERS[kind].read(data, "f", lambda: False)


def zipped(**parts: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf(text: str, password: str = "") -> bytes:
    """One page with a text, written by hand; encrypted when there is a password."""
    stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
    ]
    out = b"%PDF-1.4\n"
    starts: list[int] = []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    out += b"xref\n0 5\n0000000000 65535 f \n" + table
    out += b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (out.index(b"xref"))
    if not password:
        return out
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(out))
    writer.encrypt(password, algorithm="RC4-128")
    sealed = io.BytesIO()
    writer.write(sealed)
    return sealed.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body), kind) + body + b"\0\0\0\0"


def png(*chunks: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0" * 13) + b"".join(chunks) + chunk(b"IEND", b"")


def test_word_documents() -> None:
    body = f"<w:document><w:p><w:r><w:t>Dear </w:t></w:r><w:r><w:t>{XML}</w:t></w:r></w:p><w:p>Bye</w:p></w:document>"
    data = zipped(**{"word/document.xml": body, "docProps/core.xml": "<dc:creator>Jo Doe</dc:creator>"})
    assert opened(WORD, data) == Opened((f"Dear {PLANTED}\nBye", "Jo Doe"), ())


def test_sheets_and_open_documents() -> None:
    shared = f"<sst><si><t>name</t></si><si><t>{XML}</t></si></sst>"
    assert f"name\n{PLANTED}" in opened(SHEET, zipped(**{"xl/sharedStrings.xml": shared})).texts
    content = f"<office:text><text:p>{XML}</text:p><text:p>x</text:p></office:text>"
    assert opened(TEXT, zipped(**{"content.xml": content})).texts == (f"{PLANTED}\nx",)


def test_what_is_embedded_is_not_checked() -> None:
    data = zipped(**{"word/document.xml": "<w:p>hi</w:p>", "word/media/image1.png": b"\x89PNG"})
    assert opened(WORD, data) == Opened(("hi",), ("file_in_document",))


def test_pdf_files() -> None:
    found = opened("application/pdf", pdf("Zanzibar 9921"))
    assert "Zanzibar 9921" in "".join(found.texts)
    assert found.unread == ()
    assert opened("application/pdf", pdf("")).unread == ("page_without_text",)
    assert opened("application/pdf", pdf("Zanzibar", "secret word")) == Opened((), ("document_encrypted",))


@pytest.mark.parametrize(
    "data",
    [
        png(chunk(b"tEXt", b"Author\0Zanzibar 9921")),
        png(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"by Zanzibar 9921"))),
        png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x>Zanzibar 9921</x>")),
        b"\xff\xd8\xff\xe1" + struct.pack(">H", 32) + b"Exif\0\0Zanzibar 9921\0" + b"\0" * 10 + b"\xff\xda pixels",
        b"RIFF\0\0\0\0WEBP" + struct.pack("<4sI", b"XMP ", 14) + b"Zanzibar 9921\0",
        b"GIF89a" + b"\0" * 20 + b"\x21\xfe\x0dZanzibar 9921\0;",
    ],
)  # fmt: skip
def test_what_images_say_is_read_and_their_pixels_are_not(data: bytes) -> None:
    found = opened("image/png", data)
    assert "Zanzibar 9921" in "".join(found.texts)
    assert found.unread == ("image_pixels",)


@pytest.mark.parametrize("kind", [WORD, TEXT, "application/pdf"])
def test_a_file_that_is_something_else_is_not_checked(kind: str) -> None:
    for data in (b"", b"PK", b"hello", b"%PDF-1.4", zipped(a="b")):
        assert opened(kind, data).unread


def test_a_bomb_is_read_up_to_a_limit() -> None:
    for parts in (
        {"word/document.xml": b"a" * 20_000_000},
        {f"word/header{n}.xml": b"a" * 5_000_000 for n in range(3)},
    ):
        data = zipped(**parts)
        assert len(data) < 100_000
        found = opened(WORD, data)
        assert sum(map(len, found.texts)) <= 9 * 1024 * 1024
        assert found.unread == ("document_too_large",)


def test_a_deadline_ends_the_reading() -> None:
    data = zipped(**{"word/document.xml": "<w:p>hi</w:p>"})
    assert READERS[WORD].read(data, "f", lambda: True) == Opened((), ("deadline",))
    assert READERS["application/pdf"].read(pdf("x"), "f", lambda: True).unread == ("deadline",)


SAMPLES = [
    pdf("Zanzibar"), pdf("Zanzibar", "x"), png(chunk(b"zTXt", b"C\0\0" + zlib.compress(b"hi"))),
    zipped(**{"word/document.xml": "<w:p>hi</w:p>"}), b"\xff\xd8\xff\xe1\x00\x10", b"RIFF\0\0\0\0WEBP",
]  # fmt: skip


@given(
    st.sampled_from(SAMPLES), st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=6), st.booleans()
)
def test_broken_files_never_make_a_reader_fail(sample: bytes, changes: list[tuple[int, int]], cut: bool) -> None:
    data = bytearray(sample)
    for at, value in changes:
        data[at % len(data)] = value
    if cut:
        del data[len(data) // 2 :]
    for kind in (WORD, "application/pdf", "image/png"):
        opened(kind, bytes(data))
