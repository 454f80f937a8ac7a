"""What the terminal sends, as text: bytes that aren't UTF-8 become a sign that can be seen."""

from __future__ import annotations

import codecs
from functools import partial
from typing import cast


def read_any_bytes() -> None:
    """Have Textual's driver read them so; it would end the program at the first one, as a terminal of another
    character set sends it.
    """
    from textual.drivers import linux_driver

    vars(linux_driver)["getincrementaldecoder"] = _lenient


def _lenient(encoding: str) -> type[codecs.IncrementalDecoder]:
    """A decoder that is made without a word about errors, and replaces what it can't read."""
    made = partial(codecs.getincrementaldecoder(encoding), errors="replace")
    return cast("type[codecs.IncrementalDecoder]", made)
