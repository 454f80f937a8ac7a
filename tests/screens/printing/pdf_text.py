"""The text of a PDF that our own writer made: enough of the format to read each shown string."""

import base64
import re
import zlib


def pdf_text(content: bytes) -> str:
    """Every string that the pages show, one line for each line of the page."""
    shown = []
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        data = zlib.decompress(_ascii85(stream))
        shown.append(_strings(data.decode("latin-1")))
    return "\n".join(shown)


def _ascii85(stream: bytes) -> bytes:
    return base64.a85decode(stream.strip().removesuffix(b"~>"))


def _strings(page: str) -> str:
    parts = re.findall(r"\(((?:\\.|[^\\()])*)\) Tj|(T\*)", page, re.DOTALL)
    return "".join("\n" if line_end else _unescaped(text) for text, line_end in parts)


def _unescaped(text: str) -> str:
    octal = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)
    plain = re.sub(r"\\(.)", r"\1", octal)
    return plain.encode("latin-1").decode("cp1252")
