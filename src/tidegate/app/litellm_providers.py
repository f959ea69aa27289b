"""What LiteLLM's provider prefixes stand for: one table, data only.

`family` is a family of dialects; a prefix that no dialect here can reach says why in `why`.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from tidegate.core.words import Tier


class Provider(msgspec.Struct, frozen=True, kw_only=True):
    """One prefix. `base` is empty where the file or the variable `base_env` must say it.

    `tail` is what our dialect wants at the end of a base URL and LiteLLM adds itself; `cut` are endings
    that LiteLLM takes and ours does not. `hosts` are host names (or their endings, with a leading dot)
    that belong to this operator.
    """

    prefix: str
    name: str = ""
    tier: Tier = Tier.AGGREGATOR
    family: str = "openai"
    base: str = ""
    base_env: str = ""
    key_env: str = ""
    speaks: Literal["auto", "common"] = "common"
    tail: str = ""
    cut: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    """Beginnings of model names that LiteLLM knows as this provider's without a prefix."""
    why: str = ""


def _vendor(prefix: str, base: str, key_env: str, name: str = "") -> Provider:
    """A model vendor's own endpoint that speaks what nearly all do."""
    return Provider(prefix=prefix, name=name or prefix, tier=Tier.OFFICIAL, base=base, key_env=key_env)


def _host(prefix: str, base: str, key_env: str, name: str = "") -> Provider:
    """An operator that serves models of others."""
    return Provider(prefix=prefix, name=name or prefix, base=base, key_env=key_env)


def _own(prefix: str, base_env: str, base: str = "", tail: str = "") -> Provider:
    """A server that people run themselves; its key is only what the file says."""
    return Provider(prefix=prefix, name=prefix, tier=Tier.LOCAL, base=base, base_env=base_env, tail=tail)


_SIGNED: Final = "its requests are signed with cloud credentials, which no dialect here does"
_FOREIGN: Final = "it has an API of its own, which no dialect here speaks"

PROVIDERS: Final[tuple[Provider, ...]] = (
    Provider(
        prefix="openai",
        name="openai",
        tier=Tier.OFFICIAL,
        base="https://api.openai.com/v1",
        key_env="OPENAI_API_KEY",
        speaks="auto",
        bare=("gpt-", "chatgpt-", "o1", "o3", "o4", "text-embedding-"),
    ),
    Provider(
        prefix="azure",
        name="azure",
        tier=Tier.OFFICIAL,
        family="azure",
        base_env="AZURE_API_BASE",
        key_env="AZURE_API_KEY",
        speaks="auto",
        cut=("/openai/v1", "/openai"),
        hosts=(".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com"),
    ),
    Provider(
        prefix="anthropic",
        name="anthropic",
        tier=Tier.OFFICIAL,
        family="anthropic",
        base="https://api.anthropic.com",
        key_env="ANTHROPIC_API_KEY",
        speaks="auto",
        cut=("/v1/messages", "/v1"),
        bare=("claude-",),
    ),
    Provider(
        prefix="gemini",
        name="google",
        tier=Tier.OFFICIAL,
        family="gemini",
        base="https://generativelanguage.googleapis.com",
        key_env="GEMINI_API_KEY",
        speaks="auto",
        cut=("/v1beta",),
    ),
    _vendor("mistral", "https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
    _vendor("codestral", "https://codestral.mistral.ai/v1", "CODESTRAL_API_KEY", "mistral"),
    _vendor("deepseek", "https://api.deepseek.com/v1", "DEEPSEEK_API_KEY"),
    _vendor("xai", "https://api.x.ai/v1", "XAI_API_KEY"),
    _vendor("perplexity", "https://api.perplexity.ai", "PERPLEXITYAI_API_KEY"),
    _vendor("moonshot", "https://api.moonshot.ai/v1", "MOONSHOT_API_KEY"),
    _vendor("dashscope", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1", "DASHSCOPE_API_KEY", "alibaba"),
    _vendor("zai", "https://api.z.ai/api/paas/v4", "ZAI_API_KEY"),
    _vendor("meta_llama", "https://api.llama.com/compat/v1", "LLAMA_API_KEY", "meta"),
    _host("openrouter", "https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"),
    _host("groq", "https://api.groq.com/openai/v1", "GROQ_API_KEY"),
    _host("together_ai", "https://api.together.xyz/v1", "TOGETHERAI_API_KEY", "together"),
    _host("fireworks_ai", "https://api.fireworks.ai/inference/v1", "FIREWORKS_AI_API_KEY", "fireworks"),
    _host("cerebras", "https://api.cerebras.ai/v1", "CEREBRAS_API_KEY"),
    _host("nvidia_nim", "https://integrate.api.nvidia.com/v1", "NVIDIA_NIM_API_KEY", "nvidia"),
    _host("sambanova", "https://api.sambanova.ai/v1", "SAMBANOVA_API_KEY"),
    _host("deepinfra", "https://api.deepinfra.com/v1/openai", "DEEPINFRA_API_KEY"),
    _host("novita", "https://api.novita.ai/v3/openai", "NOVITA_API_KEY"),
    _host("hyperbolic", "https://api.hyperbolic.xyz/v1", "HYPERBOLIC_API_KEY"),
    _host("friendliai", "https://api.friendli.ai/serverless/v1", "FRIENDLI_TOKEN", "friendli"),
    _host("nscale", "https://inference.api.nscale.com/v1", "NSCALE_API_KEY"),
    _host("volcengine", "https://ark.cn-beijing.volces.com/api/v3", "VOLCENGINE_API_KEY"),
    _host("anyscale", "https://api.endpoints.anyscale.com/v1", "ANYSCALE_API_KEY"),
    _own("ollama", "OLLAMA_API_BASE", "http://localhost:11434", "/v1"),
    _own("ollama_chat", "OLLAMA_API_BASE", "http://localhost:11434", "/v1"),
    _own("hosted_vllm", "HOSTED_VLLM_API_BASE"),
    _own("vllm", "VLLM_API_BASE"),
    _own("lm_studio", "LM_STUDIO_API_BASE"),
    _own("llamafile", "LLAMAFILE_API_BASE", "http://127.0.0.1:8080/v1"),
    _own("litellm_proxy", "LITELLM_PROXY_API_BASE"),
    _own("openai_like", "OPENAI_LIKE_API_BASE"),
    _own("custom_openai", "OPENAI_API_BASE"),
    Provider(
        prefix="text-completion-openai",
        name="openai",
        tier=Tier.OFFICIAL,
        base="https://api.openai.com/v1",
        key_env="OPENAI_API_KEY",
        speaks="auto",
    ),
    Provider(prefix="bedrock", why=_SIGNED),
    Provider(prefix="bedrock_converse", why=_SIGNED),
    Provider(prefix="sagemaker", why=_SIGNED),
    Provider(prefix="sagemaker_chat", why=_SIGNED),
    Provider(prefix="vertex_ai", why=_SIGNED),
    Provider(prefix="vertex_ai_beta", why=_SIGNED),
    Provider(prefix="watsonx", why=_SIGNED),
    Provider(prefix="snowflake", why=_SIGNED),
    Provider(prefix="github_copilot", why=_SIGNED),
    Provider(prefix="azure_ai", why="its endpoints differ by model; add it by hand under `endpoints`"),
    Provider(prefix="cohere", why=_FOREIGN),
    Provider(prefix="cohere_chat", why=_FOREIGN),
    Provider(prefix="replicate", why=_FOREIGN),
    Provider(prefix="huggingface", why=_FOREIGN),
    Provider(prefix="databricks", why="its base URL differs by workspace; add it by hand under `endpoints`"),
    Provider(prefix="cloudflare", why=_FOREIGN),
    Provider(prefix="voyage", why=_FOREIGN),
    Provider(prefix="jina_ai", why=_FOREIGN),
)

STRATEGIES: Final[tuple[tuple[str, str], ...]] = (
    ("simple-shuffle", "weighted"),
    ("least-busy", "least_busy"),
    ("latency-based-routing", "least_latency"),
    ("cost-based-routing", "lowest_cost"),
)
"""LiteLLM's routing strategies and ours; the others have no counterpart."""

REASONS: Final[tuple[tuple[str, str], ...]] = (
    ("rpm", "a deployment has no request rate here; limit keys and teams, or use max_parallel"),
    ("tpm", "a deployment has no token rate here; limit keys and teams"),
    ("api_version", "the dialect brings its own API version"),
    ("drop_params", "what a target cannot express is always left out and listed"),
    ("mode", "the client's own call says what it wants"),
    ("master_key", "make an admin key with `tidegate key create NAME --role admin`"),
    ("database_url", "keys and records live in the state folder"),
    ("set_verbose", "set log.level"),
    ("json_logs", "the log is always JSON"),
    ("cache", "answers are not cached"),
    ("cache_params", "answers are not cached"),
    ("callbacks", "metrics are always at /metrics; set telemetry.otlp_endpoint for traces"),
    ("success_callback", "metrics are always at /metrics; set telemetry.otlp_endpoint for traces"),
    ("failure_callback", "metrics are always at /metrics; set telemetry.otlp_endpoint for traces"),
    ("context_window_fallbacks", "fallbacks are by order only, whatever the failure"),
    ("content_policy_fallbacks", "fallbacks are by order only, whatever the failure"),
    ("retry_policy", "set defaults.attempts or a route's attempts"),
    ("environment_variables", "set them in the environment of the process"),
    ("include", "import the other files one by one"),
    ("guardrails", "detectors and policy are set up on their own"),
    ("stream_timeout", "set first_byte or idle among the endpoint's timeouts"),
    ("max_retries", "attempts are set by route"),
)
"""Why a known setting is not carried over."""
