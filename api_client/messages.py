"""What goes to a portal and what comes back, before anyone knows what it means."""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from api_client.cleaning import cleaned
from api_client.errors import ServerFault

JSON = "application/json"
BYTES_A_SECOND = 500
"""What a line of 9,600 bit/s surely carries."""
X12 = "application/edi-x12"


@dataclass(frozen=True, slots=True)
class Upload:
    """A body that is read while it goes; `pieces` begins anew for each try."""

    size: int
    pieces: Callable[[], AsyncIterator[bytes]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Request:
    """One request below a portal's base URL. Patient data and secrets stand in the body only."""

    method: str
    path: str
    body: bytes = field(default=b"", repr=False)
    content_type: str = JSON
    token: str = field(default="", repr=False)
    repeatable: bool = False
    """Whether sending it twice is the same as sending it once."""
    deadline: float = 90.0
    """Seconds for everything: tries, pauses, and the last byte of the answer."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Beyond those that every request has, or in their place."""
    upload: Upload | None = None
    """A large body, in place of `body`."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer, decompressed."""

    status: int
    content_type: str
    body: bytes = field(repr=False)
    transaction_id: str = ""
    date: datetime | None = None
    retry_at: datetime | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """All of them, names in lower case; not cleaned."""

    def json(self) -> Mapping[str, Any]:
        """The body as a JSON object with every string cleaned; raises ServerFault if it isn't one."""
        try:
            value = cleaned(json.loads(self.body))
        except (ValueError, RecursionError):
            raise garbled(self) from None
        if not isinstance(value, dict):
            raise garbled(self)
        return value

    def text(self) -> str:
        """The body as text; portals that don't write UTF-8 write Latin-1."""
        try:
            return self.body.decode()
        except UnicodeDecodeError:
            return self.body.decode("latin-1")


def garbled(reply: Reply) -> ServerFault:
    """The error for an answer that can't be read."""
    return ServerFault(
        "The portal's answer arrived damaged and can't be read.",
        reference=reply.transaction_id,
    )
