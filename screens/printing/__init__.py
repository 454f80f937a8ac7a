"""A page to keep: what was asked, what was answered, when and for whom, as text or PDF in a private file."""

from screens.printing.document import Document
from screens.printing.keeping import NotKept, keep
from screens.printing.paging import Page, paged
from screens.printing.rendering import FORMATS, Format, rendered

__all__ = ["FORMATS", "Document", "Format", "NotKept", "Page", "keep", "paged", "rendered"]
