"""Certificates are checked, always."""

import asyncio
import ipaddress
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from api_client.errors import Misconfigured
from api_client.messages import Request
from api_client.transport import Transport
from tests.api_client.wires import raw

GET = Request("POST", "/", b'{"password":"s3cret"}')


def certificate(path: Path, host: str) -> Path:
    """Write a self-signed certificate and its key into one PEM file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


class TlsPortal:
    """Answers anything over TLS and keeps what it could read."""

    def __init__(self, port: int, read: list[bytes]) -> None:
        self.url = f"https://127.0.0.1:{port}"
        self.read = read


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    return certificate(tmp_path / "right.pem", "127.0.0.1")


@pytest.fixture
async def portal(pem: Path) -> AsyncIterator[TlsPortal]:
    async for each in serving(pem):
        yield each


async def serving(pem: Path) -> AsyncIterator[TlsPortal]:
    read: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            read.append(await reader.readuntil(b"\r\n\r\n"))
            writer.write(raw(b'{"value":1}'))
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
    async with server:
        yield TlsPortal(server.sockets[0].getsockname()[1], read)


async def test_an_unknown_authority_is_refused_before_anything_is_sent(portal: TlsPortal) -> None:
    transport = Transport(portal.url)
    with pytest.raises(Misconfigured, match="not trusted, so nothing was sent") as caught:
        await transport.exchange(GET, lambda reply: reply.json())
    await transport.close()
    assert "ca_file" in caught.value.next_action
    assert portal.read == []


async def test_the_profiles_authority_is_trusted(portal: TlsPortal, pem: Path) -> None:
    transport = Transport(portal.url, ca_file=str(pem))
    assert await transport.exchange(GET, lambda reply: reply.json()) == {"value": 1}
    await transport.close()


async def test_a_certificate_for_another_host_is_refused(tmp_path: Path) -> None:
    wrong = certificate(tmp_path / "wrong.pem", "127.0.0.9")
    async for portal in serving(wrong):
        transport = Transport(portal.url, ca_file=str(wrong))
        with pytest.raises(Misconfigured, match="not trusted"):
            await transport.exchange(GET, lambda reply: reply.json())
        await transport.close()
        assert portal.read == []
