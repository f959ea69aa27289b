"""The manual: complete, explainable by path, and an example file that is itself valid."""

from __future__ import annotations

import re

import pytest
from tests.fakes.config import load

from tidegate.app.config_docs import docstrings, example, find, manual, values
from tidegate.app.config_units import read_size, read_span, show_size, show_span
from tidegate.core.errors import Misconfigured

ENV = {"VENDOR_API_KEY": "k"}
FILES = {"/etc/tidegate/tls/cert.pem": "x", "/etc/tidegate/tls/key.pem": "x"}


def text_of_example() -> str:
    # The example speaks a family that every installation has; the fakes have others.
    return example().replace("dialect: openai", "dialect: alpha")


def test_every_setting_has_a_manual_of_one_sentence_at_least() -> None:
    bad = [entry.path for entry in manual() if not entry.doc.endswith(".") or len(entry.doc) < 10]
    assert bad == []
    assert all(fields[""] for fields in docstrings().values())
    assert len(manual()) > 100


def test_the_example_is_valid_and_is_what_the_defaults_are() -> None:
    loaded = load(text_of_example(), ENV)
    assert loaded.warnings == ()
    settings = loaded.settings
    assert settings.server == load("").settings.server
    assert settings.defaults == load("").settings.defaults
    assert settings.policy == load("").settings.policy


def test_the_example_holds_every_setting() -> None:
    names = {entry.path.rsplit(".", 1)[-1] for entry in manual()}
    written = set(re.findall(r"^\s*#?(?:- )?(\w+):", text_of_example(), re.MULTILINE))
    assert names - {"*"} <= written


def test_each_setting_left_out_of_the_example_takes_effect_without_its_mark() -> None:
    text = re.sub(r"^(\s*)#(?! )", r"\1", text_of_example(), flags=re.MULTILINE)
    text = re.sub(r"^# tidegate.*\n# Settings.*\n", "", text)
    loaded = load(text, ENV, FILES)
    assert loaded.settings.server.tls is not None
    assert loaded.settings.endpoints[0].preferences is not None
    assert loaded.settings.prices["model-large-1"].input > 0


@pytest.mark.parametrize("path", ["endpoints.tier", "endpoints[].tier", "endpoints[2].tier"])
def test_a_setting_is_found_with_and_without_positions(path: str) -> None:
    (entry,) = find(path)
    assert entry.path == "endpoints[].tier"
    assert "official" in entry.takes


def test_a_section_is_found_with_what_is_in_it() -> None:
    assert [entry.path for entry in find("log")] == ["log", "log.level", "log.requests"]
    assert find("prices.gpt-4.1.input")[0].path == "prices.*.input"


def test_an_unknown_path_names_the_nearest() -> None:
    with pytest.raises(Misconfigured) as caught:
        find("endpoints.teir")
    assert "endpoints.tier" in caught.value.fix


def test_values_with_their_origin() -> None:
    text = """\
server: {max_body: 1MiB}
endpoints:
  - {id: a, tier: local, base_url: "http://127.0.0.1:1", dialect: alpha, api_key: "${VENDOR_API_KEY}"}
  - {id: b, tier: unvetted, base_url: "https://b.example", dialect: alpha, optional: true, api_key: "${NONE}"}
"""
    loaded = load(text, ENV)
    now = {value.path: (value.text, value.origin) for value in values(loaded)}
    assert now["server.max_body"] == ("1MiB", "conf/tidegate.yaml:1")
    assert now["server.drain"] == ("30s", "default")
    assert now["endpoints[0].api_key"] == ("***", "conf/tidegate.yaml:3, variable VENDOR_API_KEY")
    assert now["endpoints[1].tier"] == ("unvetted", "conf/tidegate.yaml:4")
    assert [value.path for value in values(loaded, "endpoints.tier")] == ["endpoints[0].tier", "endpoints[1].tier"]
    assert [value.path for value in values(loaded, "endpoints[1].tier")] == ["endpoints[1].tier"]


@pytest.mark.parametrize("size", [1, 999, 1000, 1024, 1536, 32_000_000, 32 * 1024**2, 10**15])
def test_sizes_are_written_as_they_are_read(size: int) -> None:
    assert read_size(show_size(size)) == size


@pytest.mark.parametrize("span", [0.0, 0.25, 0.000001, 1.0, 1.5, 59.0, 60.0, 90.0, 3600.0, 86400.0, 86401.5])
def test_spans_are_written_as_they_are_read(span: float) -> None:
    assert read_span(show_span(span)) == pytest.approx(span, abs=1e-6)
