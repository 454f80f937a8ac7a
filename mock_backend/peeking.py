"""Which transaction an interchange begins with, without reading it."""

import zlib

_GZIP = b"\x1f\x8b"
_ISA_LENGTH = 106
_FAR_ENOUGH = 2_000


def transaction_in(sent: bytes) -> str:
    """ST01 of its first transaction set; '' where none is seen near the beginning, compressed or not."""
    start = _plain(sent)[:_FAR_ENOUGH].lstrip()
    if not start.startswith(b"ISA") or len(start) < _ISA_LENGTH:
        return ""
    element, terminator = start[3:4], start[_ISA_LENGTH - 1 : _ISA_LENGTH]
    for segment in start.split(terminator):
        name, *elements = segment.strip().split(element)
        if name == b"ST" and elements:
            return elements[0].decode(errors="replace")
    return ""


def _plain(sent: bytes) -> bytes:
    if not sent.startswith(_GZIP):
        return sent
    try:
        return zlib.decompressobj(wbits=31).decompress(sent, _FAR_ENOUGH)
    except zlib.error:
        return b""
