"""LiteLLM's `litellm_params` to endpoints of ours: who runs it, where it is, and which credential by reference.

A secret that stands in the file is never copied: the endpoint refers to a variable instead, and the loss is listed.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final, cast

import msgspec

from tidegate.app.config_check import is_near, split_url
from tidegate.app.config_units import show_span
from tidegate.app.litellm_providers import PROVIDERS, Provider
from tidegate.app.litellm_source import Section
from tidegate.core.words import Tier

_REFERENCE: Final = re.compile(r"os\.environ/([A-Za-z_][A-Za-z0-9_]*)")
_TELLING: Final = re.compile(r"auth|key|token|secret|cookie|password", re.IGNORECASE)
_HEADER: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}")
_DUMMIES: Final = frozenset(
    [
        "none",
        "null",
        "na",
        "n/a",
        "empty",
        "fake",
        "fake-key",
        "dummy",
        "dummy-key",
        "any",
        "anything",
        "test",
        "key",
        "sk-1234",
        "sk-xxx",
        "no-key",
        "nokey",
        "not-needed",
        "not-required",
        "sk-no-key-required",
        "lm-studio",
        "ollama",
        "vllm",
    ]
)
_LONGEST: Final = 31_536_000.0
_PREFERENCES: Final = ("only", "allow_fallbacks", "data_collection", "zdr", "quantizations")


class CannotCarry(Exception):
    """A model entry that no endpoint here can serve; the text says why."""


class Upstream(msgspec.Struct, frozen=True):
    """Where a model entry leads: the provider's row, the model's name there, the endpoint's id."""

    provider: Provider
    model: str
    endpoint: str


class Endpoints:
    """The endpoints found so far. Entries that differ in nothing but the model share one."""

    def __init__(self, families: frozenset[str], aliases: dict[str, dict[str, object]]) -> None:
        self._families = families
        self._credentials = aliases
        self._by_content: dict[str, str] = {}
        self._variables: dict[str, str] = {}
        self.found: dict[str, dict[str, Any]] = {}

    def add(self, params: Section) -> Upstream:
        """The endpoint of one `litellm_params`. Raises CannotCarry."""
        self._with_credential(params)
        provider, model = _provider(params)
        if provider.why:
            raise CannotCarry(f"{provider.prefix}: {provider.why}")
        if provider.family not in self._families:
            raise CannotCarry(f"no dialect of the family {provider.family!r} is installed")
        base = _base(params.text("api_base") or params.text("base_url"), provider)
        operator, tier, speaks = _operator(base, provider)
        endpoint: dict[str, Any] = {"provider": operator, "tier": tier.value, "base_url": base}
        endpoint["dialect"] = provider.family
        if tier is Tier.OFFICIAL and speaks == "common":
            endpoint["speaks"] = "common"
        self._credential(params, provider, endpoint)
        headers = self._headers(params, operator)
        if headers:
            endpoint["headers"] = headers
        timeout = params.number("timeout")
        if timeout:
            endpoint["timeouts"] = {"total": show_span(min(timeout, _LONGEST))}
        _preferences(params, endpoint)
        return Upstream(provider, model, self._register(operator, endpoint))

    def _with_credential(self, params: Section) -> None:
        name = params.text("litellm_credential_name")
        if name:
            if name not in self._credentials:
                raise CannotCarry("its credential is not in this file")
            params.values = {**self._credentials[name], **params.values}

    def _register(self, operator: str, endpoint: dict[str, Any]) -> str:
        content = json.dumps(endpoint, sort_keys=True)
        if content not in self._by_content:
            wanted = re.sub(r"[^A-Za-z0-9._-]+", "-", operator).strip("-._")[:50] or "endpoint"
            name, number = wanted, 2
            while name in self.found:
                name, number = f"{wanted}-{number}", number + 1
            self._by_content[content] = name
            self.found[name] = {"id": name, **endpoint}
        return self._by_content[content]

    def _credential(self, params: Section, provider: Provider, endpoint: dict[str, Any]) -> None:
        given = params.text("api_key")
        own = endpoint["base_url"] == provider.base or not provider.base
        if given:
            reference = _referred(given)
            if reference:
                endpoint["api_key"] = reference
            elif endpoint["tier"] == Tier.LOCAL.value and given.lower() in _DUMMIES:
                endpoint["auth"] = "none"
            else:
                variable = self._variable(given, provider.key_env or f"{endpoint['provider']}_API_KEY")
                endpoint["api_key"] = f"${{{variable}}}"
                params.source.lose(params.at("api_key"), f"the secret is not copied; set the variable {variable}")
        elif provider.key_env and own:
            endpoint["api_key"] = f"${{{provider.key_env}}}"
        else:
            # LiteLLM would send the vendor's key to whatever host this is.
            endpoint["auth"] = "none"
            if endpoint["tier"] != Tier.LOCAL.value:
                params.source.lose(params.at("api_key"), "none is named for this host; set one if it needs one")

    def _variable(self, secret: str, wanted: str) -> str:
        """A variable for a literal secret: one name a secret, so that different ones stay apart."""
        name = re.sub(r"[^A-Z0-9]+", "_", wanted.upper()).strip("_")
        name = name if name[:1].isalpha() else f"KEY_{name}"
        unique, number = name, 2
        while self._variables.get(unique, secret) != secret:
            unique, number = f"{name}_{number}", number + 1
        self._variables[unique] = secret
        return unique

    def _headers(self, params: Section, operator: str) -> dict[str, str]:
        found: dict[str, str] = {}
        organization = params.text("organization")
        if organization and organization.isprintable():
            found["openai-organization"] = _referred(organization) or organization.replace("${", "$${")
        given = params.child("extra_headers")
        for name in list(given.values):
            value = given.text(name)
            if not _HEADER.fullmatch(name) or not value or not value.isprintable():
                params.source.lose(given.at(name), "it is no header that can be set")
            elif _TELLING.search(name) and not _referred(value):
                variable = self._variable(value, f"{operator}_{name}")
                found[name.lower()] = f"${{{variable}}}"
                params.source.lose(given.at(name), f"the secret is not copied; set the variable {variable}")
            else:
                found[name.lower()] = _referred(value) or value.replace("${", "$${")
        return found


def _provider(params: Section) -> tuple[Provider, str]:
    model = params.text("model")
    named = params.text("custom_llm_provider")
    prefix, slash, rest = model.partition("/")
    rows = {row.prefix: row for row in PROVIDERS}
    if not named and prefix.startswith("*"):
        raise CannotCarry("a bare `*` names no provider")
    if named:
        row = rows.get(named)
        return _known(row, named), rest if slash and prefix == named else model
    if slash and prefix in rows:
        # `openai/responses/NAME` only picks an API, which the client's call does here.
        return rows[prefix], rest.removeprefix("responses/")
    for row in PROVIDERS:
        if any(model.startswith(start) for start in row.bare):
            return row, model
    if params.values.get("api_base") or params.values.get("base_url"):
        return rows["openai"], model
    return _known(None, prefix if slash else model), model


def _known(row: Provider | None, name: str) -> Provider:
    if row is None:
        raise CannotCarry(f"the provider {name[:60]!r} is not known to the importer; add it under `endpoints`")
    return row


def _referred(text: str) -> str:
    """A reference in our own form, or empty when the text is none."""
    match = _REFERENCE.fullmatch(text)
    return f"${{{match[1]}}}" if match else ""


def _base(given: str, provider: Provider) -> str:
    base = _referred(given) or given or provider.base
    if not base and provider.base_env:
        base = f"${{{provider.base_env}}}"
    base = base.rstrip("/")
    for ending in provider.cut:
        base = base.removesuffix(ending)
    if provider.tail and not base.endswith(provider.tail):
        base += provider.tail
    if base.startswith("${"):
        return base
    parts = split_url(base, ("http", "https"))
    if parts is None or parts.query or parts.fragment or parts.username or parts.password or "${" in base:
        raise CannotCarry("its api_base is no plain URL")
    return base


def _operator(base: str, provider: Provider) -> tuple[str, Tier, str]:
    """Who runs it, as what, and how much it speaks: by the host, for a prefix says only how to speak to it."""
    parts = split_url(base, ("http", "https")) if not base.startswith("${") else None
    host = (parts.hostname or "") if parts else ""
    if not host:
        return provider.name, provider.tier if provider.hosts else Tier.UNVETTED, provider.speaks
    for row in (provider, *PROVIDERS):
        home = split_url(row.base, ("http", "https")) if row.base and row.tier is not Tier.LOCAL else None
        if (home and home.hostname == host) or any(host.endswith(end) for end in row.hosts):
            return row.name, row.tier, row.speaks
    if is_near(host):
        return provider.name if provider.tier is Tier.LOCAL else host, Tier.LOCAL, provider.speaks
    return host, Tier.UNVETTED, provider.speaks


def _plain(value: object) -> bool:
    return isinstance(value, str) and value.isprintable() and "${" not in value


def _preferences(params: Section, endpoint: dict[str, Any]) -> None:
    """OpenRouter's `provider` object, where callers of LiteLLM put it."""
    body = params.child("extra_body")
    given = body.child("provider")
    found: dict[str, Any] = {}
    for name in _PREFERENCES:
        value = given.take(name)
        texts = isinstance(value, list) and all(_plain(item) for item in cast("list[object]", value))
        fits = {"allow_fallbacks": isinstance(value, bool), "zdr": isinstance(value, bool)}.get(
            name, value in ("allow", "deny") if name == "data_collection" else texts
        )
        if value is not None and fits:
            found[name] = value
        elif value is not None:
            params.source.lose(given.at(name), "its value is not one that can be carried")
    if found:
        endpoint["preferences"] = found
    given.leave()
    body.leave()
