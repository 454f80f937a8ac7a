"""JSON bodies: objects of known fields, each checked, nothing more."""

import json
import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import NoReturn

from starlette.requests import Request

from mock_backend.problems import Problem
from mock_backend.web.body import read_body
from mock_backend.web.json_out import JsonValue

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SEARCHED_YEARS = range(1800, 2200)


async def read_object(request: Request) -> Mapping[str, JsonValue]:
    """The object that the body holds; a 400 or 415 problem where it is not one."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Problem(415, "unsupported-media-type", "Send the body as application/json.")
    body = await read_body(request)
    try:
        found = json.loads(body.decode(), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise Problem(400, "malformed", "The body is not JSON in UTF-8.") from None
    if not isinstance(found, dict):
        raise Problem(400, "malformed", "The body is not a JSON object.")
    return found


async def read_texts(request: Request, optional: Collection[str] = (), **longest: int) -> dict[str, str]:
    """The named fields, all of them texts that are not empty, none longer than given; else a 422 problem.

    Of `optional` ones those that are there.
    """
    found = await read_object(request)
    longest = {name: most for name, most in longest.items() if name in found or name not in optional}
    errors = {name: "This field is not known here." for name in found if name not in longest}
    texts = {}
    for name, length in longest.items():
        value = found.get(name)
        if isinstance(value, str) and value and len(value) <= length and _is_clean(value):
            texts[name] = value
        else:
            errors[name] = f"Give a text of 1 to {length} characters."
    if errors:
        raise invalid(errors)
    return texts


async def read_shapes(request: Request, **shapes: type | tuple[type, ...]) -> dict[str, JsonValue]:
    """The named fields, each of its type, and no others; else a 422 problem."""
    found = await read_object(request)
    errors = {name: "This field is not known here." for name in found if name not in shapes}
    for name, shape in shapes.items():
        if not isinstance(found.get(name), shape):
            errors[name] = "This field is missing, or is not what it should be."
    if errors:
        raise invalid(errors)
    return {name: found[name] for name in shapes}


def texts_in(values: JsonValue, name: str, *, longest: int = 64, most: int = 100) -> list[str]:
    """A list of texts, each once; a 422 problem for anything else."""
    if not isinstance(values, list) or len(values) > most:
        raise invalid({name: f"Give a list of at most {most} texts."})
    texts = [each for each in values if isinstance(each, str) and len(each) <= longest and _is_clean(each)]
    if len(texts) < len(values):
        raise invalid({name: f"Give texts of at most {longest} characters."})
    return list(dict.fromkeys(texts))


def invalid(errors: Mapping[str, str]) -> Problem:
    """A 422 problem with one sentence for each field; a field's name is shortened if it is absurd."""
    listed = [{"field": _printable(name), "sentence": sentence} for name, sentence in errors.items()]
    return Problem(422, "invalid", "Some fields can't be used; each says why.", errors=listed[:20])


def _is_clean(text: str) -> bool:
    """Whether it has neither control characters nor halves of surrogate pairs."""
    return not any(
        ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 or 0xD800 <= ord(sign) < 0xE000 for sign in text
    )


def _printable(name: str) -> str:
    return name[:60].encode("ascii", "replace").decode()


def _no_constant(_: str) -> NoReturn:
    raise ValueError("NaN and infinities are not JSON")


def day_in(value: JsonValue) -> date | None:
    """A day as YYYY-MM-DD; None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else None
    except ValueError:
        return None


def searched_day_in(value: JsonValue) -> date | None:
    """A day to search from or to, which has months before and after it; None for anything else."""
    day = day_in(value)
    return day if day and day.year in _SEARCHED_YEARS else None
