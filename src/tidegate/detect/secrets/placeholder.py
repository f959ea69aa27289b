"""What stands where a secret would stand and is none: placeholders, examples of documentation, references.

Owns the words, the shapes and the published examples; a detector asks before it reports.
"""

from __future__ import annotations

import re
from typing import Final

from tidegate.detect.secrets.value import repeats, steps

_WORD_LIST: Final = """
example sample placeholder dummy fake your changeme change-me change_me changeit change-this change_this changethis
replace redact insert todo fixme secret-here secret_here secrethere key-here key_here keyhere token-here token_here
tokenhere goes-here goes_here goeshere put-your put_your here> notreal not-real not_real not-a-real not_a_real invalid
removed hidden masked xxxx *** ... … < mustermann beispiel ejemplo exemple esempio foobar deadbeef lorem test-key
test_key testkey test-token test_token testtoken test-secret test_secret testsecret test-password test_password
testpassword test-value test_value test-only test_only my-api my_api my-secret my_secret my-token my_token my-access
my_access my-password my_password my-key my_key abcdef 123456789 blah asdf qwerty hogehoge
"""

_WORDS: Final = tuple(_WORD_LIST.split())
"""Words that say so themselves. What a random string holds by chance is too short to be here."""

_REFERENCE: Final = re.compile(
    r"""\$[{(\w]|\$\{|\{\{|\{%|\#\{|<[%\w ]|%[A-Za-z_]\w*%|%[({][\w.]+|@\w+@|\{[\w.:-]*\}|\[\[?[\w .:-]+\]
    |!(?:vault|secret|ref|env|sub|getatt|include|encrypted|reference)\b
    |(?:process|import\.meta|deno|bun)\.env\b|os\.(?:environ|getenv)|env[.\[(:]|env\.|getenv|std::env|ENV\[|System\.
    |secrets?\.[A-Za-z_]|vars?\.|var\.|local\.|data\.|module\.|config[.\[]|settings[.\[]|self\.|this\.|args?\.|params[.\[]
    |options\.|props\.|request[.\[]|req\.|ctx\.|context\.|user\.|input\.|form\.|None\b|null\b|nil\b|undefined\b
    |(?:vault|ssm|op|kms|sops|secret|secretsmanager|keyring|doppler|infisical|file|env|https?|arn|ref|awsssm)[:/]
    |ENC\[|\(|&[A-Za-z\#]|\*[A-Za-z]|\.{1,2}/|/(?:etc|var|usr|run|home|opt|mnt|tmp|dev|Users|root|secrets?|path|app)\b|~/|@[\w./-]+$
    """,
    re.VERBOSE,
)
"""How a value begins that only says where the secret is."""

_EXPRESSION: Final = re.compile(r"[A-Za-z_][\w.]*(?:[\[(]|->|::|\.[a-z]\w*\()")
"""How a value begins that is a piece of a program."""

_PUBLISHED: Final = (
    "4eC39HqLyjWDarjtT1" + "zdp7dc",  # Stripe's documentation
    "BQokikJOvBiI2HlWgH" + "4olfQ2",  # Stripe's documentation
    "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/" + "KBHBeksoGMGw",  # Azurite
    "C2y6yDjf5/R+ob0N8A7Cgu30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/" + "Jw",  # Cosmos emulator
    "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_" + "adQssw5c",  # the signature of jwt.io's example
    "TJVA95OrM7E2cBab30RMHrHDcEfxjoYZge" + "FONFh7HgQ",  # jwt.io's older example
    "AIzaSyDNSXIbFmlXbIE6mCzDLQAqITYef" + "hixbX4A",  # gRPC's test client
    "6LeIxAcTAAAAAGG-vFI1TnRWxMZNFuoj" + "JifIfP8w",  # reCAPTCHA's test secret
    "QWxhZGRpbjpvcGVuIHNlc2" + "FtZQ",  # Basic authentication in RFC 7617
    "dGVzdDoxMjP" + "Co",  # the same, in UTF-8
    "qkJaB6MffYVzZXWqmcoF49yrUxP3" + "wf0LsakP",  # npm's announcement
    "zQWBuTSOoRi4A9spHcVY5ncnsD" + "kxkJ0mLq17",  # the announcement of GitHub's tokens
    "mF_9.B5f-" + "4.1JqM",  # RFC 6750
    "2YotnFZFEjr1zCsicMWp" + "AA",  # RFC 6749
)
"""Values that vendors and standards have published as examples, each put together from parts."""

_SEARCHED: Final = 64
"""How much of a value is searched for words: by chance they occur in anything that is long enough."""

_DEFAULT_WORDS: Final = """
base64 utf8 utf-8 utf-16 latin1 sha1 sha256 sha512 md5 bcrypt argon2 oauth2
password passwd passphrase secret admin root user username test testing default none null true false
changeme pass passw0rd pw pwd guest login postgres mysql redis rabbitmq mongo minio token apikey key demo
local localhost empty string str text bytes int required optional hidden value foo bar baz qux private
public example sample unset undefined nil anonymous nobody unknown any all yes no on off enabled disabled
basic bearer digest auto kennwort passwort geheim contrasena contraseña motdepasse clave senha parola hasło
пароль 密码 パスワード toor minioadmin letmein 123 1234 12345 123456 1234567 12345678 0000 1111 abc abc123
password1 password123 admin123 test123 secret123 pass123 mypassword mysecret mypass s3cr3t s3cret p@ssw0rd
p@ssword pa$$word dbpassword dbpass userpass supersecret topsecret secretpassword verysecret notsecret
somepassword somesecret newpassword oldpassword
"""

_DEFAULTS: Final = frozenset(_DEFAULT_WORDS.split())
"""What is written where no secret is meant: defaults of manuals and of local set-ups, types, and their names."""


def is_placeholder(value: str) -> bool:
    """Whether a value is one that somebody put where a secret goes: by its words, by its pattern, or by name."""
    if len(set(value)) <= 3:
        return True
    lowered = value[:_SEARCHED].lower()
    if any(word in lowered for word in _WORDS):
        return True
    if len(value) >= 8 and (steps(value) >= 0.5 or repeats(value)):
        return True
    return is_published(value)


def is_published(value: str) -> bool:
    """Whether a value is an example of somebody's documentation, by name."""
    return any(known in value for known in _PUBLISHED)


def is_default(value: str) -> bool:
    """Whether a password is one of those that protect nothing."""
    return value.lower().strip("_-.!") in _DEFAULTS


def is_reference(value: str) -> bool:
    """Whether a value only says where the secret is to be found, or is a piece of a program that gets it."""
    return _REFERENCE.match(value) is not None or _EXPRESSION.match(value) is not None
