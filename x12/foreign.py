"""Files that people send for X12 and that aren't, known by their first bytes."""

_FORMATS = (
    (b"\xff\xfe", "UTF-16 text"),
    (b"\xfe\xff", "UTF-16 text"),
    (b"I\x00S\x00A\x00", "UTF-16 text"),
    (b"\x00I\x00S\x00A", "UTF-16 text"),
    (b"\xc9\xe2\xc1", "EBCDIC text"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"PK\x03\x04", "a zip file"),
    (b"%PDF", "a PDF"),
)


def foreign_format(start: bytes) -> str:
    """The sentence that says what a file is instead of X12, by its first bytes; '' where they don't tell."""
    for magic, name in _FORMATS:
        if start.startswith(magic):
            return f"This is {name}, not X12 in ASCII or UTF-8; convert or unpack it first."
    return ""
