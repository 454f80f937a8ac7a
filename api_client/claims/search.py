"""Ask a portal which claims it has."""

from datetime import date
from typing import Any

from api_client.claims.listed import ClaimFilter, ClaimPage, ListedClaim
from api_client.claims.reading import read_money
from api_client.messages import Reply
from api_client.reading import Fields
from api_client.session import Session

MOST = 200
"""Rows that a portal gives at once."""


async def search_claims(session: Session, wanted: ClaimFilter, after: str = "", limit: int = 50) -> ClaimPage:
    """Give one page; `after` is `next` of the page before.

    Raises InvalidRequest with the fields refused, such as days further apart than this payer allows.
    """
    asked = _asked(wanted) | ({"after": after} if after else {}) | {"limit": min(limit, MOST)}
    return await session.post_json("/claims/search", asked, _page, repeatable=True)


def _asked(wanted: ClaimFilter) -> dict[str, Any]:
    """What narrows, under the portal's names; an empty filter asks for all claims."""
    days = {
        "from": wanted.service_from,
        "to": wanted.service_to,
        "received_from": wanted.received_from,
        "received_to": wanted.received_to,
    }
    named: dict[str, Any] = {
        "control_number": wanted.control_number,
        "patient_control_number": wanted.patient_control_number,
        "member_id": wanted.member_id,
        "last_name": wanted.last_name,
        "first_name": wanted.first_name,
        "provider_npi": wanted.provider_npi,
        "status": list(wanted.statuses),
        "text": wanted.text.strip(),
        **{name: day.isoformat() for name, day in days.items() if day},
    }
    asked = {name: value for name, value in named.items() if value} | {"order": wanted.order}
    flags = {"needs_action": wanted.needs_action, "descending": wanted.descending}
    return asked | {name: flag for name, flag in flags.items() if flag is not None}


def _page(reply: Reply) -> ClaimPage:
    fields = Fields(reply)
    rows = tuple(read_listed_claim(reply, each) for each in fields.rows("claims"))
    return ClaimPage(rows, fields.text("next", ""), fields.whole("total"))


def read_listed_claim(reply: Reply, row: Fields) -> ListedClaim:
    """One row of a list, which a claim's detail begins with, too; raises ServerFault."""
    patient = row.inner("patient")
    return ListedClaim(
        id=row.text("id"),
        control_number=row.text("control_number"),
        patient_control_number=row.text("patient_control_number", ""),
        last_name=patient.text("last_name", ""),
        first_name=patient.text("first_name", ""),
        member_id=patient.text("member_id", ""),
        date_of_birth=read_day(patient, "date_of_birth"),
        kind=row.text("kind"),
        bill_type=row.text("bill_type", ""),
        service_from=read_day(row, "from"),
        service_to=read_day(row, "through"),
        received_on=row.day("received_on"),
        status=row.text("status"),
        location=row.text("location", ""),
        category=row.text("category", ""),
        status_code=row.text("status_code", ""),
        entity=row.text("entity", ""),
        charge=read_money(reply, row, "charge"),
        paid=read_money(reply, row, "paid"),
        finalized_on=read_day(row, "finalized_on"),
        check_number=row.text("check_number", ""),
        act_by=read_day(row, "act_by"),
        replaces=row.text("replaces", ""),
        replaced_by=row.text("replaced_by", ""),
        provider_npi=row.text("provider_npi", ""),
        appealed_on=read_day(row, "appealed_on"),
        appeal_by=read_day(row, "appeal_by"),
    )


def read_day(fields: Fields, key: str) -> date | None:
    """A day, or None where there is none."""
    return fields.day(key) if fields.text(key, "") else None
