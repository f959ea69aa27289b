"""The texts of the bench of secret detection: realistic files and prompts with a secret in them, and ordinary ones.

Templates and files are divided by a fixed rule into a part that was tuned on and a part that was held out.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import random
import uuid
from collections.abc import Iterator
from pathlib import Path

import msgspec
from bench.detection_secrets_formats import (
    HEX,
    KEYS,
    LOWER,
    NAMED,
    TOKENS,
    basic,
    jwt,
    password,
    some,
)


class Sample(msgspec.Struct, frozen=True):
    """A text, what is planted in it (start, end), and of which kind; nothing where it is an ordinary one."""

    text: str
    kind: str
    name: str = ""
    start: int = 0
    end: int = 0
    source: str = ""


# Of each list, even places were tuned on and odd ones were held out.
TOKEN_CONTEXTS = (
    "SERVICE_URL=https://api.acme.io\nTOKEN=@\nDEBUG=false\n",
    "services:\n  web:\n    image: acme/web:1.4.2\n    environment:\n      API_KEY: @\n      PORT: 8080\n",
    'client = Client("@", timeout=30)\nprint(client.models.list())\n',
    "curl https://api.acme.io/v1/models \\\n  -H 'X-Api-Key: @'\n",
    "I get a 401 with this key: @ - what am I doing wrong?",
    '{"name": "prod", "auth": {"token": "@"}, "retries": 3}',
    "const client = new Client({ apiKey: '@', region: 'eu' });",
    "[default]\nregion = eu-central-1\nkey = @\noutput = json\n",
    "2026-03-01T10:00:01Z WARN request failed key=@ status=401\n",
    "export ACME_TOKEN=@ && make deploy",
    "Bitte nimm @ für den Testlauf und sag mir, ob es geht.",
    "| name | value |\n|---|---|\n| token | @ |\n",
    'variable "token" {\n  default = "@"\n}\n',
    '<add key="ApiToken" value="@" />',
)
NAMED_CONTEXTS = (
    "NODE_ENV=production\n{name}=@\nPORT=3000\n",
    "env:\n  - name: {name}\n    value: @\n  - name: LOG_LEVEL\n    value: info\n",
    '{name} = "@"\n\ndef main() -> None:\n    run({name})\n',
    'os.environ["{name}"] = "@"\nimport app\n',
    '{{"{lower}": "@", "timeout": 30, "region": "eu-west-1"}}',
    "export {name}='@'\n./deploy.sh --stage prod\n",
    '{lower}: "@"\nreplicas: 3\n',
    "const {camel} = '@';\nmodule.exports = {{ {camel} }};\n",
    "Here is my config, why does it fail?\n{name}=@",
    "{dotted}=@\nspring.application.name=shop\n",
    'resource "x" "y" {{\n  {lower} = "@"\n  count = 2\n}}\n',
    "docker run -e {name}=@ -p 8080:80 acme/web",
)
PASSWORD_CONTEXTS = (
    "DB_HOST=db.acme.io\nDB_PASSWORD=@\nDB_PORT=5432\n",
    'db = connect(host="db1", user="app", password="@")\n',
    "spring.datasource.username=app\nspring.datasource.password=@\n",
    '{"user": "bob", "password": "@", "ttl": 3600}',
    "postgresql:\n  auth:\n    username: app\n    password: '@'\n",
    "[client]\nuser=root\npassword=@\nhost=localhost\n",
    "<server>\n  <id>nexus</id>\n  <password>@</password>\n</server>\n",
    "$config['db_password'] = '@';\n",
    "The password for the staging server is @, please check the logs.",
    "hi, the admin password is @",
    "Das Passwort für den Router lautet @",
    "El servidor nuevo: usuario root, contraseña: @",
    "sshpass -p '@' ssh root@10.1.2.3 uptime",
    "mysql -h db1 -u root -p'@' shop < dump.sql",
    "curl -u admin:@ https://ci.acme.io/job/x/build",
    "ALTER USER app WITH PASSWORD '@';",
    "machine ftp.acme.io login bob password @\n",
    'network={\n  ssid="Office"\n  psk="@"\n}\n',
)
ADDRESS_CONTEXTS = (
    "DATABASE_URL=postgres://app:@@db.acme.io:5432/shop",
    "mongo = MongoClient('mongodb+srv://root:@@cluster0.x1y2z.mongodb.net/shop')",
    "broker_url: amqp://worker:@@mq.acme.io:5672/jobs",
    "redis://default:@@cache.acme.io:6379/0",
    "git remote set-url origin https://ci:@@git.acme.io/shop.git",
    "Server=tcp:sql.acme.io,1433;Initial Catalog=shop;User ID=sa;Password=@;Encrypt=True;",
    "jdbc:mysql://db.acme.io:3306/shop?user=app&password=@&useSSL=true",
    "smtp://mailer:@@smtp.acme.io:587",
)
BEARER_CONTEXTS = (
    "Authorization: Bearer @\nAccept: application/json\n",
    'headers = {"Authorization": "Bearer @"}\n',
    "id_token=@",
    "I decoded this token but the signature fails: @",
)
BASIC_CONTEXTS = ("Authorization: Basic @\nHost: ci.acme.io\n", '{"auths": {"registry.acme.io": {"auth": "@"}}}')
COOKIE_CONTEXTS = (
    "Cookie: lang=de; PHPSESSID=@; theme=dark\n",
    "Set-Cookie: sessionid=@; Path=/; HttpOnly; Secure\n",
    "curl -b 'connect.sid=@' https://acme.io/me",
    "Cookie: _ga=GA1.2.1; laravel_session=@\n",
)
KEY_CONTEXTS = ("Why is this key refused?\n\n@\n\nThanks", "cat > id <<EOF\n@\nEOF\nchmod 600 id", "key: |\n@\n", "@")


def _plant(template: str, secret: str, kind: str, name: str) -> Sample:
    # In an address the last @ of two is the one before the host.
    at = template.index("@@") if "@@" in template else template.index("@")
    text = template[:at] + secret + template[at + 1 :]
    return Sample(text=text, kind=kind, name=name, start=at, end=at + len(secret))


def _half(contexts: tuple[str, ...], held_out: bool) -> tuple[str, ...]:
    return contexts[held_out::2]


def _named(template: str, name: str) -> str:
    words = name.lower().split("_")
    camel = words[0] + "".join(word.capitalize() for word in words[1:])
    return template.format(name=name, lower=name.lower(), camel=camel, dotted=".".join(words))


def planted(held_out: bool, rounds: int) -> Iterator[Sample]:
    """Texts with one secret each; `rounds` of every format."""
    rng = random.Random(20261124 + held_out)
    for _ in range(rounds):
        for name, make in TOKENS.items():
            yield _plant(rng.choice(_half(TOKEN_CONTEXTS, held_out)), make(rng), "api_key", name)
        for name, (setting, make) in NAMED.items():
            template = _named(rng.choice(_half(NAMED_CONTEXTS, held_out)), setting)
            yield _plant(template, make(rng), "api_key_by_name", name)
        for name, make in KEYS.items():
            yield _plant(rng.choice(_half(KEY_CONTEXTS, held_out)), make(rng), "private_key", name)
        for template in _half(PASSWORD_CONTEXTS, held_out):
            yield _plant(template, password(rng), "password", template[:24])
        for template in _half(ADDRESS_CONTEXTS, held_out):
            secret = password(rng)
            while set(secret) & set("#@/?&%:;"):
                secret = password(rng)
            yield _plant(template, secret, "connection_string", template[:24])
        for template in _half(BEARER_CONTEXTS, held_out):
            yield _plant(template, jwt(rng), "jwt", "jwt")
        for template in _half(BASIC_CONTEXTS, held_out):
            yield _plant(template, basic(rng), "basic", "basic")
        for template in _half(COOKIE_CONTEXTS, held_out):
            yield _plant(template, some(rng, LOWER, 32), "cookie", "cookie")


LOOKALIKES = (
    "API_KEY=your-api-key-here",
    'api_key = "YOUR_API_KEY"',
    "OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "AWS_ACCESS_KEY_ID=AKIA" + "IOSFODNN7EXAMPLE",
    "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/" + "bPxRfiCYEXAMPLEKEY",
    "password: ${DB_PASSWORD}",
    "password: {{ vault_db_password }}",
    'password = os.environ["DB_PASSWORD"]',
    "const key = process.env.STRIPE_SECRET_KEY;",
    "postgres://user:password@localhost:5432/mydb",
    "postgres://${DB_USER}:${DB_PASS}@${DB_HOST}/app",
    "DB_PASSWORD=changeme",
    "password: <your-password>",
    "Enter the password and press return. The password must be 12 characters long.",
    "token = tokenizer.encode('hello world 2024')",
    "max_tokens=4096, token_count=128000, key_length=2048",
    'primary_key = "user_id_2024_01"',
    "commit {sha1} fixed the token refresh",
    "image: acme/web@sha256:{sha256}",
    '"integrity": "sha512-{sri}=="',
    "request_id={uuid} trace_id={hex32}",
    "etag: {hex32}",
    "cache_key: user:{uuid}:profile",
    "const logo = 'data:image/png;base64,iVBORw0KGgo{sri}';",
    "version: 2.31.4-rc.1+build.20240117",
    "secretName: registry-credentials-v2",
    "public_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{sri43} bob@acme",
    "client_id: 4711-{hex8}.apps.acme.io",
    "idempotency_key: {uuid}",
    "Authorization: Bearer <token>",
    'headers["Authorization"] = f"Bearer {{token}}"',
    "kubectl get secret db-credentials -o yaml",
    "def check_password(password: str, hashed: bytes) -> bool:",
    "password_hash = hash_password(plain_password1)",
    "if (password !== confirmPassword2) return error;",
    "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "sk_test_...",
    "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
    "The JWT begins with eyJhbGciOi and has three parts.",
    "page_token=CAUQAA&next={hex8}",
)


def lookalikes(held_out: bool, rounds: int) -> Iterator[Sample]:
    """What looks like a secret and is none: placeholders, references, digests, ids."""
    rng = random.Random(77 + held_out)
    for _ in range(rounds):
        for template in LOOKALIKES[held_out::2]:
            facts = {
                "sha1": some(rng, HEX, 40),
                "sha256": some(rng, HEX, 64),
                "hex32": some(rng, HEX, 32),
                "hex8": some(rng, HEX, 8),
                "uuid": str(uuid.UUID(int=rng.getrandbits(128), version=4)),
                "sri": base64.b64encode(rng.randbytes(63)).decode(),
                "sri43": base64.b64encode(rng.randbytes(32)).decode()[:43],
            }
            text = template
            for name, value in facts.items():
                text = text.replace("{" + name + "}", value)
            yield Sample(text=text.replace("{{token}}", "{token}"), kind="lookalike", source=template[:40])


QUESTIONS = (
    "Explain this to me in simple words:\n\n",
    "Summarise the following in three sentences.\n\n",
    "Übersetze das bitte ins Deutsche:\n\n",
    "What does this do, and is there a bug in it?\n\n",
    "Write a test for this:\n\n",
    "",
)


def ordinary(roots: list[Path], patterns: tuple[str, ...], held_out: bool, count: int) -> Iterator[Sample]:
    """Pieces of public manuals and of source files as prompts: up to 2,000 characters each, 5 a file at most."""
    files = sorted({path for root in roots for pattern in patterns for path in root.rglob(pattern) if path.is_file()})
    files = [path for path in files if _in_part(path, held_out) and path.stat().st_size < 400_000]
    rng = random.Random(5 + held_out)
    rng.shuffle(files)
    made = 0
    for path in files:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            text = file.read(100_000).decode("utf-8", "replace")
        for at in range(0, min(len(text), 10_000), 2000):
            if made >= count:
                return
            piece = text[at : at + 2000]
            if len(piece) > 200:
                yield Sample(text=rng.choice(QUESTIONS) + piece, kind="ordinary", source=f"{path.name}:{at}")
                made += 1


def _in_part(path: Path, held_out: bool) -> bool:
    return hashlib.blake2b(path.name.encode(), digest_size=1).digest()[0] % 2 == held_out
