"""The 277CA: which claims of an 837 were taken in, under which number, and which came back and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby

from mock_backend.claims.judging import Judgment
from mock_backend.claims.records import NOTHING, Edit
from mock_backend.portals import Portal
from x12.claims.records import Claim, ClaimFile, ClaimKind
from x12.measures import Amount, Quantity
from x12.parts import Reference, Trace, between, on
from x12.party import Party
from x12.status.acknowledgment import (
    ACCEPTED,
    ACCEPTED_CHARGE,
    ACCEPTED_CLAIMS,
    REJECTED,
    REJECTED_CHARGE,
    REJECTED_CLAIMS,
    AcknowledgedPatient,
    AcknowledgedProvider,
    AcknowledgedReceiver,
    ClaimAcknowledgment,
)
from x12.status.records import (
    CONTROL_NUMBER,
    LINE_NUMBER,
    SERVICE_DATE,
    TYPE_OF_BILL,
    ClaimStatus,
    LineStatus,
    Person,
    Status,
    StatusCode,
)

_TAKEN_IN = StatusCode("A2", "20", "PR")
_RECEIVED = StatusCode("A1", "19", "PR")
_RECEIVED_ON, _PROCESSED_ON = "050", "009"


@dataclass(frozen=True, slots=True)
class Answered:
    """One claim, and what the payer says on its receipt."""

    claim: Claim
    control_number: str
    edits: tuple[Edit, ...] = ()
    """Why it wasn't taken in; () where it was."""


def answered(claim: Claim, control_number: str, judged: Judgment) -> Answered:
    """The claim with the edits that keep it out of adjudication, if any."""
    edits = judged.decision.edits if judged.way in {"returned", "rejected"} else ()
    return Answered(claim, control_number, tuple(each for each in edits if each.category.startswith("A")))


def acknowledgment(
    portal: Portal, file: ClaimFile, claims: Sequence[Answered], today: date, now: datetime, number: str
) -> ClaimAcknowledgment:
    """The 277CA of one 837; neighbouring claims of one provider share its level."""
    providers = groupby(claims, lambda each: each.claim.billing.party.id_code)
    receiver = AcknowledgedReceiver(
        _named(file.submitter, "41"),
        (_totals(claims, Trace(file.reference or "0", kind="2"), today, ("90", "AA")),),
        tuple(_provider([*run], today) for _, run in providers),
    )
    dates = (on(_RECEIVED_ON, today), on(_PROCESSED_ON, today))
    return ClaimAcknowledgment(
        Party("PR", portal.payer_name, id_qualifier="PI", id_code=portal.payer_id),
        (ClaimStatus(Trace(number), dates=dates),),
        (receiver,),
        reference=number,
        created=now,
    )


def _provider(claims: Sequence[Answered], today: date) -> AcknowledgedProvider:
    kinds = (ACCEPTED_CLAIMS[1], REJECTED_CLAIMS[1])
    totals = _totals(claims, Trace("0"), today, kinds)
    patients = tuple(_patient(each, today) for each in claims)
    return AcknowledgedProvider(_named(claims[0].claim.billing.party, "85"), (totals,), patients)


def _totals(claims: Sequence[Answered], trace: Trace, today: date, kinds: tuple[str, str]) -> ClaimStatus:
    good = [each for each in claims if not each.edits]
    bad = [each for each in claims if each.edits]
    action = ACCEPTED if good else REJECTED
    status = Status((_RECEIVED,), today, action, _charge(claims))
    counts = ((kinds[0], good), (kinds[1], bad))
    sums = ((ACCEPTED_CHARGE, good), (REJECTED_CHARGE, bad))
    return ClaimStatus(
        trace,
        (status,),
        quantities=tuple(Quantity(kind, Decimal(len(each))) for kind, each in counts if each),
        amounts=tuple(Amount(kind, _charge(each)) for kind, each in sums if each),
    )


def _patient(each: Answered, today: date) -> AcknowledgedPatient:
    claim = each.claim
    whole = tuple(edit for edit in each.edits if edit.line is None) or each.edits[:1]
    codes = tuple(StatusCode(edit.category, edit.code, edit.entity) for edit in whole) or (_TAKEN_IN,)
    status = Status(codes[:3], today, REJECTED if each.edits else ACCEPTED, claim.charge)
    references = [] if each.edits else [Reference(CONTROL_NUMBER, each.control_number)]
    if claim.kind is ClaimKind.INSTITUTIONAL:
        references.append(Reference(TYPE_OF_BILL, claim.type_of_bill))
    days = (between(SERVICE_DATE, claim.from_date, claim.through_date),) if claim.from_date else ()
    own = ClaimStatus(
        Trace(claim.patient_control_number, kind="2"),
        (status,),
        tuple(references),
        dates=days,
        lines=tuple(_line(claim, edit, today) for edit in each.edits if edit.line),
    )
    who = claim.patient or claim.insured
    return AcknowledgedPatient(Person(_named(who.party, "QC")), (own,))


def _line(claim: Claim, edit: Edit, today: date) -> LineStatus:
    line = claim.lines[(edit.line or 1) - 1]
    return LineStatus(
        line.procedure,
        line.charge,
        revenue_code=line.revenue_code if line.procedure else "",
        statuses=(Status((StatusCode(edit.category, edit.code, edit.entity),), today, REJECTED),),
        references=(Reference(LINE_NUMBER, str(edit.line)),),
    )


def _named(party: Party, entity: str) -> Party:
    """Who somebody is, without address and all else."""
    return replace(
        party, entity=entity, references=(), address=None, contacts=(), specialty=None, rejections=(), kept=()
    )


def _charge(claims: Iterable[Answered]) -> Decimal:
    return sum((each.claim.charge for each in claims), NOTHING)
