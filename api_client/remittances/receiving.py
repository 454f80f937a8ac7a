"""Brings a file over the line: goes on where it was cut, begins again where the file has changed."""

from collections.abc import AsyncIterator, Callable
from typing import Protocol

from api_client.errors import Cancelled, Interrupted, LineFault, Misconfigured, PortalFault, ServerFault
from api_client.messages import Reply, Request
from api_client.remittances.terms import Terms, etag_of, range_of, terms_of
from api_client.session import Session

BEGINNINGS = 3
"""How often one download may begin again."""
LARGEST = 4 << 30
Told = Callable[[int, int], None]
"""Gets the bytes of the line that are here, and how many there will be."""


class Landing(Protocol):
    """Where the bytes go. It keeps what is here, with its terms, past the end of the program."""

    terms: Terms | None
    """Of what is held; None where there is nothing."""
    held: int

    async def start(self, terms: Terms) -> None:
        """Begin with nothing of another version; raises a PortalError where there is no room."""
        ...

    async def take(self, piece: bytes) -> None:
        """Keep the next bytes."""
        ...


class _Changed(ServerFault):
    """The file isn't any more what the landing holds a part of, or nothing came of it."""


class _Damaged(ServerFault):
    """What comes can't be put together, however often it is asked for."""


async def receive(session: Session, path: str, landing: Landing, told: Told, *, gzipped: bool) -> None:
    """Bring all of the file; raises Interrupted when the line stays broken, or what the portal says.

    A try that brings bytes is followed by the next one at once; after one that brings none there is a pause.
    """
    download = _Download(session, path, landing, told, gzipped=gzipped)
    fruitless = 0
    while not is_whole(landing):
        before = landing.held
        fault = await download.go_on()
        fruitless = 0 if landing.held > before else fruitless + 1
        if fruitless and not is_whole(landing):
            await _recover(session, path, fault or _Changed(), fruitless, landing)


async def _recover(
    session: Session, path: str, fault: PortalFault | LineFault, tried: int, landing: Landing
) -> None:
    request = Request("GET", path, repeatable=not isinstance(fault, _Damaged))
    try:
        await session.transport.recover(request, fault, tried)
    except LineFault:
        raise Interrupted(landing.held, landing.terms.total if landing.terms else 0) from None


def is_whole(landing: Landing) -> bool:
    """Whether all bytes are here."""
    return landing.terms is not None and landing.held == landing.terms.total


async def promised(session: Session, path: str, *, gzipped: bool) -> Terms | None:
    """What the portal promises about a file, without the file."""

    async def take(reply: Reply, _: AsyncIterator[bytes]) -> Terms | None:
        return terms_of(reply, gzipped=gzipped) if reply.status == 200 else None

    request = Request("HEAD", path, headers={"Accept-Encoding": "identity"})
    return await session.stream(request, take)


class _Download:
    """One file on its way."""

    def __init__(self, session: Session, path: str, landing: Landing, told: Told, *, gzipped: bool) -> None:
        self._session = session
        self._path = path
        self._landing = landing
        self._told = told
        self._gzipped = gzipped
        self._beginnings = 0
        self._from_scratch = False

    async def go_on(self) -> LineFault | PortalFault | None:
        """Ask for what is missing, once; gives what cut it short."""
        try:
            await self._session.stream(self._request(), self._take)
        except _Changed as changed:
            self._from_scratch = True
            return changed
        except Cancelled:
            raise
        except (LineFault, PortalFault) as fault:
            return fault
        return None

    def _request(self) -> Request:
        # The bytes are ranges of what is sent, so nothing on the way may pack them (RFC 9110, 14.1.2).
        headers = {"Accept-Encoding": "identity"}
        landing = self._landing
        if landing.terms is not None and landing.terms.etag and landing.held and not self._from_scratch:
            headers |= {"Range": f"bytes={landing.held}-", "If-Range": landing.terms.etag}
        return Request("GET", self._path, headers=headers)

    async def _take(self, reply: Reply, pieces: AsyncIterator[bytes]) -> None:
        if reply.status == 206:
            self._check_part(reply)
        elif reply.status == 200:
            await self._begin(reply)
        else:
            raise _Changed
        landing, terms = self._landing, self._landing.terms
        if terms is None:
            raise _Changed
        self._told(landing.held, terms.total)
        async for piece in pieces:
            if landing.held + len(piece) > terms.total:
                raise _damaged(reply)
            await landing.take(piece)
            self._told(landing.held, terms.total)

    def _check_part(self, reply: Reply) -> None:
        """A part must be of the version that is held, and begin where that ends."""
        found, terms = range_of(reply), self._landing.terms
        if found is None or terms is None or self._from_scratch:
            raise _Changed
        fits = found[0] == self._landing.held and found[2] == terms.total
        if not fits or etag_of(reply) not in {"", terms.etag}:
            raise _Changed

    async def _begin(self, reply: Reply) -> None:
        terms = terms_of(reply, gzipped=self._gzipped)
        self._beginnings += 1
        if terms is None or terms.total > LARGEST or self._beginnings > BEGINNINGS:
            raise _damaged(reply)
        await self._landing.start(terms)
        self._from_scratch = False


def _damaged(reply: Reply) -> _Damaged:
    return _Damaged(
        "The portal sends this file in another form each time, so it can't be put together.",
        reference=reply.transaction_id,
    )


async def receive_packed(session: Session, remittance_id: str, landing: Landing, told: Told) -> None:
    """Bring the gzip file of a remittance, or the 835 itself from a portal that has no other."""
    path = f"/remittances/{remittance_id}.835"
    if landing.terms is None or landing.terms.gzipped:
        try:
            return await receive(session, f"{path}.gz", landing, told, gzipped=True)
        except Misconfigured:  # nothing at that address
            if landing.held:
                raise
    return await receive(session, path, landing, told, gzipped=False)
