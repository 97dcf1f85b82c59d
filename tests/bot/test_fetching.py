"""Pictures from addresses a file names: fetched over https from the public internet, and from nowhere else."""

from __future__ import annotations

import ipaddress
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from bot.fetching import MOST_BYTES, Fetcher, is_public
from commerce.catalogue import NoPicture

PICTURE = b"a teapot"


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for this machine, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    today = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "localhost.pem"
    plain = serialization.NoEncryption()
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
async def server(certificate: Path) -> AsyncIterator[TestServer]:
    """A server with a picture, with ways to it, and with something far too large."""

    async def picture(_: web.Request) -> web.Response:
        return web.Response(body=PICTURE)

    async def moved(request: web.Request) -> web.Response:
        raise web.HTTPFound(request.query["to"])

    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(MOST_BYTES // 2**20 + 2):
            await response.write(b"x" * 2**20)
        return response

    app = web.Application()
    app.add_routes([web.get("/pot.jpg", picture), web.get("/moved", moved), web.get("/endless", endless)])
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = TestServer(app, scheme="https")
    await server.start_server(ssl=context)
    yield server
    await server.close()


@pytest.fixture
async def fetcher(certificate: Path) -> AsyncIterator[Fetcher]:
    """Somebody who may reach this machine too."""
    async with Fetcher(lambda address: True, ssl.create_default_context(cafile=str(certificate))) as fetcher:
        yield fetcher


async def test_a_picture_is_fetched_over_https(server: TestServer, fetcher: Fetcher) -> None:
    assert await fetcher.fetch(f"https://localhost:{server.port}/pot.jpg") == PICTURE


async def test_a_few_redirections_are_followed_and_not_more(server: TestServer, fetcher: Fetcher) -> None:
    here = f"https://localhost:{server.port}"

    assert await fetcher.fetch(f"{here}/moved?to=/pot.jpg") == PICTURE
    with pytest.raises(OSError, match="too many redirections"):
        await fetcher.fetch(f"{here}/moved?to=/moved%3Fto=/moved%253Fto=/moved%25253Fto=/pot.jpg")


async def test_a_redirection_away_from_https_is_not_followed(server: TestServer, fetcher: Fetcher) -> None:
    with pytest.raises(OSError, match="not an https address"):
        await fetcher.fetch(f"https://localhost:{server.port}/moved?to=http://localhost/pot.jpg")


async def test_what_is_far_too_large_is_no_picture(server: TestServer, fetcher: Fetcher) -> None:
    with pytest.raises(NoPicture):
        await fetcher.fetch(f"https://localhost:{server.port}/endless")


@pytest.mark.parametrize("path", ["nowhere.jpg", "moved?to=https://localhost:1/"])
async def test_what_cannot_be_had_is_an_error_of_the_network(server: TestServer, fetcher: Fetcher, path: str) -> None:
    with pytest.raises(OSError, match=r"status 404|ClientConnectorError|ConnectorDNSError"):
        await fetcher.fetch(f"https://localhost:{server.port}/{path}")


@pytest.mark.parametrize(
    "address",
    [
        "http://shop.example/pot.jpg",
        "file:///etc/passwd",
        "https://127.0.0.1/pot.jpg",
        "https://[::1]/pot.jpg",
        "https://10.0.0.5/pot.jpg",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/pot.jpg",
    ],
)
async def test_nobody_can_make_the_shop_ask_its_own_network(address: str) -> None:
    async with Fetcher() as fetcher:
        with pytest.raises(OSError, match=r"not an|ClientConnector"):
            await fetcher.fetch(address)


@pytest.mark.parametrize(
    ("address", "public"),
    [("93.184.216.34", True), ("10.1.2.3", False), ("::1", False), ("fd00::1", False), ("shop.example", False)],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public
