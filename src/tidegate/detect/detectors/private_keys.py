"""Private keys: PEM, OpenSSH, PGP, PuTTY, JSON Web Keys, WireGuard, XML; those with a passphrase weigh less."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tidegate.core.finding import SECRET, Finding, Severity
from tidegate.detect.detector import Detector, Example, Match, Pattern, Rule
from tidegate.detect.secrets.armour import LONGEST_BLOCK, read_block
from tidegate.detect.secrets.checks import decode_base64
from tidegate.detect.secrets.placeholder import is_placeholder
from tidegate.detect.secrets.shape import Shape
from tidegate.detect.secrets.token import opens_value, without_inner
from tidegate.detect.secrets.value import steps
from tidegate.detect.text import Text

_ID: Final = "private_keys"

_PUTTY_PRIVATE: Final = re.compile(r"Private-Lines: (\d{1,3})\s{1,4}((?:[A-Za-z0-9+/=]{1,64}\s{1,4}){1,200})", re.ASCII)
_JWK_MEMBER: Final = re.compile(r"\\?\"d\\?\"\s{0,4}:\s{0,4}\\?\"([A-Za-z0-9_-]{40,800})\\?\"")
_XML_MEMBER: Final = re.compile(r"<D>([A-Za-z0-9+/=\s]{40,1416})</D>")
_BASE64_RUN: Final = re.compile(rf"[A-Za-z0-9+/]{{1,{LONGEST_BLOCK - 8}}}={{0,2}}")

_JWK_REACH: Final = 3000
_PUTTY_REACH: Final = 6000


def _rule(ident: str, title: str, severity: Severity, what: str, source: str) -> Rule:
    return Rule(id=ident, title=title, label=SECRET, kind="private_key", severity=severity, what=what, source=source)


RULES: Final = (
    _rule("pem", "Private key", "critical", "A PEM or OpenSSH private key without a passphrase.", "RFC 7468; RFC 5958"),
    _rule("encrypted", "Private key with a passphrase", "medium", "A private key that is encrypted.", "RFC 5958"),
    _rule("pgp", "PGP private key", "critical", "An armoured OpenPGP private key.", "RFC 9580"),
    _rule(
        "putty", "PuTTY private key", "critical", "The private lines of a PuTTY key.", "PuTTY User Manual, appendix C"
    ),
    _rule("jwk", "JSON Web Key", "critical", "The private member of a JSON Web Key.", "RFC 7517; RFC 7518"),
    _rule("wireguard", "WireGuard key", "critical", "A WireGuard private or preshared key.", "wg(8)"),
    _rule(
        "xml", "XML private key", "critical", "The private exponent of an RSAKeyValue.", "System.Security.Cryptography"
    ),
    _rule(
        "pkcs8_line", "Private key in one line", "high", "The base 64 of a private key, in DER.", "RFC 5958; RFC 8410"
    ),
)
_BY_ID: Final = {rule.id: rule for rule in RULES}

_PATTERNS: Final = (
    Pattern(rule="pem", regex=r"-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY ?-{4,5}"),
    Pattern(rule="pgp", regex=r"-----BEGIN PGP PRIVATE KEY BLOCK-----"),
    Pattern(rule="putty", regex=r"PuTTY-User-Key-File-[1-3]: [a-z0-9@.-]{3,40}"),
    Pattern(rule="jwk", regex=r"\"kty\\?\"\s{0,4}:\s{0,4}\\?\"(?:RSA|EC|OKP|AKP)\\?\""),
    Pattern(rule="wireguard", regex=r"(?:PrivateKey|PresharedKey)[ \t]{0,4}=[ \t]{0,4}([A-Za-z0-9+/]{43}=)"),
    Pattern(rule="xml", regex=r"<RSAKeyValue>"),
    # The beginnings of PKCS #8 and PKCS #1 in base 64: a sequence, version 0 and the algorithm or a modulus.
    Pattern(
        rule="pkcs8_line",
        regex=r"MII[A-Za-z0-9+/]{2}(?:[wgAI]IBADANBgkqhkiG9w0BAQ|QIBAAKC|gIBAAKC|wIBAAKC)[A-Za-z0-9+/]{24}",
    ),
    Pattern(rule="pkcs8_line", regex=r"M(?:C4CAQAwBQYDK2Vw|IGHAgEAMBMGByqGSM49|HcCAQEEI|IGkAgEBBD)[A-Za-z0-9+/]{24}"),
)


class PrivateKeys:
    """See Detector."""

    def __init__(self) -> None:
        self.id = _ID
        self.title = "Private keys"
        self.version = 1
        self.always = False
        self.reach = LONGEST_BLOCK + 8
        self.rules = RULES
        self.patterns = _PATTERNS
        self.examples = _EXAMPLES

    def find(self, text: Text, matches: Sequence[Match]) -> list[Finding]:
        """See Detector."""
        found: list[Finding] = []
        busy_until = 0
        for match in matches:
            if match.start < busy_until:
                continue
            finding = _READERS[match.rule](text.text, match)
            if finding is not None:
                found.append(finding)
                busy_until = finding.end
        return without_inner(found)


def _finding(ident: str, start: int, end: int, sure: float = 0.98, why: str = "structure") -> Finding:
    rule = _BY_ID[ident]
    return Finding(f"{_ID}.{ident}", SECRET, rule.kind, start, end, rule.severity, sure, why)


def _armoured(text: str, match: Match) -> Finding | None:
    block = read_block(text, match.whole_start, match.whole_end)
    if block is None:
        return None
    if block.encrypted:
        return _finding("encrypted", block.start, block.end, 0.95)
    return _finding(match.rule, block.start, block.end, 0.98 if block.whole else 0.85, "armour")


def _putty(text: str, match: Match) -> Finding | None:
    found = _PUTTY_PRIVATE.search(text, match.end, match.end + _PUTTY_REACH)
    if found is None:
        return None
    # The public lines come first and are as many again; the private ones end with their count.
    lines = found.group(2).split("\n")[: int(found.group(1))]
    end = found.start(2) + len("\n".join(lines).rstrip())
    locked = "Encryption: none" not in text[match.end : found.start()]
    return _finding("encrypted" if locked else "putty", found.start(2), end)


def _jwk(text: str, match: Match) -> Finding | None:
    # The object around the type: from its brace to the next one that closes.
    opened = text.rfind("{", max(0, match.start - _JWK_REACH), match.start)
    closed = text.find("}", match.end, match.end + _JWK_REACH)
    found = _JWK_MEMBER.search(text, opened + 1 if opened >= 0 else match.start, closed if closed >= 0 else match.end)
    if found is None or is_placeholder(found.group(1)):
        return None
    return _finding("jwk", *found.span(1))


def _wireguard(text: str, match: Match) -> Finding | None:
    value = text[match.start : match.end]
    return None if is_placeholder(value[:-1]) else _finding("wireguard", match.start, match.end, 0.97, "name_and_shape")


def _xml(text: str, match: Match) -> Finding | None:
    found = _XML_MEMBER.search(text, match.end, match.end + _JWK_REACH)
    return _finding("xml", *found.span(1)) if found and not is_placeholder(found.group(1)) else None


def _der(text: str, match: Match) -> Finding | None:
    # In armour it was found already; here it stands alone, as in a setting.
    if not opens_value(text, match.start) or text[match.start - 1 : match.start] == "/":
        return None
    run = _BASE64_RUN.match(text, match.start)
    end = run.end() if run else match.end
    value = text[match.start : end]
    raw = decode_base64(value, LONGEST_BLOCK)
    # Base 64 of the right length says the same as the length in its own first bytes.
    if raw is None or steps(value) > 0.4 or not _length_agrees(raw):
        return None
    return _finding("pkcs8_line", match.start, end, 0.95)


def _length_agrees(raw: bytes) -> bool:
    """Whether the sequence's length is that of the bytes (X.690, 8.1.3)."""
    if raw[1] < 0x80:
        return raw[1] == len(raw) - 2
    width = raw[1] & 0x7F
    return width <= 2 and int.from_bytes(raw[2 : 2 + width], "big") == len(raw) - 2 - width


_READERS: Final = {
    "pem": _armoured,
    "pgp": _armoured,
    "putty": _putty,
    "jwk": _jwk,
    "wireguard": _wireguard,
    "xml": _xml,
    "pkcs8_line": _der,
}

_LINE: Final = Shape("{s64}")
_SHORT: Final = Shape("{w43}")
_BEGIN: Final = "-----BEGIN "
_END_KEY: Final = " PRIVATE KEY-----"


def _pem(kind: str, lines: int = 3, join: str = "\n", extra: str = "") -> str:
    body = [_LINE.sample(f"{kind}{number}") for number in range(lines)]
    head = f"{_BEGIN}{kind}{_END_KEY}".replace("  ", " ")
    return join.join((head, *([extra] if extra else []), *body, head.replace("BEGIN", "END")))


_PGP: Final = _pem("PGP").replace("PRIVATE KEY", "PRIVATE KEY BLOCK")
_PUTTY: Final = (
    "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: me\nPublic-Lines: 1\n"
    + f"{_LINE.sample('a')}\nPrivate-Lines: 1\n{_LINE.sample('b')}\nPrivate-MAC: 00ff\n"
)
_DER_ED25519: Final = "MC4CAQAwBQYDK2VwBCIEI" + "K7mQw3xVt9RzLp2HsYbNfGdJcTaUe6ViXo1Mq8Wk4Bh"
_DER_SHORT: Final = "MC4CAQAwBQYDK2VwBCIEIK7mQw3xVt9RzLp2HsYbNfGd"

_EXAMPLES: Final = (
    Example(text=f"Here is my key:\n{_pem('RSA')}\nWhy is it refused?", shows=("pem",)),
    Example(text=f'{{"private_key": "{_pem("", join=chr(92) + "n")}"}}', shows=("pem",)),
    Example(text=f"{_pem('EC').rpartition('-----END')[0]}", shows=("pem",)),
    Example(text="A file with -----BEGIN PRIVATE KEY----- in its first line is a private key.", near="pem"),
    Example(text="-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----", near="pem"),
    Example(text=_pem("RSA").replace("PRIVATE", "PUBLIC"), near="pem"),
    Example(text=_pem("ENCRYPTED"), shows=("encrypted",)),
    Example(text=_pem("RSA", extra="Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,5F3C\n"), shows=("encrypted",)),
    Example(
        text="-----BEGIN ENCRYPTED PRIVATE KEY-----\nMII...\n-----END ENCRYPTED PRIVATE KEY-----", near="encrypted"
    ),
    Example(text=_PGP, shows=("pgp",)),
    Example(text=_PGP.replace("PRIVATE", "PUBLIC"), near="pgp"),
    Example(text=_PUTTY, shows=("putty",)),
    Example(text="A PuTTY key begins with PuTTY-User-Key-File-3: ssh-rsa and has Private-Lines.", near="putty"),
    Example(text=f'{{"kty": "OKP", "crv": "Ed25519", "d": "{_SHORT.sample("d")}", "x": "y"}}', shows=("jwk",)),
    Example(text=f'{{"kty": "OKP", "crv": "Ed25519", "x": "{_SHORT.sample("d")}"}}', near="jwk"),
    Example(text=f"[Interface]\nPrivateKey = {Shape('{s43}').sample('wg')}=\n", shows=("wireguard",)),
    Example(text=f"[Peer]\nPublicKey = {Shape('{s43}').sample('wg')}=\n", near="wireguard"),
    Example(
        text=f"<RSAKeyValue><Modulus>x</Modulus><D>{_LINE.sample('x')}{_LINE.sample('y')}</D></RSAKeyValue>",
        shows=("xml",),
    ),
    Example(text=f"<RSAKeyValue><Modulus>{_LINE.sample('x')}</Modulus></RSAKeyValue>", near="xml"),
    Example(text=f"APP_KEY={_DER_ED25519}", shows=("pkcs8_line",)),
    Example(text=f"It begins with {_DER_SHORT} and so on", near="pkcs8_line"),
)

DETECTOR: Detector = PrivateKeys()
