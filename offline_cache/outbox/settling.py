"""Whether the payer has a claim whose answer was lost: the question (276), and what a 277 proves."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from api_client.parties import payer_of, submitter_of
from api_client.records import SignedIn
from x12.claims.reading import read_837
from x12.claims.records import Claim
from x12.identifiers.dates import Period
from x12.party import Party
from x12.reader import read_interchanges
from x12.status.asking import claim_question
from x12.status.exchange import ClaimStatusInquiry, ClaimStatusReport
from x12.status.records import SERVICE_DATE, ClaimStatus, Person

REPLACED = "F8"


class Finding(StrEnum):
    """What an answer proves."""

    FOUND = "found"
    NOT_FOUND = "not found"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Found:
    """The finding, and the payer's number and state of the claim where it has it."""

    finding: Finding
    control_number: str = field(default="", repr=False)
    status: str = ""


def claim_in(body: bytes) -> Claim | None:
    """The claim of an 837; None where it can't be read or holds more than one."""
    files = [read_837(each).file for each in read_interchanges(body).transaction_sets]
    claims = [claim for file in files if file for claim in file.claims]
    return claims[0] if len(claims) == 1 else None


def question(claim: Claim, signed_in: SignedIn) -> ClaimStatusInquiry:
    """The inquiry about this claim, by member, days and our own number for it.

    Nothing else narrows it, since a payer that reads a charge otherwise would not find the claim.
    """
    insured, patient = claim.insured, claim.patient
    asked = claim_question(
        "",
        patient_control_number=claim.patient_control_number,
        service_dates=service_dates(claim),
    )
    return ClaimStatusInquiry(
        payer=payer_of(signed_in.portal),
        receiver=submitter_of(signed_in),
        provider=_named(claim.billing.party, "1P"),
        subscriber=Person(_named(insured.party, "IL"), insured.birth_date, insured.gender),
        dependent=Person(_named(patient.party, "QC"), patient.birth_date, patient.gender)
        if patient
        else None,
        claim=asked,
    )


def weigh(reports: Iterable[ClaimStatusReport], claim: Claim, known: frozenset[str]) -> Found:
    """What the payer's answer proves about the claim.

    `known` are the payer's numbers of other claims with the same patient control number, which the payer may
    tell of instead. Where something fits that could be another claim, nothing is proved.
    """
    told = [each.claim for each in reports if each.claim is not None]
    others = known | {claim.reference(REPLACED)} - {""}
    for each in told:
        if each.is_known and each.control_number not in others and _is_the_same(each, claim):
            return Found(Finding.FOUND, each.control_number, _state(each))
    if told and all(each.is_unknown for each in told):
        return Found(Finding.NOT_FOUND)
    return Found(Finding.UNCERTAIN)


def service_dates(claim: Claim) -> Period | None:
    """The claim's days of service: as stated, else from its first line's to its last's."""
    stated = claim.dated("434")
    if stated is not None and stated.period is not None:
        return stated.period
    periods = [day.period for line in claim.lines if (day := line.dated(SERVICE_DATE)) and day.period]
    if not periods:
        return None
    start, end = min(each.start for each in periods), max(each.end or each.start for each in periods)
    return Period(start, end if end != start else None)


def _named(party: Party, entity: str) -> Party:
    """Who it is, without address and references."""
    return replace(
        Party(entity, party.name, party.first_name, party.middle_name, party.suffix),
        id_qualifier=party.id_qualifier,
        id_code=party.id_code,
        is_person=party.is_person,
    )


def _is_the_same(told: ClaimStatus, claim: Claim) -> bool:
    """Whether nothing that the payer tells contradicts it: number, charge, days."""
    number = told.patient_control_number
    if number and number.strip().casefold() != claim.patient_control_number.casefold():
        return False
    charges: set[Decimal] = {each.charge for each in told.statuses if each.charge is not None}
    if charges and claim.charge not in charges:
        return False
    days, ours = told.service_dates, service_dates(claim)
    if days is None or ours is None:
        return True
    return days.start <= (ours.end or ours.start) and ours.start <= (days.end or days.start)


def _state(told: ClaimStatus) -> str:
    return ":".join(str(told.status.first).split(":")[:2]) if told.status else ""
