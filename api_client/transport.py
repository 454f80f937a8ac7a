"""The only place that speaks HTTP, and the only importer of httpx.

It uses httpx's connection pool without its client: no redirects, cookies, proxies, environment, URL logging.
httpx is loaded in a thread at the first request, since loading it takes longer than the first screen.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from api_client.address import checked_url
from api_client.decoding import Body, cut_short
from api_client.errors import LineFault, Misconfigured, PortalError, TimedOut, Unreachable
from api_client.headers import AGENT, instant, retry_instant
from api_client.line_count import LineCount
from api_client.messages import Reply, Request
from api_client.meter import Meter
from api_client.problems import raise_refusal
from api_client.retries import TRIES, Retries
from x12.text import clean

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
CONNECT, WRITE, READ = 10.0, 30.0, 60.0
"""Seconds to connect, to send a piece, and between two pieces of the answer; 9,600 bit/s needs them."""
RANGE_NOT_SATISFIABLE = 416
KEEP_OPEN = 60.0
"""Seconds an idle connection is kept: a new one costs a thin line two round trips and the certificates."""


class Watch(Protocol):
    """Who follows what becomes of each request."""

    def leaving(self) -> None:
        """A request is about to leave; raises WorkingOffline where none may."""
        ...

    def answered(self) -> None:
        """The portal has answered, whatever it said."""
        ...

    def lost(self) -> None:
        """A request or its answer was lost on the way."""
        ...


Told = Callable[[LineCount], None]
Begun = Callable[[Request], Told]
"""Is told of each request before it leaves, and gives who is told what it took, tries included."""


class Transport:
    """One portal's line: a base URL, a connection pool, a retry budget."""

    def __init__(
        self,
        base: str,
        *,
        ca_file: str = "",
        wire: "httpx.AsyncBaseTransport | None" = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.base = checked_url(base)
        self.last_line = LineCount()
        self.on_retry: Callable[[str], None] | None = None
        """Gets a sentence before each further try, and '' when there is none any more."""
        self.watch: Watch | None = None
        self.counted: Begun | None = None
        self._ca_file = ca_file
        self._wire = wire
        self._sleep = sleep
        self._retries = Retries()
        self._opening = asyncio.Lock()
        self._resuming = 0

    async def exchange(self, request: Request, read: Callable[[Reply], T]) -> T:
        """Send the request and give what `read` makes of the answer; raises a PortalError and nothing else.

        `read` raises ServerFault for an answer it can't use, which counts as a failed try.
        """
        meter, told = Meter(), self._begun(request)
        try:
            async with asyncio.timeout(request.deadline):
                return await self._tries(request, read, meter)
        except TimeoutError:
            self._lost()
            raise TimedOut(request.deadline) from None
        finally:
            self._count(meter, told)

    async def stream(
        self, request: Request, take: Callable[[Reply, AsyncIterator[bytes]], Awaitable[T]]
    ) -> T:
        """Send the request once and let `take` have the answer's bytes as they come, however long that takes.

        The bytes are those of the line, the reply has none. Raises a PortalError; a line that stands still
        for `READ` seconds is TimedOut, one that breaks or ends too early Unreachable. `take` gets a 416, too.
        """
        meter, told = Meter(self._resuming), self._begun(request)
        self._resuming = 0
        try:
            async with self._answer(request, meter) as response:
                if response.status_code >= 300 and response.status_code != RANGE_NOT_SATISFIABLE:
                    raise_refusal(_reply(response, await _read_body(response, meter)))
                meter.receiving(response)
                return await take(_reply(response, b""), _pieces(response, meter))
        finally:
            self._count(meter, told)

    async def recover(self, request: Request, fault: PortalError, tried: int) -> None:
        """Wait before whoever streams tries once more; raises the fault where nobody should."""
        pause = self._retries.pause(request, fault, tried)
        if pause is None:
            raise fault
        self._announce(fault, tried, pause)
        self._resuming += 1
        await self._sleep(pause)

    async def open(self) -> "httpx.AsyncBaseTransport":
        """Load httpx and the certificates if that is still to do; safe to call ahead of the first request."""
        async with self._opening:
            if self._wire is None:
                self._wire = await asyncio.to_thread(_new_wire, self.base, self._ca_file)
            return self._wire

    async def close(self) -> None:
        """Close the connections; a later request opens new ones."""
        wire, self._wire = self._wire, None
        if wire is not None:
            await wire.aclose()

    async def _tries(self, request: Request, read: Callable[[Reply], T], meter: Meter) -> T:
        tried, until = 0, time.monotonic() + request.deadline
        try:
            while True:
                tried += 1
                try:
                    reply = await self._once(request, meter)
                    raise_refusal(reply)
                    result = read(reply)
                except PortalError as fault:
                    pause = self._retries.pause(request, fault, tried)
                    if pause is None or time.monotonic() + pause >= until:
                        raise
                    self._announce(fault, tried, pause)
                    meter.retried()
                else:
                    self._retries.succeeded()
                    return result
                await self._sleep(pause)
        finally:
            if tried > 1 and self.on_retry is not None:
                self.on_retry("")

    async def _once(self, request: Request, meter: Meter) -> Reply:
        async with self._answer(request, meter) as response:
            return _reply(response, await _read_body(response, meter))

    @asynccontextmanager
    async def _answer(self, request: Request, meter: Meter) -> "AsyncIterator[httpx.Response]":
        """Send the request; the answer's body is still on the line, and is let go of at the end."""
        if self.watch is not None:
            self.watch.leaving()
        wire = await self.open()
        import httpx

        try:
            outgoing = httpx.Request(
                request.method,
                self.base + request.path,
                headers=_headers(request),
                content=request.upload.pieces() if request.upload else request.body or None,
                extensions={"timeout": {"connect": CONNECT, "write": WRITE, "read": READ, "pool": READ}},
            )
        except (httpx.InvalidURL, ValueError):  # of a host name, idna's error is a ValueError
            raise Misconfigured("The portal's address can't be used.") from None
        meter.sending(outgoing, request.upload.size if request.upload else len(request.body))
        try:
            response = await wire.handle_async_request(outgoing)
            if self.watch is not None:
                self.watch.answered()
            try:
                yield response
            finally:
                await response.aclose()
        except (httpx.TransportError, httpx.StreamError, httpx.InvalidURL, OSError) as error:
            self._lost()
            raise _fault(error) from None

    def _begun(self, request: Request) -> Told | None:
        return self.counted(request) if self.counted is not None else None

    def _count(self, meter: Meter, told: Told | None) -> None:
        self.last_line = meter.count()
        if told is not None:
            told(self.last_line)

    def _lost(self) -> None:
        if self.watch is not None:
            self.watch.lost()

    def _announce(self, fault: PortalError, tried: int, pause: float) -> None:
        if self.on_retry is not None:
            what = "The line broke" if isinstance(fault, LineFault) else "The portal had a problem"
            self.on_retry(f"{what}; try {tried + 1} of {TRIES} in {max(1, round(pause))} s.")


def _headers(request: Request) -> dict[str, str]:
    """The few headers that mean something to a portal; a thin line pays for each of them every time."""
    headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip"}
    if request.body or request.upload:
        headers["Content-Type"] = request.content_type
    if request.upload:
        headers["Content-Length"] = str(request.upload.size)
    if request.token:
        headers["Authorization"] = f"Bearer {request.token}"
    return headers | dict(request.headers)


async def _pieces(response: "httpx.Response", meter: Meter) -> AsyncIterator[bytes]:
    """The body as it comes over the line."""
    stream: Any = response.stream
    async for piece in stream:
        meter.received(len(piece))
        yield piece


async def _read_body(response: "httpx.Response", meter: Meter) -> bytes:
    import httpx

    meter.receiving(response)
    body = Body(response.headers.get("Content-Encoding", "").strip().lower())
    arrived = 0
    stream: Any = response.stream
    try:
        async for chunk in stream:
            arrived += len(chunk)
            meter.received(len(chunk))
            body.feed(chunk)
    except (httpx.RemoteProtocolError, httpx.ReadError):
        raise cut_short() from None
    announced = response.headers.get("Content-Length", "")
    if announced.isdecimal() and int(announced) != arrived:
        raise cut_short()
    return body.finish()


def _reply(response: "httpx.Response", body: bytes) -> Reply:
    headers = response.headers
    return Reply(
        status=response.status_code,
        content_type=headers.get("Content-Type", "").partition(";")[0].strip().lower(),
        body=body,
        transaction_id=clean(headers.get("X-Transaction-Id", ""))[:64],
        date=instant(headers.get("Date", "")),
        retry_at=retry_instant(headers.get("Retry-After", "")),
        headers={name.lower(): text for name, text in headers.items()},
    )


def _fault(error: Exception) -> PortalError:
    """Say in our words what httpx, or the socket below it, reports."""
    import httpx

    if _is_about_certificates(error):
        return Misconfigured(
            "The portal's certificate is not trusted, so nothing was sent.",
            next_action="Check the address. If your network inspects TLS, set ca_file for this portal.",
        )
    if isinstance(error, httpx.ConnectTimeout):
        return TimedOut(CONNECT, sent=False)
    if isinstance(error, httpx.TimeoutException):
        return TimedOut(READ)
    if isinstance(error, httpx.ConnectError):
        return Unreachable(sent=False)
    return Unreachable("The connection to the portal broke.")


def _is_about_certificates(error: BaseException | None) -> bool:
    import ssl

    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def load() -> None:
    """Import httpx and all that its first connection takes, and silence it; safe in a thread."""
    for name in ("httpx", "httpcore._async.http11", "anyio._backends._asyncio"):
        import_module(name)
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _new_wire(base: str, ca_file: str) -> "httpx.AsyncBaseTransport":
    """Make a pool: two connections for downloads, two for what the user asks meanwhile. Runs in a thread."""
    import ssl

    import httpx

    from api_client.tls import tls_context

    load()
    secure = base.startswith("https:")
    return httpx.AsyncHTTPTransport(
        verify=tls_context(ca_file) if secure else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        trust_env=False,
        limits=httpx.Limits(max_connections=4, max_keepalive_connections=1, keepalive_expiry=KEEP_OPEN),
    )
