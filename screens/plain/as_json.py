"""Records as JSON: dates as ISO 8601, money as text so that no cent is lost, empty things left out."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from api_client.errors import PortalError
from x12.text import clean


def as_json(value: object) -> Any:
    """The value in what JSON has; a record is an object of its fields that say something."""
    match value:
        case str():
            told: Any = clean(value)
        case None | bool() | int() | float():
            told = value
        case Decimal():
            told = f"{value:f}"
        case date():
            told = value.isoformat()
        case tuple() | list():
            told = [as_json(item) for item in value]
        case _ if is_dataclass(value):
            named = {each.name: as_json(getattr(value, each.name)) for each in fields(value)}
            told = {name: item for name, item in named.items() if item not in (None, "", [], {})}
        case _:
            told = clean(str(value))
    return told


def error_json(error: PortalError) -> dict[str, Any]:
    """A failure as it is told on the screen."""
    told = {"error": type(error).__name__, "sentence": error.sentence, "next_action": error.next_action}
    if error.reference:
        told["reference"] = error.reference
    if error.retry_at:
        told["retry_at"] = error.retry_at.isoformat()
    return {name: clean(text) for name, text in told.items()}
