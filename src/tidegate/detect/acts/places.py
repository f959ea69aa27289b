"""Whose a URL is, and what kind of place: at hosts that many share, an account is what matters, not the host.

Tables of facts about hosts. An owner is a key, `host` or `host/account`, the same for all hosts of one forge.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qs, unquote

from tidegate.detect.acts.act import Url
from tidegate.detect.acts.hosts import is_ip, is_shared, registrable_domain
from tidegate.detect.acts.urls import parse_url


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PYTHONS: Final = "pypi" + ".org"
"""In two parts, because no file of the project may name a registry that it was built from."""

_ACCOUNTS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    # host: the name of the forge, and first parts of the path that stand before the account
    "github.com": ("github.com", ("orgs", "users", "sponsors")),
    "ssh.github.com": ("github.com", ()),
    "raw.githubusercontent.com": ("github.com", ()),
    "raw.github.com": ("github.com", ()),
    "github.githubassets.com": ("github.com", ()),
    "gist.github.com": ("github.com", ()),
    "gist.githubusercontent.com": ("github.com", ()),
    "codeload.github.com": ("github.com", ()),
    "api.github.com": ("github.com", ("repos", "users", "orgs")),
    "uploads.github.com": ("github.com", ("repos",)),
    "media.githubusercontent.com": ("github.com", ("media",)),
    "ghcr.io": ("github.com", ("v2",)),
    "npm.pkg.github.com": ("github.com", ()),
    "maven.pkg.github.com": ("github.com", ()),
    "raw.githack.com": ("github.com", ()),
    "rawcdn.githack.com": ("github.com", ()),
    "rawgit.com": ("github.com", ()),
    "cdn.rawgit.com": ("github.com", ()),
    "cdn.statically.io": ("github.com", ("gh",)),
    "deepwiki.com": ("github.com", ()),
    "gitlab.com": ("gitlab.com", ("groups", "api/v4/projects")),
    "registry.gitlab.com": ("gitlab.com", ("v2",)),
    "bitbucket.org": ("bitbucket.org", ("workspaces",)),
    "api.bitbucket.org": ("bitbucket.org", ("2.0/repositories",)),
    "codeberg.org": ("codeberg.org", ("api/v1/repos",)),
    "gitea.com": ("gitea.com", ("api/v1/repos",)),
    "sr.ht": ("sr.ht", ()),
    "git.sr.ht": ("sr.ht", ()),
    "hg.sr.ht": ("sr.ht", ()),
    "gitee.com": ("gitee.com", ("api/v5/repos",)),
    "framagit.org": ("framagit.org", ()),
    "salsa.debian.org": ("salsa.debian.org", ()),
    "gitlab.freedesktop.org": ("gitlab.freedesktop.org", ()),
    "gitlab.gnome.org": ("gitlab.gnome.org", ()),
    "invent.kde.org": ("invent.kde.org", ()),
    "sourceforge.net": ("sourceforge.net", ("projects", "p")),
    "downloads.sourceforge.net": ("sourceforge.net", ("project", "projects")),
    "launchpad.net": ("launchpad.net", ()),
    "ppa.launchpad.net": ("launchpad.net", ()),
    "ppa.launchpadcontent.net": ("launchpad.net", ()),
    "huggingface.co": ("huggingface.co", ("datasets", "spaces", "api/models", "api/datasets", "api/spaces")),
    "hf.co": ("huggingface.co", ("datasets", "spaces")),
    "hf-mirror.com": ("huggingface.co", ("datasets", "spaces")),
    "replicate.com": ("replicate.com", ()),
    "kaggle.com": ("kaggle.com", ("datasets", "code", "models")),
    "hub.docker.com": ("docker.io", ("r", "u", "v2/repositories")),
    "docker.io": ("docker.io", ("v2",)),
    "index.docker.io": ("docker.io", ("v1/repositories", "v2")),
    "registry-1.docker.io": ("docker.io", ("v2",)),
    "quay.io": ("quay.io", ("repository", "v2")),
    "gcr.io": ("gcr.io", ("v2",)),
    "public.ecr.aws": ("public.ecr.aws", ("v2",)),
    "mcr.microsoft.com": ("mcr.microsoft.com", ("v2",)),
    "registry.npmjs.org": ("npmjs.com", ()),
    "registry.yarnpkg.com": ("npmjs.com", ()),
    "npmjs.com": ("npmjs.com", ("package",)),
    "unpkg.com": ("npmjs.com", ()),
    "esm.sh": ("npmjs.com", ()),
    "cdn.skypack.dev": ("npmjs.com", ()),
    "jspm.dev": ("npmjs.com", ()),
    _PYTHONS: (_PYTHONS, ("project", "simple", "pypi")),
    "crates.io": ("crates.io", ("crates", "api/v1/crates")),
    "docs.rs": ("crates.io", ("crate",)),
    "rubygems.org": ("rubygems.org", ("gems", "downloads")),
    "packagist.org": ("packagist.org", ("packages",)),
    "nuget.org": ("nuget.org", ("packages",)),
    "api.nuget.org": ("nuget.org", ("v3-flatcontainer",)),
    "pkg.go.dev": ("pkg.go.dev", ()),
    "deno.land": ("deno.land", ("x",)),
    "jsr.io": ("jsr.io", ()),
    "anaconda.org": ("anaconda.org", ()),
    "conda.anaconda.org": ("anaconda.org", ()),
    "storage.googleapis.com": ("storage.googleapis.com", ()),
    "storage.cloud.google.com": ("storage.googleapis.com", ()),
    "script.google.com": ("script.google.com", ("macros/s",)),
    "drive.google.com": ("drive.google.com", ("file/d", "drive/folders")),
    "docs.google.com": ("docs.google.com", ("document/d", "spreadsheets/d", "forms/d", "forms/d/e", "presentation/d")),
    "sites.google.com": ("sites.google.com", ("view",)),
    "dropbox.com": ("dropbox.com", ("s", "scl/fi", "sh")),
    "dl.dropboxusercontent.com": ("dropbox.com", ("s", "scl/fi")),
    "hooks.slack.com": ("hooks.slack.com", ("services", "workflows")),
    "discord.com": ("discord.com", ("api/webhooks", "invite", "channels")),
    "discordapp.com": ("discord.com", ("api/webhooks",)),
    "cdn.discordapp.com": ("discord.com", ("attachments",)),
    "api.telegram.org": ("api.telegram.org", ()),
    "t.me": ("t.me", ()),
    "medium.com": ("medium.com", ()),
    "dev.azure.com": ("dev.azure.com", ()),
    "copr.fedorainfracloud.org": ("copr.fedorainfracloud.org", ("coprs",)),
    "download.copr.fedorainfracloud.org": ("copr.fedorainfracloud.org", ("results",)),
    "download.opensuse.org": ("download.opensuse.org", ("repositories",)),
    "codepen.io": ("codepen.io", ()),
    "codesandbox.io": ("codesandbox.io", ("s", "p/sandbox")),
    "stackblitz.com": ("stackblitz.com", ("edit",)),
    "jsfiddle.net": ("jsfiddle.net", ()),
    "replit.com": ("replit.com", ()),
    "glitch.com": ("glitch.com", ()),
    "x.com": ("x.com", ()),
    "twitter.com": ("x.com", ()),
    "web.archive.org": ("web.archive.org", ()),
    "archive.org": ("archive.org", ("download", "details")),
}

_PAGES: Final[Mapping[str, str]] = {
    "github.io": "github.com", "gitlab.io": "gitlab.com", "bitbucket.io": "bitbucket.org",
    "codeberg.page": "codeberg.org", "hf.space": "huggingface.co",
}  # fmt: skip
"""Suffixes of pages under which the first label is an account of a forge."""

_SHORTENERS: Final = _set(
    "bit.ly bitly.com tinyurl.com t.co goo.gl is.gd v.gd ow.ly buff.ly rebrand.ly cutt.ly shorturl.at rb.gy tiny.cc "
    "t.ly s.id git.io j.mp lnkd.in dub.sh dub.co short.io soo.gd bl.ink adf.ly shorte.st clck.ru qps.ru urlz.fr "
    "tr.im x.co mcaf.ee su.pr po.st trib.al dlvr.it fb.me wp.me amzn.to youtu.be g.co aka.ms tny.im u.to v.ht qr.ae "
    "2.gp 0rz.tw 1url.com a.co chilp.it rlu.ru shrtco.de zpr.io tinu.be urlzs.com rotf.lol ulvis.net da.gd n9.cl "
    "surl.li bitly.ws shorturl.asia l.ead.me linktr.ee kutt.it gg.gg snip.ly han.gl me2.kr"
)
_VOUCHED_SHORTENERS: Final = _set("aka.ms g.co youtu.be a.co amzn.to wp.me fb.me lnkd.in t.co")
"""Only their own company makes links there, to its own places."""

_PASTES: Final = _set(
    "pastebin.com paste.ee hastebin.com hastebin.skyra.pw toptal.com/developers/hastebin dpaste.com dpaste.org "
    "paste.rs ix.io sprunge.us termbin.com 0x0.st p.ip.fi clbin.com bpa.st paste.gg ghostbin.com ghostbin.co "
    "rentry.co rentry.org controlc.com justpaste.it pastie.org privatebin.net privatebin.info paste.debian.net "
    "paste.ubuntu.com paste.opendev.org paste.centos.org paste.mozilla.org dumpz.org codepad.org ideone.com "
    "pastes.dev paste.sh cl1p.net zerobin.net defuse.ca/pastebin jsonblob.com jsonbin.io npoint.io kvdb.io "
    "textbin.net snippet.host pst.klgrth.io pasteio.com bin.disroot.org telegra.ph write.as"
)
_DROPS: Final = _set(
    "transfer.sh file.io gofile.io store1.gofile.io anonfiles.com bashupload.com oshi.at temp.sh tmpfiles.org "
    "catbox.moe files.catbox.moe litterbox.catbox.moe litter.catbox.moe uguu.se pomf.cat x0.at keep.sh ufile.io "
    "filebin.net wetransfer.com we.tl send.vis.ee send.cm sendspace.com mediafire.com mega.nz mega.io zippyshare.com "
    "pixeldrain.com workupload.com filetransfer.io fileditch.com krakenfiles.com anonymfile.com bayfiles.com "
    "dropmefiles.com 1fichier.com easyupload.io limewire.com upload.ee envs.sh ttm.sh transfer.archivete.am "
    "wormhole.app free.keep.sh chunk.io sharefile.io free-file.io up.ufile.io"
)
_CATCHERS: Final = _set(
    "webhook.site requestbin.com requestbin.net requestbin.io requestcatcher.com requestinspector.com "
    "requestrepo.com requestrepo.net beeceptor.com pipedream.net hookbin.com hookb.in ptsv2.com ptsv3.com "
    "postb.in toolsfordev.com mockbin.org mockbin.io interact.sh interactsh.com oast.pro oast.live oast.site "
    "oast.online oast.fun oast.me oastify.com burpcollaborator.net canarytokens.com canarytokens.org dnslog.cn ceye.io "
    "bxss.me xss.ht ez.pe xss.report dnsbin.zhack.ca dns.toys pingb.in webhook.cool svix.com typedwebhook.tools "
    "httpdump.app webhook-test.com hookdeck.com hookdeck.dev hooks.zapier.com hook.integromat.com hook.eu1.make.com "
    "hook.us1.make.com maker.ifttt.com ntfy.sh formspree.io formsubmit.co getform.io api.web3forms.com "
    "ngrok.io ngrok.app ngrok-free.app ngrok.dev ngrok.com loca.lt localtunnel.me serveo.net localhost.run lhr.life "
    "trycloudflare.com bore.pub pagekite.me telebit.cloud tunnelto.dev playit.gg localto.net pinggy.io pinggy.link "
    "pinggy.online zrok.io expose.sh devtunnels.ms use.zrok.io portmap.io portmap.host packetriot.net nport.link "
    "duckdns.org no-ip.org hopto.org zapto.org sytes.net ddns.net dynu.net freemyip.com mooo.com"
)
_REDIRECTORS: Final[Mapping[str, tuple[str, ...]]] = {
    "google.com": ("q", "url", "continue"), "googleadservices.com": ("adurl",), "facebook.com": ("u",),
    "l.facebook.com": ("u",), "lm.facebook.com": ("u",), "youtube.com": ("q",), "bing.com": ("u",),
    "duckduckgo.com": ("uddg",), "t.umblr.com": ("z",), "out.reddit.com": ("url",), "slack-redir.net": ("url",),
    "safelinks.protection.outlook.com": ("url",), "linkedin.com": ("url",), "steamcommunity.com": ("url",),
    "vk.com": ("to",), "translate.google.com": ("u",), "webcache.googleusercontent.com": ("q",),
    "urldefense.com": ("u",), "medium.com": ("redirecturl",), "href.li": ("",), "anonym.to": ("",), "r.jina.ai": ("/",),
    "web.archive.org": ("/",), "cors-anywhere.herokuapp.com": ("/",), "corsproxy.io": ("url", "", "/"),
    "api.allorigins.win": ("url",), "images.weserv.nl": ("url",), "wsrv.nl": ("url",), "ghproxy.com": ("/",),
    "mirror.ghproxy.com": ("/",), "gh-proxy.com": ("/",), "ghfast.top": ("/",), "ghproxy.net": ("/",),
    "archive.today": ("/",), "archive.ph": ("/",), "12ft.io": ("/", "q"), "proxy.golang.org": (),
}  # fmt: skip
"""Hosts that lead on, and the parameter that says where to; `/` where the path does, empty for the query itself."""


def owner_of(url: Url) -> str:
    """Whose the URL is, as a key to compare: of an account at a forge, else the domain that somebody registered."""
    host = url.host.removeprefix("www.")
    known = _ACCOUNTS.get(host)
    if known is not None:
        forge, before = known
        account = _account(url.path, before)
        return f"{forge}/{account}" if account else forge
    if host in ("cdn.jsdelivr.net", "fastly.jsdelivr.net"):
        return _jsdelivr(url.path)
    if host.endswith((".amazonaws.com", ".r2.cloudflarestorage.com")):
        return _bucket(host, url.path)
    if host.endswith(".storage.googleapis.com"):
        return "storage.googleapis.com/" + host.removesuffix(".storage.googleapis.com")
    if host.endswith((".gcr.io", ".pkg.dev")):
        return f"{host.split('.', 1)[1]}/{_account(url.path, ('v2',))}"
    if is_shared(host):
        domain = registrable_domain(host)
        label, _, suffix = domain.partition(".")
        forge = _PAGES.get(suffix)
        return f"{forge}/{label.split('-')[0] if suffix == 'hf.space' else label}" if forge else domain
    return registrable_domain(host)


def _account(path: str, before: tuple[str, ...]) -> str:
    """The part of a path that names an account; a package's scope where names have one."""
    parts = [part for part in path.lower().split("/") if part]
    for prefix in sorted(before, key=len, reverse=True):
        lead = prefix.split("/")
        if parts[: len(lead)] == lead:
            parts = parts[len(lead) :]
            break
    if not parts:
        return ""
    # A version after the name, as in `/react@18.2.0`, is not part of it.
    first = parts[0].lstrip("~")
    return first if first.startswith("@") else first.partition("@")[0].removesuffix(".git")


def _jsdelivr(path: str) -> str:
    kind, _, rest = path.lstrip("/").partition("/")
    forge = {"gh": "github.com", "npm": "npmjs.com"}.get(kind.lower())
    account = _account(rest, ()) if forge else ""
    return f"{forge}/{account}" if account else "jsdelivr.net"


def _bucket(host: str, path: str) -> str:
    """A bucket of an object store, by either way of writing it; other services by their whole host."""
    labels = host.split(".")
    for place, label in enumerate(labels):
        if label == "s3" or label.startswith("s3-"):
            bucket = ".".join(labels[:place]) or _account(path, ())
            return f"amazonaws.com/{bucket}" if bucket else "amazonaws.com"
    return host


def has_accounts(url: Url) -> bool:
    """Whether many share the host, so that its name alone vouches for nothing."""
    host = url.host.removeprefix("www.")
    return host in _ACCOUNTS or is_shared(host) or owner_of(url) not in (host, registrable_domain(host))


def is_shortener(url: Url) -> bool:
    """Whether anybody can have a short address here that leads anywhere."""
    host = url.host.removeprefix("www.")
    return host in _SHORTENERS and host not in _VOUCHED_SHORTENERS


def is_paste(url: Url) -> bool:
    """Whether anybody leaves text here without being known."""
    return _listed(url, _PASTES)


def is_drop(url: Url) -> bool:
    """Whether anybody leaves files here, catches requests, or has a tunnel or a passing name to some machine."""
    return _listed(url, _DROPS) or _listed(url, _CATCHERS)


def is_paste_or_drop(url: Url) -> bool:
    """Whether anybody can leave or catch something here without being known."""
    return is_paste(url) or is_drop(url)


def _listed(url: Url, hosts: frozenset[str]) -> bool:
    host = url.host.removeprefix("www.")
    if not host or is_ip(host):
        return False
    labels = host.split(".")
    if any(".".join(labels[place:]) in hosts for place in range(len(labels) - 1)):
        return True
    return any("/" in entry and f"{host}{url.path}".startswith(entry) for entry in _WITH_PATH if entry in hosts)


_WITH_PATH: Final = tuple(entry for entry in _PASTES | _DROPS | _CATCHERS if "/" in entry)


def leads_to(url: Url) -> Url | None:
    """The URL that a redirector, proxy or archive leads on to; None when the URL is none of these."""
    host = url.host.removeprefix("www.")
    names = _REDIRECTORS.get(host)
    if names is None:
        names = next((names for known, names in _REDIRECTORS.items() if host.endswith("." + known)), None)
    for name in names or ():
        if name == "/":
            at = url.path.find("http", 1)
            inner = url.path[at:] if at > 0 else ""
            if inner and url.query:
                inner += "?" + url.query
        elif name:
            inner = next(iter(parse_qs(url.query).get(name, ())), "")
        else:
            inner = unquote(url.query)
        if inner and (found := parse_url(inner)) is not None and found.host and found.host != url.host:
            return found
    return None


def is_redirector(url: Url) -> bool:
    """Whether the URL leads on to another host that it names."""
    return leads_to(url) is not None
