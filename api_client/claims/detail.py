"""Ask a portal for all about one claim, for few bytes where it is as it was."""

import re
from dataclasses import dataclass, field

from api_client.claims.detailed import ClaimDetail, ClaimRemittance, RecordsRequest, Stop
from api_client.claims.reading import as_it_came, read_adjustments, read_claim_line, read_edit, read_money
from api_client.claims.search import read_listed_claim
from api_client.correspondence.reading import read_case, read_limits, read_terms
from api_client.errors import InvalidRequest, ServerFault
from api_client.known import etag_in
from api_client.messages import JSON, Reply, Request, garbled
from api_client.problems import NOT_MODIFIED
from api_client.reading import Fields
from api_client.session import Session

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Told:
    """What the portal told of a claim: how it calls this state of it, and the text itself."""

    etag: str
    body: str = field(repr=False)
    detail: ClaimDetail = field(repr=False)
    transaction_id: str = ""


async def claim_detail(session: Session, claim_id: str, known: Told | None = None) -> Told:
    """Give all about one claim: `known` itself where the claim is still so.

    Raises InvalidRequest where the portal has no such claim, or another PortalError.
    """
    if not _ID.fullmatch(claim_id):
        raise InvalidRequest("That isn't the id of a claim.", next_action="Search for the claim.")
    headers = {"If-None-Match": known.etag} if known and known.etag else {}
    request = Request("GET", f"/claims/{claim_id}", repeatable=True, headers=headers)
    return await session.ask(request, lambda reply: _told(reply, claim_id, known))


def reread_detail(body: str) -> ClaimDetail | None:
    """The claim in an answer that was kept; None where it can't be read."""
    try:
        return _detail(Reply(200, JSON, body.encode()))
    except ServerFault:
        return None


def _told(reply: Reply, claim_id: str, known: Told | None) -> Told:
    if reply.status == NOT_MODIFIED:
        if known is None or not known.etag:
            raise garbled(reply)
        return known
    detail = _detail(reply)
    if detail.row.id != claim_id:
        raise garbled(reply)  # of another claim
    return Told(etag_in(reply), reply.text(), detail, reply.transaction_id)


def _detail(reply: Reply) -> ClaimDetail:
    fields = Fields(reply)
    return ClaimDetail(
        row=read_listed_claim(reply, fields),
        history=tuple(_stop(each) for each in fields.rows("history")),
        allowed=read_money(reply, fields, "allowed"),
        patient_responsibility=read_money(reply, fields, "patient_responsibility"),
        adjustments=read_adjustments(reply, fields),
        remarks=fields.texts("remarks"),
        lines=tuple(read_claim_line(reply, each) for each in fields.rows("lines")),
        edits=tuple(read_edit(reply, each) for each in fields.rows("edits")),
        remittance=_remittance(fields.inner("remittance")) if fields.has("remittance") else None,
        request=_request(fields.inner("request")) if fields.has("request") else None,
        appeal=read_terms(fields.inner("appeal")) if fields.has("appeal") else None,
        cases=tuple(read_case(reply, each) for each in fields.rows("cases")),
        limits=read_limits(fields.inner("limits")) if fields.has("limits") else None,
        sent=as_it_came(reply, "sent"),
        acknowledgment=as_it_came(reply, "acknowledgment"),
        sample_fees=fields.flag("sample_fees"),
    )


def _stop(row: Fields) -> Stop:
    return Stop(
        row.day("on"),
        row.text("status"),
        row.text("location", ""),
        row.text("category", ""),
        row.text("status_code", ""),
        row.text("entity", ""),
    )


def _remittance(row: Fields) -> ClaimRemittance:
    return ClaimRemittance(row.text("id"), row.text("check_number", ""), row.day("paid_on"))


def _request(row: Fields) -> RecordsRequest:
    return RecordsRequest(row.text("case_id", ""), row.day("asked_on"), row.day("due"), row.text("text", ""))
