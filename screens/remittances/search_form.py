"""The form that looks for remittances: every field may stay empty."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from api_client.errors import InvalidRequest
from api_client.remittances.records import RemittanceQuery
from tui.forms import Answers, Field, Form, FormPage, Kind, Note, money_kind
from tui.forms.kinds import brief_date_kind
from tui.text import EMPTY, line
from x12.identifiers import Unacceptable
from x12.identifiers.dates import parse_date
from x12.identifiers.money import parse_money

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
    day = brief_date_kind(lambda typed: parse_date(typed, today()))

    def field(name: str, label: str, width: int, kind: Kind, words: str) -> Field:
        return Field(name, label, width, kind, help=words)

    rows = (
        field("check_number", "Check or EFT no.", 30, text(), "The start of it is enough."),
        field("paid_from", "Paid from", 10, day, limits),
        field("paid_to", "Paid to", 10, day, limits),
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
_LIMITS = {
    "mac": "Dates at most 45 days apart; without dates it is the last 30 days.",
    "mmis": "Dates at most 6 months apart; without dates it is the last 6 months.",
}
