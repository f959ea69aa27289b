"""Keys of model providers and of what is built around models, ours among them."""

from __future__ import annotations

from typing import Final

from tidegate.detect.secrets.token import Token

OPENAI: Final = "https://platform.openai.com/docs/api-reference/authentication"
ANTHROPIC: Final = "https://docs.anthropic.com/en/api/overview"
HUGGING_FACE: Final = "https://huggingface.co/docs/hub/security-tokens"
LANGSMITH: Final = (
    "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key"
)


def _has_openai_mark(token: str) -> bool:
    return "T3Blbk" + "FJ" in token


TOKENS: Final = (
    Token("openai", "OpenAI API key", "sk-{A20}T3Blbk" + "FJ{A20}", OPENAI, severity="critical", sure=0.99),
    Token(
        "openai_project",
        "OpenAI key of a project, a service account or an administrator",
        "sk-(proj|svcacct|admin|None)-{w40,220}",
        OPENAI,
        proof=_has_openai_mark,
        severity="critical",
    ),
    Token("anthropic", "Anthropic API key", "sk-ant-(api03|api04)-{w93}AA", ANTHROPIC, severity="critical", sure=0.99),
    Token(
        "anthropic_admin",
        "Anthropic administration key",
        "sk-ant-admin0(1|2)-{w93}AA",
        ANTHROPIC,
        severity="critical",
        sure=0.99,
    ),
    Token(
        "anthropic_login",
        "Anthropic OAuth or session token",
        "sk-ant-(oat01|ort01|sid01|sid02)-{w80,120}",
        ANTHROPIC,
        severity="critical",
    ),
    Token(
        "openrouter", "OpenRouter API key", "sk-or-v1-{X64}", "https://openrouter.ai/docs/api-reference/authentication"
    ),
    Token("langfuse", "Langfuse secret key", "sk-lf-{X8}-{X4}-{X4}-{X4}-{X12}", "https://langfuse.com/docs"),
    Token("helicone", "Helicone key", "sk-helicone-(eu-)?{a7}-{a7}-{a7}-{a7}", "https://docs.helicone.ai"),
    Token(
        "sk_hex",
        "Key in the style of OpenAI's, in hex (DeepSeek, DashScope and others)",
        "sk-{X32}",
        "https://api-docs.deepseek.com",
        least=2.9,
    ),
    Token(
        "sk_mixed",
        "Key in the style of OpenAI's (relays, Moonshot, Stability and others)",
        "sk-{A40,64}",
        "https://platform.moonshot.ai/docs",
        least=3.6,
        sure=0.9,
    ),
    Token("tidegate", "Key of a Tidegate gateway", "(tg|tga)-{w43}", "docs/guide", least=3.9, sure=0.9),
    Token("hugging_face", "Hugging Face access token", "hf_{L34}", HUGGING_FACE, least=3.0),
    Token("hugging_face_org", "Hugging Face organisation token", "api_org_{L34}", HUGGING_FACE, least=3.0),
    Token("groq", "Groq API key", "gsk_{A52}", "https://console.groq.com/docs/quickstart", least=3.6),
    Token("perplexity", "Perplexity API key", "pplx-{A48}", "https://docs.perplexity.ai", least=3.6),
    Token("xai", "xAI API key", "xai-{A80}", "https://docs.x.ai", least=3.8),
    Token("replicate", "Replicate API token", "r8_{A37}", "https://replicate.com/docs/reference/http", least=3.4),
    Token("fireworks", "Fireworks AI API key", "fw_{A22,24}", "https://docs.fireworks.ai", least=3.3, sure=0.85),
    Token("together", "Together AI API key", "tgp_v1_{w43}", "https://docs.together.ai", least=3.6),
    Token("cerebras", "Cerebras API key", "csk-{a48}", "https://inference-docs.cerebras.ai", least=3.4),
    Token("nvidia", "NVIDIA API key", "nvapi-{w60,70}", "https://docs.api.nvidia.com", least=3.8),
    Token("voyage", "Voyage AI API key", "pa-{w43}", "https://docs.voyageai.com", least=3.9, sure=0.85),
    Token("jina", "Jina AI API key", "jina_{X32}{w20,40}", "https://jina.ai/api-dashboard", least=3.4),
    Token("elevenlabs", "ElevenLabs API key", "sk_{X48}", "https://elevenlabs.io/docs/api-reference", least=3.0),
    Token("pinecone", "Pinecone API key", "pcsk_{A4,8}_{A50,70}", "https://docs.pinecone.io", least=3.6),
    Token("langsmith", "LangSmith API key", "lsv2_(pt|sk)_{X32}_{X10}", LANGSMITH, least=3.0),
    Token("langsmith_old", "LangSmith API key of the first kind", "ls__{X32}", LANGSMITH, least=3.0),
    Token("tavily", "Tavily API key", "tvly-(dev-|prod-)?{A32}", "https://docs.tavily.com", least=3.4),
    Token("firecrawl", "Firecrawl API key", "fc-{X32}", "https://docs.firecrawl.dev", least=2.9),
    Token("wandb", "Weights & Biases API key", "wandb_v1_{w60,90}", "https://docs.wandb.ai", least=3.6),
    Token("e2b", "E2B API key", "e2b_{X40}", "https://e2b.dev/docs", least=2.9),
    Token(
        "modal", "Modal token secret", "as-{A22}", "https://modal.com/docs/reference/modal.config", least=3.6, sure=0.8
    ),
    Token("anyscale", "Anyscale API key", "esecret_{A24,64}", "https://docs.anyscale.com", least=3.4),
    Token(
        "databricks",
        "Databricks access token",
        "dapi{X32}(-2|-3|-1)?",
        "https://docs.databricks.com/dev-tools/auth/pat.html",
        least=2.9,
    ),
)
