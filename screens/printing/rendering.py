"""The same pages as plain text or as PDF."""

from typing import Literal

from screens.printing.document import Document
from screens.printing.paging import paged
from tui.text import plain

Format = Literal["pdf", "txt"]
FORMATS: tuple[Format, ...] = ("pdf", "txt")


def rendered(document: Document, kind: Format) -> bytes:
    """The document's bytes; the PDF library is loaded at its first use."""
    if kind == "pdf":
        from screens.printing.pdf import as_pdf

        return as_pdf(document)
    return as_text(document).encode()


def as_text(document: Document) -> str:
    """Pages of at most 80 columns, parted by form feeds; a single page isn't filled up."""
    pages = paged(document)
    if len(pages) == 1:
        *body, foot = pages[0].lines
        while body and not plain(body[-1]).strip():
            body.pop()
        return "".join(f"{plain(shown).rstrip()}\n" for shown in (*body, (), foot))
    texts = ("".join(f"{plain(shown).rstrip()}\n" for shown in page.lines) for page in pages)
    return "\f".join(texts)
