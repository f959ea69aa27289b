"""Well-known places that programs are installed from: installers that are piped to a shell, releases, registries' keys.

Host and path, or owner and repository, never the host alone where many share it. A list of facts of November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tidegate.detect.acts.act import Url
from tidegate.detect.acts.places import owner_of
from tidegate.detect.screening.nearness import NearHosts

_INSTALLERS: Final = """
    sh.rustup.rs/ static.rust-lang.org/ win.rustup.rs/ astral.sh/uv/ astral.sh/ruff/ astral.sh/ty/
    install.python-poetry.org/ bootstrap.pypa.io/ pdm-project.org/install-pdm pdm-project.org/install.sh
    rye.astral.sh/get pyenv.run/ pixi.sh/install micro.mamba.pm/ repo.anaconda.com/ repo.continuum.io/
    conda.anaconda.org/conda-forge/ www.python.org/ftp/python/ python.org/ftp/python/ get.pnpm.io/ bun.sh/install
    bun.com/install deno.land/install deno.land/x/install/ deno.land/install.sh fnm.vercel.app/install get.volta.sh/
    nodejs.org/dist/ deb.nodesource.com/ rpm.nodesource.com/ yarnpkg.com/install.sh dl.yarnpkg.com/ get.sdkman.io/
    get.jbang.dev/ sh.jbang.dev/ get.scala-lang.org/ get.haskellstack.org/ get-ghcup.haskell.org/
    nim-lang.org/choosenim/ elixir-lang.org/install.sh install.julialang.org/ crystal-lang.org/install.sh
    vlang.io/install dl.dotnet.microsoft.com/ dot.net/v1/ builds.dotnet.microsoft.com/
    download.visualstudio.microsoft.com/ go.dev/dl/ golang.org/dl/ dl.google.com/go/ storage.googleapis.com/golang/
    ziglang.org/download/ sh.opam.ocaml.org/ opam.ocaml.org/ swift.org/install download.swift.org/ getcomposer.org/
    php.new/install/ rvm.io/ get.rvm.io/ cache.ruby-lang.org/pub/ruby/ get.docker.com/ download.docker.com/
    desktop.docker.com/ get.k3s.io/ get.rke2.io/ k3d.io/ dl.k8s.io/ pkgs.k8s.io/ packages.cloud.google.com/
    kind.sigs.k8s.io/dl/ storage.googleapis.com/minikube/ storage.googleapis.com/kubernetes-release/
    storage.googleapis.com/tekton-releases/ get.helm.sh/ baltocdn.com/helm/ packages.buildkite.com/helm-linux/
    run.linkerd.io/ istio.io/downloadIstio get.tilt.dev/ fluxcd.io/install.sh get.pulumi.com/ get.opentofu.org/
    packages.opentofu.org/ releases.hashicorp.com/ apt.releases.hashicorp.com/ rpm.releases.hashicorp.com/
    get.arkade.dev/ get.okteto.com/ get.glasskube.dev/ charts.jetstack.io/ charts.bitnami.com/ kubernetes.github.io/
    prometheus-community.github.io/ grafana.github.io/helm-charts argoproj.github.io/ helm.releases.hashicorp.com/
    projectcontour.io/quickstart/ openebs.github.io/ releases.rancher.com/ get.k0s.sh/ awscli.amazonaws.com/
    s3.amazonaws.com/aws-cli/ sdk.cloud.google.com/ dl.google.com/dl/cloudsdk/ dl.google.com/linux/
    dl.google.com/android/ aka.ms/InstallAzureCLIDeb aka.ms/InstallAzureCli aka.ms/install-azd.sh
    aka.ms/install-artifacts-credprovider.sh aka.ms/wingetcreate azurecliprod.blob.core.windows.net/
    packages.microsoft.com/ packages.gitlab.com/ cli.github.com/ dl.eksctl.io/ fly.io/install.sh install.duckdb.org/
    cli.doppler.com/install.sh get.doppler.com/ cli.doppler.com/ render.com/cli cli-assets.heroku.com/
    railway.com/install.sh railway.app/install.sh cli.planetscale.com/ get.tur.so/ binaries.prisma.sh/
    install.determinate.systems/ nixos.org/nix/install releases.nixos.org/ get.nexte.st/ install.meteor.com/
    dl.modular.com/ direnv.net/install.sh starship.rs/install.sh sh.starship.rs/ mise.run/ mise.jdx.dev/
    ohmyposh.dev/install.sh ohmyz.sh/ setup.atuin.sh/ get.chezmoi.io/ tailscale.com/install.sh pkgs.tailscale.com/
    ollama.com/install.sh ollama.com/download/ ollama.ai/install.sh install.zerotier.com/ pkg.cloudflare.com/
    pkg.cloudflareclient.com/ ngrok-agent.s3.amazonaws.com/ get.wasmer.io/ wasmtime.dev/install.sh get.wasmedge.org/
    developer.fermyon.com/downloads/ foundry.paradigm.xyz/ release.solana.com/ release.anza.xyz/
    binaries.soliditylang.org/ sui.io/install sh.vector.dev/ packages.timber.io/ install.datadoghq.com/
    s3.amazonaws.com/dd-agent/ dd-agent.s3.amazonaws.com/ apt.datadoghq.com/ keys.datadoghq.com/
    download.newrelic.com/ infra-download.newrelic.com/ get.netdata.cloud/ my-netdata.io/kickstart.sh
    artifacts.elastic.co/ apt.grafana.com/ packages.grafana.com/ rpm.grafana.com/ dl.grafana.com/
    repos.influxdata.com/ dl.influxdata.com/ packages.fluentbit.io/ toolbelt.treasuredata.com/ fluentd.cdn.cncf.io/
    packages.confluent.io/ dlcdn.apache.org/ archive.apache.org/dist/ downloads.apache.org/
    services.gradle.org/distributions/ downloads.gradle.org/ apt.postgresql.org/ www.postgresql.org/media/keys/
    ftp.postgresql.org/pub/ repo.mysql.com/ dev.mysql.com/get/ downloads.mysql.com/ pgp.mongodb.com/
    www.mongodb.org/static/ fastdl.mongodb.org/ repo.mongodb.org/ downloads.mongodb.com/ packages.redis.io/
    download.redis.io/ clickhouse.com/ packages.clickhouse.com/ builds.clickhouse.com/ downloads.mariadb.com/
    r.mariadb.com/ dlm.mariadb.com/ binaries.cockroachdb.com/ install.edgedb.com/ sh.edgedb.com/ www.geldata.com/sh
    packages.edgedb.com/ surrealdb.com/install install.surrealdb.com/ get.questdb.io/ install.meilisearch.com/
    nginx.org/keys/ nginx.org/packages/ dl.cloudsmith.io/public/caddy/ get.acme.sh/ dl.eff.org/ certbot.eff.org/
    openresty.org/package/ packages.adoptium.net/ api.adoptium.net/ download.oracle.com/java/ download.java.net/
    corretto.aws/ apt.corretto.aws/ cdn.azul.com/zulu/ repos.azul.com/ pkg.jenkins.io/ mirrors.jenkins.io/
    binaries.sonarsource.com/ packagecloud.io/install/repositories/github/
    packagecloud.io/install/repositories/rabbitmq/ packages.rabbitmq.com/ downloads.1password.com/
    cache.agilebits.com/ developer.android.com/ playwright.azureedge.net/ cdn.playwright.dev/
    playwright.download.prss.microsoft.com/ storage.googleapis.com/chrome-for-testing-public/
    chromedriver.storage.googleapis.com/ download-installer.cdn.mozilla.net/ archive.mozilla.org/ ftp.mozilla.org/
    update.code.visualstudio.com/ code.visualstudio.com/ code-server.dev/install.sh windsurf.com/ cursor.com/install
    www.cursor.com/install claude.ai/install.sh opencode.ai/install aider.chat/install.sh zed.dev/install.sh
    ftp.gnu.org/ cdn.kernel.org/ www.kernel.org/ www.openssl.org/source/ zlib.net/ curl.se/download/ www.sqlite.org/
    sqlite.org/ security.debian.org/ ftp.debian.org/ archive.ubuntu.com/ security.ubuntu.com/ ports.ubuntu.com/
    releases.ubuntu.com/ cloud-images.ubuntu.com/ dl-cdn.alpinelinux.org/ download.fedoraproject.org/
    dl.fedoraproject.org/ mirror.centos.org/ dl.rockylinux.org/ repo.almalinux.org/
    download.opensuse.org/distribution/ geo.mirror.pkgbuild.com/ archlinux.org/ brew.sh/ formulae.brew.sh/
    developer.download.nvidia.com/ nvidia.github.io/ download.pytorch.org/ data.pyg.org/ ggml.ggerganov.com/
    storage.googleapis.com/tensorflow/ storage.googleapis.com/jax-releases/ storage.googleapis.com/bazel-apt/
    bazel.build/ releases.bazel.build/ apt.llvm.org/ releases.llvm.org/ cmake.org/files/ apt.kitware.com/
    cran.r-project.org/ cloud.r-project.org/ packagemanager.posit.co/ cdn.rstudio.com/ download1.rstudio.org/
    quarto.org/download/ tinytex.yihui.org/ cdn.jsdelivr.net/npm/bootstrap@ dl.min.io/ get.trunk.io/
    semgrep.dev/install static.snyk.io/cli/ downloads.snyk.io/ uploader.codecov.io/ cli.codecov.io/ codecov.io/bash
    get.anchore.io/ aquasecurity.github.io/ get.trivy.dev/ toolbelt.heroku.com/ taskfile.dev/install.sh
    just.systems/install.sh get.earthly.dev/ dl.dagger.io/ goreleaser.com/ cdn.teleport.dev/ rsproxy.cn/
    mirrors.ustc.edu.cn/ mirrors.tuna.tsinghua.edu.cn/ mirrors.bfsu.edu.cn/ mirror.nju.edu.cn/ mirror.sjtu.edu.cn/
    mirrors.aliyun.com/ mirrors.cloud.tencent.com/ mirrors.huaweicloud.com/ registry.npmmirror.com/-/binary/
    cdn.npmmirror.com/binaries/ dl.cloudsmith.io/public/task/ dl.cloudsmith.io/public/cloudsmith/
    community.chocolatey.org/install.ps1 chocolatey.org/install.ps1 get.scoop.sh/
"""
"""What begins so was put there by those whose name it bears."""

_REPOSITORIES: Final = """
    nvm-sh/nvm homebrew/install homebrew/brew ohmyzsh/ohmyzsh robbyrussell/oh-my-zsh pyenv/pyenv pyenv/pyenv-installer
    rbenv/rbenv rbenv/rbenv-installer rbenv/ruby-build nodenv/node-build tj/n mklement0/n-install asdf-vm/asdf
    jdx/mise helm/helm k3s-io/k3s k3d-io/k3d rancher/k3d kubernetes/kubernetes kubernetes/minikube
    kubernetes/ingress-nginx kubernetes/dashboard kubernetes-sigs/kind kubernetes-sigs/kustomize
    kubernetes-sigs/metrics-server kubernetes-sigs/krew kubernetes-sigs/gateway-api cert-manager/cert-manager
    jetstack/cert-manager argoproj/argo-cd argoproj/argo-workflows argoproj/argo-rollouts fluxcd/flux2 istio/istio
    linkerd/linkerd2 projectcalico/calico flannel-io/flannel cilium/cilium-cli cilium/cilium metallb/metallb
    longhorn/longhorn knative/serving tektoncd/pipeline derailed/k9s ahmetb/kubectx docker/compose docker/buildx
    docker/docker-install moby/moby containerd/containerd containers/podman goharbor/harbor hashicorp/terraform
    opentofu/opentofu gruntwork-io/terragrunt terraform-linters/tflint tfutils/tfenv terraform-docs/terraform-docs
    pulumi/pulumi eksctl-io/eksctl weaveworks/eksctl aws/aws-cli cli/cli git-lfs/git-lfs
    python-poetry/install.python-poetry.org pypa/get-pip astral-sh/uv astral-sh/ruff astral-sh/ty
    mamba-org/micromamba-releases conda-forge/miniforge prefix-dev/pixi rust-lang/rustup cargo-bins/cargo-binstall
    rustwasm/wasm-pack nextest-rs/nextest denoland/deno oven-sh/bun pnpm/pnpm yarnpkg/yarn yarnpkg/berry schniz/fnm
    volta-cli/volta nodejs/node golang/go golangci/golangci-lint goreleaser/goreleaser go-task/task casey/just
    air-verse/air cosmtrek/air gotestyourself/gotestsum vlang/v ziglang/zig nim-lang/choosenim dotnet/sdk
    powershell/powershell microsoft/vcpkg bazelbuild/bazelisk ninja-build/ninja kitware/cmake protocolbuffers/protobuf
    bufbuild/buf grpc/grpc evanw/esbuild tailwindlabs/tailwindcss jesseduffield/lazygit jesseduffield/lazydocker
    junegunn/fzf junegunn/vim-plug burntsushi/ripgrep sharkdp/bat sharkdp/fd dandavison/delta ajeetdsouza/zoxide
    starship/starship eza-community/eza jqlang/jq mikefarah/yq neovim/neovim tmux-plugins/tpm
    zsh-users/zsh-autosuggestions zsh-users/zsh-syntax-highlighting romkatv/powerlevel10k dracula/zsh nektos/act
    hadolint/hadolint koalaman/shellcheck mvdan/sh aquasecurity/trivy anchore/syft anchore/grype gitleaks/gitleaks
    trufflesecurity/trufflehog semgrep/semgrep sigstore/cosign slsa-framework/slsa-verifier bridgecrewio/checkov
    fermyon/spin bytecodealliance/wasmtime wasmerio/wasmer wasmedge/wasmedge webassembly/wabt emscripten-core/emsdk
    ollama/ollama ggml-org/llama.cpp ggerganov/llama.cpp huggingface/text-embeddings-inference block/goose
    openai/codex anthropics/claude-code google-gemini/gemini-cli sst/opencode prometheus/prometheus
    prometheus/node_exporter grafana/k6 grafana/grafana grafana/loki open-telemetry/opentelemetry-collector-releases
    minio/minio nginx/nginx caddyserver/caddy traefik/traefik acmesh-official/acme.sh cloudflare/cloudflared
    tailscale/tailscale rclone/rclone restic/restic filosottile/mkcert filosottile/age getsops/sops mozilla/sops
    golang-migrate/migrate pressly/goose amacneil/dbmate sqlc-dev/sqlc duckdb/duckdb surrealdb/surrealdb
    foundry-rs/foundry coral-xyz/anchor ethereum/solidity solana-labs/solana anza-xyz/agave paritytech/polkadot-sdk
    composer/getcomposer.org php/php-src rvm/rvm sdkman/sdkman-cli jbangdev/jbang coursier/coursier coursier/launchers
    gradle/gradle apache/maven adoptium/temurin17-binaries adoptium/temurin21-binaries adoptium/temurin8-binaries
    adoptium/temurin11-binaries graalvm/graalvm-ce-builds bellsoft/liberica quarto-dev/quarto-cli jgm/pandoc
    typst/typst rust-lang/mdbook gohugoio/hugo getzola/zola coder/code-server codercom/code-server microsoft/vscode
    zed-industries/zed codecov/uploader earthly/earthly dagger/dagger drone/drone-cli harness/drone-cli
    vectordotdev/vector twpayne/chezmoi alexellis/arkade alexellis/k3sup direnv/direnv atuinsh/atuin nushell/nushell
    fish-shell/fish-shell scoopinstaller/install crossplane/crossplane chocolatey/choco
"""
"""Repositories of one forge (GitHub), all that is in them but what passes by."""

_OWNERS: Final = """
    alibaba angular ansible anthropics apache apple argoproj astral-sh astropy aws aws-samples azure azure-samples
    babel bazelbuild bitnami bytecodealliance celery clickhouse cloudflare cncf composer confluentinc containerd
    containers coreos databricks datadog dbt-labs debian denoland django docker dotnet elastic elixir-lang ethereum
    eslint expressjs facebook facebookincubator facebookresearch fastify firebase flutter fluxcd getsentry github
    golang google google-deepmind google-gemini google-research googleapis googlecloudplatform googlechrome grafana
    graphql grpc hashicorp haskell helm home-assistant homebrew huggingface ibm influxdata intel istio ipython
    jaegertracing jenkinsci jetbrains jestjs jquery jupyter jupyterlab kubernetes kubernetes-sigs langchain-ai
    laravel linkerd llvm mariadb matplotlib meta-llama microsoft mistralai mongodb mozilla mysql neondatabase
    netflix nginx nginxinc nixos nodejs npm numba numpy nvidia ollama open-telemetry openai opencv openjdk openssl
    opentofu oven-sh pallets pandas-dev phoenixframework php plotly pnpm postgres prefecthq prettier prisma
    projectcalico prometheus prometheus-community prometheus-operator psf pulumi puppetlabs puppeteer pydantic pyca
    pypa pyo3 pytest-dev python pytorch qdrant rails ray-project redhat-developer redis remix-run rollup ruby
    rust-lang salesforce scikit-learn scipy selenium shopify signalapp slackapi sqlalchemy spring-projects square
    stripe supabase sveltejs swiftlang symfony tensorflow terraform-aws-modules tiangolo timescale tokio-rs traefik
    twilio twitter typescript-eslint uber vercel vitejs vllm-project vuejs webpack wordpress yarnpkg
    zephyrproject-rtos actions docker-library ggml-org fastapi encode
"""
"""Accounts of one forge (GitHub) that everybody knows whose they are."""

_INDEXES: Final = frozenset(
    {
        "pypi" + ".org",
        "files.python" + "hosted.org",
        "test.pypi" + ".org",
        "registry.npmjs" + ".org",
        "registry.yarnpkg.com",
        "npm.pkg.github.com",
        "registry.npmmirror.com",
        "mirrors.aliyun.com",
        "pypi.tuna.tsinghua.edu.cn",
        "mirrors.tuna.tsinghua.edu.cn",
        "mirrors.cloud.tencent.com",
        "pypi.nvidia.com",
        "pypi.ngc.nvidia.com",
        "download.pytorch.org",
        "index.crates.io",
        "static.crates.io",
        "crates.io",
        "proxy.golang.org",
        "sum.golang.org",
        "goproxy.io",
        "goproxy.cn",
        "rubygems.org",
        "repo1.maven.org",
        "repo.maven.apache.org",
        "maven.google.com",
        "dl.google.com",
        "plugins.gradle.org",
        "api.nuget.org",
        "repo.anaconda.com",
        "conda.anaconda.org",
        "repo.packagist.org",
        "packagist.org",
        "hex.pm",
        "repo.hex.pm",
        "pub.dev",
        "cran.r-project.org",
        "cloud.r-project.org",
        "archive.ubuntu.com",
        "security.ubuntu.com",
        "dl-cdn.alpinelinux.org",
        "registry-1.docker.io",
        "jsr.io",
        "npm.jsr.io",
        "data.pyg.org",
        "abetlen.github.io",
        "pkg.go.dev",
    }
)
"""Hosts of the indexes that package managers ask anyway, and of their well-known mirrors."""


def _by_host(table: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for entry in table.split():
        host, _, path = entry.partition("/")
        found.setdefault(host, []).append("/" + path.lower())
    return {host: tuple(paths) for host, paths in found.items()}


_HOSTS: Final = _by_host(_INSTALLERS + "deb" + ".debian.org/")
_REPOSITORY: Final = frozenset(_REPOSITORIES.split())
_CDN: Final = frozenset({"cdn.jsdelivr.net", "fastly.jsdelivr.net"})
_COMMON: Final = frozenset(
    {"compose", "core", "task", "just", "act", "air", "spin", "vector", "delta", "node", "sdk", "install", "dashboard",
     "pipeline", "serving", "migrate", "goose", "cli", "age", "pip", "n", "v", "ty", "uploader", "codex", "anchor"}
)  # fmt: skip
_BY_NAME: Final = {name.partition("/")[2]: name for name in _REPOSITORY if name.partition("/")[2] not in _COMMON}
_ACCOUNT: Final = frozenset(_OWNERS.split())
_FORGE: Final = frozenset({"github.com", "raw.githubusercontent.com", "codeload.github.com", "raw.github.com"})
_PASSING: Final = re.compile(r"/(?:[0-9a-f]{7,64}|pull|refs/pull|merge-requests)(?:/|\.|$)")
"""Commits by number, and proposals: at this forge, anybody's fork is reached so under the name of the original."""

_DISGUISED: Final = re.compile(r"%(?:2f|5c|25|00)", re.I)
_USER_FILES: Final = re.compile(r"/(?:issues|discussions|wiki|assets|files|suites|actions|comments)(?:/|$)")


def is_known_installer(url: Url) -> bool:
    """Whether a URL is of a place that well-known programs are installed from.

    Never over plain `http`, on another port, or with a user in it.
    """
    if url.scheme not in ("https", "", "ssh", "git") or url.port or (url.userinfo and url.userinfo != "git"):
        return False
    if _DISGUISED.search(url.path):
        return False
    path = url.path.lower()
    if url.host in _FORGE:
        return _is_known_repository(path)
    if url.host in _CDN and path.startswith("/gh/"):
        owner, _, rest = path[4:].partition("/")
        name, _, reference = rest.partition("/")[0].partition("@")
        return _is_known_repository(f"/{owner}/{name}/{reference}/")
    return any(path.startswith(prefix) and _ends(path, prefix) for prefix in _HOSTS.get(url.host, ()))


def _ends(path: str, prefix: str) -> bool:
    """Whether a prefix ends where a part of the path does, or says itself that it does not."""
    return prefix[-1] in "/-@" or len(path) == len(prefix) or path[len(prefix)] in "/."


def _is_known_repository(path: str) -> bool:
    """Whether a path of the forge lies in a listed repository, and is what its own people put there."""
    parts = [part for part in path.split("/") if part]
    if len(parts) < 2 or f"{parts[0]}/{parts[1].removesuffix('.git')}" not in _REPOSITORY:
        return False
    rest = "/" + "/".join(parts[2:])
    return not (_PASSING.search(rest) or _USER_FILES.match(rest))


def is_known_owner(url: Url) -> bool:
    """Whether a URL is of an account that everybody knows whose it is, and of what its own people put there."""
    if url.host not in _FORGE or url.port or _DISGUISED.search(url.path):
        return False
    parts = [part for part in url.path.lower().split("/") if part]
    rest = "/" + "/".join(parts[2:])
    return len(parts) > 1 and parts[0] in _ACCOUNT and not (_PASSING.search(rest) or _USER_FILES.match(rest))


def known_like(url: Url) -> str:
    """The well-known repository that has the name of this one, of somebody else; empty when it is that, or none has."""
    if not owner_of(url).startswith("github.com/") or is_known_owner(url):
        return ""
    parts = [part for part in url.path.lower().split("/") if part]
    name = parts[1].partition("@")[0].removesuffix(".git") if len(parts) > 1 else ""
    known = _BY_NAME.get(name, "")
    return "" if not known or known.partition("/")[0] == parts[0] else known


def is_known_index(url: Url) -> bool:
    """Whether a URL is of an index of packages that everybody uses; over plain `http` none is."""
    return url.scheme in ("https", "") and not url.port and url.host in _INDEXES


def near_known(host: str) -> str:
    """The well-known host that this one nearly is, but is not; else empty."""
    return _NEAR.near(host)


_NEAR: Final = NearHosts(
    sorted({*_HOSTS, *_FORGE, *_INDEXES, "gitlab.com", "bitbucket.org", "huggingface.co", "npmjs.com"}), strict=True
)
