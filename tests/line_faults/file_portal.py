"""A portal on a socket that serves one large remittance, packed or not."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from api_client.profile import new_profile
from api_client.session import Session
from api_client.transport import Transport
from tests.api_client.remittance_server import Files
from tests.line_faults.messages import read_message


@asynccontextmanager
async def file_portal(files: Files) -> AsyncIterator[str]:
    """Serve the files; gives the address."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while (message := await read_message(reader)) is not None:
            lines = message.head.decode().split("\r\n")
            method, path, _ = lines[0].split(" ")
            headers = dict(line.split(": ", 1) for line in lines[1:] if line)
            answer = files(httpx.Request(method, f"http://portal{path}", headers=headers))
            body = await answer.aread()
            head = "".join(f"{name}: {text}\r\n" for name, text in answer.headers.items())
            writer.write(f"HTTP/1.1 {answer.status_code} OK\r\n{head}\r\n".encode())
            writer.write(b"" if method == "HEAD" else body)
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        await server.wait_closed()


def session_at(url: str) -> Session:
    """Somebody signed in there."""
    profile = new_profile("mac", "mac", url)
    session = Session(profile, Transport(profile.base))
    session._token = "t" * 20
    return session
