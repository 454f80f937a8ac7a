"""The form that looks for remittances: every field may stay empty."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from api_client.errors import InvalidRequest
from api_client.remittances.records import RemittanceQuery
from screens.remittances.words import day
from tui.forms import Answers, Field, Form, FormPage, Kind, Note, money_kind
from tui.forms.kinds import brief_date_kind
from tui.text import EMPTY, line
from x12.identifiers import Unacceptable
from x12.identifiers.dates import parse_date
from x12.identifiers.money import parse_money
from x12.identifiers.months import months_after

_FIELDS = {
    "check_number": "check_number",
    "from": "paid_from",
    "to": "paid_to",
    "payer": "payer",
    "amount": "amount",
    "control_number": "control_number",
    "patient_control_number": "patient_control_number",
    "last_name": "last_name",
    "member_id": "member_id",
}
"""What the wire calls a field, and what the form does."""


def search_form(today: Callable[[], date], limits: str) -> Form:
    """The form; `limits` says how far apart this payer lets the dates be."""
    text = partial(Kind, "text", _plain, typed=str.upper)
    brief = brief_date_kind(lambda typed: parse_date(typed, today()))

    def field(name: str, label: str, width: int, kind: Kind, words: str) -> Field:
        return Field(name, label, width, kind, help=words)

    rows = (
        field("check_number", "Check or EFT no.", 30, text(), "The start of it is enough."),
        field("paid_from", "Paid from", 10, brief, limits),
        field("paid_to", "Paid to", 10, brief, limits),
        field("payer", "Payer", 30, text(), "A part of its name, or its number."),
        field("amount", "Amount", 14, money_kind(parse_money), "Of the whole payment."),
        Note(lambda _: EMPTY),
        Note(lambda _: line(("With a claim in it of", "heading"))),
        field("last_name", "Last name", 35, text(), "As the payer has it."),
        field("member_id", "Member number", 14, text(), "The MBI, or the member number."),
        field("control_number", "Payer's claim no.", 20, text(), "ICN, DCN or TCN."),
        field("patient_control_number", "Our claim no.", 20, text(), "The patient control number."),
        Note(lambda _: EMPTY),
        Note(lambda _: line((limits, "dim"))),
    )
    return Form("remittance-search", "Search remittances", (FormPage("", rows),), sends="Search")


def query_of(answers: Answers) -> RemittanceQuery:
    """What is asked for."""
    return RemittanceQuery(
        check_number=answers.text("check_number"),
        paid_from=answers.day("paid_from"),
        paid_to=answers.day("paid_to"),
        payer=answers.text("payer"),
        amount=answers.money("amount"),
        control_number=answers.text("control_number"),
        patient_control_number=answers.text("patient_control_number"),
        last_name=answers.text("last_name"),
        member_id=answers.text("member_id"),
    )


def with_days(query: RemittanceQuery, kind: str, today: date) -> RemittanceQuery:
    """The query with the days that are looked at: as many as the payer allows, up to the last one.

    One by check number alone stays without, since portals then look through all that they keep.
    """
    first, last = query.paid_from, query.paid_to
    if query.check_number and not (first or last):
        return query
    latest = _LATEST.get(kind, _LATEST["mac"])
    if first is not None:
        return replace(query, paid_to=last or max(first, min(today, latest(first))))
    last = last or today
    first = last - _LONGEST_SPAN
    while latest(first) < last:
        first += timedelta(days=1)
    return replace(query, paid_from=first, paid_to=last)


def looked_at(query: RemittanceQuery) -> str:
    """Which days those are; '' for all."""
    if not (query.paid_from and query.paid_to):
        return ""
    return f", paid {day(query.paid_from)} to {day(query.paid_to)}"


def sentences_of(error: InvalidRequest) -> Mapping[str, str]:
    """What the portal says about each field of the form."""
    return {_FIELDS[each.field]: each.sentence for each in error.fields if each.field in _FIELDS}


def limits_of(kind: str) -> str:
    """How far apart the dates may be at a portal of this kind."""
    return _LIMITS.get(kind, _LIMITS["mac"])


def _plain(text: str) -> str:
    value = " ".join(text.split())
    if len(value) > _LONGEST:
        raise Unacceptable(f"Use up to {_LONGEST} characters.")
    return value


_LONGEST = 60
_LATEST: Mapping[str, Callable[[date], date]] = {
    "mac": lambda first: first + timedelta(days=44),
    "mmis": lambda first: months_after(first, 6),
}
"""The last of the days that a payer lets one ask for at a time."""
_LONGEST_SPAN = timedelta(days=184)
_LIMITS = {
    "mac": "Dates at most 45 days apart; without dates it is the last 45 days.",
    "mmis": "Dates at most 6 months apart; without dates it is the last 6 months.",
}
