"""Requests in fewer bytes, for a portal that says that it takes them so."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from api_client.errors import NotPacked

if TYPE_CHECKING:
    from api_client.messages import Reply, Request
    from api_client.records import SignedIn
    from api_client.session import Session

T = TypeVar("T")

GZIP = {"Content-Encoding": "gzip"}
LEAST = 100
"""Bytes that packing has to save, its header counted: a tenth of a second at 9,600 bit/s."""
_HEADER = len("Content-Encoding: gzip\r\n")


def takes_gzip(signed_in: SignedIn | None) -> bool:
    """Whether the portal said so at sign-in."""
    return signed_in is not None and "gzip" in signed_in.request_encodings


def packed(request: Request) -> Request:
    """The request with its body packed, or as it is where that saves too little.

    The same body always gives the same bytes.
    """
    content = gzip.compress(request.body, mtime=0)
    if len(content) + _HEADER + LEAST > len(request.body):
        return request
    return replace(request, body=content, headers={**request.headers, **GZIP})


async def ask_packed(session: Session, smaller: Request, plain: Request, read: Callable[[Reply], T]) -> T:
    """A portal that refuses the packed body has done nothing with it, so it gets the plain one."""
    try:
        return await session.ask(smaller, read)
    except NotPacked:
        if smaller is plain:
            raise
        return await session.ask(plain, read)
