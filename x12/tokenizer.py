"""Find the interchanges in a stream and cut them into tokens, in memory of one block or one segment."""

from collections.abc import Generator, Iterator

from x12.cutter import Cutter
from x12.foreign import foreign_format
from x12.header import LONGEST_HEADER, read_header
from x12.problem import Problem
from x12.source import Source, blocks
from x12.tokens import Opened, Token

LONGEST_SEGMENT = 1 << 20
"""Bytes of one segment that are read; of a longer one only its place is kept."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_HARMLESS = b" \t\r\n\x00\x1a~"


def tokens(source: Source) -> Iterator[Token]:
    """Cut a source; never raises for what it holds."""
    tokenizer = _Tokenizer()
    is_first = True
    for block in blocks(source):
        if is_first:
            sentence = foreign_format(block)
            if sentence:
                yield Problem(sentence)
                return
            is_first = False
            if block.startswith(_BYTE_ORDER_MARK):
                tokenizer = _Tokenizer(len(_BYTE_ORDER_MARK))
                block = block[len(_BYTE_ORDER_MARK) :]  # noqa: PLW2901
        yield from tokenizer.feed(block)
    yield from tokenizer.finish()


class _Tokenizer:
    """Holds bytes that wait for more: from a possible ISA on, or from the last segment's terminator on."""

    def __init__(self, start: int = 0) -> None:
        self._waiting = b""
        self._fed = start
        self._cutter: Cutter | None = None
        self._found_any = False
        self._skipped = 0
        self._is_overlong = False

    def feed(self, block: bytes) -> Iterator[Token]:
        self._waiting += block
        self._fed += len(block)
        yield from self._advance(final=False)

    def finish(self) -> Iterator[Token]:
        yield from self._advance(final=True)
        if self._found_any:
            yield from self._report_skipped("at the end")
        else:
            yield Problem("No ISA was found: this isn't an X12 interchange.", "ISA", code="022")

    def _advance(self, *, final: bool) -> Iterator[Token]:
        goes_on = True
        while goes_on:
            if self._cutter is None:
                goes_on = yield from self._seek(final=final)
            else:
                goes_on = yield from self._read(self._cutter, final=final)

    def _seek(self, *, final: bool) -> Generator[Token, None, bool]:
        """Look for an ISA; whether one was read."""
        at = self._waiting.find(b"ISA")
        while at >= 0:
            if not final and len(self._waiting) - at < LONGEST_HEADER:
                self._skip(at)
                return False
            header = read_header(self._waiting[at : at + LONGEST_HEADER])
            if header:
                self._skip(at)
                yield from self._report_skipped("before an ISA")
                self._found_any = True
                self._waiting = self._waiting[header.length :]
                yield Opened(header)
                self._cutter = Cutter(header) if header.can_be_split else None
                return True
            at = self._waiting.find(b"ISA", at + 3)
        self._skip(len(self._waiting) - (0 if final else 2))
        return False

    def _skip(self, length: int) -> None:
        if length > 0:
            self._skipped += len(self._waiting[:length].translate(None, _HARMLESS))
            self._waiting = self._waiting[length:]

    def _report_skipped(self, where: str) -> Iterator[Token]:
        if self._skipped:
            sentence = f"{self._skipped} bytes {where} belong to no interchange; they were skipped."
            yield Problem(sentence, fatal=False)
            self._skipped = 0

    def _read(self, cutter: Cutter, *, final: bool) -> Generator[Token, None, bool]:
        """Cut what is whole; whether to look again at what is left."""
        if self._is_overlong and not self._resume(cutter):
            return False
        end = self._waiting.rfind(cutter.terminator)
        if cutter.opens_interchange(self._waiting[:LONGEST_HEADER]):
            end = len(self._waiting)
        elif end <= 0 and final:
            end = len(self._waiting)
            yield from _unterminated(cutter, self._waiting)
        elif end <= 0:
            if len(self._waiting) > LONGEST_SEGMENT:
                yield from self._drop_overlong(cutter)
            return False
        cutter.offset = self._fed - len(self._waiting)
        block, self._waiting = self._waiting[:end], self._waiting[end:]
        rest = yield from cutter.cut(block)
        if rest is None:
            return bool(final and self._waiting)
        self._waiting = (rest + self._waiting).removeprefix(cutter.terminator)
        self._cutter = None
        return True

    def _drop_overlong(self, cutter: Cutter) -> Iterator[Token]:
        cutter.position += 1
        self._is_overlong = True
        self._waiting = b""
        sentence = f"A segment is longer than {LONGEST_SEGMENT} bytes; it was skipped."
        yield Problem(sentence, segment_position=cutter.position, code="8")

    def _resume(self, cutter: Cutter) -> bool:
        """Skip to the end of an overlong segment; whether it is reached."""
        end = self._waiting.find(cutter.terminator)
        self._waiting = self._waiting[end:] if end >= 0 else b""
        self._is_overlong = end < 0
        return end >= 0


def _unterminated(cutter: Cutter, data: bytes) -> Iterator[Token]:
    if data[1:].strip():
        sentence = "The text ends without a segment terminator."
        yield Problem(sentence, segment_position=cutter.position + 1, fatal=False)
