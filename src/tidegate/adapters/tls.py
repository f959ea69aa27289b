"""SSL contexts for upstream connections: built once per `Tls` record, TLS 1.2 or newer, HTTP/1.1 only.

Turns the errors of a failed handshake into one `tls_failed` that names the certificate problem.
"""

from __future__ import annotations

import logging
import ssl

from tidegate.core.errors import Misconfigured, ProviderFailed
from tidegate.policy.door import Address, Tls

_log = logging.getLogger(__name__)


class Contexts:
    """The SSL contexts in use, by their `Tls` record."""

    def __init__(self) -> None:
        self._made: dict[Tls, ssl.SSLContext] = {}

    def get(self, tls: Tls) -> ssl.SSLContext:
        """The context for `tls`; the first call for a record reads its files.

        Raises Misconfigured (`tls_files`) when a file is missing or is not PEM.
        """
        context = self._made.get(tls)
        if context is None:
            context = self._made[tls] = _build(tls)
        return context


def _build(tls: Tls) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(ssl.Purpose.SERVER_AUTH, cafile=tls.ca_file or None)
        if tls.client_cert:
            # An empty password makes an encrypted key an error; without it OpenSSL would ask the terminal.
            context.load_cert_chain(tls.client_cert, tls.client_key or None, password="")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
        raise Misconfigured(
            "tls_files",
            f"The TLS files of an endpoint cannot be used: {reason}.",
            "Check ca_file, client_cert and client_key: readable PEM, the key unencrypted and of that certificate.",
        ) from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    if not tls.verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        _log.warning("tls_not_verified: an endpoint is configured without certificate verification")
    return context


def server_name(address: Address) -> str:
    """The name that the certificate must carry and that SNI sends."""
    return address.tls.server_name or address.host.strip("[]")


def tls_failed(address: Address, error: Exception) -> ProviderFailed:
    """The Problem for a handshake that failed, or a TLS session that broke, with `error`."""
    where = f"{address.host}:{address.port}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return ProviderFailed(
            "tls_failed",
            f"The certificate of {where} is not accepted: {error.verify_message.rstrip('.')}.",
            "Check the endpoint's certificate, or set ca_file or server_name for it.",
            retry=False,
        )
    if isinstance(error, ssl.SSLError):
        # `reason` is one of OpenSSL's fixed words, such as WRONG_VERSION_NUMBER.
        reason = (error.reason or "protocol error").lower().replace("_", " ")
        return ProviderFailed(
            "tls_failed",
            f"TLS with {where} failed: {reason}.",
            "Check that the port speaks TLS 1.2 or newer and, if it asks for one, the client certificate.",
            retry=False,
        )
    return ProviderFailed(
        "tls_failed",
        f"{where} broke the connection off during the TLS handshake.",
        "Check that the port speaks TLS 1.2 or newer.",
    )
