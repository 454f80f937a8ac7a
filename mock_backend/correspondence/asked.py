"""What is sent with a response or an appeal, as JSON says it: each field checked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mock_backend.correspondence.terms import DOCUMENTS, MOST
from mock_backend.web.json_in import invalid
from mock_backend.web.json_out import JsonValue

_TELEPHONE = re.compile(r"\+?(?:[(). -]{0,3}[0-9]){10,15}")
_MOST_LINES, _LONGEST_LINE = 40, 200
_COMMON = frozenset({"contact_name", "contact_telephone", "attachments"})


@dataclass(frozen=True, slots=True)
class Sent:
    """What came, checked."""

    attachments: tuple[str, ...]
    documents: frozenset[str]
    """What kinds of documents they are: keys of `terms.DOCUMENTS`."""
    lines: tuple[int, ...] = ()
    case_id: str = ""


def read_response(given: Mapping[str, JsonValue]) -> Sent:
    """Records that were asked for; a 422 problem with a sentence for each field that can't be used."""
    errors = _unknown(given, _COMMON | {"case_id", "note"})
    case_id = given.get("case_id")
    if not isinstance(case_id, str) or len(case_id) > 40 or not case_id.isprintable():
        errors["case_id"] = "Give the case number of the request."
    _check_words(given, "note", errors, required=False)
    sent = _common(given, errors, needs_files=True)
    if errors:
        raise invalid(errors)
    return Sent(*sent, case_id=str(case_id))


def read_appeal(given: Mapping[str, JsonValue]) -> Sent:
    """A first appeal; a 422 problem with a sentence for each field that can't be used."""
    errors = _unknown(given, _COMMON | {"lines", "reason", "overpayment"})
    lines = _lines(given.get("lines"), errors)
    _check_words(given, "reason", errors, required=True)
    if not isinstance(given.get("overpayment"), bool):
        errors["overpayment"] = "Say whether the payer asks for money back: true or false."
    sent = _common(given, errors, needs_files=False)
    if errors:
        raise invalid(errors)
    return Sent(*sent, lines=lines)


def _unknown(given: Mapping[str, JsonValue], known: frozenset[str]) -> dict[str, str]:
    return {name: "This field is not known here." for name in given if name not in known}


def _common(
    given: Mapping[str, JsonValue], errors: dict[str, str], *, needs_files: bool
) -> tuple[tuple[str, ...], frozenset[str]]:
    name, telephone = given.get("contact_name"), given.get("contact_telephone")
    if not isinstance(name, str) or not name.strip() or len(name) > 60 or not name.isprintable():
        errors["contact_name"] = "Name who asks, in at most 60 characters."
    if not isinstance(telephone, str) or not _TELEPHONE.fullmatch(telephone):
        errors["contact_telephone"] = "Give a telephone number with its area code."
    pairs = _attachments(given.get("attachments"), errors)
    if needs_files and not pairs and "attachments" not in errors:
        errors["attachments"] = "Attach the records; without them there is nothing to review."
    return tuple(each for each, _ in pairs), frozenset(kind for _, kind in pairs)


def _attachments(listed: JsonValue, errors: dict[str, str]) -> list[tuple[str, str]]:
    pairs = [_attachment(each) for each in listed] if isinstance(listed, list) else [None]
    found = [each for each in pairs if each]
    if len(found) < len(pairs) or len({each for each, _ in found}) < len(found):
        errors["attachments"] = f"Give each file once, by its id, and as one of {', '.join(DOCUMENTS)}."
    elif len(found) > MOST:
        errors["attachments"] = f"Attach at most {MOST} files."
    return found


def _attachment(each: JsonValue) -> tuple[str, str] | None:
    if not isinstance(each, dict) or set(each) != {"id", "document"}:
        return None
    identifier, document = each["id"], each["document"]
    is_one = isinstance(identifier, str) and len(identifier) <= 64 and document in DOCUMENTS
    return (str(identifier), str(document)) if is_one and str(identifier).isascii() else None


def _check_words(
    given: Mapping[str, JsonValue], name: str, errors: dict[str, str], *, required: bool
) -> None:
    listed = given.get(name, [])
    texts = [each for each in listed if _is_line(each)] if isinstance(listed, list) else []
    if not isinstance(listed, list) or len(texts) < len(listed) or len(texts) > _MOST_LINES:
        errors[name] = f"Give up to {_MOST_LINES} lines of at most {_LONGEST_LINE} characters."
    elif required and not any(str(each).strip() for each in texts):
        errors[name] = "Say why the decision is wrong."


def _is_line(value: JsonValue) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_LINE and value.isprintable()


def _lines(listed: JsonValue, errors: dict[str, str]) -> tuple[int, ...]:
    numbers: Sequence[JsonValue] = listed if isinstance(listed, list) else ["none"]
    found = [each for each in numbers if isinstance(each, int) and not isinstance(each, bool)]
    if len(found) < len(numbers) or not all(1 <= each <= 999 for each in found):
        errors["lines"] = "Give the numbers of the lines that are appealed; none for a stay."
    return tuple(dict.fromkeys(found))
