"""What is found as a secret, exactly where, and what is not: by the way people and programs write them."""

from __future__ import annotations

from functools import cache

import pytest

from tidegate.core.finding import SECRET, Finding
from tidegate.core.plugins import load_folder
from tidegate.detect.detector import Detector
from tidegate.detect.engine import build_matcher
from tidegate.detect.scanner import Scanner
from tidegate.detect.secrets.checks import sealed_base62
from tidegate.detect.secrets.shape import Shape
from tidegate.detect.text import Text

PASSWORD = "Gr8-Womb" + "at_41"
RANDOM = "kP3vR9xTq2" + "WmZ7bN4cLdH8sY"
HEX32 = "b7d01c9e5f3a2846" + "d9e8c7b6a5f41320"
GITHUB = sealed_base62("gh" + "p_", "1BsRdVf8Kq2mZxW5tYhJ9cNaLe7uPg")
JWT = ".".join(
    (
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
        "eyJzdWIiOiI3ODE0IiwiaWF0IjoxNzYzOTg0MDAwfQ",
        "Q3xVt9RzLp2HsYbNfGdJcTaUe6ViXo1Mq8Wk4BhR7sA",
    )
)


@cache
def secrets_scanner() -> Scanner:
    loaded = load_folder("tidegate.detect.detectors", "DETECTOR", Detector)
    detectors = [item for item in loaded.values() if {rule.label for rule in item.rules} == {SECRET}]
    return Scanner(detectors, build_matcher(detectors))


def found(text: str, name: str = "") -> list[Finding]:
    return [item for item in secrets_scanner().scan(Text(text, name)).findings if item.confidence >= 0.5]


def values(text: str, name: str = "") -> set[str]:
    return {text[item.start : item.end] for item in found(text, name)}


SETTINGS = [
    "DB_PASSWORD={}",
    "export DB_PASSWORD='{}'",
    "password: {}",
    '"password": "{}",',
    '{{\\"password\\": \\"{}\\"}}',
    "db_password = '{}'",
    "spring.datasource.password={}",
    "<password>{}</password>",
    '<add key="ClearTextPassword" value="{}" />',
    "- name: MYSQL_PASSWORD\n  value: '{}'",
    "pass: '{}'",
    "mysqldump --password={} shop",
    "psql postgres://app:{}@db.acme.io:5432/shop",
    "redis://:{}@cache:6379",
    "amqps://worker:{}@mq.acme.io/jobs",
    "https://ci:{}@git.acme.io/a.git",
    "smtp://mailer:{}@smtp.acme.io:587",
    "Server=db;Database=shop;User Id=sa;Password={};Encrypt=True",
    "jdbc:postgresql://db/shop?user=app&password={}&ssl=true",
    "CREATE USER app IDENTIFIED BY '{}';",
    "ALTER ROLE app WITH LOGIN PASSWORD '{}';",
    "curl -u admin:{} https://ci.acme.io",
    "mysql -u root -p{} shop",
    "sshpass -p {} ssh root@10.0.0.1",
    "redis-cli -h cache -a {} ping",
    "machine ftp.acme.io login bob password {}",
    "db.acme.io:5432:shop:app:{}",
    "WIFI:T:WPA;S:Office;P:{};;",
    'network={{\n  ssid="x"\n  psk="{}"\n}}',
    "The password for the build server is {}.",
    "my password is {} and it does not work",
    "Das Passwort lautet {}",
    "Le mot de passe est {}",
    "La contraseña es {}",
    "A senha é {}",
    "Het wachtwoord is {}",
    "Пароль: {}",
    "密码：{}",
    "パスワードは{}",
    "Login: bob / {}",
    "ID/PW: bob/{}",
    "user/password - bob/{}",
    "login with bob:{}",
    "ssh bob@10.1.2.3 (pw:{})",
    "ssh bob@10.1.2.3 password {}",
    "비밀번호({})",
    "Connect-Db -User bob -Password {}",
    "gpg --passphrase {} -d a.gpg",
    "keytool -storepass {} -list",
    "{} is the password, do not tell",
    "requests.get(url, auth=('bob', '{}'))",
]


@pytest.mark.parametrize("template", SETTINGS)
def test_a_password_is_found_and_nothing_around_it(template: str) -> None:
    text = template.format(PASSWORD)
    assert values(text) == {PASSWORD}


@pytest.mark.parametrize("template", SETTINGS)
def test_a_reference_in_the_same_place_is_no_secret(template: str) -> None:
    for reference in ("${DB_PASSWORD}", "$DB_PASSWORD", "{{ db_password }}", "<password>", "xxxxxxxx", "********"):
        assert values(template.format(reference)) == set(), reference


TOKENS = [
    ("client_secret: '{}'", RANDOM),
    ("API_KEY={}", RANDOM),
    ("X-Api-Key: {}", RANDOM),
    ("https://api.acme.io/v1?api_key={}&page=2", RANDOM),
    ('"access_token":"{}"', RANDOM),
    ("aws_secret_access_key = {}", "wJq9rXUt2FEMI/K7MDENG+bPxRfiCYzz" + "QaWs3dRf"),
    ("ALGOLIA_ADMIN={}", HEX32),
    ("Authorization: Bearer {}", RANDOM),
    ("-H 'Authorization: token {}'", RANDOM),
    ("Cookie: lang=de; PHPSESSID={}; x=1", RANDOM.lower()),
    ("Set-Cookie: sessionid={}; HttpOnly", RANDOM.lower()),
    ("//npm.acme.io/:_authToken={}", RANDOM),
    ("ENV SECRET_KEY {}", RANDOM),
    ("api key = {}", RANDOM),
    ("the token is {}.", RANDOM),
    ("Basic {}", "YWxpY2U6dGVrLTQ3" + "LVdvbWJhdA=="),
    ("key is {} ok?", GITHUB),
    ("id_token={}", JWT),
    ("AccountName=a;AccountKey={};EndpointSuffix=x", Shape("{s86}").sample("azure") + "=="),
    ("otpauth://totp/a:b?secret={}&issuer=a", "KRSXG5CTMVRXEZLU" + "NB2HI4DT"),
]


@pytest.mark.parametrize(("template", "value"), TOKENS)
def test_a_token_is_found_and_nothing_around_it(template: str, value: str) -> None:
    assert values(template.format(value)) == {value}


NO_SECRETS = [
    "commit 3f2a9c7b1e0d4586a9b8c7d6e5f4032118273645 fixed the token refresh",
    "request id 3f2a9c7b-1e0d-4586-a9b8-c7d6e5f40321",
    '"integrity": "sha512-Qw8vKx2mZpL9tYsB4nRfGdHjCkEaUiOo7XvTzWqPy5MbNl3DgSh6FuJcVrAe1iK0w=="',
    "image: acme/web@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "version 2.31.4-rc.1+build.20240117",
    "max_tokens=4096, total_tokens: 128000",
    "the password must have at least 12 characters, 1 digit and 1 symbol",
    "Passwords are hashed with bcrypt-12 and stored in users.password_hash",
    "password = getpass.getpass('Password: ')",
    'password = os.environ["DB_PASSWORD_2"]',
    "const token = await getToken(user1, session2);",
    "if (password1 != password2) { return; }",
    'cache_key = f"user:{user_id}:v2"',
    "primary_key=3f2a9c7b1e0d4586",
    "public_key: 04a1b2c3d4e5f60718293a4b5c6d7e8f",
    "sort_key: 2024-01-01T00:00:00Z",
    "API_KEY=your-api-key-here",
    "api_key: YOUR_API_KEY_123",
    "AKIA" + "IOSFODNN7EXAMPLE",
    "ghp_" + "x" * 36,
    "sk-" + "x" * 48,
    "sk-ant-api03-...",
    "postgres://user:password@localhost/db",
    "mysql://root:root@127.0.0.1:3306/test",
    "https://user:pass@example.com/",
    "-----BEGIN PRIVATE KEY-----\nMIIEv...\n-----END PRIVATE KEY-----",
    "-----BEGIN PUBLIC KEY-----\n" + "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE" * 3 + "\n-----END PUBLIC KEY-----",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ7kQ2mXw9Lr0vTb5HyNfZc4sUa8pGdEo1jKqWiRtYxB bob@acme",
    "Authorization: Bearer <token>",
    "Authorization: Bearer ${TOKEN}",
    "Cookie: theme=dark; lang=en-GB; seen=2024-01-01",
    "token: eyJhbGciOiJIUzI1NiJ9.<payload>.<signature>",
    "secretKeyRef:\n  name: db-secret-v2\n  key: password",
    "key: aaaaaaaaaaaaaaaaaaaaaaaa1",
    "token: abcdefghijklmnopqrstuvwxyz123456",
    "secret: 0123456789abcdef0123456789abcdef",
    "PASS: gdb.base/break.exp: continue to break1",
    "AES-256-GCM and HMAC_SHA256 need a key of 32 bytes",
    "Authorization: AWS4-HMAC-SHA256 SignedHeaders=host;x-amz-date",
    "PWD=/srv/app2",
    "the password is stored as pbkdf2-sha256",
    "password manager KeePass 2.57",
    "GPIO pin 17 is 3.3V, pin: 13",
    "{% if password2 %}",
    "Key: images/2024/01/Photo_12345.png",
    "auth_cls = Sigv4AuthClass2",
    "private_key: ed25519.Ed25519PrivateKey",
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4",
]


@pytest.mark.parametrize("text", NO_SECRETS)
def test_what_only_looks_like_a_secret_is_none(text: str) -> None:
    assert values(text) == set()


def test_a_finding_never_holds_the_value() -> None:
    for item in found(f"password: '{PASSWORD}', token {GITHUB}"):
        assert PASSWORD not in repr(item)
        assert GITHUB not in repr(item)


def test_a_live_secret_weighs_more_than_what_a_vendor_lets_everybody_see() -> None:
    assert {item.severity for item in found(f"use {GITHUB}")} == {"critical"}
    assert {item.severity for item in found("FLWPUBK_TEST-" + HEX32 + "-X")} == {"low"}


def test_a_password_is_found_in_a_text_of_another_alphabet() -> None:
    text = f"Привет 👋🏽! Вот пароль от базы: {PASSWORD}, 谢谢"
    assert values(text) == {PASSWORD}


def test_two_secrets_on_one_line_are_two_findings() -> None:
    assert values(f"API_KEY={RANDOM} DB_PASSWORD={PASSWORD}") == {RANDOM, PASSWORD}


def test_a_password_with_an_at_sign_in_an_address_is_found_whole() -> None:
    assert values("postgres://app:p4ss@W0rd!@db.acme.io/shop") == {"p4ss@W0rd!"}


@pytest.mark.parametrize(
    "name", ["sk_CMS_RecipientEncryptedKey_dup", "sk_X509V3_EXT_METHOD_new_reserve", "sk_OSSL_CRMF_CERTID_set_cmp_func"]
)
def test_a_name_in_a_program_that_has_the_shape_of_a_token_is_none(name: str) -> None:
    assert values(f"#define {name}(sk) ((int)x)") == set()
