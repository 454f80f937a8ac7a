"""A small remittance with everything that screens tell of: paid, denied, taken back and decided anew, PLB."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from offline_cache.remittances.records import Check, ClaimRow
from screens.remittances.one_claim import OneClaim
from screens.remittances.whence import Whence
from x12.adjustments import Adjustment
from x12.enclose import Envelope
from x12.parts import Procedure, Reference, on
from x12.party import Party
from x12.remittance.header import RemittanceHeader
from x12.remittance.lines import ServicePayment
from x12.remittance.measures import Remark
from x12.remittance.records import ClaimPayment, ProviderAdjustment
from x12.remittance.writing import stream_835

PAID_ON, SERVED = date(2025, 6, 6), date(2025, 5, 9)
TODAY = date(2025, 6, 20)


def adjusted(code: str, amount: str) -> Adjustment:
    """CO-45 and how much."""
    group, _, reason = code.partition("-")
    return Adjustment(group, reason, Decimal(amount))


def line(charge: str, paid: str, *codes: tuple[str, str], remarks: tuple[str, ...] = ()) -> ServicePayment:
    return ServicePayment(
        Procedure("G0463", ("25",)),
        Decimal(charge),
        Decimal(paid),
        units=Decimal(1),
        dates=(on("472", SERVED),),
        adjustments=tuple(adjusted(*each) for each in codes),
        references=(Reference("6R", "1"),),
        notes=tuple(map(Remark, remarks)),
    )


def claim(
    number: str,
    *lines: ServicePayment,
    status: str = "1",
    last: str = "EXAMPLE",
    owed: str = "0",
    filing: str = "MB",
) -> ClaimPayment:
    charge = sum((each.charge for each in lines), Decimal(0))
    paid = sum((each.paid for each in lines), Decimal(0))
    return ClaimPayment(
        number,
        status,
        charge,
        paid,
        Decimal(owed),
        filing,
        f"ICN{number}",
        facility="11",
        frequency="1",
        patient=Party("QC", last, "PAT", id_qualifier="MI", id_code="1S00E00AA00", is_person=True),
        lines=lines,
    )


PAID = claim("PCN1", line("100", "60", ("CO-45", "25"), ("PR-2", "15")), owed="15")
DENIED = claim("PCN2", line("80", "0", ("CO-16", "80"), remarks=("N290",)), status="4", last="DENIALS")
REVERSAL = claim("PCN3", line("-50", "-40", ("CO-45", "-10")), status="22", last="TURNED")
CORRECTION = claim("PCN3", line("50", "30", ("CO-45", "20")), last="TURNED")
CLAIMS = (PAID, DENIED, REVERSAL, CORRECTION)
INTEREST = ProviderAdjustment("1999900017", date(2025, 12, 31), "L6", Decimal("-1.25"), "ICNPCN1")
RECOVERY = ProviderAdjustment("1999900017", date(2025, 12, 31), "WO", Decimal("5.00"), "ICNPCN9")
PAYER = Party("PR", "SAMPLE PAYER", id_qualifier="XV", id_code="CMS")
PAYEE = Party("PE", "SAMPLE CLINIC", id_qualifier="XX", id_code="1999900017")


def remittance(*claims: ClaimPayment, off: str = "0", check: str = "EFT1") -> bytes:
    """An interchange with one remittance; `off` puts the payment out of balance."""
    claims = claims or CLAIMS
    moved = (INTEREST, RECOVERY)
    paid = sum((each.paid for each in claims), Decimal(0)) - sum((each.amount for each in moved), Decimal(0))
    header = RemittanceHeader(paid + Decimal(off), PAID_ON, check, "1999000001", PAYER, PAYEE, method="ACH")
    envelope = Envelope(
        sender="CMS", receiver="ME", sent_at=datetime(2025, 6, 6, 6, 30, tzinfo=UTC), control_number=7
    )
    return "".join(stream_835(header, claims, moved, envelope=envelope)).encode()


def file_in(folder: Path, content: bytes | None = None) -> Path:
    """The remittance as a file."""
    path = folder / "june.835"
    path.write_bytes(content or remittance())
    return path


CHECK = Check(
    1, "r1", "EFT1", PAID_ON, "SAMPLE PAYER", "CMS", Decimal("53.75"), 4, 900, 400, None, "kept", unread=False
)


def row_of(payment: ClaimPayment, number: int = 1) -> ClaimRow:
    """Its row of a list."""
    reasons = dict.fromkeys(f"{each.group}-{each.reason}" for each in payment.all_adjustments)
    return ClaimRow(
        number,
        1,
        number,
        payment.patient.name,
        payment.patient.first_name,
        payment.patient.id_code,
        payment.patient_control_number,
        payment.payer_control_number,
        payment.status,
        payment.charge,
        payment.paid,
        payment.patient_responsibility,
        SERVED,
        SERVED,
        tuple(reasons),
        (),
        payment.status == "4",
    )


def one_of(payment: ClaimPayment, check: Check = CHECK) -> OneClaim:
    """A claim payment as pages get it."""
    return OneClaim(Whence(check, "SAMPLE CLINIC"), row_of(payment), payment)
