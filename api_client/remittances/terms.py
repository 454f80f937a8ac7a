"""What a portal promises about a file that it sends: which version, how long, with which digests."""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from api_client.messages import Reply

_SHA_256 = re.compile(r"(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):")
_PART = re.compile(r"bytes ([0-9]{1,15})-([0-9]{1,15})/([0-9]{1,15})")


@dataclass(frozen=True, slots=True)
class Terms:
    """One version of a file on the line; it may be a gzip file with the 835 inside."""

    etag: str
    """A strong one; '' where there is none, and then nothing can be gone on with."""
    total: int
    """Bytes on the line."""
    digest: bytes = b""
    """SHA-256 of what is on the line (RFC 9530); b'' where the portal gives none, as with the next two."""
    content_digest: bytes = b""
    content_length: int = -1
    """Bytes of the 835 itself, -1 where the portal doesn't say."""
    gzipped: bool = False

    def said(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return {name: each.hex() if isinstance(each, bytes) else each for name, each in asdict(self).items()}

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> "Terms | None":
        """What `said` gave; None where it is something else."""
        try:
            return cls(
                str(said["etag"]),
                int(said["total"]),
                bytes.fromhex(said["digest"]),
                bytes.fromhex(said["content_digest"]),
                int(said["content_length"]),
                bool(said["gzipped"]),
            )
        except (ValueError, KeyError, TypeError):
            return None


def terms_of(reply: Reply, *, gzipped: bool) -> Terms | None:
    """What the head of an answer with the whole file promises; None where it says no length."""
    length = reply.headers.get("content-length", "")
    if not _is_number(length):
        return None
    digest = _digest(reply, "repr-digest")
    inside = reply.headers.get("x-content-length", "")
    return Terms(
        etag_of(reply),
        int(length),
        digest,
        _digest(reply, "x-content-digest") if gzipped else digest,
        (int(inside) if _is_number(inside) else -1) if gzipped else int(length),
        gzipped,
    )


def etag_of(reply: Reply) -> str:
    """A strong entity tag; '' for a weak one, which says nothing about single bytes (RFC 9110, 8.8.3)."""
    etag = reply.headers.get("etag", "")
    return etag if etag.startswith('"') and etag.isascii() and etag.isprintable() else ""


def range_of(reply: Reply) -> tuple[int, int, int] | None:
    """First and last byte and the length of the whole, from Content-Range; None where it is odd."""
    found = _PART.fullmatch(reply.headers.get("content-range", ""))
    if found is None:
        return None
    first, last, total = map(int, found.groups())
    return (first, last, total) if first <= last < total else None


def _digest(reply: Reply, name: str) -> bytes:
    found = _SHA_256.search(reply.headers.get(name, ""))
    try:
        value = base64.b64decode(found[1], validate=True) if found else b""
    except binascii.Error:
        return b""
    return value if len(value) == 32 else b""


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 15
