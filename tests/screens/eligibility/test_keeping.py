"""The printable entitlement page: evidence on it, and nothing of the patient where masking was asked for."""

from dataclasses import replace
from datetime import date

import pytest

from screens.eligibility.masking import mask_of
from screens.eligibility.page_to_keep import document_of
from screens.eligibility.reading import Reading
from screens.printing import FORMATS, Format, rendered
from tests.screens.eligibility.answering import ACTIVE, MMIS, PATIENT, medicaid, medicare, read, refused
from tests.screens.eligibility.signing import signed_in
from tests.screens.eligibility.test_showing import EVERYTHING
from tests.screens.printing.pdf_text import pdf_text
from x12.eligibility.medicaid import MedicaidCoverage
from x12.eligibility.medicaid.facts import MemberSpan
from x12.eligibility.medicare import MedicareCoverage
from x12.eligibility.records import Benefit
from x12.parts import Reference

TELLTALES = ("DOE", "JANE", "1S00A00AA00", "1S00-A00-AA00", "05/17/1942", "19420517", "ELM ST", "900123456")


def printed(reading: Reading, kind: Format = "txt") -> str:
    content = rendered(document_of(reading, signed_in(reading.profile)), kind)
    return pdf_text(content) if kind == "pdf" else content.decode()


@pytest.mark.parametrize("kind", FORMATS)
def test_the_page_says_who_asked_whom_when_and_by_which_numbers(kind: Format) -> None:
    text = printed(read(medicare(EVERYTHING)), kind)
    flat = " ".join(text.split())
    for part in (
        "Medicare eligibility",
        "Practice MAC",
        "CMS (CMS)",
        "SAMPLE CLINIC, NPI 1999900018",
        "Front Desk (frontdesk)",
        "11/21/2026",
        "Primary: MBI, last name, first name, date of birth",
        "T-1, TRACE7, 000000007",
        "DOE ROE, JANE Q",
        "1S00-A00-AA00",
        "not a promise of payment",
        "Page 1 of ",
    ):
        assert part in flat, part
    assert max(len(row) for row in text.replace("\f", "\n").split("\n")) <= 80


def test_a_refusal_can_be_kept_too() -> None:
    text = printed(read(refused("75")))
    assert "Reason 75" in text
    assert "not eligible" not in text


def test_medicaid_has_its_own_title_and_provider_number() -> None:
    coverage = MedicaidCoverage(spans=(MemberSpan("Standard"),))
    text = printed(read(medicaid(coverage), MMIS))
    assert "Medicaid eligibility" in text
    assert "provider ID 110000001A" in text


@pytest.mark.parametrize("kind", FORMATS)
def test_a_masked_page_does_not_tell_who_the_patient_is(kind: Format) -> None:
    party = replace(PATIENT.party, references=(Reference("SY", "900123456"), Reference("Q4", "1S00A00AA11")))
    gossip = Benefit(
        "D",
        service_types=("30",),
        messages=("SEE JANE DOE-ROE, MBI 1S00 A00 AA00, BORN 05/17/1942 (19420517).", "DOERS ARE NOT DOE."),
    )
    coverage = MedicareCoverage(entitlements=ACTIVE, other=(gossip,))
    reading = read(medicare(coverage, replace(PATIENT, party=party))).masked()
    text = printed(reading, kind).replace("*", "•")
    for word in TELLTALES:
        assert word not in text.replace("DOERS", ""), word
    assert "masked" in text
    assert "born ••/••/1942" in text
    assert "•••••••AA00" in text
    assert "DOERS ARE NOT D•••." in text
    assert "Bill Medicare first." in text
    assert "T-1, TRACE7" in text


def test_the_mask_takes_whole_words_and_every_way_to_write_a_number() -> None:
    mask = mask_of((PATIENT, None))
    assert mask.text("jane DOE ROE doe") == "j••• D••• d•••"
    assert mask.text("1S00A00AA00 1s00-a00-aa00") == "•••••••AA00 •••••••••aa00"
    assert mask.text("5/17/1942 1942-05-17 05171942 05/17/42") == "••• ••• ••• •••"
    assert mask.text("JANET DOEBERG Q 05/18/1942") == "JANET DOEBERG Q 05/18/1942"


def test_a_mask_of_nobody_changes_nothing() -> None:
    assert mask_of((None,)).text("DOE") == "DOE"
    nameless = replace(
        PATIENT, party=replace(PATIENT.party, name="", first_name="", id_code=""), birth_date=None
    )
    assert mask_of((nameless,)).record(nameless) == nameless


def test_a_name_of_one_letter_is_masked_where_it_is_the_name() -> None:
    short = replace(PATIENT, party=replace(PATIENT.party, first_name="J", middle_name=""))
    text = printed(read(medicare(patient=short)).masked())
    assert "D•••, J" in text
    assert date(1942, 5, 17) == short.birth_date
