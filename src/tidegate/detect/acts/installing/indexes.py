"""The public indexes themselves: what an option that names one of them does not redirect."""

from __future__ import annotations

from typing import Final

from tidegate.detect.acts.act import Url


def _host(*labels: str) -> str:
    return ".".join(labels)


_USUAL: Final = frozenset(
    {
        _host("pypi", "org"), _host("files", "pythonhosted", "org"), _host("pypi", "python", "org"),
        _host("registry", "npmjs", "org"), _host("registry", "yarnpkg", "com"), _host("npm", "jsr", "io"),
        _host("rubygems", "org"), _host("index", "rubygems", "org"), _host("index", "golang", "org"),
        _host("proxy", "golang", "org"), _host("sum", "golang", "org"), _host("index", "crates", "io"),
        _host("static", "crates", "io"), _host("crates", "io"), _host("api", "nuget", "org"),
        _host("packagist", "org"), _host("repo", "packagist", "org"), _host("cran", "r-project", "org"),
        _host("cloud", "r-project", "org"), _host("luarocks", "org"), _host("cpan", "org"), _host("www", "cpan", "org"),
    }
)  # fmt: skip

_KNOWN: Final = (
    ("download.pytorch.org", "/whl"),
    ("pypi.nvidia.com", "/"),
    ("pypi.ngc.nvidia.com", "/"),
    ("conda.anaconda.org", "/conda-forge"),
    ("pypi.anaconda.org", "/scientific-python-nightly-wheels"),
    ("storage.googleapis.com", "/jax-releases"),
    ("data.pyg.org", "/whl"),
    ("wheels.vllm.ai", "/"),
    ("flashinfer.ai", "/whl"),
    ("abetlen.github.io", "/llama-cpp-python"),
    ("npm.pkg.github.com", "/"),
    ("dl-cdn.alpinelinux.org", "/"),
    ("deb.nodesource.com", "/"),
    ("archive.ubuntu.com", "/"),
    ("packages.microsoft.com", "/"),
)
"""Indexes of well-known projects as host and path, which only these projects fill."""


def is_usual_index(url: Url) -> bool:
    """Whether a URL is the public index itself, or what serves its files."""
    return url.host in _USUAL and not url.userinfo and url.port == 0 and url.scheme in ("https", "sparse+https", "")


def is_open(url: Url) -> bool:
    """Whether anybody may put any name there, such as the index for trying out."""
    return url.host == _host("test", "pypi", "org")


def is_known_index(url: Url) -> bool:
    """Whether a URL is the index of a well-known project that only it fills."""
    if url.userinfo or url.port or url.scheme not in ("https", "") or is_open(url):
        return False
    path = url.path if url.path.endswith("/") else url.path + "/"
    return any(url.host == host and path.startswith(prefix.rstrip("/") + "/") for host, prefix in _KNOWN)


_MIRRORS: Final = (
    "pypi.tuna.tsinghua.edu.cn/", "mirrors.tuna.tsinghua.edu.cn/", "mirrors.aliyun.com/", "pypi.mirrors.ustc.edu.cn/",
    "mirrors.ustc.edu.cn/", "mirrors.cloud.tencent.com/", "repo.huaweicloud.com/", "mirrors.huaweicloud.com/",
    "registry.npmmirror.com/", "goproxy.cn/", "goproxy.io/", "rsproxy.cn/", "gems.ruby-china.com/",
    "mirrors.sjtug.sjtu.edu.cn/", "mirror.sjtu.edu.cn/", "mirrors.bfsu.edu.cn/",
)  # fmt: skip
"""Public copies of whole indexes, by universities and clouds. Honest, but others serve what they serve."""


def is_mirror(url: Url) -> bool:
    """Whether a URL is a well-known public copy of an index."""
    return not url.userinfo and url.scheme in ("https", "") and f"{url.host}/" in _MIRRORS
