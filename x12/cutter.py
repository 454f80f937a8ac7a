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
_FIRST_THAT_SHOWS = "!"


class Cutter:
    """The bytes it is given start with the terminator of the segment before them."""

    def __init__(self, header: Header) -> None:
        self._element = header.delimiters.element
        self._end = header.delimiters.segment
        self.terminator = self._end.encode("latin-1")
        self._envelope = _envelope_pattern(self._element, self._end)
        # A separator beyond ASCII is one byte, so it can't stand in UTF-8.
        self._is_latin_1 = not ("".join(header.segment) + str(header.delimiters)).isascii()
        self._encoding = "latin-1" if self._is_latin_1 else "utf-8"
        self._reported = "utf-8"
        self.position = 1
        """Of the last segment that was cut; ISA is 1."""
        self.offset = 0
        """Where in the source the block stands that is cut."""

    def opens_interchange(self, data: bytes) -> bool:
        """Whether the next segment is an ISA, which can bring delimiters of its own."""
        match = self._envelope.match(data)
        return match is not None and match[1] == b"ISA"

    def cut(self, block: bytes) -> Generator[Token, None, bytes | None]:
        """Give the tokens of whole segments; returns what follows IEA or starts with ISA, else None."""
        start = 0
        for match in self._envelope.finditer(block):
            yield from self._run(block[start : match.start()], start)
            if match[1] == b"ISA":
                return block[match.start(1) :]
            start = self._end_of_segment(block, match)
            yield from self._control(block[match.start(1) : start])
            if match[1] == b"IEA":
                return block[start:]
        yield from self._run(block[start:], start)
        return None

    def _end_of_segment(self, block: bytes, match: re.Match[bytes]) -> int:
        end = block.find(self.terminator, match.end())
        if end < 0:
            end = len(block)
        if match[1] == b"IEA":
            # A line break has to do where the last terminator was forgotten.
            line_end = block.find(b"\n", match.end(), end)
            end = line_end if line_end >= 0 else end
        return end

    def _control(self, data: bytes) -> Iterator[Token]:
        text = self._decode(data).rstrip("\r\n")
        yield from self._report_encoding()
        self.position += 1
        yield Control(self.position, Segment(text.split(self._element)))

    def _run(self, data: bytes, start: int) -> Iterator[Token]:
        if not data:
            return
        texts = self._split(self._decode(data))
        yield from self._report_encoding()
        if texts:
            yield Run(self.position + 1, texts, self.offset + start)
            self.position += len(texts)

    def _split(self, text: str) -> list[str]:
        """Split into segments, without the blanks around them and the empty ones between them.

        Blanks and nothing sort before all proper names, so the least segment tells whether there are any.
        """
        if "\n" in text or "\r" in text:
            return self._split_lines(text)
        texts = text[1:].split(self._end)
        return texts if min(texts) >= _FIRST_THAT_SHOWS else _tidied(texts)

    def _split_lines(self, text: str) -> list[str]:
        """Split at terminators with their line breaks, if no other ones are left inside after that."""
        line_end = self._end + _line_break(text[1:3])
        texts = text[len(line_end) :].split(line_end)
        inside = "".join(texts)
        if self._end in inside or "\n" in inside or "\r" in inside:
            return _tidied(text.split(self._end))
        return texts if min(texts) >= _FIRST_THAT_SHOWS else _tidied(texts)

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


def _tidied(texts: list[str]) -> list[str]:
    return [tidy for each in texts if (tidy := each.lstrip(_BLANKS).rstrip("\r\n"))]


def _utf_8_or_latin_1(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _line_break(text: str) -> str:
    return text if text == "\r\n" else text[:1] if text[:1] in {"\r", "\n"} else ""


def _envelope_pattern(element: str, end: str) -> re.Pattern[bytes]:
    """Find an envelope segment with the terminator before it; ISA also in other delimiters than these.

    A terminator that is a blank itself stays out of the indentation, so that no blank is read twice. The look
    ahead at one character is there for speed alone: most segments fail it.
    """
    blanks = _BLANKS.replace(end, "").encode()
    names = rb"ISA(?=[^0-9A-Za-z ])|(?:IEA|G[SE]|S[TE]|TA1)(?=[%s]|\Z)"
    names %= re.escape(element + end).encode("latin-1")
    before = re.escape(end).encode("latin-1")
    return re.compile(rb"%s[%s]*+(?=[GIST])(%s)" % (before, blanks, names))
