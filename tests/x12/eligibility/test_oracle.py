"""x12sdk as an independent judge of what we write.

It takes rejections at the provider's level only, wants a first name as well as EQ01 and EB03 in every case,
reads EB09 as a number, refuses REF beside EB01 R and takes one entity in loop 2120: so these aren't judged.
"""

from dataclasses import replace
from datetime import date, datetime

import pytest
from x12sdk.io import X12ModelReader

from tests.x12.eligibility.facts import BOTH_PARTS, EVERYTHING, NPI, PATIENT, YEAR
from x12.eligibility.asking import payer_party, provider_party, subscriber_inquiry
from x12.eligibility.medicare import MedicareCoverage, write_medicare
from x12.eligibility.medicare.facts import Entitlement
from x12.eligibility.records import EligibilityResponse, Member
from x12.eligibility.request import read_270, write_270
from x12.eligibility.response import write_271
from x12.enclose import Envelope, enclose
from x12.envelopes import TransactionSet
from x12.identifiers.dates import Period
from x12.parts import Procedure, Rejection, Trace
from x12.writer import write_interchange, write_segments

SENT = datetime(2026, 11, 21, 10, 0)  # noqa: DTZ001
PAYER = payer_party("CMS", "CMS")
PROVIDER = provider_party("SAMPLE CLINIC", NPI)
TRACE = Trace("T1", "9CLINIC001")


def judged(written: TransactionSet) -> str:
    """What the judge writes after it has read our transaction set; it raises where it finds an error."""
    envelope = Envelope(sender="CLINIC", receiver="CMS", sent_at=SENT, control_number=1)
    with X12ModelReader(write_interchange(enclose([written], envelope)).decode()) as reader:
        (model,) = reader.models()
        return str(model.x12()).replace("\n", "")


def accepts(written: TransactionSet) -> bool:
    return judged(written) == write_segments(written.segments)


@pytest.mark.parametrize(
    "fields",
    [
        {
            "last_name": "SAMPLE",
            "first_name": "PAT",
            "birth_date": date(1944, 1, 1),
            "member_id": "1S00E00AA00",
        },
        {"last_name": "SAMPLE", "first_name": "PAT", "member_id": "1S00E00AA00", "suffix": "JR"},
        {"last_name": "SAMPLE", "first_name": "PAT", "birth_date": date(1944, 1, 1), "gender": "F"},
    ],
)
def test_each_way_to_ask(fields) -> None:  # type: ignore[no-untyped-def]
    inquiry = subscriber_inquiry(
        payer=PAYER,
        provider=PROVIDER,
        service_dates=YEAR,
        service_types=("30", "42", "45"),
        trace=TRACE,
        reference="A1",
        created=SENT,
        **fields,
    )
    written = write_270(inquiry)
    assert accepts(written)
    (back,) = read_270(written).inquiries
    assert back == inquiry
    assert back.service_dates == YEAR
    assert back.service_types == ("30", "42", "45")


def test_procedures_are_asked_one_by_one() -> None:
    procedures = (Procedure("G0101"), Procedure("G0103", ("TC",)))
    inquiry = subscriber_inquiry(payer=PAYER, provider=PROVIDER, member_id="X", procedures=procedures)
    written = write_270(inquiry)
    asked = [each for each in written.segments if each.identifier == "EQ"]
    assert asked == [("EQ", "30"), ("EQ", "", "HC:G0101"), ("EQ", "", "HC:G0103:TC")]
    assert read_270(written).inquiries[0].procedures == procedures


def test_a_single_day_is_asked_as_one() -> None:
    day = Period(date(2026, 5, 17), date(2026, 5, 17))
    inquiry = subscriber_inquiry(payer=PAYER, provider=PROVIDER, member_id="X", service_dates=day)
    assert ("DTP", "291", "D8", "20260517") in write_270(inquiry).segments


def response(member: Member) -> EligibilityResponse:
    return EligibilityResponse(
        PAYER, PROVIDER, replace(member, traces=(TRACE,)), reference="A1", created=SENT
    )


GROUPS = ("died", "entitlements", "ineligible", "deductibles", "therapy", "hospice", "renal")


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_of_a_medicare_answer(group: str) -> None:
    alone = replace(MedicareCoverage(), **{group: getattr(EVERYTHING, group)})
    assert accepts(write_271(response(write_medicare(PATIENT, alone))))


def test_an_entitled_patient() -> None:
    spans = tuple(replace(span, service_types=("30", "42", "48")) for span in BOTH_PARTS)
    assert Entitlement("A", spans[0].period, True, ("30", "42", "48")) in spans
    assert accepts(write_271(response(write_medicare(PATIENT, MedicareCoverage(entitlements=spans)))))


@pytest.mark.parametrize(
    ("code", "letter"), [("42", "A"), ("43", "B"), ("50", "B"), ("51", "B"), ("15", "C")]
)
def test_a_rejection_at_each_level(code: str, letter: str) -> None:
    rejections = (Rejection(code, "C", f"2100{letter}"),)
    whole = response(PATIENT)
    parts = {
        "A": replace(whole, payer=replace(PAYER, rejections=rejections)),
        "B": replace(whole, provider=replace(PROVIDER, rejections=rejections)),
        "C": response(replace(PATIENT, party=replace(PATIENT.party, rejections=rejections))),
    }
    assert accepts(write_271(parts[letter]))
