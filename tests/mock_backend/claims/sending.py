"""Claims as the demo practice sends them, and what comes back."""

import uuid
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from mock_backend.claims.samples.building import (
    billing_provider,
    clinician,
    insured,
    receiver,
    submitter,
)
from mock_backend.people.catalogue import CYCLE, first_in
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from mock_backend.portals import MAC, PORTALS, Portal
from mock_backend.providers import CLINICIANS, PRACTICE
from tests.mock_backend.driving import TODAY, Client
from x12.claims.institutional import Institutional
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim, ClaimFile, ClaimKind, Diagnosis, Role
from x12.claims.writing import write_837
from x12.enclose import Envelope, enclose
from x12.parts import Procedure, between, on
from x12.writer import write_interchange

PEOPLE = Register(TODAY)
SENT_AT = datetime(2025, 11, 21, 14)  # noqa: DTZ001
YESTERDAY = date(2025, 11, 20)


def person(situation: str, nth: int = 0) -> Person:
    """Somebody in a situation."""
    return PEOPLE.person(first_in(situation) + nth * len(CYCLE))


def line(
    code: str = "G0439",
    charge: str = "210.00",
    day: date | None = YESTERDAY,
    *modifiers: str,
    units: int = 1,
    revenue: str = "",
) -> ServiceLine:
    """One line on one day."""
    return ServiceLine(
        Decimal(charge),
        Procedure(code, modifiers) if code else None,
        revenue,
        Decimal(units),
        pointers=() if revenue else (1,),
        dates=(on("472", day),) if day else (),
    )


def office_visit(
    who: Person | None = None, *lines: ServiceLine, portal: Portal = MAC, **changes: object
) -> Claim:
    """A professional claim."""
    made = lines or (line(),)
    claim = Claim(
        ClaimKind.PROFESSIONAL,
        billing_provider(PRACTICE),
        insured(portal, who or person("original")),
        "PCN1",
        sum((each.charge for each in made), Decimal(0)),
        "11",
        diagnoses=(Diagnosis("Z0000", Role.PRINCIPAL),),
        providers=(clinician(CLINICIANS[0], "82"),),
        lines=made,
    )
    return replace(claim, **changes)


def hospital_bill(
    who: Person | None = None, *lines: ServiceLine, portal: Portal = MAC, **changes: object
) -> Claim:
    """An institutional claim: outpatient, or a stay where facility and `institutional` say so."""
    made = lines or (line("G0463", "310.00", revenue="0510"),)
    claim = Claim(
        ClaimKind.INSTITUTIONAL,
        billing_provider(PRACTICE),
        insured(portal, who or person("original")),
        "PCN2",
        sum((each.charge for each in made), Decimal(0)),
        "13",
        diagnoses=(Diagnosis("I10", Role.PRINCIPAL),),
        providers=(clinician(CLINICIANS[0], "71"),),
        lines=made,
        dates=(between("434", YESTERDAY, YESTERDAY),),
        institutional=Institutional("3", "1", "01"),
    )
    return replace(claim, **changes)


def stay(who: Person | None = None, portal: Portal = MAC, **changes: object) -> Claim:
    """An inpatient claim of four days."""
    rooms = replace(line("", "9000.00", None, revenue="0120"), procedure=None)
    admitted = date(2025, 11, 17)
    usual = {
        "facility": "11",
        "admission_hour": "0900",
        "institutional": Institutional("1", "1", "01", drg="291"),
        "dates": (between("434", admitted, YESTERDAY), on("435", admitted)),
    }
    return hospital_bill(who, rooms, portal=portal, **{**usual, **changes})


def interchange_of(*claims: Claim, portal: Portal = MAC, **envelope: object) -> bytes:
    """The claims in one 837."""
    file = ClaimFile(claims[0].kind, submitter(portal), receiver(portal), claims, "REF1", SENT_AT)
    usual = {
        "sender": portal.submitter_id, "receiver": portal.receiver_id, "sent_at": SENT_AT,
        "control_number": 7,
    }  # fmt: skip
    return write_interchange(enclose([write_837(file)], Envelope(**{**usual, **envelope})))


async def post(client: Client, sent: bytes, key: str | None = None, path: str = "claims"):
    """Sends a body under a key of its own, or under that one."""
    headers = {"Content-Type": "application/edi-x12", "Idempotency-Key": key or str(uuid.uuid4())}
    return await client.call("POST", path, content=sent, headers=headers)


async def send(client: Client, claim: Claim) -> dict:
    """The receipt for a claim, which must balance."""
    answer = await post(client, interchange_of(claim, portal=PORTALS[client.portal.id]))
    assert answer.status_code == 201, answer.text
    receipt = answer.json()
    assert_balances(receipt)
    return receipt


def assert_balances(receipt: dict) -> None:
    """Charge = paid + adjustments, for each line and for the claim; nothing is adjusted while it is open."""
    on_lines = Decimal(0)
    for each in receipt["lines"]:
        taken_off = sum((Decimal(one["amount"]) for one in each["adjustments"]), Decimal(0))
        assert Decimal(each["charge"]) == Decimal(each["paid"]) + taken_off
        on_lines += taken_off
    taken_off = sum((Decimal(one["amount"]) for one in receipt["adjustments"]), Decimal(0)) + on_lines
    if receipt["outcome"] in {"suspended", "returned"}:
        assert (taken_off, receipt["paid"]) == (0, "0.00")
    else:
        assert Decimal(receipt["charge"]) == Decimal(receipt["paid"]) + taken_off


def adjustments(receipt: dict) -> list[str]:
    """Group and reason of every adjustment."""
    listed = [*receipt["adjustments"], *(one for each in receipt["lines"] for one in each["adjustments"])]
    return [f"{each['group']}-{each['reason']}" for each in listed]


def edits(receipt: dict) -> list[str]:
    """The ids of its edits."""
    return [each["id"] for each in receipt["edits"]]
