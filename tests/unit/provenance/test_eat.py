"""NVIDIA's tokens: a signature that is not there, or another's, is no signature."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA384

from tidegate.core.errors import NotProven
from tidegate.provenance.eat import EatWanted, read_jwks, verify_eat, verify_jwt

NOW = 1_790_000_000
SECRET = ec.derive_private_key(0xC0FFEE, ec.SECP384R1())
OTHER = ec.derive_private_key(0xBADCAFE, ec.SECP384R1())
ISSUER = "https://nras.attestation.nvidia.com"
NONCE = "ab" * 32


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def jwks(secret: ec.EllipticCurvePrivateKey = SECRET) -> bytes:
    numbers = secret.public_key().public_numbers()
    x, y = b64(numbers.x.to_bytes(48, "big")), b64(numbers.y.to_bytes(48, "big"))
    return json.dumps({"keys": [{"kty": "EC", "crv": "P-384", "kid": "nv-1", "x": x, "y": y}, {"kty": "RSA"}]}).encode()


def token(claims: dict[str, Any], secret: ec.EllipticCurvePrivateKey = SECRET, **head: Any) -> str:
    header = {"alg": "ES384", "kid": "nv-1", "typ": "JWT", **head}
    text = f"{b64(json.dumps(header).encode())}.{b64(json.dumps(claims).encode())}"
    r, s = decode_dss_signature(secret.sign(text.encode(), ec.ECDSA(SHA384())))
    return f"{text}.{b64(r.to_bytes(48, 'big') + s.to_bytes(48, 'big'))}"


def base(**more: Any) -> dict[str, Any]:
    return {"iss": ISSUER, "exp": NOW + 600, "nbf": NOW - 5, "eat_nonce": NONCE, **more}


def device(**more: Any) -> dict[str, Any]:
    return base(**{"measres": "success", "dbgstat": "disabled", "secboot": True, "hwmodel": "GH100", **more})


def answer(devices: dict[str, str] | None = None, key: ec.EllipticCurvePrivateKey = SECRET, **more: Any) -> bytes:
    devices = {"GPU-0": token(device())} if devices is None else devices
    digests = {name: ["DIGEST", ["SHA-256", hashlib.sha256(one.encode()).hexdigest()]] for name, one in devices.items()}
    overall = base(**{"x-nvidia-overall-att-result": True, "submods": digests, **more})
    return json.dumps([["JWT", token(overall, key)], devices]).encode()


KEYS = read_jwks(jwks())
WANTED = EatWanted(NONCE, NOW)


def reason(raw: bytes, wanted: EatWanted = WANTED) -> str:
    with pytest.raises(NotProven) as caught:
        verify_eat(raw, KEYS, wanted)
    return caught.value.code


def test_a_true_one() -> None:
    found = verify_eat(answer(), KEYS, EatWanted(NONCE, NOW, models=frozenset({"GH100"})))
    assert found["GPU-0"]["hwmodel"] == "GH100"


def _unsigned(claims: dict[str, Any]) -> str:
    return f"{b64(json.dumps({'alg': 'none', 'kid': 'nv-1'}).encode())}.{b64(json.dumps(claims).encode())}."


def _by_secret(claims: dict[str, Any]) -> str:
    text = f"{b64(json.dumps({'alg': 'HS384', 'kid': 'nv-1'}).encode())}.{b64(json.dumps(claims).encode())}"
    return f"{text}.{b64(hmac.digest(jwks(), text.encode(), 'sha384'))}"


FORGED: dict[str, list[str]] = {
    "token_algorithm_wrong": [
        _unsigned(base()),
        _by_secret(base()),
        token(base(), alg="ES256"),
        token(base(), alg="es384"),
    ],
    "token_signature_wrong": [
        token(base(), OTHER),
        token(base())[:-4] + "AAAA",
        token(base()).rpartition(".")[0] + ".",
    ],
    "token_key_unknown": [token(base(), kid="nv-2"), token(base(), OTHER, kid=None)],
    "token_malformed": ["", "a.b", "a.b.c", "....", token(base()) + ".x"],
}


@pytest.mark.parametrize(("code", "forged"), [(code, one) for code, many in FORGED.items() for one in many])
def test_tokens_that_nobody_signed(code: str, forged: str) -> None:
    with pytest.raises(NotProven) as caught:
        verify_jwt(forged, KEYS)
    assert caught.value.code == code


def test_claims_of_one_with_the_signature_of_another() -> None:
    head, _, signature = token(base()).split(".")
    with pytest.raises(NotProven):
        verify_jwt(f"{head}.{b64(json.dumps(base(exp=NOW + 10**9)).encode())}.{signature}", KEYS)


def test_a_device_token_that_is_only_decoded_passes_nowhere() -> None:
    assert reason(answer({"GPU-0": _unsigned(device())})) == "token_algorithm_wrong"
    assert reason(answer({"GPU-0": token(device(), OTHER)})) == "token_signature_wrong"
    assert reason(answer(key=OTHER)) == "token_signature_wrong"


CLAIMS: list[tuple[str, bytes]] = [
    ("attestation_failed", answer(**{"x-nvidia-overall-att-result": False})),
    ("attestation_failed", answer(**{"x-nvidia-overall-att-result": "true"})),
    ("token_issuer_wrong", answer(iss="https://nras.example")),
    ("token_expired", answer(exp=NOW - 61)),
    ("token_expired", answer(exp=None)),
    ("token_from_future", answer(nbf=NOW + 61)),
    ("token_nonce_wrong", answer(eat_nonce="cd" * 32)),
    ("token_nonce_wrong", answer({"GPU-0": token(device(eat_nonce="cd" * 32))})),
    ("devices_differ", answer(submods={})),
    ("devices_differ", answer({})),
    ("devices_differ", answer(submods={"GPU-0": ["DIGEST", ["SHA-256", "00" * 32]]})),
    ("device_measures_wrong", answer({"GPU-0": token(device(measres="fail"))})),
    ("device_debug", answer({"GPU-0": token(device(dbgstat="enabled"))})),
    ("device_debug", answer({"GPU-0": token({k: v for k, v in device().items() if k != "dbgstat"})})),
    ("device_boot", answer({"GPU-0": token(device(secboot=False))})),
    ("token_malformed", b"[]"), ("token_malformed", b"\xff"), ("token_malformed", b'[["JWT", 1], {}]'),
]  # fmt: skip


@pytest.mark.parametrize(("code", "raw"), CLAIMS)
def test_each_claim(code: str, raw: bytes) -> None:
    assert reason(raw) == code


def test_another_kind_of_device() -> None:
    assert reason(answer(), EatWanted(NONCE, NOW, models=frozenset({"GB200"}))) == "device_model_wrong"


def test_no_nonce_is_no_answer() -> None:
    assert reason(answer(eat_nonce=""), EatWanted("", NOW)) == "token_nonce_wrong"


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[]", b'{"keys": [{"kty": "EC", "crv": "P-384"}]}', jwks().replace(b'"x": "', b'"x": "A')]
)
def test_what_is_no_set_of_keys(raw: bytes) -> None:
    with pytest.raises(NotProven):
        read_jwks(raw)
