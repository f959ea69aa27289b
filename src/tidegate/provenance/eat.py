"""Owns the attestation tokens of NVIDIA's remote attestation service: an overall JWT and one for each device.

Their signatures (ES384) are checked against keys that a person pinned; a token that was only decoded shows nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final, cast

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP384R1,
    EllipticCurvePublicKey,
    EllipticCurvePublicNumbers,
)
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA384

from tidegate.core.errors import NotProven
from tidegate.provenance.keys import read_base64
from tidegate.provenance.strict import read_object

ALGORITHM: Final = "ES384"
_HALF: Final = 48

Claims = dict[str, Any]


class EatWanted(msgspec.Struct, frozen=True):
    """What is expected. `now` is Unix seconds, `skew` seconds. Empty `models` takes any hardware."""

    nonce: str
    now: float
    issuer: str = "https://nras.attestation.nvidia.com"
    skew: float = 60.0
    models: frozenset[str] = frozenset()


def read_jwks(raw: bytes) -> dict[str, EllipticCurvePublicKey]:
    """Pinned keys by id; those of other kinds are left out. Raises NotProven (`keys_malformed`)."""
    found: dict[str, EllipticCurvePublicKey] = {}
    try:
        for key in json.loads(raw)["keys"]:
            if key.get("kty") == "EC" and key.get("crv") == "P-384":
                x, y = (int.from_bytes(read_base64(key[name]) or b"", "big") for name in ("x", "y"))
                found[str(key["kid"])] = EllipticCurvePublicNumbers(x, y, SECP384R1()).public_key()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotProven("keys_malformed", "This is no set of public keys.", "Give a JWKS file.") from None
    return found


def verify_jwt(token: str, keys: Mapping[str, EllipticCurvePublicKey]) -> Claims:
    """The claims of a token whose signature holds. Raises NotProven (`token_malformed`, `token_key_unknown`,
    `token_algorithm_wrong`, `token_signature_wrong`)."""
    parts = token.split(".")
    raw = [read_base64(part) for part in parts]
    if len(parts) != 3 or any(part is None for part in raw):
        raise _malformed()
    header, claims, signature = cast("list[bytes]", raw)
    try:
        head = read_object(header)
    except NotProven:
        raise _malformed() from None
    if head.get("alg") != ALGORITHM:
        # `none`, or a secret that is the public key: the token does not choose how it is checked.
        raise _failed("token_algorithm_wrong", "The token is not signed with ES384")
    key = keys.get(str(head.get("kid")))
    if key is None:
        raise _failed("token_key_unknown", "The token is signed with a key that is not pinned")
    if len(signature) != 2 * _HALF:
        raise _failed("token_signature_wrong", "The signature of the token is wrong")
    pair = encode_dss_signature(int.from_bytes(signature[:_HALF], "big"), int.from_bytes(signature[_HALF:], "big"))
    try:
        key.verify(pair, f"{parts[0]}.{parts[1]}".encode(), ECDSA(SHA384()))
    except InvalidSignature:
        raise _failed("token_signature_wrong", "The signature of the token is wrong") from None
    try:
        return read_object(claims, exact=False)
    except NotProven:
        raise _malformed() from None


def verify_eat(raw: bytes, keys: Mapping[str, EllipticCurvePublicKey], wanted: EatWanted) -> dict[str, Claims]:
    """Verify an answer of the service: `[["JWT", overall], {"GPU-0": token, ...}]`. Returns the claims by device.

    1. The overall token's signature holds, it is of the issuer, in its time, and answers this nonce.
    2. It says that the attestation succeeded.
    3. It names the digest of each device's token, and there is no other device.
    4. Each device's token holds as well, for the same nonce.
    5. Each device measures right, runs no debug mode, has booted securely, and is of an expected kind.

    Raises NotProven with the reason as its code.
    """
    overall, devices = _read(raw)
    # 1
    claims = _verified(overall, keys, wanted)
    # 2
    if claims.get("x-nvidia-overall-att-result") is not True:
        raise _failed("attestation_failed", "The service says that the attestation did not succeed")
    # 3
    named = claims.get("submods")
    if not isinstance(named, dict) or set(named) != set(devices) or not devices:
        raise _failed("devices_differ", "The tokens are not of the devices that the overall token names")
    for name, token in devices.items():
        if named[name] != ["DIGEST", ["SHA-256", hashlib.sha256(token.encode()).hexdigest()]]:
            raise _failed("devices_differ", "A device's token is not the one that the overall token names")
    # 4, 5
    found = {name: _verified(token, keys, wanted) for name, token in devices.items()}
    for device in found.values():
        _check_device(device, wanted)
    return found


def _verified(token: str, keys: Mapping[str, EllipticCurvePublicKey], wanted: EatWanted) -> Claims:
    claims = verify_jwt(token, keys)
    if claims.get("iss") != wanted.issuer:
        raise _failed("token_issuer_wrong", "The token is of another issuer")
    expires, since = claims.get("exp"), claims.get("nbf", claims.get("iat", 0))
    if not isinstance(expires, int | float) or expires < wanted.now - wanted.skew:
        raise _failed("token_expired", "The token has expired")
    if not isinstance(since, int | float) or since > wanted.now + wanted.skew:
        raise _failed("token_from_future", "The token is not valid yet")
    if not wanted.nonce or str(claims.get("eat_nonce", "")).lower() != wanted.nonce.lower():
        raise _failed("token_nonce_wrong", "The token answers another request")
    return claims


def _check_device(claims: Claims, wanted: EatWanted) -> None:
    if claims.get("measres") not in ("success", "comparison-successful"):
        raise _failed("device_measures_wrong", "A device does not measure as it should")
    if claims.get("dbgstat") != "disabled":
        raise _failed("device_debug", "A device runs in debug mode, or does not say")
    if claims.get("secboot") is not True:
        raise _failed("device_boot", "A device has not booted securely, or does not say")
    if wanted.models and claims.get("hwmodel") not in wanted.models:
        raise _failed("device_model_wrong", "A device is of another kind than is expected")


def _read(raw: bytes) -> tuple[str, dict[str, str]]:
    try:
        (kind, overall), devices = json.loads(raw)
        if kind != "JWT" or not isinstance(overall, str) or not isinstance(devices, dict):
            raise ValueError
        return overall, {str(name): str(token) for name, token in devices.items()}
    except (ValueError, TypeError, RecursionError):
        raise _malformed() from None


def _malformed() -> NotProven:
    return _failed("token_malformed", "This is no attestation token")


def _failed(code: str, what: str) -> NotProven:
    return NotProven(code, f"{what}.", "It proves nothing.")
