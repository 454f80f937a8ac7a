"""What a claim says and a form has no field for, in short words: told when a claim is copied or corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from screens.claim_entry.building import RATES
from screens.claim_entry.other_payer import ADJUSTMENTS, REASONS_A_LINE
from x12.claims.edits.subjects.revenue import is_room
from x12.claims.lines import SERVICE_DATE
from x12.claims.records import ClaimKind, Role

if TYPE_CHECKING:
    from screens.claim_entry.claim_form import ClaimForm
    from screens.claim_entry.setting import Setting
    from x12.claims.coverage import OtherPayer
    from x12.claims.lines import ServiceLine
    from x12.claims.records import Claim
    from x12.parts import Dated

Found = Iterator[tuple[str, object]]
"""Words, and what is there of it."""


def left_out(claim: Claim, made: ClaimForm, setting: Setting | None = None) -> tuple[str, ...]:
    """Short words for each kind of thing that the form can't hold; () where it holds the whole claim. With a
    setting also who billed it, where that isn't one of our offices.
    """
    npi = claim.billing.party.id_code
    billed = (f"who billed it (NPI {npi})", setting is not None and not setting.has_office(npi))
    found = (billed, *_of_claim(claim, made), *_of_people(claim, made), *_numbers(claim, made))
    lines = (each for line in claim.lines for each in _of_line(line, claim))
    payers = (each for other in claim.other_payers for each in _of_other_payer(other))
    rest = ("segments that are kept as they came", _keeps(claim))
    said = (words for words, there in (*found, *payers, *lines, rest) if there)
    return tuple(dict.fromkeys(said))


def _of_claim(claim: Claim, made: ClaimForm) -> Found:
    held = set(made.places.values())
    one_day = (each for each in claim.dates if each.qualifier != "434")
    yield "other dates", _unheld(held, "dates", (each.qualifier for each in claim.dates))
    yield "the last days of dates", _ranges(one_day)
    yield (
        "other reference numbers",
        _unheld(held, "references", (each.qualifier for each in claim.references)),
    )
    yield "further notes", claim.notes[1:] or any(each.code != "ADD" for each in claim.notes)
    yield "further attachments", claim.attachments[1:]
    yield "fixed-format notes (K3)", claim.file_notes
    yield "ambulance data", claim.ambulance
    yield "condition indicators (CRC)", claim.conditions
    yield "anesthesia codes", claim.anesthesia
    yield "further causes of an accident", claim.related_causes[1:]
    yield "special program", claim.special_program
    yield "reason of a delay", claim.delay_reason
    yield "treatment codes", claim.institutional and claim.institutional.treatment_codes
    signed = (claim.signature_on_file, claim.benefits_assigned, claim.release, claim.signature_source)
    yield "signatures and releases", signed != (True, "Y", "Y", "")
    if claim.kind is ClaimKind.INSTITUTIONAL:
        yield "assignment", claim.accepts_assignment != "A"
    else:
        yield "hours of admission and discharge", claim.admission_hour or claim.discharge_hour


def _of_people(claim: Claim, made: ClaimForm) -> Found:
    held = {place.removesuffix(".id_code") for place in made.places.values()}
    yield "other providers", _unheld(held, "providers", (each.entity for each in claim.providers))
    yield "providers' own numbers", any(each.references for each in claim.providers)
    yield "where to pay", claim.billing.pay_to or claim.billing.pay_to_plan
    yield "an insured who isn't the patient", claim.patient and "relation" not in made.form.by_id
    who = (claim.patient or claim.insured).party
    yield "a suffix of the name", who.suffix
    yield "the plan's group", claim.insured.coverage.group_number or claim.insured.coverage.group_name
    yield "further payers", claim.other_payers[1:]


def _of_other_payer(other: OtherPayer) -> Found:
    yield "what the patient still owes", other.remaining is not None
    yield "what the other payer doesn't cover", other.non_covered is not None
    yield "the other payer's remarks", other.remarks
    yield "the other payer's providers", other.providers
    yield (
        "signatures and releases",
        (other.benefits_assigned, other.release, other.signature_source)
        != (
            True,
            "Y",
            "",
        ),
    )
    yield "counts of adjustments", any(each.quantity is not None for each in other.adjustments)


def _of_line(line: ServiceLine, claim: Claim) -> Found:
    institutional = claim.kind is ClaimKind.INSTITUTIONAL
    others = (each for each in line.dates if each.qualifier != SERVICE_DATE)
    yield "other dates of lines", tuple(others)
    yield "last days of lines", institutional and _ranges(line.dates)
    yield "reference numbers of lines", any(each.qualifier != "6R" for each in line.references)
    yield "other providers of lines", any(each.entity != "82" for each in line.providers)
    yield "notes of lines", line.notes[0 if institutional else 1 :]
    yield "attachments of lines", line.attachments
    yield "ambulance data", line.ambulance
    yield "condition indicators (CRC)", line.conditions
    yield "equipment data and forms", line.equipment or line.forms
    yield "marks of lines", line.epsdt or line.family_planning or line.copay_exempt
    unit = "DA" if institutional and is_room(line.revenue_code) else "UN"
    yield "units of another kind", line.unit != unit
    yield "prescription numbers", line.drug and line.drug.prescription
    yield "what procedures were, in words", line.procedure and line.procedure.description
    usual = "HP" if line.revenue_code in RATES else "HC"
    yield "codes that aren't HCPCS", line.procedure and line.procedure.qualifier != usual
    yield from _of_decisions(line, claim)


def _of_decisions(line: ServiceLine, claim: Claim) -> Found:
    first = claim.other_payers[0].payer.id_code if claim.other_payers else ""
    decisions = line.adjudications
    yield "further payers", decisions[1:] or any(each.payer_id != first for each in decisions)
    yield "further adjustments of lines", any(each.adjustments[REASONS_A_LINE:] for each in decisions)
    yield "what the patient still owes", any(each.remaining is not None for each in decisions)
    yield "lines that were bundled", any(each.bundled_into for each in decisions)
    adjustments = (each for decision in decisions for each in decision.adjustments)
    yield "counts of adjustments", any(each.quantity is not None for each in adjustments)


def _numbers(claim: Claim, made: ClaimForm) -> Found:
    """Lists that are longer than their tables."""
    count = Counter(_tables(claim))
    tables = made.form.tables
    for name, number in count.items():
        most = tables[name].most if name in tables else 1
        yield f"more than {most} of: {_ONE.get(name, name)}", number > most


_ONE = {"dx": "diagnoses", "reason": "reasons for the visit", "cause": "external causes", "line": "lines",
        "admitting": "admitting diagnoses", ADJUSTMENTS: "adjustments"}  # fmt: skip
_SPECIAL = {
    Role.ADMITTING: "admitting",
    Role.REASON_FOR_VISIT: "reason",
    Role.EXTERNAL_CAUSE: "cause",
}


def _tables(claim: Claim) -> Iterator[str]:
    """The table, or the field, of each entry of the lists that might be too long."""
    yield from (_SPECIAL.get(each.role, "dx") for each in claim.diagnoses)
    yield from ("line" for _ in claim.lines)
    yield from (ADJUSTMENTS for other in claim.other_payers[:1] for _ in other.adjustments)


def _unheld(held: set[str], name: str, kinds: Iterable[str]) -> bool:
    """Whether there is one that has no field, or two that would share one."""
    count = Counter(kinds)
    return any(number > 1 or f"{name}.{kind}" not in held for kind, number in count.items())


def _ranges(dates: Iterable[Dated]) -> bool:
    return any(each.end not in {None, each.start} for each in dates)


def _keeps(record: object) -> bool:
    """Whether a record, or one inside it, has a segment kept as it came."""
    if isinstance(record, tuple):
        return any(map(_keeps, record))
    if not is_dataclass(record):
        return False
    return any(
        bool(value) if each.name == "kept" else _keeps(value)
        for each in fields(record)
        if (value := getattr(record, each.name))
    )
