"""Pages as PDF: Letter paper, a fixed-width font, so that what lines up on the screen lines up on paper."""

import io
import unicodedata

from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from screens.printing.document import Document
from screens.printing.paging import Page, paged
from tui.text import Line

_SIZE = 10.0
_LEADING = 12.0
_CELL = 0.6 * _SIZE  # every glyph of Courier is this wide
_MARGIN = (letter[0] - 80 * _CELL) / 2
_TOP = letter[1] - 40.0
_SUBSTITUTES = {"•": "*"}  # the library writes a bullet as DEL, which not every reader draws
_BOLD = frozenset({"title", "heading", "good", "caution", "stop", "key"})


def as_pdf(document: Document) -> bytes:
    """The document as a PDF whose own properties tell nothing of the patient."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter, pageCompression=1, invariant=True)
    canvas.setTitle(printable(document.title))
    canvas.setAuthor("")
    canvas.setCreator("Claimdeck")
    for page in paged(document):
        canvas.drawText(_text(canvas, page))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _text(canvas: Canvas, page: Page) -> PDFTextObject:
    text = canvas.beginText(_MARGIN, _TOP)
    text.setLeading(_LEADING)
    for shown in page.lines:
        _write(text, shown)
    return text


def _write(text: PDFTextObject, shown: Line) -> None:
    for span in shown:
        text.setFont("Courier-Bold" if span.style in _BOLD else "Courier", _SIZE, leading=_LEADING)
        text.textOut(printable(span.text))
    text.textLine("")


def printable(text: str) -> str:
    """The text in the letters that every PDF reader has (Windows Latin): accents fold, the rest is '?'."""
    return "".join(map(_letter, text))


def _letter(character: str) -> str:
    character = _SUBSTITUTES.get(character, character)
    if _prints(character):
        return character
    base = "".join(part for part in unicodedata.normalize("NFKD", character) if _prints(part))
    return base or "?"


def _prints(character: str) -> bool:
    try:
        return bool(character.encode("cp1252"))
    except UnicodeEncodeError:
        return False
