"""One remittance of a hundred thousand claims, for whoever asks for a backend of that scale.

Its claims are in no list of claims: it is there to be downloaded, opened and searched.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from mock_backend.claims.payment import payment_day
from mock_backend.people.making import identity
from mock_backend.people.numbering import mbis
from mock_backend.portals import Portal
from mock_backend.providers import PRACTICE
from mock_backend.remittances.issues import Issue
from x12.adjustments import Adjustment
from x12.measures import Amount
from x12.parts import Dated, Procedure, Reference, on
from x12.party import Party
from x12.remittance.adjudication import OutpatientAdjudication
from x12.remittance.lines import LINE_CONTROL_NUMBER, SERVICE_DATE, ServicePayment
from x12.remittance.measures import ALLOWED, Remark
from x12.remittance.records import STATEMENT_END, STATEMENT_START, ClaimPayment

CLAIMS = 100_000
_ID = "bulk00000000000000"
_LINES = (("G0463", Decimal(120)), ("36415", Decimal(9)))
"""Procedures with their sample charges."""
_DENIALS = (("16", "N290"), ("97", "M15"), ("50", "N115"), ("18", "N522"), ("29", "N211"), ("109", "N104"))
_ONE_DENIED_IN = 11
_NOTHING = Decimal(0)
_TWENTY_PERCENT, _FOUR_FIFTHS = Decimal("0.2"), Decimal("0.8")


@dataclass(frozen=True, slots=True)
class Bulk:
    """The remittance as one backend has it."""

    portal: Portal
    began: date
    seed: int

    def issue(self) -> Issue:
        """Paid in the last cycle before the backend's story began."""
        paid_on = payment_day(self.began - timedelta(days=7))
        denied = CLAIMS // _ONE_DENIED_IN
        paid = (CLAIMS - denied) * sum((_paid(charge)[1] for _, charge in _LINES), _NOTHING)
        number = f"EFTBULK{paid_on:%y%m%d}"
        return Issue(_ID, number, paid_on, PRACTICE.npi, CLAIMS, paid, ())

    def claims(self) -> Iterator[ClaimPayment]:
        """All of its claims, each for another person."""
        numbers = mbis(self.seed)
        served = payment_day(self.began - timedelta(days=7)) - timedelta(days=40)
        for number in range(1, CLAIMS + 1):
            who = identity(self.seed, self.began, number).filed
            patient = Party(
                "QC",
                who.last,
                who.first,
                id_qualifier="MI",
                id_code=numbers.number(2 * number),
                is_person=True,
            )
            yield _claim(number, patient, served + timedelta(days=number % 14))


def _claim(number: int, patient: Party, day: date) -> ClaimPayment:
    denied = number % _ONE_DENIED_IN == 0
    reason = _DENIALS[number // _ONE_DENIED_IN % len(_DENIALS)] if denied else None
    lines = tuple(_line(code, charge, at, day, reason) for at, (code, charge) in enumerate(_LINES, 1))
    owed = sum((each.amount for line in lines for each in line.adjustments if each.group == "PR"), _NOTHING)
    return ClaimPayment(
        patient_control_number=f"B{number:07}",
        status="4" if denied else "1",
        charge=sum((line.charge for line in lines), _NOTHING),
        paid=sum((line.paid for line in lines), _NOTHING),
        patient_responsibility=owed,
        filing_indicator="MB",
        payer_control_number=f"11{day:%y%j}9{number:07}",
        facility="11",
        frequency="1",
        patient=patient,
        outpatient=OutpatientAdjudication(remarks=("MA01",)),
        dates=(on(STATEMENT_START, day), on(STATEMENT_END, day)),
        lines=lines,
    )


def _line(
    code: str, charge: Decimal, number: int, day: date, denial: tuple[str, str] | None
) -> ServicePayment:
    allowed, paid = (_NOTHING, _NOTHING) if denial else _paid(charge)
    dates: tuple[Dated, ...] = (on(SERVICE_DATE, day),)
    if denial:
        adjustments: tuple[Adjustment, ...] = (Adjustment("CO", denial[0], charge),)
    else:
        adjustments = (Adjustment("CO", "45", charge - allowed), Adjustment("PR", "2", allowed - paid))
    return ServicePayment(
        Procedure(code),
        charge,
        paid,
        dates=dates,
        adjustments=adjustments,
        references=(Reference(LINE_CONTROL_NUMBER, str(number)),),
        amounts=() if denial else (Amount(ALLOWED, allowed),),
        notes=(Remark(denial[1]),) if denial else (),
    )


def _paid(charge: Decimal) -> tuple[Decimal, Decimal]:
    """What is allowed and what is paid of it."""
    allowed = charge * _FOUR_FIFTHS
    return allowed, allowed - allowed * _TWENTY_PERCENT
