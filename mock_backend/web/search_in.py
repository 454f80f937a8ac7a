"""What searches have in common: fields of a JSON body, each checked, every one that can't be used named."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from mock_backend.web.json_in import searched_day_in
from mock_backend.web.json_out import JsonValue

MOST, USUAL = 200, 50
"""Rows of a page."""


class SearchFields:
    """The fields of one search; `errors` has a sentence for each that can't be used."""

    def __init__(self, given: Mapping[str, JsonValue], known: Collection[str]) -> None:
        self.given = given
        self.errors = {name: "This field is not known here." for name in given if name not in known}

    def texts(self, longest: Mapping[str, int]) -> dict[str, str]:
        """Those of the named texts that are there, without blanks around them."""
        return {name: self._text(name, most) for name, most in longest.items() if name in self.given}

    def day(self, name: str) -> date | None:
        """A day to search from or to; None where it isn't given."""
        if name not in self.given:
            return None
        day = searched_day_in(self.given[name])
        if day is None:
            self.errors[name] = "Give a day as YYYY-MM-DD."
        return day

    def flag(self, name: str) -> bool | None:
        """Yes or no; None where it isn't given."""
        value = self.given.get(name)
        if isinstance(value, bool):
            return value
        if name in self.given:
            self.errors[name] = "Give true or false."
        return None

    def limit(self) -> int:
        """How many rows a page has at most."""
        limit = self.given.get("limit", USUAL)
        if isinstance(limit, int) and not isinstance(limit, bool) and 1 <= limit <= MOST:
            return limit
        self.errors["limit"] = f"Give a number from 1 to {MOST}."
        return USUAL

    def _text(self, name: str, longest: int) -> str:
        value = self.given[name]
        if isinstance(value, str) and len(value) <= longest and value.isprintable():
            return value.strip()
        self.errors[name] = f"Give a text of at most {longest} characters."
        return ""
