"""Hosts: one spelling for each, whether they are addresses or near by, and whose domain they are in.

Addresses are read as browsers do (WHATWG URL, 3.5), in octal, hexadecimal, and with parts missing. The suffixes under
which anybody gets a name are a short list of the common ones, not the whole Public Suffix List.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Sequence
from typing import Final
from urllib.parse import unquote

import idna

_PLAIN: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?")
_NUMERIC_END: Final = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)$")
_FORBIDDEN: Final = re.compile(r"[\x00-\x20#$%&'\"()*+,/:;<=>?@\[\\\]^`{|}~!\x7f]")
_DOTS: Final = str.maketrans({"\u3002": ".", "\uff0e": ".", "\uff61": "."})
_LONGEST: Final = 253


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_COUNTRIES: Final = _set(
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc "
    "cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb "
    "gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke "
    "kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu "
    "mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw "
    "sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz "
    "ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
_GENERIC: Final = _set(
    "com org net edu gov mil int arpa info biz name pro mobi app dev cloud page pages web tech online site store shop "
    "space website blog wiki news live life world today email chat social media video studio design art games game "
    "fun club vip top xyz icu cyou buzz rest link click host hosting download stream zip mov run sh tools tool systems "
    "solutions software codes code build works work team group company agency network digital network services support "
    "center zone city global community foundation institute academy school university education training science "
    "technology computer ai bot cam pics photo photos gallery wtf lol ninja guru rocks cool red blue green black pink "
    "money finance bank credit cash loan loans fund capital exchange market markets trade trading bid win bet casino "
    "google goog aws amazon microsoft azure apple bzh cat eus gal jobs law legal tax health care clinic doctor plus "
    "one zero ink ooo moe monster quest sbs bond lat skin hair makeup beauty autos boats homes motorcycles yachts test "
    "example invalid localhost onion internal"
)
TOP_LEVEL: Final = _COUNTRIES | _GENERIC
"""Top-level domains: of countries all, of the others the common ones."""

UNMISTAKABLE: Final = _set(
    "com org net edu gov dev io ai app cloud xyz tech online site website icu top club shop ru cn de uk fr jp kr nl se "
    "ch eu us ca au br co tk ml ga cf gq onion example biz"
)
"""Ends of which nobody takes a name with a dot for a file, a member of an object, or two sentences."""

_SECOND_LEVEL: Final = _set("ac co com edu gov go gob gouv mil ne net nom or org sch ltd plc me ad id in web")
_SHARED_SUFFIXES: Final = _set(
    "github.io gitlab.io bitbucket.io codeberg.page pages.dev workers.dev r2.dev trycloudflare.com vercel.app now.sh "
    "netlify.app netlify.com herokuapp.com herokudns.com fly.dev onrender.com railway.app up.railway.app web.app "
    "firebaseapp.com firebaseio.com appspot.com run.app cloudfunctions.net surge.sh glitch.me repl.co replit.app "
    "replit.dev deno.dev azurewebsites.net azurestaticapps.net azureedge.net azurefd.net cloudapp.net "
    "cloudapp.azure.com trafficmanager.net blob.core.windows.net file.core.windows.net web.core.windows.net "
    "cloudfront.net elasticbeanstalk.com elb.amazonaws.com amplifyapp.com awsapprunner.com lambda-url.us-east-1.on.aws "
    "on.aws digitaloceanspaces.com ondigitalocean.app b-cdn.net edgesuite.net edgekey.net akamaized.net fastly.net "
    "fastlylb.net myshopify.com wixsite.com weebly.com webflow.io wordpress.com blogspot.com tumblr.com medium.com "
    "substack.com notion.site readthedocs.io readthedocs.org rtfd.io gitbook.io hf.space streamlit.app gradio.live "
    "ngrok.io ngrok.app ngrok-free.app ngrok.dev loca.lt localtunnel.me serveo.net localhost.run lhr.life "
    "duckdns.org no-ip.org noip.com ddns.net hopto.org zapto.org sytes.net dyndns.org dynu.net freemyip.com sslip.io "
    "nip.io xip.io eu.org us.to mooo.com ts.net plesk.page translate.goog repl.run val.run gateway.dev supabase.co "
    "sharepoint.com slack.com atlassian.net zendesk.com service-now.com force.com pantheonsite.io kinsta.cloud "
    "stackblitz.io webcontainer.io csb.app codesandbox.io gitpod.io app.github.dev preview.app.github.dev "
    "pythonanywhere.com oastify.com tiiny.site neocities.org 000webhostapp.com infinityfreeapp.com altervista.org "
    "myqcloud.com aliyuncs.com backblazeb2.com"
)
"""Suffixes under which each name is somebody else's."""

_NEAR_NAMES: Final = ("localhost", "local", "internal", "lan", "home", "localdomain", "intranet", "corp", "home.arpa",
                      "cluster.local", "svc", "test")  # fmt: skip
_NEAR_NETS: Final[Sequence[ipaddress.IPv4Network | ipaddress.IPv6Network]] = tuple(
    ipaddress.ip_network(net)
    for net in ("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                "192.168.0.0/16", "::1/128", "::/128", "fc00::/7", "fe80::/10")
)  # fmt: skip


def normal_host(raw: str, escapes: bool = True) -> str:
    """A host as DNS has it: lower case, punycode, no dot at its end; an address in its usual form, IPv6 unbracketed.

    Empty when no host can be so written. `escapes` says whether `%41` stands for a letter, as in a URL.
    """
    if _PLAIN.fullmatch(raw) and not _NUMERIC_END.search(raw):
        return raw if len(raw) <= _LONGEST and ".." not in raw else ""
    text = unquote(raw) if escapes and "%" in raw and not raw.startswith("[") else raw
    if text.startswith("["):
        return _version_6(text[1:-1]) if text.endswith("]") else ""
    text = text.translate(_DOTS)
    text = text.lower() if text.isascii() else _ascii(text)
    text = text.removesuffix(".")
    if not text or len(text) > _LONGEST or ".." in text or text.startswith(".") or _FORBIDDEN.search(text):
        return ""
    if _NUMERIC_END.search(text):
        return _version_4(text)
    return text


def _ascii(text: str) -> str:
    """A host with other letters, by UTS 46 as far as they are allowed in names, else as near to it as can be."""
    try:
        return idna.encode(text, uts46=True, transitional=False).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        folded = unicodedata.normalize("NFKC", text).lower()
        folded = "".join(letter for letter in folded if unicodedata.category(letter) not in ("Cf", "Cc", "Mn"))
        labels = folded.translate(_DOTS).split(".")
    try:
        return ".".join(label if label.isascii() else "xn--" + label.encode("punycode").decode() for label in labels)
    except UnicodeError:
        return ""


def _version_4(text: str) -> str:
    """An address of up to four decimal, octal or hexadecimal numbers; the last one fills what is missing."""
    numbers: list[int] = []
    for part in text.split("."):
        base = 10
        digits = part
        if part.startswith("0x"):
            base, digits = 16, part[2:] or "0"
        elif len(part) > 1 and part.startswith("0"):
            base, digits = 8, part[1:]
        if not digits or len(digits) > 40:
            return ""
        try:
            numbers.append(int(digits, base))
        except ValueError:
            return ""
    if len(numbers) > 4 or any(number > 255 for number in numbers[:-1]):
        return ""
    value = 0
    for place, number in enumerate(numbers[:-1]):
        value |= number << (24 - 8 * place)
    if numbers[-1] >= 256 ** (5 - len(numbers)):
        return ""
    return str(ipaddress.IPv4Address(value | numbers[-1]))


def _version_6(text: str) -> str:
    try:
        return ipaddress.IPv6Address(text.partition("%")[0]).compressed
    except ValueError:
        return ""


def unicode_host(host: str) -> str:
    """A host as a reader is shown it, its punycode decoded."""
    if "xn--" not in host:
        return host
    shown: list[str] = []
    for label in host.split("."):
        try:
            shown.append(label[4:].encode().decode("punycode") if label.startswith("xn--") else label)
        except UnicodeError:
            shown.append(label)
    return ".".join(shown)


def address_of(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address that a normal host is; None when it is a name."""
    if ":" not in host and not host[-1:].isdigit():
        return None
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def is_ip(host: str) -> bool:
    """Whether a normal host is an address."""
    return address_of(host) is not None


def is_local(host: str) -> bool:
    """Whether a normal host is this machine or within the caller's own networks (RFC 1918, 4193, 6598, 6762, 8375).

    Names without a dot are. What maps to such an address in IPv6, or by a service such as `nip.io`, is so, too.
    """
    address = address_of(host)
    if address is None:
        if "." not in host:
            return bool(host)
        if host.endswith((".nip.io", ".sslip.io", ".xip.io")):
            inner = re.search(r"(?:^|[.-])(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})\.[a-z]+\.io$", host)
            return inner is not None and is_local(".".join(inner.groups()))
        return host.endswith(tuple("." + name for name in _NEAR_NAMES))
    if isinstance(address, ipaddress.IPv6Address):
        address = address.ipv4_mapped or address.sixtofour or address
    return any(address in net for net in _NEAR_NETS if net.version == address.version)


def is_metadata(host: str) -> bool:
    """Whether a normal host is where clouds hand out the credentials of a machine."""
    if host in ("metadata.google.internal", "metadata.goog", "instance-data", "instance-data.ec2.internal"):
        return True
    address = address_of(host)
    if isinstance(address, ipaddress.IPv6Address):
        address = address.ipv4_mapped or address
    return str(address) in ("169.254.169.254", "169.254.170.2", "100.100.100.200", "fd00:ec2::254", "192.0.0.192")


def suffix_length(labels: Sequence[str]) -> int:
    """How many of the last labels of a host are a suffix under which anybody gets a name."""
    for count in (4, 3, 2):
        if len(labels) > count and ".".join(labels[-count:]) in _SHARED_SUFFIXES:
            return count
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL and labels[-1] not in ("io", "ai"):
        return 2
    return 1


def registrable_domain(host: str) -> str:
    """The part of a normal host that somebody registered: `example.co.uk` of `www.example.co.uk`.

    Addresses, and names without a dot, are themselves. See the module on how far the suffixes go.
    """
    if "." not in host or is_ip(host):
        return host
    labels = host.split(".")
    return ".".join(labels[-1 - suffix_length(labels) :])


def is_shared(host: str) -> bool:
    """Whether a host lies under a suffix where each name is another customer's, such as `github.io`."""
    labels = host.split(".")
    return any(".".join(labels[-count:]) in _SHARED_SUFFIXES for count in (2, 3, 4) if len(labels) >= count)
