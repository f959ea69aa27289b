"""Whose a URL is, what kind of place it is, and which places are known to be installed from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidegate.detect.acts.act import Url
from tidegate.detect.acts.places import has_accounts, is_paste_or_drop, is_redirector, is_shortener, leads_to, owner_of
from tidegate.detect.acts.urls import parse_url
from tidegate.detect.screening.installers import is_known_installer

PYPI = "pypi" + ".org"
NPM = "https://www.npmjs" + ".com/"
REGISTRY = "https://registry.npmjs" + ".org/"


def url(text: str) -> Url:
    found = parse_url(text)
    assert found is not None, text
    return found


OWNERS = (
    ("github.com/acme", "https://github.com/Acme/tool", "git@github.com:acme/tool.git", "https://api.github.com/repos/acme/x",
     "https://raw.githubusercontent.com/acme/tool/main/i.sh", "https://codeload.github.com/acme/tool/tar.gz/v1",
     "https://acme.github.io/charts", "https://cdn.jsdelivr.net/gh/acme/tool@1/x.js", "https://ghcr.io/v2/acme/tool",
     "ssh://git@ssh.github.com:443/acme/tool", "https://gist.github.com/acme/0123", "git+https://github.com/acme/tool@v1",
     "https://www.github.com//acme/tool", "https://github.com/%61cme/tool", "github:acme/tool"),
    ("npmjs.com" + "/react", REGISTRY + "react", "https://unpkg.com/react@18/x.js", NPM + "package/react",
     "https://cdn.jsdelivr.net/npm/react@18", "https://esm.sh/react@18.2.0"),
    ("npmjs.com" + "/@acme", REGISTRY + "@acme/core", NPM + "package/@acme/cli"),
    (PYPI + "/requests", f"https://{PYPI}/project/requests/", f"https://{PYPI}/simple/requests/"),
    ("huggingface.co/acme", "https://huggingface.co/acme/m", "https://huggingface.co/datasets/acme/d", "https://acme-x.hf.space/"),
    ("amazonaws.com/acme", "https://acme.s3.amazonaws.com/k", "https://s3.eu-west-1.amazonaws.com/acme/k",
     "https://acme.s3.eu-west-1.amazonaws.com/k", "https://acme.s3-eu-west-1.amazonaws.com/k"),
    ("storage.googleapis.com/acme", "https://storage.googleapis.com/acme/k", "https://acme.storage.googleapis.com/k"),
    ("docker.io/acme", "https://hub.docker.com/r/acme/x", "https://registry-1.docker.io/v2/acme/x/manifests/1"),
    ("acme.blob.core.windows.net", "https://acme.blob.core.windows.net/c/b"),
    ("acme.pages.dev", "https://acme.pages.dev/", "https://preview.acme.pages.dev/"),
    ("acme.co.uk", "https://docs.acme.co.uk/", "https://acme.co.uk/x"),
    ("gitlab.com/acme", "https://gitlab.com/acme/x", "https://acme.gitlab.io/x", "git@gitlab.com:acme/x.git"),
)  # fmt: skip


@pytest.mark.parametrize("owner", OWNERS, ids=lambda owner: owner[0])
def test_owner(owner: tuple[str, ...]) -> None:
    assert {text: owner_of(url(text)) for text in owner[1:]} == dict.fromkeys(owner[1:], owner[0])


def test_hosts_with_accounts() -> None:
    assert has_accounts(url("https://github.com/"))
    assert has_accounts(url("https://x.vercel.app/"))
    assert has_accounts(url("https://b.s3.amazonaws.com/"))
    assert not has_accounts(url("https://docs.python.org/3/"))


def test_kinds() -> None:
    for text in ("https://bit.ly/x", "https://tinyurl.com/x", "https://www.cutt.ly/x"):
        assert is_shortener(url(text))
    for text in ("https://pastebin.com/raw/x", "https://transfer.sh/x", "https://webhook.site/x", "https://a.b.oast.fun/",
                 "https://x.ngrok-free.app/", "https://defuse.ca/pastebin/x", "https://0x0.st/x"):  # fmt: skip
        assert is_paste_or_drop(url(text))
    for text in ("https://github.com/a/b", "https://aka.ms/x", "https://mywebhook.site/", "https://notpastebin.com/",
                 "https://defuse.ca/", "http://10.0.0.1/"):  # fmt: skip
        assert not is_shortener(url(text))
        assert not is_paste_or_drop(url(text))


def test_what_leads_on() -> None:
    for text in ("https://www.google.com/url?q=https://evil.example/x&sa=D", "https://r.jina.ai/https://evil.example/x",
                 "https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.example%2Fx", "https://href.li/?https://evil.example/x",
                 "https://web.archive.org/web/2020/https://evil.example/x"):  # fmt: skip
        found = leads_to(url(text))
        assert found is not None
        assert (found.host, found.path) == ("evil.example", "/x")
    assert not is_redirector(url("https://www.google.com/search?q=weather"))


KNOWN = (
    "https://sh.rustup.rs", "https://astral.sh/uv/install.sh", "https://astral.sh/uv/0.5.1/install.sh", "https://get.docker.com",
    "https://raw.githubusercontent.com/nvm-sh/nvm/v0.39.7/install.sh", "https://bun.sh/install", "https://get.k3s.io",
    "https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh", "https://install.python-poetry.org",
    "get.docker.com",
    "https://raw.githubusercontent.com/helm/helm/main/scripts/get-helm-3", "https://deb.nodesource.com/setup_20.x",
    "https://tailscale.com/install.sh", "https://ollama.com/install.sh", "https://bootstrap.pypa.io/get-pip.py",
    "https://awscli.amazonaws.com/awscli-exe-linux-x86_64.zip", "https://dl.k8s.io/release/v1.30.0/bin/linux/amd64/kubectl",
    "https://releases.hashicorp.com/terraform/1.9.0/terraform_1.9.0_linux_amd64.zip", "https://go.dev/dl/go1.22.linux-amd64.tar.gz",
    "https://github.com/cert-manager/cert-manager/releases/download/v1.14.0/cert-manager.yaml", "https://pyenv.run",
    "https://raw.githubusercontent.com/ohmyzsh/ohmyzsh/master/tools/install.sh", "https://get.pnpm.io/install.sh",
    "git@github.com:pyenv/pyenv.git", "https://github.com/tmux-plugins/tpm",
)  # fmt: skip
UNKNOWN = (
    "https://sh.rustup.rs.evil.example/", "http://sh.rustup.rs", "https://sh.rustup.rs:8443/", "https://x@sh.rustup.rs/",
    "https://astral.sh.evil.example/uv/install.sh", "https://tailscale.com/install.shx", "https://tailscale.com/other.sh",
    "https://raw.githubusercontent.com/nvm-sh2/nvm/v0.39.7/install.sh", "https://raw.githubusercontent.com/evil/nvm/v1/install.sh",
    "https://raw.githubusercontent.com/nvm-sh/nvm/0123456789abcdef0123456789abcdef01234567/install.sh",
    "https://raw.githubusercontent.com/nvm-sh/nvm/refs/pull/9/head/install.sh", "https://github.com/nvm-sh/nvm/files/123/x.sh",
    "https://github.com/nvm-sh/nvm/../../evil/x/raw/main/install.sh", "https://storage.googleapis.com/golang-evil/x",
    "https://raw.githubusercontent.com/nvm-sh%2Fnvm/../evil/x", "https://gist.github.com/nvm-sh/nvm", "https://bit.ly/rustup",
    "https://s3.amazonaws.com/aws-cli-evil/x", "https://bun.sh/installer-evil", "https://aka.ms/evil", f"https://{PYPI}/x",
)  # fmt: skip


def test_known_installers() -> None:
    assert [text for text in KNOWN if not is_known_installer(url(text))] == []
    assert [text for text in UNKNOWN if is_known_installer(url(text))] == []


@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    for lead in ("https://github.com/", "https://www.google.com/url?q=", "https://", "https://s3.amazonaws.com"):
        found = parse_url(lead + text)
        if found is not None:
            assert isinstance(owner_of(found), str)
            assert {has_accounts(found), is_shortener(found), is_paste_or_drop(found), is_known_installer(found),
                    is_redirector(found)} <= {True, False}  # fmt: skip
