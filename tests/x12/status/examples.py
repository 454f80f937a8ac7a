"""An inquiry, an answer and an acknowledgment about people who don't exist."""

from datetime import date, datetime
from decimal import Decimal

from x12.measures import Amount, Quantity
from x12.parts import Contact, Procedure, Reference, Trace, on
from x12.party import Party
from x12.status.acknowledgment import (
    AcknowledgedPatient,
    AcknowledgedProvider,
    AcknowledgedReceiver,
    ClaimAcknowledgment,
)
from x12.status.asking import claim_question
from x12.status.exchange import ClaimStatusInquiry, ClaimStatusReport
from x12.status.records import ClaimStatus, LineStatus, Person, Status, StatusCode

SENT = datetime(2026, 11, 21, 10, 0)  # noqa: DTZ001
DAY = date(2026, 11, 3)
PAYER = Party("PR", "SAMPLE PAYER", id_qualifier="PI", id_code="12345")
RECEIVER = Party("41", "SAMPLE BILLING", id_qualifier="46", id_code="S1")
PROVIDER = Party("1P", "SAMPLE CLINIC", id_qualifier="XX", id_code="1234567893")
PATIENT = Person(
    Party("IL", "SAMPLE", "PAT", id_qualifier="MI", id_code="1S00E00AA00", is_person=True),
    date(1944, 1, 1),
    "F",
)
CHILD = Person(Party("QC", "SAMPLE", "KIM", is_person=True), date(2015, 2, 3), "M")
QUESTION = claim_question(
    "T1",
    control_number="ICN1",
    patient_control_number="PCN1",
    type_of_bill="131",
    charge=Decimal("120.50"),
    service_dates=DAY,
)
INQUIRY = ClaimStatusInquiry(PAYER, RECEIVER, PROVIDER, PATIENT, claim=QUESTION, reference="A1", created=SENT)
PAID = Status(
    (StatusCode("F1", "65"), StatusCode("F1", "104")),
    DAY,
    charge=Decimal("120.50"),
    paid=Decimal("80.00"),
    finalized_on=DAY,
    payment_method="ACH",
    paid_on=date(2026, 11, 18),
    check_number="EFT100",
)
LINE = LineStatus(
    Procedure("G0101"),
    Decimal("120.50"),
    Decimal("80.00"),
    units=Decimal(1),
    statuses=(Status((StatusCode("F1", "65"),), DAY),),
    references=(Reference("FJ", "1"),),
    dates=(on("472", DAY),),
)
ANSWERED = ClaimStatus(
    Trace("T1", kind="2"),
    (PAID,),
    (Reference("1K", "ICN1"), Reference("BLT", "131"), Reference("EJ", "PCN1")),
    dates=(on("472", DAY),),
    lines=(LINE,),
)
PAYER_WITH_PHONE = Party(
    "PR",
    "SAMPLE PAYER",
    id_qualifier="PI",
    id_code="12345",
    contacts=(Contact("HELP DESK", (("TE", "8005550100"),)),),
)
REPORT = ClaimStatusReport(
    PAYER_WITH_PHONE,
    RECEIVER,
    PROVIDER,
    Person(PATIENT.party),
    claim=ANSWERED,
    reference="B1",
    created=SENT,
)

_ACCEPTED = Status((StatusCode("A2", "20"),), DAY, "WQ", Decimal("120.50"))
_REJECTED = Status((StatusCode("A7", "562", "82"),), DAY, "U", Decimal(40))


def _claim(trace: str, status: Status, reference: Reference, *lines: LineStatus) -> ClaimStatus:
    return ClaimStatus(Trace(trace, kind="2"), (status,), (reference,), dates=(on("472", DAY),), lines=lines)


_REJECTED_LINE = LineStatus(
    Procedure("G0101"),
    Decimal(40),
    statuses=(Status((StatusCode("A7", "507"),), DAY, "U"),),
    references=(Reference("FJ", "1"),),
)
ACKNOWLEDGMENT = ClaimAcknowledgment(
    PAYER,
    (ClaimStatus(Trace("ACK1"), dates=(on("050", DAY), on("009", DAY))),),
    (
        AcknowledgedReceiver(
            RECEIVER,
            (
                ClaimStatus(
                    Trace("BATCH1", kind="2"),
                    (Status((StatusCode("A1", "19", "PR"),), DAY, "WQ", Decimal("160.50")),),
                    amounts=(Amount("YU", Decimal("120.50")), Amount("YY", Decimal(40))),
                    quantities=(Quantity("90", Decimal(1)), Quantity("AA", Decimal(1))),
                ),
            ),
            (
                AcknowledgedProvider(
                    Party("85", "SAMPLE CLINIC", id_qualifier="XX", id_code="1234567893"),
                    (
                        ClaimStatus(
                            Trace("0"),
                            (Status((StatusCode("A1", "19", "PR"),), action="WQ", charge=Decimal("160.50")),),
                            amounts=(Amount("YU", Decimal("120.50")), Amount("YY", Decimal(40))),
                            quantities=(Quantity("QA", Decimal(1)), Quantity("QC", Decimal(1))),
                        ),
                    ),
                    (
                        AcknowledgedPatient(
                            Person(
                                Party(
                                    "QC",
                                    "SAMPLE",
                                    "PAT",
                                    id_qualifier="MI",
                                    id_code="1S00E00AA00",
                                    is_person=True,
                                )
                            ),
                            (
                                _claim("PCN1", _ACCEPTED, Reference("1K", "ICN1")),
                                _claim("PCN2", _REJECTED, Reference("D9", "CH2"), _REJECTED_LINE),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
    reference="C1",
    created=SENT,
)
