"""What X12 is read from: bytes, text, or chunks of either, in blocks of one size."""

from collections.abc import Iterable, Iterator

Source = bytes | bytearray | memoryview | str | Iterable[bytes | str]

BLOCK = 1 << 14
"""Bytes handled at a time. Small blocks keep the pieces of a split in the processor's cache."""


def blocks(source: Source) -> Iterator[bytes]:
    """Give the source in blocks of `BLOCK` bytes, the last one shorter. Text becomes UTF-8."""
    rest = b""
    for chunk in _chunks(source):
        data = _encoded(chunk)
        if len(rest) + len(data) < BLOCK:
            rest += data
            continue
        head = BLOCK - len(rest)
        yield rest + data[:head]
        end = head + (len(data) - head) // BLOCK * BLOCK
        for start in range(head, end, BLOCK):
            yield bytes(data[start : start + BLOCK])
        rest = bytes(data[end:])
    if rest:
        yield rest


def _chunks(source: Source) -> Iterable[bytes | memoryview | str]:
    if isinstance(source, str):
        # A slice at a time, so that a long text is never there twice.
        return (source[start : start + BLOCK] for start in range(0, len(source), BLOCK))
    if isinstance(source, (bytes, bytearray, memoryview)):
        return (memoryview(source).cast("B"),)
    return source


def _encoded(chunk: bytes | memoryview | str) -> bytes | memoryview:
    return chunk.encode("utf-8", "replace") if isinstance(chunk, str) else chunk
