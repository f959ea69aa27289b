"""`tidegate envelope key|verify|receipt|attestation`: this gateway's key, and proofs verified from files, offline."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from tidegate.adapters.clock import SystemClock
from tidegate.adapters.files import Disk
from tidegate.adapters.signer import open_key
from tidegate.adapters.tdx import quote_verifier
from tidegate.app.config import Settings
from tidegate.app.config_load import DEFAULT_FILE, dialects, standard_loader
from tidegate.app.proofs import MOST, Evidence, Question, find_dialect, verify_answer, verify_attestation
from tidegate.cli.command import FAILED, OK, Command
from tidegate.cli.state import state_arguments, state_folder
from tidegate.cli.terminal import plain, print_json, say
from tidegate.core.errors import Misconfigured
from tidegate.core.words import PASSED, Outcome
from tidegate.gateway.signing import published
from tidegate.provenance.attestation import Wanted
from tidegate.provenance.keys import read_public_key
from tidegate.provenance.receipts import Bodies, read_receipt, verify_receipt

INCOMPLETE: Final = 3
"""Exit code when nothing is wrong, but not all of it was checked."""


def _read(path: str) -> bytes:
    return Disk().read(path, MOST)


def _show(outcomes: Mapping[str, Outcome]) -> int:
    for name, outcome in outcomes.items():
        say(f"{name}: {plain(str(outcome))}")
    if any(outcome.state == "found" for outcome in outcomes.values()):
        return FAILED
    return OK if all(outcome == PASSED for outcome in outcomes.values()) else INCOMPLETE


# -- key


def _key_arguments(parser: argparse.ArgumentParser) -> None:
    state_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print as JSON")


def _key(arguments: argparse.Namespace) -> int:
    settings = Settings()
    if arguments.config or Disk().stamp(DEFAULT_FILE) is not None:
        settings = standard_loader().load(arguments.config or DEFAULT_FILE, secrets=False).settings
    shown = published(settings.provenance.provider, open_key(Path(state_folder(arguments))))
    if arguments.json:
        print_json(shown)
        return OK
    for name, value in shown.items():
        say(f"{name}: {value}")
    return OK


# -- verify


def _verify_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a whole answer, a stream as it came, or an envelope alone")
    parser.add_argument(
        "--key", metavar="KEY", required=True, help="the signer's public key: base64, hex, or a PEM file"
    )
    parser.add_argument("--nonce", metavar="TEXT", default=None, help="the nonce of the request")
    parser.add_argument("--dialect", metavar="ID", default="", help="compare the answer too, read in this dialect")
    parser.add_argument("--now", action="store_true", help="the envelope must be valid at this moment")
    parser.add_argument("--member", metavar="NAME", default="tidegate_envelope", help="default: %(default)s")


def _verify(arguments: argparse.Namespace) -> int:
    given: str = arguments.key
    if given.endswith(".pem"):
        given = _read(given).decode("ascii", "replace")
    question = Question(
        read_public_key(given),
        arguments.nonce,
        SystemClock().wall() if arguments.now else None,
        find_dialect(arguments.dialect, list(dialects(()).values())) if arguments.dialect else None,
        arguments.member,
    )
    shown = verify_answer(_read(arguments.file), question)
    envelope = shown.envelope
    # What was signed, and nothing of what stands beside it.
    print_json({
        "provider": envelope.provider, "key_id": envelope.key_id, "model": envelope.model, "content": envelope.content,
        "tool_calls": [{"name": call.name, "arguments": call.arguments} for call in envelope.tool_calls],
        "finish_reason": envelope.finish_reason, "session": msgspec.to_builtins(envelope.link),
    })  # fmt: skip
    return _show(shown.outcomes)


# -- receipt


def _receipt_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the receipt: what the provider's /v1/signature/ID gives")
    parser.add_argument("--request", metavar="FILE", required=True, help="the request's body, byte for byte")
    parser.add_argument("--response", metavar="FILE", required=True, help="the response's body, byte for byte")
    parser.add_argument("--model", metavar="NAME", default="", help="the model, if the receipt names one")
    parser.add_argument("--address", metavar="HEX", default="", help="the address that an attestation showed")


def _receipt(arguments: argparse.Namespace) -> int:
    bodies = Bodies(_read(arguments.request), _read(arguments.response))
    address = verify_receipt(read_receipt(_read(arguments.file)), bodies, arguments.model).hex()
    say(f"signed by 0x{address}")
    if not arguments.address:
        return _show({"signature": PASSED, "address": Outcome("not_checked", "no_address_given")})
    known = arguments.address.lower().removeprefix("0x") == address
    return _show({"signature": PASSED, "address": PASSED if known else Outcome("found", "another_address")})


# -- attestation


def _attestation_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the report: what /v1/attestation/report gives")
    parser.add_argument("--nonce", metavar="HEX", default="", help="the nonce that it was asked for with, 32 bytes")
    parser.add_argument("--model", metavar="NAME", default="", help="which part, if it is of several models")
    parser.add_argument("--address", metavar="HEX", default="", help="the address that signed the receipts")
    parser.add_argument("--compose-hash", metavar="HEX", action="append", default=[], help="an expected configuration")
    parser.add_argument("--mr-td", metavar="HEX", action="append", default=[], help="an expected machine image")
    parser.add_argument("--collateral", metavar="FILE", default="", help="Intel's collateral for the platform, JSON")
    parser.add_argument("--gpu-token", metavar="FILE", default="", help="the answer of NVIDIA's attestation service")
    parser.add_argument("--gpu-keys", metavar="FILE", default="", help="the keys of that service, a JWKS file")


def _attestation(arguments: argparse.Namespace) -> int:
    now = SystemClock().wall()
    try:
        nonce = bytes.fromhex(arguments.nonce.removeprefix("0x"))
    except ValueError:
        raise Misconfigured("nonce_not_hex", "The nonce is not in hex.", "Give 64 hex digits.") from None
    verify = None
    if arguments.collateral:
        verify = quote_verifier(_read(arguments.collateral).decode("utf-8", "replace"), now)
    wanted = Wanted(nonce, frozenset(arguments.compose_hash), frozenset(arguments.mr_td), verify_quote=verify)
    token = _read(arguments.gpu_token) if arguments.gpu_token else b""
    keys = _read(arguments.gpu_keys) if arguments.gpu_keys else b""
    evidence = Evidence(wanted, arguments.model, arguments.address, token, keys, nonce.hex(), now)
    return _show(verify_attestation(_read(arguments.file), evidence))


COMMAND: Final = Command(
    name="envelope",
    summary="Signed answers: this gateway's key, and proofs verified from files, without a network.",
    example="tidegate envelope verify answer.json --key 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
    children=(
        Command(
            name="key",
            summary="Print the public key that this gateway signs its answers with; it is made when there is none.",
            example="tidegate envelope key --json",
            arguments=_key_arguments,
            run=_key,
        ),
        Command(
            name="verify",
            summary="Verify an answer's envelope and print what was signed. Ends with 3 when a part was not checked.",
            example="tidegate envelope verify answer.json --key gateway.pem --nonce 5bq0T3mRvX2k --dialect openai_chat",
            arguments=_verify_arguments,
            run=_verify,
        ),
        Command(
            name="receipt",
            summary="Verify the receipt of an enclave provider. Ends with 3 when nobody vouched for the address.",
            example="tidegate envelope receipt receipt.json --request request.json --response response.txt",
            arguments=_receipt_arguments,
            run=_receipt,
        ),
        Command(
            name="attestation",
            summary="Verify an enclave's attestation report, part by part. Ends with 3 when a part was not checked.",
            example="tidegate envelope attestation report.json --nonce 5f2c... --collateral collateral.json",
            arguments=_attestation_arguments,
            run=_attestation,
        ),
    ),
)
