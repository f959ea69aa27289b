"""One address comes out as one URL, however it is spelled, and every URL of a text is found."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.acts.act import Url
from tidegate.detect.acts.hosts import is_ip, is_local, is_metadata, is_shared, registrable_domain, unicode_host
from tidegate.detect.acts.urls import parse_operand, parse_url, spelled, target_of, urls_in

LOOPBACK = (
    "127.0.0.1",
    "2130706433",
    "0x7f000001",
    "0x7F.0.0.1",
    "0177.0.0.1",
    "017700000001",
    "127.1",
    "127.0.1",
    "127.0.0.1.",
    "%31%32%37.0.0.1",
    "１２７.0.0.1",
    "127。0。0。1",
    "①②⑦.0.0.1",
    "0x7f.1",
)


@pytest.mark.parametrize("host", LOOPBACK)
def test_every_spelling_of_an_address_is_that_address(host: str) -> None:
    url = parse_url(f"http://{host}/x")
    assert url is not None
    assert (url.host, is_ip(url.host), is_local(url.host)) == ("127.0.0.1", True, True)
    assert bool(url.shown) == (host != "127.0.0.1")


SAME = (
    "https://example.com/a/b",
    "HTTPS://EXAMPLE.com/a/b",
    "https://example.com:443/a/b",
    "https:example.com/a/b",
    "https:/example.com/a/b",
    "https:///example.com/a/b",
    "https:\\\\example.com\\a\\b",
    "  https://example.com/a/b\n",
    "ht\ttps://exam\nple.com/a/b",
    "https://example.com./a/b",
    "https://example.com/a/./b",
    "https://example.com/x/../a/b",
    "https://example.com/%2e/a/c/%2E%2e/b",
    "https://example.com/%61/b",
    "https://ex%61mple.com/a/b",
    "https://ｅxample.com/a/b",
    "https://ex\u00adample.com/a/b",
    "https://example。com/a/b",
    "git+https://example.com/a/b",
)


@pytest.mark.parametrize("text", SAME)
def test_many_spellings_of_one_address_give_one_url(text: str) -> None:
    url = parse_url(text)
    assert url is not None
    assert (url.scheme, url.host, url.port, url.path) == ("https", "example.com", 0, "/a/b")


WRITTEN = (
    ("https://github.com@evil.example/x", "evil.example", "/x", 0, "github.com"),
    ("https://github.com:443@evil.example/x", "evil.example", "/x", 0, "github.com:443"),
    ("https://a@b@evil.example/x", "evil.example", "/x", 0, "a@b"),
    ("https://evil.example\\@github.com/x", "evil.example", "/@github.com/x", 0, ""),
    ("https://evil.example#@github.com/x", "evil.example", "/", 0, ""),
    ("https://evil.example?@github.com/x", "evil.example", "/", 0, ""),
    ("https://evil.example/@github.com/x", "evil.example", "/@github.com/x", 0, ""),
    ("git@github.com:o/r.git", "github.com", "/o/r.git", 0, "git"),
    ("ssh://git@github.com:2222/o/r", "github.com", "/o/r", 2222, "git"),
    ("github:o/r", "github.com", "/o/r", 0, ""),
    ("//cdn.example/x.js", "cdn.example", "/x.js", 0, ""),
    ("get.docker.com", "get.docker.com", "/", 0, ""),
    ("bun.sh/install", "bun.sh", "/install", 0, ""),
    ("localhost:8080/x", "localhost", "/x", 8080, ""),
    ("http://[::1]:8080/", "::1", "/", 8080, ""),
    ("http://[0:0:0:0:0:0:0:1]/", "::1", "/", 0, ""),
    ("http://[fe80::1%25eth0]/", "fe80::1", "/", 0, ""),
    ("http://[::ffff:127.0.0.1]/", "::ffff:7f00:1", "/", 0, ""),
    ("https://xn--gthub-n2e.com/x", "xn--gthub-n2e.com", "/x", 0, ""),
    ("https://gіthub.com/x", "xn--gthub-n2e.com", "/x", 0, ""),
    ("https://bücher.example/", "xn--bcher-kva.example", "/", 0, ""),
    ("s3://bucket/key", "bucket", "/key", 0, ""),
    ("postgres://u:p@db.example:5432/x", "db.example", "/x", 0, "u:p"),
    ("file://evil.example/share/x", "evil.example", "/share/x", 0, ""),
    ("file:///etc/../etc/passwd", "", "/etc/passwd", 0, ""),
    ("\\\\evil.example\\share", "evil.example", "/share", 0, ""),
    ("https://example.com//a//b", "example.com", "//a//b", 0, ""),
    ("https://example.com/a%2fb", "example.com", "/a%2Fb", 0, ""),
    ("https://example.com/ü b", "example.com", "/%C3%BC%20b", 0, ""),
)


@pytest.mark.parametrize(("text", "host", "path", "port", "userinfo"), WRITTEN)
def test_is_taken_apart_as_clients_do(text: str, host: str, path: str, port: int, userinfo: str) -> None:
    url = parse_url(text)
    assert url is not None
    assert (url.host, url.path, url.port, url.userinfo) == (host, path, port, userinfo)


@pytest.mark.parametrize(
    "text",
    [
        "", "main.py", "README.md",
        "setup.sh", "a", "a:b", "C:\\Users\\x", "C:/Users/x", "https://$HOST/x", "https://",
        "https://${A}.example/", "https://a b/", "https://x:99999/", "https://x:ab/",
        "./a/b", "/etc/passwd", "npm:react",
        "1.2", "0.0.0", "os.name", "http://1.2.3.4.5/", "http://0x1ffffffff/", "https://[::1/", "key: value", "..",
    ],
)  # fmt: skip
def test_what_is_no_url_is_none(text: str) -> None:
    assert parse_url(text) is None


def test_after_a_client_any_name_is_a_host() -> None:
    assert parse_url("build1") is None
    for text, host in (("build1", "build1"), ("install.sh", "install.sh"), ("evil:4444", "evil"), ("u@h", "h")):
        url = parse_operand(text)
        assert url is not None
        assert url.host == host


@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    for url in (parse_url(text), parse_operand(text), parse_url("https://" + text), parse_url("//" + text)):
        if url is not None:
            assert isinstance(registrable_domain(url.host) + unicode_host(url.host) + spelled(url), str)
            assert is_local(url.host) in (True, False)
            assert is_metadata(url.host) in (True, False)
            assert is_shared(url.host) in (True, False)
    places = urls_in(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in places)
    assert all(one[1] <= two[0] for one, two in pairwise(places))


HOSTS = st.from_regex(r"[a-z][a-z0-9]{0,10}(\.[a-z][a-z0-9]{0,10}){0,2}\.(com|io|dev|org)", fullmatch=True)
PARTS = st.lists(st.from_regex(r"[A-Za-z0-9_-]{1,8}", fullmatch=True), max_size=4)


@given(HOSTS, PARTS, st.data())
def test_respelled_is_the_same(host: str, parts: list[str], data: st.DataObject) -> None:
    plain = parse_url(f"https://{host}/" + "/".join(parts))
    assert plain is not None
    respelled = "".join(f"%{ord(letter):02x}" if data.draw(st.booleans()) else letter.upper() for letter in host)
    detours = "/".join("x/../" + part for part in parts)
    slashes = data.draw(st.sampled_from(["//", "/", "\\\\", "///"]))
    again = parse_url(f"hTTps:{slashes}{respelled}:443/{detours}")
    assert again is not None
    assert (again.host, again.path, again.port) == (plain.host, plain.path, plain.port)


@given(HOSTS, PARTS)
def test_what_is_spelled_is_read_again(host: str, parts: list[str]) -> None:
    url = parse_url(f"https://{host}/" + "/".join(parts))
    assert url is not None
    assert parse_url(spelled(url)) == url
    assert target_of(url) == host + url.path


def found(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in urls_in(text)]


def test_urls_of_a_text() -> None:
    text = (
        "See https://a.com/x(y). and (http://b.io/z), or github.com/o/r; mail bob@corp.example.com, "
        "`git@github.com:o/r.git` [l](//c.dev/x) https:\\\\d.com\\x pip install git+https://h.io/x, 10.0.0.1:80/x "
        'src="//e.com/i.png" javascript:alert(1) gіthub.com/x os.name self.id README.md main.py 1.2.3.4.5'
    )
    assert found(text) == [
        "https://a.com/x(y)", "http://b.io/z", "github.com/o/r", "bob@corp.example.com", "git@github.com:o/r.git",
        "//c.dev/x", "https:\\\\d.com\\x", "git+https://h.io/x", "10.0.0.1:80/x", "//e.com/i.png",
        "javascript:alert(1)", "gіthub.com/x",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["://" * 60_000, "a.com/" * 40_000, "http:/" * 40_000, "http://a.b/" + ")" * 100_000, "a@b.c:" * 30_000,
             "data:" * 50_000,
             "@" * 200_000,
             "1.1.1.1" * 30_000, "a." * 100_000, "https://a.b@" * 20_000]
)  # fmt: skip
def test_long_hostile_texts_take_linear_time(text: str) -> None:
    started = time.process_time()
    urls_in(text)
    assert time.process_time() - started < 1.5


def test_local_and_metadata_hosts() -> None:
    for host in ("localhost", "10.1.2.3", "192.168.0.1", "172.20.0.1", "169.254.169.254", "::1", "fd00::1", "printer",
                 "nas.local", "build.internal", "::ffff:7f00:1", "127-0-0-1.nip.io", "0.0.0.0"):  # fmt: skip
        assert is_local(host), host
    for host in ("example.com", "8.8.8.8", "172.32.0.1", "2001:4860:4860::8888", "local.example", "8.8.8.8.nip.io"):
        assert not is_local(host), host
    assert is_metadata("169.254.169.254")
    assert is_metadata("::ffff:a9fe:a9fe")
    assert not is_metadata("169.254.1.1")


def test_registrable_domains() -> None:
    for host, domain in (
        ("www.example.com", "example.com"), ("a.b.example.co.uk", "example.co.uk"), ("foo.github.io", "foo.github.io"),
        ("a.foo.github.io", "foo.github.io"), ("example.com", "example.com"), ("10.0.0.1", "10.0.0.1"),
        ("localhost", "localhost"), ("x.y.com.br", "y.com.br"), ("github.io", "github.io"),
    ):  # fmt: skip
        assert registrable_domain(host) == domain
    assert is_shared("foo.github.io")
    assert not is_shared("github.com")


def test_a_shown_host_tells_of_other_scripts() -> None:
    url = parse_url("https://gіthub.com/")
    assert url == Url("https", "xn--gthub-n2e.com", shown="gіthub.com")
    assert unicode_host("xn--gthub-n2e.com") == "gіthub.com"
