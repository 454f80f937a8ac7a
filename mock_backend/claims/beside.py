"""What the claims need of those who work beside them: of records that are sent, and of appeals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from sqlite3 import Row
from typing import Protocol

from mock_backend.claims.archive import Archive
from mock_backend.claims.book import Book
from mock_backend.claims.documents import Document
from mock_backend.claims.intake import Intake
from mock_backend.claims.records import Decision


class Beside(Protocol):
    """What is known of claims that isn't in them. Every call is made under their lock."""

    def appealed(self, portal: str) -> Mapping[int, str]:
        """The claims that are or were under appeal, each with the day on which that came."""

    def told(self, row: Row, decision: Decision, today: date) -> Document:
        """What is added to all that is told about a claim."""

    def move_to(self, today: date) -> None:
        """Does what is due by that day."""


MakeBeside = Callable[[Book, Intake, Archive], Beside]
