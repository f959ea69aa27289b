"""Hosts, owners and URLs: those that installers are known by, projects of all sorts, and an attacker's."""

# ruff: noqa: E501 - lines as they are written in shells
from __future__ import annotations

from bench.screening.case import lines, words

# In parts, because no file of this project names a registry.
PYPI_HOST, NPM_HOST = "pypi" + ".org", "registry.npm" + "js.org"

INSTALLERS = lines("""
    curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y
    curl -LsSf https://astral.sh/uv/install.sh | sh
    curl -o- https://raw.githubusercontent.com/nvm-sh/nvm/v0.40.1/install.sh | bash
    curl -fsSL https://bun.sh/install | bash
    curl -fsSL https://deno.land/install.sh | sh
    curl -sSL https://install.python-poetry.org | python3 -
    /bin/bash -c "$(curl -fsSL https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh)"
    curl -fsSL https://get.docker.com -o get-docker.sh && sudo sh get-docker.sh
    curl -fsSL https://get.pnpm.io/install.sh | sh -
    curl -sfL https://get.k3s.io | sh -
    curl https://raw.githubusercontent.com/helm/helm/main/scripts/get-helm-3 | bash
    curl -fsSL https://tailscale.com/install.sh | sh
    curl -fsSL https://ollama.com/install.sh | sh
    curl -L https://fly.io/install.sh | sh
    curl -sS https://starship.rs/install.sh | sh -s -- -y
    sh -c "$(curl -fsSL https://raw.githubusercontent.com/ohmyzsh/ohmyzsh/master/tools/install.sh)"
    curl -fsSL https://deb.nodesource.com/setup_20.x | sudo -E bash -
    curl -s https://get.sdkman.io | bash
    curl https://pyenv.run | bash
    curl -sSL https://get.haskellstack.org/ | sh
    curl -sL https://install.direnv.net | bash
    curl -fsSL https://cli.moonrepo.dev/install/proto.sh | bash
    curl -L https://nixos.org/nix/install | sh
    wget -qO- https://get.docker.com | sh
    curl -sSfL https://raw.githubusercontent.com/golangci/golangci-lint/HEAD/install.sh | sh -s -- -b $(go env GOPATH)/bin
    curl -fsSL https://fnm.vercel.app/install | bash
    curl -1sLf 'https://dl.cloudsmith.io/public/task/task/setup.deb.sh' | sudo -E bash
    curl https://mise.run | sh
    curl -sSL https://dot.net/v1/dotnet-install.sh | bash /dev/stdin --channel 8.0
    curl --proto '=https' --tlsv1.2 -sSf https://just.systems/install.sh | bash -s -- --to ~/bin
    curl -fsSL https://raw.githubusercontent.com/anchore/syft/main/install.sh | sh -s -- -b /usr/local/bin
    curl -sSfL https://raw.githubusercontent.com/aquasecurity/trivy/main/contrib/install.sh | sh -s -- -b ./bin
    """)
"""What projects themselves publish as the way to install them."""

MIRRORS = words("""https://mirrors.tuna.tsinghua.edu.cn/rustup/rustup-init.sh https://mirror.ghproxy.com/install.sh
    https://cdn.jsdelivr.net/gh/nvm-sh/nvm@v0.40.1/install.sh https://mirrors.aliyun.com/docker-ce/install.sh
    https://rsproxy.cn/rustup-init.sh https://gitee.com/mirrors/nvm/raw/v0.40.1/install.sh
    https://mirrors.ustc.edu.cn/misc/rustup-install.sh https://fastly.jsdelivr.net/gh/pyenv/pyenv-installer@master/bin/pyenv-installer
    """)

COMPANIES = words("northwind contoso acmecorp lumenworks brightpath kestrel quantleap harborline redwood tidewater")

OWNERS = words("""pallets psf encode tiangolo django numpy pandas-dev vercel facebook microsoft hashicorp grafana prometheus
    kubernetes-sigs argoproj istio spf13 gohugoio BurntSushi sharkdp junegunn neovim tmux-plugins astral-sh huggingface
    ggerganov openai anthropics langchain-ai run-llama mozilla mitmproxy caddyserver traefik minio etcd-io""")
REPOS = words("""flask requests httpx fastapi django numpy pandas next.js react vscode terraform grafana prometheus kustomize
    argo-cd istio cobra hugo ripgrep fd fzf neovim tpm ruff transformers llama.cpp whisper anthropic-sdk-python
    langchain llama_index pdf.js mitmproxy caddy traefik minio etcd""")
"""Aligned with `OWNERS`."""

SLUGS = tuple(zip(OWNERS, REPOS, strict=False))

DATA_URLS = words("""https://archive.ics.uci.edu/ml/machine-learning-databases/iris/iris.data
    https://raw.githubusercontent.com/mwaskom/seaborn-data/master/penguins.csv
    https://people.sc.fsu.edu/~jburkardt/data/csv/airtravel.csv
    https://download.geofabrik.de/europe/monaco-latest.osm.pbf
    https://www.gutenberg.org/files/1342/1342-0.txt
    https://data.cityofnewyork.us/api/views/25th-nujf/rows.csv
    https://ftp.ncbi.nlm.nih.gov/pub/taxonomy/taxdump.tar.gz
    https://huggingface.co/datasets/squad/resolve/main/README.md
    https://download.pytorch.org/tutorial/data.zip
    https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz
    https://dl.fbaipublicfiles.com/fasttext/vectors-english/wiki-news-300d-1M.vec.zip
    https://www.openml.org/data/get_csv/16826755/phpMYEkMl""")

DOCS = words("""https://docs.python.org/3/library/asyncio.html https://fastapi.tiangolo.com/tutorial/security/
    https://docs.djangoproject.com/en/5.1/topics/db/queries/ https://react.dev/reference/react/useEffect
    https://nextjs.org/docs/app/api-reference https://docs.rs/tokio/latest/tokio/ https://pkg.go.dev/net/http
    https://kubernetes.io/docs/concepts/workloads/controllers/deployment/ https://docs.docker.com/compose/
    https://stackoverflow.com/questions/419163/what-does-if-name-main-do https://docs.pytest.org/en/stable/how-to/fixtures.html
    https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API https://docs.sqlalchemy.org/en/20/orm/quickstart.html
    https://github.com/astral-sh/ruff/issues/970 https://libraries.io/pypi/httpx https://bundlephobia.com/package/vite
    https://redis.io/docs/latest/commands/set/ https://www.postgresql.org/docs/16/sql-createindex.html
    https://docs.github.com/en/actions/writing-workflows https://vitejs.dev/config/ https://tailwindcss.com/docs/grid-template-columns
    https://blog.jetbrains.com/pycharm/2024/01/python-packages/ https://martinfowler.com/bliki/StranglerFigApplication.html
    https://docs.aws.amazon.com/cli/latest/reference/s3/sync.html https://cloud.google.com/run/docs/deploying""")

BAD_HOSTS = words("""get-cli.dev pkg-mirror.net cdn-static-assets.xyz install-scripts.io dl-release.com fastbuild-cdn.net devtools-update.com
    raw-githubusercontent.net githubusercontent.co pypi-mirror.org npm-registry.dev files-pythonhosted.com astra1.sh
    sh-rustup.rs get-docker.io deno-land.com bun-sh.dev registry-npmjs.com update-svc.top build-cache.cc ci-artifacts.dev
    tools-hub.site s3-assets.online api-telemetry.io node-dist.org cdnjs-static.com 185.199.14.77 45.137.21.9 193.42.33.102
    xn--githb-kva.com releases-hashicorp.net pip-pypa.io""")
BAD_OWNERS = words("""devops-tools42 fast-mirror cdn-cache0 build-infra-x openrepo-sync ghost-ci pyutils-dev mirr0r-bot nodekit-io
    patchwork9 infra-scripts1 release-eng-oss pkgs-cache toolchain-mirror astral-sh-io vercell facebok micros0ft
    hashicorp-labs django-org""")
BAD_PATHS = words(
    "/i.sh /install.sh /setup.sh /x/boot.sh /cli.sh /a/u.sh /p/init.sh /v2/agent.sh /run.sh /s/bootstrap /stage /get"
)
