"""Remittances to keep: written by the project's own writer, with patients that are planted to be found."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

from x12.adjustments import Adjustment
from x12.enclose import Envelope
from x12.parts import Procedure, on
from x12.party import Party
from x12.remittance.header import RemittanceHeader
from x12.remittance.lines import ServicePayment
from x12.remittance.measures import Remark
from x12.remittance.records import ClaimPayment, ProviderAdjustment
from x12.remittance.writing import stream_835

PAID_ON, SERVED = date(2025, 6, 6), date(2025, 5, 9)
LASTS = ("ABLE", "BAKER", "CHARLIE", "DELTA", "PLANTEDLAST")
CHARGE = Decimal(100)
DENIED_EVERY = 4


def claim(number: int) -> ClaimPayment:
    """A claim of one line; every fourth is denied, the others are paid 60 of 100."""
    denied = number % DENIED_EVERY == 0
    paid = Decimal(0) if denied else Decimal(60)
    taken = (
        (Adjustment("CO", "16", CHARGE),)
        if denied
        else (Adjustment("CO", "45", Decimal(25)), Adjustment("PR", "2", Decimal(15)))
    )
    line = ServicePayment(
        Procedure("G0463"),
        CHARGE,
        paid,
        dates=(on("472", SERVED),),
        adjustments=taken,
        notes=(Remark("N290"),) if denied else (),
    )
    who = Party(
        "QC",
        LASTS[number % 5],
        f"FIRST{number % 3}",
        id_qualifier="MI",
        id_code=f"1S00A00A{number:03}",
        is_person=True,
    )
    return ClaimPayment(
        f"PCN{number:05}",
        "4" if denied else "1",
        CHARGE,
        paid,
        Decimal(0) if denied else Decimal(15),
        "MB",
        f"ICN{number:07}",
        facility="11",
        frequency="1",
        patient=who,
        lines=(line,),
    )


def remittance(
    claims: int = 40, check: str = "EFT1", adjustments: tuple[ProviderAdjustment, ...] = (), off: int = 0
) -> bytes:
    """One interchange with one remittance; `off` puts the payment out of balance."""
    paid = sum((claim(number).paid for number in range(1, claims + 1)), Decimal(0))
    header = RemittanceHeader(
        amount=paid - sum((each.amount for each in adjustments), Decimal(0)) + off,
        paid_on=PAID_ON,
        check_number=check,
        payer_id="1999000001",
        payer=Party("PR", "SAMPLE PAYER", id_qualifier="XV", id_code="CMS"),
        payee=Party("PE", "SAMPLE CLINIC", id_qualifier="XX", id_code="1999900017"),
        method="ACH",
    )
    envelope = Envelope(
        sender="CMS", receiver="ME", sent_at=datetime(2025, 6, 6, 6, 30, tzinfo=UTC), control_number=7
    )
    written: Iterator[str] = stream_835(
        header, (claim(number) for number in range(1, claims + 1)), adjustments, envelope=envelope
    )
    return "".join(written).encode()


INTEREST = ProviderAdjustment(
    provider="1999900017",
    fiscal_period_end=date(2025, 12, 31),
    reason="L6",
    amount=Decimal("-1.25"),
    reference="ICN1",
)
