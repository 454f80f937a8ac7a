"""Cases and letters out of a portal's JSON; whatever is not as agreed makes the answer garbled."""

import re
from typing import cast

from api_client.correspondence.records import (
    AppealTerms,
    AttachedFile,
    Case,
    CaseKind,
    CaseReceipt,
    Letter,
    LetterPage,
    Limits,
    ListedLetter,
)
from api_client.messages import Reply, garbled
from api_client.reading import Fields

ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What may stand in a URL as it is."""


def read_case(reply: Reply, row: Fields) -> Case:
    """What was sent, and what came of it; raises ServerFault."""
    kind = row.text("kind")
    if kind not in {"records", "appeal"}:
        raise garbled(reply)
    return Case(
        tracking_number=row.text("tracking_number"),
        kind=cast(CaseKind, kind),
        received_on=row.day("received_on"),
        attachments=row.whole("attachments"),
        status=row.text("status"),
        decision_by=row.day("decision_by"),
        decided_on=row.day("decided_on") if row.has("decided_on") else None,
        adjusted_as=row.text("adjusted_as", ""),
    )


def read_terms(row: Fields) -> AppealTerms:
    """How a decision can be appealed; raises ServerFault."""
    return AppealTerms(row.text("level"), row.day("by"), row.wholes("lines"))


def read_limits(row: Fields) -> Limits:
    """What may be attached; raises ServerFault."""
    return Limits(row.texts("content_types"), row.whole("largest"), row.whole("together"), row.whole("most"))


def read_receipt(reply: Reply) -> CaseReceipt:
    """That the payer has it; raises ServerFault."""
    fields = Fields(reply)
    return CaseReceipt(
        read_case(reply, fields),
        fields.text("control_number"),
        fields.instant("received_at"),
        reply.headers.get("idempotent-replay", "").lower() == "true",
    )


def read_attached(reply: Reply) -> AttachedFile:
    """A file that has arrived; raises ServerFault."""
    fields = Fields(reply)
    return AttachedFile(_id(reply, fields.text("id")), fields.text("sha256"), fields.whole("bytes"))


def read_letters(reply: Reply) -> LetterPage:
    """A page of letters; raises ServerFault."""
    fields = Fields(reply)
    rows = tuple(_listed(reply, each) for each in fields.rows("letters"))
    return LetterPage(rows, fields.text("next", ""), fields.whole("total"), fields.whole("unread"))


def read_letter(reply: Reply) -> Letter:
    """One letter; raises ServerFault."""
    fields = Fields(reply)
    return Letter(
        row=_listed(reply, fields),
        paragraphs=fields.texts("paragraphs"),
        case=fields.text("case", ""),
        patient_control_number=fields.text("patient_control_number", ""),
        member_id=fields.text("member_id", ""),
        service_from=fields.day("from") if fields.has("from") else None,
        service_to=fields.day("through") if fields.has("through") else None,
        provider_npi=fields.text("provider_npi", ""),
    )


def _listed(reply: Reply, row: Fields) -> ListedLetter:
    patient = row.inner("patient")
    return ListedLetter(
        id=_id(reply, row.text("id")),
        kind=row.text("kind"),
        subject=row.text("subject"),
        written_on=row.day("written_on"),
        unread=row.flag("unread"),
        claim_id=_id(reply, row.text("claim")),
        control_number=row.text("control_number"),
        last_name=patient.text("last_name", ""),
        first_name=patient.text("first_name", ""),
        act_by=row.day("act_by") if row.has("act_by") else None,
    )


def _id(reply: Reply, text: str) -> str:
    if not ID.fullmatch(text):
        raise garbled(reply)
    return text
