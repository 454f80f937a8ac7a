"""The access log as a file: JSON, or CSV that no spreadsheet takes for formulas."""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import asdict, fields

from offline_cache.store.access_log import Entry

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""What spreadsheets take for the start of a formula, in full width, too (OWASP ASVS 1.2.10)."""


def as_json(entries: Iterable[Entry]) -> str:
    """A list of objects, oldest first."""
    return json.dumps([asdict(entry) for entry in entries], indent=1, ensure_ascii=False)


def as_csv(entries: Iterable[Entry]) -> str:
    """RFC 4180 with a heading, oldest first."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    names = [field.name for field in fields(Entry)]
    writer.writerow(names)
    writer.writerows([harmless(value) for value in asdict(entry).values()] for entry in entries)
    return text.getvalue()


def harmless(value: str) -> str:
    """The value with an apostrophe before it where a spreadsheet would calculate."""
    return f"'{value}" if value.startswith(_STARTS_FORMULA) else value
