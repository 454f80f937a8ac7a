"""Cut the bytes of one interchange into tokens.

Nothing here looks at single characters, and at single segments only where a file is untidy: a block is
searched once for what stands out after a terminator, decoded and split as a whole, which keeps a large 835
near the speed of a bare `bytes.split`.
"""

import re
from collections.abc import Generator, Iterator

from x12.header import Header
from x12.segment import Segment
from x12.tokens import Control, Decoded, Run, Token

_BLANKS = b" \t\r\n"


class Cutter:
    """The bytes it is given start with the terminator of the segment before them."""

    def __init__(self, header: Header) -> None:
        self._element = header.delimiters.element
        self._end = header.delimiters.segment
        self.terminator = self._end.encode("latin-1")
        self._landmark = _landmark_pattern(self._element, self._end)
        self._untidy_end = _untidy_pattern(self.terminator)
        # A separator beyond ASCII is one byte, so it can't stand in UTF-8.
        self._is_latin_1 = not ("".join(header.segment) + str(header.delimiters)).isascii()
        self._encoding = "latin-1" if self._is_latin_1 else "utf-8"
        self._reported = "utf-8"
        self.position = 1
        """Of the last segment that was cut; ISA is 1."""

    def opens_interchange(self, data: bytes) -> bool:
        """Whether the next segment is an ISA, which can bring delimiters of its own."""
        match = self._landmark.match(self._tidied(data))
        return match is not None and match["envelope"] == b"ISA"

    def cut(self, block: bytes) -> Generator[Token, None, bytes | None]:
        """Give the tokens of whole segments; returns what follows IEA or starts with ISA, else None."""
        block = self._without_line_breaks(block)
        start = 0
        for match in self._landmark.finditer(block):
            yield from self._run(block[start : match.start()])
            name = match["envelope"]
            if not name:
                return (yield from self.cut(self._tidied(block[match.start() :])))
            if name == b"ISA":
                return block[match.start("envelope") :]
            start = self._end_of_segment(block, match)
            yield from self._envelope(block[match.start("envelope") : start])
            if name == b"IEA":
                return block[start:]
        yield from self._run(block[start:])
        return None

    def _end_of_segment(self, block: bytes, match: re.Match[bytes]) -> int:
        end = block.find(self.terminator, match.end())
        if end < 0:
            end = len(block)
        if match["envelope"] == b"IEA":
            # A line break has to do where the last terminator was forgotten.
            line_end = block.find(b"\n", match.end(), end)
            end = line_end if line_end >= 0 else end
        return end

    def _without_line_breaks(self, block: bytes) -> bytes:
        """Take out the line breaks after terminators, the one untidiness that most files have."""
        end = self.terminator
        if end == b"\n" or b"\n" not in block:
            return block
        if b"\r" in block:
            block = block.replace(end + b"\r\n", end)
        return block.replace(end + b"\n", end)

    def _tidied(self, data: bytes) -> bytes:
        """Take out all blanks and empty segments after terminators."""
        return self._untidy_end.sub(lambda _: self.terminator, data)

    def _envelope(self, data: bytes) -> Iterator[Token]:
        text = self._decode(data).rstrip("\r\n")
        yield from self._report_encoding()
        self.position += 1
        yield Control(self.position, Segment(text.split(self._element)))

    def _run(self, data: bytes) -> Iterator[Token]:
        texts = self._split(self._decode(data))
        yield from self._report_encoding()
        if texts:
            yield Run(self.position + 1, texts)
            self.position += len(texts)

    def _split(self, text: str) -> list[str]:
        end = self._end
        texts = text.removesuffix(end)[1:].split(end)
        if not texts[0]:
            return []
        if "\r" in text or "\n" in text:
            return [each.rstrip("\r\n") for each in texts]
        return texts

    def _decode(self, data: bytes) -> str:
        """Decode as UTF-8; where that fails, each segment by itself as UTF-8 or as Latin-1."""
        if self._is_latin_1:
            return data.decode("latin-1")
        try:
            return data.decode()
        except UnicodeDecodeError:
            self._encoding = "latin-1"
        return self._end.join(map(_utf_8_or_latin_1, data.split(self.terminator)))

    def _report_encoding(self) -> Iterator[Token]:
        if self._encoding != self._reported:
            self._reported = self._encoding
            yield Decoded(self._encoding)


def _utf_8_or_latin_1(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _landmark_pattern(element: str, end: str) -> re.Pattern[bytes]:
    """Find, after a terminator, an envelope segment (ISA also in other delimiters) or something untidy.

    The look ahead at one character is there for speed alone: most segments fail it.
    """
    terminator = re.escape(end).encode("latin-1")
    stops = re.escape(element + end).encode("latin-1")
    untidy = _BLANKS + terminator
    envelope = rb"ISA(?=[^0-9A-Za-z ])|(?:IEA|G[SE]|S[TE]|TA1)(?=[%s]|\Z)" % stops
    return re.compile(rb"%s(?=[GIST%s])(?:(?P<envelope>%s)|[%s])" % (terminator, untidy, envelope, untidy))


def _untidy_pattern(terminator: bytes) -> re.Pattern[bytes]:
    end = re.escape(terminator)
    return re.compile(rb"%s[%s%s]+" % (end, _BLANKS, end))
