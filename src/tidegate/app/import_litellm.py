"""Turns a LiteLLM `config.yaml` into a `tidegate.yaml` and lists what it could not carry.

Pure: bytes in, text out. The result passes `tidegate config check` wherever its variables are set.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any, Final, cast

import msgspec
import yaml

from tidegate.app.config_units import show_size, show_span
from tidegate.app.litellm_endpoints import CannotCarry, Endpoints
from tidegate.app.litellm_providers import STRATEGIES
from tidegate.app.litellm_source import Lost, Section, Source

_MODEL: Final = re.compile(r"(?:(?!\$\{)[^\s\x00-\x1f\x7f-\x9f]){1,256}")
_MODES: Final = (None, "chat", "completion", "embedding", "responses")
_PRICES: Final = (
    ("input", "input_cost_per_token"),
    ("output", "output_cost_per_token"),
    ("cache_read", "cache_read_input_token_cost"),
    ("cache_write", "cache_creation_input_token_cost"),
    ("cache_write_1h", "cache_creation_input_token_cost_above_1hr"),
)
_MOST_ATTEMPTS: Final = 20
_MOST: Final = 1_000_000_000
_LONGEST: Final = 31_536_000.0


class Imported(msgspec.Struct, frozen=True):
    """The text of a `tidegate.yaml`, and what of the LiteLLM file is not in it, in file order."""

    text: str
    lost: tuple[Lost, ...]
    variables: tuple[str, ...]
    """The environment variables that the text refers to, sorted."""


def import_litellm(data: bytes, file: str, families: frozenset[str]) -> Imported:
    """Return our configuration for the LiteLLM file `data`.

    `families` are the families of the installed dialects; a model of another one is listed as lost.
    Raises ConfigInvalid when `data` is not YAML or no LiteLLM file.
    """
    source = Source(data, file)
    draft = _Draft(source, families)
    draft.models()
    draft.settings()
    for name in list(source.root):
        source.lose(name)
    lost = tuple(sorted(source.lost, key=lambda item: (item.line, item.path)))
    document = draft.document()
    body = yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110) if document else ""
    variables = tuple(sorted(set(re.findall(r"(?<!\$)\$\{([A-Za-z_][A-Za-z0-9_]*)\}", body))))
    return Imported(_head(file, lost, variables) + body, lost, variables)


class _Dumper(yaml.SafeDumper):
    """Writes a value that is used twice twice, not as an anchor and an alias."""

    def ignore_aliases(self, data: object) -> bool:
        """Never an alias."""
        return True


class _Draft:
    """What has been carried so far."""

    def __init__(self, source: Source, families: frozenset[str]) -> None:
        self.source = source
        self.endpoints = Endpoints(families, _credentials(source))
        self.routes: dict[str, dict[str, Any]] = {}
        self.rest: dict[str, Any] = {}

    def models(self) -> None:
        """`model_list`: entries of one name become the deployments of one route."""
        for index, value in enumerate(cast("list[object]", self.source.root.pop("model_list"))):
            item = Section(self.source, f"model_list[{index}]", value)
            if item.values:
                self._model(item)
            elif value == {}:
                self.source.lose(item.path, "it is empty")
        for route in self.routes.values():
            _whole_weights(route["deployments"])

    def _model(self, item: Section) -> None:
        name = item.text("model_name")
        params, info = item.child("litellm_params"), item.child("model_info")
        try:
            deployment = self._deployment(name, params, info)
        except CannotCarry as reason:
            self.source.lose(item.path, f"{name[:60]!r} is left out: {reason}")
            return
        self.routes.setdefault(name, {"name": name, "deployments": []})["deployments"].append(deployment)
        params.leave()
        info.leave()
        item.leave()

    def _deployment(self, name: str, params: Section, info: Section) -> dict[str, Any]:
        if not _MODEL.fullmatch(name) or name.count("*") > 1:
            raise CannotCarry("a model name here has no spaces and at most one `*`")
        mode = info.take("mode") or params.values.pop("mode", None)
        if mode not in _MODES:
            raise CannotCarry(f"calls of the mode {str(mode)[:40]!r} are not served")
        upstream = self.endpoints.add(params)
        model = upstream.model
        if not _MODEL.fullmatch(model) or model.count("*") > 1 or ("*" in model and "*" not in name):
            raise CannotCarry("its upstream model name cannot be used")
        deployment: dict[str, Any] = {"endpoint": upstream.endpoint, "model": model}
        weight = params.number("weight")
        if weight is not None:
            deployment["weight"] = weight
        order = params.number("order")
        if order is not None and order != 1:
            deployment["order"] = min(max(1, int(order)), _MOST)
        parallel = params.number("max_parallel_requests")
        if parallel:
            deployment["max_parallel"] = min(max(1, int(parallel)), _MOST)
        _describe(deployment, params, info)
        return deployment

    def settings(self) -> None:
        """`router_settings`, `litellm_settings` and `general_settings`; the router's word goes first."""
        router, lite = self.source.section("router_settings"), self.source.section("litellm_settings")
        general = self.source.section("general_settings")
        self._aliases(router.child("model_group_alias"))
        self._strategy(router)
        self._fallbacks(router, lite)
        self._defaults(router, lite)
        self._general(general)
        for section in (router, lite, general):
            section.leave()

    def _aliases(self, aliases: Section) -> None:
        for alias in list(aliases.values):
            target = aliases.take(alias)
            if isinstance(target, dict):
                target = cast("dict[str, object]", target).get("model")
            route = self.routes.get(target) if isinstance(target, str) else None
            if route is None or alias in self.routes or not _MODEL.fullmatch(alias) or alias.count("*") > 1:
                self.source.lose(aliases.at(alias), "it names no route of its own")
            elif "*" not in alias and any("*" in item["model"] for item in route["deployments"]):
                self.source.lose(aliases.at(alias), "the route behind it is a pattern")
            else:
                route.setdefault("aliases", []).append(alias)

    def _strategy(self, router: Section) -> None:
        given = router.text("routing_strategy") or STRATEGIES[0][0]
        strategy = dict(STRATEGIES).get(given)
        if strategy is None:
            self.source.lose(router.at("routing_strategy"), f"{given[:40]!r} has no counterpart; `weighted` is used")
            strategy = STRATEGIES[0][1]
        for route in self.routes.values():
            if len(route["deployments"]) > 1:
                route["strategy"] = strategy

    def _fallbacks(self, router: Section, lite: Section) -> None:
        names = {alias: name for name, route in self.routes.items() for alias in (name, *route.get("aliases", ()))}
        own: dict[str, list[str]] = {}
        for place, name, targets in (*_pairs(router), *_pairs(lite)):
            known = [names[target] for target in targets if isinstance(target, str) and target in names]
            if len(known) < len(targets) or (name != "*" and name not in names):
                self.source.lose(place, "a name in it is no route here")
            own.setdefault(names.get(name, name), known)
        general = own.pop("*", [])
        # From copies, so that the fallbacks of a fallback are not drawn in.
        before = {name: list(route["deployments"]) for name, route in self.routes.items()}
        for name, route in self.routes.items():
            for target in own.get(name, general):
                if target != name:
                    self._fall_back(route, target, before[target])

    def _fall_back(self, route: dict[str, Any], target: str, deployments: list[dict[str, Any]]) -> None:
        last = max(item.get("order", 1) for item in route["deployments"])
        names = (route["name"], *route.get("aliases", ()))
        for item in deployments:
            if "*" in item["model"] and not all("*" in name for name in names):
                self.source.lose("fallbacks", f"{target[:60]!r} is a pattern and {route['name'][:60]!r} is none")
                return
        route["deployments"] += [{**item, "order": min(last + item.get("order", 1), _MOST)} for item in deployments]
        route["groups"] = route.get("groups", 1) + 1

    def _defaults(self, router: Section, lite: Section) -> None:
        retries = _either(router, "num_retries", lite, "num_retries")
        defaults: dict[str, Any] = {}
        if retries is not None:
            defaults["attempts"] = min(int(retries) + 1, _MOST_ATTEMPTS)
        for route in self.routes.values():
            groups = route.pop("groups", 1)
            if groups > 1:
                route["attempts"] = min(defaults.get("attempts", 3) + groups - 1, _MOST_ATTEMPTS)
        total = _either(router, "timeout", lite, "request_timeout")
        if total is not None:
            defaults["timeouts"] = {"total": show_span(min(total, _LONGEST))}
        fails = _either(router, "allowed_fails", lite, "allowed_fails")
        cooldown = _either(router, "cooldown_time", lite, "cooldown_time")
        breaker: dict[str, Any] = {}
        if fails is not None:
            # It cools down on more than so many failures within a minute.
            breaker = {"failures": min(int(fails) + 1, _MOST), "window": "60s"}
        if cooldown is not None:
            breaker["cooldown"] = show_span(min(cooldown, _LONGEST))
        if breaker:
            defaults["breaker"] = breaker
        if defaults:
            self.rest["defaults"] = defaults

    def _general(self, general: Section) -> None:
        most, largest = general.number("global_max_parallel_requests"), general.number("max_request_size_mb")
        server: dict[str, Any] = {}
        if most:
            server["max_concurrent"] = min(max(1, int(most)), _MOST)
        if largest:
            server["max_body"] = show_size(min(max(1, int(largest * 1_000_000)), 10**15))
        if server:
            self.rest["server"] = server
        kept = general.values.get("maximum_spend_logs_retention_period")
        days = re.fullmatch(r"([0-9]{1,5})d", kept) if isinstance(kept, str) else None
        if days:
            general.take("maximum_spend_logs_retention_period")
            self.rest["records"] = {"retention_days": int(days[1])}

    def document(self) -> dict[str, Any]:
        """The whole file as plain values, sections in our order."""
        used = {item["endpoint"] for route in self.routes.values() for item in route["deployments"]}
        found: dict[str, Any] = {}
        if "server" in self.rest:
            found["server"] = self.rest["server"]
        endpoints = [endpoint for name, endpoint in self.endpoints.found.items() if name in used]
        if endpoints:
            found["endpoints"] = endpoints
        if self.routes:
            found["routes"] = [_short(route) for route in self.routes.values()]
        found |= {name: value for name, value in self.rest.items() if name != "server"}
        return found


def _credentials(source: Source) -> dict[str, dict[str, object]]:
    """`credential_list` by name."""
    found: dict[str, dict[str, object]] = {}
    given = source.root.pop("credential_list", None)
    for index, value in enumerate(cast("list[object]", given) if isinstance(given, list) else []):
        item = Section(source, f"credential_list[{index}]", value)
        name, values = item.text("credential_name"), item.take("credential_values")
        item.take("credential_info")
        if name and isinstance(values, dict):
            found[name] = cast("dict[str, object]", values)
    return found


def _pairs(section: Section) -> list[tuple[str, str, list[object]]]:
    """The fallbacks of a section: where each stands, for which route (`*` for all), to which."""
    given, general = section.take("fallbacks"), section.take("default_fallbacks")
    found: list[tuple[str, str, list[object]]] = []
    for index, item in enumerate(cast("list[object]", given) if isinstance(given, list) else []):
        place = f"{section.at('fallbacks')}[{index}]"
        if not isinstance(item, dict):
            section.source.lose(place, "it is no mapping")
            continue
        for route, targets in cast("dict[str, object]", item).items():
            found.append((place, route, cast("list[object]", targets) if isinstance(targets, list) else [targets]))
    if isinstance(general, list):
        found.append((section.at("default_fallbacks"), "*", cast("list[object]", general)))
    return found


def _describe(deployment: dict[str, Any], params: Section, info: Section) -> None:
    """Prices, context window and other names of the model."""
    prices: dict[str, str] = {}
    for ours, theirs in _PRICES:
        value = _first(params.take(theirs), info.take(theirs))
        amount = _per_million(value)
        if amount is not None:
            prices[ours] = amount
        elif value is not None:
            params.source.lose(params.at(theirs), "it is no price")
    if "input" in prices and "output" in prices:
        deployment["prices"] = prices
    elif prices:
        params.source.lose(params.path, "prices need both input and output")
    window = info.number("max_input_tokens")
    if window:
        deployment["context_window"] = min(int(window), _MOST)
    base = info.text("base_model") or params.text("base_model")
    if base and _MODEL.fullmatch(base):
        deployment["also_known_as"] = [base.rpartition("/")[2] or base]


def _per_million(value: object) -> str | None:
    """USD per token as exact USD per million tokens."""
    if not isinstance(value, int | float | str) or isinstance(value, bool):
        return None
    try:
        amount = Decimal(str(value)) * 1_000_000
    except InvalidOperation:
        return None
    if not amount.is_finite() or not 0 <= amount <= 1_000_000:
        return None
    text = f"{amount:.9f}".rstrip("0").rstrip(".")
    return text or "0"


def _whole_weights(deployments: list[dict[str, Any]]) -> None:
    """Scale fractional weights to whole numbers; a weight of nothing takes the least share there is."""
    weights = [item["weight"] for item in deployments if "weight" in item]
    factor = 1 if all(weight == int(weight) for weight in weights) else 1000
    for item in deployments:
        if "weight" in item:
            item["weight"] = min(max(1, round(item["weight"] * factor)), _MOST)
        elif factor > 1:
            item["weight"] = factor


def _first(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)


def _either(first: Section, name: str, second: Section, other: str) -> float | None:
    """The number of the first section, else of the second, which is listed when it is not the one in use."""
    found, spare = first.number(name), second.number(other)
    if found is not None and spare is not None:
        second.source.lose(second.at(other), f"{first.at(name)} goes first")
    return spare if found is None else found


def _short(route: dict[str, Any]) -> dict[str, Any]:
    """The route with its keys in our order and plain deployments in their short form."""
    order = ("name", "aliases", "strategy", "attempts", "deployments")
    found = {name: route[name] for name in order if name in route}
    found["deployments"] = [
        f"{item['endpoint']}/{item['model']}" if len(item) == 2 else item for item in route["deployments"]
    ]
    return found


def _head(file: str, lost: tuple[Lost, ...], variables: tuple[str, ...]) -> str:
    name = re.split(r"[/\\]", file)[-1]
    lines = [f"Made from the LiteLLM file {name} by `tidegate import litellm`."]
    lines.append("Look at every `tier`: it says what kind of operator an endpoint has, and only you know that.")
    if variables:
        lines += ["", "It refers to these environment variables:"] + [f"  {variable}" for variable in variables]
    if lost:
        lines += ["", "Not carried over:"] + [f"  {item.text()}" for item in lost]
    clean = (re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", "?", line) for line in lines)
    return "".join(f"# {line}".rstrip() + "\n" for line in clean) + "\n"
