"""What the name left of an assignment says: that a secret follows, of which kind, or that none does.

Owns the words. A name is split at its punctuation and its capitals; the last words weigh most, as in `password_hash`.
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from tidegate.detect.secrets.vendors import KEYS

Promise: TypeAlias = Literal["", "password", "secret", "api_key", "token"]

_PARTS: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[a-z]+|\d+|[^\W\d_a-zA-Z]+")


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


_PASSWORDS: Final = word_set("""
    password passwd passphrase passcode pwd pass passwort kennwort contraseña contrasena senha
    motdepasse passe parola wachtwoord hasło haslo пароль 密码 パスワード 비밀번호 pw psk userpass dbpass
    dbpassword userpassword lösenord adgangskode salasana şifre heslo jelszó kodeord passord mdp sshpass
    rootpw adminpw userpwd requirepass mnemonic passwords 비번 암호 패스워드 storepass keypass
""")
_SECRETS: Final = word_set("""
    secret secrets credential credentials creds clientsecret secretkey
""")
_KEYS: Final = word_set("""
    key apikey accesskey authkey privatekey keys
""")
_TOKENS: Final = word_set("""
    token authtoken accesstoken jwt bearer auth authorization pat
""")

_OPENS_KEY: Final = word_set("""
    api secret access private auth authentication encryption encrypt signing sign admin master service license
    licence account storage shared app application client server deploy write subscription function security hmac
    jwt cipher aes crypto webhook integration ingest ingestion instrumentation consumer developer prod live rest sdk
    cookie session fernet base data webhooks bot user root decrypt decryption pre preshared wifi wpa network
    recovery totp otp mfa
""")
"""What makes a key one that opens something; a key alone is any entry of any table."""

_NEVER: Final = word_set("""
    public page pub hash hashed digest checksum sha sha1 md5 fingerprint thumbprint csrf xsrf primary foreign partition
    cache sort next continuation cursor pagination pad eos bos unk mask commit revision etag integrity signature
    tokenizer tokens sync max min num total count translation i18n locale idempotency routing recaptcha site sitekey
    placeholder example publishable object row hotkey monkey turkey
""")
"""Words that, anywhere in a name, say that the value protects nothing."""

_NOT_LAST: Final = word_set("""
    length len size limit policy pattern regex format version type kind field name column header label title prefix
    suffix hint help description desc error msg message prompt text url uri endpoint path file filename dir ttl
    expiry ids expires expire expiration expired timeout age days interval rotation index idx id names alias ref arn
    store provider manager validator encoder strength code reset forgot change enabled required visible toggle input
    button form page at template view class usage budget cost price rate ring board event map pair algorithm alg
    algo cipher method mode source location status state date time hostname host port user username email selector
    element rules rule generator in salt iterations rounds scheme grant issuer audience scope scopes server service
""")
"""Words that make another thing of what stands before them, when they come after it."""

_NO_MEANING: Final = word_set("""
    value val prod production dev development staging stage test live base string str env var default new old
    current primary secondary plain cleartext base64 b64 raw main backup local data b s x
""")


def words_of(name: str) -> list[str]:
    """The words of a name, in lower case: split at punctuation, digits and capitals."""
    return [word.lower() for word in _PARTS.findall(name)]


def promised(name: str) -> Promise:
    """What kind of secret a name promises; empty when it promises none."""
    words = [word for word in words_of(name) if not word.isdecimal()]
    while len(words) > 1 and words[-1] in _NO_MEANING:
        words.pop()
    if not words or not _NEVER.isdisjoint(words):
        return ""
    place, kind = _last_promise(words)
    if kind == "" or not _NOT_LAST.isdisjoint(words[place + 1 :]):
        return ""
    return kind


def _last_promise(words: list[str]) -> tuple[int, Promise]:
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word in _PASSWORDS or word.endswith(("password", "passwd", "passphrase")):
            return place, "password"
        if word in _SECRETS:
            return place, "secret"
        if word in _KEYS:
            before = words[place - 1] if place else ""
            if word != "key" and word != "keys":
                return place, "api_key"
            return place, _of_key(before)
        if word in _TOKENS:
            return place, "token"
    return 0, ""


def _of_key(before: str) -> Promise:
    if before in ("secret", "private", "encryption", "signing", "master", "jwt"):
        return "secret"
    return "api_key" if before in _OPENS_KEY or before in KEYS else ""
