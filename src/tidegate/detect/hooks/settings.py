"""Settings that make something run, be trusted or be fetched from elsewhere: what to look for in what is added."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from tidegate.core.finding import Severity
from tidegate.detect.sieve import Sieve


class Setting(msgspec.Struct, frozen=True):
    """A setting to look for in files of some kinds. `asked` are words that make it an honest wish."""

    why: str
    kinds: frozenset[str]
    pattern: re.Pattern[str]
    severity: Severity = "high"
    asked: tuple[str, ...] = ()


def _setting(why: str, kinds: str, pattern: str, severity: Severity = "high", asked: str = "") -> Setting:
    return Setting(
        why,
        frozenset(kinds.split()),
        re.compile(pattern, re.I | re.M),
        severity,
        tuple(asked.split("|")) if asked else (),
    )


_HARMLESS_SCRIPT: Final = (
    r"(?:husky(?: install)?|is-ci|patch-package|tsc\b|npm run \w+|yarn \w+|pnpm (?:run "
    r")?\w+|node-gyp\b|prisma generate|"
    r"electron-builder install-app-deps|ngcc|lerna bootstrap|simple-git-hooks|playwright "
    r"install|nuxt prepare|nuxi prepare|"
    r"svelte-kit sync|lefthook install|opencollective|turbo|tsup|rollup|vite build|"
    r"webpack|node-pre-gyp|prebuild-install|"
    r"npx (?:husky|simple-git-hooks|only-allow|playwright|prisma)|only-allow|wxt prepare|"
    r"bob build|expo-module|"
    r"rimraf|del-cli|shx|echo )"
)

SETTINGS: Final = (
    _setting(
        "install_script",
        "npm",
        rf'"(?:pre|post)?install"\s*:\s*"(?!{_HARMLESS_SCRIPT})[^"]+"',
        "high",
        "postinstall|preinstall|install script|lifecycle",
    ),
    _setting(
        "install_script",
        "npm",
        rf'"(?:prepare|prepublish|preuninstall|postuninstall|preprepare)"\s*:\s*"(?!{_HARMLESS_SCRIPT})[^"]*'
        r"(?:node -e|curl|wget|sh -c|base64|https?:)",
        "high",
        "postinstall|prepare",
    ),
    _setting(
        "runs_on_open",
        "editor",
        r'"runOn"\s*:\s*"folderOpen"|"task\.allowAutomaticTasks"\s*:\s*"on"',
        "high",
        "folderopen|when the folder opens|automatic task|on open",
    ),
    _setting("runs_on_host", "editor", r'"initializeCommand"\s*:', "medium", "initializecommand"),
    _setting(
        "other_program",
        "editor",
        r'"(?:git\.path|python\.(?:defaultInterpreterPath|pythonPath)|'
        r"terminal\.integrated\.(?:env|profiles|automationProfile)[\w.]*|eslint\.nodePath|"
        r'php\.validate\.executablePath)"\s*:\s*"?(?:/tmp|/var/tmp|/dev/shm|~?/\.\w|'
        r"\$\{workspaceFolder\}/\.(?!venv))",
        "high",
    ),
    _setting(
        "agent_endpoint",
        "agent agent_home",
        r"(?:ANTHROPIC_BASE_URL|OPENAI_(?:BASE_URL|API_BASE)|GOOGLE_GEMINI_BASE_URL|base_url|"
        r"apiBase)\W{1,6}https?://(?!localhost|127\.)",
        "high",
        "base_url|base url|proxy|gateway|endpoint",
    ),
    _setting(
        "agent_permission",
        "agent agent_home",
        r'bypassPermissions|dangerously|"Bash(?:\(\*\)|\(:\*\))?"|'
        r'enableAllProjectMcpServers"\s*:\s*true|skipDangerous|approval_policy\s*=\s*"never"|'
        r'sandbox_mode\s*=\s*"danger|"?yolo"?\s*[:=]\s*true|autoApprove"?\s*:\s*(?:true|\[)|'
        r"chat\.tools\.autoApprove",
        "high",
        "permission|allow all|bypass|auto-approve|auto approve|yolo|without asking",
    ),
    _setting(
        "agent_hook",
        "agent agent_home",
        r'"hooks"\s*:|apiKeyHelper|awsAuthRefresh|"statusLine"\s*:|otelHeadersHelper',
        "high",
        "hook|statusline|status line|apikeyhelper",
    ),
    _setting("agent_server", "agent agent_home", r'"mcpServers"\s*:|\[mcp_servers', "medium", "mcp|server"),
    _setting(
        "agent_told_to_hide",
        "agent agent_home editor",
        r"\b(?:do not|don't|never|without)\s+(?:tell(?:ing)?|mention(?:ing)?|inform(?:ing)?|"
        r"ask(?:ing)?|show(?:ing)?|notify(?:ing)?|reveal(?:ing)?)\s+(?:this\s+|it\s+|"
        r"anything\s+)?(?:to\s+)?(?:the\s+)?(?:user|human|developer)",
        "high",
    ),
    _setting(
        "agent_told_to_run",
        "agent agent_home",
        r"\b(?:always|first|before (?:any|every|each)[\w ]{0,30},?)\s+(?:silently\s+)?(?:run|"
        r"execute)\b[^\n]{0,80}(?:curl|wget|https?://|base64|\| ?(?:ba)?sh|/tmp/)",
        "critical",
    ),
    _setting("passwordless", "sudoers", r"NOPASSWD|permit nopass", "high", "nopasswd|passwordless|without password"),
    _setting("secrets_dumped", "ci", r"toJSON\(\s*secrets\s*\)", "critical"),
    _setting(
        "secrets_sent",
        "ci",
        r"(?:curl|wget|nc|Invoke-WebRequest)\b[^\n]{0,300}\$\{\{\s*secrets\.",
        "medium",
        "webhook|notify|deploy|upload|trigger",
    ),
    _setting(
        "foreign_code_with_secrets",
        "ci",
        r"^\s*(?:on\s*:\s*(?:\[[^\]\n]*)?|-\s*|)pull_request_target\b",
        "high",
        "pull_request_target|fork",
    ),
    _setting("all_rights", "ci", r"permissions\s*:\s*write-all", "medium", "write-all|permissions"),
    _setting(
        "other_runner",
        "registry package_settings build",
        r"^\s*(?:rustc-wrapper|rustc-workspace-wrapper|runner|"
        r"linker)\s*=\s*[\"']?(?!(?:sccache|clang|lld|mold|gcc|rust-lld|cargo|wasm|qemu|"
        r"probe-rs|x86_64|aarch64|arm|riscv|lld-link|cross|espflash|\[))",
        "high",
        "wrapper|runner|linker|sccache|target",
    ),
    _setting(
        "trusted_host",
        "registry package_settings manifest",
        r"^\s*(?:trusted-host\s*=|--trusted-host\s)|strict-ssl\s*=\s*false|"
        r"enableStrictSsl\s*:\s*false|sslVerify\s*=\s*false",
        "high",
        "trusted-host|self-signed|strict-ssl|certificate|internal",
    ),
    _setting(
        "git_runs",
        "git_config",
        r"^\s*(?:fsmonitor|sshCommand|hooksPath|pager|editor|askPass|gitProxy|textconv|helper|"
        r"clean|smudge|process|driver)\s*=\s*(?!true\b|false\b|vim?\b|nano\b|code\b|less\b|"
        r"delta\b|store\b|cache\b|osxkeychain|manager|git-lfs|\.githooks|\.husky)",
        "high",
        "hook|pager|editor|credential|ssh|lfs",
    ),
    _setting(
        "git_elsewhere", "git_config", r"\binsteadOf\s*=|\bpushInsteadOf\s*=", "high", "insteadof|ssh instead|rewrite"
    ),
    _setting(
        "ssh_runs",
        "ssh_config",
        r"^\s*(?:ProxyCommand|LocalCommand|KnownHostsCommand|PermitLocalCommand\s+yes|"
        r"Match\s+exec)",
        "medium",
        "proxy|jump|bastion|cloudflared|ssm",
    ),
)

INDEX_LINE: Final = re.compile(
    r"(?:registry|index[-_]?url|index-servers|extra-index|--index|find-links|"
    r"npmRegistryServer|resolved|tarball|source|url|"
    r"repositor|mirror|replace|replacement|channel|feed|add\s+key)",
    re.I,
)
"""A line of a manifest, lockfile or setting that says where packages come from."""

_DOTS: Final = (
    "registry.npmjs|org registry.yarnpkg|com pypi|org files.pythonhosted|org test.pypi|"
    "org crates|io static.crates|io "
    "index.crates|io proxy.golang|org sum.golang|org rubygems|org index.rubygems|org "
    "repo.maven.apache|org "
    "repo1.maven|org plugins.gradle|org dl.google|com maven.google|com packagist|org "
    "repo.packagist|org nuget|org "
    "api.nuget|org registry.npmmirror|com conda.anaconda|org repo.anaconda|com "
    "download.pytorch|org jsr|io "
    "npm.jsr|io pkg.go|dev deb.debian|org security.debian|org archive.ubuntu|com "
    "security.ubuntu|com maven.pkg.github|com "
    "npm.pkg.github|com services.gradle|org schemas.microsoft|com json.schemastore|org "
    "json-schema|org maven.apache|org "
    "w3|org www.w3|org"
)
OFFICIAL: Final = frozenset(name.replace("|", ".") for name in _DOTS.split(" "))
"""Hosts that packages officially come from."""

ACTION: Final = re.compile(r"^\s*(?:-\s*)?uses\s*:\s*[\"']?([\w.-]+)/([\w./-]+)@([\w./-]+)", re.M)
_ACCOUNTS: Final = (
    "actions github docker aws-actions azure google-github-actions hashicorp codecov astral-sh pnpm ruby dtolnay "
    "swatinem peaceiris softprops pypa golangci gradle actions-rs actions-rust-lang shivammathur subosito "
    "jamesives peter-evans dorny helm sigstore slackapi trufflesecurity aquasecurity release-drafter changesets "
    "nick-fields denoland oven-sh microsoft snyk sonarsource step-security taiki-e mamba-org conda-incubator "
    "cypress-io goreleaser crazy-max redhat-actions pulumi amannn webfactory appleboy tauri-apps coverallsapp "
    "reviewdog ncipollo mikepenz dependabot anthropics openai googleapis bazel-contrib cachix determinatesystems "
    "erlef julia-actions r-lib msys2 android-actions maxim-lobanov apple-actions julia-lang nwtgck cloudflare "
    "superfly vercel netlify digitalocean depot tj-actions stefanzweifel jetbrains ossf anchore chromaui "
    "lycheeverse editorconfig-checker psf pre-commit prefix-dev pdm-project snok abatilo browser-actions wagoid "
    "semgrep returntocorp bufbuild arduino espressif zizmorcore rhysd awalsh128 jlumbroso easimon hynek benc-uk"
)
KNOWN_ACTIONS: Final = frozenset(_ACCOUNTS.split())
"""Accounts whose actions are widely used."""


_SIEVES: Final[Mapping[str, Sieve]] = MappingProxyType(
    {
        kind: Sieve([setting.pattern.pattern for setting in SETTINGS if kind in setting.kinds], lines=True)
        for kind in frozenset[str]().union(*[setting.kinds for setting in SETTINGS])
    }
)


def may_be_set(kind: str, text: str) -> bool:
    """Whether any of `SETTINGS` of a kind of file could match. Quick."""
    sieve = _SIEVES.get(kind)
    return sieve is not None and sieve.may_match(text)
