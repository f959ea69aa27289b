"""HTTPS for clients, with a certificate of a private authority, and to an endpoint that has one."""

from __future__ import annotations

import ssl
from pathlib import Path

import httpx2
import trustme
from tests.fakes.answers import chat
from tests.fakes.gateway import GatewayProcess, openai_endpoint
from tests.fakes.upstream import ScriptedUpstream, ok


async def test_clients_are_served_over_tls(tmp_path: Path) -> None:
    authority = trustme.CA()
    certificate = authority.issue_cert("127.0.0.1")
    certificate.cert_chain_pems[0].write_to_path(tmp_path / "cert.pem")
    certificate.private_key_pem.write_to_path(tmp_path / "key.pem")
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    async with ScriptedUpstream(lambda _: ok(chat("over tls"))) as upstream:
        config = {
            "server": {"listen": "127.0.0.1:0", "tls": {"cert": "cert.pem", "key": "key.pem"}},
            "endpoints": [openai_endpoint("oai", upstream.url)],
            "routes": [{"name": "m", "deployments": ["oai/m"]}],
        }
        async with GatewayProcess(tmp_path, config) as gateway:
            assert gateway.address.startswith("https://")
            body = {"model": "m", "messages": [{"role": "user", "content": "hello"}]}
            headers = {"authorization": f"Bearer {gateway.client_key}"}
            async with httpx2.AsyncClient(base_url=gateway.address, verify=trust) as client:
                answer = await client.post("/v1/chat/completions", json=body, headers=headers)
                assert answer.json()["choices"][0]["message"]["content"] == "over tls"
                refused = await client.post("/v1/chat/completions", content=b"x" * 40_000_000, headers=headers)
                assert refused.status_code == 413
