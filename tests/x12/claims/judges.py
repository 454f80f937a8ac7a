"""Others who know the 837's guides: pyx12 judges what we write, x12sdk reads it."""

import io
import json
from datetime import datetime
from functools import lru_cache
from typing import Any
from unittest.mock import patch

import pyx12.map_if
from pyx12.params import params
from pyx12.x12n_document import x12n_document
from x12sdk.io import X12ModelReader

from x12.claims.records import ClaimFile
from x12.claims.writing import write_837
from x12.enclose import Envelope, enclose
from x12.writer import write_interchange

_PARAMS = params()
_load = pyx12.map_if.load_map_file


@lru_cache
def _map(name: str, path: str | None) -> Any:
    return _load(name, _PARAMS, path)


def interchange(file: ClaimFile) -> str:
    """The file in its envelope, one segment a line."""
    envelope = Envelope(
        sender="CLINIC001",
        receiver="14112",
        sent_at=datetime(2026, 6, 20, 9, 30),  # noqa: DTZ001
        control_number=1,
    )
    return write_interchange(enclose([write_837(file)], envelope), line_breaks=True).decode()


def errors_found_by_pyx12(file: ClaimFile) -> list[str]:
    """What pyx12 says against the file; its maps are read once."""
    text = interchange(file)
    told = io.StringIO()
    with patch("pyx12.map_if.load_map_file", lambda name, _, path=None: _map(name, path)):
        is_valid = x12n_document(_PARAMS, io.StringIO(text), None, None, fd_json=told)
    return [] if is_valid else [text, json.dumps(json.loads(told.getvalue() or "{}"), indent=1)]


def read_by_x12sdk(file: ClaimFile) -> str:
    """What x12sdk writes after it has read the file, ST to SE; it raises where it finds an error."""
    with X12ModelReader(interchange(file).replace("\n", "")) as reader:
        (model,) = reader.models()
        return str(model.x12()).replace("\n", "")
