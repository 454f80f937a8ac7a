"""Cut the bytes of one interchange into tokens.

Nothing here looks at single characters, and at single segments only where a file is untidy: a block is
searched for envelope segments, decoded and split as a whole, which keeps a large 835 near the speed of a bare
`bytes.split`.
"""

import re
from collections.abc import Generator, Iterator

from x12.header import Header
from x12.segment import Segment
from x12.tokens import Control, Decoded, Run, Token

_BLANKS = " \t\r\n"


class Cutter:
    """The bytes it is given start with the terminator of the segment before them."""

    def __init__(self, header: Header) -> None:
        self._element = header.delimiters.element
        self._end = header.delimiters.segment
        self.terminator = self._end.encode("latin-1")
        self._control = _control_pattern(self._element, self._end)
        self._untidy = [self._end + blank for blank in (*_BLANKS, self._end)]
        self._untidy += [blank + self._end for blank in "\r\n"]
        self._encoding = "utf-8" if str(header.delimiters).isascii() else "latin-1"
        self._reported = "utf-8"
        self.position = 1
        """Of the last segment that was cut; ISA is 1."""

    def opens_interchange(self, data: bytes) -> bool:
        """Whether the next segment is an ISA, which can bring delimiters of its own."""
        match = self._control.match(data)
        return match is not None and match[1] == b"ISA"

    def cut(self, block: bytes) -> Generator[Token, None, bytes | None]:
        """Give the tokens of whole segments; returns what follows IEA or starts with ISA, else None."""
        start = 0
        for match in self._control.finditer(block):
            yield from self._run(block[start : match.start()])
            if match[1] == b"ISA":
                return block[match.start(1) :]
            start = block.find(self.terminator, match.end())
            if start < 0:
                start = len(block)
            if match[1] == b"IEA":
                start = _end_of_line(block, match.end(), start)
            yield from self._envelope(block[match.start(1) : start])
            if match[1] == b"IEA":
                return block[start:]
        yield from self._run(block[start:])
        return None

    def _envelope(self, data: bytes) -> Iterator[Token]:
        text = self._decode(data).rstrip("\r\n")
        yield from self._report_encoding()
        self.position += 1
        yield Control(self.position, Segment(text.split(self._element)))

    def _run(self, data: bytes) -> Iterator[Token]:
        if not data:
            return
        texts = self._tidied(self._decode(data))
        yield from self._report_encoding()
        if texts:
            yield Run(self.position + 1, texts)
            self.position += len(texts)

    def _decode(self, data: bytes) -> str:
        """Decode as UTF-8; where that fails, each segment by itself as UTF-8 or as Latin-1."""
        if self._encoding == "utf-8":
            try:
                return data.decode()
            except UnicodeDecodeError:
                pass
        self._encoding = "latin-1"
        return self._end.join(map(_utf_8_or_latin_1, data.split(self.terminator)))

    def _report_encoding(self) -> Iterator[Token]:
        if self._encoding != self._reported:
            self._reported = self._encoding
            yield Decoded(self._encoding)

    def _tidied(self, text: str) -> list[str]:
        """Split into segments, without line breaks, indentation and empty segments between them."""
        end = self._end
        if end == "\n":
            text = text.replace("\r\n", "\n")
        elif "\n" in text:
            text = text.replace(f"{end}\r\n", end).replace(f"{end}\n", end)
        texts = text[1:].split(end)
        if text[-1] in f"{end}\r\n" or any(untidy in text for untidy in self._untidy):
            return [tidy for each in texts if (tidy := each.lstrip(_BLANKS).rstrip("\r\n"))]
        return texts


def _utf_8_or_latin_1(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _end_of_line(block: bytes, start: int, end: int) -> int:
    """Where IEA ends if a line break stands for its terminator."""
    found = block.find(b"\n", start, end)
    return end if found < 0 else found


def _control_pattern(element: str, end: str) -> re.Pattern[bytes]:
    """Find envelope segments with the terminator before them; ISA also in other delimiters than these.

    Blanks that are the terminator itself stay out of the indentation, so that a run of them is read once.
    """
    blanks = re.escape("".join(set(_BLANKS) - {end})).encode("latin-1")
    before = re.escape(end).encode("latin-1")
    after = re.escape(element + end).encode("latin-1")
    names = rb"(ISA(?=[^0-9A-Za-z ])|(?:IEA|G[SE]|S[TE]|TA1)(?=[" + after + rb"]|\Z))"
    return re.compile(before + rb"[" + blanks + rb"]*" + names)
