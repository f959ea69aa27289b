"""Made-up secrets by documented format, with valid checksums, for the bench of secret detection.

Written from the vendors' documentation and not from the product's own tables, so that a mistake there shows here.
"""

from __future__ import annotations

import base64
import json
import random
import string
import uuid
import zlib
from collections.abc import Callable

ALNUM = string.ascii_letters + string.digits
LOWER = string.ascii_lowercase + string.digits
UPPER = string.ascii_uppercase + string.digits
HEX = "0123456789abcdef"
URL = ALNUM + "-_"
B64 = ALNUM + "+/"
B32 = string.ascii_uppercase + "234567"

Make = Callable[[random.Random], str]


def some(rng: random.Random, letters: str, count: int) -> str:
    return "".join(rng.choices(letters, k=count))


def crc62(body: str) -> str:
    number, written = zlib.crc32(body.encode()), ""
    digits = string.digits + string.ascii_uppercase + string.ascii_lowercase
    while number:
        number, rest = divmod(number, 62)
        written = digits[rest] + written
    return written.rjust(6, "0")


def sealed(prefix: str) -> Make:
    def make(rng: random.Random) -> str:
        body = some(rng, ALNUM, 30)
        return prefix + body + crc62(body)

    return make


def plain(prefix: str, letters: str, count: int, suffix: str = "") -> Make:
    return lambda rng: prefix + some(rng, letters, count) + suffix


def aws_id(rng: random.Random) -> str:
    # Four letters, then 80 bits whose bits 1 to 40 are the account.
    account = rng.randrange(10**11, 10**12)
    bits = (1 << 79) | (account << 39) | rng.getrandbits(39)
    return rng.choice(("AKIA", "ASIA")) + base64.b32encode(bits.to_bytes(10, "big")).decode()


def b64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def jwt(rng: random.Random) -> str:
    head = {"alg": rng.choice(("HS256", "RS256", "ES256")), "typ": "JWT"}
    claims = {"sub": str(rng.randrange(10**6)), "iat": 1760000000 + rng.randrange(10**6), "scope": "read write"}
    parts = [b64url(json.dumps(item, separators=(",", ":")).encode()) for item in (head, claims)]
    return ".".join((*parts, b64url(rng.randbytes(rng.choice((32, 64, 256))))))


def pypi(rng: random.Random) -> str:
    body = b"\x02\x01\x08pypi" + b".org\x02\x24" + str(uuid.UUID(int=rng.getrandbits(128))).encode()
    return "pypi-" + b64url(body + b"\x00\x02\x2a[3,\x22" + rng.randbytes(20) + b"\x00\x00\x06\x20" + rng.randbytes(32))


def gitlab_routable(rng: random.Random) -> str:
    payload = b64url(rng.randbytes(rng.randrange(24, 40)))
    token = f"glpat-{payload}.01.{len(payload):02d}"
    number, digits, written = zlib.crc32(token.encode()), string.digits + string.ascii_lowercase, ""
    while number:
        number, rest = divmod(number, 36)
        written = digits[rest] + written
    return token + written.rjust(7, "0")


def pem(label: str, size: int) -> Make:
    def make(rng: random.Random) -> str:
        body = base64.b64encode(b"\x30\x82" + rng.randbytes(size)).decode()
        lines = "\n".join(body[at : at + 64] for at in range(0, len(body), 64))
        return f"-----BEGIN {label}PRIVATE KEY-----\n{lines}\n-----END {label}PRIVATE KEY-----"

    return make


def openssh(rng: random.Random) -> str:
    raw = b"openssh-key-v1\0" + b"\0\0\0\x04none\0\0\0\x04none\0\0\0\0\0\0\0\x01" + rng.randbytes(340)
    body = base64.b64encode(raw).decode()
    lines = "\n".join(body[at : at + 70] for at in range(0, len(body), 70))
    return "-----BEGIN OPENSSH " + f"PRIVATE KEY-----\n{lines}\n-----END OPENSSH PRIVATE KEY-----"


def basic(rng: random.Random) -> str:
    return base64.b64encode(f"deploy:{password(rng)}".encode()).decode()


WORDS = (
    "Blau",
    "Wal",
    "Tiger",
    "Summer",
    "Winter",
    "kaffee",
    "river",
    "Stone",
    "gruen",
    "delta",
    "Falcon",
    "orbit",
    "Maple",
    "anchor",
    "Pixel",
    "cobalt",
)


def password(rng: random.Random) -> str:
    """As people and password managers make them."""
    shape = rng.randrange(4)
    if shape == 0:
        return rng.choice(WORDS) + rng.choice(WORDS).lower() + str(rng.randrange(10, 9999)) + rng.choice("!?#$%&*")
    if shape == 1:
        return (
            "".join(rng.choice((ALNUM, ALNUM, "!#%*-_.+")[rng.randrange(3)]) for _ in range(rng.randrange(12, 24)))
            + "7a"
        )
    if shape == 2:
        return "-".join(some(rng, LOWER, 6).capitalize() for _ in range(3)) + "9"
    return rng.choice(WORDS).capitalize() + rng.choice("-_.!@") + some(rng, ALNUM, 5) + str(rng.randrange(10, 99))


def uuid4(rng: random.Random) -> str:
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def openai(rng: random.Random) -> str:
    return "sk-proj-" + some(rng, URL, 74) + "T3Blbk" + "FJ" + some(rng, URL, 74)


def discord_bot(rng: random.Random) -> str:
    number = b64url(str(rng.randrange(10**17, 10**18)).encode())
    return "M" + number[1:] + "." + some(rng, URL, 6) + "." + some(rng, URL, 38)


TOKENS: dict[str, Make] = {
    "aws_access_key": aws_id,
    "github": sealed("gh" + "p_"),
    "github_oauth": sealed("gh" + "o_"),
    "github_fine": lambda rng: "github_" + "pat_" + some(rng, ALNUM, 22) + "_" + some(rng, ALNUM, 59),
    "npm": sealed("np" + "m_"),
    "pypi": pypi,
    "gitlab": plain("gl" + "pat-", URL, 20),
    "gitlab_routable": gitlab_routable,
    "openai": openai,
    "openai_old": lambda rng: "sk-" + some(rng, ALNUM, 20) + "T3Blbk" + "FJ" + some(rng, ALNUM, 20),
    "anthropic": plain("sk-ant-" + "api03-", URL, 93, "AA"),
    "openrouter": plain("sk-or-" + "v1-", HEX, 64),
    "deepseek": plain("sk-", HEX, 32),
    "huggingface": plain("hf_", string.ascii_letters, 34),
    "groq": plain("gsk" + "_", ALNUM, 52),
    "xai": plain("xai-", ALNUM, 80),
    "google_api": plain("AI" + "za", URL, 35),
    "google_oauth": plain("GOC" + "SPX-", URL, 28),
    "slack_bot": lambda rng: (
        f"xo{'xb'}-{rng.randrange(10**11, 10**12)}-{rng.randrange(10**12, 10**13)}-" + some(rng, ALNUM, 24)
    ),
    "slack_webhook": lambda rng: (
        "hooks.slack" + f".com/services/T{some(rng, UPPER, 10)}/B{some(rng, UPPER, 10)}/" + some(rng, ALNUM, 24)
    ),
    "stripe": plain("sk_" + "live_", ALNUM, 24),
    "stripe_long": plain("rk_" + "live_", ALNUM, 99),
    "sendgrid": lambda rng: "S" + "G." + some(rng, URL, 22) + "." + some(rng, URL, 43),
    "twilio": plain("S" + "K", HEX, 32),
    "mailgun": plain("key" + "-", HEX, 32),
    "mailchimp": lambda rng: some(rng, HEX, 32) + f"-us{rng.randrange(1, 22)}",
    "shopify": plain("shp" + "at_", HEX, 32),
    "digitalocean": plain("dop" + "_v1_", HEX, 64),
    "databricks": plain("da" + "pi", HEX, 32),
    "vault": plain("hv" + "s.", URL, 95),
    "doppler": plain("dp." + "pt.", ALNUM, 43),
    "terraform": lambda rng: some(rng, ALNUM, 14) + ".atlas" + "v1." + some(rng, URL, 67),
    "grafana": lambda rng: "gl" + "sa_" + some(rng, ALNUM, 32) + "_" + some(rng, HEX, 8),
    "newrelic": plain("NR" + "AK-", UPPER, 27),
    "linear": plain("lin_" + "api_", ALNUM, 40),
    "notion": lambda rng: "nt" + "n_" + some(rng, string.digits, 11) + some(rng, ALNUM, 35),
    "figma": plain("fig" + "d_", URL, 40),
    "postman": lambda rng: "PM" + "AK-" + some(rng, HEX, 24) + "-" + some(rng, HEX, 34),
    "dockerhub": plain("dckr" + "_pat_", URL, 27),
    "rubygems": plain("ruby" + "gems_", HEX, 48),
    "azure_ad": lambda rng: (
        some(rng, ALNUM, 3) + str(rng.randrange(10)) + "Q" + "~" + some(rng, ALNUM + "_.~-", 33) + "a"
    ),
    "telegram": lambda rng: f"{rng.randrange(10**9, 10**10)}:A" + "A" + some(rng, URL, 33),
    "discord_bot": discord_bot,
    "age": plain("AGE-SECRET" + "-KEY-1", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58),
    "onepassword": lambda rng: "A" + "3-" + "-".join(some(rng, UPPER, count) for count in (6, 11, 5, 5, 5)),
}
"""Tokens that their own shape gives away."""

NAMED: dict[str, tuple[str, Make]] = {
    "aws_secret": ("AWS_SECRET_ACCESS_KEY", plain("", B64, 40)),
    "datadog": ("DATADOG_API_KEY", plain("", HEX, 32)),
    "cloudflare": ("CLOUDFLARE_API_TOKEN", plain("", URL, 40)),
    "heroku": ("HEROKU_API_KEY", uuid4),
    "algolia": ("ALGOLIA_ADMIN_KEY", plain("", HEX, 32)),
    "mistral": ("MISTRAL_API_KEY", plain("", ALNUM, 32)),
    "cohere": ("CO_API_KEY", plain("", ALNUM, 40)),
    "client_secret": ("OAUTH_CLIENT_SECRET", plain("", URL, 32)),
    "session_secret": ("SESSION_SECRET", plain("", HEX, 64)),
    "encryption_key": ("ENCRYPTION_KEY", lambda rng: base64.b64encode(rng.randbytes(32)).decode()),
    "django": ("SECRET_KEY", plain("", LOWER + "!@#$%^&*-_=+", 50)),
    "jwt_secret": ("JWT_SECRET", plain("", ALNUM, 48)),
    "access_token": ("ACCESS_TOKEN", plain("", ALNUM, 28)),
    "webhook_secret": ("GITHUB_WEBHOOK_SECRET", plain("", ALNUM, 20)),
    "twitter": ("TWITTER_API_SECRET", plain("", ALNUM, 50)),
    "jenkins": ("JENKINS_API_TOKEN", plain("11", HEX, 32)),
}
"""Random values that only a name gives away."""

KEYS: dict[str, Make] = {
    "rsa": pem("RSA ", 600),
    "pkcs8": pem("", 1200),
    "ec": pem("EC ", 119),
    "encrypted": pem("ENCRYPTED ", 1300),
    "openssh": openssh,
}


def _named(name: str, make: Make) -> Make:
    return lambda rng: f"{name}={make(rng)}"


def webhook(rng: random.Random) -> str:
    ids = (f"{uuid4(rng)}@{uuid4(rng)}", "IncomingWebhook", some(rng, HEX, 32), uuid4(rng))
    return "acme.webhook.office" + ".com/webhookb2/" + "/".join(ids)


def kubernetes_secret(rng: random.Random) -> str:
    value = base64.b64encode(password(rng).encode()).decode()
    return f"kind: Secret\nmetadata:\n  name: db\ndata:\n  password: {value}"


BY_FORMAT: dict[str, Make] = {
    "github-pat": sealed("gh" + "p_"),
    "github-oauth": sealed("gh" + "o_"),
    "github-app-token": sealed("gh" + "s_"),
    "github-refresh-token": sealed("gh" + "r_"),
    "github-fine-grained-pat": TOKENS["github_fine"],
    "pypi-upload-token": pypi,
    "jwt": jwt,
    "jwt-base64": lambda rng: base64.b64encode(jwt(rng).encode()).decode(),
    "aws-access-token": aws_id,
    "aws-amazon-bedrock-api-key-short-lived": plain("bedrock-api-key-" + "YmVkcm9jay5hbWF6b25hd3MuY29t", B64, 900),
    "private-key": pem("RSA ", 600),
    "slack-bot-token": TOKENS["slack_bot"],
    "slack-app-token": lambda rng: f"xap{'p'}-1-A{some(rng, UPPER, 10)}-{rng.randrange(10**12)}-" + some(rng, HEX, 64),
    "slack-legacy-token": lambda rng: (
        f"xox{'s'}-{rng.randrange(10**9, 10**10)}-{rng.randrange(10**9, 10**10)}-"
        f"{rng.randrange(10**9, 10**10)}-" + some(rng, HEX, 32)
    ),
    "slack-config-access-token": plain("xoxe." + "xoxp-1-", UPPER, 163),
    "slack-webhook-url": TOKENS["slack_webhook"],
    "square-access-token": plain("EAA" + "A", URL, 60),
    "grafana-api-key": lambda rng: base64.b64encode(
        json.dumps({"k": some(rng, ALNUM, 32), "n": "ci-deploy", "id": 1}, separators=(",", ":")).encode()
    ).decode(),
    "freemius-secret-key": lambda rng: f"'secret_key' => 'sk_{some(rng, ALNUM, 29)}'",
    "nuget-config-password": lambda rng: f'<add key="ClearTextPassword" value="{password(rng)}" />',
    "hashicorp-tf-password": lambda rng: f'administrator_login_password = "{some(rng, ALNUM, 15)}7"',
    "mailgun-signing-key": lambda rng: f"MAILGUN_KEY={some(rng, HEX, 32)}-{some(rng, HEX, 8)}-{some(rng, HEX, 8)}",
    "atlassian-api-token": plain("ATAT" + "T3", URL, 186),
    "curl-auth-header": lambda rng: f"curl -H 'Authorization: Bearer {some(rng, ALNUM, 32)}' https://acme.io",
    "curl-auth-user": lambda rng: f"curl -u bob:{password(rng)} https://acme.io",
    "dropbox-long-lived-api-token": lambda rng: f"DROPBOX_TOKEN={some(rng, LOWER, 11)}AAAAAAAAAA" + some(rng, URL, 43),
    "facebook-access-token": lambda rng: f"facebook {rng.randrange(10**14, 10**15)}|" + some(rng, URL, 27),
    "heroku-api-key-v2": plain("HRK" + "U-AA", URL, 58),
    "kubernetes-secret-yaml": kubernetes_secret,
    "lob-api-key": _named("LOB_API_KEY", plain("live" + "_", HEX, 35)),
    "lob-pub-api-key": _named("LOB_KEY", plain("live" + "_pub_", HEX, 31)),
    "microsoft-teams-webhook": webhook,
    "sonar-api-token": _named("SONAR_TOKEN", plain("sq" + "u_", HEX, 40)),
    "sourcegraph-access-token": plain("sg" + "p_", HEX, 40),
}
"""For gitleaks' rules whose pattern is wider than the thing, or has several groups: the thing, by its documentation."""
